"""Whether an entry stands above talks instead of being one: by the entries below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.models import Kind
from notes.structure.lists.opened_lists import opens_list_of_talks
from notes.structure.lists.own_lists import has_list, listed_below, own_list
from notes.structure.people.names import SURE
from notes.structure.text.labels import label_of
from notes.structure.text.lines import LineKind
from notes.structure.text.note_links import links_to_note
from notes.structure.words.days_and_tracks import is_date, is_named_group, is_named_several
from notes.structure.words.kind_words import group_kind, kind_of_words
from notes.structure.words.meaning import Meaning, is_talks
from notes.structure.words.wording import phrase_of, wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.entries.nodes import Node

CERTAIN_BELOW = frozenset({"label", "next line"})
"""People right below a heading are that session's, whatever its sub-headings name."""


def share_of_attested(nodes: Sequence[Node]) -> tuple[int, int]:
    """How many of the parallel `nodes` name their speakers, and how many could be talks."""
    named = real = 0
    for node in nodes:
        if node.is_real and not node.names_parent:
            real += 1
            named += node.attested
    return named, real


def heads_named_talks(node: Node) -> bool:
    """Whether the headings below one name their speakers: "People" can be a track."""
    if not node.children or node.line.kind is not LineKind.HEADING:
        return False
    named = sum(child.is_real and child.attested for child in node.children)
    return named >= 2 and named >= 0.7 * len(node.children)


def heads_bold_titles(node: Node) -> bool:
    """Whether the people behind a bold line are those of the talk that it opens, not of the node.

    Other talks follow that one, each below a bold line of its own.
    """
    line = node.first_line
    if line is None or line.kind is not LineKind.BOLD or node.entry.people.speakers:
        return False
    if node.near.rule not in {"next line", "label"} or node.near.line <= line.number:
        return False
    found = listed_below(node, node.end, in_group=False)
    return sum(entry.attested and entry.line.kind is LineKind.BOLD for entry in found) > 1


def goes_on_behind(node: Node) -> bool:
    """Whether the talks go on below a pause, as where "Lunch" parts the programme of a day.

    What was eaten and who was met stands there as well, in no list of titles with their people.
    """
    if node.line.kind is not LineKind.HEADING or node.end <= node.start + 1:
        return False
    if heads_named_talks(node):
        return True
    stop = node.children[0].start if node.children else node.end
    found = listed_below(node, stop, in_group=False)
    return 2 * sum(map(_is_titled, found)) > len(found)


def _is_titled(entry: Node) -> bool:
    """Whether an entry has a title, with a capital as titles have, beside its people or notes."""
    told = entry.entry.form not in {"", "only x"} or links_to_note(entry)
    return told and not entry.entry.title[:1].islower()


def heads_all(node: Node, beside: int) -> bool:
    """Whether a heading stands above all talks of a note, where `beside` headings stand by it."""
    return _heads_all_talks(node) or _heads_all_days(node, beside)


def _heads_all_talks(node: Node) -> bool:
    """Whether a heading is the one word "Talks", with talks below: beside it stand none.

    The word may be said again, and tracks may part its talks: `Sessions, sessions`.
    """
    if not node.meaning & Meaning.GROUP or not is_named_several(node.bare):
        return False
    if len({word.strip(",.!") for word in node.bare.lower().split()}) > 1:
        return False
    return heads_named_talks(node) or _heads_tracks(node) or _lists_noted(node)


def _heads_all_days(node: Node, beside: int) -> bool:
    """Whether the days of an event stand below one heading, with more talks than stand `beside`.

    Above such an appendix stand topics: `Architecture`, `Leadership`, `My schedule and notes`.
    """
    days = node.children
    if len(days) < _FEWEST_BELOW or not all(day.children and is_date(day.bare) for day in days):
        return False
    return sum(len(day.children) for day in days) >= _TIMES_AS_MANY * (beside - 1)


_TIMES_AS_MANY = 2


def heads_only_talks(nodes: Sequence[Node]) -> bool:
    """Whether one heading says a word for talks, with all that name people below: `Best talks`.

    What else a post tells of, its themes, the food, names nobody. Days, tracks and kinds of talks
    are several groups, each with talks of its own.
    """
    told = [node for node in nodes if _says_talks(node)]
    if len(told) != 1 or any(node.meaning & Meaning.GROUP for node in nodes if node is not told[0]):
        return False
    named, real = _talks_below(told[0])
    if named < _FEWEST_BELOW or named < _MOST_BELOW * real:
        return False
    others = [node for node in nodes if node is not told[0] and not node.meaning]
    return not any(node.attested or _talks_below(node)[0] for node in others)


def _says_talks(node: Node) -> bool:
    """Whether the words of a heading are one for talks as such, or hold one beside a verdict."""
    if node.meaning & Meaning.GROUP:
        return is_talks(phrase_of(node.bare)) and not group_kind(node.bare)
    words = phrase_of(node.bare).split()
    said = len(words) <= _LONGEST_SAID and not wording().several.isdisjoint(words)
    return said and not node.meaning and not node.attested


_LONGEST_SAID = 4
_FEWEST_BELOW, _MOST_BELOW = 2, 0.8


def _heads_tracks(node: Node) -> bool:
    return any(
        child.meaning & Meaning.GROUP or is_named_group(child.bare) for child in node.children
    )


