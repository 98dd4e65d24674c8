"""What reports are about as a whole speaks for their claims, too: names, opening, days."""

from dataclasses import replace
from datetime import date

import pytest

from dateline.model.factuality import Polarity
from dateline.model.judgement import Verdict
from dateline.model.timex import Basis
from dateline.resolve.joining import Party, Told, blocks, compare, told
from dateline.resolve.joining.setting import Setting, proper, setting
from dateline.resolve.joining.wording import stems

PUBLISHED = date(2025, 11, 5)
FIRST = (
    "Raid on Marlo\n\nGunmen of the Sand Front raided Marlo on Tuesday, Sudria said. Two guards of Marlo were hurt in it. "
    "The Sand Front has fought Sudria since 2019. Rain is due on Friday."
)
SECOND = "The Sand Front attacked a post at Marlo on Tuesday. Sudria sent troops to Marlo."
OTHER = "The Reed Party held a march in Orsa on Monday. Norland closed streets of Orsa for the Reed Party."


def claim(text: str, **fields: object) -> Told:
    """An undated claim of a report."""
    made = {
        "key": "c1",
        "doc": "d1",
        "type": "ASSAULT",
        "start": date(2025, 10, 29),
        "end": PUBLISHED,
        "published": PUBLISHED,
        "setting": setting(text, PUBLISHED),
        **fields,
    }
    return Told(**made)


def test_the_setting_of_a_report():
    found = setting(FIRST, PUBLISHED)
    assert found.names[0] == "marlo"
    assert {"sand", "front", "sudria"} <= set(found.names)
    assert not {"tuesday", "friday", "gunmen", "two", "rain"} & set(found.names)
    assert found.days == {date(2025, 11, 4)}
    assert stems("gunmen raided") <= found.opening


def test_a_report_without_words():
    assert setting("", None) == Setting()
    assert proper([]) == {}


def test_undated_claims_of_reports_alike_are_of_one_happening():
    one, other = claim(FIRST), claim(SECOND, key="c2", doc="d2")
    found = compare(one, other)
    assert found.verdict is Verdict.SAME
    assert "reports of one day" in found.reason
    assert "reports alike" in found.reason
    assert set(blocks(one)) & set(blocks(other))


@pytest.mark.parametrize("text", [OTHER, SECOND.replace("Tuesday", "Sunday"), FIRST.replace("Tuesday", "Monday")])
def test_undated_claims_of_other_reports_or_other_days_are_not(text: str):
    assert compare(claim(FIRST), claim(text, key="c2", doc="d2")).verdict is Verdict.DIFFERENT


def test_a_denial_is_published_on_a_later_day_than_what_it_denies():
    force = (Party(names=frozenset({"sudria"}), code="SUR", sector="MIL", is_named=True),)
    raid = claim(FIRST, actors=force, trigger=stems("raided"))
    denial = claim(
        SECOND.replace("Tuesday", "Wednesday"),
        key="c2",
        doc="d2",
        actors=force,
        trigger=stems("raid"),
        polarity=Polarity.NEGATIVE,
    )
    assert compare(raid, denial).verdict is Verdict.SAME
    assert compare(raid, replace(denial, polarity=Polarity.POSITIVE)).verdict is not Verdict.SAME


def test_what_one_report_tells_apart_is_not_joined():
    shots = claim(FIRST, trigger=stems("fired"))
    seizure = replace(shots, key="c2", type="COERCE", trigger=stems("seized"))
    assert compare(shots, seizure).verdict is Verdict.DIFFERENT
    assert compare(shots, replace(seizure, doc="d2")).score > compare(shots, seizure).score


def test_a_claim_with_its_own_day_is_not_of_another_day_though_its_report_is():
    dated = claim(FIRST, start=date(2025, 6, 1), end=date(2025, 6, 1), basis=Basis.SAID)
    assert compare(dated, claim(SECOND, key="c2", doc="d2")).verdict is Verdict.DIFFERENT


def test_triggers_of_one_meaning_speak_for_one_happening():
    quake = claim(FIRST, trigger=stems("raided"))
    kin, far = claim(FIRST, key="c2", trigger=stems("attacked")), claim(FIRST, key="c2", trigger=stems("elected"))
    assert "triggers of one meaning" in compare(quake, kin).reason
    assert compare(quake, kin).score > compare(quake, far).score


def test_a_claim_is_made_comparable(make_claim):
    text = SECOND
    found = told(make_claim(text, "attacked"), key="c1", doc="d1", text=text, published=PUBLISHED)
    assert found.setting == setting(text, PUBLISHED)
    assert (found.type, found.basis) == ("ASSAULT", Basis.PUBLISHED)
    assert found.trigger == stems("attacked")
    assert "post" in found.words
    assert not {"marlo", "sand"} & found.words
