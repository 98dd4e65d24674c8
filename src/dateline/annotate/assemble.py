"""One claim an event mention: the layers of the Doc joined into what is stored."""

from spacy.language import Language
from spacy.tokens import Doc

from dateline.annotate.actors.entries import Form
from dateline.annotate.actors.resolver import Resolver
from dateline.annotate.counterpart import counterpart
from dateline.annotate.dating import date_event
from dateline.annotate.entities import actors_for
from dateline.annotate.figures.reader import read_figures
from dateline.annotate.layers import EventMention, news_mask, text_of
from dateline.annotate.placing import place_event
from dateline.annotate.states import acting, suffering
from dateline.model.actor import Actor
from dateline.model.claim import Absence, Claim
from dateline.model.factuality import Factuality
from dateline.model.figure import Figure
from dateline.model.place import Place
from dateline.model.source import Source, SourceKind
from dateline.model.span import Span
from dateline.model.timex import Timex

PRESS = "JRN"
WHY_NO = {
    "actors": "the sentence names no doer",
    "recipients": "the sentence names nobody to whom it was done",
    "time": "the text gives no date for it",
    "place": "the sentence gives no place for it",
    "sources": "the outlet says so in its own voice",
}


@Language.factory(
    "dateline_claims",
    requires=["doc.sents", "doc._.events", "doc._.entities", "doc._.attributions", "doc._.timexes"],
    assigns=["doc._.claims"],
)
def make_claims(nlp: Language, name: str) -> "Assembler":
    """The component ``dateline_claims``."""
    return Assembler()


class Assembler:
    """Joins event mentions with their parties, time, place, factuality and chain of sources.

    A field that the text does not fill stays None or empty, and ``absent`` says why: nothing is guessed.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Set ``doc._.claims``, in the order of the text."""
        events: tuple[EventMention, ...] = doc._.events
        factualities: tuple[Factuality, ...] = doc._.factualities or (Factuality(),) * len(events)
        mask = news_mask(doc)
        parties = _parties(doc, events)
        figures = read_figures(doc)
        claims: list[Claim] = []
        for event, factuality, shared, counted in zip(events, factualities, parties, figures, strict=True):
            if mask[event.head]:
                claims.append(_claim(doc, event, factuality, shared, counted, f"c{len(claims) + 1}"))
        doc._.claims = tuple(claims)
        return doc


Parties = tuple[tuple[Actor, ...], tuple[Actor, ...]]


def _parties(doc: Doc, events: tuple[EventMention, ...]) -> list[Parties]:
    """Actors and recipients of every event; a noun that repeats an event has the parties of the event it repeats."""
    found: list[Parties] = []
    days = tuple(timex.span for timex in doc._.timexes)
    for event in events:
        actors = _not_telling(doc, event, actors_for(doc, _no_dates(doc, event.actors, days)))
        recipients = actors_for(doc, _no_dates(doc, _not_speaking(doc, event), days))
        if not actors and not recipients and event.repeats is not None and event.repeats < len(found):
            actors, recipients = found[event.repeats]
        actors = _whole(tuple(acting(actor, event.coding.type) for actor in actors))
        recipients = recipients or counterpart(doc, events, found, actors)
        if event.reciprocal:
            recipients = tuple(acting(actor, event.coding.type) for actor in recipients)
            actors, recipients = _distinct((*actors, *recipients)), ()
        else:
            recipients = tuple(suffering(r, event.coding.type) for r in recipients if r not in actors)
        found.append((actors, recipients))
    return found


def _not_speaking(doc: Doc, event: EventMention) -> tuple[int, ...]:
    """The heads of the recipients, less those in the source phrase over the event: who only tells it has no part in it."""
    told = doc._.attributions.around(event.head)
    if told is None:
        return event.recipients
    cited = [source.span for source in doc._.attributions.chain(event.head)]
    return tuple(
        head
        for head in event.recipients
        if not any(run.holds(head) for run in told.source)
        and not any(span.start <= doc[head].idx < span.end for span in cited)
    )


def _not_telling(doc: Doc, event: EventMention, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The actors, less an outlet that tells of it: in "Reuters: Aide meets envoy, discusses truce" the agency discusses nothing."""
    telling = [source for source in doc._.attributions.chain(event.head) if source.kind is SourceKind.MEDIA]
    return tuple(
        actor
        for actor in actors
        if not any(
            source.span.overlaps(actor.span) and (actor.sector == PRESS or actor.text == source.text)
            for source in telling
        )
    )


def _no_dates(doc: Doc, heads: tuple[int, ...], days: tuple[Span, ...]) -> tuple[int, ...]:
    """Heads of parties, less those within a time expression ("08 Mar", "0540 local time")."""
    return tuple(head for head in heads if not any(day.start <= doc[head].idx < day.end for day in days))


def _whole(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Without the half of a coordinated adjective ("Kyrgyz" of "Kyrgyz and Tajik border guards") that the whole phrase stands for."""
    full = {actor.code for actor in actors if " " in actor.text}
    return tuple(a for a in actors if " " in a.text or a.code not in full or not _is_adjective(a.text))


def _is_adjective(text: str) -> bool:
    found = Resolver.load().country_of(text)
    return found is not None and found[1] in (Form.ADJECTIVE, Form.PEOPLE)


def _distinct(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Each party once; two of whom nothing but a sector is known are told apart by their words."""
    seen: dict[tuple[str | None, ...], Actor] = {}
    for actor in actors:
        known = actor.name or actor.code
        key = (actor.name, actor.country, actor.organisation, actor.sector, None if known else actor.text)
        seen.setdefault(key, actor)
    return tuple(seen.values())


def _claim(
    doc: Doc,
    event: EventMention,
    factuality: Factuality,
    parties: Parties,
    figures: tuple[Figure, ...],
    name: str,
) -> Claim:
    actors, recipients = parties
    sentence = doc[event.head].sent
    span = event.trigger.chars(doc)
    time: Timex | None = date_event(doc, event.head, event.trigger)
    place: Place | None = place_event(doc, event.head, event.trigger)
    sources: tuple[Source, ...] = doc._.attributions.chain(event.head)
    given = {"actors": actors, "recipients": recipients, "time": time, "place": place, "sources": sources}
    return Claim(
        id=name,
        span=span,
        text=span.of(text_of(doc)),
        sentence=Span(sentence.start_char, sentence.end_char),
        event=event.coding,
        actors=actors,
        recipients=recipients,
        time=time,
        place=place,
        factuality=factuality,
        figures=figures,
        sources=sources,
        absent=tuple(Absence(field=f, reason=WHY_NO[f]) for f, value in given.items() if not value),
    )
