#!/usr/bin/env bash
# Damaged bytes in the station's store, in its mirror, on the share: each is noticed and said in plain words, or it harms nothing. What is
# damaged in the mirror or on the share is mended by syncing, without a person; a damaged store never spoils what stands on the share,
# and a station can be made again from there, or from its own mirror.
# DAMAGE=500 for more of it, SEED=n to repeat, ONE="share 17" for one of them (where, and its own seed).
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d -p "$([[ -w /dev/shm ]] && echo /dev/shm || echo "${TMPDIR:-/tmp}")") # in memory: it flushes thousands of times
trap 'rm -rf "$work"' EXIT
python3 - "$work" "${DAMAGE:-40}" "${SEED:-$RANDOM}" "${ONE:-}" <<'END_OF_PYTHON'
import os, queue, random, sqlite3, sys, threading, time

sys.path.insert(0, "tests/scripts")
sys.dont_write_bytecode = True
from plant_stand import Broken, Stand, chain, said

work, wanted, seed, only = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
budget_s = 40 if wanted <= 40 else 1 << 30  # on a slow machine fewer of them
begin = time.monotonic()
print(f"seed {seed}", flush=True)
WHERE = ("store", "value", "mirror", "share")


class Damage(Stand):
    """Both stations in step; then somebody's bytes change."""

    def __init__(self, work):
        super().__init__(work)
        for station in ("a", "b", "a", "b"):
            self.must(station, "sync")
        self.keep("equal")
        self.known = self.history("a")
        self.board = self.shown("a")
        if self.known != self.history("b") or self.board != self.shown("b"):
            raise Broken("the stations are not equal to begin with")
        self.whole = self.files()
        self.marker = os.path.join(self.share, "PLANT.json")

    def shown(self, station):
        """What people see; whether the board stands here is the one thing in which stations differ."""
        listings = (("board", "cell-7", "--json"), ("points", "exit-cycle", "--json"), ("board", "cell-8", "--json"))
        return [line for listing in listings for line in self.must(station, *listing).splitlines() if '"here"' not in line]

    def suffer(self, where, seed):
        self.put_back("equal")
        rng = random.Random(f"{where} {seed}")
        return {"store": self.hit_store, "value": self.hit_value, "mirror": self.hit_mirror, "share": self.hit_share}[where](rng)

    # --- the store --------------------------------------------------------------------------------------------------

    def hit_store(self, rng):
        file = self.path("a", "station.db")
        self.hurt(file, rng)
        return self.check_store_damage()

    def hit_value(self, rng):
        """One bit of a value that means something: most of the file's bytes are others."""
        file = self.path("a", "station.db")
        db = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
        tables = [name for name, in db.execute(
            "select name from sqlite_master where type = 'table' and sql like 'create table%' and name not like 'sqlite%'")]
        words = []
        while not words:
            table = rng.choice(sorted(tables))
            rows = db.execute(f"select * from {table}").fetchall()
            if rows:
                words = [value for value in rng.choice(rows) if isinstance(value, (str, bytes)) and len(value) > 3]
        db.close()
        value = rng.choice(words)
        self.what = f"{table}: {value!r}"
        value = value.encode() if isinstance(value, str) else value
        with open(file, "r+b") as out:
            text = out.read()
            places = [at for at in range(len(text)) if text.startswith(value, at)]
            if not places:
                return "harmless"  # a value that goes on in another page
            at = rng.choice(places) + rng.randrange(len(value))
            out.seek(at)
            out.write(bytes([text[at] ^ 1 << rng.randrange(7)]))
        return self.check_store_damage()

    def check_store_damage(self):
        tried = {}
        for what in (("check",), ("record", "exit-cycle", "55"), ("sync",)):
            done = tried[what[0]] = self.call("a", *what)
            self.check_said(done)
        # The share and the other station have everything still, whatever this one did to them.
        self.check_untouched()
        self.must("b", "sync")
        self.check_store("b")
        if not self.known <= self.history("b"):
            raise Broken("the other station lacks records now")
        if not self.known <= self.on_share():
            raise Broken("the share lacks records now")
        if all(done.returncode == 0 for done in tried.values()):
            self.must("a", "sync")
            self.check_store("a")
            if self.shown("a") != self.shown("b") or not self.known <= self.history("a"):
                raise Broken("nobody noticed, and the station shows something else than the other")
            return "harmless"
        self.make_again("c", self.share)
        self.make_again("d", self.path("a", "mirror"))
        return "noticed"

    def check_said(self, done):
        """As any call that could not do all; a check may have several findings."""
        if done.args[3] != "check" or done.returncode == 0:
            return self.check_ended(done)
        if done.returncode != 1 or not done.stderr.strip() or "Sanitizer" in done.stderr:
            raise Broken(f"a check with exit status {done.returncode}: {said(done)}")

    def check_untouched(self):
        now = self.files()
        for path, text in self.whole.items():
            if now.get(path) != text:
                raise Broken(f"a station with a damaged store touched {os.path.relpath(path, self.share)}")

    def make_again(self, station, folder):
        self.must(station, "restore", "--share", folder, "--station", "Cell 7")
        self.check_store(station)
        if not self.known <= self.history(station):
            raise Broken(f"made again from {os.path.relpath(folder, self.run)}, it lacks records")

    # --- the mirror and the share -----------------------------------------------------------------------------------

    def hit_mirror(self, rng):
        mirror = self.path("a", "mirror")
        file = rng.choice(sorted(self.paths_below(mirror)))
        was, kind = self.hurt(file, rng)
        if kind == "rotted":
            os.utime(file, ns=was)
        for station in ("a", "b", "a"):
            self.check_ended(self.call(station, "sync"))
        self.check_healed(self.known)
        self.check_mended(mirror, file, kind)
        return "mended" if kind == "edited" else "harmless"

    def hit_share(self, rng):
        file = rng.choice(sorted(self.paths_below(self.share)))
        was, kind = self.hurt(file, rng)
        if kind == "rotted":
            os.utime(file, ns=was)
        if file == self.marker:
            return self.check_marker_damage()
        for station in ("a", "b"):
            self.check_ended(self.call(station, "sync"))
        self.check_healed(self.known, share=kind == "edited")  # what rotted with its old time is found by who reads it
        self.check_mended(self.share, file, kind)
        return "mended" if kind == "edited" else "harmless"

    def check_marker_damage(self):
        """A damaged marker keeps everybody out, with a sentence, until a person puts it back: it is what tells a plant from an empty
        mount point."""
        with open(self.marker, "rb") as file:
            now = file.read()
        done = self.call("a", "sync")
        self.check_ended(done)
        if done.returncode != 0:
            if self.files() != dict(self.whole, **{self.marker: now}):
                raise Broken("a station wrote into a folder whose marker it does not know")
            with open(self.path("a", "mirror", "PLANT.json"), "rb") as good, open(self.marker, "wb") as file:
                file.write(good.read())
        self.check_healed(self.known)
        return "by hand" if done.returncode != 0 else "harmless"

    def paths_below(self, folder):
        """What the program reads back: not what people take away."""
        for path in (os.path.join(at, name) for at, _, names in os.walk(folder) for name in names):
            if os.path.relpath(path, folder).split("/")[0] not in ("out", "README.txt"):
                yield path

    def check_mended(self, folder, file, kind):
        """What was edited is what it was, or a good copy stands beside it."""
        if kind == "rotted" or os.path.relpath(file, folder).split("/")[0] == "beat":
            return
        name = os.path.relpath(file, folder)
        good = self.whole[os.path.join(self.share, name)]
        # What still reads as a certificate or a key stays in the mirror that has it (README, "Limits").
        if folder != self.share and name.split("/")[0] in ("trust", "secret") and os.path.getsize(file) == len(good):
            return
        beside = [os.path.join(os.path.dirname(file), other) for other in os.listdir(os.path.dirname(file))]
        for path in filter(os.path.isfile, beside):
            with open(path, "rb") as copy:
                if copy.read() == good:
                    return
            # A station seals what it sealed once more, and that never gives the same bytes.
            if name.startswith("secret/") and ".r" in os.path.basename(path) and os.path.getsize(path) == len(good):
                return
        if name.startswith("journal/") and self.covered(folder, chain(good, name.split("/")[1])):
            return
        raise Broken(f"{os.path.relpath(file, self.run)} was not mended")

    def covered(self, folder, tips):
        there = set()
        for path in self.paths_below(folder):
            with open(path, "rb") as file:
                there |= chain(file.read(), os.path.basename(os.path.dirname(path)))
        return tips <= there

    def hurt(self, path, rng):
        """A flipped bit, some foreign bytes, zeros, an end that is missing; with a new time, or with the old one as a disk rots."""
        was = os.stat(path)
        with open(path, "r+b") as file:
            text = bytearray(file.read())
            at = rng.randrange(len(text))
            way = rng.choice(("bit", "bit", "bytes", "zeros", "short"))
            if way == "bit":
                text[at] ^= 1 << rng.randrange(8)
            elif way == "bytes":
                text[at:at + 4] = rng.randbytes(len(text[at:at + 4]))
            elif way == "zeros":
                text[at:at + 512] = bytes(len(text[at:at + 512]))
            else:
                del text[at:]
            self.what = f"{os.path.relpath(path, self.run)}, {way} at {at}"
            file.seek(0)
            file.write(text)
            file.truncate()
        later = was.st_mtime_ns + rng.randrange(3, 1000) * 10**9
        os.utime(path, ns=(later, later))
        return (was.st_atime_ns, was.st_mtime_ns), rng.choice(("edited", "edited", "rotted"))


