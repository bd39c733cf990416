"""Titles of one talk that say whose it is: `Notes from Ann Lee's keynote`, `Title - Ann Lee`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.events.one_talk import one_talk_in
from notes.structure.evidence.origin import Origin
from notes.structure.paths.paths import stem
from notes.structure.people.names import LIKELY, SURE
from notes.structure.text.lines import LineKind
from notes.structure.titles.titles import read_entry
from notes.structure.titles.told_titles import titles_told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.models import Speaker
    from notes.reading.source import NoteSource
    from notes.structure.entries.nodes import Node
    from notes.structure.events.one_talk import OneTalk
    from notes.structure.text.lines import Line

    _People = tuple[tuple[Speaker, ...], Origin]

_QUOTED_LAST = re.compile(r"\s[\"“„«]([^\"”“»]{4,})[\"”“»]$")


def whose_talk(title: str, origin: Origin) -> tuple[str, tuple[tuple[Speaker, ...], Origin]] | None:
    """The title and who gave the talk; words for notes before it are cut already."""
    if "'s " not in title and "’s " not in title:
        return None
    entry = read_entry(title)
    if entry.people.confidence < SURE:
        return None
    quoted = _QUOTED_LAST.search(title)
    told = origin._replace(confidence=0.8, rule="the title says whose talk it is")
    return (quoted[1] if quoted else title), (entry.people.speakers, told)


def people_in_title(
    title: str, origin: Origin, *, at_event: bool = False
) -> tuple[str, _People | None]:
    """`Title - Ann Lee` in front matter that names no speakers, taken apart.

    `Ann Lee: Title` is so too where it stands `at_event`, beside an event's name; without one it
    may be a text about somebody.
    """
    entry = read_entry(title)
    least = SURE if entry.form == "x -" else LIKELY
    if not entry.title or entry.people.confidence < least:
        return title, None
    if entry.form == "x -" and not at_event:
        return title, None
    rule = f"form “{entry.form}”"
    return entry.title, (entry.people.speakers, origin._replace(confidence=0.8, rule=rule))


def with_one_talk(source: NoteSource, node: Node | None) -> tuple[Node | None, OneTalk | None]:
    """The heading that is the title, and what it says, or front matter, of one talk.

    A plain line at the top is no title below one in front matter.
    """
    one = one_talk_in(source.front.title)
    if one is not None and (node is None or node.line.kind is not LineKind.HEADING):
        return None, one
    return node, one_talk_in(stem(source.path) if node is None else node.bare)


def people_beside_event(one: OneTalk, found: _People | None, origin: Origin) -> _People | None:
    """Those whom a title names beside its event, unless the note tells more of them below."""
    named = one.people.speakers
    if not named or (found and found[1].how == "line" and _family(found[0]) == _family(named)):
        return found
    return named, origin._replace(confidence=0.8, rule="the title says whose talk it is")


def people_beside_title(lines: Sequence[Line], title: str) -> _People | None:
    """Those whom a sentence names beside the `title`: `The talk was “Slow looms” by Ann Lee`."""
    for line in lines[:_NEAR_TOP]:
        if title in line.text and line.kind is LineKind.PLAIN:
            for told in titles_told(line.text):
                if told.title == title:
                    at = f"line {line.number}"
                    return told.speakers, Origin("line", at, 0.7, "a sentence beside the title")
    return None


_NEAR_TOP = 6


def _family(people: Sequence[Speaker]) -> set[str]:
    """The last word of each name."""
    return {person.name.rpartition(" ")[2] for person in people}


def handle_alone(people: Sequence[Speaker]) -> str:
    """The handle that is all the note tells of the one who spoke; empty where it tells more."""
    if len(people) != 1 or people[0].name != people[0].handle.removeprefix("@"):
        return ""
    return people[0].handle
