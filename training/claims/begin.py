"""Begin: the weights of the shipped support network, from which the matcher's are trained on."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx.numpy_helper import to_array
from torch import Tensor

from onrecord.models.supporter_files import NETWORK
from training.support.network import Network

TABLES = ("encoder.words.weight", "encoder.places.weight", "encoder.kinds.weight")
PARTS = ("qkv", "out", "up", "down")
ENDS = ("mix", "compared", "last")


def support_weights(path: Path = NETWORK) -> dict[str, Tensor]:
    """The state of a support network, its eight-bit weights as floats."""
    stored = {each.name: to_array(each) for each in onnx.load(path).graph.initializer}
    plain = {name: torch.tensor(stored[name]) for name in Network().state_dict() if name in stored}
    tables = {name: torch.tensor(widened(stored, name)) for name in TABLES}
    return {**plain, **tables, **dict(matrices(stored))}


def matrices(stored: Mapping[str, NDArray[np.generic]]) -> list[tuple[str, Tensor]]:
    """The weights of the layers, which the exporter names by their order alone."""
    layers = len({name.split(".")[2] for name in stored if name.startswith("encoder.layers.")})
    names = [f"encoder.layers.{at}.{part}.weight" for at in range(layers) for part in PARTS]
    found = [name.removesuffix("_quantized") for name in stored if name.endswith("_quantized")]
    given = [name for name in found if name not in TABLES]
    wanted = (*names, *(f"{name}.weight" for name in ENDS))
    return [
        (name, torch.tensor(widened(stored, key).T.copy()))
        for name, key in zip(wanted, given, strict=True)
    ]


def widened(stored: Mapping[str, NDArray[np.generic]], name: str) -> NDArray[np.float32]:
    whole = stored[f"{name}_quantized"].astype(np.float32)
    middle = stored[f"{name}_zero_point"].astype(np.float32)
    scale = stored[f"{name}_scale"].astype(np.float32)
    return np.asarray((whole - middle) * scale, np.float32)
