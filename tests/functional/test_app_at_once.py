"""Keys of the line, which take effect within one call, and frames of single lines."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from podium_pilot import Person, notebook, opened
from rich.cells import cell_len
from textual import events

from tui.browsing.things import ThingKind
from tui.one_line import OneLine
from tui.painted import Painter
from tui.screens.browser import jumping
from tui.settings import Settings

_PLACE = re.compile(r"\x1b\[(\d+);(\d+)H|\x1b\[[\d;]*m|(\n)|([^\x1b\n]+)")


class Terminal:
    """Keeps what frames draw, as a terminal does."""

    def __init__(self, width: int, height: int) -> None:
        self._cells = [[" "] * width for _ in range(height)]
        self._x = self._y = 0

    def draw(self, sequences: str) -> None:
        for match in _PLACE.finditer(sequences):
            row, column, feed, text = match.groups()
            if row:
                self._x, self._y = int(column) - 1, int(row) - 1
            elif feed:
                self._x, self._y = 0, self._y + 1
            for letter in text or "":
                width = cell_len(letter)
                if width:
                    cells = [letter] + [""] * (width - 1)
                    self._cells[self._y][self._x : self._x + width] = cells
                    self._x += width

    @property
    def text(self) -> str:
        return "\n".join("".join(row).rstrip() for row in self._cells)


@pytest.fixture(autouse=True)
def no_search_is_slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy machine does not send searches aside."""
    monkeypatch.setattr(jumping, "QUICK", 60.0)


@contextmanager
def watched(person: Person, monkeypatch: pytest.MonkeyPatch) -> Iterator[Terminal]:
    """A terminal on which everything is drawn from now on."""
    size = person.app.size
    terminal = Terminal(size.width, size.height)
    display = person.app._display

    def draw(screen: object, update: object) -> None:
        if update is not None:
            terminal.draw(update.render_segments(person.app.console))  # type: ignore[attr-defined]
        display(screen, update)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(person.app, "_display", draw)
        person.app.screen.refresh()
        yield terminal


async def test_lines_drawn_alone_make_the_picture_that_a_whole_frame_makes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = notebook(tmp_path)
    (root / "wide.md").write_text(
        "# 東京 2020\n\n## データの流れ (山田太郎)\n\n長い文。\n", "utf-8"
    )
    async with opened(root) as person:
        with watched(person, monkeypatch) as terminal:
            await person.settle()
            for keys in (
                ["slash", "d", "a", "t"], ["backspace", "デ", "ー"], ["ctrl+u", "a", "d", "a"],
                ["down", "down"], ["enter"], ["question_mark"], ["escape"], ["escape", "slash"],
                ["x", "q", "z", "z"], ["escape", "escape"], ["3"], ["slash", "c", "h"],
                ["ctrl+t"], ["backspace"],
            ):  # fmt: skip
                await person.press(*keys)
                assert terminal.text == person.screen(), keys
            person.app.notify("something lies over the page")
            await person.settle()
            await person.press("a", "o")
            assert terminal.text == person.screen()


async def test_to_move_the_focus_draws_no_more_than_what_looks_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(notebook(tmp_path)) as person:
        whole = []
        monkeypatch.setattr(
            Painter, "render_full_update", lambda painter, simplify=False: whole.append(painter)
        )
        await person.press("slash", "escape", "tab", "tab")
        assert whole == []


