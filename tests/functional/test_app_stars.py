"""Stars of talks whose notes changed while Podium was closed."""

import json
import os
import time
from pathlib import Path

import pytest
from podium_pilot import opened

from tui.state import Memory

LOOM = """# Loom Day 2019

## Keynote (Ada Byron)

Culture first.

## Warp and weft (Grace Murray)

Yarn.

## Shuttles

Wood.
"""


def written(path: Path, text: str) -> None:
    """Write a file at a time of its own."""
    path.write_text(text)
    when = time.time() - 5000 + 10 * len(text)
    os.utime(path, (when, when))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A notebook of two notes."""
    (tmp_path / "talks").mkdir()
    written(tmp_path / "talks" / "loom.md", LOOM)
    written(tmp_path / "talks" / "crane.md", "# Crane Day 2018\n\n## Keynote (Bob Sample)\n\nUp.\n")
    return tmp_path / "talks"


async def starred(root: Path, *titles: str) -> list[str]:
    """Star talks in a run of its own; which talks have stars, as the notebook has them then."""
    memory = Memory(root.parent / "state.json")
    async with opened(root, memory=memory) as person:
        for title in titles:
            await person.type(f"/{title}")
            await person.press("enter", "m", "escape", "escape")
        found = [person.browser.store.session(id_) for id_ in person.browser.situation.starred]
        ids = frozenset(one.id for one in found if one)
        assert ids <= Memory(memory._path).stars(person.browser.notebook_id)
    return sorted(f"{one.key}: {one.title}" for one in found if one)


async def test_a_star_goes_on_where_the_note_was_renamed(root: Path) -> None:
    assert await starred(root, "warp", "shuttles") == [
        "loom.md: Shuttles",
        "loom.md: Warp and weft",
    ]
    (root / "2019").mkdir()
    (root / "loom.md").rename(root / "2019" / "looms.md")
    assert await starred(root) == ["2019/looms.md: Shuttles", "2019/looms.md: Warp and weft"]


async def test_a_star_goes_on_where_the_note_was_renamed_and_written_on(root: Path) -> None:
    await starred(root, "shuttles")
    (root / "loom.md").unlink()
    written(root / "looms.md", LOOM.replace("Wood.", "Wood and more."))
    assert await starred(root) == ["looms.md: Shuttles"]


async def test_a_star_goes_on_where_the_talk_was_moved_to_another_note(root: Path) -> None:
    await starred(root, "warp")
    before, warp, after = LOOM.partition("## Warp and weft (Grace Murray)\n\nYarn.\n")
    written(root / "loom.md", before + after)
    written(root / "new.md", f"# Loom Day 2019\n\n## Reeds\n\nHigh.\n\n{warp}")
    assert await starred(root) == ["new.md: Warp and weft"]


@pytest.mark.parametrize(
    ("title", "more"),
    [("Warped (Grace Murray)", ""), ("Warp & weft", ""), ("Weaving (Grace Murray)", "\n## Dyes\n")],
)
async def test_a_star_goes_on_where_the_title_was_corrected(
    root: Path, title: str, more: str
) -> None:
    await starred(root, "warp")
    written(root / "loom.md", LOOM.replace("Warp and weft (Grace Murray)", title) + more)
    assert await starred(root) == [f"loom.md: {title.partition(' (')[0]}"]


async def test_a_star_whose_talk_is_gone_comes_back_with_its_note(root: Path) -> None:
    await starred(root, "keynote byron")
    (root / "loom.md").rename(root.parent / "loom.md")
    assert await starred(root) == []
    assert await starred(root, "sample") == ["crane.md: Keynote"]
    (root.parent / "loom.md").rename(root / "back.md")
    assert await starred(root) == ["back.md: Keynote", "crane.md: Keynote"]


async def test_another_talk_in_its_place_gets_no_star(root: Path) -> None:
    await starred(root, "warp")
    written(root / "loom.md", LOOM.replace("Warp and weft (Grace Murray)", "Dyes (Jean Bartik)"))
    assert await starred(root) == []


@pytest.mark.parametrize("known", [None, 3, {"x": 3}, {"x": {"title": 4, "file": "no"}}])
async def test_a_state_file_that_knows_less_keeps_its_stars(root: Path, known: object) -> None:
    await starred(root, "warp")
    path = root.parent / "state.json"
    state = json.loads(path.read_text())
    (book,) = state["notebooks"].values()
    book["known"] = {book["stars"][0]: known["x"]} if isinstance(known, dict) else known
    if known is None:
        del book["known"]
    path.write_text(json.dumps(state))
    assert await starred(root) == ["loom.md: Warp and weft"]
    (root / "loom.md").rename(root / "looms.md")
    assert await starred(root) == ["looms.md: Warp and weft"]
