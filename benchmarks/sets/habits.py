"""The small ways in which honest papers of one shipment differ. Each habit changes some papers of a set and names itself by what it does."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from benchmarks.layouts.shipment import Party, Place, Shipment

Papers = dict[str, Shipment]
"""The papers of one set: the role (invoice, packing, bill, certificate, …; a second one as invoice-2) and what that paper says."""

Habit = Callable[[Papers], None]
HABITS: dict[str, Habit] = {}
CARRIAGE = ("bill", "master", "notice", "order", "waybill")
"""Papers that a carrier or forwarder writes."""


def habit(make: Habit) -> Habit:
    HABITS[make.__name__] = make
    return make


def of(papers: Papers, *roles: str) -> list[Shipment]:
    """The papers of these roles, second ones included."""
    return [ship for role, ship in papers.items() if role.split("-")[0] in roles]


def twin(papers: Papers, role: str, name: str) -> Shipment:
    """A second paper of a role, alike so far."""
    papers[name] = copy.deepcopy(papers[role])
    return papers[name]


@habit
def short_names(papers: Papers) -> None:
    """The carrier's papers leave out the legal form."""
    for ship in of(papers, *CARRIAGE):
        for role in ("seller", "buyer"):
            who = ship.parties[role]
            words = who.name.replace("&", "AND").split()
            ship.parties[role] = replace(who, name=" ".join(words[:-1] if len(words) > 2 else words))


@habit
def head_office_address(papers: Papers) -> None:
    """The invoice and the certificate give another address of each firm in the same country."""
    for ship in of(papers, "invoice", "certificate"):
        for role in ("seller", "buyer"):
            ship.parties[role] = replace(ship.parties[role], street="P.O. Box 4417, Chamber of Commerce Building, 3rd floor")


@habit
def weights_rounded(papers: Papers) -> None:
    """The carrier rounds kilograms and cubic metres."""
    for ship in of(papers, *CARRIAGE):
        for good in ship.goods:
            good.gross, good.vol = float(round(good.gross)), round(good.vol, 1)
        for box in ship.boxes:
            box.gross, box.vol = float(round(box.gross)), round(box.vol, 1)


