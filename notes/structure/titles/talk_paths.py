"""What the path of a note of one talk tells: its title, its speaker, its event."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.events.events_above import is_called_as_folder, names_event
from notes.structure.events.one_talk import tells_several
from notes.structure.evidence.origin import Origin
from notes.structure.paths.named_posts import person_of_file
from notes.structure.paths.paths import (
    called,
    is_index_name,
    is_named_as_any,
    same_title,
    stem,
    title_from_path,
)
from notes.structure.paths.shared_names import shared_front, talk_in_path
from notes.structure.people.affiliations import NOBODY
from notes.structure.people.names import LIKELY, SURE
from notes.structure.people.people import read_people
from notes.structure.titles.titles import read_entry
from notes.structure.words.event_wording import only_boilerplate
from notes.structure.words.kind_words import kind_of_words
from notes.structure.words.meaning import is_event_like, meaning_of
from notes.structure.words.talk_numbers import numbered_talk
from notes.structure.words.wording import folded, words_in

if TYPE_CHECKING:
    from notes.models import Speaker
    from notes.reading.source import NoteSource
    from notes.structure.entries.nodes import Node
    from notes.structure.people.affiliations import People
    from notes.structure.titles.titles import Entry


_EVENT_SIGN = re.compile(r"\s+[-–—|@•·)]\s+|\s*[|]\s*")


_EVENT_FIRST = re.compile(r"([^:]{4,60}): +(?=\S+ +\S|\S{4})")
"""`PyCon 2019: Title`; without a year a colon may part any title, unless a folder says so."""
_EVENT_TAG = re.compile(r"\[((?:(?:19|20)\d\d )?[^\W\d][^\[\]]{3,39})\]\s?[-–—:]?\s?(?=\S+ \S)")
"""`[GloamConf] Title`."""
_EVENT_IN_BRACKETS = re.compile(r"(?<=[\w+#>][\w?!.+#>]) [(\[]([^()\[\]]{4,60})[)\]]$")
_EVENT_LAST = re.compile(r"(\S+(?: \S+){2,}) (?:from|at) (?=[^\W\d_a-z])")
"""`Title from PyCon 2019`; fewer words before are `Notes from PyCon`, `Talks at PyCon`."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DAY_TWO = re.compile(r"day[- ](?:two|2) (?!morning|after|keynote)[^\W\d]", re.IGNORECASE)
"""`Day Two Looms`: what comes behind the first, as programmers call it, and no event."""
_LONGEST_EVENT = 5
"""Words of an event's name beside a title."""
_SHORTEST_TITLE = 10
"""Letters that are left of a title, signs included."""


def without_event(title: str, source: NoteSource) -> str:
    """Cut the event's name off a title: `Title - PyCon 2019`, `PyCon 2019: Title`, in brackets."""
    if (numbered := numbered_talk(title)) is not None:
        return numbered.title if " " in numbered.title else called(numbered.title)
    if title.replace(" ", "").isalnum():
        return _without_event_behind_word(title)  # no sign parts it from the title
    inside = _EVENT_IN_BRACKETS.search(title) if title[-1:] in ")]" else None
    if inside and any(map(str.isalpha, inside[1])) and names_event(inside[1], source):
        return title[: inside.start()]
    tagged = _EVENT_TAG.match(title)
    if tagged and names_event(tagged[1], source):
        return title[tagged.end() :]
    named = _EVENT_FIRST.match(title)
    if named and _is_event_before(named[1], source) and _is_title(title[named.end() :]):
        return title[named.end() :]
    cuts = list(_EVENT_SIGN.finditer(title))
    if not cuts:
        return _without_event_behind_word(title)
    front, behind = title[: cuts[0].start()], title[cuts[-1].end() :]
    if len(title) - len(behind) > _SHORTEST_TITLE and _is_event_beside(behind, source):
        return title[: cuts[-1].start()]
    if len(title) - len(front) > _SHORTEST_TITLE and _is_event_beside(front, source):
        return title[cuts[0].end() :]
    return title


def _is_title(text: str) -> bool:
    """Whether what is left behind an event's name is more than a word for notes or a day."""
    return " " in text or not only_boilerplate(text)


