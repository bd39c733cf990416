import pytest

from tui.widgets.reader.document import Document, View
from tui.widgets.reader.page import Page, Part
from tui.widgets.reader.scrollbar import Scrollbar
from tui.widgets.reader.viewport import Viewport


def viewport(text: str, height: int = 5, width: int = 40) -> Viewport:
    document = Document(Page("p", (Part(text, "a.md", 1),)))
    document.set_view(View(width))
    return Viewport(document, height)


def texts(view: Viewport) -> list[str]:
    return [view.document.rows(n)[y].text for n, y in view.spots()]


LONG = "\n\n".join(f"paragraph {n}" for n in range(400))


def test_only_what_is_seen_is_laid_out() -> None:
    view = viewport(LONG)
    assert texts(view) == ["paragraph 0", "", "paragraph 1", "", "paragraph 2"]
    known = [s for s in view.document if s.known_rows(View(40)) is not None]
    assert len(known) < len(view.document) / 10


def test_scrolling_down_and_up_again_comes_back() -> None:
    view = viewport(LONG)
    assert view.scroll(333)
    assert "paragraph 167" in texts(view)
    assert view.scroll(-333)
    assert texts(view)[0] == "paragraph 0"
    assert not view.scroll(-1)


def test_the_end_is_the_last_row_at_the_bottom() -> None:
    view = viewport(LONG)
    view.to_end()
    assert texts(view)[-1] == "paragraph 399"
    assert len(texts(view)) == 5
    assert not view.scroll(1)


def test_a_short_page_does_not_scroll() -> None:
    view = viewport("one\n\ntwo")
    assert not view.scroll(3)
    view.to_end()
    view.to_fraction(0.7)
    assert texts(view) == ["one", "", "two"]


@pytest.mark.parametrize("text", ["", "\n\n  \n", "\t" * 50])
def test_a_page_without_text_has_no_rows(text: str) -> None:
    view = viewport(text)
    view.to_end()
    view.to_fraction(0.5)
    view.scroll(2)
    assert texts(view) == []
    assert view.extent() == (0, 0)


def test_any_line_can_be_found() -> None:
    view = viewport(LONG)
    spot = view.spot_of("a.md", 401)
    assert spot is not None
    assert view.document.rows(spot[0])[spot[1]].text == "paragraph 200"
    assert view.spot_of("other.md", 1) is None


def test_a_spot_is_shown_with_rows_above_it() -> None:
    view = viewport(LONG)
    spot = view.spot_of("a.md", 401)
    assert spot is not None
    view.show(spot, above=2)
    assert texts(view)[2] == "paragraph 200"
    view.show(spot, above=0, margin=1)
    assert texts(view)[2] == "paragraph 200"


def test_dragging_goes_where_the_thumb_is() -> None:
    view = viewport(LONG)
    view.to_fraction(0.5)
    above, total = view.extent()
    assert 0.4 < above / total < 0.6
    view.to_fraction(1.0)
    assert texts(view)[-1] == "paragraph 399"
    view.to_fraction(0.0)
    assert texts(view)[0] == "paragraph 0"


def test_the_parts_of_a_page_follow_each_other() -> None:
    page = Page("p", (Part("# Made", None), Part("text\n\nmore", "a.md", 7)))
    view = Viewport(Document(page), 9)
    assert texts(view) == ["Made", "━" * 80, "", "text", "", "more"]
    assert view.document.stretch_at("a.md", 9) == 1
    assert view.document.stretch_at(None, 1) == 0


def test_the_source_is_numbered_as_in_the_note() -> None:
    document = Document(Page("p", (Part("##a\n\n&gt;", "a.md", 99),)))
    document.set_view(View(40, source=True))
    assert texts(Viewport(document, 9)) == [" 99  ##a", "100  ", "101  &gt;"]


class TestScrollbar:
    def test_nothing_to_scroll_needs_no_thumb(self) -> None:
        assert list(Scrollbar(height=10, above=0, total=10).thumb) == []

    def test_the_thumb_shows_share_and_place(self) -> None:
        assert list(Scrollbar(height=10, above=0, total=20).thumb) == [0, 1, 2, 3, 4]
        assert list(Scrollbar(height=10, above=10, total=20).thumb) == [5, 6, 7, 8, 9]
        assert len(Scrollbar(height=10, above=0, total=9999).thumb) == 1

    def test_a_thumb_that_is_not_at_the_top_leaves_the_top(self) -> None:
        assert Scrollbar(height=10, above=1, total=9999).thumb.start == 1

    def test_dragging_by_the_thumb_or_clicking_the_track(self) -> None:
        bar = Scrollbar(height=10, above=0, total=20)
        assert bar.grab(2) is None
        assert bar.dragged(7) == 1.0
        assert bar.grab(9) == pytest.approx(1.4)
