"""How much less a name counts as the event's where it is that of the note's one talk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.dates.dated_names import is_of_slot
from notes.structure.events.event_headings import NUMBERED, PART, wording_of
from notes.structure.events.event_names import EventName, squashed
from notes.structure.paths.paths import counting_word
from notes.structure.people.names import LIKELY, name_confidence
from notes.structure.words.event_wording import words_of
from notes.structure.words.wording import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.events.event_paths import Candidate, PathNames
    from notes.structure.text.lines import Line


def less_as_talk(
    candidates: Sequence[Candidate], talk: str, names: PathNames, top: Sequence[Line]
) -> list[Candidate]:
    """`candidates` with less weight where the note or its file names it as its one `talk`.

    A year or a word for events lets it count where nothing else is likely, and a day in a heading
    or the number of a meetup say what it is, as does a file named for the event in fewer words. A
    folder is named for the event, unless the file is as well, or the note's first heading tells
    who gave the talk.

    Args:
        candidates: Names that may be the event's.
        talk: The talk's title.
        names: Those on the way to the note.
        top: The lines above the note's text.
    """
    spoken = bool(top) and _is_spoken(top[0].text, talk)
    return [_less(found, talk, names, spoken=spoken) for found in candidates]


def _is_spoken(text: str, talk: str) -> bool:
    """Whether a heading is the title of a `talk` and who spoke: `Slow looms - Ann Lee`."""
    if text[: len(talk)].casefold() != talk.casefold():
        return False
    return name_confidence(text[len(talk) :].strip(_AROUND_NAME)) >= LIKELY


_AROUND_NAME = " -–—|/:,()*_"


def _less(found: Candidate, talk: str, names: PathNames, *, spoken: bool) -> Candidate:
    name = found.name
    if spoken and (_is_spoken(name.title, talk) or _is_of_own(found, talk, names)):
        return found._replace(score=0.0)
    if _is_of_own_folder(name, talk, names):
        return found._replace(score=min(found.score, _LEAST))
    if found.how == "line" and (word := counting_word(names.raw[-1])):
        opens = name.squashed.startswith(squashed(word)[:_SHORTEST_WORD])
        return found._replace(score=0.0) if opens else found
    of_way = found.how == "path" and found.where != names.raw[-1]
    told = squashed(talk)
    if found.how == "path":
        own = not names.is_shared and _is_reworded(words_of(_plain(name.title)), _plain(talk))
        own = own or (name.event_word_strength == 0 and _is_word_of(name, names, talk))
        same = own or name.squashed == told
    else:
        most = name.is_plain and _is_most_of(name.squashed, told, talk)
        same = most or _ends_in(name.squashed, told) or _is_within_edition(name, told, names)
    if is_of_slot(names.raw[-1]) and not of_way:  # what stands behind a time is on the programme
        plain = found.how == "path" and not (names.is_shared or name.has_event_word)
        of_talk = same or plain or name.squashed.startswith(told)
        return found._replace(score=0.0) if of_talk else found
    if of_way or not same or NUMBERED.search(name.title):
        return found
    if name.squashed in names.way.squashed and not names.file.squashed.startswith(name.squashed):
        return found
    if found.how != "path" and any(when.has_day for when in name.dates):
        return found
    if names.file.has_event_word and set(words_of(names.file.title)) < set(words_of(name.title)):
        return found
    less = found.score - _OF_TALK
    named = name.title[-1] != "?" and (name.has_event_word or str(name.year) in name.title)
    return found._replace(score=max(less, min(found.score, _LEAST)) if named else less)


def _is_of_own(found: Candidate, talk: str, names: PathNames) -> bool:
    """Whether a name is a talk's title, and not that of a folder which holds several."""
    if names.is_index and len(names.raw) <= _OWN_FOLDER:
        return False
    own = found.how != "path" or found.where == names.raw[-2 if names.is_index else -1]
    return own and found.name.squashed == squashed(talk)


def _is_of_own_folder(name: EventName, talk: str, names: PathNames) -> bool:
    """Whether a name is that of the one talk and of its own folder: `slow-looms/slow-looms.md`.

    The file is called so too, or as any other; a year or a word for events makes it an event's.
    """
    if len(names.raw) <= _OWN_FOLDER or name.has_event_word or name.squashed != squashed(talk):
        return False
    folder = names.raw[-2]
    if squashed(folder) != name.squashed or any(map(str.isdecimal, folder)):
        return False
    if names.file.title:
        return names.file.squashed == name.squashed
    # a group of people has a folder of its own as well, with an index or evenings by their dates
    if names.is_index:
        return talk.count(" ") >= _LONG_NAME
    return names.raw[-1][:1].isalpha()


_OWN_FOLDER = 2
"""Names of a notebook and a file, without a folder."""


def _plain(text: str) -> str:
    """`text` without accents and apostrophes, which the names of files leave out."""
    return folded(text).replace("'", " ").replace("’", " ")


def _is_reworded(named: list[str], talk: str) -> bool:
    """Whether a file is named by words of a talk's title, a long name perhaps by a few others."""
    shared = len(set(named) & set(words_of(talk)))
    if shared == len(named) > 1:
        return True
    return len(named) >= _LONG_NAME and shared >= _MOST_SHARED * len(named)


_LONG_NAME, _MOST_SHARED = 4, 0.7


def _is_within_edition(name: EventName, told: str, names: PathNames) -> bool:
    """Whether a name without a year opens the talk's title in a notebook of one year's event.

    `Partners Summit Keynote` in `gloam-2019`.
    """
    notebook = names.notebook
    of_year = notebook.title != "" and notebook.year is not None
    return of_year and name.year is None and told.startswith(name.squashed)


def _is_word_of(name: EventName, names: PathNames, talk: str) -> bool:
    """Whether a dated file has one word of its talk's title: `20190504-looms` of `Slow looms`."""
    dated = names.file.dates and names.file.dates[0].has_day and names.raw[-1][:1].isdecimal()
    if not dated or " " in name.title:
        return False
    return name.squashed in words_of(_plain(talk)) and " " in talk


def _ends_in(name: str, talk: str) -> bool:
    """Whether a name is that of the talk, perhaps behind the event: `Gloam : slow looms`."""
    return name == talk or (len(talk) >= _SHORTEST_TALK and name.endswith(talk))


def _is_most_of(name: str, told: str, talk: str) -> bool:
    """Whether a name is a talk's title but for a part of a series: `Slow looms (part 2)`.

    `Gloamings roundup` and `Gloamings, day 2` are reports on what the name is of.
    """
    if len(name) < _SHORTEST_TALK or len(name) <= _MOST_OF_TITLE * len(told) or name not in told:
        return False
    said = wording_of(talk)
    return not said.about_event and (not said.names_day or PART.search(talk) is not None)


_SHORTEST_TALK, _MOST_OF_TITLE = 6, 0.6
_SHORTEST_WORD = 4
"""Letters that a word has in common with its other spellings: `Conférence`."""
_OF_TALK, _LEAST = 0.45, 0.3
