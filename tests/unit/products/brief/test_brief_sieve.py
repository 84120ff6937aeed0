"""What a brief is chosen from: parties once, nothing that leans or shouts; and where it stands."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from onrecord import api
from onrecord.api.making import asking
from onrecord.model.identity import record_id
from onrecord.model.product import Pile
from onrecord.model.proposition import Proposition
from onrecord.model.records import Attribution
from onrecord.products.brief import brief
from onrecord.products.brief.candidates import means
from onrecord.products.brief.graded import described
from onrecord.products.study import Study, study_of
from onrecord.products.verify import verified
from tests.unit.products.piles import Draft, pile_of

replace = msgspec.structs.replace

JUDGED = (
    ("Ada Holm", "the new harbour wall is a costly mistake for every crew in the port"),
    ("Ada Holm", "the harbour wall is far too high for the small boats of the port"),
    ("Odd Vik", "the harbour wall is a triumph for the whole town and its port!"),
    ("Ran Moe", "the harbour wall is ugly"),
    ("Jon Falk", "such moves are the best news for the harbour in twenty years of work"),
    ("Mette Aas", "the harbour wall is the safest building on the whole coast of the Sound"),
)


def judged() -> Study:
    """Five people who judge a wall, one of them twice."""
    text = "Wall\n\n" + "\n".join(f"{who} said {what}." for who, what in JUDGED) + "\n"
    draft = Draft("wall.txt", text)
    holders = {who: draft.holder(who) for who, _ in JUDGED}
    said = [draft.says(holders[who], what, source=who) for who, what in JUDGED]
    pile = pile_of(draft)
    found = tuple(assessed(draft, each) for each in said)
    return study_of(replace(pile, readings=(replace(pile.readings[0], propositions=found),)))


def assessed(draft: Draft, said: Attribution) -> Proposition:
    return Proposition(
        id=record_id(draft.id, "proposition", said.content),
        target=said.id,
        spans=said.content,
        kind="assessment",
        predicate="be",
        subject=("wall",),
    )


def voices(study: Study) -> Iterator[str]:
    yield from (line.holders[0].name for (line,) in means(study))


def test_each_party_is_heard_once_and_nothing_that_shouts_leans_or_is_short() -> None:
    assert sorted(voices(judged())) == ["Ada Holm", "Mette Aas"]


def test_a_document_without_a_title_is_named_by_its_first_words() -> None:
    draft = Draft("1766.txt", f"{JUDGED[0][0]} said {JUDGED[0][1]}.\n", outlet=None)
    study = study_of(pile_of(draft))
    (shelf,) = study.index.shelves.values()
    masthead = shelf.reading.masthead
    if not masthead.title.value:
        assert described(study, "1766.txt").startswith("the text that begins “Ada Holm said")
    assert described(study, "Ada Holm") == "Ada Holm"


@pytest.fixture(scope="module")
def pile(sample_record: Path) -> Pile:
    with api.open_record(sample_record) as record:
        return asking(record.linked_pile())


def test_a_line_under_another_parts_heading_is_refused(pile: Pile) -> None:
    product = brief(study_of(pile))
    first, second, *rest = product.sections
    swapped = (
        replace(first, sentences=second.sentences),
        replace(second, sentences=first.sentences),
    )
    kept = verified(replace(product, sections=(*swapped, *rest)), pile)
    printed = {one.text for each in kept.sections for one in each.sentences}
    assert not printed & {one.text for each in (first, second) for one in each.sentences}
    assert {each.reason for each in kept.refused} == {
        "it stands under another heading than its own"
    }
