"""What a document has to say to an event: it reports, confirms, denies, corrects or takes back."""

import re
from collections.abc import Callable
from functools import lru_cache

from dateline.model.lineage import Stance
from dateline.resolve.passages import unquoted
from dateline.resolve.reading import Reading, Sentence
from dateline.resolve.words import words
from dateline.resources.names import fold

_HEADING = re.compile(
    r"(?:^\W*|[:–—-] ?(?:an? |the |our )?)(?:(?:update|updates|note) and )?(?:corrections?|clarifications?|errat(?:um|a)|editor\S* note|retraction|withdrawn|(?:a )?note to (?:our )?(?:readers|editors|users)"
    r"|to our readers|from the editors?|our (?:mistake|error)|an? (?:mistake|error)|apology|apologies|(?:what )?we (?:got (?:it )?wrong|were wrong)|amendment|for the record|setting the record)\b"
    r"|^\W*kill\b",
    re.IGNORECASE,
)
_ITSELF = re.compile(
    r"\b(?:we|our|us|editors?|readers|subscribers|clients|(?:this|an? (?:earlier|previous) version of (?:this|the|an?|our)) (?:story|report|article|item|piece|version|text|page|dispatch))\b",
    re.IGNORECASE,
)
"""Words by which an outlet speaks of itself or of its own item."""
_RIGHT = re.compile(r"\bin fact\b|\bnot \d|\b(?:is|are|was|were) (?:in fact |actually |really )?\d", re.IGNORECASE)
"""Behind a correction's headline: how it ought to have read."""
_INSTEAD = re.compile(
    r"\binstead of\b|\bshould have (?:read|been|said)\b|\bshould (?:read|be) \d|\brest of\b|\bnot \d|\bought to be\b|\bmust be \d"
)
"""What mends a detail and leaves the rest."""


def stance(reading: Reading, *, is_own: Callable[[Sentence], bool]) -> Stance:
    """The stance of one document by its own words; ``is_own`` tells the sentences in which its outlet has found out for itself."""
    if is_correction(reading):
        return Stance.CORRECTS
    own = [sentence for sentence in reading.news if is_own(sentence)]
    if not own and _denies(reading):
        return Stance.DENIES
    if any(words().confirming.search(sentence.text) for sentence in own):
        return Stance.CONFIRMS
    return Stance.REPORTS


def is_correction(reading: Reading) -> bool:
    """Whether an outlet mends or takes back an item of its own here."""
    lexicon = words()
    for piece in _opening(reading):
        mends = lexicon.correction.search(piece) or lexicon.retraction.search(piece)
        if mends and lexicon.story.search(piece) and _names_itself(reading, piece):
            return True
    return bool(_HEADING.search(reading.report.title)) and any(
        lexicon.correction.search(piece) or lexicon.retraction.search(piece) or _RIGHT.search(piece)
        for piece in _opening(reading)[1:]
    )


def is_retraction(reading: Reading) -> bool:
    """Whether a correcting document takes the whole item back."""
    lexicon = words()
    return any(
        lexicon.retraction.search(piece) and lexicon.story.search(piece)
        for piece in (reading.report.title, *_opening(reading)[1:])
    ) and not any(_INSTEAD.search(piece) for piece in _opening(reading))


def _opening(reading: Reading) -> list[str]:
    """Headline and the first three sentences, without what stands in quotation marks."""
    return [unquoted(piece) for piece in (reading.report.title, *(sentence.text for sentence in reading.news[:3]))]


def _names_itself(reading: Reading, piece: str) -> bool:
    if _ITSELF.search(piece) or (reading.outlet and reading.outlet in fold(piece)):
        return True
    for sentence in reading.news[:3]:
        if unquoted(sentence.text) == piece and any(mention.outlet == reading.outlet for mention in sentence.mentions):
            return True
    return False


def _denies(reading: Reading) -> bool:
    """Whether a body that should know denies the story: in the first sentences, or in the headline and one of them."""
    first = reading.news[:2]
    if any(
        _is_main(sentence) and (sentence.bodies or (number == 0 and words().denial.search(sentence.text)))
        for number, sentence in enumerate(first)
    ):
        return True
    return is_denial(reading.report.title) and any(is_denial(sentence.text) for sentence in first)


@lru_cache(maxsize=1 << 14)
def is_denial(text: str) -> bool:
    """Whether words deny something that has been told."""
    lexicon = words()
    return bool(lexicon.denial.search(text) or (lexicon.rejecting.search(text) and lexicon.tale.search(text)))


def _is_main(sentence: Sentence) -> bool:
    """Whether the denial is what the sentence tells, not a clause at its end ("..., which the ministry denied")."""
    if not is_denial(sentence.text):
        return False
    found = words().denial.search(sentence.text) or words().rejecting.search(sentence.text)
    return found is not None and not re.search(
        r"\b(?:which|but|although|though|while)\b[^.]*$", sentence.text[: found.start()]
    )
