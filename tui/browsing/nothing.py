"""The store of a notebook of which nothing was read yet.

`notes.store` takes as long to import as the first frame may take to draw; this stands in for it
until the thread that reads the notes hands over the first real one.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from notes.linking import Summary

if TYPE_CHECKING:
    from notes.store import NoteStore


class _NoStore:
    keys = notes = events = sessions = talks = profiles = problems = ()
    event_ids = ()
    skipped: MappingProxyType[str, int] = MappingProxyType({})
    summary = Summary(0, (), (), (), (), ())

    def __len__(self) -> int:
        return 0

    def note(self, _key: str) -> None:
        return None

    def event(self, _id: str) -> None:
        return None

    def event_of(self, _id: str) -> None:
        return None

    def holds(self, _id: str) -> bool:
        return False

    def session(self, _id: str) -> None:
        return None

    def profile(self, _id: str) -> None:
        return None

    def takes(self, _id: str) -> tuple[str, ...]:
        return ()

    def lead(self, id_: str) -> str:
        return id_

    def as_read(self, _key: str) -> None:
        return None


def no_store() -> NoteStore:
    """A store that holds nothing."""
    return cast("NoteStore", _NoStore())
