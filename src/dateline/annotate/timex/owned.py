"""The date that an event's own words have: inside its phrase or attached to one of its words."""

from spacy.tokens import Doc

from dateline.annotate.layers import TokenSpan
from dateline.annotate.timex.attached import VERBS, Attached
from dateline.annotate.timex.cues import cues
from dateline.annotate.timex.picking import pick
from dateline.model.timex import Timex


def own_date(doc: Doc, head: int, trigger: TokenSpan, dates: tuple[Attached, ...]) -> Timex | None:
    """A date inside the trigger's phrase or attached to one of its words."""
    words = {
        i for i in range(trigger.start, trigger.end) if doc[i].pos_ in VERBS and doc[i].dep_ not in ("aux", "auxpass")
    } | {head}
    if doc[head].pos_ not in VERBS or doc[head].dep_ == "pobj":
        events = {event.head for event in doc._.events} - {head}
        nominal = [d for d in dates if _is_of(d, head, events)]
        if nominal:
            return min(nominal, key=lambda d: abs(d.tokens.start - head)).timex
    if (fixed := _fixed(doc, head, trigger, dates)) is not None:
        return fixed
    found = [d for d in dates if d.verb in words and not _asked_for(doc, d) and not _of_content(doc, head, d)]
    return pick([d for d in found if d.verb == head] or found, head)


def _fixed(doc: Doc, head: int, trigger: TokenSpan, dates: tuple[Attached, ...]) -> Timex | None:
    """The day for which an event fixes what its words name: "called a strike for Thursday"."""
    if doc[head].lower_ not in cues("fixing"):
        return None
    for d in dates:
        if d.nouns and head < d.nouns[0] < trigger.end and doc[d.tokens.start - 1].lower_ == "for":
            return d.timex
    return None


def _of_content(doc: Doc, head: int, attached: Attached) -> bool:
    """Whether the date is that of what is promised, threatened or asked for: "vowed to avenge him before the end of the year"."""
    verb = attached.verb
    if verb is None or verb <= head or doc[head].lemma_ not in cues("asking_verbs"):
        return False
    if (
        doc[verb].lemma_ in cues("meeting_verbs")
        and attached.timex.start is not None
        and attached.timex.end is not None
    ):
        return False
    return doc[verb].dep_ in ("xcomp", "ccomp") and doc[head].is_ancestor(doc[verb])


def _asked_for(doc: Doc, attached: Attached) -> bool:
    """Whether the date is a deadline in what somebody asks for or promises: "demanded an inquiry by the summer"."""
    verb = attached.verb
    if verb is None or attached.tokens.start <= verb:
        return False
    if doc[verb].lower_ in cues("moved_to") and doc[attached.tokens.start - 1].lower_ in cues("new_limits"):
        # "extended the curfew until 3 May", "beyond 3 May": extending has another day.
        return True
    return attached.timex.start is None and doc[verb].lemma_ in cues("asking_verbs")


def _is_of(attached: Attached, head: int, events: set[int]) -> bool:
    """Whether the date is the noun's own, no other event standing between; "since" of a noun compares ("the worst since spring")."""
    if head not in attached.nouns or (attached.timex.end is None and attached.timex.start is not None):
        return False
    return not events.intersection(attached.nouns[: attached.nouns.index(head)])
