"""The outlet to which, or by which, something is passed on."""

from dataclasses import replace

from dateline.annotate.attribution.informant import Informant
from dateline.annotate.attribution.media import MEDIA_ADJECTIVES, PLATFORMS
from dateline.annotate.attribution.register import Record
from dateline.annotate.attribution.resolve import Resolver
from dateline.model.source import SourceKind

STORIES = frozenset({"story", "article", "column", "dispatch", "interview", "documentary"})
"""Works in which an outlet lets others speak: "in the article, two officers say"."""
PRESS = frozenset({"press", "media"})


class MediumReader:
    """Tells which of the nouns beside a cue are outlets that stand between the reader and who speaks."""

    def __init__(self, resolver: Resolver):
        self.resolver = resolver
        self.tree = resolver.tree
        self.register = resolver.register
        self.describer = resolver.describer

    def at(self, head: int) -> Informant | None:
        """The outlet headed by a token, to which or by which something is passed on; None for reporters in general.

        An outlet without a name counts where it is told from others ("state television"), or points back at one.
        """
        other = self.resolver.describe(head)
        if other.pronoun:
            past = self.register.antecedent(other)
            return replace(other, kind=SourceKind.MEDIA, name=past.name) if past and _is_media(past) else None
        if other.kind is not SourceKind.MEDIA and other.proper:
            past = self.register.antecedent(other)
            if past is not None and _is_media(past):
                return replace(other, kind=SourceKind.MEDIA, name=past.name, count=None)
        if other.kind is not SourceKind.MEDIA and other.definite and other.nucleus in self.describer.outlets.nouns:
            past = self.register.media()  # "told the station"
            return replace(other, kind=SourceKind.MEDIA, name=past.name, count=None) if past else None
        if other.kind is not SourceKind.MEDIA or other.name is not None:
            return other if other.kind is SourceKind.MEDIA else None
        outlets = self.describer.outlets
        if other.nucleus in outlets.people:
            return self._employer(head)
        if other.nucleus in STORIES and other.definite:
            past = self.register.media()
            return replace(other, name=past.name) if past else self.resolver.outlet_before(other)
        if other.nucleus in PRESS | outlets.works:
            return other if self._told_apart(other) else None
        if any(self.tree.pos[c] == "PRON" for c in self.tree.kids(head, "poss")) or self._platform(head):
            return None
        if (past := self.register.antecedent(other)) is not None:
            return replace(other, name=past.source.name)
        return (self.resolver.outlet_before(other) if other.definite or self._owned(other) else None) or (
            other if self._told_apart(other) else None
        )

    def _platform(self, head: int) -> bool:
        """Whether it is a page of whoever speaks: "on its Telegram channel", "on a Facebook page"."""
        return any(self.tree.word[c] in PLATFORMS for c in self.tree.kids(head, "compound", "amod", "nmod"))

    def _employer(self, reporter: int) -> Informant | None:
        """The outlet that stands right behind "a reporter", whatever the parse hangs it on."""
        preposition = reporter + 1
        if preposition < self.tree.size and self.tree.word[preposition] in ("from", "of", "for", "with", "at"):
            for o in self.tree.kids(preposition, "pobj"):
                other = self.resolver.describe(o)
                if other.kind is SourceKind.MEDIA and other.name is not None:
                    return other
        return None

    def _told_apart(self, informant: Informant) -> bool:
        """Whether a nationality or a word for whose it is stands before a noun for outlets: "state television", "local media"."""
        tree = self.tree
        if informant.nucleus not in self.describer.outlets.nouns and tree.word[informant.head] != "media":
            return False
        before = tree.kids(informant.head, "amod", "compound", "nmod")
        return any(
            tree.lemma[c] in MEDIA_ADJECTIVES - {"news", "press"} or self.describer.phrases.ent[c] == "NORP"
            for c in before
        )

    def _owned(self, informant: Informant) -> bool:
        return any(True for _ in self.tree.kids(informant.head, "poss"))


def _is_media(record: Record) -> bool:
    return record.source.kind is SourceKind.MEDIA
