"""Misparses that come back: "shot dead" read as a noun with an adjective, a country that the tagger takes for a person or a firm."""

from dateline.annotate.actors.entries import Form
from dateline.annotate.actors.resolver import Resolver
from dateline.annotate.events.lexicon import Lexicon
from dateline.annotate.events.tree import Tree

NAMES = frozenset({Form.NAME, Form.CAPITAL})
MISNAMED = frozenset({"PERSON", "ORG", "FAC", ""})
CONJUNCTIONS = frozenset({"after", "before", "since", "until", "till", "as"})
HELD = frozenset({"dobj", "xcomp", "ccomp", "advcl", "prep", "dative", "prt"})
APART = frozenset({"appos", "relcl", "acl", "advcl"})
OUTCOMES = {"shot": ("shoot", "dead"), "found": ("find", "dead")}
"""Pasts that the tagger takes for nouns before the state that they end in."""


def mend(tree: Tree, lexicon: Lexicon) -> None:
    """Repair them, before anything else is read."""
    names = Resolver.load()
    for index, word in enumerate(tree.lower):
        if word in OUTCOMES and index + 1 < len(tree.lower):
            lemma, state = OUTCOMES[word]
            if tree.lower[index + 1] == state and not tree.is_verb(index):
                _raise(tree, index, index + 1, lemma)
        elif tree.dep[index] == "ROOT" and tree.tag[index] == "NNS" and (stem := _present(tree, lexicon, index)):
            _predicate(tree, index, stem)
        elif tree.dep[index] == "advcl" and tree.tag[index] in ("VBD", "VBZ"):
            _own_subject(tree, index)
        elif tree.dep[index] == "acl" and (
            tree.lemma[index] in lexicon.words["intransitive"] or _verbless(tree, index)
        ):
            _main_verb(tree, index)
        elif tree.tag[index] == "NN" and _known_verb(lexicon, word) and _has_parts(tree, index):
            tree.pos[index], tree.tag[index], tree.lemma[index] = "VERB", "VBP", word
        elif _namelike(tree, index) and tree.ent[index] in MISNAMED and _alone(tree, index):
            found = names.country_of(tree.doc[index].text) if names.may_be_country(tree.doc[index].text) else None
            if found is not None and found[1] in NAMES:
                tree.ent[index], tree.pos[index] = "GPE", "PROPN"


def _namelike(tree: Tree, index: int) -> bool:
    """Whether a word may be a name: tagged so, or a noun with a capital ("Baku supplied gas")."""
    return tree.pos[index] == "PROPN" or (tree.pos[index] == "NOUN" and tree.doc[index].text[:1].isupper())


def _own_subject(tree: Tree, verb: int) -> None:
    """Give a clause back its subject that was read as the object of its conjunction: "after a march over rent turned ugly"."""
    if tree.child(verb, "nsubj", "nsubjpass", "mark", "advmod", "csubj") is not None:
        return
    for prep in reversed(tree.kids[tree.head[verb]]):
        noun = tree.child(prep, "pobj") if prep < verb and tree.lower[prep] in CONJUNCTIONS else None
        if noun is None:
            continue
        if any(tree.lower[k] in (",", ";", "and") for k in range(noun, verb)):
            return
        tree.kids[tree.head[prep]].remove(prep)
        tree.kids[prep].remove(noun)
        tree.kids[verb] = sorted([*tree.kids[verb], prep, noun])
        tree.head[prep], tree.dep[prep] = verb, "mark"
        passive = tree.child(verb, "auxpass") is not None
        tree.head[noun], tree.dep[noun] = verb, "nsubjpass" if passive else "nsubj"
        return


def _verbless(tree: Tree, verb: int) -> bool:
    """Whether a participle behind an apposition is all the verb that its sentence has: "The premier, Ada Holm, threatened to resign."."""
    noun = tree.head[verb]
    if tree.dep[noun] != "ROOT" or tree.tag[verb] not in ("VBN", "VBD") or verb < 2 or tree.lower[verb - 1] != ",":
        return False
    between = any(tree.dep[k] in APART and noun < k < verb for k in (*tree.kids[noun], *tree.kids[verb]))
    apart = between or noun == verb - 2
    return apart and any(k > verb and tree.dep[k] in HELD for k in tree.kids[verb])


def _known_verb(lexicon: Lexicon, word: str) -> bool:
    return word in lexicon.verbs or (word, "") in lexicon.light


