"""What a heading means by its words alone: a day, a pause, a part of a talk, a reading list."""

from __future__ import annotations

import re
from enum import IntFlag
from functools import lru_cache

from notes.structure.wording import folded, phrase_of, wording


class Meaning(IntFlag):
    """What the words of a heading say it is; a phrase can be several things, most are none."""

    NONE = 0
    IN_TALK = 1
    """A part of one talk: "Abstract", "Q&A"."""
    FRAME = 2
    """About the whole day or its writer: "Final thoughts", "Swag"."""
    FOLLOW_UP = 4
    """A list for later: "Links", "Things to try"."""
    BREAK = 8
    """A pause of the programme."""
    GROUP = 16
    """A day, a track, a room or a kind of talks: it stands above talks."""
    KIND = 32
    """A kind of session and nothing else: "Keynote"."""

    @property
    def is_no_talk(self) -> bool:
        """Whether the words alone rule out that this is a session somebody gave."""
        return bool(
            self
            & (Meaning.FRAME | Meaning.FOLLOW_UP | Meaning.BREAK | Meaning.GROUP | Meaning.IN_TALK)
        )


_ENUMERATOR = re.compile(
    r"^(?:\(?(?:\d{1,3}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.):]+\s*|\d{1,2}(?:\.\d{1,2})+\s+|#+\s*)"
)
_FURNITURE = frozenset(
    [
        "the",
        "a",
        "an",
        "some",
        "my",
        "our",
        "your",
        "any",
        "&",
        "and",
        "of",
        "on",
        "at",
        "in",
        "from",
        "for",
        "-",
        "–",
        "|",
        "/",
        ",",
        ":",
        "le",
        "la",
        "les",
        "l'",
        "de",
        "du",
        "des",
        "der",
        "die",
        "das",
        "el",
        "los",
        "las",
        "o",
        "os",
        "as",
        "het",
        "und",
        "et",
        "y",
        "e",
    ]
)
_NUMBER = re.compile(r"#?\d{1,4}(?:st|nd|rd|th|er|e|º|ª|\.|:)?|[a-z]\d?|[ivx]{1,4}")
_TIME = re.compile(r"\d{1,2}(?:[:.h]\d{2})?(?:am|pm|h)?|am|pm|\d{1,2}[:.]\d{2}[-–]\d{1,2}[:.]\d{2}")
_DATE = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}[-/.]\d{1,2}|第?[一二三四\d]{1,2}[日天]目?|\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}月\d{1,2}日"
)
_IN_BRACKETS = re.compile(r"\s*\([^()]*(?:\)|$)")
_NAMED_DAY = re.compile(r"(?:^|\s)(?:day|tag|jour|jornada|dia|dag)\s?(?:\d{1,2}|one|two|three|four)(?:\s|$|:)")
_SPLIT = re.compile(r"[\s,()\[\]|·•]+")


@lru_cache(maxsize=4096)
def meaning_of(text: str) -> Meaning:
    """What `text`, a heading without its inline markup, means by its words alone."""
    phrase = phrase_of(text)
    phrase = _ENUMERATOR.sub("", phrase) or phrase
    if "(" in phrase:
        phrase = phrase_of(_IN_BRACKETS.sub(" ", phrase)) or phrase
    if len(phrase) > 80 or not phrase:
        return Meaning.NONE
    found = _of_phrase(phrase)
    if not found and phrase.startswith(("the ", "my ", "some ", "our ", "key ", "les ", "die ")):
        found = _of_phrase(phrase.split(" ", 1)[1])
    if not found and (":" in phrase or " - " in phrase):
        found = _of_parts(re.split(r":| - ", phrase))
    if is_day_or_track(phrase) or (_NAMED_DAY.search(phrase) and len(phrase.split()) <= 5):
        found |= Meaning.GROUP
    return found


def _of_phrase(phrase: str) -> Meaning:
    words = wording()
    found = Meaning.NONE
    if phrase in words.in_talk:
        found |= Meaning.IN_TALK
    if phrase in words.frame:
        found |= Meaning.FRAME
    if phrase in words.follow_up or phrase.startswith(words.follow_up_begin):
        found |= Meaning.FOLLOW_UP
    if phrase in words.breaks:
        found |= Meaning.BREAK
    if phrase in words.groups:
        found |= Meaning.GROUP
    if phrase in words.keynote or phrase in words.workshop or phrase in words.panel:
        found |= Meaning.KIND
    return found


def _of_parts(parts: list[str]) -> Meaning:
    """ "Day 1: Keynotes" means what both parts mean; one unknown part and it means nothing."""
    found = Meaning.NONE
    for part in parts:
        meant = _of_phrase(part.strip()) | (
            Meaning.GROUP if is_day_or_track(part.strip()) else Meaning.NONE
        )
        if not meant:
            return Meaning.NONE
        found |= meant
    return found


def is_day_or_track(phrase: str) -> bool:
    """Whether a folded phrase is made of days, dates, times, tracks and numbers only."""
    words = wording()
    strong = False
    tokens = [token.strip(".:;-–—/#'\"") for token in _SPLIT.split(phrase)]
    tokens = [token for token in tokens if token and token not in _FURNITURE]
    if not 1 <= len(tokens) <= 8:
        return False
    for token in tokens:
        if (
            token in words.weekdays
            or token in words.months
            or _DATE.fullmatch(token)
            or _begins_group(token)
            or (token in words.groups and len(token) > 3)
        ):
            strong = True
        elif token in {"session", "sessions", "block"} and len(tokens) == 2:
            strong = True
        elif not (_NUMBER.fullmatch(token) or token in words.numerals or _TIME.fullmatch(token)):
            return strong and _is_named_track(tokens)
    return strong and not (
        len(tokens) == 1 and tokens[0] in {"may", "mar", "sun", "sat", "part", "mai"}
    )


def _begins_group(token: str) -> bool:
    begin = wording().group_begin
    return token in begin or token.rstrip("0123456789") in begin


def _is_named_track(tokens: list[str]) -> bool:
    """`Track A Cloud`, `Room 5 Security`: a group word with its number first, then a short name."""
    return len(tokens) <= 4 and _begins_group(tokens[0]) and bool(_NUMBER.fullmatch(tokens[1]))


def is_event_like(text: str) -> bool:
    """Whether a phrase reads like the name of an event: a year, or a word such as "summit"."""
    words = wording()
    low = folded(text)
    if re.search(r"\b(?:19|20)\d\d\b|(?<=\w)(?:19|20)\d\d\b|(?<=[a-z])'?[12]\d\b", low):
        return True
    tokens = re.findall(r"\w+", low)
    return any(
        token in words.event_word or (len(token) > 4 and token.endswith(words.event_ending))
        for token in tokens
    )
