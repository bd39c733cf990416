"""Where an event took place, as notes say it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from notes.structure.events.event_names import plain
from notes.structure.words.date_words import date_words
from notes.structure.words.event_wording import (
    BEFORE_DATE,
    cities,
    only_boilerplate,
    reads_like_place,
    words_of,
)
from notes.structure.words.event_words import event_words

if TYPE_CHECKING:
    from collections.abc import Iterable

_MARKUP = str.maketrans("", "", "*_`#[]")
_LONGEST_PLACE = 60
_LABEL = re.compile(
    r"[^\w\s(.]{0,3}\s*:?([^\W\d_]{2,14}(?:\(s\))?(?:[ _/&-]{1,3}[^\W\d_]{2,14}){0,2})\s*"
    r"(?:[:：]{1,2}|\s[-–—]\s|\t|\s{3})\s*(\S.*)"
)
_PIN = re.compile(
    r"^\W*[\U0001F4CD\U0001F4CC\U0001F30D-\U0001F30F\U0001F5FA]\ufe0f?\s*(?=\w)|:(?:round_)?pushpin:\s*"
)
"""Pictures of pins, globes and maps that stand before a place."""
_LABEL_MARK = re.compile(r"[:：|\t]|\s[-–—]\s|\s{3}")
LONGEST_LABEL = 32
_PARTING = re.compile(r"\s(?:[|·•]|//?)\s")
_EMOJI = re.compile(r"\s*:[a-z0-9_+-]{2,30}:")
_IN = re.compile(r"^\W*(?:in|at|@|à|en|em|te|auf|im|(?-i:i|på))\s+(?=\S)", re.IGNORECASE)
_FIRST_MARK = re.compile(r"^\W+")
_NOWHERE = frozenset("n/a na none tbd tba tbc todo unknown unbekannt null".split())  # noqa: SIM905
"""What is filled in where no place is known."""


def labelled(text: str) -> tuple[str, str]:
    """The label and value of a line such as `Location: Austin, TX`; else empty texts."""
    found = _label_and_value(text) if _may_be_labelled(text) else _NOTHING
    if found[0] or len(text) > _LONGEST_LABELLED:
        return found
    if text[:2] == "**":
        return _label_without_sign(_BOLD_LABEL, text)
    if text.isascii():
        return found
    return _label_without_sign(_SPACED_LABEL, text)


_LONGEST_LABELLED = 80

_NOTHING = "", ""


def _may_be_labelled(text: str) -> bool:
    """A cheap look: whether there is a mark of those that stand between a label and its value."""
    start = text[:LONGEST_LABEL]
    if start.replace(" ", "").isalnum():
        return "   " in start
    if start.isascii() and start.isprintable():
        return ":" in start or "|" in start or " - " in start or "   " in start
    return _LABEL_MARK.search(start) is not None


def _label_without_sign(form: re.Pattern[str], text: str) -> tuple[str, str]:
    """The label and value of `**Date** 2019-06-13` and `■ 日時 2019/06/13`."""
    found = form.match(text)
    if found is None or (label := found[1].casefold()) not in _labels_of_frame():
        return _NOTHING
    return label, found[2]


_BOLD_LABEL = re.compile(r"\*\*([^\W\d_]{2,14})\*\*\s+(\S.*)")
_SPACED_LABEL = re.compile(r"[^\w\s(.]{0,3}\s*([^\W\d_a-zA-Z]{2,6})\s+(\S.*)")
"""Scripts without spaces inside a word part the label by one."""


@cache
def _labels_of_frame() -> frozenset[str]:
    labels = event_words().labels
    return labels["date"] | labels["place"]


_LONGEST_WORD = 14


@lru_cache(512)
def _label_and_value(text: str) -> tuple[str, str]:
    word, _, rest = text.partition(": ")
    if word.isalpha() and 1 < len(word) <= _LONGEST_WORD and rest.replace(" ", "").isalpha():
        return word.casefold(), rest.strip()  # nothing but words around the sign, as in most
    text = plain(text).translate(_MARKUP).strip()
    if text[:1] == "|" or " | " in text:
        label, _, value = text.strip("| ").partition("|")
        if "|" in value:
            return "", ""
        text = f"{label.strip().rstrip(':')}: {value.strip('| ')}"
    match = _LABEL.match(text)
    return (_plain_label(match[1].casefold()), match[2].strip()) if match else ("", "")


def _plain_label(label: str) -> str:
    """The word that counts: `event date` and `date(s)` are `date`, `event name` is `event`."""
    first, *others = re.split(r"[ _/&-]+", label.replace("(s)", ""))
    labels = event_words().labels
    if others and (first in labels["event"] or first in labels["start"]):
        return first if others[0] in labels["name"] else others[0]
    return first if not others or (first in labels["date"] and len(others) == 1) else label


def city_in(title: str) -> str:
    """The city in an event's title, as in `AWS Summit London`; of several, the last."""
    words = title.replace(",", " ").split()
    for first in range(len(words) - 1, -1, -1):
        for last in range(min(first + 3, len(words)), first, -1):
            name = " ".join(words[first:last])
            if name in cities():
                return name
    return ""


