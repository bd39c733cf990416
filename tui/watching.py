"""When to look at the disk: the system's own word that something changed, and a pace without it.

What the system says is only a hint. It keeps silent about writes through a memory map and on disks
of other machines, and tells nothing of files in a folder that was just moved in; so the browser
compares the whole notebook with the disk whenever it looks, and looks without a hint, too.
"""

from __future__ import annotations

import os
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    Changes = Iterable[tuple[object, str]]
    Source = Callable[[Sequence[str], Event], Iterator[Changes]]

LIVE, POLLING = "live", "polling"
"""Whether the system tells of changes, in the word that a person reads."""
SHARE = 1 / 20
"""Of one processor that looks without a hint may take."""
HINTED_SHARE = 1 / 3
"""Of one processor that looks after hints may take, which may come without an end."""
MOST_FOLDERS = 4000
"""Folders that are watched, or more where the system allows for many more watches than most do."""
ALLOWED = Path("/proc/sys/fs/inotify/max_user_watches")
"""Where the system tells how many watches have to do for all programs of a person."""
_SHARE_OF_WATCHES = 16
RETRY = 10.0
"""Seconds after which watching is tried again when it could not be done, or ended."""
LONGEST_RETRY = 300.0
_STEP, _GATHERED, _ALIVE = 100, 500, 1000
"""Milliseconds: of silence that end a burst of changes, of changes after which the burst is told
anyway, and between two empty bursts."""
_FAR = ("nfs", "cifs", "smb", "9p", "fuse.", "vboxsf", "afs", "ceph", "drvfs", "virtiofs", "prl_fs")
"""Beginnings of the names of file systems whose changes may be made by another machine."""


class Looks:
    """Decides whether it is time to look; it is told of hints and of what looks cost."""

    def __init__(self) -> None:
        self._hinted = False
        self._usual = 0.0
        self._next = 0.0
        self._next_hinted = 0.0

    def hint(self) -> None:
        """Something may have changed."""
        self._hinted = True

    @property
    def is_hinted(self) -> bool:
        """Whether something may have changed since the last look was begun."""
        return self._hinted

    def now(self) -> None:
        """Somebody asks for a look, whatever it costs."""
        self._hinted, self._next_hinted = True, 0.0

    def due(self, now: float) -> bool:
        """Whether to look at the time `now`, in seconds."""
        return now >= (self._next_hinted if self._hinted else self._next)

    def begun(self) -> None:
        """Forget the hint, which this look follows; one that comes during it is kept."""
        self._hinted = False

    def ended(self, now: float, cost: float, *, found: bool = False) -> None:
        """Rest for a while after a look.

        Args:
            now: When it ended, in seconds.
            cost: How many seconds of a processor it took.
            found: Whether something had changed; to take that up is no part of what looks cost.
        """
        hinted = cost / HINTED_SHARE
        self._usual = self._usual if found else cost
        self._next = now + max(self._usual / SHARE, hinted if found else 0.0)
        self._next_hinted = now + hinted

    def rest(self, now: float, seconds: float) -> None:
        """Do not look for some seconds, as there is nothing to look at."""
        self._next = self._next_hinted = now + seconds


class Watching(Protocol):
    """Something that gives hints until it is stopped."""

    def start(self) -> None:
        """Begin, in a thread of its own."""

    def stop(self) -> None:
        """End, without waiting for it."""


class Watch:
    """Has the system tell when something changes under the opened folders."""

    def __init__(
        self,
        paths: Sequence[Path],
        *,
        hint: Callable[[], object],
        tell: Callable[[str], object],
        source: Source | None = None,
    ) -> None:
        """Watch `paths`; both calls come from another thread.

        Args:
            paths: Folders and files.
            hint: Called when something may have changed.
            tell: Told `LIVE` or `POLLING`, whenever that changes.
            source: Gives bursts of changes in folders until an event is set, and an empty one now
                and then, which says that it can watch; by default watchfiles.
        """
        self._paths = tuple(paths)
        self._hint = hint
        self._tell = tell
        self._source = source
        self._ended = Event()
        self._wait = RETRY
        self._polling = False

    def start(self) -> None:
        """Begin in a thread that nobody has to wait for."""
        Thread(target=self.run, name="watch", daemon=True).start()

    def stop(self) -> None:
        """End; nothing is told any more."""
        self._ended.set()

    def run(self) -> None:
        """Watch until the end; where that cannot be done, say so and try again later."""
        try:
            source = self._source or _watchfiles()
        except ImportError:
            self._tell(POLLING)
            return
        while not self._ended.is_set():
            try:
                self._follow(source)
            except Exception:  # noqa: BLE001 - a watcher that fails leaves the looks without hints
                if self._ended.is_set():
                    return
                self._fall_back()
                self._ended.wait(self._wait)
                self._wait = min(self._wait * 2, LONGEST_RETRY)

    def _fall_back(self) -> None:
        """Leave it to the looks that come of themselves; one now sees what was missed meanwhile."""
        if not self._polling:
            self._polling = True
            self._tell(POLLING)
            self._hint()

    def _follow(self, source: Source) -> None:
        """Give hints until other folders have to be watched."""
        from notes.reading.folders import folders_under  # noqa: PLC0415 - not for the first frame

        folders, mounts = folders_under(self._paths, most_folders()), _mounts()
        if not folders or any(is_far(root, mounts) for root in folders[: len(self._paths)]):
            raise OSError("changes in here are not told")
        known = frozenset(folders)
        for number, burst in enumerate(source(folders, self._ended)):
            if number == 0:
                self._polling = False
                self._tell(LIVE)
            elif not burst:
                continue
            self._hint()
            self._wait = RETRY
            if any(path in known or Path(path).is_dir() for _, path in burst):
                return
        if not self._ended.is_set():
            raise OSError("the watcher ended")


def most_folders() -> int:
    """Return how many folders may be watched."""
    try:
        allowed = int(ALLOWED.read_text("ascii"))
    except (OSError, ValueError):
        allowed = 0
    return max(MOST_FOLDERS, allowed // _SHARE_OF_WATCHES)


def _watchfiles() -> Source:
    """The bursts of changes that watchfiles tells of; the import is what takes its time."""
    from watchfiles import watch  # noqa: PLC0415 - takes as long as the first frame

    def source(folders: Sequence[str], ended: Event) -> Iterator[Changes]:
        return watch(
            *folders,
            watch_filter=None,
            debounce=_GATHERED,
            step=_STEP,
            stop_event=ended,
            rust_timeout=_ALIVE,
            yield_on_timeout=True,
            raise_interrupt=False,
            force_polling=False,
            recursive=False,
        )

    return source


def _mounts() -> str:
    try:
        return Path("/proc/self/mounts").read_text("utf-8", "replace")
    except OSError:
        return ""


def is_far(folder: str, mounts: str) -> bool:
    """Whether a folder lies where other machines may change it unseen.

    Args:
        folder: An absolute path.
        mounts: What `/proc/self/mounts` says; empty where there is no such thing.
    """
    nearest, kind = "", ""
    for line in mounts.splitlines():
        _, _, rest = line.partition(" ")
        at, _, rest = rest.partition(" ")
        at = at.replace(r"\040", " ")
        inside = folder == at or folder.startswith(at.rstrip(os.sep) + os.sep)
        if inside and len(at) >= len(nearest):
            nearest, kind = at, rest.partition(" ")[0]
    return kind.startswith(_FAR)
