"""A draft held against a record as text, Markdown and JSON: complete, and harmless."""

import json
import re

import jsonschema
import msgspec
import pytest

from onrecord.errors import UsageError
from onrecord.export.draft_report import DraftReport
from onrecord.export.draft_shown import drafts
from onrecord.export.schema import schema
from onrecord.model.product import NotRead
from tests.unit.export.drafts import DRAFT, EVIL, calm, draft, hostile, source


def flat(report: DraftReport, form: str = "text") -> str:
    return " ".join(drafts(report, form).split())


def test_the_head_says_what_it_was_held_against_and_what_printed_means() -> None:
    for form in ("text", "md"):
        text = flat(calm(), form)
        assert "boats.md, held against quay.db" in text
        assert "Held against the 3 documents of quay.db, sentence by sentence, by onrecord" in text
        assert f"onrecord 9.9 with toy sha256:{'ab' * 6}." in text
        assert "it does not make it true" in text


def test_the_last_line_counts() -> None:
    last = flat(calm())[-170:]
    assert last.endswith(
        "6 sentences: 1 contradicted, 1 not found, 1 for a person to judge, 1 supported, "
        "2 no claim. 3 flagged."
    )
    asked = calm()._replace(fail_on=frozenset({"number", "not_found"}))
    assert flat(asked).endswith("2 flagged (--fail-on not-found,number).".replace(",", ", "))
    assert flat(calm()._replace(fail_on=frozenset())).endswith("None flagged (--fail-on none).")


def test_a_flagged_sentence_is_shown_in_full() -> None:
    text = drafts(calm(), "text")
    row = text[text.index("✗") : text.index("✓")]
    assert row.splitlines()[0] == "✗ contradicted: printed otherwise"
    words = " ".join(row.split())
    assert "“Tor Vik said the harbour lost 14 boats.” The draft says 14;" in words
    assert words.count("The draft says 14; printed here is 12.") == 1
    assert "• number “14” (“12” [1:59-61])" in words
    assert "Printed: “Tor Vik said the harbour lost 12 boats.” [1:29-68] The Quay" in words
    assert "The Quay Post, 2025-04-24; on the word of Tor Vik" in words


def test_a_finding_from_another_document_is_cited_with_whose_word_it_is() -> None:
    text = flat(calm())
    assert "• stripped (by the scorer): It is somebody’s word elsewhere." in text
    assert "“The quay is closed.” [2:5-24] date unknown; on the word of Ines Duarte" in text
    assert "[1:120-139] The Quay Post, 2025-04-24; in the voice of The Quay Post" in text


def test_a_title_stands_for_an_outlet_that_is_not_known() -> None:
    text = flat(calm(sources=(source(outlet=None), source("d2"))))
    assert "[1:29-68] “Boats lost”, 2025-04-24; on the word of Tor Vik" in text


def test_a_clean_sentence_is_one_line_unless_all_are_asked_for() -> None:
    (line,) = [each for each in drafts(calm(), "text").splitlines() if "✓" in each]
    assert line.startswith("        3  ✓ supported      “We will not pay,” he added.")
    assert line.endswith("[1:69-97]")
    assert len(line) <= 80
    whole = flat(calm()._replace(everything=True))
    assert "✓ supported: printed here" in whole
    assert "note, verbatim “We will not pay,”: It stands there to the letter." in whole


def test_what_is_not_clean_is_shown_in_full_also_where_it_is_not_asked_for() -> None:
    text = flat(calm()._replace(fail_on=frozenset({"altered"})))
    assert "contradicted: printed otherwise" in text
    assert text.endswith("None flagged (--fail-on altered).")


def test_the_place_is_a_line_where_the_draft_has_lines_and_else_a_paragraph() -> None:
    assert "     Line  Verdict\n" in drafts(calm(), "text")
    assert "        5  ∅ not found\n" in drafts(calm(), "text")
    word = calm(media_type="application/msword")
    assert "Paragraph  Verdict\n" in drafts(word, "text")
    assert "        3  ∅ not found\n" in drafts(word, "text")


def test_colour_only_where_asked_for() -> None:
    assert "\x1b[1;31m✗ contradicted: printed otherwise\x1b[0m\n" in drafts(
        calm(), "text", colour=True
    )
    for form in ("text", "md", "json"):
        assert "\x1b" not in drafts(hostile(), form)


@pytest.mark.parametrize("form", ["text", "md"])
def test_control_characters_and_markup_stay_words(form: str) -> None:
    text = drafts(hostile(), form)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202e\u2066\ud800]", text)
    if form == "md":
        assert not re.search(r"(?<!\\)<", text)
        assert not re.search(r"(?<!\\)\]\(", text)


def test_lines_of_text_fit_the_terminal() -> None:
    assert max(map(len, drafts(calm(), "text").splitlines())) <= 80


def test_markdown_is_a_list_in_the_order_of_the_draft() -> None:
    lines = drafts(calm(), "md").splitlines()
    entries = [each for each in lines if each.startswith("- ")]
    assert [each.split(",")[0] for each in entries] == [
        "- – no claim",
        "- **✗ contradicted: printed otherwise**",
        "- ✓ supported: printed here",
        "- **? for a person to judge**",
        "- **∅ not found**",
        "- – no claim",
    ]
    assert "  - number “14” (“12” \\[1:59-61\\])" in lines
    assert "1. The Quay Post; “Boats lost”; 2025-04-24 (metadata)  " in lines


def test_json_is_a_line_a_draft_with_everything_in_it() -> None:
    report = DraftReport((draft(), draft(source="b.md")), fail_on=frozenset({"number"}))
    first, second = map(json.loads, drafts(report, "json").splitlines())
    assert list(first)[:2] == ["schema", "source"]
    assert first["schema"] == "onrecord/draft/1"
    assert second == {**first, "source": "b.md"}
    assert first["flagged"] is True
    assert first["fail_on"] == ["number"]
    assert first["counts"]["no_claim"] == 2
    assert [each["flagged"] for each in first["sentences"]] == [False, True] + 4 * [False]
    for each in first["sentences"]:
        assert DRAFT[each["start"] : each["end"]] == each["text"]
    (found,) = first["sentences"][1]["findings"]
    assert DRAFT[slice(*found["place"])] == "14"
    assert msgspec.convert(first["sources"][0], type(draft().sources[0])) == draft().sources[0]


def test_json_is_exact_and_keeps_the_contract() -> None:
    for line in drafts(hostile(), "json").splitlines():
        jsonschema.validate(json.loads(line), schema("draft"))
    bad = json.loads(drafts(hostile(), "json").splitlines()[0])
    assert EVIL in bad["sentences"][0]["text"]


def test_what_was_not_read_is_listed() -> None:
    report = calm()._replace(not_read=(NotRead("x.bin", "binary, not text"),))
    for form in ("text", "md", "html"):
        assert "x.bin: binary, not text" in flat(report, form)


def test_several_drafts_follow_each_other() -> None:
    report = DraftReport((draft(), draft(source="b.md")))
    assert flat(report).endswith("2 drafts: 6 sentences flagged.")
    assert drafts(report, "md").count("\n# ") + 1 == 2


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(UsageError, match="no format pdf"):
        drafts(calm(), "pdf")
