"""What stands inside a paragraph, as formatters write it: `_stress_`, `**more**`, single spaces."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from notes.export.headings import Edit, edited

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

_SPACES = re.compile(r"(?<!^)(?:[ \t]{2,}|\t)", re.MULTILINE)
_BLOCK = re.compile(
    r"[ \t]+(?:(?:[-+*]|\d{1,9}[.)]|#{1,6})(?:[ \t]|$)|[>=|]|</?[a-z]|<[!?]|-+[ \t]*$"
    r"|([*_-])(?:[ \t]*\1){2,}[ \t]*$|```|~~~)",
    re.IGNORECASE,
)
_TAIL = re.compile(r"\]\(\s*")
_CODE = re.compile(r"(`{2,})( ?)([^`\n]*[^` \n])\2\1")


class _Mark(NamedTuple):
    """One end of an emphasis, as offsets in the text."""

    first: int
    last: int
    opens: bool
    strong: bool


def printed_inline(content: str, known: Mapping[str, Any]) -> str:
    """The source of a paragraph, in a formatter's spelling; its lines have no indentation.

    Args:
        content: As the block parser hands it to the inline parser.
        known: Link definitions of the whole text.
    """
    first, *others = content.split("\n")
    # A line that would begin a block of its own at the margin is only text where it is indented.
    lines = [("    " if _BLOCK.match(line) else "") + line.strip(" \t") for line in others]
    lines = [first.strip(" \t"), *lines]
    endings = ["  " if line.endswith("  ") else "" for line in content.split("\n")]
    endings[-1] = ""
    text = "\n".join(line + end for line, end in zip(lines, endings, strict=True))
    if not re.search(r"[*_`]|[ \t]{2}|\t|\]\(", text):
        return text
    marks: list[_Mark] = []
    kept: list[_Kept] = []
    env = {"references": dict(known), "marks": marks, "kept": kept, "content": text}
    parser = _parser()
    parser.inline.parse(text, parser, env, [])
    return edited(
        text,
        [
            *_marks(text, marks),
            *_single_spaces(text, kept),
            *_code_marks(text, kept),
            *_destinations(text, kept),
        ],
    )


class _Kept(NamedTuple):
    """What is no text, from `first` up to `last`."""

    first: int
    last: int
    what: str


def _code_marks(text: str, kept: Sequence[_Kept]) -> Iterator[Edit]:
    """The edits that leave one backtick around code without any."""
    for first, last, what in kept:
        code = _CODE.fullmatch(text, first, last) if what == "backticks" else None
        if code and not code[3].startswith(" "):
            yield Edit(first, last, f"`{code[3]}`")


def _destinations(text: str, kept: Sequence[_Kept]) -> Iterator[Edit]:
    """The edits that leave destinations bare, or in angle brackets where they need some."""
    from markdown_it.helpers import parseLinkDestination  # noqa: PLC0415  (as the parser itself)

    for first, last, what in kept:
        tail = _TAIL.match(text, first, last) if what in ("link", "image") else None
        if not tail:
            continue
        result = parseLinkDestination(text, tail.end(), last)
        written = text[tail.end() : result.pos]
        if result.ok and "&" not in written:
            value = result.str
            bare = value and not re.search(r"[\s()<>\\]", value)
            title = text[result.pos : last - 1].strip()
            ending = f" {title})" if title else ")"
            yield Edit(first, last, f"]({value if bare else f'<{value}>'}{ending}")


def _single_spaces(text: str, kept: Sequence[_Kept]) -> Iterator[Edit]:
    for match in _SPACES.finditer(text):
        first, last = match.span()
        at_end = text[last : last + 1] in ("", "\n")
        if not at_end and not any(start < last and first < end for start, end, _ in kept):
            yield Edit(first, last, " ")


def _marks(text: str, marks: Sequence[_Mark]) -> Iterator[Edit]:
    """The edits to the ends of emphases; stress inside stress keeps its asterisks."""
    waiting: list[tuple[_Mark, str]] = []
    depth = 0
    for mark in sorted(marks):
        if mark.opens:
            depth += not mark.strong
            letter = "**" if mark.strong else "*" if depth > 1 else ""
            waiting.append((mark, letter))
            continue
        opening, letter = waiting.pop()
        depth -= not mark.strong
        if not letter:
            letter = "*" if _glued(text, opening.first, mark.last) else "_"
        yield Edit(opening.first, opening.last, letter)
        yield Edit(mark.first, mark.last, letter)


def _glued(text: str, first: int, last: int) -> bool:
    """Whether a word goes on before or behind an emphasis."""
    return bool(re.search(r"[^\W_]\Z", text[max(0, first - 1) : first])) or bool(
        re.match(r"[^\W_]", text[last : last + 1])
    )


@cache
def _parser() -> MarkdownIt:
    """A parser that tells where emphases begin and end, and what is no text."""
    from markdown_it import MarkdownIt  # noqa: PLC0415  (not needed until something is exported)
    from mdit_py_plugins.footnote import footnote_plugin  # noqa: PLC0415

    parser = MarkdownIt("commonmark", {"maxNesting": 60}).enable("strikethrough")
    parser.use(footnote_plugin, inline=False, move_to_end=False)
    rules = {rule.name: rule.fn for rule in parser.inline.ruler.__rules__}
    for name in ("backticks", "autolink", "html_inline", "image", "link"):
        parser.inline.ruler.at(name, _keeping(rules[name], name))
    parser.inline.ruler.at("emphasis", _noting(rules["emphasis"]))
    parser.inline.ruler2.after("emphasis", "podium_marks", _collect)
    return parser


def _keeping(
    rule: Callable[[StateInline, bool], bool], name: str
) -> Callable[[StateInline, bool], bool]:
    """The rule, noting what it matched that is not to be touched."""

    def keeping(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  (the parser's protocol)
        start = state.pos
        matched = rule(state, silent)
        if matched and state.src == state.env["content"]:
            if name in ("link", "image"):
                label = start + (name == "image")
                start = state.md.helpers.parseLinkLabel(state, label, name == "link")
            state.env["kept"].append(_Kept(start, state.pos, name))
        return matched

    return keeping


def _noting(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    """The rule for `*` and `_`, noting at which offset each of its tokens stands."""

    def noting(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  (the parser's protocol)
        start = state.pos
        if state.pending:
            state.pushPending()
        before = len(state.tokens)
        matched = rule(state, silent)
        for number in range(before, len(state.tokens)):
            state.tokens[number].meta["at"] = start + number - before
        return matched

    return noting


def _collect(state: StateInline) -> None:
    if state.src != state.env["content"]:
        return
    for token in state.tokens:
        at = token.meta.get("at", -1)
        if at < 0 or token.tag not in ("em", "strong"):
            continue
        opens, strong = token.nesting > 0, token.tag == "strong"
        first = at - (strong and opens)
        state.env["marks"].append(_Mark(first, first + 1 + strong, opens, strong))
