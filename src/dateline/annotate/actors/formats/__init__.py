"""Formats of lists of actors, one module each, named as the format: lines in, rows or problems out."""
