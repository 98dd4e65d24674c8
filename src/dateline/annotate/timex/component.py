"""The component ``dateline_timex``: time expressions with their days on ``doc._.timexes``."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc

from dateline.annotate.layers import TokenSpan, header_at, published
from dateline.annotate.timex.context import plausible
from dateline.annotate.timex.discourse import RANK, Discourse, Mention
from dateline.annotate.timex.entries import in_order
from dateline.annotate.timex.forms import AnyForm, Base, DateForm, DurationForm, NamedForm, Unit, UnitForm
from dateline.annotate.timex.grammar import Expression, read
from dateline.annotate.timex.neighbours import settled
from dateline.annotate.timex.reading import Place, Reading, ending
from dateline.annotate.timex.resolve import resolve
from dateline.annotate.timex.scan import runs
from dateline.annotate.timex.stretches import ahead, later, placed
from dateline.annotate.timex.surroundings import (
    ENDS,
    aside,
    bounds,
    derived,
    limits,
    needs_tense,
    opens_a_year,
    reporting,
    sentence_of,
)
from dateline.annotate.timex.tense import Laid, direction
from dateline.annotate.timex.weekly import by_weekday
from dateline.annotate.timex.zone import zone_of
from dateline.model.timex import Granularity, Timex

BEHIND = "said behind"
NEAR = 2
"""How many words may tie a duration to the date behind it ("ended on")."""
SEVERAL = 6
"""From so many months on a stretch is reported on as a whole."""


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
        found = by_weekday(doc, found, state.published, lambda one: direction(doc, one.start, one.end, laid.parse))
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
    if doc[found.end].lower_ not in ("ended", "ending", "since") and not (form.definite and _up_to(doc, found.end)):
        return found
    return Expression(found.start, found.end, DurationForm(unit=Unit.YEAR, number=1), "year ended")


def _up_to(doc: Doc, index: int) -> bool:
    """Whether "to" and a month or year follow: "the year to March"."""
    return doc[index].lower_ == "to" and index + 1 < len(doc) and (doc[index + 1].is_title or doc[index + 1].is_digit)


def _timex(doc: Doc, found: Expression, following: Expression | None, state: Discourse, laid: Laid) -> Timex:
    sentence = sentence_of(doc, found.start, laid, state.read)
    state.read = found.start, sentence
    tense = direction(doc, found.start, found.end, laid.parse) if needs_tense(found) else 0
    state.at = doc[found.start].idx
    header = header_at(doc, found.start)
    state.entry = -1 if header is None else header.tokens.end
    reading = _of_entry(found.form, state, Place(sentence, tense)) or resolve(
        found.form, _told_behind(doc, found, following, state, sentence, laid), Place(sentence, tense)
    )
    if following is not None and following.start - found.end <= NEAR:
        reading = _with_following(doc, found, reading, following, state, Place(sentence, tense), laid)
    if (told := later(doc, found, state)) is not None and not _may_come(doc, found, laid):
        (first, last), day, where = told
        reading = replace(reading, start=first, end=last, anchor=day.start.isoformat(), anchor_from=where)
    coming = _ahead(doc, found, state, laid)
    if coming is not None and state.published is not None:
        reading = replace(reading, anchor=state.published.isoformat(), anchor_from="published")
    start, end, bound = coming or bounds(doc, found, reading)
    span = TokenSpan(found.start, found.end).chars(doc)
    if isinstance(found.form, DurationForm) and found.form.unit is Unit.MONTH and (found.form.number or 0) >= SEVERAL:
        state.stretch = span.start
    if reading.period is not None:
        limit = bound or limits(doc, found)
        spoken = reporting(doc, found)
        state.mentions.append(
            Mention(
                reading.period,
                span.start,
                span.end,
                sentence,
                limit,
                derived(found),
                spoken,
                opens_a_year(found, sentence),
                state.entry,
                aside(doc, found, laid.parse),
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
        zone=zone_of(doc, found.start, found.end, reading.grain),
    )


def _of_entry(form: AnyForm, state: Discourse, place: Place) -> Reading | None:
    """A weekday in the text of an entry of a bulletin, counted from the day in its header, as if the entry were of that day."""
    if not isinstance(form, DateForm) or form.weekday is None or form.day is not None:
        return None
    told = next((mention for mention in state.mentions if state.same_entry(mention)), None)
    if (
        told is None
        or told.start >= state.at
        or told.period.floating
        or RANK[told.period.grain] > RANK[Granularity.DAY]
    ):
        return None
    reading = resolve(form, replace(state, published=told.period.end), place)
    return replace(reading, anchor_from=told.where) if reading.anchor_from == "published" else reading


def _told_behind(
    doc: Doc, found: Expression, following: Expression | None, state: Discourse, sentence: int, laid: Laid
) -> Discourse:
    """Where nothing is told before "the night before", the day on which its sentence says that somebody said so."""
    form = found.form
    if not isinstance(form, UnitForm) or form.base is not Base.MENTION or state.within(form.unit) is not None:
        return state
    if following is None or not isinstance(following.form, DateForm) or not reporting(doc, following):
        return state
    if any(token.text in ENDS or token.is_space for token in doc[found.end : following.start]):
        return state
    tense = direction(doc, following.start, following.end, laid.parse)
    period = resolve(following.form, state, Place(sentence, tense)).period
    if period is None:
        return state
    span = TokenSpan(following.start, following.end).chars(doc)
    return replace(state, mentions=[*state.mentions, Mention(period, span.start, span.end, sentence)])


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
    tense = direction(doc, following.start, following.end, laid.parse) if needs_tense(following) else 0
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
