"""Reading `podium.toml`: every mistake becomes a problem that names file, line and key."""

from __future__ import annotations

import datetime as dt
import difflib
import errno
import re
import stat
import tomllib
from typing import TYPE_CHECKING, Any

from notes.linking.notebook_settings import (
    FILE_NAME,
    EventSettings,
    NotebookSettings,
    NoteSettings,
)
from notes.models import Problem
from notes.reading.files import read_under
from notes.reading.naming import what_it_is
from notes.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_LARGEST = 1 << 20
_TOP = ("ignore", "events", "speakers", "notes", "apart", "same")
_EVENT = ("also", "date", "location")
_NOTE = ("event", "date", "location", "level", "ignore")
_APART = ("events", "speakers", "talks")
_SAME = ("talks",)
_LINE = re.compile(r"line (\d{1,7})")


def read_settings(root: Path) -> NotebookSettings:
    """The settings file at `root`; empty settings where there is none."""
    try:
        contents = read_under(str(root), FILE_NAME)
    except (FileNotFoundError, NotADirectoryError):
        return NotebookSettings()
    except OSError as error:
        return _unopened(error)
    if contents.signature.size > _LARGEST:
        return _refused("is larger than 1 MB, which no settings file needs")
    try:
        text = contents.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _refused("is not UTF-8 text", contents.data.count(b"\n", 0, error.start) + 1)
    return parse_settings(text, str(root))


def _refused(message: str, line: int = 0) -> NotebookSettings:
    problem = Problem(
        FILE_NAME, f"{FILE_NAME} {message}", line, remedy="Correct or remove the file."
    )
    return NotebookSettings(problems=(problem,))


def _unopened(error: OSError) -> NotebookSettings:
    """Say why the file was not opened; a pipe would be waited for, a link lead anywhere."""
    told = f"is {what_it_is(stat.S_IFLNK)}; not opened"
    message = told if error.errno == errno.ELOOP else str(error)
    if error.strerror and error.errno != errno.ELOOP:
        message = f"cannot be read: {error.strerror}"
    return NotebookSettings(problems=(Problem(FILE_NAME, message, refused=True),))


def parse_settings(text: str, root: str = "") -> NotebookSettings:
    """The settings in `text`, which was read from the notebook at `root`."""
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        found = _LINE.search(str(error))
        reason = visible_line(str(error).partition(" (at ")[0])
        return _refused(f"is not valid TOML: {reason}", int(found[1]) if found else 0)
    reader = _Reader(text)
    reader.known_keys(data, _TOP, "")
    apart = reader.table(data, "apart", "")
    same = reader.table(data, "same", "")
    reader.known_keys(apart, _APART, "apart")
    reader.known_keys(same, _SAME, "same")
    events = reader.table(data, "events", "")
    speakers = reader.table(data, "speakers", "")
    notes = reader.table(data, "notes", "")
    return NotebookSettings(
        events=tuple(reader.event(title, events) for title in events),
        speakers={name: reader.texts(speakers, name, "speakers") for name in speakers},
        notes={(root, path): reader.note(path, notes) for path in notes},
        ignore=tuple((root, pattern) for pattern in reader.texts(data, "ignore", "")),
        apart_events=reader.pairs(apart, "events", "apart"),
        apart_speakers=reader.pairs(apart, "speakers", "apart"),
        apart_talks=reader.pairs(apart, "talks", "apart"),
        same_talks=reader.pairs(same, "talks", "same"),
        problems=tuple(reader.problems),
    )


