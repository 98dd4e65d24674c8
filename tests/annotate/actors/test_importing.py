"""Lists of actors in other formats: the lines, the rows of the table they become, and what is said of what cannot be used."""

import json
from datetime import date

import pytest

from dateline.annotate.actors import intake
from dateline.annotate.actors.importing import formats, guess, read_format, read_tables
from dateline.annotate.actors.intake import Problem, lines_of
from dateline.annotate.actors.resolver import Resolver
from dateline.annotate.actors.rows import Row, table
from dateline.model.errors import ConfigError, InputError, ResourceError

Q5 = {"mainsnak": {"datavalue": {"value": {"id": "Q5"}}}, "rank": "normal"}


def claim(item, **qualifiers):
    times = {key: [{"datavalue": {"value": {"time": time}}}] for key, time in qualifiers.items()}
    return {"mainsnak": {"datavalue": {"value": {"id": item}}}, "qualifiers": times, "rank": "normal"}


@pytest.fixture
def imported(tmp_path):
    def imported(text, format_):
        path = tmp_path / "list"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        found = list(read_format(path, format_))
        rows = ["|".join(row.cells()[:1] + row.cells()[2:]) for row in found if isinstance(row, Row)]
        return rows, [problem.at("list") for problem in found if isinstance(problem, Problem)]

    return imported


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("Zarnia Front,TCD,REB,,,", "Zarnia Front||TCD||REB|body|||"),
        ("Zarnia Front,td,REB,,,", "Zarnia Front||TCD||REB|body|||"),
        ("Zarnia Front,Chad,reb+pre,,,", "Zarnia Front||TCD||REB+PRE|body|||"),
        ("Zarnia Front,Q657,REB,,,", "Zarnia Front||TCD||REB|body|||"),
        ("Lake Basin Compact,IGO,GOV,,,", "Lake Basin Compact|||IGO|GOV|body|||"),
        ("Amina Tolko,NER,,minister of mines,2021-04-03,2023", "Amina Tolko||NER||GOV|person|minister of mines|2021-04-03|2023-12-31"),
        ("Amina Tolko,,,Chadian ambassador,2021-02,", "Amina Tolko||TCD||GOV|person|Chadian ambassador|2021-02-01|"),
        ("Oslo Nine,,,,,", "Oslo Nine|||||body|||"),
    ],
)  # fmt: skip
def test_a_row_of_csv(imported, line, row):
    rows, problems = imported(f"name,country,sector,role,since,until\n{line}\n", "csv")
    assert (rows, problems) == ([row], [])


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("=cmd|' /C calc'!A0,TCD,REB,,,", "list:2: a name that a spreadsheet would run as a formula (=cmd|' /C calc'!A0)"),
        ("@SUM(A1),TCD,REB,,,", "list:2: a name that a spreadsheet would run as a formula (@SUM(A1))"),
        ("Zarnia\x07 Front,TCD,REB,,,", "list:2: a name with control characters"),
        ("Zarnia\u202e Front,TCD,REB,,,", "list:2: a name with control characters"),
        ("***,TCD,REB,,,", "list:2: a name without a letter"),
        (",TCD,REB,,,", "list:2: no name"),
        ("Zarnia Front,Zembla,REB,,,", "list:2: no country or organisation is called Zembla"),
        ("Zarnia Front,TCD,WAR,,,", "list:2: not a sector of PLOVER: WAR"),
        ("Zarnia Front,TCD,REB,,2024-02-30,", "list:2: not a day: 2024-02-30"),
        ("Zarnia Front,TCD,REB,,last May,", "list:2: not a day: last May"),
        ("Zarnia Front,TCD,REB,,2024,2023", "list:2: ends (2023-12-31) before it begins (2024-01-01)"),
        (f"{'Zarnia ' * 40},TCD,REB,,,", "list:2: too long for a name (Zarnia Zarnia Zarnia Zarnia Za...)"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_csv_is_said_in_one_line(imported, line, problem):
    rows, problems = imported(f"name,country,sector,role,since,until\n{line}\nOslo Nine,,,,,\n", "csv")
    assert problems == [problem]
    assert len(rows) == 1


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Name;Country;Sector\nZarnia Front;Chad;REB\n", ["Zarnia Front||TCD||REB|body|||"]),
        ("# mine\nname\tcountry\nZarnia Front\tChad\n", ["Zarnia Front||TCD|||body|||"]),
        ('\ufeffname,country\n"Front, Zarnia",Chad\n', ["Front, Zarnia||TCD|||body|||"]),
        ("Sector,Height,Label\nREB,3,Zarnia Front\n", ["Zarnia Front||||REB|body|||"]),
    ],
)
def test_csv_in_other_dress(imported, text, rows):
    assert imported(text, "csv") == (rows, [])


