"""File votes: trafilatura's vote on a word processor's file, where it knows such files."""

from collections.abc import Sequence

from lxml import html

from onrecord.ingest.web.vote import votes
from onrecord.model.document import Problem

MOST_FURNITURE = 0.15
"""Share of a file's characters. An article by itself has less; in a page that was pasted into a
file, without the page's markup, the layout reader finds furniture better alone."""


def file_votes(
    root: html.HtmlElement, blocks: Sequence[str]
) -> tuple[list[bool | None], tuple[Problem, ...]]:
    """A vote on each block where trafilatura keeps nearly all of them, else None for each."""
    cast, problems = votes(root, blocks)
    dropped = sum(len(words) for words, vote in zip(blocks, cast, strict=True) if vote)
    if dropped > MOST_FURNITURE * sum(map(len, blocks)):
        return [None] * len(blocks), problems
    return cast, problems
