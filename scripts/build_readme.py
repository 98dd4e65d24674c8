"""Put the bundled dispatch and the record that dateline reads in it into README.md.

usage: python scripts/build_readme.py [--check]     exit status 1 with --check where the README differs
"""

import io
import re
import sys
from pathlib import Path

from dateline.export.text import Text
from dateline.pipeline.run import read
from dateline.resources.loader import locate

README = Path(__file__).resolve().parent.parent / "README.md"


def blocks() -> dict[str, str]:
    """What stands between the marks, by their names."""
    dispatch = locate("demo/dispatch.txt").read_text(encoding="utf-8")
    published = locate("demo/published.txt").read_text(encoding="utf-8").strip()
    shown = io.StringIO()
    exporter = Text(shown)
    exporter.begin()
    exporter.write(read(dispatch, published=published))
    exporter.end()
    return {"dispatch": dispatch.strip(), "record": shown.getvalue().strip()}


def rendered(text: str) -> str:
    """The README with its generated blocks filled in."""
    for name, body in blocks().items():
        block = f"<!-- {name} -->\n```text\n{body}\n```\n<!-- /{name} -->"
        pattern = re.compile(rf"<!-- {name} -->.*?<!-- /{name} -->", re.S)
        text = pattern.sub(lambda _, block=block: block, text)  # type: ignore[misc]
    return text


def main(args: list[str]) -> int:
    """Write the README, or compare it with --check."""
    text = README.read_text(encoding="utf-8")
    new = rendered(text)
    if "--check" in args:
        return int(new != text)
    README.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
