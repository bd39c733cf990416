from __future__ import annotations

import pytest

from notes.models import Kind
from notes.structure.titles.titles import read_entry
from tests.support.recovered_talks import talks_in


@pytest.mark.parametrize(
    ("line", "title", "names", "form"),
    [
        ("Caches at rest (Anna Berg)", "Caches at rest", ["Anna Berg"], "(x)"),
        ("Caches at rest - Anna Berg", "Caches at rest", ["Anna Berg"], "- x"),
        ("Caches at rest — Anna Berg", "Caches at rest", ["Anna Berg"], "- x"),
        ("Caches at rest | Anna Berg", "Caches at rest", ["Anna Berg"], "- x"),
        ("Caches at rest / Anna Berg", "Caches at rest", ["Anna Berg"], "- x"),
        ("Caches at rest by Anna Berg", "Caches at rest", ["Anna Berg"], "by x"),
        ("Caches at rest, Anna Berg", "Caches at rest", ["Anna Berg"], ", x"),
        ("Caches at rest: Anna Berg", "Caches at rest", ["Anna Berg"], ": x"),
        ("Anna Berg - Caches at rest", "Caches at rest", ["Anna Berg"], "x -"),
        ("Anna Berg: Caches at rest", "Caches at rest", ["Anna Berg"], "x -"),
        ('"Caches at rest" Anna Berg', "Caches at rest", ["Anna Berg"], '"" x'),
        ('Q&A after Anna Berg, "Caches at rest"', "Caches at rest", ["Anna Berg"], "x -"),
        ('Notes on Anna Berg\'s "Caches at rest"', "Caches at rest", ["Anna Berg"], "x -"),
        ("Notizen zu Anna Berg: „Caches at rest“", "Caches at rest", ["Anna Berg"], "x -"),
        ('Learned from Anna Berg: "never wait"', 'Learned from Anna Berg: "never wait"', [], ""),
        ("Anna Berg's keynote: Caches at rest", "Caches at rest", ["Anna Berg"], "x's"),
        ("**Caches at rest** Anna Berg", "Caches at rest", ["Anna Berg"], "** x"),
        ("**Anna Berg** *Caches at rest*", "Caches at rest", ["Anna Berg"], "** -"),
        ("Anna Berg", "", ["Anna Berg"], "only x"),
        ("Anna Berg | Initech", "", ["Anna Berg"], "only x"),
        ("Anna Berg - Principal Engineer at Initech", "", ["Anna Berg"], "only x"),
        (
            "Caches at rest, with Zolani Mbeku & Hoshi Tanuda",
            "Caches at rest",
            ["Zolani Mbeku", "Hoshi Tanuda"],
            "by x",
        ),
        ("Caches at rest - some person in a green coat", "Caches at rest", [], ""),
        ("Caches at rest (missed the speaker's name)", "Caches at rest", [], ""),
        ("キャッシュの話 / 山田ひかるさん", "キャッシュの話", ["山田ひかる"], "- x"),
        ("Caches at rest by Anna Berg. A good one.", "Caches at rest", ["Anna Berg"], "by x"),
        ("Caches at rest: a talk by Zolani Mbeku", "Caches at rest", ["Zolani Mbeku"], "by x"),
        ("Caches at rest – speaker: Zolani Mbeku", "Caches at rest", ["Zolani Mbeku"], "- x"),
        ("Caches at rest; Zolani Mbeku", "Caches at rest", ["Zolani Mbeku"], "- x"),
        ("Caches at rest _Zolani Mbeku_", "Caches at rest", ["Zolani Mbeku"], "x in type"),
        ("Caches at rest by @zol (Zolani Mbeku)", "Caches at rest", ["Zolani Mbeku"], "by x"),
        ("[Anna Berg] Caches at rest", "Caches at rest", ["Anna Berg"], "(x) -"),
        ("Zolani Mbeku from Initech: Caches at rest", "Caches at rest", ["Zolani Mbeku"], "x -"),
        ("Zolani Mbeku: “Caches at rest”", "Caches at rest", ["Zolani Mbeku"], "x -"),
        ("Caches at rest (proposed by Anna Berg)", "Caches at rest", ["Anna Berg"], "by x"),
        (
            "Caches at rest? Participan Anna Berg y Bo Ekman",
            "Caches at rest?",
            ["Anna Berg", "Bo Ekman"],
            "by x",
        ),
        ('Anna Berg ("Caches at rest")', "Caches at rest", ["Anna Berg"], "x (-)"),
        ("Caches at rest - Anna Berg #talk #storage/disk", "Caches at rest", ["Anna Berg"], "- x"),
        ('Caches at rest - "Big Al" Rusnak', "Caches at rest", ['"Big Al" Rusnak'], "- x"),
        (
            "Panel: Anna Berg, Bo Ekman and Clara Diaz on caches",
            "caches",
            ["Anna Berg", "Bo Ekman", "Clara Diaz"],
            "x -",
        ),
        ("C# and F# for rope makers", None, [], ""),
        ("【缓存的故事】 演讲者：毛剑", "缓存的故事", ["毛剑"], "by x"),
        ("キャッシュの話 / 曽根 壮大", "キャッシュの話", ["曽根 壮大"], "- x"),
        ("Caches at rest [no pillé el nombre]", "Caches at rest", [], ""),
        ("Ann Lindqvist → Caches at rest", "Caches at rest", ["Ann Lindqvist"], "x -"),
        ("Caches at rest -- Anna Berg -- Initech", "Caches at rest", ["Anna Berg"], "- x"),
        ("Caches at rest - Anna «Annie» Berg", "Caches at rest", ["Anna «Annie» Berg"], "- x"),
        ('Anna Berg ("Annie"): Caches at rest', "Caches at rest", ["Anna Berg"], "x -"),
        (
            "Caches at rest — Anna Berg, Bo Ekman, moderator: Clara Diaz",
            "Caches at rest",
            ["Anna Berg", "Bo Ekman"],
            "- x",
        ),
        ("Notes on _caches_", "Notes on caches", [], ""),
        ("Caches at 3am", "Caches at 3am", [], ""),
        ("Zero to production - lessons from a bank", None, [], ""),
        ("Living with Kubernetes", None, [], ""),
    ],
)
def test_title_and_people_are_parted(
    line: str, title: str | None, names: list[str], form: str
) -> None:
    entry = read_entry(line)
    assert entry.title == (line if title is None else title)
    assert [speaker.name for speaker in entry.people.speakers] == names
    assert entry.form == form


