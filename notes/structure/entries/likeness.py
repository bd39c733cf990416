"""Entries read in the form that most of those beside them have, whatever each says alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.entries.one_form import read_parted
from notes.structure.entries.wide_entries import parting_of_wide
from notes.structure.people.names import SURE
from notes.structure.people.one_word_names import (
    GIVEN,
    form_of_one_word,
    given_in,
    may_end_in_name,
    may_end_in_one_word,
)
from notes.structure.people.people_first import TITLE_IN_BRACKETS, has_phrase_in_brackets
from notes.structure.text.lines import LineKind
from notes.structure.titles.by_type import entry_in_link
from notes.structure.titles.cells_in_line import form_of_columns, is_wide
from notes.structure.titles.handles_alone import beside_handle
from notes.structure.titles.list_forms import LIST_FORMS, OVERRULING
from notes.structure.titles.run_in import BEHIND_STOP, behind_end
from notes.structure.titles.titles import read_by, read_entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.entries.nodes import Node
    from notes.structure.titles.titles import Entry

_IN_TITLES = ("x -", "- x", ": x")
_FEWEST = 2
_MOST = 0.6
_FEWEST_NAMES = 3
_OF_ONE_WORD = frozenset({"", "- x", "by x", "- one", "by one", "with one"})
_SEVERAL, _SOME = 4, 0.4
"""Entries of a form that titles hardly have by chance, and the share of them that is enough."""


def loosen_alike(nodes: Sequence[Node]) -> bool:
    """Read parallel `nodes` in the form that most have; False where they have none of these."""
    return (
        _read_wide(nodes)
        or loosen_behind_stops(nodes)
        or _loosen_titles_in_brackets(nodes)
        or loosen_list(nodes)
        or _loosen_one_word(nodes)
    )


def _loosen_one_word(nodes: Sequence[Node]) -> bool:
    """Where most entries end in one name each, `How caches rest - Lee`."""
    ending: list[Node] = []
    others = len(nodes) - max(_FEWEST_NAMES, _MOST * len(nodes))
    for node in nodes:
        if may_end_in_one_word(node.text):
            ending.append(node)
        elif (others := others - 1) < 0:
            return False
    if len(ending) < _FEWEST_NAMES:
        return False
    if sum(node.entry.form not in _OF_ONE_WORD for node in ending) > (1 - _MOST) * len(nodes):
        return False
    linked = sum("://" not in node.text and "](" in node.text for node in ending)
    form = form_of_one_word([node.bare for node in nodes], linked=linked >= _MOST * len(nodes))
    found = [node for node in ending if form and read_entry(node.text, form).form == form]
    for node in found:
        node.loosen(form)
    return bool(found)


def _loosen_given_names(nodes: Sequence[Node]) -> None:
    """Where several entries that name nobody else have a known given name each behind a sign.

    Entries with full names behind the sign count as well.
    """
    ending = [node for node in nodes if may_end_in_name(node.text)]
    if len(ending) < _FEWEST_NAMES:
        return
    named = sum(node.entry.form in _FULL_BEHIND for node in ending)
    ending = [node for node in ending if node.loose == GIVEN or not node.attested]
    if ending and given_in([read_entry(node.text).full for node in ending], beside=named):
        for node in ending:
            if read_entry(node.text, GIVEN).form == GIVEN:
                node.loosen(GIVEN)


_FULL_BEHIND = frozenset({"- x", ", x"})


def _loosen_handles(nodes: Sequence[Node]) -> None:
    """Where several headings that name nobody else open or end with a handle, `Looms @ann`.

    Some beside them have to name people as well, or most to have handles: one about a program may
    begin with a word of its language, `@state variables`.
    """
    marked = [node for node in nodes if "@" in node.text and not node.attested]
    if len(marked) < _FEWEST or any(node.line.kind not in _HEADED for node in nodes):
        return
    read = [(node, read_by(beside_handle, node.text)) for node in marked]
    found = [(node, entry) for node, entry in read if entry.form]
    different = {entry.people.speakers[0].handle for _, entry in found}
    most = len(different) >= max(_FEWEST_NAMES, _MOST * len(nodes))
    if most or (len(different) >= _FEWEST and any(node.attested for node in nodes)):
        for node, entry in found:
            node.take(entry)


def loosen_names(nodes: Sequence[Node]) -> None:
    """Below "Keynotes", where a name stands for the talk, two words may be an unknown name."""
    for node in nodes:
        if node.bare.count(" ") == 1 and not node.meaning:
            node.loosen("only x")


def _read_wide(nodes: Sequence[Node]) -> bool:
    """Where most entries have three parts and more, `Ann Lee | Acme | How caches rest`.

    Behind a link, `[Ann Lee - How caches rest](…) - She was fun`, stands a remark.
    """
    wide = sum(is_wide(node.text) and not _is_linked_entry(node.text) for node in nodes)
    if wide < _FEWEST or 2 * wide < len(nodes):
        return False
    if form := form_of_columns([node.bare for node in nodes]):
        for node in nodes:
            if read_entry(node.text, form).form == form:
                node.loosen(form)
        return True
    part = parting_of_wide([read_entry(node.text).full for node in nodes])
    if part is None:
        return False
    for node in nodes:
        read_parted(node, part)
    return True


def _is_linked_entry(text: str) -> bool:
    """Whether a link holds the people as well as the title of an entry."""
    label = entry_in_link(text)
    return bool(label) and read_entry(label).form not in {"", "only x"}


def loosen_behind_stops(nodes: Sequence[Node]) -> bool:
    """Where most titles end as a sentence and people follow, as in proceedings, all do."""
    stopped = [node for node in nodes if ". " in node.text or "? " in node.text]
    return _loosen_most(nodes, stopped, BEHIND_STOP)


def loosen_ends(nodes: Sequence[Node]) -> None:
    """Read who stands at the ends of titles where that takes no form which most of them share."""
    loosen_titles_that_end(nodes)
    _loosen_given_names(nodes)
    _loosen_handles(nodes)


def loosen_titles_that_end(nodes: Sequence[Node]) -> None:
    """Where most name people behind the title, one that ends as a sentence needs no sign more.

    `Why do looms rest? Ann Lee` stands beside `How caches rest - Bo Ek`. A heading needs no others
    beside it where a given name is known, and nothing stands behind the name.
    """
    stopped = [node for node in nodes if not node.attested and _END.search(node.text)]
    if not stopped:
        return
    named = sum(node.entry.form in _BEHIND_TITLES for node in nodes if node.attested)
    alike = named >= max(_FEWEST, _MOST * len(nodes))
    for node in stopped:
        entry = read_by(behind_end, node.text)
        if entry.form and (alike or _names_surely(node, entry)):
            node.take(entry)


def _names_surely(node: Node, entry: Entry) -> bool:
    """Whether a heading ends with full names that are known, behind a title of several words."""
    headed = node.line.kind in _HEADED and not node.below.people.speakers
    return headed and entry.people.confidence >= SURE and entry.title.count(" ") > 1


_HEADED = frozenset({LineKind.HEADING, LineKind.BOLD})
_END = re.compile(r"[.?!]\s")
_BEHIND_TITLES = frozenset({"- x", "by x", "(x)", ", x", ": x"})


def _loosen_titles_in_brackets(nodes: Sequence[Node]) -> bool:
    """Where most entries are a name and a phrase in brackets, `Ann Lee (How caches rest)`."""
    closed = [node for node in nodes if node.text[-1:] == ")" and node.entry.form == "only x"]
    if not closed:
        return False
    phrases = [node for node in closed if has_phrase_in_brackets(node.text)]
    return len(phrases) >= _MOST * len(closed) and _loosen_most(nodes, closed, TITLE_IN_BRACKETS)


def loosen_list(nodes: Sequence[Node]) -> bool:
    """Where most entries have a form that is too weak for one alone, `Ann Lee on caches`."""
    others = len(nodes) - max(_FEWEST, _SOME * len(nodes))
    if others < 0:
        return False
    usable: list[Node] = []
    for node in nodes:
        if node.list_forms:
            usable.append(node)
        elif (others := others - 1) < 0:
            return False
    return any(
        _loosen_most(nodes, [node for node in usable if form in node.list_forms], form)
        for form in LIST_FORMS
    )


def _loosen_most(nodes: Sequence[Node], likely: Sequence[Node], form: str) -> bool:
    """Read the `likely` of parallel `nodes` in `form`, if that is how most name their people."""
    share = _SOME if form in OVERRULING and len(likely) >= _SEVERAL else _MOST
    others = len(likely) - max(_FEWEST, share * len(nodes))
    found: list[Node] = []
    for node in likely if others >= 0 else ():
        if _is_in(node, form):
            found.append(node)
        elif (others := others - 1) < 0:
            return False
    if form in OVERRULING and 2 * sum(node.entry.form in _IN_TITLES for node in found) > len(found):
        return False  # the sign behind the comma parts an organisation from the title
    for node in found:
        node.loosen(form)
    return bool(found)


def _is_in(node: Node, form: str) -> bool:
    """Whether an entry can be read in `form`; not where it names its people in another."""
    usable = {"", "only x", form, *(_IN_TITLES if form in OVERRULING else ())}
    if form in LIST_FORMS and node.entry.form not in usable:
        return False
    return read_entry(node.text, form).form == form
