"""Which form the end of a file's name asks for."""

from __future__ import annotations

from pathlib import PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

FORM_OF: Mapping[str, str] = MappingProxyType(
    {
        "": "markdown",
        ".md": "markdown",
        ".markdown": "markdown",
        ".mdown": "markdown",
        ".mkd": "markdown",
        ".txt": "markdown",
        ".html": "html",
        ".htm": "html",
        ".json": "json",
        ".jsonl": "jsonl",
        ".ndjson": "jsonl",
        ".csv": "csv",
    }
)
"""Forms by suffix; a name without one is that of Markdown."""
TOLD = ".md, .html, .json, .jsonl and .csv"
"""The usual suffix of each form, for people."""


class UnknownSuffixError(ValueError):
    """A file's name ends in what is no form; the text says what would be one."""


def form_of(name: str) -> str:
    """The form that a file of this name has.

    Raises:
        UnknownSuffixError: There is none for the end of the name.
    """
    suffix = PurePath(name).suffix
    form = FORM_OF.get(suffix.lower())
    if form is None:
        raise UnknownSuffixError(f"{name}: nothing is exported as {suffix}, but as {TOLD}")
    return form
