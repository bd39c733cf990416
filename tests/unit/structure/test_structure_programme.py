"""One programme, written down in every way in which people name speakers, reads the same.

The talks and people are invented; their names are hard on purpose: particles, accents, hyphens,
initials, and given names that no list holds. Each form is tried in each layout.
"""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover

Talk = tuple[str, list[str], str]
"""Title, speakers, organisation."""

PROGRAMME: list[Talk] = [
    ("The quiet cache", ["Jonas De Clippe"], "Wernicke Labs"),
    ("Ships that phone home", ["Aoife Ní Dhonna", "Tomás Gueran"], "NREN Irlande"),
    ("Fonts without tears", ["Ludmila Hejná"], "Polder Media"),
    ("Bread for bakers", ["Wafa Ben Ayat", "Pieter van den Broek", "Kai-Uwe Lembke"], "Mousse"),
    ("Ownership in four minutes", ["Thandeka Mkhwana"], "Umoya"),
    ("Toil has a budget", ["J. R. Hallowy"], "Initrode"),
    ("What the robots dream", ["Fionnuala O'Dwyre", "Layla al-Masry"], "Quay Robotics"),
    ("Grazing at scale", ["Ewan McAllistar"], "Cowbell"),
]
HEADS = [
    "{title} - {people}",
    "{title} – {people}, {org}",
    "{title} — {people}",
    "{people} - {title}",
    "{people}: {title}",
    "{affiliated}: {title}",
    "{title} by {people}",
    '"{title}" by {people}',
    '"{title}", {people}',
    "{title} ({people})",
    "{title} ({people}, {org})",
    "{title} [{people}]",
    "{title} | {people}",
    "{title} / {people}",
    "{title}, {people}",
    "{title}, with {people}",
    "*{title}* – {people}",
    "[{title}](https://example.org/a) by {people}",
    "{title} (moderated by Ann Lee; {people})",
    "Keynote by {people}: {title}",
    "Workshop ({people}) - {title}",
]
BELOW = [
    "{people}",
    "{people}, {org}",
    "{affiliated}",
    "_{people}_",
    "{italic}",
    "*{people}*, {org}",
    "{italic} · {links}",
    "{italic} · [slides](https://example.org/x)",
    "**{people}**",
    "**{people}** - {org}",
    "by {people}",
    "By {affiliated}",
    "by {people}, [@someone](https://twitter.com/someone)",
    "*by {people}*",
    "Given by {people}.",
    "Presented by {people} from {org}",
    "**Speaker:** {affiliated}",
    "**Speaker**: {people}",
    "- Speaker: {people}",
    "🎤 Speaker: {people}",
    "Speaker was {people}.",
    "> {people}, {org}",
    "{linked}",
    "{people} (@someone) - red team, telecoms",
    "{people} | {org}",
    "{people} @ {org}",
    "{people} · {org}",
    "{people}, CTO at {org}",
    "{title} - {people}",
    "🎤 {people}",
    "({people})",
    "~ {people}",
    "14:30 · Room 4 · {people}",
    "{people}<br>{org}",
    "Moderator: Ann Lee\nPanelists: {people}",
    "with {people}, moderated by Ann Lee",
]
SENTENCES = [
    "{affiliated} showed how two thirds of it were thrown away. It was fun.",
    "{people} talked about what they threw away. It was fun.",
    "{people} from {org} told us how two thirds of it were thrown away.",
    "{people}, who works on a proxy for a news site, gave the talk I liked most.",
    "{people} runs the bookings of a bus company. She counted nine phones.",
    "A short, funny talk by {people} about first sentences.",
    "This was a double act by {people}. Every tag went behind a proxy.",
    "{people} argued for subsetting and being brave. I agree.",
    "In this talk, {people} explained why the card has nine versions.",
    "{people}'s talk was about the card in its nine versions.",
    "In the second slot, {people} told the story of a bus.",
    "The last one I saw was by {people}, and it was about a bus.",
    "Next I went to see {people} speak about the card.",
    "{linked} demoed the card in its nine versions.",
    "{people} zeigte, wie man zwei Drittel davon wegwirft.",
    "Vorgestellt hat {people} neun Karten.",
    "Ein Vortrag von {people} über die neun Karten.",
    "{people} a présenté les neuf versions de la carte.",
    "Une conférence de {people} sur les neuf cartes.",
    "{people} habló de las nueve versiones de la tarjeta.",
    "Una charla de {people} sobre las nueve tarjetas.",
    "{people} falou sobre as nove versões do cartão.",
    "Uma palestra de {people} sobre os nove cartões.",
    "{people} vertelde over de negen versies van de kaart.",
    "Een lezing van {people} over de negen kaarten.",
]
LABELS = {
    "and": ["Speaker(s)", "Speaker/s", "Presenters", "Talk by", "Who", "Featuring", "On stage"],
    "und": ["Referent", "Referentin", "Referent/in", "Referent:innen", "Referent*innen", "Podium"],
    "et": ["Orateur", "Oratrice", "Orateur·rice·s", "Intervenant(e)s", "Avec", "Par"],
    "y": ["Ponente", "Ponente(s)", "Oradora", "Conferenciante"],
    "e": ["Palestrante", "Palestrantes", "Relatori"],
    "en": ["Spreker", "Spreker(s)", "Sprekers"],
}
LAYOUTS = ["## {head}", "### {head}", "{head}\n{underline}", "**{head}**", "## 10:00 {head}"]


