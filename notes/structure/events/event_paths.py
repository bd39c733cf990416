"""Names of events in a note's path: the notebook, the folders, the file."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from notes.structure.dates.dated_names import with_years_above
from notes.structure.events.event_names import EventName, name_in_path
from notes.structure.events.event_parts import (
    is_edition,
    is_of_any,
    is_part_of_edition,
    is_part_of_event,
)
from notes.structure.events.files_beside import file_of_year, shared_tag
from notes.structure.evidence.origin import Origin
from notes.structure.paths.paths import without_count
from notes.structure.paths.shared_names import shared_front
from notes.structure.words.date_words import date_words
from notes.structure.words.event_words import event_words
from notes.structure.words.years import YEAR

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.reading.source import NoteSource
    from notes.structure.evidence.origin import How

_SURE_FOLDER = 0.5
_POST_FOLDERS = frozenset(("_posts", "_drafts", "posts", "post", "blog"))


class Candidate(NamedTuple):
    """A name that may be the event's, with how likely it is."""

    name: EventName
    score: float
    how: How
    where: str
    rule: str

    @property
    def origin(self) -> Origin:
        """Where the name stands, for `podium why`."""
        return Origin(self.how, self.where, round(min(self.score, 1.0), 2), self.rule)


class FolderNames(NamedTuple):
    """The names of the notebook and the folders above a note, read as names of events."""

    notebook: EventName
    folders: tuple[EventName, ...]
    """From the notebook's folder downwards."""
    candidates: tuple[Candidate, ...]
    """Folders that hold one event; the year may stand in the folder below or above."""
    is_post: bool
    """Whether a folder says that the note is a post of a blog."""
    says_event: bool
    """Whether some folder is surely that of one event: it has a year or a word for events."""
    of_edition: bool
    """Whether the notebook is that of one event: it has a year or a sure word for events."""
    squashed: tuple[str, ...]
    """The squashed names of the notebook and the folders, which a heading may repeat."""
    years: tuple[tuple[str, int], ...]
    """The years in them, the nearest to the note first, each with the part it stands in."""

    def names_other_than(self, name: EventName) -> bool:
        """Whether a folder tells of what event the note is, or its notebook, and `name` of none."""
        return self.says_event or (self.of_edition and name.is_plain)

    @property
    def may_be_event(self) -> bool:
        """Whether something is named above the file, though without a sign of an event."""
        named = any(len(name.title) > 1 for name in self.folders)
        return not self.says_event and (named or self.notebook.trimmed)


class PathNames(NamedTuple):
    """The names on the way to a note, read as names of events."""

    way: FolderNames
    file: EventName
    raw: tuple[str, ...]
    """The notebook's name, the folders' and the file's, as written."""
    is_index: bool
    """Whether the file's name says that it introduces its folder."""
    own: tuple[str, ...]
    """The file's squashed name where it is an event's: with a year or a word for events."""
    folder_may_be_event: bool
    """Whether the path names something above the file, though without a sign of an event."""
    is_shared: bool = False
    """Whether the file's name as given here is that with which others beside it begin."""

    @classmethod
    def of(cls, source: NoteSource) -> PathNames:
        """Read the path of `source`."""
        *folders, file = source.path.split("/")
        raw = (source.root_name, *folders, file)
        way = names_above(raw[:-1])
        shared = shared_front(source).rstrip("-_ ") or shared_tag(source)
        file = file if way.of_edition else file_of_year(source)
        name = name_in_path(shared or without_count(file), is_file=not shared)
        named = name.year is not None or name.has_event_word
        return cls(
            way,
            name,
            raw,
            is_index=(file.rpartition(".")[0] or file).casefold() in event_words().index,
            own=(name.squashed,) if named and not way.is_post and name.title else (),
            folder_may_be_event=way.may_be_event,
            is_shared=shared != "",
        )

    @property
    def notebook(self) -> EventName:
        """The notebook's name."""
        return self.way.notebook

    @property
    def folders(self) -> tuple[EventName, ...]:
        """From the notebook's folder downwards."""
        return self.way.folders

    @property
    def is_post(self) -> bool:
        """Whether the path says that the note is a post of a blog."""
        return self.way.is_post

    @property
    def years(self) -> tuple[tuple[str, int], ...]:
        """Years in the path, the nearest to the note first, each with the part it stands in."""
        year = self.file.year
        return ((self.raw[-1], year), *self.way.years) if year else self.way.years


@lru_cache(256)
def names_above(raw: tuple[str, ...]) -> FolderNames:
    """The names of a notebook and its folders, read once for all notes in a folder."""
    notebook, *folders = map(name_in_path, with_years_above(raw))
    if not notebook.year and is_of_any(notebook.title):
        notebook = _NOTHING
    end = _first_day((notebook, *folders), raw)
    candidates = tuple(_folder_candidates(notebook, folders, raw, end))
    is_post = not _POST_FOLDERS.isdisjoint(map(str.casefold, raw[1:]))
    of_edition = notebook.title != "" and (
        notebook.is_sure or (notebook.year is not None and not is_post)
    )
    read = (*reversed(folders), notebook)
    above = (*reversed(raw[1:]), raw[0])
    return FolderNames(
        notebook,
        tuple(folders),
        candidates,
        is_post=is_post,
        says_event=any(found.score >= _SURE_FOLDER for found in candidates),
        squashed=tuple(
            one.squashed
            for one, part in zip((notebook, *folders[: end - 1]), raw, strict=False)
            if len(one.squashed) >= 3
            and not (
                of_edition and (one.is_plain or (notebook.is_sure and is_part_of_event(one, part)))
            )
        ),
        of_edition=of_edition,
        years=tuple((part, name.year) for part, name in zip(above, read, strict=True) if name.year),
    )


