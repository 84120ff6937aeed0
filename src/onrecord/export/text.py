"""Text: a verified product for a terminal."""

from collections.abc import Iterator

from onrecord.export.header_words import header_lines
from onrecord.export.marks import Numbers, introduces, marks, numbered, shown_evidence
from onrecord.export.matrix_lines import matrix_text
from onrecord.export.missing import missing
from onrecord.export.page_words import mailed
from onrecord.export.plain import ruled, with_models, wrapped
from onrecord.export.said_marks import said_marks
from onrecord.model.product import Coverage, Product, ProductSection, Sentence, SourceEntry

BOLD, PLAIN = "\x1b[1m", "\x1b[0m"


def product_text(product: Product, *, colour: bool = False) -> str:
    """A product in lines of at most 80 characters; bold headings only where asked for."""
    numbers = numbered(product.sources)
    pages = [ruled(product.title), "\n".join(map(wrapped, header_lines(product)))]
    pages += [section_text(each, numbers, colour) for each in product.sections]
    pages.append("\n".join(matrix_text(product.matrix)) if product.matrix else "")
    pages.append("\n".join(source_lines(product.sources)))
    pages.append("\n".join(not_read_lines(product.coverage)))
    pages.append("\n".join(refused_lines(product)))
    pages.append(made_by(product))
    return "\n\n".join(each for each in pages if each) + "\n"


def section_text(section: ProductSection, numbers: Numbers, colour: bool) -> str:
    lines: list[str] = []
    if section.heading:
        heading = wrapped(marked(section.heading, numbers))
        lines.append(f"{BOLD}{heading}{PLAIN}" if colour else heading)
    under = section.heading is not None
    for each, day in zip(section.sentences, said_marks(section.sentences), strict=True):
        lines.append(sentence_text(each, numbers, under, day))
    return "\n".join(lines)


def sentence_text(sentence: Sentence, numbers: Numbers, under: bool, day: str = "") -> str:
    """A statement behind a bullet, or a line that introduces statements."""
    text = marked(sentence, numbers, day)
    if not under:
        return wrapped(text)
    return wrapped(text, "  ") if introduces(sentence) else wrapped(text, "  • ", "    ")


def marked(sentence: Sentence, numbers: Numbers, day: str = "") -> str:
    """The sentence with its places, and the day that it does not print, in brackets."""
    found = bracketed(sentence, numbers, day)
    return f"{sentence.text} [{found}]" if found else sentence.text


def bracketed(sentence: Sentence, numbers: Numbers, day: str) -> str:
    """The places of a sentence, and the day of its statement."""
    places = ", ".join(marks(shown_evidence(sentence), numbers))
    return "; ".join(each for each in (places, day) if each)


def source_lines(sources: tuple[SourceEntry, ...]) -> Iterator[str]:
    """The list of sources: descriptor, then where the document is."""
    if sources:
        yield ruled("Sources", "-")
    for number, each in enumerate(sources, 1):
        yield wrapped(f"[{number}] {each.descriptor}", "", "    ")
        yield wrapped(located(each), "    ")


def located(entry: SourceEntry) -> str:
    retrieved = f"; retrieved {entry.retrieved}" if entry.retrieved else ""
    return f"{mailed(entry.source)}; document {entry.document}{retrieved}"


def not_read_lines(coverage: Coverage) -> Iterator[str]:
    if coverage.not_read:
        yield ruled(f"Not read: {len(coverage.not_read)}", "-")
    for line in missing(coverage.not_read):
        yield wrapped(line, "- ", "  ")


def refused_lines(product: Product) -> Iterator[str]:
    if product.refused:
        yield ruled(f"Refused by verification: {len(product.refused)}", "-")
    for each in product.refused:
        yield wrapped(f"{each.reason}: {each.text}", "- ", "  ")


def made_by(product: Product) -> str:
    made = product.generated_by
    models = with_models(made.models)
    return wrapped(f"Made by onrecord {made.version}{models}; judgements used: {made.judgements}.")
