"""The same event, talk or speaker under several names, put together across notes.

What is named here is loaded when it is first used: to open a notebook that was linked before takes
none of what links one.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from notes.linking.checks import check
    from notes.linking.joins import Join, Links
    from notes.linking.links import link
    from notes.linking.notebook_settings import NotebookSettings, NoteSettings
    from notes.linking.provenance import origins_beyond
    from notes.linking.retold import stay_linked
    from notes.linking.summary import Summary, summary_of

__all__ = [
    "Join",
    "Links",
    "NoteSettings",
    "NotebookSettings",
    "Summary",
    "check",
    "link",
    "origins_beyond",
    "stay_linked",
    "summary_of",
]

_HOMES = {
    "Join": "joins",
    "Links": "joins",
    "NoteSettings": "notebook_settings",
    "NotebookSettings": "notebook_settings",
    "Summary": "summary",
    "check": "checks",
    "link": "links",
    "origins_beyond": "provenance",
    "stay_linked": "retold",
    "summary_of": "summary",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
