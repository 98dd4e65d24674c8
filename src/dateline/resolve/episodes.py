"""Happenings that a document tells beside its main one: its dated clauses, joined across documents by day, words and names."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date

from dateline.model.factuality import Polarity
from dateline.model.timex import Basis
from dateline.resolve.days import said_on
from dateline.resolve.episode import ECHO, LARGE, Episode, echoes
from dateline.resolve.mentions import Mention, Rarity, content, is_land, lands_of, mentions
from dateline.resolve.reading import Reading
from dateline.resolve.stance import is_correction, is_denial
from dateline.resolve.stories import stories

ALIKE = 0.08
KIN = 0.05
"""Likeness of two clauses of one day from which they may tell of one happening; of a clause and the main happening of its day less is asked."""
MONTH = 31
"""Days within which a claim must be dated to be a happening of its own."""


def episodes(groups: list[tuple[str, ...]], read_ones: dict[str, Reading]) -> list[Episode]:
    """The main happening of each group, with the clauses elsewhere that tell of it; then the others that clauses tell of."""
    rarity = Rarity(read_ones.values())
    found, free = [], []
    for docs in groups:
        main, rest = _leading(docs, read_ones)
        found.append(main)
        free += rest
    free = _joined(found, free, rarity)
    others = _taken(found, _clustered(free, rarity, groups))
    others += _clustered(list(_coded(read_ones, [*found, *others])), rarity, groups)
    others += _announced(found, read_ones)
    story = stories(read_ones, rarity)
    echoes([*found, *others], read_ones, rarity, story)
    return [*found, *others, *_whole(found, story)]


def _whole(found: list[Episode], story: dict[str, int]) -> list[Episode]:
    """The happening that a story as a whole is about, where its documents lead with different days of it.

    Two groups of many documents with days of their own are two happenings, however alike.
    """
    parts: dict[int, list[Episode]] = defaultdict(list)
    for episode in found:
        for place in {story[doc] for doc in episode.main}:
            parts[place].append(episode)
    made = []
    for place, members in parts.items():
        here = {doc for doc, at in story.items() if at == place}
        held = [one for one in members if 2 * len(here.intersection(one.main)) > len(one.main)]
        docs = tuple(sorted({doc for one in held for doc in one.main}))
        sizes = sorted((len(one.main) for one in held), reverse=True)
        if len(held) > 1 and len(docs) > 2 and sizes[1] < LARGE:
            days_of = max(held, key=lambda episode: len(episode.main)).days
            made.append(Episode(days=days_of, mentions=[], main=docs, is_story=True))
    return made


def _leading(docs: tuple[str, ...], read_ones: dict[str, Reading]) -> tuple[Episode, list[Mention]]:
    """The clauses of a group that carry its day and its lead's words, and those that tell of something else."""
    counted: Counter[date] = Counter()
    dated = {doc: mentions(read_ones[doc]) for doc in docs}
    for listed in dated.values():
        counted.update(next((mention.days for mention in listed if not mention.denies), ()))
    most = max(counted.values(), default=0)
    main_days = frozenset(day for day, count in counted.items() if count == most) if most else frozenset()
    main: list[Mention] = []
    rest: list[Mention] = []
    for listed in dated.values():
        for mention in listed:
            is_main = mention.days & main_days and not mention.denies and not main_taken(main, mention.doc)
            (main if is_main else rest).append(mention)
    told = {mention.doc for mention in main}
    kept = tuple(doc for doc in docs if doc in told or not dated[doc] or not is_correction(read_ones[doc]))
    return Episode(days=main_days, mentions=main, main=kept), rest


def main_taken(main: list[Mention], doc: str) -> bool:
    """Whether a clause of the document was taken already."""
    return any(mention.doc == doc for mention in main)


def _joined(found: list[Episode], free: list[Mention], rarity: Rarity) -> list[Mention]:
    """Give each clause to the main happening of its day that it is like; those that are like none stay free."""
    left = []
    held = [list(episode.mentions) for episode in found]
    for mention in free:
        fits = [
            (
                sum(sorted((rarity.alike(mention.words, other.words) for other in main), reverse=True)[:3])
                / min(3, len(main)),
                -place,
            )
            for place, (episode, main) in enumerate(zip(found, held, strict=True))
            if main and mention.days & episode.days and not episode.is_abroad(mention.lands)
        ]
        best = max(fits, default=(0.0, 0))
        rivals = [
            rarity.alike(mention.words, other.words)
            for other in free
            if other.doc != mention.doc and other.days & mention.days
        ]
        if best[0] >= max(KIN, *rivals, 0.0):
            found[-best[1]].mentions.append(mention)
        else:
            left.append(mention)
    return left


