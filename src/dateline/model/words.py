"""The values of a claim in English words: what a reader is told, never more exact than the text."""

from collections.abc import Iterable

from dateline.model.actor import Actor
from dateline.model.claim import Claim
from dateline.model.document import PublishedFrom
from dateline.model.event import Coding
from dateline.model.factuality import Aux, Certainty, Factuality, Polarity
from dateline.model.figure import Figure
from dateline.model.place import Place, Precision
from dateline.model.source import NonResponse, Source, SourceKind
from dateline.model.when import interval_words

OWN_VOICE = "the outlet itself"

SECTORS = {
    "AGR": "farming",
    "BUS": "business",
    "COP": "police",
    "CRM": "criminals",
    "CVL": "civilians",
    "EDU": "education",
    "ELI": "former officials, elites",
    "GOV": "government",
    "JRN": "press",
    "JUD": "courts",
    "LAB": "labour",
    "LEG": "legislature",
    "MED": "health",
    "MIL": "military",
    "OPP": "opposition",
    "PRE": "partly recognised",
    "PRM": "paramilitary",
    "PTY": "party",
    "REB": "rebels",
    "REF": "refugees",
    "REL": "religious",
    "SOC": "civil society",
    "SPY": "intelligence",
    "UAF": "unidentified armed men",
    "UNK": "sector unknown",
}
"""PLOVER's sectors."""
BODIES = {"UNO": "UN body", "EUR": "EU body", "IGO": "intergovernmental", "NGO": "NGO", "MNC": "multinational company"}
PRECISIONS = {
    Precision.EXACT: "the place itself",
    Precision.NEAR: "near it",
    Precision.DISTRICT: "district",
    Precision.DIVISION: "province or state",
    Precision.VAGUE: "a region, no exact place",
    Precision.COUNTRY: "the country, no exact place",
    Precision.SEA: "sea",
}
POSITIVE = {
    Certainty.CERTAIN: "certain",
    Certainty.PROBABLE: "probable",
    Certainty.POSSIBLE: "possible",
    Certainty.UNKNOWN: "left open",
}
NEGATIVE = {
    Certainty.CERTAIN: "denied",
    Certainty.PROBABLE: "probably not",
    Certainty.POSSIBLE: "possibly not",
    Certainty.UNKNOWN: "left open",
}
AUXILIARY = {Aux.FUTURE: "planned or ahead", Aux.HYPOTHETICAL: "hypothetical", Aux.HISTORICAL: "of the past"}
ALREADY_UNNAMED = ("unnamed", "anonym", "not named", "not to be named", "unidentified")
PUBLISHED_FROM = {
    PublishedFrom.OPTION: "given with the file",
    PublishedFrom.METADATA: "from the page's metadata",
    PublishedFrom.TEXT: "from the text",
    PublishedFrom.NONE: "not known",
}


def actor_words(actor: Actor) -> str:
    """Who, with country or organisation, sector and role in brackets."""
    name = actor.name or actor.text
    kind = " ".join(
        word
        for word in (
            actor.country or BODIES.get(actor.organisation or "", actor.organisation),
            SECTORS.get(actor.sector or "", actor.sector),
        )
        if word
    )
    notes = [kind] if kind else []
    if actor.role and actor.role.casefold() not in name.casefold():
        notes.append(actor.role)
    return f"{name} ({', '.join(notes)})" if notes else name


def party_words(actors: Iterable[Actor]) -> str:
    """Several parties, joined with +."""
    return " + ".join(actor_words(actor) for actor in actors)


def coding_words(coding: Coding) -> str:
    """What: PLOVER's type, and its mode in brackets."""
    return f"{coding.type} ({coding.mode.replace('_', ' ')})" if coding.mode else str(coding.type)


def event_words(claim: Claim) -> str:
    """Who did what to whom: actor, arrow, type and mode, arrow, recipient."""
    parts = [party_words(claim.actors) or "nobody named", coding_words(claim.event)]
    if claim.recipients:
        parts.append(party_words(claim.recipients))
    return " → ".join(parts)


