"""Everything a file betrays about its making, as a list for the eye and as data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.model.spot import Spot
from checker.model.traces import FieldChange, FileTraces
from checker.reporting.printable import seen, short


def rows(traces: FileTraces) -> Iterator[tuple[str, str]]:
    """(what, words) of each trace, the weightiest first; what stands on a page is numbered as in the pictures."""
    numbered = [
        *((h.how.replace("-", " "), h.text + (f"  (shown instead: {h.shown})" if h.shown else ""), h.spot) for h in traces.hidden),
        *((f"{o.kind} over print", f"{o.text or 'nothing'}  (beneath: {o.beneath})", o.spot) for o in traces.overlays),
        *((p.how, f"{p.text or 'no words'}{f'  (beneath: {p.beneath})' if p.beneath else ''}, {p.sure:.0%} sure", p.spot) for p in traces.patches),
        *(("mixed type", f"{m.odd.strip()} in {m.text.strip()}: {m.how}", m.spot) for m in traces.mixed),
        *(("earlier revision", _change(c), c.spot) for c in traces.changes),
    ]
    for number, (what, words, spot) in enumerate(numbered, 1):
        yield f"{number}. {what}", f"{short(words, 400)}  [{place(spot)}]"
    for fact in traces.overwritten:
        yield "typed over a formula", f"{fact.value:,.2f} as {fact.label.replace('_', ' ')}  [{place(fact.spot)}]"
    for signing in traces.signed:
        when = f" on {signing.at:%d %b %Y %H:%M}" if signing.at else ""
        after = f"lines changed after it: {len(signing.later)}" if signing.later else "more was saved after it, no line changed"
        told = "covers the whole file" if signing.whole else after
        yield "signature", seen(f"{signing.signer or 'unnamed'}{when}: {signing.state}; {told}")
    if not traces.signed and traces.signatures:
        yield "signature", f"{traces.signatures}, which could not be read"
    yield from _making(traces)
    yield from (("not checked", seen(reason)) for reason in traces.not_checked)


def _making(traces: FileTraces) -> Iterator[tuple[str, str]]:
    """How the file was made, which alone weighs nothing."""
    for what, value in (
        ("program", " / ".join(dict.fromkeys(p for p in (traces.creator, traces.producer) if p))), ("author", traces.author), ("last saved by", traces.editor),
        ("company", traces.company), ("created", f"{traces.created:%d %b %Y %H:%M}" if traces.created else ""),
        ("modified", f"{traces.modified:%d %b %Y %H:%M}" if traces.modified else ""), ("revisions", str(traces.revisions) if traces.revisions > 1 else ""),
        ("typefaces", ", ".join(traces.fonts[:12])), ("embedded files", ", ".join(traces.embedded)), ("draws on", ", ".join(traces.links)),
        ("script or macros", "yes" if traces.has_script else ""),
        ("small pictures", ", ".join(f"{_print(m.print)} [{place(m.spot)}]" for m in traces.marks)),
    ):  # fmt: skip
        if value:
            yield what, seen(value)


def render(traces: FileTraces) -> str:
    """The list of one file."""
    told = list(rows(traces))
    wide = max((len(what) for what, _ in told), default=0)
    body = "\n".join(f"  {what:{wide}}  {words}" for what, words in told) or "  nothing"
    return f"{seen(traces.path)}\n{body}\n"


def data(traces: FileTraces) -> dict[str, Any]:
    """The traces of one file as plain data."""
    return {
        "path": traces.path, "producer": traces.producer, "creator": traces.creator, "author": traces.author, "last_saved_by": traces.editor,
        "company": traces.company, "created": traces.created.isoformat() if traces.created else None,
        "modified": traces.modified.isoformat() if traces.modified else None, "revisions": traces.revisions, "fonts": list(traces.fonts),
        "hidden": [{"how": h.how, "text": h.text, "shown": h.shown, **_spot(h.spot)} for h in traces.hidden],
        "overlays": [{"kind": o.kind, "text": o.text, "beneath": o.beneath, **_spot(o.spot)} for o in traces.overlays],
        "patches": [{"how": p.how, "text": p.text, "beneath": p.beneath, "sure": p.sure, **_spot(p.spot)} for p in traces.patches],
        "mixed_type": [{"text": m.text, "odd": m.odd, "how": m.how, **_spot(m.spot)} for m in traces.mixed],
        "changes": [_change_data(c) for c in traces.changes],
        "typed_over": [{"label": f.label, "value": f.value, **_spot(f.spot)} for f in traces.overwritten],
        "signatures": [{"signer": s.signer, "at": s.at.isoformat() if s.at else None, "state": s.state, "covers_all": s.whole,
                        "changed_since": [_change_data(c) for c in s.later]} for s in traces.signed],
        "pictures": [{"print": _print(m.print), **_spot(m.spot)} for m in traces.marks],
        "embedded": list(traces.embedded), "links": list(traces.links), "script": traces.has_script, "not_checked": list(traces.not_checked),
    }  # fmt: skip


def place(spot: Spot) -> str:
    """The place of a trace in few words."""
    if spot.cell:
        return seen(f"{spot.sheet}!{spot.cell}" if spot.sheet else spot.cell)
    return f"page {spot.page}" if spot.page else "file"


def _print(number: int) -> str:
    return f"{number:036x}"


def _change(change: FieldChange) -> str:
    return f"{change.before}  became  {change.after or 'nothing'}"


def _change_data(change: FieldChange) -> dict[str, Any]:
    return {"before": change.before, "after": change.after, **_spot(change.spot)}


def _spot(spot: Spot) -> dict[str, Any]:
    return {"sheet": spot.sheet, "cell": spot.cell} if spot.cell else {"page": spot.page, "box": [round(v, 1) for v in spot.box] if spot.box else None}
