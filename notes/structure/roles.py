"""Whether a note is about one talk or about several: signs for either side, weighed.

Each sign is a sentence about how people write; `role_of` adds up the weights and keeps the signs,
so that `podium why` can say what the decision stands on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from notes.models import Kind
from notes.structure.containers import share_of_attested, stands_for_day
from notes.structure.counted_talks import count_of_talks
from notes.structure.days_and_tracks import is_date
from notes.structure.event_in_title import is_named_apart, tells_of_talk
from notes.structure.events_above import names_event
from notes.structure.inline import bare
from notes.structure.introductions import introduces
from notes.structure.kind_words import kind_of_words
from notes.structure.long_titles import weight_of_long_titles
from notes.structure.meaning import Meaning, is_event_like
from notes.structure.particulars import has_material
from notes.structure.path_signs import is_title_of_file, signs_of_path
from notes.structure.paths import is_named_after, same_title, title_from_path
from notes.structure.reports import is_report
from notes.structure.several_events import are_events
from notes.structure.shared_names import talk_in_path
from notes.structure.signs import Sign
from notes.structure.tree import loosen_parallel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.reading.source import NoteSource
    from notes.structure.layout import Layout
    from notes.structure.nodes import Node


_SEVERAL = 2


class Role(NamedTuple):
    """The decision and what it stands on."""

    is_event: bool
    signs: tuple[Sign, ...]

    @property
    def weight(self) -> float:
        """How clearly the signs speak for their side."""
        return sum(sign.weight for sign in self.signs)

    @property
    def reason(self) -> str:
        """The strongest sign of the side that won."""
        won = [sign for sign in self.signs if (sign.weight > 0) == self.is_event]
        return max(won, key=lambda sign: abs(sign.weight)).reason if won else "no sign"


def role_of(source: NoteSource, layout: Layout) -> Role:
    """Weigh all signs."""
    signs = (
        *_signs_of_entries(layout),
        *_signs_of_headings(layout),
        *_signs_of_title(source, layout),
        *signs_of_path(source, layout),
    )
    is_list = bool(layout.heading_meaning & Meaning.FOLLOW_UP)
    return Role(sum([sign.weight for sign in signs]) > 0 and not is_list, signs)


def _signs_of_entries(layout: Layout) -> Iterator[Sign]:
    """Several entries that name people, and lists of such entries, make a programme."""
    named, real = _most_attested(layout)
    if named >= 2 and named >= 0.4 * real:
        yield Sign(2.5 + 0.5 * min(named, 6), f"{named} of {real} entries name speakers")
    elif named >= 2 and named >= 0.2 * real:
        yield Sign(1, f"{named} of {real} entries name speakers")
    if layout.listed:
        yield Sign(3, "it lists talks with their speakers")
    if any(node.labels.certain for node in layout.entries):
        yield Sign(6, "labels below headings say that they are sessions")
    if layout.dumped:
        yield Sign(3, "short lines alone open talks with speakers")
    if are_events(layout.entries):
        yield Sign(3, "headings are events, with talks below")


def _signs_of_headings(layout: Layout) -> Iterator[Sign]:
    """Days, kinds and pauses make a programme, parts of a talk a talk."""
    headings = _outside_talks(layout.entries)
    said = [node.meaning for node in headings if node.meaning]
    if groups := sum([meaning & Meaning.GROUP != 0 for meaning in said]):
        yield Sign(min(groups, 2) * 1.5, "headings are days, tracks or kinds of talks")
    if groups > 1 and sum(map(stands_for_day, layout.entries)) > 1:
        yield Sign(2.5, "days stand above several headings each")
    elif any(map(_heads_talks, layout.entries)):
        yield Sign(2.5, "a word for talks stands above several headings")
    if count_of_talks(headings):
        yield Sign(6, "headings count the talks")
    bearing = [node.entry.marked or node.meaning & Meaning.KIND != 0 for node in layout.entries]
    if marked := sum(bearing):
        yield Sign(min(marked, 2) * 0.75, "headings bear times, codes or kinds")
    if any(meaning & Meaning.BREAK for meaning in said):
        yield Sign(1.0, "a heading is a pause")
    if len(holders := _above_parts(layout.entries)) >= _FEWEST_ABOVE_PARTS:
        yield Sign(0.5 * min(len(holders), 4), "several headings have parts of a talk below each")
    if inner := sum([node.meaning & Meaning.IN_TALK != 0 for node in layout.entries]):
        yield Sign(-0.8 * min(inner, 3), "headings are parts of one talk")
        if _are_counted(layout.entries):
            yield Sign(-1.5, "headings count the parts of one talk")
    if _lead_to_points(layout.entries):
        yield Sign(-1.5, "headings are questions, or end in a colon")
    if not (headings or layout.listed or _are_told(layout.dumped)):
        yield Sign(-1.5, "it has no headings but its title")


def _heads_talks(node: Node) -> bool:
    """Whether a heading is a word for talks, and several stand below: `Sessions`."""
    return (
        len(node.children) >= _SEVERAL
        and node.meaning & Meaning.GROUP != 0
        and not is_date(node.bare)
    )


def _are_counted(nodes: Sequence[Node]) -> bool:
    """Whether nearly all headings bear numbers, and nobody is named there: `1 - Intro`."""
    numbered = sum([node.entry.numbered for node in nodes])
    return numbered >= _FEWEST_PARTS and not any(map(_is_attested, nodes))


def _lead_to_points(nodes: Sequence[Node]) -> bool:
    """Whether many headings end as those of talks rarely do: `Raised issues:`, `Why rest?`."""
    asked = [
        node.line.text.rstrip("*_# ").endswith(_LEADING)
        for node in nodes
        if not (node.attested or node.meaning & (Meaning.GROUP | Meaning.KIND))
    ]
    return sum(asked) >= _FEWEST_PARTS and sum(asked) >= _MOST_LEADING * len(nodes)


_FEWEST_PARTS = 2
_LEADING = (":", "?", "：", "？")
_MOST_LEADING = 0.4


def _above_parts(nodes: Sequence[Node]) -> list[Node]:
    """Those that are no part of a talk by their words, and have such parts right below."""
    return [
        node
        for node in nodes
        if not node.meaning & Meaning.NO_TALK
        and any(child.meaning & Meaning.IN_TALK for child in node.children)
    ]


_FEWEST_ABOVE_PARTS = 3


def _are_told(talks: Sequence[Node]) -> bool:
    """Whether several short lines that open talks surely have their people right below."""
    return sum([node.near.people.confidence >= _TOLD for node in talks]) > 1


_TOLD = 0.9
"""Of people behind "by" or a label."""


def _outside_talks(nodes: Sequence[Node]) -> list[Node]:
    """All headings but those below one that names its speakers."""
    found = []
    for node in nodes:
        found.append(node)
        if node.children and not node.attested:
            found += _outside_talks(node.children)
    return found


_SAMPLE = 24
"""Entries below others that are looked at for people; more would say the same."""


def _most_attested(layout: Layout) -> tuple[int, int]:
    """The best share of entries that name people, of the top level and the one below it."""
    loosen_parallel(layout.entries)
    best = share_of_attested(layout.entries)
    if best[0] >= 2 and best[0] >= 0.5 * best[1]:
        return best
    above = [node for node in layout.entries if node.children and not node.attested]
    below = [child for node in above for child in node.children]
    if below:
        deeper = share_of_attested(below[:_SAMPLE])
        if deeper[0] > best[0] and deeper[0] >= 0.4 * deeper[1]:
            best = deeper
    return best


def _signs_of_title(source: NoteSource, layout: Layout) -> Iterator[Sign]:
    """A title with people is a talk's, one with a year or "summit" an event's."""
    title = layout.title
    above = layout.above
    if above.people.speakers and not layout.dumped and not _lists_before(layout, above.line):
        yield Sign(-3, "people are named before the first heading")
    if title is None:
        if len(layout.entries) > 1:
            yield Sign(0.75, "several headings stand at the top")
        if layout.entries and layout.entries[0].attested:
            yield Sign(-1, "the first heading names speakers")
        return
    shown = bare(title.text).text
    event_like = names_event(shown, source) and not is_title_of_file(source, title)
    event_like = event_like and not tells_of_talk(source, shown)
    listed = not title.entry.people.speakers and _lists_before(layout, title.below.line)
    of_talk = listed or (event_like and _is_named_by_talk(title, layout))
    if title.attested and not of_talk:
        yield Sign(
            -3.5 if title.confidence > 0.7 and not event_like else -2, "its title names speakers"
        )
    several = len(layout.entries) > 1
    reports = several and not title.attested and is_report(shown)
    if event_like:
        yield from _signs_of_event(source, layout, shown)
    elif title.meaning & Meaning.GROUP and several:
        yield Sign(2.5, "its title is a day, a track or a word for talks")
    elif reports:
        yield Sign(2.0, "its title says what these are notes from")
    if not event_like and has_material(layout.lines[title.start + 1 : title.start + _NEAR]):
        yield Sign(-1.5, "material of one talk stands below its title")
    weight, reason = weight_of_long_titles(shown, layout.entries)
    if weight:
        yield Sign(weight, reason)
    led = not event_like and bool(layout.entries) and introduces(layout.entries[0])
    if led and _most_attested(layout)[0] < _SEVERAL:
        yield Sign(-4, "its first section lists who speaks")
    of_event = event_like or reports or (several and bool(title.meaning & Meaning.GROUP))
    yield from _signs_of_name(source, shown, of_event=of_event)


def _signs_of_event(source: NoteSource, layout: Layout, shown: str) -> Iterator[Sign]:
    """An event's name stands above its talks, or above the one that the file is named for."""
    if _is_titled_below(source, layout):
        yield Sign(-2, "below its event stands its file's name")
        return
    yield Sign(2.0, "its title reads like an event")
    if is_named_apart(source, shown):
        yield Sign(-1.25, "its file is named as a talk, beside its title")


