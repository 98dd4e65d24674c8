"""Which reading of the lexicon a verb or noun has where it stands."""

from dateline.annotate.events.clause import Clause, read_clause
from dateline.annotate.events.lexicon import Frame, Lexicon, NounFrame, Spec
from dateline.annotate.events.tree import NOUNS, Tree
from dateline.model.event import EventType

PERSONAL = frozenset(
    [
        "he",
        "she",
        "they",
        "it",
        "we",
        "i",
        "you",
        "him",
        "her",
        "them",
        "us",
        "me",
        "who",
        "whom",
        "himself",
        "herself",
        "themselves",
        "itself",
        "everyone",
        "everybody",
        "nobody",
        "somebody",
        "someone",
        "anyone",
        "none",
        "one",
    ]
)
REFLEXIVE = frozenset({"himself", "herself", "themselves", "itself", "ourselves"})
WHO_ENDINGS = (
    "ist",
    "ian",
    "ians",
    "eer",
    "crat",
    "man",
    "men",
    "woman",
    "women",
    "keeper",
    "holder",
    "worker",
    "maker",
)
PEOPLE = frozenset({"PERSON", "NORP", "ORG", "GPE"})
PLACES = frozenset({"GPE", "LOC", "NORP", "FAC"})
PLACE_WORDS = frozenset(
    {
        "country",
        "capital",
        "city",
        "nation",
        "state",
        "kingdom",
        "republic",
        "island",
        "government",
        "neighbour",
        "neighbor",
        "union",
        "bloc",
    }
)


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
            return tree.lower[index] in PERSONAL
        if tree.ent[index] in PEOPLE:
            return True
        if tree.pos[index] == "PROPN" and not tree.ent[index]:
            return True
        lemma = tree.lemma[index]
        return lemma in self.lexicon.classes["person"] or lemma.endswith(WHO_ENDINGS) or tree.pos[index] == "NUM"

    def where(self, index: int) -> bool:
        """Whether a noun phrase can be a country, city or other place."""
        tree = self.tree
        return (
            tree.ent[index] in PLACES
            or tree.lemma[index] in PLACE_WORDS
            or (tree.pos[index] == "PROPN" and not tree.ent[index])
        )

    def satisfies(self, spec: Spec, index: int | None) -> bool:
        """Whether a phrase, or its absence, is what the condition asks for."""
        if index is None:
            return spec.absent
        content = self.content(index)
        if spec.barred and spec.barred & content:
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
        return "self" in spec.classes and self.tree.lower[index] in REFLEXIVE

    def verb(self, index: int) -> tuple[Frame, Clause] | None:
        """The frame of the verb and its clause; None where nothing in the lexicon fits."""
        frames = self.lexicon.verbs.get(self.tree.lemma[index])
        if frames is None:
            return None
        clause = read_clause(self.tree, self.lexicon, index)
        found = self._first(frames, clause)
        if self._looks_passive(clause) and (found is None or found[0].obj.anything):
            turned = self._first(frames, read_clause(self.tree, self.lexicon, index, passive=True))
            if turned is not None and "obj" in turned[0].to:
                return turned
        return found

    def _looks_passive(self, clause: Clause) -> bool:
        """Headlines and reduced clauses: "Three guards killed", where the tagger sees a past tense without an object."""
        tree, verb = self.tree, clause.verb
        if clause.passive or clause.obj is not None or tree.tag[verb] not in ("VBN", "VBD") or clause.comp == "that":
            return False
        return tree.child(verb, "aux", "prt", "dative") is None and not any(
            tree.pos[k] == "AUX" for k in tree.kids[verb]
        )

    def _first(self, frames: tuple[Frame, ...], clause: Clause) -> tuple[Frame, Clause] | None:
        for frame in frames:
            if self._fits(frame, clause):
                return (frame, clause) if frame.type else None
        return None

    def _fits(self, frame: Frame, clause: Clause) -> bool:
        if frame.particles and not frame.particles & clause.particles:
            return False
        if not frame.particles and clause.particles & {"up", "off", "out", "down", "away"} and not frame.preps:
            return False
        return (
            self._object_fits(frame, clause)
            and (clause.subject is None or self.satisfies(frame.subj, clause.subject))
            and self._preps_fit(frame, clause)
            and (not frame.comp or self._complement_fits(frame.comp, clause))
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
            if prep in frame.preps and (
                (not frame.prep_obj.positive and not frame.prep_obj.barred)
                or (inner is not None and self.satisfies(frame.prep_obj, inner))
            ):
                return True
        return bool(frame.preps & clause.particles) and not frame.prep_obj.positive

    def _complement_fits(self, comp: str, clause: Clause) -> bool:
        tree, words = self.tree, self.lexicon.words
        if comp in ("inf", "that"):
            return clause.comp == comp and clause.comp_head is not None
        if comp.startswith("inf:"):
            return (
                clause.comp == "inf"
                and clause.comp_head is not None
                and tree.lemma[clause.comp_head] in comp[4:].split("|")
            )
        if comp == "clause":
            return clause.comp_head is not None
        if comp == "othersubj":
            if clause.comp_head is None:
                return False
            return tree.child(clause.comp_head, "nsubj", "nsubjpass") is not None or clause.obj is not None
        if comp == "!pred":
            return clause.pred is None
        if comp == "!inf":
            return clause.comp != "inf"
        if comp == "passive":
            return clause.passive
        if comp == "iobj":
            return clause.iobj is not None
        if comp.startswith("adv:"):
            return any(tree.lower[k] in comp[4:].split("|") for k in tree.kids[clause.verb])
        if comp.startswith("under:"):
            return any(tree.lemma[k] in words[comp[6:]] for k in tree.below(clause.verb))
        if comp.startswith("pred:"):
            return self._called(clause, words[comp[5:]])
        if comp == "hours":
            return any(
                tree.lemma[k] in ("hour", "day", "week", "month")
                for k in tree.below(clause.verb, frozenset({"relcl", "advcl"}))
            )
        return False

    def _called(self, clause: Clause, wanted: frozenset[str]) -> bool:
        tree = self.tree
        if clause.pred is None:
            return False
        phrase = [clause.pred, *tree.below(clause.pred, frozenset({"relcl", "nsubj", "nsubjpass"}))]
        if any(tree.lemma[k] in wanted or tree.lower[k] in wanted for k in phrase):
            return True
        quoted = any(tree.lower[k] in ('"', "“", "``", "'", "‘") for k in range(max(0, clause.pred - 5), clause.pred))
        return (
            quoted
            and wanted is self.lexicon.words["bad"]
            and not any(tree.lemma[k] in self.lexicon.words["good"] for k in phrase)
        )

    def noun(self, index: int) -> NounFrame | None:
        """The reading of an event noun."""
        tree = self.tree
        if tree.pos[index] not in NOUNS and tree.tag[index] != "VBG":
            return None
        frames = self.lexicon.nouns.get(tree.lemma[index]) or self.lexicon.nouns.get(tree.lower[index])
        if tree.lower[index] != tree.lemma[index] and tree.lower[index] in self.lexicon.nouns:
            frames = (*self.lexicon.nouns[tree.lower[index]], *(frames or ()))
        if not frames or tree.dep[index] in ("compound", "nmod", "amod") or tree.ent[index] == "DATE":
            return None
        modifiers = {
            tree.lemma[k] for k in tree.kids[index] if tree.dep[k] in ("compound", "amod", "nmod", "poss", "nummod")
        }
        modifiers |= {tree.lower[k] for k in tree.kids[index] if k < index}
        modifiers |= {
            tree.lemma[j] for k in tree.kids[index] if tree.dep[k] in ("compound", "amod") for j in tree.kids[k]
        }
        for frame in frames:
            if frame.barred & modifiers:
                return None
            if not frame.modifiers or frame.modifiers & modifiers:
                return self._strike(frame, index) if frame.kind == "strike" else frame
        return None

    def _strike(self, frame: NounFrame, index: int) -> NounFrame | None:
        """A bare "strike" is work stopped unless its surroundings are military."""
        tree = self.tree
        near = (
            {tree.lemma[k] for k in range(len(tree.lemma)) if tree.sent[k] == tree.sent[index]}
            if len(tree.lemma) < 400
            else self._near(index)
        )
        if near & self.lexicon.classes["workforce"] or near & {"protest", "wage", "pay", "walkout"}:
            return frame
        targeted = any(tree.lower[k] in ("on", "against", "in") for k in tree.kids[index])
        armed = near & (self.lexicon.classes["troops"] | self.lexicon.classes["armament"])
        if targeted or armed:
            for other in self.lexicon.nouns["strike"]:
                if other.type is EventType.ASSAULT:
                    return other
        return frame

    def _near(self, index: int) -> set[str]:
        start, end = max(0, index - 40), min(len(self.tree.lemma), index + 40)
        return {self.tree.lemma[k] for k in range(start, end) if self.tree.sent[k] == self.tree.sent[index]}
