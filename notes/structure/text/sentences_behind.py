"""What a line goes on with behind its title: `Ann Lee: How caches rest. She woke one on stage`.

Short talks are noted so, each on one line with its people first: the title, and behind its full
stop or dash a sentence on it.
"""

from __future__ import annotations

import re

_STOP = re.compile(r"(?<=[\w)\"”][\w)\"”])\.\s+(?=[^\W\d_a-z])")
_SEE_ALSO = re.compile(
    r"(?:\s[-–—]|[,.;])\s+\(?(?:see (?:also|below)|siehe auch|voir aussi|ver también|zie ook"
    r"|vedi anche)\b.*",
    re.IGNORECASE,
)
_ABBREVIATED = frozenset("vs dr mr mrs ms st no vol inc ltd prof etc jr sr feat ft ca bzw".split())  # noqa: SIM905
_FEWEST = 6
_SMALL = 0.6
"""Words of a sentence, and the share of them in small letters; titles have fewer, or capitals."""


def without_sentence(title: str) -> str:
    """`title`, which people stand before, without the sentences on it that follow."""
    title = _SEE_ALSO.sub("", title)
    if ". " not in title:
        return title
    for stop in _STOP.finditer(title):
        words = title[stop.end() :].split()
        small = sum(map(str.islower, words))
        if len(words) < _FEWEST or small < _SMALL * len(words):
            return title
        front = title[: stop.start()]
        if " " in front and front.rpartition(" ")[2].lower() not in _ABBREVIATED:
            return front
    return title
