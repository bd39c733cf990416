"""Talks of a day that is told in sentences, with those who spoke and no title in quotes."""

from __future__ import annotations

import pytest

from notes.structure.sessions.told_people import talk_told
from tests.support.recovered_talks import talks_in

TOLD = (
    ("Anna Berg", "slow looms"),
    ("Peter Ekman", "quiet barns"),
    ("Clara Novak", "wool that lasts"),
)
HEAD = "# {}\n\nWe were there again and it rained all the time.\n\n{}\n\nSee you.\n"


def post(name: str, sentence: str) -> str:
    return HEAD.format(name, "\n\n".join(sentence.format(*told) for told in TOLD))


@pytest.mark.parametrize("name", ["Gloamfest 2019", "What a week"])
@pytest.mark.parametrize(
    "sentence",
    [
        "The opening talk this morning was by {}, who spoke about {}.",
        "The next talk was by {} about {}. I liked it.",
        "{} gave a talk about {} and we laughed.",
        "I really liked {}'s talk on {}.",
        "{} opened the second day with a keynote about {}.",
        "I enjoyed the session by {} on {}.",
        "Next up was {} with a talk on {}.",
        "[{}](https://f.example/a) gave a very good talk on {}.",
        "Der erste Vortrag war von {} über {}.",
        "{} eröffnete den Tag mit einer Keynote über {}.",
        "{} a présenté un talk sur {}.",
        "La présentation de {} sur {} était claire.",
        "La primera charla fue de {} sobre {}.",
        "{} ha presentato un talk su {}.",
        "{} deu uma palestra sobre {}.",
        "De eerste lezing was van {} over {}.",
    ],
)
def test_who_gave_a_talk_about_a_topic_is_told_in_a_sentence(name: str, sentence: str) -> None:
    assert talks_in(post(name, sentence)) == [(topic, [who]) for who, topic in TOLD]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("The talk about {1} by {0} was over my head.", "{1}"),
        ("My last talk before lunch was from {0}. Fine.", "{0}"),
        ("The keynote was given by {0} from Acme.", "{0}"),
        ("In the afternoon, {0} gave a talk about how her firm, Acme, grew.", "{0}"),
        ("{0} shared a stage with old friends for a talk on Monday.", "{0}"),
        (
            "Then [{0}, Ph.D.](https://f.example/a) gave a session on **Notes on {1}**.",
            "Notes on {1}",
        ),
        (
            "**All About {1}** presented by [{0}, MD](https://f.example/a) was long.",
            "All About {1}",
        ),
    ],
)
def test_a_talk_is_called_by_its_title_or_topic_or_by_who_gave_it(
    sentence: str, title: str
) -> None:
    expected = [(title.format(*told), [told[0]]) for told in TOLD]
    assert talks_in(post("What a week", sentence)) == expected


@pytest.mark.parametrize("sentence", ["{} spoke about {}.", "After lunch, {} talked about {}."])
def test_an_event_is_named_where_nothing_says_that_it_was_a_talk(sentence: str) -> None:
    people = [[who] for who, _ in TOLD]
    assert [found for _, found in talks_in(post("Gloamfest 2019", sentence))] == people
    at_top = "It was a small conference with long talks.\n\n"
    text = post("What a week", sentence).replace("We were", at_top + "We were")
    assert [found for _, found in talks_in(text)] == people
    assert len(talks_in(post("What a week", sentence))) < len(TOLD)


@pytest.mark.parametrize(
    ("head", "text"),
    [
        ("# On my shelf\n\n", "A good book by {} explains {} and much more that I liked.\n\n"),
        ("# Of wool\n\nSpeaker: Dora Lind\n\n", "In a talk by {} I heard of {}.\n\n"),
        ("---\ntitle: Of wool\nspeaker: Dora Lind\n---\n\n", "{} gave a talk about {}.\n\n"),
        ("# Keynote of Gloamfest\n\n", "{} gave a short talk about {}.\n\n"),
        ("# What a week\n\n", "I met {} of the {} team for tea.\n\n"),
    ],
)
def test_people_named_elsewhere_have_given_no_talk(head: str, text: str) -> None:
    found = talks_in(head + "".join(text.format(*told) for told in TOLD))
    assert len(found) < len(TOLD)


def test_two_who_spoke_are_no_report() -> None:
    two = "".join(f"{who} gave a talk about {topic}.\n\n" for who, topic in TOLD[:2])
    assert len(talks_in(f"# What a week\n\n{two}")) < len(TOLD) - 1


def test_few_sentences_in_a_long_text_about_one_talk_are_no_report() -> None:
    points = "\n\n".join(f"It rests for {count} days." for count in range(80))
    assert len(talks_in(post("Of wool", "{} gave a talk about {}.") + f"\n{points}\n")) < len(TOLD)


def test_a_wrapped_paragraph_tells_of_one_talk_on_its_own_line() -> None:
    lines = "\n\n".join(
        f"We were a bit late, it rained so hard, and the next talk was by\n{who} about {topic}."
        for who, topic in TOLD
    )
    assert talks_in(f"# What a week\n\n{lines}\n") == [(topic, [who]) for who, topic in TOLD]


def test_who_is_told_of_again_has_given_no_second_talk() -> None:
    again = post("What a week", "{0} gave a talk about {1}.\n\nLater {0} spoke about old {1}.")
    assert talks_in(again) == [(topic, [who]) for who, topic in TOLD]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Anna Berg gave the keynote session on looms.", "keynote"),
        ("Anna Berg gave a workshop on looms.", "workshop"),
        ("Anna Berg gave a talk on looms.", "talk"),
    ],
)
def test_a_sentence_says_of_which_kind_a_talk_was(sentence: str, kind: str) -> None:
    told = talk_told(sentence)
    assert told is not None
    assert told.kind == kind


def test_a_sentence_about_many_people_is_about_several_talks() -> None:
    many = "Ann Lee, Bo Ekman, Clara Novak, Dora Lind and Emil Falk gave lightning talks."
    assert talk_told(many) is None


@pytest.mark.parametrize(
    "title",
    [
        "KelpConf 2019: Mary Norton - Mending nets together",
        "Mary Norton: Mending nets together (KelpConf 2019)",
        "Mending nets together - Mary Norton @ KelpConf 2019",
    ],
)
def test_a_posts_title_with_its_event_tells_who_spoke_first_or_last(title: str) -> None:
    text = f'---\ntitle: "{title}"\ntags: [talks]\n---\n\nNets.\n\n## What is a net?\n\nText.\n'
    assert talks_in(text, "_posts/2019-02-03-kelp.md") == [
        ("Mending nets together", ["Mary Norton"])
    ]


@pytest.mark.parametrize("town", ["Oslo", "Copenhagen", "Exeter"])
def test_a_university_in_short_below_a_name_is_nobody(town: str) -> None:
    text = (
        f"Day 4\n=====\n\nJes Norton\n----------\n\n    U {town}, {town}\n\n    Dust\n\n- one\n\n"
        "Mary Hill\n---------\n\n    U Riga, Riga\n\n    Grains\n\n- two\n"
    )
    assert [people for _, people in talks_in(text)] == [["Jes Norton"], ["Mary Hill"]]
