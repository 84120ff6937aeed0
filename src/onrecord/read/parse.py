"""Parse reader: the tokens of every readable block, as arrays."""

from collections.abc import Iterable

from onrecord.model.document import Document
from onrecord.model.parse import Parse
from onrecord.model.reader import Reader
from onrecord.model.records import Layout
from onrecord.models.kit import Kit
from onrecord.models.parser import BlockTokens

PARSED_LANGUAGES = frozenset({"en"})


def parse(document: Document, layout: Layout, kit: Kit) -> Parse:
    """Tokens of all blocks but furniture; empty for a language that is not read."""
    if document.language not in PARSED_LANGUAGES:
        return join(document.text, ())
    places = [(block.start, block.end) for block in layout.blocks if block.kind != "furniture"]
    return join(document.text, kit.parser.parse_blocks(document.text, places))


def join(text: str, blocks: Iterable[BlockTokens]) -> Parse:
    """One parse from the parses of its blocks, in order."""
    start: list[int] = []
    end: list[int] = []
    lemma: list[str] = []
    tag: list[str] = []
    dependency: list[str] = []
    head: list[int] = []
    sentence: list[int] = []
    entity: list[str] = []
    begins: list[bool] = []
    sentences = 0
    for block in blocks:
        offset = len(start)
        for token in block:
            start.append(token.start)
            end.append(token.end)
            lemma.append(token.lemma)
            tag.append(token.tag)
            dependency.append(token.dependency)
            head.append(offset + token.head)
            sentence.append(sentences + token.sentence)
            entity.append(token.entity)
            begins.append(token.entity_begins)
        sentences = sentence[-1] + 1 if sentence else 0
    children, first, last = trees(head)
    return Parse(
        text,
        tuple(start),
        tuple(end),
        tuple(lemma),
        tuple(tag),
        tuple(dependency),
        tuple(head),
        tuple(sentence),
        tuple(entity),
        tuple(begins),
        children,
        first,
        last,
    )


def trees(
    head: list[int],
) -> tuple[tuple[tuple[int, ...], ...], tuple[int, ...], tuple[int, ...]]:
    """Children of each token, and the leftmost and rightmost token below it."""
    children: list[list[int]] = [[] for _ in head]
    for token, governor in enumerate(head):
        if governor != token:
            children[governor].append(token)
    order = [token for token, governor in enumerate(head) if governor == token]
    for token in order:
        order.extend(children[token])
    first = list(range(len(head)))
    last = list(range(len(head)))
    for token in reversed(order):
        governor = head[token]
        first[governor] = min(first[governor], first[token])
        last[governor] = max(last[governor], last[token])
    return tuple(tuple(each) for each in children), tuple(first), tuple(last)


READER = Reader(gives="parse", needs=("document", "layout", "kit"), version=2, read=parse)
