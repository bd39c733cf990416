"""Behind a label in Chinese or Korean, where somebody works before the name or behind a comma.

演讲人：海边科技 王小明、李建国        讲师：王小明，海边公司的技术主管
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.people.affiliations import People, speaker_of
from notes.structure.people.asian_names import opens_with_surname
from notes.structure.people.names import HINTED, name_confidence
from notes.structure.words.wording import BEFORE_ASIAN, name_words

if TYPE_CHECKING:
    from notes.models import Speaker

_BETWEEN = re.compile(r"\s*[、；]\s*|\s+&\s+")
_BAR = re.compile(r"\s*[|｜]\s*")
_SLASH = re.compile(r"\s*[/／]\s*")
_NAME = re.compile(r"[\u3400-\u9fff]{2,4}|[\uac00-\ud7af]{2,4}")
_SHORT = re.compile(r"[\u3400-\u9fff]{2,3}")
"""What stands last, behind a firm: a name, whether its family name is known or not."""
_LONG = 4
"""Letters of a firm; a family name in Japanese has fewer."""
_CONFIDENCE = 0.9


def people_with_firms(text: str) -> People | None:
    """Everybody whom such a text names; None where it is not written so."""
    if max(text) < BEFORE_ASIAN or not (" " in text or "，" in text):
        return None
    found: list[Speaker] = []
    text = _BAR.sub("，", text, count=1) if "|" in text or "｜" in text else text
    names = _SLASH.split(text.strip()) if "/" in text or "／" in text else []
    parts = names if names and all(map(_is_name, names)) else _BETWEEN.split(text.strip())
    for said in parts:
        front, comma, role = said.partition("，")
        firm, _, name = front.rpartition(" ")
        first, _, behind = front.partition(" ")
        if comma and role and max(role) > BEFORE_ASIAN and not _is_name(role):
            if not _is_name(front) and name_confidence(front) < HINTED:
                return None
            found.append(speaker_of(front, ""))
        elif comma or len(firm) == 1 or (_is_name(first) and behind.isascii() and behind):
            return None
        elif _is_name(first) and behind:
            same = behind == name and _is_name(name)
            found += [speaker_of(first, "" if same else behind)]
            found += [speaker_of(name, "")] if same else []
        elif _is_name(name) or ((len(firm) >= _LONG or found) and _SHORT.fullmatch(name)):
            found.append(speaker_of(name, firm))
        else:
            return None
    return People(tuple(found), _CONFIDENCE)


def _is_name(word: str) -> bool:
    """Whether a family name that all know opens a word of as many letters as names have."""
    lists = name_words()
    if word in lists.surnames_of_two:
        return False
    written_so = _NAME.fullmatch(word) is not None and word not in lists.no_han_name
    return written_so and opens_with_surname(word)