def _lists_noted(node: Node) -> bool:
    """Whether talks are listed below a heading, with notes below each."""
    if node.children or group_kind(node.bare) or node.line.kind is not LineKind.HEADING:
        return False
    found = own_list(node, node.end)
    return len(found) > 1 and 2 * sum(bool(entry.children) for entry in found) > len(found)


def is_full_group(node: Node) -> bool:
    """Whether a day or track has something below it; beside an empty one stand its talks.

    So has what ends in a word for talks, `Best talks`, above some that name people.
    """
    if node.meaning & Meaning.GROUP:
        return node.end > node.start + 1
    return not node.meaning and is_named_several(node.bare) and _talks_below(node)[0] > 1


def is_container(node: Node, *, talks_here: bool) -> bool:
    """Whether the entries below a node, rather than itself, are the talks."""
    if node.entry.people.confidence >= SURE or node.near.rule in CERTAIN_BELOW:
        return False
    if node.line.kind is LineKind.BULLET and node.near.rule == "first bullet":
        return False
    if all(child.meaning & Meaning.BREAK for child in node.children):
        if kind_of_words(node.bare) is Kind.KEYNOTE and _tells_what_was_said(node):
            return False
        said = node.entry.kind in (Kind.KEYNOTE, Kind.PANEL) and not node.meaning
        return opens_list_of_talks(node) or (not said and not node.attested and has_list(node))
    attested = node.attested
    if not attested and _heads_linked_notes(node):
        return True
    if _gives_kind(node) or sum(map(stands_for_day, node.children)) > 1:
        return True
    named, real = _talks_below(node)
    if attested:
        return named >= 3 and named >= 0.8 * real
    if named >= 2 and (named >= 0.5 * real or (not node.content and _heads_entries(node, real))):
        return True
    if named and not attested and label_of(node.bare)[0] in _SLOTS:
        return True
    first = next((child for child in node.children if child.is_real), None)
    alone = named == 1 and real <= 2 and first is not None
    if not alone or first is None or (talks_here and not _is_topic_of(node, first)):
        return False
    return bool(first.entry.people.speakers)


def _is_topic_of(node: Node, child: Node) -> bool:
    """Whether a heading with no text of its own stands above one that is a talk by somebody."""
    told = child.entry.form == "by x" and child.entry.people.confidence >= SURE
    return told and " " in child.entry.title and not node.content


def _heads_linked_notes(node: Node) -> bool:
    """Whether the headings below one are nothing but links to notes, as in an index of topics.

    One alone is, below a word for a kind of talks: with `Keynote` above `[Slow looms](looms.md)`.
    """
    if node.text[:1] == "[" or any(child.text[:1] != "[" for child in node.children):
        return False
    enough = len(node.children) > 1 or node.meaning & (Meaning.GROUP | Meaning.KIND)
    return bool(enough) and 2 * sum(map(links_to_note, node.children)) >= len(node.children)


def _tells_what_was_said(node: Node) -> bool:
    """Whether a list tells what each said in the one keynote: `Ann Lee (Acme): about her caches`.

    No title begins so with a small letter, and some have nothing behind their names.
    """
    found = listed_below(node, node.end, in_group=False)
    titles = [entry.entry.title for entry in found if entry.attested]
    small = sum(not title or title[0].islower() for title in titles)
    return len(titles) == len(found) > 1 and small >= _MOST_SMALL * len(found)


_MOST_SMALL = 0.8
_SLOTS = frozenset({"session", "track", "block", "sitzung", "sesion", "sessao", "sessie"})
"""`Session: Rest`, above the papers of a session without a number."""


def _heads_entries(node: Node, real: int) -> bool:
    """Whether two headings or more right below one surely name people on their own lines.

    With no text of its own it is above talks, even where most have lost their speakers.
    """
    sure = sum(child.entry.people.confidence >= SURE for child in node.children if child.is_real)
    return sure > 1 and sure >= _FEWEST_SURE * real


_FEWEST_SURE = 0.3


def stands_for_day(node: Node) -> bool:
    """Whether a heading is a day by its words, with several headings below it."""
    if not node.meaning & Meaning.GROUP or len(node.children) < _FEWEST_OF_DAY:
        return False
    return is_date(node.bare)


_FEWEST_OF_DAY = 2


def _gives_kind(node: Node) -> bool:
    """Whether a heading is a kind of session, and the one below it the session's title."""
    child = node.children[0]
    titled = child.attested and child.entry.title != "" and not child.meaning
    of_kind = node.meaning & Meaning.KIND or kind_of_words(node.bare.rsplit(" ", 1)[-1])
    short = len(node.bare.split()) <= 3
    return bool(of_kind and titled and short and not node.attested and not node.content)


def _talks_below(node: Node) -> tuple[int, int]:
    """How many entries below a node name speakers or link to notes, and how many could be talks."""
    if not node.children:
        found = listed_below(node, node.end, in_group=False)
        return sum(entry.attested or links_to_note(entry) for entry in found), len(found)
    named, real = share_of_attested(node.children)
    below = [_talks_below(child) for child in node.children if not child.attested]
    deeper = sum(count for count, _ in below)
    possible = sum(count for _, count in below)
    return (deeper, possible) if deeper > named else (named, real)
