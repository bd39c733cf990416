"""Short lines alone in a text without markup: which can be a talk's title by their looks."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from notes.models import Kind
from notes.structure.people.names import LIKELY, SURE
from notes.structure.people.people import read_people
from notes.structure.text.labels import is_by_line, is_speaker_label, label_of
from notes.structure.text.lines import Line, LineKind
from notes.structure.text.openings import may_open_title
from notes.structure.titles.name_lines import named_on
from notes.structure.titles.titles import read_entry
from notes.structure.words.inline import bare
from notes.structure.words.sayings import phrases_for
from notes.structure.words.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from notes.structure.entries.nodes import Node

_LONGEST = 90
_MOST_WORDS, _MOST_LINKED = 14, 20
"""Of a line, and of one that is a link as a whole, as no sentence is."""


def is_short(line: Line) -> bool:
    """Whether a plain line is short and ends as no sentence does."""
    text = line.text
    if line.kind is not LineKind.PLAIN:
        return False
    shown, most = text, _MOST_WORDS
    if "](" in text:
        shown = bare(text).text
        most = _MOST_LINKED if text[0] == "[" and text[-1] == ")" else most
    words = len(shown.split())
    return (
        2 < len(shown) <= _LONGEST
        and words <= most
        and may_open_title(text)
        and not text.endswith((":", ",", ";", "!"))
        and (not text.endswith(".") or words <= 4)
        and not text.startswith(("http", "www."))
    )


def begins_with_tool(lines: Sequence[Line], at: int) -> bool:
    """Whether a line alone, with people right below, is a title without a capital: `npm …`."""
    first = lines[at]
    if first.kind is not LineKind.PLAIN or not first.text[0].islower() or at + 1 >= len(lines):
        return False
    if len(first.text) > _LONGEST or first.text[-1] in ".,;:":
        return False
    following = lines[at + 1]
    if is_speaker_label(label_of(following.text)[0]):
        return following.number <= first.number + 2
    named = following.number == first.number + 1 and following.kind is LineKind.PLAIN
    return named and read_people(following.text).confidence >= LIKELY


def ends_in_colon(lines: Sequence[Line], at: int) -> bool:
    """Whether a line alone with a colon behind it is a title with people: on it or right below."""
    first = lines[at]
    if first.kind is not LineKind.PLAIN or first.text[-1] != ":" or len(first.text) > _LONGEST:
        return False
    following = lines[at + 1] if at + 1 < len(lines) else None
    if following is not None and following.number == first.number + 1:
        plain = following.kind is LineKind.PLAIN
        return plain and read_people(following.text).confidence >= SURE
    entry = read_entry(first.text[:-1])
    return entry.title != "" and entry.people.confidence >= SURE


def is_wrapped(lines: Sequence[Line], at: int) -> bool:
    """Whether the next line goes on with the sentence, so that this is no line alone.

    What is indented below a line is noted of it.
    """
    if at + 1 >= len(lines) or lines[at + 1].number != lines[at].number + 1:
        return False
    after = lines[at + 1]
    if after.kind is not LineKind.PLAIN or after.text.startswith(("http", "www.")):
        return False
    if after.level > lines[at].level:
        return False
    if _is_cut(lines[at].text) and (len(after.text) > _LONGEST_BELOW or _is_cut(after.text)):
        return True
    goes_on = after.text[0].islower() and not is_by_line(after.text)
    return goes_on and not _names_people(lines[at].text)


def _is_cut(text: str) -> bool:
    """Whether a line ends within a quote, or with a word behind which a sentence goes on."""
    if text.count('"') % 2 or text.count("“") > text.count("”"):
        return True
    last = text.rpartition(" ")[2]
    return last.islower() and last in _going_on()


@cache
def _going_on() -> frozenset[str]:
    """`by`, `the`, `and`: words of all languages, which end no title that has more below it."""
    named = ("articles", "of", "with", "by_alone", "of_company")
    return frozenset().union(*map(phrases_for, named)) | wording().conjunctions


_LONGEST_BELOW = 50
"""Letters of a line that may be nothing but people, below a title that a line could not hold."""


def _names_people(text: str) -> bool:
    """Whether a line is a title and people, or `Panel: ...`, above notes in small letters."""
    if len(text) > _LONGEST_NAMED or text[-1] in _NO_END:
        return False
    entry = read_entry(text)
    if entry.kind is Kind.PANEL and ":" in text:
        return True
    return entry.form in _PARTED and entry.title != "" and entry.people.confidence >= SURE


_LONGEST_NAMED = 60
_NO_END = ".,;:-"
_PARTED = frozenset({"x -", "- x", "(x)", "kind x -"})


WITH_TITLE = frozenset({"x -", "- x"})
"""Forms of a line that holds a title and its people, and no person's role."""


def named_on_line_as(named: set[Node], others: Iterable[Node]) -> set[Node]:
    """Those that part into a likely name and a title as one that is sure: `Ann Lee - Title`."""
    forms = {node.entry.form for node in named} & WITH_TITLE
    found = set()
    for node in others if forms else ():
        if node in named or node.entry.form:
            continue
        for form in forms:
            entry = read_entry(node.text, form)
            sure = entry.form == form and entry.people.confidence >= LIKELY
            if sure and " " in entry.people.speakers[0].name:
                node.loosen(form)
                found.add(node)
                break
    return found


def may_be_named_below(node: Node) -> bool:
    """Whether the line right below could be people, if weak shapes of names were enough."""
    line = node.lines[node.start + 1] if node.start + 1 < node.end else None
    if line is None or line.number != node.line.number + 1:
        return False
    return bool(named_on(line, node.entry.title, 0, loose=True, alone=True).speakers)
