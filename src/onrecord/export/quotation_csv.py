"""Quotation CSV: one row a place of words that were looked for."""

from onrecord.export.citations import citation
from onrecord.export.csv import AND, chained, named, placed, written
from onrecord.export.quotation_words import difference
from onrecord.model.quotation import Quotation, QuotedPlace

PLACES = (
    *("standing", "certain", "share", "text", "sentence", "differences", "weighty", "manner"),
    *("holders", "chain", "other_holder", "rendering", "block", "outlet", "title", "published"),
    *("document", "source", "places", "page", "copy_of", "citation"),
)
JOIN = " … "


def quotation_csv(result: Quotation, *, cite: str | None = None) -> str:
    """One row a place; the citation is plain unless another style is asked for."""
    return written(PLACES, (row(each, cite or "plain") for each in result.places))


def row(place: QuotedPlace, cite: str) -> list[object]:
    of, voice = place.publication, place.voice
    words = JOIN.join(each.exact for each in place.evidence)
    return [
        *(place.standing, yes(place.certain), place.share, words, place.sentence.exact),
        AND.join(difference(each) for each in place.differences),
        *(yes(any(each.weighty for each in place.differences)), place.manner),
        named(voice.holders) if voice else None,
        chained(voice.chain) if voice else None,
        *(yes(place.other_holder), place.rendering, place.block, of.outlet, of.title),
        *(of.published, of.document, of.source, placed(place.evidence), place.evidence[0].page),
        *(place.copy_of, citation(place, cite)),
    ]


def yes(value: bool) -> str:
    return "yes" if value else "no"
