"""Papers as conferences of science list them: a linked title, its authors on the lines below."""

import pytest

from tests.support.recovered_talks import talks_in

_AUTHORS = ["Ann Lee", "Bea Hill"]


def _listed(end: str, hall: str, head: str) -> str:
    papers = ("[Looms that learn](https://a.example/1)", "[Yarn, by contrast](https://a.example/2)")
    people = f"Ann Lee (Loom Institute){end}\nBea Hill (University of Oslo){end}\n"
    blocks = "\n".join(f"{paper}{end}\n{people}" for paper in papers)
    return f"# LoomConf 2019\n\n## {head}\n\n{hall}{blocks}\n## Socials\n\nDinner at the pier\n"


@pytest.mark.parametrize("head", ["Spotlights", "Orals", "Accepted papers"])
@pytest.mark.parametrize("hall", ["", "West Hall C + B3\n\n"])
@pytest.mark.parametrize("end", ["", "\\", "  "])
def test_linked_titles_above_their_authors_are_talks(end: str, hall: str, head: str) -> None:
    found = [talk for talk in talks_in(_listed(end, hall, head)) if talk[1]]
    assert found == [("Looms that learn", _AUTHORS), ("Yarn, by contrast", _AUTHORS)]


def test_linked_lines_above_text_are_no_talks() -> None:
    text = (
        "# How looms learn\nAnn Lee\n\n## Yarn\n\n[The yarn manual](https://a.example/1)\n"
        "Read this first.\n\n[More on yarn](https://a.example/2)\nAnd this later.\n"
    )
    assert talks_in(text) == [("How looms learn", ["Ann Lee"])]


@pytest.mark.parametrize("kind", ["Spotlight", "Oral", "Paper", "Poster"])
def test_numbered_papers_lose_their_number(kind: str) -> None:
    text = f"# LoomConf 2019\n\n## {kind} 1: Looms that learn\n\nBy Ann Lee\n\n"
    text += f"## {kind} 2: Yarn by contrast\n\nBy Bea Hill\n"
    assert talks_in(text) == [("Looms that learn", ["Ann Lee"]), ("Yarn by contrast", ["Bea Hill"])]


def test_a_backslash_that_draws_stays() -> None:
    assert talks_in("# Looms\nAnn Lee\n\n    ----\\\n    A   \\\n    ----\\\n") == [
        ("Looms", ["Ann Lee"])
    ]
