"""Titles and people that their type parts: `**Title** Ann Lee`, `_Title_ Ann Lee`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.dates.decorations import undecorated
from notes.structure.people.affiliations import (
    OF_NAMES,
    People,
    is_organisation,
    says_role,
    speaker_of,
    with_link,
)
from notes.structure.people.linked_people import is_profile_of
from notes.structure.people.names import LIKELY, SURE
from notes.structure.people.names_together import is_full
from notes.structure.people.people import read_people
from notes.structure.people.people_before_text import people_before_text
from notes.structure.people.people_first import NO_SPLIT
from notes.structure.text.endings import is_material
from notes.structure.words.by_words import ends_with_by, without_by
from notes.structure.words.days_and_tracks import is_day_or_track
from notes.structure.words.inline import bare
from notes.structure.words.kind_words import kind_of_words
from notes.structure.words.wording import phrase_of

if TYPE_CHECKING:
    from notes.structure.people.affiliations import Links
    from notes.structure.people.people_first import Split

_MARKS = frozenset("*_")
_DECORATED = re.compile(r"(?:(?:\[[ xX]\]|\d{1,3}[.)]|\d{1,2}[:.h]\d\d)\s+(?:[-–—]\s+)?)+")
"""A checkbox, a number or a time before what is in type."""
_BOLD_FIRST = re.compile(r"\*\*([^*]{4,200})\*\*\s+([*_]?[^*\s,:|–—-][^*]{2,160}\*?)$")
_PEOPLE_LAST = re.compile(r"([^*_]{6,200}[^*_\s–—:,(|/-])\s+[*_]{1,2}([^*_]{3,80})[*_]{1,2}")
_TITLE_FIRST = re.compile(
    r"([*_])(?![\s*_])([^*_]{4,200})\1[,:]?\s+(?:[-–—|]\s+)?([^\s*_][^*_]{2,120})"
)
_TITLE_LAST = re.compile(r"([^*_]{3,120}?)[,:]?\s+(?:[-–—|]\s+)?([*_])(?![\s*_])([^*_]{4,200})\2")


def person_linked_last(line: str, links: Links) -> Split:
    """`Title [Ann Lee](https://ann.example)`, where nothing but the link parts the two.

    Behind a dash two words that lead to a profile are a person, whoever knows the name. The title
    may be the link as well, `[How caches rest](https://talk.example) Ann Lee`.
    """
    label, target = links[-1]
    if len(links) == 1 and line.startswith(f"{label} "):
        return _behind_linked_title(label, line[len(label) + 1 :])
    front = line[: -len(label)].rstrip()
    if not line.endswith(label) or "://" not in target or len(front.split()) < _FEWEST_WORDS:
        return NO_SPLIT
    last = front.rpartition(" ")[2]
    if last in _DASHES and is_profile_of(label, target):
        people = People((with_link(speaker_of(label, ""), links),), LIKELY)
        return front[: -len(last)], people, "- x"
    if not last.isalnum() or last.lower() in BEFORE_OBJECT or not _may_be_name(label):
        return NO_SPLIT
    people = read_people(label, links, least=SURE)
    return (front, people, "- x") if people.speakers else NO_SPLIT


def _behind_linked_title(label: str, rest: str) -> Split:
    """People in full behind a link of several words that is no name itself."""
    if label.count(" ") < _FEWEST_SPACES or _may_be_name(label) or len(rest) > _LONGEST_PEOPLE:
        return NO_SPLIT
    people = read_people(rest, least=SURE)
    full = people.speakers and all(" " in person.name for person in people.speakers)
    return (label, people, "- x") if full and not is_material(label) else NO_SPLIT


_LONGEST_PEOPLE = 120


def people_linked_behind(line: str, links: Links) -> Split:
    """`[Caches que descansan] de [Ann Lee] y [Bo Ek]`: a title and its people, each a link."""
    (title, _), *others = links
    at = line.find(others[0][0]) if others else 0
    front, _, word = line[:at].rstrip().rpartition(" ")
    if at <= 0 or word not in _OF_PEOPLE or not front or not title.endswith(front):
        return NO_SPLIT
    people = read_people(line[at:], tuple(others), least=LIKELY)
    labels = [label for label, _ in others]
    told = people.speakers and all(person.name in labels for person in people.speakers)
    return (front, people, "by x") if told else NO_SPLIT


_OF_PEOPLE = frozenset("de di von van af av od do från".split())  # noqa: SIM905


def title_linked_last(line: str, links: Links) -> Split:
    """`Ann Lee, [How caches rest](rest.md)`: sure people, and a link that is no organisation."""
    label = links[-1][0]
    if label.count(" ") < _FEWEST_SPACES or not line.endswith(f", {label}"):
        return NO_SPLIT
    words = label.split()
    said = any(word.islower() and word not in OF_NAMES for word in words)
    if not (said or len(words) >= _LONG_TITLE) or is_organisation(label) or says_role(label):
        return NO_SPLIT
    people = read_people(line[: -len(label) - 2], links[:-1], least=SURE)
    full = people.speakers and all(" " in person.name for person in people.speakers)
    return (label, people, "x, -") if full else NO_SPLIT


_DASHES = frozenset({"-", "–", "—", "|"})
_FEWEST_SPACES, _LONG_TITLE = 1, 4
"""Of a linked title; shorter ones in capitals may be where the people work."""
_FEWEST_WORDS = 3
BEFORE_OBJECT = frozenset(
    "a an the of on in at to for from with w w/ and or vs about by via per meets says is was as "  # noqa: SIM905
    "into der die das le la les el los de du del von mit und et y e".split()
)
"""Behind such a word a name is a part of the title."""


def _may_be_name(label: str) -> bool:
    """A cheap look: two to four words, each with a capital first."""
    return 0 < label.count(" ") < _LONGEST_NAME and label.istitle()


_LONGEST_NAME = 4


def parted_by_type(text: str, links: Links) -> Split:
    """Part `text`, inline markup included, where one of title and people is in another type."""
    if links and "](" in text:
        text = _ADDRESS.sub(_without_type, text)
    if "*" not in text and "_" not in text:
        return NO_SPLIT
    text = text[decorated.end() :] if (decorated := _DECORATED.match(text)) else text
    if text[0] not in _MARKS and text[-1] not in _MARKS:
        return _name_before_type(text, links)
    rules = (_behind_bold, _before_text, _people_last, _title_first, _title_last, _title_between)
    return next((split for rule in rules if (split := rule(text, links))[2]), NO_SPLIT)


_ADDRESS = re.compile(r"\]\([^()\s]*[*_][^()\s]*\)")
"""A link's address with signs in it that mark type elsewhere; the links are known already."""


