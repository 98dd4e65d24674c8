"""Noun phrases as the reader of entities sees them: head, words before it, owner, complement, proper name at the end."""

from dataclasses import dataclass

from dateline.annotate.entities.frame import Frame
from dateline.annotate.entities.lexicon import Kind, Lexicon

DUAL = frozenset({"two", "both", "2", "either", "each", "neither"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "such", "both", "each", "either", "neither", "said"})
POSSESSIVE = frozenset({"his", "her", "its", "their", "our", "my", "your", "whose"})
NUMBERS = {"two": 2, "both": 2, "2": 2, "three": 3, "3": 3, "four": 4, "4": 4, "five": 5, "5": 5}
WITHOUT = "Without"
"""Stands in names only: "Doctors Without Borders"."""
COMPLEMENT = frozenset({"of", "for", "from"})
WIDEST = 14
PLACES = frozenset({"GPE", "LOC"})
DATED = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT"})
PARTICLES = frozenset(
    [
        "de",
        "del",
        "della",
        "der",
        "den",
        "di",
        "da",
        "dos",
        "du",
        "el",
        "al",
        "bin",
        "ibn",
        "ben",
        "von",
        "van",
        "la",
        "le",
        "abu",
        "ul",
        "al-",
        "el-",
        "-",
    ]
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A base noun phrase, tokens ``start`` to ``end`` (exclusive); ``name`` is where a proper name at its end begins.

    ``owner`` heads the possessor, ``of`` the complement (after *of*, *for*, *from*), ``wide`` is the end with the complement.
    """

    head: int
    start: int
    end: int
    wide: int
    lemma: str
    kind: Kind | None
    det: str
    owner: int | None
    of: int | None
    name: int | None
    number: int | None
    plural: bool
    before: tuple[str, ...]

    @property
    def first(self) -> int:
        """Where the proper name begins; the head where there is none."""
        return self.head if self.name is None else self.name

    @property
    def definite(self) -> bool:
        """Whether it points at something known: a definite determiner or an owner."""
        return self.det in DEFINITE or self.owner is not None


def read_phrase(frame: Frame, lexicon: Lexicon, head: int) -> Phrase:
    """The noun phrase that a token heads."""
    start = _past_place(frame, frame.start(head), head)
    owner = next((k for k in frame.kids[head] if frame.dep[k] == "poss" and k < head), None)
    lemma = lexicon.lemma(frame.text[head])
    if lemma not in lexicon.kinds:
        lemma = frame.lemma[head].lower()
    name = _name_start(frame, lexicon, start, head, owner)
    of = _complement(frame, head)
    kind = lexicon.kinds.get(lemma)
    if head > start:
        kind = lexicon.compounds.get(f"{frame.lower[head - 1]} {frame.lower[head]}", kind)
    if kind is Kind.STATE and frame.pos[head] == "PROPN" and name is not None and name < head:
        kind = None
    if kind is not None and name is not None and _is_surname(frame, lexicon, name, head):
        kind = None
    wide = _wide(frame, head)
    det = next(
        (
            frame.lower[i]
            for i in range(start, min(start + 3, head + 1))
            if frame.tag[i] in ("DT", "PDT", "PRP$", "WP$")
        ),
        "",
    )
    number = next((NUMBERS[frame.lower[i]] for i in range(start, head) if frame.lower[i] in NUMBERS), None)
    first = (owner + 1) if owner is not None else start
    before = tuple(frame.lower[i] for i in range(first, head) if frame.pos[i] in ("NOUN", "PROPN", "ADJ", "VERB"))
    men = frame.lower[head].endswith("men") and lemma != frame.lower[head]
    plural = frame.tag[head] in ("NNS", "NNPS") or men or lemma in lexicon.many
    return Phrase(head, start, head + 1, wide, lemma, kind, det, owner, of, name, number, plural, before)


def _past_place(frame: Frame, start: int, head: int) -> int:
    """Where the phrase begins behind a place that the parse took into a name: "In Tehran Y. Sadyrbayev criticised"."""
    before = start - 1
    if before < 0 or frame.ent[start] not in PLACES or frame.ent[head] != "PERSON" or frame.dep[before] != "prep":
        return start
    if any(frame.dep[k] == "pobj" for k in frame.kids[before]):
        return start
    return next((i for i in range(start, head) if frame.ent[i] not in PLACES), start)


def _complement(frame: Frame, head: int) -> int | None:
    for kid in frame.kids[head]:
        if kid == head + 1 and frame.dep[kid] == "prep" and frame.lower[kid] in COMPLEMENT:
            return next((k for k in frame.kids[kid] if frame.dep[k] == "pobj"), None)
    return None


def _wide(frame: Frame, head: int) -> int:
    """The end of the chain of complements, wherever the parse hung each: "service of the ministry of defence of Pakistan"."""
    end = head + 1
    for _ in range(3):
        if (
            end >= len(frame)
            or frame.dep[end] != "prep"
            or not (frame.lower[end] in COMPLEMENT or frame.text[end] == WITHOUT)
            or frame.head[end] < head
        ):
            break
        inner = next((k for k in frame.kids[end] if frame.dep[k] == "pobj"), None)
        if inner is None or inner + 1 - head > WIDEST:
            break
        end = inner + 1
    return end


def is_title(frame: Frame, lexicon: Lexicon, index: int) -> bool:
    """Whether the word is an office or calling, not a name."""
    word = frame.lower[index]
    if word in lexicon.male or word in lexicon.female:
        return True
    kind = lexicon.kinds.get(lexicon.lemma(word))
    return kind is not None and kind.is_human


def _name_start(frame: Frame, lexicon: Lexicon, start: int, head: int, owner: int | None) -> int | None:
    """Where the proper name at the end of the phrase begins: after the last title, lower-case word or owner."""
    if frame.pos[head] != "PROPN" and not (frame.ent[head] and frame.text[head][0].isupper()):
        return None
    if frame.text[head].islower() and frame.text[head] in lexicon.kinds:
        return None
    first = head
    low = start if owner is None else owner + 1
    while first > low:
        before = first - 1
        joins = frame.lower[before] in PARTICLES and before > low and frame.text[before - 1][:1].isupper()
        capital = frame.text[before][:1].isupper() and frame.pos[before] not in ("DET", "PRON", "CCONJ")
        if not (capital or joins) or frame.tag[before] == "POS" or frame.ent[before] in DATED:
            break
        first = before
    for index in range(head - 1, first - 1, -1):
        company = frame.ent[index] == "ORG" == frame.ent[head]
        if not company and is_title(frame, lexicon, index) and not (index > first and _initial(frame.text[index])):
            return index + 1
    return first


def _initial(word: str) -> bool:
    return len(word) == 2 and word.endswith(".")


def _is_surname(frame: Frame, lexicon: Lexicon, name: int, head: int) -> bool:
    """Whether a noun of the lists is a family name here: "Tony Baker", "Mr King"."""
    kind = lexicon.kinds.get(frame.lower[head])
    if frame.pos[head] != "PROPN" or kind is None or not kind.is_human:
        return False
    if frame.ent[head] == "PERSON" and name < head:
        return not is_title(frame, lexicon, head) or frame.ent[name] == "PERSON"
    return head > 0 and frame.lower[head - 1] in ("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss")
