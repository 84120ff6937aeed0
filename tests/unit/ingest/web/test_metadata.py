"""Metadata: what a page says of itself, and what it does not."""

import json

import pytest

from onrecord.ingest.web.metadata import metadata
from onrecord.ingest.web.tree import tree_of
from onrecord.model.document import DateStated, Metadata, Problem, Stated


def read(head: str, body: str = "<p>Words.</p>") -> tuple[Metadata, tuple[Problem, ...]]:
    return metadata(tree_of(f"<html><head>{head}</head><body>{body}</body></html>")[0])


def script(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def meta(**content: str) -> str:
    return "".join(
        f'<meta property="{name.replace("__", ":")}" content="{value}">'
        for name, value in content.items()
    )


STORY = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Ice &amp; tide in May",
    "author": [
        {"@type": "Person", "name": "Liv Aas"},
        {"@type": "Organization", "name": "Harbour Wire"},
        "By Jon Ek and Ann Lee",
    ],
    "publisher": {"@type": "NewsMediaOrganization", "name": "The Quay"},
    "datePublished": "2025-04-24T05:10:00+03:00",
    "dateModified": "2025-04-24T07:00Z",
}


def test_json_ld_comes_first() -> None:
    found, problems = read(
        script(STORY)
        + meta(
            og__title="Another title", og__site_name="Another", article__published_time="2020-01-01"
        )
    )
    assert problems == ()
    assert found == Metadata(
        title=Stated("Ice & tide in May", "metadata"),
        outlet=Stated("The Quay", "metadata"),
        authors=("Liv Aas", "Jon Ek", "Ann Lee"),
        published=Stated("2025-04-24T05:10:00+03:00", "metadata"),
        modified=Stated("2025-04-24T07:00Z", "metadata"),
        dates=(
            DateStated("2025-04-24T05:10:00+03:00", "metadata"),
            DateStated("2020-01-01", "metadata"),
        ),
    )


@pytest.mark.parametrize(
    "value",
    [
        [STORY],
        [[{"@type": "BreadcrumbList"}, STORY]],
        {"@graph": [{"@type": "WebSite", "name": "Not this"}, STORY]},
        {"@type": "WebPage", "datePublished": "2001-01-01", "mainEntity": STORY},
        STORY | {"@type": ["Article", "ReportageNewsArticle"]},
        STORY | {"@type": "https://schema.org/OpinionNewsArticle"},
    ],
)
def test_the_article_is_found_wherever_it_nests(value: object) -> None:
    found, _ = read(script(value))
    assert found.title.value == "Ice & tide in May"
    assert found.published.value == "2025-04-24T05:10:00+03:00"


def test_references_are_resolved() -> None:
    graph = {
        "@graph": [
            {
                "@type": "Article",
                "headline": "Ice",
                "author": {"@id": "#liv"},
                "publisher": {"@id": "#quay"},
            },
            {"@type": "Person", "@id": "#liv", "name": "Liv Aas"},
            {"@type": "Organization", "@id": "#quay", "name": "The Quay"},
        ]
    }
    found, _ = read(script(graph))
    assert (found.authors, found.outlet.value) == (("Liv Aas",), "The Quay")


def test_related_articles_are_not_this_one() -> None:
    other = {"@type": "NewsArticle", "headline": "Other", "datePublished": "2001-01-01"}
    found, _ = read(script({"@type": "ItemList", "itemListElement": [other]}), "<h1>Ice</h1>")
    assert found.published == Stated()
    found, _ = read(script([other, STORY]), "<h1>Ice &amp; tide in May</h1>")
    assert found.published.value == "2025-04-24T05:10:00+03:00"


def test_several_articles_without_a_sign_are_none() -> None:
    other = {"@type": "NewsArticle", "headline": "Other", "datePublished": "2001-01-01"}
    found, problems = read(script([other, STORY]), "<h1>Something else</h1>")
    assert found.published == Stated()
    assert "several articles" in problems[0].message


@pytest.mark.parametrize(
    "broken",
    ['{"@type": "NewsArticle", ', "[" * 100_000, "", "nonsense", '{"a":' * 5000 + "1" + "}" * 5000],
)
def test_broken_json_ld_is_a_problem_and_the_rest_counts(broken: str) -> None:
    head = f'<script type="application/ld+json">{broken}</script>' + meta(og__title="Ice")
    found, problems = read(head)
    assert found.title.value == "Ice"
    assert ["broken JSON-LD" in problem.message for problem in problems] == [True]


def test_json_ld_with_raw_line_breaks_and_old_wrapping_is_read() -> None:
    raw = '//<![CDATA[\n{"@type": "Article", "headline": "Ice\nand tide \\ud800"}\n//]]>'
    found, problems = read(f'<script type="application/ld+json">{raw}</script>')
    assert (found.title.value, problems) == ("Ice and tide \ufffd", ())


