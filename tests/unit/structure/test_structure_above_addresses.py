"""Titles in plain text, each above the address that its talk has in the event's programme."""

import pytest

from tests.support.recovered_talks import talks_in

SITE = "https://2019.gloamconf.example"
POINTS = "They are tired at night, all of them.\nFeedback\nIt was long.\n"


def _note(*heads: str, between: str = "") -> str:
    return between.join(f"{head}\n{POINTS}" for head in heads)


@pytest.mark.parametrize("between", ["", "\n"])
@pytest.mark.parametrize("site", [SITE + "/agenda.html#", SITE + "/p/", "https://x.example/talks/"])
def test_titles_above_addresses_of_one_site_are_talks(site: str, between: str) -> None:
    heads = ("Why caches rest", "¿Qué es un hilo?", "Serverless", "Queues that lie to you")
    text = _note(*(f"{head}\n{site}{count}77" for count, head in enumerate(heads)), between=between)
    assert talks_in(text, "conferences/2019-11-25 - gloamconf.md") == [(head, []) for head in heads]


def test_people_stand_between_title_and_address() -> None:
    heads = (("Why caches rest", "Ann Lee"), ("Quiet queues", "Bo Ekdahl"), ("Typed maps", "Yu Zz"))
    text = _note(
        *(f"{title}\nby {who}\n{SITE}/talks/{title[:3]}" for title, who in heads), between="\n"
    )
    assert [title for title, _ in talks_in(text, "gloamconf-2019.md")] == [t for t, _ in heads]


@pytest.mark.parametrize(
    "addresses",
    [
        ("https://code.example/a", "https://code.example/b", "https://code.example/c"),
        (SITE + "/talks/1", "https://other.example/talks/2", SITE + "/talks/3"),
        (SITE + "/talks/1", SITE + "/talks/1", SITE + "/talks/1"),
    ],
    ids=["tools", "several sites", "one page"],
)
def test_other_addresses_open_no_talks(addresses: tuple[str, ...]) -> None:
    names = ("Kelp for tables", "Reeds for forms", "Moss for maps")
    resources = "\n\n".join(f"{name}\n{at}" for name, at in zip(names, addresses, strict=True))
    text = f"Why caches rest\n\nAnn told why they do.\n\n{resources}\n"
    assert len(talks_in(text, "2019/why-caches-rest.md")) == 1
