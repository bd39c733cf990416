"""What stands behind a person's name: a role, an organisation, a handle, a link."""

from __future__ import annotations

import re
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from notes.models import Speaker
from notes.structure.people.asian_names import without_honorific
from notes.structure.people.event_parts import without_event
from notes.structure.words.wording import folded, name_words, only_words, wording
from notes.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Sequence

Links = tuple[tuple[str, str], ...]
"""Label and target of each link in a line."""


class People(NamedTuple):
    """The people a phrase names and how surely it names people at all."""

    speakers: tuple[Speaker, ...]
    confidence: float


NOBODY = People((), 0.0)
made = partial(tuple.__new__, People)
"""`People` of the tuple of its fields; faster, for every line that names some."""

_HANDLE = re.compile(r"(?<![\w.])@([A-Za-z0-9_][A-Za-z0-9_.-]{1,38})(?![\w.]*@)")
_PROFILE = re.compile(
    r"https?://(?:www\.|mobile\.)?(?:twitter\.com|x\.com|github\.com|mastodon\.social"
    r"|bsky\.app/profile|linkedin\.com/in|instagram\.com)/@?([\w.-]{2,40})/?(?:\?.*)?$",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?:from|at|of|@)\s?[A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*){0,3}$")
_WORKS = re.compile(
    r"(?:who )?(?:[Ww]ork(?:s|ed)|working|[Pp]reviously|[Ff]ormerly) (?:at|for|@) ?\S"
)
"""`works at Initech and Globex`, `Worked for Acme`, `Previously @Acme`."""
_DOES = re.compile(
    r"(?:who )?(?:works on|working on|leads|leading|does|runs) [^.,:;?!]{2,50}? (?:at|for|@) ?[A-Z]"
    r"|(?:[^\W\d_][\w-]+ )?(?:[Ee]xpert(?:e|in|o|a)?|[Ss]pe[cz]ialist(?:in|a)?) "
    r"(?:for|in|on|für|en|para|pour|voor) \S"
)
"""`works on looms at Initech`, `leads the looms at Initech`, `Expert for Web`."""
_PICTURES = re.compile(r"[\u2600-\u27bf\ufe0f\u200d\U0001f000-\U0001faff]+\s*")
_RATING = re.compile(r"\d{1,2}(?:[.,]\d)?\s?/\s?\d{1,2}|[*+⭐★☆]+")
"""What the writer thought of a talk, behind its speaker."""
_BARS = re.compile(r"\s*[()|\uff08\uff09\uff0f]\s*")
_LONGEST = 160


def says_role(text: str) -> bool:
    """Whether a phrase is what a person does rather than what a talk is about.

    A role stands at the end of its clause ("Agile coach @ Initech") or alone before one ("Head of
    Data"); "One hacker's way" and "How to be a developer" are titles.
    """
    if not text:
        return False
    if _FROM.match(text) or works_somewhere(text) or _DOES.match(text):
        return True
    told = text[:120].strip(" ,-\u2013\u2014|/")
    clause = _CLAUSE.split(told, maxsplit=1)[0]
    return _is_clause_of_role(clause) or (
        told.startswith((" and ", " & "), len(clause)) and _is_role_of_two(told)
    )


def _is_role_of_two(text: str) -> bool:
    """`Loom Infrastructure and Rope Engineer at Kelp`: capitals up to the role, and a firm."""
    clause = _PREPOSITION.split(text, maxsplit=1)[0]
    capitals = all(word[0].isupper() or word in {"and", "&"} for word in clause.split())
    return clause != text and capitals and _is_clause_of_role(clause)


def _is_clause_of_role(clause: str) -> bool:
    words = folded(clause).replace("-", " ").split()
    if not words or len(words) > 7 or not _SENTENCE.isdisjoint(words):
        return False
    if words[-1] == "lead" and len(words) > 1:
        return True
    lists = name_words()
    last = next((word for word in reversed(words) if word not in lists.role_words), "")
    return last in lists.roles


def works_somewhere(text: str) -> bool:
    """Whether a phrase tells for whom a person works or has worked."""
    return text[:1] in "wWpPfF" and _WORKS.match(text) is not None


