"""The kind of a source, corrected by what the text's entities know of the body or the office."""

from dateline.annotate.attribution.informant import Informant
from dateline.annotate.attribution.nouns import Nouns
from dateline.model.actor import Actor
from dateline.model.source import SourceKind

STATE_SECTORS = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY"})
INTERGOVERNMENTAL = frozenset({"UNO", "IGO", "EUR"})


def kind_known(informant: Informant, actor: Actor, nouns: Nouns, body: bool) -> SourceKind:
    """The kind of an informant that is this actor; ``body`` tells whether a body and not a person is meant."""
    state = actor.sector in STATE_SECTORS and not actor.organisation
    foreign = actor.organisation in INTERGOVERNMENTAL
    unknown = actor.sector is None and not actor.organisation
    if informant.nucleus in nouns.spokes:
        return informant.kind if unknown else _spokes(informant, state or foreign)
    private = any(word in nouns.private for word in (actor.role or "").lower().split())
    if private or not (informant.proper or informant.pronoun):
        abroad = body and foreign and actor.sector not in STATE_SECTORS
        return SourceKind.ORGANISATION if abroad else informant.kind
    if state or (foreign and actor.role and not body):
        return SourceKind.OFFICIAL
    if unknown or informant.pronoun:
        return informant.kind
    if actor.sector == "REB" and not actor.role and " " not in (actor.name or " "):
        return SourceKind.ORGANISATION
    return SourceKind.ORGANISATION if body and not actor.role else SourceKind.PERSON


def _spokes(informant: Informant, public: bool) -> SourceKind:
    """A spokesperson of a public body is official; of another, the body, or the person if named."""
    if public:
        return SourceKind.OFFICIAL
    return SourceKind.PERSON if informant.name else SourceKind.ORGANISATION
