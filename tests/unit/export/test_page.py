"""The one-file page: complete, closed to everything outside it, and the same every time."""

import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from jinja2 import UndefinedError
from lxml import html

from onrecord import api
from onrecord.export.page import PageContent, environment, page_html
from onrecord.export.page_words import harmless
from onrecord.model.product import Verbatim
from tests.unit.export.pages import BREAKOUTS, calm, content_of, hostile

ELEMENTS = """html head meta title style body a span header p h1 bdi svg rect ul li nav main article
    h2 section h3 sup q mark div dl dt dd table thead tbody tr th td details summary footer"""
EXCERPTS = "//div[@class='excerpt']/p[not(contains(@class, 'heading'))]"
ATTRIBUTES = """lang charset http-equiv content name class href id viewbox preserveaspectratio
    aria-hidden focusable x y width height aria-label aria-labelledby dir tabindex rel scope
    title"""


def parsed(content: PageContent) -> html.HtmlElement:
    return parsed_text(page_html(content))


def parsed_text(page: str) -> html.HtmlElement:
    return html.document_fromstring(page)


@pytest.mark.parametrize("full_text", [False, True])
def test_nothing_of_a_document_becomes_markup(full_text: bool) -> None:
    page = parsed(hostile(full_text=full_text))
    for element in page.iter():
        assert element.tag in ELEMENTS.split()
        assert {name.lower() for name in element.attrib} <= set(ATTRIBUTES.split())
    assert len(page.findall(".//style")) == 1
    text = page.text_content()
    for words in BREAKOUTS:
        assert " ".join(harmless(words).split()) in " ".join(text.split())


def test_every_link_leads_to_an_element_of_the_page_or_to_a_web_address() -> None:
    for content in (calm(), hostile()):
        page = parsed(content)
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids))
        for link in page.iter("a"):
            target = link.get("href")
            assert target[1:] in ids if target[0] == "#" else target.startswith("https://")
    assert 'href="https://quay.example/lighthouse?a=1&amp;b=2"' in page_html(calm())
    assert "javascript:" not in page_html(hostile())


def test_outside_links_tell_the_other_side_nothing() -> None:
    (link,) = parsed(calm()).xpath("//a[starts-with(@href, 'http')]")
    assert link.get("rel") == "noopener noreferrer nofollow"


def test_the_policy_allows_our_style_and_nothing_else() -> None:
    page = page_html(hostile())
    style = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)[0]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    (meta,) = html.document_fromstring(page).findall(".//meta[@http-equiv]")
    assert meta.get("content") == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert "url(" not in style
    assert "@import" not in style


def test_the_same_content_gives_the_same_bytes() -> None:
    assert page_html(hostile()).encode() == page_html(hostile()).encode()


def test_a_sentence_leads_to_its_words_and_they_lead_back() -> None:
    page, (product,) = parsed(calm()), calm().products
    said = [
        (f"p1-{rank}-{line}", part)
        for rank, section in enumerate(product.sections, 1)
        for line, sentence in enumerate(section.sentences, 1)
        for part in sentence.parts
        if isinstance(part, Verbatim)
    ]
    assert said
    for anchor, part in said:
        place = f"s1-{part.evidence.start}-{part.evidence.end}"
        assert page.xpath(f"//*[@id='{anchor}']//a[@href='#{place}']")
        (mark,) = page.xpath(f"//mark[@id='{place}']")
        words = "".join(mark.xpath(".//text()[not(ancestor::sup)]"))
        assert words == part.text
        assert mark.xpath(f"following::a[@class='back'][@href='#{anchor}']")


def test_the_header_says_what_was_read_and_what_was_not() -> None:
    text = " ".join(parsed(calm()).text_content().split())
    assert "1 of 2 documents were read, 1 not." in text
    assert "1 document from The Quay Post, dated 2025-04-24. Each sentence leads to" in text
    assert "Put together by a program, onrecord 9.9," in text
    assert "stand in a default voice" in text
    assert "x.bin: binary, not text" in text
    assert "Made by onrecord 9.9 with toy sha256:00; judgements used: 0." in text


