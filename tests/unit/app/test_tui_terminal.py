"""The net under everything that is drawn, and the clipboard's cleaning."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.segment import Segment
from textual.color import Color
from textual.strip import Strip

from tui.app import PodiumApp
from tui.clipboard import clean
from tui.screens.export import completed
from tui.settings import Settings
from tui.state import Memory
from tui.terminal import Net, resume_only_when_stopped, stop_between_frames, write_down

BLACK = Color(0, 0, 0)


@given(st.text(max_size=30))
@settings(max_examples=200)
def test_nothing_that_acts_on_a_terminal_passes_the_net(text: str) -> None:
    passed = Net().apply([Segment(text)], BLACK)[0].text
    assert not any(char < " " or "\x7f" <= char <= "\x9f" for char in passed)
    assert not any(char in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069" for char in passed)


def test_the_net_leaves_ordinary_text_as_it_is() -> None:
    segments = [Segment("naïve 日本 👩\u200d💻 ● \ue0b0 \U0001fae8\u00a0")]
    assert Net().apply(segments, BLACK)[0].text == segments[0].text


@pytest.mark.parametrize("colours", ["", "1"])
def test_a_blank_line_passes_all_filters(monkeypatch: pytest.MonkeyPatch, colours: str) -> None:
    monkeypatch.setenv("NO_COLOR", colours)
    strip = Strip.blank(7)
    for each in PodiumApp([], settings=Settings(), memory=Memory(None)).get_line_filters():
        strip = strip.apply_filter(each, BLACK)
    assert strip.text == " " * 7


@given(st.text(max_size=60))
@settings(max_examples=100)
def test_pasting_a_copy_runs_nothing(text: str) -> None:
    cleaned = clean(text)
    assert "\x1b" not in cleaned
    assert not cleaned.endswith("\n")


async def test_a_stray_cont_does_not_start_the_driver_again() -> None:
    calls: list[int] = []
    drawn: list[str] = []

    class Driver:
        _must_signal_resume = False

    driver = Driver()
    before = signal.signal(signal.SIGCONT, lambda number, _: calls.append(number))
    try:
        resume_only_when_stopped(driver, lambda: drawn.append("again"))
        signal.raise_signal(signal.SIGCONT)
        assert calls == []
        driver._must_signal_resume = True
        signal.raise_signal(signal.SIGCONT)
        await asyncio.sleep(0)
        assert (calls, drawn) == ([signal.SIGCONT], ["again"])
    finally:
        signal.signal(signal.SIGCONT, before)


async def test_being_stopped_waits_for_the_end_of_a_frame() -> None:
    happened: list[str] = []
    stopped = asyncio.Event()

    def stop(_number: int, _frame: object) -> None:
        happened.append("stopped")
        stopped.set()

    before = signal.signal(signal.SIGTSTP, stop)
    try:
        stop_between_frames()
        signal.raise_signal(signal.SIGTSTP)
        happened.append("frame written")
        await stopped.wait()
        assert happened == ["frame written", "stopped"]
    finally:
        asyncio.get_running_loop().remove_signal_handler(signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, before)


def test_a_mistake_is_written_down_without_values(tmp_path: Path) -> None:
    def read(text_of_a_note: str) -> int:
        return int(text_of_a_note)

    with pytest.raises(ValueError) as caught:  # noqa: PT011
        read("")
    log = write_down(caught.value, tmp_path / "state" / "mistakes.log")
    written = Path(log).read_text()
    assert ("ValueError" in written, "test_tui_terminal" in written) == (True, True)


def test_a_path_is_completed_as_far_as_all_files_agree(tmp_path: Path) -> None:
    for name in ("talks-2018.md", "talks-2019.md"):
        (tmp_path / name).write_text("")
    (tmp_path / "folder").mkdir()
    assert completed(f"{tmp_path}/ta") == f"{tmp_path}/talks-201"
    assert completed(f"{tmp_path}/fo") == f"{tmp_path}/folder/"
    assert completed(f"{tmp_path}/nothing") == f"{tmp_path}/nothing"
    assert completed(f"{tmp_path}/none/x") == f"{tmp_path}/none/x"


def test_a_terminal_that_is_given_back_waits_for_its_reader_as_before() -> None:
    seen, terminal = os.openpty()
    code = "from tui.terminal import give_back; give_back(None)"
    subprocess.run([sys.executable, "-c", code], stderr=terminal, check=True)
    # Whoever started the app writes to the very same file, and may not be refused.
    assert os.get_blocking(terminal)
    assert b"\x1b[?1049l" in os.read(seen, 4096)
    os.close(terminal)
    os.close(seen)
