"""A Markdown parser that tells where links, images, footnotes and inline HTML stand.

The parser's own rules are watched while they match; each block's token then has, as
`meta["found"]`, what was matched in its text.
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


_DEEPEST = 60
"""Levels of lists, quotes and brackets that are looked into; deeper ones stay as they are."""


@cache
def watched_parser() -> MarkdownIt:
    """CommonMark with tables and footnotes; inline tokens have what was matched in `meta`.

    The environment needs `inline` and `content`, where the rules leave and find things.
    """
    parser = new_parser()
    rules = {rule.name: rule.fn for rule in parser.inline.ruler.__rules__}
    for name in ("link", "image", "html_inline", "footnote_ref", "backticks"):
        parser.inline.ruler.at(name, _watching(rules[name], name))
    parser.core.ruler.at("inline", _parse_inline)
    return parser


@cache
def block_parser() -> MarkdownIt:
    """The same for blocks alone: a fifth of the time, and enough where no link is looked for."""
    parser = new_parser()
    parser.core.ruler.disable(["inline", "text_join"])
    return parser


def new_parser() -> MarkdownIt:
    """CommonMark with tables and footnotes, for a caller that changes its rules."""
    from markdown_it import MarkdownIt  # noqa: PLC0415  (not needed until something is exported)
    from mdit_py_plugins.footnote import footnote_plugin  # noqa: PLC0415

    parser = MarkdownIt("commonmark", {"inline_definitions": True, "maxNesting": _DEEPEST})
    parser.enable(["table", "strikethrough"])
    return parser.use(footnote_plugin, inline=False, move_to_end=False)


def _parse_inline(state: StateCore) -> None:
    """Parse each block's text and keep, with its token, what the watched rules matched."""
    for token in state.tokens:
        if token.type == "inline":
            token.children = token.children or []
            found: list[Match] = []
            state.env["inline"], state.env["content"] = found, token.content
            state.md.inline.parse(token.content, state.md, state.env, token.children)
            token.meta["found"] = found


def _watching(
    rule: Callable[[StateInline, bool], bool], name: str
) -> Callable[[StateInline, bool], bool]:
    def watched(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  (the parser's protocol)
        start = state.pos
        if not rule(state, silent):
            return False
        # The text of an image is parsed as a text of its own, whose offsets mean nothing here.
        if not silent and state.src == state.env["content"]:
            state.env["inline"].extend(_matches(state, start, name))
        return True

    return watched


def _matches(state: StateInline, start: int, name: str) -> Iterator[Match]:
    end = state.pos
    if name == "html_inline":
        yield Match(start, end, state.src[start:end], "html")
    elif name == "backticks":
        if not state.pending:  # else they are only backticks
            yield Match(start, end, state.src[start:end], "code")
    elif name == "footnote_ref":
        yield Match(start + 2, end - 1, state.src[start + 2 : end - 1], "footnote")
    else:
        yield from _link_matches(state, start, name)


def _link_matches(state: StateInline, start: int, name: str) -> Iterator[Match]:
    """The destination of an inline link, or the label of one that refers to a definition."""
    src, end = state.src, state.pos
    opening = start + (name == "image")
    closing = state.md.helpers.parseLinkLabel(state, opening, name == "link")
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
