"""Whether lines could be a list of talks at all, before they are taken apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.entries.running_text import LONGEST_TITLE
from notes.structure.text.lines import Line, LineKind
from notes.structure.words.meaning import Meaning, meaning_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_PROMISE = re.compile(
    r"[^\W\d_a-z][\w'’.-]*\s+(?:[a-z']{1,3}\s+){0,2}[^\W\d_a-z]|@\w|[\u3040-\u9fff\uac00-\ud7af]"
    r"|\]\(|\[\[|\bet al\b|[A-Z]{2,}-?\d{2,}|^\W{0,3}\d{1,2}[:.h]\d\d"
    r"|\s\([^\W\d_a-z][\w’'-]{2,20}[,)]"
)
_LABEL_STARTS = frozenset(
    {"sp", "pr", "by", "**", "_s", "re", "in", "po", "pa", "vo", "登壇", "讲者"}
)
_SAMPLE = 20


def _has_promise(line: Line) -> bool:
    return _PROMISE.search(line.text, 0, LONGEST_TITLE) is not None


def is_promising(lines: Sequence[Line], start: int, stop: int, kind: LineKind) -> bool:
    """A cheap look at the first entries: do they hold what could be a name, a time or a link?"""
    level = min((line.level for line in lines[start : start + 40] if line.kind is kind), default=0)
    seen = hits = 0
    for at in range(start, stop):
        line = lines[at]
        if line.kind is not kind or line.level > level:
            continue
        seen += 1
        below = lines[at + 1] if at + 1 < stop else line
        promise = below.text[:2].lower() in _LABEL_STARTS or _has_promise(line)
        own = below.level > line.level or (below.kind is LineKind.PLAIN and len(below.text) < 40)
        promise = promise or (own and _has_promise(below))
        hits += promise or (len(line.text) < 40 and bool(meaning_of(line.text) & Meaning.GROUP))
        if seen == _SAMPLE:
            break
    return hits >= 0.4 * seen or (hits >= 2 and hits >= 0.25 * seen)
