"""With what a title can begin, and a line of notes hardly does."""

from __future__ import annotations

import re

from notes.structure.text.labels import label_of
from notes.structure.words.wording import wording


def may_open_title(text: str) -> bool:
    """Whether a title can start so: a capital, a digit, a quote, a bracket, a picture."""
    first = text[0]
    if first.isupper() or first.isdigit() or first in _OPENERS:
        return True
    if first in "*_" and first in text[2:_LONGEST_TYPED]:
        return text[1].isupper() or text[1] in _QUOTED or _is_labelled(text)
    if first < _FIRST_PICTURE or first.isalpha():
        return first == "#" and text[1:2].isdigit()
    return not _is_particular(text)


def _is_particular(text: str) -> bool:
    """`📍 The barn, Ulm`, `🔗 https://…`, `📅 Date: 5 May`, `⏰ 2 hours`: about an event's page."""
    if text[0] in _OF_PLACES:
        return True
    rest = text.lstrip(_OF_TIMES) if text[0] in _OF_TIMES else ""
    return rest != "" and (label_of(rest)[0] != "" or _DURATION.match(rest) is not None)


def _is_labelled(text: str) -> bool:
    """`**Talk:** Slow looms`."""
    labelled = text[:2] == "**" and ":**" in text[:_LONGEST_LABEL]
    return labelled and label_of(text)[0] in wording().title_column


_LONGEST_LABEL = 24
_QUOTED = '"“«'
_LONGEST_TYPED = 120
"""Letters of a title in italics that opens a line."""
_OPENERS = "\"“'«[(「『¿¡"
_OF_PLACES = frozenset("📍📌🔗🎟🎫📞📧✉🌐🏢🏟")
_OF_TIMES = "📅📆🗓⏰⏱⏳⌛🕰" + "".join(map(chr, range(0x1F550, 0x1F568))) + "\ufe0f "
_DURATION = re.compile(
    r"\d+(?:[.,]\d+)?\s?(?:h|hours?|minutes?|min|stunden?|minuten|heures?|horas?|minutos|uur)\b",
    re.IGNORECASE,
)
_FIRST_PICTURE = "\u2190"
