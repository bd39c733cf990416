"""Times, rooms and links that stand on the line of a talk's people and say nothing of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.text.endings import TIME, is_material
from notes.structure.text.labels import label_of
from notes.structure.words.days_and_tracks import is_day_or_track
from notes.structure.words.wording import only_words, phrase_of, wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.text.lines import Line

_SIGNS = frozenset("|·•")
_BESIDE = re.compile(r"\s*[|·•]\s*")
_PARTED = re.compile(r"\s*[·•|]\s*|,\s|\s[-–—]\s")
_LEVEL = re.compile(r"(?:[Ll]evel|[Ll]vl\.?)\s?[1-5]00|L[1-5]00")
"""How much a session asks of those who listen."""
_TIME_BEFORE_BY = re.compile(
    rf"(?:{TIME})(?:\s?[-–—]\s?(?:{TIME}))?[,:]?\s+(?=(?:by|von|par|por|door|di|av|af)\s)",
    re.IGNORECASE,
)
_BRACKETED_TIME = re.compile(r"[\[(]\d{1,2}[:.h]\d{2}[^\[\]()]{0,16}[\])]\s*")


def without_particulars(text: str) -> str:
    """`14:30 · Ann Lee | Room: 4` without what tells of the slot instead of the person."""
    if only_words(text):
        return text
    if text[:1] in "[(" and (timed := _BRACKETED_TIME.match(text)):
        text = text[timed.end() :]
    if not _SIGNS.isdisjoint(text):
        parts = _BESIDE.split(text)
        kept = [part for part in parts if not _is_particular(part)]
        if 1 < len(kept) < len(parts):
            kept = [kept[0], *(part for part in kept[1:] if not _is_remark(part))]
        text = " | ".join(kept) if len(kept) < len(parts) else text
    if text[:1].isdecimal():
        text = _TIME_BEFORE_BY.sub("", text, count=1) if ":" in text or "." in text else text
        while (cut := _PARTED.search(text)) and is_day_or_track(phrase_of(text[: cut.start()])):
            text = text[cut.end() :]
    front, comma, last = text.rpartition(", ")
    return front if comma and last[-1:].isdecimal() and is_day_or_track(phrase_of(last)) else text


def _is_remark(part: str) -> bool:
    """Whether a part beside a slot's particulars is a few words on it: `no slides, sadly`."""
    return part[:1].islower() and " " in part


def _is_particular(part: str) -> bool:
    label, _ = label_of(part) if part else ("", "")
    if not label and (is_material(part) or _LEVEL.fullmatch(part)):
        return True
    return label in wording().detail_label if label else is_day_or_track(phrase_of(part))


def has_material(lines: Sequence[Line]) -> bool:
    """Whether one of the lines below a title says where slides or a video are: `🎥 Video: …`."""
    return any(is_of_material(line.text) for line in lines if ":" in line.text)


def is_of_material(text: str) -> bool:
    """Whether a line is a label for slides or a video."""
    label, _ = label_of(text.lstrip(_PICTURES) or "-")
    return label != "" and is_material(label)


_PICTURES = "🎥📹📺🎬📽️📎🔗 *_-"