_NEAR = 5
"""Lines of a title and of what is said of the talk below it."""


def _signs_of_name(source: NoteSource, shown: str, *, of_event: bool) -> Iterator[Sign]:
    """A file whose name says what its title says is one talk, unless that is an event's name."""
    named = talk_in_path(source)
    of_keynote = _opens_as_keynote(named) or _opens_as_keynote(named.rpartition(" ")[2])
    if of_keynote and _opens_as_keynote(shown):
        yield Sign(-7, "its title and its file's name are those of a keynote")
    if not of_event and is_named_after(title_from_path(source.path), shown):
        yield Sign(-1.5, "its title is its file's name")


def _is_titled_below(source: NoteSource, layout: Layout) -> bool:
    """Whether the first entry below an event's name says the same as the file's long name."""
    named = title_from_path(source.path)
    first = layout.entries[0] if layout.entries else None
    if first is None or named.count(" ") < _SEVERAL or is_event_like(named):
        return False
    return same_title(named, first.bare) and not any(map(_is_attested, layout.entries[1:]))


def _is_attested(node: Node) -> bool:
    return node.attested


def _opens_as_keynote(title: str) -> bool:
    """`Keynote`, `Closing keynote / Title`."""
    words = _BEFORE_SIGN.match(title)
    phrases = (title.partition(" ")[0], words[0].rstrip() if words else title)
    return any(kind_of_words(phrase) is Kind.KEYNOTE for phrase in phrases)


_BEFORE_SIGN = re.compile(r"[\w ]+")


def _is_named_by_talk(title: Node, layout: Layout) -> bool:
    """Whether the people found below a title are those of the first talk in plain lines."""
    if title.entry.people.speakers or not layout.dumped:
        return False
    return title.below.line > layout.dumped[0].line.number


def _lists_before(layout: Layout, line: int) -> bool:
    """Whether the people named at `line` belong to an entry of a list above them."""
    return bool(layout.listed) and layout.listed[0].line.number <= line
