"""Notes that cost out of proportion: the app shows them in time and goes on answering keys.

Time is the processor's, so that a busy machine judges as an idle one does; gaps of the event loop
are measured by `tests/benchmarks/bombs.py`.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hostile_notebook import generator
from podium_pilot import opened

if TYPE_CHECKING:
    from pathlib import Path

USABLE = 3.0
"""Seconds until a note is shown, scrolled to its end and left again."""
WORST = ("wide-table", "one-line", "open-fence", "headings", "brackets", "no-space", "items")
BOMBS = {item.name: item for item in generator().items()}


@pytest.mark.parametrize("name", WORST)
async def test_a_bomb_is_read_in_time(tmp_path: Path, name: str) -> None:
    root = tmp_path / "notes"
    root.mkdir()
    BOMBS[f"bombs/{name}.md"].write(root)
    started = time.process_time()
    async with opened(root) as person:
        await person.press("5", "j", "j")
        assert "Bomb" in person.screen()
        await person.press("tab", "pagedown", "end")
        assert generator().MARKER in person.screen()
        await person.press("home", "backslash", "end")
        assert generator().MARKER in person.screen()
        await person.press("tab", "k")
    assert time.process_time() - started < USABLE
