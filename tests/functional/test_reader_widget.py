from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.app import App, ComposeResult
from textual.events import MouseScrollDown

from tui.widgets.reader import Page, Part, Place, Reader

if TYPE_CHECKING:
    from textual.message import Message
    from textual.pilot import Pilot

TEXT = (
    """\
# Warehouse robots

An opening with a [link](https://a.example/x), [[Other note]] and `code`.

## First part

"""
    + "\n\n".join(f"Paragraph number {n} of the middle." for n in range(60))
    + """

## Second part

The needle stands here. [down](#first-part) [bad](javascript:x) [pod](podium:session/abc)

```python
def count(boxes):
	return len(boxes)
```

Last needle.
"""
)
PAGE = Page(
    "one", (Part("# Made by Podium\n\n[go](podium:session/abc)", None), Part(TEXT, "a.md", 11))
)


class Host(App[None]):
    ENABLE_COMMAND_PALETTE = False

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[Message] = []

    def compose(self) -> ComposeResult:
        yield Reader()

    def on_mount(self) -> None:
        self.reader.focus()

    @property
    def reader(self) -> Reader:
        return self.query_one(Reader)

    def on_reader_link_followed(self, message: Reader.LinkFollowed) -> None:
        self.heard.append(message)

    def on_reader_found(self, message: Reader.Found) -> None:
        self.heard.append(message)

    def on_reader_find_asked(self, message: Reader.FindAsked) -> None:
        self.heard.append(message)

    def on_reader_counted(self, message: Reader.Counted) -> None:
        self.heard.append(message)

    def lines(self) -> list[str]:
        return [
            self.reader.render_line(y).text[:-1].strip() for y in range(self.reader.size.height)
        ]

    def said(self, kind: type[Message]) -> list[Message]:
        return [message for message in self.heard if isinstance(message, kind)]


async def keys(pilot: Pilot[None], *pressed: str) -> None:
    await pilot.press(*pressed)
    await pilot.pause()


async def test_a_page_is_shown_from_its_top() -> None:
    app = Host()
    async with app.run_test(size=(60, 20)):
        app.reader.show(PAGE)
        shown = app.lines()
        assert shown[0] == "Made by Podium"
        assert shown[3] == "go"
        assert "Warehouse robots" in shown
        assert app.reader.place == Place("a.md", 11)
        assert app.reader.page is PAGE


async def test_keys_scroll() -> None:
    app = Host()
    async with app.run_test(size=(60, 20)) as pilot:
        app.reader.show(PAGE)
        top = app.lines()
        await keys(pilot, "j", "down")
        assert app.lines()[0] == top[2]
        await keys(pilot, "k", "up")
        assert app.lines() == top
        await keys(pilot, "space")
        assert app.lines()[0] == top[-1]
        await keys(pilot, "pageup")
        assert app.lines() == top
        await keys(pilot, "ctrl+d")
        assert app.lines()[0] == top[10]
        await keys(pilot, "ctrl+u", "G")
        assert app.lines()[-1] == "Last needle."
        await keys(pilot, "g")
        assert app.lines() == top


async def test_headings_are_walked_and_listed() -> None:
    app = Host()
    async with app.run_test(size=(60, 20)) as pilot:
        app.reader.show(PAGE)
        assert [(h.level, h.title, h.place) for h in app.reader.outline()] == [
            (1, "Made by Podium", Place(None, 1)),
            (1, "Warehouse robots", Place("a.md", 11)),
            (2, "First part", Place("a.md", 15)),
            (2, "Second part", Place("a.md", 137)),
        ]
        await keys(pilot, "right_curly_bracket")
        assert app.lines()[0] == "Warehouse robots"
        await keys(pilot, "right_curly_bracket")
        assert app.lines()[0] == "First part"
        await keys(pilot, "right_curly_bracket")
        assert "Second part" in app.lines()
        await keys(pilot, "left_curly_bracket")
        assert app.lines()[0] == "First part"


async def test_a_line_is_landed_on_with_the_words_of_the_query() -> None:
    app = Host()
    async with app.run_test(size=(60, 20)) as pilot:
        app.reader.show(PAGE, line=("a.md", 139), words=("needle",))
        await pilot.pause()
        row = next(y for y, line in enumerate(app.lines()) if line.startswith("The needle"))
        assert 3 <= row <= 16
        lit = [s.text for s in app.reader.render_line(row) if s.style and s.style.bgcolor]
        plain = app.reader.canvas.palette
        assert plain is not None
        assert "needle" in lit
        assert app.reader.place == Place("a.md", 139)
        await keys(pilot, "n")
        assert app.reader.place == Place("a.md", 146)
        await keys(pilot, "g")
        assert app.reader.place == Place("a.md", 11)


