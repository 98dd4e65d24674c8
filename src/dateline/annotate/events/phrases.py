"""The parties that a noun phrase stands for: its heads if they can be somebody, else whose or of what nation it is."""

from dateline.annotate.actors.entries import Form
from dateline.annotate.actors.resolver import Resolver
from dateline.annotate.events.match import Matcher
from dateline.annotate.events.tree import Tree
from dateline.annotate.layers import Entities, Mention
from dateline.model.event import EventType

HOLDINGS = frozenset(
    {"camp", "base", "stronghold", "position", "hideout", "headquarters", "checkpoint", "post", "village", "town"}
)
NATIONAL = frozenset({"NORP", "GPE", "ORG", "LOC", "LANGUAGE"})


class Phrases:
    """Reads parties off noun phrases."""

    def __init__(self, matcher: Matcher):
        self.matcher = matcher
        self.tree: Tree = matcher.tree

    def of_phrase(self, index: int | None, strict: bool = True) -> tuple[int, ...]:
        """The parties in a noun phrase: its head and conjuncts if they can be somebody, else who owns or marks them.

        A thing without an owner is nobody where ``strict``.
        """
        if index is None:
            return ()
        found: list[int] = []
        for head in self.tree.conjuncts(index):
            found.extend(self._one(self.tree.antecedent(head), strict))
        return tuple(dict.fromkeys(found))

    def _one(self, head: int, strict: bool) -> tuple[int, ...]:
        tree, matcher = self.tree, self.matcher
        lemma = tree.lemma[head]
        if lemma in matcher.lexicon.words["ways"] and not self._stands_for_body(head):
            return ()
        if lemma in matcher.lexicon.classes["container"] or tree.pos[head] == "NUM":
            inner = self._under(head, "of")
            found = self.of_phrase(inner) if inner is not None else ()
            if found:
                return found
        event = lemma in matcher.lexicon.nouns or tree.lower[head] in matcher.lexicon.nouns
        named = event and lemma not in matcher.lexicon.classes["person"]
        if (matcher.who(head) or matcher.where(head)) and not named:
            return self._whose(head) or (head,)
        owners = self.owners(head)
        if owners and not (named and owners == (head,)):
            return owners
        inner = self._under(head, "by", "of", "from")
        found = self.of_phrase(inner) if inner is not None else ()
        if found:
            return found
        if strict and self.known(head):
            return (head,)
        inner = self._under(head, "in") if strict and lemma in matcher.lexicon.classes["building"] else None
        if inner is not None and matcher.where(inner):
            return (inner,)
        barred = event or lemma in matcher.lexicon.words["inert"]
        return () if strict or barred or lemma in matcher.lexicon.classes["nature"] else (head,)

    def _stands_for_body(self, head: int) -> bool:
        """Whether a street means those who sit there: "Downing Street"."""
        doc = self.tree.doc
        words = doc[doc[head].left_edge.i : head + 1].text
        known = Resolver.load().resolve(words)
        return known.rule == "name" and known.name == words

    def _whose(self, head: int) -> tuple[int, ...]:
        """Whose a place is that says nothing itself: "a camp of the guerrillas", "the town of Goma"."""
        place = self.tree.lemma[head] in HOLDINGS | self.matcher.lexicon.classes["place"]
        inner = self._under(head, "of") if place and not self.known(head) else None
        return self.of_phrase(inner) if inner is not None else ()

    def mention(self, head: int) -> Mention | None:
        """What the entities of the text know of the phrase."""
        entities: Entities = self.tree.doc._.entities
        return entities.at(head)

    def known(self, head: int) -> bool:
        """Whether the entities of the text have the phrase as somebody's, by country or sector: "rebel positions"."""
        mention = self.mention(head)
        return mention is not None and bool(mention.actor.code or mention.actor.sector or mention.members)

    def owners(self, head: int) -> tuple[int, ...]:
        """Who a thing belongs to: its possessor ("the Kremlin's"), or itself where it bears a nationality or a body's name."""
        tree, marked = self.tree, False
        for kid in tree.kids[head]:
            dep = tree.dep[kid]
            if dep == "poss" and tree.lower[kid] == "whose" and (whose := self._antecedent_of(head)) is not None:
                return tuple(tree.conjuncts(whose))
            if dep == "poss" and (self.matcher.who(kid) or self.matcher.where(kid)):
                return tuple(tree.conjuncts(kid))
            if dep in ("amod", "compound", "nmod", "npadvmod") and kid < head:
                marked = marked or any(tree.ent[k] in NATIONAL for k in (kid, *tree.kids[kid]))
                if tree.ent[kid] == "GPE" and tree.lemma[head] in self.matcher.lexicon.nouns and self._scene(kid, head):
                    return ()
        return (head,) if marked else ()

    def _antecedent_of(self, thing: int) -> int | None:
        """The party whose thing a relative clause tells of: "Peru, whose wines were hit by a duty"."""
        tree = self.tree
        clause = next((token for token in tree.above(thing) if tree.dep[token] == "relcl"), None)
        owner = None if clause is None else tree.head[clause]
        return owner if owner is not None and (self.matcher.who(owner) or self.matcher.where(owner)) else None

    def _scene(self, kid: int, head: int) -> bool:
        """Whether a name before an event noun only says where: "the Paris attacks", "Kenya protests"; a country strikes elsewhere."""
        frames = self.matcher.lexicon.nouns[self.tree.lemma[head]]
        token = self.tree.doc[kid]
        found = Resolver.load().country_of(self.tree.doc[token.left_edge.i : kid + 1].text)
        protest = any(frame.type is EventType.PROTEST for frame in frames) and not self._violent(head)
        return protest or found is None or found[1] is Form.CAPITAL

    def _violent(self, noun: int) -> bool:
        """Whether a noun for two things ("strikes") is one for force here: "US air strikes", "a US drone strike"."""
        tree, lexicon = self.tree, self.matcher.lexicon
        if not any(frame.type is EventType.ASSAULT for frame in lexicon.nouns[tree.lemma[noun]]):
            return False
        kinds = {tree.lemma[k] for k in tree.children(noun, "amod", "compound", "nmod")}
        return bool(kinds & ({"air", "drone"} | lexicon.classes["projectile"]))

    def _under(self, head: int, *preps: str) -> int | None:
        for prep in preps:
            for kid in self.tree.kids[head]:
                if self.tree.lower[kid] == prep:
                    inner = self.tree.child(kid, "pobj")
                    if inner is not None:
                        return inner
        return None

    def all_under(self, head: int, *preps: str) -> tuple[int, ...]:
        """The parties in the prepositional phrases of a noun."""
        found: list[int] = []
        for kid in self.tree.kids[head]:
            if self.tree.lower[kid] in preps:
                inner = self.tree.child(kid, "pobj")
                if inner is not None:
                    found.extend(self.of_phrase(inner))
        return tuple(dict.fromkeys(found))
