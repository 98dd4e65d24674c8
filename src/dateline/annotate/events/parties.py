"""Who did it and to whom: the tokens that head the parties of an event."""

from dateline.annotate.events.clause import Clause
from dateline.annotate.events.concerned import CONCERNING, MEASURES, concerned, failing, measured
from dateline.annotate.events.doers import Doers
from dateline.annotate.events.lexicon import Frame, NounFrame
from dateline.annotate.events.mention import Candidate
from dateline.annotate.events.subject import infinitive
from dateline.model.event import EventType

CHARGEABLE = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.PROTEST, EventType.AID, EventType.COOPERATE})
"""Acts of which people are accused."""
MARKED = frozenset({EventType.ASSAULT, EventType.COERCE})
"""Acts against a thing that are acts against the nation whose it is: "burned an Italian factory"."""
HELD = frozenset({"same", "plan"})
"""Effects of light verbs under which what parties do together is done by all of them."""
PLURAL_TAGS = frozenset({"NNS", "NNPS", "PRP"})
COMPLEMENT = frozenset({"infobj", "ccobj", "ccsubj", "infto"})
SHORES = frozenset({"coast", "border", "shore", "frontier", "water", "waters", "doorstep"})
UNDERGONE = frozenset({"suffer", "experience", "see", "witness", "receive"})
TOLD = frozenset({"see", "witness", "confirm", "deny", "report", "describe", "announce", "demand"})
"""Verbs whose subject only tells of the event noun under them."""
PLURAL_WORDS = frozenset({"they", "we", "both", "side", "sides", "each", "two", "all"})


