"""`docscan ledger`: what earlier shipments said, and what partners may know of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from checker.cli.options import Settings, settings
from checker.cli.output import note, say, write
from checker.errors import UsageError

if TYPE_CHECKING:
    from checker.ledger.entry import Earlier
    from checker.ledger.ledger import Ledger

At = Annotated[str | None, typer.Option("--ledger", help="The ledger: on for your own, a file, or postgresql://…", metavar="WHERE", show_default=False)]
Term = Annotated[str, typer.Argument(help="A chassis, box, bill, invoice or credit number, a telephone, mailbox, digest, party or shipment.", metavar="TERM")]
Page = Annotated[Path | None, typer.Option("--out", help="Also draw them as an HTML page.", metavar="FILE.html", show_default=False)]
Before = Annotated[str, typer.Option("--before", help="Shipments that went before this day.", metavar="DAY", show_default=False)]
OfParty = Annotated[str, typer.Option("--party", help="A party: its names, contacts and invoices, wherever they stand.", metavar="NAME", show_default=False)]
OfNumber = Annotated[str, typer.Option("--number", help="A number, telephone or mailbox, wherever it stands.", metavar="NUMBER", show_default=False)]
OfShipment = Annotated[str, typer.Option("--shipment", help="One shipment, by its id.", metavar="ID", show_default=False)]
OfPartner = Annotated[str, typer.Option("--partner", help="The packs of one partner.", metavar="NAME", show_default=False)]
All = Annotated[bool, typer.Option("--all", help="Every shipment; the packs of partners stay.")]
Yes = Annotated[bool, typer.Option("--yes", help="Do not ask.")]
Id = Annotated[str, typer.Argument(help="The shipment's id, as reports and `docscan ledger search` give it.", metavar="ID")]
NewCircle = Annotated[Path | None, typer.Option("--circle", help="Write a new secret for a circle of partners.", metavar="FILE", show_default=False)]
NewSigning = Annotated[Path | None, typer.Option("--sign", help="Write a new signing key, its public half as FILE.pub.", metavar="FILE", show_default=False)]
Pack = Annotated[Path | None, typer.Option("--indicators", help="Write a signed pack of hashed indicators.", metavar="PACK.json", show_default=False)]
Stix = Annotated[Path | None, typer.Option("--stix", help="Write the indicators themselves, unhashed, as STIX 2.1.", metavar="FILE.json", show_default=False)]
Circle = Annotated[Path | None, typer.Option("--circle", help="The secret of the circle of partners.", metavar="KEY", show_default=False)]
Signing = Annotated[Path | None, typer.Option("--sign", help="Your signing key.", metavar="KEY", show_default=False)]
Signers = Annotated[list[Path], typer.Option("--signer", help="A partner's public key (.pub); may be repeated.", metavar="KEY.pub", show_default=False)]
Origin = Annotated[str, typer.Option("--as", help="Your firm's name, as partners will read it.", metavar="NAME", show_default=False)]
Since = Annotated[str, typer.Option("--since", help="Only shipments that went on or after this day.", metavar="DAY", show_default=False)]
Reviewed = Annotated[bool, typer.Option("--reviewed", help="Also shipments to review, not only those held.")]
Incoming = Annotated[Path, typer.Argument(help="A partner's pack.", metavar="PACK.json")]
CircleNeeded = Annotated[Path, typer.Option("--circle", help="The secret of the circle of partners.", metavar="KEY", show_default=False)]

VERDICTS = {2: "hold", 1: "review", 0: "clear", -1: "not judged", -2: "answered"}
MOST = 20

ledger = typer.Typer(help="Ask and tend the ledger of earlier shipments.", rich_markup_mode=None, no_args_is_help=True)


def _opened(config: Path | None, at: str | None) -> Ledger:
    """The ledger that the option or the settings name, else the user's own where there is one."""
    from dataclasses import replace

    from checker.judging.memory import opened, own_file

    wanted = settings(config, ledger=at)
    if not wanted.ledger:
        if not own_file().exists():
            raise UsageError("there is no ledger", "switch it on with `ledger = true` in docscan.toml, or check papers with --ledger on")
        wanted = replace(wanted, ledger="on")
    found = opened(wanted)
    assert found is not None  # noqa: S101 - the setting is not empty
    return found


