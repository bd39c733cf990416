"""The people who gave a session, from the lines below its heading."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from notes.structure.dates.decorations import without_pictures
from notes.structure.paths.site_speakers import people_in_tags, person_in_address
from notes.structure.people.affiliations import NOBODY, People, made, with_handle
from notes.structure.people.biographies import people_in_biographies, people_quoted
from notes.structure.people.given_below import person_by_given_name
from notes.structure.people.handles_below import person_by_handle
from notes.structure.people.labelled_names import as_written, named_behind
from notes.structure.people.name_blocks import (
    are_alike,
    are_names_alone,
    count_of_empty,
    ends_subtitle,
    gap,
    handles_on,
    heads_people,
    in_lower_case,
    is_alone,
    is_behind_handle,
    known_as,
    shaped_first,
    with_joined_names,
    without_material,
)
from notes.structure.people.names import HINTED, LIKELY, SURE
from notes.structure.people.names_together import is_full, is_polite
from notes.structure.people.opening_people import people_opening
from notes.structure.people.people import read_people
from notes.structure.people.people_behind_abstract import people_above_roles, people_behind_abstract
from notes.structure.people.prose import person_in_prose
from notes.structure.text.endings import is_material
from notes.structure.text.labels import (
    BARE_LABELS,
    is_speaker_label,
    label_heads,
    label_of,
    label_of_row,
    may_name_speakers,
)
from notes.structure.text.lines import Line, LineKind
from notes.structure.titles.first_bullets import named_bullets
from notes.structure.titles.name_lines import longest_with_names, named_on, supports_name
from notes.structure.words.inline import bare
from notes.structure.words.wording import folded, wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.models import Speaker


class Found(NamedTuple):
    """People below a heading, the rule that found them and the line."""

    people: People
    rule: str
    line: int


_TYPED_LABEL = re.compile(r"\*\*([^\W\d_]{3,12}(?:\(s\))?)\*\*\s+(?=[^\W\d_a-z])")
"""`**Speaker** Ann Lee`, without a colon."""
NOT_FOUND = Found(NOBODY, "", 0)
_found = partial(tuple.__new__, Found)
"""A `Found` of the tuple of its fields; faster, for every session has one."""
IN_PROSE = "prose"
BARE_NAMES = frozenset({"next line", "first bullet"})
"""Rules that ask less of an entry beside others whose people they found."""
_BOLD, _PLAIN = LineKind.BOLD, LineKind.PLAIN
MOST_BELOW = 14
"""Lines below a heading that are looked at; labels further down belong to the talk's content."""


def people_below(lines: Sequence[Line], heading: int, title: str = "", *, like: str = "") -> Found:
    """Find the people named below line number `heading`.

    Args:
        lines: What stands below it, up to the next entry.
        heading: The number of its last line.
        title: What the heading says, for lines that repeat it.
        like: The rule by which parallel entries name people there; its weak shapes are enough.
    """
    lines = lines[:MOST_BELOW]
    near = people_near(lines, heading, title, loose=like in BARE_NAMES)
    return near if near.people.speakers else people_told(lines, loose=like == IN_PROSE)


def people_near(lines: Sequence[Line], heading: int, title: str, *, loose: bool) -> Found:
    """Those of them who stand alone: behind a label, on the next lines, in the first bullets.

    A picture, a rule or settings between the heading and what is said of it are passed over.
    """
    if lines and (found := _labelled_first(lines)):
        return found
    if over := count_of_empty(lines):
        heading, lines = lines[over - 1].number, lines[over:]
    return (
        _labelled(lines)
        or _together(in_lower_case(lines, heading), heading + 1, rule="next line")
        or _together(*people_opening(lines, loose=loose), rule="next line")
        or _header_block(lines, heading, title, loose=loose)
        or _together(*named_bullets(lines, loose=loose), rule="first bullet")
        or NOT_FOUND
    )


