"""The component ``dateline_factuality``: how certain each event mention is said to be."""

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc, Token

from dateline.annotate.factuality.judge import judge
from dateline.annotate.factuality.lexicon import Lexicon, lexicon
from dateline.annotate.layers import EventMention
from dateline.model.event import EventType
from dateline.model.factuality import Aux, Certainty, Factuality, Polarity

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
        doc._.factualities = tuple(self._judge(doc, event) for event in events)
        return doc

    def _judge(self, doc: Doc, event: EventMention) -> Factuality:
        """Judge one mention by its coding: a threat stays a threat, whatever it says will not be."""
        found = judge(doc, event.head, denied=self._denied(doc, event))
        promised = event.coding.type is EventType.THREATEN and found.polarity is Polarity.NEGATIVE
        if promised and any(
            c.lower_ in ("will", "wo", "shall", "'ll", "’ll") for c in self._auxiliaries(doc[event.head])
        ):
            return replace(found, certainty=Certainty.CERTAIN, polarity=Polarity.POSITIVE, aux=Aux.FUTURE)
        return found

    @staticmethod
    def _auxiliaries(token: Token) -> list[Token]:
        return [c for node in (token, token.head) for c in node.children if c.dep_ == "aux"]

    def _denied(self, doc: Doc, event: EventMention) -> bool:
        """Whether the trigger is a denial of an act ("denied the report", "denies having moved him"), not of a charge."""
        governor = self.lexicon.verbs.get(doc[event.head].lemma_)
        if governor is None or governor.name != DENIAL:
            return False
        told = any(c.dep_ == "dobj" and c.lemma_ in self.lexicon.told for c in doc[event.head].children)
        return told or event.coding.type not in OWN_TYPES
