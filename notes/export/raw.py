"""The bytes of a session's lines, just as they stand on disk."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from notes.models import Session
    from notes.store import NoteStore

_WIDE = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_END = re.compile(rb"\r\n|\r|\n")


def raw_lines(store: NoteStore, session: Session) -> bytes:
    """The bytes of the lines that `session` covers, their line ends included.

    Raises:
        OSError: The file is gone or may not be read any more.
    """
    data = store.raw(session.key)
    for mark, encoding in _WIDE:
        if data.startswith(mark):
            start = mark if session.span.first == 1 else b""
            return start + _wide_lines(data[len(mark) :], encoding, session)
    ends = [0, *(match.end() for match in _END.finditer(data))]
    first, last = session.span.first - 1, session.span.last
    return data[ends[first] : ends[last] if last < len(ends) else len(data)]


def _wide_lines(data: bytes, encoding: str, session: Session) -> bytes:
    """The same for encodings whose line feed is more than one byte."""
    text = data.decode(encoding, "surrogatepass")
    lines = re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$", text)
    wanted = lines[session.span.first - 1 : session.span.last]
    return "".join(wanted).encode(encoding, "surrogatepass")
