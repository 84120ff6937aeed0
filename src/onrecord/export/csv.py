"""CSV: one row a sentence, a statement or a document.

A cell that a spreadsheet would take for a formula (it begins with =, +, -, @, a tab or a carriage
return) gets a leading apostrophe; take one off when reading such a cell back. Line ends within a
cell are newlines, and control characters other than tabs are left out: the words code point for
code point are in JSON.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from onrecord.export.judged_words import judged
from onrecord.export.ledger_text import kept_off
from onrecord.export.plain import SURROGATES
from onrecord.model.ledger import Ledger, Overview
from onrecord.model.product import Evidence, NamedHolder, Product, ProductSection, Said, Sentence

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
LINE_END = re.compile("\r\n?|[\v\f\x85]")
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
"""Python's csv puts no quotation marks around a carriage return, which elsewhere ends a row."""
AND = "; "
PRODUCT = (
    *("heading", "text", "holders", "chain", "said", "said_basis", "document", "places"),
    *("said_words", "when"),
)
STATEMENTS = (
    *("id", "text", "holders", "chain", "kind", "form", "act", "polarity", "said", "said_basis"),
    *("score", "document", "source", "places", "kept_off", "rendering"),
    *("certainty", "certainty_words", "whose", "stance"),
    *("said_words", "relation", "times", "judged"),
)
DOCUMENTS = (
    *("document", "source", "outlet", "title", "published", "published_basis", "words"),
    *("attributed", "sections", "own_voice", "statements", "holders", "problems", "not_read"),
)


def product_csv(product: Product) -> str:
    """One row a sentence, under the heading that it stands below."""
    rows = (
        sentence_row(section, sentence)
        for section in product.sections
        for sentence in section.sentences
    )
    return written(PRODUCT, rows)


def sentence_row(section: ProductSection, sentence: Sentence) -> list[object]:
    said = sentence.said
    return [
        section.heading.text if section.heading else None,
        sentence.text,
        named(sentence.holders),
        chained(sentence.chain),
        said.date if said else None,
        said.basis if said else None,
        AND.join(dict.fromkeys(each.document for each in sentence.evidence)),
        placed(sentence.evidence),
        worded(said) if said else None,
        sentence.when,
    ]


def worded(said: Said) -> str | None:
    """The words that state the day."""
    return said.words.exact if said.words else None


def ledger_csv(ledger: Ledger) -> str:
    """One row a statement."""
    rows = (
        [
            *(item.id, item.text, named(item.holders), chained(item.chain), item.kind, item.form),
            *(item.act, item.polarity, item.said.date, item.said.basis, item.score),
            *(item.evidence[0].document, item.evidence[0].source, placed(item.evidence)),
            kept_off(item),
            item.rendering.basis if item.rendering else None,
            *(item.certainty, AND.join(each.exact for each in item.certainty_cue), item.whose),
            item.stance.value if item.stance else None,
            *(worded(item.said), item.relation, AND.join(each.value for each in item.times)),
            judged(item),
        ]
        for item in ledger.items
    )
    return written(STATEMENTS, rows)


def overview_csv(overview: Overview) -> str:
    """One row a document, those not read included."""
    rows: list[list[object]] = [
        [
            *(each.document, each.source, each.outlet, each.title, each.published),
            *(each.published_basis, each.words, each.attributed, each.sections, each.own_voice),
            *(each.statements, each.holders, each.problems, None),
        ]
        for each in overview.documents
    ]
    blanks = [None] * (len(DOCUMENTS) - 3)
    rows += [[None, each.source, *blanks, each.reason] for each in overview.not_read]
    return written(DOCUMENTS, rows)


def named(holders: Iterable[NamedHolder]) -> str:
    return AND.join(each.name for each in holders)


def chained(chain: Sequence[Sequence[str]]) -> str:
    return " < ".join(" and ".join(step) for step in chain)


def placed(evidence: Iterable[Evidence]) -> str:
    return AND.join(f"{each.document}:{each.start}-{each.end}" for each in evidence)


def written(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Rows as CSV with a header, one newline a row."""
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([cell(each) for each in row] for row in rows)
    return sheet.getvalue()


def cell(value: object) -> str:
    """A cell that no spreadsheet computes and no terminal obeys; lone surrogates as U+FFFD."""
    text = "" if value is None else SURROGATES.sub("\ufffd", str(value))
    text = CONTROL.sub("", LINE_END.sub("\n", text))
    return f"'{text}" if text.startswith(FORMULA) else text
