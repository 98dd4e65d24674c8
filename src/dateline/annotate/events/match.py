"""Which reading of the lexicon a verb or noun has where it stands."""

from dataclasses import replace

from dateline.annotate.events.clause import Clause, read_clause
from dateline.annotate.events.complement import complement_fits
from dateline.annotate.events.lexicon import Frame, Lexicon
from dateline.annotate.events.nouns import FIRE, shooting
from dateline.annotate.events.spec import Spec
from dateline.annotate.events.tree import NOUNS, Tree
from dateline.model.event import EventType

WHO_ENDINGS = (
    "ist",
    "ian",
    "eer",
    "crat",
    "man",
    "men",
    "woman",
    "keeper",
    "holder",
    "worker",
    "maker",
    "lander",
    "goer",
    "ologist",
    "grapher",
    "owner",
)
AGENT_ENDINGS = ("er", "or", "ee")
UNDERGOING = frozenset(
    {EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.RETREAT, EventType.AID, EventType.MOBILIZE}
)
"""Types whose verbs, without object or auxiliary, are taken for passives."""
DAYS = frozenset({"DATE", "TIME"})
PEOPLE = frozenset({"PERSON", "NORP", "ORG", "GPE"})
PLACES = frozenset({"GPE", "LOC", "NORP", "FAC"})
NOMINATIVE = frozenset({"they", "he", "she", "we", "i", "who"})
"""Subjects of no headline: without an auxiliary they act."""
ATTACKING = frozenset({"attack", "strike", "raid", "ambush", "retaliate", "rampage"})
TIMELY = frozenset({"until", "till", "since"})
"""Prepositions of time that frames ask for as such: "gave the minister until Friday", "had held them since March"."""


def agent_noun(lemma: str) -> bool:
    """Whether a noun has the ending of those for who does something ("herder", "settler", "evacuee"); the list of exceptions is the lexicon's."""
    return len(lemma) > 4 and lemma.endswith(AGENT_ENDINGS)


