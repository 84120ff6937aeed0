"""How lines name documents: outlets, titles between quotation marks, files; and when."""

import msgspec
import pytest

from onrecord.model.document import Stated
from onrecord.model.product import Pile, Product
from onrecord.products.index import shelf_of
from onrecord.products.lines import role_line
from onrecord.products.panel import panel
from onrecord.products.places import dated, place_after, publication, stop
from onrecord.products.verify import verified
from tests.unit.products.piles import Draft, pile_of

replace = msgspec.structs.replace


def printed(draft: Draft, title: str | None) -> str:
    reading = draft.reading()
    masthead = replace(reading.masthead, title=Stated(title))
    shelf = shelf_of(replace(reading, masthead=masthead))
    parts = publication("in_outlet", shelf)
    return "".join(part.text for part in [*parts, *stop(parts)])


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Who pays?", " in “Who pays?”"),
        ("Nobody pays", " in “Nobody pays”."),
        ("Nobody pays.", " in “Nobody pays.”"),
        ("“Nobody” pays", " in ‘“Nobody” pays’."),
        (None, " in the text that begins “Text. …”"),
    ],
)
def test_a_title_stands_between_quotation_marks_with_one_stop(title: str, text: str) -> None:
    assert printed(Draft("a.txt", "Text.\n", None), title) == text


def test_an_outlet_goes_before_the_title() -> None:
    assert printed(Draft("a.txt", "Text.\n", "The Quay Post"), "Who?") == " in The Quay Post."


def test_a_date_is_printed_to_the_day_and_never_made_up() -> None:
    reading = Draft("a.txt", "Text.\n").reading()
    when = replace(reading.masthead, published=Stated("2025-04-24T06:40", "metadata"))
    parts = dated(shelf_of(replace(reading, masthead=when)))
    assert "".join(part.text for part in parts) == ", published 2025-04-24"
    assert dated(shelf_of(replace(reading, masthead=replace(when, published=Stated())))) == []


def untitled_outlet(source: str, title: str) -> Draft:
    """Two people who are told of in a document whose outlet is not known."""
    draft = Draft(
        source,
        f"{title}\n\nPer Dal said the lamp in {title} must be lit. Per Dal said the wall should be "
        f"raised in {title}.\n",
        None,
    )
    per = draft.holder("Per Dal")
    draft.says(per, f"the lamp in {title} must be lit")
    draft.says(per, f"the wall should be raised in {title}")
    return draft


def lines(product: Product) -> list[str]:
    return [each.text.partition(": ")[0] for each in product.sections[0].sentences]


def shown(pile: Pile) -> Product:
    product = verified(panel(pile), pile)
    assert product.refused == ()
    return product


def test_a_title_is_not_repeated_within_an_entry() -> None:
    assert lines(shown(pile_of(untitled_outlet("a.txt", "Gates")))) == [
        "Per Dal, as told in “Gates”",
        "Per Dal, as told in the same document",
    ]


def test_a_title_is_printed_again_after_another_document() -> None:
    pile = pile_of(untitled_outlet("a.txt", "Gates"), untitled_outlet("b.txt", "Cranes"))
    assert lines(shown(pile)) == [
        "Per Dal, as told in “Gates”",
        "Per Dal, as told in the same document",
        "Per Dal, as told in “Cranes”",
        "Per Dal, as told in the same document",
    ]


def test_the_same_document_is_refused_where_none_was_named() -> None:
    pile = pile_of(untitled_outlet("a.txt", "Gates"))
    product = panel(pile)
    (entry, *rest) = product.sections
    attacked = replace(product, sections=(replace(entry, sentences=entry.sentences[1:]), *rest))
    assert entry.sentences[1].text in {each.text for each in verified(attacked, pile).refused}


def test_the_same_document_is_refused_after_another_one() -> None:
    pile = pile_of(untitled_outlet("a.txt", "Gates"), untitled_outlet("b.txt", "Cranes"))
    product = panel(pile)
    (entry, *rest) = product.sections
    one, two, three, four = entry.sentences
    attacked = replace(product, sections=(replace(entry, sentences=(one, three, two, four)), *rest))
    refused = {each.text for each in verified(attacked, pile).refused}
    assert two.text in refused
    assert one.text not in refused


def test_an_altered_title_or_date_is_refused() -> None:
    draft = Draft("a.txt", "Gates\n\nThe lamp should be lit before the storms.\n\nBo Lind\n", None)
    words = "The lamp should be lit before the storms."
    draft.section("signed", [words], [draft.holder("Bo Lind")])
    pile = pile_of(draft)
    product = shown(pile)
    (entry, *rest) = product.sections
    line = entry.sentences[0]
    assert line.text == "Section signed by Bo Lind in “Gates”, published 2025-04-24."
    for old, new, reason in (
        ("Gates", "Floodgates", "masthead.title of"),
        ("2025-04-24", "2025-04-25", "gives 2025-04-24, not 2025-04-25"),
    ):
        parts = tuple(replace(p, text=new) if p.text == old else p for p in line.parts)
        false = replace(line, parts=parts)
        attacked = replace(
            product, sections=(replace(entry, sentences=(false, *entry.sentences[1:])), *rest)
        )
        (only,) = verified(attacked, pile).refused
        assert reason in only.reason


def test_a_role_line_does_not_name_the_document_of_what_follows() -> None:
    drafts = untitled_outlet("a.txt", "Gates"), untitled_outlet("b.txt", "Cranes")
    line = role_line(shelf_of(drafts[0].reading()), drafts[0].holders[1])
    assert place_after(line, drafts[0].id) is None
    told = shown(pile_of(*drafts)).sections[0].sentences[0]
    assert place_after(told, None) == drafts[0].id
    assert place_after(told, drafts[1].id) == drafts[0].id
