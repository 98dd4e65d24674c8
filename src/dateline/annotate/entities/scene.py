"""Where things happen: whether a name is the place of something, and which of the towns of a name is meant."""

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.annotate.entities.frame import Frame
from dateline.annotate.entities.knowledge import Town
from dateline.annotate.entities.lexicon import Kind, Lexicon
from dateline.model.document import BlockKind

OFFICES = (Kind.ROLE, Kind.PEOPLE)
HOSTING = frozenset({"hold", "host", "attend", "resume", "begin", "open", "start", "have", "end", "sign"})
PARTICLES = frozenset({"de", "del", "do", "da", "dos", "du", "es", "la", "las", "los", "el"})
POLICE = "police"
LOCATIVE = frozenset(["in", "at", "near", "outside", "inside", "around", "across", "throughout", "within", "off"])
NOMINAL = frozenset(["compound", "nmod", "amod", "appos", "poss", "nummod", "det"])
SETTLED = frozenset(
    {"capital", "city", "town", "village", "port", "province", "region", "district", "island", "coast", "suburb"}
)
"""Behind an adjective: where something happens, "in the Ecuadorean capital"."""
INSTITUTIONS = frozenset({"FAC", "ORG"})
LARGEST, GREAT, ALONE = 1.0, 250_000, 50_000
SMALL, TWICE = 15_000, 2
"""What speaks for the largest town of a name, in the weights of the setting; people of a town that needs no other mention, and of one whose name no other country has."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One mention of a country, its people, its capital or one of its cities: ``local`` where something happens there."""

    token: int
    end: int
    country: str
    sent: int
    para: int
    local: bool
    subject: bool
    adjective: bool
    weight: float


def located(frame: Frame, token: int) -> bool:
    """Whether a name is only the place of something: "in Portugal"."""
    return frame.dep[token] == "pobj" and frame.lower[frame.head[token]] in LOCATIVE


class Scene:
    """Asks of the tokens of one text whether they tell a place."""

    def __init__(self, frame: Frame, lexicon: Lexicon) -> None:
        self.frame, self.aimed, self.scenes, self.kinds = frame, lexicon.aimed, lexicon.scenes, lexicon.kinds
        self.venues, self.lemma = lexicon.venues, lexicon.lemma

    def top(self, i: int) -> int:
        """The head of the noun phrase that a token is part of."""
        frame = self.frame
        for _ in range(6):
            if frame.dep[i] not in NOMINAL or frame.head[i] == i:
                break
            i = frame.head[i]
        return i

    def located(self, i: int) -> bool:
        """Whether it is where something happens: "in the port of Doha", "shelled Kharkiv"."""
        frame = self.frame
        top = self.top(i)
        for _ in range(4):
            if frame.dep[top] == "conj":
                top = self.top(frame.head[top])
            up = frame.head[top]
            if frame.dep[top] == "pobj" and frame.lower[up] in LOCATIVE:
                return True
            if frame.dep[top] == "dobj" and frame.lemma[up] in self.scenes:
                return True
            if frame.dep[top] == "pobj" and frame.lower[up] == "of":
                top = self.top(frame.head[up])
                continue
            return False
        return False

    def holds(self, i: int, adjective: bool) -> bool:
        """Whether something happens there; of an adjective, in a town or region that it stands before."""
        if not self.located(i) or self.owns_matter(i) or (adjective and self.frame.lemma[self.top(i)] not in SETTLED):
            return False
        return not (self.targeted(i) or self.is_venue(i))

    def owns_matter(self, i: int) -> bool:
        """Whether it owns what somebody is angry at or busy with: "in anger at Norway's quota", "at Chad's request"."""
        frame = self.frame
        if frame.dep[i] != "poss":
            return False
        return frame.lower[frame.head[self.top(i)]] == "at"

    def is_venue(self, i: int) -> bool:
        """Whether it is where people came to talk: "negotiated in Algiers", "held talks in Oslo"."""
        frame = self.frame
        up = frame.head[frame.head[self.top(i)]]
        light = frame.lemma[up] in HOSTING
        below = [frame.lemma[k] for k in frame.kids[up] if frame.dep[k] == "dobj"] if light else []
        return any(word in self.venues for word in (frame.lemma[up], *below))

    def targeted(self, i: int) -> bool:
        """Whether it is what is shot at: the target is no scene."""
        frame = self.frame
        up = frame.head[self.top(i)]
        return frame.lower[up] == "at" and frame.lemma[frame.head[up]] in self.aimed

    def before_office(self, end: int) -> bool:
        """Whether an office follows: "Kano Governor Abba Lawan", "Osh police"."""
        word = self.lemma(self.frame.text[end]) if end < len(self.frame) else ""
        return self.kinds.get(word) is Kind.ROLE or word == POLICE

    def of_office(self, i: int) -> bool:
        """Whether somebody is of the place: "the governor of Kano", "Governor Abba Lawan of Kano"."""
        frame = self.frame
        up = frame.head[i]
        if frame.dep[i] != "pobj" or frame.lower[up] != "of":
            return False
        whose = frame.head[up]
        titles = (k for k in frame.kids[whose] if k < whose and frame.dep[k] == "compound")
        return any(self.kinds.get(frame.lower[k]) in OFFICES for k in (whose, *titles))


