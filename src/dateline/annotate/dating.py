"""When an event happened, as the text says it; and when a source said so."""

from dataclasses import replace

from spacy.tokens import Doc, Token

from dateline.annotate.layers import EventMention, TokenSpan
from dateline.annotate.timex.apart import date_apart
from dateline.annotate.timex.attach import attachments, gaps
from dateline.annotate.timex.attached import VERBS, Attached, afterwards, own_subject
from dateline.annotate.timex.clauses import of_clause
from dateline.annotate.timex.cues import cues
from dateline.annotate.timex.goes_on import going_on
from dateline.annotate.timex.lasting import lasting
from dateline.annotate.timex.owned import own_date
from dateline.annotate.timex.picking import bounded, closed, from_context, opened, pick
from dateline.model.timex import Timex

PAST = ("VBD", "VBN")
FINITE = ("VBD", "VBZ", "VBP")


def date_event(doc: Doc, head: int, trigger: TokenSpan) -> Timex | None:
    """The date that the text gives to the event: attached to its words, its clause, or the clause it shares the date with.

    Never the date of a reporting verb, never a deadline inside what is asked for, never a duration. ``basis`` is *said*, or
    *context* where the date stands with a coordinated verb before it. A clause behind "after" ends with its main clause's
    date, one behind "before" begins there. A bare time of the day may go on with an event told before. None where the sentence
    gives no date.
    """
    dates = attachments(doc)
    found = (
        own_date(doc, head, trigger, dates)
        or _apart(doc, head, dates)
        or _shared(doc, doc[head], dates, 0)
        or of_clause(doc[head], dates)
    )
    if found is None:
        return None

    def dated(event: EventMention) -> Timex | None:
        return date_event(doc, event.head, event.trigger)

    return lasting(doc, head, going_on(doc, head, found, dates, dated))


def _apart(doc: Doc, head: int, dates: tuple[Attached, ...]) -> Timex | None:
    """The date counted from another event: "two days after rebels seized the port"."""
    found = gaps(doc)

    def dated(other: int) -> Timex | None:
        return own_date(doc, other, TokenSpan(other, other + 1), dates)

    return date_apart(doc, head, found, dated) if found else None


def reported_on(doc: Doc, cue_head: int) -> Timex | None:
    """The date on which a source said so: the one attached to the reporting verb."""
    found = [d for d in attachments(doc) if d.verb == cue_head and not d.nouns]
    return pick(found, cue_head)


def _shared(doc: Doc, token: Token, dates: tuple[Attached, ...], depth: int) -> Timex | None:
    """The date of the clause that the event's clause hangs on, where the two are one happening."""
    if depth > 3 or token.head == token:
        return None
    above = token.head
    if token.dep_ == "conj":
        return _coordinated(doc, token, dates, depth)
    if token.pos_ not in VERBS:
        return _of_noun(doc, token, dates, depth)
    if token.dep_ == "pcomp" and above.lower_ == "by" and above.head.pos_ in VERBS:
        over = above.head
        return pick([d for d in dates if d.verb == over.i], over.i) or _shared(doc, over, dates, depth + 1)
    if (moved := _of_plan(doc, token, dates)) is not None:
        return moved
    if token.dep_ == "xcomp" or (
        token.dep_ == "ccomp" and above.lemma_ in cues("planning_verbs") and token.tag_ == "VB"
    ):
        return _infinitive(doc, token, dates, depth)
    if (
        token.dep_ in ("ccomp", "advcl", "relcl")
        and above.lemma_ == "be"
        and any(c.lower_ == "it" for c in above.lefts)
    ):
        # "It was on Monday that rebels seized the port."
        return pick([d for d in dates if d.verb == above.i and 0 < d.tokens.start - above.i <= 2], token.i)
    if token.dep_ in ("advcl", "relcl"):
        return _clause(doc, token, dates, depth)
    return None


def _coordinated(doc: Doc, token: Token, dates: tuple[Attached, ...], depth: int) -> Timex | None:
    """Coordinated verbs share a date that stands before the first; one behind the first is carried as context."""
    first = token.head
    while token.tag_ in FINITE and first.tag_ == "VB" and first.head.pos_ in VERBS and first.head != first:
        # "ordered them to leave by June 20 and threatened ...": it stands beside the finite verb.
        first = first.head
    if any(word.text == ";" for word in doc[first.i : token.i]) or afterwards(token):
        return None
    if first.pos_ not in VERBS:
        return _listed(doc, token, dates, depth)
    own = own_subject(token)
    if own and (token.tag_ in PAST) != (first.tag_ in PAST):
        return None
    before = [d for d in dates if d.verb == first.i and d.tokens.end <= first.i]
    if before:
        found = pick(before, first.i)
        return found if not own else from_context(found)
    behind = [d for d in dates if d.verb == first.i and d.tokens.start < token.i]
    found = pick(behind, first.i)
    if found is not None or own:
        return from_context(found)
    return _shared(doc, first, dates, depth + 1)


def _listed(doc: Doc, token: Token, dates: tuple[Attached, ...], depth: int) -> Timex | None:
    """Participles that the parser lists with a noun before them: "was filmed in May outside her home, pushing a guard"."""
    over = _over(token)
    if token.tag_ != "VBG" or over is None or token.i == 0 or doc[token.i - 1].text != "," or afterwards(token):
        return None
    return pick([d for d in dates if d.verb == over], over) or _shared(doc, doc[over], dates, depth + 1)


