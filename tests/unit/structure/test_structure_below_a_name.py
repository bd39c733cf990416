"""What stands right below a name or a title: addresses, where somebody works, the talk's title."""

from __future__ import annotations

import pytest

from tests.support.recovered_talks import talks_in

TITLE = "Slow looms at rest in sheds"
NOTES = "Looms make weaving harder\nMore threads are lost every day\n\nWhy so many?\n\tMoths\n"


@pytest.mark.parametrize("name", ["Ann Lee", "Brix Trelgo", "Mat Marquis"])
@pytest.mark.parametrize(
    "below", ["Worked at Initech, Acme", "previously at Acme", "Works for Acme"]
)
def test_a_line_below_tells_for_whom_a_person_works(name: str, below: str) -> None:
    text = f"# {TITLE}\n\n{name}  \n{below}\n\n{NOTES}"
    assert talks_in(text, "rest.md", "gloamconf-2019") == [(TITLE, [name])]


@pytest.mark.parametrize("sign", [" {}", " <{}>", " ({})", ", {}", " {}, works at Acme", " [{}]"])
@pytest.mark.parametrize("name", ["Ann Lee", "Brix Trelgo"])
def test_a_mail_address_stands_behind_a_name(name: str, sign: str) -> None:
    text = f"# {TITLE}\n{name}{sign.format('brix.t@acme.example')}\n\n{NOTES}"
    assert talks_in(text, "rest.md", "gloamconf-2019") == [(TITLE, [name])]


@pytest.mark.parametrize("line", ["Write to me@acme.example", "Contact ann@acme.example"])
def test_an_address_makes_no_name_of_other_words(line: str) -> None:
    assert talks_in(f"# {TITLE}\n\n{line}\n\n{NOTES}", "rest.md", "gloamconf") == [(TITLE, [])]


@pytest.mark.parametrize("name", ["Ann Lee", "Jane Smith & Peter Ekman"])
@pytest.mark.parametrize("block", ["@annlee", "Initech", "loom.example", "CTO\nInitech\n@annlee"])
@pytest.mark.parametrize(
    "title", [TITLE, "Loom Load: How to weave without being lost in noise", "Wool. Moths. Resting"]
)
def test_the_title_stands_below_a_name_with_its_handle_or_firm(
    name: str, block: str, title: str
) -> None:
    people = name.split(" & ")
    text = f"{name}\n{block}\n\n{title}\n\n{NOTES}"
    assert talks_in(text, "LoomLoad.txt", "gloamconf-2019") == [(title, people)]


def test_below_a_name_with_its_handle_stand_no_notes() -> None:
    for notes in ("- a\n- b\n", "Nice talk.\n\n- a\n", "Wool\n\n- a\n", "Wool -\n\n- a\n"):
        text = f"# GloamConf 2019\n\n## Ann Lee\n@annlee\n\n{notes}\n## Jane Smith\n@jane\n\n- b\n"
        found = talks_in(text, "day1.md", "gloamconf-2019")
        assert [title for title, _ in found] == ["Ann Lee", "Jane Smith"]
