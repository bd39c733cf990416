"""Bytes of every kind become text."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notes.reading.decoding import decode, is_binary, repaired


@given(st.binary(max_size=300))
def test_any_bytes_decode(data: bytes) -> None:
    decoded = decode(data)
    assert "\r" not in decoded.text
    assert (decoded.warning is None) == (decoded.line == 0)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r")))
def test_utf8_is_read_as_written(text: str) -> None:
    assert decode(b"\xef\xbb\xbf" + text.encode()).text == text


@given(st.text(st.characters(codec="utf-8")), st.sampled_from(["\n", "\r\n", "\r"]))
def test_lines_end_alike_whatever_ends_them(text: str, end: str) -> None:
    lines = ["".join(part.split("\r")) for part in text.split("\n")]
    assert decode(b"\xef\xbb\xbf" + end.join(lines).encode()).text == "\n".join(lines)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_byte_order_mark_tells_the_encoding(encoding: str) -> None:
    data = ("\ufeff" + "Überblick 🎤\r\nzwei").encode(encoding)
    assert not is_binary(data)
    decoded = decode(data)
    assert (decoded.text, decoded.encoding) == ("Überblick 🎤\nzwei", encoding)


def test_windows_1252_is_recognised_and_told() -> None:
    decoded = decode("first\nna\xefve “quotes” – €5".encode("cp1252"))
    assert decoded.text == "first\nnaïve “quotes” – €5"
    assert (decoded.encoding, decoded.line) == ("cp1252", 2)
    assert decoded.warning == "is not UTF-8; read as Windows-1252"


def test_one_bad_byte_does_not_spoil_the_accents_around_it() -> None:
    decoded = decode("é è ê\nü ".encode() + b"\xff" + " ß".encode())
    assert decoded.text == "é è ê\nü � ß"
    assert decoded.warning == "one place is not UTF-8 and shown as �"
    assert decoded.line == 2


def test_a_cut_last_character_is_no_other_encoding() -> None:
    decoded = decode("plain and then …".encode()[:-1])
    assert decoded.text == "plain and then �"
    assert decoded.encoding == "utf-8"


def test_what_1252_does_not_define_is_a_gap() -> None:
    assert decode(b"caf\xe9 \x81").text == "café �"


def test_nul_makes_it_binary_unless_a_mark_explains_it() -> None:
    assert is_binary(b"\x7fELF\x02\x00\x00")
    assert is_binary(b"text\0text")
    assert not is_binary(b"text" * 3000 + b"\0")
    assert not is_binary(b"")


@pytest.mark.parametrize(
    ("broken", "meant"),
    [
        ("- SDKâ€™s for all", "- SDK’s for all"),
        ("cafÃ© and naÃ¯ve", "café and naïve"),
        ("100Â°", "100°"),
        ("â€œquotedâ€\x9d", "“quoted”"),
        ("Â£5", "£5"),
    ],
)
def test_text_decoded_wrongly_once_is_repaired(broken: str, meant: str) -> None:
    assert repaired(f"sound ü\n{broken}\n") == f"sound ü\n{meant}\n"


@pytest.mark.parametrize("text", ["Ümlaut, São Paulo, Â", "âge, crâne", "plain", "日本", "Ã 1"])
def test_sound_text_is_left_alone(text: str) -> None:
    assert repaired(text) == text


@given(st.text(st.sampled_from("aâ€™Ã©Â ðŸ\x80\x99\x85\n\x9f…")))
def test_a_repair_keeps_the_number_of_lines(text: str) -> None:
    assert repaired(text).count("\n") == text.count("\n")


def test_the_repairer_is_loaded_only_where_it_is_needed() -> None:
    code = (
        "import sys; from notes.reading.source import NoteSource;"
        "NoteSource.of('---\\ntitle: Über\\n---\\nText – “mit” Zeichen');"
        "heavy = {'ftfy', 'yaml', 'frontmatter', 'tomllib', 'sqlite3'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
