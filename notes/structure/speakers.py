"""The people who gave a session, from the lines below its heading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from notes.structure.inline import bare
from notes.structure.lines import Line, LineKind
from notes.structure.names import LIKELY, SURE
from notes.structure.people import NOBODY, Links, People, read_people, with_handle
from notes.structure.titles import read_entry
from notes.structure.wording import folded, name_words, wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.models import Speaker


class Found(NamedTuple):
    """People below a heading, the rule that found them and the line."""

    people: People
    rule: str
    line: int


NOT_FOUND = Found(NOBODY, "", 0)

_LABEL = re.compile(r":?[*_`]{0,3}([^\W\d_][^:：*]{0,30}?)[*_`]{0,3}\s*[:：][*_`]{0,3}:?(?!//)\s*")
_RST_FIELD = re.compile(r":([^\W\d_][\w ()/-]{0,30}):\s*")
_TYPO = re.compile(r"spe?ae?k?er'?\(?s?\)?|pres[ae]nt[eo]rs?|speeker")
_BY_LINE = re.compile(
    r"[-–—*_(\s]*(?:(?:a |the )?(?:talk|keynote|presentation|session|lecture|workshop|panel)\s+)?(?:presented by|given by|delivered by|by|with|w/|von|vortrag von|par|présenté par|por|presentado por|apresentado por|door|mit|avec|conférence par|charla de|palestra de|speaking:?)\s+",
    re.IGNORECASE,
)


def is_by_line(text: str) -> bool:
    """Whether a line starts as one that names speakers: "by Ann Lee", "Presented by ..."."""
    return _BY_LINE.match(text) is not None


_OTHERS = re.compile(
    r"\W*(?:moderated|hosted|chaired|facilitated|organi[sz]ed|written|notes|notes taken|compiled) by\b",
    re.IGNORECASE,
)


def names_others(text: str) -> bool:
    """Whether a line names people who did not give the session: moderators, note-takers."""
    label, _ = label_of(text)
    return _OTHERS.match(text) is not None or label in wording().other_label


_ITALIC = re.compile(r"[*_](?![*_\s]).{2,200}[*_]")
_BARE_LABELS = frozenset(
    {"who", "people", "speaker", "speakers", "presenter", "presenters", "panelists"}
)
"""Bullets that are a label without a colon, people nested below them."""
_LOOKED_AT = 14
"""Lines below a heading that are looked at; labels further down belong to the talk's content."""


def label_of(text: str) -> tuple[str, str]:
    """Part `Label: rest`; the label is folded, empty where there is none."""
    if ":" not in text[:48] and "：" not in text[:48]:
        return "", text
    found = _RST_FIELD.match(text) or _LABEL.match(text)
    return (folded(found[1]).strip(), text[found.end() :]) if found else ("", text)


def is_speaker_label(label: str) -> bool:
    """Whether a label stands before people who gave the session, typing errors allowed."""
    words = wording().speaker_label
    return bool(label) and (
        label in words or label in _BARE_LABELS or _TYPO.fullmatch(label) is not None
    )


def people_below(
    lines: Sequence[Line], heading: int, title: str = "", *, loose: bool = False
) -> Found:
    """Find the people named below line number `heading`.

    Args:
        lines: What stands below it, up to the next entry.
        heading: The number of its last line.
        title: What the heading says, for lines that repeat it.
        loose: Parallel entries name people on the next line, so a weak shape is enough here.
    """
    lines = lines[:_LOOKED_AT]
    return (
        _labelled(lines)
        or _header_block(lines, heading, title, loose=loose)
        or _first_bullets(lines)
        or _in_prose(lines)
        or NOT_FOUND
    )


def _labelled(lines: Sequence[Line]) -> Found | None:
    """`Speaker: Ann Lee`, with its people behind the label or on the next lines."""
    for at, line in enumerate(lines):
        if line.kind is LineKind.CODE or line.kind is LineKind.HEADING:
            continue
        label, rest = label_of(line.text)
        if not label and line.kind is LineKind.BULLET and len(line.text) < 24:
            label, rest = folded(line.text.strip(" *_")), ""
            label = label if label in _BARE_LABELS else ""
        if line.kind is LineKind.BOLD and at and not label:
            return None
        if not is_speaker_label(label) or (label in {"who", "by"} and len(rest) > 120):
            continue
        shown = bare(rest[:400])
        people = read_people(shown.text, shown.links, least=0.2)
        if not shown.text or (not people.speakers and rest.rstrip().endswith(":")):
            people = _listed(lines[at + 1 :], line)
        if people.speakers:
            return Found(People(people.speakers, 0.97), "label", line.number)
    return None


