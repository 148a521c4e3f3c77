"""What extraction finds in bytes that reading has opened."""

from checker.extracting.documents import extract
from checker.model.documents import Document
from checker.reading.intake import read_bytes


def documents(data: bytes, name: str) -> tuple[Document, ...]:
    """The documents in a file of these bytes."""
    return extract(read_bytes(data, name))


def proves_the_invoice(one: Document) -> None:
    """Asserts that this is the invoice of `made_carriers`, whole."""
    assert one.kind == "commercial_invoice"
    said = {name: fact.value for name, fact in one.stated.items()}
    assert said["invoice_number"] == "INV-2023-88"
    assert str(said["invoice_date"]) == "2023-05-01"
    assert said["seller"].name.startswith("KANSAI MOTORS CO.")
    assert said["buyer"].name == "GULF STAR TRADING LLC"
    assert (said["port_of_loading"].unlocode, said["port_of_discharge"].unlocode) == ("JPOSA", "AEJEA")
    assert (said["total_amount"], said["currency"]) == (61350.0, "USD")
    lines = [(g.description.value, g.hs_code.value, g.quantity.value, g.amount.value) for g in one.goods]
    assert lines == [("TOYOTA LAND CRUISER 2019", "87032490", 2.0, 60000.0), ("SPARE PARTS FOR CARS", "87089990", 10.0, 1350.0)]
