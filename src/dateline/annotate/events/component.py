"""The spaCy component ``dateline_events``."""

from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from dateline.annotate.events.absorb import absorbed, join, noun_content
from dateline.annotate.events.anaphora import take_up
from dateline.annotate.events.aspect import aspect
from dateline.annotate.events.belligerents import call_for_peace
from dateline.annotate.events.clause import read_clause
from dateline.annotate.events.codebook import read_codebook
from dateline.annotate.events.contexts import contexts
from dateline.annotate.events.detect import Found, find_nouns, find_verbs, light
from dateline.annotate.events.exclude import (
    claims_own,
    is_accident,
    is_disaster,
    is_own_apology,
    is_publication,
    is_silence,
)
from dateline.annotate.events.extent import extent
from dateline.annotate.events.headline import read_headlines
from dateline.annotate.events.hyphens import join_hyphens
from dateline.annotate.events.implied import add_implied
from dateline.annotate.events.lexicon import Lexicon, lexicon
from dateline.annotate.events.match import Matcher
from dateline.annotate.events.mention import Candidate, Inner
from dateline.annotate.events.misparsed import mend
from dateline.annotate.events.modes import choose_mode
from dateline.annotate.events.ownside import drop_own
from dateline.annotate.events.parties import Parties
from dateline.annotate.events.recode import recode
from dateline.annotate.events.repeats import set_repeats
from dateline.annotate.events.standalone import standalone
from dateline.annotate.events.tree import Tree
from dateline.annotate.layers import EventMention, news_mask


@Language.factory(
    "dateline_events",
    requires=["token.dep", "token.head", "token.pos", "token.tag", "token.lemma", "doc.sents"],
    assigns=["doc._.events"],
    default_config={"codebook": None},
)
def make_events(nlp: Language, name: str, codebook: str | None) -> "EventCoder":
    """The component ``dateline_events``: event mentions coded in PLOVER, or by the ``codebook`` of a file."""
    return EventCoder(lexicon() if codebook is None else read_codebook(Path(codebook)).lexicon)


class EventCoder:
    """Finds event mentions and codes them. A statement is no event; what is promised, asked or threatened no second one."""

    def __init__(self, words: Lexicon):
        self.lexicon = words

    def __call__(self, doc: Doc) -> Doc:
        """Set ``doc._.events``, in the order of the text."""
        if len(doc):
            tree = Tree(doc)
            mend(tree, self.lexicon)
            join_hyphens(tree, self.lexicon)
            read_headlines(tree, self.lexicon)
            mask = news_mask(doc)
            matcher = Matcher(self.lexicon, tree)
            kept = take_up(matcher, mask, self._code(matcher, mask))
            call_for_peace(tree, self.lexicon, kept)
            set_repeats(tree, self.lexicon, kept)
            about = contexts(tree, mask) if kept else ()
            doc._.events = tuple(self._mention(tree, c, about) for c in kept)
        return doc

    def _code(self, matcher: Matcher, mask: list[bool]) -> list[Candidate]:
        tree = matcher.tree
        parties = Parties(matcher)
        verbs = find_verbs(matcher, mask)
        add_implied(matcher, mask, verbs)
        nouns = find_nouns(matcher, mask)
        carried = light(matcher, nouns, verbs)
        for candidate in carried.values():
            candidate.clause = read_clause(tree, self.lexicon, candidate.head)
        both: Found = {**verbs, **carried}
        gone, about = absorbed(tree, self.lexicon, both, nouns)
        join(tree, self.lexicon, both, nouns, gone)
        told = {c.noun for c in carried.values()}
        kept = [c for i, c in both.items() if i not in gone]
        kept += [
            alone
            for noun, frame in nouns.items()
            if noun not in gone
            and noun not in told
            and noun not in both
            and (alone := standalone(matcher, parties, noun, frame)) is not None
        ]
        content = {k for c in kept if c.head == c.noun for k in noun_content(tree, c)}
        kept = [c for c in kept if c.head not in content]
        kept.sort(key=lambda c: c.head)
        return [c for c in kept if self._settle(tree, parties, c, about.get(c.head)) and c.type in self.lexicon.types]

    def _settle(self, tree: Tree, parties: Parties, candidate: Candidate, inner: Inner | None) -> bool:
        """Parties, time and mode of a candidate; False where it turns out to be no event."""
        if any(no_event(tree, self.lexicon, candidate) for no_event in (is_silence, is_publication, is_disaster)):
            return False
        if is_accident(parties.matcher, candidate) or is_own_apology(tree, self.lexicon, candidate):
            return False
        if not candidate.fixed:
            parties.fill(candidate)
            drop_own(parties, candidate)
            told = aspect(tree, self.lexicon, candidate.head)
            if claims_own(tree, candidate):
                candidate.cameo = "015"
            elif not recode(tree, self.lexicon, candidate, told, inner):
                return False
        candidate.mode = choose_mode(tree, self.lexicon, candidate, inner)
        return True

    def _mention(self, tree: Tree, candidate: Candidate, about: tuple[str, ...]) -> EventMention:
        return EventMention(
            trigger=extent(tree, candidate),
            head=candidate.head,
            coding=self.lexicon.coding(candidate.type, candidate.mode, candidate.cameo, about),
            actors=candidate.actors,
            recipients=candidate.recipients,
            reciprocal=candidate.reciprocal,
            repeats=candidate.repeats,
            rule=candidate.rule,
        )
