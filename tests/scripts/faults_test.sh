#!/usr/bin/env bash
# Calls of the system that fail: the n-th open, read, write, fsync, rename, close, unlink or mkdir below the share, the mirror or the
# station's own directory ends with an errno (once, or from then on), is cut short, loses its answer, or the program is killed there.
# However that ends: one sentence and a known status, a whole store, nothing acknowledged lost, and one clean sync heals all.
# FAULTS=200 for more, FAULTS=each for every call once, FAULTS=all for every call with every errno; SEED=n to repeat;
# FAULT="sync-a share fsync 3 EIO once" for one of them.
set -euo pipefail
cd "$(dirname "$0")/../.."
build=${KATABOARD_BUILD:-${BUILD:-build}}
shim=${FAULTS_SHIM:-$build/libfailing_calls.so}
[[ -f $shim ]] || { echo "there is no $shim; build the target programs"; exit 1; }
work=$(mktemp -d -p "$([[ -w /dev/shm ]] && echo /dev/shm || echo "${TMPDIR:-/tmp}")") # in memory: it flushes thousands of times
trap 'rm -rf "$work"' EXIT
python3 - "$work" "$(realpath "$shim")" "${FAULTS:-70}" "${SEED:-$RANDOM}" "${FAULT:-}" <<'END_OF_PYTHON'
import errno, os, queue, random, shutil, subprocess, sys, threading, time

sys.path.insert(0, "tests/scripts")
sys.dont_write_bytecode = True
from plant_stand import Broken, Stand, program, said

work, shim, wanted, seed, only = sys.argv[1:]
rng = random.Random(int(seed))
print(f"seed {seed}", flush=True)
budget_s = 40 if wanted.isdigit() and int(wanted) <= 70 else 1 << 30  # on a slow machine fewer of them
most_broken = 20 if wanted.isdigit() else 1000
ERRNOS = ("EIO", "ENOSPC", "EDQUOT", "EACCES", "ESTALE", "EHOSTDOWN", "ETIMEDOUT")
# What is done, from which state on, where it may be hit, and what is left out of that.
ACTORS = {
    "record": ("begun", {"store": ("a", "a/mirror")}),
    "sync-a": ("begun", {"share": ("share", ""), "mirror": ("a/mirror", ""), "store": ("a", "a/mirror")}),
    "sync-b": ("synced", {"share": ("share", ""), "mirror": ("b/mirror", ""), "store": ("b", "b/mirror")}),
    "restore": ("synced", {"share": ("share", ""), "new": ("c", "")}),
}
runtimes = [line.split()[2] for line in subprocess.run(["ldd", program()], capture_output=True, text=True).stdout.splitlines()
            if "libasan" in line]
preload = ":".join(runtimes + [shim])


class Faults(Stand):
    def __init__(self, work):
        super().__init__(work)
        self.counter = os.path.join(self.work, "counter")
        self.must("a", "sync")
        self.keep("synced")

    def act(self, actor, env):
        if actor == "record":
            return self.call("a", "record", "exit-cycle", "77", env=env)
        if actor == "restore":
            return self.call("c", "restore", "--share", self.share, "--station", "Cell 7", env=env)
        return self.call(actor[-1], "sync", env=env)

    def count(self, actor):
        """(area, kind) -> how many calls there are without a fault."""
        state, areas = ACTORS[actor]
        self.put_back(state)
        log = os.path.join(self.work, "log")
        done = self.act(actor, {"LD_PRELOAD": preload, "FAULT_BELOW": self.run, "FAULT_LOG": log})
        if done.returncode != 0:
            raise Broken(f"{actor} without a fault: exit status {done.returncode}: {said(done)}")
        counts = {}
        with open(log, encoding="utf-8") as lines:
            for kind, path in (line.rstrip("\n").split(" ", 1) for line in lines):
                for area, (below, but) in areas.items():
                    inside = lambda folder: folder and (path + "/").startswith(self.path(folder) + "/")
                    if inside(below) and not inside(but):
                        for key in ((area, kind), (area, "any")):
                            counts[key] = counts.get(key, 0) + 1
        os.remove(log)
        return counts

    def suffer(self, fault):
        actor, area, kind, nth, how, times = fault
        state, areas = ACTORS[actor]
        self.put_back(state)
        acknowledged = self.known[state]
        before = self.files()
        below, but = areas[area]
        with open(self.counter, "wb") as file:
            file.write(bytes(8))
        number = ":".join(str(getattr(errno, word)) if word in ERRNOS else word for word in how.split(":"))
        env = {"LD_PRELOAD": preload, "FAULT_BELOW": self.path(below), "FAULT_CALL": kind, "FAULT_NTH": str(nth),
               "FAULT_HOW": number, "FAULT_COUNTER": self.counter}
        if but:
            env["FAULT_EXCEPT"] = self.path(but)
        if times == "sticky":
            env["FAULT_STICKY"] = "1"
        done = self.act(actor, env)
        self.check_ended(done, killed=how == "kill")
        after = self.files()
        touched = [path for path in before if before[path] != after.get(path)]
        if touched:
            raise Broken(f"{touched[0]} is not what it was")
        station = {"record": "a", "restore": "c"}.get(actor, actor[-1])
        if actor == "restore":
            self.check_restored(done)
        else:
            self.check_store(station)
            if done.returncode == 0 and actor == "record" and '"value":77' not in self.points():
                raise Broken("a point that was said to be stored is not there")
            if not acknowledged[station] <= self.history(station):
                raise Broken("an acknowledged record is gone")
            if done.returncode == 0 and actor == "sync-a" and not acknowledged["a"] <= self.on_share():
                raise Broken("the sync said done, and a record is not on the share")
        self.check_healed(acknowledged["a"] | acknowledged["b"])
        return done.returncode

    def points(self):
        return self.must("a", "points", "exit-cycle", "--json").replace(" ", "")

    def check_restored(self, done):
        """Either a whole station stands there, or the call can be made again."""
        if not os.path.exists(self.path("c", "station.db")):
            if done.returncode == 0:
                raise Broken("restore said done, and no station is there")
            self.must("c", "restore", "--share", self.share, "--station", "Cell 7")
        self.check_store("c")
        if "left out: " in done.stderr:
            self.must("c", "sync")  # a file of the new mirror that could not be read: that was said, and the share has it still
        if not self.known["synced"]["a"] <= self.history("c"):
            raise Broken("the restored station lacks records")
        self.must("c", "sync")


