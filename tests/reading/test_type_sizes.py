"""Sizes, pitch and weight of recognised print."""

from checker.reading.recognised import Seen
from checker.reading.type_sizes import even_out


def _word(text, size=20.0, stroke=2.0, row=0, typed=0.0, even=False):
    across = size * sum({"I": 0.25, "l": 0.25}.get(c, 0.6) for c in text)
    return Seen(text, 10, 40 * row, 10 + across, 40 * row + 1.14 * size, size, 0.97, typed, even, stroke)


def test_sizes_that_differ_by_a_pixel_become_one():
    words = [_word("Yokohama", 20.0 + n % 3, row=n) for n in range(12)]
    even_out(words)
    assert len({w.size for w in words}) == 1


def test_wide_strokes_are_bold_and_a_page_of_one_weight_has_none():
    plain = [_word("consigned", row=n) for n in range(12)]
    heading = _word("CONSIGNEE", stroke=2.9, row=20)
    even_out([*plain, heading])
    assert heading.bold
    assert not any(w.bold for w in plain)


def test_a_word_measured_with_a_rule_gets_the_size_of_its_width():
    words = [_word("Yokohama", row=n) for n in range(12)]
    wrong = _word("Pag.x", row=14)
    wrong.resize(42)
    even_out([*words, wrong])
    assert wrong.size < 27


def test_lines_of_one_pitch_tell_a_typewriter_even_where_letters_are_placed_roughly():
    typed = [_word("SHIPPER AND GOODS", 19.0, row=n, typed=23.0 + 0.1 * n) for n in range(8)]
    even_out(typed)
    assert min(w.size for w in typed) > 22


def test_print_of_changing_pitch_is_no_typewriter():
    words = [_word("SHIPPER AND GOODS", 19.0, row=n, typed=20.6 + 1.1 * n) for n in range(8)]
    even_out(words)
    assert max(w.size for w in words) < 21
