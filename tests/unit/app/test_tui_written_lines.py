"""What a terminal makes of lines whose styles are told by what changes."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.written_lines import Writer, writer_for

_OFF = {22: {1, 2}, 23: {3}, 24: {4, 21}, 25: {5, 6}, 27: {7}, 28: {8}, 29: {9}, 54: {51, 52}}
_OFF[55] = {53}
_FRONT, _GROUND = 38, 48
Cell = tuple[str, str, str, frozenset[int]]


def cells(text: str) -> list[Cell]:
    """What a terminal shows: each letter with its colour, its ground and its attributes."""
    found: list[Cell] = []
    front, ground, attributes = "39", "49", frozenset[int]()
    for sequence, letter in re.findall(r"\x1b\[([\d;]*)m|([^\x1b])", text):
        if letter:
            found.append((letter, front, ground, attributes))
            continue
        for code in _codes(sequence):
            number = int(code.partition(";")[0])
            if number == 0:
                front, ground, attributes = "39", "49", frozenset()
            elif 30 <= number <= 39 or 90 <= number <= 97:
                front = code
            elif 40 <= number <= 49 or 100 <= number <= 107:
                ground = code
            else:
                attributes -= _OFF.get(number, set())
                attributes |= {number} if number not in _OFF else set()
    assert (front, ground, attributes) == ("39", "49", frozenset()), "the line leaves a style on"
    return found


def _codes(sequence: str) -> Iterator[str]:
    """The single codes of a sequence, those of a colour together."""
    numbers = sequence.split(";")
    while numbers:
        size = 1
        if numbers[0] in {"38", "48"}:
            size = 5 if numbers[1] == "2" else 3
        yield ";".join(numbers[:size])
        del numbers[:size]


def as_seen(found: list[Cell]) -> list[Cell]:
    """The cells without what no eye tells apart: how a blank would draw a letter."""
    unseen = {1, 2, 3, 5, 6}
    return [
        (letter, "", ground, attributes - unseen)
        if letter == " " and not attributes - unseen
        else (letter, front, ground, attributes)
        for letter, front, ground, attributes in found
    ]


COLORS = st.sampled_from([None, "default", "red", "bright_blue", "color(99)", "#102030", "#a0b0c0"])
FLAGS = st.sampled_from([None, True, False])
NAMES = ("bold", "dim", "italic", "underline", "reverse", "strike", "underline2", "overline")
STYLES = st.builds(
    Style,
    color=COLORS,
    bgcolor=COLORS,
    **dict.fromkeys(NAMES, FLAGS),  # type: ignore[arg-type]
)
SEGMENTS = st.builds(Segment, st.sampled_from(["a", "bc", " ", "   ", "d e"]), STYLES)


@given(st.lists(SEGMENTS, max_size=8), st.sampled_from(list(ColorSystem)[:3]))
def test_every_letter_looks_as_its_style_says(segments: list[Segment], colors: ColorSystem) -> None:
    spelled_out = "".join(style.render(text, color_system=colors) for text, style, _ in segments)  # type: ignore[union-attr]
    written = Writer(colors).line(Strip(segments))
    assert as_seen(cells(written)) == as_seen(cells(spelled_out))


def test_only_what_changes_is_told() -> None:
    text = Style(color="#102030", bgcolor="#000000")
    lit = Style(color="#102030", bgcolor="#000000", bold=True)
    line = Strip([Segment("a", text), Segment("b", lit), Segment(" ", text), Segment("c", text)])
    assert Writer(ColorSystem.TRUECOLOR).line(line) == (
        "\x1b[38;2;16;32;48;48;2;0;0;0ma\x1b[1mb \x1b[22mc\x1b[0m"
    )


@pytest.mark.parametrize("style", [None, Style.null(), Style(bold=False)])
def test_what_has_no_style_is_written_as_it_is(style: Style | None) -> None:
    assert writer_for(None).line(Strip([Segment("plain", style)])) == "plain"


def test_a_blank_that_is_underlined_stays_so() -> None:
    line = Strip([Segment("a"), Segment("  ", Style(underline=True))])
    assert writer_for(None).line(line) == "a\x1b[4m  \x1b[0m"


def test_more_styles_than_are_kept_are_written_none_the_less() -> None:
    writer = Writer(ColorSystem.TRUECOLOR)
    for number in range(20_000):
        style = Style(color=f"#{number:06x}")
        assert cells(writer.line(Strip([Segment("a", style)])))[0][0] == "a"
