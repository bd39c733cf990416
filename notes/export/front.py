"""Front matter of what Podium writes: plain YAML that every reader of front matter takes alike."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from notes.reading.front_matter import LARGEST_BLOCK

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_PLAIN = re.compile(r"[^\W_][^\n:#'\"\\\[\]{}]*(?:(?::(?=\S)|(?<!\s)#)[^\n:#'\"\\\[\]{}]*)*")
_OTHER_TYPE = re.compile(
    r"(?i:true|false|yes|no|on|off|null|y|n|~)$|[-+.\d][\d_.,:eExXoOa-fA-F+-]*$"
)
_DATE = re.compile(r"\d{4}-\d\d-\d\d$")


def front_matter(fields: Mapping[str, str | int | Sequence[str]]) -> str:
    """The block of `fields`, rules included; fields without a value are left out.

    So are the longest, where all of them would be more than is read as front matter: these are
    lists of what stands below the headings of the sessions as well.
    """
    blocks = {
        key: "".join(f"{line}\n" for line in _lines(key, value)) for key, value in fields.items()
    }
    while sum(map(len, blocks.values())) > LARGEST_BLOCK:
        del blocks[max(blocks, key=lambda key: len(blocks[key]))]
    return "".join(["---\n", *blocks.values(), "---\n"])


def _lines(key: str, value: str | int | Sequence[str]) -> Iterator[str]:
    if isinstance(value, int):
        yield f"{key}: {value}"
    elif isinstance(value, str):
        if value:
            yield f"{key}: {_scalar(value)}"
    elif value:
        yield f"{key}:"
        for item in value:
            yield f"  - {_scalar(item)}"


def _scalar(text: str) -> str:
    """`text` bare where every YAML reader takes it for that string, else in fitting quotes."""
    bare = _PLAIN.fullmatch(text) and text == text.strip() and not text.endswith(":")
    if _DATE.match(text) or (bare and not _OTHER_TYPE.match(text)):
        return text
    if '"' in text and "'" not in text and "\\" not in text and text.isprintable():
        return f"'{text}'"
    return json.dumps(text, ensure_ascii=False)
