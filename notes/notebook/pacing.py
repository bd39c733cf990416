"""How often it is shown what was read so far."""

from __future__ import annotations

from time import monotonic

FIRST_BATCH = 16
"""Notes read before the first snapshot: enough for a screen, read in a hundredth of a second."""
_REPORT_EVERY = 0.1
"""Seconds between two reports of progress."""
_GROWTH = 4
"""Each snapshot has this many times the notes of the one before, so linking them all again and
again costs a third more than doing it once."""
_MOST_GROWN = 20_000
"""Notes beyond which there is no further snapshot before the last, as each takes twice the room."""
_SOON = 5.0
"""Seconds before the end in which the last snapshot is waited for: one more would put it off."""
_FEW = 2_000
"""Notes that are linked and shown in no time."""


class Pace:
    """The pace of one reading, which begins now."""

    def __init__(self, total: int, *, snapshots: bool) -> None:
        """Begin.

        Args:
            total: Files to be read.
            snapshots: Whether anything is to be shown before the end.
        """
        self._total = total
        self._snapshots = snapshots
        self._begun = self._reported = monotonic()

    def is_due(self, read: int, shown: int) -> bool:
        """Whether so much was `read` since `shown` notes were shown that they are shown again."""
        if not self._snapshots or read >= _MOST_GROWN:
            return False
        return read >= max(FIRST_BATCH, shown * _GROWTH) and not self._ends_soon(read)

    def _ends_soon(self, read: int) -> bool:
        """Whether the rest takes little longer, as fast as it went so far."""
        taken = monotonic() - self._begun
        return read > _FEW and taken * (self._total - read) < _SOON * read

    def is_to_report(self) -> bool:
        """Whether the last report was long ago."""
        return monotonic() - self._reported > _REPORT_EVERY

    def reported(self) -> None:
        """Take up that there was a report right now."""
        self._reported = monotonic()
