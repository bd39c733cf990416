"""From decided entries to sessions: titles, kinds, spans, groups and ids."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from notes.models import Kind, Session, Span, Speaker, session_id
from notes.structure.dates.session_days import day_named, names_day
from notes.structure.entries.nodes import OF_SEVERAL, Node, Verdict
from notes.structure.entries.session_titles import UNTITLED, title_of
from notes.structure.entries.shapes import is_clock
from notes.structure.events.own_events import events_of_headings
from notes.structure.evidence.origin import Origin, made
from notes.structure.titles.alternatives import alternatives_of
from notes.structure.words.days_and_tracks import is_day_in_digits
from notes.structure.words.kind_words import group_kind, kind_of_title
from notes.structure.words.meaning import Meaning, is_event_like
from notes.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from notes.models import EventDetails
    from notes.structure.text.lines import Line
    from notes.structure.titles.explicit import Labels


class Draft(NamedTuple):
    """A session before it has its id and the end of its span."""

    title: str
    kind: Kind
    speakers: tuple[Speaker, ...]
    first: int
    last: int
    tags: tuple[str, ...] = ()
    group: str = ""
    event: EventDetails | None = None
    source: str = ""
    day: str = ""
    """What names the day it was given: a label, or the heading of a day above."""
    origins: tuple[tuple[str, Origin], ...] = ()
    shares_line: bool = False
    """It is one cell of a schedule, in a row with other talks."""


_drafted = partial(tuple.__new__, Draft)
"""A `Draft` of the tuple of its fields; faster, for every session has one."""


class LineEnds(dict[int, int]):
    """Index behind a node's last line -> the number of the last line before it."""

    def __init__(self, lines: Sequence[Line], count: int) -> None:
        super().__init__()
        self.lines = lines
        self.count = count

    def __missing__(self, index: int) -> int:
        # People named above their title stand behind it here, and are no part of what is before.
        behind = [line.number for line in self.lines[index : index + 2]]
        return min(behind) - 1 if behind else self.count


class Above(NamedTuple):
    """What the heading above some entries says of all of them."""

    group: str = ""
    kind: Kind | None = None
    day: str = ""
    event: EventDetails | None = None
    """In a note of several events."""


_NOTHING = Above()


def drafts_of(
    nodes: Sequence[Node], line_of: Mapping[int, int], above: Above = _NOTHING
) -> Iterator[Draft]:
    """The sessions that decided `nodes` and those below them make, in order."""
    of_year = above.group.isdecimal()
    named = [node.bare for node in nodes if node.why == OF_SEVERAL or (of_year and _is_event(node))]
    events = events_of_headings(named, above.group) if named else {}
    for node in nodes:
        if node.verdict is Verdict.PART:
            continue
        draft = _draft(node, line_of, above)
        either = alternatives_of(node.text, node.loose) if node.verdict is Verdict.TALK else ()
        for told in either:
            title, people = visible_line(told.title), told.people.speakers
            yield draft._replace(title=title, speakers=people, shares_line=True)
        if not either:
            yield draft
        if node.verdict is Verdict.GROUP:
            day = node.own.day if node.own else node.bare if names_day(node.bare) else above.day
            kind = group_kind(node.text) or above.kind
            below = Above(draft.title, kind, day, events.get(node.bare, above.event))
            yield from drafts_of(node.children, line_of, below)
        elif node.verdict is Verdict.BREAK:
            yield from drafts_of(node.children, line_of, above)


def _is_event(node: Node) -> bool:
    """Whether a group is an event, below a heading that is a year alone."""
    return node.verdict is Verdict.GROUP and is_event_like(node.bare)


