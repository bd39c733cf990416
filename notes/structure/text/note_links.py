"""Entries of an index: titles that link to the notes of talks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.reading.naming import SUFFIXES
from notes.structure.text.lines import LineKind
from notes.structure.words.days_and_tracks import begins_with_day, behind_day
from notes.structure.words.meaning import is_event_like
from notes.structure.words.wording import folded, wording, words_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.entries.nodes import Node

_OF_TALK = re.compile(
    r"\W*(?:my |the |talk )?"
    r"(?:slides?|slide deck|deck|video|vidéo|recording|notes?|transcript|folien)\W*",
    re.IGNORECASE,
)
"""What is linked of a talk, and seldom of a person or a tool."""
_SUFFIXES = tuple(SUFFIXES)
_PAGES = (*_SUFFIXES, ".ipynb")
_HOSTED_FOLDER = "/tree/"
"""As addresses of folders have it where repositories are hosted."""


def links_to_note(node: Node) -> bool:
    """Whether an entry is a title that links to a note beside this one or its hosted copy."""
    return any(
        " " in label
        and (target == label or _leads_to_note(target, label))
        and not is_event_like(label)
        and not _is_named_behind(node, label)
        for label, target in node.entry.links[:2]
    )


def are_of_group(links: Sequence[Node], start: int) -> bool:
    """Whether lines that link to notes are the talks of a group: several, or one that opens it.

    One is a title of some words: `Tuesday's notes` is none.
    """
    if len(links) != 1 or links[0].start != start:
        return len(links) > 1
    node = links[0]
    words = words_in(folded(node.bare))
    of_day = node.meaning or not wording().weekdays.isdisjoint(words)
    titled = len(words) >= _FEWEST_WORDS and not of_day and node.entry.title == node.bare
    return titled and links_to_note(node)


_FEWEST_WORDS = 3


def _is_named_behind(node: Node, label: str) -> bool:
    """Whether a link closes an entry in brackets: a point, and the talk in which it was made."""
    return node.bare.endswith(f"({label})") and not _OF_TALK.fullmatch(label)


def _leads_to_note(target: str, label: str) -> bool:
    """Whether an address is that of a note, or of a page or folder in the same notebook."""
    if "://" in target:
        return target.endswith(_SUFFIXES) or _HOSTED_FOLDER in target
    path = target.partition("#")[0].lstrip("./")
    if not path or path.count("/") > _FOLDERS or path[0] in "#?" or ":" in path:
        return False
    folder = "/" in target and " " not in path and "." not in path.rpartition("/")[2]
    return folder or path.endswith(_PAGES) or _is_called_so(path, label)


def _is_called_so(path: str, label: str) -> bool:
    """Whether a folder beside a note is called as what leads to it, in part: `caches-that-rest`."""
    words = _PARTED.split(path.lower())
    return len(words) > 1 and set(words).issubset(words_in(folded(label)))


_PARTED = re.compile("[-_]+")


def leads_to_file(node: Node) -> bool:
    """Whether an entry, of a word even, is nothing but a link to a file that may hold a note."""
    entry = node.entry
    return len(entry.links) == 1 and entry.links[0][1].endswith(_SUFFIXES)


def heads_linked_notes(node: Node) -> bool:
    """Whether a bullet stands above titles that link to notes, or to places in its own."""
    own = {target.partition("#")[0] for _, target in node.entry.links}
    if not own:
        return bool(node.children) and all(map(links_to_note, node.children))
    inside = [child for child in node.children if child.entry.links]
    if not inside or len(inside) < len(node.children):
        return False
    titled = sum(map(links_to_note, inside)) >= _MOST_TITLED * len(inside)
    return titled and own == {child.entry.links[0][1].partition("#")[0] for child in inside}


_MOST_TITLED = 0.6
"""Of those below a link to the same note; `JS in 2018` may be an event's name."""


