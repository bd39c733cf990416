from __future__ import annotations

import pytest

from notes.structure.words.days_and_tracks import begins_with_day, is_named_group
from notes.structure.words.meaning import Meaning, is_event_like, is_open_format, meaning_of


@pytest.mark.parametrize(
    "text",
    [
        "Day 1",
        "Day One",
        "Friday 2012-09-14",
        "Wed 14 Feb",
        "Track A",
        "Talks",
        "Sessions I attended",
        "Tutorials (3 hours)",
        "Tag 2",
        "Jour 1",
        "Día 1",
        "第一天",
        "1日目",
        "10:20",
        "GopherDays Day 2",
        "Session 3",
        "Sponsor talks",
        "Writing day",
    ],
)
def test_days_tracks_and_kinds_of_talks_stand_above_talks(text: str) -> None:
    assert meaning_of(text) & Meaning.GROUP


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("Lunch", Meaning.BREAK),
        ("Mittagspause", Meaning.BREAK),
        ("Pause déjeuner", Meaning.BREAK),
        ("茶歇", Meaning.BREAK),
        ("Q&A", Meaning.IN_TALK),
        ("Abstract", Meaning.IN_TALK),
        ("Final thoughts", Meaning.FRAME),
        ("Things to try", Meaning.FOLLOW_UP),
        ("Links", Meaning.FOLLOW_UP),
        ("3. Further reading", Meaning.FOLLOW_UP),
        ("Keynote", Meaning.KIND),
        ("The keynote", Meaning.KIND),
        ("🍻 Hallway track", Meaning.FRAME),
        ("People I met", Meaning.FRAME),
        ("Ideas for the office", Meaning.FRAME),
        ("Next meetup", Meaning.FRAME),
        ("Nächstes Treffen", Meaning.FRAME),
        ("Gente que conocí", Meaning.FRAME),
        ("Ideias para o trabalho", Meaning.FRAME),
        ("自由交流", Meaning.FRAME),
        (":books: Things to read", Meaning.FOLLOW_UP),
        ("Papers to read on the train", Meaning.FOLLOW_UP),
        ("Talks I missed", Meaning.FOLLOW_UP),
        ("Related codelabs", Meaning.FOLLOW_UP),
        ("Additional Reading", Meaning.FOLLOW_UP),
        ("Supplementary Material", Meaning.FOLLOW_UP),
        ("印象に残ったこと TOP3", Meaning.FRAME),
        ("今後やりたいこと", Meaning.FRAME),
        ("今後に向けて", Meaning.FRAME),
        ("参加して良かった点", Meaning.FRAME),
        ("Food and party", Meaning.BREAK),
        ("Beer event", Meaning.BREAK),
        ("Dinner at the pier", Meaning.BREAK),
        ("Pub: The Crown", Meaning.BREAK),
        ("Overall impression", Meaning.FRAME),
        ("Some random thoughts about the venue", Meaning.FRAME),
        ("My favourite", Meaning.FRAME),
        ("What I liked", Meaning.FRAME),
        ("What I didn't", Meaning.FRAME),
        ("tl;dr", Meaning.FRAME),
        ("Next year?", Meaning.FRAME),
        ("Would I go again?", Meaning.FRAME),
        ("Odds and ends", Meaning.FRAME),
        ("Actions for me", Meaning.FOLLOW_UP),
        ("Aufgaben für mich", Meaning.FOLLOW_UP),
        ("Books mentioned", Meaning.FOLLOW_UP),
        ("Tools people recommended", Meaning.FOLLOW_UP),
        ("Coffee & cake", Meaning.BREAK),
        ("Break / yoga", Meaning.BREAK),
        ("Coffee break, Rooms 2 and 3", Meaning.BREAK),
        ("Lunch 🍕", Meaning.BREAK),
        ("Why I went", Meaning.FRAME),
        ("Official PebbleConf party", Meaning.BREAK),
        ("Speakers' dinner", Meaning.BREAK),
        ("Hallway track PebbleConf", Meaning.FRAME),
        ("https://a.example/talks", Meaning.FOLLOW_UP),
        ("Coffee, and a walk", Meaning.BREAK),
        ("🍺 after: The Crown", Meaning.BREAK),
        ("Rückfahrt", Meaning.FRAME),
        ("Things I overheard in the hallway", Meaning.FRAME),
        ("Bier + Brezn", Meaning.BREAK),
        ("Hors sessions", Meaning.FRAME),
        ("Outside the talks", Meaning.FRAME),
        ("Considerações finais", Meaning.FRAME),
        ("Gesamteindruck", Meaning.FRAME),
    ],
)
def test_words_alone_tell_what_a_heading_is(text: str, meaning: int) -> None:
    assert meaning_of(text) & meaning


