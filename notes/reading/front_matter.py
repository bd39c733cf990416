"""The block of `key: value` lines at the top of a note, mostly between rules of dashes or pluses.

Most blocks are plain, and a few microseconds of our own reading are enough for them; everything odd
goes to YAML or TOML behind guards. What is no front matter stays part of the body, and what cannot
be read is reported while the keys that are plain to see are still used.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field
from typing import TypeAlias

from notes.models import Problem
from notes.reading.plain_block import read_plain
from notes.reading.post_header import read_post_header
from notes.values import value

Value: TypeAlias = "str | list[Value] | dict[str, Value]"

LARGEST_BLOCK = 64 * 1024
"""Characters; no real front matter comes near, and what a parser is given must have an end."""

_OPENING = re.compile(r"\s*^(-{3,}|\+{3})[ \t]*\n", re.MULTILINE)
_CLOSING = {
    "-": re.compile(r"^(?:-{3,}|\.\.\.)[ \t]*$", re.MULTILINE),
    "+": re.compile(r"^\+{3}[ \t]*$", re.MULTILINE),
}
_KEY_LINE = re.compile(r"([A-Za-z_][\w .-]{0,40}?)[ \t]*[:=](?:[ \t]+(.*))?$")
_KNOWN_KEYS = frozenset(
    """
    title subtitle date dates day start end year event conference conf meetup venue place location
    city country where when speaker speakers presenter presenters author authors by tags tag
    keywords categories category topics summary description excerpt slug url link slides video
    recording layout lang language permalink published draft comments track room time kind type
    """.split(),  # noqa: SIM905  (a list of 60 lines reads worse)
)

_Metadata: TypeAlias = Mapping[str, Value]


class UnreadableBlockError(ValueError):
    """Why a block is no front matter that can be read; `line` counts from 1 inside the block."""

    def __init__(self, reason: str, line: int = 0) -> None:
        super().__init__(reason)
        self.line = line


class NoMappingError(ValueError):
    """What stands between the rules is prose or a list, so it belongs to the body."""


@value(frozen=True, slots=True)
class FrontMatter:
    """What the block says; every scalar is the string that was written."""

    data: _Metadata = field(default_factory=dict)
    first_line: int = 0
    """The opening rule, counted from 1; 0 where no lines were taken from the body."""
    last_line: int = 0
    """The closing rule; the body starts on the next line."""
    problems: tuple[Problem, ...] = ()
    """Without a key: who knows the note fills it in."""

    @property
    def title(self) -> str:
        """What the note is called; empty where that is not said, or is no text."""
        title = self.data.get("title") or self.data.get("Title")
        return title if isinstance(title, str) else ""


NO_FRONT_MATTER = FrontMatter()


def read_front_matter(text: str) -> FrontMatter:
    """Read the front matter of a note; the lines outside `first_line`..`last_line` are its body."""
    if text[:1] not in ("-", "+", "\n", " ", "\t"):
        header = read_post_header(text)
        return FrontMatter(header[0], 1, header[1]) if header else NO_FRONT_MATTER
    opening = _OPENING.match(text)
    if not opening:
        return NO_FRONT_MATTER
    first_line = text.count("\n", 0, opening.end())
    closing = _CLOSING[opening[1][0]].search(text, opening.end())
    if not closing:
        return _unclosed(text[opening.end() : opening.end() + LARGEST_BLOCK], first_line)
    block = text[opening.end() : closing.start()]
    last_line = first_line + block.count("\n") + 1
    return _read_block(block, opening[1][0], first_line, last_line)


def _read_block(block: str, rule: str, first_line: int, last_line: int) -> FrontMatter:
    is_plain = rule == "-" and len(block) <= LARGEST_BLOCK
    plain = read_plain(block) if is_plain else None
    if plain is not None:
        return FrontMatter(plain, first_line, last_line)
    try:
        data, twice = _parsed(block, rule)
    except NoMappingError:
        return NO_FRONT_MATTER
    except UnreadableBlockError as error:
        return _salvaged(block, first_line, last_line, error)
    data = _with_own_keys(data)
    problems = (_given_twice(twice, first_line),) if twice else ()
    return FrontMatter(data, first_line, last_line, problems)


def _with_own_keys(data: _Metadata) -> _Metadata:
    """`data` with the keys that stand in a table of their own, where it has no such key itself.

    Zola and Hugo want them there (`[extra]`, `params`), and some put a talk's together: `talk:`.
    """
    own = [table for name in _OWN_KEYS if isinstance(table := data.get(name), dict)]
    if not own:
        return data
    lifted = {str(key): value for table in own for key, value in table.items()}
    if "name" in lifted:
        lifted.setdefault("title", lifted.pop("name"))
    return {**lifted, **data}


_OWN_KEYS = (
    "extra",
    "params",
    "data",
    "talk",
    "session",
    "presentation",
    "meta",
    "metadata",
    "info",
)


def _parsed(block: str, rule: str) -> tuple[_Metadata, str]:
    if len(block) > LARGEST_BLOCK:
        raise UnreadableBlockError("longer than 64 KiB")
    # Neither parser is needed for most notes, and both cost start-up time.
    if rule == "+":
        from notes.reading.toml_block import read_toml  # noqa: PLC0415

        return read_toml(block), ""
    from notes.reading.yaml_block import read_yaml  # noqa: PLC0415

    return read_yaml(block)


def _given_twice(key: str, line: int) -> Problem:
    return Problem(
        "",
        f"front matter gives {key!r} twice; the last one counts",
        line,
        remedy="delete one of the two lines",
    )


def _unclosed(block: str, first_line: int) -> FrontMatter:
    """A rule without a second one is a rule, unless what follows plainly was meant as a block."""
    head = block.split("\n\n", 1)[0]
    data = _plain_to_see(head) if _is_key_lines(head) else {}
    if not data:
        return NO_FRONT_MATTER
    problem = Problem("", "front matter has no end", first_line, remedy="end it with a line ---")
    return FrontMatter(data, problems=(problem,))


def _salvaged(
    block: str, first_line: int, last_line: int, error: UnreadableBlockError
) -> FrontMatter:
    """Take what is plain to see; the block stays body text unless it holds nothing but keys."""
    if len(block) > LARGEST_BLOCK:
        block = block[:LARGEST_BLOCK]
        block = block.rpartition("\n")[0] or block
    only_keys = _is_key_lines(block)
    head = block if only_keys else block.split("\n\n", 1)[0]
    if not _is_key_lines(head):
        return NO_FRONT_MATTER
    data = _plain_to_see(head)
    problem = Problem(
        "",
        f"front matter is not readable: {error}",
        min(first_line + error.line, last_line),
        remedy="put the value in quotes" if error.line else "",
    )
    if only_keys and data:
        return FrontMatter(data, first_line, last_line, (problem,))
    return FrontMatter(data, problems=(problem,))


def _is_key_lines(block: str) -> bool:
    """Whether it begins with a key and no line of it is prose at the margin."""
    lines = [line for line in block.split("\n") if line.strip()]
    return (
        bool(lines)
        and bool(_KEY_LINE.match(lines[0]))
        and all(line[0] in " \t-#]}" or _KEY_LINE.match(line) for line in lines)
    )


def _plain_to_see(block: str) -> dict[str, Value]:
    """`key: rest of the line` for the keys that notes are known to use."""
    data: dict[str, Value] = {}
    for line in block.split("\n"):
        match = _KEY_LINE.match(line)
        if match and match[1].lower() in _KNOWN_KEYS:
            data[match[1]] = _unquoted((match[2] or "").strip())
    return data


def _unquoted(value: str) -> str:
    return value.strip(value[0]).strip() if value[:1] in ("'", '"') else value
