"""Holders in every format: nothing lost, nothing let loose."""

import csv
import io
import json
import re

import msgspec
import pytest

from onrecord.errors import UsageError
from onrecord.export import holders_shown
from onrecord.model.ledger_holders import HolderLedger, HolderPage
from onrecord.model.records import Holder, Role
from onrecord.products.holders import holders
from onrecord.products.holders_page import holder_page
from tests.unit.products.linked import Viks, judgement, linked
from tests.unit.products.piles import Draft, pile_of


@pytest.fixture
def viks() -> Viks:
    return Viks()


@pytest.fixture
def ledger(viks: Viks) -> HolderLedger:
    viks.full.holder("Nordkap", "organisation", mention="pact")
    return holders(viks.pile())


@pytest.fixture
def page(viks: Viks) -> HolderPage:
    said = viks.full.attributions[0]
    viks.full.modality(said, "negation", words=said.content[0].exact)
    made = judgement("name", viks.full, "Tor Vik", "Tor E. Vik")
    return holder_page(viks.pile(made, name="Tor E. Vik"), "Tor E. Vik")


def hostile() -> HolderPage:
    name = "=Cmd _Jo_ <b>Hex</b>"
    text = f"News\n\n{name}, \x1b[31mchief\x1b[0m | of `all`, said it \u202ewould sink.\n"
    draft = Draft("h.txt", text)
    jo = draft.holder(name, role="\x1b[31mchief\x1b[0m | of `all`")
    draft.says(jo, "it \u202ewould sink")
    return holder_page(pile_of(draft), jo.id)


def test_a_page_says_who_where_why_and_what_in_this_order(page: HolderPage) -> None:
    text = holders_shown.holder(page, "text")
    parts = ["Who", "Judged", "Printed as", "Documents: 2", "Why these are taken for one"]
    parts += ["Said, in order of time: 3 statements", "Others of a like name, taken for others"]
    lines = text.splitlines()
    assert lines[0] == "Tor E. Vik — person, minister of ferries"
    assert [each for each in lines if each in parts] == parts
    flat = " ".join(text.split())
    assert "- minister of ferries: current, 2025-04-24; The Quay Post, full.txt:22-41" in flat
    assert "one, 0.97: the same full name, and the same office" in flat
    assert "name “Tor E. Vik”: “Tor Vik” (full.txt:9-16); by desk, 2025-05-01T10:00:00Z [" in flat
    assert "“Vik”: 1 mention in 1 document; first short.txt" in flat
    assert "2025-03-02, Nordkap Bulletin: short.txt" in flat
    assert flat.index("2025-03-02, Nordkap Bulletin: short") < flat.index(
        "2025-04-24, The Quay Post: full"
    )
    assert "kept off products: negation (“the pact would hold" in flat
    assert "- Ole Vik — person; 1 statement, 1 document; id" in flat


def test_a_ledger_puts_who_said_nothing_last(ledger: HolderLedger) -> None:
    text = holders_shown.holders(ledger, "text")
    assert text.startswith("Holders: 3\n")
    first = text.index("Tor Vik — person, minister of ferries\n    3 statements, 2 mentions in 2")
    assert first < text.index("Named, without a statement: 1") < text.index("Nordkap — organ")
    assert "    printed as: Vik\n" in text
    assert "    taken for one: the same full name, and the same office\n" in text


def test_the_same_standing_in_several_documents_is_told_once() -> None:
    drafts = [
        Draft(f"{n}.txt", f"News {n}\n\nAda Holm, the keeper, said it burns {n}.") for n in "abc"
    ]
    people = []
    for number, each in enumerate(drafts, 1):
        each.published = f"2025-0{number}-01"
        people.append(each.holder("Ada Holm", role="keeper"))
    pile = linked(*drafts, groups=[("Ada Holm", people, ())])
    text = " ".join(holders_shown.holder(holder_page(pile, "Ada Holm"), "text").split())
    assert text.count("- keeper:") == 1
    assert "- keeper: current, 2025-01-01; The Quay Post, a.txt" in text
    assert "in 3 documents until 2025-03-01" in text


def test_an_office_that_says_its_place_is_not_told_twice() -> None:
    draft = Draft("a.txt", "News\n\nThe Nordic minister Ada Holm said it burns.")
    draft.holder("Ada Holm", role="Nordic minister", affiliation="Nordic")
    text = holders_shown.holders(holders(pile_of(draft)), "text")
    assert "Ada Holm — person, Nordic minister\n" in text
    assert "    Nordic minister: current, 2025-04-24; " in text


def test_a_ledger_prints_a_few_descriptions_and_a_page_all() -> None:
    words = ["keeper", "painter", "cook", "mayor", "envoy", "diver", "pilot", "tailor"]
    drafts = [Draft(f"{n}.txt", f"News\n\nThe {n} Ada Holm said it burns.") for n in words]
    people = [each.holder("Ada Holm", role=n) for each, n in zip(drafts, words, strict=True)]
    again = Draft("again.txt", "Again\n\nThe TAILOR Ada Holm said it burns.")
    people.append(again.holder("Ada Holm", role="TAILOR"))
    pile = linked(*drafts, again, groups=[("Ada Holm", people, ())])
    text = " ".join(holders_shown.holders(holders(pile), "text").split())
    assert "2 other descriptions on the holder's page" in text
    assert "TAILOR: current, 2025-04-24; The Quay Post, again.txt" in text
    assert "in 2 documents until 2025-04-24" in text
    whole = holders_shown.holder(holder_page(pile, "Ada Holm"), "text")
    assert all(f"- {each}: current" in whole.casefold() for each in words)


