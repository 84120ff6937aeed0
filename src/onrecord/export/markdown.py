"""Markdown: products, ledgers and overviews; whatever comes from documents is escaped."""

from collections.abc import Iterator

from onrecord.export.escape import escaped
from onrecord.export.header_words import header_lines
from onrecord.export.judged_words import judged
from onrecord.export.ledger_text import held_by, kept_off, manner, places
from onrecord.export.marks import Numbers, in_marks, introduces, marks, numbered, shown_evidence
from onrecord.export.matrix_lines import matrix_markdown
from onrecord.export.missing import missing
from onrecord.export.overview_text import published, share, voices
from onrecord.export.page_words import mailed
from onrecord.export.plain import with_models
from onrecord.export.said_marks import said_marks
from onrecord.export.said_words import published as published_words
from onrecord.export.text import bracketed, located
from onrecord.model.ledger import DocumentLine, Ledger, Overview, StatementItem
from onrecord.model.product import Product, ProductSection, Sentence


def product_markdown(product: Product) -> str:
    """A product with its sources, what was not read and what was refused."""
    numbers = numbered(product.sources)
    lines = [f"# {escaped(product.title)}"]
    lines += ["", *(f"- {escaped(each)}" for each in header_lines(product))]
    for section in product.sections:
        lines += section_lines(section, numbers)
    lines += matrix_markdown(product.matrix) if product.matrix else ()
    if product.sources:
        lines += ["", "## Sources", ""]
    for number, each in enumerate(product.sources, 1):
        lines.append(f"{number}. {escaped(each.descriptor)}  ")
        lines.append(f"   {escaped(located(each))}")
    lines += list(closing_lines(product))
    return "\n".join(lines) + "\n"


def section_lines(section: ProductSection, numbers: Numbers) -> Iterator[str]:
    """A heading with its places below it; statements as a list, other lines as paragraphs."""
    if section.heading:
        yield from ("", f"{'#' * (section.level + 1)} {escaped(section.heading.text)}")
        if places_of := marks(shown_evidence(section.heading), numbers):
            yield from ("", f"\\[{', '.join(places_of)}\\]")
    listing = False
    days = said_marks(section.sentences)
    for sentence, day in zip(section.sentences, days, strict=True):
        plain = not section.heading or introduces(sentence)
        if plain or not listing:
            yield ""
        listing = not plain
        line = marked(sentence, numbers, day)
        yield line if plain else f"- {line}"


def marked(sentence: Sentence, numbers: Numbers, day: str = "") -> str:
    found = escaped(bracketed(sentence, numbers, day))
    text = escaped(sentence.text)
    return f"{text} \\[{found}\\]" if found else text


def closing_lines(product: Product) -> Iterator[str]:
    if not_read := product.coverage.not_read:
        yield from ("", f"## Not read: {len(not_read)}", "")
    for line in missing(not_read):
        yield f"- {escaped(line)}"
    if product.refused:
        yield from ("", f"## Refused by verification: {len(product.refused)}", "")
    for each in product.refused:
        yield f"- {escaped(each.reason)}: {escaped(each.text)}"
    made = product.generated_by
    models = with_models(made.models)
    line = f"Made by onrecord {made.version}{models}; judgements used: {made.judgements}."
    yield from ("", escaped(line))


def ledger_markdown(ledger: Ledger) -> str:
    """A ledger as a list, by document."""
    lines = [f"# Statements: {len(ledger.items)}"]
    source = None
    for item in ledger.items:
        if item.evidence[0].source != source:
            source = item.evidence[0].source
            lines += ["", f"## {escaped(f'{mailed(source)}, {published_words(item.said)}')}", ""]
        lines += statement_lines(item)
    return "\n".join(lines) + "\n"


def statement_lines(item: StatementItem) -> Iterator[str]:
    """A statement as a list entry, with why it is kept off products below it."""
    line = f"- {escaped(held_by(item))} — {escaped(manner(item))}: {escaped(in_marks(item.text))}"
    yield f"{line} \\[{places(item)}\\]"
    if item.guarded:
        yield f"  - kept off products: {escaped(kept_off(item))}"
    if item.judged:
        yield f"  - {escaped(judged(item))}"


HEADER = "| Document | Words | Attributed | In sections | Own voice | Statements |"
RULE = "| --- | ---: | ---: | ---: | ---: | ---: |"


def overview_markdown(overview: Overview) -> str:
    """An overview as a table, with what was not read and what is doubtful."""
    lines = [f"# On record: {len(overview.documents)} documents", "", HEADER, RULE]
    lines += [document_row(each) for each in overview.documents]
    lines.append(figures("All", overview))
    if overview.not_read:
        lines += ["", f"## Not read: {len(overview.not_read)}", ""]
    lines += [f"- {escaped(line)}" for line in missing(overview.not_read)]
    if overview.problems:
        lines += ["", f"## Problems: {len(overview.problems)}", ""]
    lines += [
        f"- {escaped(mailed(each.source))}: {escaped(each.stage)}: {escaped(each.message)}"
        for each in overview.problems
    ]
    return "\n".join(lines) + "\n"


def document_row(document: DocumentLine) -> str:
    title = (in_marks(document.title),) if document.title else ()
    about = "; ".join((mailed(document.source), *title, published(document)))
    return figures(escaped(about), document)


def figures(name: str, counted: DocumentLine | Overview) -> str:
    shares = " | ".join(share(part, counted.words) for part in voices(counted))
    return f"| {name} | {counted.words} | {shares} | {counted.statements} |"
