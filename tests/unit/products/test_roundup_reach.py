"""What only one article has, where a finding is missing, and whom an article quotes."""

from collections.abc import Callable

import msgspec
import numpy as np
import pytest

from onrecord.model.identity import record_id
from onrecord.model.product import Name, Part, Pile, Product, Sentence, Value
from onrecord.model.proposition import Proposition
from onrecord.model.records import Reading
from onrecord.model.span import Span
from onrecord.products.index import index_of
from onrecord.products.queries import Counts
from onrecord.products.roundup import roundup
from onrecord.products.roundup_found import stems
from onrecord.products.roundup_reach import FEWEST, main_finding, missing_parts
from onrecord.products.sense import LENGTH
from onrecord.products.verify import verified
from tests.unit.products.piles import Draft
from tests.unit.products.presses import digest, lamp, pile_with, press, quay

replace = msgspec.structs.replace
PILOTS = "the tidal gate would block the pilots’ boats"
TRAWLERS = "Nobody asked the trawlers"


def direction(*weights: int) -> bytes:
    return np.array([*weights, *[0] * (LENGTH - len(weights))], dtype=np.int8).tobytes()


MATTER = direction(100, 60)
"""What all papers speak of: near it, but nothing by itself."""


def directed(draft: Draft, said: dict[str, bytes]) -> Reading:
    """A reading whose statements point where they are told to, and all others at the matter."""
    reading = draft.reading()
    spans: list[tuple[str | None, Span]] = [
        (each.id, each.content[0]) for each in reading.attributions
    ]
    spans += [(None, each) for each in map(draft.span, said) if each not in [s for _, s in spans]]
    propositions = tuple(
        Proposition(
            id=record_id(draft.id, "proposition", (span,)),
            target=target,
            spans=(span,),
            vector=said.get(span.exact, MATTER),
        )
        for target, span in spans
    )
    return replace(reading, propositions=propositions)


def searched() -> Pile:
    """The papers; what Vik says of the boats stands apart from all that the others say."""
    return pile_with(
        directed(quay(), {PILOTS: direction(45, 0, 100)}),
        directed(lamp(), {TRAWLERS: MATTER}),
        directed(digest(), {}),
    )


def lines(product: Product) -> list[str]:
    return [one.text for each in product.sections for one in each.sentences]


def test_what_only_one_article_has_says_so() -> None:
    found = [each for each in lines(roundup(searched(), "outlet")) if "Found in none" in each]
    assert len(found) == 1
    assert PILOTS in found[0]
    assert found[0].endswith(
        " Found in none of the other 2 articles, searched by words and by sense."
    )


def test_nothing_is_said_where_sense_cannot_be_searched() -> None:
    assert not any("searched" in each for each in lines(roundup(press(), "outlet")))


def test_the_same_words_elsewhere_are_found_whatever_their_direction() -> None:
    other = Draft("other.txt", f"Boats\n\nOdd Vik also said {PILOTS}.\n", outlet="The Mole")
    pile = pile_with(*searched().readings, directed(other, {}))
    assert not any("Found in none" in each for each in lines(roundup(pile, "outlet")))


def test_a_line_that_claims_more_than_the_search_found_is_refused() -> None:
    pile = searched()
    product = roundup(pile, "outlet")
    assert verified(product, pile).refused == ()

    def forged(one: Sentence) -> Sentence:
        if not one.text.startswith("Ran Moe") or "open at night" not in one.text:
            return one
        line = next(each for each in sentences(product) if "Found in none" in each.text)
        return replace(one, parts=(*one.parts, *line.parts[-3:]))

    (reason,) = {each.reason for each in verified(changed(product, forged), pile).refused}
    assert reason == "it is not what the record gives"


def test_a_wrong_count_of_articles_is_refused() -> None:
    pile = searched()

    def more(part: Part) -> Part:
        searched_in = isinstance(part, Value) and part.query.startswith("others record=")
        return replace(part, text="200") if searched_in else part

    attacked = changed(roundup(pile, "outlet"), on_parts(more))
    assert [each.reason.endswith("gives 2, not 200") for each in verified(attacked, pile).refused]


