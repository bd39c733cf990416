"""Read the people off a phrase: "Ann Lee, CTO @ Acme & Bo Ek (Initech)"."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from notes.structure.people.affiliations import (
    NOBODY,
    Links,
    People,
    add_person,
    apart,
    is_role,
    joined,
    made,
    says_role,
    speaker_of,
    with_link,
)
from notes.structure.people.full_names import person_in_full
from notes.structure.people.given_names import CAPITAL, people_by_given_names, share_surname
from notes.structure.people.name_and_rest import (
    has_role_or_firm,
    name_and_rest,
    name_told,
    role_before,
)
from notes.structure.people.names import LIKELY, SURE, before_blank, may_begin_name, name_confidence
from notes.structure.people.names_together import (
    are_full_names,
    before_firm,
    between_commas,
    between_signs,
    et_al,
    goes_by_one_word,
    with_signs_between,
)
from notes.structure.people.no_people import (
    is_clause,
    is_place,
    joints,
    starts_no_name,
    without_asides,
    without_mail,
)
from notes.structure.people.polite_people import polite_people
from notes.structure.people.surnames_first import people_with_surnames_first
from notes.structure.words.wording import BEFORE_ASIAN, folded, name_words, only_words, wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.models import Speaker

_MAYBE_STRONG = re.compile(r"\s?[/|]\s|\s[-–—]\s")
_ENDS_ABBREVIATED = re.compile(r"\s[^\W\d_a-z]\.$")
_KNOWN = 0.7
"""Of a name in such a script that begins with a known surname, or beside a mail address."""
_LONGEST, _MOST = 900, 24


class _Chunk(NamedTuple):
    """A part of the phrase and the word or sign before it."""

    text: str
    sign: str
    pieces: list[str]
    """What stands between its commas."""


_chunk_of = partial(tuple.__new__, _Chunk)
"""A `_Chunk` of the tuple of its fields; faster, for every phrase with people is parted."""


def read_people(text: str, links: Links = (), *, least: float = LIKELY) -> People:
    """Read all people off `text`, its inline markup stripped before.

    Args:
        text: A phrase that holds people and what belongs to them, and nothing else.
        links: The links that stood in it.
        least: A phrase whose first person is less sure than this names nobody.
    """
    people = _people_in(text, links, min(least, LIKELY))
    return people if people.confidence >= least else NOBODY


@lru_cache(maxsize=4096)
def _people_in(text: str, links: Links, least: float) -> People:
    """All people in `text`, where a name for the first is no less sure than `least`."""
    if links:
        text = before_firm(text, links[0][0])
    elif (person := person_in_full(text)) is not None:
        return person
    if not text.isascii() and (polite := polite_people(text)).speakers:
        return polite._replace(speakers=tuple(with_link(each, links) for each in polite.speakers))
    if only_words(text) and _names_one(words := text.strip()):
        may_be = len(words) <= _LONGEST and not starts_no_name(words) and may_begin_name(words)
        return _one_name(words, links, least) if may_be or role_before(words) else NOBODY
    if "@" in text and (rest := without_mail(text)) != text:
        named = _people_in(rest, links, min(least, _SHAPED))
        return named._replace(confidence=max(named.confidence, _KNOWN * bool(named.speakers)))
    text = without_asides(text)
    ended = text.rstrip() if "." in text else ""
    if "," in text and (listed := people_with_surnames_first(ended or text)):
        return listed
    abbreviated = ended[-1:] == "." and _ENDS_ABBREVIATED.search(ended) is not None
    text = text.strip()
    if not before_blank(text):
        text = text.rstrip(" ?") if text[-1:] == "?" and " ?" in text[-5:] else text
        text = text.strip(" ,.;:-\u2013\u2014*_~!/") + ("." if abbreviated else "")
    text = with_signs_between(text) if text[:1] > BEFORE_ASIAN else text
    if not text or len(text) > _LONGEST or starts_no_name(text) or not may_begin_name(text):
        return NOBODY
    if "," in text and is_place(text):
        return NOBODY
    if others := et_al(text):
        text = text[: others.start()]
        if " " not in text and name_confidence(text) > 0:
            return People((speaker_of(text, ""),), 0.7)
    if only_words(text) and _names_one(text):
        return _one_name(text, links, least)
    return _several(text, links, least)


def _several(text: str, links: Links, least: float) -> People:
    """The people in a phrase that words and signs part."""
    found: list[tuple[Speaker, float]] = []
    parts = _chunks(text)
    if _is_no_name("".join((first := next(parts)).pieces[:1]), least):
        return NOBODY  # as sentences do
    chunks = [first, *parts]
    pieces = [piece for chunk in chunks for piece in chunk.pieces]
    worded = len(chunks) > 1 and text[0] < BEFORE_ASIAN and " " not in chunks[-1].text
    if worded and (given := people_by_given_names(pieces)):
        return given if given.confidence >= least else NOBODY
    serial = len(pieces) > 1 and (len(chunks) > 1 or "," in text) and _is_serial(chunks, pieces)
    if any(chunk.sign and is_clause(chunk.text, chunk.sign) for chunk in chunks):
        return NOBODY
    couple = share_surname([chunk.text for chunk in chunks])
    for chunk in chunks:
        needed = CAPITAL if couple and not found else least
        if not _read_chunk(chunk, found, needed, serial=serial) and not found:
            return NOBODY
    confidence = found[-1][1] if couple else _confidence(found)
    if not found or confidence < least:
        return NOBODY
    if len(found) == 1:
        return made(((with_link(found[0][0], links),), confidence))
    return People(apart([with_link(speaker, links) for speaker, _ in found[:_MOST]]), confidence)


def _is_no_name(piece: str, least: float) -> bool:
    """Whether what opens a phrase is too little of a name for any rule, whatever stands behind."""
    return not piece or name_told(piece)[2] < min(least, _SHAPED if " " in piece else CAPITAL)


def _names_one(words: str) -> bool:
    """Whether none of the words of a phrase parts names or stands for others."""
    return words[0] <= BEFORE_ASIAN and joints().isdisjoint(words.lower().split(" "))


def _one_name(text: str, links: Links, least: float) -> People:
    """The person in a phrase of words alone, none of which parts names or ends one.

    A role may stand behind the name, with no sign between: `Ann Lee Senior Engineer`.
    """
    confidence = name_confidence(text)
    role = ""
    if text.count(" ") > 1 and (not confidence or has_role_or_firm(text, confidence)):
        text, role, confidence = name_told(text)
    if confidence < least or is_role(text):
        return NOBODY
    speaker = speaker_of(text, role)
    return made(((with_link(speaker, links) if links else speaker,), confidence))


def _is_serial(chunks: Sequence[_Chunk], pieces: Sequence[str]) -> bool:
    """`Ann Lee, Bo Ek and Cy Dahl`: names all, and the last behind "and", or an odd number.

    Names and organisations by turns would make an even one; four names in a row are people.
    """
    *_, last = chunks
    if len(chunks) > 1:
        several = last.sign != "" and len(pieces) > len(chunks)
        whole = several and last.pieces == [last.text]
    else:
        whole = len(pieces) > 1 and (len(pieces) % 2 == 1 or len(pieces) >= _MANY)
        pieces = [*pieces[:-1], name_and_rest(pieces[-1])[0]] if whole else pieces
    if not whole or any(map(is_role, pieces)):
        return False
    sure = [(name_confidence(piece), piece) for piece in pieces]
    weak = [(least, piece) for least, piece in sure if least < LIKELY]
    return 2 * len(weak) < len(sure) and all(
        least >= _SHAPED and " " in piece and all(word[0].isupper() for word in piece.split())
        for least, piece in weak
    )


_MANY, _SHAPED = 4, 0.3
"""Of a name whose words nobody knows, among more that are likely."""


def _confidence(found: list[tuple[Speaker, float]]) -> float:
    """As sure as the first name or the surest of many, and surer with a role or handle behind."""
    if not found:
        return 0.0
    confidence = found[0][1] if len(found) < 3 else max(sure for _, sure in found)
    first = found[0][0]
    handled = first.handle != "" and " " in first.name
    if LIKELY <= confidence < SURE and (handled or says_role(first.affiliation)):
        return SURE
    return confidence


def _chunks(text: str) -> Iterator[_Chunk]:
    """Split at what stands between people; "and" does only outside brackets."""
    conjunctions = wording().conjunctions
    for part in _strong_parts(text):
        words = part.split(" ")
        if conjunctions.isdisjoint(map(str.lower, words)):
            yield _chunk(part, "")
            continue
        start = depth = 0
        sign = ""
        for at, word in enumerate(words):
            if at > start and depth <= 0 and (word.lower() if word[1:] else word) in conjunctions:
                yield _chunk(" ".join(words[start:at]), sign)
                start, sign = at + 1, word
            depth += word.count("(") - word.count(")")
        yield _chunk(" ".join(words[start:]), sign)


def _chunk(text: str, sign: str) -> _Chunk:
    text = text.strip(" ,")
    return _chunk_of((text, sign, between_commas(text)))


def _strong_parts(text: str) -> list[str]:
    """Split at signs that stand between people; a slash or bar does only before a name."""
    parts = between_signs(text)
    if "/" in text and len(parts) == 1:
        names = text.split("/")
        heads = [name.partition(",")[0] for name in names]  # `Ann Lee/Bo Ek, Acme`
        if are_full_names(names) or are_full_names(heads):
            return names
    if not _MAYBE_STRONG.search(text):
        return parts
    found: list[str] = []
    for part in parts:
        start = 0
        for sign in _MAYBE_STRONG.finditer(part):
            name, _ = name_and_rest(part[sign.end() :].split(",")[0].strip() or "-")
            words = folded(name).split()
            of_firm = len(words) < 2 or not name_words().organisations.isdisjoint(words)
            full = sign[0].strip() in "/|" or not of_firm
            if full and name_confidence(name) >= SURE:
                found.append(part[start : sign.start()])
                start = sign.end()
        found.append(part[start:])
    return found


def _read_chunk(
    chunk: _Chunk, found: list[tuple[Speaker, float]], least: float, *, serial: bool
) -> bool:
    """Read "name, org, name (org)" into `found`; False where it starts with no name."""
    sign = f" {chunk.sign} " if chunk.sign else ", "
    bracketed = chunk.text.count("), ") > 0 or (chunk.sign != "" and chunk.text[-1:] == ")")
    before = len(found)
    for position, piece in enumerate(chunk.pieces):
        name, rest, sure = name_told(piece)
        listed = len(found) - before == position > 1 and not found[-1][0].affiliation
        needed = _needed(found, least, "" if position else piece, weak=bool(chunk.sign))
        listed |= serial or (bracketed and piece[-1:] == ")")
        known = _KNOWN if name[:1] > BEFORE_ASIAN else needed
        needed = min(needed, _SHAPED if serial else LIKELY if listed else known)
        if name[:1] == "@" and found and not found[-1][0].handle and found[-1][0].name != name:
            found[-1] = (joined(found[-1][0], name), found[-1][1])
        elif sure >= needed:
            add_person(found, speaker_of(name, rest), sure)
        elif found:
            found[-1] = (joined(found[-1][0], piece, sign), found[-1][1])
        else:
            return False
        sign = ", "
    return bool(found)


def _needed(found: list[tuple[Speaker, float]], least: float, first: str, *, weak: bool) -> float:
    """How sure a name must be, by where it stands: `first` of its chunk, behind affiliations."""
    affiliated = bool(found) and bool(found[-1][0].affiliation)
    if not found:
        return least
    if first and affiliated:
        return 0.68 if weak else 0.5
    if first:
        return 0.2 if goes_by_one_word(first, *found[-1]) else min(least, 0.5)
    return SURE if affiliated else 0.75
