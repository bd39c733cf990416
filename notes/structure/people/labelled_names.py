"""Names behind a label such as "Speakers:", which are people even where no list knows them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from notes.structure.people.affiliations import NOBODY, People, is_role, says_role, speaker_of
from notes.structure.people.asian_firms import people_with_firms
from notes.structure.people.certain_people import parted_people
from notes.structure.people.full_names import person_in_full
from notes.structure.people.others import without_others
from notes.structure.people.people import read_people
from notes.structure.people.polite_people import polite_people
from notes.structure.text.labels import is_speaker_label, label_of
from notes.structure.text.particulars import without_particulars
from notes.structure.words.inline import bare
from notes.structure.words.profiles import without_networks
from notes.structure.words.wording import (
    alternatives,
    folded,
    load_words,
    name_words,
    only_words,
    phrases_of,
    wording,
)

if TYPE_CHECKING:
    from notes.models import Speaker

_NICK = re.compile(r"[^\W_][\w.-]{1,24}")
_BETWEEN = re.compile(r",\s|\s(?:&|\+|and|und|et|y|e|en)\s")
_WORD = (
    r"(?:[^\W\d_a-z]['’])?[^\W\d_a-z][^\W\d_A-Z]+(?:-?[^\W\d_a-z][^\W\d_A-Z]+)?"  # O'Hara, DeLay
)
_CAPITALISED = re.compile(rf"{_WORD}(?: {_WORD}){{1,2}}")
_SEVERAL_WORDS = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,3}")
_BEHIND = re.compile(
    r"[,;(!]|\.\s(?=\w{3})|\s[-–—|@·]\s?|\s(?:from|at|of|aus|von|de|van|bei|chez)\s"
)
"""What stands between a name and its role or organisation."""
_NO_PERSON = frozenset(
    "tbd tba tbc todo unknown none various multiple several many me myself anonymous missing "  # noqa: SIM905
    "everybody everyone someone somebody nobody all forgot na nn unbekannt diverse "
    "inconnu desconhecido onbekend".split()
)
"""What stands behind a label where the writer has no name."""


@lru_cache(maxsize=256)
def named_behind(rest: str, label: str) -> tuple[str, People]:
    """What stands behind a label, without markup and particulars, and the people it names."""
    if (person := person_in_full(rest)) is not None:
        return rest, person
    if ";" in rest and "(" in rest and (several := parted_people(rest)):
        return rest, People(several, 0.97)
    if not rest.isascii() and (polite := polite_people(rest)).speakers:
        return rest, polite
    if not rest.isascii() and (asian := people_with_firms(rest)) is not None:
        return rest, asian
    said = without_others(rest[:400])
    if only_words(said):  # neither markup nor a sign that parts several people
        named = _without_saying(" ".join(said.split()))
        return named, read_people(named, least=0.2)
    shown = bare(said)
    text = without_networks(shown.text, shown.links) if shown.links else shown.text
    named = _without_saying(without_particulars(text))
    return named, each_of(named, label) or read_people(named, shown.links, least=0.2)


@cache
def _was() -> re.Pattern[str]:
    """`was `, `turned out to be `, with what stands before it."""
    phrases = alternatives(phrases_of(load_words("speaking")["was"]))
    return re.compile(rf"(?:[^\W\d_]+ ){{0,2}}?(?:{phrases})\s+(?=[^\W\d_a-z])")


def _without_saying(text: str) -> str:
    """`turned out to be Ann Lee!` behind a label without what makes it a sentence."""
    found = _was().match(text) if text[:1].islower() else None
    return text[found.end() :].rstrip("!. ") if found else text


def each_of(text: str, label: str) -> People | None:
    """`Speakers: Ann Lee, Bo Ek`: behind a plural each pair of capitalised words is a person."""
    several = label.endswith(("s", "s)", "innen")) or label in wording().several_label
    if not several or "," not in text:
        return None
    pieces = [piece.strip() for piece in _BETWEEN.split(text) if piece.strip()]
    names = all(_CAPITALISED.fullmatch(piece) and not is_role(piece) for piece in pieces)
    if not names or not 1 < len(pieces) <= 8 or says_role(pieces[-1]):
        return None
    return People(tuple(speaker_of(piece, "") for piece in pieces), 0.9)


def as_written(text: str, label: str) -> People:
    """A word that no name is made of, behind a label that says it is one."""
    word = _BEHIND.split(text, maxsplit=1)[0].strip(" .,!?")
    if _SEVERAL_WORDS.fullmatch(word) and not _is_sentence(word):
        return People((speaker_of(word, text[len(word) :]),), 0.8)
    if _CAPITALISED.fullmatch(word) and folded(word.split()[0]) not in name_words().not_name:
        return People((speaker_of(word, ""),), 0.8)
    if _CAPITALISED.fullmatch(word) and _is_name_of_word(word, label):
        return People((speaker_of(word, ""),), 0.8)
    known = folded(word).strip("-")
    if "_" in word and not name_words().words_for_name.isdisjoint(re.split(r"_|s_|s$", known)):
        return NOBODY  # `name_of_the_speaker`, as forms have it
    certain = label in wording().speaker_label and label not in {"by", "von", "par", "por", "door"}
    if not certain or not _NICK.fullmatch(word) or known in _NO_PERSON:
        return NOBODY
    lists = name_words()
    return (
        NOBODY
        if known in lists.not_name or known in lists.no_han_name
        else People((speaker_of(word, ""),), 0.8)
    )


def _is_name_of_word(words: str, label: str) -> bool:
    """`Presenter: Ask Norling`: whether the first word alone is one that names hold never."""
    first, *others = folded(words).split()
    foreign = not name_words().not_name.isdisjoint(others)
    one = label in wording().speaker_label and label not in wording().by
    return one and not (foreign or first in _NO_PERSON or is_role(words))


def _is_sentence(words: str) -> bool:
    """Whether several words behind a label say something instead of naming somebody."""
    lists = name_words()
    low = folded(words).split()
    if any(word in _NO_PERSON for word in low) or is_role(words):
        return True
    foreign = [word for word in low if word in lists.not_name and word not in lists.given]
    capital = sum(word[0].isupper() for word in words.split())
    named = any(word in lists.given for word in low) if not capital else capital * 2 > len(low)
    return bool(foreign) or not named


def people_of_label(text: str, *, headed: bool = False) -> tuple[Speaker, ...]:
    """The people of a line such as `Speaker: Ann Lee`; none where it is no label of speakers.

    As a heading, which `headed` says, it may introduce them as well: `About the speaker: Ann Lee`.
    """
    label, said = label_of(text)
    introduces = headed and label in wording().introducing
    if not said or not (introduces or is_speaker_label(label)):
        return ()
    return named_behind(said, label)[1].speakers or as_written(said, label).speakers


def are_names(text: str) -> bool:
    """Whether all of a text is the full names of people, parted by what stands between names."""
    people = read_people(text, least=0.5).speakers
    said = sum(map(len, text.replace(" and ", ", ").split(", ")))
    named = sum(len(person.name) for person in people)
    full = all(" " in person.name for person in people)
    return full and named > 0 and said - named < _HONOURED


_HONOURED = 12
"""Letters of honorifics, commas and a conjunction besides the names."""
