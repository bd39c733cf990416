"""Links whose targets a note defines apart: `[Title]`, and `[Title]: caches.md` at its end.

And those to other notes that have no label at all: `<doc:Caches-that-rest>`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.words.wording import folded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_DEFINED = re.compile(r"\n {0,3}\[([^\[\]\n^][^\[\]\n]{0,199})\]: {1,4}<?([^\s<>()]{1,300})>?")
_REFERRED = re.compile(
    r"(?<![\]\\!\[])\[([^\[\]^][^\[\]]{0,199})\](?: ?\[([^\[\]]{0,199})\])?(?![(:\[\]])"
)
"""`[label]`, `[label][]`, `[label][reference]` and `[label] [reference]`."""
SIGN = "]: "
"""Without which no note defines a link apart."""

DOC_SIGN = "<doc:"
"""With which DocC links to another note."""
_DOC = re.compile(r"<doc:(?:[^<>\s]{0,200}/)?([^<>\s/]{1,200})>")


def with_doc_titles(lines: Sequence[str]) -> Sequence[str]:
    """The `lines` with the title that the name of a linked note spells: dashes are blanks there."""

    def link(found: re.Match[str]) -> str:
        return f"[[{found[1]}|{found[1].replace('-', ' ')}]]"

    return [_DOC.sub(link, line) if DOC_SIGN in line else line for line in lines]


def with_targets(lines: Sequence[str], text: str) -> Sequence[str]:
    """The `lines` with the target of each link beside its label; `text` is all of them.

    A number in brackets is a footnote's unless a label stands before it. Words in brackets
    beside others are a label as well where their writer has forgotten the target.
    """
    targets = {_key(found[1]): found[2] for found in _DEFINED.finditer(text)}
    if not targets:
        return lines
    return [_linked(line, targets) if "[" in line else line for line in lines]


def _linked(line: str, targets: Mapping[str, str]) -> str:
    """One line, its labels that lead somewhere as links in themselves."""

    def link(found: re.Match[str]) -> str:
        label, reference = found[1], found[2]
        if not reference and label.isdigit():
            return found[0]
        target = targets.get(_key(reference or label))
        if target is not None:
            return f"[{label}]({target})"
        alone = targets.get(_key(label)) if reference else None
        if not reference and label[0].isalpha() and " " in label and found[0] != line.strip():
            return label
        return found[0] if alone is None else f"[{label}]({alone}){found[0][len(label) + 2 :]}"

    return line if line.lstrip()[:1] == "[" and _is_definition(line) else _REFERRED.sub(link, line)


def _is_definition(line: str) -> bool:
    return _DEFINED.match("\n" + line.rstrip()) is not None


def _key(label: str) -> str:
    """A label as it is compared: whatever its case and its blanks."""
    return " ".join(folded(label).split())
