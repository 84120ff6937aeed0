"""Sources Markdown: a ledger of sources; documents' words escaped."""

from collections.abc import Iterator

from onrecord.export.escape import escaped
from onrecord.export.sources_words import (
    READ,
    changes,
    cited,
    form_shown,
    groups,
    heading,
    summary,
    tie,
    tie_words,
    title,
)
from onrecord.model.ledger_sources import SourceItem, SourceLedger


def sources_markdown(ledger: SourceLedger) -> str:
    """Each document with its ties as nested lists."""
    lines = [f"# {heading(ledger)}"]
    lines += ["", READ] if ledger.items else []
    for item in ledger.items:
        lines += ["", f"## {escaped(title(item))}", "", *item_lines(item)]
    return "\n".join(lines) + "\n"


def item_lines(item: SourceItem) -> Iterator[str]:
    yield escaped(summary(item))
    yield ""
    if form := form_shown(item):
        yield f"- {escaped(form)}"
    for name, found, left in groups(item):
        yield f"- **{escaped(name)}**"
        for each in found:
            yield f"  - {escaped(tie(each))}"
            for line in (*tie_words(each), *changes(each)):
                yield f"    - {escaped(line)}"
        if left > 0:
            yield f"  - and {left} more"
    if item.cites:
        yield "- **Tells from**"
        for line in cited(item):
            yield f"  - {escaped(line)}"
