"""Which verb or noun a date belongs to: up the parse, with what the parser gets wrong most put right."""

from spacy.tokens import Doc, Span, Token

from dateline.annotate.layers import TokenSpan
from dateline.annotate.timex.apart import Gap, found_gaps
from dateline.annotate.timex.asides import compares, in_force, is_nominal, is_state
from dateline.annotate.timex.attached import VERBS, Attached
from dateline.annotate.timex.cues import cues
from dateline.annotate.timex.headed import headed, of_line, outdone
from dateline.annotate.timex.ranges import joined
from dateline.annotate.timex.settle import judged, said_in, settle
from dateline.model.timex import Timex

Known = tuple[tuple[object, ...], tuple[Attached, ...], tuple[Gap, ...]]
NO_CLAUSE = ("aux", "auxpass", "amod", "compound")
FAR = 5
"""A bare date more tokens behind a perfect is that of a noun between ("has summoned both to a meeting in Abuja on Tuesday")."""


def attachments(doc: Doc) -> tuple[Attached, ...]:
    """Every date of the Doc with what it belongs to; nothing where there is no parse. Worked out once for the layers as they are."""
    return _known(doc)[1]


def gaps(doc: Doc) -> tuple[Gap, ...]:
    """Every stretch of time between two events of the Doc; worked out once, too."""
    return _known(doc)[2]


def _known(doc: Doc) -> Known:
    layers = (doc._.timexes, doc._.events, doc._.attributions)
    known: Known | None = doc._.attached
    if known is None or any(old is not new for old, new in zip(known[0], layers, strict=True)):
        parsed = doc.has_annotation("DEP")
        known = (layers, _worked_out(doc) if parsed else (), tuple(found_gaps(doc)) if parsed else ())
        doc._.attached = known
    return known


def _worked_out(doc: Doc) -> tuple[Attached, ...]:
    events = {event.head for event in doc._.events}
    spoken = {index for a in doc._.attributions for run in a.cue for index in range(run.start, run.end)}
    found = [headed(doc, timex, tokens) or _attach(doc, timex, tokens, events, spoken) for timex, tokens in joined(doc)]
    found = [a for a in found if not outdone(doc, a, found)]
    found = [settle(doc, attached, found, events) for attached in found]
    return tuple(found + [said for attached in found if (said := said_in(doc, attached)) is not None])


def _attach(doc: Doc, timex: Timex, tokens: TokenSpan, events: set[int], spoken: set[int]) -> Attached:
    root = doc[tokens.start : tokens.end].root
    sentence = root.sent
    if timex.rule != "time" and (entry := of_line(doc, tokens)) is not None:
        return Attached(timex, tokens, (), entry, fronted=True)
    if compares(doc, timex, tokens) or in_force(doc, tokens):
        return Attached(timex, tokens, (), None)
    nouns, verb, start_open, end_open = _above(root, timex, tokens)
    verb = _told_before(doc, tokens, verb, events, spoken) or _corrected(doc, tokens, verb, spoken)
    if verb is not None and _apart(doc, tokens, verb):
        return Attached(timex, tokens, (), None)
    fronted = verb is not None and tokens.end <= verb
    if verb is not None and (deed := judged(doc, timex, tokens, verb, events)) is not None:
        return Attached(timex, tokens, (deed,), None)
    if (
        verb is not None
        and not fronted
        and (nouns or tokens.start - verb > FAR)
        and _perfect(doc[verb])
        and timex.rule in ("weekday", "month-day")
        and timex.end is not None
        and timex.start is not None
        and not (start_open or end_open)
    ):
        return Attached(timex, tokens, tuple(nouns), None)
    if nouns and verb is not None and not (start_open or end_open) and _closed(doc, root, nouns, events):
        verb = None
    if verb is None and not nouns:
        verb = sentence.root.i if sentence.root.pos_ in VERBS else _first_clause(doc, tokens, sentence)
    return Attached(timex, tokens, tuple(nouns), verb, start_open, end_open, fronted)


def _above(root: Token, timex: Timex, tokens: TokenSpan) -> tuple[list[int], int | None, bool, bool]:
    """The nouns above a date up to the first verb, that verb, and whether a preposition between leaves the start or the end open."""
    nouns: list[int] = []
    start_open = end_open = False
    for above in root.ancestors:
        if tokens.holds(above.i) or is_state(above, timex):
            continue
        if above.pos_ in VERBS and not is_nominal(above):
            return nouns, int(above.i), start_open, end_open
        if above.pos_ in VERBS or above.pos_ in ("NOUN", "PROPN", "PRON", "NUM", "ADJ"):
            nouns.append(int(above.i))
        elif nouns and above.lower_ in cues("before"):
            start_open = True
        elif nouns and above.lower_ in cues("after"):
            end_open = True
    return nouns, None, start_open, end_open


def _first_clause(doc: Doc, tokens: TokenSpan, sentence: Span) -> int | None:
    """The verb of the first clause behind a date that opens a sentence whose root is no verb: "Last week alone it bombed ..."."""
    if tokens.start - sentence.start > 1:
        return None
    found = (t for t in doc[tokens.end : sentence.end] if t.pos_ in VERBS and t.dep_ not in NO_CLAUSE)
    return next((int(t.i) for t in found if any(c.dep_ in ("nsubj", "nsubjpass") for c in t.children)), None)


def _apart(doc: Doc, tokens: TokenSpan, verb: int) -> bool:
    """Whether a line ends between the date and the verb: a parser that is given no sentence bounds runs over headlines."""
    first, last = (tokens.end, verb) if tokens.end <= verb else (verb, tokens.start)
    return any(token.is_space and "\n" in token.text for token in doc[first:last])


