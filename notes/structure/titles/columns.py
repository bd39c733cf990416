"""The columns of a table of talks: which holds titles, which speakers, by their heads."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from notes.structure.people.labelled_names import as_written
from notes.structure.people.names import LIKELY
from notes.structure.people.people import read_people
from notes.structure.words.event_words import event_words
from notes.structure.words.inline import bare
from notes.structure.words.kind_words import kind_of_words
from notes.structure.words.pictures import without_symbols
from notes.structure.words.wording import phrase_of, wording

if TYPE_CHECKING:
    from notes.structure.people.affiliations import People

RULE = re.compile(r"[\s|:+=-]+")
_ASIDE = re.compile(r"\s*\([^()]*\)?")
_HEAD_SIGN = re.compile(r"\s*[/&,+]\s*|\s(?:and|und|et|y|e|en)\s")
_BAR_IN_LINK = re.compile(r"(\[\[[^\[\]|]{0,200})\\?\|")


def cells_of(text: str) -> list[str]:
    """The cells of a row; bars inside wikilinks do not part cells."""
    text = _BAR_IN_LINK.sub("\\1\0", text) if "[[" in text else text
    text = text.replace("\\|", "\0")
    return [
        cell.strip().replace("\0", "|")
        for cell in text.strip().removeprefix("|").removesuffix("|").split("|")
    ]


def heads_of(cells: list[str]) -> list[str]:
    """The words at the top of each column."""
    return [phrase_of(bare(cell).text) for cell in cells]


def people_of_cell(cell: str) -> People:
    """The people in a cell of a column of speakers, likely at least."""
    shown = bare(cell[:300])
    text = without_symbols(shown.text)
    named = read_people(text.replace("<br>", ";"), shown.links, least=0.2)
    if not named.speakers and text:
        named = as_written(text, "speaker")
    return named._replace(confidence=max(named.confidence, LIKELY))


def details_of(heads: list[str]) -> list[int]:
    """The columns that tell of a talk's event, day, place or host, by their heads."""
    told, others = labels_of_event(), wording().other_label
    return [at for at, head in enumerate(heads) if head in told or head in others]


@cache
def labels_of_event() -> frozenset[str]:
    """What stands before or above an event, its days and its place."""
    labels = event_words().labels
    return labels["event"] | labels["date"] | labels["place"]


def column_of_titles(heads: list[str], people: int | None) -> int | None:
    """The column of titles by its head; `Name` may be theirs where people have another."""
    known = wording().title_column
    title = _column(heads, known)
    named = people is not None and "name" in heads and heads[people] != "name"
    if title is not None and heads[title] in event_words().labels["event"]:
        other = _column([head if at != title else "" for at, head in enumerate(heads)], known)
        title = title if other is None and not named else other
    return heads.index("name") if title is None and named else title


def column_of_own_talks(heads: list[str]) -> int | None:
    """The column of what whoever lists events gave there: `My talk`."""
    own = (at for at, head in enumerate(heads) if kind_of_words(head.removeprefix("my ")))
    return next(own, None)


def column_of_people(heads: list[str]) -> int | None:
    """The column of speakers by its head; `Name` is that of the talk where another is theirs."""
    known = wording().speaker_column | wording().speaker_label
    people = _column(heads, known)
    if people is not None and heads[people] == "name":
        others = [head if at != people else "" for at, head in enumerate(heads)]
        other = _column(others, known)
        return people if other is None else other
    return people


def _column(heads: list[str], names: frozenset[str]) -> int | None:
    """The first column whose head is in `names`, as `Speaker`, `Speaker(s)` or `Who / where`."""
    spoken = [_ASIDE.sub("", head) for head in heads]
    whole = next((at for at, head in enumerate(spoken) if head in names), None)
    if whole is not None:
        return whole
    parts = ((at, _HEAD_SIGN.split(head)[0].strip()) for at, head in enumerate(spoken))
    return next((at for at, part in parts if part in names), None)


def cell_of(cells: list[str], column: int) -> str:
    """What stands in a column of a row; empty where the row is too short."""
    return cells[column] if len(cells) > column else ""
