"""Find the triggers of a document: verbs by their frames, event nouns by themselves or under light and happening verbs."""

from dateline.annotate.events.clause import misread
from dateline.annotate.events.lexicon import Lexicon, NounFrame
from dateline.annotate.events.match import Matcher
from dateline.annotate.events.mention import Candidate
from dateline.annotate.events.nouns import noun_frame
from dateline.annotate.events.tree import OBJECT, Tree
from dateline.model.event import EventType

Found = dict[int, Candidate]
NAMING = frozenset({"call", "describe", "term", "brand", "label", "dub"})
WEIGHING = frozenset({"consider", "discuss", "receive", "await", "expect"})
"""What is done with somebody else's request, which asks for nothing."""
HARMING = frozenset({"kill", "injure", "wound", "hurt", "leave", "claim", "damage", "destroy", "trap", "bury"})
SLATED = frozenset({"set", "slate", "bill"})
DUE = frozenset({"due", "likely", "imminent", "unlikely", "possible", "expected", "scheduled", "planned"})
NOT_VERBAL = frozenset({"aux", "auxpass", "amod", "nmod"})


def find_verbs(matcher: Matcher, mask: list[bool]) -> Found:
    """The verbs that the lexicon reads as events, by token."""
    tree, found = matcher.tree, {}
    verbs = matcher.lexicon.verbs
    for index, lemma in enumerate(tree.lemma):
        if lemma not in verbs or not mask[index] or not tree.is_verb(index) or not _tells(tree, matcher.lexicon, index):
            continue
        hit = matcher.verb(index)
        if hit is None:
            continue
        frame, clause = hit
        if frame.type is not None:
            found[index] = Candidate(index, frame.type, frame.mode, frame.cameo, clause, frame, rule=f"verb:{lemma}")
    return found


