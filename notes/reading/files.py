"""Opening one note safely: a regular file under its root, through no link, never blocking."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from notes.reading.naming import what_it_is
from notes.reading.walk import signature_of
from notes.values import value

if TYPE_CHECKING:
    from pathlib import Path

    from notes.models import Signature

LARGEST_NOTE = 4 * 1024 * 1024
"""Bytes read of one file. The longest notes people take have some 200 KB."""

_FILE_FLAGS = os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_NOCTTY | os.O_CLOEXEC
_FOLDER_FLAGS = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


@value(frozen=True, slots=True)
class Contents:
    """What a file holds, at most `LARGEST_NOTE` bytes of it."""

    data: bytes
    signature: Signature

    @property
    def is_cut(self) -> bool:
        """Whether the file is longer than what was read."""
        return self.signature.size > len(self.data)


class RefusedFileError(OSError):
    """A file that is no note to open; its text says why."""


def read_bytes(path: Path) -> Contents:
    """Read one file that the user named.

    Raises:
        OSError: It is gone, may not be read, or is no regular file.
    """
    return read_under(str(path.parent), path.name)


def read_under(root: str, name: str) -> Contents:
    """Read `name`, a relative path, below `root` without following any link on the way.

    Raises:
        OSError: It is gone, may not be read, or is no regular file.
    """
    *folders, last = name.split("/")
    descriptor = os.open(root, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        for folder in folders:
            inner = os.open(folder, _FOLDER_FLAGS, dir_fd=descriptor)
            os.close(descriptor)
            descriptor = inner
        return _read(last, descriptor)
    finally:
        os.close(descriptor)


def _read(name: str, folder: int) -> Contents:
    descriptor = os.open(name, _FILE_FLAGS, dir_fd=folder)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise RefusedFileError(f"is {what_it_is(status.st_mode)}; not opened")
        data = _up_to_limit(descriptor, status.st_size)
    finally:
        os.close(descriptor)
    return Contents(data, signature_of(status))


def _up_to_limit(descriptor: int, size: int) -> bytes:
    """Read to the end or the limit; some file systems hand out less than was asked for."""
    chunk = os.read(descriptor, min(size + 1, LARGEST_NOTE))
    if len(chunk) == size or len(chunk) == LARGEST_NOTE:
        return chunk
    chunks = [chunk]
    left = LARGEST_NOTE - len(chunk)
    while chunk and left > 0:
        chunk = os.read(descriptor, left)
        chunks.append(chunk)
        left -= len(chunk)
    return b"".join(chunks)
