"""What a station shows that is restored from a share, in a form that every later version must give as well (tests/golden/README)."""

import json
import os
import random
import shutil
import subprocess


def kata(program, data, *args):
    done = subprocess.run([program, "--data", data, *args], capture_output=True, text=True, check=False,
                          env=dict(os.environ, TZ="UTC"))
    if done.returncode != 0:
        raise SystemExit(f"kata {' '.join(args)}: exit status {done.returncode}: {done.stderr.strip()}")
    return done.stdout


def copy(share, to):
    """git keeps neither times nor rights: they must not matter."""
    shutil.copytree(share, to)
    for folder, _, names in os.walk(to):
        for name in names:
            path = os.path.join(folder, name)
            os.chmod(path, random.choice((0o444, 0o600, 0o644, 0o755)))
            os.utime(path, (random.randrange(2**31),) * 2)


def look(program, share, station, slugs, work, day):
    """Records in the order of their journals, the boards as they were on that day, their points; and the folder of the new station."""
    there = os.path.join(work, "share")
    data = os.path.join(work, "station")
    copy(share, there)
    kata(program, data, "restore", "--share", there, "--station", station)
    kata(program, data, "check")
    journals = os.listdir(os.path.join(share, "journal"))
    records = [f"{record['journal']} {record['s']:6} {record['id']} {record['when']} {record['name']}"
               for record in json.loads(kata(program, data, "history", "--json")) if record["journal"] in journals]
    boards, points = {}, {}
    for slug in slugs:
        shown = boards[slug] = json.loads(kata(program, data, "board", slug, "--as-of", day, "--json"))
        for metric in shown["metrics"]:
            name = metric["id"].removeprefix("metric/")
            points[name] = json.loads(kata(program, data, "points", name, "--json"))
    return {"station": station, "day": day, "records": sorted(records), "boards": boards, "points": points}, data


def difference(old, new, at=""):
    """Where `new` is not what `old` was; what a later version says besides is fine. Empty: nowhere."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key, value in old.items():
            if key not in new:
                return f"{at}.{key} is gone"
            if found := difference(value, new[key], f"{at}.{key}"):
                return found
        return ""
    if isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        return next(filter(None, (difference(a, b, f"{at}[{i}]") for i, (a, b) in enumerate(zip(old, new)))), "")
    return "" if old == new else f"{at} is {json.dumps(new)[:200]}, was {json.dumps(old)[:200]}"
