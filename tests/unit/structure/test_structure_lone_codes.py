"""Codes of sessions before a title, also alone on the line above it."""

import pytest

from tests.support.recovered_talks import talks_in

TITLE, PEOPLE = "Weaving on the next loom", ["Ann Lee"]


@pytest.mark.parametrize("code", ["LOM324", "LOM324-R", "LOM324-R1", "LOM-324", "LOM324:"])
@pytest.mark.parametrize(
    "text",
    [
        "{}\n{}\nAnn Lee - Initech\n\nThreads hold\n",
        "{}\n{}\n\nAnn Lee - Initech\n\n# Threads\n\n- hold\n\n# Yarn\n\n- rests\n",
        "# {}\n\n## {}\nSpeaker: Ann Lee\n\n## Threads\n\n- hold\n\n## Yarn\n\n- rests\n",
        "# {}\n{}\n\nby Ann Lee\n\n- Threads hold\n",
    ],
)
def test_the_title_of_a_note_stands_below_its_code(code: str, text: str) -> None:
    assert talks_in(text.format(code, TITLE), "loomcon-2019/looms.md") == [(TITLE, PEOPLE)]


def test_each_title_stands_below_its_code() -> None:
    text = "# LoomCon 2019\n\n## LOM324\n### Weaving by day\nby Ann Lee\n\n- Threads hold\n\n"
    text += "## LOM301\n\nYarn that rests\n\nby Bo Berg\n\n- Yarn rests\n"
    assert talks_in(text) == [("Weaving by day", PEOPLE), ("Yarn that rests", ["Bo Berg"])]


@pytest.mark.parametrize("below", ["- Threads hold\n", "LOM301\n", "and what it says\n"])
def test_a_code_in_the_text_heads_nothing(below: str) -> None:
    text = f"# {TITLE}\nAnn Lee\n\n- Threads hold\n\nSee what was said before:\n\nLOM324\n{below}"
    assert talks_in(text) == [(TITLE, PEOPLE)]


@pytest.mark.parametrize("head", ["LOM 324: ", "LOM 324-R: "])
def test_a_code_with_a_space_is_no_title(head: str) -> None:
    assert talks_in(f"# {head}{TITLE}\n\nAnn Lee\n\n- Threads\n") == [(TITLE, PEOPLE)]


@pytest.mark.parametrize("head", ["PEP 572: ", "RFC 793: ", "CSS 101: "])
def test_the_number_of_a_paper_belongs_to_the_title(head: str) -> None:
    assert talks_in(f"# {head}{TITLE}\n\nAnn Lee\n\n- Threads\n") == [(head + TITLE, PEOPLE)]
