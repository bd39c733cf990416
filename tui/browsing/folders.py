"""The notebook as it lies on disk: folders > notes > sessions."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from tui.browsing.things import NOTEBOOK, Path, Thing, ThingKind, note, session
from tui.browsing.views import StoreView

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class FilesView(StoreView):
    """Folders first, then notes, both by name; under a note its sessions and sections."""

    @cached_property
    def _tree(self) -> Mapping[str, list[Thing]]:
        tree: dict[str, list[Thing]] = {"": []}
        for key in sorted(read.key for read in self.store.notes):
            above = ""
            for part in key.split("/")[:-1]:
                folder = f"{above}/{part}" if above else part
                if folder not in tree:
                    tree[folder] = []
                    tree[above].append(Thing(ThingKind.FOLDER, folder))
                above = folder
            tree[above].append(note(key))
        for things in tree.values():
            things.sort(key=lambda thing: (thing.kind is ThingKind.NOTE, thing.ref.casefold()))
        return tree

    def roots(self) -> Sequence[Thing]:
        """The notebook and what lies in its folder."""
        return [NOTEBOOK, *self._tree[""]]

    def has_children(self, path: Path) -> bool:
        """Folders always hold something, notes where sessions were found."""
        kind, ref = path[-1]
        if kind is ThingKind.NOTE:
            read = self.store.note(ref)
            return bool(read and read.sessions)
        return kind is ThingKind.FOLDER or super().has_children(path)

    def children(self, path: Path) -> Sequence[Thing]:
        """What lies in a folder, or what was found in a note."""
        kind, ref = path[-1]
        if kind is ThingKind.FOLDER:
            return self._tree.get(ref, ())
        if kind is ThingKind.NOTE and (read := self.store.note(ref)):
            return [session(found.id) for found in read.sessions]
        return super().children(path)

    def opens(self, path: Path) -> bool:
        """Folders of a small notebook start open, notes closed."""
        return path[-1].kind is ThingKind.FOLDER and len(self.store.notes) <= 60

    def find(self, thing: Thing) -> Path | None:
        """The note that holds `thing`, and the session in it."""
        kind, ref = thing
        if kind is ThingKind.NOTEBOOK:
            return (thing,)
        if kind is ThingKind.FOLDER:
            return self._folders(ref)
        if kind is ThingKind.NOTE:
            return (*self._folders(ref.rpartition("/")[0]), thing)
        id_ = ref if kind is ThingKind.SESSION else self.nearest_session(thing)
        found = self.store.session(id_) if id_ else None
        if found is None:
            return None
        above = (*self._folders(found.key.rpartition("/")[0]), note(found.key))
        return above if kind is ThingKind.EVENT else (*above, session(found.id))

    @staticmethod
    def _folders(path: str) -> Path:
        parts = path.split("/") if path else []
        return tuple(
            Thing(ThingKind.FOLDER, "/".join(parts[: end + 1])) for end in range(len(parts))
        )
