"""Whether the words around let an expression be one: "may" and "second" and "2000" are other things as well."""

from spacy.tokens import Doc

from dateline.annotate.timex.cues import cues
from dateline.annotate.timex.forms import AnyForm, DateForm, DurationForm, Name, NamedForm, Unit, UnitForm
from dateline.annotate.timex.grammar import SECOND_DAY, Expression

VERBAL = frozenset(("MD", "VB", "VBD", "VBP", "VBZ", "VBG", "VBN"))


def plausible(doc: Doc, found: Expression) -> bool:
    """Whether the expression stands where one can."""
    form = found.form
    if found.rule == SECOND_DAY:
        return _closed(doc, found.end)
    if found.rule.startswith("year") and found.end - found.start == 1:
        return _year(doc, found)
    if found.end - found.start == 1 and doc[found.start].text in ("May", "March", "MAY", "MARCH"):
        return _may(doc, found)
    if found.end - found.start == 1 and doc[found.start].lower_ in cues("short_names"):
        return _before(doc, found.start) in cues("time_prepositions")
    if isinstance(form, NamedForm) and form.name is Name.SEASON:
        return _season(doc, found)
    if isinstance(form, UnitForm) and "unit before" in found.rule:
        return _closed(doc, found.end)
    if found.rule.startswith("part of a told day") and found.end - found.start == 1:
        return _before(doc, found.start) in cues("part_prepositions")
    if isinstance(form, DurationForm):
        return _duration(doc, found, form)
    return _number_follows(doc, found, form)


def _before(doc: Doc, index: int) -> str:
    return doc[index - 1].lower_ if index > 0 else ""


def _after(doc: Doc, index: int) -> str:
    return doc[index].lower_ if index < len(doc) else ""


def _year(doc: Doc, found: Expression) -> bool:
    """A bare number of four digits: not money, not a count."""
    before, after = _before(doc, found.start), _after(doc, found.end)
    if before in cues("currency") or before in cues("numbered"):
        return False
    if after in cues("counted") and not (before in ("in", "since") and doc[found.start - 1].text.istitle()):
        return False
    if after in ("-", "/", "–") and found.end + 1 < len(doc) and doc[found.end + 1].is_digit:
        return False
    form = found.form
    year = form.year if isinstance(form, DateForm) else None
    if year is not None and not 1900 <= year <= 2050 and before not in cues("time_prepositions"):
        return False
    tag = doc[found.end].tag_ if found.end < len(doc) else ""
    return tag != "NNS" or before in ("the", "in") or after.istitle()


def _may(doc: Doc, found: Expression) -> bool:
    """A bare "May" or "March"."""
    before = _before(doc, found.start)
    if before in cues("time_prepositions") or before in ("the", "a", "-"):
        return True
    tag = doc[found.start].tag_
    return tag in ("NNP", "NN") and not doc[found.start].is_sent_start and found.start > 0


def _season(doc: Doc, found: Expression) -> bool:
    """Spring, fall: bare only behind a preposition or an article, and not as verbs."""
    word = doc[found.end - 1]
    if found.end - found.start > 1 and doc[found.start].lower_ not in ("the", "its", "their", "his", "her", "our"):
        return True
    before = _before(doc, found.start)
    if found.end - found.start > 1:
        return word.lower_ != "fall" and before in cues("time_prepositions") and _after(doc, found.end) != "of"
    return before in cues("season_prepositions") and word.tag_ not in VERBAL


def _closed(doc: Doc, index: int) -> bool:
    """Whether nothing follows that the expression could count from: "the day before" ends its phrase."""
    if index >= len(doc):
        return True
    token = doc[index]
    return token.is_punct or token.is_space or token.lower_ in cues("phrase_ends")


def _duration(doc: Doc, found: Expression, form: DurationForm) -> bool:
    before, after = _before(doc, found.start), _after(doc, found.end)
    if found.rule.endswith("age"):
        return form.unit is not Unit.YEAR and after not in cues("persons")
    if form.unit is Unit.SECOND and form.number is None:
        return False
    if found.end - found.start == 1 and form.number is None and doc[found.start].lower_.endswith("s"):
        return before not in ("-", "own") and (before != "the" or after != "of")
    if doc[found.end - 1].text.istitle() and found.start > 0 and doc[found.start].is_digit:
        return doc[found.start - 1].text.istitle()
    if after == "of" and found.end + 1 < len(doc) and doc[found.end + 1].lower_ in cues("recorded"):
        return False
    if after == "when" and doc[found.start].lower_ in ("a", "an", "one"):
        return False
    rate = doc[found.start].lower_ in ("a", "an") and found.end - found.start == 2
    return before not in cues("currency") and not (rate and _counts(doc, found.start - 1))


def _counts(doc: Doc, index: int) -> bool:
    """Whether "a year" behind this word says how much a year, not how long."""
    return index >= 0 and (doc[index].like_num or doc[index].lower_ in cues("rates"))


def _number_follows(doc: Doc, found: Expression, form: AnyForm) -> bool:
    """Whether no count follows: "May 5 percent" is no date."""
    return not (isinstance(form, DateForm) and form.day and not form.year and _after(doc, found.end) in cues("counted"))
