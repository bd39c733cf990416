"""What has the shape of people and is none: a town with its state, a clause behind "and"."""

from __future__ import annotations

import re

_PLACE = re.compile(r"[^,()]+,\s?([A-Z]{2})\.?(?:,?\s(?:USA?|\d{4}))?")
_STATES = frozenset(
    (  # noqa: SIM905
        "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ "
        "NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC AB BC ON QC UK"
    ).split()
)
"""What stands behind a town."""


def is_clause(text: str) -> bool:
    """Whether what stands behind "and" speaks to somebody: `Zoe Rivers and so can you`."""
    return text[:1].islower() and not _ADDRESSED.isdisjoint(text.split(" "))


_ADDRESSED = frozenset("you we i me us".split())  # noqa: SIM905


def is_place(text: str) -> bool:
    """`Portland, OR`; behind a dash or "at" stands an organisation and where it is."""
    place = _PLACE.fullmatch(text)
    town = place is not None and place[1] in _STATES
    return town and " - " not in text and " at " not in text
