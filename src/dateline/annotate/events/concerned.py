"""Whom a speech act or measure concerns where its frame names no recipient: the first party named in its content.

"Demanded that the ministry pay", "threatened to cut off power to the island", "rejected a bishop's appeal". Scenes ("in", "at", "near")
and times are no parties; nor is whoever acts.
"""

from dateline.annotate.events.clause import Clause
from dateline.annotate.events.match import Matcher
from dateline.annotate.events.phrases import Phrases
from dateline.annotate.events.tree import NOUNS, Tree
from dateline.model.event import EventType as T

CONCERNING = frozenset(
    {T.AGREE, T.REQUEST, T.THREATEN, T.REJECT, T.PROTEST, T.SANCTION, T.CONCEDE, T.SUPPORT, T.ACCUSE, T.AID}
)
SCENES = frozenset(
    {
        "in",
        "at",
        "near",
        "inside",
        "outside",
        "since",
        "during",
        "after",
        "before",
        "by",
        "until",
        "within",
        "amid",
        "despite",
        "as",
        "because",
        "following",
        "through",
        "across",
        "along",
        "around",
        "throughout",
        "past",
    }
)
NAMED = frozenset({"GPE", "ORG", "PERSON", "NORP"})
HELD = frozenset({"dobj", "pobj", "nsubj", "nsubjpass", "poss", "dative", "iobj"})
MEASURES = frozenset({T.SANCTION, T.COERCE})
BOUNDS = frozenset({"relcl", "acl", "advcl"})
MARKS = frozenset({"compound", "amod", "nmod"})
ASIDE = frozenset({"relcl", "appos", "parataxis", "conj", "npadvmod"})


def concerned(phrases: Phrases, clause: Clause, actors: tuple[int, ...]) -> tuple[int, ...]:
    """The party, or () where the content names none."""
    tree, matcher = phrases.tree, phrases.matcher
    acting = {tree.lower[a] for a in actors}
    for token in sorted(_content(tree, clause)):
        asker = tree.dep[token] in MARKS and tree.lemma[tree.head[token]] in matcher.lexicon.classes["demand"]
        if (tree.dep[token] not in HELD and not asker) or tree.lower[token] in acting:
            continue
        if tree.ent[token] not in NAMED and not _marked(phrases, token):
            continue
        if asker or (tree.pos[token] in NOUNS and (matcher.who(token) or matcher.where(token))):
            return tuple(tree.conjuncts(token))
    return ()


def failing(phrases: Phrases, clause: Clause) -> tuple[int, ...]:
    """Whom a threat is made to, where its condition names them: "threatened to strike should the government fail to pay"."""
    tree = phrases.tree
    for act in (k for k in tree.below(clause.verb) if tree.dep[k] in ("advcl", "ccomp") and k > clause.verb):
        subject = tree.child(act, "nsubj")
        open_ = any(tree.lower[k] in ("should", "if", "unless") for k in tree.kids[act])
        if open_ and subject is not None and tree.pos[subject] in NOUNS:
            return phrases.of_phrase(subject)
    return ()


def _marked(phrases: Phrases, token: int) -> bool:
    """Whether a noun is of a nation or body that its own phrase names: "UN peacekeepers"."""
    tree = phrases.tree
    named = any(tree.ent[k] in NAMED and tree.dep[k] in MARKS for k in tree.kids[token])
    return named and phrases.known(token)


def _content(tree: Tree, clause: Clause) -> list[int]:
    """The tokens after the verb in its object, complement and prepositions, without scenes and asides."""
    found: list[int] = []
    waiting = [k for k in tree.kids[clause.verb] if k > clause.verb]
    while waiting:
        token = waiting.pop()
        dep = tree.dep[token]
        purpose = dep == "advcl" and any(tree.tag[k] == "TO" for k in tree.kids[token])
        if dep in ASIDE or (dep == "advcl" and not purpose) or tree.lower[token] in SCENES:
            continue
        found.append(token)
        waiting.extend(tree.kids[token])
    return found


def measured(matcher: Matcher, obj: int | None) -> tuple[int, ...]:
    """Whom a measure hits that names nobody beside it: whose trade is cut ("the island's exports"), or deep under its object ("on")."""
    tree = matcher.tree
    if obj is None:
        return ()
    owner = tree.child(obj, "poss")
    if owner is not None:
        held = tree.pos[owner] in NOUNS and (matcher.who(owner) or matcher.where(owner))
        return tuple(tree.conjuncts(owner)) if held else ()
    for kid in tree.below(obj, BOUNDS):
        if tree.lower[kid] in ("on", "against") and tree.dep[kid] == "prep":
            inner = tree.child(kid, "pobj")
            if inner is not None and matcher.where(inner):
                return tuple(tree.conjuncts(inner))
    return ()
