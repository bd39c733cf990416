"""Tracks, rooms and slots in front of a title, with the talk's number in them."""

from __future__ import annotations

import re

TRACK = re.compile(
    r"(?:(?:[\w&-]+\s){1,2}[Tt]rack|(?:[Tt]rack|[Rr]oom|[Ss]tage|[Hh]all|Raum|Saal|Salle|[Ss]ala|Zaal)"
    r"\s(?:\d{1,2}|[A-Z]))\s*(?::|[-–—|])\s+(?=\S+\s\S)"
    r"|[(\[](?:[Tt]rack|[Rr]oom|[Ss]tage|[Hh]all|Raum|Saal|Salle|[Ss]ala|Zaal)\s(?:\d{1,3}|[A-Z])[)\]]"
    r"\s*[-–—:|]?\s*(?=\S)"
    r"|[(\[]?(?:[Tt]rack|트랙|トラック|세션)[ _]?(?:[A-Z\d]{1,3}(?:[-_]\d{1,2}){1,2}|기타)\s?"
    r"(?:[.:：|\])]|\s[-–—])\s*(?=\S)"
    r"|[(\[【](?:発表|講演|招待講演|一般講演|特別講演|[Ll][Tt]|세션|발표|강연|议题|議題|分享|演讲|演講)\s?\d{0,2}"
    r"[)\]】]\s*(?=\S)"
    r"|\[\d?[A-Z]{1,2}-\d{1,3}\]\s*(?=\S)|[A-Z]-\d{1,2}[ \u3000]+(?=[\u3041-\u9fff\uac00-\ud7af])"
    r"|(?:セッション|発表|講演|議題|议题|세션|발표)\s?[\u2460-\u2473]\s*[:：.]?\s*(?=\S)"
    r"|(?:LT|ＬＴ)\s?\d{0,2}(?:\s?[:：、]\s*|\s[-–—]\s+|\s?(?=[「『【\"])|\s(?=[\u3041-\u9fff]))(?=\S)"
)
"""`Rookie track: Title`, `(Hall A) Title`, `트랙1_2. Title`, `[Track1-2] Title`, `【発表1】Title`,
`LT「Title」`."""


def without_brackets_around(line: str) -> str:
    """What `3. [Title Ann Lee] R2` has in brackets, all of an entry but its number and its room."""
    held = _IN_BRACKETS.fullmatch(line)
    if held is None or line[0] + line[-1] == "[]":
        return line
    return _KEYNOTE.sub(r"\1: ", held[1].strip())


_KEYNOTE = re.compile(r"^([Kk]eynote|基調講演|主題演講|主题演讲|키노트) (?=\S+ \S)")
_IN_BRACKETS = re.compile(
    r"(?:\d{1,2}\.\s?)?\[([^\[\]]*[^\[\]\s]\s[^\[\]]*)\]\s*(?:R\d{0,3}(?:\s\([^()]*\))?|[A-Z]?\d{1,4})?"
)
