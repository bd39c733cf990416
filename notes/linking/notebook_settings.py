"""`podium.toml`: what the owner of a notebook knows better than any rule.

The file stands at the notebook's root. It holds data only; every part may be missing.

    ignore = ["drafts/**", "*.bak.md"]      # paths that are no notes

    [events."AWS Summit London"]            # the title to show
    also = ["aws london summit notes"]      # titles that mean the same event
    date = 2019-05-08                       # or "2019-05-08/2019-05-10" for several days
    location = "London"

    [speakers]
    "Frank Munz" = ["@frankmunz", "F. Munz"]    # the name to show = names that mean the same person

    [notes."2019/summit.md"]                # a path below the root
    event = "AWS Summit London"
    date = 2019-05-08
    location = "London"
    level = 2                               # the heading level on which its talks stand
    ignore = false

    [apart]                                 # what must not be joined, in pairs
    events = [["PyCon 2018", "PyCon AU 2018"]]
    speakers = [["Jon Smith", "John Smith"]]
    talks = [["4kz0q2m9xa", "7w1p3tb6hc"]]  # session ids, as `podium list sessions` prints them

    [same]                                  # talks that are one, in pairs of session ids
    talks = [["4kz0q2m9xa", "9yc5e8r2vd"]]
"""

from __future__ import annotations

import fnmatch
import os
from dataclasses import field, replace
from typing import TYPE_CHECKING

from notes.reading.naming import SETTINGS_FILE
from notes.values import value

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from pathlib import Path

    from notes.models import Problem

FILE_NAME = SETTINGS_FILE
Pair = frozenset[str]


@value(frozen=True, slots=True)
class EventSettings:
    """What the settings say of one event."""

    title: str
    also: tuple[str, ...] = ()
    date_start: dt.date | None = None
    date_end: dt.date | None = None
    location: str = ""


@value(frozen=True, slots=True)
class NoteSettings:
    """What the settings say of one note."""

    event: str = ""
    date_start: dt.date | None = None
    date_end: dt.date | None = None
    location: str = ""
    level: int | None = None
    ignore: bool = False


@value(frozen=True, slots=True)
class NotebookSettings:
    """The content of one or more `podium.toml`, checked."""

    events: tuple[EventSettings, ...] = ()
    speakers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The name to show -> names that mean the same person."""
    notes: Mapping[tuple[str, str], NoteSettings] = field(default_factory=dict)
    """Absolute path of the root and path below it -> settings of that note."""
    ignore: tuple[tuple[str, str], ...] = ()
    """Root and pattern of paths that are no notes."""
    apart_events: frozenset[Pair] = frozenset()
    apart_speakers: frozenset[Pair] = frozenset()
    apart_talks: frozenset[Pair] = frozenset()
    same_talks: frozenset[Pair] = frozenset()
    problems: tuple[Problem, ...] = ()

    @classmethod
    def read(cls, root: Path) -> NotebookSettings:
        """The settings at `root`; empty where there is no file, with problems where it is wrong."""
        try:
            os.lstat(root / FILE_NAME)
        except FileNotFoundError:
            return cls()
        except OSError:
            pass  # which is told below
        from notes.linking.settings_file import read_settings  # noqa: PLC0415 - loads tomllib

        return read_settings(root)

    def of_note(self, root: str, path: str) -> NoteSettings:
        """What is said of the note at `path` below `root`; empty settings where nothing is."""
        return self.notes.get((root, path), _NOTHING)

    def is_ignored(self, root: str, path: str) -> bool:
        """Whether the file at `path` below `root` is said to be no note."""
        if self.of_note(root, path).ignore:
            return True
        return any(at == root and fnmatch.fnmatchcase(path, pattern) for at, pattern in self.ignore)

    def merged(self, other: NotebookSettings) -> NotebookSettings:
        """The settings of two roots that are open together; the first wins where both speak."""
        return replace(
            self,
            events=self.events + other.events,
            speakers={**other.speakers, **self.speakers},
            notes={**other.notes, **self.notes},
            ignore=self.ignore + other.ignore,
            apart_events=self.apart_events | other.apart_events,
            apart_speakers=self.apart_speakers | other.apart_speakers,
            apart_talks=self.apart_talks | other.apart_talks,
            same_talks=self.same_talks | other.same_talks,
            problems=self.problems + other.problems,
        )


_NOTHING = NoteSettings()
