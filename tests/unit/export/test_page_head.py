"""The head of a page: of what it is made, in one breath."""

import msgspec

from onrecord.export.page_head import Head, head
from onrecord.export.page_product import ProductView, SectionView
from onrecord.products.overview import overview
from tests.unit.products.piles import Draft, lighthouse, pile_of


def headed(*themes: str, title: str = "", outlets: tuple[str, ...] = ()) -> Head:
    drafts = [Draft(f"{n}.txt", f"Quay {n}\n\nNothing.\n", each) for n, each in enumerate(outlets)]
    sections = tuple(
        SectionView(f"p1-{n}", each, True, 1, None, ()) for n, each in enumerate(themes, 1)
    )
    product = ProductView("p1", "Roundup", sections, False)
    return head(title, overview(pile_of(lighthouse(), *drafts)), [product])


def test_a_page_is_called_by_its_first_themes() -> None:
    assert headed("port fee", "quay", "lamp", "boat").title == (
        "Who said what on “port\u00a0fee”, “quay” and “lamp”"
    )
    assert headed("quay").title == "Who said what on “quay”"
    assert headed().title == "Who said what"


def test_a_title_that_was_given_stands_and_the_themes_are_named_below() -> None:
    found = headed("quay", title="The pact")
    assert (found.title, found.named) == ("The pact", False)
    assert [each.anchor for each in found.themes] == ["p1-1"]


def test_outlets_are_named_the_most_frequent_first_and_the_rest_counted() -> None:
    found = headed(outlets=("B", "C", "B", "D", "E"))
    assert found.outlets == ("B", "The Quay Post", "C")
    assert found.others == "2 other outlets"
    assert headed().others == ""


def test_documents_whose_outlet_is_not_known_are_not_laid_on_the_others() -> None:
    lines = overview(pile_of(lighthouse())).documents
    unknown = msgspec.structs.replace(lines[0], outlet=None)
    whole = overview(pile_of(lighthouse()))
    shown = msgspec.structs.replace(whole, documents=(lines[0], unknown, unknown))
    assert head("", shown, []).others == "outlets not stated (2)"


def test_the_days_of_publication() -> None:
    lines = overview(pile_of(lighthouse())).documents
    later = msgspec.structs.replace(lines[0], published="2025-05-01T10:00")
    never = msgspec.structs.replace(lines[0], published=None)
    whole = overview(pile_of(lighthouse()))

    def dated(*documents: object) -> str:
        return head("", msgspec.structs.replace(whole, documents=documents), []).dates

    assert dated(*lines) == "dated 2025-04-24"
    assert dated(later, *lines, never) == "dated 2025-04-24 to 2025-05-01 (1\u00a0undated)"
    assert dated(never) == "undated"
