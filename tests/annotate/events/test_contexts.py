"""Contexts of a document: a sure word alone, hints only together."""

import pytest
from spacy.language import Language

from dateline.annotate.events.contexts import terms

CASES = [
    ("Voters stoned a ballot office in Lusaka and police arrested nine men.", "election", True),
    ("Police arrested nine men in Lusaka after a party.", "election", False),
    ("Fighters killed two peacekeepers near Bria.", "peacekeeping", True),
    ("Soldiers from the base arrested the general.", "military", True),
    ("A soldier arrested the driver.", "military", False),
    ("Troops arrested aid staff who had treated cholera patients.", "health", True),
    ("The company donated 40 tonnes of rice to the town.", "cyber", False),
    ("Hackers attacked the registry of the port.", "cyber", True),
    ("The minister condemned the fake news about the arrests.", "misinformation", True),
]


def test_all_contexts_of_the_manual() -> None:
    assert len(terms().order) == len(set(terms().order)) == 37


@pytest.mark.parametrize(("text", "context", "holds"), CASES)
def test_context(coded: Language, text: str, context: str, holds: bool) -> None:
    events = coded(text)._.events
    assert events
    assert (context in events[0].coding.contexts) is holds
