from pathlib import Path

import pytest

from notes.models import EventDetails
from notes.notebook import load

PINS = "# Pins\n\n*Ann Ray*\n\n- a\n- b\n"
ROPE = "# Rope and knots\n\nBo Li, Initech\n\n## Why\n\n- a\n"
LIST = "\n\n- [Pins](pins.md) - Ann Ray\n- [Rope and knots](rope.md) - Bo Li\n"


def events(root: Path, files: dict[str, str]) -> set[tuple[str, str]]:
    for path, text in files.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        filled = text.replace("<pins>", PINS).replace("<rope>", ROPE).replace("<list>", LIST)
        place.write_text(filled, encoding="utf-8")
    return {(note.event.title, days(note.event)) for note in load([root]).notes}


def days(details: EventDetails) -> str:
    known = (details.date_start, details.date_end)
    return "/".join(str(day) for day in known if day is not None)


@pytest.mark.parametrize(
    ("root", "files", "title", "expected"),
    [
        (
            "harbourconf-2019",
            {
                "README.md": "# HarbourConf 2019\n\nJune 3-5, 2019, Bergen, Norway<list>",
                "pins.md": "<pins>",
                "rope.md": "<rope>",
            },
            "HarbourConf 2019",
            "2019-06-03/2019-06-05",
        ),
        (
            "notes",
            {
                "hc19/README.md": "# HarbourConf 2019\n\nJune 3-5, 2019, Bergen, Norway<list>",
                "hc19/pins.md": "<pins>",
                "hc19/rope.md": "<rope>",
            },
            "HarbourConf 2019",
            "2019-06-03/2019-06-05",
        ),
        (
            "notes",
            {
                "harbourconf/2019/README.md": "HarbourConf, 3rd to 5th of June, Bergen.<list>",
                "harbourconf/2019/pins.md": "<pins>",
                "harbourconf/2019/rope.md": "<rope>",
            },
            "HarbourConf 2019",
            "2019-06-03/2019-06-05",
        ),
        (
            "notes",
            {
                "2019/harbourconf/index.md": (
                    "---\ntitle: HarbourConf 2019\nstart_date: 2019-06-03\n"
                    "end_date: 2019-06-05\nlocation: Bergen\n---\n"
                ),
                "2019/harbourconf/pins.md": "<pins>",
            },
            "HarbourConf 2019",
            "2019-06-03/2019-06-05",
        ),
        (
            "vault",
            {
                "HarbourConf 2019.md": (
                    "---\ndate: 2019-06-03\nend: 2019-06-05\ncity: Bergen\n---\n# Talks\n"
                    "- [[Pins]]\n- [[Rope]]\n"
                ),
                "Pins.md": "<pins>",
                "Rope.md": "# Rope\nEvent: [[HarbourConf 2019]]\nSpeaker: Bo Li\n",
            },
            "HarbourConf 2019",
            "2019-06-03/2019-06-05",
        ),
        (
            "vault",
            {
                "Events/HarbourConf 2019.md": "---\nwhen: 3-5 June 2019\n---\n[[Pins]] [[Rope]]\n",
                "Talks/Pins.md": "<pins>",
                "Talks/Rope.md": '---\nconference: "[[HarbourConf 2019]]"\nspeaker: Bo Li\n---\n',
            },
            "HarbourConf 2019",
            "2019-06-03/2019-06-05",
        ),
    ],
)
def test_all_notes_of_an_event_know_its_name_and_days(
    tmp_path: Path, root: str, files: dict[str, str], title: str, expected: str
) -> None:
    assert events(tmp_path / root, files) == {(title, expected)}


def test_a_readme_names_the_event_before_a_file_called_notes(tmp_path: Path) -> None:
    root = tmp_path / "hp2019-notes"
    files = {"README.md": "# Notes for Harbour Pilots 2019\n", "NOTES.md": "## Keynotes<list>"}
    assert {title for title, _ in events(root, files)} == {"Harbour Pilots 2019"}
