"""How links, images and what else stands in a line are spelled in Markdown."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote

IMAGE = re.compile(r"\.(?:png|jpe?g|gif|svg|webp|avif|bmp)\Z", re.IGNORECASE)
_BRACKET = re.compile(r"(?<!\\)[\[\]]")
_UNSAFE = re.compile(r"[\s()<>]")
_SLUG = re.compile(r"[^\w\- ]")


def link(text: str, target: str, ends: int = -1) -> str:
    """A link.

    Args:
        text: Its words, which may be broken over lines.
        target: Where it leads, which may be broken over lines as well.
        ends: How many line ends it is to have; as many as both have unless told.
    """
    ends = target.count("\n") + text.count("\n") if ends < 0 else ends
    shown = text if text.startswith(("![", "[![")) else _BRACKET.sub(r"\\\g<0>", text.strip())
    ends -= shown.count("\n")
    target = re.sub(r"\s*\n\s*", "", target.strip())
    for _ in range(ends):
        head, space, tail = shown.rpartition(" ")
        if not space or "`" in shown:
            return f"[{shown}]({chr(10) * ends}{_spelled(target)})"
        shown, ends = f"{head}\n{tail}", ends - 1
    return f"[{shown}]({_spelled(target)})"


def address(target: str) -> str:
    """A bare address as a link."""
    if re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]+:[^\s<>]*", target):
        return f"<{target}>"
    return link(target, target)


def image(target: str, alt: str = "") -> str:
    """An image, named after its file where nothing else names it."""
    name = posixpath.splitext(posixpath.basename(unquote(target)))[0]
    alt = _BRACKET.sub(r"\\\g<0>", " ".join((alt or name).split()))
    return f"![{alt}]({_spelled(target.strip())})"


def fragment(title: str) -> str:
    """The link to a heading with these words, as GitHub names them."""
    return "#" + _SLUG.sub("", title.strip().lower()).replace(" ", "-")


def is_plain(text: str) -> bool:
    """Whether `text` holds none of the signs that mark words, so that it may be marked itself."""
    return not re.search(r"[*_`\[\]<>\\|=~]", text)


def strong(text: str) -> str:
    """`text` in bold type, unless some of it is marked already."""
    return f"**{text}**" if text and is_plain(text) else text


def _spelled(target: str) -> str:
    if not _UNSAFE.search(target) and target:
        return target
    return f"<{target.replace('<', '%3C').replace('>', '%3E').replace(chr(10), ' ')}>"
