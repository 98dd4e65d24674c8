"""From attributions to chains: nested and relayed attribution becomes one chain, outermost first."""

from dataclasses import replace
from datetime import date

from spacy.tokens import Doc

from dateline.annotate.attribution.cue import Cue, Part, words_in
from dateline.annotate.attribution.informant import Describer, Informant
from dateline.annotate.attribution.labels import LONGEST_HEADLINE
from dateline.annotate.attribution.lexicon import NEWSROOM, Act, Lexicon
from dateline.annotate.attribution.medium import MediumReader
from dateline.annotate.attribution.register import Record, Register, among, same_source
from dateline.annotate.attribution.relay import addressed, cited
from dateline.annotate.attribution.resolve import Resolver
from dateline.annotate.attribution.tree import Tree
from dateline.annotate.attribution.when import reported
from dateline.annotate.entities.lexicon import load as entity_nouns
from dateline.annotate.layers import TokenSpan, text_of
from dateline.model.source import Source, SourceKind

Links = tuple[Source, ...]
DENYING = frozenset({"deny", "dispute", "rule_out", "contest"})
"""Verbs of denying whose negation leaves what is said standing."""
TALKING = frozenset({"spoke", "talked"})
"""Verbs whose *to* is the outlet that passes it on, if an outlet: "the governor, who spoke to AFP, said"."""
NOBODY = frozenset({"nobody", "none", "no"})
"""Who is no source: "nobody has claimed the killings"."""
REPORTING = frozenset({"report", "write", "quote", "cite"})


