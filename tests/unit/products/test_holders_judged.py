"""Entries by canonical holder: one for whom documents name differently, with judgements shown."""

import msgspec
import pytest

from onrecord.model.product import Name, Pile, Product, ProductSection, Sentence
from onrecord.products.overview import overview
from onrecord.products.panel import panel
from onrecord.products.roundup import roundup
from onrecord.products.statements import statements
from onrecord.products.verify import verified
from tests.unit.products.linked import Viks, judgement, linked
from tests.unit.products.piles import Draft, pile_of

replace = msgspec.structs.replace


@pytest.fixture
def viks() -> Viks:
    return Viks()


def entries(product: Product) -> dict[str, list[str]]:
    return {
        each.heading.text: [line.text for line in each.sentences]
        for each in product.sections
        if each.heading
    }


def headed(product: Product, words: str) -> ProductSection:
    return next(each for each in product.sections if each.heading and words in each.heading.text)


def test_who_is_named_differently_in_two_documents_has_one_entry(viks: Viks) -> None:
    pile = viks.pile()
    product = verified(panel(pile), pile)
    assert product.refused == ()
    assert product == panel(pile)
    lines = entries(product)["Tor Vik — minister of ferries"]
    assert lines[0].startswith("Vik, as told by Nordkap Bulletin: “Minister Vik said the new boats")
    assert "Tor Vik said: “We will not sell the old quay to anybody,”" in " ".join(lines)
    assert [each for each in entries(product) if "Tor Vik" in each] == [
        "Tor Vik — minister of ferries"
    ]


def test_the_canonical_name_is_printed_from_whom_a_document_calls_so(viks: Viks) -> None:
    pile = viks.pile()
    heading = headed(verified(panel(pile), pile), "Tor Vik").heading
    assert heading is not None
    name = heading.parts[0]
    assert isinstance(name, Name)
    assert (name.record, name.document, name.text) == (viks.tor.id, viks.full.id, "Tor Vik")
    assert name.evidence is not None
    assert name.evidence.exact == "Tor Vik"


def test_namesakes_who_are_not_one_have_two_entries() -> None:
    drafts = [
        Draft(f"{n}.txt", f"News {n}\n\nAda Holm said the lamp {n} would last.") for n in "ab"
    ]
    for each, n in zip(drafts, "ab", strict=True):
        each.says(each.holder("Ada Holm"), f"the lamp {n} would last")
    apart, together = linked(*drafts), pile_of(*drafts)
    assert sum(len(each.about) for each in panel(apart).sections) == 2
    once = next(each for each in panel(apart).sections if each.about)
    assert once.heading is not None
    assert once.heading.text == "Heard once: 2"
    assert [each.heading.text for each in panel(together).sections if each.heading] == ["Ada Holm"]
    assert verified(panel(apart), apart).refused == ()


def test_same_words_under_two_names_of_one_person_are_copies() -> None:
    first = Draft("a.txt", "News\n\nTor Vik said: “We sail at night and nobody will stop us.”")
    second = Draft("b.txt", "Other news\n\n“We sail at night and nobody will stop us,” Vik said.")
    words = "We sail at night and nobody will stop us"
    tor, vik = first.holder("Tor Vik"), second.holder("Vik")
    first.says(tor, f"{words}.", source="Tor Vik", kind="direct")
    second.says(vik, f"{words},", source="Vik", kind="direct")
    pile = linked(first, second, groups=[("Tor Vik", (tor, vik), ())])
    product = verified(panel(pile), pile)
    printed = [line.text for each in product.sections for line in each.sentences]
    (line,) = [each for each in printed if words in each]
    assert "Also in 1 other document" in line
    assert product.refused == ()


def test_a_panel_says_that_linked_holders_share_an_entry(viks: Viks) -> None:
    pile = viks.pile()
    said = [line.text for each in panel(pile).sections for line in each.sentences]
    assert any(
        "onrecord show FILE holder NAME says why. Entries shared: 1" in each for each in said
    )


def named(viks: Viks) -> Pile:
    return viks.pile(judgement("name", viks.full, "Tor Vik", "Tor E. Vik"), name="Tor E. Vik")


def test_a_judged_name_is_shown_with_who_judged_and_what_is_printed(viks: Viks) -> None:
    pile = named(viks)
    product = verified(panel(pile), pile)
    assert product.refused == ()
    head = "Tor E. Vik (named so by desk; in the texts: Tor Vik) — minister of ferries"
    assert head in entries(product)
    assert product.generated_by.judgements == 1


def test_a_judged_name_that_a_document_prints_needs_no_note(viks: Viks) -> None:
    pile = viks.pile(judgement("name", viks.short, "Vik", "Vik"), name="Vik")
    product = verified(panel(pile), pile)
    assert "Vik — minister of ferries" in entries(product)
    assert product.refused == ()


