"""What stands beside the notes: files that are none, and what the walk could not reach."""

from __future__ import annotations

from collections import Counter
from dataclasses import field
from types import MappingProxyType
from typing import TYPE_CHECKING

from notes.models import Problem
from notes.store.note_table import print_of
from notes.values import value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from notes.models import Signature
    from notes.reading.trail import Prints
    from notes.store.note_table import NoteTable


@value(frozen=True, slots=True)
class NoNote:
    """A file that was looked at and is no note."""

    signature: Signature
    outcome: Problem | str
    """Why it is none, or the reason under which it is counted."""


@value(frozen=True)
class Others:
    """Every entry of the opened folders that is no note, so that nothing is left out silently."""

    unreached: tuple[Problem, ...] = ()
    """What the walk could not reach or would not open."""
    passed: Mapping[str, int] = field(default_factory=dict)
    """How many entries the walk passed by, by reason."""
    files: Mapping[str, NoNote] = field(default_factory=dict)
    """Files that were looked at, by what their keys would be."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Why each of them is no note, but for those that are only counted."""
        told = (file.outcome for file in self.files.values())
        return (*self.unreached, *(outcome for outcome in told if isinstance(outcome, Problem)))

    @property
    def skipped(self) -> Mapping[str, int]:
        """How many there are of those that are only counted, by reason."""
        counts = Counter(self.passed)
        told = (file.outcome for file in self.files.values())
        counts.update(outcome for outcome in told if isinstance(outcome, str))
        return MappingProxyType(dict(counts))


def files_of(table: NoteTable, others: Others) -> tuple[list[str], list[Prints]]:
    """Return keys, and size, time and inode, of all files that were looked at."""
    files = others.files
    return [*table, *files], [
        *table.prints(),
        *(print_of(file.signature) for file in files.values()),
    ]
