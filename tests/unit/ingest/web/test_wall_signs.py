"""Wall signs: what the source of a page tells beside its text."""

import pytest

from onrecord.ingest.web.tree import tree_of
from onrecord.ingest.web.wall_signs import Signs, plain, signs


def signs_of(source: str) -> Signs:
    return signs(tree_of(source)[0])


def test_headings_are_taken_apart_at_their_seams() -> None:
    found = signs_of("<title>Page not found | Tide</title><h1>Oops – we’re lost!</h1><h2>No</h2>")
    assert found.headings == (
        "page not found | tide",
        "page not found",
        "tide",
        "oops – we're lost",
        "oops",
        "we're lost",
    )


def test_a_page_without_the_highest_heading_has_the_next() -> None:
    assert signs_of("<p>x</p><h2>One</h2><h3>Two</h3>").headings == ("one",)


@pytest.mark.parametrize("value", ["false", '"False"', '"no"', "[true, false]", "0"])
def test_a_page_that_says_it_is_not_free(value: str) -> None:
    node = f'{{"@graph":[{{"@type":"NewsArticle","isAccessibleForFree":{value}}}]}}'
    found = signs_of(f'<p>x<script type="application/ld+json">{node}</script>')
    assert found.locked and found.article


@pytest.mark.parametrize("value", ["true", '"True"', "null", "{}", '"maybe"'])
def test_a_page_that_does_not(value: str) -> None:
    node = f'{{"@type":"WebPage","isAccessibleForFree":{value}}}'
    found = signs_of(f'<p>x<script type="application/ld+json">{node}</script>')
    assert not found.locked and not found.article


def test_signs_of_metadata() -> None:
    head = "<meta property=og:type content=article><meta name=article:content_tier content=locked>"
    found = signs_of(f"{head}<meta http-equiv=Refresh content='0;URL=/x'><p>x")
    assert found.article and found.locked and found.onward
    assert not signs_of("<meta http-equiv=refresh content=300><p>x").onward


def test_signs_of_forms_and_scripts() -> None:
    assert signs_of("<form><input type=PassWord></form>").login
    assert not signs_of("<form><input type=text></form>").login
    assert signs_of("<p>x<div id=Root></div>").shell
    assert not signs_of("<div id=root><p>The ferry sails at nine.</div>").shell
    assert signs_of("<p>x<noscript>Please enable JavaScript to go on.</noscript>").shell
    assert not signs_of("<p>x<noscript><img src=a></noscript>").shell


def test_plain_words() -> None:
    assert plain("  “We’re\n SORRY…” ") == "we're sorry"
