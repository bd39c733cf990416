"""Posts of captions and sentences: `'Title' from Ann Lee`, and an event's name in front matter."""

import pytest

from tests.support.recovered_talks import talks_in

_FRONT = "---\ntitle: GloamConf 2019\ndate: 2019-03-01\n---\n\nI went there with my pens.\n\n"
_PICTURE = "![a drawing](/img/{at}.jpg)\n\n"
_TALKS = [
    ("Slow looms", ["Ann Lee"]),
    ('The truth about "cold" caches', ["Bob Stone", "Carla Diaz"]),
    ("Threads: what's new - and old", ["Dmitri Orlov"]),
]


@pytest.mark.parametrize("quotes", ["''", "‘’"])
@pytest.mark.parametrize("joint", ["from", "by", "von"])
def test_captions_in_single_quotes_with_their_people_are_talks(quotes: str, joint: str) -> None:
    captions = "".join(
        f"{quotes[0]}{title}{quotes[1]} {joint} {' and '.join(people)}\n\n{_PICTURE.format(at=at)}"
        for at, (title, people) in enumerate(_TALKS)
    )
    assert talks_in(_FRONT + captions, "_posts/2019-03-01-gloamconf.md") == _TALKS


@pytest.mark.parametrize(
    "given",
    [
        "and it was given by",
        ", presented by",
        "which was held by",
        "und wurde gehalten von",
    ],
)
def test_who_gave_a_talk_stands_some_words_behind_its_title(given: str) -> None:
    text = (
        f"{_FRONT}The first talk was **Slow looms** {given} [Ann Lee](https://example.org/a) and"
        " was fun.\n\nThen I saw **Cold caches** by Bob Stone.\n"
    ).replace("** ,", "**,")
    found = [("Slow looms", ["Ann Lee"]), ("Cold caches", ["Bob Stone"])]
    assert talks_in(text, "posts/gloamconf-2019.md") == found


def test_an_apostrophe_opens_no_title() -> None:
    text = f"{_FRONT}'Twas fun, and Ann's talk was too, by the way.\n\nIt's from me.\n"
    assert talks_in(text, "_posts/2019-03-01-gloamconf.md") == []


@pytest.mark.parametrize("title", ["GloamConf 2019", "ROPES Ulm 2019", "Loom Days Ulm 2019"])
@pytest.mark.parametrize("text", ["It was fun.\n", "Ann Lee talked about her trip to the moon.\n"])
def test_a_post_that_is_called_as_an_event_is_no_talk(title: str, text: str) -> None:
    note = f"---\ntitle: {title}\ndate: 2019-03-01\n---\n\nI went there.\n\n{text}"
    assert talks_in(note, "_posts/2019-03-01-notes.md") == []
