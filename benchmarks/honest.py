"""Honest sets of papers that differ as life has it, and the same sets with one value falsified: how often docscan cries wolf, and how much it finds.

    python -m benchmarks.honest [--honest 40] [--false 48] [--only NAME] [--keep FOLDER] [--show]

Every set is drawn in layouts of the bank (invoice, packing list, bill, and up to three more papers), each paper with the habits of its writer. A false alarm is a finding
of medium severity or above on an honest set. A falsehood is found where a rule that compares that value says so; the severity is counted apart.
"""

from __future__ import annotations

import argparse
import copy
import importlib
import pkgutil
import random
import tempfile
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import benchmarks.layouts as bank
import benchmarks.sets.parts  # noqa: F401 - its habits join the others
from benchmarks.layouts.registry import LAYOUTS, Layout
from benchmarks.layouts.shipment import Shipment, shipment
from benchmarks.sets.falsehoods import FALSEHOODS, Falsehood
from benchmarks.sets.habits import HABITS, Papers
from checker import pipeline
from checker.model.finding import Severity
from checker.model.report import Report

ROLES = {
    "invoice": "sap xero tally french din5008 italian dutch quickbooks brazilian mexican wordtable faxtyped wb_merged wb_scattered",
    "packing": "pl_ranges pl_containers pl_grid pl_dotmatrix wb_onesheet",
    "bill": "maersk hapag msc cma one cosco hmm evergreen zim express",
    "house": "fbl house_plain nvocc",
    "waybill": "awb_neutral hawb_laser",
    "certificate": "chamber_eu form_a eur1 form_e",
    "insurance": "insurance", "survey": "psi", "notice": "arrival_notice", "release": "delivery_order", "instruction": "shipping_instruction",
    "declaration": "eu_ead us_eei india_sb", "proforma": "proforma", "order": "purchase_order",
}  # fmt: skip
"""Layouts by what the paper is for."""

NOTIFIES_A_THIRD = "msc cosco evergreen"
"""Bills whose notify party is another than the consignee."""

LANES = (
    "DE-CL", "IT-US", "IN-AE", "CN-BR", "TR-DE", "US-MX", "NL-KE", "BR-ES", "FR-MA", "GB-ZA", "IN-US", "CN-TH", "DE-AU", "NL-AE", "BD-DE", "US-AE", "IT-TR", "JP-US", "KR-PE", "VN-NL",
)  # fmt: skip
CURRENCIES = {"NL": "EUR", "DE": "EUR", "FR": "EUR", "IT": "EUR", "GB": "GBP"}


@dataclass(slots=True)
class Set:
    """One set: its name, the layout and the facts of every paper, and the habits of their writers."""

    name: str
    layouts: dict[str, Layout]
    papers: Papers
    habits: tuple[str, ...]


def made(number: int, habits: tuple[str, ...], wanted: tuple[str, ...] = ()) -> Set:
    """The set of that number with these habits; `wanted` are roles it must have."""
    dice = random.Random(f"set {number}")
    lane = LANES[number % len(LANES)]
    origin, goal = lane.split("-")
    base = shipment(f"set {number}", origin, goal, CURRENCIES.get(origin, "USD"), count=dice.choice([1, 2, 2, 3]))
    third = {"middleman_is_notified", "to_order", "to_the_banks_order"} & set(habits)
    more = [r for r in ("certificate", "insurance", "survey", "notice", "release", "instruction", "declaration", "proforma", "order") if _free(r, base)]
    roles = ["invoice", "packing", "bill", *dict.fromkeys([*(w for w in wanted if w in more), *dice.sample(more, min(len(more), 2))])]
    if "house_and_master" in habits:
        roles[2] = "bill"
    layouts = {}
    for role in roles:
        names = NOTIFIES_A_THIRD.split() if role == "bill" and third else _free("house" if role == "bill" and "house_and_master" in habits else role, base)
        layouts[role] = LAYOUTS[dice.choice(names)]
    papers = {role: copy.deepcopy(base) for role in roles}
    if goal in ("KE", "CL", "PE"):
        for ship in papers.values():
            ship.places["place_of_delivery"] = ship.places["final_destination"] = ship.places["port_of_discharge"]
    for name in habits:
        HABITS[name](papers)
    if "house_and_master" in habits:
        layouts["master"] = LAYOUTS[dice.choice(ROLES["bill"].split())]
    return Set(f"{number:02d} {lane}", layouts, papers, habits)


