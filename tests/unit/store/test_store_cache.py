"""The cache: the same notebook without parsing, and never anything worse than a cold start."""

import dataclasses
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from same_stores import assert_same, replaced

from notes.cache import cache_place, cached_notes, notebook_cache
from notes.cache.cache_file import BrokenCacheError
from notes.cache.cached_notes import CachedNotes
from notes.linking import Links
from notes.notebook import load, note_reading, open_notebook, refreshed
from notes.store import NoteStore
from tui.cli import main

_COUNT = 27


@pytest.fixture(autouse=True)
def cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(notebook_cache, "SMALLEST", 8)
    monkeypatch.setattr(cache_place, "rules_version", lambda _: "these")
    return tmp_path / "cache/podium/notebooks"


@pytest.fixture
def notebook(tmp_path: Path) -> Path:
    root = tmp_path / "notebook"
    for number in range(_COUNT):
        path = root / f"conf{number % 9}" / f"{number:03}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            f"# PyCon {2000 + number % 9}\n\n"
            f"## Café talk {number} (Jane Doe {number % 7}, Acme)\n\n"
            "See [this](other.md).\n\n## Lunch\n\n- soup\n"
        )
    (root / "odd\x1b\udce9.md").write_text("# A note\n")
    (root / "broken.md").write_text("---\ntitle: a: b\n---\n")
    (root / "binary.md").write_bytes(b"\0")
    (root / "picture").write_bytes(b"\0")
    (root / "link.md").symlink_to("broken.md")
    (root / "page.html").write_text("")
    return root


