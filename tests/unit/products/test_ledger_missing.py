"""Ledgers of what is missing and of drift: chosen, complete, and printed in every format."""

import csv
import io
import json

import msgspec
import pytest

from onrecord.errors import UsageError
from onrecord.export import drift_shown, missing_shown
from onrecord.link.drift import drifts
from onrecord.link.missing import missing as found_missing
from onrecord.model.claim import Claim, ClaimLink, PileLinks
from onrecord.model.product import Pile
from onrecord.products.ledger_drift import drift
from onrecord.products.ledger_missing import missing
from tests.unit.link.retold import SUNK, Story, claim, one_each, told
from tests.unit.products.piles import pile_of

MAY, WILL = "the ferry pact may collapse", "the ferry pact will collapse"


def cited() -> Pile:
    """Two papers that cite Fjordnet with one claim, and one with a statement by Tor Vik."""
    stories = []
    for number in range(2):
        words = f"Fjordnet reported that {SUNK}. Of {number}."
        story = Story(f"{number}.txt", words, f"Paper {number}")
        story.retold(story.holder("Fjordnet", "outlet"), cue="reported")
        stories.append(story)
    statement = Story("c.txt", f"Tor Vik said in a written statement that {WILL}.", "Aker Daily")
    paper = statement.holder("written statement", "document", naming="document")
    statement.retold(statement.holder("Tor Vik"), WILL, relays=[paper])
    every = [*stories, statement]
    claims = (claim(*(each.told[0].id for each in stories)),)
    lacking = found_missing([each.reading() for each in every], told(*every), {}, (), claims)
    return with_links(every, PileLinks(claims=claims, missing=lacking))


def with_links(stories: list[Story], links: PileLinks) -> Pile:
    readings = tuple(each.reading() for each in stories)
    return msgspec.structs.replace(pile_of(*stories), readings=readings, links=links)


def drifted() -> Pile:
    """Tor Vik says that it may collapse, and is reported later to have said that it will."""
    one = Story("a.txt", f"Tor Vik said that {MAY}.", "The Quay Post")
    other = Story("b.txt", f"Tor Vik said that {WILL}.", "Fjordnet")
    other.published = "2025-04-26"
    vik, again = one.holder("Tor Vik"), other.holder("Tor Vik")
    said = one.says(vik, MAY)
    one.hedge(said, "may", "possible", "holder")
    ends = sorted((one.tells(MAY, said, certainty="possible"), other.retold(again, WILL)))
    link = ClaimLink(one=ends[0], other=ends[1], relation="same", score=0.9, reason="reworded")
    claims = (Claim(id=ends[0], members=tuple(ends), links=(link,)),)
    found = drifts(told(one, other), claims, {}, (), one_each([vik, again]))
    return with_links([one, other], PileLinks(claims=claims, drifts=found))


def test_each_source_has_what_hangs_on_it() -> None:
    ledger = missing(cited())
    assert [(each.name, each.documents, len(each.tellings)) for each in ledger.items] == [
        ("Fjordnet", 2, 2),
        ("written statement", 1, 1),
    ]
    first = ledger.items[0]
    assert len(first.claims) == 1
    assert [each.exact for each in first.mentions] == ["Fjordnet", "Fjordnet"]
    assert {each.chain[0] for each in first.tellings} == {("Fjordnet",)}


def test_a_holder_and_words_choose_and_the_rest_is_counted() -> None:
    for asked in ({"holder": "Tor Vik"}, {"about": "collapse"}):
        ledger = missing(cited(), **asked)
        assert [each.name for each in ledger.items] == ["written statement"]
        assert ledger.lacking == 2
    assert "1 of 2" in missing_shown.missing(missing(cited(), about="collapse"), "text")


def test_missing_in_every_format() -> None:
    ledger = missing(cited())
    for form in ("text", "md"):
        page = missing_shown.missing(ledger, form)
        assert "written statement, by Tor Vik" in page
        assert "2 documents rest on it, with 2 tellings" in page
        assert f"“{SUNK}”" in page
        assert "Tor Vik ← written statement ← Aker Daily" in page
    kept = json.loads(missing_shown.missing(ledger, "json"))
    assert (kept["form"], len(kept["items"]), kept["lacking"]) == ("missing", 2, 2)
    rows = list(csv.DictReader(io.StringIO(missing_shown.missing(ledger, "csv"))))
    assert [each["name"] for each in rows] == ["Fjordnet", "Fjordnet", "written statement"]
    with pytest.raises(UsageError):
        missing_shown.missing(ledger, "html")


def test_drift_shows_both_words_and_the_step() -> None:
    (item,) = drift(drifted()).items
    assert (item.before.exact, item.after.exact, item.hop) == ("may", WILL, "occasion")
    assert (item.told.document, item.retold.document) == (item.before.document, item.after.document)
    assert item.claim is not None
    assert drift(drifted(), holder="Tor Vik").items == (item,)
    assert drift(drifted(), about="lighthouse").found == 1
    assert drift(drifted(), about="lighthouse").items == ()


def test_drift_in_every_format() -> None:
    ledger = drift(drifted())
    for form in ("text", "md"):
        page = drift_shown.drift(ledger, form)
        assert "Hardened: how sure it is" in page
        assert "possible in the holder’s words “may”" in " ".join(page.split())
        assert page.index(MAY) < page.index("Told again")
    kept = json.loads(drift_shown.drift(ledger, "json"))
    assert (kept["form"], kept["found"]) == ("drift", 1)
    (row,) = csv.DictReader(io.StringIO(drift_shown.drift(ledger, "csv")))
    assert (row["direction"], row["first_words"], row["again_words"]) == ("hardened", MAY, WILL)
    with pytest.raises(UsageError):
        drift_shown.drift(ledger, "html")


def test_what_documents_say_is_escaped_and_made_safe() -> None:
    pile = cited()
    assert "\x1b" not in missing_shown.missing(missing(pile), "text")
    spelled = msgspec.structs.replace(missing(pile).items[0], name="*Fjord*\x1b[31m", kind="report")
    ledger = msgspec.structs.replace(missing(pile), items=(spelled,))
    assert "\\*Fjord\\*" in missing_shown.missing(ledger, "md")
    assert "\x1b" not in missing_shown.missing(ledger, "text")


def test_nothing_is_said_to_be_nothing() -> None:
    empty = with_links([Story("a.txt", "Nothing happened.")], PileLinks())
    assert "Nothing is seen to have changed" in drift_shown.drift(drift(empty), "text")
    assert "No document names" in missing_shown.missing(missing(empty), "text")
