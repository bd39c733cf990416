"""Titles in bold with the notes on the same line, in Markdown or in HTML, however long."""

from __future__ import annotations

import pytest
from recovered_talks import talks_in

_LONG = "Who does not love leases. " * 20

_TALKS = [
    ("Leases that rest", ["Anna Berg"]),
    ("What queues say", ["Bo Ekman"]),
    ("Slow looms", ["Cid Moe", "Dan Roe"]),
]


@pytest.mark.parametrize(
    "bold", ["**{}**", "<strong>{}</strong>", "<b>{}</b>", "<strong>{} </strong>"]
)
@pytest.mark.parametrize("sign", [" - ", " – ", ": ", " -"])
@pytest.mark.parametrize(
    "handle", ["", "([@slow_one](https://f.example/slow_one))", " (@slow_one)"]
)
@pytest.mark.parametrize("notes", [_LONG, "It was good. I liked it."], ids=["long", "short"])
def test_the_bold_part_is_the_title_and_its_people(
    bold: str, sign: str, handle: str, notes: str
) -> None:
    entries = (f"{title} by {' and '.join(people)}{handle}" for title, people in _TALKS)
    lines = "\n\n".join(f"{bold.format(entry)}{sign}{notes}" for entry in entries)
    text = f"---\ntitle: Gloamfest 2019\n---\n\nWe went there.\n\n## Monday\n\n{lines}\n"
    assert talks_in(text) == _TALKS


@pytest.mark.parametrize(
    ("line", "below"),
    [
        (
            'Another talk was "Leases that rest" by',
            "Anna Berg, who has grown leases since she was a child. She has many.",
        ),
        (
            "We left the hall for the",
            "harbour, where the boats of the town lie. It was cold and we went on.",
        ),
        (
            'Next up was Bo, who presented "Leases',
            'that rest", a way of more leases. It was long and rather good.',
        ),
    ],
)
def test_the_first_line_of_a_wrapped_paragraph_is_no_title(line: str, below: str) -> None:
    other = "Slow looms\nCid Moe\n\nText about looms that goes on for a while here.\n\n"
    text = f"# Gloamfest 2019\n\n{other}{line}\n{below}\n\nWhat queues say\nDan Roe\n\nText.\n"
    assert line not in [title for title, _ in talks_in(text)]