async def test_finding_counts_steps_and_is_cleared() -> None:
    app = Host()
    async with app.run_test(size=(60, 20)) as pilot:
        app.reader.show(PAGE)
        await keys(pilot, "slash")
        assert len(app.said(Reader.FindAsked)) == 1
        app.reader.find("needle")
        await pilot.pause()
        assert "The needle stands here. down bad pod" in app.lines()
        await keys(pilot, "N")
        assert app.reader.place == Place("a.md", 146)
        found = app.said(Reader.Found)[-1]
        assert isinstance(found, Reader.Found)
        assert (found.count, found.current) == (2, 2)
        await keys(pilot, "escape")
        last = app.said(Reader.Found)[-1]
        assert isinstance(last, Reader.Found)
        assert (last.count, app.reader.canvas.pattern) == (0, None)


async def test_what_is_not_there_is_not_found() -> None:
    app = Host()
    async with app.run_test(size=(60, 20)) as pilot:
        app.reader.show(PAGE)
        for text in ("nowhere", "", "  "):
            app.reader.find(text)
            await pilot.pause()
            found = app.said(Reader.Found)[-1]
            assert isinstance(found, Reader.Found)
            assert (found.count, found.current) == (0, 0)


async def test_links_are_followed_by_letter() -> None:
    app = Host()
    async with app.run_test(size=(60, 20)) as pilot:
        app.reader.show(PAGE)
        await keys(pilot, "f")
        assert app.reader.is_labelling
        assert any("slink" in line or "s link" in line for line in app.lines())
        await keys(pilot, "a")
        await keys(pilot, "f", "s")
        await keys(pilot, "f", "d")
        assert [
            (m.href, m.key, m.trusted, m.kind)
            for m in app.heard
            if isinstance(m, Reader.LinkFollowed)
        ] == [
            ("podium:session/abc", None, True, "link"),
            ("https://a.example/x", "a.md", False, "link"),
            ("Other note", "a.md", False, "wiki"),
        ]


async def test_labels_come_before_the_keys_that_they_are_otherwise() -> None:
    app = Host()
    async with app.run_test(size=(60, 20)) as pilot:
        links = "\n".join(f"- [{n}](https://a.example/{n})" for n in range(40))
        app.reader.show(Page("l", (Part(links, "a.md"),)))
        top = app.lines()
        for n in (3, 4, 6, 7, 17):  # f, g, j, k, p
            await keys(pilot, "f", "asdfghjklqwertyuiop"[n])
            followed = app.said(Reader.LinkFollowed)[-1]
            assert isinstance(followed, Reader.LinkFollowed)
            assert followed.href == f"https://a.example/{n}"
        assert app.lines() == top


async def test_labels_go_away_on_escape_and_on_a_letter_that_is_none() -> None:
    app = Host()
    async with app.run_test(size=(60, 20)) as pilot:
        app.reader.show(PAGE)
        top = app.lines()
        await keys(pilot, "f", "escape")
        assert app.lines() == top
        await keys(pilot, "f", "z")
        assert not app.reader.is_labelling
        assert app.said(Reader.LinkFollowed) == []


async def test_a_click_follows_a_link_and_an_anchor_jumps() -> None:
    app = Host()
    async with app.run_test(size=(60, 20)) as pilot:
        app.reader.show(PAGE, line=("a.md", 139))
        await pilot.pause()
        y, line = next((y, x) for y, x in enumerate(app.lines()) if x.startswith("The needle"))
        left = app.reader.canvas.left
        await pilot.click(Reader, offset=(left + line.index("bad"), y))
        await pilot.click(Reader, offset=(left + line.index("pod"), y))
        assert [m.href for m in app.heard if isinstance(m, Reader.LinkFollowed)] == [
            "javascript:x",
            "podium:session/abc",
        ]
        assert [m.trusted for m in app.heard if isinstance(m, Reader.LinkFollowed)] == [False] * 2
        await pilot.click(Reader, offset=(left + line.index("down"), y))
        await pilot.pause()
        assert "First part" in app.lines()


async def test_the_address_of_a_link_is_told_before_it_is_followed() -> None:
    app = Host()
    async with app.run_test(size=(60, 20)) as pilot:
        app.reader.show(Page("h", (Part("[[/] x](https://a.example/[/]y)\n\ntext", "a.md"),)))
        await pilot.hover(Reader, offset=(app.reader.canvas.left + 1, 0))
        await pilot.pause()
        assert str(app.reader.tooltip) == "https://a.example/%5B/%5Dy"
        await pilot.hover(Reader, offset=(app.reader.canvas.left + 1, 2))
        await pilot.pause()
        assert app.reader.tooltip is None


async def test_the_source_is_shown_at_the_same_place_and_back() -> None:
    app = Host()
    async with app.run_test(size=(60, 20)) as pilot:
        app.reader.show(PAGE, line=("a.md", 75))
        place = app.reader.place
        await keys(pilot, "backslash")
        assert app.reader.source
        assert app.lines()[0].split(maxsplit=1) == ["65", "Paragraph number 25 of the middle."] or (
            app.reader.place == place
        )
        await keys(pilot, "backslash")
        assert app.reader.place == place


