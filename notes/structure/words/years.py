"""Years as the names of events tell them: `2019`, `'19`."""

from __future__ import annotations

import re

YEAR = re.compile(r"(?:19|20)\d\d")
"""Four digits of a year, at the end or the beginning of a word as well: `PyCon2019`."""
LONE_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
"""A year that is no part of a longer number: none in `20190508`."""
YEAR_OR_SHORT = re.compile(r"(?:19|20)\d\d|['’]\d\d")
"""A year in four digits, or in two behind an apostrophe."""
