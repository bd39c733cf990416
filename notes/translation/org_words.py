"""The words of Org -> Markdown: emphasis, code, links, footnotes and timestamps."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.translation.page import code_span
from notes.translation.spelling import IMAGE, address, fragment, image, link

if TYPE_CHECKING:
    from collections.abc import Sequence

_BEFORE = r"(?<![^\s\-–—('\"{\[|“‘])"
_BEHIND = r"(?![^\s\-–—.,;:!?'\")}\]\[|…”’\\])"
_DAY = r"\d{4}-\d\d-\d\d[^<>\[\]\n]{0,60}"


def _marked(name: str, mark: str) -> str:
    """A pattern of words between two marks, which may go on in the next line."""
    inner = rf"[^{mark}\s](?:[^{mark}\n]{{0,500}}(?:\n[^{mark}\n]{{1,500}})?(?<=\S))?"
    return rf"{_BEFORE}\{mark}(?P<{name}>{inner})\{mark}{_BEHIND}"


_WORDS = re.compile(
    r"(?P<kept>`[^`\n]+`|\*\*(?=\S)[^*\n]+\*\*|\[[^\[\]\n]+\]\([^()\s]+\)"
    r"|<(?:[A-Za-z][A-Za-z0-9+.-]+:[^\s<>]*|[\w.+-]+@[\w.-]+)>|\bhttps?://[^\s<>\[\]]+|\\[<`*_]"
    r"|\$(?=[^$\n]{0,200}[\\^_{])[^$\s](?:[^$\n]{0,200}[^$\s])?\$(?!\d)|\\\([^\n]{1,200}?\\\))"
    r"|\[\[(?P<target>[^\[\]\n]{1,2000})\](?:\[(?P<shown>[^\[\]\n]*(?:\n[^\[\]\n]*)?)\])?\]"
    rf"|{_BEFORE}(?P<code>(?P<sign>[=~])(?=\S)[^\n]{{1,300}}?(?<=\S)(?P=sign)){_BEHIND}"
    rf"|{_marked('strong', '*')}|{_marked('emphasis', '/')}|{_marked('strike', '+')}"
    r"|\[fn:(?P<note>[\w-]+)\]"
    rf"|(?P<range><{_DAY}>--<{_DAY}>|\[{_DAY}\]--\[{_DAY}\])|<(?P<day>{_DAY})>|\[(?P<past>{_DAY})\]"
    r"|<<<?(?P<anchor>[^<>\n]+)>?>>"
    r"|(?<!\w)(?P<dunder>__\w+?__)(?!\w)"
    r"|(?P<open><(?=[A-Za-z/!?]))"
    r"|(?P<end>\\\\)(?=[ \t]*(?:\n|$))"
)
_FILE = re.compile(r"(?:file(?:\+\w+)?|attachment|docview):", re.IGNORECASE)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_PATH = re.compile(r"[./~]|[^\s:]+\.\w{1,5}(?:::|$)")
_SHORT = re.compile(r"#\+link:[ \t]+(\S+)[ \t]+(\S+)[ \t]*", re.IGNORECASE)
"""`#+LINK: name https://x.example/%s`: what `[[name:page]]` stands for."""
_MARKS = {"strong": "**", "emphasis": "*", "strike": "~~"}
_SPELLED = {"open": "\\<", "end": "\\"}
_MOST = 6
"""Marks within marks."""


class OrgWords:
    """The words of one note."""

    def __init__(self, lines: Sequence[str]) -> None:
        """Read of all its lines what stands for the beginning of an address."""
        found = (_SHORT.fullmatch(line) for line in lines if line[:2] == "#+")
        self._short = {one[1]: one[2] for one in found if one}

    def words(self, text: str, depth: int = 0) -> str:
        """The words of a paragraph, which has as many lines afterwards."""
        if depth >= _MOST:
            return text
        return _WORDS.sub(lambda found: self._one(found, depth), text)

    def _one(self, found: re.Match[str], depth: int) -> str:
        match found.lastgroup:
            case "target" | "shown":
                return self._link(found["target"], found["shown"], depth)
            case "strong" | "emphasis" | "strike" as kind:
                mark = _MARKS[kind]
                return mark + self.words(found[kind], depth + 1) + mark
            case "code":
                return code_span(found["code"][1:-1])
            case "note":
                return f"[^{found['note']}]"
            case "range":
                return found["range"][1:-1].replace(">--<", " – ").replace("]--[", " – ")
            case "day" | "past" | "anchor" as kind:
                return found[kind]
            case "dunder":
                return found["dunder"].replace("_", "\\_")
        return _SPELLED.get(found.lastgroup or "", found[0])

    def _link(self, target: str, shown: str | None, depth: int) -> str:
        place = self._place(target.strip())
        if shown is None or not shown.strip():
            if not place:
                return f"[[{target}]]"
            if IMAGE.search(place):
                return image(place)
            return address(place) if place[:1] != "#" else link(target.strip("*#"), place)
        pictured = _FILE.sub("", shown.strip())
        if IMAGE.search(pictured) and " " not in pictured:
            return f"[{image(pictured)}]({place or fragment(target)})"
        return link(self.words(shown, depth + 1), place or fragment(target), shown.count("\n"))

    def _place(self, target: str) -> str:
        """Where a link leads; nothing where that is a name that only Org can look up."""
        if found := _FILE.match(target):
            return target[found.end() :].partition("::")[0]
        short, _, rest = target.partition(":")
        if start := self._short.get(short):
            return start.replace("%s", rest) if "%s" in start else start + rest
        if target[:1] in "*#":
            return fragment(target[1:]) if target[0] == "*" else target
        if _SCHEME.match(target):
            return target
        return target.partition("::")[0] if _PATH.match(target) else ""
