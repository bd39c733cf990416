"""Words as shells have them while they are typed: with quotes and backslashes, some still open."""

from __future__ import annotations

import re
from typing import NamedTuple


class ShellWord(NamedTuple):
    """A word that is being typed."""

    text: str
    """As the shell will hand it over."""
    quote: str
    """The quote that is still open; empty where none is."""
    before: str
    """The text before that quote."""

    @classmethod
    def of(cls, typed: str) -> ShellWord:
        """Read a word as bash, zsh and fish read it, but for variables and substitutions."""
        text, quote, before = "", "", ""
        letters = iter(typed)
        for letter in letters:
            if letter == "\\" and quote != "'":
                following = next(letters, "")
                text += letter if quote and following not in '"\\$`' else ""
                text += following
            elif letter == quote:
                quote = ""
            elif letter in "\"'" and not quote:
                quote, before = letter, text
            else:
                text += letter
        return cls(text, quote, before)

    def completed_in_bash(self, text: str) -> str:
        """What bash has to put in the place of the word, or behind its open quote, for `text`."""
        if not self.quote:
            return re.sub(r"([^\w@%+=:,./-])", r"\\\1", text)
        rest = text[len(self.before) :]
        if self.quote == "'":
            return rest.replace("'", r"'\''")
        return re.sub(r'(["\\$`])', r"\\\1", rest)
