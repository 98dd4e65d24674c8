"""Quantities: the words, and value, lower bound, upper bound ("-" for none), "~" where approximate, currency."""

import pytest

from dateline.annotate.figures.quantity import quantity_at

QUANTITIES = """
|12 people | 12 | 12 12 12
at least |12 | at least 12 | 12 12 -
no fewer than |12 | no fewer than 12 | 12 12 -
more than |12 | more than 12 | 12 12 -
well over |100,000 | well over 100,000 | 100000 100000 -
|12 or more men | 12 or more | 12 12 -
|10,000+ marchers | 10,000+ | 10000 10000 -
up to |200 | up to 200 | 200 - 200
as many as |20 | as many as 20 | 20 - 20
no more than |20 | no more than 20 | 20 - 20
fewer than |10 | fewer than 10 | 10 - 10
nearly |40 | nearly 40 | 40 - 40 ~
close to |a million | close to a million | 1000000 - 1000000 ~
just over |20 | just over 20 | 20 20 - ~
some |1,500 men | some 1,500 | 1500 - - ~
about |12 | about 12 | 12 - - ~
an estimated |2,000 | an estimated 2,000 | 2000 - - ~
~|200 | ~200 | 200 - - ~
|30-odd men | 30-odd | 30 - - ~
|12 or so men | 12 or so | 12 - - ~
perhaps as many as |50 | perhaps as many as 50 | 50 - 50 ~
between |3 and 5 men | between 3 and 5 | - 3 5
|3 to 5 people | 3 to 5 | - 3 5
|20-30 people | 20-30 | - 20 30
|three or four | three or four | - 3 4
|40-50 thousand | 40-50 thousand | - 40000 50000
rose from |12 to 15 | from 12 to 15 | 15 15 15
|dozens of people | dozens | - 24 -
|scores of people | scores | - 40 -
|hundreds of people | hundreds | - 200 -
|tens of thousands of people | tens of thousands | - 20000 -
|hundreds of thousands | hundreds of thousands | - 200000 -
|several people | several | - 3 -
|several hundred | several hundred | - 300 -
|a few dozen | a few dozen | - 36 -
|a couple of men | a couple | 2 2 2 ~
|a dozen men | a dozen | 12 12 12
more than |a dozen | more than a dozen | 12 12 -
|two dozen | two dozen | 24 24 24
|half a dozen | half a dozen | 6 6 6
|half a million people | half a million | 500000 500000 500000
|twenty-five men | twenty-five | 25 25 25
|two hundred and fifty thousand | two hundred and fifty thousand | 250000 250000 250000
|a thousand and one | a thousand and one | 1001 1001 1001
|3.2 million people | 3.2 million | 3200000 3200000 3200000
|1,5 million persons | 1,5 million | 1500000 1500000 1500000
|1.500 soldiers | 1.500 | 1500 1500 1500
|12 000 men | 12 000 | 12000 12000 12000
|1 lakh people | 1 lakh | 100000 100000 100000
|1,00,000 people | 1,00,000 | 100000 100000 100000
|100s of people | 100s | - 200 -
$|1.5bn | $1.5bn | 1500000000 1500000000 1500000000 USD
€|20m | €20m | 20000000 20000000 20000000 EUR
up to US $|50 million | up to US $50 million | 50000000 - 50000000 USD
A$|5m | A$5m | 5000000 5000000 5000000 AUD
|2 crore rupees | 2 crore rupees | 20000000 20000000 20000000 rupee
paid Rs |500 crore | Rs 500 crore | 5000000000 5000000000 5000000000 rupee
Rs|500 | Rs500 | 500 500 500 rupee
R|5bn | R5bn | 5000000000 5000000000 5000000000 ZAR
KSh |20 million | KSh 20 million | 20000000 20000000 20000000 KES
|5 million Kenyan shillings | 5 million Kenyan shillings | 5000000 5000000 5000000 KES
|500 U.S. dollars | 500 U.S. dollars | 500 500 500 USD
|20bn-euro loan | 20bn-euro | 20000000000 20000000000 20000000000 EUR
a $|20-million deal | $20-million | 20000000 20000000 20000000 USD
$|2-3 billion | $2-3 billion | - 2000000000 3000000000 USD
between $|2bn and $3bn | between $2bn and $3bn | - 2000000000 3000000000 USD
nearly £|5 million | nearly £5 million | 5000000 - 5000000 ~ GBP
"""

CASES = [tuple(part.strip() for part in line.rsplit(" | ", 2)) for line in QUANTITIES.strip().splitlines()]


def shown(number):
    return "-" if number is None else f"{number:g}" if number < 1000 else str(int(number))


@pytest.mark.parametrize(("text", "words", "answer"), CASES)
def test_value_and_bounds(text, words, answer):
    plain = text.replace("|", "")
    found = quantity_at(plain, text.index("|"))
    assert found is not None
    parts = [shown(found.value), shown(found.low), shown(found.high)]
    parts += ["~"] * found.approximate + [found.currency] * (found.currency is not None)
    assert (plain[found.start : found.end], " ".join(parts)) == (words, answer)


@pytest.mark.parametrize("text", ["a man", "a couple was", "3rd man", "few people", "an attack", "half the town"])
def test_no_quantity(text):
    assert quantity_at(text, 0) is None


def test_a_strong_force():
    found = quantity_at("a 1,500-strong force", 2)
    assert found is not None
    assert (found.strong, found.value) == (True, 1500)
