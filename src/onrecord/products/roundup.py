"""Roundup: who reported and argued what, outlet by outlet or theme by theme."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Literal

from onrecord.lexicon.phrases import phrase
from onrecord.model.product import Pile, Product, ProductSection, Sentence
from onrecord.products.index import Shelf
from onrecord.products.keys import Key
from onrecord.products.originals import original
from onrecord.products.own_voice import is_own_sentence
from onrecord.products.queries import Counts
from onrecord.products.roundup_choice import (
    QUOTED,
    of_sections,
    of_theme,
    own_sentences,
    quotations,
)
from onrecord.products.roundup_fit import fit_of
from onrecord.products.roundup_lead import lead_line, listed_theme, no_theme_line
from onrecord.products.roundup_lines import (
    article_again,
    article_line,
    carried_line,
    counted,
    outlet_heading,
    same_text_line,
    theme_heading,
    theme_line,
)
from onrecord.products.roundup_page import RoundupPage
from onrecord.products.roundup_reach import (
    Reach,
    main_finding,
    only_here,
    reached,
    voices_line,
)
from onrecord.products.said import order_of, published, said
from onrecord.products.sources import coverage, generated_by, sources
from onrecord.products.strength import points
from onrecord.products.study import study_of
from onrecord.products.themes import Theme
from onrecord.products.turns import turned
from onrecord.products.units import Unit

NOWHERE: Mapping[str, Reach] = {}

By = Literal["theme", "outlet"]

STRAY = 1
"""Statements of an article that is not on what the pile is about."""


def roundup(pile: Pile, by: By = "theme") -> Product:
    """What each article reports, argues and quotes, each in verbatim statements.

    Where the articles share no theme, outlet by outlet, and the first line says so.
    """
    counts = study_of(pile).counts
    page = RoundupPage(folding=True)
    themed = list(by_theme(counts, page)) if by == "theme" else []
    if themed:
        sections = [opening(counts, themed), *themed, *under_no_theme(counts, page)]
    else:
        first = [opening(counts, ())] if by == "theme" else []
        sections = [*first, *by_outlet(counts)]
    return Product(
        form="roundup",
        title=phrase("title_roundup"),
        generated_by=generated_by(pile),
        coverage=coverage(counts),
        sections=tuple(sections),
        sources=sources(pile, sections),
    )


def by_outlet(counts: Counts) -> Iterator[ProductSection]:
    """A section for each outlet, in the order of the pile; then those that are only carried."""
    page, press = RoundupPage(), counts.press
    for key in dict.fromkeys((*press.articles_of, *press.carried_from)):
        lines = list(outlet_lines(counts, key, page))
        heading = outlet_heading(press, key)
        if heading and lines:
            yield ProductSection(heading=heading, sentences=tuple(lines))


def under_no_theme(counts: Counts, page: RoundupPage) -> Iterator[ProductSection]:
    """The articles of which nothing stands under a theme, by outlet."""
    press = counts.press
    for key, shelves in press.articles_of.items():
        left = [each for each in shelves if each.document not in page.introduced]
        lines = [
            line
            for each in left
            if press.leader(each) is None
            for line in article_lines(counts, each, page)
        ]
        heading = outlet_heading(press, key)
        if heading and any(each.holders for each in lines):
            yield ProductSection(heading=heading, sentences=tuple(lines))


def outlet_lines(counts: Counts, key: Key, page: RoundupPage) -> Iterator[Sentence]:
    """An outlet's own articles, then what others carry of it."""
    press = counts.press
    for shelf in press.articles_of.get(key, ()):
        yield from article_lines(counts, shelf, page)
    carrying: dict[str, list[Unit]] = {}
    for unit in press.carried_from.get(key, ()):
        carrying.setdefault(unit.shelf.document, []).append(unit)
    for units in carrying.values():
        alone = [each for each in units if fit_of(counts).reads_alone(each)]
        chosen = [*of_sections(alone), *quotations(press, alone)]
        lines = list(printed(counts, chosen, page))
        if lines:
            yield carried_line(units[0].shelf)
            yield from lines


