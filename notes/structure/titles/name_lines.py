"""One line right below a heading: the people it names, where it does nothing else."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from notes.structure.dates.decorations import without_pictures
from notes.structure.people.affiliations import (
    NOBODY,
    Links,
    People,
    is_role,
    says_role,
    speaker_of,
    works_somewhere,
)
from notes.structure.people.full_names import person_in_full
from notes.structure.people.material_links import before_material
from notes.structure.people.name_and_rest import behind_firm
from notes.structure.people.name_blocks import each_with_firm
from notes.structure.people.names import LIKELY, SURE, before_blank
from notes.structure.people.others import without_others
from notes.structure.people.people import read_people
from notes.structure.people.people_first import may_part_title, may_tell_topic
from notes.structure.text.labels import behind_by, is_speaker_label, label_of
from notes.structure.text.lines import Line, LineKind
from notes.structure.text.particulars import without_particulars
from notes.structure.titles.by_lines import people_on_by_line
from notes.structure.titles.titles import Entry, read_entry
from notes.structure.words.inline import bare
from notes.structure.words.kind_words import kind_of_words
from notes.structure.words.profiles import without_networks
from notes.structure.words.wording import (
    folded,
    is_noise,
    name_words,
    only_words,
    wording,
    words_in,
)

_ITALIC = re.compile(r"[*_](?![*_\s]).{2,200}[*_]")
_BOLD_NAME = re.compile(r"^\*\*([^*]{3,60})\*\*\s+[*_]?([^\s(,@|–—:*&+-][^()*]{1,160}?)[*_]?$")
"""A name in bold and, behind it without a sign, what belongs to it."""
_THEN_TYPE = re.compile(r"^([^\W\d_a-z][^*_,:|(]{3,40})\s([*_])([^*_]{3,80})\2$")
"""A name and, in other type, what belongs to it: `Ann Lee *University of Plains*`."""
_COLUMNS = re.compile(r"(?<=[\w.)])(?:\s*\t\s*|\s{2,})(?=[\w@(])")
"""What parts a name from its firm in a line without signs: `Ann Lee   Acme`."""
_LINE_BREAK = re.compile(r"\s*<br\s*/?>\s*")
_KIND_FIRST = re.compile(r"([^\W\d_][\w' -]{2,28}?)(?:,|:|\s[-–—|])\s+(?=\S)")
"""`Workshop, Ann Lee`: a kind of session before the people."""
_LONGEST, _LONGEST_LINKED = 300, 900
_OF_NAMES = frozenset({LineKind.PLAIN, LineKind.ROW, LineKind.QUOTE})
"""Kinds of lines that may hold names without any markup."""


@lru_cache(maxsize=1024)
def supports_name(text: str) -> bool:
    """Whether a line is what follows a person's name: a handle, a link, a role."""
    text = without_pictures(text)
    if text.startswith(("@", "[@", "http", "www.")):
        return True
    words = folded(text[:100]).replace(",", " ").split()
    if works_somewhere(text):
        return len(words) <= 10
    return len(words) <= 10 and not name_words().roles.isdisjoint(words)


def longest_with_names(text: str) -> int:
    """How many letters a line of people has at most: links and firms in brackets take most."""
    if len(text) > _LONGEST and (each_with_firm(text) or (text[0] == "[" and "](" in text)):
        return _LONGEST_LINKED
    return _LONGEST


class _Shown(NamedTuple):
    """A line that may name people, as a reader sees it."""

    raw: str
    """As written, without its clauses about others and the slot's particulars."""
    text: str
    links: Links
    pictured: bool
    """It bears emoji, a slot's particulars or stands in brackets: it is more than text."""


