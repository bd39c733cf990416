"""Word lists by language, as data; the modules beside this folder read them once."""
