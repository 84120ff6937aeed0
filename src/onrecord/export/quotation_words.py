"""Words around a quotation that was looked for: how it stands, where first, what differs."""

from collections.abc import Iterator, Sequence

from onrecord.export.marks import in_marks, placed
from onrecord.export.plain import shortened
from onrecord.model.product import Evidence
from onrecord.model.quotation import (
    Difference,
    First,
    Publication,
    Quotation,
    QuotedPlace,
    Standing,
)

ASKED = 70
"""Code points of what was asked for in the heading."""

FIRSTS = 5
"""Places that are named where the dates do not tell which came first."""

ANOTHER, PERHAPS, NEAREST = "on another’s word", "perhaps rendered", "nearest"

TRANSLATED = {"said": "translated, as is said there", "likely": "likely a translator’s words"}

SMALL = frozenset({"case", "marks", "dash", "punctuation"})
"""Kinds of differences that are counted, not shown one by one."""


def heading(result: Quotation) -> str:
    """What was asked for, and how it stands."""
    by = f" by {result.by}" if result.by is not None else ""
    return f"{in_marks(shortened(result.asked, ASKED))}{by}: {result.standing}"


def summary(result: Quotation) -> Iterator[str]:
    """What all places come to, one line each."""
    if not result.counts:
        yield "None of the documents has these words or nearly these words."
        if result.places:
            yield "What comes nearest:"
        return
    yield f"{counted(result)}."
    yield from first_lines(result)
    if result.longest:
        longest = result.longest
        holders = " and ".join(each.name for each in longest.holders)
        words = in_marks(" … ".join(each.exact for each in longest.evidence))
        yield f"Longest quotation, {holders}: {words} [{places(longest.evidence)}]"


def counted(result: Quotation) -> str:
    stands = ", ".join(f"{count} {each}" for each, count in result.counts.items())
    if not result.documents:
        return f"Places: {stands}"
    documents = plural(result.documents, "document")
    return f"Places: {stands}; in {documents}, on the word of {plural(result.holders, 'holder')}"


def plural(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def first_lines(result: Quotation) -> Iterator[str]:
    """Where the words stand first, as far as the dates tell."""
    firsts = [first_line(each) for each in result.earliest[:FIRSTS]]
    if len(result.earliest) > FIRSTS:
        firsts.append(f"and {len(result.earliest) - FIRSTS} more")
    if len(firsts) == 1:
        yield f"Earliest: {firsts[0]}"
    elif firsts:
        yield f"Earliest (the dates do not tell which came first): {'; '.join(firsts)}"
    if result.undated:
        may = "; may be earlier" if firsts else ""
        yield f"Without a date: {plural(result.undated, 'document')}{may}."


def first_line(first: First) -> str:
    steps = [" and ".join(step) for step in first.chain]
    named = published(first.publication)
    basis = f" (date: {first.publication.basis})"
    return f"{' ← '.join(steps)}: {named}{basis} [{places(first.evidence)}]"


def published(of: Publication) -> str:
    """Outlet, title and day, as far as they are known."""
    title = in_marks(of.title) if of.title else None
    return ", ".join(filter(None, (of.outlet, title, (of.published or "")[:10]))) or of.source


def places(evidence: Sequence[Evidence]) -> str:
    """The source, with the code points of each stretch."""
    return f"{evidence[0].source}:{', '.join(map(placed, evidence))}"


def stands(place: QuotedPlace) -> str:
    """How the words stand, how they are told, and on whose word."""
    words = [standing(place.standing, certain=place.certain)]
    words += ["a heading"] if place.block == "heading" else []
    words += [ANOTHER] if place.other_holder else []
    words += [TRANSLATED[place.rendering]] if place.rendering else []
    return f"{', '.join(words)} — {whose(place)}"


def standing(of: Standing, *, certain: bool) -> str:
    """How words stand; what only comes nearest to words that stand nowhere is no standing."""
    return (NEAREST if of == "nowhere" else of) if certain else PERHAPS


def whose(place: QuotedPlace) -> str:
    """On whose word, and whether these are the words."""
    steps = [" and ".join(step) for step in place.voice.chain] if place.voice else []
    named = " ← ".join(steps[:-1] or steps or ["voice unknown"])
    match place.manner:
        case "quoted" if place.voice and place.voice.holders:
            return f"quoted from {named}"
        case "quoted":
            return f"in quotation marks, in the voice of {named}"
        case "told":
            return f"told of {named}; the words are {teller(steps)}’s, not quoted"
    return f"in the voice of {named}"


def teller(steps: Sequence[str]) -> str:
    """Who words what is told: the next in the chain."""
    return steps[1] if len(steps) > 1 else "the reporter"


def differing(place: QuotedPlace) -> Iterator[str]:
    """What differs, one line each; those in marks, case and the like together."""
    for each in place.differences:
        if each.kind not in SMALL:
            yield difference(each)
    small = [each.kind for each in place.differences if each.kind in SMALL]
    if small:
        counts = ", ".join(f"{each} {small.count(each)}" for each in dict.fromkeys(small))
        yield f"also differs in {counts}"


def difference(each: Difference) -> str:
    asked, printed = each.asked.exact.strip(), each.printed.exact.strip()
    weighty = f" — changes the sense ({each.sense})" if each.weighty else ""
    match each.kind:
        case "word dropped":
            return f"left out without a mark: {in_marks(printed)}{weighty}"
        case "ellipsis" if any(map(str.isalnum, printed)):
            return f"left out: {in_marks(printed)}{weighty}"
        case "ellipsis" if printed and not asked:
            return "printed with a cut here that is not marked in the words asked for"
        case "ellipsis" if not printed:
            return "an ellipsis where nothing is left out"
        case "interruption":
            return f"parted by {in_marks(printed)}"
        case "word added":
            return f"not printed: {in_marks(asked)}{weighty}"
    return f"{each.kind}: asked {in_marks(asked)}, printed {in_marks(printed)}{weighty}"


def copies(result: Quotation, number: int) -> list[QuotedPlace]:
    """The places listed whose documents have the same sentence as that of this number."""
    return [each for each in result.places if each.copy_of == number]


def copied(result: Quotation, number: int) -> str:
    """Where else the same sentence stands; "" where it does not."""
    found = copies(result, number)
    named = "; ".join(f"{published(e.publication)} [{places(e.evidence)}]" for e in found)
    return f"the same sentence in {plural(len(found), 'more document')}: {named}" if found else ""


def closing(result: Quotation) -> str:
    """What is not listed."""
    if result.total <= result.limit:
        return ""
    return f"{result.limit} of {result.total} are shown; --limit {result.total} shows them all."