def _perfect(verb: Token) -> bool:
    """Whether it is "has summoned": no verb that a bare past date could belong to, so that a date behind its object is the object's."""
    return verb.tag_ == "VBN" and any(child.dep_ == "aux" and child.tag_ in ("VBZ", "VBP") for child in verb.children)


def _closed(doc: Doc, root: Token, nouns: list[int], events: set[int]) -> bool:
    """Whether the date is the noun's own and says nothing of the verb: "condemned Tuesday's attack", "a March 3 meeting".

    A noun that is itself a time or place adjunct of the verb ("killed in Tuesday's attack") hands the date on.
    """
    noun = doc[nouns[0]]
    if noun.dep_ == "nsubj" and noun.head.lemma_ in cues("phase_verbs"):
        return False
    if noun.dep_ == "nsubj" and noun.head.tag_ == "VBD" and root.i < noun.i and _shares(root, noun):
        return False
    edge = root.left_edge
    opens = edge.is_sent_start and root.dep_ != "poss" and noun.i not in events
    adverbial = (opens or (edge.i > 0 and doc[edge.i - 1].lower_ in ("on", "in", "from", "between"))) and noun.dep_ in (
        "nsubj",
        "nsubjpass",
    )
    attributive = (root.i < noun.i and not adverbial) or (root.left_edge.i == noun.i + 1 and noun.pos_ == "PROPN")
    if not attributive and noun.i not in events:
        return False
    return not (
        noun.dep_ in ("pobj", "pcomp")
        and noun.head.lower_ in ("in", "at", "during", "amid")
        and noun.head.head.pos_ in VERBS
    )


def _shares(root: Token, noun: Token) -> bool:
    """Whether the day before a subject is its verb's, too: "Monday's talks ended without a deal", "a 12 November drone strike killed six"."""
    named = root.dep_ == "poss" and root.ent_type_ != ""
    return named or noun.lower_ in cues("unplanned") or noun.head.lemma_ in cues("result_verbs")


def _told_before(doc: Doc, tokens: TokenSpan, verb: int | None, events: set[int], spoken: set[int]) -> int | None:
    """The event before the date, where the parser misread it and a comma sets who says so apart: "shot dead a guard on Monday, police said"."""
    if (
        verb is None
        or (verb not in spoken and doc[verb].lower_ not in cues("said"))
        or verb <= tokens.end
        or doc[tokens.end].text != ","
    ):
        return None
    start = doc[tokens.start].sent.start
    return next((index for index in range(tokens.start - 1, start - 1, -1) if index in events), None)


def _corrected(doc: Doc, tokens: TokenSpan, verb: int | None, spoken: set[int]) -> int | None:
    """The parser's verb, unless the words say otherwise."""
    before = tokens.start - 1
    if before >= 0 and doc[before].pos_ == "ADP":
        before -= 1
    if before >= 0 and before in spoken and doc[before].pos_ in VERBS and doc[before].sent == doc[tokens.start].sent:
        return before
    if verb is None:
        return None
    if (main := _before_mark(doc, tokens, verb)) is not None:
        return main
    if tokens.end <= verb:
        return _fronted(doc, tokens, verb)
    deadline = tokens.start > 0 and doc[tokens.start - 1].lower_ in cues("before")
    if deadline or _finite_between(doc, verb, tokens.start):
        nearest = _nearest_verb(doc, tokens.start, verb)
        return verb if nearest is None else nearest
    return verb


def _before_mark(doc: Doc, tokens: TokenSpan, verb: int) -> int | None:
    """The main verb before a date, where the clause that the parser gives the date to only opens behind it: "closed the border, a
    long one, on Monday after rebels fired".
    """
    if doc[verb].dep_ != "advcl" or tokens.end >= len(doc):
        return None
    opener = doc[tokens.end + 1 if doc[tokens.end].text == "," else tokens.end]
    main = doc[verb].head
    if opener.i >= verb or opener.tag_ not in ("IN", "WRB") or opener.lower_ not in cues("clause_marks"):
        return None
    return int(main.i) if main.pos_ in VERBS and main.i < tokens.start else None


def _fronted(doc: Doc, tokens: TokenSpan, verb: int) -> int:
    """A date before its verb belongs to the first clause behind it: "On October 31 the paper wrote that he had left"."""
    for token in doc[tokens.start : tokens.end].root.rights:
        if token.dep_ == "relcl" and tokens.start == token.sent.start and tokens.end <= token.i < verb:
            subjects = [c for c in token.children if c.dep_ in ("nsubj", "nsubjpass") and c.pos_ != "PRON"]
            if subjects:
                return int(token.i)
    for token in doc[verb].ancestors:
        if (
            token.pos_ in VERBS
            and tokens.end <= token.i < verb
            and any(child.dep_ in ("nsubj", "nsubjpass") and tokens.end <= child.i for child in token.children)
        ):
            return int(token.i)
    return verb


def _finite_between(doc: Doc, verb: int, date: int) -> bool:
    """Whether a clause of its own ("who does not return by Wednesday") begins between the verb and the date."""
    return any(
        token.pos_ in VERBS and token.dep_ in ("relcl",) and doc[verb].is_ancestor(token)
        for token in doc[verb + 1 : date]
    )


def _nearest_verb(doc: Doc, date: int, verb: int) -> int | None:
    for index in range(date - 1, verb, -1):
        token = doc[index]
        if token.pos_ in VERBS and token.dep_ not in NO_CLAUSE and token.sent == doc[date].sent:
            return index
    return None
