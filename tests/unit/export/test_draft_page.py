"""The page of a draft beside its evidence: complete, closed to the outside, the same every time."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from lxml import html

from onrecord.export.draft_page import drafts_html
from onrecord.export.draft_report import DraftReport
from onrecord.export.page_words import harmless
from tests.unit.export.drafts import (
    BREAKOUTS,
    QUAY,
    calm,
    draft,
    hostile,
    number,
    printed,
    sentence,
    source,
)

ELEMENTS = """html head meta title style body a span header p h1 bdi strong table tbody tr td th u
    main article h2 h3 sup section fieldset legend input label ul li q figure blockquote mark
    figcaption br ol footer"""
ATTRIBUTES = """lang charset http-equiv content name class href id aria-hidden aria-label
    aria-labelledby dir tabindex rel scope title type checked for"""


def parsed(report: DraftReport) -> html.HtmlElement:
    return html.document_fromstring(drafts_html(report))


def words(element: html.HtmlElement) -> str:
    """What an element says, without the signs and numbers that we put there."""
    return "".join(element.xpath(".//text()[not(ancestor::sup)]"))


def test_nothing_of_a_draft_or_a_record_becomes_markup() -> None:
    page = parsed(hostile())
    for element in page.iter():
        assert element.tag in ELEMENTS.split()
        assert {name.lower() for name in element.attrib} <= set(ATTRIBUTES.split())
    assert len(page.findall(".//style")) == 1
    text = " ".join(page.text_content().split())
    for each in BREAKOUTS:
        assert " ".join(harmless(each).split()) in text


@pytest.mark.parametrize("report", [calm(), hostile()], ids=["calm", "hostile"])
def test_every_link_leads_to_an_element_of_the_page(report: DraftReport) -> None:
    page = parsed(report)
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    for link in page.iter("a"):
        assert link.get("href")[0] == "#"
        assert link.get("href")[1:] in ids


def test_a_source_on_the_web_is_a_link_that_tells_nothing() -> None:
    address = "https://quay.example/boats?a=1&b=2"
    page = parsed(calm(sources=(source(source=address),)))
    (link,) = page.xpath("//a[starts-with(@href, 'http')]")
    assert link.get("href") == address
    assert link.get("rel") == "noopener noreferrer nofollow"


def test_the_policy_allows_our_style_and_nothing_else() -> None:
    page = drafts_html(hostile())
    style = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)[0]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    (meta,) = html.document_fromstring(page).findall(".//meta[@http-equiv]")
    assert meta.get("content") == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert "url(" not in style
    assert "@import" not in style
    assert drafts_html(hostile()) == page


def test_each_sentence_leads_to_its_note_and_back() -> None:
    page = parsed(calm())
    sentences = page.xpath("//article[@class='draft']//a")
    assert [each.get("id") for each in sentences] == [f"d1-s{n}" for n in range(1, 5)]
    for each in sentences:
        (note,) = page.xpath(f"//article[@id='{each.get('href')[1:]}']")
        assert note.xpath("./h3/a[@class='back']/@href") == [f"#{each.get('id')}"]
        assert words(note.xpath("./p[@class='quoted']")[0]) == words(each)


def test_the_draft_stands_as_it_was_written() -> None:
    (article,) = parsed(calm()).xpath("//article[@class='draft']")
    assert [each.tag for each in article] == ["h2", "p", "p"]
    assert [words(each) for each in article] == [
        "Boats",
        "Tor Vik said the harbour lost 14 boats. “We will not pay,” he added.",
        "The quay is closed. It has a roof of glass. Who pays?",
    ]


def test_a_verdict_is_a_colour_a_sign_and_words() -> None:
    page = parsed(calm())
    for one, look, sign, said in (
        ("d1-s1", "contradicted", "✗", "contradicted: printed otherwise"),
        ("d1-s2", "supported", "✓", "supported: printed here"),
        ("d1-s3", "needs_person", "?", "for a person to judge"),
        ("d1-s4", "not_found", "∅", "not found"),
    ):
        (element,) = page.xpath(f"//*[@id='{one}']")
        assert look in element.get("class").split()
        assert ("flagged" in element.get("class").split()) is (look != "supported")
        assert sign in element.text_content()
        assert said in element.text_content()
    (claimless,) = page.xpath("//span[@class='no_claim']")
    assert "–" in claimless.text_content()


def test_what_a_finding_is_about_is_underlined_on_both_sides() -> None:
    page = parsed(calm())
    assert page.xpath("//a[@id='d1-s1']/u/text()") == ["14"]
    assert page.xpath("//a[@id='d1-s2']/u") == []
    (quote,) = page.xpath("//article[@id='d1-n1']//blockquote")
    assert quote.xpath("./mark[@class='found']/text()") == ["12"]
    assert "".join(quote.xpath("./mark/text()")) == "Tor Vik said the harbour lost 12 boats."
    assert quote.text_content() == f"{QUAY[: QUAY.index(' Nobody')]} … "


def test_the_evidence_has_its_place_its_day_and_whose_word_it_is() -> None:
    page = parsed(calm())
    captions = [" ".join(" ".join(each.itertext()).split()) for each in page.xpath("//figcaption")]
    assert captions == [
        "on the word of Tor Vik 1 The Quay Post · Boats lost · 2025-04-24 · 29–68",
        "on the word of Tor Vik 1 The Quay Post · Boats lost · 2025-04-24 · 69–97",
        "in the voice of The Quay Post 1 The Quay Post · Boats lost · 2025-04-24 · 120–139",
        "on the word of Ines Duarte 2 date unknown · 5–24",
    ]


def test_the_words_of_findings_are_kept_whole_however_they_overlap() -> None:
    one = number()
    start = one.start
    places = [(start - 5, start + 8), (start + 4, start + 20), (start + 30, one.end + 9)]
    base = one.findings[0]
    findings = tuple(
        type(base)(kind=base.kind, effect=base.effect, reason=base.reason, place=each)
        for each in places
    )
    cut = sentence(one.text, verdict="contradicted", findings=findings)
    page = parsed(calm(sentences=(cut,)))
    (element,) = page.xpath("//a[@id='d1-s1']")
    assert words(element) == one.text
    underlined = "".join(element.xpath("./u/text()"))
    assert underlined == one.text[:20] + one.text[30:]


def test_far_evidence_in_one_block_is_shown_with_a_cut() -> None:
    far = " ".join(f"Boat {n} lay at the quay all day." for n in range(60))
    text = f"{QUAY} {far} The mayor said 14."
    base = number()
    finding = base.findings[0]
    other = type(finding)(
        kind=finding.kind,
        effect=finding.effect,
        reason="Elsewhere.",
        place=finding.place,
        evidence=(printed("said 14", text),),
    )
    checked = sentence(
        base.text,
        verdict="contradicted",
        findings=(other,),
        evidence=base.evidence,
        context=(printed(text, text),),
    )
    (quote,) = parsed(calm(sentences=(checked,))).xpath("//blockquote")
    shown = quote.text_content()
    assert "lost 12 boats." in shown
    assert shown.endswith("The mayor said 14.")
    assert quote.xpath("./span[@class='cut']")
    assert len(shown) < 600


def test_the_head_counts_and_says_what_printed_means() -> None:
    text = " ".join(" ".join(parsed(calm()).xpath("//header")[0].itertext()).split())
    assert "6 sentences, held against the 3 documents of quay.db . 3 flagged ." in text
    assert "1 ✗ contradicted: printed otherwise" in text
    assert "it does not make it true" in text
    asked = parsed(calm()._replace(fail_on=frozenset({"number"})))
    assert "1 flagged (for number)." in " ".join(asked.text_content().split())


def test_flagged_notes_are_picked_first_and_all_can_be_shown() -> None:
    assert parsed(calm()).xpath("//input[@checked]/@id") == ["f-flagged"]
    nothing = parsed(calm()._replace(fail_on=frozenset()))
    assert nothing.xpath("//input[@checked]/@id") == ["f-all"]
    assert not nothing.xpath("//input[@id='f-flagged']")


def test_two_drafts_stand_on_one_page() -> None:
    page = parsed(DraftReport((draft(), draft(source="/home/somebody/b.md"))))
    assert len(page.xpath("//article[@class='draft']")) == 2
    assert page.xpath("//a[@id='d2-s1']/@href") == ["#d2-n1"]
    assert "/home/somebody" not in page.text_content()


def test_a_draft_without_sentences_is_still_a_page() -> None:
    page = parsed(calm(text="", sentences=(), sources=(), blocks=()))
    assert "None flagged" in page.text_content()
    assert page.xpath("//body/@class") == []
