"""What is no second event: the content of speech acts, nouns that belong to a trigger, one happening told by two words."""

from dateline.annotate.events.detect import Found
from dateline.annotate.events.lexicon import Lexicon, NounFrame
from dateline.annotate.events.mention import Candidate, Inner
from dateline.annotate.events.subject import astray, surface_subject
from dateline.annotate.events.tree import OBJECT, Tree
from dateline.model.event import EventType as T

SPEECH_ACTS = frozenset({T.AGREE, T.REQUEST, T.THREATEN, T.REJECT, T.SUPPORT, T.CONCEDE})
FREE = frozenset({"relcl", "advcl", "nsubj", "nsubjpass", "conj", "parataxis"})
MATERIAL_PREPS = frozenset(
    {
        "in",
        "by",
        "with",
        "during",
        "through",
        "via",
        "of",
        "on",
        "from",
        "over",
        "for",
        "to",
        "at",
        "against",
        "into",
        "under",
    }
)
TWIN = 2
"""How many tokens apart two words for one act are."""
MORE = frozenset({"another", "others", "several", "dozens", "many", "scores"})
"""Others of the same people: "one soldier was killed and another wounded"."""
HARM = frozenset({"kill", "wound", "injure", "hurt", "die", "maim"})


def absorbed(
    tree: Tree, lexicon: Lexicon, verbs: Found, nouns: dict[int, NounFrame]
) -> tuple[set[int], dict[int, Inner]]:
    """The verbs and nouns that are content of another trigger; and for each such trigger what it is about."""
    gone: set[int] = set()
    about: dict[int, Inner] = {}
    for index, candidate in verbs.items():
        if index in gone:
            continue
        inside = set(_clauses(tree, candidate))
        for token in inside:
            if token in verbs and token != index:
                gone.add(token)
                about.setdefault(index, verbs[token])
        for token in _nouns_under(tree, lexicon, candidate, inside):
            if token in nouns:
                gone.add(token)
                if tree.lemma[token] not in lexicon.classes["demand"]:
                    about.setdefault(index, nouns[token])
    return gone, about


def _clauses(tree: Tree, candidate: Candidate) -> list[int]:
    """The verbs of the clauses that the trigger governs: its complement where it is a speech act, its purpose in any case."""
    found: list[int] = _named(tree, candidate)
    whole = candidate.type in SPEECH_ACTS or "absorb" in candidate.flags
    waiting = [candidate.head]
    while waiting:
        token = waiting.pop()
        for kid in tree.kids[token]:
            dep = tree.dep[kid]
            infinitive = tree.is_verb(kid) and any(tree.tag[k] == "TO" for k in tree.kids[kid])
            inner = dep in ("xcomp", "ccomp", "pcomp") and (whole or infinitive)
            purpose = infinitive and dep in ("advcl", "acl", "relcl", "xcomp", "ccomp")
            joined = (
                dep == "conj"
                and token != candidate.head
                and tree.is_verb(kid)
                and tree.child(kid, "nsubj") is None
                and not astray(tree, kid)
            )
            if inner or purpose or joined:
                found.append(kid)
                waiting.append(kid)
            elif dep in (*OBJECT, "dative", "nsubjpass") or (
                dep in ("prep", "agent", "acomp", "attr", "oprd") and (whole or dep != "prep")
            ):
                if dep != "nsubjpass" or token == candidate.head:
                    waiting.append(kid)
            elif dep == "pobj" and whole:
                waiting.append(kid)
    return [f for f in found if tree.is_verb(f)]


def _named(tree: Tree, candidate: Candidate) -> list[int]:
    """What something is called: "denounced it as an attempt to silence critics"."""
    if candidate.type is not T.ACCUSE or candidate.clause is None or candidate.clause.pred is None:
        return []
    return [k for k in tree.below(candidate.clause.pred, frozenset({"relcl", "advcl"})) if tree.is_verb(k)]


def _nouns_under(tree: Tree, lexicon: Lexicon, candidate: Candidate, clauses: set[int]) -> list[int]:
    """The nouns in the trigger's phrases: those of its object and close prepositions, and all of a speech act's content."""
    found: list[int] = []
    waiting = [candidate.head, *clauses]
    seen = set(waiting)
    passive = candidate.clause is not None and candidate.clause.passive
    while waiting:
        token = waiting.pop()
        for kid in tree.kids[token]:
            dep, word = tree.dep[kid], tree.lower[kid]
            if kid in seen or dep in ("relcl", "parataxis"):
                continue
            if dep in ("nsubj", "nsubjpass") and token == candidate.head and not (passive and dep == "nsubjpass"):
                continue
            if dep in ("prep", "agent") and word in lexicon.words["aside"]:
                continue
            if dep == "prep" and candidate.type not in SPEECH_ACTS and word not in MATERIAL_PREPS:
                continue
            if tree.is_verb(kid) and kid not in clauses:
                continue
            seen.add(kid)
            found.append(kid)
            if tree.lemma[kid] not in lexicon.words["reasons"] or candidate.type in SPEECH_ACTS:
                waiting.append(kid)
    return found


def noun_content(tree: Tree, candidate: Candidate) -> list[int]:
    """The acts that a noun of speech is about: "the refusal to sign"."""
    if candidate.type not in SPEECH_ACTS:
        return []
    acts = [
        k
        for k in tree.kids[candidate.head]
        if tree.dep[k] in ("acl", "relcl") and any(tree.tag[j] == "TO" for j in tree.kids[k])
    ]
    return [k for act in acts for k in (act, *(j for j in tree.kids[act] if tree.dep[j] in ("conj", "xcomp")))]


