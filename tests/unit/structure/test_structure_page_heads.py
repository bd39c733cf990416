"""What programs put above a text is no session: the head of a mail, the days of an export."""

from __future__ import annotations

import pytest

from tests.support.recovered_talks import talks_in

TALKS = [("Trust is Slow", ["Mary Olsen"]), ("Loud is Cheap", ["Peter Novak"])]
NUMBERED = (
    "1. Trust is Slow (Mary Olsen, Halyard)\nBe there. They measure trust.\n\n"
    "2. Loud is Cheap (Peter Novak, Nimbus)\nShout less. Pull more.\n"
)
DASHED = "Trust is Slow - Mary Olsen\nearn it\n\nLoud is Cheap - Peter Novak\nshout less\n"


@pytest.mark.parametrize(
    "head",
    [
        "From: Kit Adler\nTo: brand-team\nSubject: Brand Days 2023 recap\nDate: Fri, 10 Feb 2023",
        "From: Kit Adler\nDate: Fri, 10 Feb 2023\nSubject: Re: Brand Days 2023, my notes",
        "Von: Kit Adler\nAn: Team\nBetreff: AW: Brand Days 2023\nGesendet: 10.02.2023",
        "De : Kit Adler\nÀ : Equipe\nObjet : Brand Days 2023\nDate : 10/02/2023",
    ],
)
@pytest.mark.parametrize("talks", [NUMBERED, DASHED])
def test_nobody_in_the_head_of_a_mail_speaks(head: str, talks: str) -> None:
    assert talks_in(f"{head}\n\nHi all,\n\n{talks}") == TALKS


@pytest.mark.parametrize(
    "head",
    [
        "Created: 4/11/2016 8:58 AM\nUpdated: 4/12/2016 10:01 PM\nNotebook: Trips\nTags: brand",
        "Created: 11 April 2016\nModified: 12 April 2016",
        "Erstellt am: 11.04.2016 08:58\nGeändert: 12.04.2016 22:01\nNotizbuch: Reisen",
    ],
)
@pytest.mark.parametrize("title", ["Brand Days - Tues", "Brand Days 2016"])
def test_the_days_of_an_exported_note_are_no_talks(title: str, head: str) -> None:
    assert talks_in(f"{title}\n{head}\n\n{DASHED}") == TALKS


def test_one_label_is_no_head() -> None:
    found = talks_in("# Brand Days\n\nTo: whom it may concern\n\n## Loud is Cheap (Peter Novak)\n")
    assert found == TALKS[1:]
