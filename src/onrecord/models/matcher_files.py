"""Matcher files: where the trained network of pairs of statements lies, and its hash."""

from hashlib import sha256
from pathlib import Path

from onrecord.errors import ModelError
from onrecord.models import attributor_files

FOLDER = Path(__file__).parent / "claims"
NETWORK = FOLDER / "pairs.onnx"
TOKENIZER = attributor_files.FOLDER / "tokenizer.json"
"""The word pieces are those of the encoder that the networks begin with."""


def files_hash(network: Path = NETWORK) -> str:
    """sha256 over the names and contents of the model's files."""
    digest = sha256()
    for path in (network, TOKENIZER):
        try:
            digest.update(path.name.encode() + path.read_bytes())
        except OSError as error:
            raise ModelError(f"no {path.name} among the model files: reinstall onrecord") from error
    return digest.hexdigest()
