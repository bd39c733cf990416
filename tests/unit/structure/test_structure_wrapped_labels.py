"""Titles whose link or struck type is opened on one line and closed on the next."""

import pytest

from tests.support.recovered_talks import talks_in

_TALKS = [
    ("How caches rest", ["Ann Lee"]),
    ("Queues without tears", ["Bo Brandt"]),
    ("The slow road to parsers", ["Cara Diaz"]),
]


@pytest.mark.parametrize("head", ["", "## Talks\n\n", "## Thursday\n\n"])
@pytest.mark.parametrize("form", ["{}\n\n", "**{}**\n\n", "~~{}~~\n\n", "- {}\n", "- **{}**\n"])
@pytest.mark.parametrize("label", ["{name}\n{title}", "{name} (Acme) \n{title}", "{title}\n{name}"])
def test_people_on_a_line_of_their_own_in_a_links_label(head: str, form: str, label: str) -> None:
    """A line break inside a label parts people from the title."""
    rows = "".join(
        form.format(f"[{label.format(name=name, title=title)}](talks/{number}.md)")
        for number, (title, (name,)) in enumerate(_TALKS)
    )
    assert talks_in(f"# GloamConf 2019\n\nI was there.\n\n{head}{rows}", "README.md") == _TALKS


def test_a_long_label_is_wrapped() -> None:
    """Where neither line is of people, the title goes on."""
    text = (
        "# GloamConf 2019\n\n## Talks\n\n"
        "[How caches rest when nobody\nlooks at them](caches.md)\n\n[Queues and tears](queues.md)\n"
    )
    assert talks_in(text, "README.md") == [
        ("How caches rest when nobody looks at them", []),
        ("Queues and tears", []),
    ]


@pytest.mark.parametrize("joint", [" (Acme)\n", " - "])
def test_struck_lines_are_talks_as_the_others(joint: str) -> None:
    """What was seen and not written up stands between links, struck through."""
    text = (
        "# GloamConf 2019\n\n## Talks\n\n[Ann Lee (Acme) - How caches rest](caches.md)\n\n"
        f"~~Bo Brandt{joint}Queues without tears~~\n\n"
        "[Cara Diaz (Acme) - The slow road to parsers](parsers.md)\n"
    )
    assert talks_in(text, "README.md") == _TALKS


@pytest.mark.parametrize(
    "target",
    [
        "rest of caches {}.md",
        "<rest of caches {}.md>",
        'talks/{}.md "Caches"',
        "https://git.example/ann/gloam/blob/master/rest of caches {}.md",
    ],
)
@pytest.mark.parametrize("form", ["- {}\n", "{}\n\n", "{}  \n"])
@pytest.mark.parametrize("head", ["", "## Talks\n\n"])
def test_addresses_with_spaces(target: str, form: str, head: str) -> None:
    """Files named in words are linked as they are named."""
    rows = "".join(
        form.format(f"[{title}]({target.format(number)})")
        for number, (title, _) in enumerate(_TALKS)
    )
    found = talks_in(f"# GloamConf 2019\n\nI was there.\n\n{head}{rows}", "README.md")
    assert found == [(title, []) for title, _ in _TALKS]


@pytest.mark.parametrize(
    "form", ["[{0} - {1}]({2}.md)", "[{0}]({2}.md) by {1}", "[{0}]({2}.md) ({1})"]
)
def test_lines_of_links_right_below_each_other(form: str) -> None:
    """Links with people, one a line and no blank line between, are all entries of a group."""
    rows = "  \n".join(form.format(title, name, title[:3]) for title, (name,) in _TALKS)
    assert talks_in(f"# GloamConf 2019\n\n## Talks\n\n{rows}\n", "README.md") == _TALKS


@pytest.mark.parametrize(
    "head", ["Links", "Links to notes", "Links to my notes", "Talk links", "Liens"]
)
def test_links_to_notes_are_an_index(head: str) -> None:
    """Links that all lead to notes beside an index are its talks, though "Links" is above."""
    rows = "".join(f"- [{title}]({title[:3]}.md)\n" for title, _ in _TALKS)
    text = f"# GloamConf 2019\n\n## Notes and thoughts\n\n- It was fine.\n\n## {head}\n\n{rows}"
    assert talks_in(text, "README.md") == [(title, []) for title, _ in _TALKS]


@pytest.mark.parametrize("head", ["Links", "To read", "Useful links"])
def test_links_elsewhere_are_no_talks(head: str) -> None:
    """Links to other sites are for later."""
    rows = "".join(f"- [{title}](https://gloam.example/{title[:3]})\n" for title, _ in _TALKS)
    text = f"# GloamConf 2019\n\n## Ann Lee - Locks\n\nText.\n\n## {head}\n\n{rows}"
    assert talks_in(text, "README.md") == [("Locks", ["Ann Lee"])]
