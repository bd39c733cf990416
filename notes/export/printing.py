"""Markdown as formatters write it, wherever that says the same.

Linters and Prettier leave such a text alone. The text is written anew from what the parser sees; a
block that would then be read otherwise keeps more of its own spelling, or all of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from notes.export.meaning import meaning
from notes.export.printed_blocks import Printer, Spelling
from notes.export.spacing import block_lines, joined, spaced
from notes.export.watching import DEEPEST, watched_parser

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markdown_it.token import Token

_UNPRINTED = frozenset({"definition"})
_LONGEST = 200_000
"""Characters of a text that is written anew; longer ones are data rather than notes."""
_DEEPEST = DEEPEST - 2
"""Levels of nesting where the parser may have left something out."""


class _Block(NamedTuple):
    """A block at the margin, by its lines, `last` excluded."""

    first: int
    last: int
    tokens: list[Token]
    number: int
    """How many lists of its kind stand right above a list."""
    above: str
    """The type of the block above."""

    def printed(self, lines: Sequence[str], spelling: Spelling) -> list[str]:
        """The block in this spelling, `lines` being those of its text."""
        own = list(lines[self.first : self.last])
        if not self.tokens:
            return [line.rstrip() for line in own]
        if spelling is Spelling.OWN or max(token.level for token in self.tokens) >= _DEEPEST:
            return own
        return Printer(lines, spelling).lines(self.tokens, self.number, self.above)


def printed(text: str, seen: list[Token] | None = None) -> str:
    """`text` in a formatter's spelling, with one blank line between its blocks.

    The result is the same when it is printed again, and means what `text` means.

    Args:
        text: Markdown.
        seen: What `watched_parser` sees in it, where that is known already.
    """
    if len(text) > _LONGEST:
        return spaced(text)
    known: dict[str, Any] = {}
    tokens = _tokens(text, known) if seen is None else seen
    new = _written(text, tokens, {})
    if new == text:
        return text
    again = _tokens(new, {})
    if meaning(again) == meaning(tokens) and _written(new, again, {}) == new:
        return new
    return _printed_by_block(text, tokens, known)


def _tokens(text: str, known: dict[str, Any]) -> list[Token]:
    """What the parser sees, and in `known` the link definitions."""
    return watched_parser().parse(text, {"references": known})


def _written(text: str, tokens: Sequence[Token], spellings: Mapping[int, Spelling]) -> str:
    """`text` with each of its blocks in its spelling, by number."""
    lines = text.split("\n")
    parts = []
    for number, block in enumerate(_blocks(tokens, lines)):
        parts.append(block.printed(lines, spellings.get(number, Spelling.FORMATTED)))
    return "\n".join(joined(parts))


def _blocks(tokens: Sequence[Token], lines: Sequence[str]) -> list[_Block]:
    found: list[_Block] = []
    starts: dict[int, int] = {}
    for at, token in enumerate(tokens):
        if token.level == 0 and token.map and token.nesting >= 0:
            starts.setdefault(token.map[0], at)
    for first, last in block_lines(tokens, lines):
        at = starts.get(first, -1)
        own = _of_block(tokens, at) if at >= 0 and tokens[at].type not in _UNPRINTED else []
        above = found[-1].tokens[0].type if found and found[-1].tokens else ""
        alike = own and own[0].type == above and above.endswith("_list_open")
        found.append(_Block(first, last, own, found[-1].number + 1 if alike else 0, above))
    return found


def _of_block(tokens: Sequence[Token], first: int) -> list[Token]:
    """The tokens of the block that begins with the token of this number."""
    last = first
    if tokens[first].nesting > 0:
        last += 1
        while tokens[last].level > 0:
            last += 1
    return list(tokens[first : last + 1])


def _printed_by_block(text: str, tokens: Sequence[Token], known: Mapping[str, Any]) -> str:
    """The same, each block in the first spelling that means the same and stays as it is."""
    lines = text.split("\n")
    spellings = {}
    for number, block in enumerate(_blocks(tokens, lines)):
        if block.tokens:
            spellings[number] = _spelling(block, lines, known)
    new = _written(text, tokens, spellings)
    return new if meaning(_tokens(new, {})) == meaning(tokens) else spaced(text)


def _spelling(block: _Block, lines: Sequence[str], known: Mapping[str, Any]) -> Spelling:
    sense = meaning(block.tokens)
    for spelling in (Spelling.FORMATTED, Spelling.ARRANGED):
        new = block.printed(lines, spelling)
        again = _tokens("\n".join(new), dict(known))
        if meaning(again) == sense and block._replace(tokens=again).printed(new, spelling) == new:
            return spelling
    return Spelling.OWN
