"""What a heading means by its words alone: a day, a pause, a part of a talk, a reading list."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from notes.structure.words.days_and_tracks import is_day_or_track
from notes.structure.words.occasions import MEETING, is_of_occasion, words_of_occasions
from notes.structure.words.pauses import FOOD, WORDS_OF_PAUSES, is_pause
from notes.structure.words.pictures import PICTURE, SHORT_CODE
from notes.structure.words.profiles import is_profile
from notes.structure.words.remarks import PORTIONS, is_for_later, is_own, is_portion, is_remark
from notes.structure.words.talk_numbers import numbered_talk
from notes.structure.words.wording import folded, is_unsigned, phrase_of, wording, words_in
from notes.structure.words.words_for_talks import says_talks


class Meaning:
    """What the words of a heading say it is, as bits; a phrase can be several things."""

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
    NO_TALK = IN_TALK | FRAME | FOLLOW_UP | BREAK | GROUP
    """Each of these rules out that the heading is a session somebody gave."""


_ENUMERATOR = re.compile(
    r"(?:\(?(?:\d{1,3}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.):]+(?!\d)\s*|\d{1,2}(?:\.\d{1,2})+\s+|#+\s*)"
)
_OPENINGS = frozenset("the my some our key les die le la das".split())  # noqa: SIM905
_PICTURES = re.compile(rf"(?:{PICTURE}|{SHORT_CODE})+")
_IN_BRACKETS = re.compile(r"\s*\([^()]*(?:\)|$)")
_NAMED_DAY = re.compile(
    r"(?:^|\s)(?:day|tag|jour|jornada|dia|dag)\s?(?:\d{1,2}|one|two|three|four)(?:\s|$|:)"
)
_PARTED = re.compile(r":| - | / ")
_FEW, _LONGEST_EVENT_NAME = 3, 10
_TALKS = re.compile(
    r"(?:(?:the|my|some|other|more|top|best|favou?rite|selected|great|notable|vendor|sponsor|partner"
    r"|sponsored|live|recorded|intro|introductory|opening|closing|skipped|missed|remaining|\d+|short"
    r"|long|memorable|interesting|noteworthy|exciting|attended|good|bad|worst|terrible|boring) )*"
    r"(?:talks|sessions|presentations|keynotes|workshops|vortrage|charlas|conferences|palestras)"
    r"(?: (?:i|we|that|from|attended|visited|worth)\b.{0,40})?"
)
"""`My favourite talks`, `Sessions I went to`."""
_TALK_WORDS = frozenset(
    "talks sessions presentations keynotes workshops vortrage charlas conferences palestras "  # noqa: SIM905
    "lectures talk session presentation workshop lecture".split()
)
_LONGEST, _LONGEST_LABEL = 80, 24


@lru_cache(maxsize=8192)
def meaning_of(text: str) -> int:
    """What `text`, a heading without its inline markup, means by its words alone."""
    phrase = phrase_of(text if text.isascii() and text[:1] != ":" else _PICTURES.sub(" ", text))
    if not phrase or len(phrase) > _LONGEST:
        noted = ": " in phrase[:_LONGEST_LABEL] and is_for_later(phrase[:_LONGEST])
        return Meaning.FOLLOW_UP if noted else Meaning.NONE
    if phrase[1:2] == "、" or phrase[2:3] == "、":
        phrase = phrase.partition("、")[2] or phrase
    if is_unsigned(text) and _says_nothing(phrase):
        return Meaning.NONE
    if is_profile(text):
        return Meaning.IN_TALK
    worded = phrase.partition(" ")[0].isalpha()
    if not worded and (numbered := _ENUMERATOR.match(phrase)):
        phrase = phrase[numbered.end() :] or phrase
    if "(" in phrase:
        phrase = phrase_of(_IN_BRACKETS.sub(" ", phrase)) or phrase
    if text[:4] == "http" and "://" in text[:8] and " " not in text:
        return Meaning.FOLLOW_UP
    found = _of_phrase(phrase)
    if not found:
        first, _, rest = phrase.partition(" ")
        found = _of_phrase(rest) if rest and first in _OPENINGS else found
    parted = ":" in phrase or "-" in phrase or "/" in phrase
    if not found and parted and _PARTED.search(phrase):
        found = _of_parts(_PARTED.split(phrase))
    if not found:
        found = _of_shape(phrase)
    if is_day_or_track(phrase) or _names_day(phrase):
        found |= Meaning.GROUP
    if not found and text[0] in FOOD and phrase.count(" ") < _FEW:
        return Meaning.BREAK
    return found


@cache
def _meanings() -> dict[str, int]:
    """Each phrase of the word lists and what it means."""
    words = wording()
    lists = (
        (words.in_talk, Meaning.IN_TALK),
        (words.frame, Meaning.FRAME),
        (words.follow_up, Meaning.FOLLOW_UP),
        (words.breaks, Meaning.BREAK),
        (words.groups, Meaning.GROUP),
        (words.keynote | words.workshop | words.panel, Meaning.KIND),
    )
    found: dict[str, int] = {}
    for phrases, meaning in lists:
        for phrase in phrases:
            found[phrase] = found.get(phrase, 0) | meaning
    return found


def _says_nothing(phrase: str) -> bool:
    """One look at a phrase without signs: it has no word by which a rule goes, as most titles.

    Rules go by the first word, by some that may stand anywhere, or by several in a row.
    """
    first, _, rest = phrase.partition(" ")
    if not phrase.isascii() or first in _first_words() or phrase in _meanings():
        return False
    if not _telling_words().isdisjoint(rest.split(" ")):
        return False
    if _begins_for_later(phrase):
        return False
    return not (is_own(phrase) or is_day_or_track(phrase) or _names_day(phrase))


@cache
def _first_words() -> frozenset[str]:
    """The words that mean something before others: pauses, days with a pause, openings."""
    return wording().breaks | wording().weekdays | _OPENINGS | _telling_words() | _SUNDRY


def _begins_for_later(phrase: str) -> bool:
    if phrase[:7] == "my favo" and is_event_like(phrase):
        return False  # `my favourite kelpconf 2019`
    headed, beginnings = _beginnings_for_later()
    return phrase.startswith(headed.get(phrase.partition(" ")[0], beginnings))


@cache
def _beginnings_for_later() -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    """All beginnings by the first word of each, and those of one word, which may go on: `todos`."""
    known = wording().follow_up_begin
    single = tuple(phrase for phrase in known if " " not in phrase)
    return {phrase.partition(" ")[0]: known for phrase in known}, single


@cache
def _telling_words() -> frozenset[str]:
    """The words that may mean something wherever they stand."""
    return _TALK_WORDS | _JOINING | PORTIONS | WORDS_OF_PAUSES | words_of_occasions()


def _of_phrase(phrase: str) -> int:
    found = _meanings().get(phrase, Meaning.NONE)
    worded = not phrase.isascii() or not _TALK_WORDS.isdisjoint(phrase.split(" "))
    if worded and not found & Meaning.IN_TALK and is_talks(phrase):
        found |= Meaning.GROUP
    if phrase.count(" ") < _LONG and _begins_for_later(phrase):
        found |= Meaning.FOLLOW_UP
    return found


_LONG = 5  # spaces in a phrase that is more than a list's heading or a day


def _names_day(phrase: str) -> bool:
    """Whether a short phrase holds `day 2` anywhere."""
    if phrase.count(" ") >= _LONG:
        return False
    dayish = "da" in phrase or "tag" in phrase or "jo" in phrase or "dia" in phrase
    return dayish and _NAMED_DAY.search(phrase) is not None


_JOINING = frozenset("and und et y e en i og och ja и".split())  # noqa: SIM905
_JOINED = re.compile(r"\s*[&,+/]\s*|\s(?:and|und|et|y|e|en|i|og|och|ja|и)\s")
_OF_OCCASION = Meaning.BREAK | Meaning.FRAME | Meaning.FOLLOW_UP
_ASKED = frozenset(
    "questions fragen preguntas perguntas vragen domande pytania otazky spørgsmal fragor".split()  # noqa: SIM905
)
"""Parts of a talk that may share a slot with a pause: `Questions and pizza`."""


_OF_TALKS = frozenset("videos slides recordings notes speakers schedule abstracts".split())  # noqa: SIM905
"""What a heading above talks may promise besides: `Talks/Videos`."""


def _of_shape(phrase: str) -> int:
    """What is no phrase of the lists but made like them: joined of two, or said of oneself."""
    own = is_own(phrase)
    if (own and is_remark(phrase)) or is_of_occasion(phrase):
        return Meaning.FRAME
    if own and is_for_later(phrase):
        return Meaning.FOLLOW_UP
    if (pause := is_pause(phrase)) or is_portion(phrase):
        return Meaning.BREAK if pause else Meaning.IN_TALK
    first, _, rest = phrase.partition(" ")
    if first.rstrip(".") in _SUNDRY and rest.rpartition(" ")[2] in _LEFT_OVER:
        return Meaning.FRAME
    signed = "," in phrase or "&" in phrase or "/" in phrase or "+" in phrase
    if not signed and _JOINING.isdisjoint(phrase.split(" ")):
        return Meaning.NONE
    parts = _JOINED.split(phrase)
    if all(part in _OF_TALKS or is_talks(part) for part in parts):
        return Meaning.GROUP
    meant = []
    for part in parts:
        meant.append(_of_phrase(part) or (Meaning.FRAME if is_remark(part) else Meaning.NONE))
        if part not in _ASKED and not meant[-1] & _OF_OCCASION:
            return Meaning.NONE
    found = max(meant[0], meant[-1])
    return found if found & _OF_OCCASION else Meaning.NONE


_SUNDRY = frozenset("misc miscellaneous assorted sundry".split())  # noqa: SIM905
_LEFT_OVER = frozenset(
    "notes links videos bits thoughts stuff things remarks tips facts tidbits quotes".split()  # noqa: SIM905
)
"""Of an event, at its end: `Misc. hallway notes`."""


def is_talks(phrase: str) -> bool:
    """Whether a folded phrase is a word for talks as such: "Talks", "Sessions I went to"."""
    return _TALKS.fullmatch(phrase) is not None or says_talks(phrase)


def _of_parts(parts: list[str]) -> int:
    """Both of `Day 1: Keynotes`, or nothing where one is unknown; `Keynote: TBA` is a keynote."""
    found = Meaning.NONE
    front, off = parts[0].split(" "), _of_phrase(parts[1].strip()) & Meaning.BREAK
    if off and front[-1].isdecimal() and front[0] in wording().talk:
        return off  # `Talk 3: cancelled`
    for phrase in map(str.strip, parts):
        meant = _of_phrase(phrase) | (Meaning.GROUP if is_day_or_track(phrase) else Meaning.NONE)
        if not meant:
            return Meaning.NONE
        found |= meant
    return found & ~Meaning.FRAME if found & Meaning.KIND else found


def is_open_format(text: str) -> bool:
    """Whether a heading is a part of the day in which nobody gives a talk: `Open space`."""
    text = text if text[:1].isalnum() else _PICTURES.sub(" ", text)
    return phrase_of(text) in wording().open_format


_YEAR = re.compile(
    r"(?:199|20\d)\d\b(?<!\d{5})(?!['’]s\b)|[12]\d\b(?<=[a-z]\d\d)|'[12]\d\b(?<=[a-z]'\d\d)"
)
"""`2019`, `con19`, `conf'19`; what stands before is looked at last, as digits are rare."""


@lru_cache(maxsize=4096)
def is_event_like(text: str) -> bool:
    """Whether a phrase reads like the name of an event: a year, or a word such as "summit"."""
    low = folded(text)
    if ("1" in low or "2" in low) and (year := _YEAR.search(low)):
        told = low[: year.start()].endswith(" in ") and year.end() == len(low)
        if not told:
            return numbered_talk(text) is None
    words = wording()
    tokens = words_in(low)
    if len(tokens) > _LONGEST_EVENT_NAME:
        return False
    if "#" in low and (edition := _EDITION.fullmatch(low)):
        return {edition[1], tokens[-2]}.isdisjoint(words.talk | _COUNTED)
    if not words.event_word.isdisjoint(tokens) or ("meeting" in low and MEETING.search(low)):
        return True
    ends = words.event_ending
    if any(map(_ends_as_event, [token for token in tokens if token.endswith(ends)])):
        return True
    if "event" in tokens and not _OF_SYSTEMS.isdisjoint(tokens):
        tokens = [word for word in tokens if word != "event"]
    weak = not words.weak_event_word.isdisjoint(tokens)
    return weak and len(tokens) > 1 and words.sentence_word.isdisjoint(tokens)


_EDITION = re.compile(r"([^\W\d_][\w.'-]+(?: [^\W\d_][\w.'-]+){0,2}) #\d{1,3}")
"""`Gloam Meetup #30`, `GloamJS #7`: a meetup and its number."""
_COUNTED = frozenset("issue part episode ep week day pr bug ticket chapter no note notes".split())  # noqa: SIM905
_OF_SYSTEMS = frozenset(
    "storming sourcing driven loop loops bus stream streams streaming handler handlers mesh "  # noqa: SIM905
    "emitter emitters listener listeners store bridge grid hub hubs log logs queue queues "
    "machine modeling modelling processing".split()
)
"""Beside "event" in what is no event: `Event Storming`, `The event loop`."""


def _ends_as_event(token: str) -> bool:
    """PyCon, DevFest: a word whose end says so is long; "beacon" and "manifest" are other words."""
    return len(token) >= 5 and token not in wording().no_event_word
