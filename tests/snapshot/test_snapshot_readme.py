"""The README's pictures are what the app draws: made from it, and compared with it.

`UPDATE_SCREENS=1 pytest tests/snapshot` draws them anew.
"""

import os
import re
from pathlib import Path

import pytest
from podium_pilot import opened

from notes.notebook import sample_path
from tui.settings import Settings

ROOT = Path(__file__).parents[2]
PICTURES = Path(__file__).parent / "pictures"
SIZE = (110, 30)

DRAWN = {
    "browse": ("podium-dark", "j j j"),
    "jump": ("podium-light", "slash p o s t m o t e m"),
}


def picture(svg: str) -> str:
    """The drawing without what differs from run to run, or would be fetched from outside."""
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    svg = re.sub(r"terminal-\d+", "terminal", svg)
    svg = svg.replace("<svg ", '<svg xml:space="preserve" ', 1)
    return "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


@pytest.mark.parametrize("name", DRAWN)
async def test_the_readme_shows_the_app_as_it_is(name: str) -> None:
    theme, keys = DRAWN[name]
    async with opened(sample_path(), size=SIZE, settings=Settings(theme=theme)) as person:
        await person.press(*keys.split())
        drawn = picture(person.app.export_screenshot(title="podium"))
    path = PICTURES / f"{name}.svg"
    if os.environ.get("UPDATE_SCREENS"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(drawn, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == drawn


def test_every_picture_stands_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = set(re.findall(r"tests/snapshot/pictures/(\w+)\.svg", readme))
    assert shown == set(DRAWN) == {path.stem for path in PICTURES.glob("*.svg")}
