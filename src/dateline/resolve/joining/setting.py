"""What a document is about as a whole: the setting in which its claims are told."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dateline.resolve.days import MONTHS, WEEKDAYS, happened
from dateline.resolve.joining.wording import stem, stems
from dateline.resolve.passages import sentences
from dateline.resolve.words import words

KEPT = 64
"""Documents whose setting is remembered while their claims are read."""
NAMES, OPENING = 12, 3
"""Names of a document that are compared, the most frequent; sentences that open it."""
TOKEN = re.compile(r"[^\W\d_]+|[.:“\"!?\n-]")
AFTER = frozenset('.:“"!?\n-')
"""What stands before a word that has a capital only because it begins a sentence."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The names that a document holds most often, the words with which it opens, and the days that it there says things happened on.

    ``before`` are the days that it goes back to there: "summoned the envoy on Tuesday after shots were fired on Sunday".
    """

    names: tuple[str, ...] = ()
    opening: frozenset[str] = frozenset()
    days: frozenset[date] = frozenset()
    before: frozenset[date] = frozenset()


@lru_cache(maxsize=KEPT)
def setting(text: str, published: date | None) -> Setting:
    """The setting of a document."""
    opens = [span.of(text) for span in sentences(text)[:OPENING]]
    counted = proper(TOKEN.findall(text))
    told = [one for line in opens for one in happened(line, published, said=False)]
    ranked = sorted(counted, key=lambda name: (-counted[name], name))
    return Setting(
        names=tuple(ranked[:NAMES]),
        opening=stems(" ".join(opens)),
        days=frozenset().union(*(one.days for one in told if not one.recalled)),
        before=frozenset().union(*(one.days for one in told if one.recalled)),
    )


def proper(tokens: Sequence[str]) -> Counter[str]:
    """The stems of words with a capital, how often each: those that only begin a sentence, days and months are left out."""
    left_out = words().stop.union(WEEKDAYS, MONTHS)
    found: Counter[str] = Counter()
    before = "\n"
    for token in tokens:
        is_name = token[:1].isupper() and token.isalpha() and len(token) > 2 and before not in AFTER
        if is_name and token.lower() not in left_out:
            found[stem(token.lower())] += 1
        before = token
    return found
