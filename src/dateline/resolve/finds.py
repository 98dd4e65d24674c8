"""Whether an outlet tells in a sentence what it found out for itself: its people were there, somebody told them, it has the papers."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.model.span import Span
from dateline.resolve.outlets import Mention
from dateline.resolve.presses import short_forms
from dateline.resolve.words import words

_OURS = re.compile(
    r"\b(?:(?P<who>[Oo]ur|[Tt]his|[Tt]hese)(?: own)?(?: [\w-]+){0,2}?|(?P<paper>[Tt]he (?:paper|newspaper|outlet|station|agency|magazine|site|broadcaster|channel)['’]s(?: own)?)(?: [\w-]+)??) (?P<noun>[a-z]+)\b"
)
_US = re.compile(
    r"\b(?:told|tell|tells|spoke (?:to|with)|speaking (?:to|with)|(?:showed|shown)(?: to)?|seen by|said to|described (?:\w+ )?to|confirmed to|assured|shared with|sent (?:to )?|interviewed by|let|gave|given to|handed|passed to|wrote to|writing to) us\b"
    r"|\b[Ww]e (?:have |had |were |was )?(?:also |ourselves |later |first )?(?:seen|saw|spoke|spoken|obtained|learned|learnt|heard|visited|reviewed|counted|watched|met|interviewed|read(?! in\b)|examined|asked|filmed|walked|found|got hold|were (?:shown|told|there|given)|shown|told|there when)\b"
    r"|\b(?:told|tells|telling|showed|shows|assured|assures|confirmed to|described to|spoke to|wrote to|wrote) me\b"
    r"|\bI (?:have |had |also |later |first |myself )?(?:seen|saw|see|spoke|spoken|asked|sent|counted|count|visited|met|watched|walked|checked|found|heard|interviewed|was (?:shown|told|there|given))\b"
    r"|\b(?:colleagues?|reporters?|correspondents?|photographers?|people|man|men) of ours\b|\b[Tt]he (?:writer|author) of (?:these lines|this (?:report|article|piece|story|dispatch))\b|\b[Ff]rom (?:the \w+ of )?our (?:own )?(?:office|window|desk|balcony|car|hotel)\b"
)
_FOUND = re.compile(
    r"\b(?:told|tell|tells|spoke|speaking|spoken|talked|seen|saw|heard|watched|read|reviewed|viewed|obtained|learn(?:ed|t)|interview\w*|describ\w+|confirm\w*|show(?:n|s|ed)?|had it from|visit\w+|reach\w*|"
    r"contact\w+|gave|given|answer\w+|set out|call(?:ed|s)|witness\w*|reporter\w*|correspondent\w*|stringer\w*|photograph\w*|sources?|documents?|papers|establish\w*|found|verif\w+|examin\w+|checks?|enquir\w+|inquir\w+|asked|attend\w*|accompan\w+|said|says|provided|informed|assured|admitted|according|handed|passed"
    r"|counts?|counted|tally|recordings?|tapes?|minutes|video|footage|cop(?:y|ies)|possession|watching|filmed|(?:was|were) (?:there|in|at|on)|turned back|let|stood|arrived)\b",
    re.IGNORECASE,
)
_PROMOTION = re.compile(
    r"\b(?:newsletters?|subscri\w+|follow|rights|transcripts?|sign up|apps?|advertis\w+|cookies|copyright|contact|e-?mail|podcasts?|download|facebook|twitter|contractor|special offers|have a story|programming|authoritative record|playlists?|livestream|up to date|as an interest)\b|©"
    r"|\bphotographer\b(?![^.]{0,50}\b(?:captured|saw|took|was|watched|filmed|snapped|shot|heard|counted|stood|found|reached)\b)|\bis (?:an? |the )?(?:[\w’\x27-]+ ){0,4}(?:correspondent|columnist|staff writer|editor-at-large|contributing editor)\b(?! who)|\bwill (?:bring|update|publish|follow|continue)\b",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"[^()]{0,40}\([^()]{2,30}\)")
"""A name in parentheses over a text: who sends it."""
_OWN_PEOPLE = (
    "(?:own )?(?:man|woman|people|team|crew|staff|reporters?|correspondents?|journalists?|photographers?|stringers?)"
)


_DATELINED = re.compile(r"[^()\n]{0,20}\)\s*[-–—]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """The outlet of a report, the short forms of its name, and what its report has in quotation marks."""

    outlet: str
    forms: re.Pattern[str] | None
    quoted: tuple[Span, ...]

    def is_named(self, text: str, mentions: Iterable[Mention]) -> bool:
        """Whether the outlet names itself."""
        return any(mention.outlet == self.outlet for mention in mentions) or bool(
            self.forms and self.forms.search(text)
        )


def own_pattern(name: str) -> re.Pattern[str] | None:
    """The short forms of an outlet's own name; a bare one counts only beside a word of telling."""
    forms = short_forms(name)
    articled = [form for form in forms if form.lower().startswith("the ")]
    bare = [form for form in forms if not form.lower().startswith("the ") and len(form) > 3]
    parts = []
    if articled:
        parts.append(r"(?<![\w-])(?:" + "|".join(map(re.escape, articled)) + r")(?![\w-])(?! [A-Z])")
    if bare:
        names = "|".join(map(re.escape, bare))
        parts.append(
            rf"\b(?:told|tells|telling|(?:to|with|by|for|of|from|when) )\s*(?:{names})(?![\w-])(?! [A-Z])"
            rf"|(?<![\w-])(?:{names})(?:['’]s)? (?:has|had|can|saw|spoke|obtained|learn|called|notes|reporter|correspondent)|(?<![\w-])(?:{names})['’]s? {_OWN_PEOPLE}\b"
        )
    return re.compile("|".join(parts)) if parts else None


