"""The event that each entry of a list says in brackets: `[How ropes rest (KelpConf '19)](rest.md)`.

Titles that are copied from videos have it. Beside other events, each entry would name one.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from notes.structure.words.meaning import is_event_like

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.entries.nodes import Node

_END = re.compile(r"(?<=\S)\s[(\[]([^()\[\]]{3,40})[)\]](?=\]\(|\s*$)")
_FEWEST, _MOST, _SAMPLE = 3, 0.6, 40


def cut_shared_event(nodes: Sequence[Node]) -> None:
    """Take the event out of the texts of `nodes` where most of them say the same one."""
    ends = [found[1] for node in nodes[:_SAMPLE] if (found := _end_in(node.text))]
    if len(ends) < max(_FEWEST, _MOST * min(len(nodes), _SAMPLE)):
        return
    [(event, count)] = Counter(ends).most_common(1)
    if count < max(_FEWEST, _MOST * len(ends)) or not is_event_like(event):
        return
    for node in nodes:
        if (found := _end_in(node.text)) and found[1] == event:
            node.text = node.text[: found.start()] + node.text[found.end() :]


def _end_in(text: str) -> re.Match[str] | None:
    return _END.search(text) if ")" in text or "]" in text else None
