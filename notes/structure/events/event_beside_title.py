"""The event that stands beside the title of a note's one talk: `GLOAM 2018 - Slow looms`.

A year says that it is one, for the talk's title is told apart from it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.events.event_headings import echoes
from notes.structure.events.event_names import name_in_path, name_in_text
from notes.structure.events.event_paths import Candidate
from notes.structure.events.one_talk import one_talk_in
from notes.structure.paths.paths import stem
from notes.structure.people.event_parts import event_part
from notes.structure.text.lines import LineKind
from notes.structure.words.inline import bare
from notes.structure.words.meaning import is_event_like

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.structure.events.event_paths import PathNames
    from notes.structure.evidence.origin import How
    from notes.structure.text.lines import Line

_NEAR_TOP = 3
_CODE = re.compile(r"[A-Z]{3}\d{3}(?:-[A-Z]\d?)?")
"""A session's: `Slow looms (LMS402, Tuesday, 10/6/2015)`."""
_SCORE = 0.55
_HEADING = (LineKind.HEADING, LineKind.BOLD)
_TOLD = 1.5
"""What a title tells that was taken apart counts more than all of it, read as an event's name."""
_OTHER = 0.35
"""How much less it counts where a folder says that it is of another event."""


def beside_title(top: Sequence[Line], talk: str, names: PathNames) -> Iterator[Candidate]:
    """What a heading among the lines near the `top` names beside the one `talk` of a note."""
    for line in top[:_NEAR_TOP]:
        if line.kind is not LineKind.HEADING or talk not in (text := bare(line.text).text):
            continue
        part = event_part(text) or _behind_person(text.partition(talk)[2])
        name = name_in_text(part) if part else None
        if name is None or not name.title or talk in part or _CODE.fullmatch(name.title):
            continue
        other = names.way.says_event and not echoes(name.squashed, names.way.squashed)
        score = _SCORE - _OTHER * other
        yield Candidate(name, score, "line", str(line.number), "event beside the talk's title")


def beside_one_talk(front: str, top: Sequence[Line], names: PathNames) -> Iterator[Candidate]:
    """The event that a note's title tells beside its one talk: `GloamConf keynote: Ann on looms`.

    Args:
        front: The title in front matter.
        top: The lines near the top.
        names: Those on the way to the note.
    """
    line = next((line for line in top[:_NEAR_TOP] if line.kind in _HEADING), None)
    how: How = "front matter"
    where, one = "title", one_talk_in(front)
    if one is None and line is not None:
        how, where, one = "line", str(line.number), one_talk_in(bare(line.text).text)
    if one is None:
        how, where, one = "path", names.raw[-1], one_talk_in(stem(names.raw[-1]))
    read = name_in_path if how == "path" else name_in_text
    name = read(one.event) if one is not None else None
    if name is not None and (name.is_sure or str(name.year) in name.title):
        own = names.way.says_event or (names.notebook.is_sure and names.notebook.year is not None)
        other = own and not echoes(name.squashed, (*names.way.squashed, *names.own))
        score = _SCORE if other else _TOLD
        yield Candidate(name, score, how, where, "event beside the one talk")


def _behind_person(rest: str) -> str:
    """The event in what follows a talk's title: ` by Ann Lee at Rootday 2021`."""
    found = _GIVEN_AT.match(rest)
    return found[1] if found and is_event_like(found[1]) else ""


_GIVEN_AT = re.compile(
    r"\s(?:by|von|par|por|door)\s+[^\W\d_a-z][^,:;]{2,50}?\s(?:at|@|bei|auf|à|en|em|op)\s+(\S.{2,60})$"
)
