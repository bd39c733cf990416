"""Marking, exporting and copying."""

from pathlib import Path

from podium_pilot import Person, notebook, opened
from textual.widgets import Input

from notes.export.names import safe_name
from tui.screens.dialogs import Agree
from tui.screens.export import ExportDialog
from tui.settings import Settings
from tui.state import Memory

NEW_NOTE = "# Other Conf 2020\n\n## A talk (Somebody New)\n\nText.\n"


async def find(person: Person, text: str) -> None:
    await person.press("slash")
    person.browser.bar.put("")
    await person.type(text)
    await person.press("enter", "escape")


async def test_space_marks_a_session_and_goes_on(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("j", "j", "space", "space")
        assert person.marked() == ["Chaos engineering", "Keynote"]
        assert "● 2 marked" in person.status()


async def test_space_on_an_event_marks_all_its_talks_and_again_unmarks_them(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("j", "space")
        assert person.marked() == ["Chaos engineering", "Incident reviews", "Keynote"]
        await person.press("k", "space")
        assert person.marked() == []


async def test_a_range_is_marked_between_its_ends(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("j", "j", "v", "j", "v")
        assert person.marked() == ["Chaos engineering", "Keynote"]
        assert not person.browser.tree_view.ranging


async def test_closed_branches_in_a_range_are_marked_with_it(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("j", "left", "v", "j", "j", "v")
        assert person.rows()[1:4] == [
            "DevOpsDays Ghent 2019",
            "PyCon 2018",
            "Typing [/b] for list[int]",
        ]
        assert person.marked() == [
            "Chaos engineering",
            "Incident reviews",
            "Keynote",
            "Typing [/b] for list[int]",
        ]


async def test_an_event_among_results_stands_for_what_was_found_of_it(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await find(person, "no blame")
        await person.press("ctrl+t")
        assert person.rows() == ["DevOpsDays Ghent 2019", "Incident reviews"]
        row = next(line for line in person.screen().splitlines() if "▾ DevOps" in line)
        assert row.split("│")[0].rstrip(" ┃").endswith(" 1")
        await person.press("k", "space")
        assert person.marked() == ["Incident reviews"]


async def test_marks_and_stars_go_on_at_the_note_that_leads_the_others_by_now(
    tmp_path: Path,
) -> None:
    note = "# Loom Days 2019\n\n## Warp and weft (Ada Byron)\n\nAs {0} heard it.\n"
    (tmp_path / "b.md").write_text(note.format("Bob"))
    memory = Memory(tmp_path / "state.json")
    async with opened(tmp_path, memory=memory) as person:
        await person.press("j", "j", "m", "space")
        (tmp_path / "a.md").write_text(note.format("Ann"))
        await person.press("R")
        browser = person.browser
        (lead,) = browser.store.events[0].sessions
        assert browser.store.session(lead).key == "a.md"
        assert browser.situation.marked == browser.situation.starred == {lead}
        assert "★ Warp and weft" in person.screen()
    assert memory.stars(browser.notebook_id) == {lead}


async def test_escape_forgets_a_range(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("j", "v", "j", "escape")
        assert (person.browser.tree_view.ranging, person.marked()) == (False, [])


async def test_star_marks_what_is_shown_and_u_unmarks_all(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await find(person, "speaker:ada")
        await person.press("asterisk")
        assert person.marked() == ["Keynote", "Typing [/b] for list[int]"]
        await person.press("u")
        assert person.marked() == []


async def test_marks_survive_searches_views_and_reloads(tmp_path: Path) -> None:
    root = notebook(tmp_path)
    async with opened(root) as person:
        await person.press("j", "j", "space")
        await find(person, "chaos")
        await person.press("2", "5", "1")
        (root / "new.md").write_text(NEW_NOTE)
        await person.press("R")
        assert person.marked() == ["Keynote"]
        assert len(person.browser.store.notes) == 3


async def test_an_export_writes_the_marked_in_the_order_of_the_tree(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    settings = Settings(export_folder=out)
    async with opened(notebook(tmp_path), settings=settings) as person:
        await find(person, "pipelines")
        await person.press("space")
        await find(person, "chaos")
        await person.press("space", "x", "enter")
        files = list(out.iterdir())
        text = files[0].read_text()
        assert len(files) == 1
        assert text.index("Chaos engineering") < text.index("Data pipelines")
        assert files[0].name in person.status()


async def test_without_marks_what_the_search_shows_is_exported(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    async with opened(notebook(tmp_path), settings=Settings(export_folder=out)) as person:
        await find(person, "speaker:grace")
        await person.press("x", "enter")
        text = next(out.iterdir()).read_text()
        assert ("Incident reviews" in text, "Data pipelines" in text, "Chaos" in text) == (
            True,
            True,
            False,
        )


async def test_nothing_is_overwritten_without_consent(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    async with opened(notebook(tmp_path), settings=Settings(export_folder=out)) as person:
        await find(person, "chaos")
        await person.press("space", "x")
        assert isinstance(person.app.screen, ExportDialog)
        shown = person.app.screen.query_one("#path", Input).value
        path = out / Path(shown).name
        path.write_text("mine")
        await person.press("enter")
        assert isinstance(person.app.screen, Agree)
        await person.press("n")
        assert path.read_text() == "mine"
        await person.press("x", "enter", "y")
        assert "Chaos engineering" in path.read_text()


async def test_a_folder_gets_a_file_for_each_session(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    async with opened(notebook(tmp_path), settings=Settings(export_folder=out)) as person:
        await person.press("j", "space", "x", "up", "up", "right", "enter")
        titles = ("Chaos engineering", "Incident reviews", "Keynote")
        names = sorted(path.stem for path in out.rglob("*.md"))
        assert names == [safe_name(title) for title in titles]


async def test_an_export_that_fails_says_why_and_writes_nothing(tmp_path: Path) -> None:
    settings = Settings(export_folder=tmp_path / "not there")
    async with opened(notebook(tmp_path), settings=settings) as person:
        await person.press("j", "space", "x", "enter")
        assert "Not written" in person.status()


async def test_y_copies_the_session_as_markdown_without_a_last_line_end(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await find(person, "chaos")
        await person.press("y")
        assert "Break things on purpose." in person.app.clipboard
        assert not person.app.clipboard.endswith("\n")
        assert "sent to the terminal's clipboard" in person.status()


async def test_capital_y_copies_the_place(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await find(person, "chaos")
        await person.press("Y")
        assert person.app.clipboard == "2019/devopsdays.md:12"


async def test_what_the_mouse_selects_is_copied(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("slash", *"chaos", "enter")
        lines = person.screen().splitlines()
        y = next(y for y, line in enumerate(lines) if "Break things" in line)
        x = lines[y].index("Break things")
        await person.pilot.mouse_down(offset=(x, y))
        await person.pilot.hover(offset=(x + 11, y))
        await person.pilot.mouse_up(offset=(x + 11, y))
        await person.settle()
        assert person.app.clipboard == "Break things"
        assert "Selection sent" in person.status()
        await person.pilot.click(offset=(x + 7, y), times=2)
        await person.settle()
        assert person.app.clipboard == "things"


async def test_the_stars_say_how_to_star_where_there_are_none(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("apostrophe")
        assert "No talk is starred yet" in person.screen()
        assert "Fewer words" not in person.screen()
        assert "tab:" not in person.status()
