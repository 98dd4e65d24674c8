"""What stands behind an event: origins, status and descent over the reports that tell of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.model.lineage import Corroboration, Stance
from dateline.pipeline.resolving.grouped import Lead
from dateline.pipeline.resolving.placed import HEADLINE, Claims
from dateline.resolve.corroboration import corroboration
from dateline.resolve.family import Family
from dateline.resolve.happenings import GOES_ON, Collection, elsewhere, family_of
from dateline.resolve.reading import Sentence


@dataclass(frozen=True, slots=True)
class Behind:
    """Works out what stands behind groups of claims of one collection."""

    collection: Collection
    claims: Claims
    leads: Sequence[Lead]

    def __call__(self, members: Sequence[str]) -> Corroboration:
        """What stands behind the claims of one event.

        Where they tell of a happening of the reports, all reports of that happening; else those in which the claims stand.
        """
        held = set(members)
        fitting = [lead for lead in self.leads if not held.isdisjoint(lead.claims)]
        fitting = [lead for lead in fitting if 2 * len(held.intersection(lead.claims)) > len(lead.claims)]
        docs = {self.claims.all[key].doc for key in members}
        denying = self._denying(members)
        if len(fitting) == 1 and docs <= set(fitting[0].view.found.docs):
            found = fitting[0].view.found
            if all(found.stances.get(doc) is not Stance.REPORTS for doc in denying):
                return found
        if fitting:
            return self._joined(fitting, docs, members)
        family = family_of(self.collection, sorted(docs))
        _deny(family, denying)
        return corroboration(family, self._scope(docs, members))

    def _denying(self, members: Sequence[str]) -> frozenset[str]:
        """The reports that say of it no more than that it did not happen."""
        placed = [self.claims.all[key] for key in members]
        return frozenset(one.doc for one in placed if one.denies) - {one.doc for one in placed if not one.denies}

    def _joined(self, fitting: list[Lead], docs: set[str], members: Sequence[str]) -> Corroboration:
        """Several happenings that claims join, or one with further reports that tell of it."""
        main = {doc for lead in fitting for doc in lead.episode.main if doc in lead.view.found.docs}
        everything = sorted(docs.union(*(lead.view.found.docs for lead in fitting)))
        scope = self._scope([doc for doc in docs if doc not in main], members)
        for lead in fitting:
            scope |= {doc: told for doc, told in lead.view.scope.items() if doc in everything and doc not in main}
        episodes = [lead.episode for lead in self.leads]
        apart = frozenset[tuple[str, int]]().union(*(elsewhere(lead.episode, episodes) for lead in fitting))
        own = {(self.claims.all[key].doc, self.claims.all[key].number) for key in members}
        family = family_of(self.collection, everything, frozenset(place for place in apart if place not in own))
        _deny(family, self._denying(members))
        return corroboration(family, scope, main=tuple(doc for doc in family.ordered() if doc in main))

    def _scope(self, docs: Iterable[str], members: Sequence[str]) -> dict[str, tuple[Sentence, ...]]:
        """The sentences in which the claims stand, each with the one that goes on with it; a headline is told by the first sentence."""
        found: dict[str, tuple[Sentence, ...]] = {}
        for doc in docs:
            news = self.collection.readings[doc].news
            numbers = {self.claims.all[key].number for key in members if self.claims.all[key].doc == doc}
            told = sorted(
                {0 if number in (None, HEADLINE) else number for number in numbers if number is not None or news}
            )
            wanted = dict.fromkeys(told)
            for number in told:
                after = news[number + 1 : number + 2]
                if after and (after[0].text[:1] in '"“' or after[0].text.split(" ", 1)[0] in GOES_ON):
                    wanted[number + 1] = None
            found[doc] = tuple(news[number] for number in sorted(wanted) if number < len(news))
        return found


def _deny(family: Family, docs: Iterable[str]) -> None:
    """Reports that only deny are no source of the event, whoever their outlet heard."""
    family.stances |= {doc: Stance.DENIES for doc in docs if family.stances[doc] is Stance.REPORTS}
    family.contrary |= frozenset(docs)
