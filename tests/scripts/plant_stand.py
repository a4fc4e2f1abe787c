"""A plant of two stations in a folder, for scripts that do it harm: built once, put back before each try.

Cell 7 (a) has a dozen edits that stand on its disk only, Cell 8 (b) three that are on the share and that Cell 7 has not seen.
"""

import gzip
import hashlib
import json
import os
import shutil
import subprocess
import zlib


class Broken(Exception):
    """What should hold does not; one sentence."""


SANITIZERS = {
    # Their own exit statuses are not among those of kata.
    "ASAN_OPTIONS": "exitcode=99",
    "UBSAN_OPTIONS": "exitcode=99",
    "LSAN_OPTIONS": "exitcode=99",
}
FINDINGS = ("not taken in yet: ", "left out: ", "This station goes on in a new journal", "The report")


def program():
    """KATA, or kata in BUILD."""
    top = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    kata = os.environ.get("KATA") or os.path.join(os.environ.get("BUILD", "build"), "kata")
    return os.path.join(top, kata)


class Stand:
    def __init__(self, work):
        self.kata = program()
        self.work = os.path.realpath(work)
        self.run = os.path.join(self.work, "run")
        self.share = os.path.join(self.run, "share")
        os.makedirs(self.share)
        self.build()

    # --- calls ------------------------------------------------------------------------------------------------------

    def path(self, *parts):
        return os.path.join(self.run, *parts)

    def environment(self, more):
        env = dict(os.environ, **(more or {}))
        env.pop("KATABOARD_DATA", None)
        for name, option in SANITIZERS.items():
            env[name] = ":".join(filter(None, [env.get(name), option]))
        if more is None:
            env["ASAN_OPTIONS"] += ":detect_leaks=0"  # half of the time, and only the call that suffers is of interest
        return env

    def call(self, station, *args, env=None):
        """With `env` it is a call that is looked at closely."""
        command = [self.kata, "--data", self.path(station), *args]
        try:
            return subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=120,
                                  env=self.environment(env), check=False)
        except subprocess.TimeoutExpired as hung:
            raise Broken(f"kata {' '.join(args)} of {station} hung for 120 s") from hung

    def must(self, station, *args):
        done = self.call(station, *args)
        if done.returncode != 0:
            raise Broken(f"kata {' '.join(args)} of {station}: exit status {done.returncode}: {said(done)}")
        return done.stdout

    def history(self, station):
        """The hashes of all records."""
        return {record["id"] for record in json.loads(self.must(station, "history", "--json"))}

    # --- what it begins with ----------------------------------------------------------------------------------------

    def build(self):
        self.must("a", "init", self.path("a"), "--station", "Cell 7")
        self.must("a", "board", "add", "cell-7", "--name", "Cell 7, final assembly")
        self.must("a", "metric", "add", "cell-7/exit-cycle", "--name", "Exit cycle", "--unit", "s", "--better", "lower")
        self.must("a", "record", "exit-cycle", "121")
        self.must("a", "plant", "create", "--share", self.share, "--name", "Plant", "--sheet", self.path("sheet.txt"))
        self.must("a", "sync")
        self.must("b", "init", self.path("b"), "--station", "Cell 8")
        self.must("b", "sync", "--share", self.share)
        settings = self.path("b", "settings.toml")
        with open(settings, encoding="utf-8") as file:
            text = file.read()
        with open(settings, "w", encoding="utf-8") as file:
            file.write(text.replace("folder = ''", f"folder = '{self.share}'"))
        words = json.loads(self.must("b", "plant", "join", "--json"))["words"]
        self.must("a", "sync")
        self.must("a", "plant", "accept", "Cell 8", "--words", words)
        for station in ("a", "b", "a", "b", "a"):
            self.must(station, "sync")
        self.edit_b()
        self.must("b", "sync")
        self.edit_a()
        self.keep("begun")

    def edit_a(self):
        self.must("a", "target", "set", "run every cycle in 95 to 120 s", "--goal", "exit-cycle=27/30:95..120")
        self.must("a", "obstacle", "add", "the tester rejects 1 in 25", "--short", "Tester rejects")
        self.must("a", "obstacle", "add", "screws run out")
        self.must("a", "obstacle", "now", "1")
        for value in ("118", "114.5", "97", "131", "102", "99.9", "108"):
            self.must("a", "record", "exit-cycle", value, "--note", f"cycle of {value} s")
        self.must("a", "person", "add", "Marta Nowak", "--role", "learner")

    def edit_b(self):
        self.must("b", "board", "add", "cell-8", "--name", "Cell 8")
        self.must("b", "metric", "add", "cell-8/change", "--name", "Changeover", "--unit", "min", "--better", "lower")
        self.must("b", "record", "change", "14", "--note", "with two people")

    def keep(self, name):
        shutil.copytree(self.run, os.path.join(self.work, name), symlinks=True)

    def put_back(self, name):
        shutil.rmtree(self.run)
        shutil.copytree(os.path.join(self.work, name), self.run, symlinks=True)

    # --- what must hold ---------------------------------------------------------------------------------------------

    def check_ended(self, done, killed=False):
        """One sentence and a status that the help names."""
        if killed and done.returncode == -9:
            return
        lines = [line for line in done.stderr.splitlines() if line]
        if done.returncode not in (0, 1, 3, 4):
            raise Broken(f"exit status {done.returncode}: {said(done)}")
        if any("Sanitizer" in line or "runtime error" in line or "terminate called" in line for line in lines):
            raise Broken(f"a sanitizer speaks: {said(done)}")
        sentences = [line for line in lines if not line.startswith(FINDINGS)]
        if done.returncode != 0 and (len(sentences) != 1 or done.stdout):
            raise Broken(f"not one sentence, exit status {done.returncode}: {done.stdout}{done.stderr}")
        if any(len(line) > 400 for line in lines):
            raise Broken(f"a sentence without end: {said(done)}")

    def check_store(self, *stations):
        for station in stations:
            self.must(station, "check")

    def on_share(self):
        """The hashes of all records in segments on the share, worked out here and not by kata: name, chain and count must fit."""
        tips = set()
        for folder, _, names in os.walk(os.path.join(self.share, "journal")):
            for name in names:
                if name.startswith(".tmp-") or not name.endswith((".jsonl", ".jsonl.gz")):
                    continue
                with open(os.path.join(folder, name), "rb") as file:
                    tips |= chain(file.read(), os.path.basename(folder))
        return tips

    def files(self):
        """Path -> bytes of everything on the share but heartbeats, files being written and what people may take away."""
        found = {}
        for folder, _, names in os.walk(self.share):
            for name in names:
                path = os.path.join(folder, name)
                if name.startswith(".tmp-") or os.path.relpath(path, self.share).split("/")[0] in ("beat", "out"):
                    continue
                with open(path, "rb") as file:
                    found[path] = file.read()
        return found

    def check_healed(self, acknowledged, share=True):
        """One clean sync of each; who had not yet heard of the other's, once more. `share`: all must be there, too."""
        for station in ("a", "b", "a"):
            self.must(station, "sync")
        self.check_store("a", "b")
        a, b = self.history("a"), self.history("b")
        if a != b:
            raise Broken(f"after clean syncs {len(a - b)} records are at a only, {len(b - a)} at b only")
        if not acknowledged <= a:
            raise Broken(f"{len(acknowledged - a)} acknowledged records are gone")
        if share and not a <= self.on_share():
            raise Broken(f"{len(a - self.on_share())} records did not come to the share")


def chain(text, jid):
    """The hashes of the records of a segment; none where it is not whole."""
    try:
        if text[:2] == b"\x1f\x8b":
            text = gzip.decompress(text)
        header, *records, trailer = text.decode().splitlines()
        head, tail = json.loads(header), json.loads(trailer)
        tip, tips = bytes.fromhex(head["prev"]), set()
        for record in records:
            tip = hashlib.blake2b(tip + record.encode(), digest_size=32).digest()
            tips.add(tip.hex())
        whole = tip.hex() == tail["tip"] and len(records) == tail["n"] and head["j"] == jid
        return tips if whole else set()
    except (ValueError, KeyError, TypeError, OSError, EOFError, zlib.error):
        return set()


def said(done):
    return " / ".join((done.stdout + done.stderr).split("\n")).strip(" /")[-1500:]
