"""Increase and decrease of a year, worked out from who stood in which list: nothing here is taken from the program but the words.

Reads {"units", "versions", "pairs"} and writes, for each pair of days and each unit of the last day, the lines of the table.
"""

import json
import sys

year = json.load(sys.stdin)
UNITS = {unit["id"]: unit for unit in year["units"]}
BY_UNIT = {}
for one in year["versions"]:
    BY_UNIT.setdefault(one["unit"], []).append(one)
ORDER = lambda one: (one["date"], one["version"])


def parent_on(unit, day):
    """The parent's id, None for a root, False where the unit is not there."""
    for stretch in UNITS[unit]["parents"]:
        if stretch["from"] <= day and not ("to" in stretch and stretch["to"] <= day):
            return stretch["value"]
    return False


def ends_on(unit):
    last = UNITS[unit]["parents"][-1]
    return last.get("to")


def above(unit, day):
    line = [unit]
    while parent_on(line[-1], day):
        line.append(parent_on(line[-1], day))
    return line


def keeps(unit, day):
    return parent_on(unit, day) is not False and any(
        s["value"] and s["from"] <= day and not ("to" in s and s["to"] <= day) for s in UNITS[unit]["keepsRoster"]
    )


def newest(unit, day):
    sent = [one for one in BY_UNIT.get(unit, []) if one["date"] <= day]
    return max(sent, key=ORDER) if sent else None


def counted_on(day):
    """Whose list counts on the day, and under which units."""
    found = {}
    for unit in UNITS:
        if keeps(unit, day) and newest(unit, day):
            found[unit] = (newest(unit, day), above(unit, day))
    for unit, record in UNITS.items():
        heirs = record.get("successors", [])
        end = ends_on(unit)
        if heirs and end and end <= day and not all(heir in found for heir in heirs) and newest(unit, day):
            # One heir in this year: what counts for it stands under it.
            found[unit] = (newest(unit, day), above(heirs[0], day))
    return found


COUNTED = {}


def counted(day):
    if day not in COUNTED:
        COUNTED[day] = counted_on(day)
    return COUNTED[day]


ENTRIES = ["admitted", "arrived", "unknown"]
EXITS = ["moved", "with-organisation", "died", "struck-off", "expelled", "resigned", "mistake", "unknown"]
LINES = ["opening", "reorganised", "firstLists", "corrected", "closing"] + ["in." + k for k in ENTRIES] + ["out." + k for k in EXITS]


def came_and_left(base, version):
    """By kind, of a version against the one that its clerk saw."""
    lines = dict.fromkeys(LINES, 0)
    before = {person["id"] for person in base["people"]}
    after = {person["id"] for person in version["people"]}
    for person in version["people"]:
        if person["id"] in before:
            continue
        day = person["admitted"]
        lines["in.unknown" if day is None else "in.admitted" if day > base["date"] else "in.arrived"] += 1
    for person in before - after:
        lines["out." + version["exits"].get(person, "unknown")] += 1
    return lines


def add(one, other):
    return {line: one[line] + other[line] for line in LINES}


def step(unit, before, version):
    """One list against the one before it in the order of dates."""
    versions = {one["version"]: one for one in BY_UNIT[unit]}
    root = version
    while root["version"] > 1 and versions[root["version"] - 1]["date"] == version["date"]:
        root = versions[root["version"] - 1]
    base = versions.get(root["version"] - 1)
    if base is None or base["date"] > version["date"]:
        lines = dict.fromkeys(LINES, 0)
        lines["corrected"] = len(version["people"]) - len(before["people"])
        return lines
    lines = came_and_left(base, root)
    lines["corrected"] = len(base["people"]) - len(before["people"]) + len(version["people"]) - len(root["people"])
    return lines


def walk(unit, first, last):
    lines = dict.fromkeys(LINES, 0)
    between = [one for one in BY_UNIT[unit] if ORDER(first) < ORDER(one) <= ORDER(last)]
    before = first
    for date in sorted({one["date"] for one in between}):
        version = max((one for one in between if one["date"] == date), key=ORDER)
        lines = add(lines, step(unit, before, version))
        before = version
    return lines


def row(unit, first_day, last_day, first, last):
    """`first`, `last`: what counts below on the two days."""
    lines = dict.fromkeys(LINES, 0)
    lines["opening"] = len(first["people"]) if first else 0
    lines["closing"] = len(last["people"]) if last else 0
    if first and last:
        return add(lines, walk(unit, first, last))
    if first:
        gone = first
        if parent_on(unit, last_day) is False:
            gone = newest(unit, last_day)
            lines = add(lines, walk(unit, first, gone))
        lines["reorganised"] -= len(gone["people"])
        return lines
    elsewhere = newest(unit, first_day)
    if elsewhere:
        lines["reorganised"] += len(elsewhere["people"])
        return add(lines, walk(unit, elsewhere, last))
    date = min(one["date"] for one in BY_UNIT[unit] if ORDER(one) <= ORDER(last))
    of_date = [one for one in BY_UNIT[unit] if one["date"] == date and ORDER(one) <= ORDER(last)]
    begun, start = min(of_date, key=ORDER), max(of_date, key=ORDER)
    merged = [other for other, record in UNITS.items() if unit in record.get("successors", [])]
    if merged and begun["version"] == 1:
        # Who stood in the last lists of those that merged was there; nobody was asked why somebody of them is missing.
        lists = [newest(other, begun["date"]) for other in merged if newest(other, begun["date"])]
        base = {"people": [person for one in lists for person in one["people"]], "date": min(one["date"] for one in lists)}
        lines["reorganised"] += len(base["people"])
        lines = add(lines, came_and_left(base, begun))
        lines["corrected"] += len(start["people"]) - len(begun["people"])
        return add(lines, walk(unit, start, last))
    if begun["version"] > 1:
        # It was compared with a later list: who came and left is not known.
        begun = start
    lines["reorganised" if merged else "firstLists"] += len(begun["people"])
    lines["corrected"] += len(start["people"]) - len(begun["people"])
    return add(lines, walk(unit, start, last))


def table(first_day, last_day):
    before, after = counted(first_day), counted(last_day)
    sums = {}
    for unit in {**before, **after}:
        first, last = before.get(unit), after.get(unit)
        places = set(first[1] if first else []) | set(last[1] if last else [])
        for place in places:
            if parent_on(place, last_day) is False:
                continue
            inside = [one[0] if one and place in one[1] else None for one in (first, last)]
            lines = row(unit, first_day, last_day, *inside)
            sums[place] = add(sums[place], lines) if place in sums else lines
    for place, lines in sums.items():
        came = sum(lines["in." + kind] for kind in ENTRIES)
        left = sum(lines["out." + kind] for kind in EXITS)
        told = lines["opening"] + came - left + lines["reorganised"] + lines["firstLists"] + lines["corrected"]
        assert told == lines["closing"], (first_day, last_day, place, lines)
    return {place: [lines[line] for line in LINES] for place, lines in sorted(sums.items())}


json.dump({"lines": LINES, "tables": [[first, last, table(first, last)] for first, last in year["pairs"]]}, sys.stdout)
