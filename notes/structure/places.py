"""Where an event took place, as notes say it."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from notes.structure.date_words import date_words
from notes.structure.event_names import plain
from notes.structure.event_wording import reads_like_place
from notes.structure.event_words import event_words

_MARKUP = str.maketrans("", "", "*_`#[]")
_LONGEST_PLACE = 60
_LABEL = re.compile(r"[-*•]?\s*:?([^\W\d_]{2,14})\s*(?:[:：]|\s[-–—]\s|\t)\s*(\S.*)")
_LABEL_MARK = re.compile(r"[:：|\t]|\s[-–—]\s")
_LONGEST_LABEL = 32
_IN = re.compile(r"^\W*(?:in|at|@|à|en|em|te|auf|im)\s+(?=\S)", re.IGNORECASE)
_FIRST_MARK = re.compile(r"^[\s,;|·•\-–—@(:]+")


def labelled(text: str) -> tuple[str, str]:
    """The label and value of a line such as `Location: Austin, TX`; else empty texts."""
    if not _LABEL_MARK.search(text, 0, _LONGEST_LABEL):
        return "", ""
    text = plain(text).translate(_MARKUP).strip()
    if text[:1] == "|" or " | " in text:
        label, _, value = text.strip("| ").partition("|")
        text = f"{label.strip().rstrip(':')}: {value.strip('| ')}"
    match = _LABEL.match(text)
    return (match[1].casefold(), match[2].strip()) if match else ("", "")


@cache
def _cities() -> frozenset[str]:
    path = Path(__file__).with_name("words") / "places.toml"
    return frozenset(tomllib.loads(path.read_text(encoding="utf-8"))["cities"])


def city_in(title: str) -> str:
    """The city in an event's title, as in `AWS Summit London`; of several, the last."""
    words = title.replace(",", " ").split()
    for first in range(len(words) - 1, -1, -1):
        for last in range(min(first + 3, len(words)), first, -1):
            name = " ".join(words[first:last])
            if name in _cities():
                return name
    return ""


def labelled_place(text: str) -> str:
    """The place in a line such as `Location: Austin, TX`."""
    label, value = labelled(text)
    return plain_place(value) if label in event_words().labels["place"] else ""


def place_after_date(rest: str) -> str:
    """The place in what follows a date on its line: ` in Augsburg, Germany`, ` - Town Hall`."""
    rest = rest.translate(_MARKUP).strip()
    if not rest or len(rest) > _LONGEST_PLACE:
        return ""
    bare = _IN.sub("", _FIRST_MARK.sub("", rest))
    if bare == rest:
        return ""
    return plain_place(bare)


def place_before_date(lead: str) -> str:
    """The place before a date on its line: `Potsdam, …`, `Gothenburg, Sweden. …`."""
    text = lead.translate(_MARKUP)
    bare = text.rstrip(" ,.;:|(–—-")
    if bare == text.rstrip() and "|" not in text:
        return ""
    words = event_words()
    if reads_like_place(bare) and bare.casefold() not in words.labels["date"]:
        known = date_words()
        if not any(word.strip(",").casefold() in known.weekdays for word in bare.split()):
            return plain_place(bare)
    return city_in(bare)


def plain_place(text: str) -> str:
    """`text` where it reads like a place: short, with a capital, no sentence and no address."""
    text = text.translate(_MARKUP).strip(" ,;.-–—()|")
    if "://" in text or len(text) > _LONGEST_PLACE or len(text.split()) > 8:
        return ""
    if any(map(str.isdecimal, text[:1])) or (not any(map(str.isupper, text)) and text.isascii()):
        return ""
    return text
