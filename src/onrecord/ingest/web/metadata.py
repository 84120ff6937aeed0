"""Metadata: what a page says of itself in its markup, the most explicit statement first."""

import re
from collections.abc import Iterable

from lxml import html

from onrecord.ingest.addresses import canonical
from onrecord.ingest.dates import iso_date
from onrecord.ingest.names import people, same
from onrecord.ingest.web.jsonld import Described, described
from onrecord.ingest.web.stated import Head, head_of
from onrecord.lexicon.actors import country_named
from onrecord.lexicon.layout_words import is_outlet_name, is_wire
from onrecord.lexicon.tables import words_where
from onrecord.model.document import Basis, DateStated, Metadata, Problem, Stated

STAGE = "ingest"
AGENCY = ("news service", "news agency", "newswire")
SUFFIX = re.compile(r"\s+[-–—|:·•»]+\s+|\s*[|»]\s*")


def metadata(root: html.HtmlElement) -> tuple[Metadata, tuple[Problem, ...]]:
    """The page's metadata, and a problem for each statement that was broken or unclear."""
    head = head_of(root)
    url = canonical(head.canonical) or canonical(head.first("url"))
    found, broken = described(root)
    article, unclear = this_page(found, url, head)
    outlet = outlet_of((article.outlet, *head.meta["outlet"]))
    dates, undated = dates_of((article.published, *head.meta["published"], *times(head)))
    modified, unchanged = dates_of((article.modified, *head.meta["modified"]))
    stated = Metadata(
        url=url,
        title=title(article.title, head, outlet),
        outlet=metadata_of(outlet),
        authors=people(article.authors, outlet) or people(head.meta["author"], outlet),
        published=first(dates),
        modified=first(modified),
        dates=dates,
    )
    return stated, (*broken, *unclear, *undated, *unchanged)


def outlet_of(stated: Iterable[str]) -> str | None:
    """The first name of the outlet that is stated, unless it is an agency's and another is given:
    pages that carry an agency's report often give it as their publisher.
    """
    names = list(filter(is_name, stated))
    return next((each for each in names if not is_agency(each)), next(iter(names), None))


def is_agency(name: str) -> bool:
    return is_wire(name) or name.casefold().endswith(AGENCY)


def metadata_of(value: str | None, basis: Basis = "metadata") -> Stated:
    return Stated(value, basis) if value else Stated()


def this_page(
    found: tuple[Described, ...], url: str, head: Head
) -> tuple[Described, tuple[Problem, ...]]:
    """The description of this page among all that it carries; an empty one where none is clear."""
    if not found:
        return Described(kind=""), ()
    for each in found:
        if url and url in map(canonical, each.urls) and each.published:
            return each, ()
    titles = {key(name) for name in (head.first("title"), head.title, *head.headings) if name}
    for each in found:
        if key(each.title) in titles:
            return each, ()
    articles = [each for each in found if each.kind not in words_where("page_types", 1, "page")]
    if len({(each.title, each.published) for each in articles or found[:1]}) == 1:
        return (articles or found)[0], ()
    return Described(kind=""), (Problem(STAGE, "JSON-LD describes several articles: none taken"),)


def is_name(outlet: str) -> bool:
    """Whether what stands for the outlet is a name: no link, by-line, section or country."""
    if "/" in outlet or outlet.startswith("@") or country_named(outlet) is not None:
        return False
    return is_outlet_name(outlet)


def key(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())


def times(head: Head) -> tuple[str, ...]:
    """The date of a time element, where all that are marked agree."""
    return head.times if len(head.times) == 1 else ()


def dates_of(stated: Iterable[str]) -> tuple[tuple[DateStated, ...], tuple[Problem, ...]]:
    """All dates that are stated, in their order, and a problem for each nonsense among them."""
    words = dict.fromkeys(filter(None, stated))
    dates = {each: iso_date(each) for each in words}
    found = tuple(DateStated(value, "metadata") for value in dict.fromkeys(dates.values()) if value)
    odd = [each for each in words if not dates[each]]
    return found, tuple(Problem(STAGE, f"not a date, passed over: {each[:40]!r}") for each in odd)


def first(dates: tuple[DateStated, ...]) -> Stated:
    return Stated(dates[0].value, "metadata") if dates else Stated()


def title(described_as: str, head: Head, outlet: str | None) -> Stated:
    """The title, without the outlet's name behind it."""
    for name in (described_as, head.first("title")):
        if name and not (outlet and same(name, outlet)):
            return Stated(without_outlet(name, outlet), "metadata")
    headings = [name for name in head.headings if not (outlet and same(name, outlet))]
    fitting = sorted(
        (name for name in headings if key(name) in key(head.title)),
        key=lambda name: not key(head.title).startswith(key(name)),
    )
    name = next(iter(fitting or headings), "") or head.title
    return Stated(without_outlet(name, outlet), "inferred") if name else Stated()


def without_outlet(name: str, outlet: str | None) -> str:
    """ "Ice in May | The Riga Lantern" without its end when that is the outlet's name."""
    seams = list(SUFFIX.finditer(name))
    if seams and outlet and same(name[seams[-1].end() :], outlet) and seams[-1].start():
        return name[: seams[-1].start()]
    return name
