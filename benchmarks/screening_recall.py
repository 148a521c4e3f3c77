"""How many listed names are found when papers spell them wrongly, and how many innocent people alert: `python -m benchmarks.screening_recall`.

The listed names are those of the United Nations list that comes with docscan, each spelt wrongly in several ways by a fixed seed.
The innocent people come from Faker, where it is installed, in thirty languages of the world by a fixed seed; without it, only the
listed names are measured. `--people 5000` takes fewer.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from checker.screening.entry import ORGANISATION, PERSON, STRONG
from checker.screening.in_force import Lists, in_force
from checker.screening.screen import weigh
from checker.screening.search import by_name

LOCALES = (
    "en_US en_GB en_IN de_DE fr_FR es_ES es_MX it_IT pt_BR nl_NL pl_PL cs_CZ hu_HU ro_RO hr_HR tr_TR ru_RU uk_UA bg_BG el_GR ar_SA ar_EG fa_IR he_IL hi_IN id_ID vi_VN zh_CN zh_TW ko_KR ja_JP"
).split()
LIMITS = (0.7, 0.75, 0.8, 0.85)
SOUNDS = (
    ("kh", "h"),
    ("ou", "u"),
    ("ee", "i"),
    ("y", "i"),
    ("q", "k"),
    ("w", "v"),
    ("j", "dj"),
    ("sh", "ch"),
    ("ei", "ey"),
    ("ai", "ay"),
    ("ss", "s"),
    ("mm", "m"),
    ("dd", "d"),
)


def slip(name: str, chance: random.Random) -> str:
    """One letter of the name left out, doubled, changed or swapped with the next, in a word of four letters or more where there is one."""
    places = [i for word in _spans(name) if word[1] - word[0] > 3 for i in range(word[0] + 1, word[1] - 1)] or [
        i for w in _spans(name) for i in range(w[0], w[1] - 1)
    ]
    if not places:
        return name
    i = chance.choice(places)
    way = chance.randrange(4)
    if way == 0:
        return name[:i] + name[i + 1 :]
    if way == 1:
        return name[:i] + name[i] + name[i:]
    if way == 2:
        return name[:i] + chance.choice("abdefghiklmnoprstu") + name[i + 1 :]
    return name[:i] + name[i + 1] + name[i] + name[i + 2 :]


def _spans(name: str) -> list[tuple[int, int]]:
    found, start = [], None
    for i, letter in enumerate(name + " "):
        if letter.isalpha():
            start = i if start is None else start
        elif start is not None:
            found.append((start, i))
            start = None
    return found


def turned(name: str, _chance: random.Random) -> str:
    words = name.replace(",", " ").split()
    return " ".join([*words[1:], words[0]])


def respelt(name: str, chance: random.Random) -> str:
    fitting = [(a, b) for a, b in SOUNDS if a in name.lower()[1:]]
    if not fitting:
        return name
    a, b = chance.choice(fitting)
    at = name.lower().index(a, 1)
    return name[:at] + b + name[at + len(a) :]


def joined(name: str, chance: random.Random) -> str:
    if "-" in name:
        return name.replace("-", "")
    words = name.split()
    if len(words) < 3:
        return name
    at = chance.randrange(len(words) - 1)
    return " ".join([*words[:at], words[at] + words[at + 1].lower(), *words[at + 2 :]])


def shouted(name: str, _chance: random.Random) -> str:
    return name.upper().replace("-", " ").replace("'", "").replace(",", " ")


WAYS: dict[str, Callable[[str, random.Random], str]] = {
    "slip": slip,
    "word order": turned,
    "spelling": respelt,
    "joined or parted": joined,
    "capitals": shouted,
}


def best(lists: Lists, name: str, kind: str) -> tuple[float, float, str]:
    """(the surest score, the likest name, the entry) on all lists in force."""
    found = [
        (weigh(m, lists.in_force[m.entry.source], kind).score, m.likeness.score, m.entry.reference)
        for store in lists.stores
        for m in by_name(store, name, kind)
        if m.entry.source in lists.in_force
    ]
    return max(found, default=(0.0, 0.0, ""))


def listed(lists: Lists) -> Iterator[tuple[str, str, str]]:
    """(kind, name, entry) of the main names of the United Nations list, in Latin letters and of at least eight."""
    for store in lists.stores:
        for entry in store.entries("un-sc"):
            if entry.kind in (PERSON, ORGANISATION) and entry.names[0].strength == STRONG and sum(c.isalpha() for c in entry.name) >= 8:
                yield entry.kind, entry.name, entry.reference


def found(lists: Lists, verbose: bool) -> None:
    chance = random.Random(20261130)
    names = list(listed(lists))
    for kind in (PERSON, ORGANISATION):
        for way, change in WAYS.items():
            tried, hits, alike = 0, dict.fromkeys(LIMITS, 0), dict.fromkeys(LIMITS, 0)
            for sort, name, reference in names:
                written = change(name, chance)
                if sort != kind or written == name:
                    continue
                tried += 1
                score, likeness, entry = best(lists, written, kind)
                for limit in LIMITS:
                    hits[limit] += score >= limit
                    alike[limit] += likeness >= limit
                if verbose and score < LIMITS[1]:
                    print(f"    lost: {written} | {name} | {score:.2f} {likeness:.2f} {entry} {reference}")
            print(
                f"{kind:<13}{way:<18}{tried:>6} names   screened "
                + "".join(f"  {hits[n] / tried:.4f} at {n}" for n in LIMITS)
                + "   likeness "
                + "".join(f"  {alike[n] / tried:.4f}" for n in LIMITS)
            )


def people(count: int) -> Iterator[str]:
    from faker import Faker

    for locale in LOCALES:
        source = Faker(locale)
        source.seed_instance(20261130)
        for _ in range(count // len(LOCALES) + 1):
            yield source.name()


def innocent(lists: Lists, count: int, verbose: bool) -> None:
    try:
        names = list(people(count))[:count]
    except ImportError:
        print("Faker is not installed: innocent people were not measured")
        return
    alerts, alike = dict.fromkeys(LIMITS, 0), dict.fromkeys(LIMITS, 0)
    for name in names:
        score, likeness, entry = best(lists, name, PERSON)
        for limit in LIMITS:
            alerts[limit] += score >= limit
            alike[limit] += likeness >= limit
        if verbose and score >= LIMITS[1]:
            print(f"    alert: {name} | {entry} {score:.2f}")
    print(
        f"{len(names):,} innocent people   screened "
        + "".join(f"  {alerts[n] / len(names):.3%} at {n}" for n in LIMITS)
        + "   likeness "
        + "".join(f"  {alike[n] / len(names):.3%}" for n in LIMITS)
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=50_000)
    parser.add_argument("--verbose", action="store_true", help="print what was lost and what alerted")
    said = parser.parse_args()
    lists = in_force()
    found(lists, said.verbose)
    innocent(lists, said.people, said.verbose)


if __name__ == "__main__":
    main()
