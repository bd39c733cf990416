"""Groups of talks whose titles are bold lines, with what was noted of each talk below it.

    ## Workshops
    **Kelp at scale**
    - bring a bucket

A heading that is a day, a track or a kind of talks is none itself, so nobody need be named there,
and one such line is enough.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.structure.dates.dates import find_dates
from notes.structure.entries.shapes import bold_lines
from notes.structure.entries.tree import walk
from notes.structure.text.labels import is_speaker_label, label_of
from notes.structure.text.lines import LineKind
from notes.structure.titles.by_type import entry_in_type
from notes.structure.titles.parallel import read_as_titles, reads_as_title
from notes.structure.words.kind_words import kind_of_title, kind_of_words
from notes.structure.words.meaning import Meaning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.entries.nodes import Node
    from notes.structure.text.lines import Line, Outline

_MOST = 0.8


def bold_titles(node: Node, stop: int) -> list[Node]:
    """The bold lines that part all the text of a group, where each reads like a title.

    Below a month stands what somebody did in it: work, travels.
    """
    line = node.first_line
    if line is None or line.kind is not LineKind.BOLD or _is_month(node.bare):
        return []
    found = bold_lines(node.lines, node.start + 1, stop)
    noted = all(entry.end > entry.start + 1 and not entry.meaning for entry in found)
    return found if noted and read_as_titles(found, most=_MOST, fewest=1) else []


def titles_run_in(nodes: Sequence[Node]) -> list[Node]:
    """Those of `nodes` that begin with a title in bold: `**Slow looms**: What was said of them …`.

    None where most do not, or where what is bold does not read like titles.
    """
    titled = {node: title for node in nodes if (title := entry_in_type(node.text))}
    if len(titled) < max(_SEVERAL, _MOST * len(nodes)) or any(node.attested for node in titled):
        return []
    if sum(map(reads_as_title, titled.values())) < _MOST * len(titled):
        return []
    for node, title in titled.items():
        node.take(node.entry._replace(title=title, full=title))
    return list(titled)


_SEVERAL = 2


def _is_month(text: str) -> bool:
    return any(not when.has_day for when in find_dates(text))


def open_labelled(outline: Outline, roots: Sequence[Node]) -> None:
    """Take headings for groups of the bold lines below, where labels say who speaks: `Speaker: …`.

    Not all lines need such a label, and a group may hold one talk. Where no heading has several
    lines below it, they are subtitles.
    """
    lines = outline.lines
    bold = [at for at in outline.titles if lines[at].kind is LineKind.BOLD]
    if len(bold) < _FEWEST:
        return
    told = [at for at in bold if _is_told(lines, at)]
    if len(told) < max(_FEWEST, _TOLD * len(bold)):
        return
    groups = {}
    for node in walk(roots):
        line = node.first_line
        if line is None or line.kind is not LineKind.BOLD or node.meaning & _NO_GROUP:
            continue
        of_one = kind_of_title(node.entry.title, node.bare) and not kind_of_words(node.bare)
        if not (node.entry.people.speakers or of_one):
            stop = node.children[0].start if node.children else node.end
            groups[node] = stop, bold_lines(node.lines, node.start + 1, stop)
    several = [found for _, found in groups.values() if len(found) > 1]
    if not any(entry.start in told for found in several for entry in found[1:]):
        return
    for node, (stop, found) in groups.items():
        node.mark_group()
        node.listings[stop, True] = found
    for node in walk(roots):
        above = len(roots) > 1 or node is not roots[0]
        if above and not groups.keys().isdisjoint(node.children):
            node.mark_group()


_FEWEST, _TOLD = 2, 0.3


_NO_GROUP = Meaning.IN_TALK | Meaning.FRAME | Meaning.FOLLOW_UP | Meaning.BREAK


def _is_told(lines: Sequence[Line], at: int) -> bool:
    """Whether a plain line right below one is a label for who speaks."""
    below = lines[at + 1] if at + 1 < len(lines) else None
    if below is None or below.kind is not LineKind.PLAIN:
        return False
    return is_speaker_label(label_of(below.text)[0])
