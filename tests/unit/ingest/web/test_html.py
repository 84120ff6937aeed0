"""Pages: all that is visible, in order, in paragraphs, with each one's place on the page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import IngestError
from onrecord.ingest.web.html import page
from onrecord.model.document import Markup


def paragraphs(source: str) -> list[str]:
    found = page(source)
    return [found.text[block.start : block.end] for block in found.markup]


def block_of(source: str, words: str) -> Markup:
    found = page(source)
    return next(each for each in found.markup if words in found.text[each.start : each.end])


def test_blocks_are_joined_by_blank_lines() -> None:
    found = page("<h1>Title</h1><p>One.<p>Two.")
    assert found.text == "Title\n\nOne.\n\nTwo."
    assert [block.tag for block in found.markup] == ["h1", "p", "p"]


def test_white_space_collapses_as_in_a_browser() -> None:
    assert paragraphs("<p>\n  One  \t two\n<b> three </b> four&nbsp;five \n</p>") == [
        "One two three four\u00a0five"
    ]


def test_inline_elements_do_not_split_words() -> None:
    assert paragraphs("<p><b>T</b>he <i>fer</i>ry, <a href=x>‘N<sup>o</sup> 3’</a>.</p>") == [
        "The ferry, ‘No 3’."
    ]


def test_links_side_by_side_are_two_words() -> None:
    assert paragraphs("<p><a href=a>News</a><a href=b>Ports</a></p>") == ["News Ports"]


def test_parts_that_style_sets_apart_do_not_run_together() -> None:
    source = "<p><span>By Ann Lee</span><span>Updated</span> <time>9 May</time></p>"
    assert paragraphs(source) == ["By Ann Lee Updated 9 May"]
    assert paragraphs("<p><span class=drop>H</span>ong, You<b>Tube</b></p>") == ["Hong, YouTube"]


def test_text_outside_paragraphs_is_kept_in_order() -> None:
    assert paragraphs("<div>Before<p>Inside</p>between<p>again</p>after</div>tail") == [
        "Before",
        "Inside",
        "between",
        "again",
        "after",
        "tail",
    ]


def test_a_line_break_stays_and_a_doubled_one_parts() -> None:
    assert paragraphs("<p>One <br> two<br/><br>three<br>&nbsp;<br>four</p>") == [
        "One\ntwo",
        "three",
        "four",
    ]


def test_preformatted_text_keeps_its_lines() -> None:
    assert paragraphs("<pre>a  b\n  c\n\nd</pre>") == ["a  b\n  c", "d"]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>var hidden = '<p>'</script>",
        "<style>p { hidden }</style>",
        "<template><p>hidden</p></template>",
        "<noscript><p>hidden</p></noscript>",
        "<svg><title>hidden</title><text>hidden</text></svg>",
        "<iframe>hidden</iframe>",
        "<select><option>hidden</option></select>",
        "<textarea>hidden</textarea>",
        "<div hidden><p>hidden</p></div>",
        "<dialog>hidden</dialog>",
        '<div style="color:red; display : none">hidden</div>',
        '<span style="visibility:hidden">hidden</span>',
        '<i class="icon" aria-hidden="true">hidden</i>',
        "<!-- hidden -->",
        "<?php hidden ?>",
    ],
)
def test_what_is_not_visible_is_left_out(hidden: str) -> None:
    assert paragraphs(f"<p>Seen{hidden} too.</p>")[0].startswith("Seen")
    assert "hidden" not in page(f"<html><body><p>Seen.</p>{hidden}<p>Seen.</p></body></html>").text


def test_hidden_from_screen_readers_only_is_visible() -> None:
    assert paragraphs('<div aria-hidden="true"><p>Seen by all.</p></div>') == ["Seen by all."]


def test_entities_are_decoded() -> None:
    assert paragraphs("<p>&ldquo;AT&amp;T&rdquo; &#8217;&#x2019; &bogus;</p>") == [
        "“AT&T” ’’ &bogus;"
    ]


def test_cells_items_and_buttons_are_blocks() -> None:
    found = page("<table><tr><td>1<td>2</table><ul><li>a<li>b</ul><button>Go</button>")
    assert [block.tag for block in found.markup] == ["td", "td", "li", "li", "button"]
    assert found.markup[0].within == ("table",)
    assert found.markup[2].within == ("ul", "li")


def test_ancestors_that_bear_on_layout_are_named_from_outside() -> None:
    source = "<main><article><blockquote><p>Said.</p></blockquote></article></main><footer>End"
    assert block_of(source, "Said").within == ("main", "article", "blockquote")
    assert block_of(source, "End").within == ("footer",)


@pytest.mark.parametrize(
    ("attributes", "hint"),
    [
        ('class="relatedPosts"', "~related"),
        ('class="post__share-bar"', "~share"),
        ('id="comments"', "~comment"),
        ('role="navigation"', "~menu"),
        ('class="cookie-banner"', "~cookie"),
        ('class="article-byline"', "~byline"),
        ('class="wp-caption-text"', "~caption"),
        ('class="ad-slot"', "~ad"),
        ('class="tag-list"', "~tags"),
        ('class="newsletter"', "~signup"),
    ],
)
def test_names_of_parts_give_hints(attributes: str, hint: str) -> None:
    source = f"<h1>Title</h1><p>{'Words. ' * 40}</p><div {attributes}><p>Part.</p></div>"
    assert block_of(source, "Part").within == (hint,)


@pytest.mark.parametrize("name", ["shareholder", "address", "comments-open", "advice"])
def test_words_inside_words_and_of_the_whole_page_give_none(name: str) -> None:
    source = f'<body class="{name}"><h1>Title</h1><p class="shareholder advice">Part.</p>'
    assert block_of(source, "Part").within == ()


def test_an_element_that_holds_the_headline_gives_no_hint() -> None:
    source = (
        '<div class="with-sidebar related"><h1>Title</h1><p>Words.</p></div><p>Other words.</p>'
    )
    assert block_of(source, "Words").within == ()


def test_an_element_that_holds_the_article_gives_no_hint() -> None:
    source = (
        f"<h1>Title</h1><div class=related>{ARTICLE}</div><div class=related><p>Part.</p></div>"
    )
    assert block_of(source, "Paragraph number 1").within == ()
    assert block_of(source, "Part").within == ("~related",)


@pytest.mark.parametrize("name", ["with-sidebar", "has-share-bar", "article-body with-ad related"])
def test_names_that_speak_of_other_parts_or_the_body_give_none(name: str) -> None:
    source = f"<h1>Title</h1><p>{'Words. ' * 40}</p><div class='{name}'><p>Part.</p></div>"
    assert block_of(source, "Part").within == ()


def test_a_hint_on_an_inline_element_counts_when_it_holds_the_block() -> None:
    source = (
        "<h1>T</h1><p><span class=byline>By Ann Lee</span></p><p>As <i class=byline>Lee</i> said"
    )
    assert block_of(source, "By Ann").within == ("~byline",)
    assert block_of(source, "As Lee").within == ()


def test_linked_is_the_share_of_link_text() -> None:
    source = "<p><a href=x>abc</a> def</p><p><a href=y>all of it</a></p><p>none</p>"
    assert [block.linked for block in page(source).markup] == [0.5, 1.0, 0.0]


ARTICLE = "".join(
    f"<p>Paragraph number {number} of the story tells how the {thing} came to the harbour, "
    "who paid for it, and what the pilots said about the noise at night.</p>"
    for number, thing in enumerate(["crane", "ferry", "ice breaker", "choir", "customs boat"])
)


def test_furniture_is_voted_and_stays_in_the_text() -> None:
    source = (
        "<html><body><nav><ul><li><a href=a>News</a><li><a href=b>Ports</a></ul></nav>"
        f"<article><h1>Crane comes</h1>{ARTICLE}</article>"
        "<footer><p>All rights reserved to nobody in particular.</p></footer></body></html>"
    )
    found = page(source)
    voted = {found.text[each.start : each.end]: each.voted for each in found.markup}
    assert voted["News"] is True
    assert voted["All rights reserved to nobody in particular."] is True
    assert [vote for words, vote in voted.items() if words.startswith("Paragraph")] == [False] * 5


def test_a_page_without_an_article_has_no_vote() -> None:
    assert [block.voted for block in page("<div class=comments>Hm.</div>").markup] == [None]


@pytest.mark.parametrize(
    "source", ["<html></html>", "<p>&nbsp;</p>", "<script>x</script>", "<p>\u200b</p>"]
)
def test_a_page_that_shows_nothing_is_refused(source: str) -> None:
    with pytest.raises(IngestError, match="no text"):
        page(source)


@pytest.mark.parametrize("depth", [500, 2500, 30_000])
@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "table"])
def test_deep_nesting_loses_no_text(depth: int, tag: str) -> None:
    source = f"<p>Start</p>{f'<{tag}>' * depth}Deep{f'</{tag}>' * depth}<p>After</p>"
    found = page(source)
    assert found.text.split() == ["Start", "Deep", "After"]
    assert ["too deep" in problem.message for problem in found.problems] == [True]


def test_tens_of_thousands_of_elements_are_no_trouble() -> None:
    source = "<p>" + "<a href=x>link</a><br>word<br><br>" * 10_000
    assert len(page(source).markup) == 10_000


NAMES = ["p", "b", "div", "td", "table", "li", "ul", "pre", "script", "h1", "svg", "br"]
PIECES = st.sampled_from(
    [
        *(f"<{name}>" for name in NAMES),
        *(f"</{name}>" for name in NAMES),
        *("<div class='share'>", "<a href='x'>", "</a>", "<!--", "-->", "<", ">", '"', "'"),
        *("&nbsp;", "&#0;", "&#xd800;", "&amp", "\x00", "\u200b", "\ud800", "\U0001f6a2"),
        *("word", "Word. ", " ", "\n"),
    ]
)


@given(st.lists(PIECES, max_size=50).map("".join))
def test_any_markup_gives_ordered_blocks_that_cover_the_text(source: str) -> None:
    try:
        found = page(source)
    except IngestError:
        return
    assert "\n\n".join(found.text[each.start : each.end] for each in found.markup) == found.text
    for each in found.markup:
        inside = found.text[each.start : each.end]
        assert inside == inside.strip() != ""
        assert 0.0 <= each.linked <= 1.0
    found.text.encode()
