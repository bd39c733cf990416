"""Every key of podium.toml, from the file to what is shown."""

from pathlib import Path

import pytest

from notes.notebook import load, refreshed
from notes.store import NoteStore
from notes.structure.recover import recover

NOTE = """# Mist Conf 2018

## Data

### Small steps (Bo Berg)

#### Why

### Long runs (Ann Lee)

Notes.

## Web

### Fast pages (Carl Dahl)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "conf.md").write_text(NOTE)
    (tmp_path / "more.md").write_text("# Notes from mist conf 2018\n\n## Other things (A. Lee)\n")
    return tmp_path


def opened(folder: Path, settings: str) -> NoteStore:
    (folder / "podium.toml").write_text(settings)
    return load([folder], use_cache=False)


def titles(store: NoteStore, path: str = "conf.md") -> list[str]:
    return [talk.title for talk in store.talks if talk.key == path]


def test_the_level_of_a_note_decides_which_headings_are_talks(folder: Path) -> None:
    store = opened(folder, '[notes."conf.md"]\nlevel = 3\n')
    assert titles(store) == ["Small steps", "Long runs", "Fast pages"]
    store = opened(folder, '[notes."conf.md"]\nlevel = 2\n')
    assert titles(store) == ["Data", "Web"]


def test_a_level_without_headings_is_no_reason_to_find_nothing(folder: Path) -> None:
    assert titles(opened(folder, '[notes."conf.md"]\nlevel = 6\n')) == titles(opened(folder, ""))


def test_a_changed_level_is_applied_to_a_note_that_was_read_before(folder: Path) -> None:
    store = opened(folder, "")
    (folder / "podium.toml").write_text('[notes."conf.md"]\nlevel = 2\n')
    store = refreshed(store, [folder])
    assert titles(store) == ["Data", "Web"]


def test_the_level_is_told_as_the_reason(folder: Path) -> None:
    store = opened(folder, '[notes."conf.md"]\nlevel = 2\n')
    recovery = recover(store.source("conf.md"))
    first = recovery.note.sessions[0].id
    assert recovery.origins[first, "title"].rule == "podium.toml gives the level of the talks"


def test_an_event_gets_the_title_days_and_place_of_the_settings(folder: Path) -> None:
    store = opened(
        folder,
        '[events."Some Conference"]\nalso = ["Mist Conf 2018", "mist conf"]\n'
        'date = "2018-05-08/2018-05-09"\nlocation = "Graz"\n',
    )
    details = [event.details for event in store.events]
    assert [
        (one.title, str(one.date_start), str(one.date_end), one.location) for one in details
    ] == [("Some Conference", "2018-05-08", "2018-05-09", "Graz")]


def test_a_speaker_gets_the_name_of_the_settings(folder: Path) -> None:
    store = opened(folder, '[speakers]\n"Ann Lee" = ["A. Lee"]\n')
    assert [profile.name for profile in store.profiles] == ["Ann Lee", "Bo Berg", "Carl Dahl"]


def test_speakers_named_apart_stay_apart(folder: Path) -> None:
    store = opened(folder, '[apart]\nspeakers = [["Ann Lee", "A. Lee"]]\n')
    assert sorted(profile.name for profile in store.profiles) == [
        "A. Lee",
        "Ann Lee",
        "Bo Berg",
        "Carl Dahl",
    ]


def test_a_note_can_be_ignored_by_its_path_and_by_a_pattern(folder: Path) -> None:
    assert opened(folder, '[notes."more.md"]\nignore = true\n').note("more.md") is None
    assert opened(folder, 'ignore = ["mo*"]\n').note("more.md") is None


def test_a_note_gets_its_event_and_day_from_the_settings(folder: Path) -> None:
    store = opened(folder, '[notes."more.md"]\nevent = "Other Days"\ndate = 2019-01-02\n')
    note = store.note("more.md")
    assert note is not None
    assert (note.event.title, str(note.event.date_start)) == ("Other Days", "2019-01-02")


@pytest.mark.parametrize(
    ("settings", "line", "word"),
    [
        ("ignored = []\n", 1, "ignore"),
        ('\n[notes."conf.md"]\nlevle = 2\n', 3, "level"),
        ('[notes."conf.md"]\nlevel = "two"\n', 2, "level"),
        ('[events."X"]\ndate = "soon"\n', 2, "date"),
        ("[speakers\n", 1, "podium.toml"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_key(
    folder: Path, settings: str, line: int, word: str
) -> None:
    store = opened(folder, settings)
    told = [problem for problem in store.problems if problem.key.endswith("podium.toml")]
    assert [problem.line for problem in told] == [line]
    assert word in f"{told[0].key} {told[0].message} {told[0].remedy}"
    assert titles(store), "everything else still opens"
