"""One entry of a note, a heading, bullet or row, taken apart: title, people, time, kind.

Markup comes off first, then decorations from both ends, then the people are parted from the title.
"""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from notes.models import Kind
from notes.reading.naming import SUFFIXES
from notes.structure.dates.decorations import Plain, may_be_odd, undecorated, without_kind
from notes.structure.people.affiliations import NOBODY, People
from notes.structure.people.event_parts import without_event_part
from notes.structure.people.material_links import before_material, without_material
from notes.structure.people.names import LIKELY
from notes.structure.people.people_first import one_on, only_people
from notes.structure.text.cleaned import clean
from notes.structure.text.dashed import with_dashes
from notes.structure.text.endings import is_material, without_code
from notes.structure.text.sentences_behind import without_sentence
from notes.structure.titles.by_type import (
    entry_in_type,
    parted_by_type,
    people_linked_behind,
    person_linked_last,
    title_in_type_last,
    title_linked_last,
)
from notes.structure.titles.cells_in_line import COLUMNS
from notes.structure.titles.kind_first import people_behind_kind, title_behind_name
from notes.structure.titles.list_forms import BEFORE_STOP, BEHIND_NAME
from notes.structure.titles.pictures_between import parted_by_picture
from notes.structure.titles.plain_titles import is_plain_title
from notes.structure.titles.polite_last import with_sign_before_name
from notes.structure.titles.run_in import behind_title_in_type
from notes.structure.titles.splits import split_again, split_people
from notes.structure.words.inline import bare
from notes.structure.words.kind_words import kind_behind
from notes.structure.words.meaning import meaning_of
from notes.structure.words.profiles import is_profile
from notes.structure.words.wording import only_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from notes.structure.people.affiliations import Links
    from notes.structure.people.people_first import Split

LONGEST = 400
"""Characters of a line that are looked at; longer lines are prose."""


class Entry(NamedTuple):
    """What one line says of a session."""

    title: str
    """Without decorations; empty where the line holds only people."""
    people: People
    form: str
    """How the people stand there: "- x", "by x", "(x)", "x -", "only x", or empty."""
    kind: Kind | None
    marked: bool
    """It bears a time, a session code or a kind word, as entries of a programme do."""
    numbered: bool
    links: Links
    full: str
    """The title with its people, without other decorations."""

    @property
    def names_only(self) -> bool:
        """Whether the line is people and nothing else."""
        return self.form == "only x"


_made = partial(tuple.__new__, Entry)
"""An `Entry` of the tuple of its fields; faster, for every line is taken apart."""

_TYPED = frozenset("*_")
_VERDICT = re.compile(r"(?<=\S)\s[-–—]\s([*_]{1,3})[^\W\d_A-Z][^*_]{1,30}\1$")
_SIGNED = re.compile(r"\s[-–—]\s|:\s")
"""What a verdict stands behind in a line that names its people already: `Ann - Title - *meh*`."""
_SIGNS_LEFT = " -–—|"
"""What stood before an address that is cut off."""
_URL = re.compile(r"\(<?https?://[^\s()]+>?\)|<?https?://[^\s()]*(?:\([^\s()]*\)[^\s()]*)*>?")


_KNOWN = 0.75
"""Of the name in `Keynote: Ann Lee on caches`."""


@lru_cache(maxsize=4096)
def read_entry(text: str, loose: str = "") -> Entry:
    """Take `text`, a line without its marker, apart.

    Args:
        text: The line as written, inline markup included.
        loose: A form that the line's parallel entries use; people in that form are read
            from shapes that would be too weak for a single line.
    """
    text = _looked_at(text)
    text = with_sign_before_name(with_dashes(text))
    if text[-1:] in _TYPED and (verdict := _VERDICT.search(text)):
        front = text[: verdict.start()]
        text = front if _SIGNED.search(front) else text
    if loose and not (alone := read_entry(text)).form:
        if is_profile(alone.full):
            return alone
        return _read_again(text, alone, loose)
    if not loose and is_plain_title(text):
        line = " ".join(text.split())
        return _of_words(line, only_people(line, (), ""))
    if only_words(text) and not may_be_odd(text):
        line = " ".join(text.split())
        return _of_words(line, split_people(line, (), loose))
    plain, links = _undecorated(text)
    return _of_parts(text, plain, links, _parted(text, plain, links, loose))