def _without_type(address: re.Match[str]) -> str:
    return address[0].replace("_", "-").replace("*", "-")


def _behind_bold(text: str, links: Links) -> Split:
    """`**Title** Ann Lee`, and `**Ann Lee** *Title*`, where nothing but the type parts the two."""
    found = _BOLD_FIRST.match(text) if text[:2] == "**" else None
    if found is None:
        return NO_SPLIT
    front, shown = bare(found[1]).text, bare(found[2]).text
    if _tells_of_slot(front.rstrip(": ")):
        return NO_SPLIT
    named = read_people(front, links, least=SURE)
    if named.speakers and is_full(named.speakers[0].name):
        titled = found[2][0] in _MARKS and not is_organisation(shown)
        return (shown, named, "** -") if titled else NO_SPLIT
    people = read_people(shown, links)
    return (undecorated(front).text, people, "** x") if people.speakers else NO_SPLIT


def _tells_of_slot(text: str) -> bool:
    """Whether what is in bold is a kind of session or a time, and the entry stands behind it."""
    return kind_of_words(text) is not None or is_day_or_track(phrase_of(text))


def _before_text(text: str, links: Links) -> Split:
    """`**Title**, Ann Lee (Acme). What it was about`, as entries of a list of talks run on."""
    found = _BOLD_THEN_TEXT.match(text) if text[:2] == "**" and ". " in text else None
    if found is None:
        return NO_SPLIT
    title, rest = bare(found[1]).text, without_by(bare(found[2]).text)
    if rest[:1] == "(":
        rest = rest[1:].replace(")", "", 1)
    stop = rest.find(". ")
    people = people_before_text(rest, links, LIKELY) if 0 < stop <= _LONGEST_PEOPLE else None
    if not people or not people.speakers or " " not in people.speakers[0].name:
        return NO_SPLIT
    return undecorated(title).text, people, "** x"


_BOLD_THEN_TEXT = re.compile(r"\*\*([^*]{4,200})\*\*(?:[,:]|\s[-–—|])?\s+([^\s*].+)")
_LONGEST_PEOPLE = 100
"""Letters of the people before the first sentence of the notes."""


def _people_last(text: str, links: Links) -> Split:
    """`Title *Ann Lee*`; a word such as "by" before the name parts them as well."""
    found = _PEOPLE_LAST.fullmatch(text) if text[-1] in _MARKS else None
    people = read_people(bare(found[2]).text, links) if found else None
    if not found or not people or not people.speakers or ends_with_by(found[1]):
        return NO_SPLIT
    return undecorated(bare(found[1]).text).text, people, "x in type"


