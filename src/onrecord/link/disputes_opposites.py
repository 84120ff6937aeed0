"""Opposites: who says that something is so, and who says that it is not."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from onrecord.lexicon.negators import negated
from onrecord.lexicon.outcomes import is_light
from onrecord.link.disputes_contents import Clash, Content, apart
from onrecord.link.disputes_times import other_time
from onrecord.model.claim import Claim, SideLabel

Contents = Mapping[str, Content]

LEAST = 3
"""Words that two opposite contents have in common at least, names aside."""

SHARE = 0.7
"""Share of the words of the shorter one that both have."""

LONGER = 0.5
"""The same of the longer one."""

JUDGED = frozenset({"forecast", "assessment"})
MOST = 60
"""Contents with one predicate and subject that one is compared with."""


def opposites(contents: Contents, claims: Iterable[Claim]) -> Iterator[Clash]:
    """Contents of opposite polarity: those that links call so, then those in the same words."""
    for one, other in linked(claims):
        if one in contents and other in contents:
            pair = in_order(contents[one], contents[other])
            if pair and is_of_one(*pair, least=1, share=0.3):
                yield Clash(pair[0].id, pair[1].id, "opposite", "opposite-claim")
    yield from in_same_words(contents)


def doubted(contents: Contents) -> Iterator[Clash]:
    """What some hold likely and others unlikely, in mostly the same words."""
    having: dict[tuple[str, str], list[Content]] = defaultdict(list)
    for each in contents.values():
        if each.is_held and each.proposition.kind in JUDGED and not each.proposition.negated:
            for key in keys(each):
                having[key].append(each)
    for each in contents.values():
        if not (is_unlikely(each) and not each.proposition.negated):
            continue
        near = {id(one): one for key in sorted(keys(each)) for one in having[key][:MOST]}
        for other in near.values():
            if apart(each, other) and is_of_one(other, each, LEAST, SHARE):
                labels: tuple[SideLabel, SideLabel] = ("likely", "unlikely")
                yield Clash(other.id, each.id, "assessment", "likelihood", labels)


def is_unlikely(content: Content) -> bool:
    each = content.proposition
    reserved = each.rejected or bool(content.frame)
    told = each.act == "made" and each.polarity == "asserts" and not reserved
    return told and each.certainty == "unlikely" and bool(content.telling.chain)


def linked(claims: Iterable[Claim]) -> list[tuple[str, str]]:
    """The ends of all links that say that both cannot be right."""
    return sorted(
        {
            (each.one, each.other)
            for claim in claims
            for each in claim.beside
            if each.relation == "disputes"
        }
    )


def in_same_words(contents: Contents) -> Iterator[Clash]:
    having: dict[tuple[str, str], list[Content]] = defaultdict(list)
    for each in contents.values():
        if stands(each) and not is_not_so(each):
            for key in keys(each):
                having[key].append(each)
    for each in contents.values():
        if stands(each) and is_not_so(each):
            near = {id(one): one for key in sorted(keys(each)) for one in having[key][:MOST]}
            for other in near.values():
                if in_order(other, each) and is_of_one(other, each, LEAST, SHARE):
                    yield Clash(other.id, each.id, "opposite", "opposite-same")


def stands(content: Content) -> bool:
    """Whether its holder takes a stand on whether it is so."""
    each = content.proposition
    told = each.act == "made" and each.polarity != "questions" and each.kind != "question"
    sure = each.certainty in ("certain", "probable")
    reserved = each.rejected or bool(content.frame)
    return told and sure and not reserved and bool(content.telling.chain)


def is_not_so(content: Content) -> bool:
    """Whether its holder says that it is not so: by a negation of his, or since he does not
    believe it. Whoever criticises does not deny."""
    each = content.proposition
    if each.polarity == "denies":
        return content.disbelieves and not each.negated
    return each.negated


def in_order(one: Content, other: Content) -> tuple[Content, Content] | None:
    """The two with who says that it is so first; None where they do not oppose each other."""
    if not (stands(one) and stands(other)) or is_not_so(one) == is_not_so(other):
        return None
    if one.denies or other.denies or not apart(one, other):
        return None
    # a second opinion: of two with the same "not", one may be read as negated and the other not
    if one.proposition.polarity == other.proposition.polarity and not differ(one, other):
        return None
    return (other, one) if is_not_so(one) else (one, other)


def differ(one: Content, other: Content) -> bool:
    """Whether only one of the two comes to a negation by its plain words."""
    return negated(one.words) != negated(other.words)


def keys(content: Content) -> Iterator[tuple[str, str]]:
    """By what opposite contents are found: what is told of whom."""
    about = content.subject or content.names
    heads = {content.predicate} - {""} or content.roots
    if is_light(content.predicate):
        heads = heads | content.roots
    return ((head, one) for head in heads for one in about)


def is_of_one(one: Content, other: Content, least: int, share: float) -> bool:
    """Whether two contents tell of the same: subject, predicate, tense and most of their words."""
    if not same_subject(one, other):
        return False
    if one.proposition.predicate != other.proposition.predicate:
        return False
    if one.proposition.tense != other.proposition.tense:
        return False
    if clash_of_times(one, other) or other_time(one, other):
        return False
    shared = one.roots & other.roots
    fewest, most = sorted((len(one.roots), len(other.roots)))
    same = len(shared) > 1 and one.roots == other.roots
    if not same and (len(shared) < least or len(shared) < share * fewest):
        return False
    if len(shared) < LONGER * most:
        return False
    return not one.names or not other.names or bool(one.names & other.names)


def same_subject(one: Content, other: Content) -> bool:
    """Whether the subjects have most of their words in common."""
    shared = one.subject & other.subject
    return bool(shared) and 2 * len(shared) >= max(len(one.subject), len(other.subject))


def clash_of_times(one: Content, other: Content) -> bool:
    """Whether they tell of times that are not the same, nor one within the other."""
    first, second = one.proposition.times, other.proposition.times
    if not first or not second:
        return False
    return not any(a.startswith(b) or b.startswith(a) for a in first for b in second)
