"""An entity while a text is read: what is known of it, how it was called, where it was last mentioned."""

from dataclasses import dataclass, field

from dateline.annotate.actors.facts import NOTHING, Facts
from dateline.annotate.entities.knowledge import filled
from dateline.annotate.entities.lexicon import Kind


@dataclass(slots=True, eq=False)
class Entity:
    """One person, group, body, state or thing of the text; ``chain`` tells it from all others.
    A ``capital`` is a government called by its seat. ``number`` is how many, where the text counts them; it is
    ``marked`` where an adjective told its nationality.

    ``heads`` are the nouns it was called by, ``words`` all words of its noun phrases, ``names`` its proper names.
    A pair or list of entities has ``members``; it is ``loose`` where only a *with* ties them. The last mention is kept by token, sentence and role.
    """

    chain: int
    kind: Kind
    known: Facts = NOTHING
    plural: bool = False
    sex: str | None = None
    heads: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    names: list[tuple[str, ...]] = field(default_factory=list)
    members: tuple["Entity", ...] = ()
    loose: bool = False
    capital: bool = False
    marked: bool = False
    number: int | None = None
    owner: "Entity | None" = None
    token: int = -1
    sent: int = -1
    role: str = "oblique"
    count: int = 0
    spoke: int = -1

    @property
    def country(self) -> str | None:
        """ISO 3166-1 alpha-3, where known."""
        return self.known.country

    @property
    def acts(self) -> bool:
        """Whether it can be an actor: anything but a thing or a mere place."""
        return self.kind is not Kind.THING

    @property
    def many(self) -> bool:
        """Whether *they* is its plain pronoun."""
        return self.plural or bool(self.members)

    def learn(self, known: Facts) -> None:
        """Take over what was not known before; what was said first stands."""
        self.known = filled(self.known, known)

    def seen(self, token: int, sent: int, role: str) -> None:
        """Note a mention; an earlier token of the same sentence does not move the last one back."""
        self.count += 1
        if token >= self.token:
            self.token, self.sent, self.role = token, sent, role
