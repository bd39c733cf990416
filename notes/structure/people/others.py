"""People whom a line names though they did not give the session: moderators, note-takers."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from notes.structure.text.labels import label_of
from notes.structure.words.wording import alternatives, wording

_ENDS_IN_BY = (" by", " von", " par", " por", " de", " door")
_BY = frozenset(ending.strip() for ending in _ENDS_IN_BY)
_SIGNS = re.compile(r"[:：]|\s(?:by|von|par|por|de|door)\s")
_EMPTY_BRACKETS = re.compile(r"\s*(?:\(\s*\)|\[\s*\](?!\())")
_LOOSE_START = re.compile(r"^[*_(\s]*[.,;]\s*")
_LED_BY = ("ed by", "t von", "é par", "ado por", "ada por", "erd door", "ato da", "ata da")
_OF_BOTH = re.compile(
    r"\W*(?:session|talk|presentation|workshop|keynote|tutorial) (?:and|&) \w+ by\s", re.IGNORECASE
)
"""`Session and written by Ann Lee`: who noted it gave it as well."""
_LEFT_OVER = " ,;|/–—-"
_LOOSE_ENDS = " ,;.–—-"


@cache
def _clause() -> re.Pattern[str]:
    """`moderated by Ann Lee (Acme)`, `Chair: Ann Lee`, up to the end of the clause."""
    labels = wording().other_label
    by = alternatives(label for label in labels if label.endswith(_ENDS_IN_BY))
    alone = alternatives(label for label in labels if not label.endswith(_ENDS_IN_BY))
    inside = r"(?:\[[^\[\]]*\](?:\([^()]*\))?|\([^()]*\)|[^;()\[\]])*?"
    return re.compile(
        rf"(?:^|(?<=[\s,;.(\[*_–—-]))"
        rf"(?:(?:and |und |et )?(?:{by})[\s:]|(?:{alone})[*_]{{0,3}}\s?[:：]"
        rf"|(?<=; )(?:{alone})\s(?-i:(?=[A-Z])))"
        rf"{inside}(?=[;)\]]|(?<=\w\w)[.]\s|[.,]\s+[^\W\d_]\w+[*_]{{0,3}}\s?:|[.]?$)",
        re.IGNORECASE,
    )


@cache
def _title_clause() -> re.Pattern[str]:
    """`, moderated by Ann Lee` behind a title, `(host: Ann Lee; ` in the brackets that end it."""
    labels = wording().other_label
    by = alternatives(label for label in labels if label.endswith(_LED_BY))
    alone = alternatives(label for label in labels if not label.endswith(_ENDS_IN_BY))
    return re.compile(
        rf"(?:[.,;|/(\[–—-]\s?(?:{by})\s|(?:[.,;|/(–—]\s?|-\s|(?<=\s)-)(?:(?:{alone})\s?:|mod\.\s))"
        rf"[^;()\[\]]*(?:;\s?|(?=[)\]])|$)",
        re.IGNORECASE,
    )


def title_without_others(line: str) -> str:
    """The line of an entry without those who led its session but did not give it."""
    if ":" not in line and _BY.isdisjoint(line.split()):
        return line
    found = _title_clause().search(line)
    if not found:
        return line
    bracket = "(" if found.group()[0] == "(" else ""
    left = f"{line[: found.start()].rstrip()} {bracket}{line[found.end() :]}"
    return _EMPTY_BRACKETS.sub("", left).strip(_LEFT_OVER)


@lru_cache(maxsize=1024)
def without_others(text: str) -> str:
    """`text` without its clauses that name moderators and the like; empty where that is all.

    "Chair: Ann Lee. With Bo Ek and Cy Dahl" leaves "With Bo Ek and Cy Dahl".
    """
    colon = ":" in text or "：" in text or "; " in text
    if not colon and (_BY.isdisjoint(text.split()) or not _SIGNS.search(text)):
        return text
    left = text if _OF_BOTH.match(text) else _clause().sub("", text)
    if left == text:
        return text
    left = _LOOSE_START.sub("", _EMPTY_BRACKETS.sub("", left)).strip(_LOOSE_ENDS)
    return left if any(map(str.isalnum, left)) else ""


def names_others(text: str) -> bool:
    """Whether a line starts with people who did not give the session."""
    label, _ = label_of(text)
    if label:
        return label in wording().other_label
    found = _clause().match(text.lstrip("*_(- ")) if _SIGNS.search(text) else None
    return found is not None
