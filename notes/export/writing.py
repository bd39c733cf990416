"""Put an export on disk whole or not at all, and never over a file that nobody gave up.

The bytes go to a file without a name in the target folder (`O_TMPFILE`), are flushed to the disk,
and get their name in one step: `link` refuses a name that is taken, `rename` replaces what is
there, a link planted at the name included, without following it. Where the system has no nameless
files, the file is called `.podium-….part` meanwhile and is locked, as is a new folder of several
files until all of them are there; a part that nobody holds locked was left by a run that was
killed, and the next write into the folder removes it.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from types import TracebackType
    from typing import Self

    Content = str | bytes | Iterable[bytes]

_PREFIX, _SUFFIX = ".podium-", ".part"
_NO_NAMELESS = frozenset({errno.EOPNOTSUPP, errno.EISDIR, errno.EINVAL, errno.ENOENT, errno.ENOSYS})


def write_new(path: Path, content: Content, *, force: bool = False) -> None:
    """Write `content` to `path`, so that the name always shows one whole file.

    Args:
        path: The file to make; its folder must be there.
        content: Text is written as UTF-8; of pieces only one is needed at a time.
        force: Whether a file of that name may be replaced.

    Raises:
        FileExistsError: The name is taken and `force` is not set.
        OSError: Nothing was written; what stood at `path` before still does.
    """
    with Folder(path.parent) as folder:
        folder.write(path.name, content, force=force)


class Folder:
    """A folder that whole files are put into; it is open while they are."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> Self:
        self._folder = os.open(self._path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        _sweep(self._folder)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        with contextlib.suppress(OSError):  # some file systems cannot flush a folder
            os.fsync(self._folder)
        os.close(self._folder)

    def write(self, name: str, content: Content, *, force: bool = False) -> None:
        """Write one file, as `write_new` does."""
        mode = _mode_of_old(self._folder, self._path / name, force=force)
        try:
            with _temporary(self._folder, mode) as (file, part):
                _write_all(file, content)
                _name(self._folder, file, part, name, force=force)
        except OSError as error:
            if str(error.filename).startswith(_PREFIX):  # a name that nobody but us knows
                error.filename = str(self._path / name)
            raise


@contextlib.contextmanager
def new_folder(path: Path) -> Iterator[Path]:
    """A folder to fill, which gets its name when it is full, or is removed.

    Raises:
        OSError: There is no folder of that name now.
    """
    with Folder(path.parent):
        part = path.parent / _part_name()
        part.mkdir()
        held = os.open(part, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            _lock(held)
            yield part
            part.rename(path)
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            raise
        finally:
            os.close(held)


def _mode_of_old(folder: int, path: Path, *, force: bool) -> int:
    """The permissions to write with, after refusing what must not be written over."""
    try:
        old = os.stat(path.name, dir_fd=folder, follow_symlinks=False)
    except FileNotFoundError:
        return 0
    if stat.S_ISDIR(old.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(old.st_mode) and not stat.S_ISLNK(old.st_mode):
        raise OSError(errno.EINVAL, "not a regular file", str(path))
    if not force:
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    return stat.S_IMODE(old.st_mode) if stat.S_ISREG(old.st_mode) else 0


@contextlib.contextmanager
def _temporary(folder: int, mode: int) -> Iterator[tuple[int, str]]:
    """A new file in `folder` with its name, which is empty for a nameless one."""
    file, part = _nameless(folder)
    if file < 0:
        file, part = _named(folder)
    try:
        _lock(file)
        if mode:
            os.fchmod(file, mode)
        yield file, part
    finally:
        if part:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(part, dir_fd=folder)
        os.close(file)


def _nameless(folder: int) -> tuple[int, str]:
    flag: int = getattr(os, "O_TMPFILE", 0)
    if not flag:
        return -1, ""
    try:
        return os.open(".", flag | os.O_WRONLY | os.O_CLOEXEC, 0o666, dir_fd=folder), ""
    except OSError as error:
        if error.errno in _NO_NAMELESS:
            return -1, ""
        raise


def _named(folder: int) -> tuple[int, str]:
    part = _part_name()
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    return os.open(part, flags, 0o666, dir_fd=folder), part


def _part_name() -> str:
    return f"{_PREFIX}{secrets.token_hex(8)}{_SUFFIX}"


def _write_all(file: int, content: Content) -> None:
    if isinstance(content, str):
        content = content.encode("utf-8", "surrogateescape")
    with os.fdopen(file, "wb", closefd=False) as stream:
        stream.writelines([content] if isinstance(content, bytes) else content)
    os.fsync(file)


def _name(folder: int, file: int, part: str, wanted: str, *, force: bool) -> None:
    """Give the written file its name, in one step."""
    if force:
        name = part or _part_name()
        if not part:
            _link(folder, file, part, name)
        try:
            os.replace(name, wanted, src_dir_fd=folder, dst_dir_fd=folder)
        except OSError:
            with contextlib.suppress(OSError):
                os.unlink(name, dir_fd=folder)
            raise
    else:
        _link(folder, file, part, wanted)


def _link(folder: int, file: int, part: str, name: str) -> None:
    """Add `name` to the file; an error if the name is taken, even by a dangling link."""
    if part:
        os.link(part, name, src_dir_fd=folder, dst_dir_fd=folder, follow_symlinks=False)
    else:
        # Python asks `linkat` to follow /proc's link only when a folder is given too.
        os.link(f"/proc/self/fd/{file}", name, dst_dir_fd=folder, follow_symlinks=True)


def _lock(file: int) -> bool:
    try:
        import fcntl  # noqa: PLC0415  (POSIX only)

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (ImportError, OSError):
        return False
    return True


def _sweep(folder: int) -> None:
    for name in os.listdir(folder):
        if name.startswith(_PREFIX) and name.endswith(_SUFFIX):
            with contextlib.suppress(OSError):
                _remove_if_left(folder, name)


def _remove_if_left(folder: int, name: str) -> None:
    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
    file = os.open(name, flags, dir_fd=folder)
    try:
        mode = os.fstat(file).st_mode
        if stat.S_ISREG(mode) and _lock(file):
            os.unlink(name, dir_fd=folder)
        elif stat.S_ISDIR(mode) and _lock(file):
            shutil.rmtree(name, dir_fd=folder)
    finally:
        os.close(file)
