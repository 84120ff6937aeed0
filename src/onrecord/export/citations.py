"""Citations: a place of a document as a reference to copy: plain, Chicago, BibTeX or RIS.

The words of titles, names and outlets are as the record has them. No date is made up: where the
document has none, there is none, and the day of its retrieval only where the record has it.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import islice
from typing import Literal

from onrecord.errors import UsageError
from onrecord.export.plain import printable
from onrecord.lexicon.stand import double_marks, folded, words_of
from onrecord.model.quotation import Publication, QuotedPlace

Style = Literal["plain", "chicago", "bibtex", "ris"]
STYLES: tuple[Style, ...] = ("plain", "chicago", "bibtex", "ris")

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
MONTH_KEYS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
UNTITLED, UNDATED = "[untitled]", "n.d."
MOST_AUTHORS = 2
"""Authors who are all named in a Chicago note (18th edition); of more the first and "et al."."""

BIBTEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{each: f"\\{each}" for each in "$&%#_"},
}
IN_ADDRESS = {"{": "%7B", "}": "%7D", "\\": "%5C", "^": "%5E", '"': "%22", "<": "%3C", ">": "%3E"}
WEB = re.compile(r"https?://\S+", re.IGNORECASE)
KEY = 6
"""Figures of the document's id in a key."""


def citation(place: QuotedPlace, style: str) -> str:
    """A place in one of STYLES; one line, but for BibTeX and RIS. Raises UsageError for another."""
    return _style(style)(place.publication, place.evidence[0].page)


def citations(place: QuotedPlace) -> dict[Style, str]:
    """A place in every style."""
    return {each: citation(place, each) for each in STYLES}


def _style(name: str) -> Callable[[Publication, int | None], str]:
    match name:
        case "plain":
            return plain
        case "chicago":
            return chicago
        case "bibtex":
            return bibtex
        case "ris":
            return ris
    raise UsageError(f"no citation style {name}; use one of {', '.join(STYLES)}")


def plain(of: Publication, page: int | None) -> str:
    """Author, “Title”, Outlet, 22 April 2025, p. 3, address or file."""
    day = dated(of.published)
    parts = [
        joined(tuple(map(printable, of.authors)), most=len(of.authors)),
        f"“{within_marks(titled(of))}”",
        printable(of.outlet or ""),
        " ".join(reversed(day or ())),
        f"p. {page}" if page else "",
        address(of) or printable(of.source),
    ]
    return stopped(", ".join(filter(None, parts)))


def chicago(of: Publication, page: int | None) -> str:
    """A note: Author, “Title,” Outlet, April 22, 2025, address."""
    day = dated(of.published)
    parts = [joined(tuple(map(printable, of.authors)), MOST_AUTHORS)]
    parts += [f"“{within_marks(titled(of))},”"]
    rest = [printable(of.outlet or ""), worded(day), f"{page}" if page else "", address(of)]
    lead = f"{', '.join(filter(None, parts))} "
    return stopped(f"{lead}{', '.join(filter(None, [*rest[:2], accessed(of), *rest[2:]]))}")


def stopped(text: str) -> str:
    """A text with one stop at its end."""
    return text if text.endswith(".") else f"{text}."


def accessed(of: Publication) -> str:
    """When the document was retrieved, for one without a date."""
    day = None if of.published else dated(of.retrieved)
    return f"accessed {worded(day)}" if day else ""


def worded(day: tuple[str, ...] | None) -> str:
    """April 22, 2025; April 2025; 2025; n.d."""
    if not day:
        return UNDATED
    year, *rest = day
    return f"{' '.join(rest)}, {year}" if len(rest) > 1 else " ".join([*rest, year])


def bibtex(of: Publication, page: int | None) -> str:
    """An entry whose braces are even and whose key is the same in every record."""
    kind = "article" if of.outlet else "misc"
    lines = ",\n".join(f"  {name} = {value}" for name, value in fields(of, page))
    return f"@{kind}{{{key(of)},\n{lines}\n}}"


