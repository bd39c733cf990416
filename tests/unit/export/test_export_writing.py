import errno
import os
import resource
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from notes.export import writing
from notes.export.writing import new_folder, write_new


@pytest.fixture(params=["nameless", "named"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways to write: a nameless file where the system has them, a named part elsewhere."""
    if request.param == "named":
        monkeypatch.setattr(writing, "_nameless", lambda folder: (-1, ""))
    return str(request.param)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_text_is_written_as_utf_8(tmp_path: Path, way: str) -> None:
    write_new(tmp_path / "talks.md", "Ångström\n")
    assert (tmp_path / "talks.md").read_bytes() == "Ångström\n".encode()
    assert names(tmp_path) == ["talks.md"]


def test_a_name_that_is_taken_is_refused(tmp_path: Path, way: str) -> None:
    (tmp_path / "talks.md").write_text("mine")
    with pytest.raises(FileExistsError):
        write_new(tmp_path / "talks.md", "new")
    assert (tmp_path / "talks.md").read_text() == "mine"
    assert names(tmp_path) == ["talks.md"]


def test_force_replaces_and_keeps_the_permissions(tmp_path: Path, way: str) -> None:
    path = tmp_path / "talks.md"
    path.write_text("mine")
    path.chmod(0o640)
    write_new(path, "new", force=True)
    assert path.read_text() == "new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert names(tmp_path) == ["talks.md"]


def test_a_new_file_has_the_permissions_that_the_umask_leaves(tmp_path: Path, way: str) -> None:
    before = os.umask(0o027)
    try:
        write_new(tmp_path / "talks.md", "new")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "talks.md").stat().st_mode) == 0o640


def test_a_link_planted_at_the_name_is_not_followed(tmp_path: Path, way: str) -> None:
    victim = tmp_path / "victim"
    victim.write_text("precious")
    planted = tmp_path / "talks.md"
    planted.symlink_to(victim)
    with pytest.raises(FileExistsError):
        write_new(planted, "new")
    write_new(planted, "new", force=True)
    assert victim.read_text() == "precious"
    assert not planted.is_symlink()
    assert planted.read_text() == "new"


def test_a_dangling_link_is_not_written_through(tmp_path: Path, way: str) -> None:
    (tmp_path / "talks.md").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(FileExistsError):
        write_new(tmp_path / "talks.md", "new")
    assert names(tmp_path) == ["talks.md"]


@pytest.mark.parametrize("force", [False, True])
def test_a_folder_in_the_way_stays(tmp_path: Path, way: str, *, force: bool) -> None:
    (tmp_path / "talks.md").mkdir()
    with pytest.raises(OSError, match="talks"):
        write_new(tmp_path / "talks.md", "new", force=force)
    assert names(tmp_path) == ["talks.md"]


def test_a_missing_folder_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="nowhere"):
        write_new(tmp_path / "nowhere" / "talks.md", "new")


def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path: Path, way: str) -> None:
    path = tmp_path / "talks.md"
    path.write_text("mine")
    code = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from notes.export import writing\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        f"if {way!r} == 'named': writing._nameless = lambda folder: (-1, '')\n"
        "try: writing.write_new(Path(sys.argv[1]), b'x' * 100_000, force=True)\n"
        "except OSError as error: sys.exit(error.errno)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], check=False)
    assert done.returncode == errno.EFBIG
    assert path.read_text() == "mine"
    assert names(tmp_path) == ["talks.md"]


def test_what_is_no_file_is_left_alone(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "talks.md")
    with pytest.raises(OSError, match="not a regular file"):
        write_new(tmp_path / "talks.md", "new", force=True)
    assert stat.S_ISFIFO((tmp_path / "talks.md").stat().st_mode)


def test_an_error_names_the_file_that_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(folder: int) -> tuple[int, str]:
        raise OSError(errno.EROFS, "Read-only file system", ".podium-0123456789abcdef.part")

    monkeypatch.setattr(writing, "_nameless", refused)
    with pytest.raises(OSError, match="Read-only file system") as caught:
        write_new(tmp_path / "talks.md", "new")
    assert caught.value.filename == str(tmp_path / "talks.md")


def test_a_failing_rename_leaves_nothing_behind(
    tmp_path: Path, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "talks.md").write_text("mine")

    def refused(*args: object, **kwargs: object) -> None:
        raise OSError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "replace", refused)
    with pytest.raises(PermissionError):
        write_new(tmp_path / "talks.md", "new", force=True)
    assert names(tmp_path) == ["talks.md"]


def test_parts_of_killed_runs_are_swept_and_others_kept(tmp_path: Path) -> None:
    import fcntl  # noqa: PLC0415

    (tmp_path / ".podium-0123456789abcdef.part").write_text("half")
    (tmp_path / "my.part").write_text("somebody's")
    held = tmp_path / ".podium-fedcba9876543210.part"
    with held.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        write_new(tmp_path / "one.md", "new")
        assert names(tmp_path) == [held.name, "my.part", "one.md"]
    write_new(tmp_path / "two.md", "new")
    assert names(tmp_path) == ["my.part", "one.md", "two.md"]


_WRITER = (
    "import sys; from pathlib import Path\n"
    "from notes.export import writing\n"
    "if sys.argv[2] == 'named': writing._nameless = lambda folder: (-1, '')\n"
    "print('ready', flush=True)\n"
    "number = 0\n"
    "while True:\n"
    "    number += 1\n"
    "    text = f'{number:08}' * 20_000\n"
    "    writing.write_new(Path(sys.argv[1]), text, force=True)\n"
)


@pytest.fixture
def small_file_limit() -> Iterator[None]:
    """Runs that are killed leave no core file."""
    before = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_CORE, before)


def test_fifty_kills_tear_no_file_and_leave_nothing(
    tmp_path: Path, way: str, small_file_limit: None
) -> None:
    path = tmp_path / "talks.md"
    torn = 0
    for kill in range(25):
        with subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(path), way], stdout=subprocess.PIPE
        ) as writer:
            assert writer.stdout
            writer.stdout.readline()
            deadline = time.monotonic() + kill * 0.0007
            while time.monotonic() < deadline:
                pass
            writer.send_signal(signal.SIGKILL)
        if path.exists():
            text = path.read_text()
            torn += text != text[:8] * 20_000
    write_new(path, "new", force=True)
    assert (torn, names(tmp_path)) == (0, ["talks.md"])


def test_a_new_folder_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    with new_folder(tmp_path / "talks") as part:
        write_new(part / "one.md", "one")
        assert names(tmp_path) == [part.name]
    assert names(tmp_path) == ["talks"]
    with pytest.raises(KeyError), new_folder(tmp_path / "others") as part:
        raise KeyError(part)
    assert names(tmp_path) == ["talks"]


def test_a_half_written_folder_of_a_killed_run_is_swept_and_one_being_written_kept(
    tmp_path: Path,
) -> None:
    left = tmp_path / ".podium-0123456789abcdef.part"
    (left / "talk-images").mkdir(parents=True)
    (left / "talk.md").write_text("half")
    with new_folder(tmp_path / "talks") as part:
        write_new(tmp_path / "one.md", "new")
        assert names(tmp_path) == sorted([part.name, "one.md"])
    assert names(tmp_path) == ["one.md", "talks"]


def test_a_part_that_leads_elsewhere_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "note.md").write_text("mine")
    (tmp_path / ".podium-0123456789abcdef.part").symlink_to("mine")
    write_new(tmp_path / "one.md", "new")
    assert (tmp_path / "mine" / "note.md").read_text() == "mine"


def test_content_comes_piece_by_piece_and_nothing_stays_where_a_piece_fails(
    tmp_path: Path, way: str
) -> None:
    def pieces(*, whole: bool) -> Iterator[bytes]:
        yield b"one "
        assert not (tmp_path / "talks.md").exists()
        if not whole:
            raise KeyError
        yield b"two"

    with pytest.raises(KeyError):
        write_new(tmp_path / "talks.md", pieces(whole=False))
    assert names(tmp_path) == []
    write_new(tmp_path / "talks.md", pieces(whole=True))
    assert (tmp_path / "talks.md").read_bytes() == b"one two"
