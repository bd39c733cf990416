"""People written so that nothing needs guessing: in front matter, behind a label, in an export.

Ann Example (Initech, @ann, https://ann.example); Bo Example
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.models import Speaker
from notes.structure.people.names_together import is_polite
from notes.structure.people.people import read_people
from notes.structure.words.inline import bare
from notes.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_EMPTY = frozenset("tbd tba none unknown n/a na null ~ ? - todo".split())  # noqa: SIM905
_ADDRESS = re.compile(r"(?<!\\)<((?:https?://|[\w.+-]+@)[^\s<>]+)>")
_UNESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def speaker_in(item: Mapping[str, object]) -> Speaker:
    """The speaker that a mapping of front matter describes by its keys."""

    def text(*keys: str) -> str:
        return next((visible_line(str(item[key]), 160) for key in keys if item.get(key)), "")

    handle = text("handle", "twitter", "github", "mastodon").rsplit("/", 1)[-1].lstrip("@")
    return Speaker(
        text("name"),
        text("affiliation", "company", "organization", "org", "title", "role"),
        f"@{handle}" if handle else "",
        text("link", "url", "website"),
    )


def certain_people(text: str) -> tuple[Speaker, ...]:
    """The people in a text that is known to hold nothing else."""
    if parted := parted_people(text):
        return parted
    text = unescaped(text).strip()
    if not text or text.lower().strip(".") in _EMPTY:
        return ()
    shown = bare(text[:400])
    people = read_people(shown.text, shown.links, least=0.2)
    return people.speakers or tuple(
        Speaker(visible_line(part, 80)) for part in re.split(r"[;,]", shown.text) if part.strip()
    )


def parted_people(text: str) -> tuple[Speaker, ...]:
    """One person, or several between semicolons, each with all else in parentheses; else none."""
    text = unescaped(text).strip()
    if text.lower().strip(".") in _EMPTY:
        return ()
    if ";" not in text and not re.fullmatch(r"[^(),;]+(?:\([^()]*\))?", text):
        return ()
    parts = [part.strip() for part in _parts(text, ";") if part.strip()]
    if any(is_polite(part.partition("(")[0].rstrip()) for part in parts):
        return ()  # `山田さん (アクメ)`
    if not all(re.fullmatch(r"[^(),&]+(?:\(.*\))?", part) for part in parts) or _has_and(parts):
        return ()
    return tuple(_exact(part) for part in parts)


def exact_people(text: str) -> tuple[Speaker, ...]:
    """People as an export writes them, whatever their names look like."""
    return tuple(_exact(part.strip()) for part in _parts(text, "; ") if part.strip())


def _parts(text: str, sign: str) -> list[str]:
    """The parts of `text` between signs that stand in no parentheses.

    Where a parenthesis has no partner, nothing is known to stand in one.
    """
    parts, depth, start = [], 0, 0
    for found in re.finditer(rf"[()]|{sign}", text):
        if found[0] != sign:
            depth += 1 if found[0] == "(" else -1
        elif not depth:
            parts.append(text[start : found.start()])
            start = found.end()
        if depth < 0:
            break
    return text.split(sign) if depth else [*parts, text[start:]]


def _has_and(parts: Sequence[str]) -> bool:
    """Whether a part joins two people with a word or sign, or hangs a role on a name."""
    return any(
        re.search(r"\s(?:and|et|und|y|e|en|&|\+|-|–|—|/|\||@|from)\s|\[", part) for part in parts
    )


def _exact(part: str) -> Speaker:
    """`Name (Affiliation, @handle, link)`, as Podium writes a speaker."""
    name, inside = _parted(part)
    known = [piece.strip() for piece in inside.split(",") if piece.strip()]
    handle = next((piece for piece in known if piece.startswith("@") and " " not in piece), "")
    link = next((piece for piece in known if "://" in piece), "")
    rest = ", ".join(piece for piece in known if piece not in (handle, link))
    return Speaker(
        visible_line(name, 80),
        visible_line(rest, 160),
        visible_line(handle, 60),
        visible_line(link, 300),
    )


def _parted(part: str) -> tuple[str, str]:
    """The name, and what stands in the parentheses that end with the text."""
    depth = 0
    for at in reversed(range(len(part) if part.endswith(")") else 0)):
        depth += {")": 1, "(": -1}.get(part[at], 0)
        if depth == 0:
            return part[:at].strip(), part[at + 1 : -1]
    return part, ""


def unescaped(text: str) -> str:
    """`text` without the backslashes that keep punctuation from being markup.

    Addresses lose the angle brackets that make them links.
    """
    parts = _ADDRESS.split(text)
    parts[::2] = [_UNESCAPED.sub(r"\1", part) for part in parts[::2]]
    return "".join(parts)
