"""According to whom: source, cue and content of every attribution, and the chain of sources over it.

Importing the package registers ``doc._.attribution_spans``; see ``display``.
"""

from dateline.annotate.attribution.display import attribution_spans

__all__ = ["attribution_spans"]