def _tells(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Whether a verb can tell an event where it stands: no adjective, no noun, no condition, no right or chance to do it."""
    dep, head = tree.dep[verb], tree.head[verb]
    if dep in ("compound", "amod") and misread(tree, verb):
        return True
    if dep == "compound":
        return False
    if _nominal_gerund(tree, lexicon, verb) or _free_relative(tree, verb):
        return False
    if dep in NOT_VERBAL or (dep in ("dobj", "pobj", "nsubj", "nsubjpass") and tree.tag[verb] != "VBG"):
        return False
    if (
        dep in ("acl", "relcl")
        and tree.lemma[head] in lexicon.words["modal_nouns"]
        and any(tree.tag[k] == "TO" for k in tree.kids[verb])
    ):
        return False
    return not (conditional(tree, verb) or _purpose_noun(tree, lexicon, verb))


def _purpose_noun(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """Whether the gerund only says what somebody has in view: "with a view to ending the war", "the aim of freeing them"."""
    prep = tree.head[verb]
    return (
        tree.dep[verb] == "pcomp"
        and tree.lower[prep] in ("of", "to")
        and tree.lemma[tree.head[prep]] in lexicon.words["in_view"]
    )


def _nominal_gerund(tree: Tree, lexicon: Lexicon, verb: int) -> bool:
    """A bare gerund that names an event as a subject ("Shelling killed three") is a noun."""
    bare = tree.tag[verb] == "VBG" and tree.dep[verb] in ("nsubj", "csubj", "nsubjpass")
    return bare and tree.lower[verb] in lexicon.nouns and not tree.children(verb, *OBJECT)


def _free_relative(tree: Tree, verb: int) -> bool:
    """Whether, as in "what it called an attack", the verb only names the act."""
    return tree.lemma[verb] in NAMING and any(tree.lower[k] == "what" and k < verb for k in tree.kids[verb])


def conditional(tree: Tree, verb: int) -> bool:
    """Whether the verb stands in a condition ("if", "unless"), which tells nothing that happened."""
    token = verb
    for _ in range(4):
        if any(
            tree.dep[k] == "mark" and tree.lower[k] in ("if", "unless") and tree.dep[token] == "advcl"
            for k in tree.kids[token]
        ):
            return True
        if tree.dep[token] not in ("conj", "xcomp", "ccomp"):
            return False
        token = tree.head[token]
    return False


def find_nouns(matcher: Matcher, mask: list[bool]) -> dict[int, NounFrame]:
    """The nouns that can name an event where they stand."""
    tree, known = matcher.tree, matcher.lexicon.nouns
    found = {}
    for index, lemma in enumerate(tree.lemma):
        if (
            mask[index]
            and (lemma in known or tree.lower[index] in known)
            and (not tree.is_verb(index) or tree.dep[index] == "pobj" or _nominal_gerund(tree, matcher.lexicon, index))
        ):
            frame = noun_frame(tree, matcher.lexicon, index)
            if frame is not None and not _only_why(tree, index):
                found[index] = frame
    return found


def _only_why(tree: Tree, noun: int) -> bool:
    """Whether the noun, bare under "in", only says why something was done: "recalled its envoy in protest against ..."."""
    bare = _is_bare(tree, noun)
    return (
        bare
        and noun > 0
        and tree.lower[noun - 1] == "in"
        and tree.lower[noun] in ("protest", "response", "retaliation")
    )


def _is_bare(tree: Tree, noun: int) -> bool:
    """Whether a noun has neither determiner nor modifier before it."""
    return not any(k < noun for k in tree.kids[noun])


def carrier(tree: Tree, matcher: Matcher, noun: int) -> tuple[int, str] | None:
    """The verb that an event noun hangs on and how: as its object ("obj"), its subject ("subj"), or under "in" ("prep")."""
    token = noun
    for _ in range(3):
        dep, head = tree.dep[token], tree.head[token]
        if dep == "pobj" and tree.lower[head] in ("of", "in") and not tree.is_verb(tree.head[head]):
            if tree.lemma[tree.head[head]] not in matcher.lexicon.classes["container"] and tree.lemma[
                tree.head[head]
            ] not in ("part", "fact", "news"):
                return None
            token = tree.head[head]
            continue
        if dep == "conj" and not tree.is_verb(head):
            token = head
            continue
        if dep in OBJECT or dep in ("nsubjpass", "attr"):
            return (head, "obj") if tree.is_verb(head) else None
        if dep == "nsubj":
            return (head, "subj") if tree.is_verb(head) else None
        over = tree.head[head]
        if dep == "pobj" and tree.lower[head] == "in" and tree.is_verb(over):
            return over, "prep"
        if dep == "pobj" and head == over + 1 and (tree.lemma[over], tree.lower[head]) in matcher.lexicon.light:
            return over, "obj"  # "called off the march", the particle read as a preposition
        return None
    return None


def light(matcher: Matcher, nouns: dict[int, NounFrame], verbs: Found) -> Found:
    """Event nouns that a light or happening verb tells of, by the verb."""
    tree, found = matcher.tree, {}
    for noun, frame in nouns.items():
        held = carrier(tree, matcher, noun)
        if held is None or held[0] in verbs or held[0] in found:
            continue
        verb, role = held
        if conditional(tree, verb) or _purpose_noun(tree, matcher.lexicon, verb):
            continue
        if frame.type is EventType.REQUEST and tree.lemma[verb] in WEIGHING:
            continue
        if frame.type is EventType.REJECT and tree.lemma[verb] in HARMING:
            continue  # the "collapse" that injured five is no breakdown of talks
        effect = _effect(matcher, verb, role, frame.type is EventType.THREATEN)
        if effect is None:
            continue
        candidate = Candidate(
            verb, frame.type, frame.mode, frame.cameo, noun=noun, noun_frame=frame, effect=effect, governor=verb
        )
        candidate.rule = f"{role}:{tree.lemma[verb]}+{frame.lemma}"
        found[verb] = candidate
    return found


def _effect(matcher: Matcher, verb: int, role: str, threat: bool) -> str | None:
    tree, lexicon = matcher.tree, matcher.lexicon
    lemma = tree.lemma[verb]
    if lemma in lexicon.words["telling"] and any(tree.dep[k] == "neg" for k in tree.kids[verb]):
        return None  # what has not been announced is no event
    if lemma in SLATED and tree.child(verb, "xcomp") is not None:
        return None  # "are set to resume": the verb below tells it
    if lemma == "be" and role == "subj" and _due(tree, verb):
        return "plan"
    if lemma == "be" and role == "subj":
        return (
            "same" if any(tree.lemma[k] in lexicon.words["flat_future"] for k in tree.kids[verb]) and threat else None
        )
    if lemma == "be":
        return "same" if any(tree.lower[k] == "there" and tree.dep[k] == "expl" for k in tree.kids[verb]) else None
    if role == "subj":
        return "same" if lemma in lexicon.words["happening"] and not _only_sets_the_scene(matcher, verb) else None
    particles = [
        tree.lower[k]
        for k in tree.kids[verb]
        if tree.dep[k] == "prt" or tree.lower[k] in ("out", "off", "up", "ahead", "back")
    ]
    for particle in [*particles, ""]:
        effect = lexicon.light.get((lemma, particle))
        if effect is not None:
            if role == "prep" and lemma not in ("engage", "participate", "involve", "take"):
                return None
            return effect
    if tree.lemma[verb] == "take" and role == "prep":
        return "same"
    return None


def _due(tree: Tree, verb: int) -> bool:
    """Whether what is said of the noun is that it is "due" or "likely" on some day."""
    said = [k for k in tree.kids[verb] if tree.dep[k] == "acomp" and tree.lower[k] in DUE]
    return bool(said) and tree.child(said[0], "xcomp", "ccomp") is None


def _only_sets_the_scene(matcher: Matcher, verb: int) -> bool:
    """Whether the clause ties a happening told already to another ("The visit comes as ...", "came days before ...")."""
    tree, words = matcher.tree, matcher.lexicon.words
    if tree.lemma[verb] not in words["setting"]:
        return False
    if tree.lemma[verb] == "follow" and tree.tag[verb] in ("VBP", "VBZ") and tree.child(verb, *OBJECT) is not None:
        return True  # "The raids follow a week of talks"
    kids = [
        *tree.kids[verb],
        *(k for clause in tree.kids[verb] if tree.dep[clause] == "advcl" for k in tree.kids[clause]),
    ]
    return any(tree.lower[k] in words["backdrop"] for k in kids)