def labelled_place(text: str) -> str:
    """The place in a line such as `Location: Austin, TX`."""
    marked = text[:1] == ":" or not text[:1].isascii()
    pin = _PIN.match(text) if marked else None
    if pin:
        text = text[pin.end() :]
        if labelled(text)[0] not in event_words().labels["place"]:
            return plain_place(_before_mark(text))
    label, value = labelled(text)
    return plain_place(value) if label in event_words().labels["place"] else ""


def tells_frame(lines: Iterable[str]) -> bool:
    """Whether labels in some lines tell an event's day, and its place or who held it."""
    known = event_words().labels
    told = {label for text in lines if (label := labelled(text)[0])}
    if told.isdisjoint(known["date"]):
        return False
    return not (told.isdisjoint(known["place"]) and told.isdisjoint(known["host"]))


def _before_mark(text: str) -> str:
    """`text` up to a mark that parts the particulars of an event on one line."""
    return _PARTING.split(text, maxsplit=1)[0]


def place_after_date(rest: str) -> str:
    """The place in what follows a date on its line: ` in Bergen, Norway`, ` - Town Hall`."""
    rest = _behind_weekday(_EMOJI.sub("", rest).translate(_MARKUP).strip())
    if not rest or len(rest) > _LONGEST_PLACE:
        return ""
    bare = _before_mark(_IN.sub("", _FIRST_MARK.sub("", rest)))
    if bare == rest or (rest[0] == "." and not reads_like_place(bare.rstrip("."))):
        return ""
    if only_boilerplate(bare):
        return ""  # a time of day or a part of the event: ` - Morning`
    named = event_words().any_event_word(words_of(bare))
    return city_in(bare) if named and "," not in bare else plain_place(bare)


def _behind_weekday(rest: str) -> str:
    """What follows a date, without its day of the week: `(土) @ Oslo`."""
    found = _WEEKDAY.match(rest)
    known = found is not None and (
        found[1] in _DAYS or found[1].casefold() in date_words().weekdays
    )
    return rest[found.end() :].strip() if found and known else rest


_WEEKDAY = re.compile(r"[.,\s]?[(（]?\s?([^\W\d_]{1,10})\.?\s?(?:[)）]|(?!\w))")
_DAYS = frozenset("月火水木金土日월화수목금토일一二三四五六")
"""Days of the week in one letter."""


def place_before_date(lead: str) -> str:
    """The place before a date on its line: `Potsdam, …`, `Gothenburg, Sweden. …`."""
    text = _without_weekday(_behind_bracket(lead).translate(_MARKUP))
    bare = text.rstrip(" ,.;:|(–—-·•/@")
    if bare == text.rstrip() and "|" not in text:
        return ""
    bare = _PARTING.split(bare)[-1]
    words = event_words()
    if _CODE.fullmatch(bare.strip("()")) is not None:
        return ""
    if reads_like_place(bare) and bare.casefold() not in words.labels["date"]:
        known = date_words()
        if not any(word.strip(",").casefold() in known.weekdays for word in bare.split()):
            return plain_place(bare)
    return city_in(bare)


_CODE = re.compile(r"[A-Z]{2,5}-?\d{3,4}")
"""A session's code, which has more digits than most rooms."""


def is_place(text: str) -> bool:
    """Whether a line is a place and nothing else: a known city, perhaps with what it is in."""
    bare = text.translate(_MARKUP).strip(" :.,")
    return bare.partition(",")[0].strip() in cities() and reads_like_place(bare)


def _behind_bracket(lead: str) -> str:
    """What stands in a bracket that is still open: `… Conf (Oslo, `."""
    before, bracket, inside = lead.rpartition("(")
    return inside if bracket and ")" not in inside else before + bracket + inside


def _without_weekday(lead: str) -> str:
    """`lead` without the days of the week, and the `from`, that belong to the date behind it."""
    head, _, word = lead.rstrip(" ,.'’").rpartition(" ")
    if word.casefold() in BEFORE_DATE:
        return _without_weekday(head) if head else lead
    days = re.split(r"[-–/]", word.casefold())
    return head if all(day in date_words().weekdays for day in days) else lead


def plain_place(text: str) -> str:
    """`text` where it reads like a place: short, with a capital, no sentence and no address."""
    text = text.translate(_MARKUP).strip(" ,;.-–—|")
    if text.count("(") != text.count(")") or text[:1] == "(":
        text = text.strip("( )")
    if "://" in text or len(text) > _LONGEST_PLACE or len(text.split()) > 8:
        return ""
    if text.casefold() in _NOWHERE:
        return ""
    if any(map(str.isdecimal, text[:1])) or (not any(map(str.isupper, text)) and text.isascii()):
        return ""
    return text