def names_talk_at_event(source: NoteSource) -> bool:
    """Whether front matter has a talk's title beside the name of the event it was given at."""
    title = source.front.title
    told = without_event(title, source)
    if told == title or tells_several(told):
        return False
    event = title.replace(told, "").strip(" -–—|@:()[]")
    if is_called_as_folder(event, source):
        return True
    return is_event_like(_YEAR.sub("", event))


def names_speakers_in_front(source: NoteSource) -> bool:
    """Whether the title in front matter is a talk's with its people: `Slow looms - Ann Lee`."""
    entry = read_entry(source.front.title)
    return entry.people.confidence >= SURE and not tells_several(entry.title)


def _is_event_before(text: str, source: NoteSource) -> bool:
    """Whether what a colon parts from a title is an event's name."""
    if _YEAR.search(text):
        return _is_event_beside(text, source)
    if is_called_as_folder(text, source):
        return True
    series = text.rstrip("0123456789")  # `Gloam 22`, in the folder of the whole year
    return series != text and is_called_as_folder(series.rstrip(" '’"), source)


def _is_event_beside(text: str, source: NoteSource) -> bool:
    if _DAY_TWO.match(text):
        return False
    few = len(text.split()) <= _LONGEST_EVENT
    return is_called_as_folder(text, source) or (few and is_event_like(text))


def _without_event_behind_word(title: str) -> str:
    found = _EVENT_LAST.match(title)
    if found is None or is_event_like(found[1]) or not is_event_like(title[found.end() :]):
        return title
    if only_boilerplate(found[1]):
        return title
    return title if title.count(" ", found.end()) >= _LONGEST_EVENT else found[1]


def talk_beside_event(source: NoteSource) -> str:
    """The file's name as a talk's title, without the event that a sign parts from it."""
    return without_event(talk_in_path(source), source)


def entry_of_path(source: NoteSource) -> Entry:
    """The file's name as an entry: without its event, a name before the title being a speaker.

    A lone `notes.md` is called as its folder is.
    """
    lone = not source.siblings and is_named_as_any(source.path)
    named = called(source.path) if lone else talk_beside_event(source)
    named = _with_number(source, named)
    entry = read_entry(named)
    entry = entry if entry.form else _like_siblings(source, named) or entry
    words = named.split()
    slug = " " not in stem(source.path).strip()
    if slug and not entry.form and len(words) > 3:
        name = " ".join(words[:2]).title()
        people = read_people(name, least=0.9)
        if people.speakers and same_title(people.speakers[0].name, name):
            title = " ".join(words[2:])
            return entry._replace(title=title[:1].upper() + title[1:], people=people, form="x -")
    return entry if entry.title else entry._replace(title=named)


def _with_number(source: NoteSource, named: str) -> str:
    """`12 weird tricks` of `12_weird_tricks.md`, where no file beside it is numbered."""
    number = _NUMBER_FIRST.match(stem(source.path))
    if number is None or len(source.siblings) < _FEWEST or " " not in named:
        return named
    if named[:1].isdecimal() or any(name[:1].isdecimal() for name in source.siblings):
        return named
    return f"{number[1]} {named[:1].lower()}{named[1:]}"


_NUMBER_FIRST = re.compile(r"([2-9]|[1-9]\d)[ _-]+[^\W\d_]{3}")
_FEWEST = 2


def _like_siblings(source: NoteSource, named: str) -> Entry | None:
    """`Ann Lee - Title.md` and the files beside it named alike: an unknown name is one, too."""
    for form in ("x -", "- x", "by x"):
        entry = read_entry(named, form)
        least = _GIVEN if form == "by x" else LIKELY
        if entry.form == form and entry.people.confidence >= least:
            others = [read_entry(title_from_path(name)) for name in source.siblings[:_SIBLINGS]]
            sure = sum(other.form == form for other in others)
            if sure and 2 * sure >= len(others):
                return entry
    return None


_GIVEN = 0.5
"""Of a given name alone, which is enough behind "by" where other files have it so."""
_SIBLINGS = 20
"""Files beside a note whose names are looked at."""


