"""The linter of terminal streams finds what it is there to find."""

import pytest
from terminal_stream import lint


@pytest.mark.parametrize(
    "stream",
    [
        b"plain text\r\n\twith a tab",
        b"\x1b[1;38;2;10;20;30mcoloured\x1b[0m",
        b"\x1b[?1049h\x1b[?25l\x1b[2J\x1b[10;4H\x1b[?1049l",
        "العربية עברית 日本語 e\u0301 👩\u200d💻".encode(),
    ],
)
def test_what_a_reader_of_notes_may_write_passes(stream: bytes) -> None:
    assert lint(stream) == []


@pytest.mark.parametrize(
    ("stream", "what"),
    [
        (b"\x1b]0;title\x07", "escape sequence"),
        (b"\x1b]52;c;aGk=\x07", "escape sequence"),
        (b"\x1b[6;1;1t", "escape sequence"),
        (b"\x1bP+q\x1b\\", "escape sequence"),
        (b"\x1b[?9999h", "escape sequence"),
        (b"\x07", "control character 0x07"),
        (b"\x7f", "control character 0x7f"),
        (b"\xc2\x9b31m", "control character 0x9b"),
        (b"\xff", "byte that is not UTF-8"),
        ("\u202e".encode(), "bidi control U+202E"),
        ("\u2066".encode(), "bidi control U+2066"),
        ("\u2028".encode(), "line separator U+2028"),
        ("\U000e0041".encode(), "tag character U+E0041"),
        ("a" + "\u0301" * 9, "pile of combining marks"),
        ("\ufffe".encode(), "noncharacter U+FFFE"),
    ],
)
def test_what_a_terminal_could_take_for_an_order_is_found(stream: bytes | str, what: str) -> None:
    data = stream.encode() if isinstance(stream, str) else stream
    assert lint(data)[0].what == what


def test_the_clipboard_sequence_is_allowed_only_where_a_copy_was_asked_for() -> None:
    assert lint(b"\x1b]52;c;aGk=\x07", clipboard=True) == []
