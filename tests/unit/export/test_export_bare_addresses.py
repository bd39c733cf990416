"""What is spelled as a link, and what stays as it was written."""

import pytest

from notes.export.bare_addresses import addresses


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see https://x.example/a.", ["https://x.example/a"]),
        ("see [[https://x.example][the slides]]", []),
        ("see [[https://x.example/a][slides]] and https://y.example", ["https://y.example"]),
    ],
)
def test_the_target_of_a_link_in_org_is_left_alone(text: str, found: list[str]) -> None:
    assert [text[first:last] for first, last in addresses(text)] == found
