"""The documents of one event, while it is worked out what each comes from."""

from dataclasses import dataclass, field

from dateline.model.lineage import Edge, Stance
from dateline.resolve.outlets import Directory
from dateline.resolve.particulars import Detail, template
from dateline.resolve.reading import Reading, Sentence


@dataclass
class Family:
    """The documents of one event while it is worked out what each comes from."""

    readings: dict[str, Reading]
    directory: Directory
    common: frozenset[str] = frozenset()
    standing: frozenset[str] = frozenset()
    stances: dict[str, Stance] = field(default_factory=dict)
    cluster: dict[str, str] = field(default_factory=dict)
    head: dict[str, str] = field(default_factory=dict)
    edges: dict[str, list[Edge]] = field(default_factory=dict)
    details: dict[str, list[Detail]] = field(default_factory=dict)
    elsewhere: frozenset[tuple[str, int]] = frozenset()
    """Sentences (document, number among its news) that tell of another happening."""
    contrary: frozenset[str] = frozenset()
    """Documents that say in passing that the event did not happen."""
    shingles: dict[str, frozenset[int]] = field(default_factory=dict)

    def news(self, doc: str) -> list[Sentence]:
        """The sentences of a document that may speak for the event."""
        return [
            sentence for number, sentence in enumerate(self.readings[doc].news) if (doc, number) not in self.elsewhere
        ]

    def own(self, doc: str) -> list[Sentence]:
        """The sentences in which the outlet of a document tells what it found out for itself."""
        return [sentence for sentence in self.news(doc) if self.is_own(sentence)]

    def is_own(self, sentence: Sentence) -> bool:
        """Whether an outlet speaks of its own finds, and not in a standing phrase."""
        return sentence.own and template(sentence.text) not in self.standing

    def ordered(self) -> list[str]:
        """The documents by time and identifier."""
        return sorted(self.readings, key=lambda doc: self.readings[doc].report.order)

    def of_outlet(self, outlet: str, *, but: str) -> list[str]:
        """The documents that an outlet published, denials and corrections left out."""
        return [
            doc
            for doc in self.ordered()
            if doc != but
            and self.readings[doc].outlet == outlet
            and self.stances[doc] in (Stance.REPORTS, Stance.CONFIRMS)
        ]

    def parents(self, doc: str) -> list[str]:
        """What a document rests on."""
        return [parent for edge in self.edges.get(doc, ()) if edge.how.is_lineage for parent in edge.parents]

    def ancestors(self, doc: str) -> frozenset[str]:
        """All that a document rests on, at any depth; itself only in a loop."""
        found: set[str] = set()
        waiting = self.parents(doc)
        while waiting:
            parent = waiting.pop()
            if parent not in found:
                found.add(parent)
                waiting += self.parents(parent)
        return frozenset(found)

    def roots(self, doc: str) -> frozenset[str]:
        """Where the chains of a document end; empty in a loop."""
        above = self.ancestors(doc)
        return frozenset(parent for parent in above | {doc} if not self.parents(parent))

    def containment(self, first: str, second: str) -> float:
        """How much of the smaller text stands in the other."""
        one, two = self.shingles[first], self.shingles[second]
        return len(one & two) / max(min(len(one), len(two)), 1)