@ledger.command()
def status(at: At = None, config: Settings = None) -> None:
    """Show where the ledger lies and how much it holds."""
    from checker.ledger.asking import holdings

    found = _opened(config, at)
    held = holdings(found)
    days = settings(config, ledger=at).ledger_days
    say(f"{found.engine.name}\n{held.shipments:,} shipments{f', {held.first} to {held.last}' if held.first else ''}\n")
    say("".join(f"  {VERDICTS.get(verdict, verdict)}: {count:,}\n" for verdict, count in held.verdicts))
    say(f"{held.parties:,} parties, {held.marks:,} numbers, contacts and digests\n")
    say(f"kept for {days:,} days\n" if days else "kept until they are erased\n")
    for origin, circle, _, made, count in found.packs():
        known = "" if circle in found.circles.secrets else "; its circle's key is not on this machine"
        say(f"pack of {_plain(origin)}: {count:,} indicators, made {made}, circle {circle}{known}\n")


@ledger.command()
def search(term: Term, at: At = None, config: Settings = None) -> None:
    """Find the shipments that bear a number, a contact or a party."""
    from checker.judging.names import firm_key
    from checker.judging.remembered import normal
    from checker.ledger.asking import search as look

    numbers = dict.fromkeys((normal(term), term.strip().casefold(), "".join(c for c in term if c.isdigit())[-9:]))
    found = look(_opened(config, at), [n for n in numbers if len(n) >= 3], [key for key in [firm_key(term)] if len(key) >= 3])
    if not found:
        say(f"no earlier shipment bears {_plain(term)}\n")
    for earlier in found:
        say("\n".join(_lines(earlier)) + "\n")


def _lines(earlier: Earlier) -> list[str]:
    entry = earlier.entry
    way = " to ".join(part for part in (entry.loading or entry.origin, entry.discharge, entry.destination) if part)
    found = [f"{entry.name}  {earlier.when}  {VERDICTS.get(earlier.verdict, '')}  {way}"]
    found += [f"  {p.role.replace('_', ' ')}: {_plain(p.name)}{f' ({p.country})' if p.country else ''}" for p in entry.parties[:MOST]]
    return found + [f"  {m.sort}: {_plain(m.printed)}" for m in entry.marks[:MOST] if m.sort not in ("paper", "address")]


def _plain(text: str) -> str:
    from checker.reporting.printable import short

    return short(text)


@ledger.command()
def patterns(out: Page = None, at: At = None, config: Settings = None) -> None:
    """Show networks of parties that share contacts or vehicles."""
    from checker.ledger.networks import networks
    from checker.reporting import network_graph

    found = networks(_opened(config, at))
    say("\n".join(network_graph.lines(found) or ["no two parties share a contact or a vehicle"]) + "\n")
    if out:
        write(out, network_graph.render(found))


@ledger.command()
def forget(
    before: Before = "", party: OfParty = "", number: OfNumber = "", shipment: OfShipment = "", partner: OfPartner = "", all_: All = False, yes: Yes = False,
    at: At = None, config: Settings = None,
) -> None:  # fmt: skip
    """Erase shipments, parties, numbers or packs for good."""
    from checker.judging.names import firm_key
    from checker.judging.remembered import normal
    from checker.ledger import erasing

    chosen = [bool(x) for x in (before, party, number, shipment, partner, all_)]
    if sum(chosen) != 1:
        raise UsageError("say what to forget, one thing at a time", "use --before, --party, --number, --shipment, --partner or --all")
    if party and not firm_key(party):
        raise UsageError(f"--party {party} names nobody", "give the party's name as its papers print it")
    day = _day(before, "--before") if before else date.min
    found = _opened(config, at)
    if not yes and not typer.confirm(f"Erase this from {found.engine.name} for good?"):
        raise typer.Exit(1)
    keys = dict.fromkeys((normal(number), number.strip().casefold(), "".join(c for c in number if c.isdigit())[-9:])) if number else ()
    count = (
        erasing.forget_before(found, day) if before
        else erasing.forget_party(found, firm_key(party)) if party
        else sum(erasing.forget_mark(found, key) for key in keys if len(key) >= 3) if number
        else erasing.forget_shipment(found, shipment) if shipment
        else erasing.forget_partner(found, partner) if partner
        else erasing.forget_all(found)
    )  # fmt: skip
    found.engine.shrink()
    say(f"{count:,} erased\n")


