"""What an expression takes from the one beside it: the year of "September and October 2024", the day of "10:35 (0735 GMT) on Tuesday"."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from dateline.annotate.timex.cues import cues
from dateline.annotate.timex.forms import AnyForm, Base, DateForm, NightForm, SetForm, Unit, UnitForm
from dateline.annotate.timex.grammar import Expression

NEAR = 3
"""Words that may stand between neighbours."""
WEEKDAY_SET = len("XXXX-WXX-1")


def settled(doc: Doc, found: Sequence[Expression]) -> list[Expression]:
    """The expressions of the Doc, each with what its neighbours say of it."""
    forms: list[AnyForm] = [expression.form for expression in found]
    for index in range(len(found) - 2, -1, -1):
        one, two = found[index], found[index + 1]
        if two.start - one.end > NEAR:
            continue
        forms[index] = _from_behind(doc, one, forms[index], two, forms[index + 1])
        forms[index] = _placed(doc, found, index, forms[index], forms[index + 1])
    for index in range(1, len(found)):
        if found[index].start - found[index - 1].end > NEAR:
            continue
        forms[index] = _from_before(doc, found[index - 1], forms[index - 1], found[index], forms[index])
    return [
        expression if expression.form is form else replace(expression, form=form)
        for expression, form in zip(found, forms, strict=True)
    ]


def _placed(doc: Doc, found: Sequence[Expression], index: int, form: AnyForm, behind: AnyForm) -> AnyForm:
    """What the next date says of a time of the day, a night, a week, a weekday: "overnight into Monday", "Wednesday (November 5)"."""
    between = [token.lower_ for token in doc[found[index].end : found[index + 1].start]]
    if isinstance(form, NightForm) and _is_day(behind) and between in ([], ["on"], ["from"], ["into"], ["to"]):
        return replace(form, of=behind, into=between in (["into"], ["to"]))
    if isinstance(form, UnitForm) and form.clock is not None:
        return _day_of(doc, found, index) or form
    if isinstance(form, UnitForm) and form.definite and form.unit is Unit.WEEK and isinstance(behind, DateForm):
        return replace(behind, around=Unit.WEEK) if between and between[0] in cues("week_of") else form
    if isinstance(behind, DateForm) and behind.month and behind.day and between == ["("] and _is_bare_weekday(form):
        return replace(behind, weekday=form.weekday) if isinstance(form, DateForm) else form
    return form


def _is_day(form: AnyForm) -> bool:
    if form.daypart or form.clock:
        return False
    if isinstance(form, UnitForm):
        return form.unit is Unit.DAY
    return isinstance(form, DateForm) and (form.day is not None or form.weekday is not None)


def _from_behind(doc: Doc, one: Expression, form: AnyForm, two: Expression, behind: AnyForm) -> AnyForm:
    """The year of a later month; "Monday and Tuesday nights" are both sets."""
    if not isinstance(form, DateForm) or not _joined(doc, one.end, two.start):
        return form
    if isinstance(behind, SetForm) and _is_bare_weekday(form) and behind.value.startswith("XXXX-WXX-"):
        return SetForm(value=f"XXXX-WXX-{form.weekday}{behind.value[WEEKDAY_SET:]}")
    if (
        _is_bare_weekday(form)
        and isinstance(behind, DateForm)
        and behind.weekday is not None
        and behind.of is Unit.WEEK
    ):
        return replace(form, which=behind.which, of=Unit.WEEK)
    if form.month is None or form.year is not None or form.which is not None or not isinstance(behind, DateForm):
        return form
    if behind.year is None or behind.month is None or behind.unsure or (form.day is None) != (behind.day is None):
        return form
    return replace(form, year=behind.year - (form.month > behind.month))


def _from_before(doc: Doc, one: Expression, before: AnyForm, two: Expression, form: AnyForm) -> AnyForm:
    """The second day of "from Monday to Friday" comes after the first; "every Tuesday and Thursday" are both sets."""
    if not isinstance(form, DateForm) or not _is_bare_weekday(form) or not _joined(doc, one.end, two.start):
        return form
    if isinstance(before, SetForm) and before.value.startswith("XXXX-WXX-"):
        return SetForm(value=f"XXXX-WXX-{form.weekday}{before.value[WEEKDAY_SET:]}")
    opening = doc[one.start - 1].lower_ if one.start else ""
    joint = doc[one.end].lower_
    ranged = opening in ("from", "between") or joint in ("-", "–", "through")
    if ranged and joint in cues("joints") and isinstance(before, DateForm) and before.weekday is not None:
        return replace(form, base=Base.BESIDE)
    return form


def _is_bare_weekday(form: AnyForm) -> bool:
    return (
        isinstance(form, DateForm)
        and form.weekday is not None
        and form.day is None
        and form.which is None
        and form.base is Base.PUBLISHED
    )


def _joined(doc: Doc, start: int, end: int) -> bool:
    """Whether nothing but a comma, "and", "to" or the like stands between."""
    return start < end <= start + 2 and all(token.lower_ in cues("joints") | {",", "or"} for token in doc[start:end])


def _day_of(doc: Doc, found: Sequence[Expression], index: int) -> AnyForm | None:
    """The day that stands behind a time of the day, a time of another zone in brackets passed over."""
    form = found[index].form
    if not isinstance(form, UnitForm) or form.clock is None or form.base is not Base.SENTENCE:
        return None
    end = found[index].end
    for following in found[index + 1 : index + 3]:
        if any(token.text not in ("(", ")", ",") and token.lower_ != "on" for token in doc[end : following.start]):
            return None
        day = following.form
        if day.clock is not None and doc[following.start - 1].text == "(":
            end = following.end
            continue
        return replace(day, clock=form.clock, mod=form.mod) if _is_day(day) else None
    return None