def _looked_at(text: str) -> str:
    """The first letters of a line, up to the end of a link whose address reaches farther."""
    if len(text) <= LONGEST:
        return text
    address = text.rfind("](", 0, LONGEST)
    end = text.find(")", max(address, 0), LONGEST + _LONGEST_ADDRESS) if address >= 0 else -1
    return text[: max(LONGEST, end + 1)]


_LONGEST_ADDRESS = 600


def _read_again(text: str, alone: Entry, loose: str) -> Entry:
    """A line that names nobody `alone`, by the rules that ask less where others use `loose`."""
    if only_words(text) and not may_be_odd(text):
        again = split_again(alone.full, (), loose)
        return _of_words(alone.full, again) if again[2] else alone
    plain, links = _undecorated(text)
    if loose in _PEOPLE_FIRST and text[-1] in _TYPED:
        title, people, form = title_in_type_last(text, links)
        if form:
            return _of_parts(text, plain, links, (title, people, loose))
    if loose in _BEHIND_INITIAL and ". " in text[:_NEAR_START]:
        shown = bare(text).text
        if initial := _BEHIND_INITIAL[loose].match(shown):
            plain = plain._replace(text=shown[initial.start(1) :], numbered=False)
    again = split_again(plain.text, links, loose)
    return _of_parts(text, plain, links, again) if again[2] else alone


_PEOPLE_FIRST = frozenset({"x -", BEHIND_NAME})
_NEAR_START = 12
_INITIAL_FIRST = re.compile(
    r"\W*([A-Z]\. [^\W\d_][\w'’-]+(?:, [^:|–—,-]{2,40}|\s\([^()]{2,40}\))?"
    r"(?:\s?[:|]|\s[-–—]{1,3}|\s(?://|->|→))\s)"
)
"""`A. Lee: Title`: beside lines that begin with names, an initial and no number of an entry."""
_BEHIND_INITIAL = {
    "x -": _INITIAL_FIRST,
    BEFORE_STOP: re.compile(r"\W*([A-Z]\. [^\W\d_][\w'’-]+\.\s)"),
}


def read_by(rule: Callable[[str, Links], Split], text: str) -> Entry:
    """Take `text`, a line without its marker, apart where `rule` parts title and people."""
    text = _looked_at(text)
    plain, links = _undecorated(text)
    title, people, form = rule(plain.text, links)
    return _of_parts(text, plain, links, (title, people, form))


def _of_parts(text: str, plain: Plain, links: Links, split: Split) -> Entry:
    """The entry that a line without decorations, parted into title and people, makes."""
    title, people, form = title_behind_name(split) if plain.kind else split
    full = plain.text
    if links and not form and (label := _title_linked(text, plain.text, links)):
        full = title = label
    title, kind = kind_behind(title)
    kind = plain.kind if plain.kind and kind in (None, Kind.TALK) else kind
    marked = plain.marked or kind is not None
    if form == "only x" and plain.kind_words and kind is not Kind.TALK:
        title = plain.kind_words
    elif form:
        title = before_material(title, links) if links else title
        if form == "x -" and " " in title:
            title = without_kind(without_sentence(title))
        coded, title = title, without_code(title)
        marked |= coded != title
    if not title and form != "only x":
        title = full
    cleaned = clean(title)
    whole = cleaned if title == full else clean(full)
    return _made((cleaned, people, form, kind, marked, plain.numbered, links, whole))


@lru_cache(maxsize=1024)
def _undecorated(text: str) -> tuple[Plain, Links]:
    """A line without markup and decorations, and its links; the same whatever form is tried."""
    shown = bare(text)
    line = _URL.sub("", shown.text).rstrip(_SIGNS_LEFT) if "://" in shown.text else shown.text
    return undecorated(without_material(line, shown.links)), shown.links


