from __future__ import annotations

import pytest

from notes.structure.text.lines import LineKind, outline_of


def kinds(text: str) -> list[tuple[str, int, str]]:
    return [
        (line.kind.name.lower(), line.level, line.text)
        for line in outline_of(text.split("\n")).lines
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("## Title", ("heading", 2, "Title")),
        ("##Title", ("heading", 2, "Title")),
        ("### Title ###", ("heading", 3, "Title")),
        ("== Title ==", ("heading", 2, "Title")),
        ("h3. Title", ("heading", 3, "Title")),
        ("<h2>Title</h2>", ("heading", 2, "Title")),
        ("- ## Title", ("heading", 2, "Title")),
        ("1. ### Title", ("heading", 3, "Title")),
        ("12) ## Title", ("heading", 2, "Title")),
        ("1. # of servers", ("bullet", 0, "# of servers")),
        ("**Title**", ("bold", 0, "Title")),
        ("<summary>Title</summary>", ("bold", 0, "Title")),
        ("- item", ("bullet", 0, "item")),
        ("  • item", ("bullet", 2, "item")),
        ("1. item", ("bullet", 0, "item")),
        ("=== ==", ("rule", 0, "=== ==")),
        ("<h2> </h2>", ("rule", 0, "<h2> </h2>")),
        ("## **", ("rule", 0, "## **")),
        ("# &nbsp;", ("rule", 0, "# &nbsp;")),
        ("## *_[](){}<>|-:; a", ("rule", 0, "## *_[](){}<>|-:; a")),
        ("**", ("markup", 0, "**")),
        ("| a | b |", ("row", 0, "| a | b |")),
        ("a | b | c", ("row", 0, "a | b | c")),
        ("> quote", ("quote", 0, "quote")),
        ("> [!info] quote", ("quote", 0, "quote")),
        ("plain", ("plain", 0, "plain")),
        ("**bold** and plain", ("plain", 0, "**bold** and plain")),
        ("*10:00* Title", ("plain", 0, "*10:00* Title")),
        ("{% include x %}", ("markup", 0, "{% include x %}")),
        ("[a]: https://b.c", ("markup", 0, "[a]: https://b.c")),
    ],
)
def test_a_line_is_known_by_its_look(text: str, found: tuple[str, int, str]) -> None:
    assert kinds(text) == [found]


def test_underlines_make_headings_of_lines_alone() -> None:
    text = "Title\n=====\n\nSub\n---\n\n1. Third\n--------\n\ntext\nmore\n---\n"
    assert [found[:2] for found in kinds(text)] == [
        ("heading", 1),
        ("heading", 2),
        ("heading", 2),
        ("plain", 0),
        ("plain", 0),
        ("rule", 0),
    ]


def test_an_overline_goes_with_its_heading_and_puts_it_above_others() -> None:
    text = "=====\nTitle\n=====\n\nTalk\n====\n"
    assert kinds(text) == [("heading", 0, "Title"), ("heading", 1, "Talk")]


def test_a_bold_line_between_two_lines_is_a_title_once() -> None:
    outline = outline_of(["====", "**Title**", "=====", "text"])

    assert [line.text for line in outline.titled] == ["Title"]


def test_code_is_no_heading_and_an_open_fence_is_text() -> None:
    assert [kind for kind, _, _ in kinds("```\n# no\n```\n# yes")] == ["code"] * 3 + ["heading"]
    assert kinds("```\n# yes")[1] == ("heading", 1, "yes")


@pytest.mark.parametrize("indent", ["", "    "])
@pytest.mark.parametrize("mark", ["```", "~~~"])
def test_code_that_begins_in_an_item_ends_where_it_is_closed(indent: str, mark: str) -> None:
    inside = f"- {mark}\n{indent}  # twenty two\n{indent}  {mark}"
    text = f"- one\n{indent}{inside}\n## Three\n\n{mark}\n# twenty four\n{mark}"
    found = outline_of(text.split("\n")).lines
    assert [line.text for line in found if line.kind is LineKind.HEADING] == ["Three"]
    assert [line.number for line in found if line.kind is LineKind.CODE] == [2, 3, 4, 7, 8, 9]


def test_comments_are_markup() -> None:
    assert [kind for kind, _, _ in kinds("<!--\n# no\n-->\n# yes")] == ["markup"] * 3 + ["heading"]


def test_a_tag_is_a_heading_only_where_others_stand_without_a_space() -> None:
    assert kinds("text\n#Tag words")[1][0] == "plain"
    assert kinds("text\n#Tag words\n##Other")[1] == ("heading", 1, "Tag words")


def test_stars_are_headings_in_an_outline() -> None:
    assert [level for _, level, _ in kinds("* A\n** B\n** C\n")] == [1, 2, 2]


def test_stars_are_points_beside_headings_that_are_underlined() -> None:
    text = "Gloam\n=====\n\n* Linters are kind\n** flake\n** mypy\n* Rest"
    assert [kind for kind, _, _ in kinds(text)].count("heading") == 1


def test_front_matter_is_left_out_and_lines_keep_their_numbers() -> None:
    outline = outline_of(["---", "a: b", "---", "", "# Title", ""], body_line=4)
    assert [(line.number, line.kind) for line in outline.lines] == [(5, LineKind.HEADING)]


def test_dashes_below_a_picture_are_a_rule() -> None:
    text = "![a garden](garden.png)\n---\n\nWhat rests\n---"
    assert [kind for kind, _, _ in kinds(text)] == ["plain", "rule", "heading"]
