"""Headings with a person and details beside, and the title on the heading right below."""

from __future__ import annotations

import pytest

from tests.support.recovered_talks import talks_in

TALKS = {
    "Slow leases at sea": ("Tove Lindqvist", "@tovl"),
    "What moss knows": ("Marcus Webb", "@mwebb"),
    "Boring ponds and friends": ("Ann Lee", "@annl"),
}
FORMS = {
    "kind": "### {name} - Workshop",
    "kind and handle": "### {name} - Workshop - {handle}",
    "kind, day and handle": "### {name} - Workshop - 6/23/2022 - {handle}",
    "day": "### {name} - 6/23/2022",
    "kind first": "### Keynote: {name} {handle}",
    "word for whom": "### Secret Guest: {name} {handle}",
    "firm and handle": "### {name} - Fernbank - {handle}",
    "firm behind a colon": "### {name}: Fernbank - {handle}",
}


def written(form: str, below: str) -> str:
    parts = ["# GloamConf 2022\n\n## Day 1\n"]
    for title, (name, handle) in TALKS.items():
        parts += [FORMS[form].format(name=name, handle=handle), below.format(title=title)]
        parts += ["- some rain\n- more of it\n"]
    return "\n".join(parts)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("below", ["#### {title}", "#### {title}\n\n##### Rain\n\n##### Soil"])
def test_the_heading_below_is_the_title(form: str, below: str) -> None:
    found = talks_in(written(form, below), "README.md", "gloamconf22")
    assert found == [(title, [name]) for title, (name, _) in TALKS.items()]


def test_a_title_beside_the_person_stays_the_title() -> None:
    text = "# GloamConf 2022\n\n" + "".join(
        f"### {name} - {title} - {handle}\n#### Why so\n- rain\n\n"
        for title, (name, handle) in TALKS.items()
    )
    found = talks_in(text, "README.md", "gloamconf22")
    assert found == [(title, [name]) for title, (name, _) in TALKS.items()]


def test_a_note_of_one_workshop_has_its_title_there() -> None:
    text = "# GloamConf 2022\n## Ann Lee - Workshop - 6/23/2022 - @annl\n### Slow leases\n- rain\n"
    assert talks_in(text, "workshop/README.md", "gloamconf22") == [("Slow leases", ["Ann Lee"])]


OF_PERSON = {
    "nothing": "",
    "handle": "@annl\n\n",
    "firm": "Fernbank Labs\n\n",
    "works at a firm": "works @ [Fernbank](http://fernbank.example/)\n\n",
    "list": "- <https://fernbank.example/ann>\n- works @ [Fernbank](http://fernbank.example/)\n\n",
    "firm, then handle": "fern post, york\n\n@annl\n\n",
    "handle, then what for": "@annl\n\nvoice of ferncasts\n\n",
}


@pytest.mark.parametrize("of_person", OF_PERSON.values(), ids=OF_PERSON)
@pytest.mark.parametrize("level", ["##", "###"])
def test_a_title_stands_below_what_is_told_of_the_person(of_person: str, level: str) -> None:
    text = "# GloamConf 2022 - Day 2\n\n"
    text += "## Lightning talks\n\n" if level == "###" else ""
    for title, (name, _) in TALKS.items():
        text += f"{level} {name}\n\n{of_person}{level}# {title}\n\nSome rain, and more of it.\n\n"
    expected = [(title, [name]) for title, (name, _) in TALKS.items()]
    assert talks_in(text, "day-2.md", "gloamconf22") == expected


def test_a_heading_below_notes_is_a_part_of_the_talk() -> None:
    text = "# GloamConf 2022 - Day 2\n\n" + "".join(
        f"## {name}\n\nIt rained on the loom for all of the week.\n\n### {title}\n\n- soil\n\n"
        for title, (name, _) in TALKS.items()
    )
    names = [name for name, _ in TALKS.values()]
    assert talks_in(text, "day-2.md", "gloamconf22") == [(name, [name]) for name in names]
