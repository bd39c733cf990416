"""Titles behind a label near the top, `Title: Slow looms`, or below a word for titles alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.evidence.origin import Origin
from notes.structure.text.labels import label_of
from notes.structure.text.lines import LineKind
from notes.structure.titles.field_blocks import is_title
from notes.structure.titles.titles import read_entry
from notes.structure.words.wording import phrase_of, wording
from notes.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.text.lines import Line


def title_labelled(lines: Sequence[Line]) -> tuple[str, Origin] | None:
    """What a label near the top says the title is: `Title: ...`, `Talk: ...`."""
    for line in lines[:_NEAR_TOP]:
        label, rest = label_of(line.text)
        if label in _SUBJECTS and _is_of_catalogue(lines):
            continue
        if is_title(label, rest) and 3 < len(rest) < 200 and "://" not in rest:
            title = visible_line(read_entry(rest.rstrip("*_")).title) or visible_line(rest)
            return title, Origin("line", f"line {line.number}", 0.95, "a label says so")
    return title_below_label(lines)


def _is_of_catalogue(lines: Sequence[Line]) -> bool:
    return any(label_of(line.text)[0] in _OF_CATALOGUE for line in lines[: 2 * _NEAR_TOP])


_SUBJECTS = frozenset({"topic", "topics", "subject"})
_OF_CATALOGUE = frozenset(
    "session type; session types; area of interest; areas of interest; services; role".split("; ")  # noqa: SIM905
)
"""Labels of a programme's own page, where a topic is what the talk is filed under."""


def title_below_label(lines: Sequence[Line]) -> tuple[str, Origin] | None:
    """The line alone below a word for titles that is alone as well: `Title`, then what it is.

    In a form that was filled in the first heading may be that word.
    """
    for at, line in enumerate(lines[:_NEAR_TOP]):
        told = _title_below(lines, at) if len(line.text) < _LONGEST_LABEL else ""
        if told:
            where = f"line {lines[at + 1].number}"
            return told, Origin("line", where, 0.9, "a label above it says so")
    return None


_LONGEST_LABEL = 24


def is_word_for_title(text: str) -> bool:
    """Whether a line is a word for what stands below it: `Title`, `Session title`."""
    return phrase_of(text) in wording().title_column


def _title_below(lines: Sequence[Line], at: int) -> str:
    if at + 1 >= len(lines) or not (lines[at].kind in _OF_LABEL or at == 0):
        return ""
    below = lines[at + 1]
    if below.kind not in _OF_TITLE or not is_word_for_title(lines[at].text):
        return ""
    goes_on = at + 2 < len(lines) and lines[at + 2].number == below.number + 1
    return "" if goes_on else visible_line(read_entry(below.text).title)


_OF_LABEL = (LineKind.PLAIN, LineKind.BOLD)
_OF_TITLE = (LineKind.PLAIN, LineKind.BOLD, LineKind.CODE)


_NEAR_TOP = 8
