"""PDF quality: text, order, broken words and furniture of PDFs whose text is known.

    python -m benchmarks.quality.pdf [--errors] [--keep FOLDER]

The PDFs are made from the invented sample pile: a report in two columns with a cover, running
heads, footnotes, a pull quote, a table and captions; a newspaper page in three columns; a plain
letter. `--keep` writes them to a folder.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.quality.pdf_made import Made, letter, newspaper, paragraphs, report
from benchmarks.quality.typeset import Printed
from onrecord.ingest.page import Page
from onrecord.ingest.pdf.pdf import pdf_page

TOKEN = re.compile(r"\w+(?:[-'’]\w+)*")


class Score(NamedTuple):
    """Shares, 0 to 1, of one PDF; `mended` of `broken` words."""

    precision: float
    recall: float
    order: float
    blocks: float
    broken: int
    mended: int
    furniture_precision: float
    furniture_recall: float


def score(each: Made) -> Score:
    page = pdf_page(each.data)
    ours = tokens(" ".join(shown(page, False)))
    theirs = tokens(" ".join(p.text for p in each.printed if p.kind != "furniture"))
    both = sum((Counter(ours) & Counter(theirs)).values())
    common = subsequence(tokens(" ".join(noteless(page))), running(each))
    whole = {" ".join(tokens(text)) for text in shown(page, False)}
    wanted = [" ".join(tokens(p.text)) for p in whole_blocks(each)]
    furniture = Counter(tokens(" ".join(shown(page, True))))
    printed = Counter(tokens(" ".join(p.text for p in each.printed if p.kind == "furniture")))
    hit = (furniture & printed).total()
    wrong = missed(each, ours)
    return Score(
        both / max(1, len(ours)),
        both / max(1, len(theirs)),
        common / max(1, len(running(each))),
        sum(text in whole for text in wanted) / max(1, len(wanted)),
        len(each.breaks),
        len(each.breaks) - len(wrong),
        hit / max(1, furniture.total()),
        hit / max(1, printed.total()),
    )


def whole_blocks(each: Made) -> Iterator[Printed]:
    """Blocks of text, those that run over a column's or a page's end as one."""
    open_text: Printed | None = None
    for printed in each.printed:
        if printed.kind != "text":
            continue
        if open_text is not None and printed.goes_on:
            open_text = open_text._replace(text=f"{open_text.text} {printed.text}")
            continue
        if open_text is not None:
            yield open_text
        open_text = printed
    if open_text is not None:
        yield open_text


def missed(each: Made, ours: Sequence[str]) -> list[str]:
    """Broken words that do not stand in our text as often as in what was printed."""
    truth = Counter(tokens(" ".join(p.text for p in each.printed)))
    lost = truth - Counter([*ours])
    return [word for halves in each.breaks for word in whole_words(halves, truth) if lost[word] > 0]


def whole_words(halves: str, truth: Counter[str]) -> Iterator[str]:
    """The word that two halves are, with or without the hyphen, as the truth has it."""
    left, _, right = halves.partition("|")
    for word in tokens(left + right) + tokens(left.removesuffix("-") + right):
        if truth[word]:
            yield word
            return


def shown(page: Page, furniture: bool) -> list[str]:
    return [page.text[m.start : m.end] for m in page.markup if bool(m.voted) == furniture]


def noteless(page: Page) -> Iterator[str]:
    """The text without its notes, whose place among the paragraphs is a matter of taste."""
    for each in page.markup:
        if not each.voted and "footnote" not in each.within:
            yield page.text[each.start : each.end]


def running(each: Made) -> list[str]:
    return tokens(" ".join(p.text for p in each.printed if p.kind not in ("furniture", "note")))


def tokens(text: str) -> list[str]:
    return TOKEN.findall(text)


def subsequence(ours: Sequence[str], theirs: Sequence[str]) -> int:
    """The length of the longest common subsequence, by bit vectors (Hyyrö 2004)."""
    places: dict[str, int] = {}
    for at, word in enumerate(ours):
        places[word] = places.get(word, 0) | 1 << at
    full = (1 << len(ours)) - 1
    row = full
    for word in theirs:
        match = row & places.get(word, 0)
        row = ((row + match) | (row - match)) & full
    return len(ours) - row.bit_count()


def report_line(name: str, found: Score) -> str:
    f1 = 2 * found.precision * found.recall / max(1e-9, found.precision + found.recall)
    return (
        f"{name}: words F1 {f1:.3f}, order {found.order:.3f}, whole paragraphs {found.blocks:.3f}, "
        f"broken words {found.mended}/{found.broken}, "
        f"furniture P {found.furniture_precision:.3f} R {found.furniture_recall:.3f}"
    )


def errors(each: Made) -> Iterator[str]:
    page = pdf_page(each.data)
    ours = {" ".join(tokens(text)) for text in shown(page, False)}
    yield from (f"  broken: {word}" for word in missed(each, tokens(" ".join(shown(page, False)))))
    for printed in whole_blocks(each):
        if " ".join(tokens(printed.text)) not in ours:
            yield f"  not whole, page {printed.page}: {printed.text[:90]!r}"


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args(arguments)
    texts = paragraphs()
    for each in (letter(texts), report(texts), newspaper(texts)):
        if options.keep:
            (options.keep / f"{each.name}.pdf").write_bytes(each.data)
        print(report_line(each.name, score(each)))
        if options.errors:
            print("\n".join(errors(each)))


if __name__ == "__main__":
    main(sys.argv[1:])
