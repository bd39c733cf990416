"""Markdown that Podium writes around text of notes."""

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from notes.models import Kind, Profile, Session, Span, Speaker
from notes.visible import visible_line
from tui.screens.written import bars, link, people, text

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


def test_a_speaker_is_called_by_the_name_of_their_page() -> None:
    speakers = (Speaker("Ann"), Speaker("Bo", "Acme"))
    talk = Session("s", "Pins", Kind.TALK, speakers, "a.md", Span(1, 2))
    ann = Profile("p", "Ann Ray", ("Ann Ray", "Ann"), (), (), (), ("s",))
    assert shown(people(talk, [ann])) == "Ann Ray, Bo (Acme)"


def test_bars_grow_with_their_numbers_and_lead_to_their_pages() -> None:
    chart = bars([("2018", "year/2018", 1), ("before", "", 1000)], width=10).splitlines()
    assert chart[0].count("━") < chart[1].count("━")
    assert "podium:year/2018" in chart[0]
    assert "podium:" not in chart[1]
    assert [line.split()[-1].rstrip("\\") for line in chart] == ["1", "1,000"]
    assert bars([]) == ""
