"""Which of the names around a note is that of its event: evidence, then the best candidate."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from notes.structure.date_words import date_words
from notes.structure.dates import find_dates
from notes.structure.event_front import event_front, key_as_written
from notes.structure.event_names import EventName, name_in_text, plain
from notes.structure.event_paths import (
    Candidate,
    file_candidates,
    folder_candidates,
    notebook_candidates,
)
from notes.structure.event_phrases import event_in_prose
from notes.structure.event_spelling import title_from_path
from notes.structure.event_wording import words_of
from notes.structure.event_words import event_words
from notes.structure.lines import LineKind
from notes.structure.places import labelled, labelled_place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notes.reading.source import NoteSource
    from notes.structure.event_paths import PathNames
    from notes.structure.lines import Line, Outline
    from notes.structure.origin import How

_WEAKEST = 0.3
"""Candidates below this name nothing: better no event than a wrong one."""
_LONGEST_HEADING = 80
_MOST_WORDS = 9
"""Of an event's name; more words make a sentence or the title of a talk."""
_BY_SOMEBODY = re.compile(r"\s(?:by|von|par|por|door)\s+\[?[^\W\d_a-z]")
_CLOCK = re.compile(r"\d[:.h]\d\d|\d ?[ap]\.?m")
_BELOW = 3
_LONGEST_DATE_LINE = 70
_YEAR = re.compile(r"(?:19|20)\d\d|['’]\d\d")
_NUMBERED = re.compile(r"#\s?\d{1,3}\b|\b[Vv]ol(?:ume|\.)?\s?\d|\bv\d{1,2}\b")


def best_title(
    source: NoteSource, outline: Outline, top: list[Line], names: PathNames
) -> Candidate | None:
    """The most likely name of the event; None where nothing is likely enough."""
    explicit = _explicit(source)
    if explicit is not None:
        return explicit
    top = [line for line in top if line.kind is not LineKind.QUOTE]
    candidates = [
        *_heading_candidates(source, outline, top, names),
        *folder_candidates(names),
        *file_candidates(names),
        *notebook_candidates(names),
        *_category_candidates(source),
        *_labelled_candidates(top),
        *([] if names.is_index else _prose_candidates(top, names)),
    ]
    best = max(candidates, key=lambda candidate: candidate.score, default=None)
    return best if best is not None and best.score >= _WEAKEST else None


def _explicit(source: NoteSource) -> Candidate | None:
    """Front matter that names the event."""
    front = event_front(source)
    for key in filter(front.__contains__, event_words().keys["event"]):
        value = front[key]
        if isinstance(value, str) and value.strip():
            read = name_in_text(value)
            name = EventName(plain(value), read.dates, read.year)
            written = key_as_written(source, key)
            return Candidate(name, 1.0, "front matter", written, "front matter names the event")
    return None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading and what says whether it is an event's or a talk's."""

    text: str
    below: tuple[str, ...]
    """The next lines with text."""
    first: bool
    """Whether it is the note's first heading."""
    talks: int
    """How many talks of the note name who gave them."""

    @property
    def dated_below(self) -> float:
        """For days or a place below: several days are an event's, one with a time is a talk's."""
        if not self.first or not self.below:
            return 0.0
        place = 0.15 * any(map(labelled_place, self.below))
        below = self.below[0]
        dates = [when for when in find_dates(below) if when.has_day]
        if len(dates) != 1 or len(below) > _LONGEST_DATE_LINE:
            return place
        if dates[0].last_day is not None:
            return 0.25
        return place or (0.0 if _CLOCK.search(below) else 0.1)


def _heading_candidates(
    source: NoteSource, outline: Outline, top: list[Line], names: PathNames
) -> Iterator[Candidate]:
    """The front matter's title, the first heading, and lines near the top that look like one."""
    talks = _talk_signs(outline)
    title = source.front.data.get("title")
    titled = isinstance(title, str) and bool(title.strip())
    if isinstance(title, str) and titled:
        heading = Heading(title, _texts(top[:_BELOW]), first=True, talks=talks)
        less = _less_in_front(source)
        yield from _heading_candidate(heading, names, less, ("front matter", "title"))
    first = not titled
    for at, line in enumerate(top):
        is_heading = line.kind is LineKind.HEADING
        alone = at == 0 or line.number - top[at - 1].number > 1
        if not is_heading and not (alone and _looks_like_heading(line)):
            continue
        if not first and at and not _hints_at_event(line.text, names):
            continue
        below = _texts(top[at + 1 : at + 1 + _BELOW])
        less = 0.15 * titled + (0.0 if is_heading else _less_without_markup(line.text))
        heading = Heading(line.text, below, first and (is_heading or at == 0), talks)
        yield from _heading_candidate(heading, names, less, ("line", str(line.number)))
        if is_heading:
            first = first and not at and not name_in_text(line.text).title
            talks = 0


def _texts(lines: list[Line]) -> tuple[str, ...]:
    return tuple(line.text for line in lines)


def _hints_at_event(text: str, names: PathNames) -> bool:
    """A cheap look: whether a later heading has a year, a word for events or a name of the path."""
    if _YEAR.search(text) or _NUMBERED.search(text):
        return True
    words = words_of(text)
    if any(map(event_words().is_event_word, words)):
        return True
    squash = "".join(words)
    return any(name in squash or squash in name for name in (*names.above, *names.own))


def _less_without_markup(text: str) -> float:
    """How much less a line without markup counts; more so without a capital letter."""
    return 0.15 if any(map(str.isupper, text)) or not text.isascii() else 0.4


def _less_in_front(source: NoteSource) -> float:
    """How much less the front matter's title counts: beside a place more, beside a speaker less."""
    keys = {str(key).casefold() for key in source.front.data}
    if not keys.isdisjoint(event_words().keys["place"]):
        return -0.3
    return 0.12 if keys & {"speaker", "speakers"} else -0.08


