"""A firm or person named on a paper."""

from __future__ import annotations

from dataclasses import dataclass

SENDERS = ("shipper", "exporter", "seller", "manufacturer", "beneficiary")
RECEIVERS = ("consignee", "buyer", "notify_party", "also_notify", "end_user", "ship_to", "bill_to", "applicant")
"""The roles of those who send the goods, and of those who get them."""


@dataclass(frozen=True, slots=True)
class Party:
    """A party as one box of one paper gives it.

    `country` is ISO 3166-1 alpha-2, from the printed address. `to_order` is True for order clauses ("TO ORDER",
    "TO THE ORDER OF …"), whose `name` is then the party to whose order, or the clause itself.
    `same_as` names the field that a clause such as "SAME AS CONSIGNEE" points to; extraction then copies name and address.
    """

    name: str
    address: str = ""
    country: str | None = None
    to_order: bool = False
    same_as: str | None = None
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.name
