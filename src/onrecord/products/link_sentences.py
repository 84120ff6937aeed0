"""Link sentences: what the reasons of links say to people, with what is filled into them."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

SENTENCE = "sentence"
"""The column of a table of reasons that people read; the first column holds the reason's id."""


def sentence(name: str, reason: str, values: Sequence[str] = ()) -> str:
    """The sentence of a reason of resources/<name>.tsv, {0}, {1}… filled in; the id of a reason
    that this version does not have."""
    template = sentences(name).get(reason)
    if template is None:
        return reason
    for number, value in enumerate(values):
        template = template.replace(f"{{{number}}}", value)
    return template


@cache
def sentences(name: str) -> dict[str, str]:
    """The sentences of a table of reasons, by id."""
    text = (files("onrecord.resources") / f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    header, *rows = [[cell.strip() for cell in line.split("\t")] for line in lines]
    column = header.index(SENTENCE)
    return {row[0]: row[column] for row in rows}