def likeliest(towns: tuple[Town, ...], total: Mapping[str, float], known: frozenset[str], within: bool) -> str | None:
    """Of the countries that have a town of the name, the one that the text names most; else that of the largest.

    A small town of a country that the text does not name is some other town, where the text names other countries;
    so is one ``within`` the name of a building or body.
    """
    largest = towns[0].country
    best = max(towns, key=lambda t: total.get(t.country, 0.0) + (LARGEST if t.country == largest else 0.0))
    if best.people >= (GREAT if len({town.country for town in towns}) > 1 else ALONE) and not within:
        return best.country
    if best.people >= GREAT:
        return best.country
    return best.country if not within and (not known or best.country in known) else None


def only_town(towns: tuple[Town, ...]) -> str | None:
    """The country of a town where something happens: of the one of its name, or of one much larger than the others ("in Jenin")."""
    second = max((town.people for town in towns[1:]), default=0)
    return towns[0].country if towns[0].people >= (TWICE * second if second else SMALL) else None


def dateline_tokens(frame: Frame) -> frozenset[int]:
    """The tokens of the datelines."""
    document = frame.doc._.document
    found: set[int] = set()
    for block in document.blocks if document is not None else ():
        if block.kind is BlockKind.DATELINE:
            span = frame.doc.char_span(block.span.start, block.span.end, alignment_mode="expand")
            found.update(range(span.start, span.end) if span is not None else ())
    return frozenset(found)


def within_body(frame: Frame, i: int, end: int) -> bool:
    """Whether the words are part of a longer name of a building or body: "Kensington Airport"."""
    around = (i - 1 if i else i, min(end, len(frame) - 1))
    label = frame.ent[i]
    return label in INSTITUTIONS and any(frame.ent[k] == label for k in around if not i <= k < end)


def hyphened(frame: Frame, i: int) -> int:
    """The end of a name with hyphens or particles that begins here: "Port-au-Prince", "Madre de Dios"."""
    end = i + 1
    if end + 1 < len(frame) and frame.text[end] in PARTICLES:
        stop = end + 1 + (frame.text[end + 1] in PARTICLES)
        return stop + 1 if stop < len(frame) and frame.text[stop][0].isupper() else end
    while end + 1 < len(frame) and frame.text[end] == "-" and frame.at[end + 1] == frame.at[end] + 1:
        if frame.at[end] != frame.at[end - 1] + len(frame.text[end - 1]):
            break
        end += 2
    return end if frame.text[end - 1][0].isupper() else i + 1
