"""Reading: the way back, links, finding in the page, lists."""

from pathlib import Path

import pytest
from podium_pilot import Person, notebook, opened
from textual import events

from tui.screens.dialogs import Agree, Choose
from tui.widgets.command_bar import BarMode
from tui.widgets.reader import Reader


async def find(person: Person, text: str) -> None:
    person.browser.bar.enter(BarMode.JUMP, "")
    await person.type(text)
    await person.press("enter")


def follow(
    person: Person, href: str, key: str | None = "pycon-2018.md", kind: str = "link"
) -> None:
    message = Reader.LinkFollowed(href, key, key is None, kind)
    person.browser.reader.post_message(message)


async def test_back_and_forward_walk_through_what_was_read(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await find(person, "chaos")
        await find(person, "pipelines")
        follow(person, "2019/devopsdays.md")
        await person.settle()
        assert person.reading() == "2019/devopsdays.md"
        await person.press("backspace")
        assert person.reading() == "Data pipelines"
        await person.press("L")
        assert person.reading() == "2019/devopsdays.md"


async def test_brackets_read_the_neighbours_across_closed_events(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("right_square_bracket")
        assert person.reading() == "Keynote"
        for _ in range(3):
            await person.press("right_square_bracket")
        assert person.reading() == "Typing [/b] for list[int]"
        await person.press("left_square_bracket")
        assert person.reading() == "Incident reviews"


async def test_back_goes_to_the_talk_before_from_its_neighbour(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await find(person, "chaos")
        await person.press("escape", "escape", *["right_square_bracket"] * 2)
        assert person.reading() == "Typing [/b] for list[int]"
        await person.press("backspace")
        assert person.reading() == "Incident reviews"
        await person.press("backspace")
        assert person.reading() == "Chaos engineering"
        await person.press("L")
        assert person.reading() == "Incident reviews"


async def test_back_and_forward_pass_by_what_is_gone_and_follow_what_is_renamed(
    tmp_path: Path,
) -> None:
    root = notebook(tmp_path)
    (root / "other.md").write_text("# Other Conf 2020\n\n## Cranes (Ann Lee)\n\nText.\n")
    async with opened(root) as person:
        await find(person, "pipelines")
        await find(person, "cranes")
        await find(person, "chaos")
        (root / "other.md").unlink()
        (root / "pycon-2018.md").rename(root / "renamed.md")
        await person.press("R", "backspace")
        assert person.reading() == "Data pipelines"
        await person.press("L")
        assert person.reading() == "Chaos engineering"


async def test_a_web_address_is_shown_and_opened_only_when_agreed(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        seen: list[str] = []
        person.browser.open_address = seen.append  # type: ignore[method-assign]
        follow(person, "https://example.com/typing")
        await person.settle()
        assert isinstance(person.app.screen, Agree)
        assert "https://example.com/typing" in person.screen()
        await person.press("n")
        assert seen == []
        follow(person, "https://example.com/typing")
        await person.settle()
        await person.press("y")
        assert seen == ["https://example.com/typing"]


@pytest.mark.parametrize("href", ["file:///etc/passwd", "%66ile:///etc", "javascript:x", "/etc/x"])
async def test_other_links_are_refused_aloud(tmp_path: Path, href: str) -> None:
    async with opened(notebook(tmp_path)) as person:
        follow(person, href)
        await person.settle()
        assert "Refused" in person.status()


async def test_a_relative_link_opens_the_note_inside(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        follow(person, "2019/devopsdays.md#keynote")
        await person.settle()
        assert person.reading() == "2019/devopsdays.md"


async def test_a_note_cannot_forge_a_link_of_podium(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        follow(person, "podium:speaker/whoever")
        await person.settle()
        assert "Refused" in person.status()


async def test_a_wiki_link_opens_the_note_of_that_name(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        follow(person, "devopsdays", kind="wiki")
        await person.settle()
        assert person.reading() == "2019/devopsdays.md"


async def test_links_of_podium_lead_to_speakers_and_events(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        ada = person.browser.store.profiles[0]
        follow(person, f"podium:speaker/{ada.id}", key=None)
        await person.settle()
        assert person.reading() == ada.name


async def test_finding_in_the_page_counts_and_steps(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await find(person, "pipelines")
        await person.press("slash")
        await person.type("the")
        assert "1 of " in person.tail()
        await person.press("enter", "n")
        assert person.app.focused is person.browser.reader
        await person.press("escape")
        assert person.app.focused is person.browser.reader
        await person.press("escape")
        assert person.app.focused is person.browser.tree_view


async def test_the_search_is_still_there_after_finding_in_the_page(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await find(person, "pipelines")
        await person.press("ctrl+f")
        await person.type("zebra")
        await person.press("enter")
        assert person.browser.bar.input.value == "pipelines"
        assert person.rows()[0] == "Data pipelines"


async def test_the_outline_leads_to_a_heading(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await find(person, "typing")
        await person.press("t")
        assert isinstance(person.app.screen, Choose)
        await person.type("grad")
        await person.press("enter")
        assert person.app.focused is person.browser.reader


async def test_help_lists_the_live_keys_and_runs_one(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("question_mark")
        assert "Mark the row for export" in person.screen()
        await person.type("arrange by speaker")
        await person.press("enter")
        assert person.browser.situation.view == "speakers"


async def test_help_shows_a_remapped_key(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        person.app.set_keymap({"browser.export": "f9"})
        await person.press("question_mark")
        await person.type("or shown, to a file")
        assert "f9" in person.screen()


async def test_problems_are_listed_and_lead_to_the_note(tmp_path: Path) -> None:
    root = notebook(tmp_path)
    (root / "broken.md").write_text("---\ntitle: [unclosed\n---\n\n# A talk (Ada Byron)\n\nText.\n")
    async with opened(root) as person:
        assert "problem" in person.status()
        await person.press("exclamation_mark")
        assert "broken.md" in person.screen()
        await person.press("enter")
        assert person.reading() == "broken.md"


async def test_the_editor_is_run_at_the_line_and_the_note_read_again(tmp_path: Path) -> None:
    root = notebook(tmp_path)
    async with opened(root) as person:
        ran: list[list[str]] = []

        def edit(command: list[str]) -> int:
            ran.append(command)
            path = root / "2019" / "devopsdays.md"
            path.write_text(path.read_text().replace("on purpose", "by accident"))
            return 0

        person.browser.run_editor = edit  # type: ignore[method-assign, assignment]
        await find(person, "chaos")
        await person.press("e")
        await person.settle()
        assert ran[0][-1].endswith("devopsdays.md")
        assert "by accident" in person.screen()


async def test_a_changed_file_is_followed_and_the_place_kept(tmp_path: Path) -> None:
    root = notebook(tmp_path)
    async with opened(root) as person:
        await person.press("j", "j", "j")
        path = root / "2019" / "devopsdays.md"
        path.write_text(path.read_text().replace("on purpose", "every day"))
        person.browser.follow(asked=True)
        await person.settle()
        assert (person.reading(), person.highlighted()) == ("Chaos engineering",) * 2
        assert "every day" in person.screen()


async def test_where_a_whole_event_was_deleted_the_next_one_is_read(tmp_path: Path) -> None:
    root = notebook(tmp_path)
    async with opened(root) as person:
        await person.press("j", "j", "j")
        (root / "2019" / "devopsdays.md").unlink()
        await person.press("R")
        assert (person.reading(), person.highlighted()) == ("PyCon 2018",) * 2
        assert person.rows() == [
            "talks",
            "PyCon 2018",
            "Typing [/b] for list[int]",
            "Data pipelines",
        ]


async def test_commands_run_by_name_and_complete(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("colon")
        await person.type("spea")
        await person.press("tab")
        assert person.browser.bar.input.value == "speakers"
        await person.press("enter")
        assert person.browser.situation.view == "speakers"


async def test_a_bare_number_goes_to_that_line_of_the_note(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await find(person, "chaos")
        await person.press("colon")
        await person.type("3")
        await person.press("enter")
        assert person.reading() == "2019/devopsdays.md"


async def test_an_unknown_command_is_told(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("colon")
        await person.type("frobnicate")
        await person.press("enter")
        assert "No command :frobnicate" in person.status()


async def test_the_palette_knows_the_same_commands(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("ctrl+p")
        await person.type("arrange by spea")
        await person.press("enter")
        assert person.app.screen is person.browser
        assert person.browser.situation.view == "speakers"


async def test_a_mistake_in_a_handler_is_told_and_survived(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        person.app.forgiving = True

        def fail() -> None:
            raise RuntimeError("[/b] broken")

        person.browser.action_unmark = fail  # type: ignore[method-assign]
        await person.press("u")
        await person.settle()
        assert "RuntimeError: [/b] broken" in person.status()
        await person.press("j")
        assert person.reading() == "DevOpsDays Ghent 2019"


async def test_a_picture_is_opened_outside_when_agreed(tmp_path: Path) -> None:
    root = notebook(tmp_path)
    (root / "a.png").write_bytes(b"PNG")
    (root / "out.png").symlink_to("/etc/hostname")
    async with opened(root) as person:
        seen: list[str] = []
        person.browser.open_address = seen.append  # type: ignore[method-assign]
        follow(person, "out.png", kind="image")
        await person.settle()
        assert "Refused" in person.status()
        follow(person, "a.png", kind="image")
        await person.settle()
        await person.press("y")
        assert seen == [str(root / "a.png")]


async def test_a_key_right_behind_others_acts_on_what_they_led_to(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        for key in "jjjm":
            person.app.post_message(events.Key(key, key))
        await person.settle()
        starred = [person.browser.store.session(id_) for id_ in person.browser.situation.starred]
        assert [talk.title for talk in starred if talk] == ["Chaos engineering"]


async def test_the_page_scrolls_while_the_focus_stays_in_the_bar(tmp_path: Path) -> None:
    root = notebook(tmp_path)
    lines = "\n\n".join(f"Line number {number}." for number in range(80))
    (root / "long.md").write_text(f"# Long Conf 2020\n\n## Endless (Ada Byron)\n\n{lines}\n")
    async with opened(root) as person:
        await person.press("slash")
        await person.type("endless")
        assert "Line number 0." in person.screen()
        await person.press("shift+down", "shift+down")
        assert "Line number 0." not in person.screen()
        assert person.browser.bar.typing
        await person.press("shift+up", "shift+up")
        assert "Line number 0." in person.screen()


LOOMS = """\
#+TITLE: Harbour Days 2019

* TODO Slow looms (Jo Marsh)      :weaving:
  She said *clearly* what =warp= is, see [[https://looms.example][the slides]].
  #+begin_src sh
  warp *slow* [[x]]
  #+end_src

* Fast boats (Kim Tide)
The needle stands here.
"""


async def test_a_note_in_org_is_drawn_as_it_is_meant_and_its_source_as_it_is(
    tmp_path: Path,
) -> None:
    (tmp_path / "harbour.org").write_text(LOOMS, "utf-8")
    async with opened(tmp_path) as person:
        await find(person, "looms")
        screen = person.screen()
        assert "She said clearly what warp is, see the slides." in screen
        assert "warp *slow* [[x]]" in screen
        assert "begin_src" not in screen
        await person.press("backslash")
        assert "4  " in person.screen()
        assert "#+begin_src sh" in person.screen()
        assert "[[https://looms.example]" in person.screen()


async def test_a_line_of_a_note_in_org_is_the_line_that_was_written(tmp_path: Path) -> None:
    (tmp_path / "harbour.org").write_text(LOOMS, "utf-8")
    async with opened(tmp_path) as person:
        await find(person, "boats")
        person.browser.reader.find("needle")
        await person.settle()
        assert person.browser.reader.place == ("harbour.org", 10)
