"""A sentence that says who gave the talk: "a talk by Ann Lee", "Ann Lee opened the session"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from notes.structure.people.affiliations import NOBODY, People, says_role
from notes.structure.people.behind_topics import behind_topic, named, within_talk
from notes.structure.people.linked_people import people_linked
from notes.structure.people.names import LIKELY, SURE
from notes.structure.people.people import read_people
from notes.structure.text.lines import LineKind
from notes.structure.words.deeds import deed_behind, end_of_people
from notes.structure.words.inline import bare
from notes.structure.words.sayings import sayings
from notes.structure.words.wording import folded, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.structure.people.affiliations import Links
    from notes.structure.text.lines import Line

CONFIDENCE = 0.75
_BY_GIVEN_NAME = 0.55
"""Of a single word: it tells who spoke where nothing else does."""
_LONGEST = 500
_FIRST_LINES = 3
_TWO_CAPITALS = re.compile(r"[^\W\d_a-z][\w.'’-]*[\"”')]?\s(?:\w{1,3}\s){0,2}[^\W\d_a-z]|\]\(")
"""Without two words with capitals, or a link, no sentence names a person."""
_SENTENCE = re.compile(r"(?<=[\w)\"”][\w)\"”][.!?])\s+(?=[^\W\d_a-z])")
_FIRST_NAMES = re.compile(
    r"([^\W\d_a-z]\w+(?:\s(?:and|&|und|et|y|e|en)\s[^\W\d_a-z]\w+)?)"
    r"(?:\s(?:then|also|has|a|hat|haben|ont|nous|nos|ha|han))?\s(\w+)"
)
_OF_THIS = re.compile(r"\b[Ii]n this (?:talk|session|presentation|keynote|workshop),?\s")
_ANNOUNCED = (" will ", " shows ", " explains ")
_NAME_AT_END = re.compile(r"(?<=[a-z]\s)[^\W\d_a-z][\w.'’-]*\s[^\W\d_a-z][\w.'’-]*,\s$")
"""`The panel had Ann Lee, ` presents nobody with what follows."""
_IT = frozenset({"it", "guest", "this"})
_REFERRING = frozenset(
    (  # noqa: SIM905
        "see watch cf remember reminds reminded compare recommend recommends recommended mention "
        "mentions mentioned quotes quoted cites cited refers referred based inspired siehe vgl "
        "voir cf ver véase zie"
    ).split()
)
"""Words before "the talk by Ann Lee" that say that it is another talk."""
_CLAUSE = re.compile(r"(?<=\w)(?:[:,;]|\s[-–—])\s(?=[^\W\d_a-z][\w.’'-]*\s[^\W\d_a-z])")
_MOST_SENTENCES = 3


def person_in_prose(lines: Sequence[Line], *, loose: bool = False) -> tuple[People, int]:
    """The people that one of the first sentences names as the speakers, and the line.

    Args:
        lines: What stands below a heading.
        loose: Parallel entries name people so, and a likely name that opens the text is enough.
    """
    for position, (text, line) in enumerate(_paragraphs(lines)):
        if _may_hold_name(text):
            first = position == 0 and line.kind is LineKind.PLAIN
            people = _person_in(text, first=first, loose=loose and first)
            if not people.speakers and text[0] == "[" and line.kind is LineKind.PLAIN:
                people = people_linked(text)
            if people.speakers:
                full = " " in people.speakers[0].name
                return People(people.speakers, CONFIDENCE if full else _BY_GIVEN_NAME), line.number
        if position == 0 and line.kind is LineKind.PLAIN:
            people = _first_names(text)
            if people.speakers:
                return people, line.number
    for line in lines[_FIRST_LINES:]:
        if "n this " in line.text and (people := _of_this_talk(line.text[:_LONGEST])).speakers:
            return people, line.number
    return NOBODY, 0


def _may_hold_name(text: str) -> bool:
    """A cheap look: are there two capitals as in names, or a link?"""
    if text.isascii() and text[1:].islower() and "](" not in text:
        return False
    return _TWO_CAPITALS.search(text) is not None


def _of_this_talk(text: str) -> People:
    """`In this talk Ann Lee will describe …`, anywhere in the text that announces a talk."""
    text, links = bare(text)
    lead = _OF_THIS.search(text)
    found = sayings().names.match(text, lead.end()) if lead else None
    if found and text.startswith(_ANNOUNCED, found.end()):
        return named(found.group(), links, CONFIDENCE)
    return NOBODY


def _first_names(text: str) -> People:
    """`Ann showed us her caches`, `Ann and Bo talked`: first names that are known as such."""
    found = _FIRST_NAMES.match(text) if text[0].isupper() else None
    if not found or folded(found[2]) not in sayings().said:
        return NOBODY
    return read_people(found[1], least=0.5)


def _paragraphs(lines: Sequence[Line]) -> Iterator[tuple[str, Line]]:
    """The first lines; those of a wrapped paragraph together, with the first line."""
    at = 0
    while at < min(_FIRST_LINES, len(lines)):
        line = lines[at]
        at += 1
        if line.kind not in (LineKind.PLAIN, LineKind.BULLET, LineKind.QUOTE):
            continue
        text, number = line.text, line.number
        while (
            at < len(lines)
            and len(text) < _LONGEST
            and lines[at].kind is LineKind.PLAIN
            and lines[at].number == number + 1
        ):
            text += " " + lines[at].text
            number += 1
            at += 1
        yield text[:_LONGEST], line


@lru_cache(maxsize=1024)
def _person_in(paragraph: str, *, first: bool, loose: bool) -> People:
    """The people whom a paragraph names in one of the ways in which writers open a talk."""
    text, links = bare(paragraph)
    sentences = sentences_of(text)
    for position, (sentence, behind) in enumerate(sentences):
        opens = first and position == 0
        people = people_of_sentence(sentence, links, behind, opens=opens, loose=loose and opens)
        if people.speakers:
            return people
    return _presented(sentences[0][0], links, loose=loose) if first else NOBODY


def sentences_of(text: str) -> list[tuple[str, str]]:
    """The first sentences of a text without markup, each with those behind it."""
    sentences = _SENTENCE.split(text, maxsplit=_MOST_SENTENCES)[:_MOST_SENTENCES]
    return [
        (sentence, " ".join(sentences[position + 1 :]))
        for position, sentence in enumerate(sentences)
    ]


def people_of_sentence(
    sentence: str, links: Links, behind: str = "", *, opens: bool = False, loose: bool = False
) -> People:
    """Those of whom a sentence says that they spoke; what is `behind` it may say "she".

    Args:
        sentence: Without markup.
        links: Those of its paragraph.
        behind: The sentences that follow.
        opens: It is the first below a heading, and so is about who spoke.
        loose: A likely name that opens it is enough.
    """
    people = _opening(sentence, links, behind, opens=opens, loose=loose)
    return people if people.speakers else _mentioned(sentence, behind, links)


def _presented(sentence: str, links: Links, *, loose: bool) -> People:
    """A first sentence that presents the person: `A farmer, Ann Lee, with slides`, or after it.

    Where others are named in prose, `The last one by Ann Lee.` says who gave this one.
    """
    words = sayings()
    shape = words.presented.match(sentence)
    shape = shape or (words.something_by.match(sentence) if loose else None)
    found = words.names.match(sentence, shape.end() if shape else 0)
    if found is None:
        return NOBODY
    rest = sentence[found.end() :]
    if shape and _NAME_AT_END.search(shape.group()):
        return NOBODY
    closed = rest[:1] in {",", ".", "!", ""} if shape else words.who_is.match(rest) is not None
    return named(found.group(), links, LIKELY if loose else SURE) if closed else NOBODY


def _opening(sentence: str, links: Links, behind: str, *, opens: bool, loose: bool) -> People:
    """`Ann Lee (Initech) showed …`: a name, and behind it what people do on a stage.

    Other words count behind a name that is known or linked, where "she" follows it, or where the
    name opens the text. Whose firm it is may stand before: `Initech's Ann Lee showed …`.
    """
    words = sayings()
    opener = words.opener.match(sentence) or words.adverbial.match(sentence)
    start = opener.end() if opener else 0
    if firm := None if start else _OF_FIRM.match(sentence):
        start = firm.end()
    found = words.names.match(sentence, start)
    if not found or folded(sentence[start:].split(" ", 1)[0]) in words.held:
        return NOBODY
    tail, verb = deed_behind(sentence[found.end() :])
    if not verb or verb in words.elsewhere:
        return NOBODY
    if verb in words.said:
        least = LIKELY
    elif verb in words.did:
        least = CONFIDENCE
    else:
        least = 1.0
    rest = sentence[found.end() :] + " " + behind
    if opens and (loose or tells_of_person(rest)):
        least = LIKELY
    elif opens and sentence[found.end()] in " ," and verb not in words.between:
        least = min(least, SURE)
    least = max(least, SURE) if firm else least
    return named(found.group() + tail, links, least)


_OF_FIRM = re.compile(
    r"[^\W\d_a-z][\w.&-]{1,20}(?:\s[^\W\d_a-z][\w.&-]{1,20})?['’]s\s(?=[^\W\d_a-z][\w.'’-]*\s[^\W\d_a-z])"
)


def tells_of_person(rest: str) -> bool:
    """Whether `rest` goes on behind a name with "she" or "his", or says what the person does."""
    told = not sayings().pronouns.isdisjoint(folded(rest[:_LONGEST]).split())
    return told or _tells_role(rest)


_IS_A = re.compile(
    r"\s(?:is|was|ist|est|es|era|è|é|is)\s(?:an?|the|our|eine?|une?|una|um|uma|een|il|el|la|le)\s"
    r"([^.,;:!?()]{3,60})"
)


def _tells_role(rest: str) -> bool:
    """Whether ` is a staff engineer at Initech` follows a name, as a speaker's biography does."""
    found = _IS_A.match(rest)
    return found is not None and says_role(found[1])


