"""The dashes, bars, slashes and the like that part a line into a title and its people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

DASHES = re.compile(
    r"\s+[-–—~]{1,3}\s+|\s*[—―]\s*|\s+//\s+|\s*\|\s*|\s+/\s+|\s+::\s+|\s+·\s+|\s+•\s+|\t+|\s+(?:->|→)\s+|;\s+"
    r"|\s+–(?=\S)|\s+-(?=[^\W\d_a-z]\w+\s)|(?<=\S)–\s+|(?<=[\w)\"”?!'])-\s+|(?<=[\"”])\s*-\s*|\s*[／｜]\s*|-(?=[\uac00-\ud7af]{3}(?:$|[\s(,]))"
)
_SIGN = re.compile(r"[-–—―~/|·•:;→\t／｜]")


def dashes_in(line: str) -> Iterator[re.Match[str]]:
    """Where `DASHES` parts the line; only signs and the blanks before them are looked at."""
    sign = _SIGN.search(line)
    end = 0
    while sign:
        start = sign.start()
        while start > end and line[start - 1].isspace():
            start -= 1
        cuts = (DASHES.match(line, at) for at in range(start, sign.end()))
        cut = next(filter(None, cuts), None)
        if cut:
            yield cut
        end = cut.end() if cut else sign.end()
        sign = _SIGN.search(line, end)
