#!/usr/bin/env bash
# The real program as it is typed: exit statuses, where words go, closed and full streams, two writers at once.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 1
kata=$PWD/${BUILD:-build}/kata
[[ ${BUILD:-build} != /* ]] || kata=$BUILD/kata
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
checks=0
unset KATABOARD_DATA

# is STATUS WHAT COMMAND...: the exit status; on anything but 0 also one line on stderr and none on stdout.
is() {
    local wanted=$1 what=$2 status
    shift 2
    "$@" >out 2>err
    status=$?
    checks=$((checks + 1))
    [[ $status -eq $wanted ]] || { echo "$what: exit status $status, not $wanted: $(cat err)"; exit 1; }
    if [[ $wanted -ne 0 ]] && { [[ -s out ]] || [[ $(wc -l <err) -ne 1 ]]; }; then
        echo "$what: not one sentence on stderr alone: $(cat out err)"
        exit 1
    fi
    if grep -qiE '\b(fail|failed|error|errors|user|overdue)\b' err; then
        echo "$what: words that we do not say: $(cat err)"
        exit 1
    fi
}
holds() {
    checks=$((checks + 1))
    [[ $2 == "$3" ]] || { echo "$1: \"$2\", not \"$3\""; exit 1; }
}
count() { "$kata" --data s points m --json | grep -c '"id"'; }

is 0 "version" "$kata" --version
grep -qE '^kata [0-9]+\.[0-9]+\.[0-9]+$' out || { echo "version says $(cat out)"; exit 1; }
is 0 "help" "$kata" --help
is 2 "no call" "$kata"
is 2 "unknown call" "$kata" frobnicate
is 2 "no station named" "$kata" boards
is 1 "no station there" "$kata" --data s boards
is 0 "init" "$kata" init s --station "Cell 7"
is 1 "init again" "$kata" init s --station "Cell 7"
is 0 "board add" "$kata" --data s board add b --name Board
is 0 "metric add" "$kata" --data s metric add b/m --name Metric --unit s --better lower
is 0 "environment" env KATABOARD_DATA=s "$kata" boards
is 0 "data after the call" "$kata" boards --data s
is 0 "negative" "$kata" --data s record m -5
is 0 "negative fraction" "$kata" --data s record m -.5
is 0 "exponent" "$kata" --data s record m 1e3
for value in NaN inf 12abc "" 1e999; do is 1 "value '$value'" "$kata" --data s record m "$value"; done
is 2 "no value" "$kata" --data s record m
is 1 "unknown metric" "$kata" --data s record x 1
is 1 "no file" "$kata" --data s import m none.csv
holds "only what was stored" "$(count)" 3

printf '2026-01-01T00:00:00Z,1\nx,2\n' >bad.csv
is 1 "bad line" "$kata" --data s import m bad.csv
grep -q 'line 2' err || { echo "the bad line is not named: $(cat err)"; exit 1; }
holds "nothing of a bad file" "$(count)" 3

# Files as instruments and spreadsheets write them: a preview stores nothing, a growing file adds only its new rows.
is 0 "metric for imports" "$kata" --data s metric add b/i --name Imported --unit s --better lower
imported() { "$kata" --data s points i --json | grep -c '"id"'; }
printf 'Datum;Uhrzeit;Messwert;Bemerkung\r\n14.11.2025;13:52:07;107,5;\r\n14.11.2025;13:54:01;1,8 min;gel\xf6st\r\n' >german.csv
is 0 "preview" "$kata" --data s import i german.csv --preview
grep -q 'decimal comma' out || { echo "the preview says nothing of the decimal comma: $(cat out)"; exit 1; }
holds "nothing of a preview" "$(imported)" 0
is 0 "preview as an object" "$kata" --data s import i german.csv --preview --json
python3 -c 'import json; said = json.load(open("out")); assert said["new"] == 2 and said["separator"] == ";", said' || exit 1
is 0 "a German file" "$kata" --data s import i german.csv
holds "points of a German file" "$(imported)" 2
is 0 "the same file again" "$kata" --data s import i german.csv
holds "nothing new in the same file" "$(imported)" 2
printf '14.11.2025;13:55:40;99;\r\n14.11.2025;13:56:40;OL;\r\n' >>german.csv
is 1 "a refused row" "$kata" --data s import i german.csv
grep -q 'line 5' err || { echo "the refused row is not named: $(cat err)"; exit 1; }
is 0 "the others" "$kata" --data s import i german.csv --leave-out-refused --refused rest.csv
holds "points without the refused one" "$(imported)" 3
holds "the refused row as it was written" "$(tail -n 1 rest.csv | cut -d ';' -f 1-3)" '14.11.2025;13:56:40;OL'
python3 -c 'open("wide.txt", "wb").write("Zeit\tWert\r\n15.11.2025 06:00\t98,5\r\n".encode("utf-16"))'
is 0 "UTF-16" "$kata" --data s import i wide.txt
holds "points of a UTF-16 file" "$(imported)" 4
printf 'time,value\n03/04/2025 06:00,1\n' >either.csv
is 1 "day or month first" "$kata" --data s import i either.csv
is 0 "day first" "$kata" --data s import i either.csv --dates dmy
printf 'PK\003\004' >book.xlsx
is 1 "a workbook" "$kata" --data s import i book.xlsx
is 2 "no rhythm" "$kata" --data s import i either.csv --every 30s
is 1 "a pipe" "$kata" --data s import i <(printf '2025-11-14T13:52,1\n')
is 0 "check after imports" "$kata" --data s check

# The board as it was, and target conditions: asked for in a way that cannot be, nothing is changed.
is 0 "board as of today" "$kata" --data s board --as-of "$(date +%F)"
is 1 "before the board was made" "$kata" --data s board --as-of 2001-01-01
is 1 "as of no day" "$kata" --data s board --as-of sometime
is 2 "target and no word what" "$kata" --data s target
is 2 "a goal that is none" "$kata" --data s target set "run every cycle" --goal m=often
is 2 "no word how it ended" "$kata" --data s target close --process "x"
is 1 "no target condition to look back on" "$kata" --data s target close --reached --process "x"
is 1 "a date too far" "$kata" --data s target set "run every cycle" --by 2099-01-01

# Obstacles, experiments and learnings: refused in the board's words without a target condition, and nothing is changed.
before=$("$kata" --data s board --json)
is 1 "obstacle without a target condition" "$kata" --data s obstacle add "the tester rejects"
grep -q 'target condition' err || { echo "what is missing is not said: $(cat err)"; exit 1; }
is 1 "arrow without a target condition" "$kata" --data s obstacle now 1
is 1 "experiment without a target condition" "$kata" --data s experiment start "look" --expect "something"
is 1 "result of no experiment" "$kata" --data s experiment result 1 --happened "seen"
is 2 "obstacle and no word what" "$kata" --data s obstacle
is 2 "a state that is none" "$kata" --data s obstacle close 1 --state finished
holds "nothing changed by what was refused" "$("$kata" --data s board --json)" "$before"
is 0 "no experiments" "$kata" --data s experiment list --json
is 0 "learnings" "$kata" --data s learnings --search "nothing" --json
holds "no learnings" "$(cat out)" "[]"

# Words that cannot be printed: a listing is none, what was stored stays.
for call in "points m" "points m --json" "points m --csv" "boards" "board" "history" "check"; do
    # shellcheck disable=SC2086
    "$kata" --data s $call >/dev/full 2>err
    holds "$call into a full place" $? 1
    # shellcheck disable=SC2086
    "$kata" --data s $call >&- 2>err
    holds "$call into a closed stream" $? 1
    # A reader that has gone away is no news.
    # shellcheck disable=SC2086
    (trap '' PIPE; "$kata" --data s $call 2>err | true)
    holds "$call into a pipe nobody reads" "$(cat err)" ""
done
"$kata" --data s record m 7 >/dev/full 2>/dev/null
holds "record into a full place" $? 0
"$kata" --data s record m 8 >&- 2>&-
holds "record into closed streams" $? 0
"$kata" --data s record m 9 <&- >&- 2>&-
holds "record with no stream at all" $? 0
holds "what was stored all the same" "$(count)" 6
is 0 "check after closed streams" "$kata" --data s check

# Two at once, and a listing between them.
for who in 1 2; do
    for i in $(seq 1 20); do "$kata" --data s record m "$who$i" >/dev/null || echo "$who$i" >>lost; done &
done
for _ in $(seq 1 10); do "$kata" --data s points m --json >/dev/null || echo listing >>lost; done
wait
[[ ! -e lost ]] || { echo "two at once: $(tr '\n' ' ' <lost)"; exit 1; }
holds "two writers" "$(count)" 46
is 0 "check after two writers" "$kata" --data s check
is 0 "undo" "$kata" --data s undo
holds "undone" "$(count)" 45
is 0 "redo" "$kata" --data s undo --redo
holds "redone" "$(count)" 46
is 0 "check and rebuild" "$kata" --data s check --rebuild

# A directory from a newer version, and one that is no station.
cp -r s newer
python3 -c 'import sqlite3; db = sqlite3.connect("newer/station.db"); db.execute("pragma user_version = 999"); db.commit(); db.close()'
is 1 "newer version, reading" "$kata" --data newer boards
grep -q 'newer' err || { echo "a newer version is not named: $(cat err)"; exit 1; }
is 1 "newer version, writing" "$kata" --data newer record m 1
is 1 "newer version, checking" "$kata" --data newer check
mkdir empty
is 1 "empty directory" "$kata" --data empty boards
is 1 "empty directory, writing" "$kata" --data empty record m 1
holds "nothing made in it" "$(ls -A empty)" ""
cp -r s damaged
rm -f damaged/station.db-*
printf 'garbage' | dd of=damaged/station.db conv=notrunc status=none
is 1 "damaged file" "$kata" --data damaged boards
echo "$checks checks of the command line"
