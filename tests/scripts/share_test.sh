#!/usr/bin/env bash
# A new user's walk: a station, a published series (index,y becomes time,value), a plant in an empty folder, sync, restore elsewhere:
# both show the same board and the same points.
set -euo pipefail
cd "$(dirname "$0")/../.."
kata=$PWD/${BUILD:-build}/kata
[[ ${BUILD:-build} != /* ]] || kata=$BUILD/kata
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
stop() { echo "$1"; exit 1; }

printf 'index,y\n' >series.csv
for i in $(seq 1 50); do printf '%d,%d.%d\n' "$i" $((90 + i * 7 % 31)) $((i % 10)); done >>series.csv
python3 - <<'END' >points.csv
import csv, datetime
print("time,value")
for row in csv.DictReader(open("series.csv")):
    print(f"{datetime.datetime(2025, 10, 9) + datetime.timedelta(minutes=int(row['index']))}Z,{row['y']}")
END

"$kata" init a --station "Cell 7" >/dev/null
export KATABOARD_DATA=$work/a
"$kata" board add cell-7 --name "Cell 7, final assembly" >/dev/null
"$kata" metric add cell-7/exit-cycle --name "Exit cycle" --unit s --better lower --decimals 1 >/dev/null
"$kata" import exit-cycle points.csv >/dev/null
"$kata" record exit-cycle 114 --note Retest >/dev/null
"$kata" board | grep -q "51 points" || stop "the board does not show 51 points"

mkdir share
"$kata" plant create --share share --name "Plant" --sheet sheet.txt >/dev/null
"$kata" sync >/dev/null
find share -type f -print0 | sort -z | xargs -0 sha256sum >before
"$kata" sync >/dev/null
find share -type f -print0 | sort -z | xargs -0 sha256sum >after
# The heartbeat alone may tell of the second time.
diff <(grep -v /beat/ before) <(grep -v /beat/ after) >/dev/null || stop "a second sync changed the folder"

"$kata" restore --share share --station "Cell 7" --data b >/dev/null
"$kata" board --json >a.json
"$kata" --data b board --json >b.json
cmp -s a.json b.json || stop "the restored board differs"
"$kata" points exit-cycle --json >a.json
"$kata" --data b points exit-cycle --json >b.json
cmp -s a.json b.json || stop "the restored points differ"
"$kata" check >/dev/null
"$kata" --data b check >/dev/null
"$kata" --data b record exit-cycle 99 >/dev/null
"$kata" --data b sync >/dev/null

mv share away
if "$kata" sync >out 2>err; then stop "a sync into a folder that is away said it is done"; fi
[ ! -e share ] || stop "the sync made the folder that was away"
if [ -s out ] || [ "$(wc -l <err)" -ne 1 ]; then stop "a sync into a folder that is away says more than one sentence"; fi
mkdir share
if "$kata" sync >/dev/null 2>&1; then stop "a sync into an unmounted mount point said it is done"; fi
[ -z "$(ls -A share)" ] || stop "the sync wrote into an unmounted mount point"
rmdir share
mv away share
"$kata" sync >/dev/null
echo "import, plant, sync and restore: the same board and points in both places"
