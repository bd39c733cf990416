"""Several people who spoke, each told of in a paragraph below a word for speakers."""

from __future__ import annotations

import pytest

from tests.support.recovered_talks import talks_in

PEOPLE = {
    "Tove Lindqvist": "is a farmer at Fernbank and looks after ponds. She has moved a lot of soil.",
    "Marcus Webb": "has worked on rain and moss for a decade. Before that he led a team.",
    "Ines Duarte": "leads the soil group at Gloam Works, where she wrote the book on leases.",
}
HEADS = (
    "### Presenters",
    "### Speakers",
    "### About the speakers",
    "### Bios",
    "#### Ponentes",
    "**Speakers**",
    "Speakers:",
    "**Referenten:**",
)
FORMS = {
    "plain": "{name} {told}",
    "linked": "[{name}](https://x.example/a) {told}",
    "bold": "**{name}** {told}",
    "linked in bold": "**[{name}](https://x.example/a)** {told}",
    "whose": "{name}'s (Fernbank) background {told}",
    "firm in brackets": "{name} (Fernbank) {told}",
    "listed": "- {name} {told}",
    "comma": "{name}, who {told}",
}


def talk(title: str, head: str, form: str, *names: str) -> str:
    told = [FORMS[form].format(name=name, told=PEOPLE[name]) for name in names]
    return "\n\n".join([f"## {title}", "Gardens hide a lot, as we show.", head, *told, ""])


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("below", ["", "### Notes\n\n- rain\n\n", "- rain\n- moss\n\n"])
def test_each_paragraph_that_opens_with_a_name_tells_a_speaker(
    head: str, form: str, below: str
) -> None:
    tove, marcus, ines = PEOPLE
    text = (
        "# GloamConf 2019\n\n"
        + talk("Slow leases at sea", head, form, tove, marcus, ines)
        + below
        + talk("What moss knows", head, form, tove)
        + below
        + talk("Ponds and their friends", head, form, marcus, ines)
        + below
    )
    assert talks_in(text, "README.md", "gloamconf19") == [
        ("Slow leases at sea", [tove, marcus, ines]),
        ("What moss knows", [tove]),
        ("Ponds and their friends", [marcus, ines]),
    ]


def test_what_goes_on_about_one_of_them_names_nobody_else() -> None:
    tove, marcus, _ = PEOPLE
    text = (
        "# GloamConf 2019\n\n## Slow leases at sea\n\n### Speakers\n\n"
        f"{tove} {PEOPLE[tove]}\n\nBefore that she grew Fernbank Systems from nothing to much.\n\n"
        f"In her time she wrote The Book of Leases for gardens.\n\n{marcus} {PEOPLE[marcus]}\n\n"
        "## What moss knows\n\n- rain\n"
    )
    assert talks_in(text, "README.md", "gloamconf19")[0] == ("Slow leases at sea", [tove, marcus])


def test_names_with_addresses_alone_are_told_as_before() -> None:
    text = (
        "Slow leases at sea\n======\n\nPonentes:\n\n* Tove Lindqvist (@tovl): https://tovl.example\n"
        "* Marcus Webb (@mwebb)\n\n## Ponds\n\n- rain\n"
    )
    assert talks_in(text, "slow-leases.md", "gloam") == [
        ("Slow leases at sea", ["Tove Lindqvist", "Marcus Webb"])
    ]


@pytest.mark.parametrize(
    "head", ["### Speakers", "**Presenter bios:**", "**Bios**", "**Speakers:**"]
)
@pytest.mark.parametrize("mark", ["{}", "**{}**"])
@pytest.mark.parametrize("names", [("Marcus", "Ines"), ("Ines",), ("Tove Lindqvist", "Marcus")])
def test_given_names_alone_head_what_is_told_of_each(
    head: str, mark: str, names: tuple[str, ...]
) -> None:
    told = "\n\n".join(
        f"{mark.format(name)} is a member of the pond team at Fern." for name in names
    )
    text = f"# Slow leases at sea\n\nLeases rest.\n\n{head}\n\n{told}\n\n## Costs\n\n- rain\n"

    assert talks_in(text, "slow-leases.md") == [("Slow leases at sea", list(names))]


def test_what_goes_on_with_a_given_name_tells_of_the_same_person() -> None:
    told = "Tove Lindqvist is a farmer at Fern Works.\n\nTove works on ponds and leases for them."
    text = f"# Slow leases at sea\n\n## Speakers\n\n{told}\n\n## Costs\n\n- rain\n"

    assert talks_in(text, "slow-leases.md") == [("Slow leases at sea", ["Tove Lindqvist"])]


def test_a_given_name_before_what_things_do_as_well_names_nobody() -> None:
    told = "Ines compared with ponds in the rain of the sea."
    text = f"# Slow leases at sea\n\n## Speakers\n\n{told}\n\n## Costs\n\n- rain\n"

    assert talks_in(text, "slow-leases.md") == [("Slow leases at sea", [])]
