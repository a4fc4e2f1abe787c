#!/usr/bin/env bash
# The roll-up and the documented queries against a real PostgreSQL of Debian's, started here and ended by its own number: the golden share
# read directly; a roll-up, the same again, one that is killed in the middle; corrections and strike-outs; the views; nobody named.
set -euo pipefail
cd "$(dirname "$0")/../.."
top=$PWD
kata=$PWD/${BUILD:-build}/kata
[[ ${BUILD:-build} != /* ]] || kata=$BUILD/kata
stop() { echo "$1"; exit 1; }

bin=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
[[ -n $bin && -x $bin/initdb ]] || stop "Debian's package postgresql is not here; deploy/install-packages test brings it"

# The server refuses to run as root; then it gets another's name and a folder of its own.
work=$(mktemp -d)
as_other=()
if [[ $EUID -eq 0 ]]; then
    as_other=(setpriv --reuid=nobody --regid=nogroup --clear-groups)
    chmod 0755 "$work"
    mkdir "$work/db"
    chown nobody:nogroup "$work/db"
else
    mkdir "$work/db"
fi
end_server() {
    local number
    number=$(head -n 1 "$work/db/data/postmaster.pid" 2>/dev/null) || return 0
    kill -INT "$number" 2>/dev/null || return 0
    for _ in $(seq 100); do
        kill -0 "$number" 2>/dev/null || return 0
        sleep 0.1
    done
    kill -QUIT "$number" 2>/dev/null || true
}
trap 'end_server; rm -rf "$work"' EXIT

db=$work/db
port=$((20000 + $$ % 20000))
cd "$db"
"${as_other[@]}" "$bin/initdb" --pgdata "$db/data" --username rollup --auth trust --encoding UTF8 --no-sync >"$work/initdb.log" 2>&1 ||
    { tail -n 5 "$work/initdb.log"; stop "no database could be made"; }
"${as_other[@]}" "$bin/pg_ctl" --pgdata "$db/data" --log "$db/log" --wait --timeout 60 --silent \
    --options "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories=$db -c fsync=off" start </dev/null >/dev/null 2>&1 ||
    { tail -n 5 "$db/log"; stop "the database did not start"; }
cd "$work"

unset PGSERVICE PGPASSFILE PGDATABASE KATABOARD_DATA
export PGHOST=$db PGPORT=$port PGUSER=rollup PGDATABASE=postgres PGTZ=UTC
sql() { psql --no-psqlrc --quiet --tuples-only --no-align --set ON_ERROR_STOP=1 "$@"; }
is() { [[ $2 == "$3" ]] || stop "$1: \"$2\", not \"$3\""; }

# --- the documented queries say what a station says of the same folder ----------------------------------------------------------------

cp -r "$top/tests/queries/share" share
head -c 900 share/journal/by-hand/copy.jsonl >share/journal/by-hand/torn.jsonl
printf 'a note that somebody left here\n' >share/journal/by-hand/note.jsonl
: >share/journal/by-hand/empty.jsonl
same() {
    python3 "$top/tests/queries/compare.py" "$top/tests/queries/golden.csv" "$2" >differs ||
        { head -n 20 differs; stop "$1 does not say what the store says"; }
}
(cd share && psql --no-psqlrc --quiet --csv --file "$top/deploy/queries/postgresql.sql") >said.csv
same "deploy/queries/postgresql.sql" said.csv
python3 "$top/tests/queries/spark_stand_in.py" "$top/deploy/queries/spark.py" share >said.csv
same "deploy/queries/spark.py" said.csv
queries="PostgreSQL and, without Spark itself, spark.py"
if command -v duckdb >/dev/null; then
    (cd share && duckdb -csv <"$top/deploy/queries/duckdb.sql") >said.csv
    same "deploy/queries/duckdb.sql" said.csv
    queries="$queries, DuckDB"
else
    echo "NOT TRIED: deploy/queries/duckdb.sql, as no duckdb is installed here"
fi

# --- a station with everything that is rolled up --------------------------------------------------------------------------------------

"$kata" init a --station "Cell 7" >/dev/null
export KATABOARD_DATA=$work/a
"$kata" board add cell-7 --name "Cell 7, final assembly" >/dev/null
"$kata" metric add cell-7/exit-cycle --name "Exit cycle" --unit s --better lower --decimals 1 >/dev/null
python3 - <<'END' >points.csv
import datetime
print("time,value")
for i in range(20000):
    print(f"{(datetime.datetime(2025, 10, 9) + datetime.timedelta(minutes=i)).isoformat()}Z,{90 + i * 7 % 31}")
END
"$kata" import exit-cycle points.csv >/dev/null
"$kata" record exit-cycle 114 --note "O'Hara; \"drop\" \\ \$1" >/dev/null
"$kata" target set "run every cycle in 95 to 120 s" --goal exit-cycle=95..120 >/dev/null
"$kata" obstacle add "the jig slips" >/dev/null
"$kata" obstacle now 1 >/dev/null
"$kata" experiment start "move the jig to the left hand" --expect "under 110 s" --metric exit-cycle --number 110 >/dev/null
"$kata" experiment result 1 --happened "108 s, no slipping" --number 108 --verdict as-expected --learned "the jig was on the wrong side" >/dev/null

to="dbname=plant"
sql --command "create database plant"
export PGDATABASE=plant
tables=(stations boards metrics points target_conditions obstacles experiments learnings cycles weeks)
picture() {
    local table
    for table in "${tables[@]}" rollup_state; do
        echo "$table"
        sql --command "select * from $table order by 1, 2, 3, 4"
    done
}

"$kata" rollup --to "$to" --json >first.json
python3 -c 'import json; said = json.load(open("first.json")); assert said["end"] == "done" and said["points"] == 20001, said' || exit 1
is "points" "$(sql --command "select count(*) from points where not deleted")" 20001
is "the words of a note" "$(sql --command "select note from points where value = 114 and note is not null")" "O'Hara; \"drop\" \\ \$1"
is "what was sealed" "$(sql --command "select expectation_number, result, verdict from experiments")" "110|108|as_expected"
is "what was learned" "$(sql --command "select learning from learnings where learned_at is not null")" "the jig was on the wrong side"
for table in stations boards metrics target_conditions obstacles experiments learnings; do
    is "rows of $table" "$(sql --command "select count(*) from $table where not deleted")" 1
done
picture >whole
"$kata" rollup --to "postgresql://rollup@127.0.0.1:$port/plant" >out
grep -q "Nothing new" out || stop "a second roll-up found news: $(cat out)"
picture >again
cmp -s whole again || stop "a second roll-up changed the tables"

# --- tables of an older version -------------------------------------------------------------------------------------------------------

sql --command "alter table boards drop column archived cascade" --command "update rollup_state set schema_version = 1"
"$kata" rollup --to "$to" >/dev/null
picture >again
cmp -s whole again || stop "tables of an older version did not become those of this one"
"$kata" board archive cell-7 >/dev/null
"$kata" rollup --to "$to" >/dev/null
is "an archived board" "$(sql --command "select archived from boards")" t
"$kata" board archive cell-7 --back >/dev/null
"$kata" rollup --to "$to" >/dev/null

# --- what is taken back shows -----------------------------------------------------------------------------------------------------------

"$kata" record exit-cycle 999 >/dev/null
"$kata" rollup --to "$to" >/dev/null
is "one point more" "$(sql --command "select count(*) from points where not deleted")" 20002
"$kata" undo >/dev/null
"$kata" rollup --to "$to" >/dev/null
is "a point taken back" "$(sql --command "select deleted, taken_back from points where value = 999")" "t|t"
printf 'time,value\n2026-01-01T00:00:00Z,1\n2026-01-01T00:01:00Z,2\n' >more.csv
"$kata" import exit-cycle more.csv >/dev/null
"$kata" rollup --to "$to" >/dev/null
is "a second import" "$(sql --command "select count(*) from points where not deleted")" 20003
"$kata" undo >/dev/null
"$kata" rollup --to "$to" >/dev/null
is "the second import taken back" "$(sql --command "select count(*) from points where not deleted")" 20001
is "its rows stay" "$(sql --command "select count(*) from points where uncounted")" 2

# --- killed in the middle, again and again, it comes out the same -----------------------------------------------------------------------

picture >whole
sql --command "create database killed"
export PGDATABASE=killed
part=0
for after in 0.05 0.1 0.15 0.2 0.25 0.3 0.4 0.5; do
    "$kata" rollup --to "dbname=killed" >/dev/null 2>&1 &
    number=$!
    sleep "$after"
    kill -KILL "$number" 2>/dev/null || true
    wait "$number" 2>/dev/null || true
    there=$(sql --command "select count(*) from points" 2>/dev/null || echo 0)
    [[ $there -eq 0 || $there -ge 20004 ]] || part=$((part + 1))
done
"$kata" rollup --to "dbname=killed" >/dev/null
picture >again
cmp -s whole again || { diff whole again | head -n 5; stop "after being killed the tables came out different"; }

# --- the schema and the views -------------------------------------------------------------------------------------------------------------

export PGDATABASE=plant
sql --file "$top/deploy/rollup/schema.sql" 2>/dev/null || stop "the schema does not run over its own tables"
for _ in 1 2; do sql --file "$top/deploy/rollup/grafana.sql"; done
is "a run chart" "$(sql --command "select count(*), min(unit) from kata_points")" "20001|s"
is "the last experiment" "$(sql --command "select board, days_since between 0 and 1 from kata_last_experiment")" "Cell 7, final assembly|t"
is "cycles by week" "$(sql --command "select count(*) from kata_cycles_by_week")" 12
is "the target condition" "$(sql --command "select experiments, obstacles_standing, obstacle_now from kata_target_conditions")" "1|1|the jig slips"
is "the learnings" "$(sql --command "select learning, experiment from kata_learnings")" "the jig was on the wrong side|1"
is "the age of an obstacle" "$(sql --command "select number, age_days between 0 and 1 from kata_obstacles")" "1|t"
is "the boards" "$(sql --command "select name, station from kata_boards")" "Cell 7, final assembly|Cell 7"
is "columns that name a person" "$(sql --command "select table_name || '.' || column_name from information_schema.columns
    where table_schema = 'public' and column_name ~ '(person|people|learner|coach|written_by|shared_with|^who|^here|pin$)'
    and column_name <> 'coaching_time'")" ""
is "views ordered by a result" "$(sql --command "select viewname from pg_views where schemaname = 'public'
    and definition ~* 'order by [^;]*(value|result|verdict|days_since|days_left|held|minutes|experiments|age_days)'")" ""

# --- what is not there is said in one sentence ------------------------------------------------------------------------------------------

refuses() {
    local wanted=$1 words=$2 status
    shift 2
    "$@" >out 2>err && status=0 || status=$?
    is "exit status of $*" "$status" "$wanted"
    if [[ -s out ]] || [[ $(wc -l <err) -ne 1 ]]; then stop "not one sentence on stderr alone: $(cat out err)"; fi
    grep -q "$words" err || stop "$* says: $(cat err)"
}
refuses 3 "cannot be reached" "$kata" rollup --to "host=127.0.0.1 port=1 dbname=plant"
refuses 3 "cannot be reached" "$kata" rollup --to "host=$db dbname=nothing"
refuses 2 "no connection" "$kata" rollup --to "bogus=1"
refuses 2 "rollup --help" "$kata" rollup
sql --command "create role reader login" --command "grant select on all tables in schema public to reader" \
    --command "create database closed" --command "revoke create on schema public from public"
"$kata" record exit-cycle 101 >/dev/null
refuses 1 "may not write" "$kata" rollup --to "dbname=plant user=reader"
sql --command "create role writer login" --command "grant select, insert, update, delete on all tables in schema public to writer"
"$kata" rollup --to "dbname=plant user=writer" >/dev/null
"$kata" init b --station "Cell 8" >/dev/null
refuses 1 "from-start" env KATABOARD_DATA="$work/b" "$kata" rollup --to "$to"
sql --command "update rollup_state set schema_version = 99"
refuses 1 "newer version" "$kata" rollup --to "$to"

echo "queries: $queries; roll-up of 20,001 points: same twice, killed 8 times ($part of them in the middle), 7 views, one sentence each"
