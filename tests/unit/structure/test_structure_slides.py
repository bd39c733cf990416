"""A report held as slides, and short talks in one file whose front matter tells of one talk."""

from __future__ import annotations

import pytest
from recovered_talks import talks_in

TALKS = [("Quiet wells", "Maria Becker"), ("Small ponds", "Tom Okafor"), ("Dry barns", "Ana Lind")]
SLIDES = ["What is water?", "Measure first", "Discusses...", "watch this if you dig"]


@pytest.mark.parametrize("rule", ["---", "***", "- - -", "_____"])
@pytest.mark.parametrize("marks", ["#", "##"])
@pytest.mark.parametrize("who", ["* [{}](https://twitter.com/{})", "**{}**", "by {}", "_{}_"])
def test_the_slides_of_a_talk_are_no_talks(rule: str, marks: str, who: str) -> None:
    heads = [f"{marks} Asked of all\n\n![](asked.png)\n"]
    for at, (title, person) in enumerate(TALKS):
        people = who.format(person, person.split()[0].lower())
        heads.append(f"{marks} {title}\n{people}\n")
        heads += [f"{marks} {slide} {'in parts' * at}\n\n* so it is\n" for slide in SLIDES[at:]]
    text = "# GloamConf 2018 Recap\n\nWren\n\n" + "".join(f"{rule}\n\n{head}\n" for head in heads)
    assert talks_in(text, "slides.md") == [(title, [person]) for title, person in TALKS]


@pytest.mark.parametrize(
    "title", ["Minitalks", "Lightning talks", "Lightning Talks", "Flash talks"]
)
@pytest.mark.parametrize("who", ["Gloam people", "Various", ""])
def test_short_talks_are_told_apart_though_front_matter_says_who(title: str, who: str) -> None:
    front = f"---\nlayout: post\ntitle:  {title}\nspeaker: {who}\n---\n\n"
    parts = [f"## {person}\n\nOn water and how it rests. It does.\n\n" for _, person in TALKS]
    found = talks_in(front + "".join(parts), "_posts/2018-03-04-short.md", "gloamconf-2018")
    assert [people for _, people in found] == [[person] for _, person in TALKS]


def test_the_speaker_in_front_matter_gave_one_talk() -> None:
    text = "---\ntitle: On wells\nspeaker: Maria Becker\n---\n\n## Ana Lind\n\nA\n\n## Tom O.\n"
    assert talks_in(text, "wells.md", "gloamconf-2018") == [("On wells", ["Maria Becker"])]
