"""Where in a Markdown source its headings, targets and labels stand.

CommonMark's parser says what they are; it gives lines for blocks and nothing for what stands inside
them. `notes.export.watching` adds that, and here it is traced back from the text of a block to the
source.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from markdown_it.common.utils import normalizeReference

from notes.export.watching import block_parser, watched_parser

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markdown_it.token import Token

    from notes.export.watching import Match


class Target(NamedTuple):
    """A destination as the source spells it, from `first` up to `last` (offsets in the text)."""

    first: int
    last: int
    value: str
    """Without escapes and entities."""
    what: str
    """`link`, `image` or `attribute`."""


class Use(NamedTuple):
    """A place that names a definition by its label."""

    first: int
    """Where a label is to be written: over `first`..`last`, in brackets of its own or not."""
    last: int
    label: str
    """As the parser compares labels."""
    bracketed: bool
    """The brackets stand there already."""


class Heading(NamedTuple):
    """A heading's lines in the text, counted from 0, `last` excluded."""

    first: int
    last: int
    level: int
    underlined: bool
    inside: bool
    """It stands in a list, a quote or a footnote, whose indentation is not its own."""
    content: str
    codes: tuple[tuple[int, int], ...]
    """From where to where its content is code."""


@dataclass(slots=True)
class Markup:
    """What one text holds."""

    text: str
    tokens: list[Token]
    targets: list[Target] = field(default_factory=list)
    uses: list[Use] = field(default_factory=list)
    notes: list[Use] = field(default_factory=list)
    """Uses of footnotes; the label is as written."""
    asked: frozenset[str] = frozenset()
    """Labels that any bracket of the text could mean, whether they are defined or not."""
    definitions: list[Token] = field(default_factory=list)
    """Link definitions, in order, those that come too late to count included."""

    @property
    def headings(self) -> list[Heading]:
        """Every heading, those in quotes and lists included."""
        return [
            Heading(
                *_lines(token),
                level=int(token.tag[1]),
                underlined=token.markup in "=-",
                inside=token.level > 0,
                content=inline.content,
                codes=tuple(
                    (match.first, match.last)
                    for match in inline.meta["noted"].matches
                    if match.what == "code"
                ),
            )
            for token, inline in zip(self.tokens, self.tokens[1:], strict=False)
            if token.type == "heading_open"
        ]

    @property
    def footnotes(self) -> list[Token]:
        """The opening tokens of footnotes' definitions."""
        return [token for token in self.tokens if token.type == "footnote_reference_open"]


def parse(text: str, known: Mapping[str, Any] | None = None) -> Markup:
    """Parse `text` as CommonMark with tables and footnotes.

    Args:
        text: Lines parted by line feeds.
        known: Link definitions from elsewhere in the note, as the parser keeps them.
    """
    references = _Asked(known or {})
    tokens = watched_parser().parse(text, {"references": references})
    markup = Markup(text, tokens, asked=frozenset(references.asked))
    markup.definitions = [token for token in tokens if token.type == "definition"]
    _Tracer(text, markup).trace()
    return markup


def blocks(text: str) -> list[Token]:
    """The tokens of the blocks of `text`; what stands inside a paragraph is not looked at."""
    return block_parser().parse(text, {})


def definitions_of(text: str) -> dict[str, dict[str, Any]]:
    """Label -> definition (`href`, `title`, `map`) of every link definition that counts."""
    env: dict[str, Any] = {}
    block_parser().parse(text, env)
    return dict(env.get("references", {}))


class _Asked(dict[str, Any]):
    """Link definitions that remember which labels were looked for."""

    def __init__(self, known: Mapping[str, Any]) -> None:
        super().__init__(known)
        self.asked: set[str] = set()

    def get(self, key: str, default: Any = None) -> Any:
        self.asked.add(key)
        return super().get(key, default)


_ATTRIBUTE = re.compile(
    r"""(?<=\s)(?:href|src)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'=<>`]+))""", re.IGNORECASE
)


class _Tracer:
    """Carries matches over from the text of a block to the source."""

    def __init__(self, text: str, markup: Markup) -> None:
        self.markup = markup
        self.lines = text.split("\n")
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line) + 1)
        self.column = (-1, 0)
        """The table row that was read last, and up to which character."""

    def trace(self) -> None:
        above: Token | None = None
        for token in self.markup.tokens:
            if token.type == "inline":
                bases = self._bases(token, above)
                for match in token.meta["noted"].matches:
                    self._keep(match, token.content, bases)
            elif token.type == "html_block":
                first, last = _lines(token)
                self._keep_attributes(self.starts[first], self.starts[last] - 1)
            above = token
        for kept in (self.markup.targets, self.markup.uses, self.markup.notes):
            kept.sort()

    def _bases(self, token: Token, above: Token | None) -> list[tuple[int, int]]:
        """(offset in the block's text, offset in the source) of each line of the block."""
        if above is not None and above.type in ("td_open", "th_open"):
            return self._base_in_row(token, above)
        first, _ = _lines(token)
        bases = []
        offset = 0
        for number, part in enumerate(token.content.split("\n"), first):
            line, words = self.lines[number].rstrip(), part.strip()
            if above is not None and above.type == "heading_open" and above.markup[:1] == "#":
                at = line.find(words, line.find("#") + len(above.markup))
            else:
                at = len(line) - len(words) if line.endswith(words) else -1
            if at >= 0:
                lead = len(part) - len(part.lstrip())
                bases.append((offset + lead, self.starts[number] + at))
            offset += len(part) + 1
        return bases

    def _base_in_row(self, token: Token, cell: Token) -> list[tuple[int, int]]:
        row, _ = _lines(token if token.map else cell)
        after = self.column[1] if self.column[0] == row else 0
        at = self.lines[row].find(token.content.replace("|", "\\|"), after)
        if at < 0:
            return []
        self.column = (row, at + len(token.content) + token.content.count("|"))
        return [(0, self.starts[row] + at)]

    def _keep(self, match: Match, content: str, bases: list[tuple[int, int]]) -> None:
        if match.what == "code":
            return
        first = self._traced(match.first, content, bases)
        last = first + match.last - match.first
        if first < 0 or (
            match.what != "shortcut" and self.markup.text[first:last] != content[slice(*match[:2])]
        ):
            return
        if match.what == "html":
            self._keep_attributes(first, last)
        elif match.what == "footnote":
            self.markup.notes.append(Use(first, last, match.value, bracketed=True))
        elif match.what in ("shortcut", "label"):
            label = normalizeReference(match.value)
            self.markup.uses.append(Use(first, last, label, match.what == "label"))
        else:
            self.markup.targets.append(Target(first, last, match.value, match.what))

    def _traced(self, offset: int, content: str, bases: list[tuple[int, int]]) -> int:
        for start, source in reversed(bases):
            if start <= offset:
                between = content[start:offset]
                if "\n" in between:
                    return -1
                in_row = self.column[0] >= 0 and self.markup.text[source:].startswith(
                    between.replace("|", "\\|")
                )
                return source + len(between) + (between.count("|") if in_row else 0)
        return -1

    def _keep_attributes(self, first: int, last: int) -> None:
        for match in _ATTRIBUTE.finditer(self.markup.text, first, last):
            group = match.lastindex or 1
            start, end = match.span(group)
            value = html.unescape(match[group])
            self.markup.targets.append(Target(start, end, value, "attribute"))


def _lines(token: Token) -> tuple[int, int]:
    first, last = token.map or (0, 0)
    return first, last
