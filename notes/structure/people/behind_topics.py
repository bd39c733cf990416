"""People behind what a talk was about, in the same sentence: `A talk about caches by Ann Lee`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.people.affiliations import NOBODY, People
from notes.structure.people.names import LIKELY, SURE
from notes.structure.people.people import read_people
from notes.structure.words.deeds import deed_behind
from notes.structure.words.sayings import sayings
from notes.structure.words.wording import folded, name_words

if TYPE_CHECKING:
    from notes.structure.people.affiliations import Links

CONFIDENCE = 0.75
_COMPANY_BEHIND = re.compile(
    r"((?:[^\W\d_a-z][\w.'’-]*\s){1,3}[^\W\d_a-z][\w.'’-]*)\s"
    r"(?:vom|von(?:\sde[nr])?(?=\s[^\W\d_a-z]\w+en\s|\s[A-Z]{2})|van(?:\sde[nr]?)?(?=\s[A-Z]{2}))"
    r"\s([^,()]+)$"
)
"""`Ann Lee von den Stadtwerken`, `Ann Lee van de NS`: two names, then an organisation."""
_BY = re.compile(r"(\w+)\W{0,2}\s(?:by|von|par|por|door|av|af)\s(?=[^\W\d_a-z])")
_OF = re.compile(r"\b(?:talk|keynote|session|lecture|workshop|presentation) of (?=[^\W\d_a-z])")
_WRITTEN = frozenset(
    (  # noqa: SIM905
        "book books paper papers article articles essay post novel report study work works written "
        "made created developed built inspired published buch artikel livre libro libros livro boek"
    ).split()
)
"""What may be by somebody who gave no talk about it."""
_IN_THIS = re.compile(r"In (?:this|the (?:first|second|third|last|next|opening|closing)) ")


def behind_topic(sentence: str, links: Links) -> People:
    """`A talk about caches by Ann Lee`, `The next talk was How caches rest by Ann Lee`.

    A talk may also be of somebody whose name is a link: `I liked the keynote of [Ann Lee](…)`.
    """
    for by in _BY.finditer(sentence):
        topic = sayings().topic.search(sentence, 0, by.start(1) + 1)
        if topic is None or by[1].lower() in _WRITTEN:
            continue
        found = sayings().names.match(sentence, by.end())
        if found and (people := named(found.group(), links, SURE)).speakers:
            return people
    whose = _OF.search(sentence) if links else None
    found = sayings().names.match(sentence, whose.end()) if whose else None
    linked = found is not None and found.group() in {label for label, _ in links}
    return named(found.group(), links, SURE) if found and linked else NOBODY


def within_talk(sentence: str, links: Links) -> People:
    """`In this talk, kept for the end, loom maker [Ann Lee](…) explained …`: only a linked name."""
    labels = [label for label, _ in links if " " in label] if _IN_THIS.match(sentence) else ()
    for label in labels:
        at = sentence.find(label)
        if at < 0:
            continue
        tail, verb = deed_behind(sentence[at + len(label) :])
        if verb in sayings().said:
            return named(label + tail, links, LIKELY)
    return NOBODY


def named(phrase: str, links: Links, least: float) -> People:
    """The people in `phrase`; a single word counts behind "Frau" or linked to a profile."""
    if company := _COMPANY_BEHIND.match(phrase):
        phrase = f"{company[1]} ({company[2]})"
    people = read_people(phrase, links, least=min(least, CONFIDENCE))
    linked = any(label in phrase for label, _ in links)
    if people.speakers and " " in people.speakers[0].name:
        return people if people.confidence >= least or linked else NOBODY
    titled = folded(phrase.partition(" ")[0]).rstrip(".") in name_words().honorifics
    people = read_people(phrase, links, least=0.5) if linked or titled else NOBODY
    known = titled or (people.speakers and people.speakers[0].handle)
    return people if known else NOBODY
