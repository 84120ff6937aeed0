"""Export: the trained network as two ONNX files of eight-bit weights, with what goes with them."""

import json
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from training.attribution.network import ROW, Network

OPSET = 20


def exported(network: Network, folder: Path, said: Mapping[str, object], eight_bit: bool) -> None:
    """Writes words.onnx and rows.onnx; `said` goes into the metadata of the first."""
    network.eval()
    window = torch.export.Dim("window", min=2)
    piece = torch.export.Dim("piece", min=2)
    word = torch.export.Dim("word", min=2)
    row = torch.export.Dim("row", min=2)
    words = {
        "ids": ((3, 12), (window, piece), torch.int64),
        "mask": ((3, 12), (window, piece), torch.float32),
        **dict.fromkeys(
            ("first", "tag", "dependency", "quoted", "shape"), ((3, 9), (window, word), torch.int64)
        ),
    }
    rows = {
        "anchor": ((4, ROW), (row, None), torch.float32),
        "words": ((4, 9, ROW), (row, word, None), torch.float32),
        "mask": ((4, 9), (row, word), torch.float32),
        "at": ((4,), (row,), torch.int64),
        **dict.fromkeys(("distance", "relation", "climb"), ((4, 9), (row, word), torch.int64)),
    }
    write(
        network.words,
        words,
        ("cue", "anchors", "arguments"),
        folder / "words.onnx",
        eight_bit,
        said,
    )
    write(network.rows, rows, ("tags", "valid"), folder / "rows.onnx", False, {})


def write(
    part: nn.Module,
    inputs: Mapping[str, tuple[tuple[int, ...], tuple[object, ...], torch.dtype]],
    outputs: Sequence[str],
    path: Path,
    eight_bit: bool,
    said: Mapping[str, object],
) -> None:
    given = {
        name: torch.ones(shape) if kind == torch.float32 else torch.ones(shape, dtype=kind)
        for name, (shape, _, kind) in inputs.items()
    }
    shapes = {
        name: {at: dim for at, dim in enumerate(dims) if dim is not None}
        for name, (_, dims, _) in inputs.items()
    }
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "plain.onnx"
        program = torch.onnx.export(
            part,
            kwargs=given,
            input_names=list(inputs),
            output_names=list(outputs),
            dynamic_shapes=shapes,
            opset_version=OPSET,
            dynamo=True,
        )
        program.save(str(plain), external_data=False)
        if eight_bit:
            quantize_dynamic(
                plain,
                path,
                weight_type=QuantType.QInt8,
                per_channel=True,
                # seven bits: no sum overflows where a processor adds in 16 bits, so all agree
                reduce_range=True,
                op_types_to_quantize=["MatMul", "Gemm", "Gather"],
            )
        else:
            path.write_bytes(plain.read_bytes())
    model = onnx.load(path)
    for name, value in sorted(said.items()):
        entry = model.metadata_props.add()
        entry.key, entry.value = name, json.dumps(value, ensure_ascii=False)
    model.doc_string = ""
    onnx.save(model, path)
