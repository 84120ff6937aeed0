"""The ledger of holders, and the page of one."""

import msgspec
import pytest

from onrecord.errors import OnrecordError
from onrecord.model.records import Holder, Role
from onrecord.products.holders import holders
from onrecord.products.holders_page import holder_page
from tests.unit.products.linked import Viks, judgement, linked
from tests.unit.products.piles import Draft, lighthouse, pile_of

OFFICES = """News

Ada Holm, director of the Lamp Trust and formerly mayor of Aker, said the lamp would last. She is \
tired. The director left.
"""


@pytest.fixture
def viks() -> Viks:
    return Viks()


def test_holders_come_by_statements_then_mentions_then_name(viks: Viks) -> None:
    viks.full.holder("Nordkap", "organisation", mention="pact")
    viks.full.holder("Aker", "organisation", mention="quay")
    items = holders(viks.pile()).items
    assert [(each.name, each.statements) for each in items] == [
        *(("Tor Vik", 3), ("Ole Vik", 1)),
        *(("Aker", 0), ("Nordkap", 0)),
    ]


def test_only_who_is_named_or_holds_a_statement_is_listed() -> None:
    draft = lighthouse()
    draft.holder("the stairs", "group", naming="unnamed")
    names = [each.name for each in holders(pile_of(draft)).items]
    assert names == ["Ada Holm", "Jon Falk", "two officials"]


def test_one_kind_can_be_asked_for() -> None:
    items = holders(pile_of(lighthouse()), "anonymous").items
    assert [each.name for each in items] == ["two officials"]


def test_a_holder_counts_all_that_its_members_have(viks: Viks) -> None:
    viks.full.holders[1] = msgspec.structs.replace(
        viks.tor, references=(viks.full.span("to anybody"),)
    )
    tor = holders(viks.pile()).items[0]
    assert (tor.id, tor.kind, tor.naming) == (min(viks.tor.id, viks.vik.id), "person", "named")
    assert (tor.mentions, tor.references, tor.documents) == (2, 1, 2)
    assert tor.names == ("Vik", "Tor Vik")
    assert tor.role == "minister of ferries"


def test_the_latest_document_says_what_somebody_is(viks: Viks) -> None:
    viks.short.published = "2025-06-01"
    assert holders(viks.pile()).items[0].role == "Minister"
    viks.short.published = None
    assert holders(viks.pile()).items[0].role == "minister of ferries"


def test_a_judged_affiliation_counts_for_more(viks: Viks) -> None:
    made = judgement("affiliation", viks.full, "Tor Vik", "Port of Aker")
    tor = holders(viks.pile(made)).items[0]
    assert tor.affiliation == "Port of Aker"
    (decision,) = tor.judged
    assert (decision.verdict, decision.author, decision.value) == (
        *("affiliation", "desk", "Port of Aker"),
    )
    assert decision.about[0].exact == "Tor Vik"


def test_a_link_says_why_in_words(viks: Viks) -> None:
    (link,) = holders(viks.pile()).items[0].links
    assert {link.one_name, link.other_name} == {"Tor Vik", "Vik"}
    assert {link.one_source, link.other_source} == {"full.txt", "short.txt"}
    assert link.why == "the same full name, and the same office"
    assert link.score == 0.97


def in_office() -> Draft:
    draft = Draft("office.txt", OFFICES)
    roles = (
        Role(office=draft.span("director"), affiliation=draft.span("Lamp Trust"), basis="title"),
        Role(office=draft.span("mayor of Aker"), status="former", basis="apposition"),
    )
    ada = Holder(
        id="",
        name="Ada Holm",
        kind="person",
        naming="named",
        mentions=(draft.span("Ada Holm"),),
        role=roles[0].office,
        affiliation=roles[0].affiliation,
        roles=roles,
    )
    draft.says(draft.add(ada), "the lamp would last")
    return draft


def test_affiliations_have_status_day_basis_and_place() -> None:
    now, before = holders(pile_of(in_office())).items[0].affiliations
    assert (now.office, now.affiliation, now.status, now.basis) == (
        *("director", "Lamp Trust", "current", "title"),
    )
    assert [each.exact for each in now.evidence] == ["director", "Lamp Trust"]
    assert (before.office, before.status, before.said.date) == (
        *("mayor of Aker", "former", "2025-04-24"),
    )


def test_a_role_whose_kind_was_not_read_is_told_without_a_basis(viks: Viks) -> None:
    standings = holders(viks.pile()).items[0].affiliations
    assert [(each.office, each.said.date, each.basis) for each in standings] == [
        ("Minister", "2025-03-02", None),
        ("minister of ferries", "2025-04-24", None),
    ]


def test_an_unnamed_source_keeps_number_and_terms() -> None:
    draft = Draft("a.txt", "News\n\nTwo aides close to the talks said off the record it was over.")
    aides = Holder(
        id="",
        name="two aides",
        kind="anonymous",
        naming="unnamed",
        mentions=(draft.span("Two aides"),),
        count=2,
        plural=True,
        proximity=draft.span("close to the talks"),
        ground_rule=draft.span("off the record"),
    )
    draft.says(draft.add(aides), "it was over", source="Two aides")
    (item,) = holders(pile_of(draft)).items
    assert item.unnamed is not None
    assert (item.unnamed.count, item.unnamed.plural) == (2, True)
    assert [(each.what, each.evidence.exact) for each in item.unnamed.terms] == [
        ("proximity", "close to the talks"),
        ("ground_rule", "off the record"),
    ]


