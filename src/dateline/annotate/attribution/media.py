"""Outlets in a source phrase: known names, names of an outlet's make, nouns for outlets, their people and their works."""

from dateline.annotate.attribution.noun_phrase import NounPhrases
from dateline.annotate.attribution.outlets import Outlets
from dateline.annotate.layers import TokenSpan

Named = tuple[str | None, str | None]
"""Name and country of an outlet, where the phrase gives them."""
MEDIA_ADJECTIVES = frozenset(
    {"news", "press", "daily", "weekly", "state", "local", "online", "state-run", "independent"}
)
NOT_ALONE = frozenset({"station", "network", "journal", "press"})
"""Nouns that need a name to be an outlet's."""

PLATFORMS = frozenset({"telegram", "youtube", "whatsapp", "facebook", "twitter", "x", "instagram", "tiktok", "viber"})
"""Names before "channel" or "page" that are no outlet's."""
TITLED = frozenset(
    {"radio", "television", "tv", "newspaper", "magazine", "daily", "weekly", "website", "portal", "channel"}
)
"""Nouns behind the name of an outlet: "DZRH radio", "Semana magazine"."""
NO_NEWS = frozenset({"court", "legal", "white", "green", "policy", "working", "research", "position", "internal"})
"""Words before "paper" that make it no newspaper."""


