"""Full stops that belong to a word: "Sgt.", "Engr.", "Ma." end no sentence before a name; "X." and "D.C." end one before a quotation."""

from functools import cache

from spacy.attrs import ORTH
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc

from dateline.model.errors import ResourceError
from dateline.resources.loader import read_yaml

OPENING = frozenset({'"', "“", "„", "«", "‘", "'"})
FILE = "entities/abbreviations.yaml"


@cache
def abbreviations() -> frozenset[str]:
    """The titles, read once."""
    found = read_yaml(FILE)
    if not isinstance(found, dict) or not all(isinstance(line, str) for line in found.values()):
        raise ResourceError("lines of words expected", where=FILE)
    words = frozenset(word for line in found.values() for word in line.split())
    if odd := sorted(word for word in words if not word.endswith(".")):
        raise ResourceError(f"no full stop: {', '.join(odd)}", where=FILE)
    return words


def teach(nlp: Language) -> None:
    """Have the tokenizer keep each title whole, as it keeps "Gen."."""
    tokenizer = nlp.tokenizer
    if isinstance(tokenizer, Tokenizer):  # one of the user's own is left as it is
        for word in sorted(abbreviations() - (tokenizer.rules or {}).keys()):
            tokenizer.add_special_case(word, [{ORTH: word}])


def inside(doc: Doc) -> list[int]:
    """The tokens with which no sentence begins: capitalised, right behind a title cut short."""
    known = {doc.vocab.strings[word] for word in abbreviations() if word in doc.vocab.strings}
    return [t.i + 1 for t in doc[:-1] if t.orth in known and doc[t.i + 1].text[:1].isupper()]


def quotations(doc: Doc) -> list[int]:
    """The quotation marks with which a sentence begins behind a word that ends in a full stop: 'He wrote on X. "We remain," he said'."""
    return [
        t.i + 1
        for t in doc[:-2]
        if len(t.text) > 1
        and t.text[-1] == "."
        and t.whitespace_
        and doc[t.i + 1].text in OPENING
        and not doc[t.i + 1].whitespace_
        and doc[t.i + 2].text[:1].isupper()
    ]