def test_a_joint_statement_is_each_ones_and_the_group_is_nobody() -> None:
    draft = Draft("a.txt", "News\n\nAda Holm and Jon Falk said the lamp would last.")
    ada, jon = draft.holder("Ada Holm"), draft.holder("Jon Falk")
    both = Holder(id="", name="Ada Holm and Jon Falk", kind="group", naming="named")
    group = draft.add(msgspec.structs.replace(both, members=(ada.id, jon.id)))
    draft.says(group, "the lamp would last", source="Ada Holm and Jon Falk")
    items = holders(pile_of(draft)).items
    assert [(each.name, each.statements) for each in items] == [("Ada Holm", 1), ("Jon Falk", 1)]


def test_a_page_has_all_that_was_said_in_order_of_time(viks: Viks) -> None:
    page = holder_page(viks.pile(), "Tor Vik")
    assert [each.evidence[0].source for each in page.statements] == [
        *("short.txt", "full.txt", "full.txt"),
    ]
    assert [(each.source, each.statements, each.name) for each in page.documents] == [
        ("short.txt", 1, "Vik"),
        ("full.txt", 2, "Tor Vik"),
    ]
    assert {each.text: each.first.source for each in page.names} == {
        "Vik": "short.txt",
        "Tor Vik": "full.txt",
    }


def test_undated_statements_come_last_and_held_back_ones_say_so(viks: Viks) -> None:
    viks.short.published = None
    viks.full.modality(viks.full.attributions[0], "negation")
    page = holder_page(viks.pile(), "Tor Vik")
    assert [each.evidence[0].source for each in page.statements][-1] == "short.txt"
    assert [each.reason for each in page.statements[0].guarded] == ["negation"]


def test_a_page_lists_others_of_a_like_name(viks: Viks) -> None:
    like = Draft("like.txt", "News\n\nThor Wik and Una Berg came.")
    like.holder("Tor Vick", mention="Thor Wik")
    like.holder("Una Berg")
    group = ("Tor Vik", (viks.tor, viks.vik), ())
    pile = linked(viks.short, viks.full, viks.other, like, groups=[group])
    page = holder_page(pile, "Tor Vik")
    assert [each.name for each in page.near] == ["Ole Vik", "Tor Vick"]


def test_a_surname_finds_its_only_bearer(viks: Viks) -> None:
    group = ("Tor Vik", (viks.tor, viks.vik), ())
    pile = linked(viks.short, viks.full, groups=[group])
    for wanted in ("Vik", "vik", "Tor Vik", viks.vik.id):
        assert holder_page(pile, wanted).holder.name == "Tor Vik"


def test_a_surname_of_several_is_refused_with_candidates(viks: Viks) -> None:
    with pytest.raises(OnrecordError) as caught:
        holder_page(viks.pile(), "Vik")
    message = str(caught.value)
    assert "\n" not in message
    assert "Tor Vik (minister of ferries, 2 documents; id" in message
    assert f"Ole Vik (person, other.txt; id {viks.ole.id})" in message


def test_a_surname_alone_in_one_document_is_not_taken_for_the_only_bearer(viks: Viks) -> None:
    with pytest.raises(OnrecordError, match="fits several"):
        holder_page(linked(viks.short, viks.full), "Vik")


def test_a_whole_name_means_whom_it_names_also_at_the_end_of_another() -> None:
    draft = Draft("a.txt", "News\n\nNorway came. The Bank of Norway came. Tor Vik saw Ole Tor Vik.")
    draft.holder("Norway", "government")
    draft.holder("Bank of Norway", "organisation")
    draft.holder("Ole Tor Vik")
    draft.holder("Tor Vik")
    pile = pile_of(draft)
    assert holder_page(pile, "Norway").holder.kind == "government"
    assert holder_page(pile, "the Bank of Norway").holder.name == "Bank of Norway"
    assert holder_page(pile, "Tor Vik").holder.name == "Tor Vik"


@pytest.mark.parametrize(
    ("wanted", "way_out"),
    [("Thor Vik", "near it: Tor Vik"), ("Xyzzy", "onrecord show FILE holders lists all")],
)
def test_an_unknown_name_is_refused_with_a_way_out(viks: Viks, wanted: str, way_out: str) -> None:
    with pytest.raises(OnrecordError, match=way_out):
        holder_page(viks.pile(), wanted)


def test_who_is_only_described_by_a_name_is_not_meant_by_it() -> None:
    draft = Draft("a.txt", "News\n\nTor Vik came. Two friends of Vik said it was over.")
    draft.holder("Tor Vik")
    friends = draft.holder(
        "two friends of Vik", "anonymous", mention="Two friends of Vik", naming="unnamed"
    )
    draft.says(friends, "it was over", source="Two friends of Vik")
    assert holder_page(pile_of(draft), "Vik").holder.name == "Tor Vik"
    assert holder_page(pile_of(draft), "friends of Vik").holder.kind == "anonymous"


def test_many_candidates_are_cut_short() -> None:
    names = ["Ada", "Bo", "Cy", "Di", "Ed", "Flo", "Gus"]
    people = ", ".join(f"{each} Vik" for each in names)
    draft = Draft("a.txt", f"News\n\n{people} came.")
    for each in names:
        draft.holder(f"{each} Vik")
    with pytest.raises(OnrecordError, match="and 2 more"):
        holder_page(pile_of(draft), "Vik")
