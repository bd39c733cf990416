"""Sessions and their event, made of what was decided."""
