"""Labels joined to values."""

from __future__ import annotations

from datetime import date

from tests.extracting.pages import page, read, values


def stated(drawing: str, title: str = "COMMERCIAL INVOICE") -> dict[str, object]:
    return values(read(f"{title}\n\n{drawing}"))


def test_three_headings_on_one_line_take_the_values_below():
    got = stated(
        "Port of Loading      Port of Discharge         Final Destination\nNINGBO, CHINA        CHATTOGRAM, BANGLADESH    DHAKA, BANGLADESH\n", "BILL OF LADING"
    )
    assert (got["port_of_loading"], got["final_destination"]) == ("Ningbo", "Dhaka")


def test_a_bare_number_means_the_papers_own():
    assert stated("No.: KT-7731\nDate: 3 May 2024")["invoice_number"] == "KT-7731"
    assert stated("No.: HK77120\nDate: 3 May 2024", "BILL OF LADING")["bl_number"] == "HK77120"
    assert stated("No.: HK77120\nDate: 3 May 2024", "BILL OF LADING")["issue_date"] == date(2024, 5, 3)


def test_a_value_serves_one_field_only():
    got = stated(
        "Buyer:\n   ACME TRADING LTD\n   1 HIGH STREET, LEEDS, UNITED KINGDOM\nConsignee:\n   BETA STORES LTD\n   2 LOW STREET, YORK, UNITED KINGDOM\n"
    )
    assert (got["buyer"], got["consignee"]) == ("ACME TRADING LTD", "BETA STORES LTD")


def test_from_and_to_are_places_only_where_places_stand():
    got = stated("FROM: NINGBO, CHINA\nTO: CHATTOGRAM, BANGLADESH\n")
    assert (got["port_of_loading"], got["port_of_discharge"]) == ("Ningbo", "Chittagong")
    assert "port_of_discharge" not in stated("TO: BE ADVISED LATER\n")


def test_a_ship_is_parted_from_its_voyage():
    got = stated("Vessel: HAKUYO HARMONY V.0231S\n")
    assert (got["vessel"], got["voyage"]) == ("HAKUYO HARMONY", "0231S")


def test_same_as_consignee_takes_the_consignees_name():
    got = stated("Consignee:\n   BETA STORES LTD\n   YORK, UNITED KINGDOM\n\nNotify Party:\n   SAME AS CONSIGNEE\n", "BILL OF LADING")
    assert got["notify_party"] == "BETA STORES LTD"


def test_the_letterhead_is_the_seller_where_no_label_names_one():
    got = values(
        read("ACME EXPORT LTD\n1 HIGH STREET, LEEDS, UNITED KINGDOM\n\n      INVOICE\n\nInvoice No.: 7\nBuyer:\n   BETA STORES LTD\n   YORK, UNITED KINGDOM\n")
    )
    assert got["seller"] == "ACME EXPORT LTD"


def test_words_about_transit_are_kept_as_clauses():
    assert stated("Vessel: SALISH GRACE\n\nGOODS IN TRANSIT TO MONGOLIA VIA ERENHOT\n")["clauses"] == "GOODS IN TRANSIT TO MONGOLIA VIA ERENHOT"


def test_a_list_of_ports_is_a_list():
    got = stated("Transhipment: SHANGHAI, SINGAPORE, JEBEL ALI\n", "BILL OF LADING")["transhipment_port"]
    assert [p.name for p in got] == ["Shanghai", "Singapore", "Jebel Ali"]


def test_a_rule_may_run_under_a_row_of_headings_but_not_between_other_labels_and_what_stands_below():
    from checker.extracting.documents import extract
    from checker.model.traces import FileTraces
    from checker.reading.paper import Edge, Paper
    from tests.extracting.pages import HIGH, page

    def fields(drawing: str) -> dict[str, object]:
        sheet = page(drawing)
        sheet.edges.append(Edge(0, 2 * HIGH + 11, 590, 2 * HIGH + 11))
        return dict(extract(Paper("a.pdf", "", "pdf", [sheet], FileTraces("a.pdf")))[0].stated)

    title, below = "BILL OF LADING", "ALTAIR TRADING LLC            BERTHOLD SUPPLIES GMBH"
    assert {"shipper", "consignee"} <= set(fields(f"{title}\n\nSHIPPER                       CONSIGNEE\n{below}"))
    assert "shipper" not in fields(f"{title}\n\nSHIPPER\n{below}")


def test_an_italian_street_is_no_port_of_transhipment():
    assert "transhipment_port" not in values(read("FATTURA\n\nVIA AURELIA 118, ROMA\n\nNumero: 44/25\n"))
    assert "transhipment_port" in values(read("BILL OF LADING\n\nPort of loading: KOBE\n\nVia: SINGAPORE\n"))


def test_the_plain_date_of_an_invoice_is_its_own_only():
    found = values(read("RECHNUNG\n\nRechnung Nr. 24-1180\n\nDatum: 11.04.2024\n"))
    assert found["invoice_date"] == date(2024, 4, 11)
    assert "issue_date" not in found


def test_a_date_that_a_narrow_box_broke_is_read_beside_its_place():
    drawn = page("BILL OF LADING\n\nPlace and date of issue:\nGUANGZHOU 2024-02-\n02\n", cells=((0, 2, 40, 6),))
    found = read(drawn)
    assert found.issue_date.value == date(2024, 2, 2)
    assert found.place_of_issue.value.country == "CN"
