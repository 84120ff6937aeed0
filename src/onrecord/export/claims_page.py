"""Claim page as lines: every telling of one claim, its sources as a graph, its disputes, what
stands beside it, and what people decided."""

from collections.abc import Iterator

from onrecord.export.claims_lines import telling_lines
from onrecord.export.claims_roots import graph, range_of
from onrecord.export.claims_words import (
    SHORT,
    asserting,
    credibility,
    dispute,
    extent,
    held_back,
    link,
    title,
)
from onrecord.export.marks import in_marks
from onrecord.export.outline import Line
from onrecord.export.outlook_words import located
from onrecord.export.telling_words import teller, words
from onrecord.model.ledger_claims import (
    BesideItem,
    BesideRelation,
    ClaimItem,
    ClaimPage,
    JudgedItem,
    LinkItem,
    MemberItem,
)

BESIDE: dict[BesideRelation, str] = {
    "stronger": "Says more",
    "weaker": "Says less",
    "supports": "Tells a reason for it",
    "disputes": "Contradicts it",
}


def page_lines(page: ClaimPage) -> Iterator[Line]:
    """The page from the claim's words to the judgements about it."""
    item = page.claim
    yield Line(title(item), title=1)
    yield Line(extent(item))
    if item.why:
        yield Line(credibility(item.why))
    yield Line("Who says it", title=2)
    for each in (*asserting(item), *held_back(item)):
        yield from member_lines(each, item)
    yield Line("Where it comes from", title=2)
    yield Line(range_of(item))
    yield from graph(item, 1)
    yield from dispute_lines(item)
    yield from beside_lines(page)
    if page.judged:
        yield Line("What people decided", title=2)
        yield from (Line(judged(each), 1) for each in page.judged)


def member_lines(member: MemberItem, item: ClaimItem) -> Iterator[Line]:
    """One telling, whose text it prints, and the surest link that makes it one with another."""
    yield from telling_lines(member, 1)
    sources = {each.id: located(each.evidence[0]) for each in item.members}
    if member.copy_of:
        yield Line(f"prints the text of {sources[member.copy_of]}", 2)
    links = [each for each in item.links if member.id in (each.one, each.other)]
    for found in sorted(links, key=surest)[:1]:
        other = found.other if found.one == member.id else found.one
        yield Line(f"the same as {sources.get(other, other[:SHORT])}: {link(found)}", 2)


def surest(found: LinkItem) -> tuple[bool, float, str, str]:
    """Judged links first, then those with the highest score."""
    return found.judgement is None, -found.score, found.one, found.other


def dispute_lines(item: ClaimItem) -> Iterator[Line]:
    """Each dispute with those on its other side."""
    if item.disputes:
        yield Line("Who disputes it", title=2)
    for each in item.disputes:
        yield Line(dispute(each))
        others = (one for one in item.against if one.dispute == each.id)
        yield from (line for one in others for line in telling_lines(one, 1))


def beside_lines(page: ClaimPage) -> Iterator[Line]:
    """Tellings of other claims that say more, less, or why, by how they stand to this one."""
    if page.beside:
        yield Line("Beside it", title=2)
    for relation, name in BESIDE.items():
        found = [each for each in page.beside if each.relation == relation]
        if found:
            yield Line(f"{name}:")
            yield from (line for each in found for line in other_lines(each))


def other_lines(item: BesideItem) -> Iterator[Line]:
    yield Line(f"{teller(item)}, claim {item.claim[:SHORT]}", 1)
    yield Line(words(item), 2)
    yield Line(link(item.link), 2)


def judged(item: JudgedItem) -> str:
    """What was decided, by whom, when and why."""
    about = " / ".join(in_marks(" ".join(each.split())) for each in item.about)
    note = f" — {item.note}" if item.note else ""
    return f"{item.verdict} {about}, by {item.author} on {item.time[:10]} ({item.id}){note}"
