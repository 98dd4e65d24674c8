"""Task ``events``: event mentions of one happening, across documents.

A row is id, tokens (of the whole document), sentences ([number, tokens]) and mentions ({item, sent, toks, text}); what comes out is item, cluster.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from dateline.annotate.build import build
from dateline.annotate.encoder.states import load_states
from dateline.annotate.wordings import parsed, wording
from dateline.evaluate.base import Row
from dateline.pipeline.config import Profile
from dateline.resolve.joining.documents import Text, Texts
from dateline.resolve.joining.mention import Mention, States, stemmed
from dateline.resolve.joining.mentions import gathered

OPENING = 2
"""Sentences with which a document opens."""


def predict(rows: Iterable[Row], profile: Profile) -> Iterator[dict[str, Any]]:
    """A line a mention, in the order of the rows; ``cluster`` is the first item of the group. One whose sentence is not at hand stands alone."""
    rows = list(rows)
    mentions = read(rows, encoded=profile.trained)
    cluster = {key: min(keys) for keys in gathered(mentions, texts_of(rows), encoded=profile.trained) for key in keys}
    for row in rows:
        for mention in row["mentions"]:
            yield {"item": mention["item"], "cluster": cluster.get(mention["item"], mention["item"])}


def texts_of(rows: Iterable[Row]) -> Texts:
    """The documents as they are compared; the sentences at hand stand for a document whose text is not."""
    made = []
    for row in rows:
        listed = [word for _, words in row["sentences"] for word in words]
        opening = [word for _, words in row["sentences"][:OPENING] for word in words]
        made.append(Text(words=row["tokens"] or listed, opening=opening))
    return Texts(made)


def read(rows: list[Row], *, encoded: bool) -> list[Mention]:
    """The mentions as they are compared, their sentences parsed; with the encoder's states where ``encoded``."""
    listed = [
        (number, place, row["sentences"][place])
        for number, row in enumerate(rows)
        for place in range(len(row["sentences"]))
    ]
    docs = parsed(build(components=()), (words for _, _, (_, words) in listed))
    found = []
    for (number, place, (sentence, words)), doc in zip(listed, docs, strict=True):
        told = [mention for mention in rows[number]["mentions"] if mention["sent"] == sentence]
        states = load_states().read(words) if encoded and told else None
        for mention in told:
            held = States(states.of(mention["toks"]), states.whole()) if states else None
            made = stemmed(wording(doc, mention["toks"]))
            found.append(Mention(mention["item"], number, sentence, place, made, held))
    return found