class Matcher:
    """Finds the frame of the lexicon that a token's surroundings satisfy."""

    def __init__(self, lexicon: Lexicon, tree: Tree):
        self.lexicon = lexicon
        self.tree = tree
        self._content: dict[int, frozenset[str]] = {}

    def content(self, index: int) -> frozenset[str]:
        """The lemmas that say what a noun phrase is about, through "a number of" and its like."""
        known = self._content.get(index)
        if known is not None:
            return known
        found = self.tree.words(index)
        if self.tree.lemma[index] in self.lexicon.classes["container"] or self.tree.pos[index] == "NUM":
            for kid in self.tree.kids[index]:
                if self.tree.lower[kid] in ("of", "in"):
                    inner = self.tree.child(kid, "pobj")
                    if inner is not None:
                        found |= self.tree.words(inner)
        self._content[index] = frozenset(found)
        return self._content[index]

    def who(self, index: int) -> bool:
        """Whether a noun phrase can be somebody: a name, a personal pronoun, a word for people or their bodies."""
        tree = self.tree
        if tree.pos[index] == "PRON":
            return tree.lower[index] in self.lexicon.words["personal"]
        if tree.ent[index] in PEOPLE:
            return True
        if tree.pos[index] == "PROPN" and not tree.ent[index]:
            return True
        lemma = tree.lemma[index]
        if lemma in self.lexicon.classes["person"] or lemma.endswith(WHO_ENDINGS) or tree.pos[index] == "NUM":
            return True
        if lemma in self.lexicon.words["some"]:
            return self._some(index)
        if tree.tag[index] in ("VBN", "JJ") and tree.dep[index] in ("dobj", "pobj", "nsubj", "nsubjpass", "dative"):
            return any(tree.lower[k] == "the" for k in tree.kids[index])  # "the displaced", "the sick"
        return tree.pos[index] == "NOUN" and agent_noun(lemma) and lemma not in self.lexicon.words["no_agents"]

    def _some(self, index: int) -> bool:
        """Whether "several", "most", "the rest" stand for people: by what follows in "of", else unless they only qualify."""
        tree = self.tree
        for kid in tree.kids[index]:
            if tree.lower[kid] == "of" and (inner := tree.child(kid, "pobj")) is not None:
                return self.who(inner)
        return tree.dep[index] not in ("amod", "det", "advmod", "quantmod")

    def where(self, index: int) -> bool:
        """Whether a noun phrase can be a country, city or other place."""
        tree = self.tree
        return (
            tree.ent[index] in PLACES
            or tree.lemma[index] in self.lexicon.classes["place"]
            or (tree.pos[index] == "PROPN" and not tree.ent[index])
        )

    def _dates(self, frame: Frame, inner: int) -> bool:
        """Whether a preposition only says when ("insisted on Thursday"), and the frame does not ask for a time ("jailed for years")."""
        return self.tree.ent[inner] in DAYS and not frame.prep_obj.words & self.content(inner)

    def satisfies(self, spec: Spec, index: int | None) -> bool:
        """Whether a phrase, or its absence, is what the condition asks for."""
        if index is None:
            return spec.absent
        content = self.content(index)
        if spec.barred & content and not (FIRE in content and shooting(self.tree, self.lexicon, index)):
            return False
        if spec.barred_labels and self.tree.ent[index] in spec.barred_labels:
            return False
        if spec.anything or not spec.positive:
            return True
        if spec.words & content or self.tree.ent[index] in spec.labels or self.tree.pos[index] in spec.labels:
            return True
        if "person" in spec.classes and self.who(index):
            return True
        if "place" in spec.classes and self.where(index):
            return True
        return "self" in spec.classes and self.tree.lower[index] in self.lexicon.classes["self"]

    def verb(self, index: int) -> tuple[Frame, Clause] | None:
        """The frame of the verb and its clause; None where nothing in the lexicon fits."""
        frames = self.lexicon.verbs.get(self.tree.lemma[index])
        if frames is None:
            return None
        clause = read_clause(self.tree, self.lexicon, index)
        found = self._first(frames, clause) or self._said_of_above(frames, clause)
        open_object = found is None or found[0].obj.anything or not found[0].obj.positive
        if self._looks_passive(clause) and open_object:
            turned = self._first(frames, read_clause(self.tree, self.lexicon, index, passive=True))
            if turned is not None and self._undergone(turned[0], clause):
                return turned
        return found

    def _said_of_above(self, frames: tuple[Frame, ...], clause: Clause) -> tuple[Frame, Clause] | None:
        """A relative clause that the parse hung too low: "talks between the two, which broke down" is said of the talks."""
        tree, subject = self.tree, clause.subject
        if tree.dep[clause.verb] != "relcl" or subject != tree.head[clause.verb] or clause.passive:
            return None
        for _ in range(3):
            if subject is None or tree.dep[subject] not in ("pobj", "conj"):
                return None
            over = tree.head[subject]
            subject = over if tree.dep[subject] == "conj" else tree.head[over]
            if tree.pos[subject] not in NOUNS:
                return None
            told = replace(clause, subject=subject)
            for frame in frames:
                if frame.subj.words & self.content(subject) and self._fits(frame, told):
                    return (frame, told) if frame.type else None
        return None

    def _undergone(self, frame: Frame, clause: Clause) -> bool:
        """Whether the grammatical subject can be who the act was done to."""
        tree, verb = self.tree, clause.verb
        # "was arrested and freed on bail"
        joined = frame.type is EventType.RETREAT and tree.dep[verb] == "conj" and tree.is_passive(tree.head[verb])
        sure = tree.tag[verb] == "VBN" or joined or frame.obj.anything or frame.comp == "passive"
        # "Ambassador expelled over spying": it is done to such people.
        sure = sure or (bool(frame.obj.words) and frame.type is EventType.SANCTION)
        never = clause.subject is not None and bool(frame.subj.barred & self.content(clause.subject))
        return sure and not never and clause.comp_head is None and self._undergoes(frame)

    @staticmethod
    def _undergoes(frame: Frame) -> bool:
        """Forces are moved, not harmed: of "troops deployed" nobody is the recipient."""
        return frame.type is EventType.MOBILIZE or (frame.type in UNDERGOING and "obj" in frame.to)

    def _looks_passive(self, clause: Clause) -> bool:
        """Headlines and reduced clauses: "Three guards killed", where the tagger sees a past tense without an object."""
        tree, verb = self.tree, clause.verb
        if clause.passive or clause.obj is not None or tree.tag[verb] not in ("VBN", "VBD") or clause.comp == "that":
            return False
        if clause.subject is not None and self._acts(verb, clause.subject):
            return False
        return tree.child(verb, "aux", "prt", "dative") is None and not any(
            tree.pos[k] == "AUX" for k in tree.kids[verb]
        )

    def _acts(self, verb: int, subject: int) -> bool:
        """Whether a verb without object is active all the same: "they attacked at dawn", "the rebels attacked", "gunmen attacked"."""
        tree, lexicon = self.tree, self.lexicon
        if tree.tag[verb] != "VBD" or tree.child(verb, "agent") is not None or subject > verb:
            return False
        if tree.lower[subject] in NOMINATIVE:
            return True
        if tree.dep[verb] not in ("ROOT", "ccomp", "conj"):
            return False
        if tree.lemma[subject] in lexicon.words["attackers"]:
            return tree.lemma[verb] in ATTACKING
        definite = any(tree.lower[k] in ("the", "these", "those") for k in tree.kids[subject])
        return definite and self.who(subject)

    def _first(self, frames: tuple[Frame, ...], clause: Clause) -> tuple[Frame, Clause] | None:
        for frame in frames:
            if self._fits(frame, clause):
                return (frame, clause) if frame.type else None
        return None

    def _fits(self, frame: Frame, clause: Clause) -> bool:
        bare = "." in frame.particles and not clause.particles
        if frame.particles and not bare and not frame.particles & clause.particles:
            return False
        if not frame.particles and clause.particles & {"up", "off", "out", "down", "away"} and not frame.preps:
            return False
        return (
            self._object_fits(frame, clause)
            and (clause.subject is None or self.satisfies(frame.subj, clause.subject))
            and self._preps_fit(frame, clause)
            and (not frame.comp or complement_fits(self.tree, self.lexicon, frame.comp, clause))
        )

    def _object_fits(self, frame: Frame, clause: Clause) -> bool:
        if self.satisfies(frame.obj, clause.obj):
            return not (
                clause.obj is not None
                and frame.obj.positive
                and not frame.obj.anything
                and self._only_absent(frame.obj)
            )
        return clause.iobj is not None and clause.obj is None and self.satisfies(frame.obj, clause.iobj)

    @staticmethod
    def _only_absent(spec: Spec) -> bool:
        return not (spec.words or spec.labels or spec.classes)

    def _preps_fit(self, frame: Frame, clause: Clause) -> bool:
        if frame.barred_preps and any(p in frame.barred_preps for p, _, _ in clause.preps):
            return False
        if not frame.preps:
            return True
        for prep, _, inner in clause.preps:
            if prep not in frame.preps or (prep not in TIMELY and inner is not None and self._dates(frame, inner)):
                continue
            free = not frame.prep_obj.positive and not frame.prep_obj.barred
            if free or (inner is not None and self.satisfies(frame.prep_obj, inner)):
                return True
        return bool(frame.preps & clause.particles) and not frame.prep_obj.positive
