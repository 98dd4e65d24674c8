"""The sector of who acts or suffers: a table of an actor, an event and the answer."""

import pytest

from dateline.annotate.states import acting, suffering
from dateline.model.actor import Actor
from dateline.model.event import EventType
from dateline.model.span import Span


def actor(text, **known):
    return Actor(text=text, span=Span(0, len(text)), **known)


ESTONIA = actor("Estonia", name="Estonia", country="EST")

ACTS = [
    # A state that does something is its government.
    (ESTONIA, EventType.REQUEST, "GOV"),
    (ESTONIA, EventType.ASSAULT, "GOV"),
    # A side of a country is its government, its military where it uses or moves force.
    (actor("the Kenyan side", country="KEN", role="side"), EventType.REJECT, "GOV"),
    (actor("the Kenyan side", country="KEN", role="side"), EventType.ASSAULT, "MIL"),
    # A thing of a country that strikes or moves is its military's; otherwise nothing is known.
    (actor("Omani boats", country="OMN"), EventType.ASSAULT, "MIL"),
    (actor("Omani boats", country="OMN"), EventType.MOBILIZE, "MIL"),
    (actor("Omani boats", country="OMN"), EventType.COOPERATE, None),
    # People of a country are neither.
    (actor("a Dutch woman", country="NLD", role="woman"), EventType.ASSAULT, None),
    (actor("Malian officers", country="MLI", role="officer"), EventType.MOBILIZE, None),
    (actor("Libyan agents", country="LBY", role="agent"), EventType.ASSAULT, None),
    # A body or person with a name of its own is no state.
    (actor("Ilse Brandt", name="Ilse Brandt", country="DEU"), EventType.REQUEST, None),
    (actor("Ilse Brandt", name="Ilse Brandt", country="DEU"), EventType.ASSAULT, None),
    # What is known stands; bodies of several states and the unknown stay as they are.
    (actor("Chilean miners", country="CHL", sector="LAB"), EventType.PROTEST, "LAB"),
    (actor("the union", name="European Union", organisation="EUR"), EventType.REQUEST, None),
    (actor("gangs"), EventType.ASSAULT, None),
]


@pytest.mark.parametrize(("who", "event", "sector"), ACTS, ids=lambda value: getattr(value, "text", str(value)))
def test_sector_of_who_acts(who, event, sector):
    assert acting(who, event).sector == sector


SUFFERS = [
    (actor("two shepherds", country="ALB", sector="AGR", role="shepherd"), EventType.ASSAULT, "CVL"),
    (actor("a Peruvian farmer", country="PER", sector="AGR", role="farmer"), EventType.COERCE, "CVL"),
    (actor("the farmers", country="PER", sector="AGR", role="farmer"), EventType.CONSULT, "AGR"),
    (actor("Andean Growers", name="Andean Growers", country="PER", sector="AGR"), EventType.ASSAULT, "AGR"),
    (actor("three soldiers", country="PER", sector="MIL", role="soldier"), EventType.ASSAULT, "MIL"),
    (actor("Peru", name="Peru", country="PER"), EventType.ASSAULT, None),
    # What is offered to a country or said on a visit to it is dealing with its government; charges and aid are not.
    (actor("Peru", name="Peru", country="PER"), EventType.AGREE, "GOV"),
    (actor("Peru", name="Peru", country="PER"), EventType.CONSULT, "GOV"),
    (actor("Peru", name="Peru", country="PER"), EventType.ACCUSE, None),
    (actor("Ana Lobos", name="Ana Lobos", country="PER"), EventType.CONSULT, None),
]


@pytest.mark.parametrize(("whom", "event", "sector"), SUFFERS, ids=lambda value: getattr(value, "text", str(value)))
def test_sector_of_who_suffers(whom, event, sector):
    assert suffering(whom, event).sector == sector


def test_nothing_but_the_sector_changes():
    found = acting(ESTONIA, EventType.REQUEST)
    assert (found.text, found.span, found.name, found.country) == ("Estonia", Span(0, 7), "Estonia", "EST")
