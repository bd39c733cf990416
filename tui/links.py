"""What a link in a note may do: the one policy, decided from the link as it was written."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from notes.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Outside:
    """An address that may be opened in another program, once a person has seen it and agreed."""

    address: str


@dataclass(frozen=True, slots=True)
class Inside:
    """Another note of the notebook."""

    key: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A heading of the same page."""

    name: str


@dataclass(frozen=True, slots=True)
class Own:
    """Something in the notebook, in a link that Podium wrote itself."""

    kind: str
    ref: str


@dataclass(frozen=True, slots=True)
class Picture:
    """An image of the notebook, by its path under the root of the note that shows it."""

    path: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Not to be opened, and why."""

    reason: str


Verdict = Outside | Inside | Anchor | Own | Picture | Refused

_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".avif")


def judge(href: str, key: str | None, *, trusted: bool, is_note: Callable[[str], bool]) -> Verdict:
    """Decide what following a link may do.

    Args:
        href: The target as it stands in the note, not unquoted.
        key: The note that it stands in, if any.
        trusted: Podium wrote it.
        is_note: Whether the notebook has a note with this key.
    """
    href = href.strip()
    if not href or len(href) > LONGEST:
        return Refused("this link leads nowhere")
    if href.startswith("#"):
        return Anchor(href)
    if trusted and href.startswith("podium:"):
        kind, _, ref = href.removeprefix("podium:").partition("/")
        return Own(kind, unquote(ref))
    scheme = re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", href)
    if scheme:
        return _outside(href)
    return _relative(href, key, is_note)


def _outside(href: str) -> Verdict:
    if not href.isascii() or not href.isprintable() or " " in href:
        return Refused(f"the address holds letters that none should: {visible_line(href, 80)}")
    try:
        parts = urlsplit(href)
        host = parts.hostname or ""
    except ValueError:
        return Refused(f"no address: {visible_line(href, 80)}")
    scheme = parts.scheme.lower()
    if scheme == "mailto":
        return Outside(href) if re.fullmatch(r"[^-@][^@]*@[^@]+", parts.path) else Refused(
            "no mail address"
        )  # fmt: skip
    if scheme not in ("http", "https"):
        return Refused(f"Podium opens web and mail addresses only, not {scheme}:")
    if not host or host.startswith("-"):
        return Refused(f"no address: {visible_line(href, 80)}")
    return Outside(href)


def _relative(href: str, key: str | None, is_note: Callable[[str], bool]) -> Verdict:
    path, _, anchor = href.partition("#")
    path = unquote(path.partition("?")[0])
    if key is None or path.startswith(("/", "\\", "~")) or "\0" in path:
        return Refused(f"outside the notebook: {visible_line(path, 80)}")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(key), path))
    if target.startswith("../") or target == "..":
        return Refused(f"outside the notebook: {visible_line(path, 80)}")
    for candidate in (target, f"{target}.md", f"{target}/README.md", f"{target}/index.md"):
        if is_note(candidate):
            return Inside(candidate, anchor)
    return Refused(f"no note of this notebook: {visible_line(target, 80)}")


def picture(href: str, path: str) -> Verdict:
    """What opening an image may do: pictures of the notebook and web addresses, nothing else.

    Args:
        href: The image's address as it stands in the note.
        path: Of the note, below its root.
    """
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", href):
        return _outside(href)
    target = unquote(href.partition("#")[0].partition("?")[0])
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
    if target.startswith(("/", "\\", "~")) or joined.startswith("..") or "\0" in target:
        return Refused(f"outside the notebook: {visible_line(target, 80)}")
    if not joined.lower().endswith(_PICTURES):
        return Refused(f"no picture that Podium knows: {visible_line(joined, 80)}")
    return Picture(joined)


def wiki(name: str, keys: tuple[str, ...]) -> Verdict:
    """The note that `[[name]]` means: by its path, else by its file name."""
    wanted, _, anchor = name.partition("#")
    wanted = wanted.partition("|")[0].strip().casefold().removesuffix(".md")
    for key in keys:
        stem = key.casefold().rpartition(".")[0] or key.casefold()
        if wanted and (stem == wanted or stem.endswith(f"/{wanted}")):
            return Inside(key, anchor)
    return Refused(f"no note of this name: {visible_line(name, 80)}")
