"""A note's title and the entries right below it: which heading, or which line, is which."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.models import Kind
from notes.structure.entries.introductions import is_for_speakers
from notes.structure.entries.nodes import Node
from notes.structure.entries.shapes import is_short_title
from notes.structure.entries.speakers import NOT_FOUND
from notes.structure.events.events_above import names_event
from notes.structure.events.one_talk import one_talk_in
from notes.structure.levels.containers import share_of_attested
from notes.structure.paths.coded_files import behind_code_of_file
from notes.structure.paths.counted_files import is_counted_title
from notes.structure.paths.folder_of_talks import is_titled_by_file
from notes.structure.paths.paths import (
    called,
    is_index_name,
    is_named_after,
    is_spelled_as,
    title_from_path,
)
from notes.structure.text.labels import is_particular, label_of
from notes.structure.text.lines import LineKind
from notes.structure.text.note_links import leads_to_file
from notes.structure.titles.linked_titles import is_linked_title
from notes.structure.titles.person_on_top import is_person
from notes.structure.titles.talk_paths import without_event
from notes.structure.words.days_and_tracks import is_date
from notes.structure.words.inline import bare
from notes.structure.words.kind_words import kind_of_title, kind_of_words
from notes.structure.words.meaning import Meaning, is_event_like

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.reading.source import NoteSource
    from notes.structure.text.lines import Line

FURNITURE = (LineKind.RULE, LineKind.MARKUP, LineKind.CODE)


def leading_line(source: NoteSource, lines: Sequence[Line], roots: list[Node]) -> Node | None:
    """A plain first line that is the note's title: it stands alone, or people stand below it."""
    at = next((at for at, line in enumerate(lines[:4]) if not _is_furniture(line)), len(lines))
    if at >= len(lines) or (roots and at >= roots[0].start):
        return None
    line = lines[at]
    if _leads_in_or_dates(line) or (roots and is_person(lines[at : roots[0].start])):
        return None
    if coded := behind_code_of_file(source, bare(line.text[:_LONGEST]).text):
        return _behind_code(lines, at, coded, roots)
    named_as_file = is_named_after(called(source.path), line.text) or is_linked_title(line.text)
    long = title_from_path(source.path).count(" ") >= _LONG_NAME
    if not named_as_file and (long or is_titled_by_file(source)):
        return None
    short = is_short_title(line) or (line.kind is LineKind.BOLD and len(line.text) < 150)
    stopped = not short and _is_stopped(source, line)
    if not (short or stopped) and not (named_as_file and _is_marked(line)):
        return None
    node = Node(lines, at, 0)
    if stopped:
        node.retitle(line.text[:-1])
    node.children = roots
    if _FIRST_PERSON.match(line.text):
        node.take(node.entry, NOT_FOUND)  # the headings below it name people of their own
    if node.meaning or node.is_label or is_particular(line.text):
        return None
    of_one = one_talk_in(node.bare) is not None
    if not (node.attested or named_as_file or of_one) and _SENTENCES.search(line.text):
        return None
    if kind_of_words(title_from_path(source.path)) is not None and not node.attested:
        return None  # the file is named as the talk is: `keynote.md`
    alone = at + 1 >= len(lines) or lines[at + 1].number > line.number + 1
    told = without_event(line.text, source)
    of_event = told == line.text and names_event(told, source) and not of_one
    if of_event and not is_event_like(title_from_path(source.path)):
        return node if alone and is_index_name(source.path) else None
    if alone and not roots and _is_unnamed(source) and 2 < len(line.text.split()) <= 14:
        return node
    if node.attested or named_as_file or (alone and (len(roots) > 1 or is_event_like(line.text))):
        return node
    return None


def _is_unnamed(source: NoteSource) -> bool:
    """Whether a file's name is too short to be a title, and is none behind a number."""
    return len(title_from_path(source.path).split()) < 3 and not is_counted_title(source)


_LONGEST = 200
"""Letters of a line with a code and a title."""


def _behind_code(lines: Sequence[Line], at: int, title: str, roots: list[Node]) -> Node:
    """The line at `at` as the title of a note, without the code that its file begins with too."""
    node = Node(lines, at, 0)
    node.retitle(title)
    node.children = roots
    return node


