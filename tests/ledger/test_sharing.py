from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from checker.errors import UsageError
from checker.ledger import circle, packs
from checker.ledger.circles import Circles
from checker.ledger.entry import CLEAR, HOLD, REVIEW, Entry, Mark, Named
from checker.ledger.erasing import forget_partner
from checker.ledger.ledger import Ledger
from checker.ledger.stix import bundle

SECRET, SIGNING = b"s" * 32, b"k" * 32
PUBLIC = bytes.fromhex(circle.sign(SIGNING, b"")[0])
THEIRS = Entry(
    "aaaa01", "2024-02-16", "JP", "SG",
    marks=(Mark("chassis", "URJ2014012345", "", "URJ201-4012345"), Mark("container", "TEMU3301873", "", "TEMU3301873"), Mark("invoice", "90114772", "kleinhans"),
           Mark("mail", "o'hara@example.com", "kleinhans", "o'hara@example.com"), Mark("paper", "ab" * 32, "other")),
    parties=(Named("shipper", "kleinhans", "KLEINHANS GMBH", "DE"), Named("consignee", "waratah", "WARATAH PTY LTD", "AU")),
)  # fmt: skip


def partner(verdict=HOLD, entry=THEIRS):
    ledger = Ledger.passing()
    ledger.note([entry])
    ledger.settle({entry.name: (verdict, 80)})
    return ledger


def pack(**more):
    return packs.export(partner(), "Partner", SECRET, SIGNING, **more)


def ours(received=None):
    ledger = Ledger.passing()
    packs.take(ledger, received or pack(), SECRET, [PUBLIC])
    return ledger


def test_a_partner_meets_the_same_signs_and_learns_no_other():
    written = packs.written(pack())
    for mark in (*THEIRS.marks, *(Mark("party", p.key, "", p.name) for p in THEIRS.parties)):
        assert mark.key not in written
        assert mark.printed not in written or not mark.printed
    met = packs.tips(ours(), Entry("x", "2024-02-20", marks=(Mark("chassis", "URJ2014012345"), Mark("chassis", "NKE1657212345"))))
    assert [(t.mark.key, t.origin, t.tag, t.day) for t in met] == [("URJ2014012345", "Partner", "held", "2024-02")]


def test_a_box_is_met_in_its_months_only():
    def box(day):
        return packs.tips(ours(), Entry("x", day, marks=(Mark("container", "TEMU3301873"),)))

    assert box("2024-04-01")
    assert not box("2024-09-01")


def test_nothing_is_met_under_another_circles_secret():
    ledger = ours()
    ledger.circles = Circles()
    ledger.circles.join(b"t" * 32)
    assert not packs.tips(ledger, THEIRS)
    assert any("were not looked at" in said for said in ledger.circles.lacking((p[0], p[1]) for p in ledger.packs()))


def test_clear_shipments_are_never_shared():
    assert not packs.export(partner(CLEAR), "Partner", SECRET, SIGNING)["indicators"]
    assert not packs.export(partner(REVIEW), "Partner", SECRET, SIGNING)["indicators"]
    assert packs.export(partner(REVIEW), "Partner", SECRET, SIGNING, held_only=False)["indicators"]


def test_own_firms_and_honest_ones_are_left_out():
    assert len(pack(but={"kleinhans"})["indicators"]) == len(pack()["indicators"]) - 3
    known = partner()
    honest = [replace(THEIRS, name=f"cccc{n}", marks=(), parties=THEIRS.parties[:1]) for n in range(2)]
    known.note(honest)
    known.settle({e.name: (CLEAR, 0) for e in honest})
    assert {m.key for _, _, m, _, _ in packs.signs(known)} == {"URJ2014012345", "TEMU3301873", "waratah"}


def changed(**what):
    return {**pack(), **what}


