"""A line that starts with its people: `Ann Lee - Title`, `Ann Lee's keynote: Title`."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from notes.models import Kind
from notes.structure.people.affiliations import (
    NOBODY,
    OF_NAMES,
    People,
    is_organisation,
    says_role,
    speaker_of,
)
from notes.structure.people.names import LIKELY, SURE, is_shaped_as_name
from notes.structure.people.names_together import is_full, is_polite
from notes.structure.people.no_people import is_open, starts_no_name
from notes.structure.people.people import read_people
from notes.structure.people.slashes import stands_between_people
from notes.structure.words.kind_words import kind_of_words
from notes.structure.words.wording import alternatives, load_words, only_words, phrases_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notes.structure.people.affiliations import Links

Split = tuple[str, People, str]
"""Title, people, and the form in which the people stand there; no form: the rule does not apply."""

NO_SPLIT: Split = ("", NOBODY, "")
WEAK = 0.5
"""Enough for a name where parallel entries show that people stand in this form."""
_BETWEEN = re.compile(r': |["“„«]| (?:-{1,3}|[–—|→]|//|->) ')
SIGN = re.compile(
    r"\s+[-–—~]{1,3}\s+|\s*:\s+|\s+(?:[|→]|->)\s+|\s*—\s*|\s+//?\s+"
    r"|['’]s? (?=[Kk]eynote|[Tt]alk|[Ss]ession|[Pp]resentation)"
    r"|\s+on\s+(?=[\"“A-Z])|,?\s*(?=[\"“«「『])|\s*-\s+|\s*：\s*|\s+(?=keynote\b|Keynote\b)|\s*[|]\s*"
)
_APOSTROPHES = ("'", "’")
_POSSESSIVE = re.compile(
    r"['’]s?\s+(?:\w+\s)?(?:keynote|talk|session|presentation|workshop|lecture)"
    r"(?:\s*[:–—-]\s*|\s+on\s+)",
    re.IGNORECASE,
)
_OF_COMPANY = re.compile(r"\w\s(?:@\s?|from\s|at\s)[^\W\d_a-z][\w&.-]*$")
"""`Ann Lee from Initech`."""
FIRST_NAMES = re.compile(
    r"[^\W\d_a-z][^\W\d_A-Z]+(?: & | \+ | and | und | et | y | e | en )[^\W\d_a-z][^\W\d_A-Z]+"
)
TITLE_IN_BRACKETS = "x (-)"
_NAME_AND_BRACKETS = re.compile(r"([^()]{3,60}?)\s*\(([^()]{4,160})\)[.!?]?")
_LONGEST_FRONT, _SHORTEST_TOPIC, _LONGEST_NAME, _FEWEST_SPACES = 140, 4, 40, 3
"""The last in a phrase of two people: `Ann Lee & Bo Ek`, `Ann Lee, Bo Ek`."""
_FRONT_SIGN = re.compile("[-–—~→:：|/'’\"“«「『]")


def only_people(line: str, links: Links, loose: str) -> Split:
    """`Ann Lee` or `Ann Lee, Acme`: nothing but people."""
    if len(line) > 120 or line[-1:] in "?!":
        return NO_SPLIT
    if starts_no_name(line.strip()) if only_words(line) else _BETWEEN.search(line):
        return NO_SPLIT
    told = line[1:2] == "." and line[-1] == ")"  # `A. Lee (Basel)`
    people = read_people(line, links, least=LIKELY if loose == "only x" or told else SURE)
    topical = " / " in line and is_sentence(line.rpartition(" / ")[2])
    topical |= "," in line and asks_behind_comma(line)
    if (
        people.speakers
        and not topical
        and (is_polite(line) or all(is_full(each.name) for each in people.speakers))
    ):
        return "", people, "only x"
    return NO_SPLIT


def before_comma(line: str, links: Links, loose: str) -> Split:
    """`Ann Lee, How caches rest`: a full name first, and a phrase that is no organisation."""
    front, comma, title = line.partition(", ")
    words = title.split()
    sentence = any(word.islower() for word in words[:4]) and len(words) > 1
    if not comma or not sentence or len(front) > 40 or says_role(title) or words[0] in _OFFICES:
        return NO_SPLIT
    people = read_people(front, links, least=LIKELY if loose == "x, -" else SURE - 0.1)
    full_name = people.speakers and " " in people.speakers[0].name
    return (title, people, "x, -") if full_name else NO_SPLIT


_OFFICES = frozenset("co-founder cofounder founder ceo cto cio coo cpo vp svp".split())  # noqa: SIM905
"""What begins no title: `Ann Lee, co-founder chief architect Acme`."""
_ASKS = re.compile(
    r"(?:How|Why|What|When|Where|Wie|Warum|Was|Comment|Pourquoi|Cómo|Como|Hoe|Waarom)\s"
)


def asks_behind_comma(line: str) -> bool:
    """Whether a title follows the first comma: it begins as no role does, or is a sentence."""
    behind = line.partition(", ")[2]
    return _ASKS.match(behind) is not None or not _VERBS.isdisjoint(behind.split())


_VERBS = frozenset("is are was were isn't aren't can can't will won't should don't does".split())  # noqa: SIM905


@cache
def _about() -> re.Pattern[str]:
    words = alternatives(phrases_of(load_words("speaking")["about"]))
    return re.compile(rf"\s(?:{words})\s")


@cache
def topic_words() -> frozenset[str]:
    """The first word of each phrase that can stand between people and their topic."""
    return frozenset(phrase.split()[0] for phrase in phrases_of(load_words("speaking")["about"]))


def may_tell_topic(line: str) -> bool:
    """A cheap look: is there a word that can stand between several people and their topic?"""
    return not topic_words().isdisjoint(line.split())


def several_on(line: str, links: Links, _loose: str) -> Split:
    """`Ann Lee, Bo Ek and Cy Dahl on caches`: several people, and what they talked about."""
    front, topic = split_at_topic(line)
    if front.count(" ") < _FEWEST_SPACES:
        return NO_SPLIT
    people = read_people(front, links, least=SURE - 0.1)
    several = len(people.speakers) > 1 and all(is_full(each.name) for each in people.speakers)
    return (topic, people, "x -") if several else NO_SPLIT


def split_at_topic(line: str) -> tuple[str, str]:
    """What stands before and behind "on" or its like; empty texts without such a word."""
    cut = _about().search(line, 0, _LONGEST_FRONT) if may_tell_topic(line) else None
    if cut is None or len(line) - cut.end() < _SHORTEST_TOPIC or ":" in line[: cut.start()]:
        return "", ""
    return line[: cut.start()], line[cut.end() :]


def one_on(line: str, links: Links, loose: str) -> Split:
    """`Ann Lee on caches`, in lower case too, where parallel lines begin with people."""
    cut = (
        _about().search(line, 0, _LONGEST_NAME) if loose == "x -" and may_tell_topic(line) else None
    )
    if cut is None or ":" in line[: cut.start()] or len(line) - cut.end() < _SHORTEST_TOPIC:
        return NO_SPLIT
    people = read_people(line[: cut.start()], links, least=LIKELY)
    full = people.speakers and is_full(people.speakers[0].name)
    return (line[cut.end() :], people, "x -") if full else NO_SPLIT


def title_in_brackets(line: str, links: Links, loose: str) -> Split:
    """`Ann Lee ("How caches rest")`; without quotes only where most parallel lines are so."""
    found = _NAME_AND_BRACKETS.fullmatch(line) if line[-1:] in ")!?." and "(" in line else None
    if found is None:
        return NO_SPLIT
    title = found[2].strip()
    if not _is_quoted(title) and (loose != TITLE_IN_BRACKETS or says_role(title)):
        return NO_SPLIT
    people = read_people(found[1], links, least=SURE - 0.1)
    full = people.speakers and is_full(people.speakers[0].name)
    return (title, people, TITLE_IN_BRACKETS) if full else NO_SPLIT


def has_phrase_in_brackets(line: str) -> bool:
    """Whether what ends a line in brackets is about something, and no role or organisation."""
    return is_about(line[line.rfind("(") + 1 :].strip(") "))


def is_sentence(text: str) -> bool:
    """Whether what stands behind a sign is words about something, and no role or organisation."""
    return text.count(" ") >= _FEWEST_SPACES and is_about(text)


def is_about(text: str) -> bool:
    """Whether some words are about something, and no role or address."""
    words = text.split()
    if len(words) < 2 or says_role(text) or "@" in text:
        return False
    plain = [word for word in words if word.islower() and word not in OF_NAMES]
    return bool(plain) or len(words) > 4 or text[-1] in "?!"


def possessive(line: str, links: Links, _loose: str) -> Split:
    """`Ann Lee's keynote: Title`."""
    cut = _POSSESSIVE.search(line[:80]) if "'" in line or "’" in line else None
    if not cut or len(line) - cut.end() < 4:
        return NO_SPLIT
    people = read_people(line[: cut.start()], links)
    return (line[cut.end() :], people, "x's") if people.speakers else NO_SPLIT


def before_sign(line: str, links: Links, loose: str) -> Split:
    """`Ann Lee - Title`, `Ann Lee, Acme: Title`, `Ann Lee's keynote`, `Ann Lee "Title"`."""
    if not may_part_title(line):
        return NO_SPLIT
    least = {"x -": WEAK, "only x": LIKELY}.get(loose, SURE - 0.1)
    for cut in islice(_signs_in(line), _MOST_SIGNS):
        front, title = line[: cut.start()], line[cut.end() :]
        if not 2 < len(front) <= 120 or not title.strip() or is_open(front):
            continue
        if "/" in cut[0] and stands_between_people(front, title):
            continue
        owned = cut.group()[:1] in _APOSTROPHES
        stands_out = owned or _is_quoted(title) or _OF_COMPANY.search(front) is not None
        stands_out |= front[-1] in ")）" and not front[0].isascii()
        least = min(least, LIKELY) if stands_out else least
        least = min(least, _GIVEN) if kind_of_words(title) is Kind.KEYNOTE else least
        both = loose == "x -" and FIRST_NAMES.fullmatch(front) is not None
        people = read_people(_without_kind(front), links, least=0.2 if both else least)
        if both and people.speakers:
            people = People(people.speakers, max(people.confidence, LIKELY))
        if not people.speakers and loose in _PEOPLE_FIRST and _is_of(front, title):
            return "", People((speaker_of(front, title),), LIKELY), "only x"
        if not people.speakers or not (is_full(people.speakers[0].name) or loose == "x -"):
            continue
        if front[-1] != "." and _is_affiliation(title, cut.group(), loose):
            return "", read_people(line, links, least=least), "only x"
        joined = owned or cut.group().strip() in {"", "on"}
        named = joined and kind_of_words(title.partition(" (")[0]) is not None
        return (line.partition(" (")[0] if named else title), people, "x -"
    return NO_SPLIT


_GIVEN = 0.7
"""Of a known given name before a common word, as who gives a keynote may be called."""
_PEOPLE_FIRST = frozenset({"x -", "only x"})
_MOST_SIGNS = 4


def _signs_in(line: str) -> Iterator[re.Match[str]]:
    """Where `SIGN` parts the line; nothing before the first letter that it needs is looked at."""
    first = _NEEDED.search(line)
    if first is None:
        return iter(())
    start = first.start()
    while start and (line[start - 1].isspace() or line[start - 1] == ","):
        start -= 1
    return SIGN.finditer(line, start)


_NEEDED = re.compile("[-–—~→:：|/'’\"“«「『]|\\son\\s|[Kk]eynote")


def _is_of(front: str, behind: str) -> bool:
    """Whether an organisation stands behind two words, of which the second may be a common one.

    `Ann English | Institute of Maps`, where others begin with people.
    """
    return front.count(" ") == 1 and is_organisation(behind) and is_shaped_as_name(front)


def _without_kind(front: str) -> str:
    """`Keynote Ann Lee` without the kind."""
    first, _, rest = front.partition(" ")
    return rest if rest and kind_of_words(first) is not None else front


def may_part_title(line: str) -> bool:
    """A cheap look: is there a sign or word that can stand between people and their title?"""
    return _FRONT_SIGN.search(line) is not None or " on " in line or "eynote" in line


def before_word(line: str, links: Links, loose: str) -> Split:
    """`Ann Lee on caches`, `Ann Lee keynote`."""
    if " on " not in line and "eynote" not in line:
        return NO_SPLIT
    return before_sign(line, links, loose)


def _is_quoted(title: str) -> bool:
    """Whether the title is in quotes, so that what stands before it is no part of it."""
    return title[0] in '"“„«「' and title.rstrip()[-1] in '"”“»」'


def _is_affiliation(text: str, sign: str, loose: str) -> bool:
    """Whether what stands behind a name is a role or an organisation rather than a title."""
    words = len(text.split())
    listed = loose == "only x" and ":" not in sign and words <= 5
    if listed or text[:1] == "@" or says_role(text) or _ABBREVIATED.match(text):
        return True
    if ":" not in sign and is_organisation(text):
        return True
    return "|" in sign and words <= _FEW_WORDS and loose != "x -" and not _is_topic(text)


_FEW_WORDS = 2
_ABBREVIATED = re.compile(r"[A-Z]{2,5} (?:@ ?|at )[^\W\d_a-z][\w.&-]*$")
"""`SSE @ Initech`: a role in capitals, with whom one has it."""


def _is_topic(text: str) -> bool:
    """Whether two words are a talk's: without capitals, or the last is a kind of session."""
    words = text.split()
    return len(words) > 1 and (text.islower() or kind_of_words(words[-1]) is not None)