def is_own(
    piece: str, span: Span, teller: Teller, mentions: Iterable[Mention], *, is_first: bool, has_cited: bool
) -> bool:
    """Whether the outlet tells its own finds in a sentence; ``has_cited`` tells that it has named another outlet before."""
    mentions = tuple(mentions)
    is_named = teller.is_named(piece, mentions)
    rest = piece
    named = [mention for mention in mentions if mention.outlet == teller.outlet]
    if named:
        rest = piece.replace(named[0].span.of(" " * span.start + piece), "")
    others = len(named) < len(mentions)
    if not is_named and (others or not _first_person(piece, span, teller, has_cited=has_cited)):
        return False
    if is_first and re.search(r"\([^()]*$", piece[: (named[0].span.start - span.start) if named else 0]):
        return False
    if len(named) == 1 and _DATELINE.match(piece[: named[0].span.end - span.start + 1]):
        return False
    if named and _DATELINED.match(piece, named[0].span.end - span.start):
        return False  # "ACCRA, Nov 14 (Gulf Wire) - ..." says where, not how
    if is_named and _PROMOTION.search(piece):
        return False
    is_said = is_named and bool(re.search(r"[a-z]{3,}[^()]*[.”\"]$", rest.strip()))
    return (
        is_said or bool(_FOUND.search(rest)) or (is_named and bool(words().knowing.intersection(rest.lower().split())))
    )


def _first_person(piece: str, span: Span, teller: Teller, *, has_cited: bool) -> bool:
    """Whether the outlet speaks of itself: "our correspondent", "this newspaper", "told us", outside quotation marks.

    "The paper's reporter" is its own as long as no other outlet has been named.
    """
    for pattern in (_OURS, _US):
        for match in pattern.finditer(piece):
            at = Span(span.start + match.start(), span.start + match.end())
            if any(quotation.covers(at) for quotation in teller.quoted):
                continue
            if pattern is _US or _is_ours(match, has_cited=has_cited):
                return True
    return False


def _is_ours(match: re.Match[str], *, has_cited: bool) -> bool:
    lexicon, noun = words(), match.group("noun")
    if match.group("paper"):
        return not has_cited and noun in lexicon.people
    if match.group("who").lower() == "our":
        return noun in lexicon.newsroom | lexicon.people | lexicon.finds
    return noun in lexicon.newsroom | lexicon.people
