"""A line that is one link to the talk's video, with its title for a label."""

from __future__ import annotations

from notes.structure.text.endings import is_material
from notes.structure.words.inline import bare

_VIDEOS = ("youtube.com/watch", "youtu.be/", "vimeo.com/", "tv.naver.com/", "bilibili.com/video")


def is_linked_title(text: str) -> bool:
    """Whether `[How caches rest](https://youtu.be/1)` is all of a line; `[Video](...)` is none."""
    if text[0] != "[" or text[-1] != ")" or not any(site in text for site in _VIDEOS):
        return False
    shown, links = bare(text)
    whole = len(links) == 1 and links[0][0] == shown
    return whole and " " in shown and not is_material(shown)
