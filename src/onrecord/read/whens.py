"""Whens: when each statement was made, and of when it tells."""

from collections.abc import Sequence

from onrecord.model.document import Masthead
from onrecord.model.parse import Parse
from onrecord.model.reader import Reader
from onrecord.model.records import Assertion, Attribution, Timing, When
from onrecord.read.targets import Targets


def whens(
    masthead: Masthead,
    parse: Parse,
    timing: Timing,
    attributions: Sequence[Attribution],
    assertions: Sequence[Assertion],
    targets: Targets,
) -> tuple[When, ...]:
    """One for each attribution and each sentence in a section's own voice."""
    return ()


READER = Reader(
    gives="whens",
    needs=(
        *("masthead", "parse", "timing"),
        *("attributions", "assertions", "targets"),
    ),
    version=1,
    read=whens,
)
