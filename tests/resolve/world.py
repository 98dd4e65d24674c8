"""A made world of reports with known lineage: other outlets, offices and formulas than any collection that the rules were read from.

Each event has one to three origins (own reporting, people who will not be named, a public statement, an office heard) and some that
rest on them: copies, rewrites with a credit, chains of two, translations, texts that repeat an odd detail, a denial, a correction, a
retraction, an outlet cited that is absent.
"""

import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

COLOURS = ("turquoise", "amber", "scarlet", "beige", "violet", "olive", "crimson", "white")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
STARTS = frozenset(
    "A An The Two On Fog Water Families Passengers Miners Relatives Envoys Lorries Traders Trucks Soldiers".split()
)


@cache
def frames() -> dict[str, Any]:
    """The frames of ``world.yaml``."""
    return yaml.safe_load(Path(__file__).with_name("world.yaml").read_text(encoding="utf-8"))


@dataclass
class Told:
    """An event as it was made: its documents, who rests on whom, and how many origins are shown to be separate."""

    docs: list[dict[str, str]] = field(default_factory=list)
    parents: dict[str, set[str]] = field(default_factory=dict)
    """For each document that rests on others any of the parents that the text cannot tell apart."""
    hows: dict[str, str] = field(default_factory=dict)
    origins: int = 0
    retracted: bool = False


