"""A theme above the talks that were given on it, and a title above parts on its own level."""

import pytest

from tests.support.recovered_talks import talks_in

_TITLES = [
    "Why Caches Never Rest Before Midnight",
    "Queues and Sorrow: Ten Years of Waiting",
    "Letting Go of the Locks We Love",
]


def _note(title: str, headings: list[str], level: str = "##") -> str:
    parts = (f"{level} {heading}\n- it began slowly\n- it ended well\n" for heading in headings)
    return f"# {title}\n\n" + "\n".join(parts)


@pytest.mark.parametrize("theme", ["Calm at Scale", "Storage", "Resting Systems"])
def test_titles_below_a_theme_are_talks(theme: str) -> None:
    """Long headings with capitals are titles, and a theme of few words is none of them."""
    found = talks_in(_note(theme, _TITLES), f"{theme.lower().replace(' ', '-')}.md", "gloamconf")
    assert [title for title, _ in found] == _TITLES


@pytest.mark.parametrize(
    "headings",
    [
        ["Why it never rests", "What wakes it up at night when we sleep", "How to let it go now"],
        ["01 // The Problem That We All Have", *_TITLES[1:]],
        ["Introduction", *_TITLES[1:]],
        ["CacheView", *_TITLES],
        ["The Problem", "The Night Shift", "Letting Go"],
    ],
)
def test_parts_of_one_talk_are_no_titles(headings: list[str]) -> None:
    """Sentences, counted parts and an introduction belong to one talk."""
    found = talks_in(_note("Calm Caches", headings), "calm-caches.md", "gloamconf")
    assert [title for title, _ in found] == ["Calm Caches"]


def test_a_heading_with_nothing_below_is_the_title() -> None:
    """Its file is named in fewer words, and the headings beside it are parts of the talk."""
    title = "Building calm command-line tools that rest at night"
    text = _note(title, ["Why", "How the shell does it", "Tips"], "#")
    assert talks_in(text, "calm-tools-cli.md", "gloamconf-2016") == [(title, [])]


@pytest.mark.parametrize("path", ["sleepylooms.md", "sleepy-looms.md"])
def test_a_file_named_without_spaces_tells_its_title(path: str) -> None:
    """The words of the name run on in the first of several headings."""
    title = "Making Sleepy Looms Sleepless - weaving at night"
    text = f"# {title}\n\nBetter threads\n\n- fancy\n\n# solution: a shed\n\n- a roof\n"
    assert talks_in(text, path, "gloamconf-2019") == [(title, [])]


@pytest.mark.parametrize("label", ["All videos available at", "Videos", "Conference site"])
@pytest.mark.parametrize("address", ["https://v.example/gloam", "<https://v.example/gloam>"])
def test_an_address_beside_links_to_notes_is_no_talk(label: str, address: str) -> None:
    """It leads to what is of the whole event."""
    rows = "".join(f"- [{title}]({title[:5].strip()}.md)\n" for title in _TITLES)
    found = talks_in(f"# GloamConf 2019\n\n- {label}: {address}\n{rows}", "README.md")
    assert [title for title, _ in found] == _TITLES