@habit
def pallets_weighed(papers: Papers) -> None:
    """The bill weighs the pallets too and counts them, not the cartons."""
    for ship in of(papers, *CARRIAGE):
        for good in ship.goods:
            pallets = max(1, good.pkgs // 8)
            good.gross, good.pkgs, good.pack = round(good.gross + 22.0 * pallets, 1), pallets, "PALLET"
        share = ship.gross / max(len(ship.boxes), 1)
        for box in ship.boxes:
            box.gross, box.pkgs = round(share, 1), ship.packages // max(len(ship.boxes), 1) or 1


@habit
def ship_delayed(papers: Papers) -> None:
    """The ship sails and arrives two days later than the papers made before said."""
    for ship in of(papers, *CARRIAGE):
        for name in ("on_board_date", "etd", "eta", "issue_date"):
            ship.dates[name] += timedelta(days=2)


@habit
def rolled_to_the_next_ship(papers: Papers) -> None:
    """Invoice, packing list and certificate name the ship that was booked, the carrier's papers the one that sailed."""
    for ship in of(papers, "invoice", "packing", "certificate"):
        ship.vessel, ship.voyage = "TASMAN HORIZON", "118S"


@habit
def voyage_with_letters(papers: Papers) -> None:
    """The carrier adds letters for the service and the direction."""
    for ship in of(papers, *CARRIAGE):
        ship.voyage = f"FA{ship.voyage}R"


@habit
def certificate_days_later(papers: Papers) -> None:
    """The chamber signs four days after loading."""
    for ship in of(papers, "certificate", "insurance"):
        ship.dates["issue_date"] += timedelta(days=4)


@habit
def invoiced_after_loading(papers: Papers) -> None:
    """Bulk goods are invoiced when the weight on board is known, nine days after loading."""
    for ship in papers.values():
        ship.dates["invoice_date"] = ship.dates["on_board_date"] + timedelta(days=9)


@habit
def general_words_on_the_bill(papers: Papers) -> None:
    """The bill describes the goods in general words."""
    for ship in of(papers, *CARRIAGE):
        first = ship.goods[0]
        ship.goods[:] = [
            replace(
                first,
                desc="General cargo as per commercial invoice " + ship.numbers["invoice_number"],
                gross=ship.gross,
                net=ship.net,
                vol=ship.volume,
                pkgs=ship.packages,
                pack=ship.pack,
            )
        ]


@habit
def fuller_words_on_the_invoice(papers: Papers) -> None:
    """The invoice names makes, models and order lines that no other paper has."""
    for ship in of(papers, "invoice"):
        for n, good in enumerate(ship.goods, 1):
            good.desc = f"{good.desc}, art. no. {4100 + 7 * n}, as per order {ship.numbers['order_number']} item {n}0"


@habit
def national_tariff_lines(papers: Papers) -> None:
    """Invoice and declaration print eight figures, each country its own; the bill six."""
    for role, ship in papers.items():
        tail = {"invoice": "90", "declaration": "10", "certificate": ""}.get(role.split("-")[0], "")
        for good in ship.goods:
            good.hs += tail


@habit
def terminal_for_port(papers: Papers) -> None:
    """The carrier names the terminal with the port."""
    names = {"Rotterdam": "Rotterdam (ECT Delta Terminal)", "Hamburg": "Hamburg - CTA Altenwerder", "Antwerp": "Antwerp, MPET", "Jebel Ali": "Jebel Ali Terminal 2", "Valencia": "Valencia (CSP)", "Barcelona": "Barcelona BEST",
             "Mundra": "Mundra AICTPL", "Callao": "Callao DPW", "Mombasa": "Mombasa CT2", "Melbourne": "Melbourne VICT", "Durban": "Durban Pier 2"}  # fmt: skip
    for ship in of(papers, *CARRIAGE):
        for name in ("port_of_loading", "port_of_discharge"):
            place = ship.places[name]
            ship.places[name] = replace(place, name=names.get(place.name, f"{place.name} Container Terminal"))


@habit
def delivered_inland(papers: Papers) -> None:
    """The goods end at a dry port inland, which only carrier and invoice name."""
    for ship in papers.values():
        ship.places["place_of_delivery"] = ship.places["port_of_discharge"]
    for ship in of(papers, "bill"):
        ship.places["place_of_delivery"] = ship.places["final_destination"]


@habit
def middleman_is_notified(papers: Papers) -> None:
    """The trading house that buys has itself notified; the goods go straight to its customer."""
    trader = next(iter(papers.values())).parties["third"]
    for ship in of(papers, "invoice", "proforma", "order"):
        ship.parties["third"] = ship.parties["buyer"]
        ship.parties["buyer"] = trader
    for ship in of(papers, *CARRIAGE):
        ship.parties["third"] = trader


@habit
def to_the_banks_order(papers: Papers) -> None:
    """The bill is made out to the order of a bank and notifies the buyer; the other papers name the buyer."""
    for ship in of(papers, "bill"):
        buyer, bank = ship.parties["buyer"], ship.parties["bank"]
        ship.parties["third"] = buyer
        ship.parties["buyer"] = Party(f"To the order of {bank.name}", bank.street, "", buyer.country)


@habit
def to_order(papers: Papers) -> None:
    """The bill is made out to order and notifies the buyer."""
    for ship in of(papers, "bill"):
        buyer = ship.parties["buyer"]
        ship.parties["third"] = buyer
        ship.parties["buyer"] = Party("TO ORDER OF SHIPPER", "", "", buyer.country)


@habit
def ordered_more(papers: Papers) -> None:
    """The order and the pro forma were for a tenth more, at two per cent less."""
    for ship in of(papers, "proforma", "order"):
        for good in ship.goods:
            good.qty, good.price = float(round(good.qty * 1.1)), round(good.price * 0.98, 2)


@habit
def freight_prepaid_on_fob(papers: Papers) -> None:
    """The seller pays the freight in advance for the buyer though the term is FOB."""
    for ship in of(papers, *CARRIAGE):
        ship.freight = "prepaid"


@habit
def branch_receives(papers: Papers) -> None:
    """The buyer's branch in the country of destination receives what its head office in another bought, and says so."""
    for ship in of(papers, "invoice", "proforma"):
        buyer = ship.parties["buyer"]
        ship.parties["buyer"] = replace(buyer, street=f"Head Office, 11 Marina View, for branch {buyer.city}", city="Singapore 018961", country="SG")


@habit
def free_samples(papers: Papers) -> None:
    """A carton of free samples travels along that the invoice does not charge; the carrier counts and weighs it, and does not name it."""
    for role, ship in papers.items():
        if role in ("packing", "bill", "notice", "release", "instruction", "declaration", "certificate", "survey"):
            ship.goods.append(
                replace(
                    ship.goods[0],
                    desc="Free samples and catalogues, no commercial value",
                    hs="491110",
                    qty=1.0,
                    unit="CTN",
                    price=0.0,
                    net=4.0,
                    gross=5.0,
                    vol=0.03,
                    pkgs=1,
                )
            )
            ship.boxes[0].pkgs, ship.boxes[0].gross = ship.boxes[0].pkgs + 1, round(ship.boxes[0].gross + 5.0, 1)


@habit
def two_seals(papers: Papers) -> None:
    """The bill prints the carrier's seal and the shipper's."""
    for ship in of(papers, "bill", "notice"):
        ship.boxes[:] = [replace(b, seal=f"{b.seal} / UL{b.seal[-4:]}881") for b in ship.boxes]


@habit
def slip_of_the_pen(papers: Papers) -> None:
    """The packing list swaps two figures of the order number, the certificate a letter of the ship."""
    for ship in of(papers, "packing"):
        number = ship.numbers["order_number"]
        ship.numbers["order_number"] = number[:-2] + number[-1] + number[-2]
    for ship in of(papers, "certificate"):
        ship.vessel = ship.vessel.replace("A", "E", 1)


@habit
def port_by_another_name(papers: Papers) -> None:
    """The invoice names the city, the carrier its port."""
    names = {"Jebel Ali": ("Dubai", "AEDXB"), "Port Klang": ("Klang", "MYPKG"), "Cat Lai": ("Ho Chi Minh City", "VNSGN"), "Laem Chabang": ("Bangkok", "THBKK"), "Tanjung Priok": ("Jakarta", "IDJKT"), "Nhava Sheva": ("Mumbai", "INBOM"),
             "San Antonio": ("Valparaiso", "CLVAP"), "Callao": ("Lima", "PELIM"), "Apapa": ("Lagos", "NGLOS"), "Gothenburg": ("Goteborg", "SEGOT"), "Antwerp": ("Antwerpen", "BEANR"), "Santos": ("Sao Paulo", "BRSSZ")}  # fmt: skip
    for ship in of(papers, "invoice", "packing", "certificate", "insurance"):
        for name in ("port_of_loading", "port_of_discharge", "final_destination", "incoterm_place"):
            place = ship.places[name]
            if place.name in names:
                ship.places[name] = Place(*names[place.name], place.country)


@habit
def transhipped(papers: Papers) -> None:
    """A feeder takes the goods to a hub: the arrival notice names the ocean ship, the bill the feeder."""
    for ship in of(papers, "notice", "order"):
        ship.vessel, ship.voyage = "OCEANIC MERIDIAN", "0FA4E"
