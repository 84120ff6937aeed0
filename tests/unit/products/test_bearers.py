"""Names that cannot stand on a page, and statements that speak of their own holder."""

import msgspec
import pytest

from onrecord.lexicon.stand import cut_short
from onrecord.lexicon.stand_names import ill_formed, is_city, speaks_of, well_formed_role
from onrecord.model.product import Name, Product
from onrecord.model.records import Holder, HolderKind
from onrecord.products.panel import panel
from onrecord.products.verify import verified
from tests.unit.products.piles import Draft, pile_of


@pytest.mark.parametrize(
    "name",
    [
        "anyone,”the letter",
        "• Papers seen by the Post",
        "* From Vik",
        "Organisers for",
        "Ana Roe and Quay Post's",
        "three advisers and officials and officials",
        "His critics",
        "One of his think tanks",
        "two lines\nof text",
        "fact that the pier sank",
        "one two three four five six seven eight nine ten eleven twelve thirteen",
        "",
    ],
)
def test_names_cut_from_a_sentence_are_ill_formed(name: str) -> None:
    assert ill_formed(name)


@pytest.mark.parametrize(
    "name", ["Ana Roe", "Jean-Luc d’Orsay", "two officials who saw the annex", "Guild of Pilots"]
)
def test_names_as_people_write_them_are_well_formed(name: str) -> None:
    assert not ill_formed(name)


def test_a_city_is_no_speaker_and_a_cut_role_is_no_role() -> None:
    assert is_city("LONDON")
    assert is_city("Oslo")
    assert not is_city("Oslo Guild")
    assert well_formed_role("deputy director")
    assert not well_formed_role(") - German")
    assert not well_formed_role("Estonian counterpart")
    assert not well_formed_role("warned Norwegian minister")
    assert not well_formed_role("Defence James Orm")


@pytest.mark.parametrize(
    ("text", "names_him"),
    [
        ("Falk will never pay", True),
        ("we told President Falk so", True),
        ("Ada Falk will never pay", False),
        ("the Falk administration will pay", False),
        ("the Falk Tower will stand", False),
        ("I will pay", False),
    ],
)
def test_words_speak_of_a_person_by_surname(text: str, names_him: bool) -> None:
    assert speaks_of(text, "Jon Falk") is names_him


@pytest.mark.parametrize("text", ["there are no signs ... more", "and so on…", "it is … less"])
def test_words_that_break_off(text: str) -> None:
    assert cut_short(text)
    assert not cut_short("so … it went on.")


def shown(draft: Draft) -> Product:
    pile = pile_of(draft)
    product = verified(panel(pile), pile)
    assert product.refused == ()
    return product


@pytest.mark.parametrize("name", ["LONDON", "anyone,”the letter", "His critics", "meeting"])
def test_no_seat_for_a_name_that_is_none_and_it_is_counted(name: str) -> None:
    draft = Draft("n.txt", f"News\n\n{name} said the quay would sink by May, all the same.\n")
    draft.says(draft.holder(name), "the quay would sink by May, all the same")
    (about,) = shown(draft).sections
    assert any(each.text.endswith("and by itself: 1") for each in about.sentences)


def test_no_line_through_a_relayer_whose_name_is_none() -> None:
    draft = Draft("n.txt", "News\n\nGOOD READS: Jon Falk said the quay would sink by May.\n")
    label = draft.holder("GOOD READS")
    draft.says(draft.holder("Jon Falk"), "the quay would sink by May", relays=[label])
    assert all(each.heading is None for each in shown(draft).sections)


def self_spoken(kind: HolderKind) -> Draft:
    text = (
        "Jon Falk said that Falk would pay for the quay. Falk said the lamp would last for years."
    )
    draft = Draft("n.txt", f"News\n\n{text}\n")
    jon = draft.holder("Jon Falk", kind)
    draft.says(jon, "Falk would pay for the quay")
    draft.says(jon, "the lamp would last for years", source="Falk")
    return draft


