"""Swapped: who does what to whom is told the other way round."""

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.lexicon.reasons import reason
from onrecord.model.draft import Finding
from onrecord.products.check_names_found import Name, bare, names
from onrecord.products.draft_compared import Compared
from onrecord.products.draft_side import Side
from onrecord.products.index import touches

DOERS = frozenset({"nsubj", "agent"})
DONE_TO = frozenset({"dobj", "nsubjpass", "dative"})


class Party(NamedTuple):
    """One side of a deed: how it is printed, and the last words of its names, folded."""

    text: str
    called: frozenset[str]


class Deed(NamedTuple):
    """A verb with who does it and to whom."""

    verb: int
    doer: Party
    other: Party


def swapped(compared: Compared) -> Iterator[Finding]:
    """Verbs whose two parties have changed places."""
    drafted = tuple(deeds(compared.draft))
    printed = {each.verb: each for each in deeds(compared.printed)} if drafted else {}
    for each in drafted:
        there = printed.get(compared.aligned.forward.get(each.verb, -1))
        if there and one(each.doer, there.other) and one(each.other, there.doer):
            if one(each.doer, there.doer) or one(each.other, there.other):
                continue
            words = reason("name_swapped", draft=each.doer.text, other=each.other.text)
            yield compared.finding("name", "contradicted", words, compared.draft.tokens)


def one(party: Party, other: Party) -> bool:
    return not party.called.isdisjoint(other.called)


def deeds(side: Side) -> Iterator[Deed]:
    """Verbs of a sentence both of whose parties are known."""
    by_token = {token: each for each in names(side) for token in each.tokens}
    parse = side.parse
    for verb in side.tokens:
        if not parse.tag[verb].startswith("VB"):
            continue
        doer = other = None
        for child in parse.children[verb]:
            if parse.dependency[child] in DOERS:
                doer = doer or party(side, below(side, child), by_token)
            elif parse.dependency[child] in DONE_TO:
                other = other or party(side, below(side, child), by_token)
        if doer and other:
            yield Deed(verb, doer, other)


def party(side: Side, token: int, by_token: dict[int, Name]) -> Party | None:
    """Whom a word names, or means by the document's readers."""
    name = by_token.get(token)
    if name is not None:
        return Party(name.text, frozenset({name.country or name.words[-1]}))
    start, end = side.parse.start[token], side.parse.end[token]
    meant = [
        each
        for each in side.shelf.holders.values()
        if each.kind == "person" and touches(each.references, start, end)
    ]
    if not meant:
        return None
    return Party(meant[0].name, frozenset(bare(each.name.split()[-1]) for each in meant))


def below(side: Side, child: int) -> int:
    """The token that names a party; of "by X" the X."""
    parse = side.parse
    if parse.dependency[child] != "agent" and parse.tag[child] not in {"IN", "TO"}:
        return child
    return next((each for each in parse.children[child] if parse.dependency[each] == "pobj"), child)