def test_a_finding_that_another_article_gets_is_not_alone_any_more() -> None:
    product = roundup(searched(), "outlet")
    other = Draft("other.txt", "Boats\n\nOdd Vik said boats would be stopped.\n", outlet="The Mole")
    other.says(other.holder("Odd Vik"), "boats would be stopped")
    near = directed(other, {"boats would be stopped": direction(45, 0, 100)})
    refused = verified(product, pile_with(*searched().readings, near)).refused
    assert any(PILOTS in each.text for each in refused)


def widely_found() -> Pile:
    """A finding that two more papers have and The Mole has not."""
    gate = "a tidal gate would cost nine million crowns"
    drafts = []
    for number, outlet in enumerate(("The Quay Post", "The Lamp", "Sound Digest", "The Mole")):
        text = f"Gate {number}\n\nSkipper Ran Moe said that {gate}, and that was {number}.\n"
        if outlet == "The Mole":
            text = "Herring\n\nSkipper Ran Moe said that herring will come late every spring.\n"
        draft = Draft(f"{number}.txt", text, outlet=outlet)
        draft.says(draft.holder("Ran Moe"), "herring will come late" if number == 3 else gate)
        drafts.append(draft)
    last = direction(0, 0, 0, 100)
    return pile_with(
        *(
            directed(each, {"herring will come late": last} if at == 3 else {})
            for at, each in enumerate(drafts)
        )
    )


def test_a_finding_names_the_outlets_that_surely_lack_it() -> None:
    counts = Counts(index_of(widely_found()))
    units = counts.press.by_document[widely_found().readings[0].document.id]
    main = main_finding(counts.press, units)
    assert main
    elsewhere = counts.press.found.elsewhere(main)
    assert elsewhere
    assert len(elsewhere.found) == FEWEST
    text = "".join(each.text for each in missing_parts(counts.press, main))
    assert text == (
        " Not found in 1 of the other 3 articles, searched by words and by sense; in nothing read"
        " here from The Mole."
    )


def test_nothing_is_called_missing_that_few_have() -> None:
    pile = widely_found()
    counts = Counts(index_of(pile))
    (herring,) = counts.press.by_document[pile.readings[3].document.id]
    assert main_finding(counts.press, [herring]) is None
    assert missing_parts(counts.press, herring) == []


def test_all_voices_of_an_article_are_named_with_whom_they_came_through() -> None:
    draft = Draft(
        "many.txt",
        "Gate\n\n"
        + " ".join(f"Pilot Odd Vik{n} said gate number {n} leaks badly." for n in range(8)),
    )
    ruiz = draft.holder("Pilot", "group")
    for number in range(8):
        who = draft.holder(f"Odd Vik{number}")
        relays = [ruiz] if number == 7 else []
        draft.says(who, f"gate number {number} leaks badly", relays=relays)
    pile = pile_with(draft.reading())
    product = roundup(pile, "outlet")
    (line,) = [each for each in lines(product) if each.startswith("Voices that it quotes")]
    assert line.startswith("Voices that it quotes: 8; they are Odd Vik0; ")
    assert line.endswith("Odd Vik7 (via Pilot).")
    assert verified(product, pile).refused == ()

    def direct(one: Sentence) -> Sentence:
        if not one.text.startswith("Voices"):
            return one
        return replace(one, parts=tuple(each for each in one.parts if each.text != "Odd Vik3"))

    assert len(verified(changed(product, direct), pile).refused) == 1

    def stolen(part: Part) -> Part:
        return (
            replace(part, text="Ran Moe")
            if isinstance(part, Name) and part.text == "Odd Vik3"
            else part
        )

    assert verified(changed(product, on_parts(stolen)), pile).refused


@pytest.mark.parametrize(
    ("text", "words"),
    [("The 9 Gates cost 40 %", {"gates", "cost", "9", "40"}), ("It is so", set())],
)
def test_short_words_are_not_looked_for_but_figures_are(text: str, words: set[str]) -> None:
    assert stems(text) == words


def sentences(product: Product) -> list[Sentence]:
    return [one for each in product.sections for one in each.sentences]


def changed(product: Product, change: Callable[[Sentence], Sentence]) -> Product:
    sections = tuple(
        replace(each, sentences=tuple(change(one) for one in each.sentences))
        for each in product.sections
    )
    return replace(product, sections=sections)


def on_parts(change: Callable[[Part], Part]) -> Callable[[Sentence], Sentence]:
    return lambda one: replace(one, parts=tuple(change(part) for part in one.parts))
