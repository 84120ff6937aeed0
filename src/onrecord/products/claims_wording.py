"""Claims' wording: in which of its members' words a claim is printed."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from onrecord.lexicon.leaning import hangs
from onrecord.lexicon.stand import words_of
from onrecord.model.ledger_claims import MemberItem
from onrecord.model.proposition import Proposition
from onrecord.products.claims_table import ClaimTable
from onrecord.products.tellings import OnShelf

BEST = range(6, 31)
"""Words of a wording that is neither a fragment nor a paragraph."""


def wording(table: ClaimTable, items: Sequence[MemberItem]) -> MemberItem:
    """The member in whose words a claim is best told: plain before what is held back, with its
    subject before a pronoun, of a text before a heading, certain before hedged; then what most of
    them name, and the shortest that names it."""
    told = {each.id: table.told[each.id] for each in items}
    common = shared_terms(each.proposition for each in told.values())
    return min(items, key=lambda each: rank(each, told[each.id], common))


def shared_terms(propositions: Iterable[Proposition]) -> dict[str, int]:
    """How many members have each term."""
    found: dict[str, int] = {}
    for proposition in propositions:
        for each in set(proposition.terms):
            found[each] = found.get(each, 0) + 1
    return found


def rank(item: MemberItem, told: OnShelf, common: dict[str, int]) -> tuple[int | str, ...]:
    length = len(words_of(item.text))
    return (
        not item.plain,
        not stands_alone(item, told.proposition),
        in_heading(told),
        length not in BEST,
        item.certainty != "certain",
        -details(told.proposition, common),
        length,
        item.copy_of is not None,
        item.id,
    )


def stands_alone(item: MemberItem, told: Proposition) -> bool:
    """Whether a wording names what it is about, in one piece."""
    return (
        len(item.evidence) == 1 and bool(told.subject and told.predicate) and not hangs(item.text)
    )


def in_heading(told: OnShelf) -> bool:
    """Whether a telling stands in a heading, which shortens what the text tells."""
    blocks = told.shelf.reading.layout.blocks
    start = told.proposition.spans[0].start
    number = bisect_right(blocks, start, key=lambda each: each.start) - 1
    return number >= 0 and blocks[number].kind == "heading"


def details(told: Proposition, common: dict[str, int]) -> int:
    """How much that other members say too, and how much that is exact, a wording has."""
    several = sum(common[each] > 1 for each in set(told.terms))
    return several + 2 * (len(told.amounts) + len(told.times)) + len(told.names)
