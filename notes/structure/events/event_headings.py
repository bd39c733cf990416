"""How much a heading reads like the name of an event, and not like that of a talk."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from notes.structure.dates.dates import find_dates
from notes.structure.events.event_names import EventName, name_in_text, plain
from notes.structure.events.places import labelled_place, tells_frame
from notes.structure.events.spelled_out import spells_out
from notes.structure.words.date_words import date_words
from notes.structure.words.event_wording import words_of
from notes.structure.words.event_words import event_words

if TYPE_CHECKING:
    from notes.structure.events.event_paths import PathNames

_BY_SOMEBODY = re.compile(r"\s(?:by|von|par|por|door)\s+\[?[^\W\d_a-z]")
_BRACKETS = re.compile(r"\([^()]{4,100}\)")
_CLOCK = re.compile(r"\d[:.h]\d\d|\d ?[ap]\.?m")
_LONGEST_DATE_LINE = 70
PART = re.compile(r"\b(?:part|teil|partie|parte|deel)\b", re.IGNORECASE)
NUMBERED = re.compile(r"#\s?\d{1,3}\b|\b[Vv]ol(?:ume|\.)?\s?\d")
MOST_WORDS = 9
"""Of an event's name; more words make a sentence or the title of a talk."""


class Heading(NamedTuple):
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
        place = 0.6 if tells_frame(self.below) else 0.15 * any(map(labelled_place, self.below))
        below = self.below[0]
        dates = [when for when in find_dates(below) if when.has_day]
        if len(dates) != 1 or len(below) > _LONGEST_DATE_LINE:
            return place
        if dates[0].last_day is not None:
            return 0.25
        return place or (0.0 if _CLOCK.search(below) else 0.1)


def names_speaker(text: str) -> bool:
    """Whether a line starts with who gave a talk: `by Ann`, `Speaker: Ann`."""
    return text[:16].lstrip("_*-( ").casefold().startswith(event_words().talk_starts)


def heading_score(heading: Heading, name: EventName, names: PathNames) -> float:
    """The sum of what speaks for and against an event."""
    repeats = echoes(name.squashed, names.way.squashed) or spells_out(heading, name, names)
    echo = repeats or echoes(name.squashed, names.own) or _is_of_notebook_year(heading, name, names)
    return (
        0.25 * heading.first
        + _event_word_score(name, echo=echo)
        + 0.2 * (name.year is not None)
        + 0.3 * (wording_of(heading.text).is_numbered)
        + _wording_score(heading.text, name, in_series=names.is_post and name.is_plain)
        + 0.3 * (heading.talks >= 2 and heading.first)
        + max(heading.dated_below, _dated_score(heading, name))
        - 0.35 * (not name.year and any(map(names_speaker, heading.below[:1])))
        - 0.35 * (names.way.names_other_than(name) and not repeats)
        - 0.25 * (names.folder_may_be_event and not echo)
        - 0.5 * (_is_topic_of_file(name, names) or _is_part_of_edition(name, names))
        - 1.0 * (not echo and _is_motto_of_day(heading, name))
    )


def _is_motto_of_day(heading: Heading, name: EventName) -> bool:
    """Whether topics in a row stand behind a day: `Day 3 – May 4: Looms, ropes, and the end`."""
    day, *rest = _BEHIND_DAY.split(heading.text, maxsplit=1)
    if not rest or not _names_a_day(words_of(day)) or any(map(str.isdigit, name.title)):
        return False
    words = name.title.casefold().split()
    return "," in name.title and len(words) > _WORDS_OF_MOTTO and not _ARTICLES.isdisjoint(words)


_BEHIND_DAY = re.compile(r":\s|\s[-–—|]\s")
_WORDS_OF_MOTTO = 4
_ARTICLES = frozenset("the der die das le la les el los il lo het de".split())  # noqa: SIM905


def _is_topic_of_file(name: EventName, names: PathNames) -> bool:
    """Whether a heading is what its file is called, a topic of the event of the notebook's year."""
    if name.year is not None or names.notebook.year is None or name.event_word_strength:
        return False
    return name.squashed == names.file.squashed and not names.is_index


