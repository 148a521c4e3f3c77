"""What goods are, from their words."""

from __future__ import annotations

import pytest

from checker.reference.goods import CLASSES, nature
from checker.reference.shelf import rows


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("USED LEXUS LX570, 5-DOOR STATION WAGON", "vehicle"),
        ("Gebrauchtwagen Porsche Cayenne", "luxury"),
        ("油圧ショベル 中古", "machinery"),
        ("Экскаваторы гусеничные", "machinery"),
        ("سيارات مستعملة", "vehicle"),
        ("excavadoras hidráulicas usadas", "machinery"),
        ("굴착기", "machinery"),
        ("İKİNCİ EL OTOMOBİL", "vehicle"),
        ("TITANIUM ROUND BAR 6AL-4V", "dual_use"),
        ("WRIST WATCHES, 18K GOLD", "luxury"),
        ("无烟煤", "coal_ore"),
        ("FROZEN SQUID", "seafood"),
        ("GAS OIL 500 PPM", "petroleum"),
        ("MERCEDES-BENZ S600 GUARD PULLMAN", "luxury"),
        ("USED MAZDA DEMIO 2018", "vehicle"),
        ("КОНЬЯК XO", "alcohol"),
    ],
)
def test_words_of_many_languages_tell_the_class(words, kind):
    assert kind in nature(words).classes


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("TRUCK TYRE 315/80R22.5", "vehicle"),
        ("SPARE PARTS FOR EXCAVATOR", "machinery"),
        ("CAR SEAT COVER", "vehicle"),
        ("DIAMOND SAW BLADE", "luxury"),
        ("WINE GLASSES", "luxury"),
        ("LCD MONITOR WITH CRYSTAL DISPLAY", "luxury"),
        ("JAGUAR PRINT FABRIC", "luxury"),
        ("LINCOLN WELDING WIRE", "vehicle"),
        ("OMEGA 3 CAPSULES", "luxury"),
        ("GOLD COLOURED ZIPPERS", "cash_gold"),
        ("COCA COLA CANS", "coal_ore"),
        ("MERCEDES-BENZ SPRINTER VAN", "luxury"),
        ("MERCEDES-BENZ ENGINE OIL FILTER", "vehicle"),
        ("WATER TANK 500 L", "military"),
        ("BATTLE TANK MODEL KIT", "military"),
        ("CEMENT MORTAR", "military"),
        ("CARTON BOXES", "vehicle"),
        ("3 TESLA MRI SCANNER", "vehicle"),
    ],
)
def test_look_alikes_do_not(words, kind):
    assert kind not in nature(words).classes


def test_a_code_adds_its_classes_but_the_words_stay_apart():
    found = nature("MODULE K7", "854231")
    assert {"electronics", "high_priority"} <= found.classes
    assert not found.told


def test_every_class_of_the_tables_is_known():
    named = {c for table in ("goods_words.csv", "code_classes.csv") for r in rows(table) for c in r["classes"].split()}
    assert named <= set(CLASSES)


def test_a_long_text_is_read_at_once():
    assert nature("USED EXCAVATOR " + "A B C 1 2 3 , ; ( ) " * 2000).classes == {"machinery"}


@pytest.mark.parametrize(
    ("description", "class_"),
    [
        ("COFFEE MACHINES", "food"), ("CARPET CLEANING MACHINE", "luxury"), ("PIANO STOOLS", "luxury"), ("MOTORCYCLE HELMETS", "vehicle"), ("CAVIAR SPOONS", "luxury"),
        ("SOYBEAN MEAL IN BULK", "food"), ("COAL MINING MACHINES", "coal_ore"), ("SHRIMP FEED", "seafood"),
    ],
)  # fmt: skip
def test_goods_named_after_other_goods_are_not_those(description, class_):
    assert class_ not in nature(description).told


@pytest.mark.parametrize(
    ("description", "class_"),
    [("WHISKY BOTTLES 700ML", "luxury"), ("CAVIAR TINS", "luxury"), ("RADAR EQUIPMENT", "dual_use"), ("CNC MILLING MACHINE", "machinery"), ("SOYBEANS IN BULK", "food")],
)
def test_goods_in_their_wrappings_and_machines_are_still_what_they_are(description, class_):
    assert class_ in nature(description).told


def test_the_year_of_a_car_makes_no_toy_of_it():
    whole = nature("1 UNIT USED MOTOR VEHICLE LEXUS LX600 MODEL 2022", "870324")
    assert {"vehicle", "luxury"} <= whole.classes
    assert not whole.parts_of
