"""Lines that say where a speaker is found, `Twitter - @ann_lee`, and are no entry themselves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

NETWORK = (
    r"(?:twitter|mastodon|github|linkedin|bluesky|bsky|instagram|website|web|site|homepage|blog"
    r"|e-?mail|handle|x)\b"
)
_PROFILE = re.compile(
    rf"{NETWORK}\s*[-–—:|=]*\s*(?:@[\w.@-]+|(?:https?://|www\.)\S+)"
    r"(?:\s*(?:,|/|&|and)\s*@[\w.@-]+)*",
    re.IGNORECASE,
)
_LONGEST = 120


def is_profile(text: str) -> bool:
    """Whether a line without its markup is a network or site and the handle or address there."""
    addressed = "@" in text or "://" in text or "www." in text
    return addressed and len(text) <= _LONGEST and _PROFILE.fullmatch(text) is not None


def without_networks(text: str, links: Sequence[tuple[str, str]]) -> str:
    """`Ann Lee [twitter](…) [blog](…)` without the links to where she is found."""
    for label, _ in reversed(links):
        if label.lower() not in _NETWORKS or not text.endswith(label) or text == label:
            break
        text = text[: -len(label)].rstrip(" ,|/·([–—-")
    return text


_NETWORKS = frozenset(
    {"twitter", "mastodon", "github", "linkedin", "bluesky", "instagram", "website", "homepage"}
    | {"blog", "site", "web", "bio", "profile"}
)
