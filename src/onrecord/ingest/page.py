"""Page: what a file shows and says, before it is a document."""

import msgspec

from onrecord.model.document import Markup, Metadata, Problem


class Page(msgspec.Struct, frozen=True):
    """The text of a file, its blocks, and what it says of itself."""

    text: str
    markup: tuple[Markup, ...]
    metadata: Metadata = Metadata()
    problems: tuple[Problem, ...] = ()
