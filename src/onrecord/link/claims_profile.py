"""Claim profile: what comparing two propositions may look at."""

import re
from collections.abc import Iterator

import msgspec

from onrecord.model.manner import Act, Certainty, Polarity
from onrecord.model.proposition import Amount, Named, Proposition, PropositionKind, Tense
from onrecord.model.records import Reading

BREAK = " … "
"""What stands between the parts of a proposition that is in several places."""
WORD = re.compile(r"\w+")


class ClaimProfile(msgspec.Struct, frozen=True, kw_only=True):
    """A proposition with its words, as they are compared.

    `said` is the day on which it was said, else published, as far as known. `denies`: it comes to
    saying that something is not so.
    """

    id: str
    words: str
    said: str | None = None
    kind: PropositionKind = "fact"
    act: Act = "made"
    polarity: Polarity = "asserts"
    certainty: Certainty | None = "certain"
    denies: bool = False
    rejected: bool = False
    tense: Tense = "none"
    predicate: str = ""
    subject: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    names: tuple[Named, ...] = ()
    amounts: tuple[Amount, ...] = ()
    times: tuple[str, ...] = ()
    vector: bytes = b""


def profiles(reading: Reading) -> Iterator[tuple[Proposition, ClaimProfile]]:
    """Each proposition of a reading with its profile."""
    days = {each.target: each.said for each in reading.whens if each.said}
    published = reading.masthead.published.value
    for each in reading.propositions:
        said = days.get(each.target or "") or published
        yield each, profile(each, said)


def profile(each: Proposition, said: str | None) -> ClaimProfile:
    return ClaimProfile(
        id=each.id,
        words=BREAK.join(" ".join(span.exact.split()) for span in each.spans),
        said=said,
        kind=each.kind,
        act=each.act,
        polarity=each.polarity,
        certainty=each.certainty,
        denies=each.denies,
        rejected=each.rejected,
        tense=each.tense,
        predicate=each.predicate,
        subject=each.subject,
        terms=each.terms,
        names=each.names,
        amounts=each.amounts,
        times=each.times,
        vector=each.vector,
    )


def plain(words: str) -> str:
    """Words without case and marks: two with the same are the same words."""
    return " ".join(WORD.findall(words.casefold().replace("’", "").replace("'", "")))