async def test_a_letter_finds_and_draws_before_anything_else_is_done(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("slash")
        for letter in "chaos":
            assert person.app.takes_at_once(events.Key(letter, letter))
        assert person.rows() == ["Chaos engineering"]
        assert "1 session" in person.tail()
        assert not any(tile._repaint_required for tile, _ in person.browser._compositor.tiles)  # type: ignore[attr-defined]
        assert person.browser.situation.thing.kind is not ThingKind.SESSION
        await person.settle()
        assert person.reading() == "Chaos engineering"


async def test_the_page_that_is_not_drawn_yet_is_read_by_the_key_that_asks_for_it(
    tmp_path: Path,
) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("slash")
        for key in ("c", "h", "a", "o", "s", "enter", "m"):
            person.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await person.settle()
        assert person.reading() == "Chaos engineering"
        stars = {person.browser.store.session(id_) for id_ in person.browser.situation.starred}
        assert {found.title for found in stars if found} == {"Chaos engineering"}


async def test_keys_and_pastes_are_typed_in_the_order_in_which_they_came(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("slash")
        for part in ("a", "PASTED", "b", "é", "東", "backspace", "ALSO\nnot this", "c"):
            if len(part) > 1 and part != "backspace":
                person.app.post_message(events.Paste(part))
            else:
                person.app.post_message(events.Key(part, part if len(part) == 1 else None))
        await person.settle()
        assert person.browser.bar.input.value == "aPASTEDbéALSOc"
        assert person.browser.situation.query == "aPASTEDbéALSOc"


async def test_a_letter_that_is_bound_to_work_while_typing_still_does(tmp_path: Path) -> None:
    settings = Settings(keys={"browser.group": "g"})
    async with opened(notebook(tmp_path), settings=settings) as person:
        await person.press("slash")
        await person.type("cg")
        assert person.browser.bar.input.value == "c"
        assert person.browser.situation.grouped


async def test_what_was_emptied_before_its_page_was_drawn_is_highlighted(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("slash")
        for letter in "chaos":
            person.app.takes_at_once(events.Key(letter, letter))
        person.app.takes_at_once(events.Key("ctrl+u", None))
        assert person.highlighted() == person.reading() == "Chaos engineering"
        assert not person.browser.searching


async def test_a_key_that_came_meanwhile_goes_before_the_page_of_what_was_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = []
    async with opened(notebook(tmp_path)) as person:
        await person.press("slash")
        show = person.browser.main_reader.show
        monkeypatch.setattr(
            person.browser.main_reader,
            "show",
            lambda page, **how: (shown.append(person.browser.situation.query), show(page, **how)),
        )
        for letter in "chao":
            person.app.post_message(events.Key(letter, letter))
        await person.settle()
        assert shown == ["chao"]


async def test_a_page_that_cannot_be_shown_is_told_like_any_mistake(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(notebook(tmp_path)) as person:
        person.app.forgiving = True
        await person.press("slash")
        with monkeypatch.context() as patch:
            patch.setattr(person.browser.main_reader, "show", lambda *_, **__: 1 // 0)
            await person.type("chaos")
        assert "A mistake in Podium: ZeroDivisionError" in person.screen()
        await person.press("ctrl+u")
        await person.type("chaos")
        assert person.reading() == "Chaos engineering"


async def test_a_line_longer_than_its_field_shows_where_the_cursor_is_and_comes_back(
    tmp_path: Path,
) -> None:
    async with opened(notebook(tmp_path)) as person:
        line = person.browser.bar.input
        await person.press("slash")
        room = line.size.width
        typed = "".join("abcdefghij"[at % 10] for at in range(room + 5))
        await person.press(*typed)
        assert (line.value, line.cursor_position) == (typed, room + 5)
        assert line.render_line(0).text.rstrip() == typed[-(room - 1) :]
        await person.press("home", "X", "delete", "right", "Y")
        assert (line.value, line.cursor_position) == (f"XbY{typed[2:]}", 3)
        await person.press("end", *["backspace"] * 10)
        assert line.render_line(0).text.rstrip() == line.value
        assert line.scroll_offset.x == 0
        await person.press("ctrl+u", "z")
        assert (line.value, line.cursor_position) == ("z", 1)


async def test_the_results_are_called_so_as_soon_as_they_are_listed(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("slash")
        assert person.app.takes_at_once(events.Key("c", "c"))
        tree_head = person.browser.query_one("#tree-head", OneLine)
        assert "Results" in tree_head.text
        assert "clear" in person.browser.status.text
        await person.settle()
        assert "Results" in person.screen()


async def test_all_that_changed_is_painted_now_unless_it_is_to_be_laid_out_first(
    tmp_path: Path,
) -> None:
    async with opened(notebook(tmp_path)) as person:
        browser = person.browser
        browser.tree_view.refresh()
        assert browser.paint_all()
        assert not browser.tree_view._repaint_required
        browser.add_class("-zen")
        assert not browser.paint_all()
        await person.settle()
        assert browser.paint_all()
        browser._layout_required = True
        assert browser.paint_all()
        assert not browser._layout_required


async def test_no_frame_is_made_while_nothing_may_be_drawn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(notebook(tmp_path)) as person:
        made: list[object] = []
        monkeypatch.setattr(Painter, "render_update", lambda *_, **__: made.append(None))
        with person.app.batch_update():
            assert not person.browser.paint_all()
            person.browser._refresh_layout()
            await person.pilot.pause()
            assert not made
        await person.settle()
        assert made
