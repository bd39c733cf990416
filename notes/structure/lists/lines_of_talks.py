"""Files of one line a talk, as lightning talks are noted: they come faster than one can write.

    Tar for gates - cheap - needs a warm day - tar.example.org
    fogwatch - watches fog
    Knots

The file, or the folder of its days, says that there are several talks: `lightning-talks/friday`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.entries.nodes import Node
from notes.structure.entries.shapes import ended
from notes.structure.entries.tree import MOST_ENTRIES
from notes.structure.paths.paths import is_day_name, is_index_name, title_from_path
from notes.structure.people.names import SURE
from notes.structure.text.labels import is_particular
from notes.structure.text.lines import LineKind
from notes.structure.text.openings import may_open_title
from notes.structure.titles.titles import read_entry
from notes.structure.words.days_and_tracks import is_day_or_track, is_named_several
from notes.structure.words.meaning import Meaning
from notes.structure.words.wording import phrase_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.text.lines import Line

_FEWEST = 3
_MOST, _HALF, _MORE = 0.8, 0.5, 0.6
_JOINT = re.compile(r"\s[-–—]{1,2}\s")
_LONGEST, _MOST_SPACES = 90, 9
_SHORT = frozenset({"lightning", "lightnings", "ignite", "quickies", "flash"})
"""Words for talks of some minutes, of which one line is all that is noted."""


def names_talks(path: str) -> str:
    """What names a file as one of several talks, or the folder of a day's; empty where none does.

    The day may stand behind it: `lightning_talks_friday`.
    """
    named = _several(title_from_path(path))
    folder = path.rpartition("/")[0].rpartition("/")[2]
    if named or not folder or not (is_day_name(path) or is_index_name(path)):
        return named
    return _several(title_from_path(folder))


def _several(name: str) -> str:
    words = phrase_of(name).split()
    for count in range(len(words), 0, -1):
        behind = " ".join(words[count:])
        if behind and not (behind.isdecimal() or is_day_or_track(behind)):
            break
        front = " ".join(words[:count])
        if is_named_several(front) or front in _SHORT:
            return front
    return ""


def lines_of_talks(lines: Sequence[Line], start: int, stop: int, named: str) -> list[Node]:
    """The talks of which each line tells one, in a file that is `named` so; empty for none."""
    margin = min([line.level for line in lines[start:stop]], default=0)
    found = [at for at in range(start, stop) if lines[at].level == margin]
    kinds = {lines[at].kind for at in found}
    if not _FEWEST <= len(found) <= MOST_ENTRIES or len(kinds) > 1:
        return []
    if not kinds <= {LineKind.PLAIN, LineKind.BULLET}:
        return []
    nodes = [Node(lines, at, 0, _head(lines[at].text)) for at in found]
    if sum(map(_may_be_title, nodes)) < _MOST * len(nodes):
        return []
    noted = sum(node.text != node.line.text for node in nodes)
    opened = sum(may_open_title(node.text) for node in nodes)
    of_lines = noted >= _HALF * len(nodes) and opened >= _HALF * len(nodes)
    if not _SHORT.isdisjoint(named.split()):
        of_lines = noted >= _HALF * len(nodes) or opened >= _MORE * len(nodes)
    return ended(nodes, stop) if of_lines else []


def _head(text: str) -> str:
    """The title, with its people where they stand beside it, before the notes on the same line."""
    joint = _JOINT.search(text)
    if joint is None:
        return text
    second = _JOINT.search(text, joint.end())
    both = text[: second.start()] if second else text
    return both if read_entry(both).people.confidence >= SURE else text[: joint.start()]


def _may_be_title(node: Node) -> bool:
    """Whether a line, up to its notes, is no sentence, address or part of something else."""
    text = node.bare
    short = len(text) <= _LONGEST and text.count(" ") <= _MOST_SPACES
    told = text[-1:] not in ".,;:" and "://" not in text and ". " not in text
    return short and told and not (node.meaning & Meaning.NO_TALK or is_particular(text))
