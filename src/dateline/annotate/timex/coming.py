"""What the words right around an expression say of its side, before any verb is asked: deadlines, days that are fixed, nouns."""

from spacy.tokens import Doc

from dateline.annotate.timex.cues import cues

MOVED = 6
NEAR = 9
"""So many words before the day may what it is fixed for stand."""


def coming(doc: Doc, start: int, end: int) -> bool:
    """Whether the words right around say that the day is to come: "ahead of Friday's vote", "set Friday as the deadline"."""
    before = [token.lower_ for token in doc[max(start - 3, 0) : start]]
    behind = [token.lower_ for token in doc[end : end + 3]]
    if before[-2:] == ["ahead", "of"] or behind[:1] == ["deadline"] or (behind[:1] == ["as"] and "deadline" in behind):
        return True
    if before[-1:] == ["to"] and any(
        token.lower_ in cues("moved_to") for token in doc[max(start - MOVED, 0) : start - 2]
    ):
        # "adjourned the hearing to March 20"
        return not any(token.is_punct for token in doc[max(start - MOVED, 0) : start])
    return "deadline" in before[:-1] and before[-1] in cues("of_deadlines")


def fixed(doc: Doc, start: int, end: int) -> bool:
    """Whether it is the day that something is fixed for: "set a hearing for Friday", "have called a march for Wednesday"."""
    if start < 2 or doc[start - 1].lower_ != "for" or (end < len(doc) and doc[end].lower_ in ("'s", "’s")):
        return False
    for index in range(start - 2, max(start - NEAR, -1), -1):
        token = doc[index]
        if token.is_punct or token.is_space:
            return False
        if token.lower_ in cues("fixing"):
            return all(before.lower_ not in ("had", "was", "were") for before in doc[max(index - 2, 0) : index])
    return False


def attributive(doc: Doc, start: int, end: int) -> bool:
    """Of "the June agreement", "a Feb. 23 accord" the verb does not say when they are."""
    if start == 0 or end >= len(doc) or doc[start - 1].lower_ not in cues("determiners"):
        return False
    word = doc[end].text
    return word.isalpha() and word.islower() and word not in cues("function_words")


def had(doc: Doc, start: int) -> bool:
    """Whether a past auxiliary stands shortly before."""
    return any(doc[index].lower_ in ("had", "was", "were", "did") for index in range(max(start - 6, 0), start))


def called_off(doc: Doc, end: int) -> bool:
    """Whether what the day belongs to came to nothing: "a march planned for Saturday was called off"."""
    for index in range(end, min(end + 3, len(doc))):
        word = doc[index].lower_
        if word in cues("called_off"):
            return True
        if word == "called" and index + 1 < len(doc) and doc[index + 1].lower_ == "off":
            return True
    return False
