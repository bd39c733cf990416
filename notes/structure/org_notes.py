"""Notes in Org, whose headings are lines with stars: what tells them from lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_ORG_HEAD = re.compile(r"\n#\+(?:title|author|date|startup|options):", re.IGNORECASE)
"""Settings as only Org has them, at the top."""
_HEAD = 1_000


def is_org(lines: Sequence[str], text: str) -> bool:
    """Whether stars at the margin are an outline's headings, as in Org, and no bullets."""
    if "\n#+" in text[:_HEAD] and _ORG_HEAD.search(text, 0, _HEAD):
        return True
    # To look for one letter is much faster than to look for two.
    if "*" not in text or "**" not in text or text.count("\n** ") + text.count("\n*** ") < 2:
        return False
    deep = sum(
        line.startswith(("** ", "*** ")) and not line.rstrip().endswith("*") for line in lines
    )
    return deep >= 2 and not any(line.startswith((" * ", "  * ", "\t* ")) for line in lines)
