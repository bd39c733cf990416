"""Links to slides, videos and notes of a talk around its title: `Title [[talk]](…) [slides](…)`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.people.names import SURE, name_confidence
from notes.structure.text.endings import is_material, is_talk
from notes.structure.words.wording import wording

if TYPE_CHECKING:
    from notes.structure.people.affiliations import Links


def without_material(line: str, links: Links) -> str:
    """Cut the labels of links to slides and videos off the end, and one before a sign."""
    if links and is_material(links[0][0]) and line.startswith(links[0][0]):
        rest = _BEHIND_MATERIAL.match(line, len(links[0][0]))
        line = line[rest.end() :] if rest else line
    if len(links) > 1 and line[-1:] == "]":
        line = _without_links_in_brackets(line, links)
    beside, joined = line.endswith((")", "]")), False
    for shown, _ in reversed(links):
        material = is_material(shown)
        talk = is_talk(shown) and (beside or _is_behind_name(line, shown))
        if not (material or joined or talk):
            break
        label, labelled = shown.strip(_BRACKETS), line.rstrip(_BRACKETS + ",|/")
        if not labelled.endswith(label) or len(labelled) - len(label) < _FEWEST_LETTERS:
            break
        before = labelled[: -len(label)]
        if joined and not material and before.rstrip()[-1:] not in _BEFORE_LINKS:
            break
        before = before.rstrip(" ,|/([-–—:·•")
        if not material and before.rpartition(" ")[2].lower() in wording().sentence_word:
            break
        if before.count("(") > before.count(")"):
            before += ")"  # `Title (by Ann Lee, [video](…))`
        joint = _JOINT.search(before)
        line, beside, joined = before[: joint.start()] if joint else before, True, joint is not None
    return line


def _is_behind_name(line: str, label: str) -> bool:
    """`Ann Lee [talk](…)`, `@ann | [talk](…)`: whether but a person stands before such a link."""
    before = line[: -len(label)].rstrip(" ,|-–—:") if line.endswith(label) else ""
    if " " not in before:
        return before[:1] == "@"
    return name_confidence(before) >= SURE


def _without_links_in_brackets(line: str, links: Links) -> str:
    """`Title, Ann Lee [Slides, Summary]`: what stands with links to material is such as well."""
    before, _, inside = line[:-1].rpartition("[")
    labels = {label for label, _ in links}
    inner = [label.strip() for label in _BETWEEN_LINKS.split(inside)]
    told = len(inner) > 1 and labels.issuperset(inner) and any(map(is_material, inner))
    return before.rstrip() if told and len(before) > _FEWEST_LETTERS else line


_BETWEEN_LINKS = re.compile(r"[,;|/·&+]")
_BRACKETS = " ()[]"
_JOINT = re.compile(r"\s(?:&|\+|and|und|et|y|e|en|og|och)$")
"""Between two links behind a title: `Title: [interview](…) & [video](…)`."""
_BEFORE_LINKS = frozenset(":-–—|(")
"""Signs before what a title's links are called."""
_FEWEST_LETTERS = 4
"""Of a title."""


_BEHIND_MATERIAL = re.compile(r"\)?(?::|\s[-–—|])\s+(?=\S+\s\S)")
"""The sign between `notes` and a title of several words."""


def before_material(title: str, links: Links) -> str:
    """`Title ([slides](…))`, or a name, without the links to slides and videos behind it."""
    material = tuple(link for link in links if is_material(link[0]))
    return without_material(title.rstrip(), material) if material else title
