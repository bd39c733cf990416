"""Text of notes on its way to the screen."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.app import App
from textual.widgets import Static

from notes.models import Event, EventDetails
from notes.search.answer import Snippet
from notes.visible import visible_line
from tui.labels import count, dates, event_name, fit, matched, month_name, plain, snippet, width_of

NASTY = st.text(alphabet="[]/\\b@=()'\" ax", max_size=20)


@given(NASTY)
@settings(max_examples=60)
def test_plain_text_is_never_markup(title: str) -> None:
    assert plain(title).plain == visible_line(title)
    assert plain(title).spans == []


@pytest.mark.parametrize(
    "title", ["[/]", "a [/b] c", "[link=http://x]y[/link]", "[@click=app.quit]x"]
)
async def test_a_widget_shows_brackets_as_they_are(title: str) -> None:
    class Host(App[None]):
        def compose(self):  # type: ignore[no-untyped-def] # noqa: ANN202
            yield Static(plain(title))

    async with Host().run_test() as pilot:
        assert str(pilot.app.query_one(Static).render()) == title


@given(st.text(max_size=30), st.integers(0, 20))
@settings(max_examples=100)
def test_a_line_is_cut_to_the_cells_there_are(text: str, width: int) -> None:
    text = visible_line(text)
    cut = fit(((text, ""),), width)
    assert width_of(cut) <= width
    if cell_len(text) <= width:
        assert "".join(part for part, _ in cut) == text


@given(st.text(max_size=20), st.lists(st.integers(-3, 25)))
@settings(max_examples=100)
def test_lighting_letters_changes_none(text: str, positions: list[int]) -> None:
    assert "".join(part for part, _ in matched(text, positions)) == text


def test_neighbouring_letters_are_lit_together() -> None:
    assert matched("python", (0, 1, 4)) == (
        ("py", "match"),
        ("th", ""),
        ("o", "match"),
        ("n", ""),
    )


def test_a_snippet_brings_its_match_into_view() -> None:
    found = Snippet(12, "a" * 80 + "zebra" + "b" * 80, tuple(range(80, 85)))
    line = snippet(found, 30)
    assert ("zebra", "match") in line
    assert line[0] == ("12 ", "faint")


DAY = dt.date(2019, 5, 8)


@pytest.mark.parametrize(
    ("details", "told"),
    [
        (EventDetails(), ""),
        (EventDetails(year=2019), "2019"),
        (EventDetails(date_start=DAY), "8 May 2019"),
        (EventDetails(date_start=DAY, date_end=dt.date(2019, 5, 9)), "8–9 May 2019"),
        (EventDetails(date_start=DAY, date_end=dt.date(2019, 6, 1)), "8 May – 1 Jun 2019"),
        (EventDetails(date_start=DAY, date_end=dt.date(2020, 1, 1)), "8 May 2019 – 1 Jan 2020"),
    ],
)
def test_dates_are_told_as_people_write_them(details: EventDetails, told: str) -> None:
    assert dates(details) == told


def test_counts_and_months_read_well() -> None:
    assert (count(1, "talk"), count(1200, "talk")) == ("1 talk", "1,200 talks")
    assert (month_name("2019-05"), month_name("2019-99")) == ("May", "2019-99")


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        (("2019/loom-day.md",), "loom-day"),
        ((".md",), ".md"),
        (("a.md", "b.md"), "Other notes"),
    ],
)
def test_an_event_without_a_title_is_named_after_its_note(keys: tuple[str, ...], name: str) -> None:
    assert event_name(Event("e", EventDetails(), keys, ("s",))) == name
    assert event_name(Event("e", EventDetails("Loom Day"), keys, ("s",))) == "Loom Day"
