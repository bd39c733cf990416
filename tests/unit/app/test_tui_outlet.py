"""What goes to the terminal at once, and what a thread writes."""

import os
import tty
from collections.abc import Iterator

import pytest

from tui.outlet import Outlet


@pytest.fixture
def pair() -> Iterator[tuple[int, Outlet]]:
    """What a person sees, and the outlet that leads there."""
    seen, terminal = os.openpty()
    tty.setraw(terminal)
    with os.fdopen(terminal, "w", encoding="utf-8") as file:
        yield seen, Outlet(file)
    os.close(seen)


def test_a_frame_is_there_when_it_is_put(pair: tuple[int, Outlet]) -> None:
    seen, outlet = pair
    assert outlet.put("東京") == ""
    assert _read(seen, 6).decode() == "東京"


def test_a_frame_is_written_as_a_whole_once_it_ends(pair: tuple[int, Outlet]) -> None:
    seen, outlet = pair
    os.set_blocking(seen, False)
    assert outlet.put("\x1b[?2026h") == outlet.put("a frame") == ""
    with pytest.raises(BlockingIOError):
        os.read(seen, 100)
    assert outlet.put("\x1b[?2026l") == ""
    assert os.read(seen, 100) == b"\x1b[?2026ha frame\x1b[?2026l"


def test_what_a_terminal_does_not_take_is_left_and_nothing_overtakes_it(
    pair: tuple[int, Outlet],
) -> None:
    seen, outlet = pair
    text = "é東" * 200_000
    rest = outlet.put(text)
    assert rest
    assert outlet.put("behind it") == "behind it"
    taken = len(text.encode()) - len(rest.encode("utf-8", "surrogateescape"))
    before = _read(seen, taken)
    outlet.write(rest[:100])
    outlet.flush()
    behind = _read(seen, len(rest[:100].encode("utf-8", "surrogateescape")))
    assert text.encode().startswith(before + behind)
    assert outlet.put("too early still") == "too early still"
    for _ in range(2):
        outlet.write("")
    outlet.flush()
    assert outlet.put("now") == ""


def test_what_is_no_terminal_is_left_to_the_thread() -> None:
    with open(os.devnull, "w", encoding="utf-8") as file:  # noqa: PTH123 - a device
        assert Outlet(file).put("text") == "text"


def _read(seen: int, size: int) -> bytes:
    data = b""
    while len(data) < size:
        data += os.read(seen, size - len(data))
    return data
