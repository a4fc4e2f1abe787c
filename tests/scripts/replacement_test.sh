#!/usr/bin/env bash
# The replacement drill: a panel dies while it records, a new blank one takes its place from the share. The same records and settings,
# it goes on in a journal of its own, and the other station sees what both wrote. SEED=n to repeat, RECORDS=n for a longer life before.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 - "$work" "${RECORDS:-30}" "${SEED:-$RANDOM}" <<'END_OF_PYTHON'
import difflib, json, os, random, subprocess, sys, time

sys.path.insert(0, "tests/scripts")
sys.dont_write_bytecode = True
from plant_stand import Broken, Stand

work, records, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
rng = random.Random(seed)
print(f"seed {seed}", flush=True)
LOST = 7654.5  # the one value that the dead panel had not handed on


def shown(stand, station):
    """The board's tables as people take them away; the settings but for the folder."""
    folder = stand.path("export-" + station)
    os.mkdir(folder)
    stand.must(station, "export", "cell-7", "--to", folder, "--csv")
    tables = {}
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            tables[name] = file.read()
    with open(stand.path(station, "settings.toml"), encoding="utf-8") as file:
        return tables, file.read(), json.loads(stand.must(station, "points", "exit-cycle", "--json"))


def killed_while_recording(stand):
    """Records one after the other, until one is killed in the middle. How many said that they are stored."""
    begin = time.monotonic()
    stand.must("a", "record", "exit-cycle", "100")
    usual = time.monotonic() - begin
    stored = 1
    while True:
        one = subprocess.Popen([stand.kata, "--data", stand.path("a"), "record", "exit-cycle", str(100 + stored)],
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=stand.environment(None))
        last = stored >= records
        time.sleep(rng.uniform(0, usual) if last else 0)
        if last:
            one.kill()
        _, words = one.communicate()
        if one.returncode == -9:
            return stored
        if one.returncode != 0:
            raise Broken(f"record: exit status {one.returncode}: {words.decode()}")
        stored += 1


stand = Stand(work)
settings = stand.path("a", "settings.toml")
with open(settings, encoding="utf-8") as file:
    text = file.read()
with open(settings, "w", encoding="utf-8") as file:
    file.write(text.replace("at = '02:00'", "at = '03:17'"))
stored = killed_while_recording(stand)
known = stand.history("a")
# What stands goes out with the panel's last sync; after that it is gone for good, with what it did not hand on.
stand.must("a", "sync")
known |= stand.history("a")
stand.must("a", "record", "exit-cycle", str(LOST))
before = shown(stand, "a")
subprocess.run(["mv", stand.path("a"), stand.path("dead")], check=True)

begin = time.monotonic()
outcome = stand.must("new", "restore", "--share", stand.share, "--station", "Cell 7")
took = time.monotonic() - begin
stand.check_store("new")
if not known <= stand.history("new"):
    raise Broken(f"{len(known - stand.history('new'))} records are gone (seed {seed})")
after = shown(stand, "new")
if before[1] != after[1]:
    raise Broken("the settings are not what they were")
if [point for point in before[2] if point["value"] != LOST] != after[2]:
    raise Broken("the points are not what they were")
without = {name: "\n".join(line for line in table.splitlines() if str(LOST) not in line) for name, table in before[0].items()}
if {name: table.rstrip("\n") for name, table in after[0].items()} != without:
    for name, table in without.items():
        sys.stdout.writelines(difflib.unified_diff(table.splitlines(True), after[0].get(name, "").splitlines(True), name, "restored", n=0))
    raise Broken("the exported tables are not what they were")

# It goes on, in its own journal, and so does the other.
own = {record["journal"] for record in json.loads(stand.must("new", "history", "--json"))}
stand.must("new", "record", "exit-cycle", "55", "--note", "on the new panel")
newest = json.loads(stand.must("new", "history", "--json"))
journals = {record["journal"] for record in newest if record["note"] == "on the new panel"}
dead = {record["journal"] for record in newest if record["note"] == "cycle of 97 s"}
if len(journals) != 1 or len(dead) != 1 or journals == dead:
    raise Broken(f"the new panel writes in {journals}, the dead one wrote in {dead}")
stand.must("new", "sync")
stand.must("b", "sync")
stand.check_store("b")
if stand.history("b") != stand.history("new"):
    raise Broken("the other station does not see the same records")
if [p for p in json.loads(stand.must("b", "points", "exit-cycle", "--json")) if p["value"] == 55] == []:
    raise Broken("the other station does not see the new panel's point")
if [p for p in json.loads(stand.must("b", "points", "exit-cycle", "--json")) if p["value"] == 97] == []:
    raise Broken("the other station does not see the dead panel's points")
print(f"{stored} records acknowledged, the panel killed and replaced: {len(known)} records and the settings back in {took:.1f} s (seed {seed})")
END_OF_PYTHON
