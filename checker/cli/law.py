"""`docscan law`: which measures take goods that go from here to there."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Annotated

import typer

from checker.cli.options import Jurisdiction, NoColor
from checker.cli.output import look, say
from checker.errors import UsageError

Origin = Annotated[str, typer.Option("--from", help="Where the goods start: two letters, or the country's name.", metavar="COUNTRY", show_default=False)]
Destination = Annotated[str, typer.Option("--to", help="Where they go; UA-OCC is occupied Ukraine.", metavar="COUNTRY", show_default=False)]
Code = Annotated[str, typer.Option("--hs", help="The tariff code, from 2 to 12 digits.", metavar="CODE", show_default=False)]
Words = Annotated[str, typer.Option("--goods", help="The goods in words, instead of a code.", metavar="WORDS", show_default=False)]
Day = Annotated[str, typer.Option("--date", help="The day of the shipment. [today]", metavar="YYYY-MM-DD", show_default=False)]
Price = Annotated[str, typer.Option("--price", help="The price of one piece with its currency, such as 'EUR 60000'.", metavar="AMOUNT", show_default=False)]
Engine = Annotated[float | None, typer.Option("--cc", help="The engine size in cubic centimetres.", metavar="CC", show_default=False)]
LawFormat = Annotated[str, typer.Option("--format", help="What to print: terminal or json.", metavar="FORMAT")]


def law(
    origin: Origin = "",
    destination: Destination = "",
    hs: Code = "",
    goods: Words = "",
    day: Day = "",
    price: Price = "",
    engine: Engine = None,
    jurisdiction: Jurisdiction = None,
    format_: LawFormat = "terminal",
    no_color: NoColor = False,
) -> None:
    """Show which measures take goods on a way: paragraph, limit, penalties."""
    from checker import config
    from checker.reference.law_asked import Question, answer
    from checker.reporting import law_page

    if format_ not in ("terminal", "json"):
        raise UsageError(f"there is no format '{format_}' here", "use terminal or json")
    states = config.jurisdictions(jurisdiction.split(","), "--jurisdiction") if jurisdiction else tuple(config.JURISDICTIONS)
    amount, currency = _price(price)
    asked = Question(_country(origin, "--from"), _country(destination, "--to"), _date(day), states, _code(hs), goods, amount, currency, engine)
    found = answer(asked)
    say(law_page.as_json(asked, found) + "\n" if format_ == "json" else law_page.page(asked, found, **look(no_color)))


def _country(said: str, option: str) -> str:
    from checker.reference import countries

    if said.upper() == "UA-OCC" or said.casefold() in ("crimea", "donetsk", "luhansk"):
        return "UA-OCC"
    found = said.upper() if countries.is_code(said.upper()) else countries.code(said) if said else None
    if not found:
        raise UsageError(f"{option} {said or 'is missing'}: that is no country", "write two letters of ISO 3166 such as JP, or the country's name")
    return found


def _code(said: str) -> str:
    from checker.reference import hs as tariff

    if said and not tariff.digits(said):
        raise UsageError(f"--hs {said} has no digits", "write a tariff code such as 8703.24")
    return said


def _date(said: str) -> date:
    try:
        return date.fromisoformat(said) if said else datetime.now(UTC).date()
    except ValueError as error:
        raise UsageError(f"--date {said} is no date", "write it as 2023-12-07") from error


def _price(said: str) -> tuple[float | None, str | None]:
    from checker.reference.rates import to_usd

    if not said:
        return None, None
    words = said.replace(",", "").split()
    figures = [w for w in words if w.replace(".", "", 1).isdigit()]
    names = [w.upper() for w in words if w not in figures]
    if len(figures) != 1 or len(names) != 1 or to_usd(1.0, names[0]) is None:
        raise UsageError(f"--price {said} is not read", "write one amount and one currency, such as 'EUR 60000'")
    return float(figures[0]), names[0]
