"""Headlines: the parser, made for running text, takes their verbs for nouns ("Turkey arrests mayor"); here they are read anew.

Only blocks of the kind headline, and bullets without a full stop, are touched, and of these only what is not read soundly: a segment
whose root is no verb with a subject before it. The verb is found by its form and the lexicon; around it noun phrases and prepositions are chunked.
"""

from collections.abc import Iterator

from spacy.tokens import Doc

from dateline.annotate.events.chunk import Chunker
from dateline.annotate.events.lexicon import Lexicon
from dateline.annotate.events.nouns import FIRE
from dateline.annotate.events.tree import OBJECT, SUBJECT, Tree
from dateline.annotate.layers import TokenSpan, runs_of
from dateline.model.document import BlockKind

BREAKS = frozenset({":", ";", "|", "–", "—", "-", "...", "…", "•", "*", "·"})
STOPS = frozenset({".", "?", "!"})
NAMELIKE = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "PRON", "X", "INTJ"})
GENITIVE = frozenset({"'s", "’s", "'", "’"})
QUESTION = frozenset(
    {"what", "why", "how", "who", "when", "where", "which", "is", "are", "will", "can", "should", "does", "do"}
)
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
PLURAL = frozenset({"police", "people", "men", "women", "children", "mps", "troops"})


def read_headlines(tree: Tree, lexicon: Lexicon) -> None:
    """Repair the tree where a headline is misread."""
    for run in _headlines(tree.doc):
        for start, end in _segments(tree, run):
            verb = _predicate(tree, lexicon, start, end)
            chunker = Chunker(tree, lexicon, start, end)
            plan = _plan(tree, lexicon, start, end) if verb is None else None
            if verb is not None:
                chunker.rebuild(*verb)
            elif plan is not None:
                chunker.plan(plan)
                chunker.join_subjects()
            else:
                chunker.join_subjects()


def _headlines(doc: Doc) -> Iterator[TokenSpan]:
    document = doc._.document
    if document is None:
        return
    blocks = [b for b in document.blocks if b.kind in (BlockKind.HEADLINE, BlockKind.BULLET)]
    yield from runs_of(doc, (b.span for b in blocks))


def _segments(tree: Tree, run: TokenSpan) -> Iterator[tuple[int, int]]:
    """The parts of a headline that colons and dashes divide; one that ends in a full stop is running text."""
    last = run.end - 1
    while last > run.start and tree.doc[last].is_space:
        last -= 1
    if tree.lower[last] in STOPS:
        return
    start = run.start
    for index in range(run.start, last + 2):
        edge = index > last
        if edge or (tree.lower[index] in BREAKS and _spaced(tree, index)) or tree.doc[index].is_space:
            if index - start >= 3 and tree.lower[start] not in QUESTION:
                yield start, index
            start = index + 1


def _spaced(tree: Tree, index: int) -> bool:
    """A hyphen within a word divides nothing."""
    return tree.lower[index] not in ("-", "–") or (index > 0 and bool(tree.doc[index - 1].whitespace_))


def _predicate(tree: Tree, lexicon: Lexicon, start: int, end: int) -> tuple[int, str] | None:
    """The verb of a segment that is not read soundly, and its lemma; None where there is nothing to repair."""
    roots = [i for i in range(start, end) if not start <= tree.head[i] < end or tree.head[i] == i]
    sound = next((r for r in roots if _sound(tree, lexicon, r, end)), None)
    for index in range(start + 1, end):
        lemma = _as_verb(tree, lexicon, index, start, end)
        if lemma is None:
            continue
        if sound is not None and not _usurped(tree, index, sound):
            return None
        return None if len(roots) == 1 and index == sound else (index, lemma)
    return None


def _plan(tree: Tree, lexicon: Lexicon, start: int, end: int) -> int | None:
    """The infinitive of a headline that announces: "Nepal PM to visit Delhi", read as a noun with an infinitive under it."""
    for index in range(start + 1, end - 1):
        root = tree.head[index + 1]
        if (
            tree.tag[index] == "TO"
            and tree.lemma[index + 1] in lexicon.verbs
            and tree.dep[index + 1] in ("relcl", "acl")
            and (tree.dep[root] == "ROOT" or _told_after(tree, root, index))
            and not tree.is_verb(root)
            and (root == index - 1 or (tree.dep[index - 1] in ("conj", "appos") and tree.head[index - 1] == root))
        ):
            return index + 1
    return None