class Chains:
    """Builds the chain of every cue of one text."""

    def __init__(self, doc: Doc, tree: Tree, lexicon: Lexicon, describer: Describer, own: frozenset[str]):
        self.doc = doc
        self.tree = tree
        self.lexicon = lexicon
        self.describer = describer
        self.own = own
        self.register = Register()
        self.voices: dict[int, Links] = {}
        self.heads: list[int] = []
        self.resolver = Resolver(doc, tree, describer, self.register)
        self.medium = MediumReader(self.resolver)

    def build(self, cues: list[Cue]) -> list[Links]:
        """The chain under which the content of each cue stands."""
        self.heads = [cue.head for cue in cues if cue.source]
        outer = [self._encloser(k, cues) for k in range(len(cues))]
        done: dict[int, Links] = {}

        def chain(k: int) -> Links:
            if k not in done:
                above = outer[k]
                done[k] = ()
                enclosing = chain(above) if above is not None else ()
                done[k] = self._links(cues[k], enclosing)
            return done[k]

        return [chain(k) for k in range(len(cues))]

    def _encloser(self, k: int, cues: list[Cue]) -> int | None:
        """The innermost attribution in whose content the cue stands."""
        cue, best, size = cues[k], None, 0
        for j, other in enumerate(cues):
            if j == k or not any(run.holds(cue.head) for run in other.content):
                continue
            if any(run.holds(other.head) for run in cue.content):
                continue
            length = words_in(other.content)
            if best is None or length < size:
                best, size = j, length
        return best

    def _links(self, cue: Cue, enclosing: Links) -> Links:
        cue = self._with_paper(cue)
        speaks = self.lexicon.links(cue) or self._newsroom(cue) or self._says_this(cue)
        if cue.informant is None or not speaks or self._withheld(cue):
            self._voice(cue)
            return enclosing
        informant, past = self.resolver.resolve(cue)
        if informant is None or _transcript(cue, informant) or self.tree.word[informant.tokens.start] in NOBODY:
            return enclosing
        if not self.describer.plausible(informant) and not self.lexicon.says(cue):
            return (*enclosing, *(s for s in self._through(cue, informant) if not among(s, enclosing)))
        if self._passes_on(cue, informant):
            name = informant.name or self.describer.phrases.title(informant.tokens)
            informant = replace(informant, kind=SourceKind.MEDIA, name=name)
        source = self._source(informant, cue.cue, cue)
        through = self._through(cue, informant)
        links = enclosing
        if past is not None and past.outer and past.informant.kind is SourceKind.ANONYMOUS and not enclosing:
            self.voices.setdefault(self.tree.sentence[cue.head], past.outer)
        for link in (*self._carried(informant, past, source), *through):
            if not among(link, links) and not same_source(link, source):
                links = (*links, link)
        if not (informant.kind is SourceKind.MEDIA and self._is_own(source)) and not among(source, links):
            links = (*links, source)
        self._remember(informant, source, links[:-1] if links and links[-1] is source else links)
        for behind in cited(self.tree, cue):
            if self.tree.word[behind.cue.start] not in TALKING or self.medium.at(behind.informant) is None:
                links = self._cite(behind.informant, behind.cue, links)
        return links

    def _says_this(self, cue: Cue) -> bool:
        """Whether an object is what is said: "he stated this at the briefing", "claims to have retaken the base"."""
        if cue.word == "claim" and cue.slot == "to":
            return True
        words = [self.tree.word[i] for run in cue.content for i in range(run.start, run.end)]
        return (
            cue.slot == "np" and words in (["this"], ["that"]) and Act.ASSERT in self.lexicon.acts(cue.part, cue.word)
        )

    def _newsroom(self, cue: Cue) -> bool:
        """Whether an outlet tells what it has found out: "the BBC understands that"."""
        if cue.word not in NEWSROOM or cue.slot not in ("that", "clause", "tag") or cue.informant is None:
            return False
        return self.resolver.describe(cue.informant).kind is SourceKind.MEDIA

    def _passes_on(self, cue: Cue, informant: Informant) -> bool:
        """Whether a name that nothing is known of is an outlet's: it reports what others said, or cites them."""
        if informant.kind is not SourceKind.ORGANISATION or not informant.proper or cue.word not in REPORTING:
            return False
        mention = self.doc._.entities.at(informant.head)
        if mention is not None and (mention.actor.sector or mention.actor.organisation):
            return False
        return bool(cited(self.tree, cue)) or any(
            run.holds(head) for run in cue.content for head in self.heads if head != cue.head
        )

    def _with_paper(self, cue: Cue) -> Cue:
        """A report or document is itself the source of what it says, where nobody else is ("a report that ...")."""
        lemma = self.tree.lemma[cue.head]
        if cue.part is not Part.NOUN or cue.informant is not None:
            return cue
        if lemma not in self.describer.nouns.paper and lemma not in self.describer.outlets.works:
            return cue
        return replace(cue, informant=cue.head)

    def _voice(self, cue: Cue) -> None:
        """Note that a sentence of relayed informants stands under the relay, also where it tells of them and not in their words."""
        head = cue.informant
        if head is None or self.tree.pos[head] in ("PRON", "PROPN") or not self.register.relayed:
            return
        informant = self.resolver.describe(head)
        past = self.register.antecedent(informant)
        if past is not None and past.outer and past.informant.kind is SourceKind.ANONYMOUS:
            self.voices.setdefault(self.tree.sentence[head], past.outer)

    def _withheld(self, cue: Cue) -> bool:
        """Whether nothing is said: "declined to say whether", "did not say that"."""
        tree, verb = self.tree, cue.head
        if cue.part is not Part.VERB:
            return False
        if tree.dep[verb] == "xcomp" and tree.lemma[tree.head[verb]] in ("decline", "refuse", "unable"):
            return True
        negated = any(tree.dep[c] == "neg" for c in tree.children[verb])
        if negated and cue.word in DENYING:
            return False
        negated = negated or "neither" in tree.word[max(tree.limits(verb)[0], verb - 6) : verb]
        return negated and Act.OPINE not in self.lexicon.acts(cue.part, cue.word)

    def _cite(self, head: int, words: TokenSpan, links: Links) -> Links:
        informant = self.resolver.describe(head)
        if not self._may_be_cited(informant):
            return links
        if informant.tokens.start < words.end <= informant.head:
            informant = replace(informant, tokens=TokenSpan(words.end, informant.tokens.end))
        source = self._source(informant, (words,), None)
        if among(source, links):
            return links
        self._remember(informant, source, links)
        return (*links, source)

    def _may_be_cited(self, informant: Informant) -> bool:
        """Whether a cited noun is somebody, or a paper, and not a reason ("citing health grounds")."""
        nouns = self.describer.nouns
        if informant.kind is SourceKind.MEDIA or informant.proper:
            return True
        n = informant.nucleus
        kind = entity_nouns().kinds.get(n)
        known = nouns.human(n) or (kind is not None and (kind.is_human or kind.is_collective))
        return known or n in nouns.paper or n in nouns.state or n in nouns.body

    def _through(self, cue: Cue, informant: Informant) -> Links:
        """Outlets to which, or by way of which, it was said."""
        found: list[Source] = []
        for head in addressed(self.tree, cue):
            if head == informant.head or self.tree.word[self.tree.left[head]] == "this":
                continue
            other = self.medium.at(head)
            if other is None:
                continue
            source = self._source(other, (), None)
            if not self._is_own(source):
                found.append(source)
                self._remember(other, source, ())
        return tuple(found)

    def _carried(self, informant: Informant, past: Record | None, source: Source) -> Links:
        """The links outside somebody met before: they stand while the text goes on with the same informants."""
        if past is None:
            return ()
        near = self.tree.sentence[informant.head] - past.sentence <= 1
        lasting = informant.kind is SourceKind.MEDIA or informant.nucleus in self.describer.nouns.paper
        unnamed = past.informant.kind is informant.kind is SourceKind.ANONYMOUS
        if near or lasting or unnamed:
            return tuple(s for s in past.outer if not same_source(s, source))
        return ()

    def _remember(self, informant: Informant, source: Source, outer: Links) -> None:
        for other in self.tree.kids(informant.head, "conj") if not informant.pronoun else ():
            if informant.tokens.holds(other):  # "citing a document and two workers": each may be met again
                beside = self.resolver.describe(other)
                self._record(beside, self._source(beside, (), None), outer)
        self._record(informant, source, outer)

    def _record(self, informant: Informant, source: Source, outer: Links) -> None:
        self.register.add(
            Record(informant, source, outer, self.tree.sentence[informant.head], self.describer.is_body(informant))
        )

    def _source(self, informant: Informant, runs: tuple[TokenSpan, ...], cue: Cue | None) -> Source:
        span = informant.tokens.chars(self.doc)
        words = TokenSpan(runs[0].start, runs[-1].end).chars(self.doc) if runs else None
        when: tuple[date | None, date | None] | None = reported(self.doc, self.tree, cue) if cue is not None else None
        return Source(
            text=span.of(text_of(self.doc)),
            span=span,
            kind=informant.kind,
            name=informant.name,
            country=informant.country,
            cue=words.of(text_of(self.doc)) if words else None,
            cue_span=words,
            count=informant.count,
            reported=when,
        )

    def _is_own(self, source: Source) -> bool:
        """Whether the item's own outlet, or the agency of its dateline, is meant."""
        words = {w.strip(".,'’").lower() for w in (source.name or source.text).split()} - {"the", "a", ""}
        if "our" in words:
            return True
        return bool(words) and words <= self.own


def _transcript(cue: Cue, informant: Informant) -> bool:
    """Whether a label in the body of a transcript names an interviewer or a private speaker: no source of the report."""
    return cue.word == "label" and cue.head > LONGEST_HEADLINE and informant.kind is SourceKind.PERSON