class Parties(Doers):
    """Reads actors and recipients off frames."""

    def fill(self, candidate: Candidate) -> None:
        """Fill in the parties of a candidate, from its verb, its noun, or both."""
        noun, frame = candidate.noun, candidate.noun_frame
        if candidate.frame is not None and candidate.clause is not None:
            self.verb(candidate, candidate.frame, candidate.clause)
            if noun is not None and frame is not None:
                self._from_noun(candidate, noun, frame)
            if candidate.toll is not None and not candidate.recipients:
                candidate.recipients = self.of_phrase(candidate.toll)
        elif noun is not None and frame is not None and candidate.clause is not None and candidate.head != noun:
            self._carried(candidate, noun, frame, candidate.clause)
        if candidate.type in CHARGEABLE:
            self.of_charge(candidate)

    def _carried(self, candidate: Candidate, noun: int, frame: NounFrame, clause: Clause) -> None:
        """An event noun under a light verb; of "suffered an attack" the subject is the recipient."""
        lemma = self.tree.lemma[candidate.head]
        subject = clause.subject if clause.subject != noun else None
        if clause.passive and subject is None and lemma in ("engage", "involve"):
            subject = clause.obj
        if lemma in UNDERGONE and (frame.kind == "dir" or frame.type is EventType.THREATEN):
            self.noun(candidate, noun, frame, None)
            candidate.recipients = candidate.recipients or self.of_phrase(subject)
            return
        outside = self.tree.dep[noun] == "nsubj" or lemma in TOLD
        self.noun(candidate, noun, frame, None if outside else subject)
        self.join_partners(candidate, noun, frame, clause)
        if frame.kind == "recip" and candidate.effect not in HELD and subject is not None and not outside:
            doers = self.of_phrase(subject, strict=False)
            candidate.recipients = tuple(a for a in candidate.actors if a not in doers)
            candidate.actors, candidate.reciprocal = doers, not candidate.recipients and candidate.reciprocal
        if candidate.recipients or frame.kind in ("of", "recip"):
            return
        for prep, _, inner in clause.preps:
            if prep in ("on", "against", "at", "to", "with") and inner is not None:
                candidate.recipients = tuple(p for p in self.of_phrase(inner) if p not in candidate.actors)
                return

    def _from_noun(self, candidate: Candidate, noun: int, frame: NounFrame) -> None:
        """The shelling "from the other side" killed three: the doer hangs on the noun; talks that collapse are everybody's.

        Those whom fighting kills are who it is done to, whoever fights.
        """
        other = Candidate(noun, frame.type, None, None)
        self.noun(other, noun, frame, None)
        harmed = candidate.type is EventType.ASSAULT and candidate.recipients
        if frame.kind == "recip" and not harmed:
            candidate.actors, candidate.recipients = other.actors or candidate.actors, ()
            candidate.reciprocal = bool(other.actors)
        elif frame.type is candidate.type:
            candidate.actors = other.actors or self.all_under(noun, "from", "by")
            found = candidate.recipients or other.recipients
            candidate.recipients = tuple(r for r in found if r not in candidate.actors)

    def verb(self, candidate: Candidate, frame: Frame, clause: Clause) -> None:
        """Fill in the parties of a verb's frame."""
        actors = self.shooters(self.of_phrase(clause.subject, strict=False))
        recipients, reciprocal = self._recipients(frame, clause)
        if "swap" in frame.flags:
            named = self.all_under(clause.obj, "by", "from") if clause.obj is not None else ()
            actors, recipients = named or self.of_strike(frame, clause), actors or recipients
        if "giver" in frame.flags:
            actors, recipients = recipients, actors
        if "mover" in frame.flags and clause.passive:
            actors = self.of_phrase(clause.obj, strict=False)
        if "noactor" in frame.flags:
            actors = ()
        elif not actors and clause.passive:
            actors = self.of_passive(frame, clause)
        together = "recip" in frame.flags and self.several(clause.subject, actors) and not self.one(actors)
        if not recipients and frame.type in CONCERNING and "swap" not in frame.flags and not together:
            recipients = concerned(self, clause, actors)
            if not recipients and frame.type is EventType.THREATEN:
                recipients = failing(self, clause)
        if reciprocal:
            actors, recipients = tuple(dict.fromkeys(actors + recipients)), ()
        elif "recip" in frame.flags and not recipients and self.several(clause.subject, actors):
            reciprocal = True
        if "recip" in frame.flags and not actors and clause.obj is not None and clause.passive:
            reciprocal = False
        if not recipients and frame.type in MARKED and not clause.passive:
            recipients = self.dispelled(clause)
        candidate.actors = actors
        candidate.recipients = tuple(r for r in recipients if r not in actors)
        candidate.reciprocal = reciprocal

    def one(self, actors: tuple[int, ...]) -> bool:
        """Whether the parties are people of one body only, who agree with others: "EU ministers agreed to lend Jordan money"."""
        mention = self.mention(actors[0]) if len(actors) == 1 else None
        return mention is not None and not mention.members and mention.actor.code is not None

    def several(self, subject: int | None, parties: tuple[int, ...]) -> bool:
        """Whether a subject stands for more than one party."""
        if len(parties) > 1:
            return True
        if subject is None:
            return False
        tree = self.tree
        return tree.tag[subject] in PLURAL_TAGS - {"PRP"} or tree.lower[subject] in PLURAL_WORDS

    def _recipients(self, frame: Frame, clause: Clause) -> tuple[tuple[int, ...], bool]:
        for place in frame.to:
            name = place.rstrip("&")
            found = self._at(name, clause)
            if found:
                return found, place.endswith("&")
        if "poss" in frame.to and frame.type in MARKED:
            return self._marked(clause.obj), False
        if frame.type not in MEASURES or "swap" in frame.flags:
            return (), False
        return measured(self.matcher, clause.obj) or self._marked(clause.obj), False

    def _marked(self, obj: int | None) -> tuple[int, ...]:
        """A thing that bears a nationality stands for whose it is: "banned 59 Chinese apps"."""
        event = obj is not None and self.tree.lemma[obj] in self.matcher.lexicon.nouns
        return () if obj is None or event else self.owners(obj)

    def _at(self, name: str, clause: Clause) -> tuple[int, ...]:
        """The parties in one of the places that a frame names: a role of the verb, or a preposition after it or its object."""
        obj = clause.obj
        if name == "obj":
            benefactor = clause.iobj if clause.passive and obj is not None and not self.matcher.who(obj) else None
            return self.of_phrase(obj if benefactor is None else benefactor)
        if name == "iobj":
            return self.of_phrase(clause.iobj) or self.compounded(obj)
        if name == "poss":
            return tuple(o for o in self.owners(obj) if o != obj) if obj is not None else ()
        if name == "aimed":
            return self._aimed(obj)
        if name in COMPLEMENT and clause.comp_head is None:
            return ()
        if name == "ccsubj" and clause.comp_head is not None:
            return self.of_phrase(self.tree.child(clause.comp_head, "nsubj", "nsubjpass"))
        if name == "infto" and clause.comp_head is not None:
            return self.all_under(clause.comp_head, "to", "into")
        if name in COMPLEMENT and clause.comp_head is not None:
            return self._complement_object(clause.comp_head)
        return self._after(name, clause)

    def _after(self, name: str, clause: Clause) -> tuple[int, ...]:
        """The parties under a preposition; "coast" is "to the coast of", which a force is sent to."""
        tree = self.tree
        prep_name = "to" if name == "coast" else name
        if clause.obj is not None and name != "coast":
            for obj in self.tree.conjuncts(clause.obj):
                inner = self.all_under(obj, name)
                if inner:
                    return inner
        for prep, _, inner_head in clause.preps:
            if prep != prep_name or inner_head is None or tree.is_verb(inner_head):
                continue
            if name == "coast" and tree.lemma[inner_head] not in SHORES:
                continue
            found = self.of_phrase(inner_head)
            if found:
                return found
        return self._nested(prep_name, clause) if name == "to" else ()

    def _nested(self, name: str, clause: Clause) -> tuple[int, ...]:
        """The parties under a preposition that the parse hung on that of another: "from ports in the east to Syria"."""
        for _, _, inner in clause.preps:
            found = self.all_under(inner, name) if inner is not None and not self.tree.is_verb(inner) else ()
            if found:
                return found
        return ()

    def _aimed(self, obj: int | None) -> tuple[int, ...]:
        """Whom a participle after the object names: "a presence aimed at the island"."""
        if obj is None:
            return ()
        for kid in self.tree.below(obj):
            if self.tree.lemma[kid] in ("aim", "direct", "target"):
                return self.all_under(kid, "at", "against")
        return ()

    def _complement_object(self, verb: int) -> tuple[int, ...]:
        """Who the act in the complement would be done to: "threatened to bomb X", "would answer with restrictions on X"."""
        tree = self.tree
        found = self.of_phrase(tree.child(verb, "dobj"))
        if found:
            return found
        for kid in tree.below(verb, frozenset({"relcl", "advcl"})):
            if tree.lower[kid] in ("on", "against") and tree.dep[kid] == "prep":
                inner = tree.child(kid, "pobj")
                if inner is not None and tree.ent[inner] not in ("DATE", "TIME"):
                    found = self.of_phrase(inner)
                    if found:
                        return found
        return ()

    def _of_infinitive(self, noun: int) -> tuple[int, ...]:
        """Whom the infinitive under an event noun names: "the refusal to recognise the council"."""
        for kid in self.tree.children(noun, "acl", "relcl", "xcomp"):
            if infinitive(self.tree, kid):
                return self._complement_object(kid)
        return ()

    def noun(self, candidate: Candidate, noun: int, frame: NounFrame, subject: int | None) -> None:
        """Fill in the parties of an event noun; ``subject`` is that of a light verb over it."""
        doers = self.of_phrase(subject, strict=False)
        if frame.kind == "recip":
            inner = self.all_under(noun, "between", "with", "among", "of")
            parties = tuple(dict.fromkeys(doers + self.owners(noun) + inner))
            candidate.actors, candidate.reciprocal = parties, bool(parties)
            return
        by = self.all_under(noun, "by")
        if frame.kind == "of":
            actors, recipients = by or doers, self.owners(noun) or self.all_under(noun, "of")
        elif frame.kind in ("into", "for"):
            actors, recipients = by or doers or self.owners(noun), self.all_under(noun, "into", "for", "of", "against")
        elif frame.kind == "ofa":
            actors = by or doers or self.owners(noun) or self.all_under(noun, "of")
            recipients = self.all_under(noun, "to", "against", "from", "with")
            others = self.all_under(noun, "with") if frame.type is EventType.COOPERATE else ()
            if others and recipients == others:
                candidate.actors, candidate.reciprocal = tuple(dict.fromkeys(actors + others)), True
                return
        else:
            actors = by or doers or self.owners(noun)
            recipients = self.all_under(noun, "on", "against", "at") or self.all_under(noun, "of")
        recipients = recipients or self._of_infinitive(noun)
        candidate.actors = actors
        candidate.recipients = tuple(r for r in recipients if r not in actors)
