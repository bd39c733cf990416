from __future__ import annotations

import pytest

from notes.structure.entries.speakers import people_below
from notes.structure.text.lines import outline_of
from tests.support.recovered_talks import talks_in


def found(text: str, title: str = "", *, loose: bool = False) -> tuple[list[str], str, int]:
    below = people_below(
        outline_of(["", *text.split("\n")]).lines, 1, title, like="next line" if loose else ""
    )
    return [speaker.name for speaker in below.people.speakers], below.rule, below.line


@pytest.mark.parametrize(
    ("text", "names", "rule"),
    [
        ("Speaker: Anna Berg", ["Anna Berg"], "label"),
        ("**Speakers:** Anna Berg and Bo Ekman", ["Anna Berg", "Bo Ekman"], "label"),
        ("- spaker: Anna Berg", ["Anna Berg"], "label"),
        (":Speaker:\n    Anna Berg", ["Anna Berg"], "label"),
        ("Presenters:\n\n* Anna Berg\n* Bo Ekman", ["Anna Berg", "Bo Ekman"], "label"),
        ("Speaker - Anna Berg", ["Anna Berg"], "label"),
        ("Referentin: Anna Berg", ["Anna Berg"], "label"),
        ("Referent/in: Anna Berg und Bo Ekman", ["Anna Berg", "Bo Ekman"], "label"),
        ("Orateur·rice·s : Anna Berg", ["Anna Berg"], "label"),
        ("Moderation: Cy Dahl\nPodium: Anna Berg, Bo Ekman", ["Anna Berg", "Bo Ekman"], "label"),
        ("登壇者：山田太郎", ["山田太郎"], "label"),
        ("- who\n  - Anna Berg", ["Anna Berg"], "label"),
        ("by Anna Berg", ["Anna Berg"], "next line"),
        ("Presented by Anna Berg from Initech", ["Anna Berg"], "next line"),
        ("Vortrag von Anna Berg", ["Anna Berg"], "next line"),
        ("Conférence par Anna Berg", ["Anna Berg"], "next line"),
        ("**Anna Berg, Initech**", ["Anna Berg"], "next line"),
        ("_Anna Berg_", ["Anna Berg"], "next line"),
        ("Anna Berg", ["Anna Berg"], "next line"),
        ("> Anna Berg, Initech", ["Anna Berg"], "next line"),
        ("2022-05-13 10:00\nAnna Berg\n@annberg", ["Anna Berg"], "next line"),
        ("*Anna Berg* · [@annb](https://twitter.com/annb)", ["Anna Berg"], "next line"),
        ("Anna Berg (@annb) - blue team, the telco", ["Anna Berg"], "next line"),
        ("Anna Berg - Partner\nBo Ekman - Consultant", ["Anna Berg", "Bo Ekman"], "next line"),
        ("- Anna Berg, Initech\n- caches", ["Anna Berg"], "first bullet"),
        ("A talk by Anna Berg about caches.", ["Anna Berg"], "prose"),
        ("Anna Berg talked about caches and their rest.", ["Anna Berg"], "prose"),
        ("A double act by Anna Berg and Bo Ekman. They ran.", ["Anna Berg", "Bo Ekman"], "prose"),
        (
            (
                "The best hour. Anna Berg, who keeps bees for a telco, argued for fewer caches in"
                " every place we have. She had measured all of them."
            ),
            ["Anna Berg"],
            "prose",
        ),
        ("It was Anna Berg! She spoke about caches.", ["Anna Berg"], "prose"),
        ("Zolani Mbeku counted them. His company had nine.", ["Zolani Mbeku"], "prose"),
        (
            "**Anna Berg**: VP of Caches\n\n**Bo Ekman**: CTO",
            ["Anna Berg", "Bo Ekman"],
            "next line",
        ),
        ("Zolani Mbeku\n\n- caches", ["Zolani Mbeku"], "next line"),
        ("- Anna Berg, GE\n- caches", ["Anna Berg"], "first bullet"),
        ("- speaker: anna soo berg", ["anna soo berg"], "label"),
        ("Speaker: Anna Berg. Head of Caches, Initech", ["Anna Berg"], "label"),
        ("登壇者：山田太郎さん", ["山田太郎"], "label"),
        ("Referent: Herr Berg-Moe", ["Berg-Moe"], "label"),
        ("*Speaker: Anna Berg | Room: 4 | Time: 10:00*", ["Anna Berg"], "label"),
        ("| Speaker | Anna Berg |\n|---|---|\n| Room | 4 |", ["Anna Berg"], "label"),
        ("[10:00-10:45] Anna Berg, Room 2", ["Anna Berg"], "next line"),
        ("<small>Zolani Mbeku</small>", ["Zolani Mbeku"], "next line"),
        ("Anna and Robert showed us caches.", ["Anna", "Robert"], "prose"),
        ("- Zolani Mbeku", ["Zolani Mbeku"], "first bullet"),
        (
            "Caches rest.\n\nThey do.\n\nThey do so.\n\nIn this talk Anna Berg will say how.",
            ["Anna Berg"],
            "prose",
        ),
        ("- no slides, only questions, with Anna Berg", ["Anna Berg"], "prose"),
        ("Zolani Mbeku, NREN\nPelvo Kasti, NREN", ["Zolani Mbeku", "Pelvo Kasti"], "next line"),
        ("**Speaker** Anna Berg", ["Anna Berg"], "label"),
        ("Today's speaker: Anna Berg", ["Anna Berg"], "label"),
        ("- 🎤 Zolani Mbeku\n- caches\n- more", ["Zolani Mbeku"], "first bullet"),
        (
            "[slides](https://a.b) | [video](https://c.d)\n\nZolani Mbeku, Initech",
            ["Zolani Mbeku"],
            "next line",
        ),
        ("by Zeldin", ["Zeldin"], "next line"),
        ("- who\n  - Anna Berg, Initech\n  - @annberg", ["Anna Berg"], "label"),
        ("Frau Berg zeigte Caches.", ["Berg"], "prose"),
        ("Anna Berg (Initech), moderated by Bo Ekman", ["Anna Berg"], "next line"),
        ("- Initech's Anna Berg\n- caches", ["Anna Berg"], "first bullet"),
        ("By Mbeking Xo", ["Mbeking Xo"], "next line"),
        ("Anna Berg - Host of the podcast that everybody hears.", ["Anna Berg"], "next line"),
        ("anna berg\n\ncaches rest", ["anna berg"], "next line"),
        ("Anna berg\n\ncaches rest", ["Anna berg"], "next line"),
        ("- Anna Berg\n  - CTO\n- Bo Ekman\n- caches", ["Anna Berg", "Bo Ekman"], "first bullet"),
        ("- Oskar (Initech)\n- caches", ["Oskar"], "given name"),
        ("- Oskar\n- @osk_ar\n- caches", ["Oskar"], "given name"),
    ],
)
def test_people_are_found_below(text: str, names: list[str], rule: str) -> None:
    assert found(text)[:2] == (names, rule)


