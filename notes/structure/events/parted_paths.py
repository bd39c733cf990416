"""Names in a path that hold an event, and behind it the talk that the note's title tells.

    GloamConf2019_Slow_Looms/README.md: `# Slow looms - GloamConf 2019`
    2019-KNOT-slow-looms.md: `# KNOT - Slow looms`
    2019-KnotDays-SlowLooms.md: `# Slow looms`

Whoever keeps talks of several events side by side puts the event first.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from notes.structure.dates.dated_names import DATE_FRONT
from notes.structure.events.event_names import name_in_path, squashed
from notes.structure.paths.paths import is_named_as_any, stem
from notes.structure.paths.shared_names import shared_front
from notes.structure.words.event_wording import only_boilerplate
from notes.structure.words.meaning import is_event_like, meaning_of
from notes.structure.words.wording import folded, wording, words_in

if TYPE_CHECKING:
    from notes.reading.source import NoteSource

_WORD = re.compile(r"[^\s_-]+")
_PART = re.compile(r"\s+[-–—|@]\s+|:\s+|\s*[|]\s*|[()\[\]]")
_FEWEST = 2
"""Words of a talk's title."""
_MOST_SAID = 0.7
_SURE = 2
"""How strong a word is that says "event"."""
_NEAR_TOP = 6
_LONGEST_NAME = 3
"""Words of an event's name, its year among them."""


def parted_by_title(source: NoteSource) -> NoteSource:
    """`source` with such a name as a folder of the event and the talk's own in it."""
    *above, file = source.path.split("/")
    of_folder = is_named_as_any(file)
    named = (above[-1] if above else "") if of_folder else stem(file)
    if named.count("-") + named.count("_") + named.count(" ") < _FEWEST or shared_front(source):
        return source
    told = name_in_path(named)
    if told.year is None and told.event_word_strength < _SURE:
        return source
    at = _start_of_talk(named, source.front.title or _first_line(source))
    if not at:
        return source
    dated = DATE_FRONT.match(named)
    day = dated.end() if dated else 0
    event, talk = named[day:at].rstrip("-_ "), named[:day] + named[at:]
    if of_folder:
        return replace(source, path="/".join((*above[:-1], event, talk, file)))
    path = "/".join((*above, event, talk + file[len(named) :]))
    return replace(source, path=path, siblings=source.siblings or (file,))


def _first_line(source: NoteSource) -> str:
    """The first line that says something."""
    at = source.body_line - 1
    lines = source.lines[at : at + _NEAR_TOP]
    return next((line for line in lines if any(map(str.isalpha, line))), "")


def _start_of_talk(named: str, title: str) -> int:
    """Where the words of a talk's `title` begin in a name that opens with an event; else 0."""
    parts = [words for part in _PART.split(title) if (words := words_in(folded(part)))]
    opening = {words[0] for words in parts}
    said = {word for words in parts for word in words}
    found = list(_WORD.finditer(named))
    for word in found[1 : 1 - _FEWEST]:
        if folded(word[0]) in opening and _is_event(named[: word.start()], parts):
            rest = words_in(folded(named[word.start() :]).replace("_", " ").replace("-", " "))
            shared = len(said.intersection(rest))
            if shared >= max(_FEWEST, _MOST_SAID * len(rest)) and _is_talk(" ".join(rest)):
                return word.start()
    return _start_of_glued(named, found, title)


def _start_of_glued(named: str, found: list[re.Match[str]], title: str) -> int:
    """Where the words of a whole `title` begin that a name has without spaces; else 0."""
    whole, last = squashed(title), found[-1]
    glued = " " in title.strip("# ") and squashed(last[0]) == whole
    told = name_in_path(named[: last.start()].rstrip("-_ ")) if glued else None
    return last.start() if told and told.title and not any(when.day for when in told.dates) else 0


def _is_talk(phrase: str) -> bool:
    """Whether a title says more than what of the event follows: `trip report`, `news and recap`."""
    if only_boilerplate(phrase.rpartition(" ")[2]):
        return False
    return not (is_event_like(phrase) or meaning_of(phrase))


def _is_event(front: str, parts: list[list[str]]) -> bool:
    """Whether the name of an event stands before the talk's: the title may say it as well."""
    name = name_in_path(front.rstrip("-_ "))
    if not name.title:
        return False
    if name.event_word_strength == _SURE:
        words = words_in(folded(name.title))
        return len(words) <= _LONGEST_NAME and wording().sentence_word.isdisjoint(words)
    if name.year is None or any(when.day for when in name.dates):
        return False
    short = [words for words in parts if len(words) <= _LONGEST_NAME]
    return name.squashed in {squashed(" ".join(words)) for words in short}
