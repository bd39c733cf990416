from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from notes.search import SearchIndex


@pytest.mark.parametrize(
    ("typed", "text", "count"),
    [
        ("spe", "speaker:", 9),
        ("docker pl", "docker place:", 7),
        ("speaker:ann", 'speaker:"Ann Smith" ', 2),
        ("speaker:smi", 'speaker:"Ann Smith" ', 2),
        ("speaker:munzz", 'speaker:"Frank Munz" ', 1),
        ('event:"cloud d', 'event:"Cloud Days Sydney" ', 4),
        ("#dev", "#devops ", 2),
        ("kind:k", "kind:keynote ", 1),
        ("year:20", "year:2019 ", 3),
        ("after:201", "after:2019 ", 3),
        ("lambda sort:ne", "lambda sort:newest ", 0),
    ],
)
def test_the_first_completion(index: SearchIndex, typed: str, text: str, count: int) -> None:
    best = index.completions(typed)[0]
    assert (best.text, best.count, best.cursor) == (text, count, len(text))


def test_without_a_word_every_qualifier_is_offered(index: SearchIndex) -> None:
    assert {"speaker:", "event:", "sort:"} <= {c.label for c in index.completions("docker ")}


def test_what_follows_the_cursor_stays(index: SearchIndex) -> None:
    best = index.completions("speaker:mun docker", cursor=len("speaker:mun"))[0]
    assert best.text == 'speaker:"Frank Munz" docker'
    assert best.text[: best.cursor] == 'speaker:"Frank Munz"'


def test_a_plain_word_is_left_alone(index: SearchIndex) -> None:
    assert index.completions("kubernetes") == []
