"""A quantity: a number or a range with its modifiers ("at least 12", "between 3 and 5", "up to $1.5bn") and its currency."""

import re
from dataclasses import dataclass, replace

from dateline.annotate.figures.lexicon import Bound, Currencies, currencies, numbers
from dateline.annotate.figures.numbers import DASHES, Number, NumberReader, atoms

BACK = 44
"""Characters before a number in which its modifiers stand."""
LONGEST = 5
CURRENCY = re.compile(r"(?<![^\W_])([A-Za-z]{0,5}[.]?|GH)([$€£¥₹₦₽₩₪₺₴₱₫₵₸₮₾₼฿]|(?<=S)/)\s?-?$")
CODE = re.compile(r"(?<![^\W_])([A-Za-z]{1,5})\.?[ \u00a0]?$")


@dataclass(frozen=True, slots=True)
class Quantity:
    """What the characters [start, end) say: ``value`` written, closed bounds ``low`` and ``high``; ``currency`` where it is money.

    ``number`` is where the last number of it begins. ``strong``: "a 500-strong force". ``doubtful``: only with people or money.
    """

    start: int
    end: int
    number: int
    value: float | None
    low: float | None
    high: float | None
    approximate: bool = False
    currency: str | None = None
    strong: bool = False
    doubtful: bool = False


def quantity_at(text: str, start: int) -> Quantity | None:
    """The quantity whose first number begins at the character, None if there is none."""
    items = atoms(text, start)
    reader = NumberReader(text, items)
    first = reader.read()
    if first is None:
        return None
    opened, before = _currency_before(text, start)
    words = _words_before(text, opened)
    found = _range(reader, first, words) or Quantity(
        opened, first.end, first.start, first.value, first.low, first.value, first.approximate, doubtful=first.doubtful
    )
    if found.number != first.start and words[-1:] in (["between"], ["from"]):
        opened = text.lower().rindex(words.pop(), 0, opened)
    found = replace(found, start=opened)
    found = _bounded(found, text, words)
    found = _behind(reader, found)
    currency = before or _currency_behind(reader)
    if currency is not None:
        found = replace(found, currency=currency, end=max(found.end, reader.items[reader.at - 1].end), doubtful=False)
    return found


def _words_before(text: str, start: int) -> list[str]:
    """The last words right before a position, those beyond a comma or a line left out."""
    behind = text[max(0, start - BACK) : start].lower()
    cut = max(behind.rfind(mark) for mark in ("\n", ",", ";", ":", "(", "“", '"', "—"))
    words = behind[cut + 1 :].split()
    if start > BACK and cut < 0:
        words = words[1:]
    return words[-LONGEST * 2 :]


def _currency_before(text: str, start: int) -> tuple[int, str | None]:
    """Where the currency before a number begins, and which it is; the number's own start if there is none."""
    table: Currencies = currencies()
    behind = text[max(0, start - 8) : start]
    match = CURRENCY.search(behind)
    if match is not None:
        prefix, sign = match.group(1).rstrip("."), match.group(2)
        for written in (prefix + sign, prefix.upper() + sign, sign):
            if written in table.signs:
                cut = len(prefix) + len(match.group(1)) - len(prefix) if written == sign and prefix else 0
                begins = start - len(behind) + match.start() + cut
                return begins - 3 * (
                    text[max(0, begins - 4) : begins].strip(" (") == "US" and sign == "$"
                ), table.signs[written]
        return start - len(match.group().lstrip()), sign
    match = CODE.search(behind)
    if match is not None and text[start].isdigit():
        word = match.group(1)
        glued = match.end() == match.end(1) and match.group() == word
        if glued and word in table.letters:
            return start - len(word), table.letters[word]
        if word.lower() in table.codes and (word[0].isupper() or glued):
            return start - len(behind) + match.start(), table.codes[word.lower()]
    return start, None