def people_told(lines: Sequence[Line], *, loose: bool) -> Found:
    """Those of them whom a sentence names, or for want of one little but a line's place."""
    people, number = people_in_tags(lines)
    if people.speakers:
        return Found(people, "label", number)
    lines = without_material(lines[count_of_empty(lines) :])
    people, number = people_above_roles(lines)
    if people.speakers:
        return Found(people, "next line", number)
    people, number = person_in_prose(lines, loose=loose)
    for rule, told in () if people.speakers else _TOLD:
        people, number = told(lines)
        if people.speakers:
            return Found(people, rule, number)
    return Found(people, IN_PROSE, number) if people.speakers else NOT_FOUND


_TOLD = (
    ("next line", people_behind_abstract),
    ("quote", people_quoted),
    ("handle", person_by_handle),
    ("given name", person_by_given_name),
    ("address", person_in_address),
)
"""How little tells people, for want of more."""


def people_in_details(lines: Sequence[Line], *, labelled: bool = False) -> Found:
    """A name among the particulars that open a talk's notes, below "Details" or "Speaker".

    Below a word for speakers, as `labelled` says, weaker shapes of names are enough.
    """
    if found := _labelled(lines):
        return found
    named: list[People] = []
    first = 0
    least = HINTED if labelled else 0.78
    most, longest = (8, 200) if labelled else (5, 100)
    for line in lines[:most]:
        people = NOBODY
        if line.kind in (LineKind.BULLET, LineKind.PLAIN) and len(line.text) <= longest:
            shown, links = bare(line.text)
            if links and is_material(shown):
                continue
            people = read_people(shown, links, least=min(least, LIKELY) if named else least)
            if labelled and not people.speakers and line.kind is LineKind.BULLET:
                people = shaped_first(shown)
        if people.speakers and (is_full(people.speakers[0].name) or is_polite(line.text)):
            first = first or line.number
            named.append(people)
        elif named and not (labelled and len(line.text) > longest):
            break
    return _together(named, first, rule="details") or NOT_FOUND


def _labelled_first(lines: Sequence[Line]) -> Found | None:
    """Full names behind a label on the very first line, as most talks have them; a cheap look."""
    number, kind, _, text = lines[0]
    if kind is not _PLAIN or text[:2] not in label_heads() or not text[-1:].isalpha():
        return None
    label, rest = label_of(text)
    if label in _SHORT_LABELS or not is_speaker_label(label):
        return None
    people = named_behind(rest, label)[1]
    return _found((made((people.speakers, 0.97)), "label", number)) if people.speakers else None


def _labelled(lines: Sequence[Line]) -> Found | None:
    """`Speaker: Ann Lee`, with its people behind the label or on the next lines."""
    heads = label_heads()
    for at, line in enumerate(lines):
        _, kind, _, text = line
        first = text[0]
        if text[:2] not in heads and first.isalpha() and first.isascii() and kind is not _BOLD:
            continue  # as most lines, in one cheap look
        if kind is LineKind.CODE or kind is LineKind.HEADING:
            continue
        text = text if text[0].isascii() else without_pictures(text)
        text = text.lstrip("| ") if text[:1] == "|" else text
        bold = at and kind is LineKind.BOLD
        if not (may_name_speakers(text) or bold or _OF_GROUP in text[:_LONGEST_LABEL]):
            continue
        label, rest = label_of(text)
        if not label and (typed := _TYPED_LABEL.match(text)):
            label, rest = folded(typed[1]), text[typed.end() :]
        if line.text[0] == "|":
            label, rest = label_of_row(text)
        if not label and line.kind is LineKind.BULLET and len(line.text) < 24:
            label, rest = folded(line.text.strip(" *_")), ""
            label = label if label in BARE_LABELS else ""
        elif not label and len(line.text) < _LONGEST_LABEL and heads_people(lines, at):
            label, rest = folded(line.text.strip(" *_")), ""
        if line.kind is LineKind.BOLD and at and not label:
            return None
        if not rest and label in wording().introducing:
            told, _ = people_in_biographies(lines[at + 1 :], until_other=True)
            if told.speakers:
                return _found((made((told.speakers, 0.97)), "label", line.number))
        if not is_speaker_label(label) or (label in _SHORT_LABELS and len(rest) > 120):
            continue
        named, people = named_behind(rest, label)
        if not named or (not people.speakers and rest.rstrip().endswith(":")):
            people = _listed(lines[at + 1 :], line)
        if not people.speakers and named:
            people = as_written(named, label)
        if people.speakers:
            return _found((made((people.speakers, 0.97)), "label", line.number))
    return None


