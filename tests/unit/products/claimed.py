"""A pile whose claims, roots and disputes are set by hand, so that no linker is needed."""

import msgspec

from onrecord.model.claim import (
    Claim,
    ClaimLink,
    Credibility,
    Dispute,
    Hop,
    PileLinks,
    Root,
    Roots,
    Side,
)
from onrecord.model.copies import CopyLink, Passage, Printed
from onrecord.model.identity import record_id
from onrecord.model.manner import Act, Polarity
from onrecord.model.product import Pile
from onrecord.model.proposition import Proposition
from onrecord.model.records import Attribution, Reading
from tests.unit.products.piles import Draft, pile_of

PACT = "the ferry pact was signed in Aker in May"
VIK = f"Ferry news\n\nMinister Tor Vik said {PACT}.\n"
OFFICIALS = "Envoys met\n\nTwo officials told Ada Holm the ferry pact had been signed in Aker.\n"
DENIAL = f"No deal\n\nInes Duarte denied that {PACT}. It was said that it would be soon.\n"
FALK = "Quays\n\nJon Falk said the ferry pact was signed in Aker on 3 May by both towns.\n"
SOLD = "Sale\n\nTor Vik denied that the old quay of Aker was sold.\n"
SOLD_AGAIN = "Rumours\n\nWas the old quay of Aker sold, asked Jon Falk.\n"


class Told:
    """A document with one telling of somebody, and its proposition."""

    def __init__(self, draft: Draft, said: Attribution | None, proposition: Proposition) -> None:
        self.draft, self.said, self.proposition = draft, said, proposition

    @property
    def id(self) -> str:
        return self.proposition.id

    def reading(self) -> Reading:
        return msgspec.structs.replace(self.draft.reading(), propositions=(self.proposition,))

    def printed(self, words: str) -> Printed:
        span = self.draft.span(words)
        return Printed(self.draft.id, span.start, span.end, span.exact)


def telling(
    draft: Draft,
    said: Attribution | None,
    words: str,
    *,
    polarity: Polarity = "asserts",
    act: Act = "made",
    subject: str = "pact",
) -> Told:
    """The proposition of some words that an attribution tells, as its reader would give it."""
    span = draft.span(words)
    found = Proposition(
        id=record_id(draft.id, "proposition", (span,)),
        target=said.id if said else None,
        spans=(span,),
        polarity=polarity,
        act=act,
        tense="past",
        predicate="sign",
        subject=(subject,),
        terms=tuple(words.split()),
    )
    return Told(draft, said, found)


def document(source: str, text: str, outlet: str, published: str) -> Draft:
    draft = Draft(source, text, outlet)
    draft.published = published
    return draft


