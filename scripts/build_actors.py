"""Write resources/actors/leaders.tsv from the dated heads of state and government in ``data/leaders`` (CC0).

    python scripts/build_actors.py ../shared/data/leaders/leaders.jsonl src/dateline/resources/actors

Left out: lines without a country, terms that one person holds in several countries at once (``shared``), names that are
evidently two persons, and whoever ``persons.tsv`` has for the same country (its days are exact). One person's several
lines under one title become one term.
"""

import json
import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from dateline.resources.names import fold

TITLES = {
    "Prime Minister": "prime minister",
    "President": "president",
    "King": "monarch",
    "Queen": "monarch",
    "Amir": "emir",
    "Chancellor": "chancellor",
    "Premier": "prime minister",
    "Governor": "governor",
}
LEFTOVER = re.compile(
    r"^(-elect|Political|Afghanistan|Presidents?|Ministers?|Prime|Vice|Deputy|General|Acting|Interim|of|the|and|for|Affairs|State|Federal|Head|Field|Marshal|"
    r"Gen\.?|Lt\.?|Brig\.?|Col\.?|Dr\.?|Dame|Sir|Sheikh|Ruler|Council|Chairman|Chairperson|Member|Members|Co|Captain|Capt\.?|"
    r"Grand|Duke|Prince|Crown|Sultan|King|Queen|Amir|Emir|Commander|Republic|Supreme|Leader|High|Commissioner|Governor|HRH)\b\s*"
)


def role(row: dict[str, Any]) -> str:
    """The office in plain words; a deputy is not told from the holder where the origin does not."""
    title = row["title"] or ""
    plain = re.sub(r"^(Acting|Interim|Caretaker|Transitional) ", "", title)
    if re.search(r"\b(Vice|Deputy)\b", title):
        return "vice president" if "President" in title else "deputy prime minister"
    if plain in TITLES:
        return TITLES[plain]
    if "Governor General" in title or "represented by" in title:
        return "governor general"
    return "head of government" if "head of government" in row["roles"] else "head of state"


def until(row: dict[str, Any]) -> str:
    """The last day of the term: '' where it had not ended or its end is not known (a deputy's is not)."""
    end = full(row["until"] or "", last=True)
    if end.startswith("before "):
        end = full(end.removeprefix("before "), last=True)
        if role(row) in ("vice president", "deputy prime minister") and end >= "2024-06":
            return ""
    return end


def full(day: str, *, last: bool) -> str:
    """A day from a year or month: its first day, or its last (the 28th, which every month has)."""
    missing = ("-12", "-28") if last else ("-01", "-01")
    return day + "".join(missing[day.count("-") :]) if re.fullmatch(r"\d{4}(-\d\d){0,2}", day) else day


def clean(name: str) -> str | None:
    """The name without a leftover of its title; None if what is left is no name of one person."""
    name = re.sub(r"^-elect ", "", name.replace("ʼ", "'").strip(" ,;"))
    while True:
        rest = LEFTOVER.sub("", name, count=1)
        if rest == name:
            break
        name = rest
    plain = re.sub(r"\b(E\.|Jr\.?|Sr\.?|I{1,3}|IV|VI?)(?=\s|$)", "", name)
    parts = plain.split()
    return " ".join(name.split()) if 1 <= len(parts) <= 6 and not re.search(r"\d|;|/", name) else None


def known(folder: Path) -> set[tuple[str, str]]:
    """Country and every word of the names of those in ``persons.tsv``."""
    found: set[tuple[str, str]] = set()
    for line in (folder / "persons.tsv").read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if not line.startswith("#") and len(cells) > 3:
            found |= {(cells[3], fold(word)) for word in cells[0].split()[-2:]}
            found |= {(cells[3], fold(name.split()[-1])) for name in cells[1].split("|") if name}
    return found


def main(source: str, target: str) -> None:
    """Read the terms, merge those of one person in one office, write the table."""
    folder = Path(target)
    better = known(folder)
    terms: dict[tuple[str, str, str], list[tuple[str, str, str, str]]] = defaultdict(list)
    for line in Path(source).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        name = clean(row["name"])
        if row.get("shared") or not row["country"] or not name or not row["since"]:
            continue
        surname = clean(row["surname"]) or name.split()[-1]
        if (row["country"], fold(surname.split()[-1])) in better:
            continue
        terms[row["country"], surname.casefold(), role(row)].append(
            (full(row["since"], last=False), until(row), name, surname)
        )
    lines = [
        "# Written by scripts/build_actors.py; see SOURCE.md.",
        "name\tsurname\tcountry\tsectors\trole\tsince\tuntil",
    ]
    for (country, _, office), found in sorted(terms.items()):
        merged: list[tuple[str, str, str, str]] = []
        for since, end, name, surname in sorted(found):
            last = merged[-1] if merged else None
            if last and (not last[1] or since <= last[1]):
                longer = max(last[2], name, key=len)
                merged[-1] = (last[0], "" if not (last[1] and end) else max(last[1], end), longer, surname)
            else:
                merged.append((since, end, name, surname))
        lines += [f"{n}\t{s}\t{country}\tGOV\t{office}\t{since}\t{end}" for since, end, n, s in merged]
    (folder / "leaders.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
