"""Export: the trained network as an ONNX file of eight-bit weights, with what goes with it."""

from collections.abc import Mapping
from pathlib import Path

import torch

from onrecord.models.matcher import RELATIONS
from onrecord.models.supporter_rows import FEATURES
from training.attribution.export import write
from training.support.network import Network


def exported(network: Network, path: Path, said: Mapping[str, object], eight_bit: bool) -> None:
    """Writes the network; `said` goes into its metadata."""
    network.eval()
    row, piece = torch.export.Dim("row", min=1), torch.export.Dim("piece", min=2)
    inputs = {
        "ids": ((3, 12), (row, piece), torch.int64),
        "kinds": ((3, 12), (row, piece), torch.int64),
        "mask": ((3, 12), (row, piece), torch.float32),
        "features": ((3, len(FEATURES)), (row, None), torch.float32),
    }
    path.parent.mkdir(exist_ok=True)
    told = {"features": FEATURES, "relations": RELATIONS, **said}
    write(network, inputs, ("classes",), path, eight_bit, told)
