from notes.tidy import Block, BlockKind, MarkKind, Prose, blocks, references, undrawn


def only(text: str) -> Block:
    (block,) = blocks(text)
    return block


def marks(prose: Prose) -> list[tuple[str, str, str]]:
    return [
        (mark.kind.value, prose.text[mark.start : mark.end], mark.target) for mark in prose.marks
    ]


def test_blocks_know_their_lines() -> None:
    found = blocks("# Title\n\npara\ngoes on\n\n- a\n- b\n  - c\n\n```\nx\n```\n", first_line=11)
    assert [(block.kind.value, block.first, block.last) for block in found] == [
        ("heading", 11, 11),
        ("paragraph", 13, 14),
        ("list", 16, 18),
        ("code", 20, 22),
    ]


def test_lines_of_html_point_into_the_html() -> None:
    block = only("<ul>\n<li>one</li>\n\n\n<li>two</li>\n</ul>")
    assert [item.first for item in block.children] == [2, 5]


def test_a_paragraph_knows_the_line_of_each_of_its_words() -> None:
    prose = only("first line of\nsecond **line of**\nthird").prose
    assert [prose.line_at(prose.text.index(word)) for word in ("first", "second", "third")] == [
        1,
        2,
        3,
    ]


def test_line_ends_that_an_editor_made_become_spaces() -> None:
    source = (
        "The quick brown fox jumps over the lazy\ndog and runs away into the dark forest\nquickly."
    )
    assert "\n" not in only(source).prose.text


def test_line_ends_that_were_typed_stay() -> None:
    source = "Speaker: Jane Roe\nRoom: 7\nA longer line about what the talk was all about."
    assert only(source).prose.text == source
    source = "word " * 40 + "\nnext\nlast"
    assert only(source).prose.text.count("\n") == 2


def test_marks_cover_what_they_mean() -> None:
    prose = only("a **b *c*** ~~d~~ `e` [f](g) ![h](i.png)").prose
    assert marks(prose) == [
        ("emphasis", "c", ""),
        ("strong", "b c", ""),
        ("strike", "d", ""),
        ("code", "e", ""),
        ("link", "f", "g"),
        ("quiet", " (i.png)", ""),
        ("image", "▣ h (i.png)", "i.png"),
    ]


def test_addresses_and_wiki_links_in_text_can_be_followed() -> None:
    prose = only(
        "https://a.example/x_(y). (https://b.example) www.c.example d@e.example [[F|g]] [[H]]"
    ).prose
    assert [(kind, target) for kind, _, target in marks(prose)] == [
        ("link", "https://a.example/x_(y)"),
        ("link", "https://b.example"),
        ("link", "http://www.c.example"),
        ("link", "mailto:d@e.example"),
        ("wiki", "F"),
        ("wiki", "H"),
    ]
    assert prose.text.endswith("g H")


def test_no_link_is_left_out_whatever_it_leads_to() -> None:
    prose = only("[a](javascript:x) [b](file:///etc/passwd) [c](podium:quit)").prose
    assert [target for _, _, target in marks(prose)] == [
        "javascript:x",
        "file:///etc/passwd",
        "podium:quit",
    ]


def test_a_link_without_text_shows_where_it_leads() -> None:
    assert only("[](https://a.example)").prose.text == "https://a.example"


def test_lists_know_numbers_tasks_and_depth() -> None:
    block = only("3. a\n   - [ ] b\n   - [x] c\n4. d")
    assert [item.label for item in block.children] == ["3.", "4."]
    inner = block.children[0].children[1]
    assert [(item.checked, item.children[0].prose.text) for item in inner.children] == [
        (False, "b"),
        (True, "c"),
    ]


def test_numbers_are_shown_as_they_are_written() -> None:
    assert [item.label for item in only("3. c\n2. b\n1. a").children] == ["3.", "2.", "1."]
    assert [item.label for item in only("1. c\n1. b\n1. a").children] == ["1.", "2.", "3."]


def test_lists_nest_to_any_depth_that_somebody_writes() -> None:
    source = "\n".join("  " * depth + f"- level {depth}" for depth in range(39))
    block = only(source)
    depth = 0
    while len(block.children[0].children) > 1:
        block = block.children[0].children[1]
        depth += 1
    assert depth == 38


def test_callouts_have_a_kind_and_a_title() -> None:
    named = only("> [!WARNING] Mind the gap\n> body")
    assert (named.kind, named.label, named.prose.text) == (
        BlockKind.CALLOUT,
        "warning",
        "Mind the gap",
    )
    assert named.children[0].prose.text == "body"
    assert named.children[0].prose.line_at(0) == 2
    assert only("> [!note]\n> body").prose.text == "Note"
    assert only("> just said").kind is BlockKind.QUOTE


def test_tables_keep_cells_marks_and_sides() -> None:
    block = only("| a | **b** |\n|:-|-:|\n| `c` | d | e |")
    assert [[cell.text for cell in row] for row in block.rows] == [["a", "b", ""], ["c", "d", "e"]]
    assert block.aligns == ("left", "right", "")
    assert block.rows[1][0].line_at(0) == 3
    assert block.rows[0][1].marks[0].kind is MarkKind.STRONG


def test_code_keeps_its_lines_and_its_language() -> None:
    block = only("```Python title\n\tx = '&amp;'\n\ny\n```")
    assert (block.label, block.prose.text) == ("python", "Python title")
    assert [row[0].text for row in block.rows] == ["\tx = '&amp;'", "", "y"]
    assert [row[0].line_at(0) for row in block.rows] == [2, 3, 4]


def test_footnotes_stand_where_they_were_written() -> None:
    para, note = blocks("a[^1] b\n\n[^1]: the **note**")
    assert marks(para.prose) == [("footnote", "[1]", "1")]
    assert (note.kind, note.label, note.children[0].prose.text) == (
        BlockKind.FOOTNOTE,
        "1",
        "the note",
    )


def test_comments_and_link_definitions_are_seen() -> None:
    comment, definition = blocks('<!-- to do -->\n\n[a]: https://a.example "Title"')
    assert (comment.kind, comment.prose.text) == (BlockKind.COMMENT, "<!-- to do -->")
    assert definition.prose.text == "[a]: https://a.example “Title”"
    assert marks(definition.prose)[2] == ("link", "https://a.example", "https://a.example")


def test_a_definition_further_down_the_note_is_known() -> None:
    links = references("[a][b]\n\n# more\n\n[b]: https://a.example")
    (block,) = blocks("[a][b]", 1, links)
    assert marks(block.prose) == [("link", "a", "https://a.example")]


def test_what_entities_hide_is_made_visible_after_parsing() -> None:
    assert only("a &#x202e;b &#27;[31m").prose.text == "a \ufffdb \ufffd[31m"
    assert only("`\x1b[31m`").prose.text == "\u241b[31m"


def test_lines_with_words_that_are_not_drawn_are_found() -> None:
    source = 'a [b](https://c.example "only a hint")\n\n**d**e `f`s <b>g</b> &amp; <Jane Roe>\n'
    lines = source.split("\n")
    assert undrawn(lines, blocks(source)) == (1,)
    assert undrawn(lines, blocks(source, 7), 7) == (7,)
