"""The settings file as data: what is no TOML in it costs nothing but its own lines."""

from __future__ import annotations

import re
from typing import Any

_MOST_MISTAKES = 20
_LINE = re.compile(r"at line (\d+)")


def text_of(written: bytes) -> tuple[str, list[tuple[int, str]]]:
    """A settings file as text, without the lines that are not UTF-8; those, and what is wrong."""
    lines: list[str] = []
    mistakes = []
    for line in written.removeprefix(b"\xef\xbb\xbf").split(b"\n"):
        try:
            lines.append(line.decode("utf-8"))
        except UnicodeDecodeError:
            lines.append("")
            mistakes.append((len(lines), "is not UTF-8; save the file as UTF-8"))
    return "\n".join(lines), mistakes[:_MOST_MISTAKES]


def data_of(text: str) -> tuple[dict[str, Any], list[tuple[int, str]]]:
    """What a settings file says, without the lines that make no sense; those, and what is wrong.

    A header that makes no sense takes with it what stands below it. Where it cannot be told which
    line is wrong, as nothing closes what was opened, nothing is said.
    """
    import tomllib  # noqa: PLC0415 - most people have no settings file

    lines = text.split("\n")
    mistakes: list[tuple[int, str]] = []
    for _ in range(_MOST_MISTAKES):
        try:
            return tomllib.loads("\n".join(lines)), mistakes
        except tomllib.TOMLDecodeError as error:
            found = _LINE.search(str(error))
            at = int(found[1]) - 1 if found else _last(lines)
            mistakes.append((at + 1, str(error)))
            if not lines[at].strip() or (not found and not _is_short(lines[at])):
                break
            lines[at : _end(lines, at)] = [""] * (_end(lines, at) - at)
    return {}, mistakes


def _last(lines: list[str]) -> int:
    return max((at for at, line in enumerate(lines) if line.strip()), default=0)


def _is_short(line: str) -> bool:
    """Whether a key without a value may be all that is wrong at the end of the file."""
    return line.rstrip().endswith("=") or "=" not in line


def _end(lines: list[str], at: int) -> int:
    """Where the lines end that go with the one at `at`."""
    if not lines[at].lstrip().startswith("["):
        return at + 1
    others = (n for n in range(at + 1, len(lines)) if lines[n].lstrip().startswith("["))
    return next(others, len(lines))
