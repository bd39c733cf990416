"""A linter of recorded terminal streams: what is not on its whitelist is a violation.

A reader of notes may move the cursor, colour text, switch the modes that it switches back, and
nothing else. Everything that a terminal could take for an order (titles, clipboards, palettes,
replies) and everything that makes text look like other text (bidi controls, tags, piles of
combining marks) counts, wherever it came from.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

ALLOWED = re.compile(
    r"""
    \x1b\[ [0-9;:]* m                           # colours and attributes
  | \x1b\[ [0-9;]* [ABCDHfGd]                   # cursor movement
  | \x1b\[ [0-3]? [JK]                          # clearing
  | \x1b\[ \? (?: 25|7|1000|1002|1003|1004|1006|1015|1016|1049|2004|2026|2048|1036 ) [hl]
  | \x1b\[ \? (?: 2026|2048 ) \$p               # asking whether a mode is known
  | \x1b\[ [<>=]? [0-9;]* u                     # the keyboard protocol, on and off
  | \x1b\[ [0-9]* \ q                           # cursor shape
  | \x1b\[ > [0-9;]* [qm]                       # asking for the terminal's name; key modifiers
  | \x1b\[ (?: c | 6n | 14t | 16t | 18t )       # asking for attributes, place and size
  | \x1b [=>78]                                 # keypad mode; save and restore the cursor
  | \x1b\( B                                    # plain character set
  | \x1b\]22;(?:default|pointer|text|grabbing|grab|ew-resize|ns-resize|crosshair|not-allowed)\x07
                                               # the mouse pointer's shape, of a fixed few
    """,
    re.VERBOSE,
)
CLIPBOARD = re.compile(r"\x1b\]52;[a-z]*;[A-Za-z0-9+/=]*(?:\x07|\x1b\\)")
_BIDI = {*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C}
_SEPARATORS = {0x2028, 0x2029}
_MARKS = 8


@dataclass(frozen=True)
class Violation:
    """One thing that must not reach a terminal."""

    offset: int
    """In characters from the start of the stream."""
    what: str
    context: str


def lint(stream: bytes, *, clipboard: bool = False) -> list[Violation]:
    """Everything in `stream` that is not allowed; OSC 52 is, where a copy was asked for."""
    text = stream.decode("utf-8", "surrogateescape")
    found: list[Violation] = []
    position = marks = 0
    while position < len(text):
        if text[position] == "\x1b":
            match = ALLOWED.match(text, position) or (
                CLIPBOARD.match(text, position) if clipboard else None
            )
            if match:
                position = match.end()
                continue
        what, marks = _judge(text[position], marks)
        if what:
            context = ascii(text[max(0, position - 20) : position + 20])
            found.append(Violation(position, what, context))
        position += 1
    return found


def _judge(character: str, marks: int) -> tuple[str, int]:
    """What is wrong with one character, and how many combining marks have piled up so far."""
    code = ord(character)
    if unicodedata.combining(character):
        return ("pile of combining marks" if marks >= _MARKS else ""), marks + 1
    if character == "\x1b":
        return "escape sequence", 0
    if code < 0x20 and character not in "\r\n\t":
        return f"control character {code:#04x}", 0
    if code == 0x7F or 0x80 <= code < 0xA0:
        return f"control character {code:#04x}", 0
    if 0xD800 <= code < 0xE000:
        return "byte that is not UTF-8", 0
    if code in _BIDI:
        return f"bidi control U+{code:04X}", 0
    if code in _SEPARATORS:
        return f"line separator U+{code:04X}", 0
    if 0xE0000 <= code < 0xE0080:
        return f"tag character U+{code:05X}", 0
    if code & 0xFFFE == 0xFFFE or 0xFDD0 <= code < 0xFDF0:
        return f"noncharacter U+{code:04X}", 0
    return "", 0


_MODE = re.compile(rb"\x1b\[\?(\d+(?:;\d+)*)([hl])")
_KEYBOARD = re.compile(rb"\x1b\[([<>])[0-9;]*u")
_ON_BY_DEFAULT = {7, 25}
_ENDS_BY_ITSELF = {2026}


def left_on(stream: bytes) -> list[str]:
    """What a program has switched in the terminal and not switched back."""
    modes: dict[int, bool] = {}
    for match in _MODE.finditer(stream):
        modes |= dict.fromkeys(map(int, match[1].split(b";")), match[2] == b"h")
    left = [
        f"mode {mode} {'on' if on else 'off'}"
        for mode, on in modes.items()
        if on != (mode in _ON_BY_DEFAULT) and mode not in _ENDS_BY_ITSELF
    ]
    pushed = sum(1 if match[1] == b">" else -1 for match in _KEYBOARD.finditer(stream))
    return left + ["keyboard protocol"] * max(0, pushed)
