"""Which of the names around a note is that of its event: evidence, then the best candidate."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.events.event_beside_title import beside_one_talk, beside_title
from notes.structure.events.event_categories import category_candidates
from notes.structure.events.event_evidence import labelled_lines
from notes.structure.events.event_front import key_as_written
from notes.structure.events.event_headings import (
    MOST_WORDS,
    NUMBERED,
    Heading,
    heading_score,
    names_speaker,
    wording_of,
)
from notes.structure.events.event_names import EventName, name_in_text, plain
from notes.structure.events.event_names_below import (
    BEST_OF_PROSE,
    named_below,
    named_in_introduction,
)
from notes.structure.events.event_pages import named_by_page
from notes.structure.events.event_paragraphs import prose_candidates
from notes.structure.events.event_paths import Candidate, file_candidates, notebook_candidates
from notes.structure.events.event_spelled import as_spelled
from notes.structure.events.less_as_talk import less_as_talk
from notes.structure.events.posted_days import without_mail_head
from notes.structure.events.slugs_of_titles import as_in_title
from notes.structure.events.spelled_out import across_signs, lists_events
from notes.structure.people.names import LIKELY, name_confidence
from notes.structure.text.lines import LineKind
from notes.structure.text.site_lines import without_site
from notes.structure.words.days_and_tracks import is_date
from notes.structure.words.event_wording import words_of
from notes.structure.words.event_words import event_words
from notes.structure.words.meaning import is_event_like
from notes.structure.words.wording import only_words
from notes.structure.words.years import YEAR, YEAR_OR_SHORT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from notes.reading.source import NoteSource
    from notes.structure.events.event_evidence import Evidence
    from notes.structure.events.event_paths import PathNames
    from notes.structure.evidence.origin import How
    from notes.structure.text.lines import Line, Outline

_WEAKEST = 0.3
"""Candidates below this name nothing: better no event than a wrong one."""
_LONGEST_HEADING = 80
_SHORTEST = 2
"""Letters of a name in a path that say too little."""
_BELOW, _SEVERAL = 3, 2
_OF_POST = frozenset({"layout", "permalink", "categories", "category", "excerpt"})
"""Keys of a blog, which holds posts about anything."""
_TAG = re.compile(r"\[((?:(?:19|20)\d\d )?[^\W\d][^\[\]]{3,39})\]\s?[-–—:]?\s?(?=\S+ \S)")
"""`[GloamConf] ` before a talk's title."""


def best_title(evidence: Evidence, talks: Sequence[int] = (), talk: str = "") -> Candidate | None:
    """The most likely name of the event; None where nothing is likely enough.

    A heading above several talks, the lines of which are `talks`, is mostly the event's. One that
    is the title of the one `talk` is mostly none, though it repeats a folder or has a year.
    """
    explicit = _explicit(evidence)
    if explicit is not None:
        return explicit
    source, names = evidence.source, evidence.names
    quoted = without_site(without_mail_head(evidence))
    top = [line for line in quoted if line.kind is not LineKind.QUOTE]
    first, heading = min(talks, default=0), _first_heading(source, top)
    signs = len(talks) if first > heading else 0
    is_one = len(talks) >= _SEVERAL and bool(top) and first == heading == top[0].number
    if signs < _SEVERAL and not is_one:
        signs = max(_talk_signs(evidence.outline), signs)
    if names.is_index and top and lists_events(top[0].text):
        return None
    candidates: list[Candidate] = [
        *_heading_candidates(source, top, names, signs),
        *names.way.candidates,
        *file_candidates(names),
        *notebook_candidates(names),
        *category_candidates(source),
        *_labelled_candidates(top, evidence),
        *((*named_below(top), *named_by_page(top)) if len(talks) < _SEVERAL else ()),
        *(beside_one_talk(source.front.title, top, names) if len(talks) < _SEVERAL else ()),
        *(named_in_introduction(top) if names.is_index else ()),
    ]
    candidates = [as_in_title(found, source.front.title) for found in candidates]
    if talk:
        candidates = less_as_talk(candidates, talk, names, top)
        candidates += beside_title(top, talk, names)
    best = max(candidates, key=_score, default=None)
    if not names.is_index and (best is None or best.score < BEST_OF_PROSE):
        best = max((*candidates, *prose_candidates(quoted, names)), key=_score, default=None)
    if best is not None and best.score >= _WEAKEST:
        return as_spelled(best, top) if names.is_index else best
    return _for_want_of_better(names) if talks else None