async def test_resizing_keeps_what_is_at_the_top() -> None:
    app = Host()
    async with app.run_test(size=(60, 20)) as pilot:
        app.reader.show(Page("w", (Part("\n\n".join(["many words " * 40] * 30), "a.md"),)))
        await keys(pilot, *["space"] * 3)
        place = app.reader.place
        for size in ((100, 30), (44, 12), (60, 20)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert app.reader.place == place


async def test_resizing_keeps_the_match_and_drops_the_selection() -> None:
    app = Host()
    async with app.run_test(size=(60, 20)) as pilot:
        app.reader.show(PAGE)
        app.reader.find("needle")
        app.reader.text_select_all()
        await pilot.pause()
        assert app.screen.get_selected_text()
        await pilot.resize_terminal(30, 12)
        await keys(pilot, "n")
        assert not app.screen.get_selected_text()
        assert app.reader.place == Place("a.md", 146)
        assert any("Last needle" in line for line in app.lines())


async def test_showing_the_same_page_changed_keeps_the_place() -> None:
    app = Host()
    async with app.run_test(size=(60, 20)) as pilot:
        app.reader.show(PAGE, line=("a.md", 75))
        await pilot.pause()
        place = app.reader.place
        changed = Part(TEXT.replace("Last needle", "Last word"), "a.md", 11)
        app.reader.show(Page("one", (PAGE.parts[0], changed)))
        await pilot.pause()
        assert app.reader.place == place
        app.reader.show(Page("two", (changed,)))
        assert app.reader.place == Place("a.md", 11)


async def test_wheel_and_scrollbar() -> None:
    app = Host()
    async with app.run_test(size=(60, 20)) as pilot:
        app.reader.show(PAGE)
        await pilot.pause()
        top = app.lines()
        await pilot._post_mouse_events([MouseScrollDown], Reader, (5, 5))
        await pilot.pause()
        assert app.lines()[0] == top[3]
        await pilot.mouse_down(Reader, offset=(59, 0))
        await pilot.hover(Reader, offset=(59, 19))
        await pilot.mouse_up(Reader, offset=(59, 19))
        await pilot.pause()
        assert app.lines()[-1] == "Last needle."
        await pilot.click(Reader, offset=(59, 0))
        await pilot.pause()
        assert app.lines() == top


def bar(reader: Reader) -> list[object]:
    """How the scrollbar is drawn, from the top on."""
    return [list(reader.drawn_line(y))[-1].style for y in range(reader.size.height)]


@pytest.mark.parametrize(("paragraphs", "is_needed"), [(3, False), (40, True)])
async def test_the_scrollbar_is_right_before_the_whole_page_is_laid_out(
    *, paragraphs: int, is_needed: bool
) -> None:
    app = Host()
    async with app.run_test(size=(60, 20)):
        text = "\n\n".join(["Words of a paragraph that is a line long."] * paragraphs)
        app.reader.show(Page("talk", (Part(f"# Talk\n\n{text}\n", "a.md"),)))
        first = bar(app.reader)
        while app.reader.work():
            pass
        app.reader.changed()
        assert bar(app.reader) == first
        assert len(set(first)) == 1 + is_needed


async def test_a_page_is_not_drawn_again_for_work_that_nobody_sees(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = Host()
    async with app.run_test(size=(60, 20)) as pilot:
        app.reader.show(Page("talk", (Part("# Talk\n\n- one point\n- another\n", "a.md"),)))
        await pilot.pause()
        refreshed: list[object] = []
        with monkeypatch.context() as patch:
            patch.setattr("tui.widgets.reader.pane._REST", 0.0)
            patch.setattr(app.reader, "refresh", lambda: refreshed.append(1))
            while not app.reader._counted:
                app.reader._work()
        assert refreshed == []


async def test_a_selection_copies_what_was_written() -> None:
    app = Host()
    async with app.run_test(size=(60, 24)) as pilot:
        app.reader.show(PAGE)
        await keys(pilot, "G")
        shown = app.lines()
        first = next(y for y, line in enumerate(shown) if line.startswith("def count"))
        left = app.reader.canvas.left
        await pilot.mouse_down(Reader, offset=(left + 1, first))
        await pilot.hover(Reader, offset=(left + 24, first + 1))
        await pilot.mouse_up(Reader, offset=(left + 24, first + 1))
        await pilot.pause()
        assert app.screen.get_selected_text() == "def count(boxes):\n\treturn len(boxes)"
        ground = app.screen.get_component_rich_style("screen--selection").bgcolor
        over = [part for part in app.reader.render_line(first) if part.style.bgcolor == ground]
        assert "def count(boxes):" in "".join(part.text for part in over)
        assert all(part.style.color != ground for part in over)


async def test_two_clicks_select_a_word_and_three_a_paragraph() -> None:
    app = Host()
    async with app.run_test(size=(40, 12)) as pilot:
        text = "日本 one-word and\nmore. " + "words " * 12
        app.reader.show(Page("s", (Part(f"- {text}\n- other", "a.md"),)))
        await pilot.pause()
        offset = (app.reader.canvas.left + 9, 0)
        await pilot.click(Reader, offset=offset, times=2)
        await pilot.pause()
        assert app.screen.get_selected_text() == "one-word"
        await pilot.click(Reader, offset=offset, times=3)
        await pilot.pause()
        assert app.screen.get_selected_text() == f"- {text}".rstrip()


async def test_a_selection_that_ends_on_a_link_does_not_follow_it() -> None:
    app = Host()
    async with app.run_test(size=(60, 24)) as pilot:
        app.reader.show(Page("s", (Part("some words and a [link](https://a.example)", "a.md"),)))
        await pilot.pause()
        left = app.reader.canvas.left
        await pilot.mouse_down(Reader, offset=(left, 0))
        await pilot.hover(Reader, offset=(left + 18, 0))
        await pilot.mouse_up(Reader, offset=(left + 18, 0))
        await pilot.pause()
        assert app.said(Reader.LinkFollowed) == []
        assert app.screen.get_selected_text() == "some words and a li"


async def test_wide_tables_move_sideways_and_the_text_stays() -> None:
    app = Host()
    async with app.run_test(size=(40, 12)) as pilot:
        head = "|" + "|".join(f"column{n}" for n in range(9)) + "|"
        app.reader.show(Page("t", (Part(f"text\n\n{head}\n{'|-' * 9}|\n", "a.md"),)))
        await pilot.pause()
        assert "column8" not in "".join(app.lines())
        await keys(pilot, *["right"] * 20)
        assert "column8" in "".join(app.lines())
        assert app.lines()[0] == "text"
        await keys(pilot, *["left"] * 20)
        assert app.lines()[2].startswith("column0")


@pytest.mark.parametrize("theme", ["textual-light", "nord", "ansi-dark", "ansi-light", "dracula"])
async def test_every_theme_can_draw_the_page(theme: str) -> None:
    app = Host()
    async with app.run_test(size=(60, 30)) as pilot:
        app.reader.show(PAGE)
        await pilot.pause()
        before = app.reader.render_line(0)
        app.theme = theme
        await pilot.pause()
        after = app.reader.render_line(0)
        assert before.text == after.text
        assert list(before) != list(after)


async def test_ascii_only_draws_no_other_signs_of_its_own() -> None:
    app = Host()
    source = "# a\n- b\n  - [x] c\n> d\n\n> [!TIP]\n> e\n\n| f | g |\n|-|-|\n\n![h](i)\n"
    async with app.run_test(size=(40, 30)) as pilot:
        app.reader.ascii_only = True
        app.reader.show(Page("t", (Part(source, "a.md"),)))
        await pilot.pause()
        assert "".join(app.lines()).isascii()


async def test_a_hostile_page_reaches_the_screen_harmless() -> None:
    app = Host()
    source = (
        "# [/] [@click=app.quit]x[/] \x1b]0;t\x07\n\n`\x9b31m` &#27;[2J \u202e abc [a](b\x1b)\n"
    )
    async with app.run_test(size=(60, 10)) as pilot:
        app.reader.show(Page("h", (Part(source, "a.md"),)))
        await pilot.pause()
        shown = "".join(app.lines())
        assert "[/] [@click=app.quit]x[/]" in shown
        assert not set(shown) & set("\x1b\x07\x9b\u202e")


async def test_a_large_page_is_usable_at_once_and_counted_in_the_end() -> None:
    app = Host()
    async with app.run_test(size=(60, 20)) as pilot:
        app.reader.show(Page("big", (Part("\n\n".join([TEXT] * 40), "a.md"),)))
        await keys(pilot, "end")
        assert app.lines()[-1] == "Last needle."
        while app.reader.work():
            pass
        await pilot.pause()
        counted = app.said(Reader.Counted)
        assert [message.undrawn for message in counted if isinstance(message, Reader.Counted)] == [
            0
        ]


@pytest.mark.parametrize("size", [(1, 1), (2, 3), (8, 2), (12, 40), (300, 3)])
async def test_any_size_will_do(size: tuple[int, int]) -> None:
    app = Host()
    async with app.run_test(size=size) as pilot:
        app.reader.show(PAGE)
        await keys(pilot, "end", "space", "f", "escape", "backslash", "home")
        assert [y for y in range(size[1]) if app.reader.render_line(y).cell_length > size[0]] == []
