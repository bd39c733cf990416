"""One note as its writer left it: decoded text, lines and front matter, ready to be understood."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from notes.models import Problem, Signature
from notes.reading.decoding import decode, lines_normalised, repaired
from notes.reading.files import LARGEST_NOTE
from notes.reading.front_matter import FrontMatter, read_front_matter
from notes.reading.walk import Found
from notes.values import value

if TYPE_CHECKING:
    from notes.reading.files import Contents

_NO_SIGNATURE = Signature(0, 0, 0)


@value(frozen=True, slots=True)
class NoteSource:
    """A note's text and where it stands; the text is not yet safe for a terminal."""

    key: str
    path: str
    root: str
    text: str
    """Decoded, with line feeds between lines, repaired where it was decoded wrongly before."""
    lines: list[str]
    """`text` split at its line feeds."""
    front: FrontMatter
    body_line: int
    """Where the body starts, counted from 1."""
    signature: Signature
    problems: tuple[Problem, ...] = ()
    siblings: tuple[str, ...] = ()
    """The names of the other notes in its folder, at most some hundred around it."""
    root_name: str = ""
    """The name of the notebook's folder."""
    level: int = 0
    """The heading level of its talks, where the settings tell it."""

    @property
    def is_org(self) -> bool:
        """Whether its name says that it is in Org, where stars at the margin are headings."""
        return self.path.endswith(".org")

    @classmethod
    def of(
        cls, text: str, path: str = "note.md", root_name: str = "", siblings: tuple[str, ...] = ()
    ) -> NoteSource:
        """Return a note that is in no file, as tests and standard input have them."""
        found = Found(path, path, "", _NO_SIGNATURE, path, root_name, (path, *siblings))
        return _made(found, _NO_SIGNATURE, lines_normalised(text), ())

    @classmethod
    def read(cls, found: Found, contents: Contents) -> NoteSource:
        """Return the note whose file was found at `found` and holds `contents`."""
        problems: list[Problem] = []
        data = contents.data
        if contents.is_cut:
            data = _whole_lines(data)
            problems.append(_cut(found.key, contents.signature.size))
        decoded = decode(data)
        if decoded.warning:
            remedy = "save the file as UTF-8"
            problems.append(Problem(found.key, decoded.warning, decoded.line, remedy))
        return _made(found, contents.signature, decoded.text, tuple(problems))


def _made(
    found: Found, signature: Signature, text: str, problems: tuple[Problem, ...]
) -> NoteSource:
    text = repaired(text)
    front = read_front_matter(text)
    if front.problems:
        told = tuple(replace(problem, key=found.key) for problem in front.problems)
        front = replace(front, problems=told)
        problems += told
    return NoteSource(
        key=found.key,
        path=found.path,
        root=found.root,
        text=text,
        lines=text.split("\n"),
        front=front,
        body_line=front.last_line + 1,
        signature=signature,
        problems=problems,
        siblings=found.siblings,
        root_name=found.root_name,
        level=found.level,
    )


def _whole_lines(data: bytes) -> bytes:
    """Drop the last, cut line, unless there is only one."""
    end = data.rfind(b"\n")
    return data[: end + 1] if end > 0 else data


def _cut(key: str, size: int) -> Problem:
    return Problem(
        key,
        f"has {size:,} bytes, of which the first {LARGEST_NOTE:,} are shown",
        remedy="split the file",
    )