def _score(candidate: Candidate) -> float:
    return candidate.score


def _for_want_of_better(names: PathNames) -> Candidate | None:
    """What a note of several talks is called by its path, where nothing names its event."""
    if names.is_post:
        return None
    for found in (*file_candidates(names), *names.way.candidates, *notebook_candidates(names)):
        title = found.name.title
        if name_confidence(title) >= LIKELY:
            return None
        if len(title) > _SHORTEST:
            return found._replace(rule="the path's name, for want of a better one")
    return None


def _explicit(evidence: Evidence) -> Candidate | None:
    """Front matter that names the event."""
    front = evidence.front
    for key in filter(front.__contains__, event_words().keys["event"]):
        value = front[key]
        if isinstance(value, str) and value.strip():
            page = _PAGE.fullmatch(value)
            value = page[1] if page else value
            read = name_in_text(value)
            name = EventName(plain(value), read.dates, read.year)
            written = key_as_written(evidence.source, key)
            return Candidate(name, 1.0, "front matter", written, "front matter names the event")
    return None


_PAGE = re.compile(r"(?:https?:/)?/(?:[^\s/]+/)*([^\s/]+?)(?:\.(?:html?|md))?/?")
"""The page of an event on the same site, `/conferences/2009/KelpConf2009/`, is named for it."""


def _first_heading(source: NoteSource, top: list[Line]) -> int:
    """The line of the note's title; that before the body where front matter has it."""
    if source.front.data.get("title") or not top:
        return source.body_line - 1
    return next((line.number for line in top if line.kind is LineKind.HEADING), top[0].number)


def _heading_candidates(
    source: NoteSource, top: list[Line], names: PathNames, talks: int
) -> Iterator[Candidate]:
    """The front matter's title, the first heading, and lines near the top that look like one."""
    title = source.front.title
    titled = bool(title.strip())
    if titled:
        heading = Heading(title, _texts(top[:_BELOW]), first=True, talks=talks)
        less = _less_in_front(source, title, names)
        yield from _heading_candidate(heading, names, less, ("front matter", "title"))
    first = not titled
    for at, line in enumerate(top):
        is_heading = line.kind is LineKind.HEADING
        alone = at == 0 or line.number - top[at - 1].number > 1
        if not is_heading and not (alone and _looks_like_heading(line)):
            continue
        if not first and at and not _hints_at_event(line.text, names):
            continue
        below = _texts(top[at + 1 : at + 1 + _BELOW])
        less = 0.15 * titled + (0.0 if is_heading else _less_without_markup(line.text))
        heading = Heading(line.text, below, first and (is_heading or at == 0), talks)
        yield from _heading_candidate(heading, names, less, ("line", str(line.number)))
        if is_heading:
            first = first and not at and not name_in_text(line.text).title
            talks = 0


def _texts(lines: list[Line]) -> tuple[str, ...]:
    return tuple(line.text for line in lines)


def _hints_at_event(text: str, names: PathNames) -> bool:
    """A cheap look: whether a later heading has a year, a word for events or a name of the path."""
    if not only_words(text) and (YEAR_OR_SHORT.search(text) or NUMBERED.search(text)):
        return True
    words = words_of(text)
    if event_words().any_event_word(words):
        return True
    squash = "".join(words)
    return any(name in squash or squash in name for name in (*names.way.squashed, *names.own))


def _less_without_markup(text: str) -> float:
    """How much less a line without markup counts; more so without a capital letter."""
    return 0.15 if any(map(str.isupper, text)) or not text.isascii() else 0.4


