"""Links in the markups that notes are written in: what a reader sees, and where they lead."""

import pytest

from notes.structure.words.inline import bare


@pytest.mark.parametrize(
    ("text", "shown", "target"),
    [
        ("[[file:moss.org][Moss at rest]] - Ann", "Moss at rest - Ann", "moss.org"),
        ("[[https://a.example][Moss]]", "Moss", "https://a.example"),
        ("link:moss.adoc[Moss at rest], 30 min", "Moss at rest, 30 min", "moss.adoc"),
        ("xref:moss.adoc[Moss at rest]", "Moss at rest", "moss.adoc"),
        ('See <a class="x" href="m.md">Moss at rest</a>!', "See Moss at rest!", "m.md"),
        ("<a href=m.md>Moss</a>", "Moss", "m.md"),
        ("[[moss|Moss at rest]]", "Moss at rest", "moss"),
    ],
)
def test_a_link_is_its_label_and_leads_somewhere(text: str, shown: str, target: str) -> None:
    found = bare(text)
    assert found.text == shown
    assert [where for _, where in found.links] == [target]


@pytest.mark.parametrize("text", ["A link: [none] here", "<a name='top'>Moss</a>", "a][b"])
def test_what_looks_like_a_link_leads_nowhere(text: str) -> None:
    assert bare(text).links == ()
