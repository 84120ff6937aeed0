"""When something was said: from its own words, else from its document's date or window."""

import csv
import io

import msgspec
import pytest

from onrecord.export.csv import ledger_csv, product_csv
from onrecord.export.holders_text import holder_text
from onrecord.export.ledger_text import ledger_text
from onrecord.export.product_json import product_json
from onrecord.model.link import DatedBetween, DateLink
from onrecord.model.product import Pile, ProductSection, Sentence
from onrecord.model.timing import WindowReason
from onrecord.products.holders_page import holder_page
from onrecord.products.index import index_of
from onrecord.products.lines import Extras, statement_line
from onrecord.products.panel import panel
from onrecord.products.roundup import roundup
from onrecord.products.said import order_of, published, said
from onrecord.products.statements import statements
from onrecord.products.units import units
from onrecord.products.verify import verified
from tests.unit.products.piles import Draft, pile_of
from tests.unit.products.spoken import both, lines, preview, printed, undated

replace = msgspec.structs.replace
ON_FRIDAY = " — said 2031-07-11 (“Friday”), published 2031-07-13."
BETWEEN = " — published between 2031-07-20 and 2031-07-24, inferred from its text."


def test_a_stated_day_comes_with_its_words_and_their_place() -> None:
    pile = pile_of(preview())
    first, second = statements(pile).items
    assert (first.said.date, first.said.basis) == ("2031-07-11", "stated")
    assert first.said.published == "2031-07-13"
    words = first.said.words
    assert words is not None
    assert pile.readings[0].document.text[words.start : words.end] == "Friday" == words.exact
    assert (second.said.date, second.said.basis) == ("2031-07-13", "published (dateline)")
    assert second.said.words is None


def test_a_line_says_when_it_was_said_where_that_is_not_when_it_was_published() -> None:
    first, second, *_ = printed(pile_of(preview()))
    assert first.endswith(f"every ship.”{ON_FRIDAY}")
    assert second.endswith("warm coat” — published 2031-07-13.")


def test_the_place_of_the_words_is_evidence_of_the_line() -> None:
    pile = pile_of(preview())
    line = panel(pile).sections[0].sentences[0]
    assert "Friday" in [each.exact for each in line.evidence]


@pytest.mark.parametrize("day", ["2031-07-13", "2031-07", "2031", "2031-W28", "XXXX-07-11"])
def test_a_day_that_may_be_that_of_publication_is_not_printed(day: str) -> None:
    draft = preview()
    draft.whens = [replace(each, said=day) for each in draft.whens]
    assert " — " not in "".join(printed(pile_of(draft)))


def test_a_week_is_printed_as_its_days() -> None:
    draft = preview()
    draft.whens[0] = replace(draft.whens[0], said="2031-W26")
    assert " — said 2031-06-23 to 2031-06-29 (“Friday”)" in printed(pile_of(draft))[0]


def test_what_was_once_said_is_not_printed_as_fresh() -> None:
    draft = preview()
    draft.whens[0] = replace(draft.whens[0], said="PAST_REF")
    assert statements(pile_of(draft)).items[0].said.date == "2031-07-13"
    draft.time("Friday", "PAST_REF")
    line, *_ = printed(pile_of(draft))
    assert line.endswith(" — said earlier (“Friday”), published 2031-07-13.")
    item, *_ = statements(pile_of(draft)).items
    assert (item.said.date, item.said.basis) == (None, "stated")
    assert "said earlier (“Friday”)" in ledger_text(statements(pile_of(draft)))


def test_nothing_is_added_where_all_was_said_on_the_day_of_publication() -> None:
    draft = preview()
    draft.whens = []
    assert " — " not in "".join(printed(pile_of(draft)))


def test_a_document_without_a_date_has_its_window() -> None:
    (item,) = statements(pile_of(undated())).items
    assert (item.said.date, item.said.basis) == ("2031-07-20/2031-07-24", "inferred")
    line, *_ = printed(pile_of(undated()))
    assert line.endswith(BETWEEN)
    product = verified(panel(pile_of(undated())), pile_of(undated()))
    (source,) = product.sources
    assert "between 2031-07-20 and 2031-07-24 (inferred)" in source.descriptor
    assert source.published_window == ("2031-07-20", "2031-07-24")


