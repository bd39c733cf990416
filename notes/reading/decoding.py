"""Bytes of a note to text, whatever encoding its writer used; no bytes make it fail."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SNIFFED = 8192
"""Bytes looked at to tell text from binary, as git and ripgrep do."""
_CUT_TAIL = 3
"""Bytes that the cut end of a UTF-8 character can have."""

_MOJIBAKE_STARTS = "ÂÃâðï"
_MOJIBAKE = re.compile(
    "[ÂÃ][\x80-\xbf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
    "|â(?:€|\x80)|ðŸ|ï»¿|ï¿½"
)
"""UTF-8 that was once read as Windows-1252 or Latin-1: `â€™` for an apostrophe, `Ã©` for é."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A note's text, what it was encoded in and what was wrong with that."""

    text: str
    """With line feeds between lines, whatever the file has."""
    encoding: str
    warning: str | None = None
    line: int = 0
    """Where the first undecodable byte stands, counted from 1; 0 where none is."""


def is_binary(data: bytes) -> bool:
    """Whether `data` is no text: it holds a NUL early on and no mark of UTF-16 or UTF-32."""
    return b"\0" in data[:_SNIFFED] and not _bom(data)


def decode(data: bytes) -> Decoded:
    """Decode by the byte order mark, else UTF-8, else UTF-8 with gaps, else Windows-1252."""
    bom = _bom(data)
    if bom:
        mark, encoding = bom
        return _marked(data[len(mark) :], encoding)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return _not_utf8(data, error)
    return Decoded(lines_normalised(text), "utf-8")


def repaired(text: str) -> str:
    """Undo text that was decoded with the wrong encoding once, in the lines that show it."""
    if not any(mark in text for mark in _MOJIBAKE_STARTS) or not _MOJIBAKE.search(text):
        return text
    return "\n".join(
        _repaired_line(line) if _MOJIBAKE.search(line) else line for line in text.split("\n")
    )


def _repaired_line(line: str) -> str:
    from ftfy import fix_encoding  # noqa: PLC0415  (25 ms, and few notes need it)

    fixed = str(fix_encoding(line))
    return line if any(mark in fixed for mark in "\n\r\0") else fixed


def _bom(data: bytes) -> tuple[bytes, str] | None:
    if data[:1] not in (b"\xef", b"\xff", b"\xfe", b"\0"):
        return None
    return next(((mark, name) for mark, name in _BOMS if data.startswith(mark)), None)


def _marked(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(lines_normalised(data.decode(encoding)), encoding)
    except UnicodeDecodeError:
        text = lines_normalised(data.decode(encoding, "replace"))
        return Decoded(text, encoding, *_gaps(text, encoding.upper()))


def _not_utf8(data: bytes, error: UnicodeDecodeError) -> Decoded:
    """Keep UTF-8 where most of it is sound: one bad byte must not spoil every accent."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd") - data.count("\ufffd".encode())
    sound = sum(map(text.count, {char for char in text if char > "\x7f"})) - text.count("\ufffd")
    only_the_end = error.start >= len(data) - _CUT_TAIL and error.reason == "unexpected end of data"
    if sound >= bad or only_the_end:
        text = lines_normalised(text)
        return Decoded(text, "utf-8", *_gaps(text, "UTF-8"))
    line = lines_normalised(data[: error.start].decode("latin-1")).count("\n") + 1
    text = lines_normalised(data.decode("cp1252", "replace"))
    return Decoded(text, "cp1252", "is not UTF-8; read as Windows-1252", line)


def _gaps(text: str, name: str) -> tuple[str, int]:
    count = text.count("\ufffd")
    places = "one place is" if count == 1 else f"{count} places are"
    return f"{places} not {name} and shown as �", text[: text.find("\ufffd")].count("\n") + 1


def lines_normalised(text: str) -> str:
    """`text` with a line feed alone at the end of each line."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
