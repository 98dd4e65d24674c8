"""The sources of a text so far, and who a pronoun, a short name or "the agency" stands for."""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.annotate.attribution.informant import Informant
from dateline.model.source import Source, SourceKind

NEAR = 2
"""Sentences within which a named informant goes on speaking under the outlet that relayed him."""
GENERIC = frozenset(["source", "person", "people", "interlocutor", "informant", "official", "individual", "insider"])
OUTLET_NOUNS = frozenset(
    [
        "newspaper",
        "paper",
        "daily",
        "weekly",
        "outlet",
        "magazine",
        "broadcaster",
        "agency",
        "article",
        "report",
        "story",
        "publication",
        "journal",
        "network",
        "channel",
        "website",
        "site",
        "portal",
        "tabloid",
        "journalist",
        "reporter",
        "correspondent",
        "piece",
        "newswire",
        "press",
        "media",
        "column",
        "editorial",
        "author",
    ]
)
ARMS = frozenset({"service", "bureau", "desk", "edition", "newsroom"})
HUMAN = frozenset({SourceKind.PERSON, SourceKind.ANONYMOUS, SourceKind.OFFICIAL})


@dataclass(frozen=True, slots=True)
class Record:
    """A source already met: how it was described, the link it made, and the links outside it."""

    informant: Informant
    source: Source
    outer: tuple[Source, ...]
    sentence: int
    body: bool

    @property
    def name(self) -> str:
        """The fullest way in which the text names it."""
        return self.source.name or self.source.text


class Register:
    """The sources met so far, in the order of the text."""

    def __init__(self) -> None:
        self.records: list[Record] = []

        self.relayed = False

    def add(self, record: Record) -> None:
        """Remember a source."""
        self.records.append(record)
        self.relayed = self.relayed or bool(record.outer)

    def media(self) -> Record | None:
        """The outlet last named."""
        return next((r for r in reversed(self.records) if r.source.kind is SourceKind.MEDIA), None)

    def antecedent(self, informant: Informant) -> Record | None:
        """The source met before that this phrase points back at, if it does."""
        if informant.pronoun:
            return self._pronoun(informant)
        if informant.kind is SourceKind.MEDIA and informant.name is None:
            return self.media() if informant.nucleus in OUTLET_NOUNS or informant.nucleus in ARMS else None
        if informant.proper:
            return self._named(informant)
        if informant.definite:
            return self._definite(informant)
        return None

    def _pronoun(self, informant: Informant) -> Record | None:
        word = informant.nucleus
        for r in reversed(self.records):
            if word in ("he", "she", "him", "her", "his"):
                if r.source.kind in HUMAN and not r.body and not r.informant.plural:
                    return r
            elif word in ("they", "them", "their", "both", "these", "those"):
                if r.informant.plural or r.body:
                    return r
            elif word in ("it", "its") and r.body:
                return r
        return None

    def _named(self, informant: Informant) -> Record | None:
        name = (informant.name or "").split()
        if not name:
            return None
        for r in reversed(self.records):
            known = (r.source.name or "").split()
            if (
                known
                and set(name) <= set(known)
                and (name[-1] == known[-1] or (len(name) == 1 and name[0] == known[0]))
            ):
                return r
        return None

    def _definite(self, informant: Informant) -> Record | None:
        nucleus = informant.nucleus
        counting = nucleus in (
            "third",
            "first",
            "second",
            "fourth",
            "fifth",
            "two",
            "three",
            "other",
            "latter",
            "former",
            "both",
            "one",
            "another",
            "they",
            "them",
        )
        for r in reversed(self.records):
            if counting:
                several = (r.informant.count or 2) >= 2 or r.source.text.lower().startswith("one of ")
                if r.informant.kind is SourceKind.ANONYMOUS and several:
                    return r
            elif (
                r.informant.nucleus == nucleus
                or nucleus in _words(r)
                or (nucleus in GENERIC and r.informant.kind is SourceKind.ANONYMOUS and not r.body)
            ):
                return r
        if nucleus in OUTLET_NOUNS:
            return self.media()
        return None


def _words(record: Record) -> set[str]:
    if not record.body:
        return set()
    return {w.lower() for w in record.name.split()[-2:]}


def same_source(a: Source, b: Source) -> bool:
    """Whether two links are of one source."""
    return a.kind is b.kind and (a.name or a.text).lower() == (b.name or b.text).lower()


def among(source: Source, links: Iterable[Source]) -> bool:
    """Whether a source is one of these links."""
    return any(same_source(source, other) for other in links)
