"""Attribution reading: the articles of a data set read by the readers of this version."""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import cast

from onrecord.errors import IngestError
from onrecord.evaluate.attribution_runs import Run, found_of
from onrecord.evaluate.polnear import Article, document_of
from onrecord.ingest.documents import document, plain
from onrecord.model.document import Document, Origin, Raw
from onrecord.model.reader import Reader
from onrecord.model.records import Attribution
from onrecord.models.kit import Kit
from onrecord.read import attribution, layout, parse


def run_of(articles: Iterable[Article], kit: Kit) -> Run:
    """What is found in each article."""
    return {each.id: tuple(map(found_of, attributions_in(each, kit))) for each in articles}


def attributions_in(article: Article, kit: Kit) -> tuple[Attribution, ...]:
    """All attributions of an article, nested ones included."""
    values: dict[str, object] = {"kit": kit}
    if article.scraped:
        scraped = text_document(article)
        if scraped is None:
            return ()
        values["document"] = scraped
        values["layout"] = given(layout.READER, values)
    else:
        values["document"], values["layout"] = document_of(article)
    values["parse"] = given(parse.READER, values)
    return cast(tuple[Attribution, ...], given(attribution.READER, values))


def given(reader: Reader, values: Mapping[str, object]) -> object:
    """What a reader gives, fed with what it needs."""
    return reader.read(**{name: values[name] for name in reader.needs})


def text_document(article: Article) -> Document | None:
    """The article as a text file of that name is ingested, decoding aside; None if it is blank."""
    try:
        page = plain(article.text)
    except IngestError:
        return None
    data = article.text.encode("utf-8", "surrogatepass")
    origin = Origin(
        media_type="text/plain", sha256=sha256(data).hexdigest(), bytes=len(data), encoding="utf-8"
    )
    return document(Raw(source=f"{article.id}.txt", data=data), origin, page, ())
