"""What words mean by themselves: the lists of all languages, and headings read by them."""
