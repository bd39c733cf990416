"""Views, panes and sizes."""

from pathlib import Path

import pytest
from podium_pilot import notebook, opened

from tui.settings import Settings


async def test_events_stand_newest_first_with_their_talks_in_note_order(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        assert person.rows() == [
            "talks",
            "DevOpsDays Ghent 2019",
            "Keynote",
            "Chaos engineering",
            "Incident reviews",
            "PyCon 2018",
            "Typing [/b] for list[int]",
            "Data pipelines",
        ]


async def test_speakers_hold_their_talks_across_events(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("2")
        assert person.rows() == ["talks", "Ada Byron", "Grace Murray", "Jean Bartik"]
        await person.press("j", "l")
        assert person.rows()[2:4] == ["Keynote", "Typing [/b] for list[int]"]


@pytest.mark.parametrize("view", ["2", "3", "5"])
async def test_what_is_highlighted_stays_so_in_another_view(tmp_path: Path, view: str) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("j", "j", "j")
        await person.press(view)
        assert (person.highlighted(), person.reading()) == ("Chaos engineering",) * 2
        await person.press("1")
        assert person.highlighted() == "Chaos engineering"


async def test_an_event_comes_back_after_a_view_that_has_no_events(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("j")
        await person.press("2")
        await person.press("1")
        assert person.highlighted() == "DevOpsDays Ghent 2019"


async def test_branches_stay_as_they_were_left(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("j", "h")
        assert "Chaos engineering" not in person.rows()
        await person.press("3", "1")
        assert "Chaos engineering" not in person.rows()


async def test_a_session_opens_to_its_speakers(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("j", "j", "l")
        assert person.rows()[3] == "Ada Byron"


async def test_the_event_page_reaches_every_line_of_its_notes(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path), size=(100, 60)) as person:
        await person.press("G", "h", "h")
        assert person.reading() == "PyCon 2018"
        assert "it never rained" in person.screen()
        assert "11 May 2018" in person.screen()


async def test_below_70_columns_one_pane_is_shown_at_a_time(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path), size=(60, 20)) as person:
        assert "Culture first" not in person.screen()
        await person.press("j", "j", "enter")
        assert "Culture first" in person.screen()
        assert "Incident reviews" not in person.screen()
        await person.press("escape")
        assert "Incident reviews" in person.screen()


async def test_a_screen_of_40_by_12_still_does_the_job(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path), size=(40, 12)) as person:
        await person.press("slash")
        await person.type("chaos")
        assert "Chaos engineering" in person.screen()
        await person.press("enter")
        assert "Break things on purpose" in person.screen()


@pytest.mark.parametrize("size", [(1, 1), (2, 3), (20, 5), (300, 100)])
async def test_no_size_is_too_odd(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(notebook(tmp_path), size=size) as person:
        await person.press("j", "j", "slash", "a", "escape", "escape", "question_mark", "escape")
        assert person.app.is_running


async def test_the_tree_grows_and_shrinks_by_keys(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        before = person.browser.tree_view.size.width
        await person.press("greater_than_sign")
        assert person.browser.tree_view.size.width == before + 4
        await person.press("less_than_sign", "less_than_sign")
        assert person.browser.tree_view.size.width == before - 4


async def test_the_divider_follows_the_mouse(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.pilot.mouse_down("#splitter", offset=(0, 5))
        await person.pilot.hover("#reader", offset=(10, 5))
        await person.pilot.mouse_up("#reader", offset=(10, 5))
        await person.settle()
        assert person.browser.tree_view.size.width > 40


async def test_zen_shows_the_page_alone(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("j", "j", "z")
        assert "Incident reviews" not in person.screen()
        assert "Culture first" in person.screen()
        await person.press("escape")
        assert "Incident reviews" in person.screen()


async def test_everything_can_be_clicked(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path), size=(160, 30)) as person:
        await person.pilot.click("#tree-head", offset=(11, 0))
        await person.settle()
        assert person.browser.situation.view == "speakers"
        await person.pilot.click("#tree", offset=(6, 1))
        await person.settle()
        assert person.reading() == "Ada Byron"
        await person.pilot.click("#tree", offset=(1, 1))
        await person.settle()
        assert "Keynote" in person.rows()
        await person.pilot.click("#tree", offset=(0, 2))
        await person.settle()
        assert person.marked() == ["Keynote"]


async def test_the_wheel_scrolls_and_leaves_the_cursor(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path), size=(100, 8)) as person:
        tree = person.browser.tree_view
        tree.on_mouse_scroll_down()
        await person.settle()
        assert (tree.top, tree.cursor) == (3, 0)


async def test_ascii_draws_with_letters_of_every_terminal(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path), settings=Settings(ascii=True)) as person:
        await person.press("j", "j", "space", "slash", "k")
        assert person.screen().isascii()
        await person.press("escape", "escape", "x")
        assert person.screen().isascii()


async def test_an_empty_folder_says_what_podium_reads(tmp_path: Path) -> None:
    async with opened(tmp_path) as person:
        assert "No notes in here yet" in person.screen()


async def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    async with opened(tmp_path / "gone") as person:
        assert "gone" in person.status()


async def test_the_thumb_of_the_tree_can_be_dragged(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path), size=(100, 8)) as person:
        tree = person.browser.tree_view
        await person.pilot.mouse_down("#tree", offset=(tree.size.width - 1, 4))
        await person.pilot.mouse_up("#tree", offset=(tree.size.width - 1, 4))
        await person.settle()
        assert (tree.top, tree.cursor) == (tree.length - tree.page, 0)


async def test_a_note_about_nothing_stands_as_its_file(tmp_path: Path) -> None:
    root = notebook(tmp_path)
    (root / "README.md").write_text("Hello there.\n", encoding="utf-8")
    async with opened(root) as person:
        assert "README.md" in person.rows()
        assert "Other notes" not in person.rows()
        await person.press("3")
        assert "Undated" not in person.rows()
        assert "2 events" in person.screen()


async def test_notes_without_talks_say_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("Hello there.\n", encoding="utf-8")
    async with opened(tmp_path) as person:
        assert "No talks were found" in person.screen()


async def test_talks_of_a_year_without_a_month_are_not_counted_as_undated(tmp_path: Path) -> None:
    root = notebook(tmp_path)
    (root / "rust.md").write_text("# Rust Meetup 2016\n\n## Pins (Ann Ray)\n\n- one\n")
    async with opened(root) as person:
        await person.press("3")
        years = person.browser.labels.years
        assert (years["2016"], years.get("")) == (1, None)