class _Reader:
    """Takes values out of tables and notes what is wrong with them."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self.problems: list[Problem] = []

    def wrong(self, key: str, table: str, message: str, remedy: str) -> None:
        """Note that `key` of `table` cannot be used."""
        name = visible_line(f"{table}.{key}" if table else key)
        self.problems.append(
            Problem(FILE_NAME, f"{name}: {message}", self._line_of(key), remedy=remedy)
        )

    def _line_of(self, key: str) -> int:
        """The first line that has the key as a key, else the first that has it at all."""
        spellings = (key, f'"{key}"', f"'{key}'")
        for number, line in enumerate(self._lines, 1):
            head = line.partition("=")[0].strip().strip("[] ")
            if any(head == spelling or head.endswith("." + spelling) for spelling in spellings):
                return number
        return next((number for number, line in enumerate(self._lines, 1) if key in line), 0)

    def known_keys(self, table: dict[str, Any], known: tuple[str, ...], name: str) -> None:
        """Note every key that is not one of `known`, with the nearest that is."""
        for key in table:
            if key not in known:
                near = difflib.get_close_matches(key, known, 1, 0.5)
                remedy = f"Write `{near[0]}`." if near else f"Known here: {', '.join(known)}."
                self.wrong(key, name, "this key is not known", remedy)

    def _value(
        self, table: dict[str, Any], key: str, name: str, wanted: str, check: Callable[[Any], bool]
    ) -> Any:
        value = table.get(key)
        if value is None or check(value):
            return value
        self.wrong(key, name, f"this must be {wanted}", f"Write {wanted}.")
        return None

    def table(self, table: dict[str, Any], key: str, name: str) -> dict[str, Any]:
        """A table, empty where it is missing or something else."""
        found = self._value(table, key, name, "a table", lambda value: isinstance(value, dict))
        return found if isinstance(found, dict) else {}

    def text(self, table: dict[str, Any], key: str, name: str) -> str:
        """A text, made safe to show."""
        value = self._value(
            table, key, name, 'a text, as "…"', lambda value: isinstance(value, str)
        )
        return visible_line(value) if value else ""

    def texts(self, table: dict[str, Any], key: str, name: str) -> tuple[str, ...]:
        """A list of texts; one text alone will do."""
        value = table.get(key)
        if isinstance(value, str):
            value = [value]
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            if value is not None:
                self.wrong(key, name, "this must be a list of texts", 'Write ["…", "…"].')
            return ()
        return tuple(visible_line(item) for item in value)

    def pairs(self, table: dict[str, Any], key: str, name: str) -> frozenset[frozenset[str]]:
        """A list of lists of two texts; of longer lists, every two."""
        found: set[frozenset[str]] = set()
        for group in table.get(key) or []:
            if not isinstance(group, list) or not all(isinstance(item, str) for item in group):
                self.wrong(key, name, "this must be a list of pairs", 'Write [["…", "…"]].')
                break
            found.update(
                frozenset((one, other)) for one in group for other in group if one != other
            )
        return frozenset(found)

    def days(self, table: dict[str, Any], name: str) -> tuple[dt.date | None, dt.date | None]:
        """First and last day of `date`: a TOML date, or "2019-05-08" or "2019-05-08/2019-05-10"."""
        value = table.get("date")
        if isinstance(value, dt.date):
            return (value.date() if isinstance(value, dt.datetime) else value), None
        if value is None:
            return None, None
        try:
            first, _, last = str(value).partition("/")
            start = dt.date.fromisoformat(first.strip())
            end = dt.date.fromisoformat(last.strip()) if last else None
        except ValueError:
            start, end = None, None
        if start is None or (end is not None and end < start):
            self.wrong(
                "date", name, "this is no date", 'Write 2019-05-08 or "2019-05-08/2019-05-10".'
            )
            return None, None
        return start, end if end != start else None

    def event(self, title: str, events: dict[str, Any]) -> EventSettings:
        """The settings of the event `title`."""
        table = self.table(events, title, "events")
        name = f"events.{title}"
        self.known_keys(table, _EVENT, name)
        return EventSettings(
            visible_line(title),
            self.texts(table, "also", name),
            *self.days(table, name),
            self.text(table, "location", name),
        )

    def note(self, path: str, notes: dict[str, Any]) -> NoteSettings:
        """The settings of the note at `path`."""
        table = self.table(notes, path, "notes")
        name = f"notes.{path}"
        self.known_keys(table, _NOTE, name)
        level = self._value(
            table,
            "level",
            name,
            "a number from 1 to 6",
            lambda value: type(value) is int and 1 <= value <= 6,
        )
        ignore = self._value(
            table, "ignore", name, "true or false", lambda value: isinstance(value, bool)
        )
        return NoteSettings(
            self.text(table, "event", name),
            *self.days(table, name),
            self.text(table, "location", name),
            level,
            bool(ignore),
        )
