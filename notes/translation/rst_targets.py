"""What the references of a note in reStructuredText lead to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.translation.rst_titles import ADORNED
from notes.translation.spelling import IMAGE, fragment, image

if TYPE_CHECKING:
    from collections.abc import Sequence

TARGET = re.compile(
    r"[ \t]*\.\. _(?:`([^`\n]+)`|((?![ `_])(?:\\:|[^:\n]|:(?!\s|$))+)):(?:[ \t]+(\S.*))?"
)
ANONYMOUS = re.compile(r"[ \t]*(?:\.\. __:|__)[ \t]+(\S.*)")
SUBSTITUTION = re.compile(r"[ \t]*\.\. \|([^|\n]+)\|[ \t]+([\w-]+)::[ \t]*(.*)")
_EMBEDDED = re.compile(r"`([^`<>]{1,500}?)\s*<([^<>`]{1,2000})>`_(?!_)")
_ALIAS = re.compile(r"(?:`([^`]+)`|([\w.+:-]+))_")
_MOST_TURNS = 8


class Targets:
    """Names -> where they lead."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._named: dict[str, str] = {}
        self._anonymous: list[str] = []
        self.titles: dict[str, str] = {}
        """Names of places within the note -> the title that stands below them."""
        self.words: dict[str, str] = {}
        """Names of substitutions -> Markdown."""
        self._turn = 0
        self._notes = {True: 0, False: 0}
        self._collect(lines)
        text = "\n".join(lines)
        if ">`_" in text:
            for found in _EMBEDDED.finditer(text):
                self._named.setdefault(_name(found[1]), "".join(found[2].split()))

    def _collect(self, lines: Sequence[str]) -> None:
        for nth, line in enumerate(lines):
            above = lines[nth - 1].strip() if nth else ""
            if above and line and ADORNED.fullmatch(line.rstrip()) and len(line.rstrip()) >= 3:
                self._named.setdefault(_name(above), fragment(above))
            if ".. " not in line and "__ " not in line:
                continue
            if found := TARGET.fullmatch(line):
                self._define(lines, nth, found)
            elif found := ANONYMOUS.fullmatch(line):
                self._anonymous.append(found[1].strip())
            elif found := SUBSTITUTION.fullmatch(line):
                self._substitute(found)

    def _define(self, lines: Sequence[str], nth: int, found: re.Match[str]) -> None:
        name = _name(found[1] or found[2])
        url = "".join([found[3] or "", *(line.strip() for line in continued(lines, nth))])
        if url:
            self._named[name] = "".join(url.split()) if " " not in url.strip() else url.strip()
            return
        below = (line.strip() for line in lines[nth + 1 : nth + 5])
        title = next((line for line in below if line and not ADORNED.fullmatch(line)), "")
        if title and not title.startswith(".."):
            self.titles[name] = title
            self._named.setdefault(name, fragment(title))

    def _substitute(self, found: re.Match[str]) -> None:
        name, directive, text = found[1].strip(), found[2], found[3].strip()
        if directive == "replace" and text:
            self.words[name] = text
        elif directive == "image" and IMAGE.search(text):
            self.words[name] = image(text, name)

    def url(self, name: str) -> str:
        """Where a name leads; nothing where the note does not say."""
        url = ""
        for _ in range(_MOST_TURNS):
            url = self._named.get(_name(name), "")
            alias = _ALIAS.fullmatch(url)
            if not alias:
                break
            name = alias[1] or alias[2]
        return url

    def next_url(self) -> str:
        """Where the next reference without a name leads."""
        if self._turn >= len(self._anonymous):
            return ""
        self._turn += 1
        return self._anonymous[self._turn - 1]

    def next_note(self, *, defined: bool) -> str:
        """The label of the next footnote that counts itself, where it is told or referred to."""
        self._notes[defined] += 1
        return f"auto-{self._notes[defined]}"

    def is_named(self, name: str) -> bool:
        """Whether the note says where a name leads."""
        return _name(name) in self._named


def continued(lines: Sequence[str], nth: int) -> list[str]:
    """The lines right below `nth` that are indented more."""
    column = len(lines[nth]) - len(lines[nth].lstrip())
    rows = []
    for line in lines[nth + 1 : nth + 6]:
        if not line.strip() or len(line) - len(line.lstrip()) <= column:
            break
        rows.append(line)
    return rows


def _name(text: str) -> str:
    """Names are compared without their case and spaces."""
    return " ".join(text.replace("\\", "").lower().split())