def article_lines(counts: Counts, shelf: Shelf, page: RoundupPage) -> Iterator[Sentence]:
    """What introduces an article, then its own sentences, its sections and whom it quotes."""
    press = counts.press
    for line in (article_line(press, shelf, outlet=False), same_text_line(press, shelf)):
        if line:
            yield line
    new = [
        each
        for each in press.by_document[shelf.document]
        if original(each) is None and not page.has(each) and not press.stands_in_leader(each)
    ]
    units = [each for each in new if fit_of(counts).reads_alone(each) and not page.folds(each)]
    own = own_sentences([each for each in units if is_own_sentence(each)])
    others = [each for each in units if not is_own_sentence(each)]
    chosen = [*own, *of_sections(others), *quotations(press, others)]
    alone = only_here(press, chosen, [each for each in units if each not in chosen])
    chosen += [each for each in alone if each not in chosen]
    if not fit_of(counts).is_article_of_matter(shelf):
        chosen = sorted(chosen, key=lambda each: -points(each))[:STRAY]
    voices = {press.voice(each) for each in chosen if not is_own_sentence(each)}
    if len(voices) < len(press.voices_of(shelf.document)) and (line := voices_line(press, shelf)):
        yield line
    yield from printed(counts, chosen, page, reach={each.record.id: "alone" for each in alone})
    yield from article_counts(counts, shelf, some=bool(chosen), new=bool(new))


def article_counts(counts: Counts, shelf: Shelf, *, some: bool, new: bool) -> Iterator[Sentence]:
    """How much an article quotes beyond what is printed, and how many outlets it carries.

    `some` says that something of it is printed, `new` that it has what stands nowhere else.
    """
    press, document = counts.press, shelf.document
    if not press.by_document[document]:
        query = f"readable document={document}"
        yield Sentence(parts=tuple(counted("nothing_readable", press, query)))
    elif not some:
        query = f"readable document={document}"
        key = "none_chosen" if new else "stands_elsewhere"
        yield Sentence(parts=tuple(counted(key, press, query)))
    if some and len([each for each in press.quoted(document) if each.section is None]) > QUOTED:
        query = f"quoted document={document}"
        yield Sentence(parts=tuple(counted("quoted_in", press, query)))
    if press.carried(document):
        query = f"carried document={document}"
        yield Sentence(parts=tuple(counted("carried", press, query)))


def printed(
    counts: Counts,
    units: Iterable[Unit],
    page: RoundupPage,
    turned: Collection[str] = (),
    reach: Mapping[str, Reach] = NOWHERE,
) -> Iterator[Sentence]:
    """A line for each statement that does not stand on the page yet; of those that are `turned`,
    by id, with the day that they look ahead to or back on; `reach`: of which a line says where
    else they are found."""
    above: set[str] = set()
    for each in units:
        if not page.has(each):
            section = each.section.id if each.section else ""
            at = each.record.id in turned
            where = reach.get(each.record.id, "")
            yield reached(counts, each, headed=section not in above, turned=at, reach=where)
            above.add(section)
            page.enter(each)


def by_theme(counts: Counts, page: RoundupPage) -> Iterator[ProductSection]:
    """A section for each theme, the weightiest first; under it statements by article."""
    press = counts.press
    for theme in press.themes:
        chosen = of_theme(press, theme, page, fit_of(counts).fits)
        if chosen:
            lines = theme_lines(counts, theme, chosen, page)
            yield ProductSection(heading=theme_heading(theme), sentences=tuple(lines))


def theme_lines(
    counts: Counts, theme: Theme, chosen: list[Unit], page: RoundupPage
) -> Iterator[Sentence]:
    """The statements of a theme by article, in order of time."""
    press, at = counts.press, turned(chosen)
    main = main_finding(press, chosen)
    reach: dict[str, Reach] = {main.record.id: "missing"} if main else {}
    yield theme_line(press, theme)
    for shelf in sorted(press.index.shelves.values(), key=lambda each: order_of(published(each))):
        here = [each for each in chosen if each.shelf.document == shelf.document]
        if here:
            known = shelf.document in page.introduced
            line = article_again(shelf) if known else article_line(press, shelf, outlet=True)
            page.introduced.add(shelf.document)
            yield from [line] if line else []
        here.sort(key=lambda each: order_of(said(each.shelf, each.record.id)))
        yield from printed(counts, here, page, at, reach)


def opening(counts: Counts, themed: Sequence[ProductSection]) -> ProductSection:
    """What comes: the themes with their voices and documents, or that there are none."""
    press = counts.press
    if not themed:
        return ProductSection(heading=None, sentences=(no_theme_line(press),))
    headings = {each.heading for each in themed}
    listed = [listed_theme(press, each) for each in press.themes if theme_heading(each) in headings]
    return ProductSection(heading=None, sentences=(lead_line(counts), *listed))
