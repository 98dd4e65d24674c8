"""The component ``dateline_timex``: time expressions with their days on ``doc._.timexes``."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc

from dateline.annotate.layers import TokenSpan, published
from dateline.annotate.timex.context import plausible
from dateline.annotate.timex.cues import cues
from dateline.annotate.timex.discourse import Discourse, Mention
from dateline.annotate.timex.entries import in_order
from dateline.annotate.timex.forms import Base, DateForm, DurationForm, NamedForm, SpanForm, Unit, UnitForm, WithinForm
from dateline.annotate.timex.grammar import Expression, read
from dateline.annotate.timex.neighbours import settled
from dateline.annotate.timex.reading import Place, Reading, ending
from dateline.annotate.timex.resolve import resolve
from dateline.annotate.timex.scan import runs
from dateline.annotate.timex.stretches import ahead, later, placed
from dateline.annotate.timex.tense import Laid, direction
from dateline.model.timex import Timex, TimexType

LOOK = 12
BEHIND = "said behind"
NEAR = 2
"""How many words may tie a duration to the date behind it ("ended on")."""
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
        found = in_order(doc, settled(doc, list(_expressions(doc))), state.published)
        expressions = [*found, None]
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
    if doc[found.end].lower_ not in ("ended", "ending") and not (form.definite and _up_to(doc, found.end)):
        return found
    return Expression(found.start, found.end, DurationForm(unit=Unit.YEAR, number=1), "year ended")


def _up_to(doc: Doc, index: int) -> bool:
    """Whether "to" and a month or year follow: "the year to March"."""
    return doc[index].lower_ == "to" and index + 1 < len(doc) and (doc[index + 1].is_title or doc[index + 1].is_digit)


def _timex(doc: Doc, found: Expression, following: Expression | None, state: Discourse, laid: Laid) -> Timex:
    sentence = _sentence(doc, found.start, laid)
    tense = direction(doc, found.start, found.end, laid.parse) if _needs_tense(found) else 0
    state.at = doc[found.start].idx
    reading = resolve(found.form, state, Place(sentence, tense))
    if following is not None and following.start - found.end <= NEAR:
        reading = _with_following(doc, found, reading, following, state, Place(sentence, tense), laid)
    if (told := later(doc, found, state)) is not None and not _may_come(doc, found, laid):
        (first, last), day, where = told
        reading = replace(reading, start=first, end=last, anchor=day.start.isoformat(), anchor_from=where)
    coming = _ahead(doc, found, state, laid)
    if coming is not None and state.published is not None:
        reading = replace(reading, anchor=state.published.isoformat(), anchor_from="published")
    start, end, bound = coming or _bounds(doc, found, reading)
    span = TokenSpan(found.start, found.end).chars(doc)
    if isinstance(found.form, DurationForm) and found.form.unit is Unit.MONTH and (found.form.number or 0) >= SEVERAL:
        state.stretch = span.start
    if reading.period is not None:
        limit = bound or _limits(doc, found.start)
        spoken = _reporting(doc, found)
        state.mentions.append(
            Mention(
                reading.period,
                span.start,
                span.end,
                sentence,
                limit,
                _derived(found),
                spoken,
                _opens_a_year(found, sentence),
            )
        )
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


def _with_following(
    doc: Doc,
    found: Expression,
    reading: Reading,
    following: Expression,
    state: Discourse,
    place: Place,
    laid: Laid,
) -> Reading:
    """A quarter by its last day, a duration by the date that places it."""
    if _ends_with(doc, found, following):
        return ending(reading, resolve(following.form, state, place))
    if not isinstance(found.form, DurationForm):
        return reading
    tense = direction(doc, following.start, following.end, laid.parse) if _needs_tense(following) else 0
    behind = resolve(following.form, state, Place(place.sentence, tense))
    days = placed(doc, found, following, behind)
    if days is None:
        return reading
    return replace(reading, start=days[0], end=days[1], anchor=behind.value, anchor_from=BEHIND)


def _may_come(doc: Doc, found: Expression, laid: Laid) -> bool:
    """Whether "within ten days" is said of what is to come, so that it counts from no day told."""
    return doc[found.start - 1].lower_ == "within" and direction(doc, found.start, found.end, laid.parse) > 0


def _ahead(doc: Doc, found: Expression, state: Discourse, laid: Laid) -> tuple[date | None, date | None, bool] | None:
    """The days of a duration that lies ahead; the tense is asked for last."""
    days = None if state.published is None else ahead(doc, found, state.published)
    if days is None or direction(doc, found.start, found.end, laid.parse) <= 0:
        return None
    return (*days, False)


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


def _reporting(doc: Doc, found: Expression) -> bool:
    """Whether a verb of saying stands right beside: "officials said on Tuesday", "the ministry on Tuesday said"."""
    before = found.start - 1
    if before >= 0 and doc[before].lower_ in ("on", "late", "early", "in"):
        before -= 1
    after = found.end
    return (before >= 0 and doc[before].lower_ in cues("said")) or (
        after < len(doc) and doc[after].lower_ in cues("said")
    )


def _opens_a_year(found: Expression, sentence: int) -> bool:
    """Whether a sentence begins with a date and its year: "In the spring of 1968 ..."."""
    said = isinstance(found.form, DateForm | NamedForm) and found.form.year is not None
    return said and found.start - sentence <= 2


def _derived(found: Expression) -> bool:
    form = found.form
    return (isinstance(form, UnitForm) and form.flexible) or (isinstance(form, NamedForm) and not form.value)


def _needs_tense(found: Expression) -> bool:
    """Only what may lie on either side of the publication date asks for the tense."""
    form = found.form
    if isinstance(form, SpanForm):
        form = form.first
    if isinstance(form, WithinForm):
        form = form.of
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
    if _within_the_day(found, before):
        return reading.start, reading.end, False
    if (
        before == "far"
        and found.start > 1
        and doc[found.start - 2].lower_ == "so"
        and reading.anchor_from == "published"
    ):
        return reading.start, min(reading.end or date.max, date.fromisoformat(reading.anchor or "9999-12-31")), False
    if before in cues("from_then"):
        return reading.start, None, True
    if before in cues("up_to_then"):
        whole = before == "before" and isinstance(found.form, NamedForm) and found.form.value == "New Year"
        return None, reading.start - timedelta(days=1) if whole else reading.end, True
    return reading.start, reading.end, False


def _within_the_day(found: Expression, before: str) -> bool:
    """Whether the word before moves within the day only ("before dawn on Sunday", "after 3 p.m.") or the stretch has both ends."""
    form = found.form
    if isinstance(form, SpanForm):
        return before == "from"
    if isinstance(form, UnitForm) and form.base is Base.SENTENCE:
        return before not in ("until", "till")
    return (form.clock is not None or form.daypart is not None) and before in ("before", "after")
