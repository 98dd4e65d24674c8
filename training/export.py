"""The trained tagger as ONNX with eight-bit weights."""

import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from training.model import Tagger

OPSET = 17


def export(model: Tagger, path: Path) -> None:
    """Write the tagger: the encoder with weights of one byte, a scale a channel; the small heads as they are."""
    model.eval()
    example = torch.randint(1000, 2000, (1, 40))
    with tempfile.TemporaryDirectory() as folder:
        plain, ready = Path(folder) / "plain.onnx", Path(folder) / "ready.onnx"
        torch.onnx.export(
            model,
            (example, torch.ones_like(example)),
            str(plain),
            input_names=["ids", "mask"],
            output_names=["tags", "links"],
            dynamic_axes={
                "ids": {0: "batch", 1: "length"},
                "mask": {0: "batch", 1: "length"},
                "tags": {0: "batch", 1: "length"},
                "links": {0: "batch", 2: "length", 3: "length"},
            },
            opset_version=OPSET,
            dynamo=False,
        )
        quant_pre_process(plain, ready, skip_symbolic_shape=True)
        heads = [node.name for node in onnx.load(ready).graph.node if node.name and not node.name.startswith("/bert/")]
        quantize_dynamic(ready, path, per_channel=True, weight_type=QuantType.QInt8, nodes_to_exclude=heads)
