"""Headings that spell out the event for which a folder or file of its day is named in short.

    2019-05-04 gloam/README.md: `# Gloam Developers Day 2019`
    20190504-lodzjs.md: `# Lodz JS May Meetup`

Names of files are short, and a day before one says that an evening or a conference is told there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.events.event_names import name_in_text, plain, squashed
from notes.structure.events.event_parts import is_of_any
from notes.structure.words.event_wording import only_boilerplate, without_boilerplate, words_of
from notes.structure.words.event_words import event_words

if TYPE_CHECKING:
    from notes.structure.events.event_headings import Heading
    from notes.structure.events.event_names import EventName
    from notes.structure.events.event_paths import PathNames

_SEVERAL = 2
_SURE = 2
_SHORTEST = 4
"""Letters of a file's name that a heading has among its own by no chance."""


def spells_out(heading: Heading, name: EventName, names: PathNames) -> bool:
    """Whether a note's own title has the name for which its folder or file has a shorter one."""
    if not heading.first or names.is_post or name.title[-1:] == "?":
        return False
    of_folder = names.is_index
    short = names.folders[-1] if of_folder and names.folders else names.file
    if not short.title or not any(when.has_day for when in short.dates):
        return False
    several = heading.talks >= _SEVERAL
    alike = _says(name, short)
    if of_folder and name.year is not None and name.year == short.year:
        return several or alike
    return (alike or of_folder) and name.event_word_strength == _SURE


def _says(name: EventName, short: EventName) -> bool:
    """Whether the shorter name, or its first word, is in the other."""
    first = words_of(short.title)[:1]
    if first and first[0] in words_of(name.title):
        return True
    return len(short.squashed) >= _SHORTEST and short.squashed in name.squashed


def across_signs(text: str, name: EventName, names: PathNames) -> EventName:
    """The name in a heading, whole where the file's name runs across the sign that would part it.

    `# Weave it: On! Conference review` in `WeaveItOn.md`.
    """
    named = names.file.squashed
    if ": " not in text or len(named) < _SHORTEST or named in name.squashed:
        return name
    whole, front = squashed(text), squashed(text.partition(": ")[0])
    if not (named.startswith(front) and named != front and whole.startswith(named)):
        return name
    # a post may be called by the whole of its title, which names a talk as well
    if not event_words().any_event_word(words_of(text)) or whole == named:
        return name
    return name._replace(title=without_boilerplate(plain(text)), trimmed=True)


def lists_events(text: str) -> bool:
    """Whether the title of an index is that of a list of events: `Conferences attended in 2019`."""
    words = words_of(text)
    listed = not _OF_LISTS.isdisjoint(words)
    of_events = event_words().any_event_word([word.rstrip("s") for word in words])
    if listed and of_events and only_boilerplate(plain(text)):
        return True
    return is_of_any(name_in_text(text).title)


_OF_LISTS = frozenset("list lists attended visited 목록 리스트 一覧 列表 liste lista".split())  # noqa: SIM905
