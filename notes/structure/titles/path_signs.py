"""What the path of a note says for one talk or for several, and its title beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.dates.day_and_title import without_whole_day
from notes.structure.events.event_names import squashed
from notes.structure.events.events_above import names_event
from notes.structure.events.talk_folders import folder_of_talk, own_folder
from notes.structure.evidence.signs import Sign
from notes.structure.paths.coded_files import is_coded_beside
from notes.structure.paths.folder_of_talks import ends_in_part, is_among_talks, stands_among_talks
from notes.structure.paths.named_posts import is_named_for_one
from notes.structure.paths.paths import (
    has_event_folder,
    is_among_events,
    is_day_name,
    is_event_name,
    is_index_name,
    is_named_as_any,
    same_title,
    stem,
    title_from_path,
)
from notes.structure.paths.shared_names import (
    is_counted_beside,
    is_counted_on_day,
    shared_front,
    talk_in_path,
)
from notes.structure.paths.talks_of_days import talk_of_day
from notes.structure.text.lines import LineKind
from notes.structure.titles.long_titles import are_long
from notes.structure.titles.talk_paths import talk_beside_event, without_event
from notes.structure.words.days_and_tracks import begins_with_day, is_named_several
from notes.structure.words.kind_words import is_kind_alone
from notes.structure.words.meaning import Meaning, is_event_like, meaning_of
from notes.structure.words.talk_numbers import numbered_talk
from notes.structure.words.wording import folded, wording, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notes.reading.source import NoteSource
    from notes.structure.entries.nodes import Node
    from notes.structure.levels.layout import Layout

_SPEAKER_KEYS = frozenset({"speaker", "speakers", "presenter", "presenters"})
_MANY = 4


def signs_of_path(source: NoteSource, layout: Layout) -> Iterator[Sign]:
    """READMEs and dated names hold events; many files beside it in an event's folder are talks."""
    of_several = meaning_of(source.front.title) & Meaning.GROUP
    if not (of_several or _SPEAKER_KEYS.isdisjoint(source.front.data)):
        yield Sign(-5, "front matter names speakers")
    yield from _signs_of_name(source, layout)
    if layout.title is not None and is_named_for_one(source, layout.title.bare):
        yield Sign(-2.5, "its file is named for who spoke, as others beside it are")
    if len(source.siblings) >= _MANY:
        yield Sign(-0.75, "many notes stand beside it")


def _signs_of_name(source: NoteSource, layout: Layout) -> Iterator[Sign]:
    """Of the file's name, or of its folder's, where the file is named as those of others are."""
    path = source.path
    title = layout.title
    if _has_number(source) or (title is not None and numbered_talk(title.bare)):
        yield Sign(-3, "it is named with the number of one talk")
    elif is_counted_beside(source):
        yield Sign(-3, "it is counted among files that begin alike")
    elif own_folder(path) and not (title is not None and names_event(title.bare, source)):
        if folder_of_talk(path) or (title is not None and _is_long(title.bare)):
            yield Sign(-1, "its folder is named as a talk is")
        elif has_long_titles(layout):
            yield Sign(0.75, "its folder is named in short, and its headings are long")
    elif is_index_name(path) or (is_day_name(path) and not is_day_of_title(source, title)):
        if talk_of_day(path):
            yield Sign(-1, "a talk is named behind a day")
            return
        yield Sign(1.75, "its file is named as an index or a day")
        if _is_named_by_day(path) and _is_titled_as_talk(source, layout):
            yield Sign(-2.5, "below a day stands a talk's title")
    elif is_named_several(title_from_path(path)):
        yield Sign(1.75, "its file is named by a word for talks")
    elif _names_talk_beside_event(source):
        yield Sign(-1.5, "its file's name parts into an event and a talk")
    elif title is not None and _ends_in_title(stem(path), title.bare):
        yield Sign(-2.5, "its file's name ends in its title")
    elif stands_among_talks(source):
        yield Sign(-1, "its file and those beside it are named as talks are")
    elif len(layout.entries) > 1 and is_counted_on_day(source):
        yield Sign(-1, "it is one of several files of a day, which are counted")
    elif _is_named_as_one(source, title):
        yield Sign(-1, "its file is named as one session")
    elif title is None and len(layout.entries) > 1 and _names_talk_behind_front(source):
        yield Sign(-2, "it begins as files beside it do, and its name ends in a title")
    elif title is not None and _is_of_talk(source, title):
        yield Sign(-1, "it is named for notes, and files beside it as talks are")
    elif is_event_name(path) and not (title is not None and _is_same_thing(source, title)):
        yield Sign(1.25, "its file is named like an event")
    elif is_among_events(path) and has_long_titles(layout):
        yield Sign(1.25, "it stands in a folder of events, and its headings are long")
    elif has_event_folder(source):
        yield Sign(-1, "it stands in an event's folder")


