"""`docscan casefile`: all that is to be kept of one shipment, in one archive."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from checker.cli.decide import LOG, Key, Log, read_report
from checker.cli.output import note, say, writable, write
from checker.errors import UsageError

Shipment = Annotated[str, typer.Argument(help="Its id, a number that links its papers, or the name of one of them.", metavar="SHIPMENT", show_default=False)]
Out = Annotated[Path, typer.Option("--out", help="The archive to write.", metavar="CASE.zip", show_default=False)]
Report = Annotated[
    Path | None, typer.Option("--report", help="The JSON report; else that of the latest decision on the shipment.", metavar="FILE", show_default=False)
]  # fmt: skip
Papers = Annotated[bool, typer.Option("--papers", help="Put the papers themselves in too, where they are still those that were judged.")]
Attach = Annotated[list[Path], typer.Option("--attach", help="Another file to put in, such as the HTML report.", metavar="FILE", show_default=False)]


def casefile(
    shipment: Shipment, out: Out, report: Report = None, log: Log = Path(LOG), papers: Papers = False, attach: Attach = [], key: Key = None,  # noqa: B006
) -> None:  # fmt: skip
    """Pack the papers' digests, report, decisions and lists of a shipment into one archive."""
    from checker.record import keys
    from checker.record.casefile import of_shipment, packed
    from checker.record.deciding import shipment_named
    from checker.record.log import prove
    from checker.record.seal import seal_file
    from checker.reporting.case_words import case_words

    if out.suffix.lower() != ".zip":
        raise UsageError(f"--out {out} is no archive", "name a file that ends in .zip")
    writable(out)
    attached = {file.name: _bytes(file) for file in attach}
    signing, _, _ = keys.signing_key(key)
    entries: list[Any] = []
    if log.exists():
        proof = prove(log, keys.known_keys(key=key), keys.memory_file())
        broken = [fault for fault in proof.faults if "--signer" not in fault.said]
        if broken:
            raise UsageError(f"{log} is not proven whole: {broken[0]}", "run `docscan audit verify` to see all that is wrong")
        entries = list(proof.entries)
    elif log != Path(LOG):
        raise UsageError(f"the log {log} cannot be read: there is none", "name the file that `docscan decide` wrote")
    whole, found = shipment_named(read_report(report or _decided(shipment, entries)), shipment)
    marks = {finding["fingerprint"] for finding in found["findings"]}
    chain = of_shipment(entries, found["id"], marks)
    decisions = [e.content for e in chain if e.content is not None]
    seal = seal_file(log).read_text("utf-8") if entries else None
    kept = _papers(whole, found) if papers else {}
    made = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    write(out, packed(whole, found, chain, seal, case_words(whole, found, decisions), signing, made, kept, attached))
    said = f", {len(kept)} of {len(found['documents'])} papers" if papers else ""
    say(f"{out}: shipment {found['id']}, {len(found['findings'])} findings, {len(decisions)} decisions{said}. `docscan audit verify {out}` proves it.\n")


def _decided(shipment: str, entries: list[Any]) -> Path:
    """The report of the latest decision on a shipment."""
    named = [e.content for e in entries if e.content and (e.content["shipment"].startswith(shipment) or shipment in {p["path"] for p in e.content["papers"]})]
    if not named:
        raise UsageError(f"the log holds no decision on '{shipment}'", "name the JSON report with --report")
    import hashlib

    said = named[-1]["report"]
    file = Path(said["file"])
    if hashlib.sha256(_bytes(file)).hexdigest() != said["sha256"]:
        raise UsageError(f"{file} is no longer the report that was decided on", "name the right one with --report")
    return file


def _papers(report: Mapping[str, Any], shipment: Mapping[str, Any]) -> dict[str, bytes]:
    """The papers by their digest, those that are still there and the same."""
    import hashlib

    found = {}
    for document in report["documents"]:
        path = Path(document["path"])
        if document["path"] not in shipment["documents"] or document["sha256"] in found:
            continue
        data = path.read_bytes() if path.is_file() else b""
        if hashlib.sha256(data).hexdigest() == document["sha256"]:
            found[document["sha256"]] = data
        else:
            note(f"docscan: {path} is not put in: it is gone, or no longer what was judged")
    return found


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror}", "name a file that exists and that you may read") from error
