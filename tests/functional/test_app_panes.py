"""What the panes do when sizes, focus and hands change."""

from pathlib import Path

import pytest
from podium_pilot import Person, notebook, opened

from tui.settings import Settings


def at(person: Person, words: str) -> tuple[int, int]:
    """Where `words` stand on the screen, for a click."""
    lines = person.screen().splitlines()
    row = next(number for number, line in enumerate(lines) if words in line)
    return lines[row].index(words) + 1, row


async def test_the_tree_is_drawn_anew_in_its_new_width(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path), size=(120, 30)) as person:
        await person.press(*["greater_than_sign"] * 3)
        width = person.browser.tree_view.size.width
        assert person.screen().splitlines()[2][: width - 1].endswith("5 sessions")
        await person.pilot.resize_terminal(90, 30)
        await person.settle()
        width = person.browser.tree_view.size.width
        assert person.screen().splitlines()[2][: width - 1].endswith("5 sessions")


async def test_a_wide_tree_names_its_views(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path), size=(120, 30)) as person:
        assert "Timeline" not in person.screen()
        await person.press(*["greater_than_sign"] * 4)
        assert "Timeline" in person.screen()


async def test_on_a_small_screen_keys_go_to_the_pane_that_is_seen(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path), size=(60, 20)) as person:
        await person.press("j", "j", "enter", "colon", "escape")
        assert person.app.focused is person.browser.reader
        assert "Culture first" in person.screen()
        await person.press("escape", "slash", "escape")
        assert person.app.focused is person.browser.tree_view
        assert "Incident reviews" in person.screen()


async def test_the_page_alone_gives_the_focus_back(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("j", "j", "enter", "z", "z")
        assert person.app.focused is person.browser.reader


@pytest.mark.parametrize("key", ["tab", "2", "escape"])
async def test_who_leaves_the_page_that_stands_alone_sees_the_tree(
    tmp_path: Path, key: str
) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("j", "j", "z", key)
        assert person.app.focused is person.browser.tree_view
        assert "sessions" in person.screen()


async def test_a_command_typed_in_the_reader_leads_back_to_it(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("j", "j", "enter")
        await person.type(":star")
        await person.press("enter")
        assert person.app.focused is person.browser.reader


async def test_an_export_is_written_by_mouse_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with opened(notebook(tmp_path), size=(100, 30)) as person:
        await person.press("j", "j", "x")
        await person.pilot.click(offset=at(person, "enter writes"))
        await person.settle()
        assert "1 session written" in person.status()
        await person.press("x", "enter")
        await person.pilot.click(offset=at(person, "n leave it"))
        await person.settle()
        assert "Nothing was written" in person.status()


async def test_f_says_so_where_no_link_is_seen(tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text("\n\n".join(f"line {n}" for n in range(90)), encoding="utf-8")
    async with opened(tmp_path, size=(100, 20)) as person:
        await person.press("G", "enter", "G", "f")
        assert "No links on this screen" in person.status()


async def test_labels_at_links_come_with_a_hint(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.type("/typing")
        await person.press("enter", "f")
        assert "type the letters at a link" in person.status()
        assert "esc leave" in person.status()
        await person.press("escape")
        assert "ctrl+f in page" in person.status()
        await person.press("f", "Z")
        assert "ctrl+f in page" in person.status()


async def test_everything_found_is_marked_and_listed_on_the_way_down(tmp_path: Path) -> None:
    talks = "\n\n".join(f"## Talk {n} about batteries (Ada Byron)\n\nText." for n in range(130))
    (tmp_path / "conf.md").write_text(f"# Battery Conf 2019\n\n{talks}\n", encoding="utf-8")
    async with opened(tmp_path) as person:
        await person.type("/batteries")
        await person.press("enter", "tab")
        tree = person.browser.tree_view
        assert tree.length == 100
        await person.press("asterisk")
        assert len(person.browser.situation.marked) == 130
        await person.press("G")
        assert tree.length == 130
        assert tree.cursor == 99


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        (":theme podium-li", "theme podium-light"),
        (":view t", "view t"),
        (":view ti", "view timeline"),
        (":sort sp", "sort speaker"),
        (":sta", "star"),
        (":nonsense x", "nonsense x"),
    ],
)
async def test_tab_completes_commands_and_what_follows_them(
    tmp_path: Path, typed: str, completed: str
) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.type(typed)
        await person.press("tab")
        assert person.browser.bar.input.value.strip() == completed


async def test_what_may_follow_a_command_is_listed(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path), size=(80, 24)) as person:
        await person.type(":view ")
        assert "events speakers timeline" in person.screen().splitlines()[0]
        await person.press("ctrl+u")
        await person.type("s")
        assert "save search sort source" in person.screen().splitlines()[0]


async def test_marks_and_stars_are_counted_where_they_are_offered(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("j", "j", "space", "space", "m")
        await person.type("/is:m")
        assert "marked 2" in person.status()
        await person.press("ctrl+u")
        await person.type("is:st")
        assert "starred 1" in person.status()


async def test_a_double_click_on_a_choice_is_one_answer(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.type(":view")
        await person.press("enter")
        await person.pilot.click("#choices", offset=(3, 2), times=2)
        await person.settle()
        assert person.browser.situation.view == "timeline"
        assert person.app.screen is person.browser


async def test_the_hints_name_the_keys_that_are_set(tmp_path: Path) -> None:
    settings = Settings(keys={"browser.jump": "ctrl+g", "tree.mark": "plus,space"})
    async with opened(notebook(tmp_path), settings=settings) as person:
        assert "ctrl+g find" in person.status()
        assert "plus mark" in person.status()
        await person.press("ctrl+g")
        assert person.browser.bar.typing


async def test_help_is_offered_on_the_smallest_screen_too(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path), size=(40, 12)) as person:
        assert "? help" in person.screen()
        await person.press("j", "j", "enter")
        assert "? help" in person.screen()
        lines = person.screen().splitlines()
        await person.pilot.click(offset=(lines[-1].index("? help") + 1, 11))
        await person.settle()
        assert "Keys" in person.screen()


async def test_what_can_be_typed_after_a_colon_is_said_at_once(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("colon")
        assert "number of a line" in person.tail()
        assert "all commands" in person.status()


async def test_the_palette_lists_first_what_begins_with_the_letters(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("ctrl+p")
        await person.type("th")
        await person.press("enter")
        assert "─ Theme ─" in person.screen()


async def test_a_title_has_the_room_of_a_narrow_list_before_its_event(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path), size=(80, 24)) as person:
        await person.type("/annotations")
        assert "Typing [/b] for list" in person.screen().splitlines()[2]


async def test_a_qualifier_that_is_none_is_told(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.type("/foo:culture")
        assert "foo: is no qualifier" in person.status()
