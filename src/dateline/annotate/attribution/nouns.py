"""The nouns that tell what kind of source a phrase names, read from the package's data."""

from dataclasses import dataclass
from functools import cache

from dateline.model.errors import ResourceError
from dateline.resources.loader import read_table, read_yaml

PERSON_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "men", "women", "ee", "ant", "person", "people")


@dataclass(frozen=True)
class Nouns:
    """One set of lower-case words a class; ``resources/cues/informants.yaml`` says what each class is."""

    office: frozenset[str]
    public_office: frozenset[str]
    spokes: frozenset[str]
    state: frozenset[str]
    body: frozenset[str]
    private: frozenset[str]
    insider: frozenset[str]
    formulas: frozenset[str]
    paper: frozenset[str]
    judicial: frozenset[str]
    titles: frozenset[str]
    official_titles: frozenset[str]
    state_names: frozenset[str]
    intergovernmental: frozenset[str]
    vague: frozenset[str]
    ordinals: frozenset[str]
    pronouns: frozenset[str]
    parts: frozenset[str]
    speakers: frozenset[str]
    general: frozenset[str]
    anybody: frozenset[str]
    private_names: frozenset[str]
    said: frozenset[str]

    def person_like(self, lemma: str) -> bool:
        """Whether an unknown noun looks like one for people: "cartographer", "diarist", "islander"."""
        return self.human(lemma) or lemma.endswith(PERSON_ENDINGS)

    def human(self, lemma: str) -> bool:
        """Whether the noun is a person's."""
        own = self.office, self.spokes, self.private, self.insider, self.anybody
        return any(lemma in nouns for nouns in own)


@cache
def load_nouns() -> Nouns:
    """The classes, read once."""
    table = read_yaml("cues/informants.yaml")
    if not isinstance(table, dict) or set(table) != set(Nouns.__dataclass_fields__):
        raise ResourceError("the classes are not those of Nouns", where="cues/informants.yaml")
    return Nouns(**{name: frozenset(str(words).split()) for name, words in table.items()})


@cache
def governments() -> dict[str, str]:
    """Names that stand for a government, countries and their capitals, to the country (ISO 3166-1 alpha-3)."""
    names: dict[str, str] = {}
    for row in read_table("actors/countries.tsv"):
        for name in (row["name"], *row["aliases"].split("|"), *row["capitals"].split("|")):
            if name:
                names.setdefault(name, row["iso3"])
    return names
