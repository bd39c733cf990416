"""What was read so far is shown ever more rarely, and no more when the end is near."""

import pytest

from notes.notebook import pacing
from notes.notebook.pacing import Pace


class Clock:
    """A clock that is set by hand."""

    now = 100.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(pacing, "monotonic", clock)
    return clock


def shown(pace: Pace, clock: Clock, total: int, each: float) -> list[int]:
    """Say after how many notes something is shown, where each takes so many seconds."""
    found = [0]
    for read in range(1, total):
        clock.now += each
        if pace.is_due(read, found[-1]):
            found.append(read)
    return found[1:]


def test_each_snapshot_has_several_times_the_notes_of_the_last(clock: Clock) -> None:
    pace = Pace(30_000, snapshots=True)
    assert shown(pace, clock, 30_000, 0.002) == [16, 64, 256, 1024, 4096, 16_384]


def test_none_is_shown_where_nobody_wants_to_see_it(clock: Clock) -> None:
    assert shown(Pace(30_000, snapshots=False), clock, 30_000, 0.002) == []


def test_very_many_are_not_shown_again_before_the_end(clock: Clock) -> None:
    assert shown(Pace(200_000, snapshots=True), clock, 200_000, 0.002)[-1] == 16_384


@pytest.mark.parametrize(
    ("each", "last"),
    [(0.0005, 1024), (0.002, 4096)],
)
def test_many_are_not_shown_seconds_before_the_end(clock: Clock, each: float, last: int) -> None:
    assert shown(Pace(10_000, snapshots=True), clock, 10_000, each)[-1] == last


def test_progress_is_told_now_and_then(clock: Clock) -> None:
    pace = Pace(10, snapshots=True)
    assert not pace.is_to_report()
    clock.now += 1
    assert pace.is_to_report()
    pace.reported()
    assert not pace.is_to_report()
