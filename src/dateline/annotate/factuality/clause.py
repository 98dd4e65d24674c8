"""What the form of a clause tells: infinitives, subjunctives, conditions contrary to fact, inverted conditions."""

from spacy.tokens import Token

COMPLEMENTS = frozenset({"ccomp", "xcomp", "csubj", "csubjpass", "acomp", "oprd"})
NOMINAL = frozenset({"NOUN", "PROPN"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
MARKS = frozenset({"mark", "advmod", "cc", "preconj"})
HAVE = frozenset({"have", "'ve", "’ve", "of"})
UNREAL = frozenset({"would", "could", "might", "'d", "’d"})
INVERTED = frozenset({"had", "should", "were"})


def auxiliaries(token: Token) -> dict[str, Token]:
    """The auxiliaries of a verb, by their words."""
    return {c.lower_: c for c in token.children if c.dep_ in ("aux", "auxpass")}


def is_infinitive(token: Token) -> bool:
    """Whether the word is an infinitive with "to"."""
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in token.children)


def is_subjunctive(token: Token) -> bool:
    """Whether a clause is a mandative subjunctive, which asks for something ("demanded that he resign", "that talks be held")."""
    found = auxiliaries(token)
    if token.tag_ == "VB":
        return not found.keys() - {"not"}
    return found.keys() == {"be"} and found["be"].tag_ == "VB"


def is_auxiliary(token: Token, parent: Token) -> bool:
    """Whether the word above is "to be", "to have" or "to go" with an infinitive."""
    return parent.lemma_ in ("be", "have", "go") and token.dep_ in COMPLEMENTS and is_infinitive(token)


def gerund(token: Token) -> Token | None:
    """The verb of which a gerund is the object, though the parser takes it for an adjective ("denied beating prisoners")."""
    verb = token.head.head
    if token.dep_ == "amod" and token.tag_ == "VBG" and token.head.dep_ == "dobj" and verb.i == token.i - 1:
        return verb
    return None


def inverted(clause: Token) -> Token | None:
    """The auxiliary that opens a condition without a conjunction ("had the army attacked", "should he resign")."""
    subject = next((c for c in clause.children if c.dep_ in SUBJECTS), None)
    if subject is None:
        return None
    for word, auxiliary in auxiliaries(clause).items():
        if word in INVERTED and auxiliary.i < subject.i:
            return auxiliary
    return None


def is_unreal(clause: Token, main: Token) -> bool:
    """Whether a condition is contrary to fact: "if they had attacked, thousands would have died"."""
    return "had" in auxiliaries(clause) and clause.tag_ in ("VBN", "VBD") and would_have(main)


def would_have(main: Token) -> bool:
    """Whether a verb says what would have happened."""
    found = auxiliaries(main).keys()
    return bool(found & UNREAL) and bool(found & HAVE)


def has_unreal_condition(main: Token) -> bool:
    """Whether a clause contrary to fact hangs on a verb that says what would have happened."""
    if not would_have(main):
        return False
    return any(
        c.dep_ == "advcl" and (c.lower_ == "had" or is_unreal(c, main)) and (_marked(c) or _opens(c))
        for c in main.children
    )


def _marked(clause: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ == "if" for c in clause.children)


def _opens(clause: Token) -> bool:
    return clause.lower_ == "had" or inverted(clause) is not None