def is_organisation(text: str) -> bool:
    """Whether a phrase is the name of an organisation: capitals, and a word such as institute."""
    words = text.split()
    if len(words) > _LONGEST_ORGANISATION or not text[:1].isupper():
        return False
    if any(word[0].islower() and word not in OF_NAMES for word in words):
        return False
    return not name_words().organisations.isdisjoint(folded(text).replace(",", " ").split())


_LONGEST_ORGANISATION = 7
OF_NAMES = frozenset(
    "of and & the for at in de la le du do da dos das del di della der die des für y e van".split()  # noqa: SIM905
)
"""Small words that organisations have in their names."""
_CLAUSE = re.compile(
    r"\s*[,@|/()]|\s(?:at|of|for|with|from|in|on|and|&|-|\u2013|\u2014)\s|\s[IV]{1,3}\b"
)
_PREPOSITION = re.compile(r"\s(?:at|for|from|with)\s|\s?@\s?")
_SENTENCE = frozenset(
    ["how", "why", "what", "when", "the", "a", "an", "to", "be", "your", "my", "is", "are", "not"]
)


@lru_cache(maxsize=2048)
def is_role(name: str) -> bool:
    """Whether a phrase that looks like a name is made of words for roles."""
    lists = name_words()
    words = folded(name).replace("-", " ").split()
    while len(words) > 1 and words[0].rstrip(".") in lists.honorifics:
        words = words[1:]
    if _words_of_roles().isdisjoint(words):
        return False
    return words[0] not in lists.given


@cache
def _words_of_roles() -> frozenset[str]:
    """The words for roles and those around them."""
    return name_words().roles | name_words().role_words


@lru_cache(maxsize=2048)
def speaker_of(name: str, rest: str) -> Speaker:
    """A speaker from a name and what stands behind it; of `Ann Lee PhD`, a degree does."""
    name, _, degree = name.rpartition(" ") if _ends_in_degree(name) else (name, "", "")
    if degree:
        return _graduate(name, degree, rest)
    if not rest and name.isascii() and only_words(name):  # as most; nothing stands around it
        return Speaker(visible_line(_without_honorifics(name), 80), "", "")
    handle = name[1:] if name[0] == "@" else ""
    if not handle and "@" in rest and (at := _HANDLE.search(rest)) and _is_own_handle(rest, at):
        handle = at[1]
        rest = rest[: at.start()] + rest[at.end() :]
        rest = "" if folded(rest).strip("():, ").removeprefix("on ") in _OF_HANDLES else rest
    name = _without_honorifics(name)
    name = name.strip('"“”„') if " " not in name else name
    last = name.rsplit(" ", 1)[-1]
    keeps_stop = name.endswith(("Jr.", "Sr.")) or (len(last) == 2 and last[-1] == ".")
    return Speaker(
        visible_line(name if keeps_stop else name.lstrip("@").strip(" .*_?"), 80),
        visible_line(_tidy(rest), _LONGEST) if rest else "",
        f"@{handle}" if handle else "",
    )


def _graduate(name: str, degree: str, rest: str) -> Speaker:
    told = speaker_of(name, rest)
    affiliation = ", ".join(filter(None, (degree, told.affiliation)))
    return Speaker(told.name, visible_line(affiliation, _LONGEST), told.handle)


def _ends_in_degree(name: str) -> bool:
    """Whether a given name and a surname stand before a degree: `Ann Lee Ph.D.`, not `Bo II`."""
    last = name[-1:]
    if not (last.isupper() or last in _ENDS_OF_DEGREES) or name.count(" ") < _BEFORE_DEGREE:
        return False
    word = name.rpartition(" ")[2].rstrip(".")
    return word[1:].lower() != word[1:] and folded(word) in name_words().degrees


_ENDS_OF_DEGREES, _BEFORE_DEGREE = ".c", 2


def _without_honorifics(name: str) -> str:
    """`Herr Lee` and `山田さん` without the words that are no part of a name."""
    first, _, behind = name.partition(" ")
    if behind and folded(first).rstrip(".") in name_words().civil:
        return behind
    return name if name.isascii() else without_honorific(name)