def listed(names: list[str], conjunction: str = "and") -> str:
    *front, last = names
    return f"{', '.join(front)} {conjunction} {last}" if front else last


def filled(form: str, talk: Talk) -> str:
    title, people, org = talk
    handles = [name.split()[-1].lower().strip("'") for name in people]
    return form.format(
        title=title,
        people=listed(people),
        org=org,
        affiliated=listed([f"{name} ({org})" for name in people]),
        italic=listed([f"*{name}*" for name in people]),
        links=" ".join(f"[@{handle}](https://example.org/{handle})" for handle in handles),
        linked=listed([f"[{name}](https://example.org/{at})" for at, name in enumerate(people)]),
    )


def entry(layout: str, head: str, below: str) -> str:
    opened = layout.format(head=head, underline="-" * len(head))
    return f"{opened}\n\n{below}\n\n- the first point\n- and a second one with more words in it\n"


def recovered(text: str, path: str = "2019-quayside.md") -> list[tuple[str, list[str]]]:
    sessions = recover(NoteSource.of(text, path, "notes", ())).note.sessions
    return [
        (session.title, [speaker.name for speaker in session.speakers])
        for session in sessions
        if session.kind.is_talk
    ]


EXPECTED = [(title, people) for title, people, _ in PROGRAMME]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("form", HEADS)
def test_people_in_the_line_of_their_talk(form: str, layout: str) -> None:
    entries = [entry(layout, filled(form, talk), "") for talk in PROGRAMME]
    assert recovered("# Quayside Conf 2019\n\n" + "\n".join(entries)) == EXPECTED


@pytest.mark.parametrize("layout", LAYOUTS[:3])
@pytest.mark.parametrize("form", [*BELOW, *SENTENCES])
def test_people_below_their_talk(form: str, layout: str) -> None:
    entries = [entry(layout, talk[0], filled(form, talk)) for talk in PROGRAMME]
    assert recovered("# Quayside Conf 2019\n\n" + "\n".join(entries)) == EXPECTED


@pytest.mark.parametrize("conjunction", LABELS)
def test_people_behind_labels_of_all_languages(conjunction: str) -> None:
    for label in LABELS[conjunction]:
        entries = [
            entry("## {head}", title, f"{label}: {listed(people, conjunction)}")
            for title, people, _ in PROGRAMME
        ]
        assert recovered("# Quayside Conf 2019\n\n" + "\n".join(entries)) == EXPECTED, label


@pytest.mark.parametrize("form", [*(form for form in BELOW if form[0] != ">"), *SENTENCES])
def test_people_in_a_note_of_one_talk(form: str) -> None:
    found = []
    for talk in PROGRAMME:
        text = entry("# {head}", talk[0], filled(form, talk)) + "\n## A part of it\n\n- more\n"
        path = f"quayside-2019/{talk[0].lower().replace(' ', '-')}.md"
        found.extend(recovered(text, path))
    assert found == EXPECTED


@pytest.mark.parametrize(
    "form", ["### {people}", "### by {people}", "### A subtitle\n\n### {people}"]
)
def test_people_in_a_heading_below_that_of_their_talk(form: str) -> None:
    found = []
    for talk in PROGRAMME:
        text = entry("## {head}", talk[0], filled(form, talk)) + "\n### A part of it\n\n- more\n"
        found.extend(recovered(text, f"quayside-2019/{talk[0].lower().replace(' ', '-')}.md"))
    assert found == EXPECTED


def test_people_in_details_beside_the_title() -> None:
    details = "# Details:\n* https://example.org/1\n* Anna Berg (Cowbell)\n"
    text = f"# Grazing at scale\n\n{details}\n# Notes\n- a\n"
    assert recovered(text, "quayside-2019/grazing.md")[0][1] == ["Anna Berg"]


def test_each_talk_in_another_form() -> None:
    forms = [*BELOW, *SENTENCES]
    for start in range(0, len(forms), 5):
        entries = [
            entry("## {head}", talk[0], filled(forms[(start + at) % len(forms)], talk))
            for at, talk in enumerate(PROGRAMME)
        ]
        assert recovered("# Quayside Conf 2019\n\n" + "\n".join(entries)) == EXPECTED
