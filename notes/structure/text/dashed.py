"""What parts title and people as a dash does: columns, line breaks and codes of sessions."""

from __future__ import annotations

import re

_COLUMNS = re.compile(r"(?<=[^\s.!?:;,])(?:\s*\t\s*|\s{2,})(?=[^\s:])")
"""What parts the columns of a line in plain text; not the tags of an outline, `  :keynote:`."""
_LINE_BREAK = re.compile(r"\s*<br\s*/?>\s*(?=\S)")
"""`Title<br>Ann Lee`."""
_CODE = re.compile(
    r"(?<=\S) \[[A-Z]{1,12}[- ]?\d{2,6}(?:-\w{1,3})?\](?:\s*[-–—:|])?\s*(?=[A-Z\u00c0-\uffff])"
)
"""`Title [TALK-1103] Ann Lee, Acme`: the code of a session between its title and its people."""
_TAG = re.compile(r"(?<=[^\s*]\*\*)\s[-–—|]\s?`[^`]{2,30}`\s?[-–—|]\s?(?=\S)")
"""` - `Data Science`` between a bold title and whoever spoke: the topic, as it is filed."""


def with_dashes(text: str) -> str:
    """`text` with a dash for each of what parts it as one."""
    if "\t" in text or "   " in text:
        text = _COLUMNS.sub(" - ", text)
    if "<br" in text:
        text = _LINE_BREAK.sub(" - ", text)
    if "]" in text and " [" in text and text[-1] != "]":
        text = _CODE.sub(" - ", text, count=1)
    if "`" in text and "** " in text:
        text = _TAG.sub(" - ", text, count=1)
    return text


def with_blanks(name: str) -> str:
    """A name of a file without blanks as it was before, where three signs were a dash with two.

    Tools that save a title as `RopeConf-2019---Ann-Lee---Slow-looms` put a sign for each blank. One
    such dash may part a title from its subtitle, or a day from it.
    """
    if name.count("---") < _FEWEST_DASHES or " " in name or name[:1].isdecimal():
        return name
    return _OF_BLANKS.sub(" \0 ", name).replace("-", " ").replace(" \0 ", " - ")


_FEWEST_DASHES = 2
_OF_BLANKS = re.compile(r"(?<=[^\W_])---(?=[^\W_])")
