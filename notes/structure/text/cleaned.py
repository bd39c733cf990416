"""Titles without the quotes, signs and remarks around them."""

from __future__ import annotations

import re

_QUOTED = re.compile(
    r"[\"“„«”']([^\"“”„«»]{3,})[\"”“»']|[【《「『]([^【】《》「」『』]{2,})[】》」』]"
    r"|'([^']{3,})'"
)
_REMARKED = re.compile(r"[\"“«„]\s?([^\"“”«»„]+ [^\"“”«»„]+?)\s?[\"”»“] \([^()]{3,80}\)")
"""`"Slow looms" (in German)`."""
_IN_COLONS = re.compile(r"\s:[^\W\d_][\w+-]{1,40}:$")
_BEFORE_WORD = frozenset("to of in at on by or as an the and for with from".split())  # noqa: SIM905
"""Behind these it is a directive or a symbol, `Say no to :norope:`, and elsewhere an emoji."""
_CLOSING = frozenset("\"”“»'】》」』")
_ENDS = " \t-–—|:;,·•/~=#*_"


def clean(title: str) -> str:
    """Take quotes around the whole, dangling separators and closing hashes off."""
    if title[:1].isalnum() and title[-1].isalnum():
        return title
    if title[-1:] == "#" and ends_in_language(title):
        return f"{clean(title[:-1])}#"
    if title[-1:] == ":" and (word := _IN_COLONS.search(title)):
        joined = title[: word.start()].rpartition(" ")[2].lower() in _BEFORE_WORD
        return f"{clean(title[:-1])}:" if joined else clean(title[: word.start()])
    title = title.strip(_ENDS + "\u200b")
    if title.endswith(('".', "”.", "».", '",', "”,")):
        title = title[:-1]
    if title[-1:] in _CLOSING and (quoted := _QUOTED.fullmatch(title)):
        title = quoted[1] or quoted[2] or quoted[3]
    elif title[-1:] == ")" and (quoted := _REMARKED.fullmatch(title)):
        title = quoted[1]
    if title.endswith(".") and title.count(".") == 1:
        title = title[:-1]
    return title.strip(_ENDS)


def ends_in_language(title: str) -> bool:
    """Whether the hash at the end is a part of a language's name: `Slow looms in C#`."""
    return title[-2:-1].isupper() and not title[-3:-2].strip()
