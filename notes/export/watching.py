"""A Markdown parser that tells where links, images, code, emphases and inline HTML stand.

The parser's own rules are watched while they match; each inline token then has, as
`meta["noted"]`, its text with the lines at the margin and what stands where in it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline


class Match(NamedTuple):
    """What a watched rule matched, as offsets in the text of its block."""

    first: int
    last: int
    value: str
    what: str


DEEPEST = 60
"""Levels of lists, quotes and brackets that are looked into; deeper ones stay as they are."""


class Mark(NamedTuple):
    """One end of an emphasis, as offsets in the text."""

    first: int
    last: int
    opens: bool
    strong: bool


class Kept(NamedTuple):
    """What is no text, from `first` up to `last`: of a link, what follows the words it shows."""

    first: int
    last: int
    what: str
    """The parser's name of the rule that matched."""
    opening: int
    """Where the words of a link or an image begin; otherwise `first`."""
    closing: int
    """Where they end; otherwise `first`."""


class Noted(NamedTuple):
    """The text of a paragraph, a heading or a cell, and what stands in it."""

    text: str
    """Its lines without their indentation, which means nothing."""
    matches: list[Match]
    marks: list[Mark]
    kept: list[Kept]

    def taken(self, *, words: bool = False, marks: bool = True) -> bytearray:
        """A 1 for each character that is no plain text.

        Args:
            words: Whether the words that links show count as well.
            marks: Whether the marks of emphases do.
        """
        taken = bytearray(len(self.text) + 1)
        ranges = [(one.opening if words else one.first, one.last) for one in self.kept]
        if marks:
            ranges += [(one.first, one.last) for one in self.marks]
        for first, last in ranges:
            taken[first:last] = b"\1" * (last - first)
        return taken


@cache
def watched_parser() -> MarkdownIt:
    """CommonMark with tables and footnotes; inline tokens have `meta["noted"]`, a `Noted`."""
    parser = _parser()
    rules = {rule.name: rule.fn for rule in parser.inline.ruler.__rules__}
    for name in ("link", "image", "html_inline", "footnote_ref", "backticks", "autolink"):
        parser.inline.ruler.at(name, _watching(rules[name], name))
    parser.inline.ruler.at("emphasis", _placing(rules["emphasis"]))
    parser.inline.ruler2.after("emphasis", "podium_marks", _collect)
    parser.core.ruler.at("inline", _parse_inline)
    return parser


@cache
def block_parser() -> MarkdownIt:
    """The same for blocks alone: a fifth of the time, and enough where no link is looked for."""
    parser = _parser()
    parser.core.ruler.disable(["inline", "text_join"])
    return parser


def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415  (not needed until something is exported)
    from mdit_py_plugins.footnote import footnote_plugin  # noqa: PLC0415

    parser = MarkdownIt("commonmark", {"inline_definitions": True, "maxNesting": DEEPEST})
    parser.enable(["table", "strikethrough"])
    return parser.use(footnote_plugin, inline=False, move_to_end=False)


def _parse_inline(state: StateCore) -> None:
    """Parse each block's text and keep, with its token, what the watched rules saw in it."""
    for token in state.tokens:
        if token.type == "inline":
            token.children = token.children or []
            token.content = text = _at_margin(token.content)
            state.env["noted"] = token.meta["noted"] = Noted(text, [], [], [])
            state.md.inline.parse(text, state.md, state.env, token.children)


def _at_margin(content: str) -> str:
    """Lines without their indentation; two spaces at an end break a line."""
    if "\n" not in content:
        return content.strip(" \t")
    *lines, last = content.split("\n")
    kept = [line.strip(" \t") + "  " * line.endswith("  ") for line in lines]
    return "\n".join([*kept, last.strip(" \t")])


def _watching(
    rule: Callable[[StateInline, bool], bool], name: str
) -> Callable[[StateInline, bool], bool]:
    def watched(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  (the parser's protocol)
        start = state.pos
        if not rule(state, silent):
            return False
        # The text of an image is parsed as a text of its own, whose offsets mean nothing here.
        noted: Noted = state.env["noted"]
        if not silent and state.src == noted.text:
            _note(state, noted, start, name)
        return True

    return watched


def _note(state: StateInline, noted: Noted, start: int, name: str) -> None:
    end = state.pos
    if name not in ("link", "image"):
        noted.kept.append(Kept(start, end, name, start, start))
        if name == "html_inline":
            noted.matches.append(Match(start, end, state.src[start:end], "html"))
        elif name == "footnote_ref":
            noted.matches.append(
                Match(start + 2, end - 1, state.src[start + 2 : end - 1], "footnote")
            )
        elif name == "backticks" and not state.pending:  # else they are only backticks
            noted.matches.append(Match(start, end, state.src[start:end], "code"))
        return
    opening = start + (name == "image")
    closing = state.md.helpers.parseLinkLabel(state, opening, name == "link")
    noted.kept.append(Kept(closing if name == "link" else start, end, name, opening, closing))
    noted.matches.extend(_link_matches(state, opening, closing, name))


def _placing(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    """The rule for `*` and `_`, noting at which offset each of its tokens stands."""

    def placing(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  (the parser's protocol)
        start = state.pos
        if state.pending:
            state.pushPending()
        before = len(state.tokens)
        matched = rule(state, silent)
        for number in range(before, len(state.tokens)):
            state.tokens[number].meta["at"] = start + number - before
        return matched

    return placing


def _collect(state: StateInline) -> None:
    """Keep where the emphases begin and end, once the parser has paired them."""
    noted: Noted = state.env["noted"]
    if state.src != noted.text:
        return
    for token in state.tokens:
        at = token.meta.get("at", -1)
        if at >= 0 and token.tag in ("em", "strong"):
            opens, strong = token.nesting > 0, token.tag == "strong"
            first = at - (strong and opens)
            noted.marks.append(Mark(first, first + 1 + strong, opens, strong))


def _link_matches(state: StateInline, opening: int, closing: int, name: str) -> Iterator[Match]:
    """The destination of an inline link, or the label of one that refers to a definition."""
    src, end = state.src, state.pos
    if src[end - 1] == ")" and src[closing + 1 : closing + 2] == "(":
        at = closing + 2
        while src[at] in " \t\n":
            at += 1
        result = state.md.helpers.parseLinkDestination(src, at, end)
        if result.ok and result.pos > at:
            yield Match(at, result.pos, result.str, name)
    elif end - 1 == closing:
        yield Match(end, end, src[opening + 1 : closing], "shortcut")
    elif src[closing + 1 : end] == "[]":
        yield Match(closing + 2, closing + 2, src[opening + 1 : closing], "label")
    else:
        yield Match(closing + 2, end - 1, src[closing + 2 : end - 1], "label")