def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The keys of the notes that are parsed from now on."""
    keys: list[str] = []
    really = note_reading.understood

    def understood(source: object) -> object:
        keys.append(source.key)  # type: ignore[attr-defined]
        return really(source)  # type: ignore[arg-type]

    monkeypatch.setattr(note_reading, "understood", understood)
    return keys


def test_the_talks_of_a_note_about_several_events_stay_with_theirs(notebook: Path) -> None:
    headings = ("# Harbour Days 2018", "# Loom Days 2019", "# Crane Days 2020")
    talks = "\n\n[[A talk of {0}]]\n\n[[Another talk of {0}]]\n\n"
    (notebook / "picked.md").write_text(
        "".join(heading + talks.format(heading[2:9]) for heading in headings)
    )
    cold = load([notebook])
    warm = load([notebook])
    found = {session.id: warm.event_of(session.id) for session in cold.sessions}
    picked = {
        event.details.title
        for session in cold.sessions
        if session.key == "picked.md" and (event := found[session.id])
    }
    assert picked == {heading[2:] for heading in headings}
    assert_same(warm, cold)


def test_a_warm_start_is_the_same_notebook_and_parses_nothing(
    notebook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cold = load([notebook])
    keys = parsed(monkeypatch)
    warm = load([notebook])
    assert keys == []
    assert_same(warm, cold)


def test_every_look_up_works_from_the_cache(notebook: Path) -> None:
    cold = load([notebook])
    warm = load([notebook])
    for talk in cold.talks:
        assert warm.session(talk.id) == talk
        assert warm.event_of(talk.id) == cold.event_of(talk.id)
        assert warm.takes(talk.id) == cold.takes(talk.id)
    [odd] = [note.key for note in cold.notes if note.key.startswith("odd")]
    assert warm.raw(odd) == b"# A note\n"
    assert warm.text_of(warm.talks[5]) == cold.text_of(cold.talks[5])
    assert warm.find_ids("") == cold.find_ids("")
    assert warm.session("nonesuch") is warm.event_of("nonesuch") is warm.note("no") is None
    assert warm.notes[-1] == cold.notes[-1]
    assert list(warm.notes[2:5]) == list(cold.notes[2:5])


def test_the_cached_notes_come_first_and_are_compared_after(notebook: Path) -> None:
    load([notebook])
    reports = list(open_notebook([notebook]))
    assert [report.done for report in reports] == [False, True]
    assert reports[0].store is reports[1].store
    assert len(reports[0].store) == _COUNT + 2


def test_what_changed_came_and_went_is_read_and_nothing_else(
    notebook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load([notebook])
    (notebook / "conf0/000.md").write_text("# PyCon 2000\n\n## Changed (Ann Other)\n")
    keys = parsed(monkeypatch)
    changed = load([notebook])
    assert keys == ["conf0/000.md"]
    assert "Changed" in {talk.title for talk in changed.talks}
    (notebook / "conf1/001.md").unlink()
    (notebook / "conf2/new.md").write_text("# PyCon 2002\n\n## New (Ann Other)\n")
    keys.clear()
    later = load([notebook])
    assert "New" in {talk.title for talk in later.talks}
    assert later.note("conf1/001.md") is None
    # A note's siblings tell what it is, so the two folders are read again.
    assert {key.partition("/")[0] for key in keys} == {"conf1", "conf2"}
    assert_same(later, load([notebook], use_cache=False))


def test_a_file_that_becomes_a_note_is_noticed(notebook: Path) -> None:
    load([notebook])
    (notebook / "binary.md").write_text("# Text after all\n")
    (notebook / "picture").write_bytes(b"\0\0")
    store = load([notebook])
    assert store.note("binary.md") is not None
    assert store.skipped["binary files"] == 1


def test_other_settings_are_another_notebook(notebook: Path) -> None:
    load([notebook])
    (notebook / "podium.toml").write_text('ignore = ["conf3/*"]\n')
    store = load([notebook])
    assert not any(note.key.startswith("conf3/") for note in store.notes)
    assert_same(load([notebook]), store)


def test_without_the_cache_nothing_is_written(notebook: Path, cache_folder: Path) -> None:
    load([notebook], use_cache=False)
    assert not cache_folder.exists()


def test_a_small_notebook_is_not_kept(notebook: Path, cache_folder: Path) -> None:
    load([notebook / "conf0"])
    assert not cache_folder.exists()


def test_the_cache_is_the_users_alone(notebook: Path, cache_folder: Path) -> None:
    load([notebook])
    [path] = cache_folder.iterdir()
    assert path.stat().st_mode & 0o077 == 0


def only_file(folder: Path) -> Path:
    [path] = folder.glob("*.notes")
    return path


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"podium cache 1\n",
        b"podium cache 1\n{}\n",
        b"podium cache 1\n[]\n",
        b"podium cache 1\n" + b"[" * 100_000 + b"\n",
        b"SQLite format 3\0" * 100,
        b"\x80\x04\x95cos\nsystem\n",
        b"\0" * 10_000,
    ],
)
def test_a_foreign_cache_is_set_aside(notebook: Path, cache_folder: Path, content: bytes) -> None:
    cold = load([notebook])
    path = only_file(cache_folder)
    path.write_bytes(content)
    assert_same(load([notebook]), cold)
    assert path.read_bytes() != content


@given(st.data())
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
def test_no_torn_or_flipped_cache_is_believed(notebook: Path, data: st.DataObject) -> None:
    cold = load([notebook], use_cache=False)
    load([notebook])
    path = next((notebook.parent / "cache/podium/notebooks").glob("*.notes"))
    whole = path.read_bytes()
    place = data.draw(st.integers(0, len(whole) - 1))
    if data.draw(st.booleans()):
        path.write_bytes(whole[:place])
    else:
        flipped = whole[place] ^ data.draw(st.integers(1, 255))
        path.write_bytes(whole[:place] + bytes([flipped]) + whole[place + 1 :])
    assert_same(load([notebook]), cold)


def test_a_cache_cut_off_under_an_open_notebook_is_an_error_that_can_be_told(
    notebook: Path, cache_folder: Path
) -> None:
    load([notebook])
    store = load([notebook])
    os.truncate(only_file(cache_folder), 100)
    with pytest.raises(BrokenCacheError):
        list(store.notes)


def test_a_folder_that_cannot_be_written_costs_only_the_cache(
    notebook: Path, tmp_path: Path
) -> None:
    (tmp_path / "cache").write_text("in the way")
    assert len(load([notebook])) == _COUNT + 2


def test_only_the_latest_caches_are_kept(notebook: Path, cache_folder: Path) -> None:
    load([notebook])
    for number in range(20):
        path = cache_folder / f"old{number}.notes"
        path.write_bytes(b"")
        os.utime(path, (number, number))
    for name in (".killed.part", "old.bad", "older.bad"):
        (cache_folder / name).write_bytes(b"")
        os.utime(cache_folder / name, (len(name), len(name)))
    (cache_folder / ".now.part").write_bytes(b"")
    (notebook / "conf0/000.md").write_text("# Changed\n")
    load([notebook])
    assert len(list(cache_folder.glob("*.notes"))) == 16
    assert not (cache_folder / "old4.notes").exists()
    others = {path.name for path in cache_folder.iterdir() if path.suffix != ".notes"}
    assert others == {".now.part", "older.bad"}


def test_several_processes_share_it(notebook: Path, cache_folder: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from notes.notebook import load\n"
        "from notes.cache import notebook_cache; notebook_cache.SMALLEST = 8\n"
        "for _ in range(3): print(len(load([Path(sys.argv[1])])))"
    )
    several = [
        subprocess.Popen([sys.executable, "-c", code, str(notebook)], stdout=subprocess.PIPE)
        for _ in range(3)
    ]
    told = [process.communicate()[0].split() for process in several]
    assert told == [[b"29"] * 3] * 3
    suffixes = sorted(path.suffix for path in cache_folder.iterdir())
    assert suffixes in ([".notes"], [".notes", ".trail"])


@pytest.fixture
def warm(notebook: Path) -> NoteStore:
    load([notebook])
    return load([notebook])


def test_a_warm_notebook_follows_the_disk(warm: NoteStore, notebook: Path) -> None:
    assert refreshed(warm, [notebook]) is warm
    (notebook / "conf0/000.md").write_text("# PyCon 2000\n\n## Changed (Ann Other)\n")
    after = refreshed(warm, [notebook])
    assert "Changed" in {talk.title for talk in after.talks}
    assert replaced(after, []).sessions == after.sessions


def test_a_cache_of_other_rules_does_not_count(
    notebook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load([notebook])
    keys = parsed(monkeypatch)
    monkeypatch.setattr(cache_place, "rules_version", lambda _: "other")
    load([notebook])
    assert len(keys) == _COUNT + 2


def test_a_packed_notebook_is_the_same_and_holds_no_notes(
    notebook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = load([notebook], use_cache=False)
    monkeypatch.setattr(notebook_cache, "_SMALLEST_PACKED", 8)
    store = load([notebook], use_cache=False)
    assert isinstance(store.table, CachedNotes)
    assert_same(store, plain)
    assert store.talks == plain.talks
    assert list(store.talks[2:4]) == list(plain.talks[2:4])
    assert store.talks[-1] == plain.talks[-1]
    assert refreshed(store, [notebook]) is store
    (notebook / "conf0/000.md").write_text("# PyCon 2000\n\n## Changed (Ann Other)\n")
    after = refreshed(store, [notebook])
    assert isinstance(after.table, CachedNotes)
    assert "Changed" in {talk.title for talk in after.talks}
    assert_same(after, load([notebook], use_cache=False))


def test_decoded_notes_do_not_pile_up(notebook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cached_notes, "_MOST_DECODED", 4)
    load([notebook])
    warm = load([notebook])
    assert_same(warm, load([notebook], use_cache=False))
    assert isinstance(warm.table, CachedNotes)
    assert len(warm.table._decoded) <= 4


def test_all_that_linking_finds_is_kept() -> None:
    kept = {"notes", "events", "event_of", "takes", "copies", "profiles", "speakers_of", "joins"}
    assert {field.name for field in dataclasses.fields(Links)} == kept | {"lent"}


def test_commands_leave_the_cache_alone_where_that_is_asked(
    notebook: Path, cache_folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["list", "notes", "--no-cache", "-n", str(notebook)]) == 0
    anew = capfd.readouterr().out
    assert not cache_folder.exists()
    assert main(["list", "notes", "-n", str(notebook)]) == 0
    assert capfd.readouterr().out == anew
    assert cache_folder.exists()
