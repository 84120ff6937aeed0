"""Attributor: the trained attribution network, run by ONNX Runtime on one thread."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from onrecord.errors import ModelError
from onrecord.models.attributor_files import FOLDER
from onrecord.models.wordpieces import WordPieces

SLOWER = ["SkipLayerNormFusion"]
"""What makes the graph slower on a processor: the fused kernel is not vectorised."""
WORD_OUTPUTS = ("cue", "anchors", "arguments")
ROW_OUTPUTS = ("tags", "valid")

Arrays = dict[str, NDArray[np.generic]]
Floats = NDArray[np.float32]


class Known(NamedTuple):
    """What the network was trained with: label strings in order, and scores of tag after tag."""

    tags: tuple[str, ...]
    dependencies: tuple[str, ...]
    relations: tuple[str, ...]
    steps: Floats


class Attributor:
    """The loaded network. Its arrays are described in read/attribution_rows.py."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._words = session(folder / "words.onnx")
        self._rows = session(folder / "rows.onnx")
        self._pieces = WordPieces(folder / "tokenizer.json")
        self.known = known(self._words.get_modelmeta().custom_metadata_map)

    def pieces(self, words: Sequence[str]) -> list[list[int]]:
        """The word pieces of each word."""
        return self._pieces.pieces(words)

    def ends(self) -> tuple[int, int]:
        """The pieces before and after a text."""
        return self._pieces.start, self._pieces.end

    def words(self, given: Arrays) -> tuple[Floats, Floats, Floats]:
        """Cue scores [n, w] as logits; each word as an anchor and as an argument [n, w, d]."""
        cue, anchor, argument = self._words.run(WORD_OUTPUTS, given)
        return cue, anchor, argument

    def rows(self, given: Arrays) -> tuple[Floats, Floats]:
        """Tag scores [r, w, 7] and the score of each row itself [r], a logit."""
        tags, valid = self._rows.run(ROW_OUTPUTS, given)
        return tags, valid


def session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:
        raise ModelError(
            f"the model file {path.name} cannot be loaded; reinstall onrecord, "
            "or read by rules alone: --attribution rules"
        ) from error


def known(said: dict[str, str]) -> Known:
    """What the metadata of a model file says."""
    lists = {name: tuple(json.loads(said[name])) for name in ("tags", "dependencies", "relations")}
    return Known(**lists, steps=np.array(json.loads(said["steps"]), np.float32))
