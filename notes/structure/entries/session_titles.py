"""The title of one of several talks, from its own line or from those below it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.entries.shapes import is_clock, is_short_title
from notes.structure.entries.sub_headings import title_on_sub_heading
from notes.structure.people.affiliations import says_role
from notes.structure.text.labels import is_particular, is_speaker_label, label_of
from notes.structure.text.lines import LineKind
from notes.structure.titles.name_lines import supports_name, with_title_in_type
from notes.structure.titles.titles import read_entry
from notes.structure.titles.titles_below import is_in_quotes
from notes.structure.words.days_and_tracks import is_date
from notes.structure.words.inline import bare
from notes.structure.words.kind_words import kind_of_words, turn_words
from notes.structure.words.meaning import Meaning, meaning_of
from notes.structure.words.sayings import tells_what_was_said
from notes.structure.words.wording import wording
from notes.visible import visible_line

if TYPE_CHECKING:
    from notes.structure.entries.nodes import Node
    from notes.structure.text.lines import Line

UNTITLED = "Untitled"
"""What shows nothing, such as a heading of tags alone."""


def title_of(node: Node) -> str:
    """A talk's title; one that has none takes its speakers' names."""
    entry = node.entry
    numbered = kind_of_words(node.bare.rstrip(_NUMBER)) is not None
    unnamed = entry.names_only or numbered or (node.meaning and is_slot(node)) or _is_turn(node)
    title = (labelled_title(node) or _title_behind_kind(node)) if unnamed else ""
    title = title or title_in_full(node)
    said = entry.people.speakers and tells_what_was_said(entry.title)
    if not title and node.children and entry.people.speakers:
        title = _title_below_details(node)
    title = title or ("" if said else entry.title) or _title_below(node)
    if title[:1] == "[" and (label := _LABEL_ALONE.fullmatch(title)):
        title = label[1]
    names = "" if title else ", ".join(speaker.name for speaker in entry.people.speakers)
    return visible_line(title or names or entry.full or bare(node.text).text) or UNTITLED


_LABEL_ALONE = re.compile(r"\[([^\W_][^\[\]]*\s[^\[\]]*)\]")
"""A title of several words that is the label of a link which leads nowhere."""
_NUMBER = "0123456789#. "
"""Letters that may end `Talk #2`."""


def is_slot(node: Node) -> bool:
    """Whether words tell no more than a place in the programme: `Session 2`, a time of day."""
    text = node.bare
    if not node.meaning & Meaning.GROUP or node.children or not text[:1].isalnum():
        return False
    return is_clock(text) or (
        text[-1].isdecimal() and kind_of_words(text.rstrip(_NUMBER)) is not None
    )


def _is_turn(node: Node) -> bool:
    """Whether a heading tells whose turn it was in a few words: `First morning session`."""
    if not 0 < node.bare.count(" ") < _LONGEST_TURN:
        return False
    words = node.bare.lower().split()
    turn = not turn_words().isdisjoint(words[:-1])
    return turn and kind_of_words(words[-1]) is not None


_LONGEST_TURN = 4


def labelled_title(node: Node) -> str:
    """`Topic: ...` below a heading that is only names, or the number of a talk.

    Beside a label for the speaker, `Name: ...` is the talk's.
    """
    words, told = wording(), [label_of(line.text) for line in node.content[:4]]
    beside = any(is_speaker_label(label) and label not in words.name_label for label, _ in told)
    labels = words.title_column | words.name_label if beside else words.title_column
    for label, rest in told:
        if label in labels and 3 < len(rest) < 200:
            return read_entry(rest).title
    return ""


def title_in_full(node: Node) -> str:
    """`Talk: ...` beside a label for the speaker, below a word or two that are short for it."""
    spaces = node.bare.count(" ")
    if spaces > 1 or node.line.kind is not LineKind.HEADING or node.near.rule != "label":
        return ""
    for line in node.content[:4]:
        label, rest = label_of(line.text) if ":" in line.text else ("", "")
        if label in wording().title_column and label not in _NO_TITLES and rest.count(" ") > spaces:
            title = read_entry(rest).title
            return title if title.count(" ") > spaces else ""
    return ""


_NO_TITLES = frozenset(
    "topic subject session sessions what track theme thema sujet tema workshop paper".split()  # noqa: SIM905
)
"""Labels of columns that hold titles, which below a heading tell what a talk is filed under."""


def _title_behind_kind(node: Node) -> str:
    """The title on the line between a heading that says "Keynote" alone and its people."""
    line = node.first_line
    if node.entry.form or line is None:
        return ""
    both = with_title_in_type(line.text)
    if both is None and node.near.rule != "next line":
        return ""
    if kind_of_words(node.bare.rstrip(_NUMBER)) is None:
        return ""
    if both is not None:
        return "" if both.title[:1].islower() else both.title
    told = [people.number for people in node.content[1:2]] == [node.near.line]
    if not told or not (line.kind is LineKind.BOLD or is_short_title(line)):
        return ""
    entry = read_entry(line.text)
    worded = entry.title.count(" ") > 0 and not entry.marked and not label_of(line.text)[0]
    return entry.title if worded else ""


_ITALIC = re.compile(r"([*_])(?![\s*_])[^*_]{4,200}\1")


def _title_below_details(node: Node) -> str:
    """The title on the heading below `Ann Lee - Workshop - 3/5/2014`, or `Ann - Acme - @ann`."""
    entry = node.entry
    if not entry.title:
        return ""
    if not all(map(_is_of_person, node.content[:_MOST_BELOW])):
        return ""
    left = [part for part in _PARTED.split(entry.title) if not _is_detail(part)]
    if not left:
        return title_on_sub_heading(node)
    if not _HANDLE_LAST.search(node.bare) or not all(map(_may_be_firm, left)):
        return ""
    title = title_on_sub_heading(node)
    return title if title.count(" ") > max(1, entry.title.count(" ")) else ""


def _is_detail(part: str) -> bool:
    return part[:1] == "@" or kind_of_words(part) is not None or is_date(part)


def _may_be_firm(part: str) -> bool:
    return part.count(" ") <= 1 and part[:1].isupper()


_PARTED = re.compile(r"\s+[-–—|]\s+|,\s+")
_HANDLE_LAST = re.compile(r"\s\(?@[\w.-]{2,38}\)?$")


def _title_below(node: Node) -> str:
    """The title on a line alone below a heading that is only names."""
    if node.entry.form != "only x":
        return ""
    content = node.content[:_MOST_BELOW]
    at = next((at for at, line in enumerate(content) if not _is_of_person(line)), len(content))
    if at == len(content) and at < _MOST_BELOW:
        return title_on_sub_heading(node)
    if node.children and all(map(_may_be_of_person, content[at:])):
        return title_on_sub_heading(node)
    if _stands_out(content[at]):
        entry = read_entry(content[at].text)
        told = at > 0 and (" " not in entry.title or meaning_of(entry.title))
        return "" if entry.people.speakers or told else entry.title
    at = _end_of_block(node)
    if at >= len(content):
        return ""
    line, after, last = content[at], content[at + 1 : at + 2], content[at + 2 : at + 3]
    words = len(line.text.strip(" -–—:").split())
    alone = not after or after[0].number > line.number + 1
    alone = alone and (is_short_title(line) or (at > 0 and _is_title_with_colon(line)))
    goes_on = at > 0 and last and last[0].number == after[0].number + 1
    if after and is_short_title(after[0]) and not goes_on:
        return ""  # all of what was noted are such lines
    longest = _LONGEST_BELOW_BLOCK if at else _LONGEST_BELOW
    few = (2 if at else 3) > words or words > longest
    labelled = is_particular(line.text) if at else label_of(line.text)[0]
    if not alone or few or labelled or says_role(line.text):
        return ""
    title = read_entry(line.text).title
    return "" if title.islower() and title.isalpha() else title


def _stands_out(line: Line) -> bool:
    """Whether a line is in bold, italics or quotes as a whole, as titles are."""
    if line.kind is LineKind.BOLD or _ITALIC.fullmatch(line.text):
        return True
    return line.kind is LineKind.PLAIN and is_in_quotes(line.text) and " " in line.text


def _is_of_person(line: Line) -> bool:
    """Whether a line below a name tells no more than an address, a role, a picture or the day."""
    text = line.text
    if len(text) > _LONGEST_DETAIL and "](" not in text:
        return False
    when = is_clock(text) or is_date(text)
    return when or _ADDRESS.fullmatch(text) is not None or says_role(text)


def _may_be_of_person(line: Line) -> bool:
    """Whether a line between a name and a heading may tell of the person: `Acme`, `- works @ Acme`.

    A point of the talk is longer, or stands in a list.
    """
    text = bare(line.text.lstrip(_MARKS)).text
    if _is_of_person(line) or supports_name(text):
        return True
    few = text.count(" ") < _WORDS_OF_FIRM and text[-1:] not in _ENDS
    return few and line.kind is LineKind.PLAIN and len(text) <= _LONGEST_DETAIL


_MARKS, _ENDS = "-*+ ", frozenset(".:;?!")
_LONGEST_DETAIL = 60
_ADDRESS = re.compile(
    r"(?:[-*+]\s)?(?:[A-Z]\w+:\s)?(?:<?https?://[^\s<>]+>?|!?\[[^\[\]]*\]\([^()\s]*\)|\(?@\w+\)?)"
)
_MOST_BELOW = 8
_LONGEST_BELOW, _LONGEST_BELOW_BLOCK = 14, 24
"""Words of a title on a line alone below a name, and below a name with what belongs to it."""


def _end_of_block(node: Node) -> int:
    """How many lines right below a name are the person's: a handle, an address, a role, a firm."""
    number, told = node.line.number, False
    for at, line in enumerate(node.content[:_LONGEST_BLOCK]):
        if line.number > number + 1 or line.kind is not LineKind.PLAIN:
            return at if told else 0
        told = supports_name(line.text) or line.text.count(" ") < _WORDS_OF_FIRM
        if not told:
            return 0
        number = line.number
    return 0


_LONGEST_BLOCK, _WORDS_OF_FIRM = 5, 4


def _is_title_with_colon(line: Line) -> bool:
    """Whether a plain line is a long title of two parts: `Slow looms: how not to be tangled …`."""
    return line.kind is LineKind.PLAIN and ": " in line.text and line.text[-1] not in ".:;,"
