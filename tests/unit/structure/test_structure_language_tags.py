"""The language of a talk, which programmes in several of them have in brackets before titles."""

import pytest

from notes.structure.words.inline import bare
from tests.support.recovered_talks import talks_in


@pytest.mark.parametrize(
    "tag", ["[EN]", "[JA]", "[EN] ", "[EN][Keynote] ", "[Keynote][JA] ", "[DE] [Talk] "]
)
def test_the_language_before_a_title_is_no_part_of_it(tag: str) -> None:
    text = f"# RopeKaigi 2024\n\n## {tag}Slow looms - Ann Berg\n\nx\n\n## Warm ponds - Bo Ek\n\ny\n"
    assert [title for title, _ in talks_in(text)] == ["Slow looms", "Warm ponds"]


@pytest.mark.parametrize("text", ["[Slow looms][1]", "[Slow looms][rest]", "[Slow looms][]"])
def test_a_label_with_its_reference_is_a_link(text: str) -> None:
    assert bare(text).text == "Slow looms"
