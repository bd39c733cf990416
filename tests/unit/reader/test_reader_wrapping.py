from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.widgets.reader.wrapping import hard_wrap, wrap

TEXTS = st.text(st.sampled_from("ab -é日本👩\u200d💻e\u0301\n"), max_size=60)
WIDTHS = st.integers(2, 20)


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


def test_text_is_broken_at_spaces() -> None:
    assert lines("one two three", 7) == ["one two", "three"]


def test_a_word_wider_than_the_line_is_broken_inside() -> None:
    assert lines("abcdefgh ij", 3) == ["abc", "def", "gh", "ij"]


def test_wide_letters_count_twice_and_break_anywhere() -> None:
    assert lines("日本語 text", 5) == ["日本", "語", "text"]


def test_no_line_begins_with_a_full_stop_or_ends_with_an_opening_bracket() -> None:
    assert lines("日本語。日本", 6) == ["日本", "語。日", "本"]
    assert lines("日本（語）", 6) == ["日本", "（語）"]
    assert lines("。。。。", 4) == ["。。", "。。"]


def test_wide_letters_stay_with_what_no_space_parts_from_them() -> None:
    assert lines("ab 史甫仁\xa01 · c", 9) == ["ab 史甫", "仁\xa01 · c"]


def test_joined_emoji_stay_together() -> None:
    assert lines("a 👩\u200d💻 b", 3) == ["a", "👩\u200d💻", "b"]


def test_line_feeds_always_break() -> None:
    assert lines("a\n\nb", 9) == ["a", "", "b"]


@settings(max_examples=300, deadline=None)
@given(TEXTS, WIDTHS)
def test_wrapping_loses_only_the_spaces_that_it_broke_at(text: str, width: int) -> None:
    end = 0
    for start, stop in wrap(text, width):
        assert text[end:start] in ("", " ", "\n", " \n")
        assert stop >= start
        end = stop
    assert text[end:] in ("", " ")


@settings(max_examples=300, deadline=None)
@given(TEXTS, WIDTHS)
def test_no_line_is_wider_than_asked_for(text: str, width: int) -> None:
    assert [line for line in lines(text, width) if cell_len(line) > width] == []


@settings(max_examples=200, deadline=None)
@given(text=st.text(st.sampled_from("ab \t日"), max_size=60), width=WIDTHS, at_spaces=st.booleans())
def test_hard_wrapping_loses_nothing(text: str, width: int, *, at_spaces: bool) -> None:
    spans = hard_wrap(text, max(4, width), at_spaces=at_spaces)
    assert "".join(text[start:end] for start, end in spans) == text
    assert [start for start, end in spans[1:] if start >= end] == []
