"""Tellers: the record on whose word a forecast rests."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from onrecord.lexicon.actors import country_coded
from onrecord.model.parse import Parse
from onrecord.model.records import Attribution, Holder, Speakers
from onrecord.read.forecasts_words import Head, has_any, used
from onrecord.read.targets import Targets

DEEPEST = 12


class Tellers(NamedTuple):
    """The attributions of a document by id, and which of them rest on nobody who is named."""

    targets: Targets
    by_id: Mapping[str, Attribution]
    nobody: frozenset[str]
    holders: Mapping[str, tuple[Holder, ...]]


def tellers(targets: Targets, speakers: Speakers) -> Tellers:
    by_id = {each.id: each for found in targets.attributions.values() for each in found}
    unnamed = {each.id for each in speakers.holders if each.kind == "anonymous"}
    nobody = frozenset(
        each.target
        for each in speakers.holdings
        if each.target in by_id
        and not by_id[each.target].source
        and unnamed.issuperset(each.holders)
    )
    known = {each.id: each for each in speakers.holders}
    holders = {
        each.target: tuple(known[one] for one in each.holders if one in known)
        for each in speakers.holdings
    }
    return Tellers(targets, by_id, nobody, holders)


def kinds_of(known: Tellers, target: str | None) -> frozenset[str]:
    """Of which kinds those are on whose word a record rests; "office" for who speaks for a body."""
    holders = known.holders.get(target or "", ())
    serves = any(each.role or each.roles or each.kind != "person" for each in holders)
    return frozenset(each.kind for each in holders) | ({"office"} if serves else set())


def own_words(known: Tellers, target: str | None) -> frozenset[str]:
    """The capital words by which the holders of a record are named, with what they speak for."""
    found: set[str] = set()
    for each in known.holders.get(target or "", ()):
        spans = [each.affiliation, *(role.affiliation for role in each.roles)]
        countries = [country_coded(code) for code in each.countries]
        names = [each.name, *(span.exact for span in spans if span)]
        names += [country.name for country in countries if country]
        found.update(word for name in names for word in name.split() if word[:1].isupper())
    return frozenset(each.casefold() for each in found)


def teller(known: Tellers, parse: Parse, head: Head, said: Attribution | None) -> str | None:
    """The id of the innermost record that tells it; "is expected to" is told by who writes it."""
    unsaid = False
    for each in outwards(known, said):
        if is_loose_fear(parse, each):
            continue
        nobody = each.id in known.nobody
        if not nobody and not expects_itself(parse, head, each):
            if not unsaid or each.kind != "indirect":
                return each.id
            break
        unsaid = unsaid or (nobody and is_feared(each))
    at = parse.start[head.verb], parse.end[head.verb]
    found = known.targets.assertion_at(*at) or known.targets.section_at(*at)
    return found.id if found else None


def told_by(known: Tellers, parse: Parse, head: Head) -> Attribution | None:
    """The innermost attribution of a head; what is "expected" or "predicted" has its own."""
    things = (t for t in parse.children[head.verb] if parse.dependency[t] == "dobj")
    thing = next(things, None) if head.form == "object" else None
    if thing is not None:
        said = known.targets.attribution_at(parse.start[thing], parse.end[thing])
        if said is not None and is_cue(parse, head, said):
            return said
    return known.targets.attribution_at(parse.start[head.verb], parse.end[head.verb])


def is_loose_fear(parse: Parse, said: Attribution) -> bool:
    """Whether the cue is a noun that the text gives to nobody: "it raised fears that"."""
    cue = [token for span in said.cue for token in parse.tokens_between(span.start, span.end)]
    fears = [token for token in cue if parse.lemma[token].lower() in used("fear")]
    if not fears or any(not parse.tag[token].startswith("NN") for token in cue):
        return False
    return not any(has_any(parse, token, "poss") or is_held(parse, token) for token in fears)


def is_held(parse: Parse, noun: int) -> bool:
    """Whether somebody has or tells it: "they have fears that", not "it raised fears"."""
    over = parse.lemma[parse.head[noun]].lower()
    return parse.dependency[noun] == "dobj" and over not in used("raising")


def is_feared(said: Attribution) -> bool:
    """Whether the cue is a word like "fears", which a text leaves to nobody."""
    return any(each in used("fear") for s in said.cue for each in s.exact.casefold().split())


def outwards(known: Tellers, said: Attribution | None) -> Iterator[Attribution]:
    """An attribution and those around it, innermost first."""
    for _ in range(DEEPEST):
        if said is None:
            return
        yield said
        said = known.by_id.get(said.within or "")


def expects_itself(parse: Parse, head: Head, said: Attribution) -> bool:
    """Whether the cue is only the passive word before the infinitive, without an agent."""
    if head.form not in {"to", "future", "dated"}:
        return False
    agent = any(
        parse.dependency[each] == "agent" for token in head.cue for each in parse.children[token]
    )
    return is_cue(parse, head, said) and not agent


def is_cue(parse: Parse, head: Head, said: Attribution) -> bool:
    """Whether the words that make it a forecast are those that make the attribution one."""
    starts = {parse.start[token] for token in head.cue}
    return any(span.start <= start < span.end for span in said.cue for start in starts)


def holding(
    known: Tellers, parse: Parse, head: Head, said: Attribution | None
) -> Attribution | None:
    """The innermost attribution whose content holds all of it, cue and subject too."""
    return next((e for e in outwards(known, said) if not is_cue(parse, head, e)), None)
