"""What the main states of the app look like, as text that a reviewer can read.

`UPDATE_SCREENS=1 pytest tests/snapshot` writes the files anew; look at the difference before
committing it.
"""

import os
from pathlib import Path

import pytest
from podium_pilot import Person, opened

from notes.notebook import sample_path
from tui.settings import Settings

SCREENS = Path(__file__).parent / "screens"
WIDE, USUAL, SMALL, TINY = (160, 44), (100, 30), (80, 24), (40, 12)

STATES: dict[str, tuple[tuple[int, int], str]] = {
    "events": (USUAL, ""),
    "events_small": (SMALL, "j j"),
    "events_wide": (WIDE, "j"),
    "event_page": (USUAL, "j j j j j j"),
    "session_page": (USUAL, "j j"),
    "speakers": (USUAL, "2 j j l"),
    "timeline": (USUAL, "3 j j"),
    "topics": (USUAL, "4 j l"),
    "files": (USUAL, "5 j j"),
    "results": (USUAL, "slash k e y n o t e"),
    "results_by_event": (USUAL, "slash k e y n o t e ctrl+t"),
    "tabs": (SMALL, "slash m u n z enter right_parenthesis"),
    "results_typo": (SMALL, "slash p o s t m o t e m"),
    "nothing_found": (SMALL, "slash x q z z k w v"),
    "marked": (USUAL, "j j space space v j j v"),
    "export": (USUAL, "j j space space x"),
    "help": (USUAL, "question_mark"),
    "find_in_page": (USUAL, "j j ctrl+f d a t a"),
    "commands": (SMALL, "colon s"),
    "zen": (SMALL, "j j z"),
    "narrow_tree": (TINY, "j j"),
    "narrow_page": (TINY, "j j enter"),
    "ascii": (SMALL, "j j space"),
}


def compare(name: str, screen: str) -> None:
    path = SCREENS / f"{name}.txt"
    if os.environ.get("UPDATE_SCREENS"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(screen + "\n", encoding="utf-8")
    assert screen + "\n" == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", STATES)
async def test_the_screen_looks_as_agreed(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    size, keys = STATES[name]
    monkeypatch.setenv("HOME", str(tmp_path))
    settings = Settings(ascii=name == "ascii", export_folder=tmp_path)
    async with opened(sample_path(), size=size, settings=settings) as person:
        await person.press(*keys.split())
        while "+ on this page" in person.tail():
            await person.settle()
        compare(name, _without_folder(person, tmp_path))


def _without_folder(person: Person, folder: Path) -> str:
    return person.screen().replace(str(folder), "~")
