"""A dossier in parts, each a title and what stands under it, for people."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from dateline.model.stands import count_words, stand_words
from dateline.model.when import day_words

if TYPE_CHECKING:
    from dateline.archive.disagreement import Difference
    from dateline.archive.dossier import Dossier
    from dateline.archive.events import EventState
    from dateline.archive.results import Evidence, Line, Teller
    from dateline.model.judgement import Judgement
    from dateline.model.lineage import Edge, Origin

Item = tuple[str, Sequence[str]]
"""A line, and lines under it."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a dossier."""

    title: str
    items: Sequence[Item]


def parts(found: "Dossier") -> Iterator[Part]:
    """The parts that have something in them; the first is the event's own line."""
    names = Names(found)
    quoted = {evidence.document for evidence in found.line.evidence}
    yield Part(found.line.when, list(_line(found.line)))
    yield Part("Claims", [_claim(evidence) for evidence in found.line.evidence])
    rest = (
        ("Reports that tell of it otherwise", [_report(one) for one in found.reports if one.document not in quoted]),
        ("Independent sources", [_origin(origin, names) for origin in found.origins]),
        ("On what the reports differ", list(_differences(found.differences))),
        ("Who rests on whom", [_edge(edge, names) for edge in found.edges]),
        ("How it stood", [_state(state) for state in found.states] if len(found.states) > 1 else []),
        ("Judgements", [_judgement(one) for one in found.judgements]),
    )
    yield from (Part(title, items) for title, items in rest if items)


class Names:
    """Reports by their publisher, where it has one report here; else by their id as well."""

    def __init__(self, found: "Dossier"):
        told: Sequence[Teller | Evidence] = (*found.reports, *found.line.evidence)
        self.publishers = {one.document: one.publisher for one in told if one.publisher}
        self.several = {name for name in self.publishers.values() if list(self.publishers.values()).count(name) > 1}

    def __call__(self, document: str) -> str:
        """What a report, or what it comes from, is called."""
        kind, _, name = document.partition(":")
        if name:
            country, _, body = name.rpartition(":")
            said = f"{body} ({country})" if country else body
            return f"{name} (not in the archive)" if kind == "missing" else f"a statement of the {said}"
        publisher = self.publishers.get(document)
        if publisher is None:
            return document
        return f"{publisher} [{document}]" if publisher in self.several else publisher


def _line(line: "Line") -> Iterator[Item]:
    coded = f"{line.type} ({line.mode.replace('_', ' ')})" if line.mode else line.type
    yield " → ".join(part for part in (line.who, coded, line.whom) if part), ()
    yield line.certainty + (f" · in {line.place}" if line.place else ""), ()
    yield f"according to {line.sources}", ()
    if line.origins_min is not None:
        reports = f"{line.documents} report{'' if line.documents == 1 else 's'}"
        yield (
            f"{stand_words(line.status, line.standing)}: {count_words(line.origins_min, line.origins_max)} in {reports}",
            (),
        )
    yield f"id {line.id}", ()


def _claim(evidence: "Evidence") -> Item:
    return (
        _report(evidence)[0],
        (f"“{evidence.sentence}”", f"according to {evidence.sources} [{evidence.claim}]"),
    )


def _report(told: "Teller | Evidence") -> Item:
    published = day_words(told.published) if told.published else "no date"
    publisher, title = told.publisher or "publisher not known", told.title or "(no title)"
    return f"{publisher}, {published}: {title} [{told.document}]", ()


def _origin(origin: "Origin", names: Names) -> Item:
    left = f"; withdrawn by {names(origin.withdrawn_by)}" if origin.withdrawn_by else ""
    shown = "" if origin.is_shown else " (not shown to be separate)"
    return f"{origin.who}, {origin.channel}{shown}: {origin.reason}{left}", (", ".join(map(names, origin.docs)),)


def _differences(found: "Sequence[Difference]") -> Iterator[Item]:
    for field, differing in groupby(found, key=lambda one: one.field):
        yield field, [_difference(one) for one in differing]


def _difference(one: "Difference") -> str:
    published = day_words(one.published) if one.published else "no date"
    return f"{one.value}: {one.according_to} ({one.publisher or 'publisher not known'}, {published}): “{one.sentence}”"


def _edge(edge: "Edge", names: Names) -> Item:
    how = edge.how.replace("_", " ")
    parents = " and ".join(map(names, edge.parents))
    return f"{names(edge.doc)} – {how} – {parents} ({edge.probability:.2f}): {edge.reason}", ()


def _state(state: "EventState") -> Item:
    stands = stand_words(state.status, state.standing)
    return f"{day_words(state.day)}: {stands}, {count_words(state.origins_min, state.origins_max)}", ()


def _judgement(one: "Judgement") -> Item:
    score = f" ({one.score:.2f})" if one.score is not None else ""
    reason = f": {one.reason}" if one.reason else ""
    return (
        f"{one.id}: {one.left} and {one.right} {one.verdict}{score}{reason}; {one.by}, {day_words(one.made.date())}",
        (),
    )