def _listed(lines: Sequence[Line], label: Line) -> People:
    """The people on the lines below a label that stands alone."""
    speakers: list[Speaker] = []
    number = label.number
    for line in lines:
        if line.number > number + 2 or label_of(line.text)[0] or line.kind is LineKind.HEADING:
            break
        shown = bare(line.text[:300])
        people = read_people(shown.text, shown.links, least=0.45)
        if not people.speakers:
            break
        speakers.extend(people.speakers)
        number = line.number
    return People(tuple(dict.fromkeys(speakers)), 0.9 if speakers else 0.0)


def _header_block(lines: Sequence[Line], heading: int, title: str, *, loose: bool) -> Found | None:
    """Names on the lines right below the heading: bold, italic, plain, or behind "by"."""
    speakers: list[People] = []
    first = 0
    number = heading
    for at, line in enumerate(lines[:6]):
        if speakers and line.text[0] == "@" and " " not in line.text:
            speakers[-1] = with_handle(speakers[-1], line.text)
            number = line.number
            continue
        if line.number > number + 3 or (at and line.number > number + 1 and speakers):
            break
        if line.kind in (LineKind.HEADING, LineKind.CODE, LineKind.BULLET) or len(line.text) > 300:
            break
        number = line.number
        supported = at + 1 < len(lines) and _supports(lines[at + 1].text)
        people = _named_on(line, title, position=at, loose=loose or supported)
        if people.speakers:
            first = first or line.number
            speakers.append(people)
        elif speakers and speakers[0].confidence < SURE:
            break
    if not speakers:
        return None
    together = tuple(dict.fromkeys(speaker for people in speakers for speaker in people.speakers))
    return Found(
        People(together, max(people.confidence for people in speakers)), "next line", first
    )


def _supports(text: str) -> bool:
    """Whether a line is what follows a person's name: a handle, a link, a role."""
    if text[0] == "@" or text.startswith(("http", "www.")):
        return True
    words = folded(text[:100]).replace(",", " ").split()
    return len(words) <= 10 and any(word in name_words().roles for word in words)


def _named_on(line: Line, title: str, position: int, *, loose: bool) -> People:
    """The people that one line right below a heading names, if it does nothing else."""
    label, _ = label_of(line.text)
    if label and (label in wording().other_label or label in wording().detail_label):
        return NOBODY
    shown = bare(line.text[:300])
    text = shown.text
    by = _BY_LINE.match(text)
    if by:
        return _behind_by(text[by.end() :], shown.links)
    if title and len(title) > 6 and len(text) < 250 and _repeats(title, text):
        return read_entry(line.text[:300]).people
    if len(text) > 160 or (text.endswith((".", "!", "?", ":")) and not text.endswith(("Jr.", "."))):
        return NOBODY
    marked = line.kind is LineKind.BOLD or _ITALIC.fullmatch(line.text) or shown.links
    if not marked and line.kind is not LineKind.PLAIN and line.kind is not LineKind.ROW:
        return NOBODY
    if not marked and text.endswith(".") and len(text.split()) > 6:
        return NOBODY
    people = read_people(
        text, shown.links, least=LIKELY if position == 0 or marked or loose else SURE
    )
    return people if marked or loose or _is_more_than_a_shape(people) else NOBODY


def _repeats(title: str, text: str) -> bool:
    """Whether a line says the title again, perhaps longer, before it names people."""
    words = re.findall(r"\w+", folded(title))
    said = set(re.findall(r"\w+", folded(text)))
    return len(words) > 1 and sum(word in said for word in words) >= 0.7 * len(words)


def _behind_by(rest: str, links: Links) -> People:
    """People behind "by" at the start of a line; a sentence may follow them."""
    people = read_people(rest, links, least=0.45) if len(rest) < 200 else NOBODY
    if not people.speakers and (cut := re.search(r"\.\s|\s[-–—]\s|\s\(|\son\s|\sat\s", rest)):
        people = read_people(rest[: cut.start()], links, least=0.5)
    return People(people.speakers, max(people.confidence, 0.9)) if people.speakers else NOBODY