@pytest.mark.parametrize(
    "line",
    [
        "A. Caches at rest",
        "1. Caches at rest",
        "2.1 - Caches at rest",
        "#3 Caches at rest",
        "Talk 3 - Caches at rest",
        "10:00 - 10:45 Caches at rest",
        "[10:30] Caches at rest",
        "9h30 : Caches at rest",
        "DEV301 - Caches at rest",
        "[REPEAT 1] Caches at rest",
        "Caches at rest [AD21030]",
        "Caches at rest (45 min)",
        "Talk: Caches at rest",
        '"Caches at rest"',
        "[Caches at rest](caches.md)",
        "[[Caches at rest]]",
        "**Caches at rest**",
        "Caches at rest - [slides](https://a.b)",
        "[ ] Caches at rest",
        "(TODO needs notes) Caches at rest",
        "🎤 Caches at rest",
        "Caches at rest -",
        "2019-05-08 Caches at rest",
        "Rookie track: Caches at rest",
        "Room 3 - Caches at rest",
        "Monday 10:00 - Caches at rest",
        "Session B) Caches at rest",
        "Caches at rest 10:30",
        "Caches at rest (20 min)",
        "Caches at rest - DOP342",
        "Caches at rest (no speakers)",
        "Caches at rest (?)",
        "Caches at rest (forgot the guy's name)",
        "Caches at rest &amp; more".replace(" &amp; more", ""),
    ],
)
def test_decorations_are_no_title(line: str) -> None:
    assert read_entry(line).title == "Caches at rest"


