"""The words of event mentions in sentences that are parsed: who acts, who is acted on, what hangs on the trigger besides."""

from collections.abc import Iterable, Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Token

from dateline.model.wording import Wording

WINDOW = 4
"""Words on either side of the trigger that stand beside it."""
REACH = 5
"""Words on either side of an argument's head that belong to it."""
CLIMB = 3
"""Clauses that a subject is looked for in, where the trigger's own has none."""
NAMED = frozenset(("PERSON", "GPE", "ORG", "LOC", "FAC", "EVENT", "NORP"))
VERBAL = frozenset(("VERB", "AUX"))
NOMINAL = frozenset(("NOUN", "PROPN"))
SUBJECTS = frozenset(("nsubj", "nsubjpass"))
LEANING = frozenset(("xcomp", "conj", "advcl", "ccomp"))
ROLE_OF = {
    "nsubj": "actors",
    "csubj": "actors",
    "poss": "actors",
    "nsubjpass": "patients",
    "dobj": "patients",
    "dative": "patients",
    "attr": "patients",
    "oprd": "patients",
    "compound": "modifiers",
    "amod": "modifiers",
    "nmod": "modifiers",
    "nummod": "modifiers",
    "npadvmod": "others",
    "advmod": "others",
}
TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october"
    " november december today yesterday tonight morning afternoon evening night week month year".split()
)

Role = tuple[str, Token]


def parsed(nlp: Language, sentences: Iterable[Sequence[str]]) -> Iterator[Doc]:
    """Sentences that are cut into words, parsed."""
    yield from nlp.pipe(Doc(nlp.vocab, words=list(words)) for words in sentences)


def wording(doc: Doc, trigger: Sequence[int]) -> Wording:
    """The words of the event mention whose trigger are these tokens; tokens that the sentence does not have are passed over."""
    own = frozenset(i for i in trigger if 0 <= i < len(doc))
    head = head_of(doc, own)
    roles: dict[str, list[Token]] = {"actors": [], "patients": [], "others": [], "modifiers": []}
    for role, token in _roles(head, own):
        roles[role].append(token)
    around = doc[max(0, head.i - WINDOW) : head.i + WINDOW + 1]
    rest = [token for token in doc if token.i not in own]
    return Wording(
        lemma=_lemma(head),
        is_verb=head.pos_ in VERBAL,
        is_past=head.tag_ in ("VBD", "VBN"),
        is_negated=any(child.dep_ == "neg" for child in head.children),
        trigger=frozenset(_lemma(doc[i]) for i in own if not doc[i].is_stop) or frozenset((_lemma(head),)),
        actors=_phrases(doc, roles["actors"], own),
        patients=_phrases(doc, roles["patients"], own),
        others=_phrases(doc, roles["others"], own),
        modifiers=_phrases(doc, roles["modifiers"], own),
        beside=frozenset(_lemma(token) for token in around if token.i not in own and _counts(token)),
        names=frozenset(token.lower_ for token in rest if _is_name(token)),
        numbers=frozenset(token.lower_ for token in rest if token.like_num),
        times=frozenset(token.lower_ for token in doc if token.lower_ in TIMES or _is_date(token)),
        sentence=frozenset(_lemma(token) for token in rest if _counts(token)),
    )


def head_of(doc: Doc, own: frozenset[int]) -> Token:
    """The token of a trigger on which its others hang; the first of the sentence where the trigger has none."""
    heads = [i for i in sorted(own) if doc[i].head.i not in own or doc[i].head.i == i]
    return doc[heads[0] if heads else max(own, default=0)]


def _lemma(token: Token) -> str:
    return token.lemma_.lower()


def _counts(token: Token) -> bool:
    return not token.is_stop and (token.is_alpha or token.like_num)


def _is_name(token: Token) -> bool:
    named = token.pos_ == "PROPN" or token.ent_type_ in NAMED
    return named and token.is_alpha and len(token) > 2 and token.lower_ not in TIMES


def _is_date(token: Token) -> bool:
    return token.like_num and token.ent_type_ == "DATE"


def _phrases(doc: Doc, heads: Iterable[Token], own: frozenset[int]) -> frozenset[str]:
    """The words of arguments, as far as they stand near their heads."""
    found: set[str] = set()
    for head in heads:
        first, last = max(head.left_edge.i, head.i - REACH), min(head.right_edge.i, head.i + REACH)
        found.update(_lemma(token) for token in doc[first : last + 1] if token.i not in own and _counts(token))
    return frozenset(found)


def _roles(head: Token, own: frozenset[int]) -> Iterator[Role]:
    yield from _hanging(head, own)
    for i in sorted(own - {head.i}):
        yield from _hanging(head.doc[i], own)
    if head.pos_ in VERBAL:
        yield from _borrowed(head)
        if head.dep_ in ("acl", "relcl"):
            yield ("patients" if head.tag_ == "VBN" and head.dep_ == "acl" else "actors"), head.head
    elif head.pos_ in NOMINAL:
        yield from _of_governor(head)


def _hanging(token: Token, own: frozenset[int]) -> Iterator[Role]:
    """What hangs on a token of the trigger."""
    is_noun = token.pos_ in NOMINAL
    for child in token.children:
        if child.i in own:
            continue
        if child.dep_ == "agent":
            yield from (("actors", noun) for noun in child.children if noun.dep_ == "pobj")
        elif child.dep_ == "prep":
            role = "patients" if is_noun and child.lower_ == "of" else "actors" if child.lower_ == "by" else "others"
            yield from ((role, noun) for noun in child.children if noun.dep_ == "pobj")
        elif child.dep_ in ROLE_OF:
            yield ROLE_OF[child.dep_], child


def _borrowed(head: Token) -> Iterator[Role]:
    """The subject of the clause above, where the trigger's clause has none of its own."""
    token = head
    for _ in range(CLIMB):
        if any(child.dep_ in SUBJECTS for child in token.children):
            break
        if token.dep_ not in LEANING:
            return
        token = token.head
    if token is not head:
        yield from (("actors", child) for child in token.children if child.dep_ in SUBJECTS)


def _of_governor(head: Token) -> Iterator[Role]:
    """For a noun what its verb says: "staged a raid on the depot", "the raid destroyed the depot"."""
    verb = head.head
    if head.dep_ == "compound":
        yield "others", verb
    if head.dep_ not in ("dobj", "attr", *SUBJECTS) or verb.pos_ not in VERBAL:
        return
    for child in verb.children:
        if child.i == head.i:
            continue
        if child.dep_ in SUBJECTS and head.dep_ != "nsubj":
            yield "actors", child
        elif child.dep_ == "dobj" and head.dep_ == "nsubj":
            yield "patients", child
        elif child.dep_ == "prep":
            yield from (("others", noun) for noun in child.children if noun.dep_ == "pobj")
