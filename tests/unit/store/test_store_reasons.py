from pathlib import Path

import pytest

from notes.notebook import load
from notes.store.reasons import Reason, origins_of

README = "# RustConf 2018\n\nAug 16-17, 2018, Oslo\n\n- [Pins](pins.md)\n"
PINS = "# Pins\n\nby Ann Ray\n\n- one\n"


def reasons(root: Path, files: dict[str, str]) -> dict[str, Reason]:
    for path, text in files.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    store = load([root])
    (pins,) = (session for session in store.talks if session.title == "Pins")
    return {reason.field: reason for reason in origins_of(store, pins.id)}


def how(reason: Reason) -> tuple[str, str, str]:
    return reason.value, reason.origin.how, reason.origin.where


def test_what_stands_in_the_note_is_named_with_its_line(tmp_path: Path) -> None:
    found = reasons(
        tmp_path, {"a.md": "# RustConf 2018\n\n## Pins\nby Ann Ray\n\n## Two\nby Bo Li\n"}
    )
    assert how(found["title"]) == ("Pins", "line", "3")
    assert how(found["speakers"])[:2] == ("Ann Ray", "line")
    assert how(found["event.title"]) == ("RustConf 2018", "line", "1")


def test_what_a_readme_says_is_named_with_it(tmp_path: Path) -> None:
    found = reasons(tmp_path, {"rust/README.md": README, "rust/pins.md": PINS})
    assert how(found["event.title"]) == ("RustConf 2018", "sibling", "rust/README.md")
    assert how(found["event.date_end"]) == ("2018-08-17", "sibling", "rust/README.md")
    assert how(found["event.location"]) == ("Oslo", "sibling", "rust/README.md")


def test_what_the_path_says_is_named_with_its_part(tmp_path: Path) -> None:
    found = reasons(tmp_path, {"2018-08-16 RustConf/pins.md": PINS})
    assert how(found["event.title"]) == ("RustConf", "path", "2018-08-16 RustConf")
    assert how(found["event.date_start"]) == ("2018-08-16", "path", "2018-08-16 RustConf")


def test_what_front_matter_says_is_named_with_its_key_as_written(tmp_path: Path) -> None:
    front = "---\nEvent Title: RustConf\nstart-date: 2018-08-16\nCity: Oslo\n---\n"
    found = reasons(tmp_path, {"a.md": front + PINS})
    assert how(found["event.title"]) == ("RustConf", "front matter", "Event Title")
    assert how(found["event.date_start"]) == ("2018-08-16", "front matter", "start-date")
    assert how(found["event.location"]) == ("Oslo", "front matter", "City")


def test_what_the_settings_say_is_certain(tmp_path: Path) -> None:
    said = '[notes."a.md"]\nevent = "RustConf"\nlocation = "Oslo"\ndate = "2018-08-16"\n'
    found = reasons(tmp_path, {"a.md": PINS, "podium.toml": said})
    for field in ("event.title", "event.location", "event.date_start"):
        assert found[field].origin.how == "settings"
        assert found[field].origin.confidence == 1.0


def test_what_was_joined_is_told_last(tmp_path: Path) -> None:
    talk = "---\nevent: RustConf 2018\nspeaker: {}\n---\n# {}\n\n- borrowed\n"
    files = {
        "a.md": talk.format("Annabel Raymond", "Pins"),
        "b/c.md": talk.format("Annabel Raymund", "Threads"),
        "b/d.md": talk.format("Annabel Raymond", "Needles"),
    }
    found = list(reasons(tmp_path, files).values())
    assert found[-1].field == "joined speaker"
    assert how(found[-1]) == ("Annabel Raymund = Annabel Raymond", "inferred", "b/c.md")


def test_a_talk_that_was_joined_is_told_by_its_title(tmp_path: Path) -> None:
    talk = "# RustConf 2018\n\n## {} (Ann Ray)\n\n- one\n"
    found = reasons(tmp_path, {"a.md": talk.format("Pins"), "b.md": talk.format("PINS")})
    assert found["joined talk"].value == "PINS = Pins"


@pytest.mark.parametrize("unknown", ["", "0000000000"])
def test_nothing_is_told_of_an_unknown_session(tmp_path: Path, unknown: str) -> None:
    (tmp_path / "a.md").write_text(PINS, encoding="utf-8")
    assert origins_of(load([tmp_path]), unknown) == ()
