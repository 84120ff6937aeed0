"""Claim page: all that a record knows of one claim, named by an id or by words of it."""

from collections.abc import Iterable, Iterator

from onrecord.errors import OnrecordError
from onrecord.lexicon.stand import words_of
from onrecord.model.claim import Claim
from onrecord.model.grades import Grades
from onrecord.model.judgement import JudgedClaim, Judgement
from onrecord.model.ledger_claims import BesideItem, BesideRelation, ClaimPage, JudgedItem
from onrecord.model.product import Pile
from onrecord.products.claims_behind import link_item
from onrecord.products.claims_table import ClaimTable, ends, table_of
from onrecord.products.ledger_claims import beside_relation, claim_item
from onrecord.products.statements import JOIN
from onrecord.products.tellings import telling_fields

LEAST_OF_AN_ID = 6
"""Digits by which an id may be named."""
FEW = 5
"""Claims that are listed where several fit."""
RELATIONS: dict[str, BesideRelation] = {
    "stronger": "stronger",
    "weaker": "weaker",
    "supports": "supports",
    "disputes": "disputes",
}
LISTED = "onrecord show FILE claims --all lists them with their ids"


def claim_page(
    pile: Pile, asked: str, judged: Iterable[JudgedClaim] = (), grades: Grades | None = None
) -> ClaimPage:
    """The page of the claim with this id, with an id that begins so, or that has these words.

    An id may also be that of one of its members; `judged` are people's judgements that count.
    Raises OnrecordError, with candidates, where no claim or several fit.
    """
    table = table_of(pile, grades)
    claim = claim_meant(table, asked)
    item = claim_item(table, claim)
    if item is None:
        raise OnrecordError(f"no document of the record tells claim {claim.id} any more")
    own = frozenset(claim.members)
    return ClaimPage(
        claim=item,
        beside=tuple(beside(table, claim)),
        judged=tuple(
            judged_item(each.judgement) for each in judged if not own.isdisjoint(each.propositions)
        ),
    )


def claim_meant(table: ClaimTable, asked: str) -> Claim:
    """Raises OnrecordError where no claim or several fit."""
    found = by_id(table, asked.strip()) or by_words(table, asked)
    if len(found) == 1:
        return table.claims[found[0]]
    if found:
        fits = "; ".join(called(table, each) for each in found[:FEW])
        more = " …" if len(found) > FEW else ""
        raise OnrecordError(f"{asked!r} fits several claims: {fits}{more}; name one by its id")
    near = nearest(table, asked)
    hint = f"; near it: {'; '.join(called(table, each) for each in near)}" if near else ""
    raise OnrecordError(f"no claim {asked!r} in the record{hint}; {LISTED}")


def by_id(table: ClaimTable, asked: str) -> list[str]:
    """The claims with this id or with a member of it; else those whose ids, or members', begin
    so."""
    if asked in table.claim_of:
        return [table.claim_of[asked]]
    if len(asked) < LEAST_OF_AN_ID:
        return []
    begins = (claim for member, claim in table.claim_of.items() if member.startswith(asked))
    return [each for each in table.claims if each.startswith(asked)] or list(dict.fromkeys(begins))


def by_words(table: ClaimTable, asked: str) -> list[str]:
    """The claims with a member of just these words; else those with one that has them in this
    order."""
    sought = plain(asked)
    if not sought.strip():
        return []
    told = [(member, plain(text_of(table, member))) for member in table.claim_of]
    whole = (table.claim_of[member] for member, words in told if words == sought)
    part = (table.claim_of[member] for member, words in told if sought in words)
    return list(dict.fromkeys(whole)) or list(dict.fromkeys(part))


def nearest(table: ClaimTable, asked: str) -> list[str]:
    """The claims with a member that shares most words with what was asked, half at least."""
    sought = set(plain(asked).split())
    if not sought:
        return []
    shared: dict[str, int] = {}
    for member, claim in table.claim_of.items():
        count = len(sought & set(plain(text_of(table, member)).split()))
        if 2 * count >= len(sought):
            shared[claim] = max(count, shared.get(claim, 0))
    return sorted(shared, key=lambda each: (-shared[each], each))[:3]


def text_of(table: ClaimTable, proposition: str) -> str:
    """The words of a proposition; none where no current document has it."""
    told = table.told.get(proposition)
    return JOIN.join(each.exact for each in told.proposition.spans) if told else ""


def plain(words: str) -> str:
    """Words as they are compared: no case and no marks, each between spaces."""
    return f" {' '.join(words_of(words.casefold()))} "


def called(table: ClaimTable, claim: str) -> str:
    """A claim by its id and the words in which it is told."""
    item = claim_item(table, table.claims[claim])
    words = " ".join(item.text.split()) if item else ""
    return f"{claim} {words[:80]!r}"


def beside(table: ClaimTable, claim: Claim) -> Iterator[BesideItem]:
    """What members of other claims say more, less or against it, or as a reason for it; each
    telling once, by its surest link."""
    own = frozenset(claim.members)
    seen: set[str] = set()
    for found in sorted(claim.beside, key=lambda each: (-each.score, each.one, each.other)):
        _, other = ends(found, own)
        relation = RELATIONS.get(beside_relation(found, own))
        if other in seen or other not in table.told or other in own or relation is None:
            continue
        seen.add(other)
        yield BesideItem(
            **telling_fields(table.told[other]),
            claim=table.claim_of.get(other, other),
            relation=relation,
            link=link_item(found),
        )


def judged_item(made: Judgement) -> JudgedItem:
    return JudgedItem(
        id=made.id,
        verdict=made.verdict,
        about=tuple(each.exact for each in made.targets),
        author=made.author,
        time=made.time,
        note=made.note,
    )