@ledger.command()
def answer(shipment: Id, at: At = None, config: Settings = None) -> None:
    """Note that a hold was answered, so that it counts against nobody."""
    if not _opened(config, at).answer(shipment):
        raise UsageError(f"the ledger holds no shipment {shipment}", "find its id with `docscan ledger search`")
    say(f"{shipment} is answered\n")


@ledger.command()
def key(circle: NewCircle = None, sign: NewSigning = None) -> None:
    """Make the keys for sharing indicators with partners."""
    from checker.ledger import circle as keys

    if not circle and not sign:
        raise UsageError("say which key to make", "use --circle FILE or --sign FILE")
    if circle:
        say(f"{circle}: circle {keys.make_secret(circle)}. Give this file to each partner by a way that nobody else can read.\n")
    if sign:
        say(f"{sign}: signer {keys.make_signer(sign)}. Keep it; give {sign}.pub to each partner.\n")


@ledger.command()
def export(
    indicators: Pack = None, stix: Stix = None, circle: Circle = None, sign: Signing = None, origin: Origin = "", since: Since = "", reviewed: Reviewed = False,
    at: At = None, config: Settings = None,
) -> None:  # fmt: skip
    """Write indicators of held shipments for partners."""
    from checker.judging.names import firm_key
    from checker.ledger import circle as keys
    from checker.ledger import packs
    from checker.ledger import stix as open_indicators

    if not indicators and not stix:
        raise UsageError("say what to write", "use --indicators PACK.json (hashed, signed) or --stix FILE.json (open)")
    if not origin.strip():
        raise UsageError("--as is missing", "give your firm's name, as partners will read it")
    first = _day(since, "--since").isoformat() if since else ""
    but = frozenset(k for name in settings(config).own_parties if (k := firm_key(name)))
    ways: dict[str, Any] = {"held_only": not reviewed, "since": first}
    if indicators and not (circle and sign):
        raise UsageError("a pack is hashed and signed", "give --circle KEY and --sign KEY; make them with `docscan ledger key`")
    found = _opened(config, at)
    if indicators and circle and sign:
        pack = packs.export(found, origin.strip(), keys.read(circle, keys.SECRET), keys.read(sign, keys.SIGNING), but, **ways)
        write(indicators, packs.written(pack))
        say(f"{indicators}: {len(pack['indicators']):,} indicators\n")
    if stix:
        bundle = open_indicators.bundle(origin.strip(), packs.signs(found, but, **ways))
        write(stix, packs.written(bundle))
        say(f"{stix}: {len(bundle['objects']) - 2:,} indicators\n")
        note("these numbers and names can be read by whoever gets the file")


@ledger.command(name="import")
def import_(pack: Incoming, circle: CircleNeeded, signer: Signers, at: At = None, config: Settings = None) -> None:
    """Take in a partner's indicators, if the partner signed them."""
    from checker.ledger import circle as keys
    from checker.ledger import packs

    secret, trusted = keys.read(circle, keys.SECRET), [keys.read(file, keys.PUBLIC) for file in signer]
    read = packs.read_pack(pack)
    count = packs.take(_opened(config, at), read, secret, trusted)
    say(f"{count:,} indicators of {_plain(read['origin'])}, made {read['made'][:10]}, signed by {keys.name_of(bytes.fromhex(read['signer']))}\n")


def _day(words: str, option: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError as error:
        raise UsageError(f"{option} {words} is no day", "write it as 2026-11-22") from error
