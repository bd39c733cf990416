import pytest

from notes.tidy import tidy


def tidied(text: str) -> str:
    return tidy(text).text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<b>Bold</b> and <i>slanted</i>", "**Bold** and *slanted*"),
        ("<strong>a</strong><em>b</em><del>c</del>", "**a***b*~~c~~"),
        ("so <b> spaced </b>here", "so  **spaced** here"),
        ("<b>Note:</b>text", "**Note:** text"),
        ("empty <b></b>pair", "empty pair"),
        ("a <b>bold that never ends", "a **bold that never ends**"),
        ("stray </b> end", "stray  end"),
        ('<a href="https://a.example/x y">here</a>', "[here](https://a.example/x%20y)"),
        ('<a href="https://a.example"></a>', "[https://a.example](https://a.example)"),
        ("<a name=top>anchor</a>", "anchor"),
        ('<img src="a.png" alt="A plan">', "![A plan](a.png)"),
        ("<code>a&lt;b</code>", "`a<b`"),
        ("<kbd>Ctrl+C</kbd>", "`Ctrl+C`"),
        ("H<sub>2</sub>O and 10<sup>6</sup>", "H2O and 10^6"),
        ('<iframe src="https://v.example/1"></iframe>', "[iframe](https://v.example/1)"),
        ("<span style='x'>kept</span>", "kept"),
        ("one<br>two", "one  \ntwo"),
        ("<h2>A title</h2>", "## A title"),
        ("<H3>Upper</H3>\ntext", "### Upper\n\ntext"),
        ("<p>One</p><p>Two</p>", "One\n\nTwo\n"),
        ("<blockquote>said</blockquote>", "> said\n>"),
        ("<hr>", "---\n"),
    ],
)
def test_html_becomes_the_markdown_that_was_meant(source: str, expected: str) -> None:
    assert tidied(source).rstrip() == expected.rstrip()


def test_a_list_over_many_lines_becomes_items() -> None:
    source = "<ul>\n\t<li>\n\tFirst thing\t\n\t</li>\n\t<li>Second\n\tthing</li>\n</ul>\nafter"
    assert tidied(source) == "- First thing\n- Second thing\n\nafter"


def test_lists_keep_their_numbers_and_their_depth() -> None:
    source = "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"
    assert tidied(source).rstrip() == "1. a\n   - b\n\n2. c"


def test_items_that_are_never_closed_are_items() -> None:
    assert tidied("<ul><li>a<li>b").rstrip() == "- a\n- b"


def test_a_table_gets_a_head_and_as_many_columns_as_its_widest_row() -> None:
    source = "<table><tr><th>A</th></tr>\n<tr><td>1</td><td>2|3</td></tr></table>"
    assert tidied(source).rstrip() == "| A |  |\n| --- | --- |\n| 1 | 2\\|3 |"


def test_a_caption_and_a_table_in_a_table_keep_their_text() -> None:
    source = (
        "<table><caption>Prices</caption><tr><td>in"
        "<table><tr><td>deep</td></tr></table></td></tr></table>"
    )
    assert tidied(source).rstrip() == "Prices\n\n| in deep |\n| --- |"


def test_preformatted_text_becomes_a_fence() -> None:
    source = '<pre><code class="language-py">\nx = 1 &lt; 2\n</code></pre>'
    assert tidied(source).rstrip() == "```py\nx = 1 < 2\n```"


def test_a_fence_inside_preformatted_text_gets_a_longer_one() -> None:
    assert tidied("<pre>\n```\nx\n```\n</pre>").rstrip() == "````\n```\nx\n```\n````"


def test_definitions_and_details_keep_their_terms() -> None:
    assert tidied("<dl><dt>AZ</dt><dd>zone</dd></dl>").rstrip() == "- **AZ**\n- zone"
    source = "<details><summary>More</summary>\n\n- kept\n\n</details>"
    assert tidied(source).rstrip() == "**More**\n\n- kept"


def test_text_indented_for_the_looks_of_the_html_does_not_become_code() -> None:
    assert tidied("<div>\n    <p>\n    words\n    </p>\n</div>").strip() == "words"


@pytest.mark.parametrize(
    "source",
    [
        "by <Jane Doe>",
        "a Vec<T> of Map<String, List<Int>>",
        "List<a> and Set<b>",
        "<custom-element>",
        "a <notatag attr=1> b",
    ],
)
def test_brackets_that_are_no_html_stay_and_are_escaped(source: str) -> None:
    assert tidied(source) == source.replace("<", "\\<")


@pytest.mark.parametrize(
    "source",
    [
        "1 < 2 and 3 > 2",
        "<https://a.example/?q=1&lt;>",
        "mail <a@b.example>",
        "`<b>` and ``a `<i>` b``",
        "<!-- a remark -->",
        r"\<b> stays",
        "if a <b and c> d",
    ],
)
def test_what_is_no_tag_is_left_alone(source: str) -> None:
    assert tidied(source).replace("\\<b and", "<b and") == source


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a &gt; b", "a > b"),
        ("&gt; 200 a day", r"\> 200 a day"),
        ("- &gt; 200 a day", r"- \> 200 a day"),
        ("&lt;b&gt;", r"\<b>"),
        ("R&amp;D", "R&D"),
        ("&amp;lt;", r"\&lt;"),
        ("caf&eacute; &copy; &#x2019;", "café © ’"),
        ("&#42;no emphasis&#42;", r"\*no emphasis\*"),
        ("&nosuch; &", "&nosuch; &"),
        ("&#x202e; &#27; &#133;", "&#x202e; &#27; …"),
        ("&#35; no heading", r"\# no heading"),
    ],
)
def test_entities_become_letters_but_never_structure(source: str, expected: str) -> None:
    assert tidied(source) == expected


def test_a_code_span_does_not_reach_over_an_empty_line() -> None:
    assert tidied("a ` b\n\n<b>c</b> ` d") == "a ` b\n\n**c** ` d"


def test_scripts_are_shown_as_code() -> None:
    assert tidied("<script>\nvar a = '<b>';\n</script>").rstrip() == (
        "```javascript\nvar a = '<b>';\n```"
    )


def test_every_line_knows_where_it_came_from() -> None:
    found = tidy("top\n<ul>\n<li>one</li>\n\n<li>\ntwo</li>\n</ul>\nend")
    assert dict(zip(found.text.split("\n"), found.lines, strict=True)) == {
        "top": 0,
        "": 4,
        "- one": 2,
        "- two": 4,
        "end": 7,
    }
