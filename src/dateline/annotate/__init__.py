"""Document to claims: spaCy components, each usable alone."""
