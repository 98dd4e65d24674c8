"""A happening as reports tell of it; and the sentences without a day that go back to one."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date

from dateline.resolve.mentions import Mention, Rarity, are_abroad, content, is_land, lands_of
from dateline.resolve.reading import Reading
from dateline.resolve.stance import is_denial

SCARCE = 4
"""Texts that may hold a word which ties a sentence to a happening of another story."""
LARGE = 4
"""Documents that make a group of a story a happening of its own."""
ECHO = 2
"""Rare words that a clause without a day must share with a happening to belong to it."""


@dataclass
class Episode:
    """A happening: its days, the clauses that tell of it, and the documents whose main happening it is."""

    days: frozenset[date]
    mentions: list[Mention]
    main: tuple[str, ...] = ()
    is_story: bool = False

    @property
    def docs(self) -> list[str]:
        """The documents that tell of it."""
        return sorted({*self.main, *(mention.doc for mention in self.mentions)})

    def is_abroad(self, lands: frozenset[str]) -> bool:
        """Whether a clause of these countries tells of others than the clauses of the happening do."""
        return are_abroad(lands, frozenset().union(*(mention.lands for mention in self.mentions)))


def echoes(found: list[Episode], read_ones: dict[str, Reading], rarity: Rarity, story: dict[str, int]) -> None:
    """Add the sentences without a day that share rare words with one happening of their story and with hardly another."""
    marks = _Marks(found, rarity, story)
    for doc, reading in read_ones.items():
        for number, sentence in enumerate(reading.news):
            outlets = {word for mention in sentence.mentions for word in mention.outlet.split()}
            held = content(sentence.text) - outlets
            votes = Counter(place for word in held for place in marks.places(word, story[doc]))
            ranked = votes.most_common(2)
            if not ranked or ranked[0][1] < ECHO or (len(ranked) > 1 and ranked[1][1] * 2 > ranked[0][1]):
                continue
            place = ranked[0][0]
            lands = lands_of(reading, sentence.text)
            if doc not in found[place].docs and len(found[place].main) < LARGE and not found[place].is_abroad(lands):
                denies = is_denial(sentence.text)
                found[place].mentions.append(Mention(doc, number, sentence.span, frozenset(), held, lands, denies))


class _Marks:
    """The happenings that a word points to, by story and anywhere."""

    def __init__(self, found: list[Episode], rarity: Rarity, story: dict[str, int]):
        self._seen = rarity.seen
        self._of_story: defaultdict[tuple[int, str], set[int]] = defaultdict(set)
        self._anywhere: defaultdict[str, set[int]] = defaultdict(set)
        common = max(2, rarity.count // 4)
        for place, episode in enumerate(found):
            for mention in episode.mentions:
                for word in mention.words:
                    if rarity.seen[word] <= common and not is_land(word) and not word.startswith("@"):
                        self._of_story[story[mention.doc], word].add(place)
                        self._anywhere[word].add(place)

    def places(self, word: str, story: int) -> set[int]:
        """At most two, of the same story; of any where hardly a text holds the word."""
        found = self._of_story.get((story, word), set())
        if not found and self._seen[word] <= SCARCE:
            found = self._anywhere.get(word, set())
        return found if len(found) <= 2 else set()
