"""The walk over folders: what is found, passed by, refused; nothing is followed or lost."""

import os
import socket
from pathlib import Path

import pytest

from notes.models import Problem
from notes.reading.naming import shown_path
from notes.reading.walk import Found, walk


def make(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")


def keys(*paths: Path) -> list[str]:
    return [found.key for found in walk(paths) if isinstance(found, Found)]


def problems(*paths: Path) -> dict[str, str]:
    return {entry.key: entry.message for entry in walk(paths) if isinstance(entry, Problem)}


def test_notes_come_folder_by_folder_numbers_by_value(tmp_path: Path) -> None:
    make(
        tmp_path,
        "b/10 ten.md",
        "b/2 two.md",
        "a.txt",
        "README",
        "b/c/d.rst",
        "z.markdown",
        "o.org",
        "p.adoc",
        "q.wiki",
        "r.mdx",
        "s.Rmd",
        "t.qmd",
    )
    assert keys(tmp_path) == [
        "README",
        "a.txt",
        "o.org",
        "p.adoc",
        "q.wiki",
        "r.mdx",
        "s.Rmd",
        "t.qmd",
        "z.markdown",
        "b/2 two.md",
        "b/10 ten.md",
        "b/c/d.rst",
    ]


def test_what_is_passed_by_is_counted_by_reason(tmp_path: Path) -> None:
    make(tmp_path, "a.md", "b.png", "c.html", ".d.md", "e.md~", "LICENSE", "f.py")
    make(tmp_path, ".git/x.md", "node_modules/y.md")
    seen = walk([tmp_path])
    assert [entry.key for entry in seen] == ["a.md"]
    assert seen.skipped == {
        "files of other kinds": 4,
        "hidden files": 1,
        "well-known files that hold no notes": 1,
        "hidden folders": 1,
        "folders of tools": 1,
    }


def test_a_dot_in_a_name_is_no_suffix(tmp_path: Path) -> None:
    make(tmp_path, "2019.05.08", "Talk v1.5", "2. Keynote on EKS and more")
    assert len(keys(tmp_path)) == 3


def test_links_are_named_and_not_followed(tmp_path: Path) -> None:
    make(tmp_path / "in", "a.md")
    make(tmp_path, "secret.md", "out/b.md")
    (tmp_path / "in/leak.md").symlink_to(tmp_path / "secret.md")
    (tmp_path / "in/folder.md").symlink_to(tmp_path / "out")
    (tmp_path / "in/loop").symlink_to(tmp_path / "in")
    (tmp_path / "in/gone.md").symlink_to("nowhere")
    assert keys(tmp_path / "in") == ["a.md"]
    told = problems(tmp_path / "in")
    assert set(told) == {"leak.md", "folder.md", "loop", "gone.md"}
    assert set(told.values()) == {"is a link, and links are not followed; not opened"}


def test_a_root_that_is_a_link_is_what_the_user_meant(tmp_path: Path) -> None:
    make(tmp_path, "real/a.md")
    (tmp_path / "link").symlink_to("real")
    assert keys(tmp_path / "link") == ["a.md"]


def test_pipes_and_sockets_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.md")
    assert problems(tmp_path) == {
        "pipe.md": "is a pipe; not opened",
        "socket.md": "is a socket; not opened",
    }


def test_a_folder_may_be_called_like_a_note(tmp_path: Path) -> None:
    make(tmp_path, "talks.md/a.md")
    assert keys(tmp_path) == ["talks.md/a.md"]


def test_folders_nested_beyond_reason_cost_only_themselves(tmp_path: Path) -> None:
    make(tmp_path, "a.md")
    here = os.open(tmp_path, os.O_RDONLY)
    for _ in range(200):
        os.mkdir("d" * 200, dir_fd=here)
        inner = os.open("d" * 200, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = inner
    os.close(here)
    assert keys(tmp_path) == ["a.md"]
    [message] = problems(tmp_path).values()
    assert message == "folders nested deeper than 64 are not opened"


def test_no_descriptor_stays_open(tmp_path: Path) -> None:
    make(tmp_path, "a/b/c/d.md", "a/e.md")
    before = len(list(Path("/proc/self/fd").iterdir()))
    entries = iter(walk([tmp_path]))
    next(entries)
    del entries
    list(walk([tmp_path]))
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_several_roots_have_prefixes(tmp_path: Path) -> None:
    make(tmp_path, "x/notes/a.md", "y/notes/a.md", "z/b.md")
    roots = [tmp_path / "x/notes", tmp_path / "y/notes", tmp_path / "z"]
    assert keys(*roots) == ["notes/a.md", "notes~2/a.md", "z/b.md"]


def test_a_file_stands_in_its_folder(tmp_path: Path) -> None:
    make(tmp_path, "a.md", "b.md", "c.org", "d.md")
    assert keys(tmp_path / "a.md") == ["a.md"]
    assert keys(tmp_path / "c.org", tmp_path / "a.md") == ["a.md", "c.org"]


def test_a_note_that_is_opened_twice_comes_once(tmp_path: Path) -> None:
    make(tmp_path, "n/a.md", "n/sub/b.md")
    assert keys(tmp_path / "n", tmp_path / "n/sub") == ["n/a.md", "n/sub/b.md"]


def test_a_vanished_root_is_a_problem(tmp_path: Path) -> None:
    make(tmp_path, "n/a.md")
    seen = walk([tmp_path / "n"])
    (tmp_path / "n/a.md").unlink()
    (tmp_path / "n").rmdir()
    [problem] = seen
    assert isinstance(problem, Problem)
    assert problem.message == "the folder cannot be opened: no such file or directory"


def test_siblings_are_those_around_a_note(tmp_path: Path) -> None:
    make(tmp_path, *(f"{number} talk.md" for number in range(400)))
    found = [entry for entry in walk([tmp_path]) if isinstance(entry, Found)]
    assert len(found[200].siblings) == 256
    assert found[0].siblings[:2] == ("1 talk.md", "2 talk.md")
    assert found[399].siblings[-1] == "398 talk.md"
    assert "200 talk.md" not in found[200].siblings


@pytest.mark.parametrize("name", ["a\nb.md", "\x1b]0;x\x07.md", "evil\u202etxt.md", "caf\udce9.md"])
def test_a_name_that_is_unsafe_is_shown_safely_and_opened_by_its_own(
    tmp_path: Path, name: str
) -> None:
    make(tmp_path, name)
    [found] = walk([tmp_path])
    assert isinstance(found, Found)
    assert found.name == name
    assert found.path != name
    assert found.path.encode().decode().isprintable()


def test_two_unsafe_names_stay_two() -> None:
    assert shown_path("a\x1b.md") != shown_path("a\u241b.md")
    assert shown_path("a\udce9.md") != shown_path("a\udcea.md")
