"""An event's name, cut out of a heading, a file's name or a folder's name.

People wrap the name in words that say what the text is ("Notes from …", "… - Day 1", "Trip report:
…"), glue it together ("2014-01-31-SoftwareArcheology", "forward_js_2016") and put dates into it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from notes.structure.dates.dated_names import with_plain_date, with_year_in_full
from notes.structure.dates.dates import When, find_dates
from notes.structure.dates.short_years import is_edition, with_whole_year, year_of
from notes.structure.events.event_beside_topic import without_topic
from notes.structure.events.event_best_part import best_part
from notes.structure.events.event_frames import without_frame
from notes.structure.events.event_in_file_name import event_in_brackets, event_part
from notes.structure.events.event_places import without_place
from notes.structure.events.series import series_alone
from notes.structure.text.dashed import with_blanks
from notes.structure.words.date_words import date_words
from notes.structure.words.days_of_events import EDGES, without_days
from notes.structure.words.event_spelling import (
    capitalised,
    ends_in_notes,
    uncamelled,
    without_owner,
)
from notes.structure.words.event_wording import (
    is_noise,
    is_site,
    only_boilerplate,
    without_boilerplate,
    words_of,
)
from notes.structure.words.event_words import event_words
from notes.structure.words.pictures import SHORT_CODE, without_symbols
from notes.structure.words.talk_numbers import numbered_talk
from notes.structure.words.years import YEAR

_LINK = re.compile(r"!?\[([^\[\]]{0,300})\](?:\([^()]{0,500}\)|\[[^\[\]]{0,100}\])?")
_WIKILINK = re.compile(r"\[\[(?:[^\[\]|]{0,200}\|)?([^\[\]|]{1,200})\]\]")
_WIKI_PICTURE = re.compile(
    r"!?\[\[[^\[\]|]{1,200}\.(?:png|jpe?g|gif|svg|webp)(?:\|[^\[\]]{0,300})?\]\]", re.IGNORECASE
)
_ID_BEFORE = re.compile(r"\d{12,14}\s+(?=\S)")
"""`201911051830 Title`: the time by which a slip box numbers its notes."""
_CODES = re.compile(rf"(?<!\S){SHORT_CODE}(?!\S)")
_TAGS_BEHIND = re.compile(r"(?:\s#[^\W\d_][\w/-]*)+\s*$")
_TAG_BEHIND_AT = re.compile(r"(\s(?:at|from|@))\s#(?=\w)")
_ATTRIBUTES = re.compile(r"\{(?:[:#.]|[a-z-]{2,20}=)[^{}]{0,200}\}|<[^<>]{0,300}>")
_SEPARATOR = re.compile(
    r"\s+[-–—|·•/>»›]+\s+|\s*[:|：]\s+|\s+@\s+|\s+[-–—]+|[-–—]+\s+|;\s+|,\s+(?=\d)"
)
_GLUED_YEAR = re.compile(r"(?<=[^\W\d_])(?=(?:19|20)\d\d(?!\d))")
_GLUED_WORD = re.compile(
    r"(?:(?<=^(?:19|20)\d\d)|(?<=\D(?:19|20)\d\d))(?=[A-Za-z]{2}(?<!th|er|st))"
)
"""What stands right behind a year: `gloamconf2019notes`."""
_ORDER = re.compile(r"^(?:\d{1,3}[._)\- ]+){1,2}(?=[^\W\d])")
_SUFFIX = re.compile(r"\.[A-Za-z]{2,8}$")
_BRACKETS = re.compile(r"\([^()]{0,100}\)")
_LONGEST_NAME = 160


class EventName(NamedTuple):
    """What a heading or a name in a path says of an event."""

    title: str
    """The name alone; empty where nothing but boilerplate stood there."""
    dates: tuple[When, ...] = ()
    year: int | None = None
    place: str = ""
    """A place that stood behind the name: `(Montreal, Canada)`, `2014, Paris`."""
    trimmed: bool = False
    """Whether boilerplate stood around it, which says that notes of an event follow."""

    @property
    def event_word_strength(self) -> int:
        """2 for a word that names events (summit, …con), 1 for a weak one (day), else 0."""
        return _event_word_strength(self.title)

    @property
    def has_event_word(self) -> bool:
        """Whether some word in it names events: conference, summit, …con, day."""
        return self.event_word_strength > 0

    @property
    def is_sure(self) -> bool:
        """Whether some word in it names nothing but events."""
        return self.event_word_strength > 1

    @property
    def is_plain(self) -> bool:
        """Whether neither a year nor a word for events is in it, as in that of a topic."""
        return self.year is None and not self.has_event_word

    @property
    def squashed(self) -> str:
        """The title's letters and digits alone, in lower case and without a year."""
        return squashed(self.title)


