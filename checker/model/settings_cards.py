"""What each setting says, of which kind it is, and an example: what the reference, the schema and `docscan init` are written from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checker.model.profiles import JURISDICTIONS, PROFILES, TOLERANCES

SEVERITIES = ("info", "low", "medium", "high", "critical")
Kind = Literal["word", "words", "path", "days", "ledger", "severities", "options", "numbers", "rates", "suppress", "trusted"]


@dataclass(frozen=True, slots=True)
class SettingCard:
    """A key of docscan.toml. `default` and `example` are as TOML writes them; `choices` are the words it may be; `plain` ones may stand in the environment."""

    key: str
    kind: Kind
    said: str
    default: str = ""
    example: str = ""
    choices: tuple[str, ...] = ()
    plain: bool = False

    @property
    def table(self) -> bool:
        """Whether it is a table, or a list of tables."""
        return self.kind in {"severities", "options", "numbers", "rates", "suppress", "trusted"}


CARDS = (
    SettingCard("profile", "word", "ready-made settings, over which the file's own are laid", "none", 'profile = "forwarder"', tuple(PROFILES), plain=True),
    SettingCard(
        "jurisdictions", "words", "whose law applies", '["un", "us", "eu", "uk", "jp"]', 'jurisdictions = ["un", "eu"]', tuple(JURISDICTIONS), plain=True
    ),
    SettingCard(
        "fail_on", "word", "the severity from which the exit code is 1", '"high"', 'fail_on = "medium"', (*SEVERITIES, "never"), plain=True
    ),
    SettingCard("select", "words", "rules or families to run alone", "[]", 'select = ["routing", "parties"]', plain=True),
    SettingCard("ignore", "words", "rules or families to leave out", "[]", 'ignore = ["payment"]', plain=True),
    SettingCard("own_parties", "words", "your own firms, as papers write them", "[]", 'own_parties = ["Waratah Print Finishing Pty Ltd"]', plain=True),
    SettingCard(
        "baseline", "path", "what `docscan baseline` accepted, or an earlier JSON report", "none", 'baseline = "docscan-baseline.json"', plain=True
    ),
    SettingCard(
        "ocr", "word", "what recognises print in pictures", '"auto"', 'ocr = "none"', ("auto", "rapidocr", "tesseract", "none"), plain=True
    ),
    SettingCard(
        "lists", "path", "a file of watch lists in place of the user's own, such as one that an office shares", "none", 'lists = "lists.sqlite"', plain=True
    ),
    SettingCard("lists_max_age_days", "days", "from which age on a watch list is reported as old", "30", "lists_max_age_days = 7", plain=True),
    SettingCard("regimes", "path", "a table of your own measures", "none", 'regimes = "measures.csv"', plain=True),
    SettingCard(
        "ledger", "ledger", "where earlier shipments are remembered: true, false, a file, or postgresql://…", "false", "ledger = true", plain=True
    ),
    SettingCard("ledger_days", "days", "how long the ledger keeps a shipment; 0 for ever", "1826", "ledger_days = 3652", plain=True),
    SettingCard("severity", "severities", "a rule's findings, all at this severity", "", '[severity]\nchain-of-hops = "low"', SEVERITIES),
    SettingCard(
        "rules", "options", "options of a rule; `docscan explain NAME` lists them", "", "[rules.faster-than-any-ship]\nmax_knots = 22"
    ),
    SettingCard("tolerances", "numbers", "limits that several rules share", "", "[tolerances]\nweight_percent = 2", tuple(TOLERANCES)),
    SettingCard("rates", "rates", "your own rates of exchange, in units for a US dollar", "", "[rates.2026]\nEUR = 0.86"),
    SettingCard(
        "trusted", "trusted", "counterparties you know, why, and until when", "",
        '[[trusted]]\nparty = "Kleinhans Falztechnik GmbH"\nreason = "supplier since 2009, works visited"\nuntil = 2027-06-30',
    ),
    SettingCard(
        "suppress", "suppress", "findings that somebody has answered for, why, and until when", "",
        '[[suppress]]\nrule = "faster-than-any-ship"\nroute = "SEGOT > DEKEL"\nreason = "short-sea ferry, times checked with the carrier"\nuntil = 2027-01-31',
    ),
)  # fmt: skip
"""Every key, in the order of the reference: plain ones first, as TOML wants them."""

ENTRY = {
    "rule": "the rule whose findings are set aside",
    "fingerprint": "the one finding that is set aside",
    "document": "only on these papers: a pattern for the path or the name, such as */ferry/*.pdf",
    "party": "only where this firm is a party",
    "route": "only on this way: places, UN/LOCODEs or countries with > between them, * for any stops",
    "reason": "why",
    "until": "the last day it holds",
}
"""The keys of a [[suppress]] entry; a [[trusted]] entry has party, reason and until."""
