"""Talks that running text tells of: those of a day, and the one that a note opens with.

People who write down a day as they would tell it name each talk in a sentence: `Then "How caches
rest" by Ann Lee`, `Ann Lee opened with "How caches rest"`, `The next talk was by Ann Lee`.
"""

from __future__ import annotations

import re
from itertools import accumulate, islice, pairwise, zip_longest
from typing import TYPE_CHECKING, NamedTuple

from notes.structure.dates.dates import find_dates
from notes.structure.evidence.origin import Origin
from notes.structure.sessions.sessions import Draft
from notes.structure.sessions.told_people import talk_told
from notes.structure.text.lines import LineKind
from notes.structure.titles.heard_titles import titles_heard
from notes.structure.titles.told_titles import Told, titles_told, words_of_giving
from notes.structure.words.event_wording import words_of
from notes.structure.words.event_words import event_words
from notes.structure.words.meaning import is_event_like
from notes.structure.words.wording import is_noise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from notes.models import Speaker
    from notes.structure.text.lines import Line

_MOST = 400
"""Lines of a day that is told."""
_LONGEST = 2_000
_FEWEST, _FEWEST_UNTITLED = 2, 3
"""Talks without which quotes, or people who spoke, are no sign of a day that is told."""
_MOST_PARAGRAPHS = 20
"""Paragraphs of a report for each talk; in those of one talk, few tell of another."""
_HEAD = 4
"""Lines in which the day of an event stands."""
_LONGEST_HEAD = 90
_CONFIDENCE = 0.7


class _Paragraph(NamedTuple):
    """The lines of a wrapped paragraph as one text."""

    text: str
    lines: tuple[Line, ...]

    def line_at(self, offset: int) -> int:
        """The number of the line on which `offset` stands; markup moves it by little."""
        ends = accumulate(len(line.text) + 1 for line in self.lines)
        behind = (line for line, end in zip(self.lines, ends, strict=True) if offset < end)
        return next(behind, self.lines[-1]).number


_Located = tuple[Told, _Paragraph]


def told_in_text(
    lines: Sequence[Line], count: int, title: str, *, one_speaks: bool = False
) -> list[Draft]:
    """The talks of a note that is nothing but text about a day; empty where it is no such note.

    Args:
        lines: The lines of the note.
        count: Lines in the file, where the last talk ends.
        title: What the note is called; empty where it has no title.
        one_speaks: Its title or its first lines name who spoke, and in no sentence.
    """
    text = list(_text(lines))
    markup = sum(line.kind is LineKind.MARKUP for line in lines)
    if len(text) < 0.5 * (len(lines) - markup):
        return []
    of_day = _is_of_day(lines, title)
    of_event = of_day or (not one_speaks and _opens_with_event(text))
    if not of_event and (one_speaks or not _may_be_report(text[:_MOST])):
        return []
    paragraphs = list(_paragraphs(text[:_MOST]))
    patience = len(paragraphs) if of_day else _MOST_PARAGRAPHS
    about = _telling(title) if of_day else None
    told, titles = _told_by(paragraphs, patience, one_speaks=one_speaks, about=about)
    talks = [each for each, _ in told.values()]
    if any(person.name in title for talk in talks for person in talk.speakers):
        return []
    is_rare = len(paragraphs) > _MOST_PARAGRAPHS * len(talks)
    if not (one_speaks or is_rare) and _is_report(talks, of_event=of_event):
        return [_draft(*each, count) for each in told.values()]
    quoted = [each for each in told.values() if each[0].title in titles]
    if not of_day or len({each.speakers for each, _ in quoted if each.speakers}) < _FEWEST:
        return []
    return [_draft(*each, count) for each in quoted]


