"""CommonMark's own parser as the judge of what an exported body means."""

import posixpath
import re
from collections.abc import Iterator, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from notes.export.body import Surroundings, draft, finished
from notes.export.links import rebased
from notes.export.markup import Target
from notes.export.references import Labels
from notes.models import Kind, Session, Span
from notes.reading.source import NoteSource

JUDGE = (
    MarkdownIt("commonmark", {"maxNesting": 100})
    .enable(["table", "strikethrough"])
    .use(footnote_plugin, inline=False, move_to_end=False)
)


def _at_margin(state: StateCore) -> None:
    """Take the indentation off a paragraph's lines, which CommonMark has no part of the text."""
    for token in state.tokens:
        if token.type == "inline":
            token.content = re.sub(r"\n[ \t]+", "\n", token.content)


JUDGE.core.ruler.before("inline", "at_margin", _at_margin)

_ABOVE = "# A note\n\n"
"""Stands above a body in its note, as it does in every document."""


def body_of(text: str, *, top: int = 2, way: str = "", title: str = "No such title") -> str:
    """`text` as the body of a session whose heading has level `top`, `way` leading to its note."""
    source = NoteSource.of(f"{_ABOVE}{text}")
    span = Span(_ABOVE.count("\n") + 1, len(source.lines))
    session = Session("0" * 10, title, Kind.TALK, (), source.key, span)
    made = draft(source, session, Surroundings.of(source))

    def moved(target: Target) -> str:
        return rebased(target.value, way, "note.md", own=lambda _: True)

    return finished(made, top=top, labels=Labels(lambda: made.words), moved=moved)


def tree(text: str) -> list[Any]:
    """What the judge sees, without levels of headings, without definitions of links.

    Footnotes' definitions stand behind everything else, where an export may put them. End tags
    that stand alone are left out: an export ends what a note leaves open.
    """
    body: list[Any] = []
    definitions: list[Any] = []
    depth = 0
    above = ""
    for token in JUDGE.parse(text):
        depth += token.type == "footnote_reference_open"
        if not _ENDS.fullmatch(token.content) or token.type != "html_block":
            (definitions if depth else body).append(_node(token, above))
        depth -= token.type == "footnote_reference_close"
        above = token.type
    return body + definitions


_ENDS = re.compile(r"\s*(?:</\w+>\s*)+")
_UNENDED = re.compile(r"(?:\s|-->|\?>|</\w+>)*\Z")
_CODE = ("fence", "code_block")


def _node(token: Token, above: str) -> tuple[Any, ...]:
    kind = "code" if token.type in _CODE else token.type
    tag = "h" if token.type.startswith("heading") else token.tag
    content = ""
    if token.type in _CODE:
        content = "\n".join(line.rstrip() for line in token.content.split("\n"))
    elif token.type == "html_block":
        content = _UNENDED.sub("", token.content)
    words = _words(token.children or [], one_line=above == "heading_open")
    # Whatever white space is around the language; numbers of list items behind the first are none.
    info = token.info.split(maxsplit=1) if token.type == "fence" else []
    return (kind, tag, token.level, token.hidden, info, content.rstrip("\n"), words)


def _words(children: Sequence[Token], *, one_line: bool) -> list[Any]:
    """Inline content: its text, where letters for private use stand for what is none, and that.

    A heading has one line, what makes a link of a bare address is nothing, and spaces at the edges
    of a link's words stand around the link.
    """
    text = ""
    others: list[Any] = []
    for child in _written(children):
        if child.type in ("text", "softbreak") or (one_line and child.type == "hardbreak"):
            text += child.content if child.type == "text" else " "
        else:
            label = child.meta.get("label", "") if child.type == "footnote_ref" else ""
            inner = _words(child.children or [], one_line=one_line)
            others.append((child.type, child.content, _target(child), label, inner))
            text += {"link_open": "\ue001", "link_close": "\ue002"}.get(child.type, "\ue000")
    text = re.sub(r"\s*\ue001\s+|\s+\ue001", " \ue001", text)
    text = re.sub(r"\s+\ue002\s*|\ue002\s+", "\ue002 ", text)
    return [re.sub(r"\s+", " ", text).strip(), *others]


def _written(children: Sequence[Token]) -> Iterator[Token]:
    """The same without links that are addresses, those without a scheme included."""
    closes = -1
    for at, child in enumerate(children):
        words = children[at + 1].content if child.type == "link_open" else ""
        if words.startswith("www.") and _target(child) == f"http://{words}":
            closes = at + 2
        elif at != closes and child.markup != "autolink":
            yield child


def _target(token: Token) -> str:
    return str(token.attrs.get("href", token.attrs.get("src", "")))


def targets(text: str) -> list[str]:
    """Where the links and images lead, sorted by the last part of the way."""

    def walk(tokens: Sequence[Token]) -> Iterator[str]:
        for token in _written(tokens):
            if token.type in ("link_open", "image"):
                yield _target(token)
            yield from walk(token.children or [])

    found = walk(JUDGE.parse(text))
    return sorted(found, key=lambda target: (posixpath.basename(target.rstrip("/")), target))


def levels(text: str) -> list[int]:
    """The levels of the headings."""
    return [int(token.tag[1]) for token in JUDGE.parse(text) if token.type == "heading_open"]


def without_targets(node: Any) -> Any:
    """A tree without where its links lead."""
    if isinstance(node, tuple) and node and node[0] in ("link_open", "image"):
        return (*node[:2], "", *node[3:])
    if isinstance(node, str):
        return re.sub(r"""(href|src)=(["']?)[^\s"'>]*""", r"\1=\2", node)
    if isinstance(node, (tuple, list)):
        return type(node)(without_targets(part) for part in node)
    return node
