"""Whether a note is about one talk or about several: signs for either side, weighed.

Each sign is a sentence about how people write; `role_of` adds up the weights and keeps the signs,
so that `podium why` can say what the decision stands on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from notes.models import Kind
from notes.structure.entries.introductions import introduces
from notes.structure.entries.own_material import have_own_material, is_above_own
from notes.structure.entries.reports import is_report
from notes.structure.entries.tree import loosen_parallel
from notes.structure.events.events_above import names_event
from notes.structure.events.one_talk import one_talk_of
from notes.structure.evidence.signs import Sign
from notes.structure.levels.containers import share_of_attested
from notes.structure.levels.handouts import is_handout
from notes.structure.levels.heading_signs import are_told, signs_of_headings
from notes.structure.levels.several_events import are_events
from notes.structure.levels.titled_by_file import first_as_file, lists_points
from notes.structure.levels.titled_by_label import is_titled_by_label
from notes.structure.levels.told_frames import tells_of_event
from notes.structure.levels.years_in_titles import is_of_one, tells_one
from notes.structure.paths.folder_of_talks import stands_among_talks
from notes.structure.paths.paths import is_index_name, is_named_after, same_title, title_from_path
from notes.structure.paths.shared_names import talk_in_path
from notes.structure.text.lines import LineKind
from notes.structure.text.particulars import has_material
from notes.structure.titles.event_in_title import is_named_apart, tells_of_talk
from notes.structure.titles.long_titles import weight_of_long_titles
from notes.structure.titles.path_signs import is_title_of_file, signs_of_path
from notes.structure.titles.talk_paths import names_speakers_in_front, names_talk_at_event
from notes.structure.words.days_and_tracks import behind_day, is_date
from notes.structure.words.inline import bare
from notes.structure.words.kind_words import kind_of_words
from notes.structure.words.meaning import Meaning, is_event_like

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.reading.source import NoteSource
    from notes.structure.entries.nodes import Node
    from notes.structure.levels.layout import Layout


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
        *_signs_of_entries(source, layout),
        *signs_of_headings(layout),
        *_signs_of_title(source, layout),
        *signs_of_path(source, layout),
    )
    is_list = bool(layout.heading_meaning & Meaning.FOLLOW_UP) and not _has_days(layout)
    return Role(sum([sign.weight for sign in signs]) > 0 and not is_list, signs)


def _has_days(layout: Layout) -> bool:
    """Whether several headings are days: below `Resources` they hold the talks of each."""
    return sum(is_date(node.bare) for node in layout.entries) > 1


def _signs_of_entries(source: NoteSource, layout: Layout) -> Iterator[Sign]:
    """Several entries that name people, and lists of such entries, make a programme."""
    named, real = _most_attested(layout)
    if named >= 2 and named >= 0.4 * real:
        yield Sign(2.5 + 0.5 * min(named, 6), f"{named} of {real} entries name speakers")
    elif named >= 2 and named >= 0.2 * real:
        yield Sign(1, f"{named} of {real} entries name speakers")
    if layout.listed:
        of_one = _is_single_row(layout.listed) and _is_headed_as_talk(source, layout)
        of_one = of_one or lists_points(source, layout.listed)
        yield Sign(1 if of_one else 3, "it lists talks with their speakers")
    if any(node.labels.certain for node in layout.entries):
        yield Sign(6, "labels below headings say that they are sessions")
    if layout.dumped:
        of_one = _is_headed_as_talk(source, layout) and not are_told(layout.dumped)
        yield Sign(1 if of_one else 3, "short lines alone open talks with speakers")
        if first_as_file(source, layout):
            yield Sign(-3.5, "the first of them is its file's name")
    if "[" in source.text and have_own_material(layout.entries):
        yield Sign(3, "most entries have slides or a video of their own")
    if are_events(layout.entries):
        yield Sign(3, "headings are events, with talks below")


def _is_single_row(nodes: Sequence[Node]) -> bool:
    """Whether all that is listed is the one row of a table, as below a talk's title."""
    return len(nodes) == 1 and nodes[0].line.kind is LineKind.ROW


