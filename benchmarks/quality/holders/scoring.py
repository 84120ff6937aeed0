"""Scoring: claims against labels, each paired by content, and what of each pair is right.

Two contents are one when they share half of their code points or more (Jaccard); of several pairs
the most alike goes first, each label and each claim being used once. A claim that meets an optional
label (tier 3) counts neither way.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from benchmarks.quality.holders.claims import Claim
from benchmarks.quality.holders.labels import OWN_VOICE, Label, Labelled
from onrecord.evaluate.holders import (
    Named,
    alike,
    is_resolved,
    is_undescribed,
    jaccard,
    normal,
    same,
    same_role,
    same_set,
    told_words,
)

ALIKE = 0.5
Steps = Sequence[str]
"""The names of one step of a chain."""
NAMED = frozenset({"person", "government", "organisation", "outlet"})
PEOPLE = frozenset({"person", "government"})
SourceForm = Literal["name", "pronoun", "description", "nothing"]
FORMS: tuple[SourceForm, ...] = ("name", "pronoun", "description", "nothing")


class Outcome(NamedTuple):
    """What a claim says of one label.

    `right` goes by the names as labelled, `lenient` by names that mean one holder; `relayed` says
    that the label has relayers; `form` how its source refers. `chain`, `role` and `affiliation`
    are None where they are not compared.
    """

    label: Label
    claim: Claim
    right: bool
    lenient: bool
    unknown: bool
    relayed: bool
    form: SourceForm
    chain: bool | None = None
    role: bool | None = None
    affiliation: bool | None = None

    @property
    def is_people(self) -> bool:
        return self.label.holder_kind in PEOPLE


class Scored(NamedTuple):
    """One article: its labels that count, the claims that count, and the pairs.

    `other` are the claims that meet no label.
    """

    labels: int
    outcomes: tuple[Outcome, ...]
    other: tuple[Claim, ...]

    @property
    def claims(self) -> int:
        return len(self.outcomes) + len(self.other)


def scored(each: Labelled, claims: Sequence[Claim]) -> Scored:
    """An article's claims against its labels."""
    labels = (*each.counted, *each.optional)
    pairs = paired(labels, claims)
    firm = len(each.counted)
    outcomes = tuple(
        outcome(each, labels[label], claims[number])
        for number, label in sorted(pairs.items(), key=lambda pair: pair[1])
        if label < firm
    )
    other = tuple(claim for number, claim in enumerate(claims) if number not in pairs)
    return Scored(firm, outcomes, other)


def paired(labels: Sequence[Label], claims: Sequence[Claim]) -> dict[int, int]:
    """The label of each claim that has one, by their numbers."""
    near: list[tuple[float, float, int, int]] = []
    for label, gold in enumerate(labels):
        for number, claim in enumerate(claims):
            content = jaccard(gold.content, claim.content)
            if content >= ALIKE:
                near.append((-content, -jaccard(gold.source, claim.source), label, number))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, label, number in sorted(near):
        if label not in taken and number not in pairs:
            taken.add(label)
            pairs[number] = label
    return pairs


def outcome(each: Labelled, label: Label, claim: Claim) -> Outcome:
    want = [wanted(each.text, label, name, claim) for name in label.holders]
    right = same_set(claim.holders, want)
    lenient = right or same_set(claim.holders, want, alike)
    voiced = each.file.chains == "voice"
    relayed = len(label.chain) > voiced
    made = Outcome(
        label, claim, right, lenient, is_unknown(label, claim), relayed, form_of(each.text, label)
    )
    if not lenient:
        return made
    return made._replace(
        chain=chain_right(each.text, claim, label.chain, voiced),
        role=same_role(told_words(*claim.role), told_words(label.role)) if label.role else None,
        affiliation=bool(told_words(*claim.affiliation) & told_words(label.affiliation))
        if label.affiliation
        else None,
    )


def wanted(text: str, label: Label, name: str, claim: Claim) -> Named:
    """The labelled holder as the text can give it; the document itself is its own voice."""
    if name == OWN_VOICE:
        own = claim.own or any(holder.kind == "document" for holder in claim.holders)
        return claim.holders[0] if own else Named("document", name)
    kind = kind_of(label, name)
    return Named(kind, printed(text, kind, name))


def kind_of(label: Label, name: str) -> str:
    """The labelled kind; a person who is described and not named is anonymous."""
    described = label.holder_kind == "person" and not any(map(str.isupper, name[:1]))
    return "anonymous" if described else label.holder_kind


def printed(text: str, kind: str, name: str) -> str:
    """A person's name, or its last word where the text never prints all of it."""
    between = r"\W+(?:\w\W+)?"
    whole = between.join(re.escape(word) for word in normal(name).split())
    if kind != "person" or re.search(whole, text.casefold()):
        return name
    return name.rsplit(maxsplit=1)[-1]


def is_unknown(label: Label, claim: Claim) -> bool:
    """Whether nobody is named who the label says has a name, or nothing at all is told."""
    if not claim.holders or not is_resolved(claim.holders):
        return True
    if all(kind_of(label, name) in NAMED for name in label.holders):
        return not claim.named
    return is_undescribed(*claim.holders) and not is_undescribed(*map(anonymous, label.holders))


def anonymous(name: str) -> Named:
    return Named("anonymous", name)


def form_of(text: str, label: Label) -> SourceForm:
    """How the labelled source refers to the holder."""
    words = [normal(text[start:end]) for start, end in label.source]
    if not words:
        return "nothing"
    if not is_resolved([Named("person", words[0])]):
        return "pronoun"
    last = {normal(name).split()[-1] for name in label.holders if normal(name)}
    return "name" if any(name in each for name in last for each in words) else "description"


def chain_right(text: str, claim: Claim, want: Sequence[Steps], voiced: bool) -> bool:
    """Whether the relayers are the labelled ones; where labels go on to the document's own voice
    (`voiced`), their last step may stand for it."""
    got = relayers(claim, claim.steps)
    wants = [relayers(claim, each) for each in ([want, want[:-1]] if voiced else [want])]
    return any(
        len(got) == len(each)
        and all(same_step(text, one, other) for one, other in zip(got, each, strict=True))
        for each in wants
    )


def relayers(claim: Claim, steps: Iterable[Steps]) -> list[Steps]:
    """The steps without those that add nobody: the holders themselves, whose belief stands in
    their own words, and the document's own outlet and authors."""
    kind = claim.holders[0].kind if claim.holders else "document"
    added = [
        step
        for step in steps
        if not same_set([Named(kind, name) for name in step], claim.holders, alike)
    ]
    own = {normal(name) for name in claim.voices}
    return [step for step in added if not {normal(name) for name in step} <= own]


def same_step(text: str, got: Iterable[str], want: Iterable[str]) -> bool:
    """Whether two steps name the same, whatever kinds they have; a programme and the outlet of
    whose it is printed are one."""
    return same_set(
        [Named("document", name) for name in got],
        [Named("document", name) for name in want],
        lambda one, other: (
            same(one, other)
            or alike(person(one), person(other))
            or is_programme(text, one.name, other.name)
            or is_programme(text, other.name, one.name)
        ),
    )


def is_programme(text: str, outlet: str, programme: str) -> bool:
    """Whether the text prints the programme as the outlet's: "Fjordnet's “Tonight”"."""
    return bool(re.search(rf"{re.escape(outlet)}['’]s?\W+{re.escape(programme)}\b", text))


def person(named: Named) -> Named:
    return Named("person", named.name)
