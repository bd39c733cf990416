"""Front matter that needs no YAML parser: keys, plain or quoted values and simple lists.

What this reads, YAML reads alike; at anything else it gives up and leaves the block to YAML.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from notes.reading.front_matter import Value

_ODD = re.compile("[^\n -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""Tabs, controls, other line breaks and a byte order mark: YAML has rules of its own for them."""
_KEY = re.compile(r"([A-Za-z_][A-Za-z0-9_-]{0,60}):(?: +(.*))?$")
_ITEM = re.compile(r"( *)- +(.*)$")
_PLAIN = re.compile(r"[^\W_][^:#]*(?:(?::(?! |$)|(?<! )#)[^:#]*)*$")
_QUOTED = re.compile(r"""(?:"([^"\\]*)"|'([^']*)')$""")
_FLOW = re.compile(r"\[([^\[\]{}#:?]*)\]$")
_FLOW_ITEM = re.compile(r"[^\W_][\w .+&/'-]*$")


def read_plain(block: str) -> Mapping[str, Value] | None:
    """Return what the block says, or None where only YAML can tell."""
    if _ODD.search(block):
        return None
    data: dict[str, Value] = {}
    items: list[Value] | None = None
    indent = key = ""
    for line in block.split("\n"):
        match = _KEY.match(line)
        if match:
            key, written = match.groups()
            value = _value(written) if written else ""
            if value is None or key in data:
                return None
            data[key] = value
            items = [] if value == "" and not written else None
        elif line:
            match = _ITEM.match(line)
            value = _scalar(match[2]) if match else None
            if match is None or value is None or items is None:
                return None
            if items and match[1] != indent:
                return None
            indent = match[1]
            items.append(value)
            data[key] = items
    return data


def _value(written: str) -> Value | None:
    if written[0] == "[":
        return _flow_list(written.rstrip(" "))
    return _scalar(written)


def _scalar(written: str) -> str | None:
    written = written.rstrip(" ")
    if _PLAIN.match(written):
        return written
    match = _QUOTED.match(written)
    if match is None:
        return None
    return match[1] if match[2] is None else match[2]


def _flow_list(written: str) -> Value | None:
    match = _FLOW.match(written)
    if match is None:
        return None
    if not match[1].strip(" "):
        return []
    items: list[Value] = []
    for part in match[1].split(","):
        item = part.strip(" ")
        quoted = _QUOTED.match(item)
        if quoted:
            items.append(quoted[1] if quoted[2] is None else quoted[2])
        elif _FLOW_ITEM.match(item):
            items.append(item)
        else:
            return None
    return items
