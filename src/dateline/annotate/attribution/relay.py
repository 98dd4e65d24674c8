"""Who passes it on: the outlet that was told, and the informants that an outlet cites."""

from dataclasses import dataclass

from dateline.annotate.attribution.cue import Cue, Part
from dateline.annotate.attribution.speaker import agent, quoter
from dateline.annotate.attribution.tree import SUBJECTS, Tree
from dateline.annotate.layers import TokenSpan

CITING = frozenset({"citing", "quoting"})
RELATIVE_CITING = frozenset(
    {
        "cites",
        "cited",
        "quotes",
        "quoted",
        "cite",
        "quote",
        "interviewed",
        "spoke",
        "talked",
        "referred",
        "refers",
        "credited",
    }
)
LEARNING = frozenset({"learn", "hear"})
REFERENCES = (
    "with reference to",
    "with a reference to",
    "with the reference to",
    "in reference to",
    "with references to",
    "referring to",
    "on the authority of",
    "based on information from",
    "based on interviews with",
    "based on conversations with",
    "attributing the information to",
    "attributing the report to",
    "attributing it to",
    "attributing this to",
    "crediting",
)
TELLING = frozenset({"tell", "say", "speak", "write", "add", "inform", "confirm", "give"})
OCCASIONS = frozenset(
    {
        "interview",
        "interviews",
        "remarks",
        "comments",
        "statement",
        "email",
        "call",
        "letter",
        "message",
        "column",
        "article",
        "conversation",
        "speech",
        "address",
        "appearance",
        "broadcast",
    }
)
SPEAKING = frozenset({"speak", "talk", "write", "appear", "comment"})
"""Verbs that, as a participle, tell where somebody says so: "speaking to Sky News, the admiral said"."""
PLACING = frozenset({"on", "in", "for"})
"""Prepositions before the outlet in which it is said or written; only outlets with a name count."""
SEEING = frozenset({"quote", "cite", "interview", "see", "obtain", "review", "view", "contact", "verify", "reach"})
SOURCES = frozenset({"source", "interlocutor", "informant", "contact", "whistleblower"})


@dataclass(frozen=True, slots=True)
class Relayed:
    """An informant behind another: the token that heads him, and the words that bring him in."""

    informant: int
    cue: TokenSpan


def cited(tree: Tree, cue: Cue) -> list[Relayed]:
    """The informants cited beside a cue, nearest to the reader first: "citing Reuters, which spoke to three diplomats"."""
    start, end = tree.limits(cue.head)
    found: list[Relayed] = []
    if tree.lemma[cue.head] in LEARNING:
        for p in tree.kids(cue.head, "prep"):
            if tree.word[p] == "from":
                found.extend(Relayed(o, TokenSpan(cue.head, p + 1)) for o in tree.kids(p, "pobj") if p == cue.head + 1)
    i = start
    while i < end:
        if any(run.holds(i) for run in cue.content) or i == cue.head:
            i += 1
            continue
        length = 0 if tree.word[i - 1] == "without" else _opens(tree, i, start)
        if length:
            informant = _object(tree, i, i + length, end)
            if informant is not None:
                found.append(Relayed(informant, TokenSpan(i, i + length)))
        i += max(1, length)
    return found


def aside(tree: Tree, at: int) -> int:
    """The end of an aside that begins here and cites somebody: "according to Kyodo, *citing two aides,* the talks ...". Else ``at``."""
    _, end = tree.limits(at) if at < tree.size else (at, at)
    opener = at + 1 if at < end and tree.text[at] == "," else at
    length = _opens(tree, opener, at) if opener < end else 0
    informant = _object(tree, opener, opener + length, end) if length else None
    if informant is None:
        return at
    top = tree.head[opener]
    last = tree.right[informant] + 1
    if informant < top < last:
        last = informant + 1
    comma = next((i for i in range(informant + 1, end) if tree.text[i] in (",", ";", "—", "–")), end)
    return last if last < end and tree.text[last] in (",", ".", ";", "—", "–") else comma


def _opens(tree: Tree, i: int, start: int) -> int:
    """How many tokens at this place bring in an informant; 0 if none."""
    word = tree.word[i]
    if word in CITING:
        return 1
    if (
        word in RELATIVE_CITING
        and i > start
        and any(tree.word[k] in ("which", "who", "that") for k in range(max(start, i - 3), i))
    ):
        following = tree.word[i + 1] if i + 1 < tree.size else ""
        return 2 if following in ("to", "with") else 1
    if word in ("with", "in", "referring", "on", "based", "attributing", "crediting"):
        for words in REFERENCES:
            if tree.prefix(i, words):
                return words.count(" ") + 1
    return 0


def _object(tree: Tree, opener: int, first: int, end: int) -> int | None:
    """The noun that the opening words govern: the head of what begins there."""
    for c in tree.children[first - 1]:
        if c >= first and tree.dep[c] in ("dobj", "pobj"):
            return c
    i = first
    while i < end and tree.pos[i] in ("DET", "ADJ", "NUM", "ADV", "SPACE"):
        i += 1
    if i >= end or tree.pos[i] not in ("NOUN", "PROPN", "PRON"):
        return None
    while tree.head[i] > i and tree.head[i] < end and tree.pos[tree.head[i]] in ("NOUN", "PROPN"):
        i = tree.head[i]
    return i


