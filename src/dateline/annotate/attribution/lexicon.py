"""The lexicon of cues: how surely a word in a frame attributes, and whether its source is a link of the chain."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from dateline.annotate.attribution.cue import Cue, Part
from dateline.model.errors import ResourceError
from dateline.resources.loader import read_table, read_yaml

STRENGTH = 3.0
"""How many observations a written prior counts for."""
RARE = 3
"""An unwritten word seen less often than this in a frame is not trusted."""
VOUCHED = frozenset({"np", "np-prep:in", "np-prep:on", "np-prep:for", "np-prep:at", "passive:by", "ing"})
"""The frames in which a confirmation or denial takes a thing and not a clause."""
CLAUSAL = frozenset({"that", "clause", "as"})
"""The frames in which a written word of speech or opinion links its source even where annotators rarely mark it."""
NEWSROOM = frozenset({"understand"})
"""Verbs by which an outlet, and nobody else, tells what it has found out: "the BBC understands that"."""
SAYING = frozenset(
    {
        "say",
        "tell",
        "add",
        "report",
        "claim",
        "deny",
        "write",
        "announce",
        "insist",
        "argue",
        "confirm",
        "warn",
        "recall",
        "reply",
    }
)
"""Verbs whose subject, whatever noun it is, is somebody."""
SPOKEN = frozenset({"that", "clause", "tag", "quote", "as"})
SECTIONS = {"verbs": Part.VERB, "nouns": Part.NOUN, "adjectives": Part.ADJECTIVE, "phrases": Part.PHRASE}


class Act(StrEnum):
    """What a cue does with its content."""

    ASSERT = "assert"
    OPINE = "opine"
    SHOW = "show"
    ACCUSE = "accuse"
    JUDGE = "judge"
    COMMIT = "commit"
    DIRECT = "direct"
    WANT = "want"
    RELAY = "relay"
    ATTEST = "attest"
    TALLY = "tally"


@dataclass(frozen=True, slots=True)
class Profile:
    """An act: its prior by frame, and the frames in which its source is a link."""

    act: Act
    prior: dict[str, float]
    links: frozenset[str]


@dataclass(frozen=True)
class Lexicon:
    """Counts mined from annotated news, and the written classes of words."""

    counts: dict[tuple[Part, str, str], tuple[int, int]]
    profiles: dict[tuple[Part, str], tuple[Profile, ...]]
    known: frozenset[str]

    def weight(self, cue: Cue) -> float:
        """The share of cases in which such a cue attributes what it takes: 0 to 1."""
        hits, total = self.counts.get((cue.part, cue.word, cue.slot), (0, 0))
        profiles = self.profiles.get((cue.part, cue.word))
        if not profiles:
            return hits / (total + 1.0) if total >= RARE else 0.0
        prior = max(p.prior.get(cue.slot, 0.0) for p in profiles)
        return (hits + STRENGTH * prior) / (total + STRENGTH)

    def links(self, cue: Cue) -> bool:
        """Whether the source of such a cue says so itself, and so becomes a link of the chain."""
        profiles = self.profiles.get((cue.part, cue.word))
        if not profiles:
            return cue.slot in ("that", "tag", "quote", "clause", "as")
        return any(cue.slot in p.links for p in profiles)

    def vouches(self, cue: Cue) -> bool:
        """Whether such a cue confirms or denies something named by a noun ("denied the reports"), or is a report that says so."""
        if cue.part is Part.NOUN:
            return cue.slot == "that" and Act.ASSERT in self.acts(cue.part, cue.word)
        return cue.slot in VOUCHED and Act.ATTEST in self.acts(cue.part, cue.word)

    def speaks(self, cue: Cue) -> bool:
        """Whether such a cue, however seldom it is marked, makes a link: a written word in a frame of its act."""
        if cue.word in NEWSROOM and cue.slot in CLAUSAL:
            return True
        if cue.part is Part.NOUN and cue.slot == "prep:of" and cue.informant is not None:
            return bool(self.acts(cue.part, cue.word) & {Act.ASSERT, Act.ACCUSE})
        if cue.slot == "np-prep:at" and Act.TALLY in self.acts(cue.part, cue.word):
            return True
        return self.vouches(cue) or (cue.slot in CLAUSAL and (cue.part, cue.word) in self.profiles and self.links(cue))

    def says(self, cue: Cue) -> bool:
        """Whether the verb is one of plain saying, so that whatever noun is its subject speaks."""
        return cue.part is Part.VERB and cue.word in SAYING and cue.slot in SPOKEN

    def acts(self, part: Part, word: str) -> frozenset[Act]:
        """What a word may do."""
        return frozenset(p.act for p in self.profiles.get((part, word), ()))


@cache
def load_lexicon() -> Lexicon:
    """The lexicon, read once from ``resources/cues``."""
    counts = {}
    for row in read_table("cues/mined.tsv"):
        counts[Part(row["part"]), row["word"], row["slot"]] = (int(row["hits"]), int(row["total"]))
    profiles: dict[tuple[Part, str], tuple[Profile, ...]] = {}
    written = read_yaml("cues/acts.yaml")
    if not isinstance(written, dict):
        raise ResourceError("acts expected", where="cues/acts.yaml")
    for name, entry in written.items():
        profile = Profile(Act(name), dict(entry["prior"]), frozenset(entry["links"]))
        for section, part in SECTIONS.items():
            for word in str(entry.get(section, "")).split():
                old = profiles.get((part, word), ())
                if profile not in old:
                    profiles[part, word] = (*old, profile)
    known = frozenset(word for _, word in profiles) | frozenset(word for _, word, _ in counts)
    return Lexicon(counts, profiles, known)
