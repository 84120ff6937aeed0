"""Claims' roots: who the independent sources of a claim are, and who has it from whom."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from onrecord.export.claims_words import counted
from onrecord.export.marks import in_marks
from onrecord.export.outline import Line
from onrecord.export.outlook_words import located
from onrecord.export.page_words import mailed
from onrecord.export.telling_words import words
from onrecord.model.claim import HopKind
from onrecord.model.ledger_claims import ClaimItem, HopItem, MemberItem, RootItem, RootNaming

HOPS: dict[HopKind, str] = {
    "chain": "has it from",
    "quotation": "quotes the same words as",
    "copy": "prints the text of",
    "citation": "cites",
    "occasion": "reports from",
    "own": "says so itself",
}
OUTSIDE: tuple[HopKind, ...] = ("chain", "occasion", "own")
"""Steps that lead out of the tellings of a claim, to its sources."""
RANKS: tuple[HopKind, ...] = ("copy", "quotation", "citation", "chain", "occasion", "own")
"""From the step that says most of how a text came by a claim to the one that says least."""
THEN = ", who has it from "
NAMINGS: dict[RootNaming, str] = {
    "named": "",
    "role": "known by role",
    "unnamed": "not named",
    "document": "a document",
    "outlet": "an outlet",
}
FEW = 3
"""Steps that are shown of each source in the ledger."""
FEW_WORDS = 2
"""Words that show a step, in the ledger."""
DEEPEST = 8
"""How far steps are indented."""


def range_of(item: ClaimItem) -> str:
    """How many independent sources a claim has."""
    roots = item.roots
    if roots is None or not roots.sources:
        return "Independent sources: not traced"
    if roots.at_least == roots.at_most:
        return f"Independent sources: {roots.at_least}"
    return f"Independent sources: at least {roots.at_least}, at most {roots.at_most}"


def source(item: ClaimItem, root: RootItem) -> str:
    """Who a source is, how it is known, and which documents rest on it."""
    notes = [NAMINGS[root.naming]] if NAMINGS[root.naming] else []
    notes += [f"{root.count} by its words"] if root.count > 1 else []
    notes += ["may be one with another"] if root.uncertain else []
    notes += [f"only through {counted(root.relayed, 'other')}"] if root.relayed else []
    places = {each.id: each.evidence[0].source for each in item.members}
    texts = list(dict.fromkeys(places[each] for each in root.members if each in places))
    more = f" and {len(texts) - FEW} more" if len(texts) > FEW else ""
    known = f" ({', '.join(notes)})" if notes else ""
    return f"{root.name}{known}: {', '.join(map(mailed, texts[:FEW]))}{more}"


def root_lines(item: ClaimItem, depth: int) -> Iterator[Line]:
    """Each source of a claim with the ways that lead to it, one for each telling; that a text has
    it from the source itself is seen from the telling."""
    for root in item.roots.sources if item.roots else ():
        yield Line(source(item, root), depth)
        ways = [one for member in root.members for one in first_way(item, member)]
        yield from (Line(way(item, each, places=False), depth + 1) for each in ways[:FEW])
        if len(ways) > FEW:
            yield Line(f"and {len(ways) - FEW} more", depth + 1)


def first_way(item: ClaimItem, member: str) -> list[list[HopItem]]:
    """The way of a telling that says most: whose text it prints, before whose words it quotes."""
    ways = sorted(ways_of(item, member), key=lambda each: RANKS.index(each[0].kind))
    return [each for each in ways if leads(item, each)][:1]


def ways_of(item: ClaimItem, member: str) -> Iterator[list[HopItem]]:
    """The steps of one telling: to each other telling, then all that lead to its source."""
    hops = [each for each in (item.roots.hops if item.roots else ()) if each.member == member]
    yield from ([each] for each in hops if each.kind not in OUTSIDE)
    outside = [each for each in hops if each.kind in OUTSIDE]
    if outside:
        yield outside


def leads(item: ClaimItem, hops: Sequence[HopItem]) -> bool:
    """Whether steps say more than that a text has it from the source itself."""
    return hops[0].kind not in ("chain", "own") or len(list(together(item, hops))) > 1


def way(item: ClaimItem, hops: Sequence[HopItem], *, places: bool = True) -> str:
    """Who tells it, from whom, and the words that show it, with their places if asked."""
    members = {each.id: each for each in item.members}
    first = hops[0]
    there = members.get(first.member)
    teller = mailed(there.evidence[0].source) if there else first.member
    steps = (
        " and ".join(f"{named(item, each, members)}{shown(each, places)}" for each in step)
        for step in together(item, hops)
    )
    return f"{teller} {HOPS[first.kind]} {THEN.join(steps)}".rstrip()


def together(item: ClaimItem, hops: Sequence[HopItem]) -> Iterator[list[HopItem]]:
    """The steps one after another, those to several who say it jointly as one."""
    member = next((each for each in item.members if each.id == hops[0].member), None)
    chain = member.chain if member else ()
    joint = {name: number for number, step in enumerate(chain) for name in step}
    waiting: list[HopItem] = []
    for each in hops:
        if waiting and joint.get(waiting[-1].name, -1) != joint.get(each.name, -2):
            yield waiting
            waiting = []
        waiting.append(each)
    yield waiting


def named(item: ClaimItem, hop: HopItem, members: Mapping[str, MemberItem]) -> str:
    """What a step leads to, as the document names it, else by what it is."""
    if hop.kind == "own":
        return ""
    if hop.name:
        return hop.name
    if hop.source in members:
        return mailed(members[hop.source].evidence[0].source)
    names = {each.key: each.name for each in (item.roots.sources if item.roots else ())}
    return names.get(hop.source, "a source that is not in the record")


def shown(hop: HopItem, places: bool) -> str:
    """The words that show a step; with their places, or the first of them."""
    if not hop.evidence:
        return ""
    if not places:
        return f" ({', '.join(in_marks(each.exact) for each in hop.evidence[:FEW_WORDS])})"
    return f" ({', '.join(f'{in_marks(each.exact)} [{located(each)}]' for each in hop.evidence)})"


def graph(item: ClaimItem, depth: int) -> Iterator[Line]:
    """Every source, and below it who has the claim from it, and from these in turn."""
    if item.roots is None:
        return
    beside: dict[str, list[HopItem]] = defaultdict(list)
    for hop in item.roots.hops:
        beside[hop.source].append(hop)
    members = {each.id: each for each in item.members}
    for root in item.roots.sources:
        yield Line(source(item, root), depth)
        seen: set[str] = set()
        yield from below(item, beside, Step(root.key, depth + 1), seen)
        left = [members[each] for each in root.members if each in members and each not in seen]
        yield from (Line(words(each), depth + 1) for each in left)


class Step(NamedTuple):
    """What is told from, or one step from there, at its depth."""

    source: str
    depth: int
    hop: HopItem | None = None


def below(
    item: ClaimItem, beside: Mapping[str, Sequence[HopItem]], start: Step, seen: set[str]
) -> Iterator[Line]:
    """Who has the claim from a source or a telling, in turn; each telling is followed once."""
    members = {each.id: each for each in item.members}
    said: set[tuple[int, str]] = set()
    waiting = [start]
    while waiting:
        here = waiting.pop()
        if here.hop is None:
            found = beside.get(here.source, ())
            waiting += [Step(here.source, here.depth, each) for each in reversed(found)]
            continue
        member = here.hop.member
        ways = [way(item, each) for each in ways_of(item, member) if here.hop in each]
        fresh = [each for each in dict.fromkeys(ways) if (here.depth, each) not in said]
        said.update((here.depth, each) for each in fresh)
        yield from (Line(each, here.depth) for each in fresh)
        if member in seen or member not in members:
            continue
        seen.add(member)
        deeper = min(here.depth + 1, DEEPEST)
        yield Line(words(members[member]), deeper)
        waiting += [Step(members[member].document, deeper), Step(member, deeper)]
