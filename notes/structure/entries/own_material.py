"""Entries with slides or a video each: they are talks, as the parts of one talk share its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.text.lines import LineKind
from notes.structure.titles.parallel import are_most

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.entries.nodes import Node
    from notes.structure.levels.layout import Layout
    from notes.structure.text.lines import Line

_LABEL = re.compile(
    r"\W*(?:the |talk |watch (?:the )?)?(?:slides?|slide deck|deck|videos?|recording|youtube"
    r"|replay|folien|vidéo|diapos?|aufzeichnung|grabación|slajdy)\W*",
    re.IGNORECASE,
)
_LINK = re.compile(r"\[([^\[\]]{2,40})\]\(<?([^()\s]{4,300})")
_HOSTS = re.compile(
    r"https?://(?:www\.|m\.)?(?:youtube\.com/(?:watch|live|embed)|youtu\.be/|vimeo\.com/\d"
    r"|media\.ccc\.de/|slideshare\.net/|speakerdeck\.com/|infoq\.com/presentations/"
    r"|(?:learn|channel9)\.(?:msdn|microsoft)\.com/(?:Events|events)/|ted\.com/talks/|slides\.com/)"
)
_NEAR = 12
"""Lines of an entry that are looked at."""
_FEWEST, _MOST = 3, 0.6


def have_own_material(nodes: Sequence[Node]) -> bool:
    """Whether most of several parallel entries link to slides or a video each."""
    return are_most(nodes, _MOST, _has_own, _FEWEST)


def _has_own(node: Node) -> bool:
    return any("](" in line.text and _is_of_material(line) for line in _top_of(node))


def show_material(lines: Sequence[Line]) -> bool:
    """Whether several lines of a note link to slides or a video, as those of one talk hardly do."""
    return sum("](" in line.text and _is_of_material(line) for line in lines) >= _FEWEST


def links_to_own(node: Node) -> bool:
    """Whether a line of its own, and no list, links to slides or a video near an entry's top."""
    plain = [line for line in _top_of(node)[1:] if line.kind is LineKind.PLAIN]
    return any("](" in line.text and _is_of_material(line) for line in plain)


def is_above_own(layout: Layout) -> bool:
    """Whether the first heading of several opens the note, and it alone links to slides or a video.

    It has a talk's title then, and those beside it are the parts: `## Slow looms`, `## Agenda`.
    """
    first, *others = layout.entries
    if first.start > 1 or first.meaning or first.bare.count(" ") < _SPACES_OF_TITLE:
        return False
    return len(others) > 1 and links_to_own(first) and not any(map(links_to_own, others[:_NEAR]))


_SPACES_OF_TITLE = 2


def _top_of(node: Node) -> Sequence[Line]:
    return node.lines[node.start : min(node.end, node.start + _NEAR)]


def is_of_talk(address: str) -> bool:
    """Whether an address is one at which slides or videos of talks lie."""
    return _HOSTS.match(address) is not None


def _is_of_material(line: Line) -> bool:
    """Whether a line links to what is called slides or a video, or to where such things lie."""
    return any(
        _LABEL.fullmatch(found[1]) or is_of_talk(found[2]) for found in _LINK.finditer(line.text)
    )