@lru_cache(maxsize=1024)
def _shown(line: str) -> _Shown | None:
    """A line without markup, a kind before its people and people who did not speak."""
    if "  " in line or "\t" in line:
        line = _COLUMNS.sub(", ", line)
    if only_words(line):
        raw = without_others(line)
        return _Shown(raw, " ".join(raw.split()), (), pictured=False) if raw else None
    if is_noise(line):
        return None
    label, _ = label_of(line)
    raw = "" if label and label in wording().detail_label else without_others(line)
    if not raw:
        return None
    if raw != line and is_speaker_label(label_of(raw.strip("*_"))[0]):
        raw = label_of(raw.strip("*_"))[1]
    if "<br" in raw:
        raw = _LINE_BREAK.sub(", ", raw)
    if raw[-1] in "*_":
        raw = _THEN_TYPE.sub(r"\1 (\3)", raw)
    text, links = bare(_BOLD_NAME.sub(r"\1 (\2)", raw) if raw[:2] == "**" else raw)
    whole, text = text, without_particulars(text)
    text = without_networks(before_material(text, links), links) if links else text
    plain = without_pictures(text)
    if plain[:1] + plain[-1:] in {"()", "[]"}:
        plain = plain[1:-1].strip()
    slotted = bool(plain) and text != whole and not text.endswith(".")
    pictured = plain != text or slotted
    if kinded := _KIND_FIRST.match(plain):
        plain = plain[kinded.end() :] if kind_of_words(kinded[1]) else plain
    return _Shown(plain if slotted else raw, plain, links, pictured)


def named_on(line: Line, title: str, position: int, *, loose: bool, alone: bool = False) -> People:
    """The people that one line right below a heading names, if it does nothing else.

    Args:
        line: The line.
        title: What the heading says, for lines that repeat it.
        position: How many lines stand between the heading and it.
        loose: A weak shape is enough.
        alone: No text follows on the next line, as behind a line that is only a name.
    """
    if _may_repeat(title, line.text):
        shown = _shown(line.text[: longest_with_names(line.text)])
        if shown is not None and behind_by(shown.text) is None and _repeats(title, shown.text):
            return read_entry(line.text[:_LONGEST]).people
    if line.text[0] == "|" and line.kind is LineKind.ROW:
        return NOBODY  # people of a row are its own session's
    return _named_alone(line.text, line.kind, first=position == 0, loose=loose, alone=alone)


@lru_cache(maxsize=2048)
def _named_alone(written: str, kind: LineKind, *, first: bool, loose: bool, alone: bool) -> People:
    """The same, for a line that does not say the title again: several headings ask of each.

    Args:
        written: The line's text.
        kind: Of the line.
        first: It stands right below the heading.
        loose: A weak shape is enough.
        alone: No text follows on the next line.
    """
    quoted = kind is LineKind.QUOTE and written[0] == "#"
    written = written.lstrip("#").lstrip() if quoted else written  # a heading of what is quoted
    shown = _shown(written[: longest_with_names(written)]) if written else None
    if shown is None:
        return NOBODY
    raw, text, links, pictured = shown
    rest = behind_by(text)
    if rest is not None:
        return people_on_by_line(written, rest, links)
    exclaims = text.endswith("!") and "@" not in text
    longest = _LONGEST_LINKED if each_with_firm(text) else 160
    if text[-1:] == ":" and first and alone:
        return person_in_full(text[:-1]) or NOBODY
    if len(text) > longest or exclaims or (text[-1:] in _ASKS and not before_blank(text)):
        return NOBODY
    tagged = raw[0] == "<" and raw[-1] == ">"
    typed = tagged or kind is LineKind.BOLD or _ITALIC.fullmatch(written) is not None
    marked = pictured or typed or bool(links)
    if not marked and kind not in _OF_NAMES:
        return NOBODY
    if text.endswith(".") and len(text.split()) > 6:
        return _with_deed(text) if first else NOBODY
    if (entry := with_title_in_type(raw)) is not None:
        return entry.people
    first = first and (alone or kind is not LineKind.QUOTE)
    people = read_people(text, links, least=LIKELY if first or marked or loose else SURE)
    if not people.speakers and first:
        people = _with_role(text, bracketed=pictured)
    if not people.speakers or is_entry(raw):
        return NOBODY
    if marked or loose or _is_more_than_a_shape(people):
        return people
    return people if alone and _are_bare_names(text, people) else NOBODY


_ASKS = frozenset("?:")


def _with_deed(text: str) -> People:
    """`Ann Lee - Host of a podcast on caches.`: known names, and what these people do."""
    cut = _BEHIND_NAME.search(text)
    if cut is None:
        return NOBODY
    told, people = text[cut.end() :].rstrip("."), read_people(text[: cut.start()], least=SURE)
    several = len(people.speakers) > 1 and told.count(" ") < _LONGEST_ROLE
    named = tuple(speaker_of(person.name, told) for person in people.speakers)
    does = several or _DOES.match(told) or says_role(told)
    return People(named, people.confidence) if does else NOBODY