def _is_more_than_a_shape(people: People) -> bool:
    """A plain line needs a known name, a handle or a role; two capitalised words are not enough."""
    if people.confidence >= 0.68:
        return True
    return bool(people.speakers) and bool(
        people.speakers[0].handle or people.speakers[0].affiliation
    )


def _first_bullets(lines: Sequence[Line]) -> Found | None:
    """The first bullets, where they are nothing but names."""
    speakers: list[People] = []
    first = 0
    for line in lines[:4]:
        if speakers and line.text[0] == "@" and " " not in line.text:
            speakers[-1] = with_handle(speakers[-1], line.text)
            continue
        if (
            line.kind is not LineKind.BULLET
            or len(line.text) > 140
            or line.text.rstrip().endswith((".", "?"))
        ):
            break
        shown = bare(line.text)
        by = _BY_LINE.match(shown.text)
        text = shown.text[by.end() :] if by else shown.text
        people = read_people(text, shown.links, least=LIKELY if by or shown.links else 0.75)
        if not people.speakers or len(people.speakers[0].name.split()) < 2:
            break
        first = first or line.number
        speakers.append(people)
    if not speakers:
        return None
    together = tuple(dict.fromkeys(speaker for people in speakers for speaker in people.speakers))
    return Found(People(together, speakers[0].confidence), "first bullet", first)


_NAME = r"((?:(?:Dr|Prof|Mr|Ms|Mrs)\.?\s)?[^\W\d_a-z][\w.'’-]+(?:\s(?:van|von|de|der|den|da|di|del|la|le|[^\W\d_a-z][\w.'’-]*)){0,3})"
_PROSE = (
    re.compile(
        rf"\b(?:[Tt]alk|[Pp]resentation|[Ss]ession|[Kk]eynote|[Ll]ecture|[Ww]orkshop|[Ss]peech|[Tt]utorial|Vortrag|conférence|charla)\s+(?:was\s+)?(?:(?:given|presented|held|delivered|led|done|run)\s+)?(?:by|from|von|par|de|with)\s+(?:the\s+\w+\s+)?{_NAME}"
    ),
    re.compile(rf"\b(?:[Pp]resented|[Gg]iven|[Dd]elivered) by\s+{_NAME}"),
    re.compile(
        rf"\b{_NAME}['’]s?\s+(?:\w+\s+){{0,2}}(?:talk|presentation|keynote|session|lecture|workshop)\b"
    ),
    re.compile(
        rf"(?:^|[.!]\s+){_NAME}(?:\s+(?:of|from|at|\([^()]{{1,40}}\),?)\s+[\w.& -]{{2,30}}?)?,?\s+(?:gave|presented|talk(?:s|ed)? (?:about|on)|talk on|spoke|speaks|opened the (?:talk|session)|started (?:the|his|her|with)|kicked off|did a|delivered|showed us|walked us)\b"
    ),
    re.compile(rf"(?:^){_NAME}\s+on\s+\S"),
)


def people_in_details(lines: Sequence[Line]) -> Found:
    """A name among the particulars that open a talk's notes, below "Details" or "Speaker"."""
    if labelled := _labelled(lines):
        return labelled
    for line in lines[:5]:
        if line.kind in (LineKind.BULLET, LineKind.PLAIN) and len(line.text) <= 100:
            shown = bare(line.text)
            people = read_people(shown.text, shown.links, least=SURE)
            if people.speakers and len(people.speakers[0].name.split()) > 1:
                return Found(people, "details", line.number)
    return NOT_FOUND


def _in_prose(lines: Sequence[Line]) -> Found | None:
    """A sentence near the top that says who gave the talk."""
    for line in lines[:3]:
        if line.kind not in (LineKind.PLAIN, LineKind.BULLET, LineKind.QUOTE):
            continue
        shown = bare(line.text[:400])
        for pattern in _PROSE:
            if (said := pattern.search(shown.text)) and (
                people := _person_said(said[1], shown.links)
            ).speakers:
                return Found(People(people.speakers, 0.75), "prose", line.number)
    return None


def _person_said(name: str, links: Links) -> People:
    """The person a sentence names; a first name alone counts where it links to a profile."""
    people = read_people(name, links, least=0.75)
    if people.speakers:
        return people
    linked = any(label == name for label, _ in links)
    people = read_people(name, links, least=0.5) if linked else NOBODY
    return people if people.speakers and people.speakers[0].handle else NOBODY