def test_a_judged_affiliation_is_shown_with_who_judged(viks: Viks) -> None:
    pile = viks.pile(judgement("affiliation", viks.full, "Tor Vik", "Port of Aker"))
    product = verified(panel(pile), pile)
    head = "Tor Vik — minister of ferries; affiliation, as judged by desk: Port of Aker"
    assert head in entries(product)
    assert product.refused == ()


def with_heading(product: Product, old: ProductSection, parts: tuple[object, ...]) -> Product:
    assert old.heading is not None
    false = replace(old, heading=replace(old.heading, parts=parts))
    return replace(
        product, sections=tuple(false if each is old else each for each in product.sections)
    )


@pytest.mark.parametrize(
    ("field", "forged"),
    [
        ("judgement.name", {"text": "Tor the Great"}),
        ("judgement.author", {"text": "someone else"}),
        ("judgement.name", {"field": "judgement.affiliation"}),
        ("judgement.name", {"record": "0123456789abcdef"}),
    ],
)
def test_a_forged_judgement_is_refused(viks: Viks, field: str, forged: dict[str, str]) -> None:
    pile = named(viks)
    product = panel(pile)
    entry = headed(product, "Tor E. Vik")
    assert entry.heading is not None
    parts = tuple(
        replace(each, **forged) if isinstance(each, Name) and each.field == field else each
        for each in entry.heading.parts
    )
    refused = verified(with_heading(product, entry, parts), pile).refused
    assert "judgement." in refused[0].reason
    assert len(refused) == 1 + len(entry.sentences)


def test_a_heading_without_the_judgement_that_shaped_it_is_refused(viks: Viks) -> None:
    pile = named(viks)
    product = panel(pile)
    entry = headed(product, "Tor E. Vik")
    assert entry.heading is not None
    own = tuple(
        each
        for each in entry.heading.parts
        if isinstance(each, Name) and each.field.startswith("holder.name")
    )
    refused = verified(with_heading(product, entry, own), pile).refused
    assert refused[0].reason == "it is not what the record gives"


def test_who_is_judged_to_be_nobody_takes_no_seat(viks: Viks) -> None:
    seen, gone = viks.pile(), viks.pile(judgement("not-a-person", viks.full, "Tor Vik"))
    product = verified(panel(gone), gone)
    assert not any("Tor Vik" in each for each in entries(product))
    assert not any("quay" in line.text for each in product.sections for line in each.sentences)
    forged = panel(seen)
    assert any(
        each.reason == "it names what is judged to be no person"
        for each in verified(forged, gone).refused
    )


def test_the_roundup_counts_one_voice_for_one_person(viks: Viks) -> None:
    pile = viks.pile()
    assert verified(roundup(pile), pile).refused == ()


@pytest.mark.parametrize("wanted", ["Tor Vik", "tor vik"])
def test_the_ledger_of_statements_finds_a_holder_under_every_name(viks: Viks, wanted: str) -> None:
    found = statements(viks.pile(), holder=wanted)
    assert {each.holders[0].name for each in found.items} == {"Tor Vik", "Vik"}
    assert len(found.items) == 3


def test_the_ledger_of_statements_finds_by_judged_name_and_by_id(viks: Viks) -> None:
    pile = named(viks)
    assert len(statements(pile, holder="Tor E. Vik").items) == 3
    assert len(statements(pile, holder=viks.vik.id).items) == 3
    assert len(statements(pile, holder="Ole Vik").items) == 1
    assert statements(pile, holder="Nobody").items == ()


def test_a_judgement_that_is_not_applied_is_a_problem(viks: Viks) -> None:
    used = judgement("name", viks.full, "Tor Vik", "Tor E. Vik")
    lost = judgement("name", viks.full, "the pact", "The Pact")
    elsewhere = replace(
        lost, targets=(replace(lost.targets[0], document="beef", source="gone.txt"),)
    )
    group = ("Tor E. Vik", (viks.tor, viks.vik), (used,))
    pile = linked(viks.short, viks.full, groups=[group], loose=[lost, elsewhere])
    found = {each.source: each for each in overview(pile).problems}
    assert set(found) == {"full.txt", "gone.txt"}
    assert {each.stage for each in found.values()} == {"link"}
    assert "name “the pact”" in found["full.txt"].message
    assert found["full.txt"].message.endswith("no holder stands there any more")
    assert found["gone.txt"].message.endswith("its document is not in the record")


def test_without_entities_nothing_changes(viks: Viks) -> None:
    plain = pile_of(viks.short, viks.full, viks.other)
    assert statements(plain, holder="Tor Vik").items[0].holders[0].name == "Tor Vik"
    assert len(statements(plain, holder="Tor Vik").items) == 2
    assert isinstance(panel(plain).sections[0].sentences[0], Sentence)
