"""A sign: one reason to take a note for one talk or for several."""

from __future__ import annotations

from typing import NamedTuple


class Sign(NamedTuple):
    """One reason for either side; a positive weight speaks for several talks."""

    weight: float
    reason: str