def with_linked_below(nodes: list[Node]) -> list[Node]:
    """`nodes` with those that link to notes below another such title as entries of their own.

    A talk is listed below another one that it goes on with.
    """
    if not any(node.children and links_to_note(node) for node in nodes):
        return nodes
    found: list[Node] = []
    for node in nodes:
        found.append(node)
        below = node.children
        if below and links_to_note(node) and all(map(links_to_note, below)):
            node.children, node.end = [], below[0].start
            found += with_linked_below(below)
    return found


def without_unlinked(nodes: list[Node]) -> list[Node]:
    """`nodes` without the lists beside one of links to notes, that text parts from it.

    Such a list says what is in the notes, or is about something else; it has no link itself. An
    address behind a few words, `All videos: https://…`, is that of the whole event there.
    """
    if sum(map(links_to_note, nodes)) < _FEWEST:
        return nodes
    nodes = [node for node in nodes if not _ADDRESS.search(node.text)]
    lists: list[list[Node]] = [[]]
    for node in nodes:
        if lists[-1] and _is_parted(lists[-1][-1], node):
            lists.append([])
        lists[-1].append(node)
    return [node for found in lists if any(node.entry.links for node in found) for node in found]


_FEWEST = 3
_ADDRESS = re.compile(r"^[^\[\]]{2,60}: <?https?://\S+$")


def _is_parted(node: Node, after: Node) -> bool:
    """Whether a line of text at the margin stands between two bullets."""
    between = node.lines[node.start + 1 : after.start]
    return any(line.kind is LineKind.PLAIN and not line.level for line in between)


def is_named_as_event(node: Node) -> bool:
    """Whether an entry reads like an event; a day or a meetup before a linked title does not.

    Nor does an address behind a title, which has the year in it; a word or two before one say what
    it is, `Conference site: https://...`. The year of a day before a title is no event's.
    """
    linked = node.entry.links[-1:]
    told = linked and linked[0][0] == node.entry.full and linked[0][1].endswith(_SUFFIXES)
    titled = "://" in node.bare and node.entry.full.count(" ") >= _SPACES
    named = node.entry.full if told or titled else node.bare
    dated = named[:1].isdecimal() and begins_with_day(named)
    return is_event_like(behind_day(named) if dated else named)


_SPACES = 2
"""In a title before an address, at least."""


_FOLDERS = 3
"""In which the notes of talks lie below their index."""


def links_material(node: Node) -> bool:
    """Whether the slides, the video or the notes of what an entry tells of are linked behind it."""
    entry = node.entry
    if not entry.links:
        return False
    behind = any(label != entry.title and _OF_TALK.fullmatch(label) for label, _ in entry.links)
    return behind and entry.title != "" and not is_event_like(entry.title)


def is_link(node: Node) -> bool:
    """Whether an entry is a linked title, or one with links to its material behind it."""
    entry = node.entry
    titled = any(label in (entry.title, node.bare) for label, _ in entry.links[:1])
    return (titled and not is_event_like(entry.title)) or links_material(node)


def link_to_notes(nodes: Sequence[Node]) -> bool:
    """Whether most entries are titles that link to notes beside this one, as an index's are.

    Where they are names, it is an index of people.
    """
    linked = sum(
        (links_to_note(node) and not node.entry.names_only) or heads_linked_notes(node)
        for node in nodes
    )
    return linked >= 2 and linked >= 0.6 * len(nodes)


def share_material(nodes: Sequence[Node]) -> bool:
    """Whether most entries are titles with links to slides, videos or notes behind them."""
    linked = sum(map(links_material, nodes))
    return linked >= 2 and linked >= 0.6 * len(nodes)


def heads_contents(node: Node) -> bool:
    """Whether all that stands below a heading is a list of links to headings, as editors write."""
    if node.first_line is None or "](#" not in "".join([line.text for line in node.content[:4]]):
        return False
    listed = [line for line in node.content if line.kind is LineKind.BULLET]
    others = [line for line in node.content if line.kind not in _BESIDE_CONTENTS]
    return len(listed) > 1 and not others and all("](#" in line.text for line in listed)


_BESIDE_CONTENTS = (LineKind.BULLET, LineKind.MARKUP, LineKind.RULE)
