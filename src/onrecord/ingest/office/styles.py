"""Styles: the HTML element that a paragraph style of a word processor stands for."""

from functools import cache

from onrecord.lexicon.tables import table


def element_of_style(name: str) -> str:
    """ "h1" for "Title", "blockquote" for "Quote"; "p" for a style that says nothing."""
    return elements().get(" ".join(name.casefold().split()), "p")


@cache
def elements() -> dict[str, str]:
    return {row[0]: row[1] for row in table("page_styles")}
