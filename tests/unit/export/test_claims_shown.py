"""The ledger of claims and a claim's page in every format: attribution is never lost."""

import csv
import io
import json

import msgspec
import pytest

from onrecord.errors import UsageError
from onrecord.export.claims_shown import claim, claims
from onrecord.model.ledger_claims import ClaimLedger, ClaimPage
from onrecord.products import ledger_claims
from onrecord.products.ledger_claims_page import claim_page
from tests.unit.products.claimed import PACT, Story


def ledger(every: bool = False) -> ClaimLedger:
    return ledger_claims.claims(Story().pile(), every=every)


def page() -> ClaimPage:
    story = Story()
    return claim_page(story.pile(), story.members[0])


def flat(text: str) -> str:
    return " ".join(text.split())


def test_text_says_who_says_it_who_told_them_and_who_denies_it() -> None:
    text = claims(ledger(), "text")
    assert text.startswith("Claims: 2\n=========\n\n1 disputed; 4 claims in all,")
    shown = flat(text)
    assert f"“{PACT}” — Tor Vik ← The Quay Post ---" in shown
    assert "in 2 documents, first 2025-04-01, last 2025-04-03" in shown
    assert "Said by: Tor Vik ← The Quay Post, published 2025-04-01" in shown
    assert "also printed by 1 other: b.txt:34-74" in shown
    assert "two officials ← Ada Holm ← Harbour Watch, published 2025-04-03" in shown
    assert "Says more: Jon Falk ← The Lamp" in shown
    assert "Disputed by: Ines Duarte ← Aker Daily, published 2025-04-05 — denied by" in shown
    assert max(map(len, text.splitlines())) <= 80


def test_a_number_of_sources_never_stands_without_who_they_are() -> None:
    shown = flat(claims(ledger(), "text"))
    start = shown.index("Independent sources: at least 1, at most 3 Tor Vik: a.txt, b.txt")
    assert "b.txt prints the text of The Quay Post" in shown[start:]
    assert "two officials (not named, 2 by its words, may be one with another," in shown[start:]


def test_what_is_denied_or_asked_is_never_printed_as_asserted() -> None:
    for form in ("text", "md"):
        shown = flat(claims(ledger(every=True), form))
        title = "Asserted by nobody here: “the old quay of Aker was sold” — Tor Vik"
        assert title in shown and "(denied by its holder; told with “denied”)" in shown
        rest = shown[shown.index(title) :]
        assert "Said by" not in rest
        assert "Told otherwise: " in rest and "asked, not said" in rest


def test_a_demand_stands_with_the_words_that_make_it_one() -> None:
    made = ledger()
    first = made.items[0]
    members = tuple(msgspec.structs.replace(each, kind="prescription") for each in first.members)
    item = msgspec.structs.replace(first, members=members)
    shown = flat(claims(msgspec.structs.replace(made, items=(item,)), "text"))
    assert f"“{PACT}” — Tor Vik ← The Quay Post (told with “said”) ---" in shown
    assert "a call for something, in 2 documents" in shown


def test_a_narrator_who_rejects_stands_before_those_whose_words_he_rejects() -> None:
    made = ledger()
    first = made.items[0]
    told = msgspec.structs.replace(first.against[0], side="rejects", by=("Aker Daily",))
    turned = msgspec.structs.replace(first, against=(told,))
    shown = flat(claims(msgspec.structs.replace(made, items=(turned,)), "text"))
    assert "Aker Daily, who rejects, in the words “denied”, what is told of Ines Duarte" in shown


def test_markdown_is_a_list_below_each_claim() -> None:
    text = claims(ledger(), "md")
    assert text.startswith("# Claims: 2\n\n1 disputed;")
    assert f"## “{PACT}” — Tor Vik" in text
    assert "\n- two officials ← Ada Holm ← Harbour Watch, published 2025-04-03\n  - “the" in text


def test_documents_words_are_escaped_in_markdown_and_obeyed_nowhere() -> None:
    made = ledger()
    wicked = "**bold** \x1b[31m<b>x</b>"
    first = made.items[0]
    members = tuple(msgspec.structs.replace(each, text=wicked) for each in first.members)
    item = msgspec.structs.replace(first, text=wicked, members=members)
    bad = msgspec.structs.replace(made, items=(item,))
    assert "\\*\\*bold\\*\\* \\<b\\>x" in claims(bad, "md")
    for form in ("text", "md", "csv", "json"):
        assert "\x1b" not in claims(bad, form)


def test_json_keeps_the_contract() -> None:
    made = json.loads(claims(ledger(), "json"))
    assert (made["schema"], made["form"]) == ("onrecord/ledger/1", "claims")
    first = made["items"][0]
    names = {"id", "text", "members", "roots", "credibility", "disputed", "first", "last", "links"}
    assert names <= first.keys()
    assert {each["relation"] for each in first["members"]} == {"same", "stronger"}
    assert all(each["evidence"] and each["holders"] for each in first["members"])
    assert {"at_least", "at_most", "groups"} <= first["roots"].keys()
    assert {"score", "reason", "why"} <= first["links"][0].keys()


def test_csv_has_one_row_a_telling() -> None:
    made = ledger()
    rows = list(csv.DictReader(io.StringIO(claims(made, "csv"))))
    assert len(rows) == sum(len(each.members) + len(each.against) for each in made.items)
    against = [each for each in rows if each["relation"] == "disputes"]
    assert [(each["holder"], each["plain"], each["reserves"]) for each in against] == [
        ("Ines Duarte", "False", "denied")
    ]
    assert all(each["holder"] and each["chain"] and each["places"] for each in rows)


def test_the_page_shows_links_the_graph_and_what_is_beside_it() -> None:
    shown = flat(claim(page(), "text"))
    assert "the same as" in shown and "(score 0.94)" in shown
    assert "prints the text of a.txt:34-74" in shown
    graph = shown[shown.index("Where it comes from") :]
    assert graph.index("a.txt has it from Tor Vik") < graph.index("b.txt prints the text of")
    assert "c.txt has it from two officials (“told” [c.txt:26-30])" in graph
    assert "Contradicts it: Ines Duarte" in graph and "Says more: Jon Falk" in graph


def test_the_page_has_three_formats() -> None:
    made = json.loads(claim(page(), "json"))
    assert (made["form"], made["claim"]["id"]) == ("claim", page().claim.id)
    assert claim(page(), "md").startswith(f"# “{PACT}”")
    with pytest.raises(UsageError, match="no format csv"):
        claim(page(), "csv")
    with pytest.raises(UsageError, match="no format html"):
        claims(ledger(), "html")
