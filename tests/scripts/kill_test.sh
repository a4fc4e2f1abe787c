#!/usr/bin/env bash
# Kills `kata record` (and now and then `kata import`) with -9 at random instants. Every call that returned 0 must be in
# `points --json`, an import is whole or not there, and `kata check` is clean each time. KILLS=1000 for the full run, SEED=n to repeat.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
KATA=${BUILD:-build}/kata python3 - "$work" "${KILLS:-60}" "${SEED:-$RANDOM}" <<'END'
import json, os, random, subprocess, sys, time

work, kills, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
rng = random.Random(seed)
kata, data = os.environ["KATA"], work + "/station"


def call(*args):
    return subprocess.run([kata, "--data", data, *args], capture_output=True, text=True)


def must(*args):
    done = call(*args)
    if done.returncode != 0:
        sys.exit(f"kata {' '.join(args)}: exit status {done.returncode}, {done.stderr.strip()} (seed {seed})")
    return done.stdout


def values(metric):
    return [point["value"] for point in json.loads(must("points", metric, "--json"))]


def killed(longest, *args):
    """The exit status of a call that is killed after a random time; 0 if it was quicker."""
    started = subprocess.Popen([kata, "--data", data, *args], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    time.sleep(rng.uniform(0, longest))
    started.kill()
    _, said = started.communicate()
    if started.returncode not in (0, -9):
        sys.exit(f"kata {' '.join(args)}: exit status {started.returncode}, {said.strip()} (seed {seed})")
    return started.returncode


def duration(*args):
    begin = time.monotonic()
    must(*args)
    return time.monotonic() - begin


subprocess.run([kata, "init", data, "--station", "Kill"], check=True, stdout=subprocess.DEVNULL)
must("board", "add", "b", "--name", "Board")
must("metric", "add", "b/m", "--name", "Single", "--unit", "s", "--better", "lower")
must("metric", "add", "b/many", "--name", "Many", "--unit", "s", "--better", "lower")
lines, file = 2500, work + "/many.csv"
with open(file, "w") as out:
    for i in range(lines):
        out.write(f"2026-01-01T{i // 3600:02}:{i // 60 % 60:02}:{i % 60:02}Z,{i}\n")

usual = sorted(duration("record", "m", str(-i)) for i in range(1, 6))[2]
usual_import = duration("import", "many", file, "--again")  # the same rows each time
stored, tried, imports, died = set(range(-5, 0)), set(range(-5, 0)), 1, 0
for i in range(1, kills + 1):
    if i % 20 == 0:
        status = killed(usual_import * 1.2, "import", "many", file, "--again")
        count = len(values("many"))
        if count not in (imports * lines, (imports + 1) * lines) or (status == 0 and count == imports * lines):
            sys.exit(f"kill {i}: {count} points of imports, {imports * lines} before, exit status {status} (seed {seed})")
        imports = count // lines
    else:
        tried.add(i)
        status = killed(usual * 1.3, "record", "m", str(i))
        if status == 0:
            stored.add(i)
    died += status != 0
    there = values("m")
    if len(there) != len(set(there)) or not stored <= set(there) <= tried:
        sys.exit(f"kill {i}: lost {sorted(stored - set(there))}, more than once or never asked for "
                 f"{sorted(set(there) - tried)} (seed {seed})")
    stored = set(there)
    must("check")
print(f"{kills} calls, {died} of them killed in the middle; nothing acknowledged was lost (seed {seed})")
END
