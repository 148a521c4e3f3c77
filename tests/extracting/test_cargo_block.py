"""The goods in a transport paper's box, among container lines, counts, clauses and references."""

from __future__ import annotations

from tests.extracting.pages import read

HEAD = """
BILL OF LADING

Marks             Packages       Description of goods                              Gross weight      Measurement
"""


def names(lines: str) -> list[str]:
    return [line.description.value for line in read(HEAD + lines).goods]


def test_bare_counts_of_packages_and_clauses_are_no_goods():
    lines = """
TLLU4178846       1 x 40HC       640 CARTON(S)                                     14801.730         50.657
SEAL M9342681
N/M                              INDUSTRIAL CASTORS
                                 HS CODE: 830220
                                 1 X 40HC
                                 640 PACKAGE(S)
                                 SAY SIX HUNDRED FORTY PACKAGE(S) ONLY
                                 *SLAC = Shipper's Load, Stow, Weight and Count
"""
    assert names(lines) == ["INDUSTRIAL CASTORS"]


def test_numbers_and_ports_typed_among_the_goods_are_read_and_are_no_goods():
    lines = """
MEDINA            12 CASES       SAID TO BE:                                       1,300.0 KGS       4.100 CBM
NO. 1-12                         CENTRIFUGAL PUMP
                                 HS CODE: 841370
                                 P.O. 4540147749
                                 VESSEL NAME: ORION TRADER
                                 VOYAGE: 211E
"""
    document = read(HEAD + lines)
    assert [g.description.value for g in document.goods] == ["CENTRIFUGAL PUMP"]
    assert document.stated["order_number"].value == "4540147749"
    assert document.stated["vessel"].value == "ORION TRADER"


def test_a_numbered_list_names_each_car_and_its_heading_none():
    lines = """
N/M               3 UNITS        USED VEHICLES                                     6,020 KGS         49.500 M3
                                 1) TOYOTA HIACE VAN 2015
                                    CHASSIS NO. TRH200-0187157
                                 2) NISSAN X-TRAIL 2017
                                    CHASSIS NO. NT32-587157
                                 3) MITSUBISHI CANTER 2014
                                    CHASSIS NO. FEB50-587157
"""
    document = read(HEAD + lines)
    assert [g.vehicle.chassis.value for g in document.goods if g.vehicle] == ["TRH200-0187157", "NT32-587157", "FEB50-587157"]


def test_goods_counted_line_by_line_are_each_their_own():
    lines = """
CHANG             47 CARTONS     12 CARTONS OF MECHANICAL SEAL KIT                 776.4 KGS         9.620 CBM
KAOHSIUNG                        4 ROLLS OF DRIP IRRIGATION PIPE 16 MM, 400 M
                                 A ROLL
                                 31 CARTONS 100% COTTON LINEN
"""
    assert names(lines) == ["12 CARTONS OF MECHANICAL SEAL KIT", "4 ROLLS OF DRIP IRRIGATION PIPE 16 MM, 400 M A ROLL", "31 CARTONS 100% COTTON LINEN"]


def test_the_weights_of_the_containers_do_not_double_the_weight_of_the_whole():
    lines = """
                                 1 CONTAINER SAID TO CONTAIN 13 CASES              1,269.400 KGS     6.880 CBM
                                 HYDRAULIC CYLINDER
                                 HS CODE: 841221
                                 TCLU9810248 ML-1351224 40 DRY 13 CASES            1,269.400 KGS     6.880 CBM
"""
    document = read(HEAD + lines)
    assert document.stated["gross_weight_kg"].value == 1269.4
    assert document.stated["volume_m3"].value == 6.88
    assert document.stated["packages"].value == 13
