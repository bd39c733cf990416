"""What goes on under another name, and what only stands in another's place."""

from pathlib import Path

from notes.notebook import load
from notes.store import NoteStore
from tui.browsing.heirs import Heirs

TALKS = "# Queue Day 2019\n\n## Dead letters - Ada Example\n\n- a\n\n## Shelf life\n\n- b\n"


def store_of(folder: Path, **notes: str) -> NoteStore:
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for name, text in notes.items():
        (folder / f"{name}.md").write_text(text)
    return load([folder])


def heirs(before: NoteStore, after: NoteStore) -> dict[str, str]:
    """The titles of what goes on, by those before."""
    found = Heirs(before, after).of_sessions(session.id for session in before.sessions)
    pairs = [(before.session(old), after.session(new)) for old, new in found]
    return {old.title: new.title for old, new in pairs if old and new}


def test_a_renamed_note_goes_on_with_all_of_its_talks(tmp_path: Path) -> None:
    before, after = store_of(tmp_path / "n", a=TALKS), store_of(tmp_path / "n", b=TALKS)
    assert heirs(before, after) == {one: one for one in ("Dead letters", "Shelf life")}
    assert Heirs(before, after).of_note("a.md") == "b.md"


def test_a_renamed_note_goes_on_though_its_name_is_the_title_of_its_talk(tmp_path: Path) -> None:
    folder = tmp_path / "n"
    before = store_of(folder, dead_letters="# Dead letters\n\nSpeaker: Ada Example\n\n- a\n")
    (folder / "dead_letters.md").rename(folder / "queues.md")
    assert Heirs(before, load([folder])).of_note("dead_letters.md") == "queues.md"


def test_of_two_copies_none_is_the_heir(tmp_path: Path) -> None:
    before, after = store_of(tmp_path / "n", a=TALKS), store_of(tmp_path / "n", b=TALKS, c=TALKS)
    assert heirs(before, after) == {}


def test_a_title_may_change_where_its_speaker_or_most_of_it_stays(tmp_path: Path) -> None:
    changed = TALKS.replace("Dead letters", "Queues").replace("Shelf life", "Shelf lives")
    before, after = store_of(tmp_path / "n", a=TALKS), store_of(tmp_path / "n", a=changed)
    assert heirs(before, after) == {"Dead letters": "Queues", "Shelf life": "Shelf lives"}


def test_another_talk_in_the_same_place_is_no_heir(tmp_path: Path) -> None:
    changed = TALKS.replace("Dead letters - Ada Example", "Cranes - Bob Sample")
    before, after = store_of(tmp_path / "n", a=TALKS), store_of(tmp_path / "n", a=changed)
    assert heirs(before, after) == {}
