"""Pictures in a line: emoji, and the codes between colons that stand for them."""

PICTURE = r"[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]"
"""One emoji, arrow or sign, as a pattern."""
SHORT_CODE = r":(?:[+-]1|100|1234|\d[a-z]{2}_place_medal|[a-z][a-z0-9_+-]{2,40}):"
"""`:tada:`, `:+1:`, `:clap:`, as sites show emoji that were typed, as a pattern."""
