"""Read articles with an exported encoder alone and write the attributions, for ``score_attribution.py``."""

import argparse
import gzip
import json
import re
import sys
from pathlib import Path

from dateline.annotate.encoder.session import Encoder
from dateline.annotate.encoder.spans import attributions


def main() -> None:
    """Predict from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("model", type=Path, help="folder of encoder.onnx and tokenizer.json")
    parser.add_argument("--sureness", type=float, default=0.5)
    args = parser.parse_args()
    encoder = Encoder((args.model / "encoder.onnx").read_bytes(), (args.model / "tokenizer.json").read_bytes())
    with gzip.open(args.articles, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            breaks = [m.end() for m in re.finditer(r"\n+", row["text"])]
            found = [
                {
                    "source": [[s.start, s.end] for s in item.source],
                    "cue": [[item.cue.start, item.cue.end]],
                    "content": [[s.start, s.end] for s in item.content],
                    "sureness": item.sureness,
                }
                for reading in encoder.read(row["text"], breaks)
                for item in attributions(reading, args.sureness)
            ]
            sys.stdout.write(json.dumps({"id": row["id"], "attributions": found}) + "\n")


if __name__ == "__main__":
    main()
