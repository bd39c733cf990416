"""People with whom a line begins that goes on: `Ann Lee and Bo Ek. A great talk`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.people.affiliations import People, speaker_of
from notes.structure.people.asian_firms import people_with_firms
from notes.structure.people.names import LIKELY, SURE
from notes.structure.people.names_together import is_short_han_name
from notes.structure.people.people import read_people
from notes.structure.words.nameless import behind_called
from notes.structure.words.wording import BEFORE_ASIAN, folded, name_words

if TYPE_CHECKING:
    from notes.structure.people.affiliations import Links

_BEFORE_BRACKET = re.compile(r"(\w{2,4})\s?[(（]")
_OF_HAN = 0.5
"""Of a name of two letters with an organisation behind it: `张磊（阿里云）`."""
_STOP = re.compile(r"(?<=\w[\w)])\.\s+(?=[^\W_a-z])")
_LONGEST = 120
"""Characters of people before a sentence."""
_MOST = 3


def people_before_text(text: str, links: Links, least: float) -> People:
    """The people in `text`, up to the end of the sentence that they are.

    Args:
        text: A phrase that begins with people.
        links: The links that stood in it.
        least: A phrase whose first person is less sure than this names nobody.
    """
    if name := behind_called(text):
        return _called(name, links)
    if text[:1] > BEFORE_ASIAN and _is_short_before(_BEFORE_BRACKET, text):
        return _likely(read_people(text, links, least=_OF_HAN))
    for stop in list(_STOP.finditer(text, 0, _LONGEST))[:_MOST] if ". " in text else ():
        front = text[: stop.start()]
        if is_abbreviated(front) or front.count("(") > front.count(")"):
            continue
        people = read_people(front, links, least=max(least, LIKELY))
        if people.speakers:
            return people
        break
    return read_people(text, links, least=least)


def people_in_brackets(text: str, links: Links, least: float) -> People:
    """The people that `text` is; with a firm behind it a name may have two letters: `张磊 @ 云`."""
    if text[:1] > BEFORE_ASIAN and _is_short_before(_BEFORE_FIRM, text):
        told = people_with_firms(text)
        return _likely(told or read_people(text, links, least=min(least, _OF_HAN)))
    return read_people(text, links, least=least)


def _is_short_before(sign: re.Pattern[str], text: str) -> bool:
    """Whether a name of two letters opens `text`, and such a sign follows."""
    named = sign.match(text)
    return named is not None and is_short_han_name(named[1])


def _likely(people: People) -> People:
    """`people`, as the sign behind the name makes them likely at least."""
    return people._replace(confidence=max(people.confidence, LIKELY * bool(people.speakers)))


_BEFORE_FIRM = re.compile(r"(\w{2})(?:\s?[@/|,，、／]\s?|\s[-–—]\s)(?=\w)")


def _called(name: str, links: Links) -> People:
    """`Otto`, `Otto from Acme`: however short, the writer says that it is a name."""
    people = read_people(name, links, least=_ANY)
    if not people.speakers:
        word = name.partition(" ")[0].strip(".,;")
        people = People((speaker_of(word, ""),), SURE)
    return People(people.speakers, max(people.confidence, SURE))


_ANY = 0.2


def is_abbreviated(front: str) -> bool:
    """Whether the full stop behind `front` shortens its last word: `Dr`, `Jr`, `Inc`."""
    word = folded(front.rsplit(None, 1)[-1].lstrip("(,"))
    words = name_words()
    return word in words.honorifics or word in words.suffixes or word in _SHORTENED


_SHORTENED = frozenset({"st", "inc", "ltd", "corp", "co", "univ", "dept", "no", "et", "al"})