def _told_by(
    paragraphs: Iterable[_Paragraph], patience: int, *, one_speaks: bool, about: set[str] | None
) -> tuple[dict[str, _Located], set[str]]:
    """The talks by their titles, and the titles among these that stand in quotes or type.

    A sentence without a title is about a new talk where it names somebody for the first time.
    Where `patience` paragraphs for each talk, and as many more, have told of none, none follows.
    `about` are the words of the title of a note that is about one day or event.
    """
    told: dict[str, _Located] = {}
    titles: set[str] = set()
    seen: set[Speaker] = set()
    for count, paragraph in enumerate(paragraphs):
        if count > patience * (len(told) + 1):
            break
        if is_noise(paragraph.text):
            continue
        found = list(titles_told(paragraph.text))
        heard = [] if about is None else _heard_beside(found, paragraph.text, about)
        titles.update(each.title for each in (*found, *heard))
        one = None if found or one_speaks else talk_told(paragraph.text)
        if one and seen.isdisjoint(one.speakers):
            found, heard = _joined(one, heard, paragraph)
        for each in (*found, *heard):
            told.setdefault(each.title, (each, paragraph))
            seen.update(each.speakers)
    return told, titles


def _heard_beside(found: Sequence[Told], text: str, about: set[str]) -> list[Told]:
    """The talks of a text whose sentences name nobody, beside those that were `found`."""
    taken = {each.at for each in found}
    heard = (each for each in titles_heard(text) if each.at not in taken)
    return [each for each in heard if not about.issuperset(words_of(each.title))]


def _joined(one: Told, heard: list[Told], paragraph: _Paragraph) -> tuple[list[Told], list[Told]]:
    """The talk of which a sentence names the people, with the title that was heard there.

    `Ann Lee gave the last talk. It can be seen here: [Slow looms](…)`, or the title first, and
    `Ann Lee told …` on the next line.
    """
    of_one = [each for each in heard if each.title == one.title]
    if not of_one and len(heard) == 1:
        follows = heard[0].at >= one.at or _opens_next(paragraph, heard[0], one)
        of_one = heard if follows else []
    if not of_one:
        return [one], heard
    with_people = of_one[0]._replace(speakers=one.speakers, kind=one.kind, is_talk=True)
    return [with_people], [each for each in heard if each is not of_one[0]]


def _opens_next(paragraph: _Paragraph, heard: Told, one: Told) -> bool:
    """Whether the line below that of a title opens with the people of `one`."""
    lines = [line.text for line in paragraph.lines]
    name = one.speakers[0].name
    below = (after for line, after in pairwise(lines) if heard.title in line)
    return any(after.startswith((name, f"[{name}]")) for after in below)


def _is_report(talks: Sequence[Told], *, of_event: bool) -> bool:
    """Whether several people are told to have spoken, and where no event is named, on a stage.

    At an event, talks that were heard count as well where a word says that they are talks.
    """
    named = {talk.speakers for talk in talks if talk.speakers and (of_event or talk.is_talk)}
    heard = sum(talk.is_talk for talk in talks if not talk.speakers) if of_event else 0
    return len(named) + heard >= _FEWEST_UNTITLED


def _may_be_report(text: Sequence[Line]) -> bool:
    """A cheap look: does a word for a talk stand in enough lines?"""
    giving = words_of_giving()
    held = (line for line in text if not giving.isdisjoint(_LETTERS.split(line.text.lower())))
    return len(list(islice(held, _FEWEST_UNTITLED))) == _FEWEST_UNTITLED


_LETTERS = re.compile(r"[\s.,:;!?()*_\[\]\"“”]+")


def _opens_with_event(text: Sequence[Line]) -> bool:
    """Whether the first paragraphs tell of a conference and of its talks."""
    said = set(words_of(" ".join(line.text[:_LONGEST] for line in text[:_FIRST_LINES])))
    named = said & event_words().event - event_words().weak
    return bool(named) and not said.isdisjoint(words_of_giving())