def _less_in_front(source: NoteSource, title: str, names: PathNames) -> float:
    """How much less the front matter's title counts: beside a place more, beside a speaker less."""
    keys = {str(key).casefold() for key in source.front.data}
    if not keys.isdisjoint(event_words().keys["place"]):
        return -0.3
    if keys & {"speaker", "speakers"}:
        return 0.12
    is_post = names.is_post or not keys.isdisjoint(_OF_POST)
    of_anything = is_post and not name_in_text(title).has_event_word
    return 0.0 if of_anything else -0.08


def _looks_like_heading(line: Line) -> bool:
    """Whether a line without markup is one: short, no sentence and not about a speaker."""
    if line.kind not in (LineKind.PLAIN, LineKind.BOLD) or len(line.text) > _LONGEST_HEADING:
        return False
    if names_speaker(line.text) or (line.text[-1] == ":" and not is_event_like(line.text)):
        return False
    return len(line.text.split()) <= MOST_WORDS and not line.text.rstrip().endswith((".", ",", ";"))


def _heading_candidate(
    heading: Heading, names: PathNames, less: float, place: tuple[How, str]
) -> Iterator[Candidate]:
    tag = _TAG.match(heading.text)
    tagged = tag is not None and is_event_like(tag[1])
    name = name_in_text(tag[1] if tag and tagged else _without_person(heading.text))
    name = across_signs(heading.text, name, names)
    if not name.title and heading.first and heading.talks > 1:
        name = _name_of_common_words(heading.text, name)
    if not name.title or name.title.startswith(("@", "http")) or names_speaker(heading.text):
        return
    if name.trimmed and name.year is None and _is_writer(name):
        return
    if name.trimmed and _is_remark(name.title) and not heading.text.islower():
        return
    if not wording_of(heading.text).is_posted:
        score = heading_score(heading, name, names) - less
        yield Candidate(name, score, *place, "heading that reads like an event")


def _is_writer(name: EventName) -> bool:
    """Whether what is left of `Conference notes - Ann Lee` is who took them."""
    return not name.has_event_word and name_confidence(name.title) > LIKELY


def _is_remark(title: str) -> bool:
    """Whether what is left of a heading is no name: `listened to on the train`."""
    words = title.split()
    if len(words) < _SEVERAL or not title.islower():
        return False
    edition = YEAR.fullmatch(words[-1]) and words[-2] not in event_words().connectors
    return not (edition or any(map(event_words().is_event_word, words)))


def _without_person(text: str) -> str:
    """`Ann Lee, GOTO Chicago 2018` without the speaker before the event."""
    front, comma, rest = text.partition(", ")
    person = comma and name_confidence(front.strip("*_ >")) >= LIKELY
    return rest if person and name_in_text(rest).has_event_word else text


def _name_of_common_words(text: str, name: EventName) -> EventName:
    """A name above talks that has but common words and a year: `The Conference 2018`."""
    words = words_of(text)
    if name.year is None or not event_words().any_event_word(words) or len(words) < 3:
        return name
    if is_date(plain(text)):
        return name
    return name._replace(title=plain(text))


def _talk_signs(outline: Outline) -> int:
    """How many headings or entries are followed by who gave them; two make it an event's note."""
    initials = event_words().talk_initials
    found, before = 0, False
    for line in outline.lines:
        sign = line.text[0] in initials and names_speaker(line.text)
        found += sign and not before
        if found > 1:
            break
        before = sign
    return found


def _is_sentence(value: str) -> bool:
    """Whether what a label is told of is said in full, as `Event: when a state changes.` is."""
    return value[:1].islower() and value[-1:] in ".!?" and value.count(" ") > _SEVERAL


def _labelled_candidates(top: list[Line], evidence: Evidence) -> Iterator[Candidate]:
    """`Event: GOTO Chicago 2018` in the first lines, of which `top` are left."""
    whole = len(top) == len(evidence.top)
    for _, line, label, value in evidence.labels if whole else labelled_lines(enumerate(top)):
        if label in event_words().labels["event"]:
            name = name_in_text(value)
            if name.title and not _is_sentence(value):
                yield Candidate(name, 0.9, "line", str(line.number), "line labelled as the event")
        elif label in event_words().attended_at:
            name = name_in_text(value)
            if name.title and name.year is not None:
                yield Candidate(
                    name, 0.8, "line", str(line.number), "line that says at which event"
                )
