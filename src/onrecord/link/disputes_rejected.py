"""Rejected: what somebody is reported to say, and whoever reports it calls untrue."""

from collections.abc import Iterator, Mapping

from onrecord.lexicon.disputes import disputes, effects
from onrecord.lexicon.stand import folded
from onrecord.link.disputes_contents import Clash, Content
from onrecord.link.disputes_parties import narrators
from onrecord.model.claim import DisputeKind
from onrecord.model.span import Span

Contents = Mapping[str, Content]

POINTING = frozenset({"which", "who", "whom", "that", "what", "it", "this"})
"""Words of which a content that begins with nothing else says elsewhere what they mean."""

LEAST = 2
"""Words, names among them, that a content has at least to be a claim."""


def rejected(contents: Contents) -> Iterator[Clash]:
    """Each content that its narrator calls untrue, or sets against what is so."""
    for each in contents.values():
        if not is_claim(each) or not is_reported(each):
            continue
        for cues, reason in grounds(each):
            words = tuple(map(each.printed, cues))
            kind: DisputeKind = "denial" if reason == "denied-named" else "rejected"
            yield Clash(each.id, each.id, kind, reason, ("asserts", "rejects"), words=words)
            break


def is_claim(content: Content) -> bool:
    each = content.proposition
    # the reader lays a rejection around a claim on the claim itself
    told = each.act == "made" and each.polarity != "questions" and not content.denies
    whole = folded(each.spans[0].exact) not in POINTING
    clause = each.tense != "none" or content.accuses
    return told and whole and clause and len(content.roots) + len(content.names) >= LEAST


def is_reported(content: Content) -> bool:
    """Whether somebody else than its holders reports it."""
    telling = content.telling
    if content.attribution is None or not telling.holders:
        return False
    return bool(content.narrator) and not content.narrator & content.party


def teller(content: Content) -> frozenset[str]:
    """Whoever reports it, by id."""
    return frozenset(each.id for each in narrators(content.telling))


def grounds(content: Content) -> Iterator[tuple[tuple[Span, ...], str]]:
    """The words that reject it, and why they do."""
    said = content.attribution
    outer = content.home.attributions.get(said.within or "") if said else None
    if said and outer and said.source and content.home.holders(outer.id) == teller(content):
        cue = " ".join(each.exact for each in outer.cue)
        if disputes(cue):
            yield outer.cue, "denied-named"
    stance = content.home.stances.get(content.proposition.target or "")
    if stance is None or stance.value != "rejects":
        return
    for each in stance.cue:
        found = effects(each.exact)
        if "false" in found or disputes(each.exact):
            yield (each,), "rejected-word"
        elif "corrects" in found:
            yield (each,), "rejected-fact"
