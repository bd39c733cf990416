"""Widgets of the browser: they know the model, not each other."""
