"""Containers: files that hold several articles, taken apart. (Placeholder by the lead.)"""

from collections.abc import Iterator

from onrecord.model.document import Raw
from onrecord.model.product import NotRead


def unfold(raw: Raw) -> Iterator[Raw | NotRead]:
    """The file itself when it is no container, else each of its parts."""
    yield raw
