"""MiniLM as plain torch: the BERT encoder, loaded from safetensors."""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WIDTH, LAYERS, HEADS, INNER, VOCABULARY, POSITIONS = 384, 6, 12, 1536, 30522, 512
EPSILON = 1e-12


class Layer(nn.Module):
    """One transformer layer, normalised after each half."""

    def __init__(self, dropout: float):
        super().__init__()
        self.query = nn.Linear(WIDTH, WIDTH)
        self.key = nn.Linear(WIDTH, WIDTH)
        self.value = nn.Linear(WIDTH, WIDTH)
        self.output = nn.Linear(WIDTH, WIDTH)
        self.attended = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.final = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        """The next hidden states; ``mask`` is added to the attention logits."""
        batch, length, _ = hidden.shape

        def split(x: Tensor) -> Tensor:
            return x.view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)

        query, key, value = split(self.query(hidden)), split(self.key(hidden)), split(self.value(hidden))
        weights = functional.softmax(query @ key.transpose(2, 3) / (WIDTH // HEADS) ** 0.5 + mask, dim=-1)
        mixed = (weights @ value).transpose(1, 2).reshape(batch, length, WIDTH)
        hidden = self.attended(hidden + self.dropout(self.output(mixed)))
        return self.final(hidden + self.dropout(self.outer(functional.gelu(self.inner(hidden)))))


class Bert(nn.Module):
    """Word pieces to hidden states."""

    def __init__(self, dropout: float = 0.1):
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.places = nn.Embedding(POSITIONS, WIDTH)
        self.types = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Hidden states of a batch; ``mask`` is 1 at pieces and 0 at padding."""
        places = torch.arange(ids.shape[1], device=ids.device)
        hidden = self.dropout(self.norm(self.words(ids) + self.places(places) + self.types.weight[0]))
        added = (1.0 - mask[:, None, None, :].to(hidden.dtype)) * -1e4
        for layer in self.layers:
            hidden = layer(hidden, added)
        return hidden

    def load(self, path: Path) -> None:
        """Take the weights of a BERT checkpoint in safetensors."""
        stored = {name.removeprefix("bert."): tensor for name, tensor in load_file(path).items()}
        names = {
            "embeddings.word_embeddings": "words",
            "embeddings.position_embeddings": "places",
            "embeddings.token_type_embeddings": "types",
            "embeddings.LayerNorm": "norm",
        }
        for i in range(LAYERS):
            old, new = f"encoder.layer.{i}", f"layers.{i}"
            names |= {f"{old}.attention.self.{part}": f"{new}.{part}" for part in ("query", "key", "value")}
            names |= {
                f"{old}.attention.output.dense": f"{new}.output",
                f"{old}.attention.output.LayerNorm": f"{new}.attended",
                f"{old}.intermediate.dense": f"{new}.inner",
                f"{old}.output.dense": f"{new}.outer",
                f"{old}.output.LayerNorm": f"{new}.final",
            }
        own = {}
        for old, new in names.items():
            for end in ("weight", "bias"):
                if f"{old}.{end}" in stored:
                    own[f"{new}.{end}"] = stored[f"{old}.{end}"]
        self.load_state_dict(own)
