"""The last screen of a notebook, kept so that the next start can show it before anything is loaded.

A file of text in the cache folder: what it is about, a checksum, the styles, then a line for each
line of the screen. It is believed in nothing but how the screen looked: text of it passes the same
net as text of a note, and of a style nothing but numbers. Nothing is imported here that is not a
part of Python's own start, as whoever reads it wants to draw at once.
"""

from __future__ import annotations

import os
from zlib import crc32

from tui.places import podium_folder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Piece = tuple[str, str]
"""How it is drawn, as the numbers of an SGR sequence ("1;38;5;7"), and its text."""
Row = list[Piece]

_FORMAT = "podium screen 1"
_SUFFIX = ".screen"
_COLOURS = "colours"
_LARGEST = 1_000_000
"""Bytes of a file that can be a screen."""
_MOST_KEPT = 32
"""Screens that are kept; those of long ago go first."""
_PARTING = str.maketrans("\t\n", "  ")
"""What pieces and rows are parted by in the file."""
_NUMBERS = frozenset("0123456789;")
_LOOKS = ("TERM", "COLORTERM", "NO_COLOR", "TEXTUAL_THEME", "TEXTUAL_COLOR_SYSTEM")
"""What in the environment decides upon colours."""


class KeptScreen:
    """The kept screens of one notebook, one for each size of the terminal."""

    def __init__(self, paths: Sequence[str], *, ascii_only: bool = False) -> None:
        """Keep screens of the notebook under `paths`; none stand for the one that is set up."""
        self.paths = tuple(map(os.path.abspath, paths))
        looks = [os.environ.get(name, "") for name in _LOOKS]
        self._look = ascii(("settings", _settings(), *looks, ascii_only))

    def rows(self, columns: int, lines: int) -> list[Row] | None:
        """The screen as it was in this size; None where it is not known."""
        return _read(self._path(columns, lines), self._about(columns, lines))

    def colours(self) -> dict[str, str]:
        """How things were drawn by the names of their styles, whatever the notebook."""
        rows = _read(f"{_folder()}/{_COLOURS}{_SUFFIX}", self._look)
        return {name: numbers for numbers, name in rows[0]} if rows else {}

    def keep(self, rows: Iterable[Row], colours: dict[str, str], size: tuple[int, int]) -> None:
        """Keep a screen for the next time; where that fails, the next start has less to show.

        Args:
            rows: The lines of the screen.
            colours: Numbers of SGR sequences by the names of styles.
            size: Columns and lines.
        """
        named = [[(numbers, name) for name, numbers in colours.items()]]
        try:
            _write(self._path(*size), self._about(*size), rows)
            _write(f"{_folder()}/{_COLOURS}{_SUFFIX}", self._look, named)
            _forget(_MOST_KEPT)
        except (OSError, ValueError):
            return

    def _path(self, columns: int, lines: int) -> str:
        name = crc32("\n".join(self.paths).encode("utf-8", "surrogateescape"))
        return f"{_folder()}/{name:08x}-{columns}x{lines}{_SUFFIX}"

    def _about(self, columns: int, lines: int) -> str:
        return f"{self.paths!a} {columns}x{lines} {self._look}"


def forget_screens() -> None:
    """Forget all screens, as they were drawn in other colours."""
    try:
        _forget(0)
    except OSError:
        return


def has_settings() -> bool:
    """Whether a settings file is there, which may give keys another meaning."""
    return _settings() != (0, 0)


def _folder() -> str:
    return podium_folder("cache") + "/screens"


def _settings() -> tuple[int, int]:
    """What changes with the settings file."""
    path = podium_folder("config") + "/settings.toml"
    try:
        status = os.stat(path)  # noqa: PTH116  (`pathlib` takes as long as all of this)
    except OSError:
        return 0, 0
    return status.st_mtime_ns, status.st_size


def _read(path: str, about: str) -> list[Row] | None:
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            data = file.read(_LARGEST + 1)
    except OSError:
        return None
    try:
        head, checksum, content = data.split(b"\n", 2)
        if head != _FORMAT.encode() or int(checksum, 16) != crc32(content) or len(data) > _LARGEST:
            raise ValueError(path)  # noqa: TRY301
        known, *lines = content.decode("utf-8").split("\n")
        return [_row(line) for line in lines] if known == about else None
    except ValueError:
        _set_aside(path)
        return None


def _row(line: str) -> Row:
    """Read the pieces of a line.

    Raises:
        ValueError: They are not pieces.
    """
    parts = line.split("\t")
    row = list(zip(parts[::2], parts[1::2], strict=True))
    if not all(_NUMBERS.issuperset(numbers) for numbers, _ in row):
        raise ValueError(line)
    return row


def _write(path: str, about: str, rows: Iterable[Row]) -> None:
    """Write a file of rows, whole or not at all.

    Raises:
        OSError: It cannot be written.
        ValueError: A row holds what no file can.
    """
    lines = ["\t".join(part.translate(_PARTING) for piece in row for part in piece) for row in rows]
    content = "\n".join((about, *lines)).encode("utf-8")
    data = f"{_FORMAT}\n{crc32(content):08x}\n".encode() + content
    os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)  # noqa: PTH103, PTH120
    part = f"{path}.{os.getpid()}.part"
    try:
        with open(part, "wb", opener=_private) as file:
            file.write(data)
        os.replace(part, path)  # noqa: PTH105
    except BaseException:
        _remove(part)
        raise


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _set_aside(path: str) -> None:
    try:
        os.replace(path, f"{_folder()}/broken.bad")  # noqa: PTH105
    except OSError:
        return


def _forget(most: int) -> None:
    """Remove all but the latest screens, and what a killed process left half written.

    Raises:
        OSError: The folder cannot be read.
    """
    found = [entry for entry in os.scandir(_folder()) if entry.name.endswith((_SUFFIX, ".part"))]
    found.sort(key=lambda entry: entry.stat().st_mtime_ns, reverse=True)
    for entry in found[most:]:
        _remove(entry.path)


def _remove(path: str) -> None:
    try:
        os.unlink(path)  # noqa: PTH108
    except OSError:
        return