def _announced(found: list[Episode], read_ones: dict[str, Reading]) -> list[Episode]:
    """What a lead says that somebody said on another day than that of its main happening: a happening of its own."""
    made = []
    for episode in found:
        for doc in episode.main:
            reading = read_ones[doc]
            lead = reading.news[:1]
            when = reading.report.published.date() if reading.report.published else None
            if not lead or is_denial(lead[0].text) or not episode.days:
                continue
            meant = said_on(lead[0].text, when)
            if meant and not meant & episode.days:
                text = lead[0].text
                told = Mention(doc, 0, lead[0].span, meant, content(text), lands_of(reading, text))
                made.append(Episode(days=meant, mentions=[told]))
    return made


def _coded(read_ones: dict[str, Reading], found: list[Episode]) -> Iterator[Mention]:
    """The claims that the text dates to a month or less, in sentences that no happening has yet."""
    taken = {(mention.doc, mention.sentence) for episode in found for mention in episode.mentions}
    for doc, reading in sorted(read_ones.items()):
        for claim in reading.report.claims:
            time = claim.time
            if time is None or time.basis is not Basis.SAID or time.start is None or time.end is None:
                continue
            if (time.end - time.start).days > MONTH or claim.factuality.polarity is Polarity.NEGATIVE:
                continue
            for number, sentence in enumerate(reading.news):
                if sentence.span.covers(claim.span) and (doc, number) not in taken and not is_denial(sentence.text):
                    held = content(sentence.text) | {f"@{claim.event.type}"}
                    lands = lands_of(reading, sentence.text)
                    yield Mention(doc, number, sentence.span, frozenset((time.start,)), held, lands)
                    taken.add((doc, number))


def _taken(found: list[Episode], others: list[Episode]) -> list[Episode]:
    """Give the happenings told in passing to the main one of their day where a type of event and a word say that it is the same."""
    left = []
    for other in others:
        lands = frozenset[str]().union(*(mention.lands for mention in other.mentions))
        same = [
            main for main in found if main.days & other.days and not main.is_abroad(lands) and _is_same(main, other)
        ]
        if len(same) == 1:
            same[0].mentions += other.mentions
        else:
            left.append(other)
    return left


def _is_same(main: Episode, other: Episode) -> bool:
    """Whether clauses of two documents share words enough, or a type of event and a country."""
    for first in main.mentions:
        for second in other.mentions:
            shared = first.words & second.words
            telling = [word for word in shared if not word.startswith("@") and not is_land(word)]
            is_typed = any(word.startswith("@") for word in shared)
            lands = [word for word in shared if is_land(word)]
            if first.doc != second.doc and len(telling) + 2 * (is_typed and bool(lands)) >= ECHO:
                return True
    return False


def _clustered(free: list[Mention], rarity: Rarity, groups: list[tuple[str, ...]]) -> list[Episode]:
    """The other happenings: clauses of one day that are alike; less is asked of documents that share their main happening."""
    home = {doc: place for place, docs in enumerate(groups) for doc in docs}

    def alike(first: Mention, second: Mention) -> float:
        likeness = rarity.alike(first.words, second.words)
        return likeness + (
            ALIKE / 2 if likeness and first.doc != second.doc and home.get(first.doc) == home.get(second.doc) else 0.0
        )

    by_day: dict[date, list[Episode]] = defaultdict(list)
    made: list[Episode] = []
    for mention in free:
        if len(mention.words) < 3:
            continue
        near = {id(episode): episode for day in mention.days for episode in by_day[day]}.values()
        fits = [
            (max(alike(mention, other) for other in episode.mentions), -made.index(episode))
            for episode in near
            if not episode.is_abroad(mention.lands)
        ]
        best = max(fits, default=(0.0, 0))
        if best[0] >= ALIKE:
            made[-best[1]].mentions.append(mention)
            continue
        episode = Episode(days=mention.days, mentions=[mention])
        made.append(episode)
        for day in mention.days:
            by_day[day].append(episode)
    return made
