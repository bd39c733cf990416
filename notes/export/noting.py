"""A Markdown parser that tells where emphases begin and end, and what is no text.

Each inline token then has, as `meta["noted"]`, its text with the lines at the margin and what
stands where in it: what a printer needs to spell it anew.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from notes.export.watching import new_parser

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline


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
    marks: list[Mark]
    kept: list[Kept]


@cache
def noting_parser() -> MarkdownIt:
    """CommonMark with tables and footnotes; inline tokens have `meta["noted"]`, a `Noted`."""
    parser = new_parser()
    rules = {rule.name: rule.fn for rule in parser.inline.ruler.__rules__}
    for name in ("backticks", "autolink", "html_inline", "image", "link", "footnote_ref"):
        parser.inline.ruler.at(name, _keeping(rules[name], name))
    parser.inline.ruler.at("emphasis", _placing(rules["emphasis"]))
    parser.inline.ruler2.after("emphasis", "podium_marks", _collect)
    parser.core.ruler.at("inline", _parse_inline)
    return parser


def _parse_inline(state: StateCore) -> None:
    for token in state.tokens:
        if token.type == "inline":
            token.children = token.children or []
            token.content = text = _at_margin(token.content)
            noted = Noted(text, [], [])
            state.env["noted"] = noted
            state.md.inline.parse(text, state.md, state.env, token.children)
            token.meta["noted"] = noted


def _at_margin(content: str) -> str:
    """Lines without their indentation, which means nothing; two spaces at an end break a line."""
    if "\n" not in content:
        return content.strip(" \t")
    *lines, last = content.split("\n")
    kept = [line.strip(" \t") + "  " * line.endswith("  ") for line in lines]
    return "\n".join([*kept, last.strip(" \t")])


def _keeping(
    rule: Callable[[StateInline, bool], bool], name: str
) -> Callable[[StateInline, bool], bool]:
    """The rule, noting what it matched that is not to be touched."""

    def keeping(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  (the parser's protocol)
        start = opening = closing = state.pos
        if not rule(state, silent):
            return False
        # The text of an image is parsed as a text of its own, whose offsets mean nothing here.
        noted: Noted = state.env["noted"]
        if not silent and state.src == noted.text:
            if name in ("link", "image"):
                opening = start + (name == "image")
                closing = state.md.helpers.parseLinkLabel(state, opening, name == "link")
                start = closing if name == "link" else start
            noted.kept.append(Kept(start, state.pos, name, opening, closing))
        return True

    return keeping


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
    noted: Noted = state.env["noted"]
    if state.src != noted.text:
        return
    for token in state.tokens:
        at = token.meta.get("at", -1)
        if at < 0 or token.tag not in ("em", "strong"):
            continue
        opens, strong = token.nesting > 0, token.tag == "strong"
        first = at - (strong and opens)
        noted.marks.append(Mark(first, first + 1 + strong, opens, strong))
