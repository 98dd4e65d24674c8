"""Whether the verb over an expression speaks of the past or of what is to come."""

from spacy.tokens import Doc, Token

FUTURE_MODALS = frozenset(("will", "'ll", "’ll", "wo", "shall", "would", "should", "must", "may", "might", "could"))
FUTURE_WORDS = FUTURE_MODALS | frozenset(
    "scheduled slated poised upcoming forthcoming expire expires payable effective tomorrow can expects hopes intends likely unless".split()
)
AHEAD = frozenset(
    "plan plans planned planning set due expected expects expect scheduled hopes hope ready going wants want likely is are invited asked "
    "agreed agrees promised intends aims prepares preparing readies supposed urged told ordered".split()
)
"""Words whose infinitive lies ahead: "plans to meet on Friday"."""
PAST_WORDS = frozenset(
    "was were had did said told met went came took made began broke held fell rose left won lost shot sent saw found gave got became led ran "
    "since ended brought struck spoke wrote drove flew kept put stood sat grew threw chose paid sold bought fought caught lay".split()
)
PRESENT_WORDS = frozenset(("is", "are", "'re", "’re", "has", "have", "'ve", "’ve"))
DETERMINERS = frozenset("the a an its their his her this that these those our all about more nearly".split())
FUTURE_VERBS = frozenset(
    "schedule expect plan set slate hope intend aim expire promise agree prepare want poise invite call order postpone".split()
)
PREPOSITIONS = frozenset("of in at on by for from to with and or as when after before until that who which".split())
STOPS = frozenset((".", "!", "?", ";"))
WINDOW, BEHIND = 12, 12


def direction(doc: Doc, start: int, end: int) -> int:
    """-1 for the past, 1 for the future, 0 where nothing tells. The parse tells where there is one, else the words around."""
    if _attributive(doc, start, end):
        return 0
    if end < len(doc) and doc[end].lower_ in ("'s", "’s"):
        return -1
    before = doc[start - 1].lower_ if start else ""
    parsed = doc.has_annotation("DEP") and doc.has_annotation("TAG")
    found = _by_parse(doc[start:end].root, before == "by") if parsed else _by_words(doc, start, end)
    limit = before in ("until", "till", "through") and start > 1 and not doc[start - 1].is_title
    return 1 if limit and found >= 0 or limit and not _had(doc, start) else found


def _attributive(doc: Doc, start: int, end: int) -> bool:
    """ "The June agreement", "a Feb. 23 accord": the verb says nothing of when they are."""
    if start == 0 or end >= len(doc) or doc[start - 1].lower_ not in DETERMINERS:
        return False
    word = doc[end].text
    return word.isalpha() and word.islower() and word not in PREPOSITIONS


def _had(doc: Doc, start: int) -> bool:
    return any(doc[index].lower_ in ("had", "was", "were", "did") for index in range(max(start - 6, 0), start))


def _by_parse(token: Token, due: bool) -> int:
    """Up the tree from the expression to the first verb that tells; ``due``: "by" stands before it."""
    for above in (token, *token.ancestors):
        if above.pos_ in ("VERB", "AUX"):
            if due and above.tag_ == "VB":
                return 1
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
    words = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if words & FUTURE_MODALS:
        return 0 if "have" in words and verb.tag_ == "VBN" and "will" not in words else 1
    if verb.tag_ == "VBD" or words & {"was", "were", "had", "did"}:
        return _was(verb, words)
    if words & {"has", "have", "'ve", "’ve"} and verb.tag_ == "VBN":
        return -1
    if "to" in words and verb.tag_ in ("VB", "VBN"):
        head = verb.head
        if verb.dep_ in ("relcl", "acl") and verb.tag_ == "VBN":
            return 1
        return (
            1
            if head is not verb
            and (head.lemma_ in FUTURE_VERBS or head.lower_ in ("is", "are", "due", "likely", "ready"))
            else 0
        )
    if verb.tag_ in ("VBZ", "VBP"):
        return 1 if verb.lemma_ in FUTURE_VERBS else 0
    if words & {"is", "are", "'re", "’re", "'s"} and verb.tag_ in ("VBG", "VBN"):
        return 1
    return -1 if verb.tag_ == "VBN" and not words and verb.dep_ in ("acl", "advcl", "amod") else 0


def _was(verb: Token, words: set[str]) -> int:
    """Past forms speak of the past but for "was going to", "was due", "was scheduled"."""
    if (verb.tag_ == "VBG" and verb.lower_ == "going") or verb.lemma_ in ("schedule", "slate", "expect"):
        return 1
    return -1


def _by_words(doc: Doc, start: int, end: int) -> int:
    """The nearest word before the expression that tells, else one behind it in the sentence."""
    for index in range(start - 1, max(start - WINDOW, -1), -1):
        word = doc[index].lower_
        if word in STOPS or doc[index].is_space:
            break
        if word == "to" and index + 1 < start:
            following = doc[index + 1].text
            if following.islower() and following not in DETERMINERS:
                due = (
                    doc[start - 1].lower_ == "by" or following == "be" or (index > 0 and doc[index - 1].lower_ in AHEAD)
                )
                return 1 if due else 0
            continue
        found = _word(word)
        if found == -1 and index > 0 and doc[index - 1].lower_ == "be":
            return 1
        if found is not None:
            return found
    return _behind(doc, end)


def _behind(doc: Doc, end: int) -> int:
    for index in range(end, min(end + BEHIND, len(doc))):
        word = doc[index].lower_
        if word in STOPS or doc[index].is_space:
            break
        found = _word(word)
        if found is not None:
            return found
    return 0


def _word(word: str) -> int | None:
    if word in FUTURE_WORDS:
        return 1
    if word in PRESENT_WORDS:
        return 0
    if word in PAST_WORDS or (len(word) > 4 and word.endswith("ed")):
        return -1
    return None