@lru_cache(4096)
def _event_word_strength(title: str) -> int:
    words = event_words()
    parts = words_of(title)
    pairs = (f"{one} {two}" for one, two in pairwise(parts))
    found = [part for part in (*parts, *pairs) if words.is_event_word(part)]
    return max((1 if part in words.weak else 2 for part in found), default=0)


@lru_cache(4096)
def squashed(text: str) -> str:
    """Letters and digits of `text` in lower case, years left out."""
    text = YEAR.sub(" ", text.casefold())
    return "".join(filter(str.isalnum, text))


def plain(text: str) -> str:
    """`text` without the markup of links, attributes and emphasis."""
    if "[[" in text:
        text = _WIKI_PICTURE.sub(" ", text)
        text = _WIKILINK.sub(_called, text)
    if "[" in text:
        text = _LINK.sub(r"\1", text)
    if "{" in text or "<" in text:
        text = _ATTRIBUTES.sub(" ", text)
    if "\\" in text:
        text = text.replace("\\", "")
    if " #" in text:
        text = _TAGS_BEHIND.sub("", _TAG_BEHIND_AT.sub(r"\1 ", text))
    if text.count(":") > 1:
        text = _CODES.sub(" ", text)
    if "''" in text:
        text = text.replace("'''", "").replace("''", "")
    text = text.replace("**", "").replace("__", "").replace("`", "").strip(" #*_\t")
    return _ID_BEFORE.sub("", text) if text[:1].isdecimal() else text


def _called(link: re.Match[str]) -> str:
    """What a wiki link shows; of `[[2.events.root-days]]`, which holds its folders, the note's."""
    target = link[1].removesuffix(".md")
    folders, dot, name = target.rpartition(".")
    return name if dot and "-" in name and "." in folders and " " not in target else target


_NAME_AND_YEAR = 2


@lru_cache(1024)
def name_in_path(part: str, *, is_file: bool = False) -> EventName:
    """The event named by one folder or file of a path."""
    part = part[:_LONGEST_NAME]
    part = with_blanks(_SUFFIX.sub("", part)) if is_file else part
    if (numbered := numbered_talk(part)) is not None:
        part = numbered.event
    elif not is_file:
        part = with_year_in_full(without_owner(part.removesuffix(".notes")))
    part = with_plain_date(part)
    dates = tuple(find_dates(part, compact=True))
    if "(" in part:
        spaced = _cut_dates(_BRACKETS.sub(_without_date, part))
    else:
        spaced = _cut_dates(part) if dates else part.strip(" -")
    spaced = event_part(spaced) if is_file else spaced
    if " " not in spaced.strip():
        spaced = spaced.replace("-", " ")
    spaced = spaced.replace("_", " ").replace("+", " ")
    if "19" in spaced or "20" in spaced:
        spaced = _GLUED_YEAR.sub(" ", _GLUED_WORD.sub(" ", spaced))
    spaced = uncamelled(spaced)
    spaced = _ORDER.sub("", spaced) if spaced[:1].isdecimal() else spaced
    kept = without_days([word for word in spaced.split() if not is_noise(word)])
    known = year_of(dates, part.replace("_", " "))
    while len(kept) > 1 and kept[-1].isdecimal() and len(kept[-1]) < 3:
        counted = is_edition(kept)
        if counted or (known is None and not is_file and 10 <= int(kept[-1]) < 30):
            known = known if counted else 2000 + int(kept[-1])
            kept[-2:] = [with_whole_year(kept[-2] + kept[-1], " ".join(kept[-2:]))]
            break
        kept.pop()
    if len(kept) > 1 and YEAR.fullmatch(kept[0]) and known == int(kept[0]):
        is_month = len(kept) > _NAME_AND_YEAR and len(kept[1]) == 1 and kept[1].isdecimal()
        kept = [*kept[1 + is_month :], kept[0]]
    kept = without_topic(kept) if is_file and len(kept) > _NAME_AND_YEAR else kept
    spaced_out = " ".join(map(with_whole_year, kept))
    title = without_boilerplate(without_frame(spaced_out) if is_file else spaced_out)
    if only_boilerplate(title) or is_site(part):
        return EventName("", dates, known)
    trimmed = title.casefold() != spaced.casefold().strip(EDGES)
    return EventName(series_alone(capitalised(title), in_path=True), dates, known, trimmed=trimmed)


