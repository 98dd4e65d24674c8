"""What the words around an expression say of it: which side it opens, whether it only limits or reports, which sentence it is in."""

from datetime import date, timedelta

from spacy.tokens import Doc

from dateline.annotate.layers import header_at
from dateline.annotate.timex.cues import cues
from dateline.annotate.timex.forms import Base, DateForm, NamedForm, SpanForm, Unit, UnitForm, WithinForm
from dateline.annotate.timex.grammar import Expression
from dateline.annotate.timex.reading import Reading
from dateline.annotate.timex.tense import Laid
from dateline.model.timex import TimexType

LOOK = 12
ENDS = frozenset((".", "!", "?", ";"))


def limits(doc: Doc, found: Expression) -> bool:
    """Whether the date only bounds something: "since the river burst its banks on August 19"."""
    words = cues("limits")
    if found.form.clock is not None or found.form.daypart is not None:
        words = words - {"before", "after"}
    index = found.start
    for before in range(index - 1, max(index - LOOK, -1), -1):
        token = doc[before]
        if token.is_punct or token.is_space:
            return False
        if token.lower_ in words:
            return True
    return False


def reporting(doc: Doc, found: Expression) -> bool:
    """Whether a verb of saying stands right beside: "officials said on Tuesday", "the ministry on Tuesday said"."""
    before = found.start - 1
    if before >= 0 and doc[before].lower_ in ("on", "late", "early", "in"):
        before -= 1
    after = found.end
    return (before >= 0 and doc[before].lower_ in cues("said")) or (
        after < len(doc) and doc[after].lower_ in cues("said")
    )


def aside(doc: Doc, found: Expression, parsed: bool) -> bool:
    """Whether the date is that of a relative clause: "freed a chief who had been seized on May 3. The next day ..." goes on from another."""
    if not parsed:
        return False
    verb = next((v for v in doc[found.start : found.end].root.ancestors if v.pos_ in ("VERB", "AUX")), None)
    return verb is not None and verb.dep_ == "relcl" and verb.i < found.start


def opens_a_year(found: Expression, sentence: int) -> bool:
    """Whether a sentence begins with a date and its year: "In the spring of 1968 ..."."""
    said = isinstance(found.form, DateForm | NamedForm) and found.form.year is not None
    return said and found.start - sentence <= 2


def derived(found: Expression) -> bool:
    """Whether the date is there for comparison only ("a year earlier")."""
    form = found.form
    return (isinstance(form, UnitForm) and form.flexible) or (isinstance(form, NamedForm) and not form.value)


def needs_tense(found: Expression) -> bool:
    """Only what may lie on either side of the publication date asks for the tense."""
    form = found.form
    if isinstance(form, SpanForm):
        form = form.first
    if isinstance(form, WithinForm):
        form = form.of
    if isinstance(form, DateForm | NamedForm):
        return form.year is None
    return isinstance(form, UnitForm) and form.unit is Unit.WEEKEND


def sentence_of(doc: Doc, index: int, laid: Laid, known: tuple[int, int]) -> int:
    """The token that begins the sentence, by full stops where no sentence bounds are set; ``known``: a token before, and its sentence.

    What stands in the header of an entry belongs to the entry's first sentence.
    """
    header = header_at(doc, index)
    if header is not None and header.tokens.holds(index):
        return header.tokens.end
    if laid.sentences:
        return int(doc[index].sent.start)
    before, sentence = known
    for token in reversed(doc[before:index]):
        if token.text in ENDS or token.is_space:
            return int(token.i + 1)
    return sentence


def bounds(doc: Doc, found: Expression, reading: Reading) -> tuple[date | None, date | None, bool]:
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
        if before == "from" and found.start > 1 and doc[found.start - 2].lower_ in cues("origins"):
            return reading.start, reading.end, False
        return reading.start, None, True
    if before in ("of", "to") and (sides := _so_far(doc, found, reading)) is not None:
        return sides
    if before in cues("up_to_then"):
        whole = before == "before" and isinstance(found.form, NamedForm) and found.form.value == "New Year"
        return None, reading.start - timedelta(days=1) if whole else reading.end, True
    return reading.start, reading.end, False


def _so_far(doc: Doc, found: Expression, reading: Reading) -> tuple[date | None, date | None, bool] | None:
    """The sides of "as of March 3", "up to March 3": up to that day, or from it on where that is to come."""
    if found.start < 2 or reading.start is None:
        return None
    words = doc[found.start - 2].lower_, doc[found.start - 1].lower_
    if (
        words == ("as", "of")
        and reading.anchor is not None
        and reading.anchor_from == "published"
        and reading.start.isoformat() > reading.anchor
    ):
        return reading.start, None, True
    return (None, reading.end, True) if words in (("as", "of"), ("up", "to")) else None


def _within_the_day(found: Expression, before: str) -> bool:
    """Whether the word before moves within the day only ("before dawn on Sunday", "after 3 p.m.") or the stretch has both ends."""
    form = found.form
    if isinstance(form, SpanForm):
        return before == "from"
    if isinstance(form, UnitForm) and form.base is Base.SENTENCE:
        return before not in ("until", "till")
    return (form.clock is not None or form.daypart is not None) and before in ("before", "after")
