"""What Podium remembers between runs: stars, searches, and where each notebook was left.

One JSON file. It is written whole or not at all, read again and merged under a lock before each
write, so that two running Podiums lose nothing to each other; a file that makes no sense is set
aside, never overwritten.
"""

from __future__ import annotations

import json
import os
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui.places import podium_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

VERSION = 1
MOST_QUERIES = 200
MOST_NOTEBOOKS = 200

Data = dict[str, Any]


def state_path() -> Path:
    """Where the state file lies."""
    return Path(podium_folder("state"), "state.json")


class Memory:
    """The state file as it was last read; every change goes to disk at once, or says why not."""

    def __init__(self, path: Path | None) -> None:
        """Remember at `path`; None for a run that leaves nothing behind."""
        self._path = path
        self.problems: list[str] = []
        self._data: Data = {}
        if path is not None:
            self._data = self._read()

    # What is remembered

    def stars(self, notebook: str) -> frozenset[str]:
        """The ids of the starred sessions of a notebook."""
        return _stars_in(self._of(self._data, notebook))

    def star(self, notebook: str, id_: str, *, starred: bool, known: Data | None = None) -> None:
        """Add or take away one star; `known` is by what to know its session again."""

        def change(data: Data) -> None:
            own = self._own(data, notebook)
            stars = _stars_in(own)
            own["stars"] = sorted(stars | {id_} if starred else stars - {id_})
            others = {other: told for other, told in _known_in(own).items() if other != id_}
            own["known"] = {**others, id_: known} if known and starred else others

        self._change(change)

    def move_stars(self, notebook: str, heirs: Mapping[str, str]) -> None:
        """Let stars go on at other sessions."""

        def change(data: Data) -> None:
            own = self._own(data, notebook)
            own["stars"] = sorted({heirs.get(id_, id_) for id_ in _stars_in(own)})

        if heirs:
            self._change(change)

    def known(self, notebook: str) -> dict[str, Data]:
        """By what to know the starred sessions of a notebook again, by their ids."""
        return _known_in(self._of(self._data, notebook))

    def know(self, notebook: str, told: Mapping[str, Data]) -> None:
        """Remember by what to know sessions again, as long as they are starred."""
        known = self.known(notebook)
        if all(known.get(id_) == data for id_, data in told.items()):
            return

        def change(data: Data) -> None:
            own = self._own(data, notebook)
            every, stars = {**_known_in(own), **told}, _stars_in(own)
            own["known"] = {id_: every[id_] for id_ in sorted(stars & every.keys())}

        self._change(change)

    def place(self, notebook: str) -> dict[str, str]:
        """Where a notebook was left: view, thing, line and the like, all of them text."""
        found = self._of(self._data, notebook).get("place", {})
        if not isinstance(found, dict):
            return {}
        return {key: value for key, value in found.items() if isinstance(value, str)}

    def leave(self, notebook: str, place: dict[str, str]) -> None:
        """Remember where a notebook is left."""

        def change(data: Data) -> None:
            own = self._own(data, notebook)
            own["place"] = place
            books = data["notebooks"]
            books[notebook] = books.pop(notebook)
            for oldest in list(books)[:-MOST_NOTEBOOKS]:
                if not books[oldest].get("stars"):
                    del books[oldest]

        self._change(change)

    @property
    def queries(self) -> tuple[str, ...]:
        """Searches, the latest last."""
        found = self._data.get("queries", [])
        listed = found if isinstance(found, list) else []
        return tuple(query for query in listed if isinstance(query, str))

    def remember_query(self, query: str) -> None:
        """Put `query` at the end of the searches."""

        def change(data: Data) -> None:
            known = data.get("queries", [])
            others = [old for old in known if old != query] if isinstance(known, list) else []
            data["queries"] = [*others, query][-MOST_QUERIES:]

        self._change(change)

    @property
    def searches(self) -> dict[str, str]:
        """Saved searches by name."""
        return self._texts("searches")

    def save_search(self, name: str, query: str) -> None:
        """Keep `query` as `name`; an empty query forgets the name."""
        self._change(lambda data: self._set_text(data, "searches", name, query))

    @property
    def answers(self) -> dict[str, str]:
        """What was last answered in dialogs, and the theme."""
        return self._texts("answers")

    def remember_answer(self, name: str, value: str) -> None:
        """Remember what was answered."""
        self._change(lambda data: self._set_text(data, "answers", name, value))

    # The file

    def _texts(self, name: str) -> dict[str, str]:
        found = self._data.get(name, {})
        pairs = found.items() if isinstance(found, dict) else ()
        return {key: value for key, value in pairs if isinstance(value, str)}

    @staticmethod
    def _set_text(data: Data, table: str, name: str, value: str) -> None:
        known = data.get(table)
        fresh = known if isinstance(known, dict) else {}
        data[table] = {**fresh, name: value}
        if not value:
            del data[table][name]

    @staticmethod
    def _of(data: Data, notebook: str) -> Data:
        books = data.get("notebooks")
        found = books.get(notebook) if isinstance(books, dict) else None
        return found if isinstance(found, dict) else {}

    @staticmethod
    def _own(data: Data, notebook: str) -> Data:
        if not isinstance(data.get("notebooks"), dict):
            data["notebooks"] = {}
        books: Data = data["notebooks"]
        if not isinstance(books.get(notebook), dict):
            books[notebook] = {}
        own: Data = books[notebook]
        return own

    def _change(self, change: Callable[[Data], None]) -> None:
        if self._path is None:
            change(self._data)
            return
        try:
            with self._locked(self._path):
                fresh = self._read()
                change(fresh)
                self._write(self._path, fresh)
                self._data = fresh
        except OSError as error:
            change(self._data)
            self._tell(f"nothing is remembered: {self._path}: {error.strerror or error}")

    def _read(self) -> Data:
        if self._path is None:
            return self._data
        try:
            data = json.loads(self._path.read_bytes().decode("utf-8"))
            if not isinstance(data, dict) or data.get("version") != VERSION:
                raise ValueError("not a state file of this version")  # noqa: TRY301
        except OSError:
            return {"version": VERSION}
        except (ValueError, RecursionError):
            return self._set_aside(self._path)
        return data

    def _set_aside(self, path: Path) -> Data:
        aside = path.with_suffix(".bad")
        number = 1
        while aside.exists():
            number += 1
            aside = path.with_suffix(f".bad{number}")
        with suppress(OSError):
            path.rename(aside)
            self._tell(f"the state file made no sense and was set aside as {aside}")
        return {"version": VERSION}

    def _tell(self, problem: str) -> None:
        if problem not in self.problems:
            self.problems.append(problem)

    @staticmethod
    @contextmanager
    def _locked(path: Path) -> Iterator[None]:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            import fcntl  # noqa: PLC0415 - not there on every system
        except ImportError:
            yield
            return
        with path.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    @staticmethod
    def _write(path: Path, data: Data) -> None:
        import tempfile  # noqa: PLC0415 - not needed to draw the first frame

        handle, name = tempfile.mkstemp(prefix=".state-", suffix=".part", dir=path.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump({**data, "version": VERSION}, file, ensure_ascii=True, indent=1)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(name).unlink()
            raise


def _stars_in(own: Data) -> frozenset[str]:
    """The starred ids in what is remembered of a notebook."""
    found = own.get("stars")
    listed = found if isinstance(found, list) else []
    return frozenset(id_ for id_ in listed if isinstance(id_, str))


def _known_in(own: Data) -> dict[str, Data]:
    """By what stars are known again in what is remembered of a notebook."""
    found = own.get("known")
    pairs = found.items() if isinstance(found, dict) else ()
    return {id_: told for id_, told in pairs if isinstance(told, dict)}