@lru_cache(4096)
def name_in_text(text: str) -> EventName:
    """The event named by a heading, a title or another short text."""
    counted = _COUNTED.match(text) if "#" in text else None
    text = without_symbols(plain(text[counted.end() :] if counted else text)[:_LONGEST_NAME])
    if (numbered := numbered_talk(text)) is not None:
        text = numbered.event
    text = _TWO_WORDS.sub(r"\1-\2", text)
    if not text.isascii() and (said := _SAID_OF_EVENT.match(text)):
        text = said[1]
    if " " not in text and (_is_of_path(text) or _GLUED_YEAR.search(text)):
        return name_in_path(text.rstrip("."))
    dates = tuple(find_dates(text, compact=True))
    if "(" in text:
        text = _BRACKETS.sub(_without_date, text)
    cut = _cut_dates(text)
    named = _named_parts(cut)
    if not named:
        return EventName("", dates, year_of(dates))
    title = named[0] if len(named) == 1 else best_part(named, cut)
    title = event_in_brackets(title)
    trimmed = squashed(title) != squashed(text)
    title = _GENERIC_END.sub(r"\1", " ".join(title.split()))
    title, place = without_place(title, dated=any(when.month for when in dates))
    title = series_alone(title, in_path=False)
    return EventName(title, dates, year_of(dates, title), place, trimmed=trimmed)


def _is_of_path(word: str) -> bool:
    """Whether a heading in one word is the name of a folder: `root_days`, `rootconf-notes`.

    So are `rootconf-2018` and `RootConfNotes`.
    """
    if "_" in word or word.count("-") > 1 or ends_in_notes(word):
        return True
    first, dash, last = word.casefold().rstrip(".").partition("-")
    if dash == "":
        return False
    parts = (first, last)
    return any(map(YEAR.fullmatch, parts)) or not event_words().edges.isdisjoint(parts)


_SAID_OF_EVENT = re.compile(r"([A-Za-z][A-Za-z0-9 .&+/-]{1,40}?\s?(?:19|20)\d\d)\s?[ぁ-ゖ]")
"""`Rootday 2021で聴いた講演`: in a sentence in Japanese a particle stands behind the name."""
_COUNTED = re.compile(r"[#\s]*#\s?\d{1,4}(?:\s?[-–—:.)]\s?|\s)(?=[^\W\d])")
"""`#185 Rootday 2020`: the number of a note, or of a meetup, before the event's name."""
_TWO_WORDS = re.compile(r"\b(wrap|write|round) (up)\b", re.IGNORECASE)
_GENERIC_END = re.compile(r"(?<=\w\s)((?:19|20)\d\d)(?:\s[a-z]{4,12}){1,2}$")
"""`Rootday 2020 conference`, `Rootday 2020 virtual edition`: common words behind the year."""


def _named_parts(text: str) -> list[str]:
    """The parts of `text`, its dates cut out, that may be a name.

    What a comma parts from a date is the place: `X, 7 June 2017, Y conference centre`. So may be
    what stands in brackets behind other words: `X 2017 - My diary (Oslo, Norway)`.
    """
    named: list[str] = []
    for part in map(_without_remark, map(without_frame, _SEPARATOR.split(text))):
        bare = without_boilerplate(part) if part else ""
        front, bracket, _ = part.partition(" (")
        placed = f"{named[-1]}{part[len(front) :]}" if named and bracket else ""
        if placed and only_boilerplate(front) and without_place(placed, dated=True)[1]:
            named[-1] = placed
            continue
        if bare.endswith(_WHOSE) or ("s event" in bare.casefold() and _OF_SOMEBODY.search(bare)):
            continue
        if bare and not only_boilerplate(bare) and not (named and part.lstrip()[:1] == ","):
            named.append(bare)
    return named


_WHOSE = ("'s", "’s")  # `Ann's Notes` names whose they are, and no event
_OF_SOMEBODY = re.compile(r"['’]s events?$", re.IGNORECASE)


def _without_remark(part: str) -> str:
    """`Rootday 2021 notes, typed on a train` without what a comma parts from an event's name."""
    name, comma, rest = part.partition(", ")
    if not comma or not rest[:1].islower():
        return part
    return name if YEAR.search(name) or _event_word_strength(name) > 1 else part


def _without_date(brackets: re.Match[str]) -> str:
    """Nothing in place of brackets that hold a date and place, or say how the event was held."""
    inside = brackets.group()
    said = inside[1:-1].casefold().partition(",")[0].strip()  # `(online, Zoom)`
    held = said in event_words().held or inside.startswith("(by ")
    return " " if held or any(when.month for when in find_dates(inside)) else inside


def _cut_dates(text: str) -> str:
    """`text` without its dates; a year alone is part of the name and stays."""
    for when in reversed(find_dates(text, compact=True)):
        if when.month is not None:
            first = when.column
            before = text[:first].rstrip(" ,(-–—_")
            word = before.rpartition(" ")[2].casefold().strip(EDGES)
            if when.weekday is not None and word in date_words().weekdays:
                first = len(before) - len(before.rpartition(" ")[2])
            text = f"{text[:first].rstrip(' (')} - {text[when.end_column :].lstrip(' )')}"
    return text.strip(" -")
