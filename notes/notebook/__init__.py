"""Opening a notebook: from paths to snapshots that grow while the notes are read, and an index.

What is named here is loaded when it is first used: to search a notebook that did not change takes
nothing of what reading one takes.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from notes.notebook.changes import changed_keys
    from notes.notebook.first_page import kept_blocks
    from notes.notebook.gathering import Gathering
    from notes.notebook.kept_subjects import Subjects, subjects
    from notes.notebook.opening import (
        NotebookError,
        load,
        load_text,
        open_notebook,
        refreshed,
    )
    from notes.notebook.progress import Progress
    from notes.notebook.sample import sample_path
    from notes.notebook.searching import WarmIndex, answered, indexed, with_texts

__all__ = [
    "Gathering",
    "NotebookError",
    "Progress",
    "Subjects",
    "WarmIndex",
    "answered",
    "changed_keys",
    "indexed",
    "kept_blocks",
    "load",
    "load_text",
    "open_notebook",
    "refreshed",
    "sample_path",
    "subjects",
    "with_texts",
]

_HOMES = {
    "Gathering": "gathering",
    "Progress": "progress",
    "Subjects": "kept_subjects",
    "WarmIndex": "searching",
    "answered": "searching",
    "changed_keys": "changes",
    "indexed": "searching",
    "kept_blocks": "first_page",
    "sample_path": "sample",
    "subjects": "kept_subjects",
    "with_texts": "searching",
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_HOMES.get(name, 'opening')}"), name)
    globals()[name] = value
    return value
