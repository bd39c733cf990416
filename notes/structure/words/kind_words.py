"""The kind of a session by its words: "Opening keynote", "Title (workshop)", "Panel: ..."."""

from __future__ import annotations

import re
from functools import cache

from notes.models import Kind
from notes.structure.words.inline import bare
from notes.structure.words.wording import folded, only_words, phrase_of, wording

_WORKSHOP_WORDS = frozenset({"workshop", "atelier", "taller", "tutorial"})


def kind_of_words(text: str) -> Kind | None:
    """The kind that a phrase names, where it holds nothing else ("Opening keynote", "Talk")."""
    return _kinds().get(phrase_of(text)) if len(text) <= _LONGEST else None


_LONGEST = 60
"""Letters of a phrase, with the signs around it, that may be one for a kind of session."""


@cache
def turn_words() -> frozenset[str]:
    """The words before one for a talk that tell which of the programme it was, and when."""
    return wording().turn | wording().time_of_day


def kind_in_turn(text: str) -> Kind | None:
    """The kind behind its turn: "Fourth session", "Post-lunch third talk", "5th talk (room 2)"."""
    words = phrase_of(text.partition("(")[0]).split()
    turns = turn_words()
    count = next((at for at, word in enumerate(words) if word not in turns), 0)
    in_turn = 0 < count < _LONGEST_TURN and not wording().turn.isdisjoint(words[:count])
    return kind_of_words(" ".join(words[count:])) if in_turn else None


_LONGEST_TURN = 3


def is_kind_alone(title: str) -> bool:
    """Whether a title is a kind and names no topic, as `Closing keynote` does before its people."""
    return kind_of_words(title) in (Kind.KEYNOTE, Kind.PANEL, Kind.WORKSHOP)


@cache
def _kinds() -> dict[str, Kind]:
    """Each phrase that is a kind of session; of several kinds the rarer one."""
    words = wording()
    lists = (
        (words.talk, Kind.TALK),
        (words.panel, Kind.PANEL),
        (words.workshop, Kind.WORKSHOP),
        (words.keynote, Kind.KEYNOTE),
    )
    return {phrase: kind for phrases, kind in lists for phrase in phrases}


@cache
def first_words_of_kinds() -> frozenset[str]:
    """The words that a phrase for a kind of session, or for its turn, can start with."""
    return frozenset(phrase.split()[0] for phrase in _kinds()) | wording().turn


def group_kind(text: str) -> Kind | None:
    """The kind that a group gives its talks: "Keynotes", "Workshops"."""
    kind = kind_of_words(phrase_of(bare(text).text).removesuffix("s"))
    return None if kind is Kind.TALK else kind


def kind_behind(title: str) -> tuple[str, Kind | None]:
    """Part `Title (keynote)` or `Title - Workshop`; the kind is None where there is none."""
    if title.endswith((")", "]")):
        start = max(title.rfind("("), title.rfind("["))
        inside = kind_of_words(title[start + 1 : -1]) if start > 2 else None
        if inside:
            return title[:start].strip(), inside
    if title[-1:].isalpha() and (sign := _DASH_LAST.search(title) or _PANEL_LAST.search(title)):
        behind = kind_of_words(title[sign.end() :])
        if behind in (Kind.KEYNOTE, Kind.PANEL, Kind.WORKSHOP):
            return title[: sign.start()].strip(), behind
    return title, None


_DASH_LAST = re.compile(r"\s(?:[-–—|]\s?|//\s)(?=[^-–—|/]{4,20}$)")
_PANEL_LAST = re.compile(
    r",\s(?=(?:[Pp]anel(?: [Dd]iscussion)?|Podiumsdiskussion|[Tt]able ronde)$)"
)
"""Where others have their speakers: `Title, Panel Discussion`."""


_SIGNS = ".,:;!?()[]'\""
_SIGNS_APART = "".join(" " if sign in _SIGNS else sign for sign in map(chr, range(128)))
"""Each letter of ASCII, a space for these signs; a text for it is faster than a mapping."""


def kind_of_title(title: str, line: str) -> Kind | None:
    """The kind that a title says itself: "The keynote", "Ann Lee Keynote", "Panel: ..."."""
    if title == line and only_words(line) and _words_of_kinds().isdisjoint(folded(line).split()):
        return None
    phrase = phrase_of(title)
    may_be_kind = phrase.rpartition(" ")[2] in _last_words_of_kinds()
    if may_be_kind and (of_phrase := kind_of_words(phrase.removeprefix("the "))):
        return of_phrase
    words = phrase_of(line).split()
    if not only_words(line):
        if _parts_of_last_words().isdisjoint(phrase_of(line).translate(_SIGNS_APART).split()):
            return None
        words = [word.strip(_SIGNS) for word in words]
    if _last_words().isdisjoint(words):
        return None
    known = wording()
    ends = (*words[:1], *words[-1:], " ".join(words[-2:]))
    for kind, phrases in (
        (Kind.KEYNOTE, known.keynote),
        (Kind.PANEL, known.panel),
        (Kind.WORKSHOP, known.workshop),
    ):
        if not phrases.isdisjoint(ends):
            return kind
    if not _WORKSHOP_WORDS.isdisjoint(words):
        return Kind.WORKSHOP
    return Kind.KEYNOTE if "keynote" in words else None


@cache
def _last_words_of_kinds() -> frozenset[str]:
    return frozenset(phrase.rpartition(" ")[2] for phrase in _kinds())


@cache
def _words_of_kinds() -> frozenset[str]:
    """The words without one of which a title of words alone says no kind."""
    return _last_words() | _last_words_of_kinds()


@cache
def _last_words() -> frozenset[str]:
    """The last words of all phrases for kinds; a title without one says no kind."""
    known = wording()
    phrases = known.keynote | known.panel | known.workshop | _WORKSHOP_WORDS | {"keynote"}
    return frozenset(phrase.rpartition(" ")[2] for phrase in phrases)


@cache
def _parts_of_last_words() -> frozenset[str]:
    """The same, those such as "hands-on" and "d'ouverture" parted at their signs."""
    return frozenset(
        part for word in _last_words() for part in word.translate(_SIGNS_APART).split()
    )