def test_documents_without_a_day_end_no_standing() -> None:
    drafts = [
        Draft(f"{n}.txt", f"News {n}\n\nAda Holm, the keeper, said it burns {n}.") for n in "ab"
    ]
    people = [each.holder("Ada Holm", role="keeper") for each in drafts]
    drafts[1].published = None
    pile = linked(*drafts, groups=[("Ada Holm", people, ())])
    text = " ".join(holders_shown.holder(holder_page(pile, "Ada Holm"), "text").split())
    assert "in 2 documents until 2025-04-24" in text


def test_current_former_and_coming_are_told_apart() -> None:
    draft = Draft("a.txt", "News\n\nAda Holm, once mayor, now keeper, soon envoy, came.")
    roles = (
        Role(office=draft.span("keeper"), status="current", basis="apposition"),
        Role(office=draft.span("mayor"), status="former", basis="told"),
        Role(office=draft.span("envoy"), status="coming", basis="title"),
    )
    ada = Holder(id="", name="Ada Holm", kind="person", naming="named", roles=roles)
    draft.add(ada)
    text = holders_shown.holders(holders(pile_of(draft)), "text")
    assert "keeper: current, 2025-04-24 (apposition)" in text
    assert "mayor: former, 2025-04-24 (told)" in text
    assert "envoy: to come, 2025-04-24 (title)" in text


def test_terms_of_an_unnamed_source_are_shown_in_its_words() -> None:
    draft = Draft("a.txt", "News\n\nAides close to the talks said off the record it was over.")
    aides = Holder(
        id="",
        name="aides",
        kind="anonymous",
        naming="unnamed",
        plural=True,
        proximity=draft.span("close to the talks"),
        ground_rule=draft.span("off the record"),
    )
    draft.says(draft.add(aides), "it was over", source="Aides")
    text = holders_shown.holders(holders(pile_of(draft)), "text")
    assert "several, number not given" in text
    assert "proximity: “close to the talks”; a.txt:12-30" in text
    assert "ground rule: “off the record”" in text


def test_text_keeps_to_the_width_of_a_terminal(ledger: HolderLedger, page: HolderPage) -> None:
    for text in (holders_shown.holders(ledger, "text"), holders_shown.holder(page, "text")):
        assert max(map(len, text.splitlines())) <= 80


def test_no_control_character_passes_and_markdown_is_escaped() -> None:
    page = hostile()
    ledger = HolderLedger(items=(page.holder,))
    for text in (holders_shown.holder(page, "text"), holders_shown.holders(ledger, "text")):
        assert {each for each in text if not each.isprintable()} == {"\n"}
    for text in (holders_shown.holder(page, "md"), holders_shown.holders(ledger, "md")):
        assert {each for each in text if not each.isprintable()} == {"\n"}
        assert re.search(r"(?<!\\)[<>|`]", text) is None
        assert "\\_Jo\\_" in text


def test_markdown_has_the_same_parts(ledger: HolderLedger, page: HolderPage) -> None:
    lines = holders_shown.holder(page, "md").splitlines()
    assert lines[0] == "# Tor E. Vik — person, minister of ferries"
    for title in ("## Who", "## Judged", "## Said, in order of time: 3 statements"):
        assert title in lines
    assert "### 2025-03-02, Nordkap Bulletin: short.txt" in lines
    lines = holders_shown.holders(ledger, "md").splitlines()
    assert lines[:3] == ["# Holders: 3", "", "- Tor Vik — person, minister of ferries"]
    assert "## Named, without a statement: 1" in lines


def test_json_keeps_the_keys_of_the_contract(ledger: HolderLedger, page: HolderPage) -> None:
    found = json.loads(holders_shown.holders(ledger, "json"))
    assert (found["schema"], found["form"]) == ("onrecord/ledger/1", "holders")
    assert list(found["items"][0]) == [
        *("id", "name", "kind", "role", "affiliation", "mentions", "statements", "documents"),
        *("references", "naming", "names", "affiliations", "links", "judged", "unnamed"),
    ]
    found = json.loads(holders_shown.holder(page, "json"))
    parts = ["names", "documents", "statements", "apart", "near"]
    assert list(found) == ["schema", "holder", *parts]
    assert found["schema"] == "onrecord/holder/1"
    assert msgspec.convert(found, HolderPage) == page
    (standing, _) = found["holder"]["affiliations"]
    assert standing["evidence"][0]["exact"] == "Minister"


def test_csv_is_one_row_a_holder_and_computes_nothing(ledger: HolderLedger) -> None:
    rows = list(csv.DictReader(io.StringIO(holders_shown.holders(ledger, "csv"))))
    assert [each["name"] for each in rows] == ["Tor Vik", "Ole Vik", "Nordkap"]
    assert (rows[0]["statements"], rows[0]["documents"]) == ("3", "2")
    assert rows[0]["links"] == "the same full name, and the same office"
    hostile_rows = holders_shown.holders(HolderLedger(items=(hostile().holder,)), "csv")
    (row,) = csv.DictReader(io.StringIO(hostile_rows))
    assert row["name"].startswith("'=Cmd")


def test_an_unknown_format_is_a_users_error(ledger: HolderLedger, page: HolderPage) -> None:
    with pytest.raises(UsageError, match="no format xml"):
        holders_shown.holders(ledger, "xml")
    with pytest.raises(UsageError, match="use text, md or json"):
        holders_shown.holder(page, "csv")