def _has_number(source: NoteSource) -> bool:
    """Whether a file has a talk's number, or its code as those beside it have theirs."""
    return has_number_of_talk(source.path) or is_coded_beside(source)


def _is_of_talk(source: NoteSource, title: Node) -> bool:
    return is_among_talks(source) and not names_event(title.bare, source)


def has_number_of_talk(path: str) -> bool:
    """Whether a file's name has a talk's number, or its folder's where it is named as any."""
    folder = path.rpartition("/")[0]
    named = folder if folder and is_named_as_any(path) else path
    return numbered_talk(stem(named)) is not None


def has_long_titles(layout: Layout) -> bool:
    """Whether several headings are as long as titles of talks are."""
    return len(layout.entries) >= _FEWEST_TITLES and are_long(layout.entries)


def is_day_of_title(source: NoteSource, title: Node | None) -> bool:
    """Whether a file is named as one day of what its title names, which is no event: a course."""
    return title is not None and is_title_of_file(source, title)


def is_title_of_file(source: NoteSource, title: Node) -> bool:
    """Whether the title, without its people and its event, is no event's and names the file."""
    told = without_event(without_whole_day(title.entry.title), source)
    return not names_event(told, source) and same_title(title_from_path(source.path), told)


def _ends_in_title(named: str, title: str) -> bool:
    """Whether a file's name ends in a title, behind an event or a person: `Gloam19-RopesThatRest`.

    An event's name ends in no such: the words of a title make most of the letters.
    """
    name, letters = squashed(named), squashed(title)
    told = " " in title and len(letters) >= _LETTERS_OF_TITLE and name.endswith(letters)
    before = sum(map(str.isalpha, name[: -len(letters)])) if told else 0
    return before >= _LETTERS_BEFORE and not is_event_like(title)


_LETTERS_OF_TITLE, _LETTERS_BEFORE = 12, 4


def _is_named_as_one(source: NoteSource, title: Node | None) -> bool:
    """`GloamConf_Looms_Workshop.md`, above whose headings stands a title that is no event's."""
    if title is None or title.line.kind is not LineKind.HEADING or names_event(title.bare, source):
        return False
    front, _, last = title_from_path(source.path).rpartition(" ")
    return " " in front and is_kind_alone(last)


_FEWEST_WORDS = 3
_FEWEST_TITLES = 3


def _is_long(title: str) -> bool:
    return title.count(" ") + 1 >= _FEWEST_WORDS


def _names_talk_beside_event(source: NoteSource) -> bool:
    """`GardenConf 2019 - Soil as it was.md`: a sign parts a title from the event."""
    told = talk_beside_event(source)
    return told != talk_in_path(source) and _is_long(told) and not is_event_like(told)


def _names_talk_behind_front(source: NoteSource) -> bool:
    """Whether a file's name goes on with some words behind the event with which others begin."""
    told = talk_in_path(source) if shared_front(source) else ""
    if told.count(" ") < _FEW_SPACES or is_event_like(told) or is_named_several(told):
        return False
    return not (meaning_of(told) or is_day_name(told) or ends_in_part(told))


_FEW_SPACES = 1


def _is_same_thing(source: NoteSource, title: Node) -> bool:
    """Whether a thing and its number are title and name: `Ropes 14` in `ropes14.md`, no year."""
    if title.bare[-1:] == "?":
        return True  # no event asks, and its file is called so for what it asks about
    if not title.bare[-1:].isdecimal():
        return False
    return squashed(title.bare) == squashed(stem(source.path)) and not is_event_like(title.bare)


def _is_named_by_day(path: str) -> bool:
    """Whether no word of a file's name says that it is one of several: `2021-notes`."""
    return wording().index_name.isdisjoint(words_in(folded(stem(path)).replace("_", " ")))


def _is_titled_as_talk(source: NoteSource, layout: Layout) -> bool:
    """Whether a heading is the title of the note, no event's and no day's, and nobody is named."""
    title = layout.title
    if title is None or title.line.kind is not LineKind.HEADING or title.meaning:
        return False
    if begins_with_day(title.bare):
        return False
    if (
        layout.listed
        or layout.dumped
        or names_event(title.bare, source)
        or not _is_long(title.bare)
    ):
        return False
    return not any(node.attested for node in layout.entries)
