"""Notes that are nothing but a programme: which talks there are, or which one chose to see.

    # My schedule

    ## Thursday

    - Tar for gates
    - Why caches rest at night

Nobody is named there, and below a day such bullets could be notes of the day as well: that the file
or its title is called a schedule, or one's choices, is what tells. Or there are topics of a word or
two, each above links to talks and nothing else.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from notes.structure.entries.own_material import is_of_talk
from notes.structure.entries.shapes import bullets
from notes.structure.entries.tree import walk
from notes.structure.lists.bold_titles import open_labelled
from notes.structure.paths.paths import title_from_path
from notes.structure.text.endings import is_material
from notes.structure.text.lines import LineKind
from notes.structure.text.note_links import is_link, links_to_note
from notes.structure.titles.parallel import read_as_titles
from notes.structure.words.meaning import Meaning, is_event_like
from notes.structure.words.wording import load_words, phrase_of, phrases_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.reading.source import NoteSource
    from notes.structure.entries.nodes import Node
    from notes.structure.text.lines import Outline

_MOST_WORDS = 5


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    lists = load_words("words_for_talks")
    return phrases_of(lists["programme"]), phrases_of(lists["of_programme"])


def is_programme(name: str) -> bool:
    """Whether a name is a word for a programme, with nothing beside it but whose or when."""
    words = phrase_of(name).split()
    if not 0 < len(words) <= _MOST_WORDS:
        return False
    programme, beside = _words()
    left = [word for word in words if word not in beside and not word.isdecimal()]
    return len(left) == 1 and left[0] in programme


def open_lists(source: NoteSource, outline: Outline, roots: Sequence[Node]) -> None:
    """Take what lists talks by their titles for groups of them, in a programme or below topics."""
    _open_programme(source, roots)
    _open_topics(roots)
    open_labelled(outline, roots)


def _open_programme(source: NoteSource, roots: Sequence[Node]) -> None:
    """Take the bullets below the days and tracks of a programme for its talks.

    Those of a group below which no headings stand, and most of which read like titles.
    """
    top = roots[0] if roots else None
    if top is None or not (is_programme(title_from_path(source.path)) or is_programme(top.bare)):
        return
    for node in walk(roots):
        plain = node.line.kind is LineKind.HEADING and not node.children and node is not top
        if not plain or not node.meaning & Meaning.GROUP:
            continue
        found = bullets(node.lines, node.start + 1, node.end)
        if read_as_titles(found, fewest=1):
            node.listings[node.end, True] = found


def _open_topics(roots: Sequence[Node]) -> None:
    """Take the topics of an index, below a title such as "Talks I watched", for groups of talks.

    Below most of several is nothing but titles that link to a note or a video, of one talk even.
    """
    top = roots[0] if len(roots) == 1 else None
    if top is None or len(top.children) < _FEWEST_TOPICS:
        return
    if not (top.meaning & Meaning.GROUP or is_event_like(top.bare)):
        return
    topics = [node for node in top.children if not node.meaning & Meaning.FOLLOW_UP]
    if not all(map(_may_be_topic, topics)):
        return
    lists = [(node, bullets(node.lines, node.start + 1, node.end)) for node in topics]
    linked = [(node, found) for node, found in lists if all(map(_leads_to_talk, found))]
    if len(linked) < max(_FEWEST_TOPICS, _MOST * len(topics)):
        return
    for node, found in linked:
        node.mark_group()
        node.listings[node.end, True] = found


def _may_be_topic(node: Node) -> bool:
    """Whether there are bullets and nothing else below a heading of few words."""
    lines = node.lines[node.start + 1 : node.end]
    short = node.bare.count(" ") < _MOST_OF_TOPIC and not (node.children or node.entry.links)
    return short and bool(lines) and all(line.kind is LineKind.BULLET for line in lines)


def _leads_to_talk(node: Node) -> bool:
    """Whether a bullet is a title of several words that links to a note or to a video."""
    title = node.entry.title
    if not is_link(node) or " " not in title or is_material(title):
        return False
    return links_to_note(node) or any(is_of_talk(target) for _, target in node.entry.links)


_FEWEST_TOPICS, _MOST_OF_TOPIC, _MOST = 3, 3, 0.8
