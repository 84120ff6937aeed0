"""The product: one page, its parts in order."""

from collections.abc import Iterator

from onrecord.lexicon.phrases import phrase
from onrecord.model.product import Product, ProductSection, Sentence, Value
from onrecord.products.brief.candidates import CANDIDATES, BriefPart
from onrecord.products.brief.choice import chosen
from onrecord.products.places import fixed
from onrecord.products.sources import coverage, generated_by, sources
from onrecord.products.study import Study


def brief(study: Study) -> Product:
    """What happened, what it means by whom, what is disputed, what comes next, what should be done
    by whom, and what is not known, on one page."""
    sections = tuple(sections_of(study))
    return Product(
        form="brief",
        title=phrase("title_brief"),
        generated_by=generated_by(study.pile),
        coverage=coverage(study.counts),
        sections=sections,
        sources=sources(study.pile, sections),
    )


def sections_of(study: Study) -> Iterator[ProductSection]:
    for part in CANDIDATES:
        lines = lines_of(study, part)
        if lines:
            yield ProductSection(heading=heading(study, part), sentences=lines, kind=part)


def lines_of(study: Study, part: BriefPart) -> tuple[Sentence, ...]:
    """The lines of a part; what happened and what comes in the order of time."""
    lines = [line for each in chosen(study)[part] for line in each]
    if part in ("happened", "next"):
        lines.sort(key=lambda each: each.when or "9999")
    return tuple(lines)


def heading(study: Study, part: str) -> Sentence | None:
    """The heading of a part, with how many statements stand under it."""
    count = answer_lines(study, part)
    if count in (None, "0"):
        return None
    parts = (fixed(f"brief_{part}"), Value(count or "", f"brief lines={part}"))
    return Sentence(parts=parts, made=("brief-heading", part))


def stands_under(study: Study, heading: Sentence, line: Sentence) -> bool:
    """Whether a line is one of the part that a heading names."""
    known = part_of(heading.made[-1])
    return known is not None and line in lines_of(study, known)


def part_of(name: str) -> BriefPart | None:
    return next((each for each in CANDIDATES if each == name), None)


def answer_lines(study: Study, part: str) -> str | None:
    """How many lines stand in a part."""
    known = part_of(part)
    return str(len(lines_of(study, known))) if known else None
