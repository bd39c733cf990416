"""Line breaks in HTML that only keep a line apart from the one above or below it.

**Caches at rest**
<br/>_Ann Lee, Initech_<br/>
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_BEFORE = re.compile(r"\s*(?:<br\s?/?>(?:\s|&nbsp;)*)+(?=\S)")
_BREAKS = ("<br>", "<br/>", "<br />")


def without_breaks_around(lines: Sequence[str]) -> Sequence[str]:
    """The lines of a note that has such breaks, without those around words that one stands before.

    Behind words alone, and below an empty line or a break, they make the space of paragraphs.
    """
    return [
        _without(line) if line.lstrip()[:3] == "<br" and _is_text(above) else line
        for above, line in zip(("", *lines), lines, strict=False)
    ]


def _is_text(line: str) -> bool:
    return line.strip().rstrip("/<br >") != ""


def _without(line: str) -> str:
    before = _BEFORE.match(line)
    text = line[before.end() :].rstrip() if before else ""
    while text.endswith(_BREAKS):
        text = text[: text.rindex("<")].rstrip()
    return text or line