@pytest.mark.parametrize(
    "odd",
    [
        {
            "@type": "Article",
            "headline": {"a": 1},
            "author": 3,
            "publisher": [[]],
            "@id": {"x": []},
        },
        {"@type": "Article", "headline": [], "author": {"name": [None]}, "datePublished": 7},
        {"@type": {"a": 1}},
        {"@type": [None, 3]},
        "just a string",
        None,
    ],
)
def test_odd_json_ld_is_passed_over(odd: object) -> None:
    assert read(script(odd))[0] == Metadata()


def test_meta_tags_state_the_same() -> None:
    found, problems = read(
        meta(
            og__title="Ice | The Quay",
            og__site_name="The Quay",
            article__modified_time="2025-05-02",
        )
        + '<meta name="author" content="Liv Aas, The Quay">'
        + '<meta itemprop="datePublished dateCreated" content="2025-05-01T08:00:00.000Z">'
    )
    assert problems == ()
    assert found == Metadata(
        title=Stated("Ice", "metadata"),
        outlet=Stated("The Quay", "metadata"),
        authors=("Liv Aas",),
        published=Stated("2025-05-01T08:00:00.000Z", "metadata"),
        modified=Stated("2025-05-02", "metadata"),
        dates=(DateStated("2025-05-01T08:00:00.000Z", "metadata"),),
    )


def test_a_title_or_heading_alone_is_inferred() -> None:
    found, _ = read("<title>Ice - The Quay</title>", "<h1>The Quay</h1><h1>Ice</h1>")
    assert found.title == Stated("Ice", "inferred")
    found, _ = read("<title>Ice - a story</title>")
    assert found.title == Stated("Ice - a story", "inferred")


@pytest.mark.parametrize(
    ("title", "without"),
    [
        ("Ice in May | The Quay", "Ice in May"),
        ("Ice in May – Quay", "Ice in May"),
        ("Ice in May - and tide", "Ice in May - and tide"),
        ("The Quay", None),
    ],
)
def test_only_the_outlets_name_is_cut_off(title: str, without: str | None) -> None:
    found, _ = read(meta(og__title=title, og__site_name="The Quay"))
    assert found.title.value == without


@pytest.mark.parametrize(
    "body",
    [
        "<footer>Copyright 2023 <time datetime='2023'>2023</time></footer>",
        "<figure><time itemprop='datePublished' datetime='2001-01-01'></time></figure>",
        "<aside><time itemprop='datePublished' datetime='2001-01-01'></time></aside>",
        "<div class='related'><time pubdate datetime='2001-01-01'></time></div>",
        "<time datetime='2001-01-01'>then</time>",
    ],
)
def test_other_dates_on_the_page_are_not_the_publications(body: str) -> None:
    assert read("", f"<p>Words.</p>{body}")[0].published == Stated()


def test_a_time_element_marked_as_the_publications_counts() -> None:
    body = "<article><time itemprop=datePublished datetime='2025-04-24T09:00+02:00'>24 April</time>"
    assert read("", body)[0].published == Stated("2025-04-24T09:00+02:00", "metadata")


def test_nonsense_dates_are_problems_and_the_next_statement_counts() -> None:
    head = script(STORY | {"datePublished": "yesterday"}) + meta(
        article__published_time="2025-04-24"
    )
    found, problems = read(head)
    assert found.published.value == "2025-04-24"
    assert [problem.message for problem in problems] == ["not a date, passed over: 'yesterday'"]


def test_the_address_is_the_canonical_one() -> None:
    head = '<link rel="canonical" href="https://Quay.example/ice?id=3&utm_source=x#top">'
    assert (
        read(head + meta(og__url="https://other.example/"))[0].url
        == "https://quay.example/ice?id=3"
    )
    assert read('<link rel="canonical" href="/ice">')[0].url == ""
    assert read(meta(og__url="https://quay.example/ice"))[0].url == "https://quay.example/ice"


@pytest.mark.parametrize(
    "name", ["By The Harbour Press", "U.S.", "Norway", "World News", "Blogger"]
)
def test_what_can_be_no_outlet_gives_way_to_the_next_name(name: str) -> None:
    found, _ = read(meta(og__site_name=name) + '<meta name="application-name" content="The Quay">')
    assert found.outlet == Stated("The Quay", "metadata")


def test_an_agency_is_the_outlet_only_where_no_other_is_named() -> None:
    wire = {**STORY, "publisher": {"@type": "Organization", "name": "Associated Press"}}
    named = script(wire) + meta(og__site_name="The Quay Chronicle")
    assert read(named)[0].outlet == Stated("The Quay Chronicle", "metadata")
    assert read(script(wire))[0].outlet == Stated("Associated Press", "metadata")
