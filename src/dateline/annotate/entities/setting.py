"""Which country a text is about at a point: where domestic groups without an owner belong ("police", "villagers")."""

from collections import defaultdict
from datetime import date

from dateline.annotate.entities.entries import Entries
from dateline.annotate.entities.frame import Frame
from dateline.annotate.entities.knowledge import Knowledge, Town
from dateline.annotate.entities.lexicon import Lexicon
from dateline.annotate.entities.scene import (
    GREAT,
    Evidence,
    Scene,
    dateline_tokens,
    hyphened,
    likeliest,
    only_town,
    within_body,
)
from dateline.annotate.places.gazetteer import gazetteer
from dateline.annotate.places.lexicon import cues

LONGEST, LONGEST_TOWN, PAIR = 3, 4, 2
HEADLINE, LEAD, DATELINE, TOPIC = 2.0, 1.5, 3.0, 4.0
ADJECTIVE, SCENE = 0.5, 1.5
"""Weights in the whole text: of the headline, the first sentences, the dateline, a topic before a colon; factors."""
FIRST, ABOUT = 2, 1.5
"""The subject of the headline or the first sentence is what the text is about."""
RIVAL, ACTED = 0.2, 1.5
VISITED = 1.5
"""What a place says of an organ or office of state: governments meet abroad."""
ENTRY, BEYOND = 4.0, 0.3
"""The country of the entry of a round-up; how much less the rest of the text counts there."""
PREFIXES = frozenset({"anti", "pro", "pan", "non", "ex", "trans", "inter", "pre", "post", "un"})
SHARE, PLACE, SUBJECT, OTHER = 3.0, 3.0, 1.2, 0.4
"""Weights: the share of the whole text; a place, the subject, any other mention in or near the sentence."""