@pytest.mark.parametrize(
    "text",
    [
        "Caches at rest",
        "Day of reckoning for caches",
        "Lunch and learn with caches",
        "May",
        "Break it on purpose",
        "Coffee in production",
        "Thoughts become things",
        "What we know of stars",
        "Parties and protocols",
        "Learning to read",
        "Outside the box",
        "How we work",
        "Who are we?",
        "The next big thing",
        "All the things we didn't do",
        "Sundry looms",
        "Assorted facts on looms",
    ],
)
def test_titles_mean_nothing_by_themselves(text: str) -> None:
    assert meaning_of(text) == Meaning.NONE


@pytest.mark.parametrize("text", ["Misc. hallway notes", "Miscellaneous links", "Assorted tips"])
def test_what_is_left_of_an_event_is_no_talk(text: str) -> None:
    assert meaning_of(text) == Meaning.FRAME


def test_a_day_may_have_a_topic() -> None:
    assert begins_with_day("Wednesday: Design")
    assert not begins_with_day("Design: Wednesday at last")
    assert not begins_with_day("Lightning: Rope at night")


@pytest.mark.parametrize("text", ["PyDays 2019", "Cloud Summit", "DevFest Lyon", "勉強会"])
def test_years_and_words_make_an_event(text: str) -> None:
    assert is_event_like(text)


@pytest.mark.parametrize(
    "text", ["Living in a distributed world", "The beacon", "Chaos days ahead of us all in the end"]
)
def test_titles_with_such_words_are_no_events(text: str) -> None:
    assert not is_event_like(text)


@pytest.mark.parametrize("text", ["Trilha Java", "Security track", "Room Ada", "Sala Roja"])
def test_tracks_and_rooms_bear_names(text: str) -> None:
    assert is_named_group(text)


@pytest.mark.parametrize("text", ["Java", "On the right track with small releases", "Track"])
def test_other_headings_name_no_track(text: str) -> None:
    assert not is_named_group(text)


def test_nobody_gives_a_talk_in_an_open_space() -> None:
    assert is_open_format("🗣️ Open spaces")
    assert not is_open_format("Opening spaces")


@pytest.mark.parametrize("text", ["Table 1", "Round table 2", "Group #3", "Tisch 4", "Breakout 2"])
def test_a_number_behind_those_around_a_table_is_a_part_of_the_day(text: str) -> None:
    assert meaning_of(text) == Meaning.FRAME


@pytest.mark.parametrize("text", ["Tables", "Table manners in 2019", "Web 2", "Team topologies 2"])
def test_a_number_behind_another_word_says_nothing(text: str) -> None:
    assert not meaning_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "So how was it?",
        "How fun was it?",
        "How was the food this year?",
        "How about the food?",
        "Why this conference?",
        "Why did I go?",
        "Should you go?",
        "Who was there?",
        "Who attends the GloamConf conference?",
        "What did we learn?",
        "What was not so good",
        "What was really great (in Ghent)",
        "Get involved in our community!",
        "Join us!",
        "The atmosphere",
        "First impressions",
        "Wie war es?",
        "L'ambiance",
        "Sfeer",
    ],
)
def test_questions_about_the_visit_are_no_titles(text: str) -> None:
    assert meaning_of(text) == Meaning.FRAME


@pytest.mark.parametrize(
    "text",
    [
        "How was the bridge built?",
        "What was the first loom?",
        "Who attends to the looms?",
        "Why this loom?",
        "What did looms do to towns?",
        "How about some threads?",
        "Joining us to the sea",
    ],
)
def test_questions_about_things_may_be_titles(text: str) -> None:
    assert meaning_of(text) == Meaning.NONE


@pytest.mark.parametrize("text", ["Wrap", "Debrief", "Hotels", "Expo hall"])
def test_what_is_about_the_visit_is_no_talk(text: str) -> None:
    assert meaning_of(text) & Meaning.NO_TALK
