"""Writes Markdown as the tags of an HTML text ask for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.tidy import tags
from notes.tidy.html_lines import CurrentLine, HtmlList, LineWriter
from notes.tidy.html_tables import HtmlTable
from notes.tidy.source_lines import Line

if TYPE_CHECKING:
    from notes.tidy.tags import Tag

_DEEPEST = 40
"""Lists or quotes within each other; those that are deeper stand beside the last of them."""
_SPACES = re.compile(r"[ \t\n\f]+")


class MarkdownWriter(LineWriter):
    """Keeps the lines of text as they are, and lays out anew what HTML lists and tables hold."""

    def finish(self) -> list[Line]:
        """Return all lines."""
        if self.table is not None:
            self._end_table()
        self.close_inline()
        self.end_line(keep_blank=not self.current.tagged)
        return self.out

    def tag(self, tag: Tag, after: str) -> None:
        """Write what `tag` stands for; `after` is the character behind it."""
        self.current.tagged = True
        name = tag.name
        if self.table is not None and name not in tags.INLINE and name not in ("a", "img"):
            if self.table.tag(tag, self.source):
                self._end_table()
        elif name in tags.INLINE:
            self.pair(name, tags.INLINE[name], closes=tag.closes, after=after)
        elif name == "a":
            self._link(tag, after)
        elif name in ("ul", "ol", "li", "dl", "dt", "dd"):
            self._list_tag(tag)
        elif name in tags.HEADINGS:
            self._heading_tag(tag)
        else:
            self._other(tag)

    def _other(self, tag: Tag) -> None:
        match tag.name:
            case "br":
                self._hard_break()
            case "hr":
                self.end_block()
                self.put("---")
                self.end_block()
            case "img":
                self._image(tag)
            case "table" if not tag.closes:
                self.end_block(apart=not self.lists)
                self.table = HtmlTable()
            case "blockquote":
                self.end_block()
                self.quotes = min(_DEEPEST, max(0, self.quotes + (-1 if tag.closes else 1)))
                self.blank_line()
            case "summary":
                self.end_block()
                if not tag.closes:
                    self.pair("summary", "**", closes=False, after="")
            case "sup" if not tag.closes:
                self.put("^")
            case "q":
                self.put('"')
            case name if name in tags.BLOCKS:
                self.end_block(apart=not (self.lists and not self.head.strip(" -0123456789.")))
                self.blocks = max(0, self.blocks + (-1 if tag.closes else 1))
            case name if name in tags.EMBEDDED and not tag.closes:
                source = tag.attributes.get("src") or tag.attributes.get("data")
                if source:
                    self.put(f"[{name}]({tags.destination(source)})")

    def _hard_break(self) -> None:
        if self.heading or self.is_blank:
            self.put(" ")
            return
        self.current.parts.append("  ")
        lists = self.lists
        text = "".join(self.current.parts)
        self.out.append(Line("> " * self.quotes + text.rstrip() + "  ", self.current.source))
        self.current = CurrentLine(source=self.source, tagged=True)
        if lists and not lists[-1].inner:
            self.current.parts.append(lists[-1].indent)
        for opened in self.inline:
            opened.part = -2

    def _heading_tag(self, tag: Tag) -> None:
        if self.lists:
            self.pair(tag.name, "**", closes=tag.closes, after="")
            return
        self.end_block()
        if not tag.closes:
            self.heading = tags.HEADINGS[tag.name]

    def _image(self, tag: Tag) -> None:
        source = tag.attributes.get("src", "")
        alt = _SPACES.sub(" ", tag.attributes.get("alt") or tag.attributes.get("title", ""))
        alt = alt.replace("[", "(").replace("]", ")")
        if source or alt:
            self.put(f"![{alt}]({tags.destination(source)})" if source else alt)

    def _link(self, tag: Tag, after: str) -> None:
        if tag.closes:
            self.close_pair("a", after)
        elif url := tag.attributes.get("href", ""):
            self.close_pair("a", "")
            self.open_pair("a", "[", f"]({tags.destination(url)})")

    def _list_tag(self, tag: Tag) -> None:
        match tag.name, tag.closes:
            case (("ul" | "ol" | "dl"), False):
                self.end_block(apart=not self.lists)
                inner = self.lists[-1].inner if self.lists else ""
                indent = inner if len(self.lists) < _DEEPEST else self.lists[-1].indent
                self.lists.append(HtmlList(tag.name == "ol", indent))
            case (("ul" | "ol" | "dl"), True):
                self.end_block(apart=False)
                if self.lists:
                    self.lists.pop()
                self.blank_line()
            case (("li" | "dd" | "dt"), False):
                self.end_block(apart=False)
                if not self.lists:
                    self.blank_line()
                    self.lists.append(HtmlList(ordered=False, indent=""))
                self.current.parts.append(self.lists[-1].marker())
                self.current.source = self.source
                if tag.name == "dt":
                    self.pair("dt", "**", closes=False, after="")
            case _:
                self.end_block(apart=False)

    def fence(self, text: str, language: str) -> None:
        """Write a block of code."""
        if self.table is not None:
            self.table.text(tags.code_span(text))
            return
        self.end_block()
        indent = self.lists[-1].inner if self.lists else ""
        quote = "> " * self.quotes + indent
        longest = max(map(len, re.findall(r"`+", text)), default=2)
        ticks = "`" * max(3, longest + 1)
        first = self.source
        lines = text.split("\n")
        offset = 1 if lines and not lines[0].strip() else 0
        rows = list(enumerate(lines))[offset : None if lines[-1].strip() else -1]
        self.out.append(Line(f"{quote}{ticks}{language}", first, code=True))
        for nth, row in rows:
            source = self.sources[min(self.row + nth, len(self.sources) - 1)]
            self.out.append(Line(quote + row, source, code=True))
        self.out.append(Line(quote + ticks, self.out[-1].source, code=True))
        self.blank_line()
        self.current.tagged = True

    def _end_table(self) -> None:
        table, self.table = self.table, None
        self.inline.clear()
        if table is not None:
            indent = "> " * self.quotes + (self.lists[-1].inner if self.lists else "")
            self.out.extend(
                Line(indent + text if text else text, source) for text, source in table.rows()
            )
        self.blank_line()
        self.current = CurrentLine(source=self.source, tagged=True)
