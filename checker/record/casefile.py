"""A case file: all that is to be kept of one shipment, in one signed archive that proves itself."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from checker.errors import UsageError
from checker.record.chain import Fault, faults, signed, truly_signed
from checker.record.decision import Entry
from checker.record.seal import sealed

SCHEMA = "docscan.casefile/1"
CASE, REPORT, WORDS, DIGESTS = "case.json", "report.json", "case.md", "papers.sha256"
CHAIN, SEAL, MANIFEST = "decisions.jsonl", "decisions.seal", "manifest.json"
DAY = (1980, 1, 1, 0, 0, 0)
"""The date of every file in the archive, so that the same case gives the same bytes."""

LARGEST = 1_000_000_000


def of_shipment(entries: Iterable[Entry], shipment: str, marks: Collection[str]) -> list[Entry]:
    """The whole chain, in which the decisions on other shipments and findings have no content."""
    return [e if e.content and (e.content["shipment"] == shipment or e.content["finding"]["fingerprint"] in marks) else replace(e, content=None)
            for e in entries]  # fmt: skip


def packed(
    report: Mapping[str, Any], shipment: Mapping[str, Any], entries: Sequence[Entry], seal: str | None, words: str, signing: bytes, made: str,
    papers: Mapping[str, bytes], attached: Mapping[str, bytes],
) -> bytes:  # fmt: skip
    """The archive. `papers` are those to be put in by their SHA-256; `attached` are other files by their name; `made` is the time, ISO 8601."""
    reports = {**report, "shipments": [shipment], "documents": [d for d in report["documents"] if d["path"] in shipment["documents"]]}
    held = [{key: d[key] for key in ("path", "sha256", "kind")} for d in reports["documents"]]
    case = {
        "schema": SCHEMA, "made": made, "docscan": report["docscan"], "shipment": shipment["id"], "verdict": shipment["verdict"], "score": shipment["score"],
        "papers": held, "reference": report["reference"], "decisions": sum(e.content is not None for e in entries), "log": len(entries),
    }  # fmt: skip
    files: dict[str, bytes] = {
        CASE: _json(case), REPORT: _json(reports), WORDS: words.encode(),
        DIGESTS: "".join(sorted({_digest(d["sha256"], d["path"]) for d in held if d["sha256"]})).encode("utf-8", "backslashreplace"),
        **({CHAIN: "".join(f"{e.line()}\n" for e in entries).encode()} if entries else {}), **({SEAL: seal.encode()} if seal is not None else {}),
        **{f"papers/{digest[:16]}-{name}": data for digest, (name, data) in _named(held, papers).items()},
        **{f"attached/{name}": data for name, data in attached.items()},
    }  # fmt: skip
    digests = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    files[MANIFEST] = _json(signed({"schema": "docscan.manifest/1", "case": shipment["id"], "made": made, "files": digests}, signing))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            archive.writestr(zipfile.ZipInfo(name, DAY), files[name], zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _digest(sha256: str, path: str) -> str:
    """A line as `sha256sum --check` reads it: a name with an end of line in it is written with signs for it, and stays one line."""
    plain = path.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
    return f"{'' if plain == path else chr(92)}{sha256}  {plain}\n"


def _named(held: Iterable[Mapping[str, str]], papers: Mapping[str, bytes]) -> dict[str, tuple[str, bytes]]:
    """A plain name for each paper put in: no folders, and nothing that a file system minds."""
    names = {d["sha256"]: d["path"].replace("\\", "/").rpartition("/")[2] for d in held}
    plain = {digest: "".join(c if c.isalnum() or c in ".-_ " else "_" for c in name)[-80:] for digest, name in names.items()}
    return {digest: (plain[digest], data) for digest, data in papers.items() if digest in plain}


def _json(thing: Mapping[str, Any]) -> bytes:
    return (json.dumps(thing, indent=1, sort_keys=True) + "\n").encode()


def prove_case(file: Path, known: Collection[str]) -> tuple[Mapping[str, Any], list[Fault]]:
    """What a case file says of itself, and what is wrong: a file added, changed or missing, a broken chain, a signature of nobody known."""
    try:
        if file.stat().st_size > LARGEST:
            raise UsageError(f"{file} is larger than any case file", "name the file that `docscan casefile` wrote")
        with zipfile.ZipFile(file) as archive:
            if sum(item.file_size for item in archive.infolist()) > LARGEST or len(archive.namelist()) != len(set(archive.namelist())):
                raise UsageError(f"{file} is no case file: it unpacks to too much, or names a file twice", "name the file that `docscan casefile` wrote")
            files = {name: archive.read(name) for name in archive.namelist()}
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror}", "name the file that `docscan casefile` wrote") from error
    except (zipfile.BadZipFile, ValueError, RuntimeError, NotImplementedError) as error:
        raise UsageError(f"{file} is damaged: {error}", "fetch the copy that was filed") from error
    return _object(files.get(CASE)), list(_wrong(files, known))


def _wrong(files: Mapping[str, bytes], known: Collection[str]) -> Iterator[Fault]:
    manifest = _object(files.get(MANIFEST))
    if not manifest or not truly_signed(manifest) or not isinstance(manifest.get("files"), dict):
        yield Fault(0, f"{MANIFEST} is missing, or was changed after it was signed")
        return
    if manifest["signer"] not in known:
        yield Fault(0, f"{MANIFEST} is signed by a key that is not among those given; name it with --signer")
    for name in sorted({*files, *manifest["files"]} - {MANIFEST}):
        if name not in files:
            yield Fault(0, f"{name} is missing")
        elif name not in manifest["files"]:
            yield Fault(0, f"{name} was added")
        elif hashlib.sha256(files[name]).hexdigest() != manifest["files"][name]:
            yield Fault(0, f"{name} was changed")
    if CHAIN in files:
        lines = files[CHAIN].decode("utf-8", "backslashreplace").splitlines()
        entries, found = faults(lines, known, withheld=True)
        yield from (Fault(fault.line, f"{CHAIN}: {fault.said}") for fault in found)
        yield from sealed(entries, files[SEAL].decode("utf-8", "replace") if SEAL in files else None, known, len(lines))


def _object(data: bytes | None) -> Mapping[str, Any]:
    try:
        found = json.loads(data or b"null")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
