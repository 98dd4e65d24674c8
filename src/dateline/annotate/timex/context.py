"""Whether the words around let an expression be one: "may" and "second" and "2000" are other things as well."""

from spacy.tokens import Doc

from dateline.annotate.timex.forms import AnyForm, DateForm, DurationForm, NamedForm, Name, Unit, UnitForm
from dateline.annotate.timex.grammar import Expression

PREPOSITIONS = frozenset(
    "in since by until till of from to for during before after between through throughout around about late early mid last this next "
    "and or every each past within over on".split()
)
COUNTED = frozenset(
    "percent % people men women dead troops soldiers dollars euros pounds million billion points miles km meters metres feet tons".split()
)
PERSONS = frozenset("baby boy girl son daughter infant child twins toddler".split())
CURRENCY = frozenset("$ £ € # ¥ us$ c$ rs".split())
VERBAL = frozenset(("MD", "VB", "VBD", "VBP", "VBZ", "VBG", "VBN"))


def plausible(doc: Doc, found: Expression) -> bool:
    """Whether the expression stands where one can."""
    form = found.form
    if found.rule.startswith("year") and found.end - found.start == 1:
        return _year(doc, found)
    if found.end - found.start == 1 and doc[found.start].text in ("May", "March", "MAY", "MARCH"):
        return _may(doc, found)
    if isinstance(form, NamedForm) and form.name is Name.SEASON:
        return _season(doc, found)
    if isinstance(form, UnitForm) and found.rule.startswith("unit before"):
        return _closed(doc, found.end)
    if found.rule.startswith("part of a told day") and found.end - found.start == 1:
        return _before(doc, found.start) in ("by", "at", "before", "until", "till", "since", "around", "after", "from")
    if (
        isinstance(form, UnitForm)
        and found.rule.startswith("counted")
        and doc[found.end - 1].lower_ in ("before", "after")
    ):
        return _closed(doc, found.end)
    if isinstance(form, DurationForm):
        return _duration(doc, found)
    return _number_follows(doc, found, form)


def _before(doc: Doc, index: int) -> str:
    return doc[index - 1].lower_ if index > 0 else ""


def _after(doc: Doc, index: int) -> str:
    return doc[index].lower_ if index < len(doc) else ""


def _year(doc: Doc, found: Expression) -> bool:
    """A bare number of four digits: not money, not a count."""
    before, after = _before(doc, found.start), _after(doc, found.end)
    if before in CURRENCY or after in COUNTED or before in ("no.", "number", "flight", "resolution", "-", "/", "+"):
        return False
    if after in ("-", "/", "–") and found.end + 1 < len(doc) and doc[found.end + 1].is_digit:
        return False
    form = found.form
    year = form.year if isinstance(form, DateForm) else None
    if year is not None and not 1900 <= year <= 2050 and before not in PREPOSITIONS:
        return False
    tag = doc[found.end].tag_ if found.end < len(doc) else ""
    return tag != "NNS" or before in ("the", "in") or after.istitle()


def _may(doc: Doc, found: Expression) -> bool:
    """A bare "May" or "March"."""
    before = _before(doc, found.start)
    if before in PREPOSITIONS or before in ("the", "a", "-"):
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
        return word.lower_ != "fall" and before in PREPOSITIONS and _after(doc, found.end) != "of"
    return before in ("in", "since", "by", "until", "of", "during", "late", "early") and word.tag_ not in VERBAL


def _closed(doc: Doc, index: int) -> bool:
    """Whether nothing follows that the expression could count from: "the day before" ends its phrase."""
    if index >= len(doc):
        return True
    token = doc[index]
    return (
        token.is_punct
        or token.is_space
        or token.lower_ in ("and", "but", "when", "in", "at", "by", "with", "on", "to", "for", "as", "because")
    )


def _duration(doc: Doc, found: Expression) -> bool:
    form = found.form
    assert isinstance(form, DurationForm)
    before, after = _before(doc, found.start), _after(doc, found.end)
    if found.rule.endswith("age"):
        return form.unit is not Unit.YEAR and after not in PERSONS
    if form.unit is Unit.SECOND and form.number is None:
        return False
    if found.end - found.start == 1 and form.number is None and doc[found.start].lower_.endswith("s"):
        return before not in ("the", "own", "olympic") or after not in ("of",)
    return before not in CURRENCY


def _number_follows(doc: Doc, found: Expression, form: AnyForm) -> bool:
    """ "May 5 percent" is no date."""
    return not (isinstance(form, DateForm) and form.day and not form.year and _after(doc, found.end) in COUNTED)
