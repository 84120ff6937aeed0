"""RTE: the pairs of the first three PASCAL challenges, where a text entails a sentence or not."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

TRUE = ("TRUE", "YES")
TEST = "rte3_test.xml"


def pairs(path: Path) -> Iterator[tuple[str, str, bool]]:
    """Sentence, evidence, whether the evidence entails the sentence."""
    root = ElementTree.fromstring(path.read_bytes())  # noqa: S314 (research data on disk)
    for each in root.iter("pair"):
        text, sentence = (re.sub(r"\s+", " ", each.findtext(name, "")).strip() for name in "th")
        yield sentence, text, (each.get("value") or each.get("entailment") or "") in TRUE


def learned(folder: Path) -> Iterator[tuple[str, str, bool]]:
    """All pairs but those of the last test."""
    for path in sorted(folder.glob("rte*.xml")):
        if path.name != TEST:
            yield from pairs(path)
