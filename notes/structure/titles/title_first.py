"""A line that starts with its title: `Title by Ann Lee`, `Title - Ann Lee`, `Title (Ann Lee)`."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from notes.structure.people.affiliations import NOBODY, People, speaker_of, with_handle
from notes.structure.people.names import LIKELY, SURE, is_shaped_as_name
from notes.structure.people.others import without_others
from notes.structure.people.people import read_people
from notes.structure.people.people_before_text import people_before_text, people_in_brackets
from notes.structure.people.people_first import NO_SPLIT, WEAK, only_people
from notes.structure.people.slashes import stands_between_people
from notes.structure.text.dashes import dashes_in
from notes.structure.text.labels import is_speaker_label, label_of
from notes.structure.text.particulars import without_particulars
from notes.structure.titles.kind_first import CONVERSATIONS
from notes.structure.words.by_words import cuts_at_by, verb_of_title, without_by
from notes.structure.words.kind_words import kind_of_words
from notes.structure.words.remarks import says_who_noted
from notes.structure.words.wording import BEFORE_ASIAN, phrase_of, wording

if TYPE_CHECKING:
    from notes.structure.people.affiliations import Links
    from notes.structure.people.people_first import Split

_ARTICLE = re.compile(r"\s*[:,–—-]\s*(?:an?|the|une?|una|um|uma|eine?|een)$")
"""`Title: a`, before "talk by Ann Lee"."""
_OPENED = re.compile(r"\s*\([^()]{0,24}$")  # `Title (proposed`, before "by Ann Lee)"
_MOST_COMMAS, _MOST_CUTS = 5, 8
_COMPANY = frozenset({"with", "w/", "mit", "avec", "con", "com", "met"})


def behind_by(line: str, links: Links, loose: str) -> Split:
    """`Title by Ann Lee`, the last such word that a name follows.

    "with", "por" and the like stand in titles as well, so they need a name that is sure.
    """
    for cut in cuts_at_by(line):
        if line.count(" ", 0, cut.start()) < _WORDS_OF_NOTES and says_who_noted(phrase_of(line)):
            return NO_SPLIT
        word = cut.group().strip(" ,(:")
        weak = word in wording().weak_by
        said = loose == "by x" or cut.group().rstrip()[-1:] in {":", "："}
        least = WEAK if said else SURE if weak else LIKELY
        rest = line[cut.end() :].strip()
        if not rest or len(rest) > 160 or (cut.start() == 0 and weak):
            continue
        if rest[0] in _DASHES and line[cut.start() : cut.end()].strip() != "by":
            continue  # `How Looms Came To Be - Ann Lee`
        kept = _of_kind_before(line, cut, word) or verb_of_title(line, cut)
        before = line[: cut.start() + kept]
        front = _OPENED.sub("", before) if line[-1] == ")" else before
        of_kind = kind_of_words(front) is not None
        parted = cut.group().lstrip()[:1] == "," and word in _COMPANY
        least = min(least, LIKELY) if of_kind or parted else least
        told = _TWO_WORDS.fullmatch(rest) or _AT_COMPANY.match(rest)
        if weak and (told or _is_name_in_capitals(rest, front)):
            least = min(least, LIKELY)
        lone = of_kind or (word == "by" and cut.group()[:1] == ",")
        lone = lone and rest.isalpha() and rest[0].isupper()
        least = min(least, _KNOWN) if lone else least
        people = people_before_text(rest.rstrip(")"), links, least)
        if loose == "by x" and not weak and not people.speakers and is_shaped_as_name(rest):
            people = People((speaker_of(rest, ""),), WEAK)
        if not people.speakers and loose == "by x" and rest.count(" ") == 1:
            people = read_people(rest.title(), links, least=SURE)
        if people.speakers and lone:
            people = People(people.speakers, max(LIKELY, people.confidence))
        if people.speakers:
            spoken = phrase_of(front) in CONVERSATIONS or (of_kind and word in _COMPANY)
            return (line if spoken else _ARTICLE.sub("", front)), people, "by x"
    return NO_SPLIT


def _is_name_in_capitals(rest: str, front: str) -> bool:
    """Whether words in capitals stand behind a title that is not: `Slow looms with ANN LEE`."""
    worded = rest.isupper() and rest.replace(" ", "").isalpha()
    return worded and any(word[1:].islower() for word in front.split())


_DASHES = "-–—|"
_WORDS_OF_NOTES = 3
"""Of `Some more notes taken by Ann`, before the last one."""
_KNOWN = 0.5
"""Of one word that is a known given name: `Keynote by Ann`, `Caches, by Ann`."""


def _of_kind_before(line: str, cut: re.Match[str], word: str) -> int:
    """How much of `keynote by` belongs to the title: the kind in `Opening keynote by Ann Lee`.

    So does that of `Slow looms: closing keynote by Ann Lee`, which would lose half of its words.
    """
    kind, space, _ = word.partition(" ")
    end = line.lower().find(kind, cut.start()) + len(kind) if space else 0
    if not end:
        return 0
    last = _PARTED.split(line[:end])[-1]
    whole = last if " " in last else line[:end]
    return end - cut.start() if kind_of_words(whole) is not None else 0


_PARTED = re.compile(r":\s|\s[-–—|]\s")


def behind_dash(line: str, links: Links, loose: str) -> Split:
    """`Title - Ann Lee`, also with `|`, `/`, `//` or a long dash; the first cut before a name.

    Two signs part two things: `Caches II – Disk Remix - Ann Lee` has one that may be a name.
    """
    least = WEAK if loose == "- x" else LIKELY
    cuts = list(islice(dashes_in(line), _MOST_CUTS))
    for at, cut in enumerate(cuts):
        rest = line[cut.end() :]
        if not cut.start() or len(rest) > 200:
            continue
        label, said = label_of(rest)
        rest = said if is_speaker_label(label) else rest
        rest = without_particulars(rest) if "|" in rest else rest
        people = people_before_text(rest, links, least)
        if not people.speakers or not _front_is_no_name(line[: cut.start()], people.confidence):
            continue
        if "/" in cut[0] and stands_between_people(line[: cut.start()], rest):
            continue
        if len(people.speakers) > 1 and people.confidence < SURE and at + 1 < len(cuts):
            last = cuts[at + 1]
            surer = read_people(line[last.end() :], links, least=SURE)
            if surer.speakers and last.group().strip() != cut.group().strip():
                return line[: last.start()], surer, "- x"
        return line[: cut.start()], people, "- x"
    return NO_SPLIT


def _front_is_no_name(front: str, confidence: float) -> bool:
    """Whether what stands before is less surely a person than what stands behind."""
    least = min(SURE, confidence)
    return len(front) > 60 or read_people(front, least=least).confidence <= confidence


def behind_comma(line: str, links: Links, loose: str) -> Split:
    """`Title, Ann Lee`: only a full name that is sure, and no other sign in the line."""
    comma = line.rfind(",")
    inside = line.count("(", 0, comma) != line.count(")", 0, comma)
    if comma <= _SHORT_TITLE or inside or line[-1] == "]":
        return NO_SPLIT
    short = loose == ", x" or kind_of_words(line[:comma]) is not None
    shortest = _SHORT_TITLE if short else _SHORTEST_TITLE
    if comma <= shortest or any(dashes_in(line)):
        return NO_SPLIT
    commas = [at for at, sign in enumerate(line) if sign == ","][-_MOST_COMMAS:]
    if (pair := _given_names(line[comma + 1 :])).speakers:
        return line[:comma], pair, ", x"
    if ": " in line and (named := behind_colon(line, links, loose))[2]:
        return named
    for at in commas if loose == ", x" else commas[-3:]:
        people = read_people(line[at + 1 :], links, least=LIKELY if loose == ", x" else SURE)
        full_name = people.speakers and " " in people.speakers[0].name
        if full_name and at > shortest and not read_people(line[:at], least=WEAK).speakers:
            several = len(people.speakers) > 2
            if at != comma and not several and not _closes_line(line[comma + 1 :]):
                continue
            return line[:at], people, ", x"
    return NO_SPLIT


def _given_names(text: str) -> People:
    """`Ada and Tom`: two given names, which are people where one alone may be a thing."""
    return read_people(text, least=LIKELY) if _TWO_WORDS.fullmatch(text.strip()) else NOBODY


_AT_COMPANY = re.compile(
    r"[^\W\d_a-z][\w'’.-]+(?:\s[^\W\d_a-z][\w'’.-]*){1,2}\s(?:at|from|@|bei|chez)\s?\S"
)
"""`with Ann Lee at Acme`: where somebody works is said of people only."""
_TWO_WORDS = re.compile(r"[^\W\d_a-z]\w{2,14} (?:&|\+|and|und|et|y|e|en) [^\W\d_a-z]\w{2,14}")
_SHORT_TITLE, _SHORTEST_TITLE = 3, 8
"""Letters of a title before a comma: where others have it so or it is a kind, and elsewhere."""


def _closes_line(text: str) -> bool:
    """Whether what follows a last comma can be an organisation or a further person."""
    words = text.split()
    return len(words) <= 4 and all(
        word.lstrip("(@")[:1].isupper() or word[0] == "@" or word in _COMPANY_WORDS
        for word in words
    )


_COMPANY_WORDS = frozenset({"of", "and", "&", "de", "the", "at", "@", "for"})


def in_brackets(line: str, links: Links, loose: str) -> Split:
    """`Title (Ann Lee, Acme)`."""
    if line[-1:] not in ")]）":
        return NO_SPLIT
    start = max(line.rfind("("), line.rfind("（"), line.rfind("["))
    while start > 0 and line[start:].count(")") > 1 and line.rfind("(", 0, start) > 0:
        start = line.rfind("(", 0, start)
    if start < 2:
        return NO_SPLIT
    inside = without_others(line[start + 1 : -1].rstrip("?"))
    label, said = label_of(inside) if inside else ("", "")
    told = label and (is_speaker_label(label) or kind_of_words(label))
    inside = without_particulars(said if told else without_by(inside))
    inside, kind = _without_kind(inside)
    people = people_in_brackets(inside, links, WEAK if loose == "(x)" else LIKELY)
    if label and not told and not people.speakers:
        people = read_people(said, links, least=SURE)  # a firm before the colon
    title = line[:start].strip() + kind
    if not people.speakers or (people.confidence < SURE and _OF_YEAR.search(title)):
        return NO_SPLIT
    if len(people.speakers) == 1 and (handle := _HANDLE_BEHIND.search(title)):
        title, people = title[: handle.start()], with_handle(people, handle[1])
    elif all(speaker.handle for speaker in people.speakers):
        for rule in (behind_colon, behind_comma):
            if (named := rule(line, links, loose))[2]:
                return named
    return only_people(title, links, loose) if _is_person(title, loose) else (title, people, "(x)")


def _without_kind(inside: str) -> tuple[str, str]:
    """`keynote, Ann Lee` and `Ann Lee, keynote` without the kind, and that in brackets."""
    if ", " not in inside:
        return inside, ""
    first, _, behind = inside.partition(", ")
    before, _, last = inside.rpartition(", ")
    if kind_of_words(first) is not None:
        return behind, f" ({first})"
    return (before, f" ({last})") if kind_of_words(last) is not None else (inside, "")


_OF_YEAR = re.compile(r"['’][12]\d$|\b(?:19|20)\d\d$")
"""`GloamConf '16 (Lake District)`: behind an event and its year stands a place."""
_HANDLE_BEHIND = re.compile(r"\s+(@[A-Za-z0-9_][\w.-]{1,38})$")
"""`Title @ann_lee (Ann Lee)`."""
_REMARK_BEHIND = re.compile(r"[)）]\s?(?::|：|\s[-–—])\s+(?=\S)")


def before_text(line: str, links: Links, loose: str) -> Split:
    """`Title (Ann Lee): what it was about`, as short talks in a list are noted."""
    cut = _REMARK_BEHIND.search(line, 0, _BEFORE_TEXT) if "(" in line else None
    if cut is None:
        return NO_SPLIT
    title, people, form = in_brackets(line[: cut.start() + 1], links, loose)
    return (title, people, form) if form == "(x)" and " " in title else NO_SPLIT


_BEFORE_TEXT = 140


def _is_person(title: str, loose: str) -> bool:
    """`Ann Lee (Bo Lee Studios)`: the person stands before the brackets."""
    return bool(only_people(title, (), loose)[2])


def behind_colon(line: str, links: Links, loose: str) -> Split:
    """`Title: Ann Lee`; a colon more often parts a title than it introduces a person.

    Behind ` : ` may stand a name in Han or Hangul, which has no spaces.
    """
    colon = line.rfind(": ")
    if colon < 4 or line.count("(", 0, colon) != line.count(")", 0, colon):
        return NO_SPLIT
    if _TALE.search(line, colon):
        return NO_SPLIT
    spaced = line[colon - 1] == " " and line[colon + 2 : colon + 3] > BEFORE_ASIAN
    least = LIKELY if spaced or loose == ": x" else SURE
    people = read_people(line[colon + 1 :], links, least=least)
    if people.speakers and (spaced or " " in people.speakers[0].name):
        return line[:colon], people, ": x"
    return NO_SPLIT


_TALE = re.compile(
    r"\s(?:and|&|und|et|y|e|en|og|och)\s(?:the|an?|das|der|die|le|la|les|el|los|las|il|de|het)\s"
    r"(?!.*\b(?:team|crew|gang|band|group|friends|équipe|equipo)\b)"
)
"""`Slow looms: Ann Lee and the Seven Leases` tells of somebody, as titles do."""