def _mentioned(sentence: str, behind: str, links: Links) -> People:
    """`A talk by Ann Lee`, `The speaker was Ann Lee`, `I saw Ann Lee talk`, `Ann Lee's talk`."""
    words = sayings()
    said = frozenset(words_in(sentence.lower()))
    for cues, before, after in (
        (words.giving, words.before, None),
        (words.seeing, words.seen, words.seen_to),
        (_IT, words.it_was, words.told),
    ):
        lead = None if cues.isdisjoint(said) else before.search(sentence)
        if lead and not _REFERRING.isdisjoint(words_in(sentence[: lead.start()].lower())):
            continue
        found = words.names.match(sentence, lead.end()) if lead else None
        if found:
            end = end_of_people(sentence, found.end())
            people = named(sentence[found.start() : end], links, LIKELY)
            if people.speakers and (after is None or after.match(f"{sentence} {behind}", end)):
                return people
    lead = words.guest.search(sentence) if ", " in sentence else None
    found = words.names.match(sentence, lead.end()) if lead else None
    if found and len(sentence) - found.end() < 2:
        return named(found.group(), links, SURE)
    people = NOBODY if words.giving.isdisjoint(said) else _owner(sentence, links)
    if not people.speakers and not words.giving.isdisjoint(said):
        people = behind_topic(sentence, links)
        people = people if people.speakers else within_talk(sentence, links)
    if people.speakers or words.said.isdisjoint(said):
        return people
    return _behind_clause(sentence, links)


def _behind_clause(sentence: str, links: Links) -> People:
    """`Ropes fray from within: Ann Lee explained …`: who spoke, where a clause stands before."""
    for clause in _CLAUSE.finditer(sentence):
        found = sayings().names.match(sentence, clause.end())
        if found and " " in found.group():
            tail, verb = deed_behind(sentence[found.end() :])
            if verb in sayings().said:
                return named(found.group() + tail, links, CONFIDENCE)
    return NOBODY


def _owner(sentence: str, links: Links) -> People:
    """`Ann Lee's talk was …`."""
    words = sayings()
    whose = words.whose.search(sentence) if "'" in sentence or "’" in sentence else None
    if whose:
        for found in words.names.finditer(sentence, 0, whose.start()):
            if found.end() == whose.start():
                return named(found.group(), links, CONFIDENCE)
    return NOBODY