@pytest.mark.parametrize(
    ("earliest", "latest", "shown", "date"),
    [
        ("2031-07-20", None, "on or after 2031-07-20", "2031-07-20/.."),
        (None, "2031-07-24", "on or before 2031-07-24", "../2031-07-24"),
        ("2031-07-24", "2031-07-24", "on 2031-07-24", "2031-07-24"),
    ],
)
def test_a_window_may_be_open_or_one_day(
    earliest: str | None, latest: str | None, shown: str, date: str
) -> None:
    draft = undated()
    draft.undated(earliest, latest, "winter")
    line, *_ = printed(pile_of(draft))
    assert line.endswith(f" — published {shown}, inferred from its text.")
    assert statements(pile_of(draft)).items[0].said.date == date


def test_a_dateline_without_a_year_gives_a_window_as_well() -> None:
    draft = undated()
    draft.window = None
    reading = draft.reading()
    masthead = replace(reading.masthead, published_window=("2031-07-20", "2031-07-21"))
    (item,) = statements(Pile(readings=(replace(reading, masthead=masthead),))).items
    assert (item.said.date, item.said.basis) == ("2031-07-20/2031-07-21", "inferred")


def linked(reasons: tuple[WindowReason, ...]) -> Pile:
    """A document without a date that another one dates."""
    draft, other = undated(), preview()
    link = DateLink(
        document=draft.id,
        other=other.id,
        earliest=None,
        latest="2031-07-21",
        score=0.9,
        reason="quoted-there",
        words="quay",
        **{"start": 0, "end": 4, "other_start": 0, "other_end": 4},
    )
    window = DatedBetween(
        document=draft.id,
        earliest="2031-07-20",
        latest="2031-07-21",
        reasons=reasons,
        links=(link,),
    )
    return replace(pile_of(draft, other), windows={draft.id: window})


def test_what_other_documents_show_says_so() -> None:
    own = undated().window
    assert own is not None
    between = "published between 2031-07-20 and 2031-07-21, inferred from "
    assert f"{between}other documents." in "".join(printed(linked(())))
    assert f"{between}its text and other documents." in "".join(printed(linked(own.reasons)))


def test_statements_of_several_days_each_have_one_and_stand_in_order_of_time() -> None:
    found = [each.partition(" — ")[2] for each in printed(pile_of(undated(), preview()))]
    assert found[:2] == [
        "said 2031-07-11 (“Friday”), published 2031-07-13, looking ahead to 2031-07-16.",
        BETWEEN.removeprefix(" — "),
    ]


def test_of_several_days_one_that_is_not_known_says_so() -> None:
    unknown = undated()
    unknown.window = None
    found = [each for each in printed(pile_of(unknown, preview())) if "quay" in each]
    assert [each.endswith(" — date unknown.") for each in found] == [True]


def test_a_roundup_has_the_stated_day_below_the_date_of_the_article() -> None:
    pile = pile_of(preview())
    product = verified(roundup(pile), pile)
    assert product.refused == ()
    found = lines(product)
    assert any(each.endswith(" — said 2031-07-11 (“Friday”).") for each in found)
    pile = pile_of(undated())
    assert any("published between" in each for each in lines(verified(roundup(pile), pile)))


def forged(pile: Pile, old: str, new: str) -> dict[str, str]:
    """What a gate refuses of a panel with other words in its values and fields."""
    product = panel(pile)
    text = msgspec.json.encode(product).decode().replace(old, new)
    changed = msgspec.json.decode(text, type=type(product))
    assert changed != product
    return {each.text: each.reason for each in verified(changed, pile).refused}


def test_a_line_with_another_day_than_the_record_gives_is_refused() -> None:
    for old, new in (("2031-07-11", "2031-07-12"), ('"published":"2031-07-13"', '"published":""')):
        reasons = forged(pile_of(preview()), old, new)
        assert any("every ship" in each for each in reasons)


def test_a_day_that_was_changed_in_the_record_refuses_the_line() -> None:
    product, draft = panel(pile_of(preview())), preview()
    draft.whens[0] = replace(draft.whens[0], said="2031-07-10")
    refused = verified(product, pile_of(draft)).refused
    assert [each.reason for each in refused if "every ship" in each.text] == [
        "“said record=" + draft.attributions[0].id + "” gives 2031-07-10, not 2031-07-11"
    ]


def test_a_window_that_was_changed_in_the_record_refuses_the_line() -> None:
    product, draft = panel(pile_of(undated())), undated()
    draft.undated("2031-07-20", "2031-07-23", "winter")
    refused = verified(product, pile_of(draft)).refused
    assert any("not 2031-07-20 and 2031-07-24" in each.reason for each in refused)


