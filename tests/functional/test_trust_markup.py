"""Text of notes is never markup: nothing breaks by it, nothing happens when it is clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hostile_notebook import generator
from podium_pilot import opened

from tui.app import PodiumApp

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

NASTY = [item for item in generator().items() if item.category == "markup"]
TITLES = [item.content.decode().splitlines()[2] for item in NASTY]


def notebook(folder: Path) -> Path:
    """All titles in one note, and each in cells and items of its own."""
    root = folder / "[link=x]talks"
    root.mkdir()
    for item in NASTY:
        item.write(root)
    text = "# [@click=app.quit]Event[/] 2019\n\n" + "\n\nwords\n\n".join(TITLES)
    (root / "markup" / "[@click=app.bell].md").write_text(text)
    return root


async def test_titles_that_look_like_markup_are_shown_hovered_and_clicked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[str] = []
    monkeypatch.setattr(PodiumApp, "open_url", lambda _self, url, **_: ran.append(url))
    monkeypatch.setattr(PodiumApp, "bell", lambda _self: ran.append("bell"))
    async with opened(notebook(tmp_path), (90, 30)) as person:
        await person.press("5", "home")
        for offset in ((12, 6), (50, 4), (50, 8), (50, 12)) * (len(NASTY) // 4 + 1):
            await person.pilot.press("j")
            await person.pilot.hover(offset=offset)
        for row in range(2, 28, 5):
            for column in (8, 50):
                await person.pilot.click(offset=(column, row))
                await person.pilot.press("escape")
        await person.settle()
        assert person.app.is_running
    assert ran == []


async def test_titles_that_look_like_markup_are_found_listed_and_told(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path), (90, 30)) as person:
        for typed in ("[/", "[b", "click", "[link="):
            await person.press("slash")
            person.browser.bar.put(typed)
            await person.press("down", "enter", "m", "space", "escape", "escape")
            person.browser.bar.put("")
        for dialog in ("t", "f", "question_mark", "exclamation_mark", "r", "x"):
            await person.press(dialog, "down", "escape")
        person.browser.say("[/] [@click=app.quit]x[/]")
        await person.settle()
        assert "[/] [@click=app.quit]x[/]" in person.status()
        assert person.app.is_running