def _has_parts(tree: Tree, index: int) -> bool:
    """Whether what was tagged as a noun has a subject and an object: "millers in Nara plan a strike"."""
    subject, held = tree.child(index, "nsubj"), tree.child(index, "dobj", "xcomp")
    return subject is not None and held is not None and subject < index < held and tree.child(index, "det") is None


def _main_verb(tree: Tree, verb: int) -> None:
    """A verb that has no passive is no participle: "women from the camp protested and demanded food" has two verbs of one subject."""
    if tree.tag[verb] not in ("VBN", "VBD") or tree.child(verb, "agent", "aux", "auxpass") is not None:
        return
    subject = tree.head[verb]
    while tree.dep[subject] in ("pobj", "prep") and tree.head[subject] < subject:
        subject = tree.head[subject]
    over = tree.head[subject]
    tree.kids[tree.head[verb]].remove(verb)
    tree.tag[verb], tree.pos[verb] = "VBD", "VERB"
    if tree.dep[subject] == "nsubj" and tree.is_verb(over) and over > verb:
        tree.head[verb], tree.dep[verb] = (tree.head[over] if tree.head[over] != over else verb), tree.dep[over]
        if tree.head[verb] != verb:
            tree.kids[tree.head[verb]] = sorted([*(k for k in tree.kids[tree.head[verb]] if k != over), verb])
        tree.kids[over].remove(subject)
        tree.head[over], tree.dep[over] = verb, "conj"
        tree.kids[verb] = sorted([*tree.kids[verb], subject, over])
    elif tree.dep[subject] == "ROOT":
        tree.head[verb], tree.dep[verb] = verb, "ROOT"
        tree.kids[verb] = sorted([*tree.kids[verb], subject])
    else:
        tree.kids[tree.head[verb]] = sorted([*tree.kids[tree.head[verb]], verb])
        return
    tree.head[subject], tree.dep[subject] = verb, "nsubj"


def _present(tree: Tree, lexicon: Lexicon, index: int) -> str | None:
    """The verb that a sentence's plural noun rather is, between a name and an article: "Astana reserves the right"."""
    if not 0 < index < len(tree.lower) - 1 or tree.pos[index - 1] != "PROPN" or tree.head[index - 1] != index:
        return None
    if tree.pos[index + 1] not in ("DET", "NUM", "PRON"):
        return None
    word = tree.lower[index]
    return next((s for s in (word[:-1], word[:-2], word[:-3] + "y") if s in lexicon.verbs), None)


def _predicate(tree: Tree, verb: int, lemma: str) -> None:
    tree.lemma[verb], tree.pos[verb], tree.tag[verb] = lemma, "VERB", "VBZ"
    tree.dep[verb - 1] = "nsubj"
    held = tree.child(verb, "appos", "npadvmod", "dep")
    if held is not None and held > verb:
        tree.dep[held] = "dobj"


def _alone(tree: Tree, index: int) -> bool:
    """Whether a name is one word long: a country's name within a longer one ("Chad Ellis") is no country."""
    beside = [k for k in (index - 1, index + 1) if 0 <= k < len(tree.pos)]
    return not any(
        tree.pos[k] == "PROPN" and (tree.head[k] == index or tree.head[index] == k) and tree.dep[k] != "conj"
        for k in beside
    )


def _raise(tree: Tree, verb: int, state: int, lemma: str) -> None:
    """Make the past the verb in the place of the state after it, with what hung on either."""
    tree.lemma[verb], tree.pos[verb], tree.tag[verb] = lemma, "VERB", "VBD"
    if tree.head[state] == verb:
        tree.dep[state] = "oprd"
        return
    over, dep = tree.head[state], tree.dep[state]
    if tree.head[verb] != verb and verb in tree.kids[tree.head[verb]]:
        tree.kids[tree.head[verb]].remove(verb)
    moved = [k for k in tree.kids[state] if k != verb]
    if over == state:
        tree.head[verb] = verb
    else:
        tree.kids[over] = sorted([k for k in tree.kids[over] if k != state] + [verb])
        tree.head[verb] = over
    tree.dep[verb] = dep
    for kid in moved:
        tree.head[kid] = verb
    tree.kids[verb] = sorted({*tree.kids[verb], *moved, state})
    tree.kids[state], tree.head[state], tree.dep[state] = [], verb, "oprd"