def _title_first(text: str, links: Links) -> Split:
    """`_Title_ Ann Lee` and `_Title_, Ann Lee`."""
    found = _TITLE_FIRST.fullmatch(text) if text[0] in _MARKS else None
    people = read_people(without_by(found[3]), links, least=LIKELY) if found else None
    if not found or not people or not people.speakers or " " not in people.speakers[0].name:
        return NO_SPLIT
    return undecorated(bare(found[2]).text).text, people, "_ x"


def _title_last(text: str, links: Links) -> Split:
    """`Ann Lee _Title_` and `Ann Lee, Acme: _Title_`."""
    return title_in_type_last(text, links, SURE - 0.1)


def title_in_type_last(text: str, links: Links, least: float = LIKELY) -> Split:
    """The same where other entries have their titles so, for a name that is no surer than `least`.

    `Ann Lee, Acme, _Title_`.
    """
    found = _TITLE_LAST.fullmatch(text) if text[-1] in _MARKS else None
    if found and found[1].rpartition(" ")[2] in BEFORE_OBJECT:
        return NO_SPLIT  # a word in type that ends a sentence
    people = read_people(found[1], links, least=least) if found else None
    if not found or not people or not people.speakers or " " not in people.speakers[0].name:
        return NO_SPLIT
    titled = not read_people(found[3], least=LIKELY).speakers and not is_organisation(found[3])
    return (undecorated(bare(found[3]).text).text, people, "x -") if titled else NO_SPLIT


_TITLE_BETWEEN = re.compile(
    r"\*\*([^*]{4,100})\*\*(?:[,:.]|\s[-–—|])?\s+(?:([*_])(?![\s*_])([^*_]{4,200})\2"
    r"|[\"“„«]([^\"“”„«»]{4,200})[\"”“»])[,.:;]?\s+\S"
)


def _title_between(text: str, links: Links) -> Split:
    """`**Ann Lee** – *Title*. What it was about`, with the title in quotes as well."""
    found = _TITLE_BETWEEN.match(text) if text[:2] == "**" else None
    people = read_people(bare(found[1]).text, links, least=LIKELY) if found else None
    if not found or not people or not people.speakers or " " not in people.speakers[0].name:
        return NO_SPLIT
    return undecorated(found[3] or found[4]).text, people, "x -"


_NAME_THEN_TYPE = re.compile(
    r"([^\W\d_a-z][^*_\[\]\"“„«]{3,100}?)(?:[,:]|\s[-–—|])?\s+(\*\*|__|\*|_)(?![\s*_])([^*_]{4,200})\2"
    r"(?:[.,:;!?]|\s[-–—(])"
)


def _name_before_type(text: str, links: Links) -> Split:
    """`Ann Lee: *Title*. What it was about`: the title ends with its type."""
    found = _NAME_THEN_TYPE.match(text)
    found = None if found is None or is_organisation(found[3]) else found
    people = read_people(found[1], links, least=SURE - 0.1) if found else None
    if not found or not people or not people.speakers or " " not in people.speakers[0].name:
        return NO_SPLIT
    return undecorated(found[3]).text, people, "x -"


_TYPE_THEN_TEXT = re.compile(
    r"(\*\*|__)(?![\s*_])([^*_]{4,200}?)(?:\1[.:,;]|[.:,;!?]\1|\1\s[-–—])\s+(?=\S+\s\S)"
)


def entry_in_type(text: str) -> str:
    """What a bold or linked entry says, `**Ann Lee - Title.** Text`, without the text behind it."""
    found = _TYPE_THEN_TEXT.match(text) if text[:2] in {"**", "__"} else None
    return found[2] + _asked(text[found.end(2)]) if found else entry_in_link(text)


def entry_in_link(text: str) -> str:
    """What a linked entry says, `[Ann Lee - Title](https://…) - Text`, without the text."""
    if "](" not in text:
        return ""
    decorated = _DECORATED.match(text)
    linked = _LINK_THEN_TEXT.match(text, decorated.end() if decorated else 0)
    behind = text[linked.end() :].split(None, _MOST_WORDS)[:_MOST_WORDS] if linked else []
    is_sentence = sum(word[0].islower() for word in behind) >= _FEWEST_SMALL
    return linked[1] if linked and is_sentence else ""


_LINK_THEN_TEXT = re.compile(r"\[([^\[\]]{8,200})\]\([^()\s]*+\)(?:[.:,;]|\s[-–—])\s+(?=\S)")
"""`[Ann Lee - Title](https://…) - Text`."""
_MOST_WORDS, _FEWEST_SMALL = 8, 4
"""First words of such a text, and those with a small letter, which tell it from a title."""


def _asked(sign: str) -> str:
    """The sign that ends a title and belongs to it."""
    return sign if sign in "!?" else ""
