import pytest

from notes.tidy import blocks, tidy

MESS = "##x &gt; <b>\n• y\n(a)[http://b]\n#include <a>"


@pytest.mark.parametrize(
    "source",
    [
        f"```\n{MESS}\n```",
        f"~~~ text\n{MESS}\n~~~",
        f"````\n```\n{MESS}\n```\n````",
        "text\n\n    ##x &gt; <b>\n    (a)[http://b]\n\n    <ul><li>",
        "- item\n\n      ##x &gt; <b>",
        "- item\n  ```\n  ##x &gt;\n  ```",
        "> ```\n> <b>&gt;\n> ```",
        "---\ntitle: a <b> &gt; c\n---\n",
    ],
)
def test_code_and_front_matter_are_not_touched(source: str) -> None:
    assert tidy(source).text == source


def test_a_fence_left_open_is_closed_at_the_end() -> None:
    found = tidy("text\n```sh\nls &gt; x\n")
    assert found.text == "text\n```sh\nls &gt; x\n```"
    assert found.lines == (0, 1, 2, 3)


def test_an_open_fence_in_a_quote_is_closed_in_the_quote() -> None:
    assert tidy("> ```\n> x").text == "> ```\n> x\n> ```"


def test_after_a_fence_text_is_text_again() -> None:
    assert tidy("```\n##x\n```\n##y").text == "```\n##x\n```\n## y"


def test_an_indented_line_that_goes_on_with_a_paragraph_is_text() -> None:
    assert tidy("para\n    &gt; more").text == "para\n    \\> more"


def test_code_in_an_item_that_moves_moves_along() -> None:
    source = "1. one\n  - in\n    ```\n    x\n    ```"
    assert tidy(source).text == "1. one\n   - in\n     ```\n     x\n     ```"


def test_code_below_a_list_does_not_move() -> None:
    source = "1. one\n  - in\n\n```\nx\n```"
    assert tidy(source).text == "1. one\n   - in\n\n```\nx\n```"


@pytest.mark.parametrize("told", ["x" * 41, "python " + "word " * 80 + "last"])
def test_a_long_line_behind_a_fence_is_shown_whole(told: str) -> None:
    (block,) = blocks(f"```{told}\ncode\n```")
    assert block.prose.text == told


def test_the_language_of_a_fence_alone_is_its_label() -> None:
    (block,) = blocks("~~~\t{.Python}\ncode\n~~~")
    assert (block.label, block.prose.text) == ("python", "")
