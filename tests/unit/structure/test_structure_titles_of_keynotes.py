"""Keynotes headed by their kind, with their titles on the first line below."""

import pytest
from recovered_talks import talks_in

EVENT = (
    "# GloamConf 2031\n\n## Opening\n\n- hello\n\n{}\n\n## Lazy logs\n\n- Bo Ek\n- they shrink\n"
)
LINK = "https://gloam.example/talks/x1-why-leases-should-rest/"
NAMED = [
    f"- Why leases should rest\n- {LINK}\n- they are tired",
    f"Why leases should rest\n\n{LINK}\n\n- they are tired",
    "- Why Leases Should Rest\n- Slides: https://ann.example/s\n- they are tired",
    "*Why leases should rest*\n\n- they are tired",
    "**Why leases should rest**\n\n- they are tired",
    "“Why leases should rest”\n\nThey are tired.",
]
ALONE = [
    "Ann Lee - Why leases should rest\n\n- they are tired",
    "**Ann Lee: Why leases should rest**\n\nThey are tired.",
    "- “Why leases should rest”, Ann Lee\n- they are tired",
    "- Why leases should rest (Ann Lee)\n- they are tired",
    "Why leases should rest by Ann Lee\n\nThey are tired.",
]


def keynotes(text: str) -> list[tuple[str, list[str]]]:
    return [(title.lower(), people) for title, people in talks_in(EVENT.format(text))][:-1]


@pytest.mark.parametrize("kind", ["Keynote: Ann Lee", "Opening keynote - Ann Lee"])
@pytest.mark.parametrize("below", NAMED)
def test_a_title_stands_below_a_kind_and_its_people(kind: str, below: str) -> None:
    assert keynotes(f"## {kind}\n\n{below}") == [("why leases should rest", ["Ann Lee"])]


@pytest.mark.parametrize("kind", ["Keynote", "Keynote 2", "Opening Keynote", "Workshop"])
@pytest.mark.parametrize("below", ALONE)
def test_a_title_and_its_people_stand_below_a_kind_alone(kind: str, below: str) -> None:
    assert keynotes(f"## {kind}\n\n{below}") == [("why leases should rest", ["Ann Lee"])]


@pytest.mark.parametrize(
    "below",
    [
        "- leases should rest at night\n- they are tired",
        "- Works with Rust on Mars\n- she was late",
        "**Why it matters**\n\nRest.\n\n**How it is done**\n\nBy night.",
        "- Rests a lot at home\n- https://ann.example/about",
    ],
)
def test_a_note_below_a_kind_and_its_people_is_no_title(below: str) -> None:
    assert keynotes(f"## Keynote: Ann Lee\n\n{below}") == [("keynote", ["Ann Lee"])]


@pytest.mark.parametrize("below", ["*By Ann Lee* [@ann](https://a.example)", "By Ann Lee"])
def test_people_below_a_kind_are_no_title(below: str) -> None:
    assert keynotes(f"## Keynote\n\n{below}\n\n- rest") == [("keynote", ["Ann Lee"])]
