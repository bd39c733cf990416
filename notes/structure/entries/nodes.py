"""One entry of a note with those below it: a node of the tree that decisions are made on.

A node knows its lines, its parsed entry and the people near it, each worked out when first asked.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from notes.structure.entries.speakers import (
    BARE_NAMES,
    IN_PROSE,
    MOST_BELOW,
    NOT_FOUND,
    Found,
    people_near,
    people_told,
)
from notes.structure.entries.sub_headings import people_on_sub_headings
from notes.structure.evidence.allowance import WITHOUT_END, Look
from notes.structure.evidence.once import Once
from notes.structure.people.affiliations import NOBODY
from notes.structure.people.names import LIKELY, SURE
from notes.structure.people.people_first import TITLE_IN_BRACKETS
from notes.structure.text.labels import is_by_line, is_speaker_label, label_of
from notes.structure.text.lines import Line, LineKind
from notes.structure.titles.by_lines import says_title
from notes.structure.titles.explicit import Labels, labels_below
from notes.structure.titles.list_forms import LIST_FORMS, usable_forms
from notes.structure.titles.quoted_pages import people_quoted
from notes.structure.titles.run_in import BEHIND_STOP
from notes.structure.titles.titles import Entry, read_entry
from notes.structure.words.days_and_tracks import is_day_in_digits
from notes.structure.words.inline import bare
from notes.structure.words.kind_words import is_kind_alone
from notes.structure.words.meaning import Meaning, meaning_of
from notes.structure.words.wording import only_words, wording, words_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.events.own_events import Own
    from notes.structure.people.affiliations import People


_TIMED = frozenset("0123456789[(")
_OF_NOTEBOOK = frozenset("credits license licence copyright and contributors contributing".split())  # noqa: SIM905
"""What a README says below its talks of who wrote it: `Author: Ann Lee`."""
_AS_READ = (
    "entry",
    "below",
    "near",
    "confidence",
    "attested",
    "is_real",
    "is_label",
)
"""What depends on how an entry's line is read, and on the lines below it at that time."""
SHOWN = 200
"""Letters of an entry's text, markup included, that tell what it means."""
NAMED = "names its speakers"
"""Why most talks are talks."""
OF_SEVERAL = "one of several events"
"""Why an entry is a group that has an event of its own."""


class Verdict(Enum):
    """What a node was decided to be."""

    PART = "part"
    """Of the session or the remainder it stands in."""
    TALK = "talk"
    GROUP = "group"
    SECTION = "section"
    BREAK = "break"