class _Event:
    """One event while it is made."""

    def __init__(self, number: int, dice: random.Random):
        every = frames()
        self.dice, self.number = dice, number
        self.kind = every["kinds"][number % len(every["kinds"])]
        self.here = every["sets"][(number + number // len(every["kinds"])) % len(every["sets"])]
        self.begins = datetime(2026, 5, 4, 9) + timedelta(days=3 * number, hours=dice.randrange(8))
        self.day = WEEKDAYS[self.begins.weekday()]
        self.figure = 7 + 11 * (number % 9) + number
        self.outlets = dice.sample(every["outlets"], len(every["outlets"]))
        self.offices = dice.sample(every["offices"], 3)
        self.leads = dice.sample(self.kind["leads"], len(self.kind["leads"]))
        self.told = Told()
        self.details: dict[str, list[list[str]]] = {}

    def fill(self, frame: str, **more: object) -> str:
        """A frame with its places filled."""
        outlet = str(more.get("X", ""))
        short = self.dice.choice(("this newspaper", outlet, outlet, "our desk"))
        office = f"{self.here['a']} {self.offices[0]}"
        later = WEEKDAYS[(self.begins.weekday() + 1) % 7]
        values = {"day": self.day, "day2": later, "n": self.figure, "S": short, "O": office, **self.here, **more}
        made = frame
        for key, value in values.items():
            made = made.replace("{" + key + "}", str(value))
        return made[:1].upper() + made[1:]

    def lead(self, before: str = "", after: str = "", **more: object) -> str:
        """A lead, with what credits it before or behind."""
        lead = self.fill(self.leads[len(self.told.docs) % len(self.leads)], c="").rstrip(".")
        if before:
            first = lead.split(" ", 1)[0]
            lead = self.fill(before, **more) + (lead[:1].lower() + lead[1:] if first in STARTS else lead)
        return lead + (self.fill("\0" + after, **more)[1:] if after else "") + "."

    def add(self, how: str, parts: list[str], *, title: str = "", parents: set[str] | None = None) -> str:
        """A document of the next outlet; its identifier."""
        number = len(self.told.docs)
        outlet = self.outlets[number]
        name = f"w{self.number}x{number}"
        at = self.begins + timedelta(hours=3 * number, minutes=self.dice.randrange(60))
        host = "".join(letter for letter in outlet.lower() if letter.isalpha())
        self.told.docs.append(
            {
                "id": name,
                "url": f"https://{host}.example/{self.number}/{number}",
                "publisher": outlet,
                "published": f"{at.isoformat()}Z",
                "title": title or self.fill(self.kind["titles"][number % len(self.kind["titles"])]),
                "text": "\n".join(parts),
            }
        )
        self.told.hows[name] = how
        if parents:
            self.told.parents[name] = parents
        return name

    @property
    def outlet(self) -> str:
        """Whose turn it is."""
        return self.outlets[len(self.told.docs)]

    def of(self, name: str) -> str:
        """The outlet of a document."""
        return next(doc["publisher"] for doc in self.told.docs if doc["id"] == name)

    def padding(self) -> list[str]:
        """What tells nothing of descent."""
        every = frames()
        return [" ".join(self.dice.sample(self.kind["more"], 2)), " ".join(self.dice.sample(every["plain"], 2))]

    def odd(self) -> list[list[str]]:
        """Two odd details, each in three wordings."""
        made = []
        for one in self.dice.sample(frames()["odd"], 2):
            fills = {
                "col": self.dice.choice(COLOURS),
                "k": self.dice.randrange(13, 60),
                "h": f"{self.dice.randrange(13, 23)}:{self.dice.randrange(11, 59)}",
            }
            made.append([self.fill(wording, **fills) for wording in one])
        return made

    def root(self, how: str) -> str:
        """A document that begins an origin."""
        every = frames()
        outlet, second = self.outlet, ""
        if how == "own":
            second = self.fill(self.dice.choice(every["own"]), X=outlet)
        elif how == "anonymous":
            who = self.dice.choice(every["people"])
            second = self.fill(self.dice.choice(every["anonymous"]), X=outlet, W=who)
        elif how == "statement":
            second = self.fill(self.dice.choice(every["statement"]), X=outlet, Q=self.dice.choice(every["quotes"]))
        else:
            second = self.fill(self.dice.choice(every["interview"]), X=outlet, O=f"{self.here['b']} {self.offices[1]}")
        figure = self.fill(self.dice.choice(self.kind["figures"]))
        details = self.odd()
        parts = [f"{self.lead()} {figure}", second, " ".join(detail[0] for detail in details), *self.padding()]
        name = self.add(how, parts)
        self.details[name] = details
        return name

    def copy(self, parent: str) -> str:
        """The text of another, a credit under it."""
        text = next(doc["text"] for doc in self.told.docs if doc["id"] == parent)
        tail = self.fill(self.dice.choice(frames()["tails"]), X=self.of(parent))
        name = self.add("copy", [text, tail], parents={parent})
        self.details[name] = self.details.get(parent, [])
        return name

    def rewrite(self, parent: str) -> str:
        """Own words, a credit in them."""
        every, outlet = frames(), self.of(parent)
        how = self.dice.choice(("after", "before", "back", "foreign"))
        figure = self.fill(self.dice.choice(self.kind["figures"]))
        frame = self.dice.choice(every[how])
        if how == "after":
            first = f"{self.lead(after=frame, X=outlet)} {figure}"
        elif how == "before":
            first = f"{self.lead(before=frame, X=outlet)} {figure}"
        elif how == "back":
            first = f"{self.lead()} {self.fill(frame, X=outlet)} {figure}"
        else:
            first = self.fill(frame, X=outlet, l=self.lead())
        unsure = self.fill(self.dice.choice(every["unsure"]), X=self.outlet)
        name = self.add("rewrite", [first, *self.padding(), unsure], parents={parent})
        self.details[name] = []
        return name

    def nested(self, parent: str, top: str) -> str:
        """Own words, two outlets in them."""
        frame = self.dice.choice(frames()["nested"])
        first = self.lead(after=frame, X=self.of(top), Y=self.of(parent))
        return self.add("nested", [first, *self.padding()], parents={parent, top})

    def uncredited(self, parent: str) -> str:
        """Own words, no credit, the odd details of another."""
        details = " ".join(detail[self.dice.choice((1, 2))] for detail in self.details[parent])
        held = {other for other, known in self.details.items() if known == self.details[parent]}
        return self.add("uncredited", [self.lead(), *self.padding(), details], parents=held)

    def joint(self, first: str, second: str) -> str:
        """Own words, two parents: one credited, the other by a detail or by a credit as well."""
        every = frames()
        lead = self.lead(after=self.dice.choice(every["after"]), X=self.of(first))
        parts = [lead, *self.padding()]
        if self.dice.random() < 0.5:
            parts.append(" ".join(detail[1] for detail in self.details[second]))
        else:
            parts.insert(1, self.fill(self.dice.choice(every["second"]), X=self.of(second)))
        return self.add("joint", parts, parents={first, second})

    def ring(self) -> tuple[str, str]:
        """Two documents that credit each other."""
        every = frames()
        ahead = self.outlets[len(self.told.docs) + 1]
        first = self.add("ring", [self.lead(after=self.dice.choice(every["after"]), X=ahead), *self.padding()])
        second = self.rewrite(first)
        self.told.parents[first] = {second}
        self.details[first] = []
        return first, second

    def absent(self) -> str:
        """Own words, an outlet cited that is not there."""
        outlet = self.dice.choice(frames()["absent"])
        first = self.lead(after=self.dice.choice(frames()["after"]), X=outlet)
        return self.add("absent", [first, *self.padding()], parents={f"missing:{outlet}"})

    def denial(self, target: str) -> str:
        """An office denies."""
        every = frames()
        office = f"{self.here['b']} {self.offices[2]}"
        title = self.fill(self.dice.choice(every["denial_titles"]), O=office)
        first = self.fill(self.dice.choice(every["denial"]), O=office)
        second = self.fill(self.dice.choice(every["denial_more"][1:]), X=self.of(target))
        return self.add("denial", [first, second, *self.padding()], title=title)

    def mending(self, target: str, how: str) -> str:
        """An outlet takes back or corrects what it wrote."""
        every, outlet = frames(), self.of(target)
        self.outlets.insert(len(self.told.docs), outlet)
        fills = {"X": outlet, "m": self.figure + 5}
        title = self.fill(self.dice.choice(every[f"{how}_titles"]), **fills)
        first = self.fill(self.dice.choice(every[how]), **fills)
        more = [self.fill(self.dice.choice(every["retraction_more"]), **fills)] if how == "retraction" else []
        return self.add(how, [first, *more, *self.padding()[1:]], title=title)


def event(number: int, seed: int) -> Told:
    """A made event."""
    dice = random.Random(1000 * seed + number)
    made = _Event(number, dice)
    if number % 8 == 7:
        first, second = made.ring()
        made.copy(second)
        made.rewrite(first)
        return made.told
    roots = [made.root(dice.choice(("own", "own", "anonymous", "anonymous", "statement", "interview")))]
    first = roots[0]
    chain = made.rewrite(first)
    made.copy(first)
    made.nested(chain, first)
    made.uncredited(first)
    if number % 3 == 0:
        roots.append(made.root(dice.choice(("own", "anonymous"))))
        made.rewrite(roots[-1])
        made.joint(roots[0], roots[1])
    if number % 4 == 1:
        made.denial(first)
    elif number % 4 == 2:
        made.mending(first, "retraction")
        made.told.retracted = True
    elif number % 4 == 3:
        made.mending(first, "correction")
    made.told.origins = len(roots) - made.told.retracted
    if number % 5 == 4 and not made.told.retracted:
        made.absent()
    return made.told


def world(events: int = 24, seed: int = 1) -> list[Told]:
    """The events of a made world."""
    return [event(number, seed) for number in range(events)]