if only:
    where, one = only.split()
    todo_list = [(where, int(one))]
else:
    todo_list = [(WHERE[i % len(WHERE)], seed * 1000 + i) for i in range(wanted)]
todo = queue.Queue()
for item in todo_list:
    todo.put(item)
broken, ends, lock = [], {}, threading.Lock()


def work_off(folder):
    try:
        stand = Damage(folder)
        while len(broken) < 20 and time.monotonic() - begin < budget_s:
            where, one = todo.get_nowait()
            try:
                end = f"{where} {stand.suffer(where, one)}"
            except Broken as why:
                with lock:
                    broken.append((where, one))
                    print(f'ONE="{where} {one}" ({stand.what}): {why}', flush=True)
                continue
            with lock:
                ends[end] = ends.get(end, 0) + 1
    except queue.Empty:
        pass
    except Exception as why:  # what the main thread would have died of
        broken.append(why)
        print(f"{type(why).__name__}: {why}", flush=True)


helper = threading.Thread(target=work_off, args=(work + "/2",))
helper.start()
work_off(work + "/1")
helper.join()
if broken:
    sys.exit(f"{len(broken)} of {len(broken) + sum(ends.values())} damages were not borne (seed {seed})")
ended = ", ".join(f"{count} {end}" for end, count in sorted(ends.items()))
print(f"{sum(ends.values())} damages: {ended} (seed {seed})")
END_OF_PYTHON