class Setting:
    """The countries that a text names, and the one that a sentence is set in."""

    def __init__(self, frame: Frame, knowledge: Knowledge, lexicon: Lexicon, on: date | None = None) -> None:
        self.frame, self.knowledge, self.regions, self.on = frame, knowledge, lexicon.regions, on
        self.scene, self.compass = Scene(frame, lexicon), cues().compass
        self.entries = Entries(frame, knowledge)
        self._towns: list[tuple[int, int, tuple[Town, ...]]] = []
        self._namesakes: set[str] = set()
        self.items: list[Evidence] = []
        self._by_token: dict[int, Evidence] = {}
        self._by_sent: dict[int, list[Evidence]] = {}
        self.total: defaultdict[str, float] = defaultdict(float)
        self._passed: defaultdict[str, float] = defaultdict(float)
        self._next = 0
        self._read()

    def at(self, token: int) -> Evidence | None:
        """The country named by the words that hold the token."""
        return self._by_token.get(token)

    def near(self, sent: int) -> list[Evidence]:
        """The countries named in a sentence, with their towns."""
        return self._by_sent.get(sent, [])

    def only_adjective(self, code: str, lemma: str) -> bool:
        """Whether the text names the country nowhere but before the noun: "the Saudi hospital"."""
        frame = self.frame
        own = [item for item in self.items if item.country == code]
        return all(item.adjective and frame.lemma[self.scene.top(item.end - 1)] == lemma for item in own)

    def country(self, head: int, without: str | None = None, *, official: bool = False) -> str | None:
        """The country that the sentence of a token is set in; None where the text names none.

        ``without`` is a country that it is not, as long as the text has another one that matters. An ``official`` is
        rather of the state that acted in the sentence before: "Berlin protested. The foreign minister ...".
        """
        frame = self.frame
        scores: defaultdict[str, float] = defaultdict(float)
        entry = self.entries.at(head)
        if entry is not None and entry.country is not None:
            scores[entry.country] += ENTRY
        elif not self.total:
            return None
        self._pass(head)
        whole = sum(self.total.values()) + sum(self._passed.values())
        share = SHARE if entry is None else SHARE * BEYOND
        for code, weight in self.total.items():
            scores[code] += share * (weight + self._passed[code]) / whole
        sent, para = frame.sent[head], frame.para[head]
        for near in (sent, sent - 1, sent - 2, sent + 1):
            for item in self._by_sent.get(near, ()):
                if near == sent or item.para == para:
                    near_by = self._near(item, item.token > head)
                    if official and item.local and near == sent and item.token > head:
                        near_by = VISITED
                    scores[item.country] += near_by / (1 + abs(sent - near))
                if official and near == sent - 1 and item.para == para and item.subject and not item.adjective:
                    scores[item.country] += ACTED
        rivals = (c for c, w in self.total.items() if c != without and w > RIVAL * self.total[without or ""])
        there = any(item.local and item.country != without for item in self.near(sent))
        if there or any(rivals):
            scores.pop(without or "", None)
        return max(scores.items(), key=lambda found: (found[1], found[0]))[0]

    def _pass(self, head: int) -> None:
        """What was named before the token counts twice; tokens are asked about nearly in order."""
        while self._next < len(self.items) and self.items[self._next].token < head:
            item = self.items[self._next]
            self._passed[item.country] += item.weight
            self._next += 1

    @staticmethod
    def _near(item: Evidence, later: bool) -> float:
        if item.local:
            return PLACE
        if later:
            return 0.0
        return SUBJECT if item.subject else OTHER

    def ranking(self, token: int, reach: int = 6) -> list[tuple[str, float]]:
        """The countries named up to a token, the most salient first; those of the last sentences count double."""
        scores: defaultdict[str, float] = defaultdict(float)
        here = self.frame.sent[token]
        for item in self.items:
            if item.token < token:
                near = max(0, reach - (here - item.sent)) / reach
                scores[item.country] += item.weight * (0.5 + 1.5 * near)
        return sorted(scores.items(), key=lambda found: (-found[1], found[0]))

    def _read(self) -> None:
        frame, i = self.frame, 0
        datelines = dateline_tokens(frame)
        while i < len(frame):
            word = frame.text[i]
            dated = frame.ent[i] in ("DATE", "TIME")
            if not word[0].isupper() or dated or not (frame.read[i] or i in datelines):
                i += 1
                continue
            i = self._look(i, i in datelines)
        known = frozenset(self.total)
        for start, end, towns in self._towns:
            within = within_body(frame, start, end)
            home = likeliest(towns, self.total, known, within)
            if home is not None:
                self._add(start, end, home, True, False)
            elif not within and self.scene.holds(end - 1, adjective=False) and (there := only_town(towns)):
                # A small town of a country that is not named: what is told there happens there, no more is said of the text.
                self._keep(Evidence(start, end, there, frame.sent[start], frame.para[start], True, False, False, 0.0))
        if self._towns:
            self.items.sort(key=lambda item: item.token)

    def _look(self, i: int, dateline: bool) -> int:
        """Take up what the words from a token on name; return where to look next."""
        frame = self.frame
        longest = min(max(LONGEST, gazetteer().longest.get(frame.lower[i], 1)), LONGEST_TOWN)
        sizes = [n for n in range(longest, 0, -1) if self._capitals(i, i + n)]
        whole = hyphened(frame, i)
        if whole > i + 1:
            sizes.insert(0, whole - i)
        for size in sizes:
            end = i + size
            words = frame.words(i, end)
            code = self.knowledge.nationality(words.title() if dateline else words)
            if code is None and size == PAIR and f"{words.lower().rstrip('sn')}n" in self.regions:
                return end
            towns: tuple[Town, ...] = ()
            if (
                code is None
                and (size < LONGEST or end == whole or longest > LONGEST)
                and (dateline or frame.pos[i] == "PROPN")
            ):
                towns = self._city(i, end, dateline)
            if (code or towns) and not self._within_name(i):
                if towns and not dateline:
                    self._towns.append((i, end, towns))
                else:
                    self._add(i, end, code or towns[0].country, code is None, dateline)
                return end
        for size in dict.fromkeys([*sizes[:1], *sizes[-1:]]):
            home = self._holder(i, i + size)
            if home is not None:
                self._add(i, i + size, home, False, dateline)
                return i + size
        return i + 1

    def _capitals(self, i: int, end: int) -> bool:
        frame = self.frame
        return end <= len(frame) and all(frame.text[k][0].isupper() for k in range(i, end))

    def _holder(self, i: int, end: int) -> str | None:
        """The country of a person or body that the tables name: "Trump", "the Kremlin"."""
        frame = self.frame
        named = frame.pos[end - 1] == "PROPN" or (frame.ent[end - 1] == "ORG" and frame.text[end - 1].isupper())
        if not named or frame.dep[end - 1] in ("compound", "amod"):
            return None
        if i > 0 and frame.dep[i - 1] == "compound" and frame.head[i - 1] == end - 1 and frame.ent[i - 1] == "PERSON":
            self._namesakes.add(frame.lower[end - 1])
        if frame.lower[end - 1] in self._namesakes:
            return None
        return self.knowledge.home(frame.words(i, end), self.on)

    def _city(self, i: int, end: int, dateline: bool) -> tuple[Town, ...]:
        frame = self.frame
        if i > 0 and (frame.lower[i - 1] == "the" or (dateline and frame.text[i - 1] == "(")):
            return ()
        if not (
            dateline
            or frame.ent[i] in ("GPE", "LOC", "FAC")
            or self.scene.located(end - 1)
            or self.scene.of_office(end - 1)
            or self.scene.before_office(end)
        ):
            return ()
        words = frame.words(i, end)
        if end == i + 1 and (frame.lower[i] in self.compass or frame.lower[i] in self.scene.kinds):
            return ()  # no town of Police, none of Northwest
        found = self.knowledge.cities(words.title() if dateline else words)
        if dateline and frame.text[end : end + 1] and frame.text[end].istitle():
            # The name of a paper: "Lima Gazette" is of Lima, "Bay Chronicle" of no Bay.
            return tuple(town for town in found if town.people >= GREAT)
        return found or (self.knowledge.villages(words) if self.scene.located(end - 1) else ())

    def _within_name(self, i: int) -> bool:
        """Whether the words are part of a person's name: "Michael Jordan"."""
        frame = self.frame
        if frame.ent[i] != "PERSON":
            return False
        before = i > 0 and frame.ent[i - 1] == "PERSON" and frame.sent[i - 1] == frame.sent[i]
        return before and frame.pos[i - 1] == "PROPN" and self.at(i - 1) is None

    def _aside(self, i: int, end: int) -> bool:
        """Whether it is no sign of what country the text is about: "Chinese-owned", "ethnic Albanians"."""
        frame = self.frame
        if i > 1 and frame.tag[i - 1] == "HYPH" and frame.lower[i - 2] in PREFIXES:
            return True
        hyphened = frame.tag[end : end + 1] == ["HYPH"] and frame.lower[end + 1 : end + 2] != ["based"]
        return hyphened or frame.lower[max(0, i - 1) : i] == ["ethnic"]

    def _add(self, i: int, end: int, code: str, city: bool, dateline: bool) -> None:
        frame = self.frame
        if self._aside(i, end) and not dateline:
            aside = Evidence(i, end, code, frame.sent[i], frame.para[i], False, False, True, 0.0)
            self._by_token.update(dict.fromkeys(range(i, end), aside))
            return
        weight = DATELINE if dateline else 1.0
        if frame.para[i] == 0:
            weight = TOPIC if frame.text[end : end + 1] == [":"] else HEADLINE
        elif frame.sent[i] <= 3 and not dateline:
            weight = LEAD
        adjective = frame.dep[end - 1] in ("amod", "compound", "nmod") and not city
        local = self.scene.holds(end - 1, adjective)
        subject = frame.role(self.scene.top(end - 1)) == "subject"
        if subject and frame.sent[i] <= FIRST and not dateline:
            weight += ABOUT
        weight *= ADJECTIVE if adjective and not subject else SCENE if local else 1.0
        item = Evidence(i, end, code, frame.sent[i], frame.para[i], local, subject, adjective, weight)
        self.total[code] += weight
        self._keep(item)

    def _keep(self, item: Evidence) -> None:
        self.items.append(item)
        self._by_sent.setdefault(item.sent, []).append(item)
        self._by_token.update(dict.fromkeys(range(item.token, item.end), item))
