"""Offices, bodies, forces, companies and parties in a sentence, and whether they speak there on the record."""

import re
from dataclasses import dataclass
from functools import lru_cache

from dateline.model.span import Span
from dateline.resolve.bodywords import (
    ALONE,
    LINKS,
    MODIFIERS,
    OPENERS,
    PAIRED,
    BodyClass,
    country_of,
    nouns,
    state_nouns,
)
from dateline.resolve.words import words

SPEAKS = re.compile(
    r"\b(?:said|says|say|saying|told|tells|announc\w+|declar\w+|confirm\w*|stat(?:e[sd]?|ing)|report(?:s|ed|ing)|according to|add(?:s|ed)|insist\w*|claim(?:s|ed|ing)|acknowledg\w+|admit\w*|conced\w+"
    r"|communiqu\w+|statement|release|declaration|spoke|speaks|wrote|writes|tweet\w*|post(?:ed|s)|reveal\w*|disclos\w+|describ\w+|maintain\w*|publish\w+|issu(?:e[sd]?|ing)|explain\w*|reads?|answered|set out"
    r"|gave|words|quot\w+|briefed|warn\w*|call(?:s|ed)|demand\w*|speaking|testif\w+|estimat\w+|put out)\b",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*(?:['’]s?(?!\w))?\.?")

LED = 3
"""Common words that may stand between a country and the word for its body."""
ABBREVIATED = 4
"""Letters of a word up to which a point behind it is held to be part of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body as a text names it: ``name`` its folded words without the country, ``country`` ISO 3166-1 alpha-3."""

    name: frozenset[str]
    country: str | None
    kind: BodyClass
    span: Span
    text: str

    @property
    def label(self) -> str:
        """One label for all ways of naming it."""
        return ":".join(filter(None, (self.country, " ".join(sorted(self.name)))))


def bodies(text: str, start: int, end: int) -> list[Body]:
    """The bodies named between two offsets. One that has neither a country nor a qualifying word is passed over."""
    tokens = [(match.group(), match.start() + start, match.end() + start) for match in _TOKEN.finditer(text[start:end])]
    found: list[Body] = []
    at = 0
    while at < len(tokens):
        is_last = not (at + 1 < len(tokens) and _is_head(tokens, at + 1) and _adjoin(text, tokens, at))
        if is_last and _is_head(tokens, at) and (made := _body(text, tokens, at)):
            body, at = made
            found.append(body)
        at += 1
    return found


def _is_head(tokens: list[tuple[str, int, int]], at: int) -> bool:
    """Whether a token is a word for a body, by itself or with the one before it ("general staff")."""
    word = _bare(tokens[at][0])
    return word in nouns().heads or (at > 0 and word in PAIRED.get(_bare(tokens[at - 1][0]), ()))


@lru_cache(maxsize=65_536)
def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word.lower()).rstrip(".")


def _named(tokens: list[tuple[str, int, int]], head: int) -> bool:
    """Whether the head is a name: capitalised, and not because it opens the sentence."""
    return head > 0 and tokens[head][0][:1].isupper() and tokens[head - 1][0].lower() not in ("the",)


def _body(text: str, tokens: list[tuple[str, int, int]], head: int) -> tuple[Body, int] | None:
    first, country, name = _before(text, tokens, head)
    led, article = _lower(text, tokens, first) if country is None else ([], None)
    if led and article is None:
        country, first, name = country_of(led[0]), first - len(led), [*map(_bare, led[1:]), *name]
    last, land, added = _behind(text, tokens, head)
    country, name = country or land, [*name, *added]
    if led and article is not None and country:
        first, name = first - len(led), [*map(_bare, led), *name]
    if last > head and _leads_to_head(text, tokens, last + 1):
        return None  # "the press office of the Danish foreign ministry": the ministry is the body
    named = frozenset(word for word in name if word not in ("the", "and", "affair", "affairs"))
    named = frozenset({"defense": "defence", "labor": "labour"}.get(word, word) for word in named)
    if country is None and len(named) < 2 and not named & ALONE and not _named(tokens, head):
        return None
    closes = tokens[last][0].endswith(".") and len(tokens[last][0]) > ABBREVIATED
    span = Span(tokens[first][1], tokens[last][2] - closes)
    return Body(name=named, country=country, kind=_kind(name, named), span=span, text=span.of(text)), last


def _kind(name: list[str], named: frozenset[str]) -> BodyClass:
    if "ministry" in named or "minister" in named:
        return BodyClass.STATE
    state = BodyClass.STATE if named & state_nouns() else BodyClass.OTHER
    return next((nouns().kinds[word] for word in name if word in nouns().kinds), state)


def _before(text: str, tokens: list[tuple[str, int, int]], head: int) -> tuple[int, str | None, list[str]]:
    """Where a body's name begins: its modifiers and capitalised words, and the country among them."""
    first, country, name = head, None, [_bare(tokens[head][0])]
    while first > 0 and _adjoin(text, tokens, first - 1):
        word = tokens[first - 1][0]
        if first > 1 and _adjoin(text, tokens, first - 2) and (found := country_of(f"{tokens[first - 2][0]} {word}")):
            country, first = country or found, first - 1
        elif found := country_of(word):
            country = country or found
        elif _bare(word) in MODIFIERS or (word[:1].isupper() and _bare(word) not in OPENERS):
            name.insert(0, _bare(word))
        else:
            break
        first -= 1
    return first, country, name


def _behind(text: str, tokens: list[tuple[str, int, int]], head: int) -> tuple[int, str | None, list[str]]:
    """Where it ends: what stands behind "of", "for" or "in" a country."""
    last, country, name = head, None, []
    at = last + 1
    while at + 1 < len(tokens) and tokens[at][0].lower() in LINKS and _adjoin(text, tokens, at - 1):
        step = at + 1
        if tokens[step][0].lower() == "the" and step + 1 < len(tokens):
            step += 1
        added, step, land = _tail(text, tokens, step)
        if (not added and land is None) or (tokens[at][0].lower() == "in" and land is None):
            break
        country = country or land
        name += added
        last, at = step - 1, step
    return last, country, name


def _lower(text: str, tokens: list[tuple[str, int, int]], first: int) -> tuple[list[str], str | None]:
    """Up to three common words before a body's name that a country's adjective or "the" opens ("the Lao dam safety" before "office").

    With an adjective it is the first of the words, and there is no article.
    """
    led: list[str] = []
    for at in range(first - 1, max(-1, first - 2 - LED), -1):
        word = tokens[at][0]
        if not _adjoin(text, tokens, at):
            break
        if led and word.lower() == "the":
            return led, word
        if country_of(word):
            return [word, *led], None
        if (
            len(led) == LED
            or not word.islower()
            or not word[:2].isalpha()
            or word in words().stop
            or SPEAKS.match(word)
        ):
            break
        led.insert(0, word)
    return [], None


def _leads_to_head(text: str, tokens: list[tuple[str, int, int]], at: int) -> bool:
    """Whether another head follows, at most modifiers between."""
    while at < len(tokens) and _adjoin(text, tokens, at - 1):
        if _bare(tokens[at][0]) in nouns().heads:
            return True
        if _bare(tokens[at][0]) not in MODIFIERS:
            return False
        at += 1
    return False


def _adjoin(text: str, tokens: list[tuple[str, int, int]], at: int) -> bool:
    """Whether a token and the next are parted by a space or a hyphen only."""
    return text[tokens[at][2] : tokens[at + 1][1]] in (" ", "-", "\u00a0") if at + 1 < len(tokens) else False


def _tail(text: str, tokens: list[tuple[str, int, int]], at: int) -> tuple[list[str], int, str | None]:
    """The words after "of": capitalised or of a body's kind; a country among them is told apart."""
    added: list[str] = []
    while at < len(tokens):
        word = tokens[at][0]
        pair = f"{word} {tokens[at + 1][0]}" if at + 1 < len(tokens) else ""
        if pair and (found := country_of(pair)):
            return added, at + 2, found
        if found := country_of(word):
            return added, at + 1, found
        if not (word[:1].isupper() or _bare(word) in MODIFIERS):
            break
        added.append(_bare(word))
        at += 1
        if at < len(tokens) and not _adjoin(text, tokens, at - 1):
            break
    return added, at, None
