"""Reading all notes of a notebook, from the beginning or only what has changed."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, islice, takewhile
from time import monotonic, sleep
from typing import TYPE_CHECKING

from notes.cache.retelling import relinked, retold
from notes.collecting import uncollected
from notes.linking import stay_linked
from notes.models import Note, Problem, stable_id
from notes.notebook import other_process, parsing
from notes.notebook.comparing import are_still, changed_files, level_of, not_as_before, until_quiet
from notes.notebook.pacing import FIRST_BATCH, Pace
from notes.notebook.progress import Progress
from notes.reading.walk import Folder, Found, Walk
from notes.reading.way import Way
from notes.store import Bodies, NoNote, NotesInMemory, NoteStore, Others

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from notes.cache.cache_file import Spool
    from notes.linking import NotebookSettings
    from notes.notebook.away import Away
    from notes.notebook.parsing import Outcome, Parsers
    from notes.reading.roots import Root

_LOOK_AHEAD = 0.05
"""Seconds in which a walk finds out whether a notebook is large, unless the disk is a slow one."""
_MOST_EDITED = 64
"""Notes that are looked at one by one, as if the others had nothing to do with them."""
_MOST_WAITS = 4
"""Looks at a file that is being written, before it is left for the next time."""


class Loading:
    """One reading of all roots, in one thread; with several, reading is nine times slower."""

    def __init__(
        self,
        roots: Sequence[Root],
        settings: NotebookSettings,
        before: NoteStore | None = None,
        spool: Spool | None = None,
        parsers: Parsers = (),
    ) -> None:
        self._spool = spool
        self._parsers = parsers
        self._walk = Walk(roots)
        self._settings = settings
        self._before = before
        self._bodies = before.bodies if before else Bodies()
        self._notes: list[Note] = []
        self._others: dict[str, NoNote] = {}
        self._problems: list[Problem] = []
        self._unquiet: set[str] = set()
        self._early: dict[str, Outcome] = {}
        self._has_roots = len(roots) > 1
        self._ids: set[str] = set()
        self._read = 0
        self._snapshots = True
        self.way = Way(self._walk)
        """What the walk came by."""

    def growing(
        self,
        cancelled: Callable[[], bool],
        *,
        snapshots: bool = True,
        away: Away | None = None,
        first: int = FIRST_BATCH,
        unlinked: Callable[[Sequence[Note]], object] = lambda _: None,
    ) -> Iterator[Progress]:
        """Read everything and report it as it grows; the last report is `done`.

        Args:
            cancelled: Asked before each note.
            snapshots: Without, the reports before the last hold the first notes at most, for those
                who only wait for the last: the notes are linked once then.
            away: Who reads the notebook instead where it is large.
            first: Files that are read before the others are known.
            unlinked: Told all notes once they are read, before they are linked.
        """
        self._snapshots = snapshots
        walk = iter(self.way)
        entries = takewhile(lambda _: not cancelled(), walk)
        found = self._found(islice(entries, first))
        worth = other_process.WORTH_PROCESSES
        # Who sees the first notes does not wait for a slow walk to show that the notebook is large.
        near = _for_a_moment(walk) if snapshots else entries
        rest = self._found(islice(near, worth)) if away else []
        if away and len(rest) >= worth:
            away.begin(len(found))
            if not snapshots:
                # Read here for nobody to see, they would hold up the process that reads them all.
                found, rest = [], found + rest
        if found:
            yield from self._batches(found, cancelled, len(found))
        rest += self._found(islice(entries, max(0, worth - len(rest)))) if away else []
        if away and len(rest) >= worth:
            is_read = yield from away.reports(self._before or self._unlinked(), cancelled)
            if is_read:
                return
        rest += self._found(entries)
        total = len(found) + len(rest)
        yield from self._batches(rest, cancelled, total)
        # Where very many files stand takes much room, which linking needs.
        del found, rest
        unlinked(self._notes)
        yield Progress(self._snapshot(), self._read, total, done=True)

    def compared(self, cancelled: Callable[[], bool], quiet: float = 0) -> Iterator[Progress]:
        """Read what is not as it was before; the last report is `done`.

        Args:
            cancelled: Asked before each file.
            quiet: Seconds for which a file must not have been written to; one that is still being
                written is waited for a little, then left as it was before.
        """
        before = self._before
        if before is None:
            return
        folders = self._walked(cancelled)
        changed = changed_files(folders, before)
        waits = _MOST_WAITS if quiet else 0
        while waits and (rest := until_quiet(changed, quiet)) > 0 and not cancelled():
            waits -= 1
            sleep(rest)
            if not are_still(folders, changed):
                folders = self._walked(cancelled)
                changed = changed_files(folders, before)
        if not quiet:
            self.way.follow((*folders, *self._problems))
        if not changed and self._settings == before.settings and not cancelled():
            store = before.beside(self._beside(before.others.files))
            yield Progress(store, len(before), len(before), done=True, whole=True)
            return
        if quiet:
            self._unquiet = {key for key in changed if until_quiet({key: changed[key]}, quiet) > 0}
        edited = self._edited(folders, before, changed)
        if edited is not None and not cancelled():
            yield Progress(edited, len(before), len(before), done=True, whole=True)
            return
        yield from self._reread(folders, before, cancelled)

    def _edited(
        self, folders: Iterable[Folder], before: NoteStore, changed: Mapping[str, object]
    ) -> NoteStore | None:
        """Return the store with a few edited notes; None where all notes are to be linked anew."""
        if len(changed) > _MOST_EDITED or self._settings != before.settings:
            return None
        edited = changed.keys() - self._unquiet
        then = {key: note for key in changed if (note := before.table.get(key))}
        if len(then) < len(changed):
            return None
        holding = (folder for folder in folders if not edited.isdisjoint(folder.note_keys()))
        found = self._found(
            one for folder in holding for one in folder.found() if one.key in edited
        )
        self._early = {
            one.key: note for one, note in parsing.outcomes(found, self._bodies, lambda: False)
        }
        notes = {key: note for key, note in self._early.items() if isinstance(note, Note)}
        if notes.keys() != edited:
            return None
        if not stay_linked(before.links, [(then[key], note) for key, note in notes.items()]):
            return None
        return retold(before, notes, self._beside(before.others.files))

    def _walked(self, cancelled: Callable[[], bool]) -> list[Folder]:
        self._walk.skipped.clear()
        self._walk.barred = False
        self._problems.clear()
        folders: list[Folder] = []
        with uncollected():
            for entry in takewhile(lambda _: not cancelled(), self._walk.folders()):
                if isinstance(entry, Folder):
                    folders.append(entry)
                else:
                    self._problems.append(entry)
        return folders

    def _reread(
        self, folders: Iterable[Folder], before: NoteStore, cancelled: Callable[[], bool]
    ) -> Iterator[Progress]:
        with uncollected():
            found = self._found(one for folder in folders for one in folder.found())
            anew = not_as_before(found, before) - self._unquiet
            known = set(before.table)
            then = {note.key: note for note in before.table.unmade()} if self._has_roots else {}
        unread = [one for one in found if one.key in anew and one.key not in self._early]
        reading = parsing.outcomes(unread, self._bodies, cancelled)
        keys: list[str] = []
        notes: dict[str, Note] = {}
        pace = Pace(len(found), snapshots=False)
        for one in found:
            key = one.key
            outcome: Outcome | None = then.get(key)
            if key in anew:
                outcome = self._early.get(key) or next(reading, (one, None))[1]
                if outcome is None:
                    break
            elif key not in known:
                continue
            self._read += 1
            if isinstance(outcome, Note):
                note = self._apart(outcome)
                if note is not then.get(key) and note != before.table.get(key):
                    notes[key] = note
            elif outcome is not None:
                self._others[key] = NoNote(one.signature, outcome)
                continue
            keys.append(key)
            if pace.is_to_report():
                pace.reported()
                yield Progress(before, self._read, len(found))
        store = before
        if not cancelled():
            store = relinked(before, keys, notes, self._beside(dict(self._others)), self._settings)
        yield Progress(store, self._read, len(found), done=True)

    def _found(self, entries: Iterable[Found | Problem]) -> list[Found]:
        found: list[Found] = []
        for entry in entries:
            if isinstance(entry, Problem):
                self._problems.append(entry)
            elif self._settings.is_ignored(entry.root, entry.path):
                self._others[entry.key] = NoNote(entry.signature, "left out by podium.toml")
            else:
                found.append(entry)
        if self._settings.notes:
            return [one._replace(level=level_of(one, self._settings)) for one in found]
        return found

    def _batches(
        self, found: Sequence[Found], cancelled: Callable[[], bool], total: int
    ) -> Iterator[Progress]:
        pace = Pace(total, snapshots=self._snapshots)
        reading = parsing.outcomes(found, self._bodies, cancelled, self._spool, self._parsers)
        # Once the first is there, other processes read the next while that which links is loaded.
        early = list(islice(reading, 1))
        store = self._snapshot()
        for one, outcome in chain(early, reading):
            self._put(one, outcome)
            if pace.is_due(self._read, len(store)):
                store = self._snapshot()
            elif not pace.is_to_report():
                continue
            pace.reported()
            yield Progress(store, self._read, total)

    def _put(self, found: Found, outcome: Note | Problem | str) -> None:
        self._read += 1
        if isinstance(outcome, Note):
            self._notes.append(self._apart(outcome))
        else:
            self._others[found.key] = NoNote(found.signature, outcome)

    def _apart(self, note: Note) -> Note:
        """Give sessions other ids where a note of another root has the same path and titles."""
        if not self._has_roots:
            return note
        if self._ids.isdisjoint(note.session_ids):
            self._ids.update(note.session_ids)
            return note
        sessions = tuple(
            replace(session, id=stable_id(session.id, note.key)) for session in note.sessions
        )
        return replace(note, sessions=sessions)

    def _snapshot(self) -> NoteStore:
        self._before = self._unlinked()
        return self._before.linked()

    def _unlinked(self) -> NoteStore:
        table = NotesInMemory((note.key, note) for note in self._notes)
        settings, others = self._settings, self._beside(dict(self._others))
        if self._before is None:
            return NoteStore(table, settings=settings, others=others, bodies=self._bodies)
        new = table.keys() - set(self._before.table)
        return self._before.later(table, new, settings, others)

    def _beside(self, files: Mapping[str, NoNote]) -> Others:
        return Others(tuple(self._problems), dict(self._walk.skipped), files)


def _for_a_moment(entries: Iterator[Found | Problem]) -> Iterator[Found | Problem]:
    """The next of `entries`, until the first notes have waited long enough to be shown."""
    end = monotonic() + _LOOK_AHEAD
    for entry in entries:
        yield entry
        if monotonic() > end:
            return