def _is_part_of_edition(name: EventName, names: PathNames) -> bool:
    """Whether a heading is what a folder of an event's notebook is called that holds a part."""
    if not names.way.of_edition or name.is_sure or name.squashed in names.way.squashed:
        return False
    return any(name.squashed == folder.squashed for folder in names.folders)


def _is_of_notebook_year(heading: Heading, name: EventName, names: PathNames) -> bool:
    """Whether the title of a README has its notebook's year, the name of which may be short."""
    year = names.notebook.year
    named = heading.first and names.is_index and not name.title.endswith(("!", "?", "."))
    return named and year is not None and year == name.year


def _dated_score(heading: Heading, name: EventName) -> float:
    """For days in a note's own title: several are an event's, one without a time mostly is."""
    if not heading.first or _CLOCK.search(heading.text):
        return 0.0
    days = [when for when in name.dates if when.has_day]
    return 0.0 if not days else 0.1 if days[0].last_day is None else 0.25


def _event_word_score(name: EventName, *, echo: bool) -> float:
    """For a word that names events; a weak one, as `day`, counts in a short name only."""
    strength = name.event_word_strength
    if strength == 1 and (len(name.title.split()) > 4 or any(map(str.islower, name.title.split()))):
        strength = 0
    return (0.0, 0.2, 0.35)[strength] + echo * (0.35, 0.2, 0.15)[strength]


class Wording(NamedTuple):
    """What the words of a heading say by themselves, wherever it stands."""

    is_posted: bool
    """They tell of a post or its date."""
    is_numbered: bool
    """`#12`, `Vol. 3`: one of a row of events."""
    names_somebody: bool
    about_event: bool
    about_talk: bool
    names_day: bool
    """One day of several: `Day 2`, `Monday`."""
    attended: bool


@lru_cache(1024)
def wording_of(text: str) -> Wording:
    """What the words of the heading `text` say."""
    known = event_words()
    words = words_of(plain(text))
    return Wording(
        known.posted.search(_BRACKETS.sub(" ", text).casefold()) is not None,
        NUMBERED.search(text) is not None,
        _BY_SOMEBODY.search(text) is not None,
        not known.about_event.isdisjoint(words),
        bool(words and words[0] in known.about_talk),
        _names_a_day(words),
        not known.attended_at.isdisjoint(words[:6]),
    )


def _wording_score(text: str, name: EventName, *, in_series: bool) -> float:
    """For and against an event, by the words around the name and the shape of the sentence.

    `in_series` says that a part is that of a text, as in a blog, and no day's.
    """
    said = wording_of(text)
    score = 0.15 * said.about_event
    score -= 0.25 * said.about_talk
    score += (0.2 + 0.2 * (name.year is not None)) * (
        name.trimmed and said.names_day and not (in_series and PART.search(text))
    )
    score += 0.15 * (name.trimmed and said.attended)
    score -= 0.3 * said.names_somebody
    score -= 0.25 * (len(name.title.split()) > MOST_WORDS)
    return score - 0.15 * name.title.rstrip().endswith(("?", "!", "."))


def _names_a_day(words: list[str]) -> bool:
    """Whether a heading tells one day of several: `Day 2`, `Monday`."""
    known = event_words()
    numbered = any(
        one in known.day and (other.isdecimal() or other in known.day_numbers)
        for one, other in pairwise(words)
    )
    return numbered or (bool(words) and words[-1] in date_words().weekdays)


def is_day_heading(text: str, titled: str = "") -> bool:
    """Whether a heading is a day alone: without date, weekday and `Day 1` nothing is left.

    Args:
        text: The heading.
        titled: The squashed name in the title above it, which may be said again beside the day:
            `GloamConf Day 1 - 10/25/2018` below `GloamConf 2018`.
    """
    name = name_in_text(text)
    if not name.title:
        return True
    again = len(name.squashed) > _SHORTEST and titled.startswith(name.squashed)
    return again and wording_of(text).names_day


_SHORTEST = 2
"""Letters that may begin any name."""


def echoes(squash: str, others: tuple[str, ...]) -> bool:
    """Whether a name repeats one of the path: one holds the other, and not by a few letters."""
    if len(squash) < 3:
        return False
    for other in others:
        short, long = (squash, other) if len(squash) <= len(other) else (other, squash)
        if short in long and len(short) * 2 >= len(long):
            return True
    return False