def fields(of: Publication, page: int | None) -> Iterator[tuple[str, str]]:
    """The fields of a BibTeX entry, those that are known."""
    if of.authors:
        yield "author", braced(" and ".join(map(author, of.authors)))
    yield "title", braced(braced(tex(titled(of))))
    if of.outlet:
        yield "journal", braced(tex(of.outlet))
    year, month, day = numbers(of.published)
    if year:
        yield "year", braced(year)
    if month:
        yield "month", MONTH_KEYS[month - 1]
    if day:
        yield "day", braced(str(day))
    if page:
        yield "pages", braced(str(page))
    if address(of):
        yield "url", braced(address(of))
    if retrieved := day_of(of.retrieved):
        yield "urldate", braced(retrieved.isoformat())


def author(name: str) -> str:
    """A name as BibTeX reads it; what is more than a plain name is kept whole."""
    whole = "," in name or " and " in f" {name.casefold()} "
    return braced(tex(name)) if whole else tex(name)


def key(of: Publication) -> str:
    """Letters and figures: who, when, the first word of the title, and the document's id."""
    who = of.authors[0] if of.authors else of.outlet or ""
    family = [each for each in map(ascii_word, words_of(who)) if each][-1:] or ["anon"]
    known = (ascii_word(each) for each in words_of(of.title or ""))
    title = islice((each for each in known if len(each) > 3), 1)
    year = numbers(of.published)[0]
    return "".join([*family, year, *title, "-", of.document[:KEY]])


def ascii_word(word: str) -> str:
    return re.sub(r"[^a-z0-9]", "", folded(word))


def tex(text: str) -> str:
    return "".join(BIBTEX.get(each, each) for each in printable(text))


def braced(text: str) -> str:
    return f"{{{text}}}"


def ris(of: Publication, page: int | None) -> str:
    """A record of type NEWS, one line a field, each with its tag."""
    year, month, day = numbers(of.published)
    retrieved = day_of(of.retrieved)
    lines = [
        ("TY", "NEWS"),
        *(("AU", each) for each in of.authors),
        ("TI", titled(of)),
        ("T2", of.outlet or ""),
        ("PY", year),
        ("DA", f"{year}/{month or '':02}/{day or '':02}/" if month and day else ""),
        ("SP", str(page or "")),
        ("UR", address(of)),
        ("Y2", retrieved.strftime("%Y/%m/%d/") if retrieved else ""),
        ("ID", key(of)),
    ]
    tagged = [f"{tag}  - {printable(value)}" for tag, value in lines if printable(value)]
    return "\n".join([*tagged, "ER  - "])


def titled(of: Publication) -> str:
    return printable(of.title or "") or UNTITLED


def within_marks(title: str) -> str:
    """A title as it stands between double marks: its own are single."""
    if double_marks().isdisjoint(title):
        return title
    opening = re.sub(r'(?<!\S)["“„«]|["“„«](?=\w)', "‘", title)
    return re.sub(r'["”“»«„]', "’", opening)


def joined(names: tuple[str, ...], most: int) -> str:
    """A; A and B; A, B, and C; beyond `most` A et al."""
    if len(names) > most:
        return f"{names[0]} et al."
    if len(names) > 2:
        return f"{', '.join(names[:-1])}, and {names[-1]}"
    return " and ".join(names)


def address(of: Publication) -> str:
    """The address of a document from the web, safe in every style; "" where it has none."""
    url = of.url or (of.source if WEB.match(of.source) else "")
    return "".join(IN_ADDRESS.get(each, each) for each in printable(url).replace(" ", "%20"))


def dated(published: str | None) -> tuple[str, ...] | None:
    """Year, month by name and day, as far as they are known."""
    year, month, day = numbers(published)
    if not year:
        return None
    return tuple(filter(None, [year, MONTHS[month - 1] if month else "", str(day or "")]))


def numbers(published: str | None) -> tuple[str, int, int]:
    """Year, month and day; "" and 0 where they are not known."""
    found = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", published or "")
    if not found:
        return "", 0, 0
    month, day = int(found[2] or 0), int(found[3] or 0)
    return found[1], month if 1 <= month <= 12 else 0, day if 1 <= day <= 31 else 0


def day_of(moment: str | None) -> date | None:
    try:
        return date.fromisoformat((moment or "")[:10])
    except ValueError:
        return None
