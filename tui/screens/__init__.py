"""Screens: the browser, and the dialogs that it opens."""