def told_alone(lines: Sequence[Line], name: str, count: int) -> Draft | None:
    """The one talk that the first sentences of a note tell of, if the note is named after it.

    Args:
        lines: What stands before the note's sections.
        name: What the note is called, by its title or its file.
        count: Lines in the file, all of which are about the talk.
    """
    if is_event_like(name):
        return None
    text = [line for line in lines[:_FIRST_LINES] if line.kind is LineKind.PLAIN]
    told = [
        (found, _Paragraph(line.text, (line,)))
        for line in text
        if _may_tell(line.text)
        for found in titles_told(line.text[:_LONGEST])
    ]
    if len({found.title for found, _ in told}) != 1:
        return None
    shared = _telling(name) & _telling(told[0][0].title)
    return _draft(*told[0], count)._replace(first=1) if shared else None


_FIRST_LINES = 6
_TELLING = 4
"""Letters from which on a word tells what a title is about."""


def _text(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines that are text, and the bullets that go on in them."""
    for line, after in zip_longest(lines, lines[1:]):
        if line.kind is LineKind.BULLET:
            goes_on = after is not None and after.number == line.number + 1
            if goes_on and after.kind is LineKind.PLAIN and len(line.text) >= _WRAPPED:
                yield line
        elif line.kind is LineKind.PLAIN or line.text.startswith(_OPENS_TEXT):
            yield line


_OPENS_TEXT = ("**", "<a ", "<em>", "<b>", "<i>", "<strong>", "<p")


def _paragraphs(text: Sequence[Line]) -> Iterator[_Paragraph]:
    """The lines of a text, those of a paragraph that is wrapped together."""
    parts: list[Line] = []
    for line in text:
        above = parts[-1] if parts else None
        wrapped = above is not None and _goes_on(above, line)
        if parts and not wrapped:
            yield _Paragraph(" ".join(part.text for part in parts)[:_LONGEST], tuple(parts))
            parts = []
        parts.append(line)
    if parts:
        yield _Paragraph(" ".join(part.text for part in parts)[:_LONGEST], tuple(parts))


def _goes_on(above: Line, line: Line) -> bool:
    """Whether a line is wrapped, and `line` is the rest of its paragraph."""
    follows = line.number == above.number + 1 and line.kind is not LineKind.BULLET
    return follows and len(above.text) >= _WRAPPED


_WRAPPED = 50
"""Letters of the shortest line that is wrapped."""


def _may_tell(text: str) -> bool:
    """A cheap look: is there something in quotes or type, and no book that is called so?"""
    return not _QUOTES.isdisjoint(text) and not _WRITTEN.search(text)


_QUOTES = frozenset('"“„«*_')
_WRITTEN = re.compile(
    r"\b(?:book|novel|paper|article|essay|post|film|movie|song|album|buch|artikel|aufsatz|livre"
    r"|libro|artículo|livro|artigo|boek)s?,?\s[\"“„«*_]",
    re.IGNORECASE,
)


def _telling(title: str) -> set[str]:
    """The words of a title that tell what it is about."""
    words = {word for word in words_of(title) if len(word) >= _TELLING}
    return words - event_words().boilerplate


def _is_of_day(lines: Sequence[Line], title: str) -> bool:
    """Whether the note has a title, and an event's name or a day stands in its head."""
    if not title:
        return False
    head = [line.text for line in lines[:_HEAD] if len(line.text) <= _LONGEST_HEAD]
    dated = any(when.has_day for text in head for when in find_dates(text))
    return dated or is_event_like(title)


def _draft(told: Told, paragraph: _Paragraph, count: int) -> Draft:
    number = paragraph.line_at(told.at)
    where = f"line {number}"
    return Draft(
        told.title,
        told.kind,
        told.speakers,
        number,
        count,
        origins=(
            ("title", Origin("line", where, _CONFIDENCE, "running text tells of it")),
            ("speakers", Origin("line", where, _CONFIDENCE, "running text tells of them")),
        ),
        shares_line=True,
    )
