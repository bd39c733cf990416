"""HTML in a note -> Markdown: goes through the text and tells the writer what it meets."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from notes.tidy import tags
from notes.tidy.entities import ENTITY, decoded, plain
from notes.tidy.html_writing import MarkdownWriter
from notes.tidy.tags import Tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.tidy.source_lines import Line

_MARKUP = r"</?[a-zA-Z][\w:-]*(?:[\s/](?:[^<>\"']|\"[^\"<\n]{0,2000}\"|'[^'<\n]{0,2000}')*)?>"
_TOKEN = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<ticks>`+)"
    r"|(?P<comment><!--)"
    r"|(?P<address><(?:[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w.-]+)>)"
    rf"|(?P<tag>{_MARKUP})"
    rf"|(?P<entity>{ENTITY})"
    r"|(?P<open><(?=[a-zA-Z/!?]))",
    re.DOTALL,
)
_BLANK = re.compile(r"\n[ \t]*\n")
_SHORT = frozenset("abipqsu")
_INNER = re.compile(r"</?(?:code|span|b|i|em|strong|font|br|samp|kbd)\b[^<>]*>", re.IGNORECASE)
_LANGUAGE = re.compile(r"(?:lang(?:uage)?-|brush:\s*|highlight-source-)([\w+#-]+)")


def markdown_of(lines: Sequence[Line]) -> list[Line]:
    """Return `lines`, none of them code, with Markdown in the place of tags and entities."""
    text = "\n".join(line.text for line in lines)
    if "<" not in text and "&" not in text:
        return list(lines)
    reader = _HtmlReader(text, [line.source for line in lines])
    return reader.read()


class _HtmlReader:
    def __init__(self, text: str, sources: Sequence[int]) -> None:
        self._text = text
        self._writer = MarkdownWriter(sources)
        self._comments = True
        """A comment may still be closed further down."""
        self._unclosed: dict[str, int] = {}
        """From where on a closing tag is known to be missing."""
        self._ticks: dict[int, list[int]] | None = None
        self._blanks = [found.start() for found in _BLANK.finditer(text)]

    def read(self) -> list[Line]:
        at = 0
        while token := _TOKEN.search(self._text, at):
            self._writer.text(self._text[at : token.start()])
            at = self._token(token)
        self._writer.text(self._text[at:])
        return self._writer.finish()

    def _token(self, token: re.Match[str]) -> int:
        """Write one token; return where the next may start."""
        match token.lastgroup:
            case "ticks":
                end = self._span_end(token)
                self._writer.literal(self._text[token.start() : end])
                return end
            case "comment":
                return self._comment(token)
            case "tag":
                return self._tag(token)
            case "entity":
                after = self._text[token.end() : token.end() + 40]
                self._writer.literal(decoded(token[0], self._writer.head, after))
            case "open":
                self._writer.literal(r"\<")
            case _:
                self._writer.literal(token[0])
        return token.end()

    def _comment(self, token: re.Match[str]) -> int:
        end = self._text.find("-->", token.end()) if self._comments else -1
        if end < 0:
            self._comments = False
            self._writer.literal(r"\<")
            return token.start() + 1
        self._writer.literal(self._text[token.start() : end + 3])
        return end + 3

    def _span_end(self, token: re.Match[str]) -> int:
        """Return where the code span ends that starts here, or its backticks if it is none."""
        if self._ticks is None:
            self._ticks = {}
            for run in re.finditer(r"`+", self._text):
                self._ticks.setdefault(len(run[0]), []).append(run.start())
        length = len(token[0])
        runs = self._ticks.get(length, [])
        nth = bisect_left(runs, token.end())
        if nth == len(runs):
            return token.end()
        blank = bisect_left(self._blanks, token.end())
        if blank < len(self._blanks) and self._blanks[blank] < runs[nth]:
            return token.end()
        return runs[nth] + length

    def _tag(self, token: re.Match[str]) -> int:
        tag = Tag.of(token[0])
        if tag is None or self._is_letter(tag, token):
            self._writer.literal(r"\<")
            return token.start() + 1
        if not tag.closes and tag.name in ("pre", "script", "style"):
            return self._block_of_code(tag, token)
        if tag.name in tags.CODE:
            return self._code(tag, token)
        self._writer.tag(tag, self._text[token.end() : token.end() + 1])
        return token.end()

    def _is_letter(self, tag: Tag, token: re.Match[str]) -> bool:
        """Whether `<b>` is no tag but a letter in brackets, as in `Map<a>`."""
        if tag.name not in _SHORT or tag.closes or tag.attributes:
            return False
        before = self._text[token.start() - 1 : token.start()]
        return before.isalnum() and self._close_of(tag.name, token.end()) is None

    def _close_of(self, name: str, at: int) -> re.Match[str] | None:
        """Find the closing tag of `name` behind `at`."""
        if at >= self._unclosed.get(name, len(self._text) + 1):
            return None
        close = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(self._text, at)
        if close is None:
            self._unclosed[name] = at
        return close

    def _block_of_code(self, tag: Tag, token: re.Match[str]) -> int:
        close = self._close_of(tag.name, token.end())
        if close is None:
            self._writer.literal(r"\<")
            return token.start() + 1
        inner = self._text[token.end() : close.start()]
        language = {"script": "javascript", "style": "css"}.get(tag.name, "")
        if tag.name == "pre":
            named = _LANGUAGE.search(f"{tag.attributes.get('class', '')} {inner[:200]}")
            language = named[1] if named else ""
            inner = plain(_INNER.sub("", inner))
        self._writer.fence(inner, language)
        self._writer.skip(self._text[token.end() : close.start()])
        return close.end()

    def _code(self, tag: Tag, token: re.Match[str]) -> int:
        close = self._close_of(tag.name, token.end())
        blank = bisect_left(self._blanks, token.end())
        limit = self._blanks[blank] if blank < len(self._blanks) else len(self._text)
        if tag.closes or close is None or close.start() > limit:
            self._writer.literal(r"\<")
            return token.start() + 1
        inner = self._text[token.end() : close.start()]
        shown = plain(_INNER.sub("", inner))
        if shown.strip():
            self._writer.literal(tags.code_span(shown))
        self._writer.skip(inner)
        return close.end()
