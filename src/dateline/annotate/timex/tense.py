"""Whether the verb over an expression speaks of the past or of what is to come."""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dateline.annotate.layers import header_at
from dateline.annotate.timex.coming import attributive, called_off, coming, fixed, had
from dateline.annotate.timex.cues import cues
from dateline.annotate.timex.dates import EITHER

STOPS = frozenset((".", "!", "?", ";"))
WINDOW, BEHIND = 20, 32


@dataclass(frozen=True, slots=True)
class Laid:
    """What the Doc has been given already. Asked once: each question to spaCy runs over the whole Doc."""

    parse: bool
    sentences: bool

    @classmethod
    def of(cls, doc: Doc) -> "Laid":
        """Whether the Doc has a parse with tags, and whether its sentences are known."""
        return cls(doc.has_annotation("DEP") and doc.has_annotation("TAG"), doc.has_annotation("SENT_START"))


def direction(doc: Doc, start: int, end: int, parsed: bool) -> int:
    """-1 for the past, 1 for the future, 0 where nothing tells, 2 for whichever is nearer. The parse tells where there is one, else the words around."""
    header = header_at(doc, start)
    if header is not None and header.tokens.holds(start) and parsed:
        return _of_entry(doc[header.tokens.end].sent.root)
    if attributive(doc, start, end):
        return -1 if doc[end].lower_ in cues("unplanned") else 0
    if called_off(doc, end):
        return EITHER
    if coming(doc, start, end) or fixed(doc, start, end):
        return 1
    if end < len(doc) and doc[end].lower_ in ("'s", "’s"):
        return -1
    before = doc[start - 1].lower_ if start else ""
    if before == "since":
        return -1
    if before == "to" and start > 1 and doc[start - 2].lower_ in cues("moved_to"):
        return 1
    found = _by_parse(doc[start:end].root, before == "by") if parsed else _by_words(doc, start, end)
    if (
        found == 0
        and before in ("of", "from")
        and any(token.lower_ == "effect" for token in doc[max(start - 4, 0) : start])
    ):
        # "takes effect as of Friday"
        return 1
    limit = before in ("until", "till", "through") and start > 1 and not doc[start - 1].is_title
    if limit and before == "through" and doc[start - 2].lower_ in cues("stretches"):
        # "little changed this year through August"
        return found
    return 1 if limit and (found >= 0 or not had(doc, start)) else found


def _of_entry(verb: Token) -> int:
    """What the main verb of an entry says of the date in its header."""
    return -1 if verb.tag_ == "VBD" else _verb(verb)


def _by_parse(token: Token, due: bool) -> int:
    """Up the tree from the expression to the first verb that tells; ``due``: "by" stands before it."""
    for above in (token, *token.ancestors):
        if above.pos_ in ("VERB", "AUX"):
            if due and above.tag_ == "VB":
                return 1
            if above.tag_ == "VBD" and token.i < above.i:
                return -1
            if _calls_for(above, token):
                return 1
            if above.tag_ == "VB" and above.dep_ == "acl":
                return 0
            found = _verb(above)
            if found:
                return found
            if above.tag_ not in ("VB", "VBG", "VBN"):
                return 0
        elif above.lower_ in cues("future_adjectives") or any(
            child.dep_ == "amod" and child.lower_ in cues("ahead_of_nouns") for child in above.children
        ):
            return 1
        elif above.lower_ in cues("towards") and above != token.head:
            verb = next((v for v in above.ancestors if v.pos_ in ("VERB", "AUX")), None)
            return 1 if verb is not None and _verb(verb) > 0 else 0
    return 0


def _calls_for(verb: Token, date: Token) -> bool:
    """Whether the verb calls for what the date belongs to; "called for calm on Monday" says when the call was made."""
    return verb.lower_ in cues("calling") and any(
        child.lower_ == "for" and verb.i < child.i < date.i and not _is_wish(child) for child in verb.children
    )


def _is_wish(preposition: Token) -> bool:
    """Whether what is called for is no occasion that a day can be fixed for: restraint, an end to violence."""
    return any(word.lemma_.lower() in cues("wishes") for word in preposition.children if word.dep_ == "pobj")


