"""Readings as JSON: the contract's keys, exact places, and a schema that they meet."""

import json
from typing import Any

import jsonschema
import msgspec
import pytest

from onrecord.export.reading import reading_json
from onrecord.export.schema import schema, schema_json
from onrecord.model.document import Problem
from onrecord.model.records import Holder, Role
from tests.unit.products.piles import Draft, lighthouse

KEYS = [
    *("schema", "id", "source", "url", "origin", "text", "title", "outlet", "authors"),
    *(
        "published",
        "modified",
        "published_window",
        "dates",
        "basis",
        "language",
        "blocks",
        "sections",
    ),
    *("holders", "attributions", "times", "quantities", "events", "problems"),
]


def drawn() -> Draft:
    draft = lighthouse()
    draft.modality(draft.attributions[0], "distance")
    draft.modality(draft.attributions[2], "condition", act="hypothetical", polarity="denies")
    draft.problems = (Problem("layout", "doubtful"),)
    return draft


@pytest.fixture
def reading() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(reading_json(drawn().reading()))
    return found


def test_keys_stand_in_the_order_of_the_contract(reading: dict[str, Any]) -> None:
    assert list(reading) == KEYS
    assert reading["schema"] == "onrecord/reading/1"


def test_it_is_one_line_of_unescaped_utf8() -> None:
    line = reading_json(drawn().reading())
    assert b"\n" not in line
    assert "—Ada Holm".encode() in line


def test_places_point_at_the_words(reading: dict[str, Any]) -> None:
    text = reading["text"]
    split = reading["attributions"][1]
    assert [text[start:end] for start, end in split["content"]] == [
        "We climb every night,",
        "and we are tired.",
    ]
    (section,) = reading["sections"]
    start, end = section["heading"]
    assert text[start:end] == "The lamp is cheap, the stairs are not"
    ada = next(each for each in reading["holders"] if each["name"] == "Ada Holm")
    assert ada["affiliation"] == "Beacon Institute"
    assert text[slice(*ada["affiliation_span"])] == "Beacon Institute"
    assert section["holders"] == [ada["id"]]


def test_what_governs_a_statement_is_joined_to_it(reading: dict[str, Any]) -> None:
    first, second, third = reading["attributions"]
    assert first["stance"] == {"value": "rejects", "cue": first["content"]}
    assert first["guarded"] == [{"reason": "distance", "span": first["content"][0]}]
    assert (second["act"], second["polarity"], second["stance"]) == ("made", "asserts", None)
    assert (third["act"], third["polarity"]) == ("hypothetical", "denies")
    assert {each["certainty"] for each in reading["attributions"]} == {None}
    names = {each["id"]: each["name"] for each in reading["holders"]}
    assert [[names[one] for one in step] for step in third["chain"]] == [
        ["two officials"],
        ["Jon Falk"],
        ["The Quay Post"],
    ]


def test_a_translated_quotation_says_so_and_on_which_words() -> None:
    draft = lighthouse()
    draft.render(draft.attributions[1], "Keeper")
    found = json.loads(reading_json(draft.reading()))
    first, second, _ = found["attributions"]
    assert first["rendering"] is None
    assert second["rendering"]["basis"] == "likely"
    ((start, end),) = second["rendering"]["cue"]
    assert found["text"][start:end] == "Keeper"
    checker = jsonschema.Draft202012Validator(schema())
    assert checker.is_valid(found)
    second["rendering"]["basis"] = "guessed"
    assert not checker.is_valid(found)


def test_readings_meet_the_schema(reading: dict[str, Any]) -> None:
    checker = jsonschema.Draft202012Validator(schema())
    checker.check_schema(schema())
    checker.validate(reading)
    reading["attributions"][0]["act"] = "sung"
    with pytest.raises(jsonschema.ValidationError):
        checker.validate(reading)


@pytest.mark.parametrize("key", ["schema", "times", "problems", "blocks"])
def test_a_reading_without_a_key_of_the_contract_is_none(reading: dict[str, Any], key: str) -> None:
    del reading[key]
    assert not jsonschema.Draft202012Validator(schema()).is_valid(reading)


def test_offsets_are_not_negative(reading: dict[str, Any]) -> None:
    reading["blocks"][0]["start"] = -4
    assert not jsonschema.Draft202012Validator(schema()).is_valid(reading)


def test_the_schema_names_every_object_of_the_contract() -> None:
    found = json.loads(schema_json())
    assert found["$id"] == "onrecord/reading/1"
    for name in ("TimeObject", "QuantityObject", "EventObject", "ForecastObject"):
        assert found["$defs"][name]["description"]


def test_the_text_can_be_left_out() -> None:
    assert json.loads(reading_json(lighthouse().reading(), with_text=False))["text"] is None


def test_lone_surrogates_come_back_as_they_were() -> None:
    reading = msgspec.structs.replace(drawn().reading())
    odd = msgspec.structs.replace(reading.document, text=reading.document.text + "\udc80\x1b\x00")
    line = reading_json(msgspec.structs.replace(reading, document=odd))
    assert json.loads(line.decode())["text"] == odd.text


def described() -> dict[str, Any]:
    draft = Draft(
        "a.txt",
        "News\n\nAda Holm, director of the Trust and formerly mayor, said it was over. She left. "
        "Two aides close to the talks said so off the record.",
    )
    director = Role(office=draft.span("director"), affiliation=draft.span("Trust"), basis="title")
    mayor = Role(office=draft.span("mayor"), status="former")
    ada = Holder(id="", name="Ada Holm", kind="person", naming="named", roles=(director, mayor))
    draft.add(
        msgspec.structs.replace(ada, references=(draft.span("She"),), countries=("NOR", "SWE"))
    )
    aides = Holder(id="", name="two aides", kind="anonymous", naming="unnamed", count=2)
    terms = (draft.span("close to the talks"), draft.span("off the record"))
    draft.add(msgspec.structs.replace(aides, plural=True, proximity=terms[0], ground_rule=terms[1]))
    found: dict[str, Any] = json.loads(reading_json(draft.reading()))
    jsonschema.validate(found, schema())
    return found


def test_holders_have_roles_references_and_countries() -> None:
    reading = described()
    _, ada, _ = reading["holders"]
    director, mayor = ada["roles"]
    words = [reading["text"][start:end] for start, end in director["spans"]]
    assert words == [director["office"], director["affiliation"]] == ["director", "Trust"]
    assert (director["status"], director["basis"]) == ("current", "title")
    assert (mayor["affiliation"], mayor["status"]) == (None, "former")
    assert [reading["text"][start:end] for start, end in ada["references"]] == ["She"]
    assert ada["countries"] == ["NOR", "SWE"]
    assert (ada["count"], ada["plural"], ada["proximity"]) == (None, False, None)


def test_unnamed_holders_have_number_and_terms() -> None:
    reading = described()
    aides = reading["holders"][2]
    assert (aides["count"], aides["plural"]) == (2, True)
    assert (aides["proximity"], aides["ground_rule"]) == ("close to the talks", "off the record")
    for name in ("proximity", "ground_rule"):
        start, end = aides[f"{name}_span"]
        assert reading["text"][start:end] == aides[name]
