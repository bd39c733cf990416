"""Lines that say where a speaker is found, `Twitter - @ann_lee`, and are no entry themselves."""

from __future__ import annotations

import re

_PROFILE = re.compile(
    r"(?:twitter|mastodon|github|linkedin|bluesky|bsky|instagram|website|web|site|homepage|blog"
    r"|e-?mail|handle|x)\b\s*[-–—:|=]*\s*(?:@[\w.@-]+|(?:https?://|www\.)\S+)"
    r"(?:\s*(?:,|/|&|and)\s*@[\w.@-]+)*",
    re.IGNORECASE,
)
_LONGEST = 120


def is_profile(text: str) -> bool:
    """Whether a line without its markup is a network or site and the handle or address there."""
    addressed = "@" in text or "://" in text or "www." in text
    return addressed and len(text) <= _LONGEST and _PROFILE.fullmatch(text) is not None
