"""The same event, talk or speaker under several names, put together across notes."""

from notes.linking.checks import check
from notes.linking.joins import Join, Links
from notes.linking.links import link
from notes.linking.notebook_settings import NotebookSettings, NoteSettings
from notes.linking.provenance import origins_beyond

__all__ = ["Join", "Links", "NoteSettings", "NotebookSettings", "check", "link", "origins_beyond"]
