"""The words of reStructuredText -> Markdown: links, roles, footnotes and substitutions.

Emphasis and literals are spelled alike in both.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.translation.page import code_span
from notes.translation.spelling import address, link

if TYPE_CHECKING:
    from notes.translation.rst_targets import Targets

_WORDS = re.compile(
    r"(?P<kept>``(?=\S)(?:[^`]|`(?!`)){1,500}?(?<=\S)``(?!`)|\*\*(?=\S)[^*\n]{1,500}\*\*"
    r"|\[[^\[\]\n]+\]\([^()\s]+\)|<(?:[A-Za-z][A-Za-z0-9+.-]+:[^\s<>]*|[\w.+-]+@[\w.-]+)>"
    r"|\bhttps?://[^\s<>`]+|!\[[^\[\]\n]*\]\([^()\s]+\))"
    r"|:(?P<role>[A-Za-z][\w:+.-]{0,40}):`(?P<said>[^`]{1,1000})`"
    r"|(?<![`\w])_?`(?P<phrase>[^`]{1,2000})`(?P<under>__?(?!\w))?"
    r"|\[(?P<note>\#?[\w.-]{0,60})\]_(?!\w)"
    r"|\|(?P<stand>[^|\s](?:[^|\n]{0,60}[^|\s])?)\|(?P<led>__?(?!\w))?"
    r"|(?<![\w`./:@+=&?%-])(?P<name>[A-Za-z0-9](?:[\w.+:-]{0,80}[A-Za-z0-9])?)(?P<ref>__?)(?![\w`])"
    r"|(?<![\w\\])(?P<dunder>__\w+?__)(?!\w)"
    r"|\\(?P<escaped>[^\n])"
    r"|(?P<open><(?=[A-Za-z/!?]))"
)
_WITH_TARGET = re.compile(r"(.*?)\s*<([^<>]+)>\s*", re.DOTALL)
_ALIAS = re.compile(r"(.+[^_])_")
_CODE = re.compile(
    r"code|literal|class|func|meth|mod|attr|exc|data|obj|const|file|command|program|option|envvar"
    r"|kbd|samp|guilabel|menuselection|makevar|dfn|token|keyword|regexp|mimetype|manpage|var"
    r"|setting|djadmin|ctype|cfunc|(?:py|c|cpp|js):\w+"
)
_PLAIN = re.compile(
    r"sub|sup|subscript|superscript|abbr|abbreviation|acronym|term|title|t|title-reference|ref"
    r"|numref|any|eq"
)


class RstWords:
    """The words of one note."""

    def __init__(self, targets: Targets) -> None:
        self._targets = targets

    def words(self, text: str) -> str:
        """The words of a paragraph, which has as many lines afterwards."""
        return _WORDS.sub(self._one, text)

    def _one(self, found: re.Match[str]) -> str:
        match found.lastgroup:
            case "said":
                return _broken(self._role(found), found[0].count("\n"))
            case "phrase" | "under":
                return self._phrase(found)
            case "note":
                return self._note(found["note"])
            case "stand" | "led":
                return self._substituted(found)
            case "ref":
                return self._named(found)
            case "dunder":
                return found["dunder"].replace("_", "\\_")
            case "escaped":
                return _unescaped(found)
            case "open":
                return "\\<"
        return found[0]

    def _phrase(self, found: re.Match[str]) -> str:
        phrase = found["phrase"]
        if not found["under"]:
            return phrase if found[0][0] == "_" else found[0]
        inside = _WITH_TARGET.fullmatch(phrase)
        if inside:
            alias = _ALIAS.fullmatch(inside[2])
            url = (self._targets.url(alias[1]) if alias else "") or inside[2]
            if inside[1].strip():
                return link(inside[1], url, phrase.count("\n"))
            return address("".join(url.split()))
        url = self._targets.url(phrase) if found["under"] == "_" else self._targets.next_url()
        if url:
            return link(phrase, url, phrase.count("\n"))
        return found[0] if found["under"] == "_" else phrase

    def _named(self, found: re.Match[str]) -> str:
        name = found["name"]
        if found["ref"] == "_":
            url = self._targets.url(name) if self._targets.is_named(name) else ""
        else:
            url = self._targets.next_url()
        return link(name, url) if url else found[0]

    def _note(self, label: str) -> str:
        if label in ("", "#"):
            return f"[^{self._targets.next_note(defined=False)}]" if label else "[]_"
        return f"[^{label.lstrip('#')}]"

    def _substituted(self, found: re.Match[str]) -> str:
        text = self._targets.words.get(found["stand"])
        if text is None:
            return found[0]
        url = self._targets.url(found["stand"]) if found["led"] == "_" else ""
        return link(text, url) if url else text

    def _role(self, found: re.Match[str]) -> str:
        role, said = found["role"].lower(), found["said"]
        inside = _WITH_TARGET.fullmatch(said)
        shown, target = (inside[1], inside[2]) if inside and inside[1] else (said, said)
        if role == "ref":
            title = self._targets.titles.get(" ".join(target.lower().split()))
            if title:
                return link(title if shown is said else shown, self._targets.url(target))
        if role == "doc" and target[:1] != "/":
            return link(shown, f"{target}.rst")
        if role == "download":
            return link(shown, target)
        if role in ("pep", "rfc") and target.isdecimal():
            return link(f"{role.upper()} {target}", _STANDARDS[role].format(int(target)))
        if _CODE.fullmatch(role):
            return code_span(" ".join(shown.lstrip("~!").split()))
        if role == "math":
            return f"${said}$"
        if role in ("strong", "emphasis"):
            return f"**{said}**" if role == "strong" else f"*{said}*"
        return shown if _PLAIN.fullmatch(role) else found[0]


_STANDARDS = {
    "pep": "https://peps.python.org/pep-{:04}/",
    "rfc": "https://www.rfc-editor.org/rfc/rfc{}",
}


def _broken(text: str, ends: int) -> str:
    """`text` with as many line ends, so that every line stays where it is."""
    missing = ends - text.count("\n")
    return text + "\n" * missing if missing > 0 else text


def _unescaped(found: re.Match[str]) -> str:
    """What a backslash hides: a space is none, a sign is no mark, a letter is itself."""
    letter = found["escaped"]
    if letter.isspace():
        return ""
    return letter if letter.isalnum() else found[0]
