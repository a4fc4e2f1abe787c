#!/usr/bin/env bash
# Shares that released versions wrote (tests/golden): a station restored from each has the same records, boards and points as then,
# and what it adds goes out beside them without touching a file.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 - "$work" <<'END_OF_PYTHON'
import json, os, sys

sys.path.insert(0, "tests/scripts")
sys.dont_write_bytecode = True
import golden_look
from plant_stand import program

work, kata = sys.argv[1], program()


def files(folder):
    found = {}
    for at, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(at, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = file.read()
    return found


versions = sorted(name for name in os.listdir("tests/golden") if os.path.isdir(os.path.join("tests/golden", name)))
if not versions:
    sys.exit("tests/golden holds no version")
records = 0
for version in versions:
    share = os.path.join("tests/golden", version, "share")
    with open(os.path.join("tests/golden", version, "expected.json"), encoding="utf-8") as file:
        old = json.load(file)
    os.mkdir(os.path.join(work, version))
    new, data = golden_look.look(kata, share, old["station"], old["boards"], os.path.join(work, version), old["day"])
    found = golden_look.difference(old, new)
    if found:
        sys.exit(f"{version}: {found}")
    golden_look.kata(kata, data, "sync")
    before, after = files(share), files(os.path.join(work, version, "share"))
    touched = [path for path in before if before[path] != after.get(path)]
    if touched:
        sys.exit(f"{version}: the sync touched {touched[0]}")
    if len(after) <= len(before):
        sys.exit(f"{version}: the new station's journal did not come to the share")
    records += len(old["records"])
print(f"{', '.join(versions)}: {records} records, their boards and points are what they were")
END_OF_PYTHON
