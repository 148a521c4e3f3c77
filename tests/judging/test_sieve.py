"""The quick look over a whole paper."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.judging.sieve import beginning, may_say, met, saying
from checker.model.documents import Document
from checker.model.fact import quote
from checker.model.shipment import Shipment


def paper(*lines: str) -> Document:
    bare = Document("a.pdf")
    return replace(bare, lines=tuple(quote(line, bare.spot) for line in lines))


FERRY = re.compile(r"by\s+ferry\b", re.IGNORECASE)


def test_every_line_that_says_it_is_met_once_with_its_words():
    found = list(met(Shipment((paper("From Bari BY FERRY", "nothing"), paper("by ferry, by ferry"))), FERRY))
    assert [(line.text, words[0]) for line, words in found] == [("From Bari BY FERRY", "BY FERRY"), ("by ferry, by ferry", "by ferry")]


def test_words_over_the_end_of_a_line_are_met_only_across():
    split = paper("we come by", "ferry")
    assert not may_say(split, FERRY)
    assert may_say(split, FERRY, across=True)
    assert not may_say(paper("we come", "by road"), FERRY, across=True)


def test_another_paper_of_the_same_words_is_looked_at_by_itself():
    assert may_say(paper("by ferry"), FERRY)
    assert not may_say(paper("by rail"), FERRY)


def test_only_the_lines_that_can_say_it_are_named():
    assert list(saying(paper("by road", "BY FERRY", "", "then by  ferry"), FERRY)) == [1, 3]
    assert list(saying(paper("by road"), FERRY)) == []


def test_a_match_is_named_by_the_line_in_which_it_begins():
    assert beginning(paper("", "we  come", "", "by", "ferry now", "by ferry"), FERRY) == [3, 5]
    assert beginning(paper("by road", "and rail"), FERRY) == []


def test_matches_that_overlap_each_have_their_beginning():
    assert beginning(paper("to", "to", "to sea"), re.compile("to to|to sea")) == [0, 1, 2]


def test_a_paper_that_takes_the_place_of_a_forgotten_one_is_read_anew():
    for n in range(40):
        assert may_say(paper(f"number {n}"), re.compile(f"number {n}$"))
