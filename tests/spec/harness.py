"""Harness: reads specs written in Markdown and draws readings the way they do.

A spec has a title, prose, and examples: a fenced block ```text (or ```html) with an invented
document, and a fenced block ```records that draws what is read in it, one line a record:

    attribution direct source "Tor Vik" cue "said" content "the pact is dead" guard free

A line is a kind of record, values of its first field, and named fields with their values. Of each
kind that an example names the list is complete, in text order; of each record only the fields
given are compared. "first words … last words" stands for a longer text, and `no attribution` for
an empty list. The document's own voice is not drawn as a holder, the rest of the text not as a
section. Words after ```text are tricks of the file: crlf, bom, latin1. ```records todo is the
right reading that the readers do not give yet.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

SPECS = Path(__file__).parent
FENCE = re.compile(r"^```(?P<info>[^\n`]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
WORD = re.compile(r'"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<bare>\S+)')
NONE = "no "
GAP = " … "

FIRST_FIELDS: dict[str, tuple[str, str]] = {
    "document": ("media", "title"),
    "block": ("kind", "words"),
    "section": ("form", "words"),
    "attribution": ("kind", "content"),
    "assertion": ("form", "words"),
    "assessment": ("kind", "words"),
    "forecast": ("kind", "words"),
    "non_event": ("kind", "words"),
    "holder": ("kind", "name"),
    "when": ("relation", "words"),
    "window": ("days", "reasons"),
    "quantity": ("form", "words"),
    "problem": ("stage", "message"),
    "proposition": ("kind", "words"),
    "time": ("type", "words"),
}
"""For each kind of record the field of bare words and of quoted words that stand first."""
FIELDS: dict[str, frozenset[str]] = {
    "document": frozenset(
        {"media", "title", "outlet", "authors", "published", "window", "language", "encoding"}
        | {"repaired", "text", "id", "basis"}
    ),
    "block": frozenset({"words"}),
    "section": frozenset({"words", "holders", "heading", "question", "label", "chain"}),
    "attribution": frozenset(
        {"source", "cue", "content", "holders", "chain", "within", "insertions", "cuts"}
        | {"act", "polarity", "certainty", "stance", "guard", "rendering"}
    ),
    "assertion": frozenset({"words", "holders", "chain", "guard", "certainty"}),
    "holder": frozenset(
        {"name", "role", "affiliation", "reason", "naming", "members", "mentions", "references"}
    ),
    "assessment": frozenset(
        {"words", "cue", "holders", "chain", "addressee", "action", "grounds", "condition"}
        | {"consequence", "sign", "of", "question", "reason"}
    ),
    "forecast": frozenset(
        {"words", "cue", "holders", "chain", "horizon", "condition", "likelihood", "band"}
    ),
    "non_event": frozenset({"words", "cue", "holders", "chain", "party", "what"}),
    "when": frozenset({"words", "said", "basis", "stated", "times"}),
    "window": frozenset({"reasons"}),
    "quantity": frozenset(
        {"words", "value", "high", "unit", "change", "currency", "year", "of", "holders", "chain"}
    ),
    "problem": frozenset({"message"}),
    "proposition": frozenset(
        {"words", "holders", "act", "polarity", "certainty", "tense", "verb", "subject", "names"}
        | {"amounts", "times", "not", "rejected"}
    ),
    "time": frozenset({"words", "value", "mod", "quant", "freq", "basis", "anchor"}),
}

Drawing = Mapping[str, tuple[str, ...]]


class Example(NamedTuple):
    """One example of a spec: a file's name and bytes, and the records drawn for it."""

    name: str
    source: str
    data: bytes
    drawings: tuple[tuple[str, Drawing], ...]
    kinds: frozenset[str]
    todo: bool


class SpecError(ValueError):
    """A spec that is not written as this module says."""


def specs() -> list[Path]:
    """The spec files, by name."""
    return sorted(SPECS.glob("*.md"))


def examples(path: Path) -> Iterator[Example]:
    """The examples of one spec, in order. Raises SpecError where the form is not kept."""
    fences = [
        (each["info"].split(), each["body"]) for each in FENCE.finditer(path.read_text("utf-8"))
    ]
    if len(fences) % 2:
        raise SpecError(f"{path.name}: a text without records, or records without a text")
    for number, (text, drawn) in enumerate(zip(fences[::2], fences[1::2], strict=True), 1):
        yield example(f"{path.stem}-{number}", text, drawn)


