"""Opening a notebook: from paths to snapshots that grow while the notes are read."""

from notes.notebook.loading import Progress
from notes.notebook.opening import (
    NotebookError,
    load,
    load_text,
    open_notebook,
    refreshed,
    sample_path,
)

__all__ = [
    "NotebookError",
    "Progress",
    "load",
    "load_text",
    "open_notebook",
    "refreshed",
    "sample_path",
]
