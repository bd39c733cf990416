"""Reasons: where a field comes from, how sure it is, and how much is looked at to tell."""