def _told_after(tree: Tree, noun: int, infinitive: int) -> bool:
    """Whether the noun hangs on who says so behind a comma: "Mali and Niger to hold talks, minister says"."""
    over = tree.head[noun]
    return (
        tree.dep[noun] in ("dep", "ccomp") and over > infinitive and any(tree.lower[k] == "," for k in tree.kids[over])
    )


def _sound(tree: Tree, lexicon: Lexicon, root: int, end: int) -> bool:
    """Whether the root is a verb with a subject, and what follows it is read as its own."""
    if not tree.is_verb(root) or not any(k < root for k in tree.children(root, *SUBJECT)):
        return False
    after = root + 1
    for clause in tree.children(root, "ccomp"):
        if tree.tag[clause] in ("VB", "VBP") and tree.lower[clause] in lexicon.nouns and not _has_right(tree, clause):
            tree.pos[clause], tree.tag[clause] = "NOUN", "NN"  # "Pope hails Colombia truce"
            return False
    if after < end and tree.pos[after] in ("NOUN", "PROPN", "NUM", "ADJ", "DET"):
        return any(
            k > root
            for k in tree.children(root, *OBJECT, "dative", "ccomp", "xcomp", "attr", "oprd", "acomp", "npadvmod")
        )
    return True


def _has_right(tree: Tree, index: int) -> bool:
    return any(kid > index for kid in tree.kids[index])


def _usurped(tree: Tree, index: int, root: int) -> bool:
    """Whether the parser's verb is the object, or a participle before the object, of a verb it took for the subject."""
    if index != root - 1 or tree.dep[index] not in (*SUBJECT, "compound"):
        return False
    word = tree.doc[root].text
    participle = tree.tag[root] in ("VBD", "VBN") and tree.pos[min(root + 1, len(tree.pos) - 1)] in ("NOUN", "PROPN")
    return participle or word[:1].isupper() or tree.tag[root] in ("VBP", "VB")


def _as_verb(tree: Tree, lexicon: Lexicon, index: int, start: int, end: int) -> str | None:
    """The lemma of the verb that the token can be where it stands in a headline."""
    before, lower = index - 1, tree.lower[index]
    if tree.pos[before] not in NAMELIKE and tree.lower[before] not in ('"', "”", "'", "’"):
        return None
    if tree.lower[before] in GENITIVE or (index + 1 < end and tree.lower[index + 1] in GENITIVE):
        return None
    if tree.tag[index] in FINITE and tree.lemma[index] in lexicon.verbs:
        return tree.lemma[index]
    lemma = _third_person(lower, lexicon)
    if lemma is not None and not _plural_noun(tree, lexicon, index, lemma, end):
        return lemma
    if lower in lexicon.verbs and _plural(tree, before) and tree.pos[index] in ("NOUN", "PROPN", "ADJ", "VERB"):
        return (
            lower
            if index + 1 < end and not tree.is_verb(index + 1) and tree.lower[index + 1] not in ("of", "and")
            else None
        )
    return None


def _third_person(lower: str, lexicon: Lexicon) -> str | None:
    if not lower.endswith("s") or lower.endswith("ss"):
        return None
    stems = [lower[:-1], lower[:-2]] if lower.endswith("es") else [lower[:-1]]
    stems += [lower[:-3] + "y"] if lower.endswith("ies") else []
    return next((s for s in stems if s in lexicon.verbs), None)


def _plural_noun(tree: Tree, lexicon: Lexicon, index: int, lemma: str, end: int) -> bool:
    """Whether a word in -s is rather an event noun in the plural: before a verb, a preposition or at the end."""
    if tree.tag[index] == "VBZ" or lemma == FIRE:
        return False
    if lemma not in lexicon.nouns and tree.lower[index] not in lexicon.nouns:
        return False
    after = index + 1
    if after >= end:
        return True
    if tree.lemma[index - 1] in lexicon.classes["person"] or tree.ent[index - 1] == "PERSON":
        return tree.pos[after] in ("ADP", "CCONJ", "PUNCT", "PART")
    verbal = tree.tag[after] in FINITE or (tree.lower[after] in lexicon.verbs and tree.pos[after] != "NOUN")
    return verbal or tree.pos[after] in ("ADP", "CCONJ", "PUNCT", "PART")


def _plural(tree: Tree, index: int) -> bool:
    lower = tree.lower[index]
    return tree.tag[index] in ("NNS", "NNPS") or lower in PLURAL or (lower.endswith("s") and not lower.endswith("ss"))