class Story:
    """Vik says that the pact was signed, one paper copies it, two officials say so too, Falk
    says more, Duarte denies it; of the sale of the quay nobody says that it took place."""

    def __init__(self) -> None:
        self.vik = self.of_vik("a.txt", "The Quay Post", "2025-04-01", VIK)
        self.copy = self.of_vik("b.txt", "Nordkap Times", "2025-04-02", f"{VIK}\n")
        self.officials = self.of_officials()
        self.duarte = self.denied("d.txt", DENIAL, "Ines Duarte", PACT)
        self.falk = self.of_falk()
        self.sold = self.denied("f.txt", SOLD, "Tor Vik", "the old quay of Aker was sold")
        self.asked = self.of_rumours()
        self.tellings: tuple[Told, ...] = (
            *(self.vik, self.copy, self.officials, self.duarte, self.falk, self.sold, self.asked),
        )
        self.members = tuple(sorted((self.vik.id, self.copy.id, self.officials.id)))
        self.quay = tuple(sorted((self.sold.id, self.asked.id)))

    def of_vik(self, source: str, outlet: str, published: str, text: str) -> Told:
        draft = document(source, text, outlet, published)
        vik = draft.holder("Tor Vik", role="Minister")
        return telling(draft, draft.says(vik, PACT), PACT)

    def of_officials(self) -> Told:
        draft = document("c.txt", OFFICIALS, "Harbour Watch", "2025-04-03")
        two = draft.holder("two officials", "anonymous", mention="Two officials", naming="unnamed")
        ada = draft.holder("Ada Holm")
        words = "the ferry pact had been signed in Aker"
        said = draft.says(two, words, cue="told", source="Two officials", relays=[ada])
        return telling(draft, said, words)

    def denied(self, source: str, text: str, name: str, words: str) -> Told:
        draft = document(source, text, "Aker Daily", "2025-04-05")
        said = draft.says(draft.holder(name), words, cue="denied")
        draft.modality(said, polarity="denies")
        return telling(draft, said, words, polarity="denies")

    def of_falk(self) -> Told:
        draft = document("e.txt", FALK, "The Lamp", "2025-04-06")
        words = "the ferry pact was signed in Aker on 3 May by both towns"
        return telling(draft, draft.says(draft.holder("Jon Falk"), words), words)

    def of_rumours(self) -> Told:
        draft = document("g.txt", SOLD_AGAIN, "The Lamp", "2025-04-07")
        words = "Was the old quay of Aker sold"
        said = draft.says(draft.holder("Jon Falk"), words, cue="asked")
        draft.modality(said, polarity="questions")
        return telling(draft, said, words, polarity="questions")

    def pile(self) -> Pile:
        base = pile_of(*(each.draft for each in self.tellings))
        readings = tuple(each.reading() for each in self.tellings)
        return msgspec.structs.replace(base, readings=readings, links=self.links())

    def links(self) -> PileLinks:
        return PileLinks(
            copies=(self.copied(),),
            claims=tuple(sorted(self.claims(), key=lambda each: each.id)),
            roots=(self.roots(),),
            disputes=(self.dispute(),),
            credibility=(
                Credibility(
                    claim=self.members[0],
                    code=2,
                    reason="roots",
                    values=("Tor Vik", "two officials"),
                    members=(self.vik.id,),
                    disputed=True,
                ),
            ),
        )

    def claims(self) -> tuple[Claim, ...]:
        return (
            Claim(
                id=self.members[0],
                members=self.members,
                links=tuple(link(self.members[0], each, "same") for each in self.members[1:]),
                beside=(
                    link(self.vik.id, self.falk.id, "weaker", flipped="stronger"),
                    link(self.vik.id, self.duarte.id, "disputes"),
                ),
            ),
            Claim(
                id=self.quay[0],
                members=self.quay,
                links=(link(self.quay[0], self.quay[1], "same"),),
            ),
            *(Claim(id=each.id, members=(each.id,)) for each in (self.duarte, self.falk)),
        )

    def copied(self) -> CopyLink:
        one, other = sorted((self.vik, self.copy), key=lambda each: each.draft.id)
        length = len(VIK) - 1
        return CopyLink(
            one=one.draft.id,
            other=other.draft.id,
            kind="identical",
            origin="one" if one is self.vik else "other",
            score=0.99,
            reason="body",
            share=1.0,
            other_share=1.0,
            passages=(Passage(0, length, 0, length),),
        )

    def roots(self) -> Roots:
        vik, officials = "entity:vik", "unnamed:officials"
        return Roots(
            claim=self.members[0],
            at_least=1,
            at_most=3,
            roots=(
                Root(key=vik, name="Tor Vik", naming="named", members=(self.vik.id, self.copy.id)),
                Root(
                    key=officials,
                    name="two officials",
                    naming="unnamed",
                    members=(self.officials.id,),
                    relayed=1,
                    count=2,
                    uncertain=True,
                ),
            ),
            hops=(
                Hop(member=self.vik.id, source=vik, kind="chain", name="Tor Vik"),
                Hop(member=self.copy.id, source=self.vik.id, kind="copy", name="The Quay Post"),
                Hop(
                    member=self.officials.id,
                    source=officials,
                    kind="chain",
                    name="two officials",
                    words=(self.officials.printed("told"),),
                ),
            ),
        )

    def dispute(self) -> Dispute:
        return Dispute(
            id="d15a9e0000000000",
            kind="denial",
            sides=(
                Side(claim=self.members[0], members=self.members),
                Side(
                    claim=self.duarte.id,
                    members=(self.duarte.id,),
                    label="denies",
                    cues=(self.duarte.printed("denied"),),
                ),
            ),
            asked=self.vik.id,
            score=0.9,
            reason="denied",
            turns_on=(self.duarte.printed("denied"),),
        )


def link(one: str, other: str, relation: str, flipped: str | None = None) -> ClaimLink:
    """A link of two tellings as the first stands to the second, whichever id is the smaller."""
    turned = relation if one < other or flipped is None else flipped
    first, second = sorted((one, other))
    value = {"one": first, "other": second, "relation": turned}
    return msgspec.convert(
        {**value, "score": 0.94, "reason": "alike", "words": ["pact"]}, ClaimLink
    )
