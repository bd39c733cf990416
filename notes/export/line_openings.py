"""Lines of a paragraph that would begin a block of their own where they stood at the margin.

A paragraph may go on with `    - words`, which is text only because of its indentation. Formatters
take that away, so such a line is written with a backslash, or joined to the one above.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from notes.export.headings import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from notes.export.watching import Noted

_NUMBER = re.compile(r"\d{1,9}(?=[.)](?:\s|\Z))")
_SIGN = re.compile(
    r"[-+*](?=\s|\Z)|>|#{1,6}(?=\s|\Z)|[=-]+[ \t]*$|([*_-])(?:[ \t]*\1){2,}[ \t]*$|~~~"
    r"|\[\^[^\]\s]+\]:|:?-+:?[ \t]*\||\|[ \t]*:?-",
    re.MULTILINE,
)
_TAG = re.compile(r"#+[^#\s]")


def as_text(noted: Noted, *, margin: bool) -> Iterator[Edit]:
    """The edits that keep the lines of a paragraph text wherever they stand.

    Args:
        noted: The paragraph.
        margin: Whether it stands at the margin, where linters take `#tag` for a heading.
    """
    text = noted.text
    taken = noted.taken()
    at = 0
    while True:
        if at and (number := _NUMBER.match(text, at)):
            yield _written(taken, at, number.end())
        elif at and _SIGN.match(text, at):
            yield _written(taken, at, at)
        elif margin and _TAG.match(text, at) and not taken[at]:
            yield Edit(at, at, "\\")
        elif at and (text.startswith("```", at) or _html().match(text, at)):
            yield Edit(at - 1, at, " ")
        at = text.find("\n", at) + 1
        if not at:
            return


def _written(taken: bytearray, line: int, sign: int) -> Edit:
    """A backslash before the sign of a line, or the line joined to the one above."""
    return Edit(line - 1, line, " ") if taken[sign] else Edit(sign, sign, "\\")


@cache
def _html() -> re.Pattern[str]:
    """The beginnings of HTML blocks that may interrupt a paragraph."""
    from markdown_it.common.html_blocks import block_names  # noqa: PLC0415  (seldom needed)

    names = "|".join(block_names)
    return re.compile(
        rf"<(?:(?:script|pre|style|textarea)(?:[\s>]|$)|[!?]|/?(?:{names})(?:[\s>]|/>|$))",
        re.IGNORECASE | re.MULTILINE,
    )
