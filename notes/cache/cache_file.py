"""A file of byte sections behind a header, whole or not at all."""

from __future__ import annotations

import contextlib
import json
import os
import sys
import zlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

_MAGIC = b"podium cache 1\n"
_LARGEST_HEADER = 1 << 20


class BrokenCacheError(ValueError):
    """The file is no cache, or no longer whole."""


def read_cache(path: Path, about: Mapping[str, Any]) -> list[bytes] | None:
    """Return the sections of the cache at `path`; None where it is absent or about something else.

    Raises:
        BrokenCacheError: The file is no cache, or not whole.
        OSError: It cannot be read.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    header, body = _header(data)
    if header.get("about") != dict(about) or header.get("order") != sys.byteorder:
        return None
    lengths = header.get("sections")
    if not isinstance(lengths, list) or not all(type(one) is int and one >= 0 for one in lengths):
        raise BrokenCacheError("its header is not whole")
    if sum(lengths) != len(data) - body or zlib.crc32(memoryview(data)[body:]) != header.get("crc"):
        raise BrokenCacheError("its checksum does not fit")
    sections = []
    for length in lengths:
        sections.append(data[body : body + length])
        body += length
    return sections


def write_cache(path: Path, about: Mapping[str, Any], sections: Sequence[bytes]) -> None:
    """Write a cache so that whoever reads at the same time sees the old or the new one.

    Raises:
        OSError: It cannot be written.
    """
    body = b"".join(sections)
    header = {
        "about": dict(about),
        "order": sys.byteorder,
        "sections": [len(section) for section in sections],
        "crc": zlib.crc32(body),
    }
    write_whole(path, (_MAGIC, json.dumps(header).encode(), b"\n", body))


def write_whole(path: Path, parts: Iterable[bytes]) -> None:
    """Write a file of the cache so that nobody ever sees half of it.

    Raises:
        OSError: It cannot be written.
    """
    import tempfile  # noqa: PLC0415  (not needed to read one)

    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    # A crash of the machine may tear the file; its checksum tells, so no fsync is waited for.
    descriptor, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.writelines(parts)
        os.replace(name, path)  # noqa: PTH105  (the name is a string here)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)  # noqa: PTH108
        raise


def set_aside(path: Path) -> None:
    """Keep a broken cache under another name, for whoever wants to know why."""
    with contextlib.suppress(OSError):
        path.replace(path.with_suffix(".bad"))


def _header(data: bytes) -> tuple[dict[str, Any], int]:
    """Return the header and where the body begins."""
    end = data.find(b"\n", len(_MAGIC), len(_MAGIC) + _LARGEST_HEADER)
    if not data.startswith(_MAGIC) or end < 0:
        raise BrokenCacheError("it does not begin as a cache does")
    try:
        header = json.loads(data[len(_MAGIC) : end])
    except (ValueError, RecursionError):
        raise BrokenCacheError("its header is not whole") from None
    if not isinstance(header, dict):
        raise BrokenCacheError("its header is not whole")
    return header, end + 1
