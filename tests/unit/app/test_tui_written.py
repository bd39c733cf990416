"""Markdown that Podium writes around text of notes."""

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from notes.visible import visible_line
from tui.screens.written import bars, link, text

MARKS = st.text(alphabet="[]()<>*_`#|~!&;\\-+.:1 ab{}$^=/@\"'", max_size=24)


def shown(markdown: str) -> str:
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(markdown)
    inline = [child for token in tokens for child in token.children or ()]
    return "".join(child.content for child in inline)


@given(MARKS)
@settings(max_examples=150)
def test_text_of_a_note_means_nothing_to_markdown(words: str) -> None:
    assert shown(f"x {text(words)} x") == f"x {visible_line(words)} x".replace("  ", "  ")


@given(MARKS, MARKS)
@settings(max_examples=100)
def test_a_link_leads_where_it_should_whatever_its_words(words: str, ref: str) -> None:
    parsed = MarkdownIt().parse(f"- {link(words or 'x', 'topic', ref)}")
    inline = [child for token in parsed for child in token.children or ()]
    opened = [child for child in inline if child.type == "link_open"]
    assert len(opened) == 1
    assert str(opened[0].attrs["href"]).startswith("podium:topic/")


def test_bars_grow_with_their_numbers_and_none_is_lost() -> None:
    chart = bars([("2018", 1), ("2019", 10)], width=10).splitlines()
    assert chart[1].count("━") < chart[2].count("━")
    assert [line.split()[-1] for line in chart[1:3]] == ["1", "10"]
    assert bars([]) == ""