class MediaFinder:
    """Tells outlets among the noun phrases of one text."""

    def __init__(self, phrases: NounPhrases, outlets: Outlets):
        self.phrases = phrases
        self.outlets = outlets
        self.tree = phrases.tree
        self._defined: frozenset[str] | None = None

    def defined(self) -> frozenset[str]:
        """The abbreviations that the text itself explains: "the Norwegian Refugee Council (NRC)"."""
        if self._defined is None:
            text = self.tree.text
            self._defined = frozenset(
                text[i]
                for i in range(2, self.tree.size - 1)
                if text[i - 1] == "("
                and text[i + 1] == ")"
                and text[i].isupper()
                and len(text[i]) > 1
                and text[i - 2][:1].isupper()
                and self.outlets.by_name([text[i - 2]]) is None
                and text[i - 2] not in self.outlets.heads
            )
        return self._defined

    def find(self, nucleus: int, core: TokenSpan) -> Named | None:
        """Name and country of the outlet that the phrase stands for; None if it stands for none."""
        tree, lemma = self.tree, self.tree.lemma[nucleus]
        if lemma in self.phrases.nouns.spokes:
            return None
        found = self._known(nucleus, core)
        if found is not None:
            return found
        text = " ".join(tree.word[core.start : core.end])
        if any(text.endswith(a) for a in self.outlets.agencies):
            return self._agency(core), None
        owned = self._owned(nucleus, lemma)
        if owned is not None:
            return owned
        if lemma == "paper" and any(tree.word[c] in NO_NEWS for c in tree.children[nucleus]):
            return None
        if lemma in self.outlets.nouns or tree.word[nucleus] == "media":
            name = self._name_behind(nucleus) or self._name_before(nucleus, core) or self._own_name(nucleus, core)
            if name is not None:
                return name, None
            alone = lemma not in NOT_ALONE and not (lemma == "agency" and self._modified(nucleus))
            return (None, None) if alone else None
        if self._called_outlet(nucleus, core):
            return self.phrases.title(core), None
        if lemma in self.outlets.people and self.phrases.ent[nucleus] != "PERSON":
            return None, None
        return self._behind_work(nucleus) if lemma in self.outlets.works else None

    def _behind_work(self, nucleus: int) -> Named | None:
        """The outlet behind an article, a report, a broadcast; None if it is somebody else's."""
        tree, phrases = self.tree, self.phrases
        owner = next((c for c in tree.children[nucleus] if tree.dep[c] in ("poss", "compound", "nmod")), None)
        if owner is None and tree.lemma[nucleus] in phrases.nouns.paper:
            owner = next(iter(phrases.authors(nucleus)), None)
        if owner is None:  # "an article in the Himalayan Times"
            places = (o for o in phrases.owners(nucleus, (), ("in", "on")) if tree.pos[o] == "PROPN")
            found = (self.find(o, phrases.core(o)) for o in places)
            return next((pair for pair in found if pair is not None), (None, None))
        if tree.lemma[owner] in ("press", "media", "news"):
            return None, None
        return self.find(owner, phrases.core(owner))

    def _owned(self, nucleus: int, lemma: str) -> Named | None:
        """The outlet whose service, site or reporter the noun is: "the BBC's Bangla service", "a reporter from Der Spiegel"."""
        outlets, tree = self.outlets, self.tree
        if lemma in outlets.people and self.phrases.ent[nucleus] != "PERSON":
            owners = self.phrases.owners(nucleus, ("poss", "compound", "nmod"), ("from", "of", "for", "with", "at"))
        elif lemma in outlets.arms:
            owners = self.phrases.owners(nucleus, ("poss", "compound", "nmod"), ("of",))
        elif lemma in outlets.nouns:
            owners = self.phrases.owners(nucleus, ("poss",), ())
        else:
            return None
        owners = [o for o in owners if o != nucleus and tree.lemma[o] not in ("press", "news", "media")]
        found = (self.find(owner, self.phrases.core(owner)) for owner in owners)
        named = [pair for pair in found if pair is not None]
        if lemma in outlets.arms:
            return named[0] if named else None
        return next((pair for pair in named if pair[0] is not None), None)

    def _name_before(self, nucleus: int, core: TokenSpan) -> str | None:
        """The name before a noun for outlets, if it is neither a place's nor a person's: "DZRH radio", "Semana magazine"."""
        tree, ent = self.tree, self.phrases.ent
        if tree.lemma[nucleus] not in TITLED or tree.pos[nucleus] == "PROPN":
            return None
        names = [c for c in tree.kids(nucleus, "compound") if tree.pos[c] == "PROPN"]
        if any(ent[c] in ("GPE", "LOC", "NORP", "PERSON") or tree.word[c] in PLATFORMS for c in names):
            return None
        return self.phrases.title(core) if names else None

    def _called_outlet(self, nucleus: int, core: TokenSpan) -> bool:
        """Whether a noun for outlets introduces the name: "the daily Kathimera", "news site Bukidnon Ngayon"."""
        tree = self.tree
        if tree.pos[nucleus] != "PROPN":
            return False
        before = [i for i in range(max(core.start - 1, 0), nucleus) if tree.head[i] == nucleus or i < core.start]
        if tree.dep[nucleus] == "appos" and tree.head[nucleus] < nucleus:
            before.append(tree.head[nucleus])
        names = self.outlets.nouns - NOT_ALONE - {"agency"}
        for i in (nucleus, *before):
            if any(tree.lemma[c] in names and c > nucleus for c in tree.kids(i, "appos")):
                return True
        return any(tree.lemma[i] in names and (i != core.start or tree.text[i][:1].islower()) for i in before)

    def _own_name(self, nucleus: int, core: TokenSpan) -> str | None:
        """A name that ends with a noun for outlets ("Volta Wire"), whoever the tagger takes it for."""
        words = self.tree.text[core.start : core.end]
        alone = self.tree.pos[nucleus] != "PROPN" or sum(word[:1].isupper() for word in words) < 2
        return None if alone or words[0] in ("State", "Local") else self.phrases.title(core)

    def _name_behind(self, nucleus: int) -> str | None:
        """The name that follows a noun for outlets, where nothing but a nationality stands before it."""
        tree, ent = self.tree, self.phrases.ent
        before = [c for c in tree.kids(nucleus, "compound", "amod", "nmod") if c < nucleus]
        if any(ent[c] not in ("NORP", "GPE", "LOC") and tree.lemma[c] not in MEDIA_ADJECTIVES for c in before):
            return None
        end = first = nucleus + 1
        while end < tree.size and tree.pos[end] == "PROPN" and tree.text[end][:1].isupper():
            end += 1
        return str(tree.doc[first:end].text) if end > first else None

    def _agency(self, core: TokenSpan) -> str | None:
        """The name of an agency that is named by its kind ("the Steppe News Agency"); "state television" has none."""
        capital = any(w[:1].isupper() for w in self.tree.text[max(core.start, 1) : core.end])
        return self.phrases.title(core) if capital else None

    def _modified(self, nucleus: int) -> bool:
        return any(
            self.tree.dep[c] in ("compound", "amod", "poss", "nmod", "prep") for c in self.tree.children[nucleus]
        )

    def _known(self, nucleus: int, core: TokenSpan) -> Named | None:
        """A known outlet, or a name that has the make of one, in the phrase or in its apposition."""
        tree, runs = self.tree, self._name_runs(nucleus, core)
        for start, end in runs:
            outlet = self.outlets.by_name(tree.text[start:end])
            if outlet is not None and self._whole(start, end) and tree.text[start] not in self.defined():
                return outlet.name, outlet.country
        for start, end in runs:
            if self.phrases.ent[end - 1] != "PERSON" and self.outlets.looks_like(tree.text[start:end]):
                return self.phrases.title(TokenSpan(start, end)), None
        return None

    def _whole(self, start: int, end: int) -> bool:
        """Whether a known name is not the mere end of a longer one ("Observer" in "Caspian Observer")."""
        tree = self.tree
        before = start - 1
        if before < 0 or not tree.text[before][:1].isupper() or tree.head[before] not in range(start, end):
            return True
        return self.phrases.ent[before] == "NORP" and tree.text[end - 1] not in self.outlets.heads

    def _name_runs(self, nucleus: int, core: TokenSpan) -> list[tuple[int, int]]:
        """Runs of capitalised words in the phrase: its own end, its apposition, a name before or behind a common noun."""
        tree = self.tree
        runs: list[tuple[int, int]] = []
        if tree.text[nucleus][:1].isupper() or tree.pos[nucleus] == "PROPN":
            end = nucleus + 1
            while (
                end < tree.size
                and tree.pos[end] == "PROPN"
                and tree.head[end] == nucleus
                and tree.dep[end] in ("appos", "flat", "compound")
            ):
                end += 1
            runs.extend((s, end) for s in range(core.start, nucleus + 1) if tree.text[s][:1].isupper())
            if nucleus - 1 == core.start and tree.word[core.start] == "the":
                runs.append((core.start, end))
        media_noun = tree.lemma[nucleus] in self.outlets.nouns
        for c in tree.children[nucleus]:
            if (
                tree.dep[c] in ("appos", "compound", "nmod")
                and tree.text[c][:1].isupper()
                and (c > nucleus or media_noun)
            ):
                inner = self.phrases.core(c)
                start = inner.start
                runs.extend((s, c + 1) for s in range(start, c + 1) if tree.text[s][:1].isupper())
        if media_noun and nucleus + 1 < tree.size and tree.pos[nucleus + 1] == "PROPN":
            end = nucleus + 1
            while (
                end < tree.size
                and tree.text[end][:1].isupper()
                and tree.pos[end] in ("PROPN", "NOUN", "DET", "ADJ", "ADP")
            ):
                end += 1
            runs.append((nucleus + 1, end))
        return runs
