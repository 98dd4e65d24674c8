"""Nouns and adjectives as cues: "the announcement that", "his criticism of", "adamant that"."""

from collections.abc import Iterator

from dateline.annotate.attribution.cue import Cue, Frame, Part, carve
from dateline.annotate.attribution.speaker import agent, phrase, possessor, subject
from dateline.annotate.attribution.tree import NOMINAL, SUBJECTS, Tree
from dateline.annotate.attribution.verbs import WH
from dateline.annotate.layers import TokenSpan

LIGHT = frozenset(
    [
        "make",
        "give",
        "issue",
        "express",
        "voice",
        "have",
        "take",
        "offer",
        "raise",
        "deliver",
        "release",
        "publish",
        "send",
        "file",
        "lodge",
        "repeat",
        "reiterate",
        "announce",
        "show",
        "put",
        "win",
        "get",
        "receive",
        "present",
        "launch",
        "begin",
        "start",
        "draw",
        "cast",
        "sign",
        "hold",
        "be",
        "include",
        "contain",
        "list",
        "carry",
        "bring",
        "level",
    ]
)

COMING = frozenset({"come", "emerge", "circulate", "surface", "persist", "spread", "swirl", "mount", "grow", "abound"})
"""What news does of itself: "reports emerged that"."""
VOUCHING = frozenset(
    {"deny", "reject", "dismiss", "refute", "rebut", "dispute", "confirm", "corroborate", "contradict"}
)
"""Verbs whose subject denies or confirms what others report: "rejected reports that"."""


def noun_cues(tree: Tree, noun: int) -> Iterator[Cue]:
    """All candidates of one noun."""
    verb = _light_verb(tree, noun)
    informant = possessor(tree, noun)
    if informant is None and verb is not None:
        informant = agent(tree, verb) if tree.dep[noun] == "nsubjpass" else subject(tree, verb)
    denier = None
    if informant is None and tree.dep[noun] == "dobj" and tree.lemma[tree.head[noun]] in VOUCHING:
        denier = tree.head[noun]
        informant = subject(tree, denier)
    start = _cue_start(tree, noun, verb) if denier is None else noun
    for slot, frame, head, first in _noun_complements(tree, noun):
        content = TokenSpan(first, tree.right[head] + 1)
        if informant is not None and content.holds(informant):
            continue
        end = noun + 1 if first != noun + 2 else noun + 2
        runs = carve(*content, *_asides(tree, content)) if slot == "of" else (content,)
        yield _make(tree, Part.NOUN, noun, frame, slot, informant, TokenSpan(start, end), runs)


def _asides(tree: Tree, content: TokenSpan) -> list[TokenSpan]:
    """The relative clauses after a comma: "counts of assault against a soldier, who the army said was bruised"."""
    return [
        tree.span(i)
        for i in range(content.start, content.end)
        if tree.dep[i] == "relcl" and tree.text[tree.left[i] - 1] == ","
    ]


def _light_verb(tree: Tree, noun: int) -> int | None:
    """The verb that lends the noun its subject: "expressed concern", "a warning was issued"."""
    head = tree.head[noun]
    if tree.dep[noun] in ("dobj", "nsubjpass", "attr", "oprd") and tree.lemma[head] in LIGHT:
        return head
    return None


def _cue_start(tree: Tree, noun: int, verb: int | None) -> int:
    if verb is not None and verb < noun and tree.lemma[verb] != "be":
        start = verb
        while (
            start > 0
            and tree.head[start - 1] == verb
            and tree.dep[start - 1] in ("aux", "neg", "advmod")
            and tree.word[start - 1] != "to"
        ):
            start -= 1
        return start
    start = noun
    while start > 0 and tree.head[start - 1] == noun and tree.dep[start - 1] in ("amod", "compound", "det"):
        start -= 1
    return start


def _noun_complements(tree: Tree, noun: int) -> Iterator[tuple[str, Frame, int, int]]:
    """(preposition, frame, head of the content, its first token) of each complement after the noun."""
    for c in tree.children[noun]:
        if c < noun or (tree.dep[c] == "prep" and tree.right[c] == c):
            continue
        dep, first = tree.dep[c], tree.left[c]
        if (
            dep in ("acl", "ccomp", "relcl")
            and tree.word[first] == "that"
            and (tree.tag[first] == "IN" or (tree.dep[first] == "mark" and first > noun + 1))
        ):
            yield "", Frame.THAT, c, first
        elif dep == "acl" and tree.word[first] == "to":
            yield "", Frame.TO, c, first
        elif dep == "prep":
            yield tree.word[c], Frame.PREP, _doing(tree, noun, c), c + 1
    yield from _behind_sender(tree, noun)
    head = tree.head[noun]
    if tree.dep[noun] in SUBJECTS and tree.lemma[head] in COMING:
        for c in tree.kids(head, "ccomp"):
            if c > head and tree.word[tree.left[c]] == "that":
                yield "", Frame.THAT, c, tree.left[c]
    if tree.dep[noun] in SUBJECTS and tree.lemma[head] == "be":
        for c in tree.kids(head, "ccomp"):
            if c > head:
                yield "be", Frame.THAT, c, tree.left[c]