def _is_headed_as_talk(source: NoteSource, layout: Layout) -> bool:
    """Whether a heading, or a plain line that names the file, is the title, and no event's.

    Below such a line nothing bears times, votes or kinds, as what people met for does.
    """
    title = layout.title
    if title is None or title.meaning:
        return False
    if title.line.kind is not LineKind.HEADING:
        told = [*layout.dumped, *layout.listed]
        if any(node.entry.marked for node in told) or not is_title_of_file(source, title):
            return False
    return " " in title.bare and not is_event_like(title.bare)


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
    title, above = layout.title, layout.above
    one = one_talk_of(source, "" if title is None else title.bare)
    if one is not None and _most_attested(layout)[0] < _SEVERAL:
        yield Sign(-4.0 if one.is_sure else -2.5, "its title tells one talk beside its event")
    if above.people.speakers and not layout.dumped and not _lists_before(layout, above.line):
        yield Sign(-3, "people are named before the first heading")
    if title is None:
        yield from _signs_without_title(source, layout)
        return
    shown = bare(title.text).text
    event_like = _names_event(source, layout, title)
    if shown[-1:] == "?" and not event_like and len(layout.entries) > 1:
        yield Sign(-1.5, "its title is a question")
    listed = not title.entry.people.speakers and _lists_before(layout, title.below.line)
    of_talk = listed or (event_like and _is_named_by_talk(title, layout))
    if title.attested and not of_talk:
        own = title.confidence > _KNOWN and not event_like
        hosted = own and not title.entry.people.speakers and _name_their_own(layout)
        yield Sign(-3.5 if own and not hosted else -2, "its title names speakers")
    several = len(layout.entries) > 1
    group = several and title.meaning & Meaning.GROUP and not _is_talk_of_folder(source, title)
    reports = not event_like and several and not title.attested and is_report(shown)
    if event_like:
        yield from _signs_of_event(source, layout, shown)
    elif group:
        yield Sign(2.5, "its title is a day, a track or a word for talks")
    elif reports:
        yield Sign(2.0, "its title says what these are notes from")
    if not event_like and tells_of_event(layout):
        yield Sign(4.0, "its day and place or who held it stand below its title")
    if not event_like and has_material(layout.lines[title.start + 1 : title.start + _NEAR]):
        yield Sign(-1.5, "material of one talk stands below its title")
    weight, reason = weight_of_long_titles(shown, layout.entries, named=event_like)
    if weight:
        yield Sign(weight, reason)
    led = not event_like and bool(layout.entries) and introduces(layout.entries[0])
    if led and _most_attested(layout)[0] < _SEVERAL:
        yield Sign(-4, "its first section lists who speaks")
    of_event = bool(event_like or reports or group)
    yield from _signs_of_name(source, shown, of_event=of_event)


def _is_talk_of_folder(source: NoteSource, title: Node) -> bool:
    """Whether `Day 1 - Slow looms` names its file, and those beside it are named for talks."""
    return stands_among_talks(source) and is_title_of_file(source, title)


def _signs_without_title(source: NoteSource, layout: Layout) -> Iterator[Sign]:
    """Headings side by side are talks, unless front matter or the first of them is a talk's."""
    if len(layout.entries) > 1:
        if is_titled_by_label(source, layout):
            yield Sign(-2.5, "a label at the top tells its title")
        if not stands_among_talks(source):
            yield Sign(0.75, "several headings stand at the top")
        if names_talk_at_event(source) or tells_one(layout, source.front.title):
            yield Sign(-2.0, "its title in front matter is a talk's, beside its event")
        else:
            yield from _signs_of_front(source)
    if layout.entries and layout.entries[0].attested:
        yield Sign(-1, "the first heading names speakers")
    elif layout.entries and "](" in source.text and is_above_own(layout):
        yield Sign(-1.5, "material of one talk stands below the first heading alone")


def _signs_of_front(source: NoteSource) -> Iterator[Sign]:
    """What the title in front matter says above headings of which none is the note's."""
    title = source.front.title
    if (names_event(title, source) and not tells_of_talk(source, title)) or is_report(title):
        yield Sign(2.0, "its title in front matter is an event's")
    if names_speakers_in_front(source):
        yield Sign(-2.0, "its title in front matter names speakers")
    if is_handout(source):
        yield Sign(-2.5, "it is a handout with code to run")


def _names_event(source: NoteSource, layout: Layout, title: Node) -> bool:
    """Whether a title is an event's name, and does not say that it is a talk's."""
    shown = bare(title.text).text
    of_one = tells_one(layout, shown)
    if of_one or not names_event(shown, source) or is_title_of_file(source, title):
        return False
    of_one = not is_index_name(source.path) and is_of_one(layout, title)
    return not (of_one or tells_of_talk(source, shown))


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
    if of_keynote and (_opens_as_keynote(shown) or _opens_as_keynote(behind_day(shown))):
        yield Sign(-7, "its title and its file's name are those of a keynote")
    if not of_event and is_named_after(title_from_path(source.path), shown):
        yield Sign(-1.5, "its title is its file's name")


def _is_titled_below(source: NoteSource, layout: Layout) -> bool:
    """Whether the first entry below an event's name says the same as the file's long name."""
    named = title_from_path(source.path)
    first = layout.entries[0] if layout.entries else None
    if first is None or named.count(" ") < _SEVERAL or is_event_like(named):
        return False
    return same_title(named, first.bare) and not any(node.attested for node in layout.entries[1:])


def _name_their_own(layout: Layout) -> bool:
    """Whether nearly each of many headings names its people: those above them are hosts."""
    named, real = _most_attested(layout)
    return named >= _FEWEST_NAMED and named >= _MOST_NAMED * real


_KNOWN, _FEWEST_NAMED, _MOST_NAMED = 0.7, 4, 0.8


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