def _is_own_handle(rest: str, at: re.Match[str]) -> bool:
    """`@frank` behind a name is a handle; "CTO @Acme" behind a role is an organisation."""
    before = rest[: at.start()].strip(" ,(-|/")
    return not before or not any(word in name_words().roles for word in folded(before).split())


def may_be_handle(text: str, name: str) -> bool:
    """Whether what stands behind "@" is of the person before it, and no organisation.

    It has no capital, or is made of the name: `Ann Lee @AnnLee`.
    """
    if text[:1].islower():
        return True
    handle = text.lower()
    return any(word in handle for word in name.lower().split() if len(word) > _SHORT)


_SHORT = 3


def _tidy(rest: str) -> str:
    rest = rest if rest.isascii() else _PICTURES.sub("", rest)
    if not rest[:1].isalpha() and _RATING.fullmatch(rest.strip("() ")):
        return ""
    barred = "(" in rest or ")" in rest or "|" in rest or not rest.isascii()
    return (_BARS.sub(" ", rest) if barred else rest).strip(" ,;:-\u2013\u2014|/@.")


def joined(speaker: Speaker, more: str, sign: str = ", ") -> Speaker:
    """Add a further piece behind a person: the handle, or more of the affiliation."""
    if not speaker.handle and (at := _HANDLE.fullmatch(more.strip("() "))):
        return Speaker(speaker.name, speaker.affiliation, f"@{at[1]}", speaker.link)
    affiliation = sign.join(filter(None, (speaker.affiliation, _tidy(more))))
    return Speaker(speaker.name, visible_line(affiliation, _LONGEST), speaker.handle, speaker.link)


def with_handle(people: People, text: str) -> People:
    """Give the last of `people` the handle that stands alone on the next line."""
    *before, last = people.speakers
    found = _HANDLE.match(text.strip())
    if last.handle or not found:
        return people
    handled = Speaker(last.name, last.affiliation, f"@{found[1]}", last.link)
    return People((*before, handled), people.confidence)


def add_person(found: list[tuple[Speaker, float]], person: Speaker, sure: float) -> None:
    """Add a person; a handle made of the name before it, `@annlee, Ann Lee`, is hers."""
    last = found[-1][0] if found else person
    alone = last.handle[1:] == last.name != person.name and not person.handle
    if (
        alone
        and " " in person.name
        and any(
            word in last.name.lower()
            for word in person.name.lower().split()
            if len(word) > _SHORTEST_OF_HANDLE
        )
    ):
        found[-1] = (Speaker(person.name, person.affiliation, last.handle, last.link), sure)
    else:
        found.append((person, sure))


_SHORTEST_OF_HANDLE = 2


def apart(people: Sequence[Speaker]) -> tuple[Speaker, ...]:
    """Each of several people once, without those behind whom it says that they led it."""
    led = wording().other_label
    return tuple(dict.fromkeys(each for each in people if folded(each.affiliation) not in led))


_OF_PROFILES = frozenset(
    "twitter github linkedin mastodon bluesky website homepage blog site web profile".split()  # noqa: SIM905
)
"""What a link beside a name is called that leads to the person."""
_OF_HANDLES = _OF_PROFILES | {"handle", "tw", "gh", "ig", "x", "bsky", "aka", "nick"}
"""What stands beside a handle: `(twitter: @ann)`."""


def with_link(speaker: Speaker, links: Links) -> Speaker:
    """Give a person the link whose label is the name or the handle, and the handle it shows."""
    speaker = without_event(speaker)
    for label, target in links:
        said = label.strip("@ ")
        if said.lower() in _OF_PROFILES and speaker.affiliation.endswith(said):
            left = speaker.affiliation.removesuffix(said).strip(" ,|")
            speaker, said = Speaker(speaker.name, left, speaker.handle), speaker.name
        ours = said in speaker.name or said == speaker.handle[1:] or speaker.name in label
        if not said or not ours:
            continue
        profile = _PROFILE.match(target)
        handle = speaker.handle or (f"@{profile[1]}" if profile else "")
        link = target if "://" in target or target.startswith("mailto:") else ""
        return Speaker(speaker.name, speaker.affiliation, handle, visible_line(link, 300))
    return speaker
