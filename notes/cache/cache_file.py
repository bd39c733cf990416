"""A file of byte sections behind a header, whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import sys
from itertools import accumulate, chain
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeAlias
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

_MAGIC = b"podium cache 1\n"
_LARGEST_HEADER = 1 << 20
_PIECE = 1 << 18


class BrokenCacheError(ValueError):
    """The file is no cache, or no longer whole."""


class Section:
    """A part of a cache, read from disk whenever some of it is asked for.

    A cache is replaced as a whole and never written to, so it stays what it was when it was opened.
    """

    __slots__ = ("_file", "_length", "_start")

    def __init__(self, file: _File, start: int, length: int) -> None:
        self._file = file
        self._start = start
        self._length = length

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, part: slice) -> bytes:
        first, last, _ = part.indices(self._length)
        return self._file.read(self._start + first, max(0, last - first))

    def __bytes__(self) -> bytes:
        return self[:]

    def after(self, start: int) -> Section:
        """Return what follows its first bytes."""
        return Section(self._file, self._start + start, max(0, self._length - start))


class Pieces:
    """Bytes that are still apart, as they take as much room again where they are joined."""

    def __init__(self, pieces: Sequence[bytes | Section]) -> None:
        self._pieces = pieces
        self._length = sum(map(len, pieces))

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[bytes]:
        return map(bytes, self._pieces)

    def __bytes__(self) -> bytes:
        return b"".join(self)

    def __getitem__(self, part: slice) -> bytes:
        return bytes(self)[part]


Kept: TypeAlias = "bytes | Section | Pieces"
"""Bytes of a cache, in memory or on disk."""


def in_pieces(sections: Iterable[Kept]) -> Iterator[bytes]:
    """Return what is in the sections, without joining what is apart."""
    for section in sections:
        if isinstance(section, Pieces):
            yield from section
        else:
            yield bytes(section)


class _File:
    """A file that is read here and there, by any thread."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self.size = os.fstat(descriptor).st_size

    def __del__(self) -> None:
        if hasattr(self, "_descriptor"):
            os.close(self._descriptor)

    def read(self, start: int, length: int) -> bytes:
        """Return some of it.

        Raises:
            BrokenCacheError: It ends before.
        """
        data = os.pread(self._descriptor, length, start)
        if len(data) != length:
            raise BrokenCacheError("it is shorter than it was")
        return data

    def append(self, data: bytes) -> int:
        """Write at its end; return where that begins.

        Raises:
            OSError: It cannot be written.
        """
        start = self.size
        if os.pwrite(self._descriptor, data, start) != len(data):
            raise OSError(errno.ENOSPC, "there is no room left")
        self.size += len(data)
        return start

    def checksum(self, start: int) -> int:
        """Return that of all from `start` on, read piece by piece to take no memory."""
        check = 0
        while piece := os.pread(self._descriptor, _PIECE, start):
            check = crc32(piece, check)
            start += len(piece)
        return check


class Spool:
    """A file without a name, for what would take much memory and is needed later; for any thread.

    Whatever becomes of the process, nothing of it is left.
    """

    def __init__(self, folder: Path) -> None:
        """Begin with no file; it is made for the first data.

        Args:
            folder: Where it takes up its room.
        """
        self._folder = folder
        self._file: _File | None = None
        self._lock = Lock()

    def put(self, data: bytes) -> bytes | Section:
        """Return the data as it stands in the file; where there is no room, the data itself."""
        try:
            with self._lock:
                if self._file is None:
                    self._file = self._made()
                return Section(self._file, self._file.append(data), len(data))
        except OSError:
            return data

    def _made(self) -> _File:
        import tempfile  # noqa: PLC0415  (not needed to read a cache)

        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=self._folder)
        os.unlink(name)  # noqa: PTH108  (the name is a string here)
        return _File(descriptor)


def opened(path: Path) -> Section:
    """Return all of a file of the cache, of which nothing is read yet.

    Raises:
        OSError: It cannot be opened.
    """
    file = _File(os.open(path, os.O_RDONLY | os.O_CLOEXEC))
    return Section(file, 0, file.size)


def read_cache(path: Path, about: Mapping[str, Any]) -> list[Section] | None:
    """Return the sections of the cache at `path`; None where it is absent or about something else.

    Raises:
        BrokenCacheError: The file is no cache, or not whole.
        OSError: It cannot be read.
    """
    try:
        file = _File(os.open(path, os.O_RDONLY | os.O_CLOEXEC))
    except FileNotFoundError:
        return None
    header, body = _header(file.read(0, min(_LARGEST_HEADER, file.size)))
    if header.get("about") != dict(about) or header.get("order") != sys.byteorder:
        return None
    lengths = header.get("sections")
    if not isinstance(lengths, list) or not all(type(n) is int and n >= 0 for n in lengths):
        raise BrokenCacheError("its header is not whole")
    if sum(lengths) != file.size - body or file.checksum(body) != header.get("crc"):
        raise BrokenCacheError("its checksum does not fit")
    starts = accumulate(lengths, initial=body)
    return [Section(file, start, length) for start, length in zip(starts, lengths, strict=False)]


def write_cache(path: Path, about: Mapping[str, Any], sections: Sequence[Kept]) -> None:
    """Write a cache so that whoever reads at the same time sees the old or the new one.

    Raises:
        OSError: It cannot be written.
    """
    check = 0
    for piece in in_pieces(sections):
        check = crc32(piece, check)
    header = {
        "about": dict(about),
        "order": sys.byteorder,
        "sections": [len(section) for section in sections],
        "crc": check,
    }
    head = (_MAGIC, json.dumps(header).encode(), b"\n")
    # One by one: together they take as much room again as the whole notebook.
    write_whole(path, chain(head, in_pieces(sections)))


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
    end = data.find(b"\n", len(_MAGIC))
    if not data.startswith(_MAGIC) or end < 0:
        raise BrokenCacheError("it does not begin as a cache does")
    try:
        header = json.loads(data[len(_MAGIC) : end])
    except (ValueError, RecursionError):
        raise BrokenCacheError("its header is not whole") from None
    if not isinstance(header, dict):
        raise BrokenCacheError("its header is not whole")
    return header, end + 1
