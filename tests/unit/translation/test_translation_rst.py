"""reStructuredText as Markdown: each line where it was."""

import pytest

from notes.reading.source import NoteSource
from notes.translation import markdown_lines


def made(text: str) -> str:
    return "\n".join(markdown_lines(NoteSource.of(text, "looms.rst")))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "====\nDays\n====\n\nLooms\n=====\n\nSlow\n~~~~",
            "\n# Days\n\n\n## Looms\n\n\n### Slow\n",
        ),
        ("Looms\n#####\n\nSlow\n'''''\n\nFast\n#####", "# Looms\n\n\n## Slow\n\n\n# Fast\n"),
        ("日本\n====", "# 日本\n"),
        ("Looms of all kinds\n====", "# Looms of all kinds\n"),
        ("Looms\n==", "Looms\n=="),
        ("two\nlines\n=====", "two\nlines\n====="),
        ("a\n\n-----\n\nb", "a\n\n***\n\nb"),
    ],
)
def test_titles(text: str, expected: str) -> None:
    assert made(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*i* **b** ``c_ *``", "*i* **b** ``c_ *``"),
        ("`the a <https://x.example>`_.", "[the a](https://x.example)."),
        ("`the a\n<https://x.example>`__.", "[the\na](https://x.example)."),
        ("(`a\n<https://x.example>`_)", "([a](\nhttps://x.example))"),
        ("`<https://x.example>`_", "<https://x.example>"),
        ("see a_ and `b c`_\n\n.. _a: x.md\n.. _B C: y.md", "see [a](x.md) and [b c](y.md)\n\n\n"),
        ("`a`__ b__\n\n__ x.md\n.. __: y.md", "[a](x.md) [b](y.md)\n\n\n"),
        ("a_\n\n.. _a: b_\n.. _b: x.md", "[a](x.md)\n\n\n"),
        ("nowhere_ `not here`_", "nowhere_ `not here`_"),
        ("see `Looms`_\n\nLooms\n=====", "see [Looms](#looms)\n\n# Looms\n"),
        ("[1]_ [#]_ [#a]_\n\n.. [1] x\n.. [#] y", "[^1] [^auto-1] [^a]\n\n[^1]: x\n[^auto-1]: y"),
        (":ref:`l` :ref:`b <l>`\n\n.. _l:\n\nA\n###", "[A](#a) [b](#a)\n\n\n\n# A\n"),
        (":doc:`b <c/d>` :pep:`8`", "[b](c/d.rst) [PEP 8](https://peps.python.org/pep-0008/)"),
        (":func:`~a.b` :py:class:`C` H\\ :sub:`2`\\ O", "`a.b` `C` H2O"),
        (":math:`a^2` :own:`x`", "$a^2$ :own:`x`"),
        ("|v| |w|\n\n.. |v| replace:: 1.2", "1.2 |w|\n\n"),
        ("`cited` _`here` <tag> __init__", "`cited` here \\<tag> \\_\\_init\\_\\_"),
    ],
)
def test_words(text: str, expected: str) -> None:
    assert made(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("try::\n\n    a *b*\n      c_\n\nd", "try:\n```\na *b*\n  c_\n```\nd"),
        ("::\n\n  a\n\n  b\n\nc", "\n```\na\n\nb\n```\nc"),
        ("- a::\n\n    x\n\n- b", "- a:\n  ```\n  x\n  ```\n- b"),
        (".. code-block:: Python\n   :linenos:\n\n   a\n\nb", "\n\n```python\na\n```\nb"),
        (".. code:: sh\n   a\n\nb", "```sh\na\n```\nb"),
        ("::\n\n  ```\n\nb", "\n````\n```\n````\nb"),
        ("try::\n\n  a\n\n::\n\n  b\n", "try:\n```\na\n```\n\n```\nb\n```"),
        ("\n>>> a\n1\n\n>>> b\n", "```pycon\n>>> a\n1\n\n>>> b\n```"),
        (".. code:: sh\n\n   a", "\n```sh\na"),
    ],
)
def test_code(text: str, expected: str) -> None:
    assert made(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("* a\n\n  - b\n    words\n\n* c", "* a\n\n  - b\n    words\n\n* c"),
        ("#. a\n#. b\n(3) c\n4) d", "1. a\n1. b\n3. c\n4) d"),
        ("a) b\n• c", "- a) b\n- c"),
        ("term\n  *what* it means", "- **term**:\n  *what* it means"),
        (":Speaker: Ann\n:Room: 2", "- **Speaker:** Ann\n- **Room:** 2"),
        ("a\n\n    said *so*\n    there\n\nb", "a\n\n> said *so*\n> there\n\nb"),
        ("| a\n| b", "a\\\nb"),
    ],
)
def test_lists_fields_quotes_and_poems(text: str, expected: str) -> None:
    assert made(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (".. note:: *Sold* out.\n   Go.", "> **Note:** *Sold* out.\n> Go."),
        (".. warning::\n\n   Mind.\n\n   - a", "> [!WARNING]\n>\n> Mind.\n>\n> - a"),
        (".. image:: a/b.png\n   :width: 4", "![b](a/b.png)\n"),
        (".. figure:: b.png\n   :alt: A b\n\n   *Said*", "![A b](b.png)\n\n\n*Said*"),
        (".. contents:: Here\n   :local:\n\na", "\n\n\na"),
        (".. toctree::\n\n   a/b\n   C <d>", "\n\n- [a/b](a/b.rst)\n- [C](d.rst)"),
        (".. not shown\n   at all", "<!-- not shown\nat all -->"),
        (".. topic:: Looms\n\n   a", "> **Looms**\n>\n> a"),
        (".. unknown:: x\n   :y: z\n\n   *a*", ".. unknown:: x\n:y: z\n\n*a*"),
        (".. youtube:: 7f", "<https://www.youtube.com/watch?v=7f>"),
        (".. [1] a\n   b", "[^1]: a\n    b"),
    ],
)
def test_directives(text: str, expected: str) -> None:
    assert made(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "== ==\na  b\n== ==\n1  *2*\n3  4|5\n== ==",
            "\n| a | b |\n| --- | --- |\n| 1 | *2* |\n| 3 | 4\\|5 |\n",
        ),
        ("== ==\n1  2\n3  4\n== ==", "| 1 | 2 |\n| --- | --- |\n| 3 | 4 |\n"),
        ("\n== ==\na  b\n-----\n1  2\n== ==\n", "```\n== ==\na  b\n-----\n1  2\n== ==\n```"),
        ("\n+---+\n| a |\n+---+\n", "```\n+---+\n| a |\n+---+\n```"),
    ],
)
def test_tables(text: str, expected: str) -> None:
    assert made(text) == expected
