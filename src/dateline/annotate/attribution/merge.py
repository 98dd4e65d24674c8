"""An informant met again: what the text has said of it before is kept."""

from dataclasses import replace

from dateline.annotate.attribution.informant import Informant
from dateline.annotate.attribution.register import Record
from dateline.model.source import SourceKind

NTH = frozenset({"third", "first", "second", "fourth", "fifth", "other", "latter", "former", "another"})


def merge(informant: Informant, past: Record, text: str, body: bool) -> Informant:
    """The informant with what is known of it from before; ``text`` is its phrase, ``body`` whether it was a body before."""
    name = past.source.name or (past.source.text if informant.pronoun or body else None)
    if informant.pronoun:
        return replace(
            informant, kind=past.source.kind, name=name, country=past.source.country, count=past.source.count
        )
    if informant.kind is SourceKind.MEDIA or past.source.kind is SourceKind.MEDIA:
        return replace(
            informant,
            kind=SourceKind.MEDIA,
            name=past.source.name or past.source.text,
            country=past.source.country,
            count=None,
        )
    count, kind = informant.count, informant.kind
    if kind is SourceKind.ANONYMOUS and past.source.kind is not SourceKind.ANONYMOUS:
        return replace(informant, kind=past.source.kind, name=past.name, country=past.source.country, count=None)
    if past.informant.kind is SourceKind.ANONYMOUS:
        kind = SourceKind.ANONYMOUS
        if informant.nucleus in NTH:
            count, name = 1, f"{text} of {past.source.text}"
        elif (count is None and not informant.plural) or (
            count is None and informant.plural and informant.tokens.end - informant.tokens.start <= 2
        ):
            count = past.source.count
        if informant.nucleus not in NTH:
            name = None
    elif past.source.kind is not SourceKind.PERSON or informant.kind is SourceKind.PERSON:
        kind = past.source.kind
    known = informant.name
    if known and name and len(known.split()) > len(name.split()):
        name = known
    return replace(
        informant, kind=kind, count=count, name=name or known, country=informant.country or past.source.country
    )
