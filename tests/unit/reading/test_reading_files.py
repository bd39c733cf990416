"""Opening one file: regular, under its root, through no link, within the limit."""

import os
from pathlib import Path

import pytest

from notes.reading.files import LARGEST_NOTE, read_bytes, read_under
from notes.reading.source import NoteSource
from notes.reading.walk import Found, walk


def test_a_file_is_read_with_its_signature(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    path = tmp_path / "sub/a.md"
    path.write_bytes(b"\xff\x00raw")
    contents = read_under(str(tmp_path), "sub/a.md")
    status = path.stat()
    assert contents.data == b"\xff\x00raw"
    assert contents == read_bytes(path)
    assert contents.signature.size == 5
    assert contents.signature.mtime_ns == status.st_mtime_ns
    assert contents.signature.inode == status.st_ino
    assert not contents.is_cut


def test_no_link_on_the_way_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real/a.md").write_text("x")
    (tmp_path / "folder").symlink_to("real")
    (tmp_path / "real/b.md").symlink_to("a.md")
    for name in ("folder/a.md", "real/b.md"):
        with pytest.raises(OSError, match=r"Too many levels|Not a directory"):
            read_under(str(tmp_path), name)


def test_a_pipe_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    with pytest.raises(OSError, match="is a pipe; not opened"):
        read_bytes(tmp_path / "pipe.md")


def test_a_device_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="is a device; not opened"):
        read_bytes(Path("/dev/zero"))
    with pytest.raises(OSError, match="is a folder; not opened"):
        read_bytes(tmp_path)


def test_a_sparse_gigabyte_costs_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "big.md"
    with path.open("wb") as file:
        file.truncate(1 << 30)
    contents = read_bytes(path)
    assert len(contents.data) == LARGEST_NOTE
    assert contents.is_cut


def test_a_file_that_is_too_large_is_shown_to_its_last_whole_line(tmp_path: Path) -> None:
    line = "0123456789" * 10 + "\n"
    (tmp_path / "big.md").write_text(line * 50_000)
    [found] = walk([tmp_path])
    assert isinstance(found, Found)
    source = NoteSource.read(found, read_under(found.root, found.name))
    assert source.text == line * (LARGEST_NOTE // len(line))
    [problem] = source.problems
    assert problem.message == "has 5,050,000 bytes, of which the first 4,194,304 are shown"


def test_no_descriptor_is_left_open(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/b.md").write_text("x")
    before = len(list(Path("/proc/self/fd").iterdir()))
    read_under(str(tmp_path), "a/b.md")
    with pytest.raises(FileNotFoundError):
        read_under(str(tmp_path), "a/c.md")
    with pytest.raises(FileNotFoundError):
        read_under(str(tmp_path), "z/c.md")
    assert len(list(Path("/proc/self/fd").iterdir())) == before