def _behind_sender(tree: Tree, noun: int) -> Iterator[tuple[str, Frame, int, int]]:
    """The clause that the parse hung on who sent it: "a warning from the navy that pirates had boarded two ships"."""
    for p in tree.kids(noun, "prep"):
        if tree.word[p] not in ("from", "by"):
            continue
        for clause in (c for o in tree.kids(p, "pobj") for c in tree.kids(o, "relcl")):
            first = tree.left[clause]
            objects = [o for o in tree.kids(clause, "dobj") if o != first]
            whole = objects or tree.child(clause, frozenset({"nsubjpass"})) is not None
            if tree.word[first] == "that" and whole and tree.child(clause, SUBJECTS) not in (None, first):
                yield "", Frame.THAT, clause, first


def _doing(tree: Tree, noun: int, preposition: int) -> int:
    """The last head of what a preposition governs, a gerund that the parse hung on the noun included: "claims of ships aiding smugglers"."""
    if tree.word[preposition] == "of":
        for k in tree.kids(noun, "acl"):
            if tree.tag[k] == "VBG" and tree.left[k] == tree.right[preposition] + 1:
                return k
    return preposition


def adjective_cues(tree: Tree, adjective: int) -> Iterator[Cue]:
    """All candidates of one adjective: predicative, or after its noun."""
    head = tree.head[adjective]
    dep = tree.dep[adjective]
    if dep in ("acomp", "oprd", "ccomp", "attr") and tree.pos[head] in ("AUX", "VERB"):
        informant, verb = subject(tree, head), head
    elif dep in ("amod", "acl", "relcl", "conj", "advcl"):
        informant, verb = (head if dep != "advcl" else subject(tree, adjective)), None
    else:
        return
    start = _predicate_start(tree, adjective, verb)
    kids = [(c, True) for c in tree.children[adjective]]
    if verb is not None:
        kids += [(c, False) for c in tree.children[verb] if tree.dep[c] in ("ccomp", "xcomp") and c > adjective]
    for c, _ in kids:
        if c < adjective or (tree.dep[c] == "prep" and tree.right[c] == c):
            continue
        first, slot, frame = tree.left[c], "", None
        if tree.dep[c] in ("ccomp", "acl", "advcl", "csubj") and tree.word[first] == "that":
            frame = Frame.THAT
        elif tree.dep[c] == "ccomp":
            frame = Frame.WH if tree.tag[first] in WH or tree.word[first] in ("whether", "if") else Frame.CLAUSE
        elif tree.dep[c] == "xcomp" and tree.word[first] == "to":
            frame = Frame.TO
        elif tree.dep[c] == "prep":
            frame, slot, first = Frame.PREP, tree.word[c], c + 1
        if frame is None or informant == adjective:
            continue
        content = TokenSpan(first, tree.right[c] + 1)
        if informant is not None and content.holds(informant):
            continue
        end = first if first == adjective + 2 and frame is Frame.PREP else adjective + 1
        yield _make(tree, Part.ADJECTIVE, adjective, frame, slot, informant, TokenSpan(start, end), (content,))


def _predicate_start(tree: Tree, adjective: int, verb: int | None) -> int:
    """The copula with its auxiliaries, where the adjective follows it closely; else the adjective's own adverbs."""
    start = adjective
    while start > 0 and tree.head[start - 1] == adjective and tree.dep[start - 1] in ("advmod", "neg"):
        start -= 1
    if verb is not None and 0 <= start - verb <= 3 and not any(tree.pos[i] in NOMINAL for i in range(verb + 1, start)):
        start = verb
        while start > 0 and tree.head[start - 1] == verb and tree.dep[start - 1] in ("aux", "neg", "advmod"):
            start -= 1
    return start


def _make(
    tree: Tree,
    part: Part,
    head: int,
    frame: Frame,
    slot: str,
    informant: int | None,
    cue: TokenSpan,
    content: tuple[TokenSpan, ...],
) -> Cue:
    source: tuple[TokenSpan, ...] = ()
    if informant is not None and tree.dep[informant] != "expl" and tree.word[informant] not in ("there", "it"):
        source = (
            (phrase(tree, informant),)
            if not phrase(tree, informant).holds(head)
            else (TokenSpan(informant, informant + 1),)
        )
    else:
        informant = None
    return Cue(head, part, tree.lemma[head], frame, slot, informant, source, (cue,), content)