def _verb(verb: Token) -> int:
    """What a verb's own form and its auxiliaries say; 0 sends the question to the verb above."""
    words = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if verb.tag_ == "VBN" and ("had" not in words) and (not words or "been" in words) and _arranged(verb):
        return 1
    if words & cues("future_modals"):
        return 0 if "have" in words and verb.tag_ == "VBN" and "will" not in words else 1
    if verb.tag_ == "VBD" or words & {"was", "were", "had", "did"}:
        return _was(verb)
    if words & {"has", "have", "'ve", "’ve"} and verb.tag_ == "VBN":
        return -1
    if "to" in words and verb.tag_ in ("VB", "VBN"):
        head = verb.head
        if head == verb:
            return 1
        if verb.dep_ in ("relcl", "acl") and verb.tag_ == "VBN":
            return 1
        ahead = head.lemma_ in cues("future_verbs") or head.lower_ in (
            "is",
            "are",
            "was",
            "were",
            "due",
            "likely",
            "ready",
        )
        had = any(child.lower_ == "had" and child.dep_ == "aux" for child in head.children)
        return (-1 if had else 1) if head != verb and ahead else 0
    if verb.tag_ in ("VBZ", "VBP"):
        return 1 if verb.lemma_ in cues("future_verbs") or _timetable(verb) else 0
    if words & {"is", "are", "'re", "’re", "'s"} and verb.tag_ in ("VBG", "VBN"):
        return 1
    return -1 if verb.tag_ == "VBN" and not words and verb.dep_ in ("acl", "advcl", "amod") else 0


def _arranged(verb: Token) -> bool:
    """Whether a participle says that what it stands with is to come: "talks scheduled for Friday", "a vote set for May 3"."""
    return verb.lemma_ in cues("was_to_be") or (
        verb.lower_ == "set" and any(child.lower_ == "for" for child in verb.children)
    )


def _timetable(verb: Token) -> bool:
    """A present that speaks of what is arranged: "Parliament votes on Thursday."; in a headline it speaks of what has happened."""
    return verb.lemma_ in cues("timetable_verbs") and verb.sent[-1].text in STOPS


def _was(verb: Token) -> int:
    """Past forms speak of the past but for "was going to", "was due", "was scheduled"."""
    if (verb.tag_ == "VBG" and verb.lower_ == "going") or verb.lemma_ in cues("was_to_be"):
        return 1
    return -1


def _by_words(doc: Doc, start: int, end: int) -> int:
    """The nearest word before the expression that tells, else one behind it in the sentence."""
    supposed: int | None = None
    for index in range(start - 1, max(start - WINDOW, -1), -1):
        word = doc[index].lower_
        if word in STOPS or doc[index].is_space:
            break
        if doc[index].text.istitle() and index > 0 and doc[index - 1].text not in STOPS:
            continue
        if word == "to" and index + 1 < start:
            following = doc[index + 1].text
            if following.islower() and following not in cues("determiners"):
                due = (
                    doc[start - 1].lower_ == "by"
                    or following == "be"
                    or (index > 0 and doc[index - 1].lower_ in cues("before_infinitive"))
                )
                return 1 if due else 0
            continue
        if word == "before" and index < start - 2:
            return 0
        if word in cues("calling") and index + 2 < start and doc[index + 1].lower_ == "for":
            return -1 if doc[start - 2].lower_ in cues("wishes") else 1
        found = _passive(doc, index, _word(word))
        if found == -1 and _before_noun(doc, index, start):
            supposed = -1
        elif found == 0 and supposed is not None:
            return supposed
        elif found is not None:
            return found
    return _behind(doc, end) if supposed is None else supposed


def _passive(doc: Doc, index: int, found: int | None) -> int | None:
    """What a word says with the one before it: "be named", "is expected", "was planned" look ahead."""
    before = doc[index - 1].lower_ if index else ""
    if doc[index].lower_ in cues("due_participles") and (before in ("as", "previously") or before.endswith("ly")):
        # "began as planned", "the hastily planned trip"
        return None
    if found == 1 and any(
        doc[at].lower_ == "had" and doc[at + 1].lower_ == "been" for at in range(max(index - 4, 0), index)
    ):
        # "had been due to expire"
        return -1
    if before in ("be", "is", "are") and found == -1:
        return 1
    return 1 if before in cues("forms_of_be") and doc[index].lower_ in cues("due_participles") else found


def _before_noun(doc: Doc, index: int, start: int) -> bool:
    """Whether a word in -ed stands before a noun, so that it may be no verb: "will redeem the preferred shares on Friday"."""
    following = doc[index + 1].text if index + 1 < start else ""
    return (
        doc[index].lower_.endswith("ed")
        and following.isalpha()
        and following.islower()
        and not following.endswith("ly")
        and following not in cues("determiners")
        and following not in cues("function_words")
    )


def _behind(doc: Doc, end: int) -> int:
    for index in range(end, min(end + BEHIND, len(doc))):
        word = doc[index].lower_
        if word in STOPS or doc[index].is_space:
            break
        if word == "to" and doc[index - 1].lower_ in cues("before_infinitive"):
            return 1
        found = None if doc[index].text.istitle() else _passive(doc, index, _word(word))
        if found is not None:
            return found
    return 0


def _word(word: str) -> int | None:
    if word in cues("future_words") or word in cues("future_modals"):
        return 1
    if word in cues("present_words"):
        return 0
    if word in cues("past_words") or (len(word) > 4 and word.endswith("ed") and not word.endswith("eed")):
        return -1
    return None
