"""What a short text is about, as a coder of single sentences records it: frames propose, a linear classifier joined with them decides.

The features are what the rules read (types in the foreground, types anywhere, CAMEO codes) and single words; the weights, fitted by
``scripts/fit_types.py``, are in ``resources/plover/weights.tsv``. Where no type is likely enough nothing is told: a statement is no event.
"""

from dataclasses import dataclass, replace
from functools import cache
from math import exp

from spacy.tokens import Doc

from dateline.annotate.events.clause import read_clause
from dateline.annotate.events.foreground import by_cameo, foreground
from dateline.annotate.events.lexicon import Lexicon, lexicon
from dateline.annotate.events.match import Matcher
from dateline.annotate.events.phrases import Phrases
from dateline.annotate.events.tree import Tree
from dateline.annotate.layers import EventMention, TokenSpan
from dateline.model.event import EventType
from dateline.resources.loader import read_table

PATH = "plover/weights.tsv"
BIAS, SCALE, OFFSET, LIKELY, BEST = "(bias)", "(scale)", "(offset)", "(likely)", "(best)"
CONTENT = frozenset({"NOUN", "VERB", "ADJ", "ADV", "PROPN"})
NAMES = frozenset({"PERSON", "GPE", "NORP", "LOC", "DATE", "TIME", "FAC", "ORG", "CARDINAL", "MONEY", "PERCENT"})
HUNDREDTHS = 100
DEFINITE = frozenset({"the", "this", "that"})


@dataclass(frozen=True, slots=True)
class Weights:
    """A row of weights for each feature, a column for each type; ``likely``: from what probability on a type is told; ``best``: from
    what probability on the best is told where none is likely.
    """

    types: tuple[EventType, ...]
    rows: dict[str, tuple[float, ...]]

    def probabilities(self, found: dict[str, float]) -> dict[EventType, float]:
        """How likely a text with these features is about each type."""
        sums = list(self.rows[BIAS])
        for name, amount in found.items():
            row = self.rows.get(name)
            if row is not None:
                sums = [s + amount * w for s, w in zip(sums, row, strict=True)]
        scaled = zip(self.types, sums, self.rows[SCALE], self.rows[OFFSET], strict=True)
        return {kind: 1 / (1 + exp(-(a * s + b))) for kind, s, a, b in scaled}

    def told(self, found: dict[str, float]) -> tuple[EventType, ...]:
        """The types that are likely enough, the likeliest first; () where the text tells no event."""
        likely = self.probabilities(found)
        floor = dict(zip(self.types, self.rows[LIKELY], strict=True))
        enough = [kind for kind in sorted(likely, key=lambda k: -likely[k]) if likely[kind] >= floor[kind]]
        if enough:
            return tuple(enough)
        best = max(likely, key=lambda k: likely[k])
        return (best,) if likely[best] >= dict(zip(self.types, self.rows[BEST], strict=True))[best] else ()


@cache
def weights() -> Weights:
    """The package's weights, loaded once; the file gives them in hundredths."""
    rows = list(read_table(PATH))
    names = [name for name in rows[0] if name != "feature"]
    found = {row["feature"]: tuple(float(row[n] or 0) / HUNDREDTHS for n in names) for row in rows}
    return Weights(tuple(EventType(n) for n in names), found)


def about(doc: Doc) -> tuple[EventMention, ...]:
    """The mentions that an annotated text is about, each with the type that the task's coders give it."""
    return tuple(_mention(doc, kind) for kind in weights().told(features(doc)))


def by_rules(doc: Doc) -> tuple[EventMention, ...]:
    """The mentions of the foreground that are events by CAMEO's crosswalk, each with that type: what the rules say, no word weighed."""
    typed = ((event, by_cameo(event)) for event in foreground(doc))
    return tuple(
        event if event.coding.type == kind else replace(event, coding=replace(event.coding, type=kind))
        for event, kind in typed
        if kind is not None
    )


def features(doc: Doc) -> dict[str, float]:
    """The features of an annotated text."""
    found: dict[str, float] = {}
    front = [kind for kind in map(by_cameo, foreground(doc)) if kind is not None]
    found.update({f"front:{kind}": 1.0 for kind in front} or {"front:none": 1.0})
    found[f"fronts:{min(3, len(front))}"] = 1.0
    for event in doc._.events:
        found[f"told:{by_cameo(event) or 'statement'}"] = 1.0
        found[f"cameo:{(event.coding.cameo or '')[:3]}"] = 1.0
    found.update(_protest(doc, lexicon()))
    words = {t.lemma_.lower() for t in doc if t.pos_ in CONTENT and t.is_alpha and t.ent_type_ not in NAMES}
    share = len(words) ** -0.5 if words else 0.0
    found.update({f"word:{word}": share for word in words})
    found.update({f"root:{sent.root.lemma_.lower()}": 0.5 for sent in doc.sents})
    return found


def _protest(doc: Doc, words: Lexicon) -> dict[str, float]:
    """What speaks for a protest without telling it: who takes part, what they carry, a noun that names one."""
    found: dict[str, float] = {}
    for token in doc:
        lemma = token.lemma_.lower()
        if lemma in words.words["protest_agents"]:
            found |= {"protest:agent": 1.0, f"protest:agent:{token.dep_}": 0.5}
        elif lemma in words.words["protest_signs"]:
            found["protest:sign"] = 1.0
        elif token.lower_ in words.words["protest_adjectives"]:
            found["protest:adjective"] = 1.0
        elif token.pos_ in ("NOUN", "PROPN") and any(f.type is EventType.PROTEST for f in words.nouns.get(lemma, ())):
            found |= {"protest:noun": 1.0, f"protest:noun:{lemma}": 1.0, f"protest:noun:{token.dep_}": 0.5}
            if any(child.lower_ in DEFINITE for child in token.children):
                found["protest:definite"] = 1.0
    return found or {"protest:none": 1.0}


def _mention(doc: Doc, kind: EventType) -> EventMention:
    """The mention that tells the type best: of the foreground, anywhere, or else the main clause."""
    events: tuple[EventMention, ...] = (*foreground(doc), *doc._.events)
    found = next((e for e in events if by_cameo(e) == kind), None) or next(
        (e for e in events if e.coding.type == kind), None
    )
    if found is None:
        return _main_clause(doc, kind)
    return found if found.coding.type is kind else replace(found, coding=replace(found.coding, type=kind))


def _main_clause(doc: Doc, kind: EventType) -> EventMention:
    """The main clause as a mention of a type that no trigger of the lexicon tells: its subject acts on its object."""
    words = lexicon()
    root = next(doc.sents).root.i
    tree = Tree(doc)
    phrases = Phrases(Matcher(words, tree))
    clause = read_clause(tree, words, root)
    actors = phrases.of_phrase(clause.subject)
    recipients = tuple(r for r in phrases.of_phrase(clause.obj) if r not in actors)
    coding = words.coding(kind, None, None)
    return EventMention(
        trigger=TokenSpan(root, root + 1), head=root, coding=coding, actors=actors, recipients=recipients, rule="words"
    )
