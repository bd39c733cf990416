"""Starred talks as they were the last time, and what each became that is under its id no more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from notes.digests import digest_of
from tui.browsing.heirs import file_of, is_same, names_of, replaced, titles_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from notes.models import Note, Session
    from notes.store import NoteStore


class Star(NamedTuple):
    """By what a starred talk is known again."""

    id: str
    title: str
    speakers: tuple[str, ...]
    note: str
    """The key of its note."""
    ids: tuple[str, ...]
    """Of all in the note, in its order."""
    titles: str
    """Stands for the titles of all in the note."""
    file: tuple[int, int]
    """Size and time of the note."""

    @classmethod
    def of(cls, session: Session, note: Note) -> Star:
        """What there is to know of a session of a note."""
        ids = tuple(note.session_ids)
        named = (session.id, session.title, names_of(session), note.key)
        return cls(*named, ids, _sign(note), file_of(note))

    @classmethod
    def read(cls, id_: str, data: dict[str, Any]) -> Star | None:
        """What `data` wrote down; None for anything else."""
        try:
            texts = [str(data[name]) for name in ("title", "note", "titles")]
            size, time = map(int, data["file"])
            speakers = tuple(map(str, data["speakers"]))
            ids = tuple(str(data["ids"]).split())
        except (KeyError, TypeError, ValueError):
            return None
        return cls(id_, texts[0], speakers, texts[1], ids, texts[2], (size, time))

    @property
    def data(self) -> dict[str, Any]:
        """The same as JSON has it."""
        return {
            "title": self.title,
            "speakers": list(self.speakers),
            "note": self.note,
            "ids": " ".join(self.ids),
            "titles": self.titles,
            "file": list(self.file),
        }


def stars_of(store: NoteStore, ids: Iterable[str], known: Mapping[str, Star]) -> Iterator[Star]:
    """What is to be remembered of those sessions that are there, but what is `known` as it is."""
    wanted = {star.note for star in known.values()}
    prints = zip(store.keys, store.table.prints(), strict=True) if wanted else ()
    files = {key: print_[:2] for key, print_ in prints if key in wanted}
    for id_ in ids:
        if id_ in known and files.get(known[id_].note) == known[id_].file:
            continue
        session = store.session(id_)
        note = store.note(session.key) if session else None
        if session is not None and note is not None:
            yield Star.of(session, note)


class Afterwards:
    """What became of talks by the time that a notebook was opened again."""

    def __init__(self, store: NoteStore, titled: Callable[[str], Iterable[str]]) -> None:
        """Look in `store`.

        Args:
            store: The notebook as it is now.
            titled: Hands out the ids of sessions that may have a title.
        """
        self._store = store
        self._titled = titled
        self._files: dict[tuple[int, int], list[str]] | None = None

    def heir(self, star: Star) -> str:
        """The id under which a talk goes on; empty where that cannot be told."""
        note = self._store.note(star.note)
        own = self._in_place(star, note) if note else self._in_renamed(star)
        return self._store.lead(own) if own else self._elsewhere(star)

    def _in_place(self, star: Star, note: Note) -> str:
        """With another title, where it stood."""
        ids = [*note.session_ids]
        beside = [j for i, j in replaced(star.ids, ids) if star.ids[i] == star.id]
        new = [j for j, id_ in enumerate(ids) if id_ not in star.ids]
        for places in (beside, new):
            found = [note.sessions[j] for j in places]
            found = [one for one in found if is_same(star.title, star.speakers, one)]
            if len(found) == 1:
                return found[0].id
        return ""

    def _in_renamed(self, star: Star) -> str:
        """In the one note that has the same file under another name."""
        if self._files is None:
            self._files = {}
            for key, print_ in zip(self._store.keys, self._store.table.prints(), strict=True):
                self._files.setdefault(print_[:2], []).append(key)
        keys = self._files.get(star.file, [])
        note = self._store.note(keys[0]) if len(keys) == 1 else None
        ids = [*note.session_ids] if note else []
        return ids[star.ids.index(star.id)] if len(ids) == len(star.ids) else ""

    def _elsewhere(self, star: Star) -> str:
        """In the one note with the same titles, or as the one talk of that title and speaker."""
        found = [one for one in map(self._store.session, self._titled(star.title)) if one]
        found = [one for one in found if one.title == star.title]
        beside = [one for one in found if self._sign_of(one.key) == star.titles]
        alike = beside or [one for one in found if star.speakers == names_of(one) != ()]
        leads = {self._store.lead(one.id) for one in alike}
        return leads.pop() if len(leads) == 1 else ""

    def _sign_of(self, key: str) -> str:
        note = self._store.note(key)
        return _sign(note) if note else ""


def _sign(note: Note) -> str:
    return digest_of("\n".join(titles_of(note)).encode("utf-8", "surrogatepass"), 8).hex()
