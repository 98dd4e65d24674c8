"""The component ``dateline_timex``: time expressions with their days on ``doc._.timexes``."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc

from dateline.annotate.layers import TokenSpan, published
from dateline.annotate.timex.context import plausible
from dateline.annotate.timex.cues import cues
from dateline.annotate.timex.discourse import Discourse, Mention
from dateline.annotate.timex.forms import Base, DateForm, DurationForm, NamedForm, SpanForm, Unit, UnitForm
from dateline.annotate.timex.grammar import Expression, read
from dateline.annotate.timex.reading import Place, Reading, ending
from dateline.annotate.timex.resolve import resolve
from dateline.annotate.timex.scan import runs
from dateline.annotate.timex.tense import Laid, direction
from dateline.model.timex import Timex, TimexType

LOOK = 12
SEVERAL = 6
"""From so many months on a stretch is reported on as a whole."""
ENDS = frozenset((".", "!", "?", ";"))


@Language.factory("dateline_timex", assigns=["doc._.timexes"])
def make_timex(nlp: Language, name: str) -> "TimexFinder":
    """The component ``dateline_timex``."""
    return TimexFinder()


class TimexFinder:
    """Finds time expressions and reads them as closed intervals of days.

    Needs nothing but tokens; tags, parse and sentence bounds are used where they are there (the tense of the governing
    verb decides between past and future). The publication date comes from ``doc._.published`` or the document. A span
    follows TIMEX3: prepositions stay outside, "early", "the end of", "about" inside; "since", "after", "by", "before" and
    "until" open one side of the interval, not the value.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Set ``doc._.timexes``, in the order of the text."""
        state = Discourse(published(doc))
        laid = Laid.of(doc)
        expressions = [*_expressions(doc), None]
        doc._.timexes = tuple(
            _timex(doc, found, following, state, laid)
            for found, following in pairwise(expressions)
            if found is not None
        )
        return doc


def _expressions(doc: Doc) -> Iterator[Expression]:
    for items in runs(doc):
        for found in read(items):
            if plausible(doc, found):
                yield _whole_year(doc, found)


def _whole_year(doc: Doc, found: Expression) -> Expression:
    """The year in "the year ended March 31" is a stretch of a year, not the calendar year."""
    form = found.form
    if (
        not isinstance(form, UnitForm)
        or form.unit is not Unit.YEAR
        or not (form.definite or form.fiscal)
        or found.end >= len(doc)
    ):
        return found
    if doc[found.end].lower_ not in ("ended", "ending"):
        return found
    return Expression(found.start, found.end, DurationForm(unit=Unit.YEAR, number=1), "year ended")


def _timex(doc: Doc, found: Expression, following: Expression | None, state: Discourse, laid: Laid) -> Timex:
    sentence = _sentence(doc, found.start, laid)
    tense = direction(doc, found.start, found.end, laid.parse) if _needs_tense(found) else 0
    reading = resolve(found.form, state, Place(sentence, tense))
    if following is not None and _ends_with(doc, found, following):
        reading = ending(reading, resolve(following.form, state, Place(sentence, tense)))
    start, end, bound = _ahead(doc, found, state, laid) or _bounds(doc, found, reading)
    span = TokenSpan(found.start, found.end).chars(doc)
    if isinstance(found.form, DurationForm) and found.form.unit is Unit.MONTH and (found.form.number or 0) >= SEVERAL:
        state.stretch = span.start
    if reading.period is not None:
        limit = bound or _limits(doc, found.start)
        state.mentions.append(Mention(reading.period, span.start, span.end, sentence, limit, _derived(found)))
    return Timex(
        text=doc[found.start : found.end].text,
        span=span,
        timex=reading.value,
        type=reading.type,
        mod=reading.mod,
        start=start,
        end=end,
        granularity=reading.grain,
        rule=found.rule,
        anchor=reading.anchor,
        anchor_from=reading.anchor_from,
        flag=reading.flag,
    )


def _ahead(doc: Doc, found: Expression, state: Discourse, laid: Laid) -> tuple[date, date, bool] | None:
    """The days of "in two weeks" behind a verb that looks ahead; the value stays that of the duration."""
    form = found.form
    if not isinstance(form, DurationForm) or form.number is None or form.window is not None or state.published is None:
        return None
    if not found.start or doc[found.start - 1].lower_ != "in":
        return None
    if form.unit in (Unit.SECOND, Unit.MINUTE, Unit.HOUR) or direction(doc, found.start, found.end, laid.parse) <= 0:
        return None
    reading = resolve(UnitForm(unit=form.unit, shift=form.number, counted=True), state, Place(found.start, 1))
    return (reading.start, reading.end, False) if reading.start is not None and reading.end is not None else None


def _ends_with(doc: Doc, found: Expression, following: Expression) -> bool:
    """Whether the next date is the last day of this quarter: "the quarter ended September 30"."""
    form = found.form
    quarter = isinstance(form, UnitForm | NamedForm) and "quarter" in (
        getattr(form, "unit", ""),
        getattr(form, "name", ""),
    )
    last = following.form
    if not quarter or not isinstance(last, DateForm) or last.month is None:
        return False
    between = [token.lower_ for token in doc[found.end : following.start]]
    return bool(between) and between[0] in ("ended", "ending") and between[1:] in ([], ["on"])


def _limits(doc: Doc, index: int) -> bool:
    """Whether the date only bounds something: "since the river burst its banks on August 19"."""
    for before in range(index - 1, max(index - LOOK, -1), -1):
        token = doc[before]
        if token.is_punct or token.is_space:
            return False
        if token.lower_ in cues("limits"):
            return True
    return False


def _derived(found: Expression) -> bool:
    form = found.form
    return (isinstance(form, UnitForm) and form.flexible) or (isinstance(form, NamedForm) and not form.value)


def _needs_tense(found: Expression) -> bool:
    """Only what may lie on either side of the publication date asks for the tense."""
    form = found.form
    if isinstance(form, SpanForm):
        form = form.first
    if isinstance(form, DateForm | NamedForm):
        return form.year is None
    return isinstance(form, UnitForm) and form.unit is Unit.WEEKEND


def _sentence(doc: Doc, index: int, laid: Laid) -> int:
    """The token that begins the sentence, by full stops where no sentence bounds are set."""
    if laid.sentences:
        return int(doc[index].sent.start)
    while index > 0 and doc[index - 1].text not in ENDS and not doc[index - 1].is_space:
        index -= 1
    return index


def _bounds(doc: Doc, found: Expression, reading: Reading) -> tuple[date | None, date | None, bool]:
    """The interval, one side opened by the preposition before; and whether one was."""
    if reading.type in (TimexType.DURATION, TimexType.SET) or reading.start is None:
        return reading.start, reading.end, False
    before = doc[found.start - 1].lower_ if found.start else ""
    if isinstance(found.form, UnitForm) and found.form.base is Base.SENTENCE:
        return reading.start, reading.end, False
    if before in cues("from_then"):
        return reading.start, None, True
    if before in cues("up_to_then"):
        whole = before == "before" and isinstance(found.form, NamedForm) and found.form.value == "New Year"
        return None, reading.start - timedelta(days=1) if whole else reading.end, True
    return reading.start, reading.end, False