_NOTHING = EventName("")


def _folder_candidates(
    notebook: EventName, folders: Sequence[EventName], raw: tuple[str, ...], end: int
) -> Iterator[Candidate]:
    read = (_NOTHING, *folders, _NOTHING)
    for at in range(1, end):
        name, below, above = read[at], read[at + 1], _above(read, at)
        if len(name.title) < 2 or is_part_of_edition(name, (notebook, *read[1:at])):
            continue
        if notebook.is_sure and is_part_of_event(name, raw[at]):
            continue
        if name.is_plain and not _POST_FOLDERS.isdisjoint(map(str.casefold, raw[at + 1 :])):
            continue
        series = _series_above(read, at, notebook)
        name = _with_series(name, series)
        year, title = name.year, name.title
        if year is None and title != read[at].title and above.year and not above.title:
            title = f"{title} {above.year}"
        if year is None and not below.title and below.year:
            year, title = below.year, f"{name.title} {below.year}"
        elif year is None and not above.title:
            year = above.year
        score = 0.38 + 0.2 * (year is not None) + 0.2 * name.has_event_word + 0.01 * at
        found = name._replace(title=title, year=year)
        yield Candidate(found, score, "path", raw[at], "folder that holds one event")


def _first_day(read: Sequence[EventName], raw: Sequence[str]) -> int:
    """Where the first folder of a day stands among the parts of a path, else how many there are.

    What is below it is a part of the day, as the folder of a talk. A date is the day of what is
    above it, where that is an event of one year.
    """
    for at in range(1, len(raw)) if len(raw) > _FEWEST_WITH_DAY else ():
        word = raw[at].casefold()
        if word in date_words().weekdays or _COUNTED_DAY.fullmatch(word):
            return at
        if _DAY.fullmatch(word) and any(one.title and one.year for one in read[:at]):
            return at
    return len(raw)


_COUNTED_DAY = re.compile(r"(?:day|tag|jour|dia|día|dag)[-_ ]?\d{1,2}(?:[-_ ]+\D*)?")
"""`day2`, and `day2-people` with what it was about."""
_DAY = re.compile(r"(?:19|20)\d\d([-_.]?)[01]\d\1[0-3]\d|\d{1,2}[-_.]\d{1,2}")
_FEWEST_WITH_DAY = 2
"""Parts of a path before the first that can be a day: the notebook, the event."""


def _with_series(name: EventName, above: EventName) -> EventName:
    """`eu-2022` below `loomcon` as `LoomCon EU 2022`: a place alone is an edition's."""
    if not above.title or not is_edition(name.title) or above.title in name.title:
        return name
    return name._replace(title=f"{above.title} {name.title}")


def _series_above(read: tuple[EventName, ...], at: int, notebook: EventName) -> EventName:
    """The nearest name above, that of the notebook also above a year: `loomcon/2022/eu`."""
    return next((read[up] for up in range(at - 1, 0, -1) if read[up].title), notebook)


def _above(read: tuple[EventName, ...], at: int) -> EventName:
    """The nearest name above that says a year or a title: `2018/06/velocity` has 2018 above."""
    above = at - 1
    while above > 0 and not read[above].title and read[above].year is None:
        above -= 1
    return read[above]


def file_candidates(names: PathNames) -> Iterator[Candidate]:
    """A file that bears the event's name and perhaps its year."""
    name = names.file
    if name.title and not names.is_index:
        dated = name.year is not None and not names.is_post
        score = 0.15 + 0.25 * dated + (0.0, 0.1, 0.3)[name.event_word_strength]
        score += 0.1 * (name.event_word_strength == 1 and _is_written_as_name(names.raw[-1]))
        score += 0.2 * names.is_shared - 0.3 * (
            names.way.says_event or (names.way.of_edition and not dated)
        )
        yield Candidate(name, score, "path", names.raw[-1], "file named for the event")


def _is_written_as_name(file: str) -> bool:
    """Whether a file's name has three words or more, each with a capital."""
    words = file.rpartition(".")[0].replace("_", " ").split()
    return len(words) > 2 and all(word[0].isupper() for word in words)


def _year_below(names: PathNames) -> int | None:
    """The year of the folders below a notebook; a sure event has folders for topics as well."""
    folders = names.folders
    if names.notebook.is_sure and not names.way.candidates:
        return next((name.year for name in folders if not name.title and name.year), None)
    return folders[0].year if folders and not any(name.title for name in folders) else None


def notebook_candidates(names: PathNames) -> Iterator[Candidate]:
    """The opened folder, where it is that of one event."""
    name = names.notebook
    if name.title and not is_edition(name.title):
        year, title = name.year, name.title
        if year is None and (year := _year_below(names)):
            title = f"{title} {year}"
        score = 0.22 + 0.2 * (year is not None) + 0.25 * name.has_event_word
        score += 0.12 * name.trimmed
        # a blog is mostly called by what its writer is, in whatever digits that ends
        score -= 0.2 * (names.is_post and not (name.is_sure or YEAR.search(names.raw[0])))
        name = name._replace(title=title, year=year)
        yield Candidate(name, score, "path", names.raw[0], "notebook named for the event")