def test_csv_without_names_or_lines(imported):
    assert imported("country,sector\nTCD,REB\n", "csv")[1] == ["list:1: the first line names no column 'name'"]
    assert imported("", "csv")[1] == ["list:1: the list is empty"]


def test_lines_that_are_no_text_or_endless(imported, monkeypatch):
    monkeypatch.setattr(intake, "LONGEST_LINE", 30)
    text = b"name,country\n\xff\xfe,TCD\n" + b"x" * 100 + b"\nOslo Nine,NOR\n"
    rows, problems = imported(text, "csv")
    assert rows == ["Oslo Nine||NOR|||body|||"]
    assert problems == ["list:2: not UTF-8: byte 0xff", "list:3: longer than 30 bytes"]


def test_a_file_that_is_too_large_or_is_not(tmp_path, monkeypatch):
    path = tmp_path / "list"
    with pytest.raises(InputError, match="cannot be read"):
        list(lines_of(path))
    path.write_text("name\nOslo Nine\n", encoding="utf-8")
    monkeypatch.setattr(intake, "MOST_BYTES", 5)
    with pytest.raises(InputError, match="at most 5"):
        list(lines_of(path))


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("FRONT_FOR_ZARNIA_ [TCDREB]\n", ["Front for Zarnia||TCD||REB|body|||"]),
        ("ZRN [TCDINS] ; a comment\n", ["ZRN||TCD||REB|body|||"]),
        ("LAKE_COMPACT_ [IGO]\n", ["Lake Compact|||IGO||body|||"]),
        ("ADA_TOLKO_\n\t[NERGOV 980404-030505]\n\t[NERELI]\n", [
            "Ada Tolko||NER||GOV|person||1998-04-04|2003-05-05", "Ada Tolko||NER||ELI|person|||"]),
        ("ADA_TOLKO_\n\t[NERGOVMED > 20110101]\n", ["Ada Tolko||NER||GOV+JRN|person||2011-01-01|"]),
        ("ADA_TOLKO_ [NERELI]\n\t[NERREB <19280101]\n", [
            "Ada Tolko||NER||REB|body|||1928-01-01", "Ada Tolko||NER||ELI|body|||"]),
        ("NIGER_ [NER]\n+NIGERIEN_\n+TOLKOVILLE_\n", ["Tolkoville||NER|||place|||"]),
        ("NIGER_ [NER]\n", []),
        ("<!-- one\nTWO [TCD]\n-->\n# THREE [TCD]\nFOUR_PEAKS_ [---]\n", []),
        ("MINISTER_ [~GOV]\n", []),
    ],
)  # fmt: skip
def test_a_dictionary_of_petrarch(imported, text, rows):
    assert imported(text, "petrarch") == (rows, [])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("ZARNIA_ [XQZ]\n", "list:1: neither a country nor a sector that PLOVER knows: XQZ"),
        ("ZARNIA_\n+FRONT_\n", "list:1: no code for Zarnia"),
        ("ZARNIA_\n\t[TCDREB 991301-000101]\n", "list:2: not a day: 991301"),
        ("ZARNIA_\n\t[TCDREB since May]\n", "list:2: not a date restriction: since May"),
        ("ZARNIA_\n\t[TCDREB 020101-010101]\n", "list:2: ends (2001-01-01) before it begins (2002-01-01)"),
        ("ZARNIA_ [TCDREB]\n+=HYPERLINK()\n", "list:2: a name that a spreadsheet would run as a formula (=hyperlink())"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_dictionary(imported, text, problem):
    assert imported(text, "petrarch")[1] == [problem]


def test_synonyms_are_aliases(tmp_path):
    path = tmp_path / "list"
    path.write_text("ZARNIA_FRONT_ [TCDREB]\n+MOUVEMENT_ZARN_\n+Zarn Boys\n", encoding="utf-8")
    (row,) = read_format(path, "petrarch")
    assert row.aliases == ("Mouvement Zarn", "Zarn Boys")


def lines(*objects):
    return "".join(json.dumps(found) + "\n" for found in objects)


def entity(schema, key, **properties):
    return {"id": key, "schema": schema, "properties": properties}


@pytest.mark.parametrize(
    ("objects", "rows"),
    [
        ([entity("Company", "Q77", name=["Zarn Mining"], jurisdiction=["td"])], ["Zarn Mining|Q77|TCD||BUS|body|||"]),
        ([entity("PublicBody", "x", name=["Zarn Salt Board"], country=["td"])], ["Zarn Salt Board||TCD||GOV|body|||"]),
        ([entity("Organization", "x", name=["Zarn Front"], topics=["sanction", "crime.terror"])], ["Zarn Front||||REB|body|||"]),
        ([entity("Organization", "x", name=["Zarn Ring"], topics=["crime.traffick.drug"])], ["Zarn Ring||||CRM|body|||"]),
        ([entity("Company", "x", name=["Zarn Oil"], country=["td", "ne"], dissolutionDate=["2010"])], ["Zarn Oil||||BUS|body|||2010-12-31"]),
        ([entity("Organization", "x", name=["Lake Compact"], country=["eu"])], ["Lake Compact|||EUR||body|||"]),
        ([entity("Person", "x", name=["Ada Tolko"], nationality=["ne"], topics=["role.judge"], wikidataId=["Q99"])],
         ["Ada Tolko|Q99|NER||JUD|person|||"]),
        ([entity("Person", "x", name=["Ада Толко"], alias=["Ada Tolko"])], []),
        ([entity("Vessel", "x", name=["Zarn Star"]), entity("Sanction", "y", entity=["x"])], []),
        ([entity("Person", "p", name=["Ada Tolko"]), entity("Occupancy", "o", holder=["p"], post=["m"], startDate=["2021-04-03"], endDate=["2023-07"]),
          entity("Position", "m", name=["Minister of Mines of Niger"])],
         ["Ada Tolko||NER||GOV|person|minister|2021-04-03|2023-07-31"]),
        ([entity("Person", "p", name=["Ada Tolko"], positionOccupancies=[entity("Occupancy", "o", startDate=["2021"],
          post=[entity("Position", "m", name=["Member of the National Assembly"], country=["ne"])])])],
         ["Ada Tolko||NER||LEG|person|member of the national assembly|2021-01-01|"]),
    ],
)  # fmt: skip
def test_entities_of_followthemoney(imported, objects, rows):
    assert imported(lines(*objects), "ftm")[0] == rows


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("no\n", "list:1: not a JSON object"),
        ("[1]\n", "list:1: not an entity: no object with properties"),
        ("[" * 100_000 + "\n", "list:1: not a JSON object"),
        (lines(entity("Company", "x", name=["\u0417\u0430\u0440\u043d"])), "list:1: no name in Latin letters"),
        (lines(entity("Company", "x", name=["Zarn"], incorporationDate=["soon"])), "list:1: not a day: soon"),
        (lines(entity("Company", "x", name=["=Zarn()"])), "list:1: a name that a spreadsheet would run as a formula (=Zarn())"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_entities(imported, text, problem):
    assert imported(text, "ftm") == ([], [problem])


RESULTS = "item,itemLabel,itemAltLabel,countryLabel,positionLabel,typeLabel,start,end\n"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (RESULTS + "http://www.wikidata.org/entity/Q99,Ada Tolko,A. Tolko,Niger,Minister of Mines,human,2021-04-03T00:00:00Z,\n",
         ["Ada Tolko|Q99|NER||GOV|person|minister|2021-04-03|"]),
        (RESULTS + "http://www.wikidata.org/entity/Q98,Zarn Front,,Chad,,political party,,t123\n", ["Zarn Front|Q98|TCD||PTY|body|||"]),
        (RESULTS + "http://www.wikidata.org/entity/Q97,Ada Tolko,,,President of Chad,,,\n", ["Ada Tolko|Q97|TCD||GOV|person|president||"]),
        (lines({"item": {"value": "http://www.wikidata.org/entity/Q98"}, "itemLabel": {"value": "Zarn Front"}, "countryLabel": {"value": "Chad"}}),
         ["Zarn Front|Q98|TCD|||body|||"]),
        (lines({"id": "Q99", "labels": {"en": {"value": "Ada Tolko"}}, "claims": {"P31": [Q5], "P27": [claim("Q1032")],
          "P39": [claim("Q83307", P580="+2021-04-03T00:00:00Z", P582="+2023-07-00T00:00:00Z")]}}),
         ["Ada Tolko|Q99|NER||GOV|person|minister|2021-04-03|2023-07-31"]),
        (lines({"id": "Q99", "labels": {"en": {"value": "Ada Tolko"}}, "claims": {"P31": [Q5], "P39": [claim("Q12345678")]}},
               {"id": "Q12345678", "labels": {"en": {"value": "Speaker of the Parliament of Niger"}}}),
         ["Ada Tolko|Q99|NER||LEG|person|speaker of the parliament||"]),
        ("[\n" + lines({"id": "Q98", "labels": {"en": {"value": "Zarn Front"}}, "claims": {"P31": [claim("Q7278")], "P17": [claim("Q657")]}}).strip() + ",\n]\n",
         ["Zarn Front|Q98|TCD||PTY|body|||"]),
        (lines({"id": "Q99", "labels": {"en": {"value": "Ada Tolko"}}, "claims": {"P31": [Q5], "P106": [claim("Q1930187")]}}),
         ["Ada Tolko|Q99|||JRN|person|||"]),
        (lines({"id": "Q96", "labels": {"en": {"value": "Zarn Hill"}}, "claims": {"P31": [claim("Q54050")]}}), []),
    ],
)  # fmt: skip
def test_an_extract_of_wikidata(imported, text, rows):
    assert imported(text, "wikidata") == (rows, [])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("\n", "list:1: the extract is empty"),
        (RESULTS + ",Ada Tolko,,,,,,\n", "list:2: no Wikidata item in the result"),
        (RESULTS + "http://www.wikidata.org/entity/Q98,Q98,,,,,,\n", "list:2: no name for http://www.wikidata.org/entity/Q98"),
        (RESULTS + "http://www.wikidata.org/entity/Q98,Zarn,,,,,2024-20-20,\n", "list:2: not a day: 2024-20-20"),
        ('{"id": \n', "list:1: not a JSON object"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_an_extract(imported, text, problem):
    assert imported(text, "wikidata") == ([], [problem])


@pytest.mark.parametrize(
    ("start", "format_"),
    [
        ("name,country\nZarn [old] Front,TCD\n", "csv"),
        ("# note\nZARNIA_ [TCD]\n", "petrarch"),
        ("<!-- note -->\nADA_TOLKO_\n\t[NERGOV >20110101]\n", "petrarch"),
        ('{"id": "x", "schema": "Person", "properties": {}}', "ftm"),
        ('[\n{"type": "item", "id": "Q9"},', "wikidata"),
        ("item,itemLabel\n", "wikidata"),
    ],
)
def test_the_format_is_told_from_the_start(start, format_):
    assert guess(start) == format_
    assert format_ in formats()


def test_an_unknown_format(tmp_path):
    with pytest.raises(ConfigError, match="no plugin 'xls'"):
        list(read_format(tmp_path / "list", "xls"))


TABLE = "\n".join(
    table(
        [
            Row(name="Zarnia Front", aliases=("ZF",), country="TCD", sectors=("REB",), until=date(2023, 12, 31)),
            Row(name="Zarnia Front", aliases=("ZF",), country="TCD", sectors=("PTY",), since=date(2024, 1, 1)),
            Row(name="Ada Tolko", id="Q99", country="NER", sectors=("GOV",), kind="person", role="minister",
                since=date(2021, 4, 3), until=date(2023, 7, 26)),
            Row(name="Tolkoville", country="NER", kind="place"),
            Row(name="Emmanuel Macron", country="TCD", sectors=("AGR",), kind="person"),
        ]
    )
)  # fmt: skip


@pytest.fixture(scope="module")
def mine(tmp_path_factory):
    path = tmp_path_factory.mktemp("actors") / "mine.tsv"
    path.write_text(TABLE, encoding="utf-8")
    return Resolver(rows=read_tables([str(path)]))


@pytest.mark.parametrize(
    ("phrase", "on", "answer"),
    [
        ("the Zarnia Front", "2023-05-01", "TCD REB None"),
        ("a ZF commander", "2023-05-01", "TCD REB commander"),
        ("the Zarnia Front", "2024-05-01", "TCD PTY None"),
        ("Ada Tolko", "2022-01-01", "NER GOV minister"),
        ("Tolko", "2022-01-01", "NER GOV minister"),
        ("Ada Tolko", "2024-01-01", "NER ELI minister"),
        ("Tolkoville police", "2024-01-01", "NER COP None"),
        ("Emmanuel Macron", "2024-01-01", "TCD AGR "),
        ("Angela Merkel", "2017-01-01", "DEU GOV chancellor"),
    ],
)
def test_a_table_is_read_with(mine, phrase, on, answer):
    facts = mine.resolve(phrase, on=date.fromisoformat(on))
    assert f"{facts.code} {facts.sector} {facts.role}" == answer


def test_a_table_does_not_change_the_package():
    assert Resolver.load().resolve("the Zarnia Front").code is None


def test_a_wrong_table_is_an_error_with_its_line(tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text("name,country\nZarnia Front,Zembla\nOslo Nine,Zembla\n", encoding="utf-8")
    with pytest.raises(ResourceError, match=r"mine.csv:2: no country or organisation is called Zembla \(and 1 more\)"):
        read_tables([str(path)])
