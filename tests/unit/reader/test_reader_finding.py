import pytest

from tui.widgets.reader.document import Document, View
from tui.widgets.reader.finding import Finder, text_pattern, words_pattern
from tui.widgets.reader.page import Page, Part


def finder(text: str, wanted: str) -> Finder:
    document = Document(Page("p", (Part(text, "a.md", 1),)))
    document.set_view(View(30))
    pattern = text_pattern(wanted)
    assert pattern is not None
    return Finder(document, pattern)


def everything(found: Finder) -> list[str]:
    while found.look_further():
        pass
    return [m.prose.text[m.offset : m.end] for n in found.document for m in ()] or [
        match.prose.text[match.offset : match.end]
        for n in range(len(found.document))
        for match in found.matches(n)
    ]


def test_text_is_found_across_marks_and_wrapped_lines() -> None:
    found = finder(
        "a long enough line with **sp**lit words that is wrapped somewhere", "split   words that"
    )
    assert everything(found) == ["split words that"]


def test_capitals_count_only_if_there_are_any() -> None:
    assert len(everything(finder("Aws aws AWS", "aws"))) == 3
    assert len(everything(finder("Aws aws AWS", "AWS"))) == 1


def test_matches_are_found_in_tables_code_and_cards() -> None:
    text = "---\ntitle: key\n---\n| key |\n|-|\n| key |\n\n```\nkey\n```\n\n> key"
    assert len(everything(finder(text, "key"))) == 5


def test_stepping_goes_around_in_both_directions() -> None:
    found = finder("# x\n\nkey one\n\n# y\n\nkey two key", "key")
    steps = [found.step(1, (0, 0)) for _ in range(4)]
    assert [found.matches(s.stretch).index(s) if s else None for s in steps] == [0, 0, 1, 0]
    assert found.position == 1
    found.step(-1, (0, 0))
    assert (found.position, found.count) == (3, 3)


def test_the_first_match_is_the_next_one_from_here() -> None:
    found = finder("key\n\nother\n\nkey", "key")
    match = found.step(1, (0, 2))
    assert match is not None
    assert match.row == 4


def test_nothing_found_is_said() -> None:
    found = finder("text", "nothing")
    assert found.step(1, (0, 0)) is None
    assert (found.position, found.count) == (0, 0)


@pytest.mark.parametrize("forward", [1, -1])
def test_on_a_page_without_lines_nothing_is_found(forward: int) -> None:
    document = Document(Page("p", ()))
    found = Finder(document, text_pattern("x") or pytest.fail("no pattern"))
    assert (len(document), found.step(forward, (0, 0))) == (0, None)


def test_a_wrapped_match_is_on_the_row_where_it_starts() -> None:
    found = finder("aaaa bbbb cccc dddd eeee ffff gggg hhhh", "gggg")
    match = found.step(1, (0, 0))
    assert match is not None
    assert match.row == 1


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        (["post"], "Postmortems are post mortem", ["Postmortems", "post"]),
        (["ci"], "CI and cicd", ["CI"]),
        (["c++"], "C++ and c", ["C++"]),
        (["a", "ab"], "a ab abc", ["a", "ab"]),
        (["batch", "batches"], "batches", ["batches"]),
    ],
)
def test_words_of_a_query_light_up(words: list[str], text: str, expected: list[str]) -> None:
    pattern = words_pattern(words)
    assert pattern is not None
    assert [found[0] for found in pattern.finditer(text)] == expected


def test_no_words_are_no_pattern() -> None:
    assert words_pattern(["", " "]) is None
    assert text_pattern("  ") is None


def test_a_search_through_a_long_page_can_be_put_off() -> None:
    found = finder("# a\n\ntext\n\n" * 50 + "# b\n\nkey", "key")
    assert found.step(1, (0, 0), seconds=0) is None
    assert found.pending == 1
    while found.look_further():
        pass
    match = found.step(1, (0, 0), seconds=0)
    assert match is not None
    assert (match.stretch, found.pending) == (50, 0)
