"""Org as Markdown: each line where it was."""

import pytest

from notes.reading.source import NoteSource
from notes.translation import markdown_lines, titled_lines, translates


def made(text: str) -> str:
    return "\n".join(markdown_lines(NoteSource.of(text, "looms.org")))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("* Looms", "# Looms"),
        ("** TODO [#A] Looms [1/2]  :cloth:@home:", "## TODO [#A] Looms [1/2] #cloth #@home"),
        ("******** Deep", "###### Deep"),
        ("#+TITLE: Days\n* Looms", "# Days\n## Looms"),
        ("*not a heading*", "**not a heading**"),
    ],
)
def test_headings(text: str, expected: str) -> None:
    assert made(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*b* /i/ =v= ~c~ +s+", "**b** *i* `v` `c` ~~s~~"),
        ("(*b*), /i/.", "(**b**), *i*."),
        ("*b /i/ b*", "**b *i* b**"),
        ("*over\nlines*", "**over\nlines**"),
        ("a*b*c 2 * 3 * 4", "a*b*c 2 * 3 * 4"),
        ("/usr/bin and and/or", "/usr/bin and and/or"),
        ("=a`b= =*x*=", "`` a`b `` `*x*`"),
        ("snake_case __init__", "snake_case \\_\\_init\\_\\_"),
        ("Map<String> <https://x.example>", "Map\\<String> <https://x.example>"),
        ("line\\\\\nline", "line\\\nline"),
        ("<2019-06-13 Thu> [2019-06-14 Fri 10:00]", "2019-06-13 Thu 2019-06-14 Fri 10:00"),
        ("<2019-06-13 Thu>--<2019-06-15 Sat>", "2019-06-13 Thu – 2019-06-15 Sat"),
        ("$a^2 *b* c$ *b*", "$a^2 *b* c$ **b**"),
        ("`/md/` [a](b) **b**", "`/md/` [a](b) **b**"),
    ],
)
def test_words(text: str, expected: str) -> None:
    assert made(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[[https://x.example/a][the *a*]]", "[the **a**](https://x.example/a)"),
        ("[[https://x.example]]", "<https://x.example>"),
        ("[[https://x.example][over\nlines]].", "[over\nlines](https://x.example)."),
        ("[[https://x.example][a [b]]]", "[[https://x.example][a [b]]]"),
        ("[[file:a b.org::*Part][there]]", "[there](<a b.org>)"),
        ("[[file:img/loom.png]]", "![loom](img/loom.png)"),
        ("[[./loom.png]]", "![loom](./loom.png)"),
        ("[[https://x.example][file:a.png]]", "[![a](a.png)](https://x.example)"),
        ("[[*Slow looms][above]]", "[above](#slow-looms)"),
        ("[[id:7f-12][there]]", "[there](id:7f-12)"),
        ("[[Slow looms]]", "[[Slow looms]]"),
        ("#+LINK: w https://w.example/%s\n[[w:loom][l]]", "\n[l](https://w.example/loom)"),
        ("see[fn:1]\n\n[fn:1] there", "see[^1]\n\n[^1]: there"),
    ],
)
def test_links_images_and_footnotes(text: str, expected: str) -> None:
    assert made(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  - a\n    + b\n      words\n  - c", "- a\n  - b\n    words\n- c"),
        (" * a\n * b", "- a\n- b"),
        ("1) a\n2. b", "1) a\n2. b"),
        ("1. [@5] a", "5. a"),
        ("- [ ] a\n- [X] b\n- [-] c", "- [ ] a\n- [x] b\n- [-] c"),
        ("- warp :: what goes /along/", "- **warp**: what goes *along*"),
        ("* A\n     words\n\n     more", "# A\nwords\n\nmore"),
        ("words\n-----", "words\n***"),
    ],
)
def test_lists_and_indented_text(text: str, expected: str) -> None:
    assert made(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\n#+begin_src sh -n\nls *a* [[b]]\n#+end_src", "a\n```sh\nls *a* [[b]]\n```"),
        ("#+BEGIN_EXAMPLE\n```\n#+END_EXAMPLE", "````\n```\n````"),
        ("- a\n  #+begin_src\n    x\n  #+end_src", "- a\n  ```\n  x\n  ```"),
        ("#+begin_quote\n/a/\n\nb\n#+end_quote", "\n> *a*\n>\n> b\n"),
        ("#+begin_verse\n a\n  b\n#+end_verse", "\n> a\\\n> b\n"),
        ("#+begin_center\n*a*\n#+end_center", "\n**a**\n"),
        ("#+begin_src\nno end *a*", "\nno end **a**"),
        ("a\n\n: x\n:  y\n\nb", "a\n```\nx\n y\n```\nb"),
        ("a\n: x\n: y", "a\\\n`x`\\\n`y`"),
        ("\n\\begin{x}\na *b* \\\\\n\\end{x}\n", "```latex\n\\begin{x}\na *b* \\\\\n\\end{x}\n```"),
        ("```\n*a*\n```", "```\n*a*\n```"),
    ],
)
def test_blocks(text: str, expected: str) -> None:
    assert made(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("| a | b |\n|---+---|\n| *1* | 2 |", "| a | b |\n| --- | --- |\n| **1** | 2 |"),
        ("|---|\n| a |\n|---|\n| 1 |\n|---|", "\n| a |\n| --- |\n| 1 |\n"),
        ("| a |\n|---|\n| 1 |\n|---|\n| 2 |", "| a |\n| --- |\n| 1 |\n|  |\n| 2 |"),
        ("words\n\n| a | b |\n| 1 | 2 |", "words\n| a | b |\n| --- | --- |\n| 1 | 2 |"),
        ("words\n| a | b |\n| 1 | 2 |", "words\n| a | b |\\\n| 1 | 2 |"),
    ],
)
def test_tables(text: str, expected: str) -> None:
    assert made(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#+AUTHOR: Ann\n#+STARTUP: overview", "- **Author:** Ann\n"),
        ("#+filetags: :a:b:", "- **Tags:** a, b"),
        ("# not sure --> yet", "<!-- not sure -- > yet -->"),
        ("#+begin_comment\na\n#+end_comment", "<!--\na\n-->"),
        (":PROPERTIES:\n:ID: 7\n:ROOM_NAME: Hall\n:END:", "\n\n- **Room name:** Hall\n"),
        (":LOGBOOK:\nCLOCK: [2019-01-01 Tue]\n:END:", "\n\n"),
        (":NOTES:\n*a*\n:END:", "\n**a**\n"),
        (":not: a drawer", ":not: a drawer"),
        ("SCHEDULED: <2019-06-13 Thu>", "- **Scheduled:** 2019-06-13 Thu"),
    ],
)
def test_what_is_told_to_programs(text: str, expected: str) -> None:
    assert made(text) == expected


def test_titles_are_known_without_what_else_stands_in_their_headings() -> None:
    source = NoteSource.of("#+TODO: HEARD | READ\n* HEARD [#B] Slow /looms/ [2/3] :cloth:", "a.org")
    assert markdown_lines(source)[1] == "# HEARD [#B] Slow *looms* [2/3] #cloth"
    assert titled_lines(source)[1] == "# Slow *looms*"


def test_front_matter_stays() -> None:
    assert made("---\nevent: *a*\n---\n*a*") == "---\nevent: *a*\n---\n**a**"


@pytest.mark.parametrize("path", ["a.md", "a.txt", "notes", "b/c.markdown", "org"])
def test_other_notes_are_their_own_lines(path: str) -> None:
    source = NoteSource.of("* [[a][b]]\n#+begin_src", path)
    assert not translates(source)
    assert markdown_lines(source) is source.lines
    assert titled_lines(source) is source.lines


def test_what_would_take_long_stays_as_it_is() -> None:
    source = NoteSource.of("*a*\n" * 200_000, "a.org")
    assert markdown_lines(source) is source.lines
