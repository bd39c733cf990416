"""Where a recovered field comes from and how sure that is."""

from __future__ import annotations

from functools import partial
from typing import Literal, NamedTuple

How = Literal["line", "path", "front matter", "sibling", "settings", "inferred"]


class Origin(NamedTuple):
    """The evidence behind one field of an event or a session."""

    how: How
    where: str
    """The line number, path part, front matter key or note that says it."""
    confidence: float
    """From 0, a guess, to 1, certain because the writer said so in the explicit format."""
    rule: str
    """The rule that decided, as a short phrase for the reader of `podium why`."""


made = partial(tuple.__new__, Origin)
"""An `Origin` of the tuple of its fields; faster, for every session has some."""
