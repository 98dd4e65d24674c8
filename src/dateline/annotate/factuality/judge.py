"""The factuality of an event: certainty and polarity in the eyes of the innermost source, and the words that decide."""

import re

from spacy.tokens import Doc, Token

from dateline.annotate.factuality.beside import Operator
from dateline.annotate.factuality.clause import HAVE, auxiliaries
from dateline.annotate.factuality.climb import Climb
from dateline.annotate.factuality.lexicon import Effect, Lexicon, lexicon
from dateline.annotate.layers import published, text_of
from dateline.model.factuality import Aux, Certainty, Factuality, Polarity
from dateline.model.span import Span

YEAR = re.compile(r"(1\d{3}|20\d\d)s?")
UNDATED = 2000
"""A year that is long ago where the day of the report is not known."""
NEAR = 9
DATES = frozenset({"pobj", "npadvmod", "compound", "nmod", "appos"})
ORDER = (Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE, Certainty.UNKNOWN)
RANK = {certainty: rank for rank, certainty in enumerate(ORDER)}
UNDOES = frozenset({"prevent", "fail", "deny"})
"""Who thwarts or denies a plan to attack says for certain that there was no attack."""
FORESEES = frozenset(
    {"expect", "plan", "plan_noun", "promise", "propose", "want", "demand", "is_to", "purpose", "not_plan_noun"}
)


def judge(doc: Doc, head: int, *, denied: bool = False, own: bool = True) -> Factuality:
    """How certain the event headed by the token is said to be, in FactBank's terms.

    Reporting verbs are seen through, denials and doubts are not. An event that is itself a speech act is judged as an act.
    ``denied``: the trigger is the denial, and the event is what it denies. ``own``: a
    hedge that is itself the event ("is expected in Minsk") makes it uncertain; without, the expecting is judged.
    """
    climb = Climb(doc[head], lexicon(), own=own)
    certainty, polarity, operators = weigh(doc, climb, denied=denied)
    negative = polarity is Polarity.NEGATIVE
    spans = _spans(doc, operators, head if denied else None)
    return Factuality(
        certainty=certainty,
        polarity=polarity,
        aux=_aux(doc, head, operators, lexicon(), negative=negative),
        words=tuple(span.of(text_of(doc)) for span in spans),
        word_spans=spans,
    )


def weigh(doc: Doc, climb: Climb, *, denied: bool = False) -> tuple[Certainty, Polarity, list[Operator]]:
    """The least certain of the operators' certainties, and the polarity after all turns; what is unknown has none to turn."""
    operators = [*climb.operators, *_question(doc, climb)]
    certainty, flips = Certainty.CERTAIN, int(denied)
    for operator in operators:
        flips += operator.effect.flip
        if (operator.effect.flip and operator.name in UNDOES) or operator.name == "success":
            certainty = Certainty.CERTAIN
        wanted = operator.effect.certainty
        if wanted is not None and RANK[wanted] > RANK[certainty]:
            certainty = wanted
    negative = flips % 2 == 1 and certainty is not Certainty.UNKNOWN
    return certainty, Polarity.NEGATIVE if negative else Polarity.POSITIVE, operators


def _question(doc: Doc, climb: Climb) -> list[Operator]:
    """A direct question leaves its event open."""
    if climb.stopped:
        return []
    for token in reversed(doc[climb.top.i : climb.top.sent.end]):
        if token.text == "?" and token.head.i == climb.top.i:
            return [Operator("question", token.i, Effect(Certainty.UNKNOWN))]
    return []


def _spans(doc: Doc, operators: list[Operator], extra: int | None) -> tuple[Span, ...]:
    """The words that decided, in the order of the text."""
    silent = {op.token for op in operators if op.name in ("infinitive", "purpose")}
    deciding = {
        op.token
        for op in operators
        if op.name in ("not", "modal") or op.effect.flip or op.effect.certainty or op.effect.aux
    }
    if extra is not None:
        deciding.add(extra)
    tokens = sorted(deciding - silent)
    return tuple(Span(doc[i].idx, doc[i].idx + len(doc[i].text)) for i in tokens)


def _aux(doc: Doc, head: int, operators: list[Operator], words: Lexicon, *, negative: bool) -> Aux | None:
    """PLOVER's auxiliary mode: negation before hypothetical before future; else historical where the text looks far back."""
    unreal = any(op.effect.flip and op.effect.aux is Aux.HYPOTHETICAL for op in operators)
    if negative and not unreal:
        return Aux.NEGATION
    found = {op.effect.aux for op in operators}
    if Aux.HYPOTHETICAL in found:
        return Aux.HYPOTHETICAL
    if Aux.FUTURE in found or any(op.name in FORESEES for op in operators):
        return Aux.FUTURE
    if _ahead(doc[head], operators):
        return Aux.FUTURE
    return Aux.HISTORICAL if _long_ago(doc, head, words) else None


def _ahead(event: Token, operators: list[Operator]) -> bool:
    """Whether a modal says what may yet happen ("could follow"), not what may have happened ("may have followed")."""
    modal = any(op.name == "modal" and op.effect.certainty is Certainty.POSSIBLE for op in operators)
    return modal and event.tag_ not in ("VBN", "VBD") and not auxiliaries(event).keys() & HAVE


def _long_ago(doc: Doc, head: int, words: Lexicon) -> bool:
    """Whether the text tells it as history: a year before that of the report, years ago, a war or an age long past."""
    day = published(doc)
    before = day.year if day is not None else UNDATED
    for token in doc[head].subtree:
        if abs(token.i - head) >= NEAR:
            continue
        word = token.lower_
        if word in words.historical or (word == "ago" and any(c.lemma_ in words.ages for c in token.children)):
            return True
        year = YEAR.fullmatch(word)
        dated = token.dep_ in DATES or (token.head.i == head and token.dep_ in ("nummod", "amod"))
        if year is not None and dated and int(year.group(1)) < before:
            return True
    return False