def _of_words(line: str, split: Split) -> Entry:
    """A line of words alone, as most titles are: nothing stands around it."""
    title, people, form = split
    title = title.strip() if title or form == "only x" else line
    return _made((title, people, form, None, False, False, (), line))


def _parted(text: str, plain: Plain, links: Links, loose: str) -> Split:
    """Part title and people: by bold type, by the rules for a line, by a kind before them."""
    if "@" in plain.text and is_profile(plain.text):
        return plain.text, NOBODY, ""
    if loose in COLUMNS and (split := split_people(plain.text, links, loose))[2]:
        return split
    if text[:1] in _TYPED and (split := behind_title_in_type(text, links))[2]:
        return (undecorated(split[0]).text, *split[1:])
    if (split := parted_by_type(text, links))[2]:
        return split
    if (inside := entry_in_type(text)) and (loose or not is_plain_title(inside)):
        split = split_people(undecorated(bare(inside).text).text, links, loose)
        if split[2] and split[2] != "only x":
            return split
    if links and (split := title_linked_last(plain.text, links))[2]:
        return split
    if len(links) > 1 and (split := people_linked_behind(plain.text, links))[2]:
        return split
    if (rest := without_event_part(plain.text)) != plain.text:
        split = split_people(rest, links, loose)
        if split[2] and split[2] != "only x":
            return split
    title, people, form = split_people(plain.text, links, loose)
    if form:
        return title, people, form
    if plain.kind in (Kind.WORKSHOP, Kind.KEYNOTE, Kind.PANEL) and not loose:
        title, people, form = split_people(plain.text, links, "by x")
        if form == "by x" and people.confidence >= LIKELY:
            return title, people, form
        title, people, form = one_on(plain.text, links, "x -")
        if form and people.confidence >= _KNOWN:
            return title, people, form
    if (plain.kind_words or plain.kind is Kind.KEYNOTE) and plain.kind is not Kind.TALK:
        people = people_behind_kind(plain.text, links)
        if people.speakers:
            return "", people, "only x"
    if links and (split := person_linked_last(plain.text, links))[2]:
        return split
    return (title, NOBODY, "") if title.isascii() else parted_by_picture(title, links)


def _title_linked(text: str, line: str, links: Links) -> str:
    """The label of the link that is the title; what stands around it is a remark."""
    return _leading_link(text, line, links) or _note_linked_last(line, links)


def _leading_link(text: str, line: str, links: Links) -> str:
    """The label of a link that opens a line; what follows it is a remark, not title."""
    label, _ = links[0]
    opens = text.lstrip('*_"“ ').startswith("[") and line.startswith(label)
    rest = line[len(label) :].strip()
    if not opens or len(label) < _SHORTEST_LABEL or len(rest) < _SHORTEST_REST:
        return ""
    return label if rest[0] not in ":&+/" or _is_said_of(label, rest) else ""


_SHORTEST_LABEL, _SHORTEST_REST = 8, 2


def _is_said_of(label: str, rest: str) -> bool:
    """Whether behind a title's colon a sentence tells of it."""
    told = rest.removeprefix(":").lstrip()
    sentence = told[:1].islower() and told.count(" ") >= _WORDS_OF_SENTENCE
    return rest[0] == ":" and sentence and (rest[-1] == "." or label.count(" ") > 1)


_WORDS_OF_SENTENCE = 4


def _note_linked_last(line: str, links: Links) -> str:
    """The label of a link to a note behind a sign: what is before says when or where it was."""
    label, target = links[-1]
    if not target.endswith(_NOTES) or not line.endswith(label) or is_material(label):
        return ""
    before = line[: -len(label)]
    if before.endswith(_JOINTS):
        return label if " " in label else ""
    told = " " in label or (label[0].isupper() and not meaning_of(label))
    return label if before.endswith(": ") and told else ""


_JOINTS = (" - ", " – ", " — ", " | ")
_NOTES = tuple(SUFFIXES)