def stripped(sentence: Sentence) -> Sentence:
    """A line without what stands behind its closing mark."""
    texts = [each.text for each in sentence.parts]
    end = texts.index("”") + 1 if "”" in texts else len(texts)
    return replace(sentence, parts=sentence.parts[:end])


def test_a_line_without_its_day_is_refused() -> None:
    pile = pile_of(preview())
    product = panel(pile)
    bare = tuple(
        replace(each, sentences=tuple(stripped(one) for one in each.sentences))
        for each in product.sections
    )
    refused = verified(replace(product, sections=bare), pile).refused
    reasons = {each.text[-12:]: each.reason for each in refused}
    assert reasons["every ship.”"] == "it is not what the record gives"


def test_a_line_among_others_of_another_day_is_refused_without_a_date() -> None:
    pile = both()
    product = panel(pile)
    heading = product.sections[0]
    forged_lines = tuple(
        stripped(each) if "no ship" in each.text else each for each in heading.sentences
    )
    changed = replace(product, sections=(replace(heading, sentences=forged_lines),))
    refused = verified(changed, pile).refused
    assert "it stands beside statements of other days and gives no date" in {
        each.reason for each in refused
    }


def test_every_form_shows_it() -> None:
    pile = pile_of(preview(), undated())
    text = ledger_text(statements(pile))
    assert "said 2031-07-11 (“Friday”)" in text
    assert "quays.txt, published between 2031-07-20 and 2031-07-24, inferred" in text
    rows = list(csv.DictReader(io.StringIO(ledger_csv(statements(pile)))))
    assert [each["said_words"] for each in rows] == ["Friday", "", ""]
    assert [each["relation"] for each in rows] == ["future", "present", ""]
    assert [each["times"] for each in rows] == ["2031-07-16", "", ""]
    product = verified(panel(pile), pile)
    assert b'"exact": "Friday"' in product_json(product)
    assert "Friday" in [
        each["said_words"] for each in csv.DictReader(io.StringIO(product_csv(product)))
    ]


def test_a_holders_page_is_in_order_of_what_was_said() -> None:
    first, later = Draft("first.txt", "A\n\nTor Vik said all is well here.", "The Lamp"), preview()
    first.published = "2031-07-12"
    first.says(first.holder("Tor Vik"), "all is well here")
    page = holder_page(pile_of(first, later), "Tor Vik")
    assert [each.said.date for each in page.statements] == [
        "2031-07-11",
        "2031-07-12",
        "2031-07-13",
    ]
    assert [each.said.date for each in page.documents] == ["2031-07-12", "2031-07-13"]
    titles = [each for each in holder_text(page).splitlines() if each.endswith(".txt")]
    assert titles == [
        "2031-07-13, The Quay Post: ferries.txt",
        "2031-07-12, The Lamp: first.txt",
        "2031-07-13, The Quay Post: ferries.txt",
    ]


def test_what_nothing_dates_comes_last_in_order_of_time() -> None:
    shelves = index_of(pile_of(undated(), preview())).shelves.values()
    window, dated = (published(each) for each in shelves)
    assert order_of(dated) < order_of(window)
    unknown = undated()
    unknown.window = None
    (shelf,) = index_of(pile_of(unknown)).shelves.values()
    assert said(shelf, None).basis == "unknown"
    assert order_of(window) < order_of(said(shelf, None))


NESTED = """Votes

Clerk Odd Moe said on Friday he believes that the harbour votes were counted twice last week.
"""


def nested() -> Draft:
    """One sentence of one holder with a statement inside his statement, of which one has a day."""
    draft = Draft("votes.txt", NESTED)
    draft.published = "2031-07-13"
    odd = draft.holder("Odd Moe")
    inner = "the harbour votes were counted twice last week"
    outer = draft.says(odd, f"he believes that {inner}", source="Clerk Odd Moe")
    draft.says(odd, inner, cue="believes", source="he", within=outer)
    draft.hedge(draft.attributions[1], "believes", "probable", "holder")
    draft.when(outer, "2031-07-11", "Friday")
    return draft


def test_of_two_statements_in_one_sentence_the_gate_finds_the_one_that_is_printed() -> None:
    pile = pile_of(nested())
    product = panel(pile)
    assert verified(product, pile).refused == ()
    sentence = product.sections[0].sentences[0]
    assert "counted twice last week" in sentence.text
    for each in units(index_of(pile)):
        line = statement_line(each, Extras())
        only = ProductSection(heading=None, sentences=(line,))
        refused = verified(replace(product, sections=(only,)), pile).refused
        assert [each.reason for each in refused] == []
