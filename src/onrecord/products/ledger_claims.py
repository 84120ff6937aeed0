"""Ledger of claims: what is said by whom, and how many independent sources stand behind it."""

from collections.abc import Iterable, Sequence
from datetime import date

from onrecord.model.claim import Claim, ClaimLink
from onrecord.model.grades import Grades
from onrecord.model.ledger_claims import ClaimItem, ClaimLedger, MemberItem, MemberRelation
from onrecord.model.product import Pile, Said
from onrecord.products.claims_behind import (
    against,
    credibility_item,
    dispute_item,
    link_item,
    roots_item,
)
from onrecord.products.claims_copies import copies
from onrecord.products.claims_table import ClaimTable, ends, table_of
from onrecord.products.claims_wording import wording
from onrecord.products.ledger_outlook import Wanted, wanted
from onrecord.products.said import days, order_of
from onrecord.products.tellings import is_wanted, telling_fields

MORE_OR_LESS: dict[str, MemberRelation] = {"stronger": "stronger", "weaker": "weaker"}
MONTH = 31
TURNED: dict[MemberRelation, MemberRelation] = {"stronger": "weaker", "weaker": "stronger"}


def claims(
    pile: Pile,
    *,
    every: bool = False,
    holder: str | None = None,
    about: str | None = None,
    grades: Grades | None = None,
) -> ClaimLedger:
    """Claims of which several documents tell, in texts of their own, or which are disputed; all of
    them with `every`. Those with most independent roots first.

    `holder` and `about` choose as in the ledger of statements: a claim is shown with all its
    members if one of them, or one on the other side, is asked for. `grades` are those that the user
    gives sources.
    """
    table = table_of(pile, grades)
    which = wanted(table.index, holder, about)
    listed = (each for each in table.claims.values() if every or may_be_shown(table, each))
    chosen = (each for each in listed if is_chosen(table, each, which))
    items = (item for each in chosen if (item := claim_item(table, each)) is not None)
    return ClaimLedger(
        every=every,
        claims=len(table.claims),
        ungraded=table.graded.unknown if table.graded else (),
        items=tuple(sorted((each for each in items if every or is_shown(each)), key=rank)),
    )


def is_chosen(table: ClaimTable, claim: Claim, which: Wanted) -> bool:
    """Whether a telling of a claim, or one on another side of a dispute about it, is wanted."""
    disputes = table.disputes.get(claim.id, ())
    sides = (each for dispute in disputes for side in dispute.sides for each in side.members)
    return any(is_wanted(which, table.told, each) for each in (*claim.members, *sides))


def may_be_shown(table: ClaimTable, claim: Claim) -> bool:
    """Whether a claim is disputed or several works tell it, as is_shown asks of its item."""
    code, works = table.codes.get(claim.id), table.index.works
    if claim.id in table.disputes or (code is not None and code.disputed):
        return True
    return len({works[table.told[each].document] for each in table.members(claim)}) > 1


def is_shown(item: ClaimItem) -> bool:
    """Whether several documents tell of a claim in texts of their own, or somebody disputes it.

    What nobody asserts is shown as a side of the claim that it denies, where somebody asserts that.
    """
    if item.documents > 1:
        return True
    return item.disputed and (item.asserted or not any(each.plain for each in item.against))


def rank(item: ClaimItem) -> tuple[int, int, bool, bool, int, str]:
    least, most = (item.roots.at_least, item.roots.at_most) if item.roots else (0, 0)
    return -least, -most, not item.disputed, not item.asserted, -item.documents, item.id


def claim_item(table: ClaimTable, claim: Claim) -> ClaimItem | None:
    """A claim as an item; None where no current document tells it any more."""
    members = table.members(claim)
    if not members:
        return None
    others = more_or_less(table, claim)
    copied = copies(table, [*members, *others])
    told = (member_item(table, each, "same", copied) for each in members)
    same = tuple(sorted(told, key=in_time))
    best = wording(table, same)
    disputes, code = table.disputes.get(claim.id, ()), table.codes.get(claim.id)
    roots = table.roots.get(claim.id)
    why = credibility_item(table, code, best.plain) if code else None
    return ClaimItem(
        id=claim.id,
        text=best.text,
        evidence=best.evidence,
        wording=best.id,
        asserted=best.plain,
        members=(*same, *(member_item(table, each, others[each], copied) for each in others)),
        against=against(table, claim.id, members, disputes),
        roots=roots_item(table, roots) if roots else None,
        credibility=why.code if why else None,
        why=why,
        disputed=bool(disputes) or bool(code and code.disputed),
        disputes=tuple(dispute_item(table, each) for each in disputes),
        links=tuple(map(link_item, claim.links)),
        judgements=claim.judgements,
        documents=texts(table, same),
        first=same[0].said,
        last=last_of(same),
    )


def member_item(
    table: ClaimTable, member: str, relation: MemberRelation, copied: dict[str, str]
) -> MemberItem:
    return MemberItem(
        **telling_fields(table.told[member]),
        relation=relation,
        claim=table.claim_of[member],
        copy_of=copied.get(member),
        grade=table.grade(member),
    )


def more_or_less(table: ClaimTable, claim: Claim) -> dict[str, MemberRelation]:
    """Tellings of other claims that say more or less than this one, in the order of links."""
    own = frozenset(claim.members)
    found: dict[str, MemberRelation] = {}
    for link in claim.beside:
        _, other = ends(link, own)
        relation = MORE_OR_LESS.get(beside_relation(link, own))
        if relation and other in table.told and other in table.claim_of and other not in own:
            found.setdefault(other, relation)
    return found


def beside_relation(link: ClaimLink, own: frozenset[str]) -> str:
    """How the end of a link that is in another claim stands to the one in this claim."""
    relation = MORE_OR_LESS.get(link.relation)
    if relation is None:
        return link.relation
    return TURNED[relation] if link.one in own else relation


def texts(table: ClaimTable, members: Iterable[MemberItem]) -> int:
    """The documents that tell of a claim in a text of their own; versions of one article are
    one."""
    works = table.index.works
    return len({works[each.document] for each in members if each.copy_of is None})


def in_time(item: MemberItem) -> tuple[bool, bool, str, str, int, str]:
    """Tellings in order of time, those of one day by their place; last those whose day is only
    known to lie between others."""
    place = item.evidence[0]
    return (is_vague(item.said), *order_of(item.said), place.source, place.start, item.id)


def is_vague(said: Said) -> bool:
    """Whether a day is not even known to a month."""
    found = days(said)
    if found is None:
        return True
    first, last = (date.fromisoformat(each) for each in found)
    return (last - first).days > MONTH


def last_of(members: Sequence[MemberItem]) -> Said:
    """When the last of some tellings, in order of time, was whose day is known best."""
    known = [each.said for each in members if not is_vague(each.said)]
    dated = [each.said for each in members if each.said.date]
    return next(iter((*known[-1:], *dated[-1:])), members[-1].said)
