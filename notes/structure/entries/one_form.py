"""The form that the entries of a level share, told by all of them.

Whoever writes ten talks below each other writes them alike. A sign that parts a name from a title
in most of them, whatever sign it is, does so in all; and where no sign parts them, most lines that
end, or begin, with a different person each do.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from notes.structure.entries.entry_parts import (
    before,
    behind,
    behind_word,
    cuts_in,
    first_words,
    in_type,
    last_words,
)
from notes.structure.people.affiliations import NOBODY, People, is_organisation, says_role
from notes.structure.people.names import LIKELY
from notes.structure.people.people import read_people
from notes.structure.people.people_first import is_sentence
from notes.structure.text.lines import LineKind
from notes.structure.titles.titles import read_by
from notes.structure.words.wording import BEFORE_ASIAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.structure.entries.entry_parts import Parting
    from notes.structure.entries.nodes import Node
    from notes.structure.people.affiliations import Links
    from notes.structure.people.people_first import Split
    from notes.structure.titles.titles import Entry

FORM = "as most"
"""How people stand in a line that is read as most beside it are."""
_FEWEST, _MOST, _FEW = 3, 0.6, 0.3
_TELLING = 50
"""Entries that show the form of all; more would show the same."""
_SOME, _RARE = 0.4, 0.15
_KNOWN, _WELL_KNOWN = 0.66, 0.75
"""What names must be on average: where a sign parts them, and where none does."""
_MAY_BE = 0.2
_TYPED = frozenset("*_")
_FROM = " from "
"""Tells who spoke in lists alone; a title may tell of what is learnt from somebody."""
_PEOPLE_FIRST = frozenset({"only x", "x -", "x, -", "x, T", "x. -"})


def read_in_one_form(nodes: Sequence[Node]) -> bool:
    """Read `nodes`, most of which name nobody yet, in the form that most of them share."""
    if len(nodes) < _FEWEST:
        return False
    topical = _topical(nodes)
    open_nodes = topical or [node for node in nodes if node.is_real and not node.attested]
    if len(open_nodes) < max(_FEWEST, _FEW * len(nodes)):
        return False
    part = _form_of(open_nodes[:_TELLING], people_first=bool(topical))
    if part is None and topical:
        nodes = [node for node in topical if node.entry.names_only]  # the others have their title
        part = _form_of(nodes[:_TELLING], people_first=True) if len(nodes) >= _FEWEST else None
    if part is None:
        return False
    for node in nodes:
        _read(node, part)
    return True


def _form_of(nodes: Sequence[Node], *, people_first: bool) -> Parting | None:
    """The first way to part lines that most of `nodes` share."""
    parts = _partings(nodes, people_first=people_first)
    return next((part for part in parts if _is_shared(part, nodes)), None)


def _topical(nodes: Sequence[Node]) -> Sequence[Node]:
    """Those that seem to be people with what they belong to, where that is what they spoke of."""
    first = [node for node in nodes if node.entry.form in _PEOPLE_FIRST]
    alone = [node for node in first if node.entry.names_only]
    if not alone or len(first) < max(_FEWEST, _MOST * len(nodes)):
        return ()
    rests = [line[cut.end :] for line in _lines(alone) for cut in cuts_in(line)[:1]]
    topics = sum(is_sentence(rest) for rest in rests) + len(first) - len(alone)
    belonging = sum(says_role(rest) or is_organisation(rest) for rest in rests)
    told = topics >= _SOME * len(first) and belonging <= _RARE * len(first)
    return first if told and len(set(rests)) == len(rests) >= _MOST * len(alone) else ()


def _lines(nodes: Sequence[Node]) -> Sequence[str]:
    return [node.entry.full for node in nodes]


def _partings(nodes: Sequence[Node], *, people_first: bool) -> Iterator[Parting]:
    """The ways to part lines that may be those of most; the surest first."""
    lines = _lines(nodes)
    if not people_first and sum(node.text[0] in _TYPED for node in nodes) >= _MOST * len(nodes):
        yield in_type
    signs = Counter(sign for line in lines for sign in {cut.sign for cut in cuts_in(line)})
    for sign, count in signs.most_common():
        if count >= max(_FEWEST, _MOST * len(lines)):
            if not people_first:
                yield behind(sign)
            yield before(sign)
    if not people_first:
        plain = nodes[0].line.kind is LineKind.PLAIN
        if not plain and sum(_FROM in line for line in lines) >= max(_FEWEST, _MOST * len(lines)):
            yield behind_word(_FROM)
        yield last_words
        yield first_words


def _is_shared(part: Parting, nodes: Sequence[Node]) -> bool:
    """Whether `part` finds people, different ones, in most lines, and titles beside them."""
    least = max(_FEWEST, _MOST * len(nodes))
    found, others = [], len(nodes) - least
    for node in nodes:
        title, people = part(node.text, node.entry.full, LIKELY)
        if people.speakers and title and not read_people(title, least=LIKELY).speakers:
            found.append(people)
        elif (others := others - 1) < 0:
            return False
    known = sum(people.confidence for people in found) / len(found)
    asian = all(people.speakers[0].name > BEFORE_ASIAN for people in found)
    needed = _WELL_KNOWN if part in {last_words, first_words} and not asian else _KNOWN
    different = {people.speakers[0].name for people in found}
    return known >= needed and len(different) >= _SOME * len(found)


def _read(node: Node, part: Parting) -> None:
    """Read one entry so; where it names its people already, only for more of them."""
    entry = _entry(node, part)
    before = 0 if node.entry.names_only or not node.attested else len(node.entry.people.speakers)
    if entry.form and (before < len(entry.people.speakers)) and (before or not node.below.rule):
        node.take(entry)


def read_parted(node: Node, part: Parting) -> None:
    """Read one entry as `part` does, whatever it said alone."""
    entry = _entry(node, part)
    if entry.form:
        node.take(entry)


def _entry(node: Node, part: Parting) -> Entry:
    def rule(line: str, _links: Links) -> Split:
        title, people = part(node.text, line, LIKELY)
        if not people.speakers and not node.attested:
            title, (speakers, _) = part(node.text, line, _MAY_BE)
            people = People(speakers, LIKELY) if speakers else NOBODY
        return title, people, FORM if people.speakers else ""

    return read_by(rule, node.text)
