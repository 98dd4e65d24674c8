"""The component ``dateline_entities``: who is mentioned, by name, noun phrase or pronoun."""

from spacy.language import Language
from spacy.tokens import Doc

from dateline.annotate.actors.importing import read_tables
from dateline.annotate.actors.resolver import Resolver
from dateline.annotate.entities.discourse import Found
from dateline.annotate.entities.entity import Entity
from dateline.annotate.entities.frame import Frame, frame
from dateline.annotate.entities.homes import settle
from dateline.annotate.entities.knowledge import Knowledge
from dateline.annotate.entities.lexicon import load
from dateline.annotate.entities.mend import mend
from dateline.annotate.entities.reader import EntityReader
from dateline.annotate.layers import Entities, Mention, TokenSpan, published
from dateline.model.actor import Actor
from dateline.model.span import Span


@Language.factory(
    "dateline_entities",
    requires=["doc.sents", "token.dep"],
    assigns=["doc._.entities"],
    default_config={"actors": []},
)
def make_entities(nlp: Language, name: str, actors: list[str]) -> "EntityFinder":
    """The component ``dateline_entities``; ``actors`` are the paths of a user's tables of actors."""
    rows = read_tables(actors)
    return EntityFinder(Knowledge(Resolver(rows=rows)) if rows else None)


class EntityFinder:
    """Finds the mentions of people, states, bodies, forces, groups, companies and media, and joins them into chains.

    A mention stands for its noun phrase without what follows the head; its actor tells what is known of the entity,
    from the phrase, from earlier mentions and from the country that the text is about. Furniture is not read.
    """

    def __init__(self, knowledge: Knowledge | None = None) -> None:
        self.knowledge = knowledge or Knowledge()
        self.lexicon = load()

    def __call__(self, doc: Doc) -> Doc:
        """Set ``doc._.entities``, in the order of the text."""
        if not len(doc):
            doc._.entities = Entities()
            return doc
        mend(doc)
        seen = frame(doc)
        reader = EntityReader(seen, self.lexicon, self.knowledge, published(doc))
        reader.read()
        settle(reader.entities, reader.setting.total, self.lexicon)
        mentions = tuple(_mention(seen, head, found) for head, found in sorted(reader.mentions.items()))
        doc._.entities = Entities(mentions, self.knowledge.resolver)
        return doc


def _mention(seen: Frame, head: int, found: Found) -> Mention:
    text = seen.words(found.start, found.end)
    span = Span(seen.at[found.start], seen.at[found.start] + len(text))
    return Mention(
        tokens=TokenSpan(found.start, found.end),
        head=head,
        kind=found.kind,
        chain=found.entity.chain,
        actor=_actor(text, span, found.entity),
        members=tuple(_actor(text, span, member) for member in found.entity.members),
    )


def _actor(text: str, span: Span, entity: Entity) -> Actor:
    known = entity.known
    return Actor(
        text=text,
        span=span,
        name=known.name,
        id=known.id,
        country=known.country,
        organisation=known.organisation,
        sector=known.sector,
        role=known.role,
    )
