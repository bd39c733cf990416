"""The lists that are asked from: every row can be reached, whatever the screen."""

from pathlib import Path

import pytest
from podium_pilot import notebook, opened


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (46, 9), (120, 40)])
async def test_the_end_of_the_keys_can_be_seen(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(notebook(tmp_path), size=size) as person:
        await person.press("question_mark")
        assert "One row up" in person.screen()
        await person.press(*["pagedown"] * 30)
        assert ":theme [NAME]" in person.screen()
        assert ":theme [NAME]Choose" not in person.screen()