def addressed(tree: Tree, cue: Cue) -> list[int]:
    """Tokens that head those to whom it was said, in whose pages it stands or by whom it is quoted: media among them are links."""
    found = _quoted_by(tree, cue)
    if cue.word == "label" and tree.lemma[cue.head] == "tell":
        found.extend(i for i in range(cue.head + 1, min(cue.head + 4, tree.size)) if tree.pos[i] == "PROPN")
    if cue.part is not Part.VERB:
        return found
    verb = cue.head
    found.extend(_quoters(tree, verb))
    found.extend(_where(tree, verb))
    found.extend(c for c in tree.kids(verb, "dobj", "dative") if tree.lemma[verb] in TELLING)
    if tree.lemma[verb] == "tell":
        found.extend(c for c in tree.kids(verb, "npadvmod") if c > verb and tree.pos[c] == "PROPN")
    for c in tree.kids(verb, "ccomp", "oprd"):
        found.extend(k for k in tree.kids(c, "nsubj") if tree.lemma[verb] == "tell" and k == verb + 1)
    for p in tree.kids(verb, "prep", "dative"):
        for o in tree.kids(p, "pobj"):
            if tree.word[p] == "to":
                found.append(o)
            elif tree.word[p] in ("in", "during", "by") and tree.word[o] in OCCASIONS:
                found.extend(_occasion(tree, o))
    return [o for o in found if not any(run.holds(o) for run in cue.content)]


def _occasion(tree: Tree, noun: int) -> list[int]:
    """The outlet of an interview or of published remarks: "an interview with the Post", "remarks carried by state television"."""
    found = [
        k
        for q in tree.kids(noun, "prep", "acl")
        if tree.word[q] in ("with", "to", "for", "on", "in")
        for k in tree.kids(q, "pobj")
    ]
    for c in tree.kids(noun, "acl"):
        if tree.tag[c] == "VBN":
            found.extend(k for q in tree.kids(c, "prep", "agent") for k in tree.kids(q, "pobj"))
    return found


def _where(tree: Tree, verb: int) -> list[int]:
    """The outlet spoken to or on, or written in: "said on Fox News", "speaking to Sky News, he said"."""
    places = [p for p in tree.kids(verb, "prep") if tree.word[p] in PLACING]
    who = tree.child(verb, SUBJECTS)
    for c in (*tree.kids(verb, "advcl"), *(tree.kids(who, "relcl") if who is not None else ())):
        if (tree.tag[c] == "VBG" or tree.dep[c] == "relcl") and tree.lemma[c] in SPEAKING:
            places.extend(p for p in tree.kids(c, "prep") if tree.word[p] in PLACING or tree.word[p] in ("to", "with"))
    found = [o for p in places for o in tree.kids(p, "pobj")]
    return [x for o in found for x in (*(c for c in tree.kids(o, "poss") if tree.pos[c] != "PRON"), o)]


def _quoted_by(tree: Tree, cue: Cue) -> list[int]:
    """The outlet in "an official quoted by the Post said", "a memo seen by Reuters says", "the paper's sources say"."""
    who = cue.informant
    if who is None:
        return []
    clauses = [c for c in tree.kids(who, "acl") if tree.lemma[c] in SEEING and tree.tag[c] == "VBN"]
    found = [doer for doer in (agent(tree, c) for c in clauses) if doer is not None]
    counted = [o for p in tree.kids(who, "prep") if tree.word[p] == "of" for o in tree.kids(p, "pobj")]
    for noun in (who, *counted):  # "the paper's sources", "one of its sources"
        if tree.lemma[noun] in SOURCES:
            found.extend(tree.kids(noun, "poss"))
    return found


def _quoters(tree: Tree, verb: int) -> list[int]:
    """Who quotes, in "was quoted by the agency as saying" and "the agency quoted him as saying"."""
    found: list[int] = []
    if tree.lemma[verb] in ("quote", "cite"):
        below = [verb, *(k for p in tree.kids(verb, "prep") for k in tree.kids(p, "pcomp"))]
        return [doer for doer in (agent(tree, v) for v in below) if doer is not None]
    for a in tree.ancestors(verb):
        if (own := quoter(tree, a)) is not None:
            return [own]
        if tree.lemma[a] in ("quote", "cite") and tree.pos[a] == "VERB":
            by = agent(tree, a)
            own = tree.child(a, SUBJECTS)
            found.extend(x for x in (by, own) if x is not None)
            if by is None and own is None and (passed := agent(tree, verb)) is not None:
                found.append(passed)
            break
        if tree.pos[a] in ("VERB", "AUX"):
            break
    if not found and tree.dep[verb] == "pcomp":
        by = agent(tree, verb)
        if by is not None:
            found.append(by)
    return found
