"""Encoder: the direction of a sentence among others, so that paraphrases lie near each other.

all-MiniLM-L6-v2 with weights of eight bits, run by ONNX Runtime on one thread, a text at a time:
its layers scale their input by the largest value in a batch, so that a vector would depend on what
else is asked.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from onrecord.errors import ModelError
from onrecord.models.encoder_files import REINSTALL, TOKENIZER, file_hash, network
from onrecord.models.wordpieces import WordPieces

SIZE = 384
"""Components of a vector."""
MOST = 126
"""Pieces of a text that are read, besides the two around it."""
LARGEST = 127


class Encoder:
    """The loaded network."""

    def __init__(self, path: Path | None = None) -> None:
        path = path or network()
        file_hash(path)
        self._session = session(path)
        self._pieces = WordPieces(TOKENIZER)

    def directions(self, texts: Sequence[str]) -> list[bytes]:
        """The direction of each text, one signed byte a component, the largest at ±127."""
        known = {text: quantised(self.vector(text)) for text in dict.fromkeys(texts)}
        return [known[text] for text in texts]

    def vector(self, text: str) -> NDArray[np.float32]:
        """The mean of a text's pieces as the network reads them, of length 1."""
        cut = [piece for word in self._pieces.pieces(text.split()) for piece in word][:MOST]
        ids = np.array([[self._pieces.start, *cut, self._pieces.end]], np.int64)
        (read,) = self._session.run(
            ("last_hidden_state",),
            {
                "input_ids": ids,
                "attention_mask": np.ones_like(ids),
                "token_type_ids": np.zeros_like(ids),
            },
        )
        mean: NDArray[np.float32] = read[0].mean(axis=0)
        return mean / max(float(np.linalg.norm(mean)), 1e-12)


def quantised(vector: NDArray[np.float32]) -> bytes:
    largest = max(float(np.abs(vector).max()), 1e-12)
    return bytes(np.rint(vector * (LARGEST / largest)).astype(np.int8))


def likeness(one: bytes, other: bytes) -> float:
    """The cosine of two directions; 0 where one is not known."""
    if not one or not other:
        return 0.0
    first = np.frombuffer(one, np.int8).astype(np.int64)
    second = np.frombuffer(other, np.int8).astype(np.int64)
    lengths = float(np.sqrt(float(first @ first) * float(second @ second)))
    return float(first @ second) / lengths if lengths else 0.0


def session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:
        raise ModelError(f"the sentence encoder cannot be loaded: {REINSTALL}") from error
