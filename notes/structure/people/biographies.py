"""Those who spoke, each at the head of what is told of them, below a word for speakers.

    ### Presenters

    [Ann Lee](…) is a farmer at Initech. She …

    Bo Ek's background is in looms. …

Who copies the page of a talk has them so. A text that goes on about one of them opens with no name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.people.affiliations import NOBODY, People, is_organisation, speaker_of
from notes.structure.people.given_below import known_by_given_name
from notes.structure.people.names import HINTED, SURE
from notes.structure.people.names_together import is_full
from notes.structure.people.people import read_people
from notes.structure.people.prose import tells_of_person
from notes.structure.text.lines import LineKind
from notes.structure.words.inline import bare
from notes.structure.words.sayings import sayings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.models import Speaker
    from notes.structure.people.affiliations import Links
    from notes.structure.text.lines import Line

_MOST, _FEWEST = 40, 4
"""Lines that are looked at, and spaces in what is told of a person."""
_NEAR = 400
_KINDS = (LineKind.PLAIN, LineKind.BULLET, LineKind.BOLD)
_GOES_ON = re.compile(r"(?:['’]s?)?(?: \([^()]{2,60}\))?(?:,|:|['’]s| [-–—]| (?=[a-z]))")
"""Behind a name: ` is …`, `'s (Slack) background …`, `, a farmer …`, `: …`."""


def people_in_biographies(lines: Sequence[Line], *, until_other: bool) -> tuple[People, int]:
    """The people with whose names paragraphs or bullets open, and the first one's line.

    Args:
        lines: What stands below a word for speakers.
        until_other: The first paragraph that opens otherwise ends them, as no heading does.
    """
    found: list[Speaker] = []
    first = number = 0
    for line in lines[:_MOST]:
        wrapped = line.kind is LineKind.PLAIN and line.number == number + 1
        number = line.number
        if wrapped or line.level:
            continue
        people = _opening(line) if line.kind in _KINDS else ()
        first = first or (line.number if people else 0)
        found.extend(each for each in people if not _is_told_of(each, found))
        if not people and (until_other or line.kind not in _KINDS):
            break
    return (People(tuple(dict.fromkeys(found)), SURE), first) if found else (NOBODY, 0)


def people_quoted(lines: Sequence[Line]) -> tuple[People, int]:
    """The people told of in the quotes behind a talk's abstract, each in one: `> Ann Lee is a …`.

    Nothing but such quotes follows the first of them.
    """
    quotes = [line for line in lines if line.kind is LineKind.QUOTE]
    if not quotes or lines[0].kind is LineKind.QUOTE or quotes[-1] is not lines[-1]:
        return NOBODY, 0
    found: list[Speaker] = []
    for line in quotes:
        people = _opening(line)
        if not people or not tells_of_person(line.text[len(people[0].name) : _NEAR]):
            return NOBODY, 0
        found.extend(people)
    return People(tuple(dict.fromkeys(found)), SURE), quotes[0].number


def _opening(line: Line) -> tuple[Speaker, ...]:
    """Those whose names open a text that goes on about them."""
    text, links = bare(line.text[:_NEAR])
    text = text.replace("**", "").lstrip("_* ")
    named = sayings().names.match(text)
    if named is None or text.count(" ", named.end()) < _FEWEST:
        return ()
    name, _, told = named.group().partition(" (")
    rest = f" ({told}{text[named.end() :]}" if told else text[named.end() :]
    if not _GOES_ON.match(rest):
        return ()
    people = read_people(name, links, least=HINTED).speakers
    if people and (is_full(people[0].name) or _is_linked(name, links)):
        return people
    if " " not in name and known_by_given_name(name).speakers:
        return (speaker_of(name, ""),) if _DOES.match(rest) or tells_of_person(rest) else ()
    unknown = " " in name and name.count(" ") < _LONGEST_NAME and not is_organisation(name)
    return (speaker_of(name, ""),) if unknown and tells_of_person(rest) else ()


_LONGEST_NAME = 4
_DOES = re.compile(
    r" (?:is|was|has|works|worked|leads|runs|teaches|builds|studied|joined|loves|currently|ist"
    r"|arbeitet|est|travaille|es|trabaja|é|trabalha|lavora|werkt)\b"
)
"""Behind a given name alone, with which only what is told of a person goes on."""


def _is_told_of(person: Speaker, before: Sequence[Speaker]) -> bool:
    """Whether a text goes on with the given name of one of those `before`."""
    return any(other.name.startswith(f"{person.name} ") for other in before)


def _is_linked(name: str, links: Links) -> bool:
    return any(label == name for label, _ in links)
