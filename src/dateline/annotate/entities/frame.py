"""The Doc as plain lists, read once: what the reader of entities looks at for every token."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from dateline.annotate.layers import TokenSpan, news_mask, runs_of, text_of

PREMODIFIERS = frozenset(
    ["det", "predet", "amod", "compound", "nummod", "poss", "nmod", "quantmod", "neg", "cc", "conj", "case"]
)
DASHES = frozenset({"-", "–", "—", "--"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
VERBAL = frozenset({"VERB", "AUX"})
CONTROLLED = frozenset({"xcomp", "conj", "aux", "auxpass", "pcomp"})
OPENING, CLOSING = frozenset("“„«"), frozenset("”»")


@dataclass(slots=True)
class Frame:
    """Lists by token index. ``sent`` and ``para`` number the sentences and paragraphs that are read; ``quoted`` numbers
    the quotation a token stands in, 0 outside. ``read`` is false in furniture; ``timed`` are the time expressions, by each of their tokens.
    """

    doc: Doc
    raw: str
    at: list[int]
    text: list[str]
    lower: list[str]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    kids: list[Sequence[int]]
    left: list[int]
    right: list[int]
    ent: list[str]
    sent: list[int]
    para: list[int]
    quoted: list[int]
    read: list[bool]
    timed: dict[int, TokenSpan]

    def __len__(self) -> int:
        return len(self.text)

    def words(self, start: int, end: int) -> str:
        """The text of a run of tokens."""
        return self.raw[self.at[start] : self.at[end - 1] + len(self.text[end - 1])]

    def child(self, index: int, deps: frozenset[str]) -> int | None:
        """The first child with one of the relations."""
        return next((k for k in self.kids[index] if self.dep[k] in deps), None)

    def start(self, head: int) -> int:
        """Where the noun phrase of a head begins: its unbroken run of premodifiers."""
        start = head
        for kid in reversed(self.kids[head]):
            if kid > head:
                continue
            if self.right[kid] + 1 != start or not self._premodifies(kid, head):
                break
            start = self.left[kid]
        while start < head and self.pos[start] in ("PUNCT", "CCONJ", "SPACE"):
            start += 1
        return next((i + 1 for i in range(head - 1, start, -1) if self._parts(i)), start)

    def _parts(self, i: int) -> bool:
        """Whether it is a dash between spaces, behind which something else begins: "DJIBOUTI - Djibouti's army"."""
        return self.text[i] in DASHES and self.at[i] > self.at[i - 1] + len(self.text[i - 1])

    def _premodifies(self, kid: int, head: int) -> bool:
        dep = self.dep[kid]
        if dep == "punct":
            return self.tag[kid] == "HYPH" or self.text[kid] == ","
        if dep in ("advmod", "npadvmod"):
            return kid == head - 1
        return dep in PREMODIFIERS

    def clause(self, index: int) -> int:
        """The verb (or root) that governs a token."""
        for _ in range(20):
            if self.pos[index] in VERBAL and self.dep[index] not in ("amod", "aux", "auxpass", "compound"):
                return index
            if self.head[index] == index:
                return index
            index = self.head[index]
        return index

    def subject(self, verb: int) -> int | None:
        """The token that heads the subject of a verb, that of the verb which controls it where it has none of its own."""
        for _ in range(5):
            own = next((k for k in self.kids[verb] if self.dep[k] in SUBJECTS), None)
            if own is not None:
                return own
            participle = self.dep[verb] == "advcl" and self.tag[verb] == "VBG"
            if not (participle or self.dep[verb] in CONTROLLED) or self.head[verb] == verb:
                return None
            verb = self.head[verb]
        return None

    def role(self, index: int) -> str:
        """The grammatical role of a noun phrase: subject, object, oblique or possessive; conjuncts have that of the first."""
        for _ in range(6):
            if self.dep[index] not in ("conj", "appos") or self.head[index] == index:
                break
            index = self.head[index]
        dep = self.dep[index]
        if dep in SUBJECTS or (dep == "ROOT" and self.pos[index] not in VERBAL):
            return "subject"
        if dep in ("dobj", "dative", "obj", "iobj"):
            return "object"
        if dep == "pobj" and self.dep[self.head[index]] == "agent":
            return "agent"
        return "possessive" if dep == "poss" else "oblique"


def _children(head: list[int]) -> list[Sequence[int]]:
    """The children of each token; leaves share one empty tuple, as a list for every token keeps the collector busy."""
    found: dict[int, list[int]] = {}
    for i, h in enumerate(head):
        if h != i:
            found.setdefault(h, []).append(i)
    kids: list[Sequence[int]] = [()] * len(head)
    for h, below in found.items():
        kids[h] = below
    return kids


def _quotations(text: list[str], para: list[int], tags: list[str]) -> list[int]:
    """The number of the quotation that each token stands in; a straight mark opens or closes in turn within its paragraph."""
    inside, number, current = [0] * len(text), 0, -1
    open_now = False
    for i, word in enumerate(text):
        if para[i] != current:
            open_now, current = False, para[i]
        if word in OPENING or (word in ('"', "''", "``") and not open_now and not _closes(word, tags[i])):
            open_now, number = True, number + 1
        elif word in CLOSING or (word in ('"', "''", "``") and open_now):
            open_now = False
        elif open_now:
            inside[i] = number
    return inside


def _closes(word: str, tag: str) -> bool:
    return word == "''" and tag == "''"


def _edges(head: list[int]) -> tuple[list[int], list[int]]:
    """The first and the last token of what hangs on each token."""
    left, right = list(range(len(head))), list(range(len(head)))
    for i in range(len(head)):
        top = i
        while head[top] != top and left[head[top]] > i:
            top = head[top]
            left[top] = i
    for i in range(len(head) - 1, -1, -1):
        top = i
        while head[top] != top and right[head[top]] < i:
            top = head[top]
            right[top] = i
    return left, right


def _numbers(text: list[str], pos: list[str], starts: list[int]) -> tuple[list[int], list[int]]:
    sent, para = [0] * len(text), [0] * len(text)
    sentence = paragraph = 0
    fresh = True
    for i, word in enumerate(text):
        if pos[i] == "SPACE":
            if "\n" in word:
                paragraph += 1
                fresh = True
        elif starts[i] == 1 or fresh:
            sentence += 1
            fresh = False
        sent[i], para[i] = sentence, paragraph
    return sent, para


ATTRIBUTES = ("ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE")


def _columns(doc: Doc) -> list[list[str]]:
    """The string attributes of all tokens; each string of the store is looked up once."""
    rows = doc.to_array(list(ATTRIBUTES)).T.tolist()
    strings = doc.vocab.strings
    known = {key: strings[key] for key in set().union(*rows)}
    return [[known[key] for key in row] for row in rows]


def frame(doc: Doc) -> Frame:
    """Read the Doc into a frame."""
    text, lower, lemma, pos, tag, dep, ent = _columns(doc)
    head = [i + move for i, move in enumerate(doc.to_array("HEAD").astype("int64").tolist())]
    left, right = _edges(head)
    sent, para = _numbers(text, pos, doc.to_array("SENT_START").astype("int64").tolist())
    return Frame(
        doc=doc,
        raw=text_of(doc),
        at=doc.to_array("IDX").tolist(),
        text=text,
        lower=lower,
        lemma=lemma,
        pos=pos,
        tag=tag,
        dep=dep,
        head=head,
        kids=_children(head),
        left=left,
        right=right,
        ent=ent,
        sent=sent,
        para=para,
        quoted=_quotations(text, para, tag),
        read=news_mask(doc),
        timed={i: run for run in runs_of(doc, (timex.span for timex in doc._.timexes)) for i in range(*run)},
    )
