"""The titles of an event's talks where a note has no headings for them and names nobody.

    # Gloam Summit 2021

    Why caches rest at night
    - they are tired

Bullets with notes below them, bold lines with numbers, or plain lines, each above its own
notes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.entries.shapes import bold_lines, bullets, plain_lines
from notes.structure.paths.named_files import name_files
from notes.structure.text.lines import LineKind
from notes.structure.text.note_links import is_link
from notes.structure.titles.parallel import outlined, read_as_titles
from notes.structure.words.meaning import Meaning, is_talks
from notes.structure.words.wording import phrase_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.entries.nodes import Node
    from notes.structure.text.lines import Line

_FEWEST = 3
_SHARE = 0.8
_WORDS = 3
"""Of a title; the points of one talk are mostly shorter."""


def unnamed_titles(
    lines: Sequence[Line], start: int, stop: int, files: Sequence[str], *, of_event: bool
) -> list[Node]:
    """The titles between `start` and `stop`; empty where what stands there may be something else.

    Args:
        lines: All lines of the note.
        start: Where its text begins.
        stop: Where it ends.
        files: The names of the notes beside this one.
        of_event: Whether its title is an event's, so that what is above notes is a talk.
    """
    kinds = [line.kind for line in lines[start:stop]]
    bold = of_event and LineKind.BOLD in kinds
    if bold and (found := _above_all_bullets(lines, start, stop)):
        return found
    nodes = bullets(lines, start, stop)
    if outlined(nodes) or name_files([node.entry.full for node in nodes], files):
        return nodes
    if not of_event:
        return []
    if _are_links(nodes, lines[start:stop]) or _are_titles(nodes):
        return nodes
    counted = [node for node in bold_lines(lines, start, stop) if node.entry.numbered]
    if len(counted) >= _FEWEST and read_as_titles(counted, _SHARE):
        return counted
    nodes = [node for node in plain_lines(lines, start, stop) if _heads_bullets(node)]
    most = kinds.count(LineKind.PLAIN)
    return nodes if len(nodes) >= _SHARE * most and _are_titles(nodes) else []


def _above_all_bullets(lines: Sequence[Line], start: int, stop: int) -> list[Node]:
    """The bold lines that part all of the text, each right above bullets: `**Title**`."""
    found = bold_lines(lines, start, stop)
    if len(found) < _FEWEST or found[0].start > start or not all(map(_heads_bullets, found)):
        return []
    parts = sum(bool(node.meaning & Meaning.NO_TALK) for node in found)
    titled = parts == 0 and read_as_titles(found)
    return found if titled and _words_of(found) >= _FEW_WORDS * len(found) else []


_FEW_WORDS = 2
"""Of what stands in bold above its notes, on average."""


def _words_of(nodes: Sequence[Node]) -> int:
    return sum(node.bare.count(" ") + 1 for node in nodes)


def told_to_follow(lines: Sequence[Line], start: int, stop: int) -> list[Node]:
    """The bullets below a line that says that talks follow: `Today's sessions were:`.

    So does one who tells of a day in paragraphs, and of the talks there by their titles alone.
    """
    found: list[Node] = []
    end = start
    for at in range(start, stop - 1):
        if at < end or not _says_talks(lines[at], lines[at + 1]):
            continue
        end, level = at + 1, lines[at + 1].level
        while end < stop and (lines[end].kind is LineKind.BULLET or lines[end].level > level):
            end += 1
        nodes = bullets(lines, at + 1, end)
        found += nodes if read_as_titles(nodes, _SHARE) else []
    return found


def _says_talks(line: Line, below: Line) -> bool:
    """Whether a line above a list ends in a colon and has no words but such as promise talks."""
    opens = below.kind is LineKind.BULLET and line.kind is not LineKind.BULLET
    if not opens or line.text.rstrip("*_")[-1:] != ":" or len(line.text) > _LONGEST_LEAD:
        return False
    phrase = phrase_of(line.text.strip("*_"))
    return phrase.partition(" ")[0] not in _OTHERS and is_talks(phrase)


_LONGEST_LEAD = 80
_OTHERS = frozenset({"other", "more"})
"""Before talks of which a note on one talk may remind."""


def _are_links(nodes: Sequence[Node], lines: Sequence[Line]) -> bool:
    """Whether there is nothing but a list of linked titles, each of some words."""
    if len(nodes) < _FEWEST or any(line.kind is not LineKind.BULLET for line in lines):
        return False
    if not all(map(is_link, nodes)) or not read_as_titles(nodes, _SHARE):
        return False
    worded = sum(node.entry.title.count(" ") + 1 for node in nodes) >= _WORDS * len(nodes)
    return worded and not any(node.meaning & Meaning.NO_TALK for node in nodes)


def _heads_bullets(node: Node) -> bool:
    return node.end > node.start + 1 and node.lines[node.start + 1].kind is LineKind.BULLET


def _are_titles(nodes: Sequence[Node]) -> bool:
    """Whether most are titles of some words with notes below, and hardly any a part of a talk."""
    noted = [node for node in nodes if node.end > node.start + 1]
    if len(noted) < max(_FEWEST, _SHARE * len(nodes)) or not read_as_titles(nodes, _SHARE):
        return False
    if sum(bool(node.meaning & Meaning.NO_TALK) for node in nodes) > (1 - _SHARE) * len(nodes):
        return False
    told = [node for node in nodes if not node.meaning & Meaning.NO_TALK]
    return _words_of(told) >= _WORDS * len(told)
