"""Talks whose people stand on or below a heading with a word for speakers."""

from __future__ import annotations

import pytest

from notes.models import Kind
from notes.reading.source import NoteSource
from notes.structure.recover import recover


def found(text: str, path: str = "gloamfest-2017.md") -> list[tuple[str, list[str]]]:
    sessions = recover(NoteSource.of(text, path)).note.sessions
    talks = [each for each in sessions if each.kind.is_talk and each.kind is not Kind.SECTION]
    return [(talk.title, [person.name for person in talk.speakers]) for talk in talks]


TALK = """### {when}{title}
#### Abstract
##### About
Of cats.

##### {word}
{people}

##### Details
- long

#### Notes
##### First part
- rest
##### What to do?
- wait

"""


@pytest.mark.parametrize("when", ["", "09h00-09h20 (red room): ", "14:00 [B 12] - "])
@pytest.mark.parametrize("word", ["Speaker", "Speakers", "Intervenants"])
@pytest.mark.parametrize("typed", ["**{}**", "- {}", "{}"])
def test_each_talk_of_a_day_may_introduce_its_people_in_its_abstract(
    when: str, word: str, typed: str
) -> None:
    def talk(title: str, name: str) -> str:
        people = typed.format(name) + "\n\nLikes cats."
        return TALK.format(when=when, title=title, word=word, people=people)

    text = (
        "# Gloamfest 2017\n\n## Monday\n\n"
        + talk("Leases for my cat", "Hélène Roux")
        + "## Tuesday\n\n"
        + talk("What if queues could wait?", "Youssef Benali")
        + talk("Locks and doors", "Ann Berg")
    )
    assert found(text) == [
        ("Leases for my cat", ["Hélène Roux"]),
        ("What if queues could wait?", ["Youssef Benali"]),
        ("Locks and doors", ["Ann Berg"]),
    ]


def test_names_in_bold_are_all_introduced_whatever_is_said_between_them() -> None:
    people = "**Hélène Roux**\n\nShe rests.\nA lot.\n\n**Tun Xo**\n\nHe waits.\n"
    text = "# Gloamfest 2017\n\n" + "".join(
        TALK.format(when="", title=title, word="Speakers", people=people)
        for title in ("Leases for my cat", "Queues that wait")
    )
    assert [people for _, people in found(text)] == [["Hélène Roux", "Tun Xo"]] * 2


def test_below_a_word_for_speakers_each_bullet_with_a_link_is_a_person() -> None:
    names = ["Ann Berg", "Jovanka Fremdenkirch", "Haxelle Oyt", "Bo Ekman"]
    links = "".join(f"* {name} - [Profile](https://example.org/{'x' * 60})\n" for name in names)
    info = "## Info\n* At [Gloam](https://example.org)\n\n"
    text = f"# Leases for my cat\n\n{info}## Speakers\n{links}\n## Notes\n- rest\n"
    assert found(text, "gloam/leases-for-my-cat.md") == [("Leases for my cat", names)]


@pytest.mark.parametrize("label", ["Speaker: ", "Presenter: ", "Talk by "])
def test_a_label_with_notes_of_its_own_is_a_talk_without_a_title(label: str) -> None:
    text = (
        "# Gloamfest 2017\n\n## Day 1\n\n"
        f"### {label}Ann Berg\n- rest\n- and rest\n\n### {label}Youssef Benali\n- wait\n\n"
        f"## Day 2\n\n### {label}Hélène Roux\n- stay\n"
    )
    assert [people for _, people in found(text)] == [
        ["Ann Berg"],
        ["Youssef Benali"],
        ["Hélène Roux"],
    ]


def test_a_label_below_an_empty_heading_says_whose_talk_that_is() -> None:
    text = (
        "# Gloamfest 2017\n\n## Monday\n\n### Leases for my cat\n### Speaker: Ann Berg\n- rest\n\n"
        "### Queues that wait\n### Speaker: Bo Ekman\n- wait\n"
    )
    assert [title for title, _ in found(text)] == ["Leases for my cat", "Queues that wait"]


@pytest.mark.parametrize("kind", ["Keynote", "Workshop"])
def test_a_kind_in_brackets_behind_a_time_is_no_room(kind: str) -> None:
    text = (
        f"# Gloamfest 2017\n\n## 10:00 ({kind}): Leases for my cat - Ann Berg\n- rest\n\n"
        "## 11:00 (Red): Queues that wait - Bo Ekman\n- wait\n"
    )
    sessions = recover(NoteSource.of(text, "gloam.md")).note.sessions
    assert [(each.title, each.kind.value) for each in sessions] == [
        ("Leases for my cat", kind.lower()),
        ("Queues that wait", "talk"),
    ]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        (
            "Ann Lindqvist: Explained why somebody had mended an old loom in Bergen.",
            "Ann Lindqvist",
        ),
        ("Bo Ekman's talk was long and left me with many old looms.", "Bo Ekman"),
        ("Clara Diaz: how we taught all the looms of Bergen to rest", "how we taught all"),
    ],
)
def test_a_sentence_behind_a_name_is_no_title(line: str, title: str) -> None:
    others = "* Peter Lang: Ropes of the north\n* Tom Becker: Tar for gates\n"
    text = f"# GloamConf 2019\n\nTalks:\n\n* {line}\n{others}"
    note = recover(NoteSource.of(text, "gloamconf-2019.md")).note
    talk = next(each for each in note.sessions if each.kind.is_talk)
    assert talk.title.startswith(title)
    assert talk.speakers[0].name == line.partition(":")[0].partition("'")[0]
