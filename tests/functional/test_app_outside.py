"""What is handed to the desktop, where there is one and where there is none."""

from pathlib import Path

import pytest
from podium_pilot import notebook, opened

from tui.screens.browser import outside


@pytest.mark.parametrize(
    ("opener", "told"),
    [("no-such-opener", "There is no no-such-opener here"), ("false", "false ended with 1")],
)
async def test_what_no_desktop_opens_is_named_and_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opener: str, told: str
) -> None:
    monkeypatch.setattr(outside, "_opener", lambda: [opener])
    root = notebook(tmp_path)
    async with opened(root, size=(240, 30)) as person:
        await person.press("j", "j", "o")
        path = str(root / "2019" / "devopsdays.md")
        assert f"{told}; sent to the terminal's clipboard instead: {path}" in person.status()
        assert person.app.clipboard == path


async def test_what_the_desktop_opens_is_not_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outside, "_opener", lambda: ["true"])
    async with opened(notebook(tmp_path), size=(160, 30)) as person:
        await person.press("j", "j", "o")
        assert "devopsdays.md handed to the desktop" in person.status()
        assert person.app.clipboard == ""
