"""Prints the middle of the item with this label in the newest frame of a kataboard trace, if it is there and enabled."""
import json
import sys

trace, label = sys.argv[1:3]
with open(trace, encoding="utf-8") as file:
    lines = file.read().splitlines()
frame = json.loads(lines[-1]) if lines else {"items": [], "screen": ""}
for item in frame["items"]:
    named = item["label"] == label or (label == frame["screen"] == "glance")
    if named and item["enabled"]:
        print(round(item["x"] + item["w"] / 2), round(item["y"] + item["h"] / 2))
        break
