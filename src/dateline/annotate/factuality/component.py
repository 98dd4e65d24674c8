"""The component ``dateline_factuality``: how certain each event mention is said to be."""

from spacy.language import Language
from spacy.tokens import Doc

from dateline.annotate.factuality.judge import judge
from dateline.annotate.factuality.lexicon import Lexicon, lexicon
from dateline.annotate.layers import EventMention
from dateline.model.event import EventType

DENIAL = "deny"
OWN_TYPES = frozenset({EventType.REJECT, EventType.ACCUSE})


@Language.factory("dateline_factuality", requires=["token.dep", "doc._.events"], assigns=["doc._.factualities"])
def make_factuality(nlp: Language, name: str) -> "FactualityJudge":
    """The component ``dateline_factuality``."""
    return FactualityJudge()


class FactualityJudge:
    """Sets ``doc._.factualities``, one for each of ``doc._.events``."""

    def __init__(self) -> None:
        self.lexicon: Lexicon = lexicon()

    def __call__(self, doc: Doc) -> Doc:
        """Judge every event mention of the document."""
        events: tuple[EventMention, ...] = doc._.events
        doc._.factualities = tuple(judge(doc, event.head, denied=self._denied(doc, event)) for event in events)
        return doc

    def _denied(self, doc: Doc, event: EventMention) -> bool:
        """Whether the trigger is a denial coded as the act that it denies ("denied the report", "denies having moved him")."""
        governor = self.lexicon.verbs.get(doc[event.head].lemma_)
        return governor is not None and governor.name == DENIAL and event.coding.type not in OWN_TYPES
