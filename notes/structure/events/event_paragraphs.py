"""Events that the first paragraphs of a note name: `I spent two days at the Loom Summit`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.dates.dates import find_dates
from notes.structure.events.event_headings import echoes
from notes.structure.events.event_names import name_in_text
from notes.structure.events.event_paths import Candidate
from notes.structure.events.event_phrases import event_in_prose
from notes.structure.text.lines import LineKind
from notes.structure.words.event_wording import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notes.structure.events.event_paths import PathNames
    from notes.structure.text.lines import Line

_LONGEST_ABOUT_PERSON = 160
"""Letters of a paragraph on a person, of whom there may be more to tell than of the event."""
_ABOVE_LIST = 3
"""Lines at the top of a note that may stand above its list of points."""
_BIO = frozenset("bio biography biographie biografía biografia kurzbiografie".split())  # noqa: SIM905
"""Below such a heading stands where its person has spoken before."""


def prose_candidates(top: list[Line], names: PathNames) -> Iterator[Candidate]:
    """A phrase in the first paragraphs: `the Loom 2017 Summit`, `From Loom Conference`."""
    told = False
    for at, line in enumerate(top):
        told |= line.kind is LineKind.HEADING and not _BIO.isdisjoint(words_of(line.text))
        if line.kind is LineKind.HEADING or len(line.text) < 9:
            continue
        if told and (line.kind is LineKind.QUOTE or len(line.text) > _LONGEST_ABOUT_PERSON):
            continue
        if line.kind is LineKind.QUOTE and not find_dates(line.text):
            continue
        phrase = event_in_prose(line.text)
        if phrase.name:
            name = name_in_text(phrase.name)
            score = 0.25 + 0.15 * (name.year is not None) + 0.12 * phrase.is_attended
            score -= 0.12 * (line.kind is LineKind.BULLET and at > _ABOVE_LIST)
            echo = echoes(name.squashed, names.way.squashed)
            score -= 0.25 * (names.folder_may_be_event and not echo)
            yield Candidate(name, score, "line", str(line.number), "event named in the text")
