"""Which of the names around a note is that of its event: evidence, then the best candidate."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from notes.structure.event_names import EventName, name_in_path, name_in_text, plain, words_of
from notes.structure.event_phrases import event_in_prose
from notes.structure.event_words import event_words
from notes.structure.lines import LineKind
from notes.structure.origin import Origin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notes.reading.source import NoteSource
    from notes.structure.lines import Line, Outline
    from notes.structure.origin import How

_TOP_LINES = 14
"""Lines with text that may introduce the event."""
_WEAKEST = 0.3
"""Candidates below this name nothing: better no event than a wrong one."""


@dataclass(frozen=True, slots=True)
class Candidate:
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


@dataclass(frozen=True, slots=True)
class PathNames:
    """The names on the way to a note, read as names of events."""

    notebook: EventName
    folders: tuple[EventName, ...]
    """From the notebook's folder downwards."""
    file: EventName
    raw: tuple[str, ...]
    """The notebook's name, the folders' and the file's, as written."""
    is_index: bool
    is_post: bool
    """Whether the path says that the note is a post of a blog."""

    @classmethod
    def of(cls, source: NoteSource) -> PathNames:
        """Read the path of `source`."""
        *folders, file = source.path.split("/")
        stem = file.rpartition(".")[0] or file
        return cls(
            notebook=name_in_path(source.root_name),
            folders=tuple(name_in_path(folder) for folder in folders),
            file=name_in_path(file, is_file=True),
            raw=(source.root_name, *folders, file),
            is_index=stem.casefold() in event_words().index,
            is_post="_posts" in folders or "_drafts" in folders,
        )

    @property
    def echoes(self) -> tuple[str, ...]:
        """What a heading may repeat: all names on the way, squashed.

        A file's name counts only where it has a year or a word for events; else it is as likely
        that of a talk.
        """
        names = [self.notebook, *self.folders]
        if not self.is_post and (self.file.year or self.file.has_event_word):
            names.append(self.file)
        return tuple(squash for name in names if len(squash := name.squashed) >= 3)

    @property
    def folder_says_event(self) -> bool:
        """Whether some folder is surely that of one event: it has a year or a word for events."""
        return any(candidate.score >= 0.5 for candidate in _folder_candidates(self))


def best_title(source: NoteSource, outline: Outline, names: PathNames) -> Candidate | None:
    """The most likely name of the event; None where nothing is likely enough."""
    explicit = _explicit(source)
    if explicit is not None:
        return explicit
    candidates = [
        *_heading_candidates(source, outline, names),
        *_folder_candidates(names),
        *_file_candidates(names),
        *_notebook_candidates(names),
        *_category_candidates(source),
        *_prose_candidates(outline),
    ]
    best = max(candidates, key=lambda candidate: candidate.score, default=None)
    return best if best is not None and best.score >= _WEAKEST else None


def _explicit(source: NoteSource) -> Candidate | None:
    """Front matter that names the event."""
    keys = {str(key).casefold(): value for key, value in source.front.data.items()}
    for key in event_words().keys["event"]:
        value = keys.get(key)
        if isinstance(value, dict):
            value = value.get("title") or value.get("name")
        if isinstance(value, str) and value.strip():
            read = name_in_text(value)
            name = EventName(plain(value), read.dates, read.year)
            return Candidate(name, 1.0, "front matter", key, "front matter names the event")
    return None


def _heading_candidates(
    source: NoteSource, outline: Outline, names: PathNames
) -> Iterator[Candidate]:
    """The front matter's title, the first heading, and lines near the top that look like one."""
    talks = _talk_signs(outline)
    top = _top_lines(outline)
    title = source.front.data.get("title")
    titled = isinstance(title, str) and bool(title.strip())
    if isinstance(title, str) and titled:
        heading = Heading(title, top[0].text if top else "", True, talks)
        yield from _heading_candidate(heading, names, 0.0, ("front matter", "title"))
    first = not titled
    for at, line in enumerate(top):
        is_heading = line.kind is LineKind.HEADING
        alone = at == 0 or line.number - top[at - 1].number > 1
        if not is_heading and not (alone and _looks_like_heading(line)):
            continue
        below = top[at + 1].text if at + 1 < len(top) else ""
        less = (0.0 if is_heading else 0.15) + 0.15 * titled
        heading = Heading(line.text, below, first, talks)
        yield from _heading_candidate(heading, names, less, ("line", str(line.number)))
        first = first and not is_heading


def _looks_like_heading(line: Line) -> bool:
    """Whether a line without markup is one: short, and no sentence."""
    if line.kind not in (LineKind.PLAIN, LineKind.BOLD) or len(line.text) > 80:
        return False
    return len(line.text.split()) <= 9 and not line.text.rstrip().endswith((".", ",", ";"))


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading and what says whether it is an event's or a talk's."""

    text: str
    below: str
    """The next line with text."""
    first: bool
    """Whether it is the note's first heading."""
    talks: int
    """How many talks of the note name who gave them."""


