"""Whether the verb over an expression speaks of the past or of what is to come."""

from spacy.tokens import Doc, Token

FUTURE_WORDS = frozenset(
    "will 'll ’ll shall would wo scheduled expected due set expects plans plan planned planning poised slated upcoming tomorrow hopes hope "
    "expires expire effective payable until till next must should may might can could likely wants intends aims promised agreed ready".split()
)
FUTURE_VERBS = frozenset("schedule expect plan set slate due hope intend aim expire promise agree prepare want poise ready invite call order postpone".split())
PAST_WORDS = frozenset(
    "was were had did said told met went came took made began broke held fell rose left won lost shot sent saw found gave got became led ran since ended".split()
)
MODALS = frozenset(("will", "'ll", "’ll", "wo", "shall", "would", "may", "might", "can", "could", "should", "must"))
FUTURE_MODALS = frozenset(("will", "'ll", "’ll", "wo", "shall", "would", "should", "must", "may", "might", "could"))
WINDOW = 12


def direction(doc: Doc, start: int, end: int) -> int:
    """-1 for the past, 1 for the future, 0 where nothing tells. The parse tells where there is one, else the words before."""
    if doc.has_annotation("DEP") and doc.has_annotation("TAG"):
        return _by_parse(doc[start:end].root)
    return _by_words(doc, start, end)


def _by_parse(token: Token) -> int:
    for above in (token, *token.ancestors):
        if above.pos_ in ("VERB", "AUX"):
            found = _verb(above)
            if found:
                return found
            if above.tag_ not in ("VB", "VBG", "VBN"):
                return 0
        elif above.lower_ in ("due", "effective", "payable", "likely", "upcoming", "set"):
            return 1
    return 0


def _verb(verb: Token) -> int:
    """What a verb's own form and its auxiliaries say; 0 sends the question to the verb above."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in helpers}
    if words & FUTURE_MODALS:
        return 0 if words & {"have"} and verb.tag_ == "VBN" and "will" not in words else 1
    if verb.tag_ == "VBD" or words & {"was", "were", "had", "did"}:
        return 1 if verb.tag_ == "VBG" and verb.lower_ == "going" or verb.lemma_ in ("due", "schedule", "slate", "expect") else -1
    if words & {"has", "have", "'ve", "’ve"} and verb.tag_ == "VBN":
        return -1
    if verb.tag_ == "VB" and "to" in words:
        head = verb.head
        return 1 if head is not verb and (head.lemma_ in FUTURE_VERBS or head.lower_ in ("is", "are")) else 0
    if verb.tag_ in ("VBZ", "VBP"):
        return 1 if verb.lemma_ in FUTURE_VERBS else 0
    if words & {"is", "are", "'re", "’re", "'s"} and verb.tag_ in ("VBG", "VBN"):
        return 1
    return 0


def _by_words(doc: Doc, start: int, end: int) -> int:
    for index in range(start - 1, max(start - WINDOW, -1), -1):
        word = doc[index].lower_
        if word in (".", "!", "?", ";", "\n", "\n\n"):
            break
        found = _word(word)
        if found:
            return found
    for index in range(end, min(end + 6, len(doc))):
        found = _word(doc[index].lower_)
        if found:
            return found
    return 0


def _word(word: str) -> int:
    if word in FUTURE_WORDS:
        return 1
    if word in PAST_WORDS or (len(word) > 4 and word.endswith("ed")):
        return -1
    return 0