def test_excerpts_unless_the_whole_text_is_asked_for() -> None:
    long = "Nothing was said of this. " * 40
    content = calm()
    reading = content.readings[0]
    document = msgspec.structs.replace(reading.document, text=f"{reading.document.text}\n{long}")
    readings = (msgspec.structs.replace(reading, document=document),)
    content = msgspec.structs.replace(content, readings=readings)
    assert "Nothing was said of this." not in page_html(content)
    whole = page_html(msgspec.structs.replace(content, full_text=True))
    assert whole.count("Nothing was said of this.") == 40
    assert "Whole text." in whole
    assert "Sources are shown whole." in whole


def test_a_page_without_a_title_is_called_by_what_it_is() -> None:
    page = parsed(msgspec.structs.replace(calm(), title=""))
    assert page.findtext(".//title") == "Who said what"
    assert page.xpath("string(//h1)") == "Who said what"


def test_the_title_of_a_source_is_marked_on_its_card(sample_record: Path) -> None:
    with api.open_record(sample_record) as record:
        page = parsed_text(record.page("roundup"))
    marks = page.xpath("//article[@class='card']/h3//mark")
    assert marks
    for each in marks:
        assert each.xpath("following::p[@class='origin'][1]//a[@class='back']")
        words = each.text_content()
        assert words not in [one.text_content() for one in page.xpath("//*[@class='excerpt']/p")]


def test_no_excerpt_is_a_word_by_itself(sample_record: Path) -> None:
    with api.open_record(sample_record) as record:
        page = parsed_text(record.page())
    said = [" ".join(each.xpath(".//text()[not(ancestor::sup)]")) for each in page.xpath(EXCERPTS)]
    assert len(said) > 40
    assert [each for each in said if len(each.split()) < 3] == []


def test_a_theme_is_listed_and_cited_in_the_words_of_a_statement(sample_record: Path) -> None:
    with api.open_record(sample_record) as record:
        page = parsed_text(record.page("roundup"))
    headings = page.xpath("//article//h3[.//q]")
    listed = page.xpath("//nav//li/a[starts-with(normalize-space(), '“')]/@href")
    assert listed == [f"#{each.get('id')}" for each in headings]
    places = [each.xpath("string(.//sup/a/@href)") for each in headings]
    inside = [each for each in places if page.xpath(f"//mark[@id='{each[1:]}']/ancestor::mark")]
    assert len(inside) > len(headings) / 2


def test_refused_sentences_stand_at_the_end_only() -> None:
    page = parsed(hostile())
    (refused,) = page.xpath("//section[@id='refused']")
    assert "Refused by verification: 1" in refused.text_content()
    assert not page.xpath("//article[@class='product']//*[@id='refused']")


def test_headings_are_in_order_and_landmarks_are_there() -> None:
    page = parsed(calm())
    levels = [int(each.tag[1]) for each in page.iter("h1", "h2", "h3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert [len(page.findall(f".//{each}")) for each in ("header", "nav", "main", "footer")] == [
        *(1, 1, 1, 1)
    ]
    assert page.get("lang") == "en"


def test_a_page_without_products_still_says_what_was_read() -> None:
    content = msgspec.structs.replace(calm(), products=())
    page = parsed(content)
    assert "1 of 2 documents" in page.text_content()
    assert not page.xpath("//*[@id='evidence' or @id='holders']")


def test_templates_leave_nothing_undefined() -> None:
    with pytest.raises(UndefinedError):
        environment().from_string("{{ nobody }}").render()


def test_the_page_of_the_sample_pile_stays_small(sample_record: Path) -> None:
    with api.open_record(sample_record) as record:
        pile = record.pile()
    assert len(page_html(content_of(pile)).encode()) < 300_000