def join(tree: Tree, lexicon: Lexicon, verbs: Found, nouns: dict[int, NounFrame], gone: set[int]) -> None:
    """One happening told by two words is one mention: "the shelling killed three", "killed three and wounded eleven"."""
    for index, candidate in verbs.items():
        if index in gone:
            continue
        _join_subject(tree, candidate, nouns, gone)
        _join_harm(tree, verbs, candidate, gone)
        _join_tail(tree, lexicon, verbs, candidate, gone)
        _join_twin(tree, lexicon, verbs, candidate, gone)
        _join_deployment(tree, verbs, candidate, gone)


def _join_subject(tree: Tree, candidate: Candidate, nouns: dict[int, NounFrame], gone: set[int]) -> None:
    clause = candidate.clause
    subject = clause.obj if clause is not None and clause.passive else clause.subject if clause is not None else None
    if subject is None or subject not in nouns or tree.sent[subject] != tree.sent[candidate.head]:
        return
    frame = nouns[subject]
    same = frame.type is candidate.type
    ended = candidate.type in (T.REJECT, T.SANCTION, T.RETREAT, T.CONCEDE) and frame.type in (
        T.CONSULT,
        T.AGREE,
        T.PROTEST,
        T.CONCEDE,
    )
    if same or ended:
        gone.add(subject)
        candidate.noun, candidate.noun_frame = subject, frame


def _join_harm(tree: Tree, verbs: Found, candidate: Candidate, gone: set[int]) -> None:
    """Tolls are told with the assault that they are the toll of; where the act has a clause of its own, with that."""
    if candidate.type is not T.ASSAULT:
        return
    for kid in tree.kids[candidate.head]:
        other = verbs.get(kid)
        if other is None or other.type is not T.ASSAULT or kid in gone:
            continue
        subject = tree.child(kid, "nsubj", "nsubjpass")
        own_subject = subject is not None and not (tree.lower[subject] in MORE or tree.pos[subject] == "NUM")
        if tree.lemma[kid] in HARM and not own_subject:
            _merge(tree, verbs, candidate, kid, gone)
        elif tree.dep[kid] == "advcl" and tree.lemma[candidate.head] in HARM and candidate.head not in gone:
            gone.add(candidate.head)
            other.toll = candidate.clause.obj if candidate.clause is not None else None


def _join_tail(tree: Tree, lexicon: Lexicon, verbs: Found, candidate: Candidate, gone: set[int]) -> None:
    """A participial tail of the same type goes on with the same event: "gathered outside the court, chanting slogans".

    What protesters want or blame is part of their protest.
    """
    for kid in tree.children(candidate.head, "advcl"):
        other = verbs.get(kid)
        wanted = candidate.type is T.PROTEST and other is not None and other.type in (T.REQUEST, T.ACCUSE)
        if other is None or (other.type is not candidate.type and not wanted) or tree.tag[kid] != "VBG":
            continue
        if tree.child(kid, "nsubj", "mark") is None:
            same = [k for k in (kid, *tree.children(kid, "conj")) if k in verbs and verbs[k].type is candidate.type]
            gone.update(k for k in (kid, *same) if not _separate(tree, lexicon, candidate, k))


def _separate(tree: Tree, lexicon: Lexicon, candidate: Candidate, verb: int) -> bool:
    """Whether a participle tells an act of people's own, not how the attack was made: "attacked the village, beheading two farmers"."""
    if candidate.type is not T.ASSAULT or tree.lemma[verb] not in lexicon.words["separate_acts"]:
        return False
    doer = surface_subject(tree, lexicon, candidate.head)
    thing = doer is not None and (
        tree.lemma[doer] in lexicon.instruments or bool(tree.words(doer) & lexicon.classes["armament"])
    )
    return not thing and tree.child(verb, *OBJECT) is not None


def _join_twin(tree: Tree, lexicon: Lexicon, verbs: Found, candidate: Candidate, gone: set[int]) -> None:
    """Two words for one act, side by side: "kicked and punched him"."""
    for kid in tree.children(candidate.head, "conj"):
        other = verbs.get(kid)
        alike = other is not None and (other.type, other.mode) == (candidate.type, candidate.mode)
        if alike and candidate.mode == "convict" and other is not None and tree.lemma[kid] in lexicon.words["jailing"]:
            other.type, other.mode, other.cameo = T.COERCE, "arrest", "173"  # a conviction is one thing, prison another
        elif (
            alike
            and (kid - candidate.head <= TWIN or candidate.type is T.PROTEST)
            and tree.child(kid, "nsubj", "nsubjpass", "aux", "auxpass") is None
        ):
            gone.add(kid)


def _join_deployment(tree: Tree, verbs: Found, candidate: Candidate, gone: set[int]) -> None:
    """Forces moved as part of an attack are no second event: "sent tanks into the town and shelled it"."""
    if candidate.type is not T.MOBILIZE:
        return
    for kid in tree.children(candidate.head, "conj", "advcl"):
        other = verbs.get(kid)
        own = tree.child(kid, "nsubj", "nsubjpass", "mark") is not None
        if other is not None and other.type is T.ASSAULT and kid not in gone and not own:
            gone.add(candidate.head)


def _merge(tree: Tree, verbs: Found, candidate: Candidate, kid: int, gone: set[int]) -> None:
    gone.add(kid)
    candidate.extra.append(kid)
    gone.update(k for k in tree.kids[kid] if k in verbs and tree.lemma[k] in HARM)
