"""Names that mean a place under full embargo."""

import pytest

from checker.reference.barred_names import in_a_clause, mentioned


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Terms CFR Nampo.", "KP"), ("SHIP TO: RYONGCHON, D.P.R.K.", "KP"), ("made in d p r k", "KP"), ("Democratic People’s Republic of Korea", "KP"),
        ("收货地 朝鲜罗先", "KP"), ("г. Севастополь, пл. Нахимова", "UA-OCC"), ("CONSIGNEE OF KERCH", "UA-OCC"), ("평양시 중구역", "KP"), ("KAESONG", "KP"),
    ],
)  # fmt: skip
def test_a_name_is_met_in_any_script(text, target):
    assert {m.target for m in mentioned(text)} == {target}


@pytest.mark.parametrize(
    "text",
    ["12 Nampo-dong, Jung-gu, Busan", "FROZEN PYONGYANG COLD NOODLES", "延边朝鲜族自治州", "passing Kerch Strait", "ул. Севастополь 4", "RASON & SONS LTD", "SOUTH KOREA", "평양냉면 2kg", "GRAJINSKI"],
)
def test_what_is_called_after_a_place_is_none(text):
    assert not [*mentioned(text)]


def test_a_clause_against_dealing_with_a_place_is_told_from_its_name():
    def aside(text, around=""):
        (first, *_) = mentioned(text)
        return in_a_clause(text, first, around or text)

    assert aside("The goods shall not be re-exported to North Korea")
    assert aside("Cuba, Iran, North Korea, Syria")
    assert aside("or North Korea.", "The insured warrants compliance with all sanctions laws, including those on Crimea or North Korea.")
    assert not aside("Notify: Korea Ryonha, Pyongyang")


@pytest.mark.parametrize("text", ["AMBASSADE DE LA RPD DE CORÉE, PÉKIN", "an die Botschaft der DVR Korea", "República Popular Democrática de Corea", "посольство КНДР"])
def test_the_country_is_known_in_many_languages(text):
    assert [m.target for m in mentioned(text)] == ["KP"]
