"""According to whom: source, cue and content of every attribution, and the chain of sources over it."""
