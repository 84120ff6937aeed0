"""Credits: whose text a page says it prints, and what only looks like it."""

import pytest

from onrecord.link.copies_credits import credits_of
from onrecord.model.document import BlockKind
from tests.unit.link.copied import FERRY, VIK, article


def found(words: str, kind: BlockKind = "paragraph") -> set[tuple[str, str]]:
    reading = article((kind, words), FERRY)
    each = credits_of(reading)
    assert all(reading.document.text[one.start : one.end] == one.exact for one in each)
    return {(one.kind, one.key) for one in each}


@pytest.mark.parametrize(
    ("words", "kind", "credit"),
    [
        ("HOLM, Norway (AP) — The ferry lies", "paragraph", ("dateline", "Associated Press")),
        ("Holm (Reuters) - The ferry lies", "paragraph", ("dateline", "Reuters")),
        ("By The Associated Press", "paragraph", ("byline", "Associated Press")),
        ("Tor VikAssociated Press", "byline", ("byline", "Associated Press")),
        ("Posted 5:57 am, May 3, by Reuters", "heading", ("byline", "Reuters")),
        ("© Copyright 2031 Reuters. All rights reserved.", "furniture", ("rights", "Reuters")),
        (
            "Reuters writer Tor Vik contributed to this report.",
            "paragraph",
            ("contributed", "Reuters"),
        ),
        (
            "Originally published at The Harbour Ledger on Monday.",
            "paragraph",
            ("first", "harbour ledger"),
        ),
        ("via Reuters", "paragraph", ("first", "Reuters")),
        ("Correction: the ferry is older.", "paragraph", ("note", "")),
    ],
)
def test_whose_text_it_is(words: str, kind: BlockKind, credit: tuple[str, str]) -> None:
    assert credit in found(words, kind)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("The ferry at the quay (AP Photo/Tor Vik)", "paragraph"),
        ("Tor Vik/Pool via AP", "paragraph"),
        ("The ferry of Nordkap. Reuters", "caption"),
        ("© Reuters", "furniture"),
        ("The gas goes to Holm via the new pipe of Nordkap, which nobody of them has seen, and "
         "to Aker by ship, as it did before the war.", "paragraph"),
        ("It was first published on Monday, May 3.", "paragraph"),
        ("As Reuters puts it, the ferry is late.", "paragraph"),
    ],
)  # fmt: skip
def test_what_is_no_credit(words: str, kind: BlockKind) -> None:
    assert found(words, kind) == set()


def test_people_who_sign_and_outlets_that_are_told_from() -> None:
    reading = article(
        ("byline", "Ines Duarte"),
        f"{VIK} Tor Vik told Reuters.",
        authors=("Ines Duarte",),
        quoted=(VIK[1:-1], "Tor Vik"),
        via="Reuters",
    )
    assert {(each.kind, each.name) for each in credits_of(reading)} == {
        ("author", "Ines Duarte"),
        ("cited", "Reuters"),
    }