class Node:
    """One entry, with the entries below it."""

    names_parent = False
    """It is a sub-heading that names the people of the entry above it."""
    verdict = Verdict.PART
    why = ""
    loose = ""
    """The form in which its parallel entries name people, where it is read so."""
    track = ""
    """The head of its column, where it is one cell of a schedule."""
    shares_line = False
    """It is one of several talks in a row."""
    own: Own | None = None
    """The event of its own and the day, where its row names them."""
    allowance = WITHOUT_END
    """What is left to be looked at in the lists below it and the headings beside it."""
    look: Look | None = None
    """The last one at it and the entries parallel to it."""

    def __init__(self, lines: Sequence[Line], start: int, level: int, text: str = "") -> None:
        self.lines = lines
        """All lines of the note."""
        self.start = start
        """Where its own line stands in `lines`."""
        self.end = len(lines)
        """Behind its last line."""
        self.level = level
        self.line = lines[start]
        self.text = text or self.line.text
        self.children: list[Node] = []
        self._lines_below: Sequence[Line] = ()
        """Those that were looked at for the people near it."""
        self._told: dict[tuple[int, bool] | tuple[int, bool, str], Found] = {}
        """What was found below, by how many lines there are and how its own line is read."""

    @Once
    def listings(self) -> dict[tuple[int, bool], list[Node]]:
        """What its lines list, by the last of them and whether it is a group."""
        return {}

    @Once
    def entry(self) -> Entry:
        """Its line taken apart."""
        return read_entry(self.text, self.loose) if self.loose else read_entry(self.text)

    @Once
    def meaning(self) -> int:
        """What its words alone say, as bits of `Meaning`."""
        if self.bare[:1] not in _TIMED:
            return meaning_of(self.bare)
        if is_day_in_digits(self.bare):
            return Meaning.GROUP
        return meaning_of((read_entry(self.text) if self.loose else self.entry).full)

    @Once
    def bare(self) -> str:
        """The beginning of its text as a reader sees it."""
        return bare(self.text[:SHOWN]).text

    @Once
    def list_forms(self) -> Sequence[str]:
        """Forms in which its line can name people where most parallel ones do so."""
        return usable_forms(self.text)

    @property
    def content(self) -> Sequence[Line]:
        """The lines between its own and its first child's."""
        stop = self.children[0].start if self.children else self.end
        return self.lines[self.start + 1 : stop]

    @property
    def first_line(self) -> Line | None:
        """The first of the lines between its own and its first child's."""
        at = self.start + 1
        stop = self.children[0].start if self.children else self.end
        return self.lines[at] if at < stop else None

    @Once
    def labels(self) -> Labels:
        """The label block right below it."""
        return labels_below(self.content)

    @Once
    def below(self) -> Found:
        """The people on the lines under it, or on a first sub-heading that is only names."""
        found = self.near
        if found.people.speakers:
            return found
        if lines := self._lines_below:
            key = len(lines), self.loose == IN_PROSE
            if key not in self._told:
                self._told[key] = people_told(lines, loose=key[1])
                self.allowance.look(self.level, found=bool(self._told[key].people.speakers))
            found = self._told[key]
        if not found.people.speakers and self.children and not self.entry.people.speakers:
            return people_on_sub_headings(self)
        return found

    @Once
    def near(self) -> Found:
        """Those of them who stand alone there, in no sentence; no sub-heading names them."""
        first = self.start + 1
        nested = self.line.kind is LineKind.BULLET or not self.children
        stop = self.end if nested else self.children[0].start
        lines = self.lines[first : min(stop, first + MOST_BELOW)]
        if not lines or (self.allowance.counts and self._is_passed_over()):
            return NOT_FOUND
        self._lines_below = lines
        key = len(lines), self.loose in BARE_NAMES, self.entry.title
        if key not in self._told:
            found = people_near(lines, self.line.number, key[2], loose=key[1])
            found = found if found.people.speakers else self._quoted(first, stop)
            self._told[key] = found
            if found.people.speakers:
                self.allowance.look(self.level, found=True)
        return self._told[key]

    def _is_passed_over(self) -> bool:
        """Whether nobody is looked for below it, nor was before."""
        return not (self.loose or self._told) and self.allowance.is_silent(self.level)

    def _quoted(self, first: int, stop: int) -> Found:
        """Those whom a page quoted below it says to speak."""
        opens = any(line.kind is LineKind.QUOTE for line in self._lines_below)
        people, number = people_quoted(self.lines[first:stop]) if opens else (NOBODY, 0)
        return Found(people, "label", number) if people.speakers else NOT_FOUND

    @Once
    def confidence(self) -> float:
        """How surely people are named as its speakers; likely at least in its neighbours' form."""
        people = self.entry.people
        likely = LIKELY if self.loose and people.speakers else people.confidence
        return max(people.confidence, likely, self.below.people.confidence)

    @Once
    def attested(self) -> bool:
        """Whether it names its speakers, as talks do and other headings do not."""
        people = self.entry.people
        if people.confidence >= LIKELY or (self.loose and people.speakers):
            return True
        return self.below.people.confidence >= LIKELY

    @Once
    def is_real(self) -> bool:
        """Whether its words do not rule out that it is a session."""
        return self.entry.people.confidence >= LIKELY or not self.meaning & Meaning.NO_TALK

    @property
    def is_told_below(self) -> bool:
        """Whether people below it make a talk even of what is a part of the note by its words."""
        people, rule, _ = self.below
        if rule == "label" and _OF_NOTEBOOK.issuperset(words_in(self.bare.lower())):
            return False
        named = rule == "next line" and people.confidence >= SURE
        return rule == "label" or (named and self.meaning == Meaning.FRAME)

    @Once
    def is_label(self) -> bool:
        """Whether its line says something of another entry: "Speaker: ...", "by Ann Lee"."""
        label, _ = label_of(self.text)
        if label:
            return is_speaker_label(label) or label in wording().other_label
        if only_words(self.text) and not is_by_line(self.text):
            return False  # as most are, and need not be taken apart for it
        if self.line.kind is LineKind.BULLET and is_kind_alone(self.entry.title):
            return False
        if self.entry.form == "by x" and not self.entry.title:
            return True
        return is_by_line(self.text) and not says_title(self.text, self.bare)

    def set_people(self, people: People) -> None:
        """Take `people` as its speakers, from a cell of its own."""
        if people.speakers:
            entry = read_entry(self.text)
            title = entry.full if entry.form else entry.title
            self._forget()
            self.__dict__["entry"] = entry._replace(title=title, people=people, form="cell")
            self.__dict__["below"] = self.__dict__["near"] = NOT_FOUND

    def take(self, entry: Entry, below: Found | None = None) -> None:
        """Have `entry` as its line, and `below` as the people under it, whatever they say alone."""
        self._forget()
        self.__dict__["entry"] = entry
        if below is not None:
            self.__dict__["below"] = self.__dict__["near"] = below

    def loosen(self, form: str) -> None:
        """Read its line again, trusting people in `form`, the form its parallel entries use."""
        parted = form == "x -" and self.entry.form == "only x" and " | " in self.text
        parted |= form in {BEHIND_STOP, TITLE_IN_BRACKETS} or form in LIST_FORMS
        if form and form != self.loose and (parted or not self.attested):
            self.loose = form
            self._forget()

    def retitle(self, text: str) -> None:
        """Read `text` as its line from now on, with the title that stands on the next one."""
        self.text = text
        self._forget()
        for name in ("bare", "meaning", "list_forms"):
            self.__dict__.pop(name, None)

    def mark_inside(self) -> None:
        """Take it for a part of a talk by its words."""
        self._mean(self.meaning | Meaning.IN_TALK)

    def mark_group(self) -> None:
        """Take it for the heading of several talks, whatever its words."""
        self._mean(Meaning.GROUP)

    def _mean(self, meaning: int) -> None:
        self.__dict__["meaning"] = meaning
        self.__dict__.pop("is_real", None)
        if self.look:
            self.look.plain = False

    def _forget(self) -> None:
        """Work out anew what depends on how its line is read."""
        for name in _AS_READ:
            self.__dict__.pop(name, None)
        if self.look:
            self.look.count = 0
