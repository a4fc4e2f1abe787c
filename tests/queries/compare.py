#!/usr/bin/env python3
"""compare.py GOLDEN SAID: the same rows entity,field,value, whatever their order and however a number is spelled."""

import csv
import json
import sys


def rows_of(name):
    with open(name, encoding="utf-8", newline="") as file:
        return sorted((row["entity"], row["field"], repr(plain(json.loads(row["value"])))) for row in csv.DictReader(file))


def plain(value):
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


golden, said = (rows_of(name) for name in sys.argv[1:])
for row in sorted(set(golden) - set(said)):
    print("missing", *row)
for row in sorted(set(said) - set(golden)):
    print("too much", *row)
if len(said) != len(golden):
    print(f"{len(said)} rows instead of {len(golden)}")
sys.exit(said != golden)