@pytest.mark.parametrize(
    ("received", "why"),
    [
        (changed(origin="Somebody else"), "changed after it was signed"),
        (changed(indicators=[["0" * 64, "held", "2024-02"]]), "changed after it was signed"),
        (changed(signer="ab" * 32), "not among the signers"),
        (changed(circle="0" * 16), "is of the circle"),
        (changed(indicators=[["0" * 64, "<script>", "2024-02"]]), "no pack"),
        (changed(indicators=[["'; DROP TABLE", "held", "2024-02"]]), "no pack"),
        (changed(more=1), "no pack"),
        (changed(schema="docscan.indicators/9"), "no pack"),
        ({}, "no pack"),
        ([], "no pack"),
    ],
)
def test_a_pack_that_cannot_be_trusted_is_refused_whole(received, why):
    ledger = Ledger.passing()
    with pytest.raises(UsageError, match=why):
        packs.take(ledger, received, SECRET, [PUBLIC])
    assert not ledger.packs()


def test_a_member_of_the_circle_cannot_speak_for_another():
    forged = packs.export(partner(), "Partner", SECRET, b"m" * 32)
    with pytest.raises(UsageError, match="not among the signers"):
        packs.take(Ledger.passing(), forged, SECRET, [PUBLIC])


def test_a_newer_pack_takes_the_place_of_the_older_and_never_the_other_way(monkeypatch):
    monkeypatch.setattr(packs, "_now", lambda: "2024-05-01T00:00:00Z")
    old = pack()
    monkeypatch.setattr(packs, "_now", lambda: "2024-06-01T00:00:00Z")
    ledger = ours(pack())
    with pytest.raises(UsageError, match="newer pack"):
        packs.take(ledger, old, SECRET, [PUBLIC])
    packs.take(ledger, pack(), SECRET, [PUBLIC])
    assert len(ledger.packs()) == 1


def test_a_partners_packs_are_forgotten():
    ledger = ours()
    assert forget_partner(ledger, "Partner") == len(pack()["indicators"])
    assert not ledger.packs()
    assert not packs.tips(ledger, THEIRS)


def test_a_secret_that_others_may_read_is_not_used(tmp_path):
    file = tmp_path / "c.key"
    name = circle.make_secret(file)
    assert file.stat().st_mode & 0o077 == 0
    assert circle.name_of(circle.read(file, circle.SECRET)) == name
    file.chmod(0o644)
    with pytest.raises(UsageError, match="others on this machine"):
        circle.read(file, circle.SECRET)
    with pytest.raises(UsageError, match="cannot be written"):
        circle.make_secret(file)


def test_a_key_of_another_kind_is_refused(tmp_path):
    circle.make_signer(tmp_path / "me.key")
    with pytest.raises(UsageError, match="no key of the kind"):
        circle.read(tmp_path / "me.key", circle.SECRET)
    assert circle.read(tmp_path / "me.key.pub", circle.PUBLIC)


def test_circles_are_kept_in_their_folder(tmp_path):
    name = Circles(tmp_path / "circles").join(SECRET)
    assert Circles(tmp_path / "circles").secrets == {name: SECRET}


def test_open_indicators_are_stix_2_1():
    made = json.loads(packs.written(bundle("Partner", packs.signs(partner()))))
    identity, marking, *found = made["objects"]
    assert made["type"] == "bundle"
    assert identity["type"] == "identity"
    uuid = r"[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
    for one in found:
        assert re.fullmatch(rf"indicator--{uuid}", one["id"])
        assert one["spec_version"] == "2.1"
        assert one["created_by_ref"] == identity["id"]
        assert one["object_marking_refs"] == [marking["id"]]
        assert re.fullmatch(r"\[[a-z0-9-]+:value = '(?:[^'\\]|\\.)+'\]", one["pattern"])
    assert r"[email-addr:value = 'o\'hara@example.com']" in {one["pattern"] for one in found}
    again = bundle("Partner", packs.signs(partner()))["objects"]
    assert [one["id"] for one in again] == [one["id"] for one in made["objects"]]
