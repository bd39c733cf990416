"""A sentence that says who gave the talk: "a talk by Ann Lee", "Ann Lee opened the session"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.inline import bare
from notes.structure.lines import LineKind
from notes.structure.names import LIKELY
from notes.structure.people import NOBODY, People, read_people

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.lines import Line
    from notes.structure.people import Links

_NAME = (
    r"((?:(?:Dr|Prof|Mr|Ms|Mrs)\.?\s)?[^\W\d_a-z][\w.'’-]+"
    r"(?:\s(?:van|von|de|der|den|da|di|del|la|le|[^\W\d_a-z][\w.'’-]*)){0,3})"
)
_EVENTS = (
    r"(?:[Tt]alk|[Pp]resentation|[Ss]ession|[Kk]eynote|[Ll]ecture|[Ww]orkshop|[Ss]peech|[Tt]utorial"
    r"|Vortrag|conférence|charla|palestra|lezing)"
)
_DID = (
    r"(?:gave|presented|talk(?:s|ed)? (?:about|on)|talk on|spoke|speaks|opened the (?:talk|session)"
    r"|started (?:the|his|her|with)|kicked off|did a|delivered|showed us|walked us)"
)
CONFIDENCE = 0.75
_SENTENCES = (
    (
        re.compile(
            rf"\b{_EVENTS},?\s+(?:was\s+)?(?:(?:given|presented|held|delivered|led|done|run)\s+)?"
            rf"(?:by|from|von|par|de|with|door)\s+(?:the\s+\w+\s+)?{_NAME}"
        ),
        LIKELY,
    ),
    (re.compile(rf"\b(?:[Pp]resented|[Gg]iven|[Dd]elivered) by\s+{_NAME}"), LIKELY),
    (re.compile(rf"\b{_NAME}['’]s?\s+(?:\w+\s+){{0,2}}{_EVENTS}\b"), CONFIDENCE),
    (
        re.compile(
            rf"(?:^|[.!]\s+){_NAME}"
            r"(?:\s+(?:of|from|at|\([^()]{1,40}\),?)\s+[\w.& -]{2,30}?)?,?"
            rf"\s+{_DID}\b"
        ),
        LIKELY,
    ),
    (re.compile(rf"^{_NAME}\s+on\s+\S"), CONFIDENCE),
    (
        re.compile(
            rf"\b(?:[Ii]t|[Ss]peaker|[Gg]uest|[Tt]his) (?:was|turned out to be)\s+{_NAME}"
            r"\s*[!.,;(-]+\s*(?:who|[Ss]he|[Hh]e|[Tt]hey)\s+"
            r"(?:spoke|talk(?:s|ed)|gave|show(?:s|ed)|present(?:s|ed)|told|explained)"
        ),
        LIKELY,
    ),
)
"""What such sentences look like, and how sure the name must be."""
_CUES = (
    "talk",
    "resent",
    "ession",
    "eynote",
    "ecture",
    "orkshop",
    "peech",
    "utorial",
    "Vortrag",
    "onférence",
    "harla",
    "alestra",
    "lezing",
    "elivered",
    "iven by",
    " gave ",
    " spoke ",
    " speaks ",
    " started ",
    " kicked ",
    " did a ",
    " showed ",
    " walked ",
    " on ",
    " was ",
    " turned ",
)
"""Without one of these no sentence says who gave a talk."""
_LONGEST = 400


def person_in_prose(lines: Sequence[Line]) -> tuple[People, int]:
    """The person that one of the first sentences names as the speaker, and the line."""
    for line in lines[:3]:
        if line.kind not in (LineKind.PLAIN, LineKind.BULLET, LineKind.QUOTE):
            continue
        if not any(map(line.text.__contains__, _CUES)):
            continue
        shown = bare(line.text[:_LONGEST])
        for pattern, least in _SENTENCES:
            said = pattern.search(shown.text)
            people = _person(said[1], shown.links, least) if said else NOBODY
            if people.speakers:
                return People(people.speakers, CONFIDENCE), line.number
    return NOBODY, 0


def _person(name: str, links: Links, least: float) -> People:
    """The person a sentence names; a first name alone counts where it links to a profile."""
    people = read_people(name, links, least=least)
    if people.speakers and (" " in people.speakers[0].name or least >= CONFIDENCE):
        return people
    linked = any(label == name for label, _ in links)
    people = read_people(name, links, least=0.5) if linked else NOBODY
    return people if people.speakers and people.speakers[0].handle else NOBODY