_SHORT_LABELS = frozenset({"who", "by"})
_LONGEST_LABEL = 24
_OF_GROUP = "ors: "


def _listed(lines: Sequence[Line], label: Line) -> People:
    """The people on the lines below a label that stands alone."""
    speakers: list[Speaker] = []
    number = label.number
    for line in lines:
        if speakers and (handles := handles_on(line, speakers)):
            speakers[-1] = with_handle(People((speakers[-1],), 1.0), handles).speakers[0]
            number = line.number
            continue
        if line.number > number + 2 or label_of(line.text)[0] or line.kind is LineKind.HEADING:
            break
        shown = bare(line.text[:300])
        people = read_people(shown.text, shown.links, least=HINTED)
        if not people.speakers:
            break
        speakers.extend(people.speakers)
        number = line.number
    several = People(tuple(dict.fromkeys(speakers)), 0.9)
    return several if speakers else people_in_biographies(lines, until_other=True)[0]


def _header_block(lines: Sequence[Line], heading: int, title: str, *, loose: bool) -> Found | None:
    """Names on the lines right below the heading: bold, italic, plain, or behind "by"."""
    named: list[People] = []
    first = 0
    number, lines = heading, with_joined_names(without_material(lines))
    for at, line in enumerate(lines):
        if at >= _MOST_MIXED and len(named) < at:
            break
        if named and (handles := handles_on(line, named[-1].speakers)):
            named[-1] = with_handle(named[-1], handles)
            number = line.number
            continue
        if line.number > number + gap(lines, at, named=bool(named)):
            break
        if line.kind in (LineKind.HEADING, LineKind.CODE, LineKind.BULLET):
            break
        if len(line.text) > longest_with_names(line.text):
            break
        number = line.number
        supported = at + 1 < len(lines) and supports_name(lines[at + 1].text)
        supported |= bool(named) and are_alike(lines[at - 1].text, line.text)
        supported |= bool(named) and are_names_alone(lines, at)
        first_told = at if at != 1 or named else ends_subtitle(lines, heading)
        alone = first_told == 0 and is_alone(lines[at:])
        people = named_on(line, title, first_told, loose=loose or supported, alone=alone)
        if not people.speakers and len(named) > 1 and are_alike(lines[at - 1].text, line.text):
            people = known_as(line.text)
        if people.speakers:
            first = first or line.number
            if is_behind_handle(people, named):
                people = with_handle(people, named.pop().speakers[0].handle)
            named.append(people)
        elif named and named[0].confidence < SURE:
            break
    people, at = people_above_roles(lines, len(named) + 1) if named else (NOBODY, 0)
    return Found(people, "next line", at) if at else _together(named, first, rule="next line")


_MOST_MIXED = 6
"""Lines that are looked at where not each of them names people."""


def _together(named: Sequence[People], line: int, *, rule: str) -> Found | None:
    if not named:
        return None
    told: dict[str, Speaker] = {}
    for speaker in (speaker for people in named for speaker in people.speakers):
        before = told.get(speaker.name)
        if before is None or not (before.affiliation or before.handle):
            told[speaker.name] = speaker
    confidence = max(people.confidence for people in named)
    return Found(People(tuple(told.values()), confidence), rule, line)
