"""The export dialog on screens of every size."""

import os
from pathlib import Path

import pytest
from podium_pilot import Person, notebook, opened
from textual.widgets import Input

from tui.screens.export import AnswerRow
from tui.settings import Settings


def row_of(person: Person, question: str) -> str:
    return next(line for line in person.screen().splitlines() if f" {question} " in line)


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40)])
async def test_every_answer_can_be_read_and_chosen(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(notebook(tmp_path), size=size) as person:
        await person.press("j", "j", "x")
        assert all(word in row_of(person, "where") for word in ("file", "folder", "clipboard"))
        assert all(word in row_of(person, "by") for word in ("event", "speaker", "tag", "none"))
        assert "enter writes" in person.screen()
        assert "esc leaves" in person.screen()
        await person.press("up", "up", "left", "enter")
        assert "clipboard" in person.status()


async def test_the_chosen_answer_stays_in_view_where_not_all_fit(tmp_path: Path) -> None:
    for year in range(2010, 2020):
        talks = [f"## Loom {year}, part {n} (Ada Byron)\n\nText." for n in range(120)]
        text = "\n\n".join((f"# Loom Conf {year}", *talks))
        (tmp_path / f"conf-{year}.md").write_text(text + "\n", encoding="utf-8")
    async with opened(tmp_path, size=(36, 12)) as person:
        await person.type("/loom")
        await person.press("enter", "tab", "asterisk", "x", "up", "up", "up")
        assert "marked (1,200)" in row_of(person, "what")
        await person.press("left")
        assert "this (1)" in row_of(person, "what")


async def test_an_answer_is_changed_by_mouse(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path), size=(80, 24)) as person:
        await person.press("j", "j", "x")
        answers = person.app.screen.query_one("#export-where", AnswerRow)
        await person.pilot.click(answers, offset=(answers.text.index("clipboard") + 2, 0))
        await person.press("enter")
        assert "clipboard" in person.status()


async def test_the_preview_shows_the_text_and_scrolls(tmp_path: Path) -> None:
    settings = Settings(export_folder=tmp_path)
    async with opened(notebook(tmp_path), size=(80, 24), settings=settings) as person:
        await person.type("/pipelines")
        await person.press("enter", "x")
        assert "podium: 1" in person.screen()
        assert "zebra" not in person.screen()
        await person.press("pagedown", "pagedown")
        assert "zebra" in person.screen()
        await person.press("enter")
        assert "written" in person.status()


async def test_the_preview_keeps_what_is_indented(tmp_path: Path) -> None:
    settings = Settings(export_folder=tmp_path)
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "day.md").write_text(
        "# Queue Day 2019\n\n## Letters\n\n- a\n  - deeper\n"
    )
    async with opened(tmp_path / "notes", size=(80, 40), settings=settings) as person:
        await person.type("/letters")
        await person.press("enter", "x")
        shown = person.screen().splitlines()
        outer, inner = (next(row for row in shown if item in row) for item in ("- a ", "- deeper"))
        assert inner.index("- deeper") == outer.index("- a ") + 2


async def test_a_file_is_written_in_the_form_that_its_name_asks_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with opened(notebook(tmp_path), size=(160, 30)) as person:
        await person.press("j", "j")
        await person.type(":export x.pdf")
        await person.press("enter")
        assert "nothing is exported as .pdf, but as .md, .html" in person.status()
        await person.type(":export x.html")
        await person.press("enter")
    assert not (tmp_path / "x.pdf").exists()
    assert (tmp_path / "x.html").read_text().startswith("<!")


async def test_a_note_is_never_replaced(tmp_path: Path) -> None:
    root = notebook(tmp_path)
    note = root / "pycon-2018.md"
    before = note.read_bytes()
    async with opened(root, size=(160, 30), settings=Settings(export_folder=root)) as person:
        await person.press("j", "j", "x")
        person.app.screen.query_one(Input).value = str(note)
        await person.press("enter")
        assert "is a note; notes are never written to" in person.status()
        assert note.read_bytes() == before


@pytest.mark.parametrize("named", ["", "  "])
async def test_nothing_is_written_to_no_name(tmp_path: Path, named: str) -> None:
    settings = Settings(export_folder=tmp_path)
    async with opened(notebook(tmp_path), size=(160, 30), settings=settings) as person:
        await person.press("j", "j", "x")
        line = person.app.screen.query_one(Input)
        offered, line.value = line.value, named
        await person.press("enter")
        assert (line.value, line.is_on_screen) == (offered, True)
        await person.press("enter")
        assert "written to" in person.status()
    assert sorted(os.listdir(tmp_path)) == ["Keynote.md", "talks"]  # noqa: PTH208
