"""Headings that say "talks" in many words and name none: `Some thoughts on the talks`.

Such a heading is made of words for talks, for notes and for having been there, and of nothing else.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from notes.structure.words.wording import folded, load_words, phrases_of

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST = 8


class _Words(NamedTuple):
    """The lists of `words/words_for_talks.toml`."""

    several: frozenset[str]
    one: frozenset[str]
    of_each: frozenset[str]
    beside: frozenset[str]
    notes: frozenset[str]
    links: frozenset[str]


@cache
def _words() -> _Words:
    lists = load_words("words_for_talks")
    return _Words(*(phrases_of(lists[name]) for name in _Words._fields))


def says_talks(phrase: str) -> bool:
    """Whether a folded phrase of several words says that there are talks, and nothing of any."""
    if not phrase.isascii() and _UNPARTED.fullmatch(phrase):
        return True
    words = phrase.split(" ")
    if not 1 < len(words) <= _MOST:
        return False
    known = _words()
    each = words[-1] in known.of_each and words[-2] in known.one
    several = each or not known.several.isdisjoint(words)
    return several and (known.beside | known.several | known.one).issuperset(words)


_UNPARTED = re.compile(
    r"(?:[내제]가 |직접 )?(?:들은|들었던|청취한|참석한|참석했던|참여한|참여했던|참가한) ?"
    r"(?:세션|발표|강연|발표 ?세션)들?"
    r"(?: ?중(?:에서)? ?일부| ?중| 정리| 요약| 후기| 목록| 내용| 소개|과 그 후기)?"
    r"|(?:セッション|発表|講演|lt|各発表|各セッション)(?:の?(?:一覧|まとめ|メモ|感想|内容|紹介|リスト|レポート))"
    r"|(?:聴講|参加|拝聴|聞い|見|気になっ|印象に残っ)(?:した|た)?(?:セッション|発表|講演|トーク)"
    r"(?:たち)?(?:の?(?:一覧|まとめ|メモ|感想|内容|紹介|リスト))?"
    r"|我?(?:听|聽|参加|參加|旁听)(?:了|過|过|到)?的?(?:议程|議程|演讲|演講|分享|场次|場次|报告|報告)(?:笔记|筆記|心得|整理)?"
    r"|(?:议程|議程|演讲|演講|分享|场次|場次)(?:笔记|筆記|心得|整理|列表|一览|一覽)"
)
"""Where hardly a space parts words: `내가 들은 세션`, `聴講したセッション`."""


def says_notes(phrase: str) -> bool:
    """Whether a folded phrase says that notes follow, and not of what: `My notes`, `Raw notes`."""
    *before, last = phrase.split(" ")
    return last in _words().notes and _words().beside.issuperset(before)


def without_word_for_notes(title: str) -> str:
    """`Slow looms Notes` without the last word, as names of files have it; `Notes` itself stays."""
    rest, _, last = title.rpartition(" ")
    return rest.rstrip(" -_") if rest and folded(last) in _words().notes else title


def says_links(phrase: str) -> bool:
    """Whether a folded phrase says that links follow, and none for what: `Links to my notes`."""
    words = phrase.split(" ")
    known = _words()
    said = known.links | known.notes | known.beside | known.several | known.one
    return not known.links.isdisjoint(words) and said.issuperset(words)


def says_nothing(words: Iterable[str]) -> bool:
    """Whether folded words are such as stand beside those for talks and notes, all of them."""
    return _words().beside.issuperset(words)
