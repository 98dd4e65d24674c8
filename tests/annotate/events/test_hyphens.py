"""Words that the tokenizer cuts at their hyphen, and pasts, particles and objects that the parser misreads."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("The rebels declared a cease-fire on Friday.", ["CONCEDE"]),
        ("Nurses staged a sit-in at the ministry.", ["PROTEST"]),
        ("A walk-out by pilots began on Monday.", ["PROTEST"]),
        ("Police tear-gassed the marchers.", ["ASSAULT"]),
        ("A cyber-attack on the port crippled its computers.", ["COERCE"]),
        ("Counter-offensives against the rebels began in May.", ["ASSAULT"]),
        ("Bus drivers in Harare downed tools.", ["PROTEST"]),
        ("Kigali massed troops on the border.", ["MOBILIZE"]),
        ("The union called off the march.", ["CONCEDE"]),
        ("Forty rebels handed in their rifles at Bria.", ["RETREAT"]),
        ("Azerbaijan has moved tanks closer to the line.", ["MOBILIZE"]),
        ("The opposition called for the premier to resign.", ["REQUEST"]),
        ("Guards kicked and punched the prisoners.", ["ASSAULT"]),
        ("The long-haul flight landed in Oslo.", []),
    ],
)
def test_told(coded, sentence, kinds):
    assert [str(event.coding.type) for event in coded(sentence)._.events] == kinds
