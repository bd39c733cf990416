import argparse
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from rich.cells import cell_len

from notes.notebook import load_text, sample_path
from tui.cli import main
from tui.cli.failures import CommandError, suggestion
from tui.cli.notebooks import chosen_paths, existing, store_of
from tui.cli.parser import parser_for
from tui.cli.preferences import preference
from tui.cli.registry import COMMANDS, command, help_text, version
from tui.cli.results import Template, ids_from
from tui.cli.selection import by_id_or_query, in_tree_order, sessions_by_id

NOTE = """\
# Harbour Days

## Cranes without tears

Speakers: Ann Lee (Initech); Robert Stone (@bob)
Kind: keynote

Words \x1b]0;gotcha\x07 here.

## Ropes and knots

Speaker: Ann Lee
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home without settings, and a notebook in it."""
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "harbour.md").write_text(NOTE)
    for name in ("PODIUM_NOTES", "NO_COLOR", "PODIUM_DEBUG", "VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.chdir(tmp_path)
    return tmp_path


class Terminal(io.StringIO):
    """A stream that a person looks at."""

    def isatty(self) -> bool:
        return True


# Help


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_fits_a_small_screen_and_has_an_example(name: str) -> None:
    lines = help_text(name).splitlines()
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 80
    assert lines[0].startswith(f"usage: podium {name}".rstrip())
    assert lines[-2] == "example:"
    assert lines[-1].startswith("  podium ")


@pytest.mark.parametrize("name", list(COMMANDS))
def test_help_names_every_option(name: str) -> None:
    parser = parser_for(command(name), name)
    text = help_text(name)
    for action in parser._actions:
        for option in action.option_strings:
            assert option in text, option


@pytest.mark.parametrize(
    "arguments", [["--help"], ["-h"], ["list", "-h"], ["-n", "x", "list", "-h"]]
)
def test_help_is_printed(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 0
    name = "list" if "list" in arguments else ""
    assert capsys.readouterr().out == help_text(name)


@pytest.mark.parametrize("asked", ["", "find", "nonsense"])
def test_help_is_a_word_too_unless_it_is_a_folder(
    asked: str, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["help", *filter(None, [asked])]) == 0
    assert capsys.readouterr().out == help_text(asked if asked in COMMANDS else "")
    (home / "help").mkdir()
    assert main(["help"]) == 2


def test_what_is_left_out_of_the_results_is_told_unless_asked_for(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    talks = (f"## Harbour {n}\n\nSpeaker: Ann Lee\n" for n in range(60))
    (home / "notes" / "many.md").write_text("# Many Days 2019\n\n" + "\n".join(talks))
    for _ in ("read", "from the cache"):
        assert main(["find", "many", "-n", "notes"]) == 0
        told = capsys.readouterr()
        assert len(told.out.splitlines()) == 50
        assert "the first 50 of 60" in told.err
        assert main(["find", "many", "-n", "notes", "--limit", "3"]) == 0
        assert "the first" not in capsys.readouterr().err


def test_columns_stand_below_each_other_whatever_the_letters(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    talks = ("Cranes", "\u8d77\u91cd\u6a5f\u306e\u8a71", "\u8d77" * 90)
    noted = (f"## {talk}\n\nSpeaker: Ann Lee\n" for talk in talks)
    (home / "notes" / "harbour.md").write_text("# Harbour Days 2019\n\n" + "\n".join(noted))
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert main(["list", "-n", "notes"]) == 0
    rows = sys.stdout.getvalue().splitlines()  # type: ignore[attr-defined]
    assert len(rows) == 3
    assert len({cell_len(row[: row.index("Harbour Days")]) for row in rows}) == 1


def test_every_command_is_named_in_the_first_help() -> None:
    assert all(f" {name} " in help_text("") for name in COMMANDS)


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"podium {version()}\n"


@pytest.mark.parametrize(
    ("arguments", "forbidden"),
    [
        (["--help"], {"argparse", "textual", "rich", "markdown_it", "notes.models", "yaml"}),
        (["list", "--help"], {"argparse", "textual", "rich", "markdown_it", "typing"}),
        (["list"], {"textual", "rich", "markdown_it", "jinja2", "numpy", "sqlite3"}),
        (["find", "knots"], {"textual", "rich", "markdown_it", "jinja2", "numpy"}),
        (["export", "knots"], {"textual", "rich", "jinja2", "numpy"}),
    ],
)
def test_a_command_loads_only_what_it_needs(arguments: list[str], forbidden: set[str]) -> None:
    code = (
        "import sys, json; from tui.cli import main\n"
        f"before = set(sys.modules); code = main({arguments!r})\n"
        "print(json.dumps(sorted(sys.modules)), file=sys.stderr); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path[:0] = {sys.path!r}\n{code}"],
        env={**os.environ, "PODIUM_NOTES": "notes"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    loaded = set(json.loads(done.stderr.splitlines()[-1]))
    assert loaded & forbidden == set()


# Which command


def test_a_folder_called_like_a_command_needs_its_path(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "list").mkdir()
    assert main(["./list"]) == 2
    assert "needs a terminal" in capsys.readouterr().err


def test_options_may_stand_before_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-n", "notes", "list", "--format", "{title}"]) == 0
    assert capsys.readouterr().out == "Cranes without tears\nRopes and knots\n"


@pytest.mark.parametrize(
    ("word", "meant"), [("lsit", "list"), ("exprot", "export"), ("Show", "show")]
)
def test_a_mistyped_command_is_guessed(
    word: str, meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([word]) == 2
    assert f"did you mean {meant!r}?" in capsys.readouterr().err


def test_nothing_is_suggested_where_nothing_is_near() -> None:
    assert suggestion("xyzzy", COMMANDS) == ""


# Failures


def broken(error: BaseException) -> object:
    def run(arguments: list[str]) -> int:
        raise error

    return run


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (CommandError("no such thing"), 2, "podium: no such thing\n"),
        (RuntimeError("boom \x1b[31m"), 2, "podium: boom ␛[31m (PODIUM_DEBUG=1 shows where)\n"),
        (RuntimeError(), 2, "podium: RuntimeError (PODIUM_DEBUG=1 shows where)\n"),
        (PermissionError(13, "Permission denied", "a/b"), 2, "podium: a/b: permission denied\n"),
        (OSError(28, "No space left on device"), 2, "podium: no space left on device\n"),
        (RecursionError("deep"), 2, "podium: deep (PODIUM_DEBUG=1 shows where)\n"),
        (KeyboardInterrupt(), 130, ""),
        (SystemExit(7), 7, ""),
        (SystemExit("text"), 2, ""),
    ],
)
def test_whatever_goes_wrong_is_one_line(
    error: BaseException,
    code: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("tui.cli.registry.run", broken(error))
    assert main(["list"]) == code
    assert capsys.readouterr().err == said


def test_debugging_shows_where(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PODIUM_DEBUG", "1")
    monkeypatch.setattr("tui.cli.registry.run", broken(RuntimeError("boom")))
    with pytest.raises(RuntimeError, match="boom"):
        main(["list"])


# Which notebook


def test_given_paths_come_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PODIUM_NOTES", "elsewhere")
    assert chosen_paths(["a", "b"]) == [Path("a"), Path("b")]


def test_then_the_environment_then_the_settings_then_the_sample(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert chosen_paths([]) == [sample_path()]
    (home / "config" / "podium").mkdir(parents=True)
    (home / "config" / "podium" / "settings.toml").write_text('notebook = "~/talks"\n')
    assert chosen_paths([]) == [home / "talks"]
    monkeypatch.setenv("PODIUM_NOTES", os.pathsep.join(["~/a", "b"]))
    assert chosen_paths([]) == [home / "a", Path("b")]


@pytest.mark.parametrize("text", ["", "notebook = 3\n", "notebook = [\n", "\xff"])
def test_settings_that_say_nothing_are_no_notebook(home: Path, text: str) -> None:
    (home / "config" / "podium").mkdir(parents=True)
    (home / "config" / "podium" / "settings.toml").write_bytes(text.encode("latin-1"))
    assert preference("notebook") == ""


def test_a_mistake_elsewhere_in_the_settings_leaves_the_notebook(home: Path) -> None:
    (home / "config" / "podium").mkdir(parents=True)
    text = 'editor = vim\nnotebook = "~/talks"\n'
    (home / "config" / "podium" / "settings.toml").write_text(text)
    assert preference("notebook") == "~/talks"


def test_a_path_that_is_missing_is_told_and_the_others_open(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert existing([Path("gone"), Path("notes")]) == [Path("notes")]
    assert capsys.readouterr().err == "podium: gone: no such file or directory\n"
    with pytest.raises(CommandError, match="gone: no such file or directory"):
        existing([Path("gone")])
    with pytest.raises(CommandError, match="no name of a file"):
        existing([Path("a\0b")])


def test_one_note_comes_through_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(NOTE.encode())))
    assert main(["list", "-n", "-", "--format", "{title}"]) == 0
    assert capsys.readouterr().out == "Cranes without tears\nRopes and knots\n"
    with pytest.raises(CommandError, match="no text"):
        store_of(b"\0\1\2")
    assert main(["list", "-n", "-", "-n", "notes"]) == 2


# Fields


def test_fields_are_filled_in() -> None:
    template = Template("{title}\\t{speakers}\\\\{line}{{}}", ["title", "speakers", "line"])
    record = {"title": "T", "speakers": ["A", "B"], "line": None}
    assert template.filled(record) == "T\tA, B\\{}"
    assert template.end == "\n"
    assert Template("{title}\\0", ["title"]).end == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{titel}", "did you mean 'title'"),
        ("{x}", "there are title, line"),
        ("{title.__class__}", "no field"),
        ("{title!r}", "as it is"),
        ("{title:>99999999}", "as it is"),
        ("{}", "no field"),
        ("{title", "expected '}'"),
        ("}", "Single '}'"),
    ],
)
def test_a_wrong_field_is_told(text: str, said: str) -> None:
    with pytest.raises(CommandError, match=said):
        Template(text, ["title", "line"])


def test_ids_are_the_first_words_of_lines_or_parts_between_nuls() -> None:
    assert ids_from(["abc Title\n", "\n", " def\n"]) == ["abc", "def"]
    assert ids_from(["abc\0def\0"]) == ["abc", "def"]


# Selections


def test_ids_may_be_cut_short_and_be_those_of_events_and_speakers() -> None:
    store = load_text(NOTE, "harbour.md")
    cranes, ropes = store.talks
    assert sessions_by_id(store, [cranes.id[:6], ropes.id, cranes.id]) == [cranes, ropes]
    assert sessions_by_id(store, [store.events[0].id]) == [cranes, ropes]
    ann = next(profile for profile in store.profiles if profile.name == "Ann Lee")
    assert in_tree_order(store, sessions_by_id(store, [ann.id])) == [cranes, ropes]
    assert by_id_or_query(store, [ropes.id[:4]], argparse.Namespace()) == [ropes]
    with pytest.raises(CommandError, match="no id 'zzzz'"):
        sessions_by_id(store, ["zzzz"])
    with pytest.raises(CommandError, match="begins"):
        sessions_by_id(store, [""])


# What reaches a terminal


def test_a_terminal_gets_visible_text_and_a_pipe_the_note_itself(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", "cranes", "-n", "notes"]) == 0
    assert "\x1b]0;gotcha\x07" in capsys.readouterr().out
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setattr(shutil, "which", lambda name: None)
    for arguments in (
        ["show", "cranes"],
        ["show", "--raw", "cranes"],
        ["show", "--json", "cranes"],
    ):
        assert main([*arguments, "-n", "notes"]) == 0
    assert "␛]0;gotcha␇" in terminal.getvalue()
    assert "\x1b" not in terminal.getvalue()
    assert "\x07" not in terminal.getvalue()


@pytest.mark.parametrize("no_color", ["", "1"])
def test_colours_are_for_terminals_that_want_them(
    monkeypatch: pytest.MonkeyPatch, no_color: str
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    if no_color:
        monkeypatch.setenv("NO_COLOR", no_color)
    assert main(["list", "-n", "notes"]) == 0
    assert ("\x1b[2m" in terminal.getvalue()) == (not no_color)


def test_what_is_long_goes_through_the_pager(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pager = home / "pager"
    pager.write_text('#!/bin/sh\ncat > "$1"\n')
    pager.chmod(0o755)
    (home / "notes" / "long.md").write_text("# Long talk\n\n" + "line \x1b[31m\n" * 500)
    monkeypatch.setenv("PAGER", f"{pager} {home / 'paged'}")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    assert main(["show", "long talk", "-n", "notes"]) == 0
    assert terminal.getvalue() == ""
    assert (home / "paged").read_text().count("line ␛[31m") == 500
    assert main(["show", "ropes", "-n", "notes"]) == 0
    assert "Ropes and knots" in terminal.getvalue()


# Commands


def test_opening_runs_the_editor_at_the_line(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    editor = home / "vim"
    editor.write_text(f'#!/bin/sh\necho "$PWD|$*" > {home / "told"}\nexit 3\n')
    editor.chmod(0o755)
    monkeypatch.setenv("EDITOR", str(editor))
    assert main(["open", "ropes", "-n", "notes"]) == 3
    told = (home / "told").read_text()
    assert told == f"{home}|+10 -- {home / 'notes' / 'harbour.md'}\n"


@pytest.mark.parametrize("editor", ["no-such-editor-anywhere", "'"])
def test_an_editor_that_cannot_run_is_told(
    editor: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("EDITOR", editor)
    assert main(["open", "ropes", "-n", "notes"]) == 2
    assert capsys.readouterr().err.startswith("podium: ")


def test_queries_are_answered_from_one_load(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = 'ropes\n"cranes"\n{"query": "stone"}\n\nzzzzqqqq\n'
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    assert main(["find", "--queries", "-", "-n", "notes"]) == 0
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [answer["query"] for answer in answers] == ["ropes", '"cranes"', "stone", "zzzzqqqq"]
    assert [len(answer["results"]) for answer in answers] == [1, 1, 1, 0]
    schema = json.loads((sample_path().parent / "export" / "schema.json").read_text("utf-8"))
    for answer in answers:
        jsonschema.validate(answer, {**schema, "$ref": "#/$defs/answer"})


def test_reasons_follow_the_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["why", "cranes", "-n", "notes", "--json"]) == 0
    reasons = json.loads(capsys.readouterr().out)
    assert {reason["field"] for reason in reasons} >= {"title", "speakers", "event.title"}
    schema = json.loads((sample_path().parent / "export" / "schema.json").read_text("utf-8"))
    del schema["anyOf"]
    jsonschema.validate(reasons, {**schema, "$ref": "#/$defs/reasons"})


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["version"] == 1


@pytest.mark.parametrize(
    ("answer", "text"), [("y\n", "---\npodium: 1"), ("n\n", "mine"), ("", "mine")]
)
def test_at_a_terminal_a_person_decides_what_is_replaced(
    home: Path, monkeypatch: pytest.MonkeyPatch, answer: str, text: str
) -> None:
    (home / "out.md").write_text("mine")
    asked = Terminal()
    monkeypatch.setattr(sys, "stdin", Terminal(answer))
    monkeypatch.setattr(sys, "stderr", asked)
    code = main(["export", "ropes", "-n", "notes", "-o", "out.md"])
    assert (home / "out.md").read_text().startswith(text)
    assert code == (0 if answer == "y\n" else 2)
    assert "replace it? [y/N] " in asked.getvalue()


def test_a_file_is_in_the_form_that_its_name_or_the_command_line_says(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ropes = ["export", "ropes", "-n", "notes", "-o"]
    assert main([*ropes, "x.pdf"]) == 2
    told = capsys.readouterr().err
    assert "nothing is exported as .pdf, but as .md, .html, .json, .jsonl and .csv" in told
    assert "--as" in told
    assert not (home / "x.pdf").exists()
    for more in (["x.pdf", "--as", "csv"], ["y.dat", "--template", "digest"], ["z"], ["z.MD"]):
        assert main([*ropes, *more]) == 0
    assert (home / "x.pdf").read_text().startswith("id,")
    assert (home / "z").read_text() == (home / "z.MD").read_text()


@pytest.mark.parametrize(
    "query",
    ['"', '"ropes', "speaker:", 'speaker:""', "/[/", "OR OR", "|", "-", "((", "^", "#",
     "\N{PARTY POPPER}", "x" * 10_000, "\0", "\N{RIGHT-TO-LEFT OVERRIDE}",
     "date:9999..1", "sort:x", "in:body"],
)  # fmt: skip
def test_whatever_is_asked_is_answered_with_sessions_or_a_word_about_them(
    query: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["find", "-n", "notes", "--", query])
    said = capsys.readouterr()
    assert code == (0 if said.out else 1)
    assert said.out or said.err.startswith("podium: ")


def test_what_asks_for_nothing_finds_everything_but_names_no_session(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = set()
    for query in ("", " ", '"', "("):
        assert main(["find", "-n", "notes", "--", query]) == 0
        told.add(capsys.readouterr())
        assert main(["show", "-n", "notes", "--", query]) == 1
        assert capsys.readouterr().err == "podium: nothing found\n"
    ((out, err),) = told
    assert out.count("harbour.md") == 2
    assert "Nothing to look for yet: this is everything." in err


def test_numbers_have_to_be_numbers() -> None:
    parser = parser_for(command("find"), "find")
    assert isinstance(parser, argparse.ArgumentParser)
    assert parser.parse_args(["x", "--limit", "3"]).limit == 3
    for wrong in ("0", "-1", "x", "٣", "1.5"):
        with pytest.raises(CommandError, match=r"whole number|expected"):
            parser.parse_args(["x", "--limit", wrong])


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_ask_podium(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    assert "podium __complete" in capsys.readouterr().out


def completions(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    main(["__complete", *words])
    return [line.split("\t")[0] for line in capsys.readouterr().out.splitlines()]


def test_words_are_completed(capsys: pytest.CaptureFixture[str]) -> None:
    notes = ("-n", "notes")
    assert completions(capsys, "") == list(COMMANDS)
    assert completions(capsys, "ex") == ["export"]
    assert completions(capsys, "list", "s") == ["sessions", "speakers"]
    assert "--format" in completions(capsys, "list", "--")
    assert completions(capsys, "export", "--group", "") == ["event", "speaker", "tag", "none"]
    assert completions(capsys, "find", *notes, "event:") == ["event:Harbour-Days"]
    assert len(completions(capsys, "export", *notes, "--id", "")) == 2
    assert completions(capsys, "list", "-n", "") == []
    assert completions(capsys, "-n", "") == []
    assert completions(capsys, *notes, "ex") == ["export"]
    assert completions(capsys, "--pi") == ["--pick"]
    assert completions(capsys, "notes", "ex") == []


@pytest.mark.parametrize(
    ("typed", "expected", "in_bash"),
    [
        ("speaker:a", "speaker:Ann-Lee", "speaker:Ann-Lee"),
        ("speaker:Ann-L", "speaker:Ann-Lee", "speaker:Ann-Lee"),
        ('"speaker:a', "speaker:Ann-Lee", "speaker:Ann-Lee"),
        ('speaker:"a', "speaker:Ann-Lee", "Ann-Lee"),
        ("'speaker:\"a", 'speaker:"Ann Lee"', 'speaker:"Ann Lee"'),
        ('speaker:\\"Ann\\ L', 'speaker:"Ann Lee"', 'speaker:\\"Ann\\ Lee\\"'),
        ('"speaker:\\"a', 'speaker:"Ann Lee"', 'speaker:\\"Ann Lee\\"'),
        ("'kind:talk speaker:a", "kind:talk speaker:Ann-Lee", "kind:talk speaker:Ann-Lee"),
        ("kind:talk\\ sp", "kind:talk speaker:", "kind:talk\\ speaker:"),
    ],
)
def test_values_of_several_words_are_completed(
    typed: str, expected: str, in_bash: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("find", "-n", "notes", typed)
    assert completions(capsys, *words) == [expected]
    assert completions(capsys, "--bash", *words) == [in_bash]


@pytest.mark.parametrize(
    ("hyphens", "quotes"),
    [
        ("speaker:Ann-Lee", 'speaker:"Ann Lee"'),
        ("event:Harbour-Days", 'event:"Harbour Days"'),
        ("event:Harbor-Day", 'event:"Harbor Day"'),
    ],
)
def test_hyphens_find_what_quotes_find(
    hyphens: str, quotes: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["find", "-n", "notes", "--json", hyphens]) == 0
    found = json.loads(capsys.readouterr().out)
    assert main(["find", "-n", "notes", "--json", quotes]) == 0
    assert json.loads(capsys.readouterr().out) == found
