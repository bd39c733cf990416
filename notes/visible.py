"""Text of strangers, made safe for a terminal.

A note, a file name or an error message can hold characters that move the cursor, rename the window,
fill the clipboard, turn text around or hide it. Everything that reaches a terminal passes through
`visible` first; it keeps every character a person can read and shows or drops the others.
"""

from __future__ import annotations

from functools import cache

TYPE_CHECKING = False  # what is imported here is imported before the first thing is drawn
if TYPE_CHECKING:
    import re

_REPLACED = (
    "\x80-\x9f"  # C1: 8-bit escape sequences
    "\u202a-\u202e\u2066-\u2069"  # bidi embeddings, overrides, isolates
    "\ud800-\udfff"  # lone surrogates
    "\ufdd0-\ufdef"
    + "".join(f"{chr(plane << 16 | 0xFFFE)}-{chr(plane << 16 | 0xFFFF)}" for plane in range(17))
)
_DROPPED = (
    "\xad\u061c\u180e\u200b\u200e\u200f\u2060-\u2065\u206a-\u206f\ufeff\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff"
)
_UNSAFE = f"[\0-\x08\x0b-\x1f\x7f\u2028\u2029{_REPLACED}{_DROPPED}]"

_MOST_MARKS = 8
"""Combining marks that one letter may carry; Vietnamese, Hebrew and Thai need three at most."""
_JOINERS = "\u200c\u200d"
_MAYBE_MARKS = (
    f"[{_JOINERS}\u0300-\u036f\u0483-\u0489\u0591-\u1dff\u20d0-\u20ff\u2cef-\u2cf1\u2d7f\u2de0-\u2dff"
    "\u302a-\u302f\u3099\u309a\ua66f-\ua69f\ua6f0-\uabff\ufb1e\ufe00-\ufe2f\U00010000-\U000e01ef]"
    f"{{{_MOST_MARKS + 1}}}"
)
_WIDE = f"[^\0-\u02ff]{{{_MOST_MARKS + 1}}}"
"""Cheap tests, the second cheaper; only where both find something the marks are counted."""


def visible(text: str) -> str:
    r"""Return `text` as it may reach a terminal; line feeds and tabs stay.

    Control characters become their pictures (`␛`), C1 and bidi controls and what is no character
    become `�`, invisible characters vanish, U+2028 and U+2029 become spaces and a letter keeps at
    most eight combining marks. Applying it twice changes nothing more.
    """
    # All that is unsafe is unprintable to Python, too, and asking it is twenty times faster.
    if not text.replace("\n", " ").replace("\t", " ").isprintable():
        text = _compiled(_UNSAFE).sub(_shown, text)
    if _may_pile_up(text):
        text = _long_run().sub(lambda run: run[0][:_MOST_MARKS], text)
    return text


def visible_line(text: str, limit: int = 300) -> str:
    """Return `text` as one safe line of at most `limit` characters, cut with `…`."""
    if text.isascii() and text.isprintable() and "  " not in text:
        line = text.strip(" ")
    else:
        line = " ".join(visible(text).split())
    if len(line) <= limit:
        return line
    return line[: limit - 1].rstrip() + "…"


def _shown(match: re.Match[str]) -> str:
    character = match[0]
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if code in (0x2028, 0x2029):
        return " "
    return "\ufffd" if _compiled(f"[{_REPLACED}]").match(character) else ""


def _may_pile_up(text: str) -> bool:
    # Each letter beyond ASCII takes a byte more than it is characters, so few bytes more are no
    # pile; most text is told apart by that before there is a pattern.
    if text.isascii() or len(text.encode("utf-8", "surrogatepass")) - len(text) <= _MOST_MARKS:
        return False
    return bool(_compiled(_WIDE).search(text) and _compiled(_MAYBE_MARKS).search(text))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    import re  # noqa: PLC0415

    return re.compile(pattern)


@cache
def _long_run() -> re.Pattern[str]:
    """Nine or more marks or joiners in a row; marks stand below U+20000 and in one late block."""
    import unicodedata  # noqa: PLC0415

    codes = (*range(0x300, 0x20000), *range(0xE0100, 0xE01F0))
    marks = "".join(map(chr, (code for code in codes if unicodedata.category(chr(code))[0] == "M")))
    return _compiled(f"[{_JOINERS}{marks}]{{{_MOST_MARKS + 1},}}")
