"""Whom phrases of the whole world's news name on a day: country or body, sector and role, one phrase a line of ``phrases.txt``."""

from datetime import date
from pathlib import Path

import pytest

from dateline.annotate.actors.resolver import Resolver


def rows():
    for line in Path(__file__).with_name("phrases.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            phrase, day, answer, role = line.split(" | ")
            yield pytest.param(phrase, date.fromisoformat(day), answer, role, id=f"{phrase} {day}")


@pytest.mark.parametrize(("phrase", "on", "answer", "role"), rows())
def test_whom_a_phrase_names_on_the_day(phrase, on, answer, role):
    facts = Resolver.load().resolve(phrase, on=on)
    assert (f"{facts.code or '-'} {facts.sector or '-'}", facts.role or "-") == (answer, role)


@pytest.mark.parametrize(
    ("phrase", "sector"),
    [
        ("the people's court", "JUD"),
        ("the judiciary committee", "LEG"),
        ("the district officer", "GOV"),
        ("sappers", "MIL"),
        ("heavily armed fighters", "REB"),
        ("the bomb squad", "COP"),
        ("epidemiologists", "MED"),
        ("a legal expert", "JUD"),
        ("the party faithful", "PTY"),
        ("striking miners", "LAB"),
        ("winemakers", "AGR"),
        ("an arms dealer", "CRM"),
        ("faith leaders", "REL"),
        ("stateless people", "REF"),
        ("a talk-show host", "JRN"),
        ("the president's family", "ELI"),
        ("a neighbourhood association", "SOC"),
        ("informers", "SPY"),
        ("the chamber of commerce", "BUS"),
        ("displaced families", "REF"),
        ("the table", None),
    ],
)
def test_sectors_of_common_nouns(phrase, sector):
    assert Resolver.load().resolve(phrase).sector == sector


@pytest.mark.parametrize(
    ("phrase", "answer"),
    [
        ("the People's Republic of China", "CHN None"),
        ("the Prophet Mohammed", "None REL"),
        ("Hamas gunmen", "PSE REB"),
        ("gunmen of the M23", "COD REB"),
        ("gunmen", "None UAF"),
        ("ethnic Albanian guerrillas", "None REB"),
        ("al-Qaeda fighters", "None REB"),
        ("the Hermit Kingdom", "PRK None"),
    ],
)
def test_no_country_is_forced(phrase, answer):
    facts = Resolver.load().resolve(phrase)
    assert f"{facts.code} {facts.sector}" == answer


def test_what_the_tables_know_as_of_no_country_says_so():
    assert Resolver.load().resolve("al-Qaeda fighters").is_stateless
    assert not Resolver.load().resolve("Hamas fighters").is_stateless
    assert not Resolver.load().resolve("fighters").is_stateless


@pytest.mark.parametrize(
    ("phrase", "context", "answer"),
    [
        ("the National Guard", "a Saudi official said", "SAU MIL"),
        ("the National Guard", "Saudi and Omani officials said", "None MIL"),
        ("the parliament", "votes in Georgia", "GEO LEG"),
        ("fishermen", "off Georgia", "None AGR"),
        ("Santa Marta Self-Defense Forces", "", "None MIL"),
    ],
)
def test_an_organ_is_of_the_one_country_of_its_context(phrase, context, answer):
    facts = Resolver.load().resolve(phrase, context=context)
    assert f"{facts.code} {facts.sector}" == answer