@pytest.mark.parametrize("behind", ["Ann Lee", "Ann Lee - Cook at Lund", "Ann Lee - @annlee"])
@pytest.mark.parametrize("time", ["- 16:45 -", "| 9:45 |", "– 10:10 –"])
def test_a_time_between_title_and_speaker_is_of_neither(time: str, behind: str) -> None:
    entry = read_entry(f"Give 10%, get rest {time} {behind}")
    assert entry.title == "Give 10%, get rest"
    assert [person.name for person in entry.people.speakers] == ["Ann Lee"]


@pytest.mark.parametrize(
    "when",
    [
        "from 5:30 pm to 8 pm",
        ", from 17:30 to 20:00",
        "between 9:00 and 10:00",
        "von 9:00 bis 10:00",
    ],
)
def test_words_between_a_title_and_two_times_are_no_part_of_it(when: str) -> None:
    assert read_entry(f"How looms rest {when}".replace(" ,", ",")).title == "How looms rest"


def test_a_name_before_a_time_that_ends_in_such_a_word_is_whole() -> None:
    entry = read_entry("How looms rest - Jennifer Van (2:20pm)")
    assert (entry.title, entry.people.speakers[0].name) == ("How looms rest", "Jennifer Van")


def test_a_time_without_a_sign_before_it_stays_in_the_title() -> None:
    assert read_entry("What looms say in 3:16 - Ann Lee").title == "What looms say in 3:16"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Keynote: Caches at rest", Kind.KEYNOTE),
        ("Workshop - Caches by hand", Kind.WORKSHOP),
        ("Panel: Who caches?", Kind.PANEL),
        ("Caches at rest (keynote)", Kind.KEYNOTE),
        ("基調講演：キャッシュ", Kind.KEYNOTE),
        ("Caches at rest", None),
    ],
)
def test_the_kind_is_read_off_the_line(line: str, kind: Kind | None) -> None:
    assert read_entry(line).kind is kind


def test_a_kind_with_only_people_is_the_title() -> None:
    entry = read_entry("Closing Keynote: Anna Berg")
    assert (entry.title, entry.kind) == ("Closing Keynote", Kind.KEYNOTE)


def test_weak_names_count_where_parallel_lines_show_the_form() -> None:
    assert read_entry("Sven - Build caches").people.speakers == ()
    assert read_entry("Sven - Build caches", loose="x -").title == "Build caches"


@pytest.mark.parametrize(
    ("line", "form"),
    [
        ("Build caches - Sven", "- x"),
        ("Build caches by Sven", "by x"),
        ("Build caches (Sven)", "(x)"),
        ("Build caches, Olrik Zand", ", x"),
        ("Build caches: Olrik Zand", ": x"),
        ("Sven: Build caches", "x -"),
        ("Olrik Zand, how to build caches", "x, -"),
        ("Build caches. Ann Lee. Notes", ". x"),
    ],
)
def test_each_form_is_read_where_parallel_lines_show_it(line: str, form: str) -> None:
    assert read_entry(line).form == ""
    assert read_entry(line, loose=form).form == form


def test_another_form_than_that_of_parallel_lines_says_nothing_new() -> None:
    assert read_entry("Build caches - Sven", loose="(x)") == read_entry("Build caches - Sven")


@pytest.mark.parametrize("sign", ["C#", "F#", "Q#"])
def test_the_hash_of_a_language_stays_at_a_titles_end(sign: str) -> None:
    text = (
        f"# KelpConf 2019\n\n## Nets in {sign}\n\ntext\n\n## Whales and {sign} ##\n\nx\n\n"
        f"## Kelp with {sign} by John Norton\n\ny\n\n## Salt ##\n\nz\n"
    )
    titles = [title for title, _ in talks_in(text)]
    assert titles == [f"Nets in {sign}", f"Whales and {sign}", f"Kelp with {sign}", "Salt"]
