"""On which level of headings the talks stand, where nobody is named."""

import pytest

from tests.support.recovered_talks import talks_in

_TITLES = ["What is new in looms", "Leases that rest", "Why soil is hard", "Roots at night"]


def _titles_in(text: str, path: str = "gloamconf-2019.md") -> list[str]:
    return [title for title, _ in talks_in(text, path)]


@pytest.mark.parametrize(
    "front", ["# GloamConf 2019\n\n", "## Day 2: Wednesday May 8, 2019\n\n", ""]
)
@pytest.mark.parametrize("word", ["Session 20", "Session #30", "Sesión 10", "Session "])
@pytest.mark.parametrize("sign", [" - ", ": ", " – "])
def test_what_bears_a_code_or_stands_above_parts_is_one_session(
    front: str, word: str, sign: str
) -> None:
    parts = (
        "#### Threads\nSlow.\n##### Blue\nx\n#### Knots\ny\n#### Demo\nz\n#### Summary\nFine.\n\n"
    )
    text = front + "".join(
        f"### {word}{at}{sign}{title}\n{parts}" for at, title in enumerate(_TITLES, 1)
    )
    assert _titles_in(text, "day-2.md") == _TITLES


@pytest.mark.parametrize("head", ["Session 1: Looms", "Room 201: Looms", "Track 2 - Looms"])
def test_a_session_above_titles_is_none_of_them(head: str) -> None:
    text = f"# GloamConf 2019\n\n## {head}\n### {_TITLES[0]}\n- a\n### {_TITLES[1]}\n- b\n"
    assert _titles_in(text) == _TITLES[:2]


_TOPICS = "## Looms\n### {0}\n#### {a}\n- a\n#### Threads\n### {1}\n#### {a}\n- b\n## Soil\n"


@pytest.mark.parametrize("part", ["Overview", "Summary", "Questions"])
@pytest.mark.parametrize("title", ["# GloamConf 2019\n\n", "# Notes of GloamConf\n\n"])
def test_topics_stand_above_talks_that_have_parts(part: str, title: str) -> None:
    text = title + _TOPICS + "### {2}\n#### {a}\n- c\n### {3}\n- d\n"
    assert _titles_in(text.format(*_TITLES, a=part)) == _TITLES


def test_a_talk_with_text_of_its_own_is_no_topic() -> None:
    text = "# GloamConf 2019\n\n" + _TOPICS.replace("## Looms\n", "## Looms\n- they rest\n")
    found = _titles_in((text + "### {2}\n#### {a}\n- c\n").format(*_TITLES, a="Overview"))
    assert found == ["Looms", "Soil"]


@pytest.mark.parametrize("word", ["Talk", "Vortrag", "Charla"])
def test_a_talk_counted_on_below_another_stands_beside_it(word: str) -> None:
    text = (
        f"# Gloam Summit\n\n## {word} 1: {_TITLES[0]}\n- a\n## {word} 2: {_TITLES[1]}\n- b\n"
        f"### {word} 3: {_TITLES[2]}\n#### The Problem\n- c\n### {word} 4: {_TITLES[3]}\n- d\n"
    )
    assert _titles_in(text, "gloam-summit.md") == _TITLES


def test_one_talk_on_the_level_of_its_event_leaves_the_others_beside_it() -> None:
    text = (
        "# Gloam Days 2019\n\n## Rest\n- a\n## Leases\n- b\n## Looms\n- c\n"
        "# Slow soil\n- d\n## Old roots\n- e\n### Below\n- f\n## New roots\n- g\n"
    )
    found = ["Rest", "Leases", "Looms", "Slow soil", "Old roots", "New roots"]
    assert _titles_in(text, "gloam.md") == found


def test_a_heading_without_text_beside_the_event_is_no_slip() -> None:
    text = (
        "# Gloam Days 2019\n\n## Rest\n- a\n## Leases\n- b\n## Looms\n- c\n"
        "# Day 2\n## Old roots\n- e\n## New roots\n- g\n"
    )
    assert _titles_in(text, "gloam.md") == ["Rest", "Leases", "Looms", "Old roots", "New roots"]


_PEOPLE = ("Maria Garcia", "John Smith", "Thomas Weber", "Anna Johansson")


@pytest.mark.parametrize(
    "between",
    [
        "- <https://site.example/ml>\n- <https://site.example/book>\n\n",
        "https://site.example/ml\n\n",
        "[Her page](https://site.example/ml)\n",
        "Twitter: @somebody\n\n",
        "Head of Looms at Acme\n\n",
        "![](maria.png)\n\n",
        "10:30 - 11:00\n\n",
        "",
    ],
)
@pytest.mark.parametrize("form", ["### {}\n", '### "{}"\n', "**{}**\n\n", "*{}*\n\n"])
def test_titles_stand_below_names_with_what_belongs_to_the_person(between: str, form: str) -> None:
    text = "# GloamConf 2019\n\n" + "".join(
        f"## {name}\n{between}{form.format(title)}- rests\n"
        for name, title in zip(_PEOPLE, _TITLES, strict=True)
    )
    assert talks_in(text, "gloamconf.md") == [
        (title, [name]) for name, title in zip(_PEOPLE, _TITLES, strict=True)
    ]


@pytest.mark.parametrize("share", [range(3), range(0, 8, 3)])
def test_rules_between_linked_titles_make_no_slides(share: range) -> None:
    text = "".join(
        f"### [{title} {at}](https://2019.gloam.example/{at})\n\n"
        + (f"by [{_PEOPLE[at % 4]}](https://2019.gloam.example/s)\n\n" if at in share else "")
        + "- notes\n\n---\n\n"
        for at, title in enumerate(_TITLES * 2)
    )
    assert _titles_in(text, "2019-05-03_tuesday.md") == [
        f"{title} {at}" for at, title in enumerate(_TITLES * 2)
    ]


def test_an_equals_sign_below_headings_with_hashes_marks_a_point() -> None:
    text = (
        "# GloamConf 2019\n\n## Rest\n- a\n= loom, good if:\n  - b\n## Leases\n- Knots\n= soil\n"
        "## Slow looms\n- c\n"
    )
    assert _titles_in(text) == ["Rest", "Leases", "Slow looms"]


def test_an_equals_sign_opens_a_heading_of_asciidoc() -> None:
    text = (
        "= GloamConf 2019\n\n== Why looms rest\n* a\n"
        "= Day 2\n== Leases and knots\n* b\n== Slow looms\n* c\n"
    )
    assert _titles_in(text, "gloam.adoc") == ["Why looms rest", "Leases and knots", "Slow looms"]


@pytest.mark.parametrize("part", ["Takeaways", "Summary", "Looms:"])
def test_a_part_in_bold_below_an_address_is_no_title(part: str) -> None:
    text = "# GloamConf 2019\n\n" + "".join(
        f"## {name}\nhttps://site.example/x\n\n**{part}**\n\n- they rest and sleep at night\n"
        for name in _PEOPLE
    )
    assert talks_in(text, "gloamconf.md") == [(name, [name]) for name in _PEOPLE]
