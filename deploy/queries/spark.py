#!/usr/bin/env python3
"""Reads a shared folder with Spark, as it lies there, and prints entity,field,value: what all changes together say, and the data
points that count, corrected, with what was struck out marked.

    spark-submit spark.py FOLDER > said.csv

For questions of your own take cells() and points() below. Practice boards (board/demo-...) are still in it. What it does not do:
check signatures, and settle two changes of one cell with the same stamp t as a station would.
"""

import csv
import json
import sys

WRITE_ONCE = {"expectation", "expectation_direction", "expectation_number", "expectation_within", "metric", "sealed_at", "step"}


def records_of(text):
    """(journal, line) of each record of one file. What was torn on its way is left out, as a station would. Which journal it is,
    the file's first line says, not where the file lies."""
    jid = None
    for line in text.split("\n"):
        try:
            said = json.loads(line)
        except ValueError:
            continue
        if not isinstance(said, dict):
            continue
        if said.get("fmt") == "seg":
            jid = said["j"]
        elif jid and "s" in said:
            yield jid, line


def changes_of(jid, record):
    """((entity, field), (order, value)): of a cell the greatest order stands."""
    for nth, change in enumerate(record["c"]):
        yield (change[0], change[1]), ((record["t"], jid, record["s"], nth), change[2])


def standing(cell, one, other):
    """The latest change; of what an experiment is sealed with, the first. In one record the first, always."""
    first, second = sorted((one, other), key=lambda change: change[0])
    if cell[0].startswith("experiment/") and cell[1] in WRITE_ONCE:
        return first
    return first if first[0][:3] == second[0][:3] else second


def points_of(jid, record):
    """(id, point) as it was recorded."""
    origin = record.get("o", {})
    for k, entry in enumerate(record.get("p", [])):
        yield f"point/{jid}-{record['s']}.{k}", {
            "metric": entry[0], "at": entry[1], "value": entry[2], "n": entry[3] if len(entry) > 3 else None,
            "source": origin.get("from", "eye"), "import": f"batch/{jid}-{record['b']}" if "b" in record else None}


def marked(point, marks):
    """Corrected and struck out; None if it was taken back."""
    if marks.get("_del") is True:
        return None
    value, note = marks.get("value"), marks.get("note")
    point = dict(point, struck=marks.get("struck") is True)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        point["value"] = value
    if isinstance(note, str) and note:
        point["note"] = note
    return point


def lines(files):
    """(journal, record), each once: small and merged segments stand beside each other for days."""
    return files.flatMap(lambda file: records_of(file[1])).distinct().map(lambda line: (line[0], json.loads(line[1])))


def cells(lines):
    """((entity, field), value)"""
    changes = lines.flatMap(lambda line: changes_of(*line)).map(lambda change: (change[0], (change[0], change[1])))
    return changes.reduceByKey(lambda one, other: (one[0], standing(one[0], one[1], other[1]))).mapValues(lambda kept: kept[1][1])


def points(lines, cells):
    """(id, point). An import counts once its last record is there, unless it was taken back."""
    finished = set(lines.filter(lambda line: line[1].get("e") is True).map(lambda line: f"batch/{line[0]}-{line[1]['b']}").collect())
    gone = set(cells.filter(lambda cell: cell[0][0].startswith("batch/") and cell[0][1] == "_del" and cell[1] is True)
               .map(lambda cell: cell[0][0]).collect())
    count = finished - gone
    marks = (cells.filter(lambda cell: cell[0][0].startswith("point/"))
             .map(lambda cell: (cell[0][0], {cell[0][1]: cell[1]})).reduceByKey(lambda one, other: {**one, **other}))
    entries = lines.flatMap(lambda line: points_of(*line)).filter(lambda entry: entry[1]["import"] is None or entry[1]["import"] in count)
    return entries.leftOuterJoin(marks).mapValues(lambda both: marked(both[0], both[1] or {})).filter(lambda entry: entry[1] is not None)


def said_by(files):
    every = lines(files)
    folded = cells(every)
    rows = [(entity, field, value) for (entity, field), value in folded.collect() if not entity.startswith("point/")]
    for name, point in points(every, folded).collect():
        rows += [(name, field, value) for field, value in point.items() if field != "import" and value is not None]
    return sorted(rows, key=lambda row: row[:2])


def main():
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.appName("shared folder").getOrCreate()
    files = spark.sparkContext.wholeTextFiles(sys.argv[1] + "/journal/*/*.jsonl*")
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(("entity", "field", "value"))
    for entity, field, value in said_by(files):
        out.writerow((entity, field, json.dumps(value, ensure_ascii=False)))
    spark.stop()


if __name__ == "__main__":
    main()
