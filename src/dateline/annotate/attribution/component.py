"""The component ``dateline_attribution``."""

from spacy.language import Language
from spacy.tokens import Doc

from dateline.annotate.attribution.chains import Chains
from dateline.annotate.attribution.choose import choose
from dateline.annotate.attribution.continuation import continued, pointed, relayed, under, vouched
from dateline.annotate.attribution.cue import Cue
from dateline.annotate.attribution.informant import Describer
from dateline.annotate.attribution.join import join
from dateline.annotate.attribution.labels import headline_runs, label_cues
from dateline.annotate.attribution.lexicon import load_lexicon
from dateline.annotate.attribution.nouns import load_nouns
from dateline.annotate.attribution.outlets import load_outlets
from dateline.annotate.attribution.quotes import find_quotes
from dateline.annotate.attribution.tree import Tree
from dateline.annotate.encoder.evidence import Evidence
from dateline.annotate.encoder.session import load_encoder
from dateline.annotate.layers import Attribution, Attributions
from dateline.model.source import Source


@Language.factory(
    "dateline_attribution",
    requires=["doc.sents", "token.dep", "token.head", "token.tag", "token.lemma"],
    assigns=["doc._.attributions"],
    default_config={"encoder": True},
)
def make_attribution(nlp: Language, name: str, encoder: bool) -> "Attributor":
    """The component ``dateline_attribution``; without ``encoder`` it reads by the rules alone, in about a tenth of the time."""
    return Attributor(encoder=encoder)


class Attributor:
    """Finds who says what: ``doc._.attributions``, each with its spans and the chain over its content.

    ``encoder`` joins the rules with the trained tagger, which is loaded with the first text.
    """

    def __init__(self, *, encoder: bool = True) -> None:
        self.encoder = encoder
        self.lexicon = load_lexicon()
        self.nouns = load_nouns()
        self.outlets = load_outlets()

    def __call__(self, doc: Doc) -> Doc:
        """Set ``doc._.attributions``, in the order of the cues."""
        if not len(doc):
            return doc
        tree = Tree(doc)
        quoted = find_quotes(tree, tree.breaks)
        describer = Describer(tree, self.nouns, self.outlets)
        labels = label_cues(tree, describer, headline_runs(doc, tree))
        if self.encoder:
            cues = join(tree, self.lexicon, quoted, labels, Evidence(load_encoder(), doc))
        else:
            cues = choose(tree, self.lexicon, quoted, labels)
        chains = Chains(doc, tree, self.lexicon, describer, own_words(doc))
        links = chains.build(cues)
        found = [_attribution(cue, chain) for cue, chain in zip(cues, links, strict=True)]
        covers = [
            *continued(tree, self.lexicon, cues, links),
            *pointed(tree, cues, links),
            *relayed(tree, chains.voices),
        ]
        found = under(found, covers)
        found.extend(covers)
        found.extend(vouched(self.lexicon, cues, links))
        doc._.attributions = Attributions(tuple(found))
        return doc


def _attribution(cue: Cue, chain: tuple[Source, ...]) -> Attribution:
    rule = f"{'weak ' * cue.weak}{cue.part}:{cue.word}:{cue.slot}"
    if cue.shown is None:
        return Attribution(cue.source, cue.cue, cue.content, chain, rule)
    return Attribution(cue.shown.source, cue.cue, cue.shown.content, chain, rule, scope=cue.content)


def own_words(doc: Doc) -> frozenset[str]:
    """The words of the item's own names: publisher, byline and dateline."""
    document = doc._.document
    if document is None:
        return frozenset()
    parts = " ".join(p for p in (document.publisher, document.byline, document.dateline) if p)
    return frozenset(w.strip(".,'’()-").lower() for w in parts.split()) - {"the", "by", ""}
