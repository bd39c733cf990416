import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notes.tidy import BlockKind, ChunkKind, chunk_blocks
from notes.tidy.chunks import split

PROSE = "A paragraph.\n\n"


def covered(text: str, **options: bool) -> list[str]:
    lines = text.split("\n")
    return [line for chunk in split(text, **options) for line in chunk.text(lines)]


def test_short_texts_are_one_chunk() -> None:
    assert [(c.first, c.end) for c in split("a\n\nb")] == [(0, 3)]


def test_a_chunk_starts_at_every_heading() -> None:
    assert [c.first for c in split("# a\nx\n## b\n```\n# no\n```\n## c")] == [0, 2, 6]


def test_long_prose_is_cut_behind_empty_lines() -> None:
    lines = (PROSE * 60).split("\n")
    starts = [chunk.first for chunk in split(PROSE * 60)]
    assert len(starts) > 3
    assert all(lines[start - 1] == "" for start in starts[1:])


def test_html_that_is_open_is_not_cut() -> None:
    source = "<ul>\n" + "<li>x</li>\n\ntext\n" * 40 + "</ul>\n\nend"
    lines = source.split("\n")
    assert [lines[chunk.first] for chunk in split(source)] == ["<ul>", "end"]


def test_a_long_list_is_cut_between_items_and_goes_on() -> None:
    found = split("- item\n" * 500)
    assert len(found) > 2
    assert all(chunk.joined for chunk in found[1:])


def test_a_long_fence_is_cut_and_stays_code() -> None:
    source = "text\n\n```py\n" + "x = 1\n" * 2000 + "```\n\nafter"
    found = split(source)
    kinds = {chunk.kind for chunk in found[2:-1]}
    assert kinds == {ChunkKind.CODE}
    assert {chunk.label for chunk in found[2:-1]} == {"py"}
    lines = source.split("\n")
    last = chunk_blocks(lines, found[-1])
    assert [block.prose.text for block in last] == ["after"]


def test_a_line_of_a_megabyte_is_cut_into_pieces() -> None:
    source = "before\n" + "x" * 1_000_000 + "\nafter"
    found = split(source)
    pieces = [chunk for chunk in found if chunk.kind is ChunkKind.PLAIN]
    lines = source.split("\n")
    assert sum(len(piece.text(lines)[0]) for piece in pieces) == 1_000_000
    (block,) = chunk_blocks(lines, pieces[0])
    assert block.prose.text == "Shown as it is written: a line of 1,000,000 characters."


def test_front_matter_is_a_card_of_names_and_values() -> None:
    source = '---\ntitle: "A: b"\ntags:\n  - one\n  - two\nsummary: long\n  and longer\n---\ntext'
    found = split(source, whole_note=True)
    assert [chunk.kind for chunk in found] == [ChunkKind.FRONT_MATTER, ChunkKind.MARKDOWN]
    (card,) = chunk_blocks(source.split("\n"), found[0])
    assert [(name.text, value.text) for name, value in card.rows] == [
        ("title", "A: b"),
        ("tags", "one, two"),
        ("summary", "long and longer"),
    ]
    assert card.rows[2][1].line_at(6) == 7


def test_front_matter_in_toml_is_a_card_too() -> None:
    source = '+++\ntitle = "A = b"\n[extra]\nyear=2018\n+++\ntext'
    found = split(source, whole_note=True)
    (card,) = chunk_blocks(source.split("\n"), found[0])
    assert [(name.text, value.text) for name, value in card.rows] == [
        ("title", "A = b [extra]"),
        ("year", "2018"),
    ]


def test_two_rules_inside_a_note_are_no_front_matter() -> None:
    assert split("---\na: b\n---\n")[0].kind is ChunkKind.MARKDOWN
    assert split("text\n---\na: b\n---\n", whole_note=True)[0].kind is ChunkKind.MARKDOWN


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("|a" * 2000 + "|\n" + "|-" * 2000 + "|\n" + "|\n" * 300, "a table of"),
        (">" * 500 + " deep", "more than 40 levels"),
        ("- " * 500 + "deep", "more than 40 levels"),
        (" " * 400 + "- deep", "more than 40 levels"),
    ],
    ids=["table", "quotes", "markers", "indent"],
)
def test_what_is_too_much_is_shown_as_it_is_written(source: str, reason: str) -> None:
    (chunk,) = split(source)
    (block,) = chunk_blocks(source.split("\n"), chunk)
    assert block.kind is BlockKind.PLAIN
    assert reason in block.prose.text
    assert [row[0].text for row in block.rows] == source.split("\n")


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["# h", "text", "", "- a", "  b", "```", "~~~", "<ul>", "</ul>", "| a |", "    c"]
        ),
        max_size=200,
    )
)
def test_chunks_cover_every_line_once_but_the_ends_of_cut_fences(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = covered(text)
    assert [line for line in found if line[:3] not in ("```", "~~~")] == [
        line for line in text.split("\n") if line[:3] not in ("```", "~~~")
    ]
