"""`docscan audit`: prove the log of decisions, show it, and the key that signs it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from checker.cli.decide import LOG, Key, Log
from checker.cli.options import FactsFormat, NoColor
from checker.cli.output import look, note, renderer, say
from checker.errors import UsageError

File = Annotated[Path, typer.Argument(help="The audit log, or a case file (.zip).", metavar="[FILE]", envvar="DOCSCAN_AUDIT_LOG", show_envvar=False)]
Signers = Annotated[list[Path], typer.Option("--signer", help="A public key (.pub) of somebody who may decide; repeatable.", metavar="KEY", show_default=False)]
Head = Annotated[str, typer.Option("--head", help="A mark that was noted elsewhere: NUMBER:HASH.", metavar="MARK", show_default=False)]
Shipment = Annotated[str, typer.Option("--shipment", help="Only the decisions on this shipment.", metavar="ID", show_default=False)]

audit = typer.Typer(help="Prove and show the log of decisions.", rich_markup_mode=None, no_args_is_help=True)


@audit.command()
def verify(file: File = Path(LOG), signer: Signers = [], head: Head = "", key: Key = None) -> None:  # noqa: B006 - typer reads it
    """Prove that no decision was edited, deleted, moved or cut off."""
    from checker.record import keys
    from checker.record.casefile import prove_case
    from checker.record.log import prove

    known = keys.known_keys(signer, key)
    if file.suffix.lower() == ".zip":
        case, faults = prove_case(file, known)
        _refuse(file, [str(fault) for fault in faults])
        say(f"{file}: whole. Case of shipment {case['shipment']}, made {case['made']}; {len(case['papers'])} papers, {case['decisions']} decisions.\n")
        return
    proof = prove(file, known, keys.memory_file(), head)
    _refuse(file, [str(fault) for fault in proof.faults])
    last = proof.entries[-1].content if proof.entries else None
    when = f" The last is of {last['at']}, by {last['by']}." if last else ""
    say(f"{file}: whole. {len(proof.entries)} decisions, each signed by a known key.{when}\nMark {proof.mark}\n")


def _refuse(file: Path, faults: list[str]) -> None:
    if faults:
        shown = "".join(f"\n  {fault}" for fault in faults[:50]) + (f"\n  and {len(faults) - 50} more" if len(faults) > 50 else "")
        raise UsageError(f"{file} is not proven whole:{shown}", "trust none of it beyond the last mark that you noted elsewhere; fetch the copy that was filed")


@audit.command()
def show(log: Log = Path(LOG), shipment: Shipment = "", format_: FactsFormat = "terminal", no_color: NoColor = False) -> None:
    """List the decisions, the latest last."""
    from checker.record import keys
    from checker.record.log import prove
    from checker.reporting import decisions_list

    if renderer(format_) and format_ not in {"terminal", "json"}:
        raise UsageError(f"decisions have no format '{format_}'", "use terminal or json")
    proof = prove(log, keys.known_keys(), keys.memory_file())
    found: list[dict[str, Any]] = [{"number": e.number, "hash": e.hash, "signer": e.signer, **(e.content or {})} for e in proof.entries]
    found = [entry for entry in found if not shipment or str(entry.get("shipment", "")).startswith(shipment)]
    if proof.faults:
        note(f"docscan: {log} is not proven whole ({proof.faults[0]}); `docscan audit verify` tells all")
    say(json.dumps(found, indent=2, ensure_ascii=True) + "\n" if format_ == "json" else decisions_list.render(found, **look(no_color)))


@audit.command()
def key(file: Key = None) -> None:
    """Show the public half of your signing key, making the pair if there is none."""
    from checker.ledger.circle import name_of, sign
    from checker.record import keys

    signing, where, new = keys.signing_key(file)
    public = sign(signing, b"")[0]
    said = "made" if new else "is"
    say(f"{name_of(bytes.fromhex(public))}: your signing key {said} {where}\n{where}.pub is its public half, for --signer: {public}\n")