def _draft(node: Node, line_of: Mapping[int, int], above: Above) -> Draft:
    """What a decided node says of itself, and of its day the node or one above it."""
    labels = node.labels
    day = labels.date or _own_day(node) or above.day
    if node.verdict is not Verdict.TALK:
        return _draft_of_part(node, line_of, above.group, day)
    speakers, origin = _speakers_of(node, labels)
    title = title_of(node)
    found = labels.kind or node.entry.kind or kind_of_title(title, node.bare) or above.kind
    if not found and node.meaning & Meaning.GROUP:
        found = group_kind(node.text)
    number = node.line.number
    told = "title", made(("line", f"line {number}", 0.9 if node.attested else 0.7, node.why))
    own, track = node.own, node.track
    event = (own.event if own else None) or above.event
    if own or (track and names_day(track)):
        day = own.day if own else track
    return _drafted(
        (
            title,
            found or Kind.TALK,
            speakers,
            number,
            line_of[node.end],
            labels.tags,
            track or above.group,
            labels.event if labels.source else event,
            labels.source,
            day,
            (told, ("speakers", origin)) if origin else (told,),
            track != "" or node.shares_line,
        )
    )


def _own_day(node: Node) -> str:
    """The day with which its line begins, in a series of talks: `15.10.2019: Title`."""
    start = node.bare[:_LONGEST_DAY] if node.bare[:1].isdecimal() else ""
    return start if start and not node.entry.full.startswith(start) and names_day(start) else ""


_LONGEST_DAY = 16


def _draft_of_part(node: Node, line_of: Mapping[int, int], group: str, day: str) -> Draft:
    """A section or a break."""
    kind = Kind.BREAK if node.verdict is Verdict.BREAK else Kind.SECTION
    origin = Origin("line", f"line {node.line.number}", 0.9, node.why)
    when = node.bare[:1].isdecimal() and (is_day_in_digits(node.bare) or is_clock(node.bare))
    said = node.bare if when else node.entry.full or node.bare
    title = visible_line(said) or UNTITLED
    last = line_of[node.end]
    origins = (("kind", origin),)
    return Draft(title, kind, (), node.line.number, last, (), group, day=day, origins=origins)


def _speakers_of(node: Node, labels: Labels) -> tuple[tuple[Speaker, ...], Origin | None]:
    """The people of a talk: those of its label block, of its line, or below it."""
    if labels.speakers:
        return labels.speakers, made(("line", f"line {labels.speakers_line}", 1.0, "label"))
    if node.entry.people.speakers:
        people, rule, line = node.entry.people, f"form “{node.entry.form}”", node.line.number
    else:
        people, rule, line = node.below
    if not people.speakers:
        return (), None
    return people.speakers, made(("line", f"line {line}", round(people.confidence, 2), rule))


def settled(
    drafts: Sequence[Draft],
    path: str,
    line_count: int,
    details: EventDetails | None = None,
    *,
    key: str = "",
) -> tuple[tuple[Session, ...], dict[tuple[str, str], Origin]]:
    """Give drafts their ids and spans; later entries end earlier ones, cells share a line."""
    ordered = _ordered([draft for draft in drafts if 1 <= draft.first <= line_count])
    if not ordered:
        return (), {}
    behind = [*[draft.first for draft in ordered[1:]], line_count + 1]
    sessions = []
    origins: dict[tuple[str, str], Origin] = {}
    seen: dict[str, int] = {}
    key = key or path
    for draft, after in zip(ordered, behind, strict=True):
        title, kind, speakers, first, last, tags, group, event, told, day, found, _ = draft
        span = Span(first, max(first, min(last, after - 1)))
        date = day_named(day, event or details) if day and details else None
        nth = seen.get(title, 0)
        made = session_id(path, title, nth)
        seen[title] = nth + 1
        sessions.append(
            Session(made, title, kind, speakers, key, span, tags, group, date, event, told)
        )
        for field, origin in found:
            origins[made, field] = origin
    return tuple(sessions), origins


def _ordered(drafts: list[Draft]) -> list[Draft]:
    """Drafts in the order of their lines, one for each line but for the cells of a row."""
    drafts.sort(key=attrgetter("first"))
    kept = drafts[:1]
    kept += [
        after
        for before, after in pairwise(drafts)
        if after.first > before.first or after.shares_line
    ]
    return kept
