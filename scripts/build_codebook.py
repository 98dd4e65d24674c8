"""Write docs/codebook: a page for each PLOVER type, from src/dateline/resources/plover.

usage: python scripts/build_codebook.py [--check]

--check writes nothing and ends with status 1 if a page is missing or out of date.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from dateline.annotate.events.lexicon import Lexicon, TypeEntry, lexicon
from dateline.model.event import EventType

PAGES = Path(__file__).resolve().parent.parent / "docs" / "codebook"


def main() -> int:
    """Write the pages, or compare them."""
    pages = build(lexicon())
    if "--check" in sys.argv[1:]:
        stale = [
            name
            for name, text in pages.items()
            if not (PAGES / name).is_file() or (PAGES / name).read_text(encoding="utf-8") != text
        ]
        for name in stale:
            print(f"docs/codebook/{name} is out of date: run python scripts/build_codebook.py", file=sys.stderr)
        return 1 if stale else 0
    PAGES.mkdir(parents=True, exist_ok=True)
    for name, text in pages.items():
        (PAGES / name).write_text(text, encoding="utf-8")
    return 0


def build(words: Lexicon) -> dict[str, str]:
    """The pages by file name."""
    pages = {f"{kind.value.lower()}.md": page(words, words.types[kind]) for kind in EventType}
    return {"index.md": index(words), **pages}


def index(words: Lexicon) -> str:
    """The overview: types, quad classes, scores."""
    rows = "\n".join(
        f"| [{kind.value}]({kind.value.lower()}.md) | {entry.quad.value} | {number(entry.score)} | {entry.definition} |"
        for kind, entry in words.types.items()
    )
    return (
        "# Codebook\n\n"
        "The event types are PLOVER's (Political Language Ontology for Verifiable Event Records); codes and scores come from its manual, the words "
        "are ours. A mere statement is no event. The pages are generated from `src/dateline/resources/plover` by `scripts/build_codebook.py`.\n\n"
        f"| type | quad class | score | what it covers |\n|---|---|--:|---|\n{rows}\n"
    )


def page(words: Lexicon, entry: TypeEntry) -> str:
    """One type: definition, modes, rules and the words that tell it."""
    name = entry.type.value
    parts = [f"# {name}", entry.definition, f"Not {name}: {entry.excludes}"]
    parts.append(
        f"Quad class **{entry.quad.value}**, score **{number(entry.score)}**, CAMEO root {entry.cameo}. {planned(entry)}"
    )
    if entry.modes:
        rows = "\n".join(f"| {mode} | {number(score)} |" for mode, score in entry.modes.items())
        parts.append(f"## Modes\n\n| mode | score |\n|---|--:|\n{rows}")
    verbs = by_mode(
        (f.mode, f"{f.lemma} {p}".strip())
        for fs in words.verbs.values()
        for f in fs
        if f.type is entry.type
        for p in (f.particles or {""})
    )
    nouns = by_mode((f.mode, f.lemma) for fs in words.nouns.values() for f in fs if f.type is entry.type)
    for title, listed in (("Verbs", verbs), ("Nouns", nouns)):
        if listed:
            parts.append(
                f"## {title}\n\n"
                + "\n".join(
                    f"- {mode or 'no mode'}: {', '.join(sorted(found))}"
                    for mode, found in sorted(listed.items(), key=lambda x: x[0] or "")
                )
            )
    parts.append(
        "Most verbs have a frame (object, particle, preposition, subject) that decides among their readings; the frames are in `verbs.tsv`."
    )
    return "\n\n".join(parts) + "\n"


def by_mode(pairs: Iterable[tuple[str | None, str]]) -> dict[str | None, set[str]]:
    """Words by mode."""
    found: dict[str | None, set[str]] = defaultdict(set)
    for mode, word in pairs:
        found[mode].add(word)
    return found


def planned(entry: TypeEntry) -> str:
    """How an announced event of the type is coded."""
    if entry.future is entry.type:
        return "Announced or planned, it keeps its type."
    return f"Announced or planned, it is {entry.future.value}."


def number(score: float | None) -> str:
    """A score as PLOVER prints it."""
    return "none" if score is None else f"{score:+g}" if score else "0"


if __name__ == "__main__":
    sys.exit(main())
