"""Inline Markdown tokens -> prose: text with marks that knows its source lines."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from notes.tidy.block import Mark, MarkKind, Prose
from notes.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

_UNWRAPPED = 120
"""Where a paragraph has a longer line than this, its line ends are the writer's own."""
_FOUND = re.compile(
    r"\[\[(?P<wiki>[^\[\]|\n]+)(?:\|(?P<label>[^\[\]\n]+))?\]\]"
    r"|(?P<url>\bhttps?://[^\s<>\"”’]+[^\s<>\"”’.,;:!?'*_)\]}…])(?P<close>\)?)"
    r"|(?P<www>(?<![\w./@])www\.[\w-]+\.[^\s<>\"”’]*[\w/#=&-])"
    r"|(?P<mail>(?<![\w.+/-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,}\b)"
)
_MAYBE_FOUND = re.compile(r"://|\[\[|www\.|@")
_OPEN = {
    "strong_open": MarkKind.STRONG,
    "em_open": MarkKind.EMPHASIS,
    "s_open": MarkKind.STRIKE,
    "link_open": MarkKind.LINK,
}
_CLOSE = frozenset({"strong_close", "em_close", "s_close", "link_close"})


def kept_breaks(lines: Sequence[str]) -> list[bool]:
    """Say for each line end of a paragraph whether its writer meant it.

    An editor that wraps text at some column breaks a line only where the next word would not have
    fitted; a line end where it would have fitted was typed.
    """
    longest = max(map(len, lines), default=0)
    if longest > _UNWRAPPED:
        return [True] * (len(lines) - 1)
    return [
        len(line) + 1 + len(following.split(" ", 1)[0]) <= longest
        for line, following in itertools.pairwise(lines)
    ]


class ProseBuilder:
    """Puts a prose together, token by token."""

    def __init__(self, lines: Sequence[int]) -> None:
        """`lines` holds the source line of each line of the block."""
        self._text: list[str] = []
        self._marks: list[Mark] = []
        self._open: list[tuple[int, MarkKind, str]] = []
        self._lines = lines
        self._starts = [(0, lines[0])]
        self._length = 0

    def build(self) -> Prose:
        """Return what was put together."""
        while self._open:
            self._close()
        return Prose("".join(self._text), tuple(self._marks), tuple(self._starts))

    def add(self, tokens: Sequence[Token], breaks: Sequence[bool]) -> None:
        """Add inline `tokens`; `breaks` says which of their line ends stay."""
        row = 0
        for token in tokens:
            if token.type in ("softbreak", "hardbreak"):
                kept = token.type == "hardbreak" or row >= len(breaks) or breaks[row]
                row += 1
                self._break(row, kept=kept)
            else:
                self._token(token)
                row += self._newlines(token)

    @staticmethod
    def _newlines(token: Token) -> int:
        return token.content.count("\n") if token.type == "code_inline" else 0

    def _token(self, token: Token) -> None:
        match token.type:
            case "text":
                self.text(token.content)
            case "code_inline":
                self.marked(visible(token.content), MarkKind.CODE)
            case "image":
                self._image(token)
            case "footnote_ref":
                label = str(token.meta["label"])
                self.marked(f"[{visible(label)}]", MarkKind.FOOTNOTE, label)
            case kind if kind in _OPEN:
                self._open.append((self._length, _OPEN[kind], str(token.attrs.get("href", ""))))
            case kind if kind in _CLOSE:
                self._close()
            case _:
                self._append(visible(token.content))

    def _break(self, row: int, *, kept: bool) -> None:
        self._append("\n" if kept else " ")
        line = self._lines[min(row, len(self._lines) - 1)]
        if line != self._starts[-1][1]:
            self._starts.append((self._length, line))

    def _append(self, text: str) -> None:
        text = text.replace("\t", " ")
        self._text.append(text)
        self._length += len(text)

    def marked(self, text: str, kind: MarkKind, target: str = "") -> None:
        """Add text that bears a mark as a whole."""
        start = self._length
        self._append(text)
        self._marks.append(Mark(start, self._length, kind, target))

    def _close(self) -> None:
        if not self._open:
            return
        start, kind, target = self._open.pop()
        if kind is MarkKind.LINK and start == self._length:
            self._append(visible(target))
        self._marks.append(Mark(start, self._length, kind, target))

    def _image(self, token: Token) -> None:
        source = str(token.attrs.get("src", ""))
        alt = visible(token.content) or source.rsplit("/", 1)[-1]
        start = self._length
        self._append(f"▣ {alt}")
        if visible(source) != alt:
            self.marked(f" ({visible(source)})", MarkKind.QUIET)
        self._marks.append(Mark(start, self._length, MarkKind.IMAGE, source))

    def text(self, content: str) -> None:
        """Add text, and mark the bare addresses and wiki links in it."""
        content = visible(content)
        linked = any(kind is MarkKind.LINK for _, kind, _ in self._open)
        if linked or not _MAYBE_FOUND.search(content):
            self._append(content)
            return
        end = 0
        for found in _FOUND.finditer(content):
            self._append(content[end : found.start()])
            self._found(found)
            end = found.end()
        self._append(content[end:])

    def _found(self, found: re.Match[str]) -> None:
        if wiki := found["wiki"]:
            self.marked(found["label"] or wiki, MarkKind.WIKI, wiki)
        elif mail := found["mail"]:
            self.marked(mail, MarkKind.LINK, f"mailto:{mail}")
        elif www := found["www"]:
            self.marked(www, MarkKind.LINK, f"http://{www}")
        else:
            url, close = found["url"], found["close"]
            if close and url.count("(") > url.count(")"):
                url, close = url + close, ""
            self.marked(url, MarkKind.LINK, url)
            self._append(close)
