"""Whatever is written: as many lines, no words lost, code as it is, and never an exception."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notes.tidy import blocks
from notes.translation.translated import of_text

WORDS = st.integers(0, 999).map("w{}x".format)
BOTH = [
    "\n", "\n\n", "\n\n\n", " ", "  ", "    ", "\t",
    "- ", "* ", "+ ", "1. ", "2) ", "`", "``", "*",
    "**", "/", "_", "~", "=", "+", "[", "]", "<", ">", "|", "\\", "\\\\", ":", "::",
    "https://a.b/c",
    "| a | b |\n", "é", "日本", "```\n", "# ", "---\n", "$", "\r", "\f", "__init__", "(", ")",
]  # fmt: skip
ORG = [
    "\n* ", "\n** TODO [#A] ", " :tag:b:\n", "[[https://a.b][", "]]", "[[file:a.png]]", "[fn:1]",
    "\n#+begin_src py\n", "\n#+end_src\n", "\n#+begin_quote\n", "\n#+end_quote\n",
    "\n#+BEGIN_VERSE\n",
    "\n#+END_VERSE\n", "\n: ", "\n:PROPERTIES:\n", "\n:Room: ", "\n:END:\n", "\n#+TITLE: ",
    "\n#+CAPTION: ", "\n|---+---|\n", "\n| ", " |\n", "<2019-06-13 Thu>", "- [X] ", "- a :: ",
    "\n# ", "\n-----\n", "\n\\begin{x}\n", "\\end{x}\n", "\n#+begin_comment\n", "\n#+end_comment\n",
    "[[#a][", "][", "=v=", "~c~", "/i/", "*b*", "+s+", "CLOSED: [2019-01-01 Tue]",
]  # fmt: skip
RST = [
    "\n====\n", "\n----\n", "\n~~~~~~\n", "::\n\n    ", "\n.. code-block:: py\n\n   ",
    "\n.. note:: ",
    "\n.. warning::\n\n   ", "\n.. image:: a.png\n", "   :alt: ", "\n.. _t: https://a.b\n", "t_",
    "`t`_",
    "`t <https://a.b>`_", "`t <t_>`__", "`u`__", "\n__ https://c.d\n", "\n.. [1] ", "[1]_", "[#]_",
    "\n.. [#] ", "\n.. |s| replace:: ", "|s|", ":ref:`t`", ":doc:`a <b>`", ":math:`", "\n.. ",
    "\n..\n",
    "\n:Field: ", "\n| ", "\n====  ====\n", "\n+---+---+\n", "| a | b |\n", "\n>>> ", "\n#. ",
    "\n(a) ",
    "\n.. toctree::\n\n   ", "\n.. unknown:: ", "\n   ", "\n.. topic:: ",
    "\n.. figure:: b.png\n\n   ",
]  # fmt: skip


def messes(own: list[str]) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(BOTH + own) | WORDS, max_size=30).map("".join)


@settings(max_examples=400, deadline=None)
@given(messes(ORG) | messes(RST) | st.text(max_size=80), st.sampled_from([".org", ".rst"]))
def test_every_line_stays_where_it_is(text: str, suffix: str) -> None:
    text = text.replace("\r", "")
    made = of_text(text, suffix)
    assert len(made.lines) == len(made.titled) == len(text.split("\n"))
    assert not any("\n" in line for line in [*made.lines, *made.titled])


DROPPED = re.compile(r"[ \t]*(?:#\+|:\S+:|\.\. )")
"""Where words for programs may stand, which no Markdown shows."""


@settings(max_examples=300, deadline=None)
@given(messes([one for one in ORG if "TITLE" not in one and "PROP" not in one]))
def test_no_word_of_org_is_lost(text: str) -> None:
    _assert_kept(text, ".org")


@settings(max_examples=300, deadline=None)
@given(messes([one for one in RST if "_t:" not in one and "|s|" not in one and "__ " not in one]))
def test_no_word_of_restructured_text_is_lost(text: str) -> None:
    _assert_kept(text, ".rst")


def _assert_kept(text: str, suffix: str) -> None:
    text = text.replace("\r", "")
    lines = [line for line in text.split("\n") if not DROPPED.match(line)]
    made = "\n".join(of_text(text, suffix).lines)
    assert [word for word in re.findall(r"w\d+x", "\n".join(lines)) if word not in made] == []


@settings(max_examples=200, deadline=None)
@given(messes(ORG) | messes(RST), st.sampled_from([".org", ".rst"]))
def test_what_is_made_can_be_drawn(text: str, suffix: str) -> None:
    assert isinstance(list(blocks("\n".join(of_text(text, suffix).lines))), list)


CODE = st.lists(
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=30).map(
        str.rstrip
    ),
    min_size=1,
    max_size=6,
).filter(lambda rows: all(rows) and not any(row[:1].isspace() for row in rows))


@settings(max_examples=200, deadline=None)
@given(CODE)
def test_code_of_org_is_not_touched(rows: list[str]) -> None:
    if any(row.lower().startswith("#+end_src") for row in rows):
        return
    source = "\n".join(["words", "#+begin_src py", *rows, "#+end_src", "words"])
    made = of_text(source, ".org").lines
    assert made[2:-2] == rows
    assert made[1].strip("`") == "py"
    assert not made[-2].strip("`")


@settings(max_examples=200, deadline=None)
@given(CODE, st.sampled_from(["words::", ".. code-block:: py", "- item::"]))
def test_code_of_restructured_text_is_not_touched(rows: list[str], opening: str) -> None:
    source = "\n".join([opening, "", *(f"    {row}" for row in rows), "", "words"])
    made = of_text(source, ".rst").lines
    lead = "  " * opening.startswith("-")
    assert made[2:-2] == [f"{lead}{row}" for row in rows]
    assert not made[-2].strip("` ")


@pytest.mark.parametrize("suffix", [".org", ".rst"])
@pytest.mark.parametrize(
    "line",
    [
        "*", "`", "=a", "[[a][", "[[", "|", "<", ":a:`", "a_", "`a <b", "~", "/a", "$a", "__a",
        "[fn:",
        "+a ", "\\", "* a ", "<2019-01-01", "a.b.c", "[a](", "\\(", ":a", "(a) ", "a ::", "- ",
    ],
)  # fmt: skip
def test_long_lines_take_no_longer_for_their_length(line: str, suffix: str) -> None:
    made = of_text("\n".join([line * (8_000 // len(line))] * 12), suffix)
    assert len(made.lines) == 12
