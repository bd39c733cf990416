"""The lines of a part are those that splitting has, however they are asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notes.tidy import chunks_of
from tui.widgets.reader import Part
from tui.widgets.reader.part_text import LazyLines, PartText

LONG = "\n".join(f"line {n} " + "x" * (n % 90) for n in range(3_000))


@given(st.text(alphabet="ab\n\r", max_size=60))
def test_lines_are_those_of_splitting(text: str) -> None:
    assert list(LazyLines(text)) == text.split("\n")


@given(st.integers(-3_500, 3_500), st.integers(-3_500, 3_500))
def test_any_slice_of_a_long_text_is_that_of_its_lines(start: int, stop: int) -> None:
    assert LazyLines(LONG)[start:stop] == LONG.split("\n")[start:stop]


@given(st.integers(-3_000, 2_999))
def test_any_line_of_a_long_text_is_found(index: int) -> None:
    lines = LazyLines(LONG)
    assert (lines[index], len(lines)) == (LONG.split("\n")[index], 3_000)


def test_no_line_stands_behind_the_last() -> None:
    with pytest.raises(IndexError):
        LazyLines("one\ntwo")[2]


@pytest.mark.parametrize(
    "line", ["see [slides]", "see [the slides][slides]", "[![a](b.png)][slides]", "a [x [y] z]"]
)
def test_definitions_are_read_for_lines_that_may_need_them(line: str) -> None:
    part = PartText(Part(f"{line}\n\n[slides]: https://slides.example", "a.md", 1))
    assert "SLIDES" in part.references_for([line])


@pytest.mark.parametrize("line", ["plain", "- [x] done", "- [ ] open", "[here](a.md) and ![b](c)"])
def test_definitions_are_left_alone_for_lines_that_need_none(line: str) -> None:
    part = PartText(Part(f"{line}\n\n[slides]: https://slides.example", "a.md", 1))
    assert part.references_for([line]) == {}


def drawn(source: str, *titles: int) -> list[str]:
    """The lines of a part as they are drawn, and not as they are written."""
    part = PartText(Part(source, "a.md", 5, frozenset(titles)))
    return [line for chunk in chunks_of(part.lines) for line in part.drawn(chunk)]


@pytest.mark.parametrize(
    "title",
    ["Queues, by Ada Example", "**Queues** - Ada", "Queues - Ada", '"Queues", Ada', "C# now"],
)
def test_a_plain_line_that_names_a_talk_is_drawn_as_a_heading(title: str) -> None:
    assert drawn(f"{title}\nwhat she said", 5) == [f"## {title}", "what she said"]


@pytest.mark.parametrize(
    "title",
    ["## Queues", "- Queues", "* Queues", "1. Queues", "2) Queues", "| Queues | Ada |", "> Queues"],
)
def test_a_title_that_markdown_shows_as_something_is_left_as_it_is(title: str) -> None:
    assert drawn(f"{title}\nwhat she said", 5) == [title, "what she said"]


@pytest.mark.parametrize("rule", ["======", "---"])
def test_an_underlined_title_is_left_as_it_is(rule: str) -> None:
    assert drawn(f"Queues\n{rule}\ntext", 5) == ["Queues", rule, "text"]


def test_titles_are_counted_in_lines_of_the_note() -> None:
    assert drawn("Queues\nsaid\n\nDoors\nsaid", 5, 8) == [
        "## Queues",
        "said",
        "",
        "## Doors",
        "said",
    ]
