"""What following a link may do."""

import pytest

from tui.links import Anchor, Inside, Outside, Own, Picture, Refused, judge, picture, wiki

NOTES = {"a.md", "2019/b.md", "2019/sub/README.md", "2019/with space.md"}


def follow(href: str, key: str | None = "2019/x.md", *, trusted: bool = False) -> object:
    return judge(href, key, trusted=trusted, is_note=NOTES.__contains__)


@pytest.mark.parametrize(
    "href",
    ["https://example.com", "http://example.com/a?b=c#d", "HTTPS://EXAMPLE.com", "mailto:a@b.org"],
)
def test_web_and_mail_may_be_opened_outside(href: str) -> None:
    assert follow(href) == Outside(href)


@pytest.mark.parametrize(
    "href",
    [
        "",
        "file:///etc/passwd",
        "%66ile:///etc/passwd",
        "javascript:alert(1)",
        "javascript%3Aalert(1)",
        "data:text/html,x",
        "vbscript:x",
        "vscode://file/x",
        "ssh://-oProxyCommand=x",
        "smb://host/share",
        "tel:+1",
        "/etc/passwd",
        "../../../../etc/passwd",
        "%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "./evil.desktop",
        "setup.sh",
        "\\\\host\\share",
        "%2D%2Dhelp",
        "~/.ssh/id_rsa",
        "https://",
        "https://-x/",
        "https://exa mple.com",
        "https://example.com/\x1b]0;x\x07",
        "https://exämple.com",
        "http://[::1",
        "mailto:",
        "mailto:-x@y",
        "podium:session/abc",
        "x" * 3000,
    ],
)
def test_everything_else_is_refused(href: str) -> None:
    assert isinstance(follow(href), Refused)


@pytest.mark.parametrize(
    ("href", "key", "anchor"),
    [
        ("b.md", "2019/b.md", ""),
        ("./b.md#top", "2019/b.md", "top"),
        ("../a.md", "a.md", ""),
        ("b", "2019/b.md", ""),
        ("sub", "2019/sub/README.md", ""),
        ("with%20space.md", "2019/with space.md", ""),
    ],
)
def test_a_relative_link_opens_a_note_of_the_notebook(href: str, key: str, anchor: str) -> None:
    assert follow(href) == Inside(key, anchor)


def test_an_anchor_stays_on_the_page() -> None:
    assert follow("#intro") == Anchor("#intro")


def test_only_podium_itself_may_link_to_things() -> None:
    assert follow("podium:topic/a%20b", None, trusted=True) == Own("topic", "a b")
    assert isinstance(follow("podium:topic/x"), Refused)


def test_a_wiki_link_means_a_path_or_a_file_name() -> None:
    keys = ("a.md", "2019/b.md")
    assert wiki("B", keys) == Inside("2019/b.md")
    assert wiki("2019/b#top", keys) == Inside("2019/b.md", "top")
    assert isinstance(wiki("nowhere", keys), Refused)
    assert isinstance(wiki("", keys), Refused)


def test_a_picture_of_the_notebook_may_be_opened() -> None:
    assert picture("img/a%20b.PNG", "2019/x.md") == Picture("2019/img/a b.PNG")
    assert picture("https://example.com/a.png", "x.md") == Outside("https://example.com/a.png")


@pytest.mark.parametrize(
    "href",
    ["/etc/a.png", "../a.png", "run.sh", "a.svg", "file:///a.png", "~/a.png", "\\\\h\\a"],
)
def test_no_other_file_is_opened_as_a_picture(href: str) -> None:
    assert isinstance(picture(href, "x.md"), Refused)
