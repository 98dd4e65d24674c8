"""Dates that open an entry of a list or a bulletin, and the verb of the entry that they date."""

from spacy.tokens import Doc, Span

from dateline.annotate.layers import TokenSpan, header_at
from dateline.annotate.timex.attached import VERBS, Attached
from dateline.annotate.timex.cues import cues
from dateline.model.timex import Granularity, Timex

DAYS = (Granularity.DAY, Granularity.DAYPART)


def of_line(doc: Doc, tokens: TokenSpan) -> int | None:
    """The main verb of a line that begins with its date: "Oct. 27 – Guards burn huts"."""
    if tokens.end + 1 >= len(doc) or doc[tokens.end].text not in cues("after_entry"):
        return None
    start = tokens.start - (tokens.start > 0 and doc[tokens.start - 1].text in cues("bullets"))
    if start > 0 and not ("\n" in doc[start - 1].text or doc[start].is_sent_start):
        return None
    return _main(doc[tokens.end + 1].sent, tokens.end + 1)


def _main(told: Span, start: int) -> int | None:
    """The main verb of what stands from a token on."""
    verbs = (told.root, *(token for token in told if token.i >= start and token.tag_ in ("VBD", "VBZ", "VBP")))
    return next((int(verb.i) for verb in verbs if verb.pos_ in VERBS and verb.i >= start), None)


def outdone(doc: Doc, headed: Attached, found: list[Attached]) -> bool:
    """Whether the header's date gives way to a day that the sentence gives to the same verb: "Nov 9: ... on Saturday night"."""
    header = header_at(doc, headed.tokens.start)
    if header is None or headed.verb is None or not header.tokens.holds(headed.tokens.start):
        return False
    return any(
        other.verb == headed.verb
        and not header.tokens.holds(other.tokens.start)
        and other.timex.granularity in DAYS
        and None not in (other.timex.start, other.timex.end)
        for other in found
    )


def headed(doc: Doc, timex: Timex, tokens: TokenSpan) -> Attached | None:
    """A date in the header of an entry: that of the main verb of its first sentence, or of the noun that is the sentence.

    Where who says so comes last ("..., residents said"), what is said is dated. The hour of a log's entry dates nothing that it tells of.
    """
    header = header_at(doc, tokens.start)
    if header is None or not header.tokens.holds(tokens.start):
        return None
    if header.day.start == header.day.end:
        return Attached(timex, tokens, (), None)
    told = doc[header.tokens.end].sent
    verb = _main(told, header.tokens.end)
    if verb is None:
        # "About 200 people protested" with its verb read as a participle has no other.
        below = next((c for c in told.root.rights if c.dep_ == "acl" and c.tag_ == "VBN"), None)
        return Attached(timex, tokens, (told.root.i,), None if below is None else below.i, fronted=True)
    content = next((c for c in doc[verb].lefts if c.dep_ == "ccomp" and c.pos_ in VERBS), None)
    return Attached(timex, tokens, (), verb if content is None else int(content.i), fronted=True)
