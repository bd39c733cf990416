"""What a person may choose about an export."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class Grouping(StrEnum):
    """By what the sessions of a document stand together."""

    EVENT = "event"
    SPEAKER = "speaker"
    TAG = "tag"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How a document is put together."""

    group: Grouping = Grouping.EVENT
    contents: bool = False
    """Whether a table of contents stands at the top."""
    title: str = ""
    """Of a document about several events; one about a single event bears the event's."""
    folder: Path | None = None
    """Where the document will stand: relative links are respelled from there, None keeps them."""
    images: str = ""
    """The folder, seen from the document, that images are copied to; empty links to them."""
