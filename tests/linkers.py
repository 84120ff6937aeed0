"""Small linkers, for tests of how links are kept: what shares words is linked, by how many."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from onrecord.link.judged_claims import JudgedClaims
from onrecord.link.linker import Item, Linker
from onrecord.linking.linkers import Grouping, Linking
from onrecord.model.claim import Claim, ClaimLink
from onrecord.model.collation import CollatedQuotation, QuotationLink
from onrecord.model.copies import CopyLink, Passage
from onrecord.model.identity import record_id
from onrecord.model.proposition import Proposition
from onrecord.model.records import Reading
from onrecord.models.kit import Kit

NOT = "not"
"""A word that no two propositions meet by."""


class WordProfile(msgspec.Struct, frozen=True):
    """A thing by its words."""

    id: str
    words: tuple[str, ...]


def item(identity: str, words: Iterable[str]) -> Item[WordProfile]:
    found = sorted(set(words))
    blocks = tuple(each for each in found if each != NOT)
    return Item(identity, blocks, WordProfile(identity, tuple(found)))


def shared(one: WordProfile, other: WordProfile) -> float:
    return len({*one.words} & {*other.words}) / len({*one.words, *other.words})


def pairs(
    one: WordProfile, others: Sequence[WordProfile]
) -> Iterator[tuple[WordProfile, WordProfile, float]]:
    """The two ends in their order, and the share of their words that both have."""
    for each in others:
        first, second = sorted((one, each), key=lambda end: end.id)
        if share := shared(first, second):
            yield first, second, round(share, 4)


def documents(reading: Reading) -> list[Item[WordProfile]]:
    words = [word for each in reading.propositions for word in each.terms]
    return [item(reading.document.id, words)] if words else []


def copies(one: WordProfile, others: Sequence[WordProfile], kit: Kit) -> list[CopyLink]:
    return [
        CopyLink(
            one=first.id,
            other=second.id,
            kind="edited",
            score=share,
            reason="words",
            share=share,
            other_share=share,
            passages=(Passage(0, 1, 0, 1),),
        )
        for first, second, share in pairs(one, others)
        if share > 0.5
    ]


def quoted(reading: Reading) -> list[Item[WordProfile]]:
    return [
        item(each.id, " ".join(span.exact for span in each.content).split())
        for each in reading.attributions
    ]


def quotations(one: WordProfile, others: Sequence[WordProfile], kit: Kit) -> list[QuotationLink]:
    return [
        QuotationLink(
            one=first.id, other=second.id, relation="altered", score=share, reason="words"
        )
        for first, second, share in pairs(one, others)
        if share > 0.4
    ]


def collated(
    members: Mapping[str, WordProfile], links: Sequence[QuotationLink], judged: JudgedClaims
) -> list[CollatedQuotation]:
    """Each component of two and more is one quotation."""
    first = next(iter(members))
    fullest = max(members.values(), key=lambda each: (len(each.words), each.id)).id
    made = CollatedQuotation(id=first, members=tuple(members), fullest=fullest, links=tuple(links))
    return [made] if links else []


def told(reading: Reading) -> list[Item[WordProfile]]:
    return [item(each.id, each.terms) for each in reading.propositions]


def claims(one: WordProfile, others: Sequence[WordProfile], kit: Kit) -> list[ClaimLink]:
    """The same where most words are, in dispute where one of two says that it is not so."""
    found = []
    for first, second, share in pairs(one, others):
        opposed = (NOT in first.words) != (NOT in second.words)
        relation = "disputes" if opposed else "same" if share >= 0.5 else "supports"
        values = {"one": first.id, "other": second.id, "relation": relation}
        found.append(msgspec.convert({**values, "score": share, "reason": "words"}, ClaimLink))
    return found


def claimed(
    members: Mapping[str, WordProfile], links: Sequence[ClaimLink], judged: JudgedClaims
) -> list[Claim]:
    """Each component is one claim; of two that people have parted, the second is a claim alone."""
    parted = {max(each) for each in judged.apart}
    sides = [tuple(each for each in members if each not in parted)]
    sides += [(each,) for each in sorted(parted)]
    return [claim(side, links, judged) for side in sides if side]


def claim(side: Sequence[str], links: Sequence[ClaimLink], judged: JudgedClaims) -> Claim:
    own = [each for each in links if {each.one, each.other} <= {*side}]
    ended = [each for each in links if len({each.one, each.other} & {*side}) == 1]
    made = [each for each in judged.same if {each.one, each.other} <= {*side}]
    return Claim(
        id=min(side),
        members=tuple(side),
        links=(*own, *made),
        beside=tuple(each for each in ended if each.relation != "same"),
        judgements=tuple(sorted(each.judgement for each in made if each.judgement)),
    )


COPIES = Linker("copies", 1, documents, copies, WordProfile, CopyLink)
QUOTATIONS = Linker("quotations", 1, quoted, quotations, WordProfile, QuotationLink)
CLAIMS = Linker("claims", 1, told, claims, WordProfile, ClaimLink)
SMALL = (
    Linking(COPIES, within=False),
    Linking(QUOTATIONS, grouping=Grouping(lambda link: True, collated, CollatedQuotation)),
    Linking(
        CLAIMS,
        grouping=Grouping(lambda link: link.relation == "same", claimed, Claim, judged=True),
    ),
)


def with_propositions(reading: Reading) -> Reading:
    """A reading with a proposition for each attribution: its words."""
    made = tuple(
        Proposition(
            id=record_id(reading.document.id, "proposition", each.content),
            target=each.id,
            spans=each.content,
            terms=tuple(" ".join(span.exact for span in each.content).split()),
        )
        for each in reading.attributions
    )
    return msgspec.structs.replace(reading, propositions=made)
