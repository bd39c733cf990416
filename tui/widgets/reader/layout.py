"""Blocks -> rows at one width."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from notes.tidy import Block, BlockKind, Prose
from tui.widgets.reader.glyphs import GLYPHS
from tui.widgets.reader.rows import Ornament, Piece, Row, Slice
from tui.widgets.reader.tables import lay_out_table
from tui.widgets.reader.wrapping import hard_wrap, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_NARROWEST = 12
"""Cells that text keeps however deep it is nested."""


_RULED = 2
"""Levels of headings that have a rule below them."""


class Frame(NamedTuple):
    """The room that a block gets, and what stands left of its rows."""

    width: int
    """Cells for the block itself."""
    first: tuple[Piece, ...] = ()
    """Left of its first row: a bullet, say."""
    rest: tuple[Piece, ...] = ()
    """Left of all its other rows."""
    style: str = "text"
    depth: int = 0
    """How many lists it stands in."""
    spare: int = 0
    """Cells to its right that a table may use beyond `width`."""

    def inside(self, first: Ornament, rest: Ornament, **changes: str | int) -> Frame:
        """Return the frame right of two ornaments that are equally wide."""
        width = max(min(_NARROWEST, self.width), self.width - first.cells)
        return self._replace(
            width=width,
            first=(*self.first, first),
            rest=(*self.rest, rest),
            **changes,  # type: ignore[arg-type]
        )

    def below(self) -> Frame:
        """Return the frame of what follows the first row."""
        return self if self.first is self.rest else self._replace(first=self.rest)


def lay_out(block: Block, frame: Frame) -> list[Row]:
    """Return the rows of `block`."""
    match block.kind:
        case BlockKind.HEADING:
            return _heading(block, frame)
        case BlockKind.LIST:
            return _list(block, frame)
        case BlockKind.QUOTE:
            bar = Ornament(GLYPHS.bar + " ", "quote-bar", "> ")
            inner = frame.inside(bar, bar, style="quote")
            return lay_out_all(block.children, inner) or [Row(inner.first, block.first)]
        case BlockKind.CALLOUT:
            return _callout(block, frame)
        case BlockKind.CODE:
            return _code(block, frame)
        case BlockKind.TABLE:
            return lay_out_table(block, frame.width, frame.spare, frame.first, frame.rest)
        case BlockKind.RULE:
            rule = Ornament(GLYPHS.rule * frame.width, "rule", "---")
            return [Row((*frame.first, rule), block.first)]
        case BlockKind.FOOTNOTE:
            return _footnote(block, frame)
        case BlockKind.FRONT_MATTER:
            return _card(block, frame)
        case BlockKind.PLAIN:
            return _plain(block, frame)
        case _:
            return _paragraph(
                block.prose, frame, "quiet" if block.kind is BlockKind.COMMENT else frame.style
            )


def lay_out_all(blocks: Sequence[Block], frame: Frame, *, in_item: bool = False) -> list[Row]:
    """Return the rows of `blocks`, one below the other, with air between them.

    Args:
        blocks: What stands together.
        frame: The room for them.
        in_item: They are a list's item, where only the writer's own empty lines make air.
    """
    rows: list[Row] = []
    before: Block | None = None
    for block in blocks:
        if before is not None and not (in_item and block.first <= before.last + 1):
            rows.extend([Row(frame.rest, block.first, is_gap=True)] * gap(before, block))
        rows.extend(lay_out(block, frame if before is None else frame.below()))
        before = block
    return rows


def gap(above: Block, below: Block) -> int:
    """Return how many empty rows stand between two blocks."""
    if above.kind is BlockKind.HEADING:
        return gap_below_heading(above.level, below)
    return 0 if above.kind is below.kind is BlockKind.FOOTNOTE else 1


def gap_below_heading(level: int, below: Block) -> int:
    """Return how many empty rows stand below a heading; its text belongs to it."""
    if level == 1 or below.kind is not BlockKind.HEADING:
        return int(level == 1)
    return int(below.level <= level)


def _paragraph(prose: Prose, frame: Frame, style: str) -> list[Row]:
    rows: list[Row] = []
    for start, end in wrap(prose.text, frame.width):
        left = frame.rest if rows else frame.first
        rows.append(Row((*left, Slice(prose, start, end, style)), prose.line_at(start)))
    return rows


def _heading(block: Block, frame: Frame) -> list[Row]:
    rows = _paragraph(block.prose, frame, f"h{block.level}")
    written = Ornament("", "text", "#" * block.level + " ")
    rows[0] = rows[0]._replace(
        heading=block.level,
        pieces=(*frame.first, written, *rows[0].pieces[len(frame.first) :]),
    )
    if block.level <= _RULED:
        glyph = GLYPHS.heavy_rule if block.level == 1 else GLYPHS.rule
        rule = Ornament(glyph * frame.width, f"h{block.level}-rule")
        rows.append(Row((*frame.rest, rule), block.last, written=""))
    return rows


def _list(block: Block, frame: Frame) -> list[Row]:
    rows: list[Row] = []
    numbered = block.children and block.children[0].label != "-"
    width = max((len(item.label) for item in block.children), default=1) if numbered else 1
    for nth, item in enumerate(block.children):
        if nth and block.loose:
            rows.append(Row(frame.rest, item.first, is_gap=True))
        outer = frame.below() if nth else frame
        rows.extend(_item(item, outer, width))
    return rows


def _item(item: Block, frame: Frame, width: int) -> list[Row]:
    style, written = "bullet", item.label
    if item.checked is not None:
        label = GLYPHS.checked if item.checked else GLYPHS.unchecked
        style, written = "done" if item.checked else "todo", f"- [{'x' if item.checked else ' '}]"
    elif item.label == "-":
        label = GLYPHS.bullets[frame.depth % len(GLYPHS.bullets)]
    else:
        label = item.label.rjust(width)
    bullet = Ornament(label + " ", style, written + " ")
    blank = Ornament(" " * bullet.cells, "text", " " * bullet.cells)
    inner = frame.inside(
        bullet, blank, depth=frame.depth + 1, style="done-text" if item.checked else frame.style
    )
    if not item.children:
        return [Row(inner.first, item.first)]
    return lay_out_all(item.children, inner, in_item=True)


def _callout(block: Block, frame: Frame) -> list[Row]:
    tone = GLYPHS.tone(block.label)
    bar = Ornament(GLYPHS.callout_bar + " ", f"callout-{tone}", "> ")
    inner = frame.inside(bar, bar)
    icon = Ornament(GLYPHS.icons[tone] + " ", f"callout-{tone}", f"[!{block.label.upper()}] ")
    title = _paragraph(block.prose, inner.inside(icon, icon), f"callout-{tone}")
    body = lay_out_all(block.children, inner.below()) if block.children else []
    return [*title, *body]


def _footnote(block: Block, frame: Frame) -> list[Row]:
    label = Ornament(f"[{block.label}] ", "footnote", f"[^{block.label}]: ")
    blank = Ornament(" " * label.cells, "text", "    ")
    inner = frame.inside(label, blank, style="quiet")
    return lay_out_all(block.children, inner) or [Row(inner.first, block.first)]


def _code(block: Block, frame: Frame) -> list[Row]:
    rows: list[Row] = []
    if block.prose.text:
        rows = _paragraph(block.prose, frame, "code-label")
    elif block.label:
        name = block.label[: frame.width - 2].rjust(frame.width - 1) + " "
        rows.append(Row((*frame.first, Ornament(name, "code-label")), block.first, written=""))
    for (prose,) in block.rows:
        left = frame.rest if rows else frame.first
        rows.extend(_code_line(prose, frame.width, left, frame.rest))
    return rows


def _code_line(
    prose: Prose, width: int, first: tuple[Piece, ...], rest: tuple[Piece, ...]
) -> Iterable[Row]:
    """Yield a line of code on a panel, carried on where it is wider than that."""
    room = max(1, width - 4)
    spans = hard_wrap(prose.text, room, at_spaces=True)
    for nth, (start, end) in enumerate(spans):
        edge = Ornament(GLYPHS.carried + " ", "code-edge") if nth else Ornament(" ", "code-block")
        pieces = tabbed(prose, start, end, "code-block")
        used = edge.cells + sum(piece.cells for piece in pieces)
        fill = Ornament(" " * max(0, width - used), "code-block")
        yield Row((*(rest if nth else first), edge, *pieces, fill), prose.line_at(start))


def tabbed(prose: Prose, start: int, end: int, style: str) -> list[Piece]:
    """Return the pieces of a line of code, its tabs as four spaces that are copied as tabs."""
    pieces: list[Piece] = []
    tab = prose.text.find("\t", start, end)
    while tab >= 0:
        pieces += [Slice(prose, start, tab, style), Ornament("    ", style, "\t")]
        start = tab + 1
        tab = prose.text.find("\t", start, end)
    return [*pieces, Slice(prose, start, end, style)]


def _card(block: Block, frame: Frame) -> list[Row]:
    """Lay out front matter as a box of names and values."""
    names = max((len(name.text) for name, _ in block.rows), default=0)
    names = min(names, frame.width // 3)
    inner = max(1, frame.width - 4)
    top = GLYPHS.box(frame.width)
    rows = [Row((*frame.first, Ornament(top[0], "card-edge")), block.first, written="---")]
    for name, value in block.rows:
        for nth, (start, end) in enumerate(wrap(value.text, inner - names - 2)):
            label = "" if nth else name.text[:names]
            left = Ornament(f"{GLYPHS.side} ", "card-edge")
            key = Ornament(label.ljust(names + 2), "card-name", f"{name.text}: " if label else "")
            piece = Slice(value, start, end, "card-value")
            fill = " " * max(0, inner - key.cells - piece.cells)
            right = Ornament(f"{fill} {GLYPHS.side}", "card-edge")
            rows.append(Row((*frame.rest, left, key, piece, right), value.line_at(start)))
    rows.append(Row((*frame.rest, Ornament(top[1], "card-edge")), block.last, written="---"))
    return rows


def _plain(block: Block, frame: Frame) -> list[Row]:
    """Lay out source lines as they are, under the reason for it."""
    rows = [*_paragraph(block.prose, frame, "notice")] if block.prose.text else []
    for (prose,) in block.rows:
        for start, end in hard_wrap(prose.text, frame.width):
            left = frame.rest if rows else frame.first
            rows.append(Row((*left, *tabbed(prose, start, end, "plain")), prose.line_at(start)))
    return rows
