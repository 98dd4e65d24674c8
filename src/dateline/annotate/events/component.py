"""The spaCy component ``dateline_events``."""

from spacy.language import Language
from spacy.tokens import Doc

from dateline.annotate.events.absorb import absorbed, join
from dateline.annotate.events.clause import read_clause, surface_subject
from dateline.annotate.events.detect import Found, find_nouns, find_verbs, light
from dateline.annotate.events.extent import extent
from dateline.annotate.events.lexicon import Lexicon, lexicon
from dateline.annotate.events.match import Matcher
from dateline.annotate.events.mention import Candidate
from dateline.annotate.events.modes import choose_mode
from dateline.annotate.events.parties import Parties
from dateline.annotate.events.recode import aspect, recode
from dateline.annotate.events.repeats import set_repeats
from dateline.annotate.events.standalone import standalone
from dateline.annotate.events.tree import Tree
from dateline.annotate.layers import EventMention, news_mask
from dateline.model.event import EventType


@Language.factory(
    "dateline_events",
    requires=["token.dep", "token.head", "token.pos", "token.tag", "token.lemma", "doc.sents"],
    assigns=["doc._.events"],
)
def make_events(nlp: Language, name: str) -> "EventCoder":
    """The component ``dateline_events``: event mentions coded in PLOVER."""
    return EventCoder(lexicon())


class EventCoder:
    """Finds event mentions and codes them. A statement is no event; what is promised, asked or threatened no second one."""

    def __init__(self, words: Lexicon):
        self.lexicon = words

    def __call__(self, doc: Doc) -> Doc:
        """Set ``doc._.events``, in the order of the text."""
        if len(doc):
            tree = Tree(doc)
            kept = self._code(tree, news_mask(doc))
            set_repeats(tree, self.lexicon, kept)
            doc._.events = tuple(self._mention(tree, c) for c in kept)
        return doc

    def _code(self, tree: Tree, mask: list[bool]) -> list[Candidate]:
        matcher = Matcher(self.lexicon, tree)
        parties = Parties(matcher)
        verbs = find_verbs(matcher, mask)
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
            and (alone := standalone(matcher, parties, noun, frame)) is not None
        ]
        kept.sort(key=lambda c: c.head)
        return [c for c in kept if self._settle(tree, matcher, parties, c, about.get(c.head))]

    def _settle(
        self, tree: Tree, matcher: Matcher, parties: Parties, candidate: Candidate, inner: EventType | None
    ) -> bool:
        """Parties, time and mode of a candidate; False where it turns out to be no event."""
        if candidate.frame is not None and candidate.clause is not None:
            if self._is_silence(tree, candidate) or self._is_disaster(tree, matcher, candidate):
                return False
            parties.verb(candidate, candidate.frame, candidate.clause)
            if candidate.noun is not None and candidate.noun_frame is not None:
                self._from_noun(parties, candidate)
        elif candidate.head != candidate.noun and candidate.noun is not None and candidate.noun_frame is not None:
            self._carried(tree, parties, candidate)
        candidate.future, candidate.negated = aspect(tree, self.lexicon, candidate.head)
        if not recode(tree, self.lexicon, candidate, inner):
            return False
        candidate.mode = choose_mode(tree, self.lexicon, candidate, inner)
        return True

    def _carried(self, tree: Tree, parties: Parties, candidate: Candidate) -> None:
        """The parties of an event noun under a light verb; of "suffered an attack" the subject is the recipient."""
        noun, frame, clause = candidate.noun, candidate.noun_frame, candidate.clause
        if noun is None or frame is None or clause is None:
            return
        subject = clause.subject if clause.subject != noun else None
        if tree.lemma[candidate.head] in ("suffer", "experience", "see", "witness", "receive") and frame.kind == "dir":
            parties.noun(candidate, noun, frame, None)
            candidate.recipients = candidate.recipients or parties.of_phrase(subject)
            return
        if tree.dep[noun] == "nsubj" or tree.lemma[candidate.head] in (
            "see",
            "witness",
            "confirm",
            "deny",
            "report",
            "describe",
            "announce",
            "demand",
        ):
            subject = None
        parties.noun(candidate, noun, frame, subject)
        if frame.kind == "recip" and not candidate.recipients:
            return
        if not candidate.recipients and frame.kind != "of":
            for prep, _, inner in clause.preps:
                if prep in ("on", "against", "at", "to", "with") and inner is not None:
                    candidate.recipients = tuple(p for p in parties.of_phrase(inner) if p not in candidate.actors)
                    break

    @staticmethod
    def _from_noun(parties: Parties, candidate: Candidate) -> None:
        """ "The shelling from the other side killed three": the doer hangs on the noun; talks that collapse are everybody's."""
        noun, frame = candidate.noun, candidate.noun_frame
        if noun is None or frame is None:
            return
        other = Candidate(noun, frame.type, None, None)
        parties.noun(other, noun, frame, None)
        if frame.kind == "recip":
            candidate.actors, candidate.recipients = other.actors, ()
            candidate.reciprocal = bool(other.actors)
        elif frame.type is candidate.type:
            candidate.actors = other.actors or parties.all_under(noun, "from", "by")
            candidate.recipients = candidate.recipients or other.recipients
            candidate.recipients = tuple(r for r in candidate.recipients if r not in candidate.actors)

    def _is_silence(self, tree: Tree, candidate: Candidate) -> bool:
        """Declining to comment is a non-response, not a rejection."""
        clause = candidate.clause
        if clause is None or "nocomment" not in candidate.flags:
            return False
        if clause.comp_head is not None and clause.comp == "inf":
            return tree.lemma[clause.comp_head] in self.lexicon.words["silence"]
        return clause.obj is not None and tree.lemma[clause.obj] in ("comment", "interview", "response")

    def _is_disaster(self, tree: Tree, matcher: Matcher, candidate: Candidate) -> bool:
        """Deaths by earthquake, crash or disease, and emergencies declared for them, are not coded."""
        if not candidate.flags & {"deadly", "emergency"}:
            return False
        nature = self.lexicon.classes["nature"]
        near = {tree.lemma[k] for k in tree.below(candidate.head, frozenset({"relcl"}))}
        if "emergency" in candidate.flags and not near & {"emergency", "lockdown"}:
            return False
        over = candidate.head
        for _ in range(2):
            over = tree.head[over]
            subject = surface_subject(tree, self.lexicon, over) if tree.is_verb(over) else over
            near |= {tree.lemma[over]} | (set() if subject is None else {tree.lemma[subject]})
        return bool(near & nature)

    def _mention(self, tree: Tree, candidate: Candidate) -> EventMention:
        return EventMention(
            trigger=extent(tree, candidate),
            head=candidate.head,
            coding=self.lexicon.coding(candidate.type, candidate.mode, candidate.cameo),
            actors=candidate.actors,
            recipients=candidate.recipients,
            reciprocal=candidate.reciprocal,
            repeats=candidate.repeats,
            rule=candidate.rule,
        )
