"""Doers that a sentence names elsewhere than in the subject: the accused, whose strike killed, who summoned, who took part; and those at whom it was done."""

from dateline.annotate.actors.resolver import Resolver
from dateline.annotate.events.charged import accused
from dateline.annotate.events.clause import Clause
from dateline.annotate.events.lexicon import Frame, NounFrame
from dateline.annotate.events.mention import Candidate
from dateline.annotate.events.phrases import Phrases
from dateline.annotate.events.subject import infinitive
from dateline.annotate.events.tree import NOUNS
from dateline.model.event import EventType

FIGHTS = frozenset(
    {"encounter", "clash", "shootout", "gunfight", "firefight", "gunbattle", "battle", "exchange", "fighting"}
)
"""Nouns for fights: who is killed in one is killed by those with whom it was."""
SUMMONING = frozenset({"summon", "convoke"})


class Doers(Phrases):
    """Reads doers off charges, passives and the nouns beside them, and those whom an aim or a misread name tells."""

    def shooters(self, actors: tuple[int, ...]) -> tuple[int, ...]:
        """The doers, less weapons: a bullet, shell or drone is nobody, unless it says whose it is ("Russian drones", "rebel shells").

        Who fired it, where the text says so, did it ("hit by rubber bullets fired by police").
        """
        fired = self.matcher.lexicon.words["fired"]
        found: list[int] = []
        for actor in actors:
            if self.tree.lemma[actor] not in fired or self._whose_weapon(actor):
                found.append(actor)
            else:
                found.extend(self._shooter(actor))
        return tuple(dict.fromkeys(found))

    def _shooter(self, weapon: int) -> tuple[int, ...]:
        """Who fired it: "rockets fired by the militia", "rockets that the militia fired"."""
        tree = self.tree
        for act in tree.children(weapon, "acl", "relcl"):
            for by in tree.children(act, "agent"):
                return self.of_phrase(tree.child(by, "pobj"), strict=False)
            own = tree.child(act, "nsubj")
            if own is not None and own != weapon and self.matcher.who(own):
                return self.of_phrase(own, strict=False)
        return ()

    def _whose_weapon(self, weapon: int) -> bool:
        """Whether a word before the weapon says whose it is, by nation, name or trade; its make ("Grad rockets") does not."""
        tree, classes = self.tree, self.matcher.lexicon.classes
        makes = classes["projectile"] | classes["gas"] | classes["bomb"] | self.matcher.lexicon.words["fired"]
        for kid in tree.children(weapon, "amod", "compound", "nmod", "npadvmod"):
            if kid < weapon and tree.lemma[kid] not in makes:
                known = Resolver.load().resolve(tree.doc[tree.doc[kid].left_edge.i : kid + 1].text)
                if known.code or known.sector:
                    return True
        return False

    def of_charge(self, candidate: Candidate) -> None:
        """The doer of an act that a charge names is the accused, unless the act has a subject of its own."""
        tree, head = self.tree, candidate.head
        own = tree.child(head, "nsubj", "nsubjpass", "agent") is not None
        if own or (candidate.actors and not tree.is_verb(head)) or tree.dep[head] == "ROOT":
            return
        doer = accused(tree, self.matcher.lexicon, head)
        if doer is not None:
            candidate.actors = self.of_phrase(tree.antecedent(doer), strict=False)
            candidate.recipients = tuple(r for r in candidate.recipients if r not in candidate.actors)

    def of_passive(self, frame: Frame, clause: Clause) -> tuple[int, ...]:
        """The doer that a passive names without "by": "killed in an Israeli strike", "summoned to the foreign ministry"."""
        tree = self.tree
        if tree.lemma[clause.verb] in SUMMONING:
            hosts = [inner for prep, _, inner in clause.preps if prep in ("to", "into", "at") and inner is not None]
            return self.of_phrase(hosts[0]) if hosts and not self.matcher.where(hosts[0]) else ()
        return self.of_strike(frame, clause)

    def of_strike(self, frame: Frame, clause: Clause) -> tuple[int, ...]:
        """The doer of the strike or raid in which people are killed."""
        for prep, _, inner in clause.preps:
            if prep not in ("in", "during", "under") or inner is None or frame.type is not EventType.ASSAULT:
                continue
            if self.tree.lemma[inner] in FIGHTS and (against := self.all_under(inner, "with", "between")):
                return against
            strike = next(
                (f for f in self.matcher.lexicon.nouns.get(self.tree.lemma[inner], ()) if f.type is frame.type), None
            )
            if strike is not None:
                return self.all_under(inner, "by", "from") or self.owners(inner)
        return ()

    def join_partners(self, candidate: Candidate, noun: int, frame: NounFrame, clause: Clause) -> None:
        """What is held with somebody is done by both, also where the parse hangs "with" on the verb."""
        drill = frame.lemma in self.matcher.lexicon.words["drills"]
        if not (frame.kind == "recip" or drill) or self.all_under(noun, "with", "between", "among"):
            return
        candidate.actors = tuple(dict.fromkeys((*candidate.actors, *self._partners(clause))))
        candidate.reciprocal = frame.kind == "recip" and bool(candidate.actors)
        candidate.recipients = tuple(r for r in candidate.recipients if r not in candidate.actors)

    def _partners(self, clause: Clause) -> tuple[int, ...]:
        """With whom talks, drills or patrols are held, where the parse hangs "with" on the verb."""
        for prep, _, inner in clause.preps:
            if prep in ("with", "between", "among", "alongside") and inner is not None:
                if any(role == "as" for role, _, _ in clause.preps) or "as" in map(
                    self.tree.lower.__getitem__, self.tree.kids[inner]
                ):
                    return ()  # "with Norway as mediator"
                return tuple(p for p in self.of_phrase(inner) if self.matcher.who(p) or self.known(p))
        return ()

    def dispelled(self, clause: Clause) -> tuple[int, ...]:
        """Whom force is used to drive off: "fired teargas to disperse the workers", "to break up a march by students"."""
        tree, words = self.tree, self.matcher.lexicon.words["dispelling"]
        for place in (clause.verb, *tree.children(clause.verb, "dobj")):
            for act in tree.children(place, "advcl", "xcomp", "acl", "relcl"):
                if tree.lemma[act] in words and infinitive(tree, act):
                    return self.of_phrase(tree.child(act, "dobj"))
        return ()

    def compounded(self, obj: int | None) -> tuple[int, ...]:
        """Who was given something, where the parse made one noun phrase of both: "granted the editor bail"."""
        before = -1 if obj is None else obj - 1
        if obj is None or before not in self.tree.kids[obj] or self.tree.dep[before] != "compound":
            return ()
        return (before,) if self.tree.pos[before] in NOUNS and self.matcher.who(before) else ()