def people_in_path(source: NoteSource, title: str) -> tuple[tuple[Speaker, ...], Origin] | None:
    """`Ann Lee - Title.md`, and `title-ann-lee.md` where the heading tells the title."""
    named = title_from_path(source.path)
    entry = entry_of_path(source)
    people = entry.people
    if not people.speakers:
        said = set(words_in(folded(title)))
        left = [word for word in named.split() if folded(word) not in said]
        whole = len(left) < len(named.split()) and 2 <= len(left) <= 3
        people = read_people(" ".join(left).title(), least=0.9) if whole else people
    if not people.speakers:
        people = _before_title(stem(source.path), title)
    if not people.speakers and (name := _name_parted(stem(source.path))):
        people = NOBODY if same_title(name, title) else read_people(name, least=LIKELY)
    if not people.speakers or entry.names_only:
        people = person_of_file(source, title)
    if not people.speakers:
        return None
    return people.speakers, Origin("path", source.path, 0.7, "the file's name holds a name")


_DASH = re.compile(r"\s[-–—]\s")
_OF_DAY = "0123456789-._ "


def _before_title(name: str, title: str) -> People:
    """Those in `Ann Lee - How caches rest.md` where the note says that the rest is its title."""
    *front, behind = _DASH.split(name)
    if not front or not same_title(behind, title):
        return NOBODY
    people = read_people(front[-1].lstrip(_OF_DAY), least=LIKELY)
    return people if all(" " in person.name for person in people.speakers) else NOBODY


_PARTED_NAME = re.compile(
    r"[^_]*[^\W_]-[^_]*_+([^\W\d_]+[-_][^\W\d_]+(?:[-_][^\W\d_]+)?)"
    r"|[^-]*[^\W_]_[^-]*-([^\W\d_]+_[^\W\d_]+(?:_[^\W\d_]+)?)"
)


def _name_parted(name: str) -> str:
    """The two or three words at the end that another sign parts: `caches-that-rest_ann-lee`."""
    found = _PARTED_NAME.fullmatch(name)
    words = re.split("[-_]", found[1] or found[2]) if found else []
    return " ".join(words).title()


_FAMILY = re.compile(r"(.{4,}?)\s+[-–—]{1,3}\s+([^\W\d_]{3,30})")


def with_family_name(source: NoteSource, title: str) -> tuple[str, People] | None:
    """Part `Title - Lee` where the file's name ends in the whole name: `title-words-ann-lee`."""
    found = _FAMILY.fullmatch(title) if " -" in title or "–" in title or "—" in title else None
    *words, given, family = ["", "", *folded(title_from_path(source.path)).split()]
    if not found or folded(found[2]) != family or not given or not any(words):
        return None
    if folded(found[2]) in words or given in words_in(folded(found[1])):
        return None
    people = read_people(f"{given.title()} {found[2]}", least=LIKELY)
    return (found[1], people) if people.speakers else None


def says_more(source: NoteSource, node: Node) -> bool:
    """Whether the file is named after the talk while the heading names people or the event.

    A word may be all that is left of a name behind the event: `gloam-2019-looms`.
    """
    named = talk_beside_event(source)
    if is_event_like(named) or is_index_name(source.path) or same_title(named, node.bare):
        return False
    if named.count(" ") > 1:
        return True
    behind = node.entry.names_only and named != "" and shared_front(source) != ""
    return behind and not (meaning_of(named) or only_boilerplate(named) or kind_of_words(named))


_WITH_PEOPLE = frozenset({"- x", "x -", "by x"})


def is_point_of_talk(source: NoteSource, node: Node) -> bool:
    """Whether a heading is a word or two without a capital, and the file named as a talk is.

    `script/run` above the notes in `how-we-ship.md`: what stands there is said of the first point.
    """
    text = node.bare
    if not text[:1].islower() or text.count(" ") > 1 or node.attested:
        return False
    named = talk_in_path(source)
    shared = set(words_in(folded(named))) & set(words_in(folded(text)))
    return not shared and len(source.siblings) > 1 and says_more(source, node)


def says_same(source: NoteSource, node: Node) -> bool:
    """Whether the file's name, which tells a title and people, says all that a heading says.

    The sign between the two may be lost there: `Ann Lee …how caches rest`, and `How caches rest -
    Ann Lee.md`. Or the heading is the person alone.
    """
    named = title_from_path(source.path)
    if " - " not in named and " by " not in named:
        return False
    own = entry_of_path(source)
    if own.form not in _WITH_PEOPLE or not own.title or own.names_only:
        return False
    if same_title(own.people.speakers[0].name, node.bare):
        return True
    if node.entry.people.speakers or own.form == "by x":
        return False
    return set(words_in(folded(own.full))) == set(words_in(folded(node.bare)))
