"""Names for everything that can be highlighted in the tree and shown in the reader."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class ThingKind(StrEnum):
    """What a row of the tree stands for."""

    NOTEBOOK = "notebook"
    EVENT = "event"
    SESSION = "session"
    SPEAKER = "speaker"
    NOTE = "note"
    FOLDER = "folder"
    YEAR = "year"
    MONTH = "month"
    TOPIC = "topic"
    NOTHING = "nothing"
    """What stands in for a result where a search found none."""

    __hash__ = str.__hash__
    """That of an `Enum` is Python code, and things are looked up for every row that is drawn."""


class Thing(NamedTuple):
    """One thing of the notebook by its kind and its name there."""

    kind: ThingKind
    ref: str
    """Its id in the store; for years, months, folders and topics their own text, for nothing the
    query."""

    def __str__(self) -> str:
        return f"{self.kind.value}:{self.ref}"

    @classmethod
    def parse(cls, text: str) -> Thing | None:
        """The thing that `str` wrote, or None where `text` is nothing of the sort."""
        kind, colon, ref = text.partition(":")
        if not colon or kind not in ThingKind.__members__.values():
            return None
        return cls(ThingKind(kind), ref)


Path = tuple[Thing, ...]
"""Where a thing stands in an arrangement, from the root to itself."""

NOTEBOOK = Thing(ThingKind.NOTEBOOK, "")


def session(ref: str) -> Thing:
    """The session with this id."""
    return Thing(ThingKind.SESSION, ref)


def event(ref: str) -> Thing:
    """The event with this id."""
    return Thing(ThingKind.EVENT, ref)


def speaker(ref: str) -> Thing:
    """The speaker with this profile id."""
    return Thing(ThingKind.SPEAKER, ref)


def note(ref: str) -> Thing:
    """The note with this key."""
    return Thing(ThingKind.NOTE, ref)
