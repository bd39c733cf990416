"""What may reach a terminal."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notes.visible import visible, visible_line

_BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
_texts = st.text(
    st.one_of(
        st.characters(),
        st.characters(max_codepoint=0x9F),
        st.sampled_from(_BIDI + "\u200b\u200c\u200d\u2060\ufeff\u0301\u0302\u20dd\ud800\U000e0041"),
    ),
    max_size=60,
)


def forbidden(text: str) -> set[str]:
    """What of `text` a terminal or a reader could be fooled by."""
    bad = {c for c in text if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")} - {"\n", "\t"}
    bad |= {c for c in text if c in _BIDI or ord(c) & 0xFFFE == 0xFFFE}
    bad |= {c for c in text if 0xE0000 <= ord(c) <= 0xE007F or 0xFDD0 <= ord(c) <= 0xFDEF}
    return bad


def longest_run_of_marks(text: str) -> int:
    longest = run = 0
    for character in text:
        run = run + 1 if unicodedata.category(character)[0] == "M" else 0
        longest = max(longest, run)
    return longest


@given(_texts)
def test_nothing_forbidden_is_left(text: str) -> None:
    assert forbidden(visible(text)) == set()


@given(_texts)
def test_no_letter_carries_more_than_eight_marks(text: str) -> None:
    assert longest_run_of_marks(visible(text)) <= 8


@given(_texts)
def test_twice_is_once(text: str) -> None:
    assert visible(visible(text)) == visible(text)


@given(_texts, st.integers(1, 40))
def test_a_line_is_one_line_within_its_limit(text: str, limit: int) -> None:
    line = visible_line(text, limit)
    assert len(line) <= limit
    assert "\n" not in line
    assert "\t" not in line
    assert forbidden(line) == set()
    assert visible_line(line, limit) == line


@given(_texts)
def test_lines_stay_lines(text: str) -> None:
    assert visible(text).count("\n") == text.count("\n")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("\x1b]0;owned\x07", "␛]0;owned␇"),
        ("a\x00b\x7f", "a␀b␡"),
        ("\x9b31m", "\ufffd31m"),
        ("evil\u202etxt.exe", "evil\ufffdtxt.exe"),
        ("a\u2028b", "a b"),
        ("in\u200bvisi\u2060ble\U000e0041", "invisible"),
        ("\ud800", "\ufffd"),
        ("two\r\nlines", "two␍\nlines"),
        ("tab\tstays", "tab\tstays"),
    ],
)
def test_what_is_unsafe_is_shown(written: str, shown: str) -> None:
    assert visible(written) == shown


@pytest.mark.parametrize(
    "text",
    [
        "Café — “quotes” … ≤ 8",
        "日本語のメモ、発表者",
        "שלום עולם",
        "کتاب‌ها",
        "क्षत्रिय",
        "👩🏽‍🚀 👍🏻 ❤️",
        "Việt Nam",
        "\ue0b0 powerline",
    ],
)
def test_what_people_write_stays_as_it_is(text: str) -> None:
    assert visible(text) == text


def test_a_tower_of_marks_is_cut() -> None:
    assert visible("e" + "\u0301" * 300) == "e" + "\u0301" * 8


def test_joiners_do_not_help_to_build_a_tower() -> None:
    tower = visible("e" + "\u0301\u200d" * 300)
    assert len(tower) == 9


def test_a_long_title_is_cut_with_an_ellipsis() -> None:
    assert visible_line("word " * 200, limit=12) == "word word w…"
