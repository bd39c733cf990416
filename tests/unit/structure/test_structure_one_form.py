"""Entries that are read as most beside them are, with an unusual sign in them or none."""

import pytest
from recovered_talks import talks_in

TITLES = [
    "Why queues lie",
    "Teaching caches to forget",
    "Boring deploys for tired teams",
    "Rest for locks",
    "How a disk sleeps",
]
NAMES = ["Tom Becker", "Julia Novak", "Peter Lang", "Maria Vega", "Anna Lindqvist"]
FORMS = [
    "{title} @ {name}",
    "{title}/ {name}",
    "{title} {name}",
    "{title}. {name}",
    "{name} > {title}",
    "{name} / {title}",
    "{name}, {title}",
    "{name} {title}",
    "{name}'s {title}",
    "**{name}** {title}",
]
ENTRIES = ["## {entry}\n\n- it rests\n- and wakes\n", "- {entry}\n  - it rests\n  - and wakes"]


def found(text: str) -> list[tuple[str, list[str]]]:
    return talks_in(text, "gloamconf/README.md", "gloam")


def programme(form: str, titles: list[str], names: list[str], entry: str = ENTRIES[0]) -> str:
    heads = [form.format(title=t, name=n) for t, n in zip(titles, names, strict=True)]
    return "# GloamConf\n\n" + "\n".join(entry.format(entry=head) for head in heads)


@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize("form", FORMS)
def test_a_sign_or_none_parts_all_as_it_parts_most(form: str, entry: str) -> None:
    wanted = [(title, [name]) for title, name in zip(TITLES, NAMES, strict=True)]
    assert found(programme(form, TITLES, NAMES, entry)) == wanted


@pytest.mark.parametrize("form", ["{title}/ {name}", "{title} @ {name}", "{name} > {title}"])
def test_what_no_list_knows_is_a_name_where_the_others_have_theirs(form: str) -> None:
    names = [*NAMES[:4], "Quellin"]
    assert found(programme(form, TITLES, names))[4] == (TITLES[4], ["Quellin"])


@pytest.mark.parametrize("form", ["{title} @ {name}", "{title} {name}", "{name} {title}"])
@pytest.mark.parametrize("names", ["Tom Becker and Lena Ek", "Tom Becker & Lena Ek"])
def test_two_people_stand_where_the_others_have_one(form: str, names: str) -> None:
    entries = programme(form, TITLES, [names, *NAMES[1:]])
    assert found(entries)[0] == (TITLES[0], ["Tom Becker", "Lena Ek"])


def test_those_without_a_word_before_the_name_are_read_beside_those_with_one() -> None:
    heads = [f"{TITLES[0]} by {NAMES[0]}", f"{TITLES[1]} by {NAMES[1]}"]
    heads += [f"{title} {name}" for title, name in zip(TITLES[2:], NAMES[2:], strict=True)]
    text = "# GloamConf\n\n" + "\n".join(f"## {head}\n\n- it rests\n" for head in heads)
    assert found(text) == [(t, [n]) for t, n in zip(TITLES, NAMES, strict=True)]


def test_a_person_whom_the_title_is_about_is_no_speaker() -> None:
    titles = ["Letters from", "Things I learnt from", "Notes for", "Books of", "Words about"]
    text = programme("{title} {name}", titles, NAMES)
    assert not any(speakers for _, speakers in found(text))


def test_words_that_end_two_titles_among_many_are_no_people() -> None:
    titles = [*TITLES[:3], "Living beside Tom Becker", "Reading old Julia Novak"]
    text = "# GloamConf\n\n" + "\n".join(f"## {title}\n\n- it rests\n" for title in titles)
    assert found(text) == [(title, []) for title in titles]


@pytest.mark.parametrize("sign", [", ", " / "])
def test_firms_behind_names_stay_beside_them(sign: str) -> None:
    firms = ["Initech", "Globex Institute", "Hooli", "University of Norwich", "Zebra Labs"]
    heads = [f"{name}{sign}{firm}" for name, firm in zip(NAMES, firms, strict=True)]
    text = "# GloamConf\n\n" + "\n".join(f"## {head}\n\n- it rests\n" for head in heads)
    assert [speakers for _, speakers in found(text)] == [[name] for name in NAMES]


def test_what_stands_behind_names_is_a_topic_though_others_use_another_sign() -> None:
    heads = [f"{name}, {title}" for name, title in zip(NAMES, TITLES, strict=True)]
    more = [
        ("Cy Dahl", "Salt and maps"),
        ("Ida Berg", "Old harbours"),
        ("Finn Ek", "Tar for gates"),
    ]
    heads += [f"{name} - {title}" for name, title in more]
    text = "# GloamConf\n\n" + "\n".join(
        f"{at}. {head}\n\n    a\n" for at, head in enumerate(heads, 1)
    )
    wanted = [(title, [name]) for title, name in zip(TITLES, NAMES, strict=True)]
    assert found(text) == wanted + [(title, [name]) for name, title in more]


@pytest.mark.parametrize("gap", [", , ", ", ,", " , , "])
def test_commas_with_nothing_between_them_are_read(gap: str) -> None:
    titles = [f"Slow looms{gap}as they rest in winter", f"Warm barns{gap}or the rest of it"]
    text = "".join(f"## {title}\n\nText.\n\n" for title in titles)
    assert len(talks_in(f"# LoomConf 2019\n\n{text}")) in (1, 2)
