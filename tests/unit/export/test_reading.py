"""Readings as JSON: the contract's keys, exact places, and a schema that they meet."""

import json
from typing import Any

import jsonschema
import msgspec
import pytest

from onrecord.export.reading import reading_json
from onrecord.export.schema import schema, schema_json
from onrecord.model.document import Problem
from onrecord.model.records import Holder, Reading, Role
from tests.readings import told_reading
from tests.unit.products.piles import Draft, lighthouse

KEYS = [
    *("schema", "id", "source", "url", "origin", "text", "title", "outlet", "authors"),
    *(
        "published",
        "modified",
        "published_window",
        "window",
        "dates",
        "basis",
        "language",
        "blocks",
        "sections",
    ),
    *("holders", "attributions", "assertions", "clauses", "forecasts", "assessments"),
    *("non_events", "times", "quantities", "tallies", "events", "problems"),
]


def drawn() -> Draft:
    draft = lighthouse()
    said = draft.attributions[0]
    draft.modality(said, "distance", words=said.content[0].exact)
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
    assert first["stance"] == {"value": "neutral", "cue": []}, "a ground is no stance"
    assert first["guarded"] == [{"reason": "distance", "span": first["content"][0]}]
    assert (second["act"], second["polarity"], second["forecast"]) == ("made", "asserts", None)
    assert (third["act"], third["polarity"]) == ("hypothetical", "denies")
    assert {each["certainty"] for each in reading["attributions"]} == {"certain"}
    names = {each["id"]: each["name"] for each in reading["holders"]}
    assert [[names[one] for one in step] for step in third["chain"]] == [
        ["two officials"],
        ["Jon Falk"],
        ["The Quay Post"],
    ]


def shown(reading: Reading) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(reading_json(reading))
    checker = jsonschema.Draft202012Validator(schema())
    checker.validate(found)
    return found


def cut(found: dict[str, Any], place: list[int]) -> str:
    return str(found["text"])[slice(*place)]


def test_how_a_statement_is_told_is_joined_to_it() -> None:
    found = shown(told_reading())
    (said,), (own,) = found["attributions"], found["assertions"]
    assert (said["certainty"], said["whose"]) == ("probable", "reporter")
    assert [cut(found, each) for each in said["certainty_cue"]] == ["probably"]
    assert said["stance"]["value"] == "rejects"
    assert [cut(found, each) for each in said["stance"]["cue"]] == ["a charade"]
    assert (own["certainty"], own["certainty_cue"], own["whose"]) == ("certain", [], None)
    assert own["section"] == found["sections"][0]["id"]
    assert found["sections"][0]["chain"] == said["chain"]


def test_an_attribution_has_the_forecast_that_it_makes() -> None:
    reading = told_reading()
    found = shown(reading)
    forecast = found["attributions"][0]["forecast"]
    assert cut(found, forecast["horizon"]["span"]) == "until May"
    assert forecast["horizon"]["value"] == "2025-05"
    assert cut(found, forecast["likelihood_words"]) == "probably"
    assert (forecast["band"], forecast["scale"]) == ([55, 80], "icd203")
    assert cut(found, forecast["condition"]) == "if Oslo pays"
    said = reading.attributions[0].id
    plans = tuple(
        msgspec.structs.replace(each, kind="plan", target=said) for each in reading.forecasts
    )
    planned = shown(msgspec.structs.replace(reading, forecasts=plans))
    assert planned["attributions"][0]["forecast"] is None


def test_of_two_predictions_an_attribution_has_the_first() -> None:
    reading = told_reading()
    said = reading.attributions[0].id
    plan, prediction = reading.forecasts
    later = msgspec.structs.replace(plan, kind="prediction", target=said)
    assert later.proposition[0].start > prediction.proposition[0].start
    for order in ((later, prediction), (prediction, later)):
        found = shown(msgspec.structs.replace(reading, forecasts=order))
        assert found["attributions"][0]["forecast"]["band"] == [55, 80]
        assert len(found["forecasts"]) == 2


def test_forecasts_assessments_and_non_events_have_their_target_and_holders() -> None:
    found = shown(told_reading())
    plan, prediction = found["forecasts"]
    said, own, section = (
        found["attributions"][0]["id"],
        found["assertions"][0]["id"],
        found["sections"][0]["id"],
    )
    assert prediction["target"] == {"id": said, "kind": "attribution"}
    assert plan["target"] == {"id": own, "kind": "assertion"}
    assert [cut(found, each) for each in plan["proposition"]] == ["He", "sail"]
    (advice,), (refusal,), (clause,) = (
        found["assessments"],
        found["non_events"],
        found["clauses"],
    )
    assert advice["target"] == {"id": section, "kind": "section"}
    assert {each["name"]: cut(found, each["span"]) for each in advice["parts"]}[
        "addressee"
    ] == "The council"
    assert cut(found, refusal["party"]) == "Ines Duarte"
    assert (cut(found, clause["predicate"]), clause["certainty"]) == ("pays", "possible")
    vik = next(each["id"] for each in found["holders"] if each["name"] == "Tor Vik")
    assert [each["holders"] for each in (plan, prediction, advice, refusal)] == [[vik]] * 4
    assert all(each["chain"] == found["attributions"][0]["chain"] for each in (plan, advice))


def test_what_lies_in_no_record_has_no_target_and_no_holders() -> None:
    reading = told_reading()
    loose = tuple(msgspec.structs.replace(each, target=None) for each in reading.assessments)
    (advice,) = shown(msgspec.structs.replace(reading, assessments=loose))["assessments"]
    assert (advice["target"], advice["holders"], advice["chain"]) == (None, [], [])


def test_what_was_not_read_is_null() -> None:
    reading = msgspec.structs.replace(told_reading(), modalities=(), stances=())
    found = shown(reading)
    (said,), (own,) = found["attributions"], found["assertions"]
    assert (said["certainty"], said["stance"], said["whose"]) == (None, None, None)
    assert own["certainty"] is None


def test_a_band_is_in_percent() -> None:
    found = shown(told_reading())
    found["forecasts"][1]["band"] = [0.55, 0.8]
    assert not jsonschema.Draft202012Validator(schema()).is_valid(found)
    assert "percent" in json.dumps(schema()["$defs"]["ForetoldObject"]["properties"]["band"])


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
