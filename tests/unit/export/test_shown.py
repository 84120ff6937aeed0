"""Products, ledgers and overviews in every format: nothing lost, nothing let loose."""

import csv
import io
import json
import re

import msgspec
import pytest

from onrecord.errors import UsageError
from onrecord.export import shown
from onrecord.export.text import product_text
from onrecord.model.document import Problem
from onrecord.model.product import NotRead, Pile, Product
from onrecord.products.overview import overview
from onrecord.products.panel import panel
from onrecord.products.statements import statements
from onrecord.products.verify import verified
from tests.unit.products.piles import Draft, lighthouse, pile_of


def hostile() -> Draft:
    """A document that tries to colour, mark up, link and compute."""
    name = "=Cmd'x' _Jo_ <b>Hex</b>"
    words = "the [quay](http://x.example) will \x1bcsink\x9b & <script>1</script> `soon`"
    draft = Draft("h.txt", f"News\n\n{name} said that {words} \u202ebackwards.\n")
    jo = draft.holder(name)
    draft.says(jo, words)
    draft.problems = (Problem("decode", "odd \x1b[31m\x07 bytes"),)
    return draft


@pytest.fixture
def pile() -> Pile:
    return pile_of(lighthouse(), hostile(), not_read=(NotRead("x.bin", "binary, not text"),))


@pytest.fixture
def product(pile: Pile) -> Product:
    return verified(panel(pile), pile)


def test_text_prints_words_places_sources_and_what_was_not_read(product: Product) -> None:
    text = shown.product(product, "text")
    assert "• “The council should repair the stairs" in text
    assert "[1:68-131, 1:132-183]" in text
    assert "[1] The Quay Post; “Who pays for the lighthouse?”; 2025-04-24 (dateline);" in text
    assert "- x.bin: binary, not text" in text
    assert "Made by onrecord 9.9 with toy sha256:00" in text


def test_text_keeps_to_the_width_of_a_terminal(product: Product) -> None:
    for line in shown.product(product, "text").splitlines():
        assert len(line) <= 80


def test_text_lets_no_control_character_through(pile: Pile, product: Product) -> None:
    everything = (
        shown.product(product, "text")
        + shown.ledger(statements(pile), "text")
        + shown.overview(overview(pile), "text")
    )
    assert "sink" in everything
    loose = {each for each in everything if not each.isprintable() and each != "\n"}
    assert loose == set()
    assert "[31m" not in everything


def test_colour_only_where_asked_for(product: Product) -> None:
    assert "\x1b" not in product_text(product)
    assert "\x1b[1mAda Holm" in product_text(product, colour=True)


def test_markdown_escapes_what_documents_say(pile: Pile, product: Product) -> None:
    for text in (
        shown.product(product, "md"),
        shown.ledger(statements(pile), "md"),
        shown.overview(overview(pile), "md"),
    ):
        assert re.search(r"(?<!\\)[<>\]]", text) is None
    assert "\\_Jo\\_" in shown.product(product, "md")
    assert "http\\://x.example" in shown.product(product, "md")


def test_markdown_begins_with_a_title_and_lists_statements(product: Product) -> None:
    lines = shown.product(product, "md").splitlines()
    assert lines[0].startswith("# Panel")
    assert "## Ada Holm — senior fellow, Beacon Institute" in lines
    assert any(line.startswith("- “The council should repair") for line in lines)


def test_json_is_exact_and_in_the_order_of_the_contract(product: Product) -> None:
    found = json.loads(shown.product(product, "json"))
    assert list(found) == [
        *("schema", "form", "title", "generated_by", "coverage", "sections", "sources", "refused"),
        *("sampled", "matrix"),
    ]
    sentences = [each for section in found["sections"] for each in section["sentences"]]
    for sentence in sentences:
        assert sentence["text"] == "".join(part["text"] for part in sentence["parts"])
    assert any("\x1bcsink\x9b" in each["text"] for each in sentences)
    first = found["sections"][0]
    assert first["heading"] == first["heading_sentence"]["text"]
    assert {part["type"] for part in sentences[0]["parts"]} == {"text", "name", "value", "verbatim"}


def test_ledger_json_keeps_the_keys_of_the_contract(pile: Pile) -> None:
    found = json.loads(shown.ledger(statements(pile), "json"))
    assert found["schema"] == "onrecord/ledger/1"
    assert list(found["items"][0])[:12] == [
        *("id", "text", "evidence", "holders", "chain", "kind", "act", "polarity"),
        *("certainty", "stance", "said", "score"),
    ]


def test_csv_computes_nothing_and_reads_back(pile: Pile, product: Product) -> None:
    rows = list(csv.DictReader(io.StringIO(shown.ledger(statements(pile), "csv"))))
    assert len(rows) == len(statements(pile).items)
    assert rows[-1]["holders"] == "'=Cmd'x' _Jo_ <b>Hex</b>"
    rows = list(csv.DictReader(io.StringIO(shown.product(product, "csv"))))
    assert len(rows) == sum(len(each.sentences) for each in product.sections)
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


def test_overview_says_what_was_not_read_and_what_is_doubtful(pile: Pile) -> None:
    for form in shown.FORMATS[:2]:
        text = shown.overview(overview(pile), form)
        assert "x.bin: binary, not text" in text
        assert "h.txt: decode: odd" in text
    rows = list(csv.DictReader(io.StringIO(shown.overview(overview(pile), "csv"))))
    assert [each["not_read"] for each in rows] == ["", "", "binary, not text"]
    assert json.loads(shown.overview(overview(pile), "json"))["schema"] == "onrecord/overview/1"


def test_an_unknown_format_is_said(product: Product) -> None:
    with pytest.raises(UsageError, match="text, md, json, csv"):
        shown.product(product, "pdf")


@pytest.mark.parametrize("form", ["text", "md"])
def test_refused_sentences_are_listed_with_reasons_not_printed(pile: Pile, form: str) -> None:
    fewer = pile_of(lighthouse())
    text = shown.product(verified(panel(pile), fewer), form)
    printed, _, listed = text.partition("Refused by verification: ")
    assert "sink" in listed
    assert "its heading is refused:" in listed
    assert "sink" not in printed


def test_models_are_shown_by_the_beginning_of_their_hash(pile: Pile) -> None:
    named = msgspec.structs.replace(pile, models=(f"parser sha256:{'0123456789abcdef' * 4}",))
    for form in ("text", "md"):
        assert "sha256:0123456789ab" in shown.product(panel(named), form)
        assert "abcdef0" not in shown.product(panel(named), form)
    assert "0123456789abcdef0" in shown.product(panel(named), "json")


def test_the_overview_fits_a_narrow_terminal_and_names_every_file() -> None:
    far = "a/" * 40 + "last.txt"
    title = "What the harbour board said, and what it did not say, about the quay of stone and sand"
    drafts = Draft("short.txt", title + "\n\nNothing.\n"), Draft(far, "B\n\nNothing.\n", None)
    lines = shown.overview(overview(pile_of(*drafts)), "text").splitlines()
    assert all(len(line) <= 80 for line in lines)
    assert any(line.startswith("short.txt ") for line in lines)
    assert any(line.startswith("…") and "a/a/last.txt " in line for line in lines)
    assert (
        "  “What the harbour board said, and what it did not say, about the quay of sto…”" in lines
    )
    (cut, *_) = (line for line in lines if line.startswith("short.txt"))
    heading = next(line for line in lines if line.endswith("stmts"))
    assert len(cut) == len(heading)