def test_what_speaks_of_its_own_holder_is_not_printed_and_refused_if_forged() -> None:
    section, _ = shown(self_spoken("person")).sections
    assert [each.text for each in section.sentences if "would pay" in each.text] == []
    forged = panel(pile_of(self_spoken("organisation")))
    (line,) = [each for each in forged.sections[0].sentences if "would pay" in each.text]
    refused = verified(forged, pile_of(self_spoken("person"))).refused
    assert [each.text for each in refused if "as of somebody else" in each.reason] == [line.text]


def test_a_section_that_speaks_of_its_author_is_not_his() -> None:
    lines = ["Falk broke the lamp on the old pier.", "Nobody on the quay believes Falk any more."]
    draft = Draft("n.txt", f"News\n\n{' '.join(lines)}\n\nJon Falk, who keeps the lamp, waits.\n")
    draft.section("signed", lines, [draft.holder("Jon Falk")])
    assert all(each.heading is None for each in shown(draft).sections)


LEADER = "The quay must be mended before the winter storms."


def unsigned_leader() -> Draft:
    """A block quote of an outlet that the document names nowhere but where it introduces it."""
    draft = Draft("d.txt", f"Press\n\nAnd The Vik Beacon warned:\n\n{LEADER}\n")
    beacon = draft.add(Holder(id="", name="The Vik Beacon", kind="outlet", naming="named"))
    draft.section("blockquote", [LEADER], [beacon], label="And The Vik Beacon warned:")
    return draft


def test_an_outlet_quoted_at_length_rests_on_what_introduces_it() -> None:
    section, _ = shown(unsigned_leader()).sections
    assert section.heading is not None
    (name,) = section.heading.parts
    assert isinstance(name, Name)
    assert name.evidence is not None
    assert name.evidence.exact == "The Vik Beacon"


def test_a_name_resting_on_other_words_than_its_label_is_refused() -> None:
    product, pile = panel(pile_of(unsigned_leader())), pile_of(unsigned_leader())
    section, *rest = product.sections
    assert section.heading is not None
    (name,) = section.heading.parts
    assert isinstance(name, Name)
    assert name.evidence is not None
    elsewhere = msgspec.structs.replace(name.evidence, start=0, end=5, exact="Press")
    moved = msgspec.structs.replace(name, evidence=elsewhere)
    heading = msgspec.structs.replace(section.heading, parts=(moved,))
    forged = (msgspec.structs.replace(section, heading=heading), *rest)
    refused = verified(msgspec.structs.replace(product, sections=forged), pile).refused
    assert any("is not that of holder.name" in each.reason for each in refused)


def test_the_outlet_by_a_shorter_name_takes_no_seat() -> None:
    draft = Draft("o.txt", "News\n\nThe Post said the quay would sink by May.\n")
    draft.says(
        draft.holder("Post", "organisation"), "the quay would sink by May", source="The Post"
    )
    assert all(each.heading is None for each in shown(draft).sections)


def test_roles_that_add_nothing_have_no_line_and_cut_ones_are_not_printed() -> None:
    drafts = []
    for number, role in enumerate(("Norwegian minister", "minister", "leader", "told Ana Roe")):
        said = f"The {role} Bo Lind said the quay would sink in {number} days."
        text = f"News {number}\n\nAna Roe waits. {said}\n"
        draft = Draft(f"{number}.txt", text, f"Post {number}")
        draft.holder("Ana Roe")
        bo = draft.holder("Bo Lind", role=role)
        draft.says(bo, f"the quay would sink in {number} days", source="Bo Lind")
        drafts.append(draft)
    pile = pile_of(*drafts)
    section = verified(panel(pile), pile).sections[0]
    assert section.heading is not None
    assert section.heading.text == "Bo Lind — Norwegian minister"
    assert not any(each.text.startswith("In ") for each in section.sentences)