_DOES = re.compile(
    r"[^\W\d_a-z][\w-]+(?:,? [\w&-]+){0,3} (?:of|at|for|@|from|de|von|bei|du|van|bij|em|en) "
)
_BEHIND_NAME = re.compile(r"\s[-–—|]\s")


def _with_role(text: str, *, bracketed: bool) -> People:
    """`Tova, Developer Advocate`: one word is a name where a role of two words is all behind it.

    So are initials and a word in brackets, `(BMK Lee, University of Ulm)`, and a firm may come
    before a name.
    """
    name, comma, role = text.partition(", ")
    if not comma or bracketed:
        by_firm, firm = behind_firm(text)
        if by_firm:
            return People((speaker_of(by_firm, firm),), 0.85)
        if bracketed and role[:1].isupper() and _BY_INITIALS.fullmatch(name):
            return People((speaker_of(name, role),), 0.7)
    if not comma or not name.isalpha() or not name.istitle() or role.count(" ") > _LONGEST_ROLE:
        return NOBODY
    told = " " in role and is_role(role) and says_role(role) and not is_role(name)
    return People((speaker_of(name, role),), 0.9) if told else NOBODY


_BY_INITIALS = re.compile(r"[A-Z]{2,3} [A-Z][a-z]{3,20}")
_LONGEST_ROLE = 5
"""Spaces in it."""


def with_title_in_type(text: str) -> Entry | None:
    """The entry in `Ann Lee: *How caches rest*`, whose title is in italics, bold or quotes."""
    if text[-1:] not in _TITLE_ENDS or text[0] in _TITLE_ENDS:
        return None
    entry = read_entry(text)
    named = entry.form == "x -" and entry.title != "" and entry.people.confidence >= LIKELY
    return entry if named else None


_TITLE_ENDS = frozenset('*_"”»')


def is_entry(text: str) -> bool:
    """Whether a line is a session's own, `Ann Lee: How caches rest`, and names its people only.

    Behind a handle stands what its owner does, and between two dashes a role: `Ann Lee - s/w eng
    in tests - Acme`.
    """
    if not _may_be_entry(text):
        return False
    entry = read_entry(text)
    words = entry.title.partition(" (")[0].split()
    if any(speaker.handle for speaker in entry.people.speakers) or " - " in entry.title:
        return False
    return entry.form == "x -" and len(words) > 2 and any(word.islower() for word in words)


def _may_be_entry(text: str) -> bool:
    """A cheap look: does a line have a sign before what could be a title with a small word?"""
    if "&" in text or "<" in text:
        return True
    return (may_part_title(text) or may_tell_topic(text)) and not text.istitle()


def _repeats(title: str, text: str) -> bool:
    """Whether a line says the title again, perhaps longer, before it names people."""
    if len(title) <= _TOO_SHORT or len(text) >= _TOO_LONG or title[:4].lower() not in text.lower():
        return False
    words, said = _words_of(title), frozenset(_words_of(text))
    return len(words) > 1 and sum(word in said for word in words) >= 0.7 * len(words)


_TOO_SHORT, _TOO_LONG = 6, 250
"""Letters of a title that says too little to be said again, and of a line that says more."""
_MARK = re.compile(r"[\[\]*_`<&\\{~']")


def _may_repeat(title: str, line: str) -> bool:
    """A cheap look: can a line, markup included, say the title again?"""
    return title[:4].lower() in line.lower() or _MARK.search(line) is not None


@lru_cache(maxsize=256)
def _words_of(text: str) -> tuple[str, ...]:
    return tuple(words_in(folded(text)))


def _are_bare_names(text: str, people: People) -> bool:
    """Whether a line is one to three names of two or three words, and nothing besides."""
    names = [speaker.name for speaker in people.speakers]
    whole = sum(map(len, names)) + 5 * (len(names) - 1) >= len(text)
    return whole and all(1 <= name.count(" ") <= 2 and name.istitle() for name in names[:3])


def _is_more_than_a_shape(people: People) -> bool:
    """A plain line needs a known name, a handle or a role; two capitalised words are not enough."""
    if people.confidence >= 0.68 or not people.speakers:
        return bool(people.speakers)
    return any(person.handle or person.affiliation for person in people.speakers)
