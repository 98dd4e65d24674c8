"""Whether the words around let an expression be one: "may" and "second" and "2000" are other things as well."""

from spacy.tokens import Doc

from dateline.annotate.timex.cues import cues
from dateline.annotate.timex.forms import AnyForm, DateForm, DurationForm, Name, NamedForm, SetForm, Unit, UnitForm
from dateline.annotate.timex.grammar import Expression
from dateline.annotate.timex.lexicon import lexicon
from dateline.annotate.timex.lists import FIRST_DAY, SECOND_DAY

QUOTES = frozenset(('"', "“", "”", "‘", "’", "'", "``", "''"))
VERBAL = frozenset(("MD", "VB", "VBD", "VBP", "VBZ", "VBG", "VBN"))


def plausible(doc: Doc, found: Expression) -> bool:
    """Whether the expression stands where one can."""
    form = found.form
    if found.rule == SECOND_DAY:
        return _closed(doc, found.end) or _verb_past(doc, found.end)
    if found.rule == FIRST_DAY:
        return _before(doc, found.start) in cues("time_prepositions") | {",", "the"}
    if found.rule.startswith("year") and found.end - found.start == 1:
        return _year(doc, found)
    if found.rule == "month" and not _month(doc, found):
        return False
    if found.rule == "then":
        return _before(doc, found.start) in cues("before_then")
    if found.rule == "short year":
        return _apostrophe(doc, found)
    if isinstance(form, NamedForm) and form.name is Name.SEASON:
        return _season(doc, found)
    if isinstance(form, UnitForm) and not _unit(doc, found):
        return False
    if found.rule.startswith("part of a told day"):
        return _part(doc, found)
    if isinstance(form, DurationForm):
        return not _measures(doc, found) and _duration(doc, found, form)
    if isinstance(form, SetForm):
        return not _rate(doc, found)
    return _number_follows(doc, found, form)


def _unit(doc: Doc, found: Expression) -> bool:
    """A unit counted: no name, and "the day before" with nothing behind it."""
    return not _named(doc, found) and ("unit before" not in found.rule or _closed(doc, found.end))


def _named(doc: Doc, found: Expression) -> bool:
    """Whether it is the name of a programme: ABC's "This Week"."""
    quoted = _before(doc, found.start) in QUOTES and found.end - found.start > 1
    return quoted and all(token.text.istitle() for token in doc[found.start : found.end]) and _titled(doc, found.end)


def _titled(doc: Doc, index: int) -> bool:
    """Whether the name goes on, or ends, here."""
    return index >= len(doc) or doc[index].text in QUOTES or doc[index].text.istitle()


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


def _month(doc: Doc, found: Expression) -> bool:
    """A bare name of a month: not that of a person."""
    word = doc[found.start]
    before = _before(doc, found.start)
    if word.lower_ in cues("short_names"):
        return before in cues("time_prepositions") - {"and", "or"}
    if word.lower_ in cues("first_names") and before not in cues("before_months") and _surname(doc, found.end):
        return False
    return word.text not in ("May", "March", "MAY", "MARCH") or _may(doc, found)


def _surname(doc: Doc, index: int) -> bool:
    """Whether a word with a capital follows that is no month, day or holiday."""
    if index >= len(doc) or not doc[index].text.istitle() or not doc[index].is_alpha:
        return False
    return lexicon().look_up(doc[index].orth, doc[index].text) is None


def _is_month(doc: Doc, index: int) -> bool:
    entry = lexicon().look_up(doc[index].orth, doc[index].text) if 0 <= index < len(doc) else None
    return entry is not None and any(term.kind == "MONTH" for term in entry.terms)


def _apostrophe(doc: Doc, found: Expression) -> bool:
    """'98: two figures right behind the apostrophe, and no word right before it."""
    mark, figures = doc[found.start], doc[found.start + 1]
    before = doc[found.start - 1] if found.start else None
    told = before is None or before.text == "(" or (bool(before.whitespace_) and before.text.islower())
    return told and not mark.whitespace_ and len(figures.text) == 2 and _after(doc, found.end) not in ("'", "’")


def _part(doc: Doc, found: Expression) -> bool:
    """Dawn, that evening; not "on the night the plane went down", which says nothing of the day."""
    before = _before(doc, found.start)
    if found.end - found.start == 1:
        return before in cues("part_prepositions")
    after = _after(doc, found.end)
    if doc[found.start].lower_ != "the" or "hours" in doc[found.end - 1].lower_:
        return True
    if before in ("in", "during", "by", "until", "throughout"):
        return after not in ("of", "from", "when")
    return after not in cues("clause_openers")


def _may(doc: Doc, found: Expression) -> bool:
    """A bare "May" or "March"."""
    before = _before(doc, found.start)
    if before in cues("time_prepositions") or before in ("the", "a", "-"):
        return True
    if before in (",", "and", "or", "to") and (_is_month(doc, found.start - 2) or _is_month(doc, found.start + 2)):
        return True
    tag = doc[found.start].tag_
    return tag in ("NNP", "NN") and not doc[found.start].is_sent_start and found.start > 0


def _season(doc: Doc, found: Expression) -> bool:
    """Spring, fall: bare only behind a preposition or an article, and not as verbs."""
    if isinstance(found.form, NamedForm) and (found.form.year is not None or found.form.of_year):
        return True
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


def _verb_past(doc: Doc, index: int) -> bool:
    """Whether a verb follows that the days stand before: "police on March 1 and 2 arrested ten"."""
    token = doc[index]
    return token.tag_ == "VBD" or (not token.tag_ and token.lower_.endswith("ed"))


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


def _measures(doc: Doc, found: Expression) -> bool:
    """Whether the units stand for no stretch: "a matter of days", "minutes apart", "on days when prices fall"."""
    if found.end - found.start > 1:
        return False
    before = _before(doc, found.start)
    if doc[found.start].lower_ == "nights" and before not in cues("time_prepositions"):
        return True
    matter = before == "of" and _before(doc, found.start - 1) in ("matter", "hundreds", "thousands")
    return matter or before == "on" or _after(doc, found.end) == "apart"


def _rate(doc: Doc, found: Expression) -> bool:
    """Whether the word only says by what time an amount is reckoned: "pays $18 million annually", "average daily volume"."""
    if found.end - found.start > 1:
        return False
    before = _before(doc, found.start)
    averaged = before == "average" and doc[found.start].lower_ == "daily"
    if found.start > 1 and before.endswith("s") and doc[found.start - 2].like_num:
        return True
    return averaged or before in cues("rates") | {"%", "percent"} or (found.start > 0 and doc[found.start - 1].like_num)


def _counts(doc: Doc, index: int) -> bool:
    """Whether "a year" behind this word says how much a year, not how long."""
    if index < 0:
        return False
    counted = doc[index].lower_.endswith("s") and index > 0 and doc[index - 1].like_num
    return doc[index].like_num or doc[index].lower_ in cues("rates") or counted


def _number_follows(doc: Doc, found: Expression, form: AnyForm) -> bool:
    """Whether no count follows: "May 5 percent" is no date; "on 5 May soldiers fled" has one."""
    if not (isinstance(form, DateForm) and form.day and not form.year) or _after(doc, found.end) not in cues("counted"):
        return True
    return not doc[found.end - 1].is_digit
