"""Pictures in a line: emoji, and the codes between colons that stand for them."""

PICTURE = r"[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]"
"""One emoji, arrow or sign, as a pattern."""
SHORT_CODE = r":(?:[+-]1|100|1234|\d[a-z]{2}_place_medal|[a-z][a-z0-9_+-]{2,40}):"
"""`:tada:`, `:+1:`, `:clap:`, as sites show emoji that were typed, as a pattern."""
_SYMBOLS = (
    "".join(map(chr, (*range(0x2190, 0x2C00), 0xFE0F, 0x200D, *range(0x1F300, 0x1FB00)))) + " "
)


def without_symbols(text: str) -> str:
    """`text` without arrows, stars and pictures around it, which decorate headings."""
    return text if text.isascii() else text.strip(_SYMBOLS)
