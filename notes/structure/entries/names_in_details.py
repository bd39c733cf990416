"""People on one of the lines of particulars below each title: `- 40 min`, `- Ann Lee`, `- English`.

Two words with capitals among several short lines may be anything, and so may they behind a label
that no list has for speakers, `Name: Ann Lee`. Where such a line stands near the top of most
parallel entries, with known names in most of them, it is who spoke.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from notes.structure.entries.speakers import Found
from notes.structure.people.affiliations import People, is_role
from notes.structure.people.names import LIKELY, SURE
from notes.structure.people.names_together import is_full
from notes.structure.people.people import read_people
from notes.structure.text.labels import label_of
from notes.structure.text.lines import LineKind
from notes.structure.words.inline import bare
from notes.structure.words.wording import BEFORE_ASIAN, wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.entries.nodes import Node
    from notes.structure.text.lines import Line

_FEWEST, _MOST, _KNOWN = 3, 0.6, 0.5
"""Of parallel entries: those that have such a line, and among them those with known names."""
_LINES, _LONGEST = 6, 80
_NAMES = re.compile(
    r"[*_]{0,2}[^\W\d_a-z][\w.'’-]*(?:,? (?:[^\W\d_a-z][\w.'’-]*|&|and|y|und|et))+[*_]{0,2}"
    r"(?:(?:,| -| –| @| \|| \(| as| as an?) ?[^\W\d_a-z][^:?!]{0,60}[^.:?!])?"
)
_KINDS = frozenset({LineKind.BULLET, LineKind.PLAIN, LineKind.QUOTE, LineKind.BOLD})
RULE = "details"


class _Line(NamedTuple):
    """A line that is nothing but names, the kind that it is of and the label before them."""

    people: People
    number: int
    form: tuple[LineKind, str]


def name_by_details(nodes: Sequence[Node]) -> None:
    """Let the parallel `nodes` have those whom the same kind of line names in most of them."""
    unnamed = [node for node in nodes if node.is_real and not node.attested]
    least = max(_FEWEST, _MOST * sum(node.is_real for node in nodes))
    found: list[tuple[Node, _Line]] = []
    for left, node in zip(range(len(unnamed), 0, -1), unnamed, strict=True):
        if len(found) + left < least:
            return
        if (line := _named_in(node)) is not None:
            found.append((node, line))
    forms = Counter(line.form for _, line in found)
    form = max(forms, key=forms.__getitem__, default=None)
    found = [(node, line) for node, line in found if line.form == form]
    known = sum(line.people.confidence >= _sure_of(line.people) for _, line in found)
    if len(found) < least or known < _KNOWN * len(found):
        return
    for node, line in found:
        node.take(node.entry, Found(line.people, RULE, line.number))


def _sure_of(people: People) -> float:
    """How sure a known name is; in Chinese, Japanese and Korean a known surname is all there is."""
    return _OF_SURNAME if people.speakers[0].name[0] > BEFORE_ASIAN else SURE


_OF_SURNAME = 0.7


def _named_in(node: Node) -> _Line | None:
    """The first of the lines that open its notes which is nothing but people, with its likes."""
    nested = node.line.kind is LineKind.BULLET
    below = node.lines[node.start + 1 : min(node.end, node.start + 1 + _LINES)] if nested else ()
    named: _Line | None = None
    for line in below or node.content[:_LINES]:
        found = _named_on(line)
        if named is None or found is None:
            if named is not None:
                return named
            named = found
        elif found.form == named.form and found.people.confidence >= SURE:
            together = People((*named.people.speakers, *found.people.speakers), SURE)
            named = named._replace(people=together)
    return named


def _named_on(line: Line) -> _Line | None:
    """A line that is nothing but people, behind a label or none."""
    if line.kind not in _KINDS or len(line.text) > _LONGEST:
        return None
    label, said = label_of(line.text)
    if label in wording().other_label:
        return None
    if not (_NAMES.fullmatch(said) or said[:1] > BEFORE_ASIAN):
        return None
    text = bare(said).text
    people = read_people(text, least=LIKELY)
    if people.speakers and _are_all(people, text):
        return _Line(people, line.number, (line.kind, label))
    return None


def _are_all(people: People, text: str) -> bool:
    """Whether a line is full names, with an organisation at most behind the last."""
    names = [person.name for person in people.speakers]
    whole = sum(map(len, names)) + 5 * (len(names) - 1) >= len(text)
    told = whole or people.speakers[-1].affiliation != ""
    return told and all(is_full(name) and not is_role(name) for name in names)
