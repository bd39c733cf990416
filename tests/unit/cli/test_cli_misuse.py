"""What cannot be meant is told, and never half done."""

import io
import sys
from pathlib import Path

import pytest

from tui.cli import main
from tui.state import Memory, state_path

NOTE = """\
# Harbour Days
date: 2019-12-31

## Cranes without tears (Ann Lee)

![plan](plan.png)

## Ropes and knots (Robert Stone)

Knots.
"""
NOTES = ("-n", "notes")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a small notebook and nothing else."""
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "harbour.md").write_text(NOTE)
    (tmp_path / "notes" / "plan.png").write_bytes(b"\x89PNG")
    (tmp_path / "ids").write_text("".join(f"{id_}\n" for id_ in _ids(tmp_path)))
    (tmp_path / "queries").write_text("ropes\ncranes\n")
    (tmp_path / "template").write_bytes("Größe".encode("latin-1"))
    for name in ("PODIUM_NOTES", "PODIUM_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _ids(folder: Path) -> list[str]:
    from notes.notebook import load  # noqa: PLC0415  (of the notebook that was just written)

    store = load([folder / "notes"], use_cache=False)
    return [session.id for session in store.talks if session.title.startswith("Ropes")]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["list", "--format", "{id:>9}"], "--format fills {id} in as it is"),
        (["list", "--format", "{id!r}"], "--format fills {id} in as it is"),
        (["list", "events", "--kind", "talk"], "--kind is for sessions, not for events"),
        (["list", "-n", ""], "an empty path names no notebook"),
        (["export", "ropes", "-o", ""], "an empty path names no file"),
        (["find", "--queries", "queries", "--json"], "--queries prints JSON Lines"),
        (["find", "--queries", "queries", "--format", "{id}"], "--queries prints JSON Lines"),
        (["find", "--queries", "-", "--ids", "-"], "can be read for one thing only"),
        (["find", "ropes", "--ids", "-", "-n", "-"], "can be read for one thing only"),
        (["export", "--ids", "-", "-n", "-"], "can be read for one thing only"),
        (["export", "ropes", "--id", "abcd"], "--id or --ids, one of them"),
        (["export", "ropes", "--template", "index", "--as", "csv"], "--template fills one file"),
        (["export", "ropes", "--template", "index", "-o", "notes"], "--template fills one file"),
        (["export", "ropes", "-o", "x.json", "--with-images"], "is for documents, not for json"),
        (["export", "ropes", "--template", "template"], "template template: is not UTF-8"),
        (["show", *NOTES], "ID|QUERY is missing"),
        (["completion"], "SHELL is missing"),
        (["find", "-ropes"], "words to look for stand behind --"),
        (["find", "-ropes", "--jsno"], "words to look for stand behind --"),
    ],
)
def test_what_cannot_be_meant_is_told(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    notebook = () if "-n" in arguments or arguments[0] == "completion" else NOTES
    assert main([*arguments, *notebook]) == 2
    out, err = capsys.readouterr()
    assert told in err
    assert not out


@pytest.mark.parametrize(
    "arguments",
    [
        ["random", "wombat"],
        ["find", "cranes", "--ids", "ids"],
        ["find", "--queries", "-"],
        ["find", "--queries", "queries", "--ids", "none"],
    ],
)
def test_nothing_found_is_told(
    arguments: list[str],
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (home / "none").touch()
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    assert main([*arguments, *NOTES]) == 1
    assert "nothing found" in capsys.readouterr().err


def test_queries_are_answered_from_all_that_the_ids_name(
    capsys: pytest.CaptureFixture[str], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "queries").write_text("ann OR robert\nropes\n")
    monkeypatch.setattr(sys, "stdin", io.StringIO((home / "ids").read_text()))
    queries = ["find", "--queries", "queries", "--ids", "-", "--limit", "1"]
    assert main([*queries, *NOTES]) == 0
    assert capsys.readouterr().out.count('"title": "Ropes and knots"') == 2


def test_what_is_left_out_of_given_ids_is_told(
    capsys: pytest.CaptureFixture[str], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.cli.find_command._USUAL", 1)
    event = ["list", "events", "--format", "{id}"]
    main([*event, *NOTES])
    (home / "ids").write_text(capsys.readouterr().out)
    assert main(["find", "ann OR robert", "--ids", "ids", *NOTES]) == 0
    assert "the first 1 of 2; --limit N finds more" in capsys.readouterr().err


def test_a_note_is_not_replaced_by_force(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    note = home / "notes" / "harbour.md"
    for output in ("notes/harbour.md", "notes/../notes/harbour.md"):
        assert main(["export", "ropes", *NOTES, "--force", "-o", output]) == 2
        assert f"{output}: is a note; notes are never written to" in capsys.readouterr().err
    (home / "notes" / "Ropes-and-knots.md").write_text("# Other Days 2018\n\n## A (Ann Lee)\n")
    assert main(["export", "ropes", *NOTES, "--force", "-o", "notes", "--as", "folder"]) == 2
    assert note.read_text() == NOTE


def test_a_template_brings_its_images(home: Path) -> None:
    assert main(["export", "cranes", *NOTES, "--template", "document", "--with-images",
                 "-o", "out.md"]) == 0  # fmt: skip
    assert "](out-images/plan.png)" in (home / "out.md").read_text()
    assert (home / "out-images" / "plan.png").exists()


@pytest.mark.parametrize(
    ("day", "code"), [("2026-01-02", 0), ("2025-12-31", 0), ("2026-01-05", 1), ("0001-01-01", 1)]
)
def test_years_ago_is_counted_around_the_turn_of_a_year_too(day: str, code: int) -> None:
    assert main(["today", *NOTES, "--date", day]) == code


def test_notes_that_name_no_event_are_none(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "notes" / "other.md").write_text("Nothing but a few words.\n")
    assert main(["list", "events", *NOTES, "--format", "{title}"]) == 0
    assert capsys.readouterr().out == "Harbour Days\n"
    main(["check", *NOTES])
    assert "2 notes, 1 event, 2 talks" in capsys.readouterr().err


def test_the_version_is_told_wherever_it_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "--version"]) == 0
    assert capsys.readouterr().out.startswith("podium ")


def test_stars_of_the_app_are_found_without_it(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(home / "state"))
    id_ = (home / "ids").read_text().strip()
    Memory(state_path()).star(str(home / "notes"), id_, starred=True, known=None)
    assert main(["find", "is:starred", "--format", "{title}", *NOTES]) == 0
    assert main(["export", "is:starred", "--as", "csv", "-n", "notes/../notes"]) == 0
    assert main(["find", "-n", "notes", "--", "-is:starred"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Ropes and knots\n")
    assert (out.count("Ropes and knots"), out.count("Cranes without tears")) == (2, 1)


def test_notes_of_one_name_in_several_folders_are_told_apart(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "more").mkdir()
    (home / "more" / "harbour.md").write_text(NOTE.replace("Harbour Days", "Loom Days"))
    both = ("-n", "notes", "-n", "more", "--format", "{path}")
    for arguments in (["list"], ["find", "ropes"], ["find", "ropes"]):
        assert main([*arguments, *both]) == 0
        assert set(capsys.readouterr().out.split()) == {"notes/harbour.md", "more/harbour.md"}
    assert main(["list", *both[2:]]) == 0
    assert set(capsys.readouterr().out.split()) == {"harbour.md"}
