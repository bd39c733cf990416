"""Rows -> strips in the colours of a palette."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment
from textual.strip import Strip

from tui.widgets.reader.glyphs import TO_ASCII
from tui.widgets.reader.rows import Ornament, Slice

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.style import Style

    from notes.tidy import Prose
    from tui.widgets.reader.palette import Palette
    from tui.widgets.reader.rows import Row


class Overlay(NamedTuple):
    """A style over the characters `start` to `end` of a prose, on top of its marks."""

    start: int
    end: int
    style: str


def paint(
    row: Row,
    palette: Palette,
    overlays: Callable[[Prose], Sequence[Overlay]],
    *,
    ascii_only: bool = False,
) -> list[Segment]:
    """Return the segments of `row`.

    Args:
        row: One line of the screen.
        palette: Styles by name.
        overlays: Given a prose, what lies over it: syntax colours, matches.
        ascii_only: Draw the reader's own signs in ASCII.
    """
    segments: list[Segment] = []
    for piece in row.pieces:
        if isinstance(piece, Ornament):
            if piece.text:
                text = piece.text.translate(TO_ASCII) if ascii_only else piece.text
                segments.append(Segment(text, palette[piece.style]))
        elif piece.start < piece.end:
            drawn = _paint_slice(piece, palette, overlays(piece.prose))
            segments.extend(map(_in_ascii, drawn) if ascii_only else drawn)
    return segments


def _in_ascii(segment: Segment) -> Segment:
    """Return a segment without the one sign that the reader puts into a text, that of an image."""
    return segment._replace(text=segment.text.replace("▣", "#"))


def _paint_slice(piece: Slice, palette: Palette, over: Sequence[Overlay]) -> list[Segment]:
    start, end, base = piece.start, piece.end, piece.style
    text = piece.prose.text
    marks = [m for m in piece.prose.marks if m.start < end and m.end > start]
    laid = [o for o in over if o.start < end and o.end > start]
    if not marks and not laid:
        return [Segment(text[start:end], palette[base])]
    edges = {start, end}
    for left, right in [(m.start, m.end) for m in marks] + [(o.start, o.end) for o in laid]:
        edges.add(max(start, left))
        edges.add(min(end, right))
    cuts = sorted(edges)
    marks.sort(key=lambda mark: mark.start - mark.end)
    segments = []
    for left, right in itertools.pairwise(cuts):
        names = [base]
        names += [mark.kind.value for mark in marks if mark.start <= left < mark.end]
        names += [layer.style for layer in laid if layer.start <= left < layer.end]
        segments.append(Segment(text[left:right], palette.style(tuple(names))))
    return segments


def placed(
    segments: Sequence[Segment],
    left: int,
    width: int,
    ground: Style,
    *,
    pan: int | None,
    edges: tuple[Segment, Segment],
) -> Strip:
    """Return a strip of exactly `width` cells with `segments` behind a margin of `left`.

    Args:
        segments: A row.
        left: Cells of the margin.
        width: Cells of the strip.
        ground: Style of what is empty.
        pan: Cells by which a wide row is moved to the left; `None` for any other row.
        edges: Signs of one cell for a wide row that goes on to the left, and to the right.
    """
    if pan is None:
        return Strip([Segment(" " * left, ground), *segments]).adjust_cell_length(width, ground)
    body = Strip(segments)
    behind = [edges[1]] if body.cell_length > pan + width - left else []
    before = [edges[0]] if pan and left else []
    room = width - left - len(behind)
    shown = body.crop(pan, pan + room).adjust_cell_length(room, ground)
    return Strip([Segment(" " * (left - len(before)), ground), *before, *shown, *behind])


def restyled(strip: Strip, start: int, end: int, style: Style) -> Strip:
    """Return `strip` with `style` over the characters `start` to `end`; -1 is the strip's end."""
    segments: list[Segment] = []
    at = 0
    for segment in strip:
        after = at + len(segment.text)
        left, right = max(start, at), after if end < 0 else min(end, after)
        if left >= right:
            segments.append(segment)
        else:
            text, base = segment.text, segment.style
            over = style if base is None else base + style
            parts = (text[: left - at], text[left - at : right - at], text[right - at :])
            for part, part_style in zip(parts, (base, over, base), strict=True):
                if part:
                    segments.append(Segment(part, part_style))
        at = after
    return Strip(segments, strip.cell_length)
