"""A line parted into title and people: one rule for each form in which writers join the two."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from notes.structure.people.affiliations import NOBODY, People, joined, speaker_of, with_handle
from notes.structure.people.brackets_first import brackets_first
from notes.structure.people.names import LIKELY, is_shaped_as_name
from notes.structure.people.names_together import is_full
from notes.structure.people.others import title_without_others
from notes.structure.people.people import read_people
from notes.structure.people.people_first import (
    NO_SPLIT,
    TITLE_IN_BRACKETS,
    before_comma,
    before_sign,
    before_word,
    one_on,
    only_people,
    possessive,
    several_on,
    title_in_brackets,
)
from notes.structure.text.dashes import dashes_in
from notes.structure.titles.cells_in_line import told_columns
from notes.structure.titles.kind_first import (
    behind_kind,
    interviewed,
    right_before_kind,
    right_before_title,
    right_behind_kind,
)
from notes.structure.titles.list_forms import LIST_FORMS
from notes.structure.titles.polite_last import polite_last
from notes.structure.titles.quoted_titles import quoted_first, quoted_last
from notes.structure.titles.run_in import BEHIND_STOP, behind_stop
from notes.structure.titles.title_first import (
    before_text,
    behind_by,
    behind_colon,
    behind_comma,
    behind_dash,
    in_brackets,
)
from notes.structure.words.wording import MOST_SIGNS, SIGNS, is_noise, only_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from notes.structure.people.affiliations import Links
    from notes.structure.people.people_first import Split

    Rule = Callable[[str, Links, str], Split]


def split_people(line: str, links: Links, loose: str = "") -> Split:
    """Part a line into title and people by the first rule that applies.

    Args:
        line: The line without markup and decorations.
        links: The links that stood in it.
        loose: A form that parallel lines use, for which weak shapes of names are enough.
    """
    rules = _RULES_OF_WORDS
    if not only_words(line):
        signs = _SIGNS.intersection(line)
        if len(signs) > MOST_SIGNS and is_noise(line):
            return line, NOBODY, ""
        rules, line = _rules_beside(signs), title_without_others(line)
    first = behind_stop if loose == BEHIND_STOP else LIST_FORMS.get(loose)
    if first is not None and (found := first(line, links, loose))[2]:
        return found
    for rule in rules:
        split = rule(line, links, loose)
        if split[2]:
            return split
    return line, NOBODY, ""


def split_again(line: str, links: Links, loose: str) -> Split:
    """Part a line in which `split_people` found nobody by itself, now that `loose` is known."""
    if (rule := LIST_FORMS.get(loose)) is not None:
        return rule(line, links, loose)
    rules = _LOOSER.get(loose)
    if rules is None:
        return NO_SPLIT
    usable = _RULES_OF_WORDS
    if not only_words(line):
        line = title_without_others(line)
        line = _with_sign_behind_firm(line) if loose == "x -" and ") " in line else line
        usable = _rules_beside(_SIGNS.intersection(line))
    for rule in rules:
        split = rule(line, links, loose) if rule in usable else NO_SPLIT
        if split[2]:
            return split
    return NO_SPLIT


def _with_sign_behind_firm(line: str) -> str:
    """`Ann Lee (Acme) How caches rest`, where the writer has put a sign behind other names."""
    found = _FIRM_FIRST.match(line)
    told = found is not None and read_people(found[1], (), least=LIKELY).speakers
    return f"{found[1]} - {line[found.end() :]}" if found is not None and told else line


_FIRM_FIRST = re.compile(
    r"((?:[^\W\d_][\w.'’-]*\s){2,4}\([^()]{2,40}\))(?:\s@[\w.-]{2,38})?\s(?=[^\W\d_a-z]\S*\s)"
)


def before_handle(line: str, links: Links, loose: str) -> Split:
    """`Ann Lee - How caches rest - @ann` and `How caches rest - Ann Lee (@ann)`: a handle last.

    Two words of any kind are the name where the handle is made of one of them. With no sign before
    it, it has to be made of the name of somebody before the title: `Ann Lee - Caches @annl`.
    """
    found = _HANDLE_LAST.fullmatch(line)
    if found is None:
        return NO_SPLIT
    front, tight, firm = found[1], found[4], found[5]
    handle = found[2] or found[3] or tight
    title, people, form = split_people(front, links, loose)
    if form:
        if len(people.speakers) != 1 or not is_full(people.speakers[0].name):
            return NO_SPLIT
        first = people.speakers[0]
        if tight and (form != "x -" or not _is_made_of(handle, first.name)):
            return NO_SPLIT
        if firm and not first.affiliation:
            people = People((joined(first, firm),), people.confidence)
        return title, with_handle(people, handle), form
    if tight:
        return NO_SPLIT
    cuts = list(dashes_in(front))
    if not cuts:
        return NO_SPLIT
    for name, title, form in (
        (front[cuts[-1].end() :], front[: cuts[-1].start()], "- x"),
        (front[: cuts[0].start()], front[cuts[0].end() :], "x -"),
    ):
        if is_shaped_as_name(name) and _is_made_of(handle, name):
            return title, People((speaker_of(name, handle),), LIKELY), form
    return NO_SPLIT


def _is_made_of(handle: str, name: str) -> bool:
    return any(word in handle.lower() for word in name.lower().split() if len(word) > _SHORT)


def beside_code(line: str, links: Links, loose: str) -> Split:
    """`How caches rest [TALK-1103] Ann Lee, Acme`: a session's code is all that parts the two."""
    code = _CODE_BETWEEN.search(line) if "] " in line or ") " in line else None
    if code is None:
        return NO_SPLIT
    title, people, form = split_people(
        f"{line[: code.start()]} - {line[code.end() :].lstrip(_AROUND)}", links, loose
    )
    return (title, people, form) if form in {"- x", "x -"} else NO_SPLIT