def example(name: str, text: tuple[list[str], str], drawn: tuple[list[str], str]) -> Example:
    """An example from its two fences, each with the words behind its ticks and its body."""
    (kind, *tricks), (is_records, *state) = text[0] or [""], drawn[0] or [""]
    if kind not in {"text", "html"} or is_records != "records":
        raise SpecError(f"{name}: a text and its records must take turns")
    lines = [line.strip() for line in drawn[1].splitlines() if line.strip()]
    found = tuple(drawing(line) for line in lines if not line.startswith(NONE))
    empty = {line.removeprefix(NONE) for line in lines if line.startswith(NONE)}
    return Example(
        name=name,
        source="example.html" if kind == "html" else "example.txt",
        data=encoded(text[1], tricks),
        drawings=found,
        kinds=frozenset(empty.union(kind for kind, _ in found)),
        todo="todo" in state,
    )


def encoded(text: str, tricks: Sequence[str]) -> bytes:
    """The bytes of the file that a fence stands for."""
    if "crlf" in tricks:
        text = text.replace("\n", "\r\n")
    data = text.encode("cp1252" if "latin1" in tricks else "utf-8")
    return b"\xef\xbb\xbf" + data if "bom" in tricks else data


def drawing(line: str) -> tuple[str, Drawing]:
    """The kind and the fields of a drawn record. Raises SpecError for an unknown kind."""
    kind, *rest = WORD.finditer(line)
    if kind["bare"] not in FIELDS:
        raise SpecError(f"no such record: {line}")
    bare_field, quoted_field = FIRST_FIELDS[kind["bare"]]
    fields: dict[str, tuple[str, ...]] = {}
    current = ""
    for match in rest:
        if match["bare"] is not None and match["bare"] in FIELDS[kind["bare"]]:
            current = match["bare"]
            fields[current] = ()
            continue
        value = match["bare"] if match["quoted"] is None else unescaped(match["quoted"])
        field = current or (quoted_field if match["bare"] is None else bare_field)
        fields[field] = (*fields.get(field, ()), value)
    return kind["bare"], fields


def unescaped(quoted: str) -> str:
    return quoted.replace(r"\r", "\r").replace(r"\n", "\n").replace(r"\"", '"').replace(r"\t", "\t")


def differences(example: Example, actual: Mapping[str, Sequence[Drawing]]) -> list[str]:
    """What the drawn records and those that were read have not in common; empty when equal."""
    found: list[str] = []
    for kind in sorted(example.kinds):
        wanted = [fields for each, fields in example.drawings if each == kind]
        fields = frozenset(name for each in wanted for name in each)
        given = actual[kind]
        if len(wanted) != len(given) or not all(map(agrees, wanted, given)):
            found.append(f"{kind}: drawn")
            found += [f"  {line(kind, each)}" for each in wanted]
            found.append(f"{kind}: read")
            found += [f"  {line(kind, each, fields)}" for each in given]
    return found


def agrees(wanted: Drawing, given: Drawing) -> bool:
    """Whether a record has the drawn values in the drawn fields."""
    return all(same_values(field, values, given.get(field, ())) for field, values in wanted.items())


def same_values(field: str, drawn: tuple[str, ...], read: tuple[str, ...]) -> bool:
    """Whether a field has the drawn values, one by one."""
    if field == "content":
        drawn, read = without_stops(drawn), without_stops(read)
    return len(drawn) == len(read) and all(map(same_words, drawn, read))


def without_stops(words: Sequence[str]) -> tuple[str, ...]:
    """Contents without the stops at their ends, which count neither for nor against a reader."""
    return tuple(each.rstrip(".,;:") for each in words)


def same_words(drawn: str, words: str) -> bool:
    """Whether words are the drawn ones; " … " in a drawing stands for any words."""
    if drawn == words or GAP not in drawn:
        return drawn == words
    first, last = drawn.split(GAP, 1)
    return words.startswith(first) and words.endswith(last) and len(words) > len(first + last)


def line(kind: str, fields: Drawing, shown: frozenset[str] | None = None) -> str:
    """A record as one line, all its fields or the `shown` ones."""
    parts = [kind]
    for name, values in fields.items():
        if shown is None or name in shown:
            quoted = [f'"{value}"' for value in values]
            parts.append(f"{name} {' '.join(quoted)}")
    return " ".join(parts).replace("\n", r"\n")
