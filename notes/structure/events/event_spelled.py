"""The name of an event as a README spells it below a title that is the folder's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.events.event_names import name_in_text
from notes.structure.events.event_phrases import event_in_prose
from notes.structure.text.lines import LineKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.events.event_paths import Candidate
    from notes.structure.text.lines import Line

_BELOW = 3
_LONGEST_SENTENCE = 110


def as_spelled(found: Candidate, top: Sequence[Line]) -> Candidate:
    """`found`, a folder's name such as `rootconf-notes`, as the text spells it that follows.

    The title of a README is mostly the folder's name, and the first sentence says what it is.
    """
    if found.how == "line" and (not top or " " in top[0].text.strip()):
        return found
    line = next((line for line in top[:_BELOW] if line.kind is not LineKind.HEADING), None)
    if line is None or line.kind is not LineKind.PLAIN or len(line.text) > _LONGEST_SENTENCE:
        return found
    phrase = event_in_prose(line.text)
    name = name_in_text(phrase.name) if phrase.is_attended else found.name
    if name.squashed != found.name.squashed or (found.name.year and not name.year):
        return found
    why = "spelled in a sentence that says of what event the notes are"
    return found._replace(name=name, how="line", where=str(line.number), rule=why)
