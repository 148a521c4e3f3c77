"""What can be told of one way to join a label to a value, as numbers: the features of a fitted score."""

from __future__ import annotations

from collections import Counter, defaultdict
from math import log

from checker.extracting.assignment import Option
from checker.extracting.layout import Layout
from checker.model.documents import FIELDS

Options = list[tuple[Option, Layout]]


def features(options: Options) -> list[dict[str, float]]:
    """The features of every option of a document, by name; most lie between -2 and 2."""
    by_label: dict[int, list[Option]] = defaultdict(list)
    by_field: dict[str, list[Option]] = defaultdict(list)
    by_print: dict[int, list[Option]] = defaultdict(list)
    for option, _ in options:
        by_label[id(option.candidate.label)].append(option)
        by_print[id(option.candidate.lines[0].words[0])].append(option)
        for name in option.readings:
            by_field[name].append(option)
    leaders = [max(own, key=lambda o: o.score) for own in by_label.values()]
    habit = Counter(o.candidate.way for o in leaders)
    colons = Counter(o.candidate.label.colon for o in leaders)
    out = []
    for option, layout in options:
        out.append(_alone(option, layout) | _among(option, by_label, by_field, by_print, habit, colons))
    return out


def _alone(option: Option, layout: Layout) -> dict[str, float]:
    """What the option shows by itself."""
    candidate, label = option.candidate, option.candidate.label
    s, first = label.segment, candidate.lines[0]
    name, reading = next(iter(option.readings.items()))
    size, way, group = max(s.size, 4.0), candidate.way, FIELDS[name].group
    quality = sum(r.quality for r in option.readings.values()) / len(option.readings)
    said = first.text
    out = {
        "one": 1.0,
        "hand": log(min(max(option.score, 0.02), 0.985) / (1 - min(max(option.score, 0.02), 0.985))) / 2,
        "place": candidate.score,
        "quality": quality,
        f"way {way}": 1.0,
        f"group {group}": 1.0,
        f"{group} {way}": 1.0,
        f"quality {group}": quality,
        "colon": float(label.colon),
        f"colon {way}": float(label.colon),
        "strength": label.strength,
        "same box": float(first.cell == s.cell and s.cell >= 0),
        "other box": float(first.cell != s.cell and s.cell >= 0 and first.cell >= 0),
        "no box": float(s.cell < 0),
        "type grows": max(-1.0, min(1.0, (first.size - s.size) / size * 2)),
        "value bold only": float(first.bold and not s.bold),
        "heading bold only": float(s.bold and not first.bold),
        "same type": float(first.words[0].font == s.words[0].font and abs(first.size - s.size) < 0.3),
        "small heading": float(s.small),
        "lines": min(len(candidate.lines), 8) / 4,
        f"lines {group}": min(len(candidate.lines), 8) / 4,
        "one line": float(len(candidate.lines) == 1),
        "concepts": log(sum(map(len, label.parts))),
        "parts": float(len(label.parts) > 1),
        "parts answered": len(option.readings) / len(label.parts) if len(label.parts) > 1 else 0.0,
        "hint": float(bool(label.hint)),
        "digits": sum(c.isdigit() for c in said) / max(len(said), 1),
        "colon inside": float(":" in said[:-1]),
        "length": min(len(said), 60) / 60,
        "heading words": min(len(s.words), 8) / 8,
        "height": s.top / max(layout.page.height, 1),
        "sheet": float(bool(layout.page.sheet)),
        "later page": float(layout.page.number > 1),
        "whole taken": reading.taken / len(candidate.lines),
    }
    if way == "right":
        out["gap right"] = min((first.x0 - s.x1) / size, 30) / 10
    elif way == "below":
        out["gap below"] = min((first.top - s.bottom) / size, 4) / 2
        out["shift below"] = min(abs(first.x0 - s.x0) / size, 10) / 5
    return out


def _among(option: Option, by_label: dict[int, list[Option]], by_field: dict[str, list[Option]], by_print: dict[int, list[Option]], habit: Counter[str], colons: Counter[bool]) -> dict[str, float]:  # fmt: skip
    """How the option stands among the others of its label, its fields, its print, and what the paper's labels mostly do."""
    label, way = option.candidate.label, option.candidate.way
    own = [o for o in by_label[id(label)] if o is not option]
    mates = [o for n in option.readings for o in by_field[n] if o.candidate.label is not label]
    claims = [o for o in by_print[id(option.candidate.lines[0].words[0])] if o.candidate.label is not label]
    value = next(iter(option.readings.values())).value
    agreeing = [o for o in mates if any(r.value == value for r in o.readings.values())]
    rivals = [o for o in mates if o not in agreeing]
    leads = max(by_label[id(label)], key=lambda o: o.score)
    others = habit.total() - 1
    lone = 0.5 if others < 1 else (habit[way] - (leads.candidate.way == way)) / others
    return {
        "habit": lone,
        f"habit {way}": lone,
        "colon as others": (colons[label.colon] - 1) / max(colons.total() - 1, 1),
        "ways": min(len(own), 3) / 3,
        "leads own": option.score - max((o.score for o in own), default=0.4),
        "rivals": min(len(rivals), 4) / 4,
        "leads rivals": option.score - max((o.score for o in rivals), default=0.4),
        "said again": float(bool(agreeing)),
        "claimed": float(bool(claims)),
        "leads claims": option.score - max((o.score for o in claims), default=0.4),
    }
