"""Jinja without anything that reaches out of a template or fills the memory."""

from __future__ import annotations

from typing import Any

from jinja2 import StrictUndefined
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

_LONGEST = 1_000_000
"""Characters or items that one operation may make."""
_METHODS = frozenset(
    {
        "capitalize",
        "casefold",
        "count",
        "endswith",
        "get",
        "isalnum",
        "isalpha",
        "isdigit",
        "items",
        "keys",
        "lower",
        "lstrip",
        "partition",
        "removeprefix",
        "removesuffix",
        "rpartition",
        "rsplit",
        "rstrip",
        "split",
        "splitlines",
        "startswith",
        "strip",
        "title",
        "upper",
        "values",
    }
)
"""What may be called on a text, list or mapping: nothing that pads, formats or repeats."""
_DROPPED_FILTERS = ("attr", "batch", "center", "format", "indent", "pprint", "random", "slice")


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's own sandbox, with a limit to what `*`, `**` and `%` may make."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Calculate with numbers of ordinary size, and repeat nothing."""
        for value in (left, right):
            if not isinstance(value, (int, float)) or abs(value) > _LONGEST:
                raise SecurityError(f"{operator!r} is for numbers up to {_LONGEST:,}")
        if operator == "**" and right > 8:
            raise SecurityError("'**' is for exponents up to 8")
        return super().call_binop(context, operator, left, right)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may use an attribute: data, and a few methods of texts."""
        if callable(value) and attr not in _METHODS:
            return False
        return super().is_safe_attribute(obj, attr, value)


def sandbox() -> ImmutableSandboxedEnvironment:
    """An environment for one template, without loaders, globals and costly filters."""
    environment = _Sandbox(
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    environment.globals.clear()
    for name in _DROPPED_FILTERS:
        environment.filters.pop(name, None)
    return environment
