"""What a notebook keeps talking about: the things it names and its tags, kept in the cache.

To find them, every note is gone through once; with many notes that takes seconds, so what was found
is kept as long as no file changes.
"""

from __future__ import annotations

import contextlib
from array import array
from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import TYPE_CHECKING

from notes.cache.cache_file import BrokenCacheError, read_cache, set_aside, write_cache
from notes.cache.cache_place import CachePlace
from notes.notebook.kept_index import KeptIndex
from notes.reading.roots import roots_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from notes.store import NoteStore

Subjects = Mapping[str, tuple[str, ...]]
"""Ids of sessions by what they are about, the subject of most sessions first."""

_SMALLEST = 256
"""Notes; with fewer, looking into the cache takes longer than looking at the notes."""
_MOST_READ = 2000
"""Notes whose texts are read; those of more take minutes, and their titles say enough."""
_BETWEEN = "\n"
"""Stands in no name: names are words and tags on one line."""


def subjects(
    store: NoteStore,
    paths: Sequence[Path],
    cancelled: Callable[[], bool] = lambda: False,
    *,
    use_cache: bool = True,
    make: Callable[[str], bool] = lambda _: False,
) -> Subjects:
    """Return what the notebook names, and its tags, from the cache where they are there.

    Args:
        store: The notes.
        paths: Where they were read.
        cancelled: Asked now and then, so that it may also wait; once true, nothing is returned.
        use_cache: Whether there may be something in the cache, and is to be.
        make: Has somebody else put `subjects` into the cache; whether that was done.
    """
    if not use_cache or len(store) < _SMALLEST:
        return _found(store, cancelled)
    roots = roots_of(paths)
    file = CachePlace(roots).file(".subjects")
    about = {"subjects": KeptIndex(roots).state_of(store).stamp}
    known = _read(file, about)
    if known is None and make("subjects"):
        known = _read(file, about)
    if known is not None:
        return known
    found = _found(store, cancelled)
    if not cancelled():
        with contextlib.suppress(OSError, ValueError):
            write_cache(file, about, _sections(found))
    return found


def tags(store: NoteStore, cancelled: Callable[[], bool] = lambda: False) -> Subjects:
    """Return the tags that the notes carry, most used first."""
    found: dict[str, list[str]] = {}
    for number, read in enumerate(store.notes):
        if not number % 64 and cancelled():
            return {}
        for talk in read.sessions:
            if talk.kind.is_talk and store.lead(talk.id) == talk.id:
                for tag in dict.fromkeys((*talk.tags, *read.tags)):
                    found.setdefault(tag, []).append(talk.id)
    return _ranked({tag: tuple(ids) for tag, ids in found.items()})


def _found(store: NoteStore, cancelled: Callable[[], bool]) -> Subjects:
    from notes.search.topic_terms import topics  # noqa: PLC0415  (most often they are known)

    named = topics(store, texts=len(store) <= _MOST_READ, cancelled=cancelled)
    found = {topic.name: _leads(store, topic.sessions) for topic in named}
    spelled = {name.casefold() for name in found}
    tagged = tags(store, cancelled)
    if cancelled():
        return {}
    return _ranked(
        found | {tag: ids for tag, ids in tagged.items() if tag.casefold() not in spelled}
    )


def _ranked(found: Subjects) -> Subjects:
    return dict(sorted(found.items(), key=lambda item: (-len(item[1]), item[0].casefold())))


def _leads(store: NoteStore, ids: Iterable[str]) -> tuple[str, ...]:
    """Return sessions, each talk once where several notes tell of it."""
    return tuple(dict.fromkeys(store.lead(id_) for id_ in ids))


class _Kept(Mapping[str, tuple[str, ...]]):
    """Subjects out of a cache, whose ids are decoded when they are asked for."""

    def __init__(self, names: Sequence[str], starts: Sequence[int], ids: bytes) -> None:
        self._places = {name: place for place, name in enumerate(names)}
        self._starts = starts
        self._ids = ids

    def __getitem__(self, name: str) -> tuple[str, ...]:
        place = self._places[name]
        ids = self._ids[self._starts[place] : self._starts[place + 1]]
        return tuple(ids.decode("utf-8").split(_BETWEEN))

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def _sections(found: Subjects) -> list[bytes]:
    if any(_BETWEEN in name for name in found):
        raise ValueError("a name that stands on two lines")
    ids = [_BETWEEN.join(each).encode("utf-8") for each in found.values()]
    starts = array("q", accumulate(map(len, ids), initial=0))
    return [_BETWEEN.join(found).encode("utf-8", "surrogatepass"), starts.tobytes(), b"".join(ids)]


def _read(file: Path, about: Mapping[str, str]) -> Subjects | None:
    try:
        sections = read_cache(file, about)
        if sections is None:
            return None
        names, starts, ids = map(bytes, sections)
        numbers = array("q")
        numbers.frombytes(starts)
        listed = names.decode("utf-8", "surrogatepass")
        return _Kept(listed.split(_BETWEEN) if listed else (), numbers, ids)
    except (BrokenCacheError, ValueError):
        set_aside(file)
    except OSError:
        pass
    return None
