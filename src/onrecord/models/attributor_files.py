"""Attributor files: where the trained attribution network lies, and its hash."""

from hashlib import sha256
from pathlib import Path

from onrecord.errors import ModelError

FOLDER = Path(__file__).parent / "attribution"
FILES = ("rows.onnx", "tokenizer.json", "words.onnx")


def files_hash(folder: Path = FOLDER) -> str:
    """sha256 over the names and contents of the model's files, sorted by name."""
    digest = sha256()
    for name in FILES:
        try:
            digest.update(name.encode() + (folder / name).read_bytes())
        except OSError as error:
            raise ModelError(f"no {name} among the model files: reinstall onrecord") from error
    return digest.hexdigest()
