"""Records of labelled articles, built for the benchmark or kept in a folder."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import onrecord
from benchmarks.quality.verify.labels import article_text


def record_of(articles: Sequence[str], folder: Path) -> Path | None:
    """The record of these articles in a folder; None where one of them is not here."""
    texts = {name: article_text(name) for name in articles}
    if None in texts.values():
        return None
    whole = "\n".join(f"{name}\n{texts[name]}" for name in articles)
    path = folder / f"{sha256(whole.encode()).hexdigest()[:16]}.db"
    sources = folder / path.stem
    for name, text in texts.items():
        place = sources / Path(name).with_suffix(".txt")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(str(text).encode())
    onrecord.build([sources], path, onrecord.api.BuildRequest())
    return path