def _currency_behind(reader: NumberReader) -> str | None:
    """The currency named after a number ("5 million Kenyan shillings", "200k euros", "20bn-euro"); the reader passes it."""
    table = currencies()
    mark, last = reader.at, ""
    for _ in range(3):
        while reader.peek() in DASHES or reader.peek() == ".":
            reader.at += 1
        word = reader.peek()
        if not word:
            break
        bare = word if word in table.words else word.removesuffix("s")
        if bare in table.words or word in table.codes:
            reader.at += 1
            code = table.words.get(bare) or table.codes[word]
            for adjective in (last, reader.items[reader.at - 2].text):
                code = table.named.get(bare, {}).get(adjective, code)
            return code
        if word in ("u", "s", "us", "of") or any(word in names for names in table.named.values()):
            last = "us" if word in ("u", "s") else word
            reader.at += 1
            continue
        break
    reader.at = mark
    return None


def _range(reader: NumberReader, first: Number, words: list[str]) -> Quantity | None:
    """A second number behind "to", "or", a dash, or "and" after "between"."""
    link, mark = reader.peek(), reader.at
    between = words[-1:] == ["between"]
    if first.value is None or not (link in numbers().between or (link == "and" and between)):
        return None
    reader.at += 1
    while reader.peek() and reader.items[reader.at].text in currencies().signs:
        reader.at += 1
    second = reader.read() if reader.peek() not in ("a", "an") or not link.isalpha() else None
    if second is None or second.value is None or not _rises(first, second):
        reader.at = mark
        return None
    low = first.value
    if first.scale == 1 and second.scale > 1 and low < second.value / second.scale:
        low *= second.scale
    if link == "to" and words[-1:] == ["from"] and (len(words) < 2 or words[-2] not in ("anywhere", "ranging")):
        return Quantity(first.start, second.end, second.start, second.value, second.low, second.value)
    return Quantity(first.start, second.end, second.start, None, low, second.value, doubtful=second.doubtful)


def _rises(first: Number, second: Number) -> bool:
    if first.value is None or second.value is None:
        return False
    return first.value < second.value


def _bounded(found: Quantity, text: str, words: list[str]) -> Quantity:
    """With the modifiers before it, nearest first; ``start`` moves to the first of them."""
    table = numbers().before
    while words:
        for length in range(min(LONGEST, len(words)), 0, -1):
            phrase = " ".join(words[-length:])
            if (bound := table.get(phrase)) is not None:
                break
        else:
            mark = words[-1][:1]
            return _apply(found, table[mark]) if mark in "~<>≈" and len(words[-1]) == 1 else found
        if phrase == "at" and found.value is None:
            return found
        start = _start_of(text, words[-length:], found.start)
        if start is None:
            return found
        words = words[:-length]
        found = replace(_apply(found, bound), start=found.start if phrase in ("at", "other", "the other") else start)
    return found


def _start_of(text: str, words: list[str], end: int) -> int | None:
    """Where the words right before a position begin."""
    pattern = r"\s+".join(re.escape(word) for word in words) + r"\s*$"
    match = re.compile(pattern, re.IGNORECASE).search(text[max(0, end - BACK - 20) : end])
    return max(0, end - BACK - 20) + match.start() if match else None


def _apply(found: Quantity, bound: Bound) -> Quantity:
    """The quantity under one modifier; one that is a range stays so."""
    point = found.value is not None
    if bound is Bound.EXACT:
        return found
    if bound is Bound.ABOUT:
        open_ = point and found.low == found.high
        return replace(found, approximate=True, low=None if open_ else found.low, high=None if open_ else found.high)
    close = found.approximate or bound in (Bound.BARELY, Bound.NEARLY)
    if bound in (Bound.AT_LEAST, Bound.BARELY):
        return replace(
            found, low=found.value if point else found.low, high=None if point else found.high, approximate=close
        )
    if point:
        return replace(found, low=None, high=found.value, approximate=close)
    return replace(found, low=None, approximate=close or found.high is None)


def _behind(reader: NumberReader, found: Quantity) -> Quantity:
    """With what follows right behind: "or more", "or so", "-odd", "-strong"."""
    mark = reader.at
    if reader.peek() in DASHES and reader.at + 1 < len(reader.items) and reader.items[reader.at].glued:
        reader.at += 1
    if reader.peek() == "strong" and reader.at > mark:
        reader.at += 1
        return replace(found, strong=True, end=reader.items[reader.at - 1].end)
    table = numbers().after
    for length in (2, 1):
        phrase = " ".join(reader.peek(k) for k in range(length))
        if phrase in table:
            reader.at += length
            return replace(_apply(found, table[phrase]), end=reader.items[reader.at - 1].end)
    reader.at = mark
    return found
