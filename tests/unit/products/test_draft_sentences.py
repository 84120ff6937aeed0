"""Sentences and clauses of a draft, and what makes no claim."""

import pytest

from onrecord.models.kit import Kit
from onrecord.products.draft_clauses import clauses
from onrecord.products.draft_sentences import draft_sentences, no_claim
from tests.unit.products.check_pairs import LEAD, read, sentences

DRAFT = """## What Oslo wants

Tor Vik signed the pact. Who pays for it? He smiled.
"""


def test_headings_questions_and_scraps_make_no_claim(kit: Kit) -> None:
    _, shelf, parse = read(DRAFT, kit)
    found = [each for each in draft_sentences(shelf, parse) if each.side.start >= len(LEAD)]
    assert [(each.side.text, no_claim(each)) for each in found] == [
        ("## What Oslo wants", "verify_heading"),
        ("Tor Vik signed the pact.", None),
        ("Who pays for it?", "verify_question"),
        ("He smiled.", "verify_short"),
    ]


def test_a_sentence_knows_the_one_before_it_in_its_paragraph(kit: Kit) -> None:
    _, shelf, parse = read("Vik signed it. Brandt did not sign it.\n\nRiga waits for both.", kit)
    found = [each for each in draft_sentences(shelf, parse) if each.side.start >= len(LEAD)]
    before = [each.before.text if each.before else None for each in found]
    assert before == [None, "Vik signed it.", None]


def test_the_holder_of_a_pronoun_is_sought_too(kit: Kit) -> None:
    text = "Tor Vik, the minister, signed the pact. He said the ferries would come in May."
    _, shelf, parse = read(text, kit)
    last = list(draft_sentences(shelf, parse))[-1]
    assert {"ferries", "May", "Tor", "Vik"} <= set(last.sought.split())


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Tor Vik signed the pact, and Lea Brandt left the harbour at noon.",
            ["Tor Vik signed the pact, and", "Lea Brandt left the harbour at noon."],
        ),
        (
            "Tor Vik wanted the talks cancelled, while Lea Brandt asked for a longer round.",
            [
                "Tor Vik wanted the talks cancelled,",
                "while Lea Brandt asked for a longer round.",
            ],
        ),
        ("Tor Vik signed and sealed the pact.", ["Tor Vik signed and sealed the pact."]),
        (
            "Tor Vik said the pact would hold and the ferries would sail.",
            ["Tor Vik said the pact would hold and the ferries would sail."],
        ),
    ],
)
def test_clauses_with_a_subject_of_their_own_part_a_sentence(
    kit: Kit, text: str, parts: list[str]
) -> None:
    _, shelf, parse = read(text, kit)
    (side,) = sentences(shelf, parse)
    assert [each.text for each in clauses(side)] == parts
