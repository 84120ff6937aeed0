"""Article: one article as data, with its fields named, as JSON files keep it."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import msgspec

from onrecord.errors import IngestError
from onrecord.ingest.addresses import canonical
from onrecord.ingest.containers.article_fields import each, names_of, one_line, under
from onrecord.ingest.dates import iso_date
from onrecord.ingest.decode import check_is_text, decoded
from onrecord.ingest.exports.dates import date_in
from onrecord.ingest.kinds import PAGE_START, is_page
from onrecord.ingest.names import people
from onrecord.ingest.page import Page
from onrecord.ingest.text import blocks
from onrecord.ingest.web.html import article, page
from onrecord.model.document import DateStated, Metadata, Problem, Stated

STAGE = "ingest"
SURROGATES = re.compile(r"[\ud800-\udfff]")
MOST_NOTES = 20
LONGEST_NOTE = 300

Fields = Mapping[str, object]


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """One article out of a file of several.

    `published` and `modified` are dates as the file has them. `teaser`: the text is only a summary.
    `problems` are one-line notes on what was doubtful about it.
    """

    url: str = ""
    title: str = ""
    outlet: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    modified: str = ""
    text: str = ""
    html: str = ""
    teaser: bool = False
    problems: tuple[str, ...] = ()


class Dated(NamedTuple):
    """A date as metadata, all that the field states of it, and what is wrong with it."""

    stated: Stated
    dates: tuple[DateStated, ...]
    problems: tuple[Problem, ...]


def article_bytes(written: Article) -> bytes:
    """The article as one JSON object in UTF-8: the fields that it has, in their order."""
    fields = {name: value for name, value in msgspec.structs.asdict(written).items() if value}
    return SURROGATES.sub("\ufffd", json.dumps(fields, ensure_ascii=False)).encode()


def article_page(data: bytes) -> Page:
    """The page of one JSON object that describes an article.

    Fields may stand under the names of article_fields.tsv; keys that are not there are passed
    over, and of a key that comes twice the last counts. A `text` is taken as it is; `html` is read
    as any page, and the other fields win over what it says of itself. Raises IngestError, naming
    the field, when there is no text or a field is of the wrong type.
    """
    fields, problems = object_of(data)
    text, markup = own(fields, "text"), own(fields, "html")
    if not text and not markup:
        text, markup = either(own(fields, "content"))
    if text:
        shown = plain(whole(text))
    elif markup:
        shown = article(markup) if PAGE_START.match(markup) else page(markup)
    else:
        raise IngestError("no text in it: the JSON object has no field 'text' or 'html'")
    stated, unclear = metadata(fields, shown.metadata)
    doubts = (*problems, *shown.problems, *unclear, *notes(fields, stated.url))
    if SURROGATES.search(text):
        doubts = (*doubts, Problem(STAGE, "half characters (lone surrogates) shown as U+FFFD"))
    return Page(shown.text, shown.markup, stated, doubts)


def object_of(data: bytes) -> tuple[dict[str, object], tuple[Problem, ...]]:
    """The JSON object that `data` is. Raises IngestError when it is none."""
    text, _, problems = decoded(data)
    return parsed(text), problems


def parsed(text: str) -> dict[str, object]:
    """The JSON object that a text is, keys in lower case. Raises IngestError when it is none."""
    try:
        value = json.loads(text, strict=False)
    except RecursionError as error:
        raise IngestError("JSON nested too deep; give the articles as flat objects") from error
    except ValueError as error:
        reason = str(error).partition("\n")[0][:100]
        raise IngestError(f"broken JSON: {reason}; give one object a line") from error
    if not isinstance(value, dict):
        raise IngestError("not a JSON object; give objects with a field 'text' or 'html'")
    return {key.casefold(): item for key, item in value.items()}


def own(fields: Fields, field: str) -> str:
    """The text of a field. Raises IngestError when it is of another type."""
    for name, value in under(fields, field):
        if isinstance(value, dict) and isinstance(value.get("rendered"), str):
            value = value["rendered"]  # noqa: PLW2901 -- as WordPress writes it
        if not isinstance(value, str):
            raise IngestError(f"field '{name}' is not a string; give the article's text there")
        if value.strip():
            return value
    return ""


def either(content: str) -> tuple[str, str]:
    """Content as text or as HTML, whichever it is."""
    return ("", content) if is_page(content) else (content, "")


def whole(text: str) -> str:
    return SURROGATES.sub("\ufffd", text)


def plain(text: str) -> Page:
    """The page of a text as it is. Raises IngestError when it is no text."""
    check_is_text(text)
    found = blocks(text)
    if not found:
        raise IngestError("no text in it: the field 'text' is blank")
    return Page(text, found)


def metadata(fields: Fields, own_page: Metadata) -> tuple[Metadata, tuple[Problem, ...]]:
    """What the fields say, and for those that are not there what the page says of itself."""
    outlet, titled = name_in(fields, "outlet"), name_in(fields, "title")
    published, modified = dated(fields, "published"), dated(fields, "modified")
    url, homeless = address(fields)
    stated = Metadata(
        url=url or own_page.url,
        title=Stated(titled, "metadata") if titled else own_page.title,
        outlet=Stated(outlet, "metadata") if outlet else own_page.outlet,
        authors=people(names_in(fields, "authors"), outlet or None) or own_page.authors,
        published=published.stated if published.dates else own_page.published,
        modified=modified.stated if modified.dates else own_page.modified,
        dates=tuple(dict.fromkeys((*published.dates, *own_page.dates))),
    )
    return stated, (*homeless, *published.problems, *modified.problems)


def name_in(fields: Fields, field: str) -> str:
    return next(names_in(fields, field), "")


def names_in(fields: Fields, field: str) -> Iterator[str]:
    """The names under the first key of a field that has any. Raises IngestError for odd types."""
    for name, value in under(fields, field):
        found = names_of(value)
        if found is None and name == field:
            raise IngestError(f"field '{name}' is neither a string nor a list of strings")
        if found:
            yield from found
            return


def dated(fields: Fields, field: str) -> Dated:
    """The date under the first key of a field that has one."""
    odd: list[Problem] = []
    for name, value in under(fields, field):
        words = value.strip() if isinstance(value, str) else value
        found = (iso_date(words) or date_in(words)) if isinstance(words, str) else None
        if found:
            return Dated(Stated(found, "metadata"), (DateStated(found, "metadata"),), tuple(odd))
        if words != "":
            odd.append(Problem(STAGE, f"{name} is not a date, passed over: {str(words)[:40]!r}"))
    return Dated(Stated(), (), tuple(odd))


def address(fields: Fields) -> tuple[str, tuple[Problem, ...]]:
    """The address under the first key that has one that is public."""
    odd: list[Problem] = []
    for name, value in under(fields, "url"):
        if isinstance(value, dict):
            value = value.get("@id") or value.get("url")  # noqa: PLW2901
        if not isinstance(value, str):
            if name == "url":
                raise IngestError("field 'url' is not a string; give the article's address there")
            continue
        if found := canonical(value):
            return found, ()
        if value.strip() and name == "url":
            odd.append(Problem(STAGE, f"url is no web address, passed over: {value[:40]!r}"))
    return "", tuple(odd)


def notes(fields: Fields, url: str) -> Iterator[Problem]:
    """What whoever took the article out of its container noted."""
    if fields.get("teaser") is True:
        where = f"; the page is at {url}" if url else ""
        yield Problem(STAGE, f"only the feed's summary{where}")
    for note in each(fields.get("problems"))[:MOST_NOTES]:
        if isinstance(note, str):
            yield Problem(STAGE, one_line(note)[:LONGEST_NOTE])