def _heading_candidate(
    heading: Heading, names: PathNames, less: float, place: tuple[How, str]
) -> Iterator[Candidate]:
    name = name_in_text(heading.text)
    if name.title:
        score = _heading_score(heading, name, names) - less
        yield Candidate(name, score, *place, "heading that reads like an event")


def _top_lines(outline: Outline) -> list[Line]:
    wanted = (LineKind.HEADING, LineKind.PLAIN, LineKind.BOLD, LineKind.BULLET, LineKind.QUOTE)
    return [line for line in outline.lines[: 2 * _TOP_LINES] if line.kind in wanted][:_TOP_LINES]


def _talk_signs(outline: Outline) -> int:
    """How many headings or entries are followed by who gave them; two make it a note of an event."""
    signs = [_names_speaker(line.text) for line in outline.lines]
    return sum(sign and not before for before, sign in pairwise((False, *signs)))


def _names_speaker(text: str) -> bool:
    return text[:16].lstrip("_*-( ").casefold().startswith(event_words().talk_starts)


def _heading_score(heading: Heading, name: EventName, names: PathNames) -> float:
    """How much a heading reads like the name of an event, and not like that of a talk."""
    known = event_words()
    words = words_of(plain(heading.text))
    echo = _echo(name.squashed, names.echoes)
    score = 0.25 if heading.first else 0.0
    score += 0.35 * (name.has_event_word or echo) + 0.15 * (name.has_event_word and echo)
    score += 0.2 * (name.year is not None)
    score += 0.15 * any(word in known.about_event for word in words)
    score -= 0.25 * any(word in known.about_talk for word in words)
    score += 0.3 * (heading.talks >= 2 and heading.first)
    score -= 0.35 * (_names_speaker(heading.below) and not name.year)
    score -= 0.3 * (_BY_SOMEBODY.search(heading.text) is not None)
    score -= 0.25 * (len(name.title.split()) > 9)
    score -= 0.15 * name.title.rstrip().endswith(("?", "!", "."))
    score -= 0.35 * (names.folder_says_event and not echo)
    return score


_BY_SOMEBODY = re.compile(r"\s(?:by|von|par|por|door)\s+\[?[^\W\d_a-z]")


def _echo(squash: str, echoes: tuple[str, ...]) -> bool:
    """Whether a name repeats one of the path: one holds the other, and not by a few letters."""
    if len(squash) < 3:
        return False
    for echo in echoes:
        short, long = sorted((squash, echo), key=len)
        if short in long and len(short) * 2 >= len(long):
            return True
    return False


def _folder_candidates(names: PathNames) -> Iterator[Candidate]:
    """Folders that hold one event; the year may stand in the folder below or above."""
    read = (EventName(""), *names.folders, EventName(""))
    for at in range(1, len(read) - 1):
        name, raw = read[at], names.raw[at]
        if not name.title:
            continue
        above, below = read[at - 1], read[at + 1]
        year, spread = name.year, False
        if year is None and not below.title and below.year:
            year, spread = below.year, True
        if year is None and not above.title and above.year:
            year = above.year
        title = f"{name.title} {year}" if spread else name.title
        score = 0.38 + 0.2 * (year is not None) + 0.2 * name.has_event_word
        found = EventName(title, name.dates, year, name.trimmed)
        yield Candidate(found, score + 0.01 * at, "path", raw, "folder that holds one event")


def _file_candidates(names: PathNames) -> Iterator[Candidate]:
    """A file that bears the event's name and date."""
    name = names.file
    if name.title and not names.is_index:
        dated = name.year is not None and not names.is_post
        score = 0.15 + 0.25 * dated + 0.3 * name.has_event_word
        score -= 0.3 * names.folder_says_event
        yield Candidate(name, score, "path", names.raw[-1], "file named for the event")


def _notebook_candidates(names: PathNames) -> Iterator[Candidate]:
    """The opened folder, where it is that of one event."""
    name = names.notebook
    if name.title:
        score = 0.22 + 0.2 * (name.year is not None) + 0.25 * name.has_event_word
        score += 0.12 * name.trimmed
        yield Candidate(name, score, "path", names.raw[0], "notebook named for the event")


def _category_candidates(source: NoteSource) -> Iterator[Candidate]:
    """A category such as `meetups/some-group`: a word for events, then the event's name."""
    for key in ("categories", "category", "tags"):
        value = source.front.data.get(key)
        for text in value if isinstance(value, list) else [value]:
            if not isinstance(text, str) or "/" not in text:
                continue
            for kind, part in pairwise(text.split("/")):
                name = name_in_path(part)
                if name.title and kind.casefold().rstrip("s") in event_words().event:
                    yield Candidate(name, 0.5, "front matter", key, "category that names the event")


def _prose_candidates(outline: Outline) -> Iterator[Candidate]:
    """A phrase in the first paragraphs: `the AWS 2017 Summit`."""
    for line in _top_lines(outline):
        if line.kind is LineKind.HEADING or len(line.text) < 12:
            continue
        phrase = event_in_prose(line.text)
        if phrase:
            name = name_in_text(phrase)
            score = 0.34 + 0.15 * (name.year is not None)
            yield Candidate(name, score, "line", str(line.number), "event named in the text")
