"""Denials: who explicitly denies what others assert."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from onrecord.lexicon.disputes import (
    charge_nouns,
    family,
    is_telling,
    report_nouns,
    telling_nouns,
    verdict_words,
)
from onrecord.lexicon.outcomes import is_light
from onrecord.lexicon.stand import folded
from onrecord.link.disputes_contents import Clash, Content, apart
from onrecord.link.disputes_times import of_other_years, other_time
from onrecord.model.copies import Printed

Contents = Mapping[str, Content]

MOST = 60
"""Assertions that a denial is compared with: those that share the most words with it."""

OFTEN = 400
"""Assertions with a word, those of the same document aside, that are looked at."""

SHARE = 0.6
"""Share of the words of a denied content, where they are several, that an assertion has."""

WHOLE = 2
"""Words of a denied content up to which an assertion has them all."""

BESIDE = 3
"""Other words that a content without a verb may have where it tells what is denied."""

NEAR = 700
"""Code points before "the charge" within which the charge is sought."""


def denials(contents: Contents) -> Iterator[Clash]:
    """Each denial with what it denies, in the order of the contents."""
    denied = [each for each in contents.values() if each.denies]
    wanted = {root for each in denied for root in told(each)}
    having: dict[str, list[Content]] = defaultdict(list)
    at_home: dict[str, list[Content]] = defaultdict(list)
    for each in contents.values():
        if each.is_held:
            at_home[each.document].append(each)
            for root in each.roots & wanted:
                having[root].append(each)
    for each in denied:
        for other in against(each, having, at_home[each.document]):
            yield clash(each, other)
        yield from charged(each, at_home[each.document])


def clash(denial: Content, other: Content) -> Clash:
    reason = "denied-here" if denial.document == other.document else "denied-same"
    return Clash(other.id, denial.id, "denial", reason, words=cue_words(denial))


def cue_words(denial: Content) -> tuple[Printed, ...]:
    if denial.refusal:
        return tuple(map(denial.printed, denial.refusal))
    found = denial.attribution
    return tuple(map(denial.printed, found.cue)) if found else ()


def told(denial: Content) -> frozenset[str]:
    """What a denied content says beside that it is told."""
    return denial.roots - telling_nouns() - verdict_words() - denial.own


def against(
    denial: Content, having: Mapping[str, Sequence[Content]], here: Sequence[Content]
) -> list[Content]:
    """Whoever else asserts what is denied, those first that share the most of its words."""
    roots = told(denial)
    near = {id(each): each for each in here}
    for root in sorted(roots, key=lambda each: (len(having.get(each, ())), each))[:WHOLE]:
        near |= {id(each): each for each in having.get(root, ())[:OFTEN]}
    found = sorted(near.values(), key=lambda each: (-len(each.roots & roots), each.id))[:MOST]
    answered = [each for each in found if answers(denial, each)]
    return [each for each in answered if not of_other_years(denial, each)] or answered


def answers(denial: Content, other: Content) -> bool:
    """Whether one asserts what the other denies: its words, of the same, of other parties."""
    roots = told(denial)
    shared = roots & other.roots
    if not tells(other, roots, heads(denial)) or is_thin(denial, other):
        return False
    enough = len(shared) >= SHARE * len(roots) if len(roots) > WHOLE else shared == roots
    if not roots or not enough or other.proposition.negated or not apart(denial, other):
        return False
    if (is_coming(other) and not is_coming(denial)) or other_time(denial, other):
        return False
    return is_of_same(denial, other)


def is_coming(content: Content) -> bool:
    """Whether it is told as still to come."""
    each = content.proposition
    return each.tense == "future" or each.kind == "forecast"


def is_thin(denial: Content, other: Content) -> bool:
    """Whether one word alone of another document does not show that it is the same."""
    (root, *more) = sorted(told(denial)) or [""]
    return not more and denial.document != other.document and not is_telling(root)


def heads(denial: Content) -> frozenset[str]:
    """What is denied by its first words: its verb, else its first nouns."""
    if denial.predicate:
        return frozenset({denial.predicate})
    found = (family(folded(each)) for each in denial.proposition.terms)
    return frozenset([each for each in found if each in told(denial)][:WHOLE])


def tells(other: Content, roots: frozenset[str], heads: frozenset[str]) -> bool:
    """Whether a content tells what some words say, and does not only speak of it: as its verb, as
    what somebody is accused of, or with little else beside."""
    if not roots & other.roots:
        return False
    beside = len(other.roots - roots) <= max(len(roots), BESIDE)
    light = not other.predicate or is_light(other.predicate)
    bare = other.accuses or (light and bool(other.subject))
    return other.predicate in heads or (beside and bare and bool(heads & other.roots))


def is_of_same(denial: Content, other: Content) -> bool:
    """Whether what is denied and what is asserted are of the same: its subject, else the denier."""
    own = not denial.subject or denial.subject & denial.who
    accused = denial.subject | denial.who if own else denial.subject
    if denial.own:
        accused = denial.who | denial.homes
    named = denial.names - denial.who
    meant = accused & (other.subject | other.names)
    return bool(meant) and (not named or len(named & other.names) * 2 >= len(named))


def charged(denial: Content, here: Sequence[Content]) -> Iterator[Clash]:
    """What "the charge", "the account" or "Vik's claims" means: the nearest before it that fits,
    best one that names the denier."""
    reason = reason_for(denial)
    if told(denial) or reason is None:
        return
    before = [
        each
        for each in here
        if denial.first - NEAR <= each.first < denial.first
        and apart(denial, each)
        and is_meant(each, denial, reason)
    ]
    if before:
        named = [each for each in before if denial.who & (each.subject | each.names)]
        nearest = max(named or before, key=lambda each: (each.first, each.id))
        yield Clash(nearest.id, denial.id, "denial", reason, words=cue_words(denial))


def reason_for(denial: Content) -> str | None:
    """What a denied noun for what is told points at: a charge, an account, or what a named one
    tells; None where there is no such noun."""
    if denial.roots & charge_nouns():
        return "denied-charge"
    if denial.roots & report_nouns():
        return "denied-report"
    return "denied-named" if denial.names and denial.roots & telling_nouns() else None


def is_meant(content: Content, denial: Content, reason: str) -> bool:
    """Whether a content may be what such a noun points at."""
    if reason == "denied-named":
        return is_told(content) and bool(denial.names & content.who)
    if denial.names and not denial.names & (content.who | content.names):
        return False
    if reason == "denied-charge":
        return lays_on(content, denial)
    own = content.proposition.target is None
    return is_told(content) and (own or content.attribution is not None)


def lays_on(content: Content, denial: Content) -> bool:
    """Whether it accuses whoever denies it."""
    return content.accuses and bool(denial.who & (content.subject | content.names))


def is_told(content: Content) -> bool:
    """Whether it is told as what happened or is."""
    told = content.proposition.kind in ("fact", "assessment")
    return told and bool(content.predicate and content.subject)
