#!/usr/bin/env python3
"""spark_stand_in.py QUERY FOLDER: runs deploy/queries/spark.py without Spark, on the few verbs it uses. It shows that the query says what
it should; only Spark shows that Spark takes it."""

import csv
import glob
import gzip
import importlib.util
import json
import sys


class Rows:
    def __init__(self, rows):
        self.rows = list(rows)

    def flatMap(self, f):
        return Rows(made for row in self.rows for made in f(row))

    def map(self, f):
        return Rows(map(f, self.rows))

    def filter(self, f):
        return Rows(filter(f, self.rows))

    def distinct(self):
        return Rows(set(self.rows))

    def mapValues(self, f):
        return Rows((key, f(value)) for key, value in self.rows)

    def reduceByKey(self, f):
        kept = {}
        for key, value in self.rows:
            kept[key] = f(kept[key], value) if key in kept else value
        return Rows(kept.items())

    def leftOuterJoin(self, other):
        there = dict(other.rows)
        return Rows((key, (value, there.get(key))) for key, value in self.rows)

    def collect(self):
        return self.rows


def text_of(name):
    with (gzip.open if name.endswith(".gz") else open)(name, "rb") as file:
        return file.read().decode()


spec = importlib.util.spec_from_file_location("query", sys.argv[1])
query = importlib.util.module_from_spec(spec)
spec.loader.exec_module(query)
files = Rows((name, text_of(name)) for name in glob.glob(sys.argv[2] + "/journal/*/*.jsonl*"))
out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow(("entity", "field", "value"))
for entity, field, value in query.said_by(files):
    out.writerow((entity, field, json.dumps(value, ensure_ascii=False)))