_CODE_BETWEEN = re.compile(r"\s[\[(][A-Z]{2,12}-?\d{2,6}(?:-\w{1,3})?[\])](?=\s\S)")
_AROUND = " -–—|:,"

_HANDLE = r"(@[\w.-]{2,38})"
_HANDLE_LAST = re.compile(
    rf"(.*\S)(?:\s*[-–—|/·•,]\s+{_HANDLE}|\s\({_HANDLE}\)|(?<![-–—|/·•,])\s{_HANDLE})(?:\s\(([^()]{{2,40}})\))?"
)
_SHORT = 2

_RULES: Sequence[tuple[Rule, str]] = (
    (before_handle, "@"),
    (beside_code, "[("),
    (behind_kind, ":-–—|"),
    (right_before_title, ":-–—"),
    (interviewed, ":"),
    (right_behind_kind, ""),
    (quoted_last, '"”“»'),
    (brackets_first, "([（【"),
    (title_in_brackets, "("),
    (quoted_first, '"“„«《「『'),
    (told_columns, "|-–—/·•"),
    (several_on, ""),
    (only_people, ""),
    (behind_by, ""),
    (behind_dash, "-–—―~/|·•:;→\t／｜"),
    (behind_comma, ","),
    (polite_last, ""),
    (in_brackets, ")]）"),
    (possessive, "'’"),
    (before_sign, ""),
    (before_text, "("),
    (before_comma, ","),
    (behind_colon, ":"),
    (behind_stop, ".?"),
    (one_on, ""),
)
"""In their order, with the signs without one of which each finds nothing; some need none."""
_SIGNS = SIGNS.union(*(signs for _, signs in _RULES))
_RULES_OF_WORDS: Sequence[Rule] = (
    right_behind_kind,
    several_on,
    only_people,
    polite_last,
    behind_by,
    before_word,
    one_on,
    right_before_kind,
)
"""Those that apply without a sign in the line."""
_LOOSER: dict[str, Sequence[Rule]] = {
    "only x": (only_people, in_brackets, before_sign, before_word),
    "by x": (behind_by,),
    "- x": (beside_code, behind_dash),
    ", x": (behind_comma, in_brackets),
    "(x)": (in_brackets, before_text),
    "x -": (before_sign, before_word, one_on),
    "x, -": (before_comma,),
    ": x": (behind_comma, in_brackets, behind_colon),
    ". x": (behind_stop,),
    TITLE_IN_BRACKETS: (title_in_brackets,),
}
"""By form, the rules that ask less of a name where parallel lines use it."""


@lru_cache(maxsize=1024)
def _rules_beside(signs: frozenset[str]) -> Sequence[Rule]:
    """The rules for a line in which these signs stand."""
    return [rule for rule, needed in _RULES if not needed or not signs.isdisjoint(needed)]
