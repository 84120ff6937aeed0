"""Previews and aftermaths: what looks ahead to a day, beside what looks back on it."""

import msgspec
import pytest

from onrecord.model.product import Pile, Product, Sentence
from onrecord.products.index import index_of
from onrecord.products.panel import panel
from onrecord.products.roundup import roundup
from onrecord.products.statements import statements
from onrecord.products.turns import turned
from onrecord.products.units import units
from onrecord.products.verify import verified
from tests.unit.products.piles import Draft, pile_of
from tests.unit.products.presses import lamp, quay
from tests.unit.products.spoken import aftermath, both, preview, printed, undated

replace = msgspec.structs.replace
AHEAD, BACK = ", looking ahead to 2031-07-16.", ", looking back on 2031-07-16."


def test_a_preview_beside_an_aftermath_says_so_and_comes_first() -> None:
    first, second, *_ = printed(both())
    assert "every ship" in first
    assert first.endswith(AHEAD)
    assert "no ship" in second
    assert second.endswith(BACK)


def test_a_preview_beside_what_was_said_later_says_so() -> None:
    first, second, *_ = printed(pile_of(undated(), preview()))
    assert first.endswith(AHEAD)
    assert "looking" not in second


@pytest.mark.parametrize("draft", [preview(), aftermath()])
def test_alone_neither_says_so(draft: Draft) -> None:
    assert "looking" not in "".join(printed(pile_of(draft)))


def test_nothing_is_said_of_the_day_itself() -> None:
    draft = aftermath()
    draft.published = "2031-07-16"
    draft.whens[0] = replace(draft.whens[0], said="2031-07-16", relation="present")
    assert "looking" not in "".join(printed(pile_of(draft, preview())))


@pytest.mark.parametrize("value", ["2031", "2031-W29", "XXXX-07-16", "FUTURE_REF", "2031-07-11"])
def test_what_is_no_day_or_month_to_come_is_not_looked_ahead_to(value: str) -> None:
    draft = preview()
    draft.times[0] = replace(draft.times[0], value=value)
    found = printed(pile_of(draft, aftermath()))
    assert "looking ahead" not in "".join(found)


def test_a_month_is_looked_ahead_to_as_well() -> None:
    draft = preview()
    draft.times[0] = replace(draft.times[0], value="2031-08")
    later = undated()
    later.undated("2031-09-01", "2031-09-04", "winter")
    assert printed(pile_of(draft, later))[0].endswith(", looking ahead to 2031-08.")


def test_an_aftermath_beside_what_was_said_before_says_nothing() -> None:
    draft = preview()
    draft.whens = [replace(each, relation=None) for each in draft.whens]
    assert "looking" not in "".join(printed(pile_of(draft, aftermath())))


def test_a_window_that_may_reach_the_day_is_not_after_it() -> None:
    draft = undated()
    draft.undated("2031-07-16", "2031-07-24", "winter")
    assert turned(list(units(index_of(pile_of(draft, preview()))))) == frozenset()


def attacked(old: str, new: str) -> str:
    """Why a gate refuses lines of a panel with other words."""
    pile = both()
    text = msgspec.json.encode(panel(pile)).decode()
    assert old in text
    product = verified(msgspec.json.decode(text.replace(old, new), type=Product), pile)
    return " ".join(each.reason for each in product.refused)


def test_another_day_or_the_other_side_is_refused() -> None:
    reasons = attacked('"2031-07-16","query":"ahead', '"2031-07-17","query":"ahead')
    assert "gives 2031-07-16, not 2031-07-17" in reasons
    reasons = attacked("looking ahead to", "looking back on")
    assert "a count stands behind words that announce another" in reasons


def test_a_preview_that_does_not_say_so_beside_an_aftermath_is_refused() -> None:
    pile = both()
    product = panel(pile)
    (section, *rest) = product.sections
    texts = [each.text for each in section.sentences[0].parts]
    at = texts.index(", looking ahead to ")
    parts = section.sentences[0].parts
    plain = replace(section.sentences[0], parts=(*parts[:at], *parts[at + 2 :]))
    changed = replace(section, sentences=(plain, *section.sentences[1:]))
    refused = verified(replace(product, sections=(changed, *rest)), pile).refused
    assert [each.reason for each in refused] == [
        "it does not say which day it looks ahead to, or back on"
    ]


def test_a_time_that_was_changed_in_the_record_refuses_the_line() -> None:
    product, draft = panel(both()), preview()
    draft.times[0] = replace(draft.times[0], value="2031-07-15")
    refused = verified(product, pile_of(aftermath(), draft)).refused
    assert any("gives 2031-07-15, not 2031-07-16" in each.reason for each in refused)


def test_the_ledger_has_the_side_of_each_statement() -> None:
    first, second = (each for each in statements(both()).items if each.turn)
    assert first.turn is not None
    assert (first.turn.turn, first.turn.value) == ("back", "2031-07-16")
    assert second.turn is not None
    assert (second.turn.turn, second.turn.value) == ("ahead", "2031-07-16")
    assert [each.evidence.exact for each in second.times] == ["Wednesday"]


def themed() -> Pile:
    """Two papers on one theme, the later one first in the pile."""
    early, late = quay(), lamp()
    early.published, late.published = "2031-07-10", "2031-07-20"
    chair, *_ = early.attributions
    early.when(chair, "2031-07-10", told=("would save", "2031-07-16"), relation="future")
    return pile_of(late, early)


def test_a_theme_is_in_order_of_time_and_marks_what_looks_ahead() -> None:
    pile = themed()
    product = verified(roundup(pile), pile)
    assert product.refused == ()
    theme = next(each for each in product.sections if each.heading)
    days = [each.text for each in theme.sentences if each.text.startswith("Article")]
    assert ["2031-07-10" in days[0], "2031-07-20" in days[1]] == [True, True]
    marked = [each for each in theme.sentences if "looking ahead to 2031-07-16" in each.text]
    assert [each.holders[0].name for each in marked] == ["Mette Aas"]


def test_a_theme_without_its_marks_is_refused() -> None:
    pile = themed()
    product = roundup(pile)
    sections = tuple(
        replace(each, sentences=tuple(map(unmarked, each.sentences))) for each in product.sections
    )
    refused = verified(replace(product, sections=sections), pile).refused
    assert [each.reason for each in refused] == [
        "it does not say which day it looks ahead to, or back on"
    ]


def unmarked(sentence: Sentence) -> Sentence:
    """A line without the day that it looks at."""
    texts = [each.text for each in sentence.parts]
    found = next((at for at, each in enumerate(texts) if "looking" in each), len(texts))
    return replace(sentence, parts=sentence.parts[:found])