def _looks_like_heading(line: Line) -> bool:
    """Whether a line without markup is one: short, and no sentence."""
    if line.kind not in (LineKind.PLAIN, LineKind.BOLD) or len(line.text) > _LONGEST_HEADING:
        return False
    return len(line.text.split()) <= _MOST_WORDS and not line.text.rstrip().endswith(
        (".", ",", ";")
    )


def _heading_candidate(
    heading: Heading, names: PathNames, less: float, place: tuple[How, str]
) -> Iterator[Candidate]:
    name = name_in_text(heading.text)
    lowered = heading.text.casefold()
    if not name.title or name.title.startswith("@") or _names_speaker(heading.text):
        return
    if not event_words().posted.search(lowered):
        score = _heading_score(heading, name, names) - less
        yield Candidate(name, score, *place, "heading that reads like an event")


def _talk_signs(outline: Outline) -> int:
    """How many headings or entries are followed by who gave them; two make it an event's note."""
    initials = event_words().talk_initials
    found, before = 0, False
    for line in outline.lines:
        sign = line.text[0] in initials and _names_speaker(line.text)
        found += sign and not before
        if found > 1:
            break
        before = sign
    return found


def _names_speaker(text: str) -> bool:
    return text[:16].lstrip("_*-( ").casefold().startswith(event_words().talk_starts)


def _heading_score(heading: Heading, name: EventName, names: PathNames) -> float:
    """How much a heading reads like the name of an event, and not like that of a talk."""
    repeats = _echoes(name.squashed, names.above)
    echo = repeats or _echoes(name.squashed, names.own)
    return (
        0.25 * heading.first
        + _event_word_score(name, echo=echo)
        + 0.2 * (name.year is not None)
        + 0.2 * (_NUMBERED.search(heading.text) is not None)
        + _wording_score(heading.text, name)
        + 0.3 * (heading.talks >= 2 and heading.first)
        + heading.dated_below
        - 0.35 * (not name.year and any(map(_names_speaker, heading.below[:1])))
        - 0.35 * (names.folder_says_event and not repeats)
        - 0.25 * (names.folder_may_be_event and not echo)
    )


def _event_word_score(name: EventName, *, echo: bool) -> float:
    """For a word that names events; a weak one, as `day`, counts in a short name only."""
    strength = name.event_word_strength
    if strength == 1 and (len(name.title.split()) > 4 or any(map(str.islower, name.title.split()))):
        strength = 0
    return (0.0, 0.2, 0.35)[strength] + echo * (0.35, 0.2, 0.15)[strength]


def _wording_score(text: str, name: EventName) -> float:
    """For and against an event, by the words around the name and the shape of the sentence."""
    known = event_words()
    words = words_of(plain(text))
    score = 0.15 * any(word in known.about_event for word in words)
    score -= 0.25 * bool(words and words[0] in known.about_talk)
    score += 0.2 * (name.trimmed and _names_a_day(words))
    score += 0.15 * (name.trimmed and not known.attended_at.isdisjoint(words[:6]))
    score -= 0.3 * (_BY_SOMEBODY.search(text) is not None)
    score -= 0.25 * (len(name.title.split()) > _MOST_WORDS)
    return score - 0.15 * name.title.rstrip().endswith(("?", "!", "."))


def _names_a_day(words: list[str]) -> bool:
    """Whether a heading tells one day of several: `Day 2`, `Monday`."""
    known = event_words()
    numbered = any(
        one in known.day and (other.isdecimal() or other in known.day_numbers)
        for one, other in pairwise(words)
    )
    return numbered or (bool(words) and words[-1] in date_words().weekdays)


def _echoes(squash: str, others: tuple[str, ...]) -> bool:
    """Whether a name repeats one of the path: one holds the other, and not by a few letters."""
    if len(squash) < 3:
        return False
    for other in others:
        short, long = sorted((squash, other), key=len)
        if short in long and len(short) * 2 >= len(long):
            return True
    return False


def _category_candidates(source: NoteSource) -> Iterator[Candidate]:
    """A category such as `meetups/some-group`: a word for events, then the event's name."""
    for key in ("categories", "category", "tags"):
        value = source.front.data.get(key)
        for text in value if isinstance(value, list) else [value]:
            if not isinstance(text, str) or "/" not in text:
                continue
            for kind, part in pairwise(text.split("/")):
                if part.strip() and kind.casefold().rstrip("s") in event_words().event:
                    name = EventName(title_from_path(part))
                    yield Candidate(name, 0.5, "front matter", key, "category that names the event")


def _labelled_candidates(top: list[Line]) -> Iterator[Candidate]:
    """`Event: GOTO Chicago 2018` in the first lines."""
    for line in top:
        label, value = labelled(line.text)
        if label in event_words().labels["event"]:
            name = name_in_text(value)
            if name.title:
                yield Candidate(name, 0.9, "line", str(line.number), "line labelled as the event")


def _prose_candidates(top: list[Line], names: PathNames) -> Iterator[Candidate]:
    """A phrase in the first paragraphs: `the AWS 2017 Summit`, `From Some Conference`."""
    for line in top:
        if line.kind is LineKind.HEADING or len(line.text) < 9:
            continue
        phrase = event_in_prose(line.text)
        if phrase.name:
            name = name_in_text(phrase.name)
            score = 0.25 + 0.15 * (name.year is not None) + 0.12 * phrase.is_attended
            score -= 0.25 * (names.folder_may_be_event and not _echoes(name.squashed, names.above))
            yield Candidate(name, score, "line", str(line.number), "event named in the text")
