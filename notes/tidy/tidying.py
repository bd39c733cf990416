"""A session's source -> clean Markdown that any renderer shows whole."""

from __future__ import annotations

from itertools import accumulate, groupby

from notes.tidy.bullets import with_lists
from notes.tidy.html_reading import markdown_of
from notes.tidy.repairs import repaired
from notes.tidy.source_lines import Line, source_lines
from notes.values import value

_MOST_PASSES = 8


@value(frozen=True, slots=True)
class Tidied:
    """Clean Markdown, and the line of the source that each of its lines came from."""

    text: str
    lines: tuple[int, ...]
    """For each line of `text`, a line of the source, counted from 0."""


def tidy(text: str) -> Tidied:
    """Return `text` as Markdown that says what its writer meant, with every word kept.

    HTML becomes Markdown; brackets that are none stay, escaped. Headings get their space, bullets
    of every kind become lists, links turned round lead somewhere again. Code is left alone. What
    is tidy already is returned as it is.
    """
    tidied = _pass(text)
    for _ in range(_MOST_PASSES):
        if tidied.text == text:
            break
        # What a tag hid, a fence behind it say, is only seen when the tag is gone.
        text = tidied.text
        again = _pass(text)
        tidied = Tidied(again.text, tuple(tidied.lines[line] for line in again.lines))
    return tidied


def _pass(text: str) -> Tidied:
    lines: list[Line] = []
    for code, group in groupby(source_lines(text), key=lambda line: line.code):
        run = list(group)
        lines.extend(run if code else markdown_of(run))
    lines = with_lists(repaired(lines)) or [Line("", 0)]
    sources = accumulate((line.source for line in lines), max)
    return Tidied("\n".join(line.text for line in lines), tuple(sources))
