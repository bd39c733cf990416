"""People each with a firm on a line of their own, below the title of one talk."""

import pytest

from tests.support.recovered_talks import talks_in

PARTS = "\n## Caches at rest\n\n- a cache sleeps\n\n## Costs\n\n- memory is dear\n"
PEOPLE = (("Maria Jensen", "Red Loom"), ("Otto Lind", "Google"), ("Anna Kowalski", "Initech"))


@pytest.mark.parametrize("form", ["{} - {}", "{} – {}", "{}, {}", "{} ({})", "{} | {}", "{} @ {}"])
@pytest.mark.parametrize("mark", ["{}", "- {}", "**{}**", "- **{}**", "*{}*"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_people_with_firms_below_a_title_gave_the_one_talk(form: str, mark: str, gap: str) -> None:
    told = gap.join(mark.format(form.format(*each)) for each in PEOPLE)
    talks = talks_in(f"# How caches rest at night\n\n{told}\n{PARTS}")

    assert talks == [("How caches rest at night", [name for name, _ in PEOPLE])]


def test_names_that_no_list_knows_stand_with_their_firms_below_a_title() -> None:
    told = "- Ilvo Trankel - Initech\n- Sanuk Obarre - Red Loom\n"
    talks = talks_in(f"# How caches rest at night\n\n{told}{PARTS}")

    assert talks == [("How caches rest at night", ["Ilvo Trankel", "Sanuk Obarre"])]


@pytest.mark.parametrize(
    ("title", "told", "parts"),
    [
        ("Gloamconf 2019", "- {} - Cold Caches\n- {} - Looms\n", "\n## Food\n\nSoup.\n"),
        ("Evening", "- {} - Cold Caches\n- {} - Looms\n", "\n## Looms\n\nOf wool.\n"),
        ("Evening", "- {} - Cold Caches\n    - slow\n- {} - Looms\n    - old\n", "\nBye.\n"),
        ("Evening", "- {} - Why caches rest\n- {} - Looms and wool\n", "\n## Food\n\nSoup.\n"),
    ],
)
def test_people_with_titles_below_a_heading_gave_each_a_talk(
    title: str, told: str, parts: str
) -> None:
    names = ("Maria Jensen", "Otto Lind")
    talks = talks_in(f"# {title}\n\n{told.format(*names)}{parts}")

    assert [people for _, people in talks if people] == [[name] for name in names]


def test_people_between_a_title_and_its_first_part_are_of_that_title() -> None:
    talks = talks_in(
        "# Gloamconf 2019\n\n"
        "## How caches rest\n\nMaria Jensen, Initech\n\nOtto Lind, Initech\n\n"
        "### Costs\n\n- dear\n\n"
        "## Queues for people\n\nAnna Kowalski, Google\n\n### Waits\n\n- long\n"
    )

    assert talks == [
        ("How caches rest", ["Maria Jensen", "Otto Lind"]),
        ("Queues for people", ["Anna Kowalski"]),
    ]


@pytest.mark.parametrize(
    "does",
    [
        "works on looms at Initech",
        "working on ropes for Red Quay",
        "leads the loom team at Initech",
        "does looms at Initech",
        "expert for Web",
        "Expert for the Web",
        "Experte für Web",
        "Loom specialist in ropes",
    ],
)
@pytest.mark.parametrize("mark", ["{}", "*{}*", "**{}**", "- {}"])
def test_what_somebody_does_behind_a_dash_is_no_title(does: str, mark: str) -> None:
    told = mark.format(f"Maria Jensen - {does}")
    text = f"# How caches rest at night\n\n{told}\n\nA cache sleeps when nobody asks.\n"

    assert talks_in(text, "caches.md") == [("How caches rest at night", ["Maria Jensen"])]


@pytest.mark.parametrize("title", ["works on my machine", "runs for fun", "experts are people"])
def test_what_a_talk_is_about_behind_a_dash_is_its_title(title: str) -> None:
    text = f"# Gloamconf 2019\n\n- Maria Jensen - {title}\n- Otto Lind - How caches rest\n"

    assert talks_in(text, "gloamconf-2019.md")[0] == (title, ["Maria Jensen"])
