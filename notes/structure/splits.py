"""A line parted into title and people: one rule for each form in which writers join the two."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.by_words import cuts_at_by, without_by
from notes.structure.kind_words import kind_of_words
from notes.structure.labels import is_speaker_label, label_of
from notes.structure.names import LIKELY, SURE
from notes.structure.others import title_without_others, without_others
from notes.structure.people import NOBODY, People, read_people, says_role
from notes.structure.wording import only_words, phrase_of, wording

if TYPE_CHECKING:
    from notes.structure.people import Links

Split = tuple[str, People, str]
"""Title, people, and the form in which the people stand there; no form: the rule does not apply."""

_NO_SPLIT: Split = ("", NOBODY, "")
_WEAK = 0.5
"""Enough for a name where parallel entries show that people stand in this form."""
_QUOTED_FIRST = re.compile(r"[\"“„«]([^\"“”„«»]{3,200})[\"”“»][,.]?\s*(?=\S)")
_DASHES = re.compile(
    r"\s+[-–—~]{1,3}\s+|\s*[—―]\s*|\s+//\s+|\s*\|\s*|\s+/\s+|\s+::\s+|\s+·\s+|\s+•\s+|\t+|\s+->\s+"
    r"|\s+–(?=\S)|(?<=\S)–\s+|(?<=[\w)\"”?!'])-\s+|(?<=[\"”])\s*-\s*"
)
_SIGN = re.compile(
    r"\s+[-–—~]{1,2}\s+|\s*:\s+|\s+\|\s+|\s*—\s*|\s+//?\s+"
    r"|['’]s (?=keynote|talk|session|presentation)"
    r"|\s+on\s+(?=[\"“A-Z])|,?\s*(?=[\"“«])|\s*-\s+|\s+(?=keynote\b|Keynote\b)|\s*[|]\s*"
)
_POSSESSIVE = re.compile(
    r"['’]s?\s+(?:\w+\s)?(?:keynote|talk|session|presentation|workshop|lecture)"
    r"(?:\s*[:–—-]\s*|\s+on\s+)",
    re.IGNORECASE,
)
_FIRST_NAMES = re.compile(
    r"[^\W\d_a-z][^\W\d_A-Z]+(?: & | \+ | and | und | et | y | e | en )[^\W\d_a-z][^\W\d_A-Z]+"
)
_DASH_SIGNS = frozenset("-–—―~/|·•:>\t")
_FRONT_SIGNS = frozenset("-–—~:|/'’\"“«")
_BETWEEN = (" - ", ": ", " – ", " — ", " | ", " // ", '"', "“", "„", "«")
_BETWEEN_LETTERS = frozenset("".join(_BETWEEN)) - {" "}
_COMMA = re.compile(",")
_MOST_COMMAS = 5
_MOST_CUTS = 8
_COMPANY = frozenset({"with", "w/", "mit", "avec", "con", "com", "met"})
_CONVERSATIONS = frozenset(
    (  # noqa: SIM905
        "interview; an interview; conversation; a conversation; in conversation; chat; a chat; "
        "fireside chat; a fireside chat; fireside; ama; q&a; discussion; entretien; entrevista; "
        "gesprach; interview mit"
    ).split("; ")
)
"""What people are interviewed in: "Interview with Ann Lee" is a title as it stands."""


def split_people(line: str, links: Links, loose: str = "") -> Split:
    """Part a line into title and people by the first rule that applies.

    Args:
        line: The line without markup and decorations.
        links: The links that stood in it.
        loose: A form that parallel lines use, for which weak shapes of names are enough.
    """
    plain = only_words(line)
    line = line if plain else title_without_others(line)
    for rule in _RULES_OF_WORDS if plain else _RULES:
        title, people, form = rule(line, links, loose)
        if form:
            return title, people, form
    return line, NOBODY, ""


def _quoted_first(line: str, links: Links, _loose: str) -> Split:
    """`"Title" Ann Lee` and `"Title", Ann Lee`: the quotes part the two."""
    quoted = _QUOTED_FIRST.match(line)
    if not quoted:
        return _NO_SPLIT
    rest = without_by(line[quoted.end() :].strip(" -–—,|/()"))
    people = read_people(rest, links)
    return (quoted[1], people, '"" x') if people.speakers else _NO_SPLIT


def only_people(line: str, links: Links, loose: str) -> Split:
    """`Ann Lee` or `Ann Lee, Acme`: nothing but people."""
    if len(line) > 120 or line[-1:] in "?!" or _has_sign_between(line):
        return _NO_SPLIT
    people = read_people(line, links, least=LIKELY if loose == "only x" else SURE)
    if people.speakers and all(" " in speaker.name for speaker in people.speakers):
        return "", people, "only x"
    return _NO_SPLIT


def _has_sign_between(line: str) -> bool:
    signed = not only_words(line) and not _BETWEEN_LETTERS.isdisjoint(line)
    return signed and any(sign in line for sign in _BETWEEN)


def _behind_by(line: str, links: Links, loose: str) -> Split:
    """`Title by Ann Lee`, the last such word that a name follows.

    "with", "por" and the like stand in titles as well, so they need a name that is sure.
    """
    for cut in cuts_at_by(line):
        word = cut.group().strip(" ,(:")
        weak = word in wording().weak_by
        least = _WEAK if loose == "by x" else SURE if weak else LIKELY
        rest = line[cut.end() :].strip()
        if not rest or len(rest) > 160 or (cut.start() == 0 and weak):
            continue
        front = line[: cut.start()]
        of_kind = kind_of_words(front) is not None
        parted = cut.group().lstrip()[:1] == "," and word in _COMPANY
        least = min(least, LIKELY) if of_kind or parted else least
        people = read_people(rest.rstrip(")"), links, least=least)
        if people.speakers:
            spoken = phrase_of(front) in _CONVERSATIONS or (of_kind and word in _COMPANY)
            return (line if spoken else front), people, "by x"
    return _NO_SPLIT


def _behind_dash(line: str, links: Links, loose: str) -> Split:
    """`Title - Ann Lee`, also with `|`, `/`, `//` or a long dash; the first cut before a name."""
    least = _WEAK if loose == "- x" else LIKELY
    if _DASH_SIGNS.isdisjoint(line):
        return _NO_SPLIT
    for cut in list(_DASHES.finditer(line))[:_MOST_CUTS]:
        rest = line[cut.end() :]
        if not cut.start() or len(rest) > 200:
            continue
        people = read_people(rest, links, least=least)
        if people.speakers and _front_is_no_name(line[: cut.start()], people.confidence):
            return line[: cut.start()], people, "- x"
    return _NO_SPLIT


def _front_is_no_name(front: str, confidence: float) -> bool:
    """Whether what stands before is less surely a person than what stands behind."""
    least = min(SURE, confidence)
    return len(front) > 60 or read_people(front, least=least).confidence <= confidence


def _behind_comma(line: str, links: Links, loose: str) -> Split:
    """`Title, Ann Lee`: only a full name that is sure, and no other sign in the line."""
    comma = line.rfind(",")
    if comma <= 8:
        return _NO_SPLIT
    inside = line.count("(", 0, comma) != line.count(")", 0, comma)
    if inside or _DASHES.search(line):
        return _NO_SPLIT
    commas = [at.start() for at in _COMMA.finditer(line)][-_MOST_COMMAS:]
    for at in commas if loose == ", x" else [*commas[-2:-1], comma]:
        people = read_people(line[at + 1 :], links, least=LIKELY if loose == ", x" else SURE)
        full_name = people.speakers and " " in people.speakers[0].name
        if full_name and at > 8 and not read_people(line[:at], least=_WEAK).speakers:
            if at != comma and not _closes_line(line[comma + 1 :]):
                continue
            return line[:at], people, ", x"
    return _NO_SPLIT


def _closes_line(text: str) -> bool:
    """Whether what follows a last comma can be an organisation or a further person."""
    words = text.split()
    return len(words) <= 4 and all(word[0].isupper() or word in _COMPANY_WORDS for word in words)


_COMPANY_WORDS = frozenset({"of", "and", "&", "de", "the", "at", "@", "for"})


def _before_comma(line: str, links: Links, loose: str) -> Split:
    """`Ann Lee, How caches rest`: a full name first, and a phrase that is no organisation."""
    front, comma, title = line.partition(", ")
    words = title.split()
    sentence = any(word.islower() for word in words[:4]) and len(words) > 1
    if not comma or not sentence or len(front) > 40 or says_role(title):
        return _NO_SPLIT
    people = read_people(front, links, least=LIKELY if loose == "x, -" else SURE - 0.1)
    full_name = people.speakers and " " in people.speakers[0].name
    return (title, people, "x, -") if full_name else _NO_SPLIT


def _in_brackets(line: str, links: Links, loose: str) -> Split:
    """`Title (Ann Lee, Acme)`."""
    if line[-1:] not in ")]）":
        return _NO_SPLIT
    start = max(line.rfind("("), line.rfind("（"), line.rfind("["))
    while start > 0 and line[start:].count(")") > 1 and line.rfind("(", 0, start) > 0:
        start = line.rfind("(", 0, start)
    if start < 2:
        return _NO_SPLIT
    inside = without_others(line[start + 1 : -1].rstrip("?"))
    label, said = label_of(inside) if inside else ("", "")
    inside = said if is_speaker_label(label) else without_by(inside)
    people = read_people(inside, links, least=_WEAK if loose == "(x)" else LIKELY)
    if not people.speakers:
        return _NO_SPLIT
    title = line[:start].strip()
    return only_people(title, links, loose) if _is_person(title, loose) else (title, people, "(x)")


def _is_person(title: str, loose: str) -> bool:
    """`Ann Lee (Bo Lee Studios)`: the person stands before the brackets."""
    return bool(only_people(title, (), loose)[2])


def _possessive(line: str, links: Links, _loose: str) -> Split:
    """`Ann Lee's keynote: Title`."""
    cut = _POSSESSIVE.search(line[:80]) if "'" in line or "’" in line else None
    if not cut or len(line) - cut.end() < 4:
        return _NO_SPLIT
    people = read_people(line[: cut.start()], links)
    return (line[cut.end() :], people, "x's") if people.speakers else _NO_SPLIT


def _before_sign(line: str, links: Links, loose: str) -> Split:
    """`Ann Lee - Title`, `Ann Lee, Acme: Title`, `Ann Lee's keynote`, `Ann Lee "Title"`."""
    if _FRONT_SIGNS.isdisjoint(line) and " on " not in line and "eynote" not in line:
        return _NO_SPLIT
    least = {"x -": _WEAK, "only x": LIKELY}.get(loose, SURE - 0.1)
    for cut in list(_SIGN.finditer(line))[:4]:
        front, title = line[: cut.start()], line[cut.end() :]
        if not 2 < len(front) <= 120 or not title.strip():
            continue
        both = loose == "x -" and _FIRST_NAMES.fullmatch(front) is not None
        people = read_people(front, links, least=0.2 if both else least)
        if both and people.speakers:
            people = People(people.speakers, max(people.confidence, LIKELY))
        if not people.speakers or not (" " in people.speakers[0].name or loose == "x -"):
            continue
        if _is_affiliation(title, cut.group(), loose):
            return "", read_people(line, links, least=least), "only x"
        joined = cut.group().strip() in {"", "on"} or cut.group().lstrip()[:1] in {"'", "’"}
        return (line if joined and kind_of_words(title) else title), people, "x -"
    return _NO_SPLIT


def _before_word(line: str, links: Links, loose: str) -> Split:
    """`Ann Lee on caches`, `Ann Lee keynote`."""
    if " on " not in line and "eynote" not in line:
        return _NO_SPLIT
    return _before_sign(line, links, loose)


def _is_affiliation(text: str, sign: str, loose: str) -> bool:
    """Whether what stands behind a name is a role or an organisation rather than a title."""
    words = len(text.split())
    listed = loose == "only x" and ":" not in sign and words <= 5
    if listed or text[:1] == "@" or says_role(text):
        return True
    return "|" in sign and words <= 2 and loose != "x -"


def _behind_colon(line: str, links: Links, loose: str) -> Split:
    """`Title: Ann Lee`; a colon more often parts a title than it introduces a person."""
    colon = line.rfind(": ")
    if colon < 4 or line.count("(", 0, colon) != line.count(")", 0, colon):
        return _NO_SPLIT
    people = read_people(line[colon + 1 :], links, least=LIKELY if loose == ": x" else SURE)
    if people.speakers and " " in people.speakers[0].name:
        return line[:colon], people, ": x"
    return _NO_SPLIT


_RULES = (
    _quoted_first,
    only_people,
    _behind_by,
    _behind_dash,
    _behind_comma,
    _in_brackets,
    _possessive,
    _before_sign,
    _before_comma,
    _behind_colon,
)
_RULES_OF_WORDS = (only_people, _behind_by, _before_word)
"""Those that apply without a sign in the line."""
