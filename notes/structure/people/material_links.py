"""Links to slides, videos and notes of a talk around its title: `Title [[talk]](…) [slides](…)`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.text.endings import is_material, is_talk
from notes.structure.words.wording import wording

if TYPE_CHECKING:
    from notes.structure.people.affiliations import Links


def without_material(line: str, links: Links) -> str:
    """Cut the labels of links to slides and videos off the end, and one before a sign."""
    if links and is_material(links[0][0]) and line.startswith(links[0][0]):
        rest = _BEHIND_MATERIAL.match(line, len(links[0][0]))
        line = line[rest.end() :] if rest else line
    beside = line.endswith((")", "]"))
    for label, _ in reversed(links):
        material = is_material(label)
        if not (material or (beside and is_talk(label))):
            break
        labelled = line.rstrip(" ,|/()[]")
        if not labelled.endswith(label) or len(labelled) - len(label) < _FEWEST_LETTERS:
            break
        before = labelled[: -len(label)].rstrip(" ,|/([-–—:·•")
        if not material and before.rpartition(" ")[2].lower() in wording().sentence_word:
            break
        if before.count("(") > before.count(")"):
            before += ")"  # `Title (by Ann Lee, [video](…))`
        line, beside = before, True
    return line


_FEWEST_LETTERS = 4
"""Of a title."""


_BEHIND_MATERIAL = re.compile(r"\)?(?::|\s[-–—|])\s+(?=\S+\s\S)")
"""The sign between `notes` and a title of several words."""


def before_material(title: str, links: Links) -> str:
    """`Title ([slides](…))`, or a name, without the links to slides and videos behind it."""
    material = tuple(link for link in links if is_material(link[0]))
    return without_material(title.rstrip(), material) if material else title
