"""A short piece of work done by another process meanwhile."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Aside:
    """Work that a copy of this process does, where it can be copied, and this one where not.

    Two threads of Python would take turns; two processes do not.
    """

    def __init__(self, work: Callable[[], bytes]) -> None:
        """Begin.

        Args:
            work: Returns some bytes; where it fails, there are none.
        """
        self._work = work
        self._child = 0
        self._reads = -1
        # A lock that another thread holds would stay locked in the copy for ever.
        if hasattr(os, "fork") and threading.active_count() == 1:
            self._begin()

    def _begin(self) -> None:
        self._reads, writes = os.pipe()
        try:
            self._child = os.fork()
        except OSError:
            os.close(self._reads)
            os.close(writes)
            return
        if self._child:
            os.close(writes)
            return
        try:
            os.write(writes, self._work())
        finally:
            # Nothing of what the copy holds is its own: no buffer to flush, nothing to clean up.
            os._exit(0)

    def result(self) -> bytes:
        """Return what the work came to; waits for it."""
        if not self._child:
            try:
                return self._work()
            except OSError:
                return b""
        chunks = []
        while chunk := os.read(self._reads, 65_536):
            chunks.append(chunk)
        self.stop()
        return b"".join(chunks)

    def stop(self) -> None:
        """Wait for the other process to end, once nothing more is read from it."""
        if self._child:
            os.close(self._reads)
            os.waitpid(self._child, 0)
            self._child = 0
