"""Raw HTML that a session leaves open ends with the session."""

import pytest

from notes.export.markup import parse
from notes.export.open_ends import ended


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("<details>\n<summary>More</summary>\n\nwords", ["</details>"]),
        ("<div>\n\n<table>\n<tr><td>x", ["</table>", "</div>"]),
        ("words <b>bold\n\nmore", ["</b>"]),
        ('<a name="here">\n\ntext', ["</a>"]),
        ("- <div>\n\n  item", ["</div>"]),
        ('<div title="<b>">', ["</div>"]),
        ("<details open>\n\n<div>\n\n</details>\n\n<ul>", ["</ul>"]),
    ],
)
def test_open_elements_are_closed_from_within(text: str, ends: list[str]) -> None:
    closed = ended(text, parse(text))
    assert closed == "\n".join([f"{text}\n", *ends])
    assert ended(closed, parse(closed)) == closed


@pytest.mark.parametrize(
    "text",
    [
        "plain < words >",
        "<p>one\n\n<br>\n\n<img src=x.png>\n\n<li>two",
        "<details>\n\nwords\n\n</details>",
        "<!-- <div> -->",
        "`<div>` and \\<div>",
        "```html\n<div>\n```",
        "a Vec<name> <https://example.org>",
        "</div>",
    ],
)
def test_nothing_is_added_where_nothing_is_open(text: str) -> None:
    assert ended(text, parse(text)) == text