_FIRST_PERSON = re.compile(
    r"(?:I|We)(?:['’]ve)? (?:(?:have )?(?:just |recently )?(?:been|was|were) "
    r"(?:at|to|in|lucky|able|happy|attending) |had the |went to |(?:just |recently )?attended "
    r"|got to |spent )"
    r"|(?:This|Last|The past) (?:week|weekend|month|year),? (?:I|we)\b|Ich (?:war|durfte) "
    r"|Wir (?:waren|durften) |J['’](?:ai|étais) |Je suis allée? |Nous (?:avons|étions) "
    r"|(?:He|Hemos) (?:estado|ido) |(?:Eu )?(?:Fui|Estive|Estuve) |Ik (?:was|ben) (?:bij|naar|op) "
)
"""With what the writer begins to tell: `I had the luck to be at GloamConf`."""
_SENTENCES = re.compile(r"[^\W\d_]{3}[)\"”]?[.;] [^\W\d_]|: [\"“„][^\"”“]+[.!?]?[\"”“]$")
"""In what is a note and no title: a second sentence, or the words of somebody at the end."""
_MARKED = (LineKind.BULLET, LineKind.QUOTE)


def _is_marked(line: Line) -> bool:
    """Whether a line of another look may be the title for which its file is named."""
    return line.kind in _MARKED or line.text[:2] == "**"


def _is_stopped(source: NoteSource, line: Line) -> bool:
    """Whether a full stop ends a line that is the file's name, letter by letter."""
    if line.text[-1] != "." or not is_spelled_as(called(source.path), line.text):
        return False
    return is_short_title(line._replace(text=line.text[:-1]))


def _leads_in_or_dates(line: Line) -> bool:
    """Whether a line leads to what follows it, or is no more than a day and a time."""
    if line.kind is LineKind.PLAIN and line.text.endswith(":") and not _is_panel(line.text):
        return True
    timed = _TIMES.search(line.text) is not None
    return timed and sum(map(str.isalpha, line.text)) < _FEWEST_LETTERS


def _is_furniture(line: Line) -> bool:
    """Whether a line before the title is no text of the note, or says how it is filed."""
    return line.kind in FURNITURE or label_of(line.text)[0] in _FILED or _leads_away(line.text)


def _leads_away(text: str) -> bool:
    """Whether a line is links to other notes: `[Previous](a.md) - [Next](b.md) - [Up](../a.md)`."""
    return "](" in text and _AWAY.fullmatch(text) is not None


_AWAY = re.compile(
    r"(?:\W{0,4}\[\W{0,4}(?:prev(?:ious)?|next|back|home|up|parent|return|zurück|weiter|retour|suivant)\b"
    r"[^\[\]]{0,40}\]\([^()]{1,200}\)\W{0,4}){1,2}(?:\[[^\[\]]{1,60}\]\([^()]{1,200}\)\W{0,4}){0,3}",
    re.IGNORECASE,
)


_LONG_NAME = 5
"""Spaces in a file's name that is the whole title."""
_TIMES = re.compile(r"\d{1,2}:\d\d")
_FEWEST_LETTERS = 4
"""Without them a line with a time of day is no more than when it was: `9/29 (M) 9:00 ~ 18:00`."""
_FILED = frozenset("tags tag category categories keywords kategorie kategorien".split())  # noqa: SIM905
"""Labels before a title by which a note is filed."""


def _is_panel(text: str) -> bool:
    """Whether a line announces those of a panel or the like: `Career panel:`."""
    few = text.count(" ") < _FEW
    return few and text[:1].isupper() and kind_of_title(text[:-1], text[:-1]) is Kind.PANEL


_FEW = 4
_HEAD_LINES = 3
"""Lines behind which the only heading, "Takeaways" or "Links", is no title of what is above it."""