def answers(kind):
    """(how, how often) that a call of this kind may meet. All kinds at once: the share or the disk is gone."""
    if kind == "any":
        return [(how, "sticky") for how in ("EIO", "ESTALE", "EHOSTDOWN", "ETIMEDOUT")]
    hows = [(how, times) for how in ERRNOS for times in ("once", "sticky")] + [("kill", "once")]
    if kind in ("read", "write"):
        hows.append(("short", "once"))
    if kind not in ("open", "read"):
        hows += [("lost:EIO", "once"), ("lost:ETIMEDOUT", "sticky")]
    return hows


def all_faults(counts):
    return [(actor, area, kind, nth, *answer) for actor, known in counts.items() for (area, kind), most in known.items()
            for nth in range(1, most + 1) for answer in answers(kind)]


def each_fault(counts):
    return [(actor, area, kind, nth, *rng.choice(answers(kind))) for actor, known in counts.items()
            for (area, kind), most in known.items() for nth in range(1, most + 1)]


def some_faults(counts):
    """Every kind of call and every answer equally often, however many calls there are of it."""
    places = [(actor, area, kind) for actor, known in counts.items() for area, kind in known]
    while True:
        rng.shuffle(places)
        for actor, area, kind in places:
            yield (actor, area, kind, rng.randint(1, counts[actor][area, kind]), *rng.choice(answers(kind)))


first = Faults(work + "/1")
counts = {actor: first.count(actor) for actor in ACTORS}
if only:
    words = only.split()
    faults = [(*words[:3], int(words[3]), *words[4:])]
elif wanted in ("all", "each"):
    faults = all_faults(counts) if wanted == "all" else each_fault(counts)
    rng.shuffle(faults)
else:
    source = some_faults(counts)
    faults = [next(source) for _ in range(int(wanted))]
todo = queue.Queue()
for fault in faults:
    todo.put(fault)
broken, ends, lock, begin = [], {}, threading.Lock(), time.monotonic()


def work_off(stand):
    stand.known = {}
    for state in ("begun", "synced"):
        stand.put_back(state)
        stand.known[state] = {station: stand.history(station) for station in ("a", "b")}
    while time.monotonic() - begin < budget_s and len(broken) < most_broken:
        try:
            fault = todo.get_nowait()
        except queue.Empty:
            return
        try:
            end = stand.suffer(fault)
        except Broken as why:
            with lock:
                broken.append(fault)
                print(f"FAULT=\"{' '.join(map(str, fault))}\": {why}", flush=True)
            continue
        with lock:
            ends[end] = ends.get(end, 0) + 1


def second():
    try:
        work_off(Faults(work + "/2"))
    except Exception as why:  # what the main thread would have died of
        broken.append(why)
        print(f"the second plant: {why}", flush=True)


helper = threading.Thread(target=second)
helper.start()
work_off(first)
helper.join()
ended = ", ".join(f"{count} with {status}" for status, count in sorted(ends.items()))
calls = sum(count for known in counts.values() for (area, kind), count in known.items() if kind != "any")
if broken:
    sys.exit(f"{len(broken)} of {len(broken) + sum(ends.values())} faults were not borne (seed {seed})")
print(f"{sum(ends.values())} faults among {calls} calls were borne and healed; exit statuses: {ended} (seed {seed})")
END_OF_PYTHON
