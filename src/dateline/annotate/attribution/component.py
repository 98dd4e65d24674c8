"""The component ``dateline_attribution``."""

from spacy.language import Language
from spacy.tokens import Doc

from dateline.annotate.attribution.chains import Chains
from dateline.annotate.attribution.choose import choose
from dateline.annotate.attribution.continuation import continued, pointed, relayed, under, vouched
from dateline.annotate.attribution.informant import Describer
from dateline.annotate.attribution.labels import headline_runs, label_cues
from dateline.annotate.attribution.lexicon import load_lexicon
from dateline.annotate.attribution.nouns import load_nouns
from dateline.annotate.attribution.outlets import load_outlets
from dateline.annotate.attribution.quotes import find_quotes
from dateline.annotate.attribution.tree import Tree
from dateline.annotate.layers import Attribution, Attributions


@Language.factory(
    "dateline_attribution",
    requires=["doc.sents", "token.dep", "token.head", "token.tag", "token.lemma"],
    assigns=["doc._.attributions"],
)
def make_attribution(nlp: Language, name: str) -> "Attributor":
    """The component ``dateline_attribution``."""
    return Attributor()


class Attributor:
    """Finds who says what: ``doc._.attributions``, each with its spans and the chain over its content."""

    def __init__(self) -> None:
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
        cues = choose(tree, self.lexicon, quoted, labels)
        chains = Chains(doc, tree, self.lexicon, describer, own_words(doc))
        links = chains.build(cues)
        found = [
            Attribution(
                cue.source, cue.cue, cue.content, chain, f"{'weak ' * cue.weak}{cue.part}:{cue.word}:{cue.slot}"
            )
            for cue, chain in zip(cues, links, strict=True)
        ]
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


def own_words(doc: Doc) -> frozenset[str]:
    """The words of the item's own names: publisher, byline and dateline."""
    document = doc._.document
    if document is None:
        return frozenset()
    parts = " ".join(p for p in (document.publisher, document.byline, document.dateline) if p)
    return frozenset(w.strip(".,'’()-").lower() for w in parts.split()) - {"the", "by", ""}