def title_and_entries(roots: list[Node]) -> tuple[Node | None, list[Node]]:
    """The heading above all others, where there is one, and those right below it."""
    if not roots:
        return None, []
    top = roots[0]
    if len(roots) == 1:
        apart = top.meaning & (Meaning.FRAME | Meaning.FOLLOW_UP) and top.start > _HEAD_LINES
        apart = apart or (top.start > 0 and (top.text.endswith(":") or is_for_speakers(top)))
        return (None, roots) if apart else (top, top.children)
    others = roots[1:]
    titled = top.attested and top.is_real and top.start <= 1
    titled = titled and not any(_is_group_above(other, top) for other in others)
    if titled and not any(other.attested or _heads_talks(other) for other in others):
        return top, [*top.children, *others]
    if all(other.level > top.level for other in others):
        return top, [*top.children, *others]
    if _heads_evening(top, others):
        return top, [*(child for child in top.children if child.end > child.start + 2), *others]
    if _heads_days(top, others) or _heads_parts(top, others) or _stands_alone(top, others):
        return top, [*top.children, *others]
    named, real = share_of_attested(others)
    over_talks = top.level == 1 and named >= 2 and named >= 0.5 * real and _is_bare_title(top)
    shown = _YEAR_BEFORE.sub(" ", top.entry.title or top.bare)
    of_event = is_event_like(shown) and not leads_to_file(top)
    if not top.attested and not top.meaning and (of_event or over_talks):
        return top, [*top.children, *others]
    return None, roots


def _is_group_above(node: Node, top: Node) -> bool:
    """Whether a heading of a higher level than the first one is a day or a word for talks."""
    return node.level < top.level and node.meaning & Meaning.GROUP != 0


def _heads_talks(node: Node) -> bool:
    """Whether a heading is a word for talks, with headings below that name people."""
    return bool(node.meaning & Meaning.GROUP) and any(child.attested for child in node.children)


def _heads_days(top: Node, others: Sequence[Node]) -> bool:
    """Whether all headings behind the first are days: it is the title, and its talks those of one.

    So do writers who head the first day as they began, `# Name`, and the next as `# Day 2`.
    """
    if top.attested or top.meaning or top.level != 1:
        return False
    return all(other.meaning & Meaning.GROUP and is_date(other.bare) for other in others)


def _heads_evening(top: Node, others: Sequence[Node]) -> bool:
    """Whether a group's name and a day stand above talks of its level that name their people.

    Who is told right below is the host: `# Gloam Users Group`, `## At Initech`, `3 May 2014`.
    """
    if top.start > 1 or top.entry.people.speakers or not is_event_like(top.bare):
        return False
    stop = min(top.start + _NEAR_TOP, others[0].start)
    dated = any(is_date(line.text) for line in top.lines[top.start + 1 : stop])
    return dated and all(other.attested for other in others[:_FEWEST_TALKS])


_FEWEST_TALKS, _NEAR_TOP = 2, 8


def _heads_parts(top: Node, others: Sequence[Node]) -> bool:
    """Whether all headings behind the first are parts of one talk, as `# Questions` is."""
    short = len(top.bare) < _SHORTEST
    if short or top.meaning or top.start > 1 or is_event_like(top.bare):
        return False
    return all(other.meaning & Meaning.IN_TALK and not other.attested for other in others)


def _stands_alone(top: Node, others: Sequence[Node]) -> bool:
    """Whether nothing stands below the first of several headings, and text below the others."""
    if top.start > 1 or top.meaning or top.attested or top.children or len(others) < _SEVERAL:
        return False
    if any(line.kind not in FURNITURE for line in top.content):
        return False
    return all(other.level == top.level and other.end > other.start + 1 for other in others)


_YEAR_BEFORE = re.compile(r"(?<=(?:19|20)\d\d)_")
"""What a notebook's own name has between its year and a word for notes: `gloam2019_notes`."""
_SEVERAL = 2
_SHORTEST = 12
"""Letters of a title; `Topic` may head one."""


def _is_bare_title(node: Node) -> bool:
    """Whether a heading stands over hardly any text, as a note's title beside its talks does."""
    return (
        not node.children
        and len(node.content) <= 3
        and not any(line.kind is LineKind.BULLET for line in node.content)
    )


def dated_with_people(title: Node | None, entries: list[Node]) -> list[Node]:
    """The `entries` below a title but for a first that is a date, above nothing but names.

    Below it stand those who gave the talk: `# Slow looms`, `## May 19th, 2016`, `- Ann Lee`.
    """
    first = entries[0] if title is not None and len(entries) > 1 else None
    if title is None or first is None or first.children or not _HAS_DIGIT.search(first.bare):
        return entries
    if title.meaning or title.attested or is_event_like(title.bare) or not is_date(first.bare):
        return entries
    lines, found = len(first.content), first.near
    alone = 0 < lines <= len(found.people.speakers)
    if not alone or any(is_date(node.bare) for node in entries[1:]):
        return entries
    title.take(title.entry, found)
    return entries[1:]


_HAS_DIGIT = re.compile(r"\d")
