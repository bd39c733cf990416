"""Entries read in the form that most of those beside them have, whatever each says alone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from notes.structure.list_forms import LIST_FORMS, may_use
from notes.structure.people_first import TITLE_IN_BRACKETS, has_phrase_in_brackets
from notes.structure.run_in import BEHIND_STOP
from notes.structure.titles import read_entry

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from notes.structure.nodes import Node

_FEWEST = 2
_MOST = 0.6


def loosen_alike(nodes: Sequence[Node]) -> bool:
    """Read parallel `nodes` in the form that most have; False where they have none of these."""
    return loosen_behind_stops(nodes) or _loosen_titles_in_brackets(nodes) or _loosen_list(nodes)


def loosen_behind_stops(nodes: Sequence[Node]) -> bool:
    """Where most titles end as a sentence and people follow, as in proceedings, all do."""
    stopped = _most_of(nodes, lambda node: ". " in node.text or "? " in node.text)
    return _loosen_most(nodes, stopped, BEHIND_STOP)


def _loosen_titles_in_brackets(nodes: Sequence[Node]) -> bool:
    """Where most entries are a name and a phrase in brackets, `Ann Lee (How caches rest)`."""
    closed = _most_of(nodes, lambda node: node.text[-1:] == ")" and node.entry.form == "only x")
    phrases = [node for node in closed if has_phrase_in_brackets(node.text)]
    return len(phrases) >= _MOST * len(closed) and _loosen_most(nodes, closed, TITLE_IN_BRACKETS)


def _loosen_list(nodes: Sequence[Node]) -> bool:
    """Where most entries have a form that is too weak for one alone, `Ann Lee on caches`."""
    for form in LIST_FORMS:
        likely = _most_of(nodes, partial(_may_be_in, form))
        if likely and _loosen_most(nodes, likely, form):
            return True
    return False


def _loosen_most(nodes: Sequence[Node], likely: Sequence[Node], form: str) -> bool:
    """Read the `likely` of parallel `nodes` in `form`, if that is how most name their people."""
    found = _most_of(likely, partial(_is_in, form), len(nodes))
    for node in found:
        node.loosen(form)
    return bool(found)


def _most_of(nodes: Sequence[Node], fits: Callable[[Node], bool], count: int = 0) -> Sequence[Node]:
    """Those of `nodes` that fit, if they are most of all, which are `count` where it is more.

    None where they are not, which few entries tell.
    """
    others = len(nodes) - max(_FEWEST, _MOST * (count or len(nodes)))
    if others < 0:
        return ()
    found: list[Node] = []
    for node in nodes:
        if fits(node):
            found.append(node)
        elif (others := others - 1) < 0:
            return ()
    return found


def _may_be_in(form: str, node: Node) -> bool:
    return may_use(form, node.text)


def _is_in(form: str, node: Node) -> bool:
    """Whether an entry can be read in `form`; not where it names its people in another."""
    if form in LIST_FORMS and node.entry.form not in {"", "only x", form}:
        return False
    return read_entry(node.text, form).form == form
