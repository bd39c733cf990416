"""How much a heading reads like the name of an event, and not like that of a talk."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from notes.structure.dates.dates import find_dates
from notes.structure.events.event_names import EventName, name_in_text, plain, squashed
from notes.structure.events.places import labelled_place
from notes.structure.paths.paths import counting_word
from notes.structure.words.date_words import date_words
from notes.structure.words.event_wording import words_of
from notes.structure.words.event_words import event_words
from notes.structure.words.wording import folded

if TYPE_CHECKING:
    from notes.structure.events.event_paths import Candidate, PathNames

_BY_SOMEBODY = re.compile(r"\s(?:by|von|par|por|door)\s+\[?[^\W\d_a-z]")
_BRACKETS = re.compile(r"\([^()]{4,100}\)")
_CLOCK = re.compile(r"\d[:.h]\d\d|\d ?[ap]\.?m")
_LONGEST_DATE_LINE = 70
_PART = re.compile(r"\b(?:part|teil|partie|parte|deel)\b", re.IGNORECASE)
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
        place = 0.15 * any(map(labelled_place, self.below))
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
    repeats = echoes(name.squashed, names.way.squashed)
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
        - 0.5 * _is_topic_of_file(name, names)
    )


def _is_topic_of_file(name: EventName, names: PathNames) -> bool:
    """Whether a heading is what its file is called, a topic of the event of the notebook's year."""
    if name.year is not None or names.notebook.year is None or name.event_word_strength:
        return False
    return name.squashed == names.file.squashed and not names.is_index


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
        name.trimmed and said.names_day and not (in_series and _PART.search(text))
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


def less_as_talk(found: Candidate, talk: str, names: PathNames) -> Candidate:
    """`found` with less weight where the note or its file names it as the one `talk` of the note.

    A year or a word for events lets it count where nothing else is likely, and a day in a heading
    or the number of a meetup say what it is, as does a file named for the event in fewer words. A
    folder is named for the event, unless the file is as well.

    Args:
        found: A name that may be the event's.
        talk: The talk's title.
        names: Those on the way to the note.
    """
    name = found.name
    if _is_of_own_folder(name, talk, names):
        return found._replace(score=min(found.score, _LEAST))
    if found.how == "line" and (word := counting_word(names.raw[-1])):
        opens = name.squashed.startswith(squashed(word)[:_SHORTEST_WORD])
        return found._replace(score=0.0) if opens else found
    of_way = found.how == "path" and found.where != names.raw[-1]
    told = squashed(talk)
    if found.how == "path":
        own = not names.is_shared and _is_reworded(words_of(_plain(name.title)), _plain(talk))
        same = own or name.squashed == told
    else:
        most = name.is_plain and _is_most_of(name.squashed, told, talk)
        same = most or _ends_in(name.squashed, told)
    if of_way or not same or NUMBERED.search(name.title):
        return found
    if name.squashed in names.way.squashed and not names.file.squashed.startswith(name.squashed):
        return found
    if found.how != "path" and any(when.has_day for when in name.dates):
        return found
    if names.file.has_event_word and set(words_of(names.file.title)) < set(words_of(name.title)):
        return found
    less = found.score - _OF_TALK
    named = name.has_event_word or str(name.year) in name.title
    return found._replace(score=max(less, min(found.score, _LEAST)) if named else less)


def _is_of_own_folder(name: EventName, talk: str, names: PathNames) -> bool:
    """Whether a name is that of the one talk and of its own folder: `slow-looms/slow-looms.md`.

    The file is called so too, or as any other; a year or a word for events makes it an event's.
    """
    if len(names.raw) <= _OWN_FOLDER or name.has_event_word or name.squashed != squashed(talk):
        return False
    folder = names.raw[-2]
    if squashed(folder) != name.squashed or any(map(str.isdecimal, folder)):
        return False
    if names.file.title:
        return names.file.squashed == name.squashed
    # a group of people has a folder of its own as well, with an index or evenings by their dates
    if names.is_index:
        return talk.count(" ") >= _LONG_NAME
    return names.raw[-1][:1].isalpha()


_OWN_FOLDER = 2
"""Names of a notebook and a file, without a folder."""


def _plain(text: str) -> str:
    """`text` without accents and apostrophes, which the names of files leave out."""
    return folded(text).replace("'", " ").replace("’", " ")


def _is_reworded(named: list[str], talk: str) -> bool:
    """Whether a file is named by words of a talk's title, a long name perhaps by a few others."""
    shared = len(set(named) & set(words_of(talk)))
    if shared == len(named) > 1:
        return True
    return len(named) >= _LONG_NAME and shared >= _MOST_SHARED * len(named)


_LONG_NAME, _MOST_SHARED = 4, 0.7


def _ends_in(name: str, talk: str) -> bool:
    """Whether a name is that of the talk, perhaps behind the event: `Gloam : slow looms`."""
    return name == talk or (len(talk) >= _SHORTEST_TALK and name.endswith(talk))


def _is_most_of(name: str, told: str, talk: str) -> bool:
    """Whether a name is a talk's title but for a part of a series: `Slow looms (part 2)`.

    `Gloamings roundup` and `Gloamings, day 2` are reports on what the name is of.
    """
    if len(name) < _SHORTEST_TALK or len(name) <= _MOST_OF_TITLE * len(told) or name not in told:
        return False
    said = wording_of(talk)
    return not said.about_event and (not said.names_day or _PART.search(talk) is not None)


_SHORTEST_TALK, _MOST_OF_TITLE = 6, 0.6
_SHORTEST_WORD = 4
"""Letters that a word has in common with its other spellings: `Conférence`."""
_OF_TALK, _LEAST = 0.45, 0.3
