"""Front matter in YAML, read by python-frontmatter through a handler with guards.

The stock handler can be killed by 25 KB of brackets or kept busy for ever by eight lines of
aliases, turns `12:30` into 750 and `no` into False, and drops what is no mapping.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import frontmatter
import yaml
from frontmatter.default_handlers import YAMLHandler

from notes.reading.front_matter import NoMappingError, UnreadableBlockError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from notes.reading.front_matter import Value

_DEEPEST = 16
_MOST_EVENTS = 20_000
# Whichever exists: a wheel without libyaml has only the slower ones in Python.
_SCANNER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_RULE = "---"


class GuardedHandler(YAMLHandler):
    """Takes a block between two rules, scans it for bombs first and keeps scalars as strings."""

    def split(self, text: str) -> tuple[str, str]:
        """Return the block as it is; the stock split looks for its rules inside, too."""
        return text[len(_RULE) + 1 : -len(_RULE)], ""

    def load(self, fm: str, **_kwargs: object) -> Any:
        """Load a block that `scan` let pass; everything but a mapping raises."""
        data = yaml.load(fm, Loader=_LOADER)  # noqa: S506  (makes nothing but strings)
        if data is None:
            return {}
        if not isinstance(data, dict):
            raise NoMappingError
        return data


def read_yaml(block: str) -> tuple[Mapping[str, Value], str]:
    """Return what the block says and, if there is one, a key that it gives twice."""
    try:
        twice = scan(block)
        data, _ = frontmatter.parse(f"{_RULE}\n{block}{_RULE}", handler=GuardedHandler())
    except (UnreadableBlockError, NoMappingError):
        raise
    except yaml.YAMLError as error:
        raise _told(error) from None
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise UnreadableBlockError(str(error)) from None
    return data, twice  # type: ignore[return-value]


def _told(error: yaml.YAMLError) -> UnreadableBlockError:
    reason = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "no YAML")
    # What is open at the end is best looked for where it was opened.
    at_end = "end of stream" in reason
    mark = getattr(error, "context_mark" if at_end else "problem_mark", None)
    return UnreadableBlockError(reason, mark.line + 1 if mark else 0)


def scan(block: str) -> str:
    """Refuse a block that is too deep, too long or has aliases; return a top key given twice."""
    depth = 0
    keys: set[str] = set()
    twice = ""
    position = 0
    for count, event in enumerate(yaml.parse(block, Loader=_SCANNER)):
        line = event.start_mark.line + 1 if event.start_mark else 0
        if count > _MOST_EVENTS:
            raise UnreadableBlockError("it has too many parts", line)
        if isinstance(event, yaml.AliasEvent):
            raise UnreadableBlockError("it uses an alias (*name)", line)
        if isinstance(event, yaml.ScalarEvent) and _is_own_tag(event.tag):
            raise UnreadableBlockError("it uses a tag (!name)", line)
        if depth == 1 and not isinstance(event, yaml.CollectionEndEvent):
            if isinstance(event, yaml.ScalarEvent) and position % 2 == 0:
                twice = event.value if event.value in keys else twice
                keys.add(event.value)
            position += 1
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > _DEEPEST:
                raise UnreadableBlockError("it is nested too deeply", line)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return twice


def _is_own_tag(tag: str | None) -> bool:
    """Whether a word with a `!` before it would be taken for a type, and left out."""
    return tag is not None and len(tag) > 1 and tag[0] == "!"