def place_words(place: Place | None) -> str:
    """Where, with its precision; empty where the sentence gives no place."""
    if place is None:
        return ""
    country = f", {place.country}" if place.country and place.precision is not Precision.COUNTRY else ""
    return f"{place.name}{country} ({PRECISIONS[place.precision]})"


def factuality_words(factuality: Factuality) -> str:
    """How certain, in the eyes of the innermost source, and the words that decided it."""
    negative = factuality.polarity is Polarity.NEGATIVE
    said = (NEGATIVE if negative else POSITIVE)[factuality.certainty]
    if factuality.aux in AUXILIARY:
        said += f", {AUXILIARY[factuality.aux]}"
    if factuality.words:
        said = f"{said} (“{'”, “'.join(factuality.words)}”)"
    band = factuality.icd203
    return f"{said}; “{band.text}” is {band.low}–{band.high}% by ICD 203" if band is not None else said


def amount_words(figure: Figure) -> str:
    """How many, by the bounds that the text sets: "12", "12 or more", "up to 12", "3 to 5", "about 1,500"; with a unit that is not people."""
    low, high = figure.low, figure.high
    about = "about " if figure.approximate else ""
    if low is None and high is None:
        found = f"{about}{figure.value:,}" if figure.value is not None else "a number not told"
    elif low == high:
        found = f"{about}{low:,}"
    elif high is None:
        found = f"{about}{low:,} or more"
    elif low is None:
        found = f"up to {about}{high:,}"
    else:
        found = f"{about}{low:,} to {high:,}"
    return found if figure.unit == "person" else f"{found} {figure.unit}"


def figure_words(figure: Figure) -> str:
    """One figure: what is counted, how many, the words of the text, and who gives it where that is another than the claim's source."""
    found = f"{figure.kind} {amount_words(figure)} (“{figure.text}”"
    if figure.part:
        found += ", a part"
    if figure.sources is not None:
        found += f", according to {chain_words(figure.sources)}"
    return f"{found})"


def figures_words(figures: Iterable[Figure]) -> str:
    """All figures of a claim; empty where there is none."""
    return "; ".join(figure_words(figure) for figure in figures)


def source_words(source: Source) -> str:
    """One link of the chain: its name or its words, how many, whether named, and when it said so."""
    found = source.text if source.kind is SourceKind.ANONYMOUS else source.name or source.text
    notes = []
    if source.count and (source.count > 1 or source.kind is not SourceKind.ANONYMOUS):
        notes.append(f"{source.count} people" if source.count > 1 else "1 person")
    if source.kind is SourceKind.ANONYMOUS and not any(word in found.casefold() for word in ALREADY_UNNAMED):
        notes.append("not named")
    if source.reported is not None:
        notes.append(f"reported {interval_words(*source.reported)}")
    return f"{found} ({', '.join(notes)})" if notes else found


DETERMINERS = frozenset({"The", "A", "An", "His", "Her", "Its", "Their", "Some", "Several", "Many", "Other"})
NUMBERS = frozenset(
    {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "both", "officials"}
)
"""First words of a sentence that lose their capital within another."""


def chain_words(sources: Iterable[Source]) -> str:
    """The chain of sources, outermost first: "The New York Times, citing two people …"; the outlet itself if empty."""
    return ", citing ".join(_inside(source_words(source), source) for source in sources) or OWN_VOICE


def _inside(words: str, source: Source) -> str:
    """An unnamed source as it stands within a sentence: "the officials", not "The officials"."""
    first = words.split(" ", 1)[0]
    lower = source.name is None and (first in DETERMINERS or first.lower() in NUMBERS)
    return words[:1].lower() + words[1:] if lower else words


PRONOUNS = frozenset({"i", "we", "it", "he", "she", "they", "who", "which"})


def silence_words(nonresponse: NonResponse) -> str:
    """Who did not respond, and how; "it" and "we" by name where it is known."""
    source = nonresponse.source
    who = source.name if source.name and source.text.lower() in PRONOUNS else source.text
    return f"{who}: {nonresponse.cue}"