def _free(role: str, base: Shipment) -> list[str]:
    """The layouts for a role that suit the shipment."""
    have = {"origin": base.origin, "destination": base.parties["buyer"].country, "currency": base.currency}
    return [n for n in ROLES[role].split() if n in LAYOUTS and not LAYOUTS[n].fonts and all(have.get(k, v) == v for k, v in LAYOUTS[n].wants.items() if k not in ("air", "count"))]


def drawn(one: Set, folder: Path) -> list[Path]:
    """The papers of a set as files."""
    folder.mkdir(parents=True, exist_ok=True)
    out = []
    for role, ship in one.papers.items():
        layout = one.layouts.get(role) or one.layouts[role.split("-")[0]]
        ship.rng = random.Random(f"{one.name} {role}")
        data, _ = layout.draw(ship)
        out.append(folder / f"{role}.{layout.suffix}")
        out[-1].write_bytes(data)
    return out


def honest_sets(count: int) -> list[Set]:
    """Sets with one habit each, then with two or three."""
    names = list(HABITS)
    found = []
    for n in range(count):
        dice = random.Random(f"habits {n}")
        others = [x for x in dice.sample(names, 3) if x not in ALONE and names[n % len(names)] not in ALONE]
        mine = (names[n % len(names)], *(others[: n // len(names)]))
        found.append(made(n, tuple(dict.fromkeys(mine))))
    return found


ALONE = {"two_part_shipments", "two_invoices_one_bill", "house_and_master", "to_the_banks_order", "to_order", "middleman_is_notified", "branch_receives", "general_words_on_the_bill", "pallets_weighed"}
"""Habits that change a set too much to be mixed with others."""

QUIET = ("short_names", "weights_rounded", "ship_delayed", "head_office_address", "fuller_words_on_the_invoice", "two_seals")


def false_sets(count: int) -> list[tuple[Set, Falsehood, str]]:
    """Sets with one small habit and one falsehood, and the role of the falsified paper."""
    found = []
    number = 100
    while len(found) < count:
        lie = FALSEHOODS[len(found) % len(FALSEHOODS)]
        habit = QUIET[number % len(QUIET)]
        one = made(number, (habit,) if not (lie.name == "seal" and habit == "two_seals") else (), lie.on)
        number += 1
        if not provable(one, lie):
            continue
        role = next(r for r in lie.on if r in one.papers)
        lie.change(one.papers[role], len(found) // len(FALSEHOODS))
        found.append((one, lie, role))
    return found


FIELDS = {"destination": ("port_of_discharge", "final_destination"), "consignee": ("consignee", "buyer"), "weight": ("gross_weight_kg",), "vessel": ("vessel",), "date": ("on_board_date", "issue_date"), "price": ("total_amount",), "origin": ("country_of_origin",)}
CELLS = {"goods": "description", "quantity": "quantity", "tariff code": "hs_code"}


def provable(one: Set, lie: Falsehood) -> bool:
    """Whether the falsified paper prints that value and another paper prints it too: else nobody could see it."""
    role = next((r for r in lie.on if r in one.papers), None)
    if role is None:
        return False
    said = {r: _truth(one, r, ship) for r, ship in one.papers.items()}
    other = [r for r in said if r != role]
    forged = _again(one.papers[role])
    lie.change(forged, 0)
    after = _truth(one, role, forged)
    if not any(after["fields"].get(f) != said[role]["fields"].get(f) for f in FIELDS.get(lie.name, ())) and (after["goods"], after["containers"]) == (said[role]["goods"], said[role]["containers"]):
        return False  # the form has the value printed in it

    def has(r: str) -> bool:
        t = said[r]
        if lie.name in FIELDS:
            return any(f in t["fields"] for f in FIELDS[lie.name])
        if lie.name in CELLS:
            return not t["loose"] and any(CELLS[lie.name] in line for line in t["goods"])
        return bool(t["containers"])

    if lie.name == "date":
        return "on_board_date" in said[role]["fields"] and any("invoice_date" in said[r]["fields"] for r in other)
    if lie.name == "price" and role == "declaration":
        return "total_amount" in said[role]["fields"]
    if lie.name == "seal" and "wb_onesheet" in (one.layouts[role].name, *(one.layouts[r].name for r in other if has(r))):
        return False  # prints no seal
    return has(role) and any(has(r) for r in other)


def _truth(one: Set, role: str, ship: Shipment) -> dict[str, Any]:
    truth = (one.layouts.get(role) or one.layouts[role.split("-", maxsplit=1)[0]]).draw(_again(ship))[1]
    return truth if isinstance(truth, dict) else truth.as_json()


def _again(ship: Shipment) -> Shipment:
    twin = copy.deepcopy(ship)
    twin.rng = random.Random(0)
    return twin


def findings(report: Report, least: Severity) -> list[tuple[str, str, str]]:
    """(rule, severity, message) of the open findings from a severity on."""
    return [(f.rule.name, f.severity.name.lower(), f.message) for s in report.shipments for f in s.open if f.severity >= least]


def run(honest: int, false: int, only: str, keep: Path | None, show: bool) -> None:
    for module in pkgutil.iter_modules(bank.__path__):
        if not module.name.startswith("__"):
            importlib.import_module(f"benchmarks.layouts.{module.name}")
    alarms, alarmed, low = Counter(), [], 0
    with tempfile.TemporaryDirectory() as scratch:
        root = keep or Path(scratch)
        sets = [s for s in honest_sets(honest) if only in " ".join((s.name, *s.habits))]
        for one in sets:
            report = pipeline.check(drawn(one, root / "honest" / one.name))
            found = findings(report, Severity.MEDIUM)
            low += len(findings(report, Severity.LOW)) - len(found)
            alarms.update(rule for rule, _, _ in found)
            alarmed += [one.name] if found else []
            if (found or len(report.shipments) != 1) and show:
                print(f"{one.name} {', '.join(one.habits)}: {', '.join(f'{r}={one.layouts[r].name}' for r in one.layouts)}; {len(report.shipments)} shipments")
                print(*(f"    {sev} {rule}: {words[:230]}" for rule, sev, words in found), sep="\n")
        print(f"honest sets: {len(sets)}, with a finding of medium or above: {len(alarmed)}; such findings a set {sum(alarms.values()) / max(len(sets), 1):.3f}, low ones {low / max(len(sets), 1):.2f}")
        print(*(f"  {n} {rule}" for rule, n in alarms.most_common()), sep="\n")
        tried, seen, grave, causes = Counter(), Counter(), Counter(), []
        misses = defaultdict(list)
        for one, lie, role in false_sets(false):
            if only not in f"{one.name} {lie.name}":
                continue
            report = pipeline.check(drawn(one, root / "false" / f"{one.name} {lie.name}"))
            found = findings(report, Severity.LOW)
            told = [f for f in found if f[0] in lie.told_by]
            medium = [f for f in told if f[1] not in ("low", "info")]
            tried[lie.name] += 1
            seen[lie.name] += bool(told)
            grave[lie.name] += bool(medium)
            causes.append(sum(f[1] not in ("low", "info") for f in found))
            if not medium:
                misses[lie.name].append(f"{one.name} on the {role}: {', '.join(f'{r}={one.layouts[r].name}' for r in one.layouts)}")
            if show:
                print(f"{one.name} {lie.name} on {role}{'' if medium else ' LOW' if told else ' MISSED'}")
                print(*(f"    {sev} {rule}: {words[:230]}" for rule, sev, words in found if sev not in ("low", "info") or (rule in lie.told_by)), sep="\n")
        total = sum(tried.values())
        if total:
            print(f"falsified sets: {total}, found {sum(seen.values())} ({sum(seen.values()) / total:.1%}), of medium or above {sum(grave.values())}; findings of medium or above a set {sum(causes) / total:.2f}")
            print(*(f"  {name}: {seen[name]} of {n}, {grave[name]} medium or above" for name, n in tried.items()), sep="\n")
            print(*(f"  not medium: {name} {where}" for name, all_ in misses.items() for where in all_), sep="\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--honest", type=int, default=60)
    parser.add_argument("--false", type=int, default=48)
    parser.add_argument("--only", default="", help="sets whose name or habit holds this")
    parser.add_argument("--keep", type=Path, help="a folder to leave the papers in")
    parser.add_argument("--show", action="store_true", help="print every finding")
    chosen = parser.parse_args()
    run(chosen.honest, chosen.false, chosen.only, chosen.keep, chosen.show)