@pytest.mark.parametrize(
    "text",
    [
        "Moderator: Anna Berg",
        "Notes by Anna Berg",
        "Host: Anna Berg",
        "> Caches are hard. - Anna Berg",
        "Caches are hard, as ever.",
        "- see the talk by Anna Berg in 2014",
        "- caches\n- Anna Berg was right",
        "Interviewed by Anna Berg",
        "Speaker: someone from Initech",
        "Referent: steht nicht im Programm",
        "Martin Fowler said that caches matter. He would.",
        "Apache Kafka runs all of it.",
        "Austin, TX",
        "by Shopify",
        "- cached by default, with Redis Cluster",
        "Docker showed us caches.",
        "Zolani Mbeku\ncomes to mind, and others do",
        "By The Numbers",
        "grace notes\n\ncaches rest",
        "- Oskar\n- caches",
        "- Caches (Initech)\n- more",
    ],
)
def test_others_are_no_speakers(text: str) -> None:
    assert found(text)[0] == []


def test_a_line_that_repeats_the_title_names_people() -> None:
    assert found("**Caches at rest: a story** - Anna Berg", "Caches at rest")[0] == ["Anna Berg"]


def test_weak_names_count_where_parallel_entries_have_them() -> None:
    assert found("Zolani Mbeku", loose=True)[0] == ["Zolani Mbeku"]


@pytest.mark.parametrize(
    "label", ["Prsenter", "Presneter", "Presanters", "Speker", "Speakr", "Spaekers", "Speaakers"]
)
def test_labels_have_typing_errors(label: str) -> None:
    assert found(f"{label}: Zvonka Hrelj") == (["Zvonka Hrelj"], "label", 2)


@pytest.mark.parametrize("label", ["Presente", "Presentes", "Presence", "Peaker"])
def test_other_words_are_no_label_with_an_error(label: str) -> None:
    assert found(f"{label}: Zvonka Hrelj")[1] != "label"


def test_a_surname_in_capitals_behind_a_known_name_opens_a_list() -> None:
    text = "* Lina KATAVOS\n* what rests\n* forgets"
    assert found(text) == (["Lina KATAVOS"], "first bullet", 2)


@pytest.mark.parametrize("sign", [", {}", " ({})", " - {}", ", {} - @{}"])
def test_a_bullet_like_the_persons_above_names_another(sign: str) -> None:
    first, other = sign.format("Initech", "annlee"), sign.format("Red Hat", "burrs")
    text = f"# LoomCon 2019\n\n## Dueling looms\n\n* Ann Lee{first}\n* Burr Sutner{other}\n\n"
    text += "* Looms were there in 2014\n* Wefts came in 2015\n\n## Yarn\n\n* Bo Berg\n\n* rests\n"
    assert talks_in(text)[0] == ("Dueling looms", ["Ann Lee", "Burr Sutner"])


def test_a_bullet_unlike_the_persons_above_names_nobody() -> None:
    text = (
        "# LoomCon 2019\n\n## Dueling looms\n\n* Ann Lee, Initech\n* Loom Weaver\n* Warps and more"
    )
    assert talks_in(text) == [("Dueling looms", ["Ann Lee"])]