def _of_plan(doc: Doc, token: Token, dates: tuple[Attached, ...]) -> Timex | None:
    """The date between a noun and its infinitive: "its decision last month to close the port"."""
    to = token.i - 1
    if token.tag_ != "VB" or to < 2 or doc[to].lower_ != "to":
        return None
    for d in dates:
        if d.tokens.end == to and doc[d.tokens.start - 1].pos_ == "NOUN":
            return opened(d)
    return None


def _of_noun(doc: Doc, token: Token, dates: tuple[Attached, ...], depth: int) -> Timex | None:
    """A noun event is when the verb says that it takes place, begins, is held."""
    for clause in token.rights:
        if clause.dep_ in ("acl", "relcl") and clause.lemma_ in cues("phase_verbs") | cues("making_verbs"):
            found = pick([d for d in dates if d.verb == clause.i], clause.i)
            if found is not None:
                return found
    verb = token.head
    if token.dep_ == "pobj" and verb.lower_ in ("on", "under", "at") and verb.head.lemma_ in ("be", "remain", "go"):
        return pick([d for d in dates if d.verb == verb.head.i], token.i)
    if verb.pos_ not in VERBS or token.dep_ not in ("nsubj", "nsubjpass", "dobj", "attr"):
        return None
    if token.dep_ == "dobj" and (verb.lower_ in cues("fixing") or verb.lower_ in cues("moved_to")):
        fixed = [
            d
            for d in dates
            if d.verb == verb.i
            and d.tokens.start > token.i
            and doc[d.tokens.start - 1].lower_ in ("for", "to", "until")
        ]
        if fixed:
            return pick(fixed, token.i)
    if verb.lemma_ not in cues("phase_verbs") and not (token.dep_ == "dobj" and verb.lemma_ in cues("light_verbs")):
        return None
    below = {w.i for c in verb.children for w in (c, *c.children) if w.dep_ == "xcomp"}
    found = pick([d for d in dates if d.verb == verb.i or d.verb in below], token.i)
    return found or _shared(doc, verb, dates, depth + 1)


def _infinitive(doc: Doc, token: Token, dates: tuple[Attached, ...], depth: int) -> Timex | None:
    """The date of the verb over an infinitive is the infinitive's too; what is only planned lies after it."""
    verb = token.head
    if verb.dep_ == "acomp" and verb.head.pos_ in VERBS:
        # "is due to meet", "are likely to walk out"
        verb = verb.head
    found = pick([d for d in dates if d.verb == verb.i], verb.i)
    if found is None:
        return _shared(doc, verb, dates, depth + 1)
    return replace(found, end=None) if verb.lemma_ in cues("planning_verbs") else found


def _clause(doc: Doc, token: Token, dates: tuple[Attached, ...], depth: int) -> Timex | None:
    """When, as: at the same time. After: by then. Before: from then. A participle goes with its main clause."""
    mark = next((c.lower_ for c in token.children if c.dep_ in ("mark", "advmod") and c.i < token.i), "")
    verb = token.head
    if mark == "when" and (pointed := _pointed(doc, token, dates)) is not None:
        return pointed
    if verb.pos_ not in VERBS:
        return _during_which(token, dates, depth)
    found = pick([d for d in dates if d.verb == verb.i], verb.i)
    if found is None:
        found = _shared(doc, verb, dates, depth + 1)
    if found is None or mark in cues("afterwards") or afterwards(token):
        return None
    if mark in cues("after"):
        return bounded(found, None, found.end)
    if mark in cues("before"):
        return bounded(found, found.start, None)
    if mark in cues("same_time"):
        return from_context(found)
    if token.tag_ == "VB" and not mark and token.dep_ == "advcl":
        return from_context(found) if verb.lemma_ in cues("occasions") else None
    participle = token.tag_ == "VBG" and not mark and not own_subject(token) and token.dep_ == "advcl"
    return found if participle else None


def _during_which(token: Token, dates: tuple[Attached, ...], depth: int) -> Timex | None:
    """A clause behind "during which", "at which" has the date of what it hangs on."""
    if any(child.lower_ == "where" for child in token.children):
        return from_context(pick([d for d in dates if d.verb is not None and d.verb == _over(token)], token.i))
    pronoun = next((w for w in token.subtree if w.lower_ == "which" and w.dep_ == "pobj" and w.i < token.i), None)
    if pronoun is None or pronoun.head.lower_ not in ("during", "in", "at", "on") or depth > 2:
        return None
    return pick([d for d in dates if d.verb is not None and d.verb == _over(token)], token.i)


def _over(token: Token) -> int | None:
    """The verb over a clause."""
    return next((int(w.i) for w in token.ancestors if w.pos_ in VERBS), None)


def _pointed(doc: Doc, token: Token, dates: tuple[Attached, ...]) -> Timex | None:
    """The date that "when" takes up: "last month, when soldiers seized two shepherds"."""
    first = min(t.i for t in token.subtree)
    near = [d for d in dates if 0 <= first - d.tokens.end <= 1]
    if near:
        return closed(near[-1].timex)
    clause = [d for d in dates if d.verb is not None and doc[d.verb].is_ancestor(token) and d.tokens.end <= first]
    return from_context(clause[0].timex) if clause else None
