"""JSON-LD: the article that a page describes in schema.org terms."""

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape

import msgspec
from lxml import html

from onrecord.lexicon.tables import words, words_where
from onrecord.model.document import Problem

STAGE = "ingest"
WRAPPINGS = ("//", "<![CDATA[", "<!--", "]]>", "-->", ";")
SURROGATES = re.compile(r"[\ud800-\udfff]")
FOLLOWED = ("@graph", "mainEntity", "mainEntityOfPage")
MOST_NODES = 2000
LONGEST_VALUE = 1000

Node = Mapping[str, object]


class Described(msgspec.Struct, frozen=True, kw_only=True):
    """What JSON-LD says of one article; dates as stated."""

    kind: str
    urls: tuple[str, ...] = ()
    title: str = ""
    outlet: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    modified: str = ""


def described(root: html.HtmlElement) -> tuple[tuple[Described, ...], tuple[Problem, ...]]:
    """The articles that a page describes, then the pages, in document order."""
    values, problems = scripts(root)
    nodes = list(reached(values))
    known = {id_of(node): node for node in nodes if len(node) > 1}
    found = [article(node, known) for node in nodes if types(node) & words("page_types")]
    pages = words_where("page_types", 1, "page")
    return tuple(sorted(found, key=lambda each: each.kind in pages)), problems


def scripts(root: html.HtmlElement) -> tuple[list[object], tuple[Problem, ...]]:
    """The parsed JSON-LD scripts of a page."""
    values: list[object] = []
    problems: list[Problem] = []
    for script in root.iter("script"):
        if (script.get("type") or "").partition(";")[0].strip().lower() != "application/ld+json":
            continue
        try:
            values.append(json.loads(unwrapped(script.text or ""), strict=False))
        except (ValueError, RecursionError) as error:
            reason = str(error).partition("\n")[0][:100]
            problems.append(Problem(STAGE, f"broken JSON-LD passed over: {reason}"))
    return values, tuple(problems)


def unwrapped(script: str) -> str:
    """A script without the signs that once hid it from old browsers."""
    last = None
    while script != last:
        last = script
        script = script.strip()
        for sign in WRAPPINGS:
            script = script.removeprefix(sign).removesuffix(sign)
    return script


def reached(values: list[object]) -> Iterator[Node]:
    """The nodes that speak of this page: those at the top, and through FOLLOWED keys."""
    waiting = values[::-1]
    for _ in range(MOST_NODES):
        if not waiting:
            return
        value = waiting.pop()
        if isinstance(value, list):
            waiting.extend(value[:MOST_NODES][::-1])
        elif isinstance(value, dict):
            yield value
            waiting.extend(value[key] for key in reversed(FOLLOWED) if key in value)


def types(node: Node) -> frozenset[str]:
    """The node's types, lower case, without the vocabulary's address."""
    names = [value for value in each(node.get("@type")) if isinstance(value, str)]
    return frozenset(re.split(r"[/:#]", name)[-1].casefold() for name in names)


def article(node: Node, known: Mapping[str, Node]) -> Described:
    """What a node says, references to other nodes resolved."""
    return Described(
        kind=min(types(node) & words("page_types")),
        urls=tuple(urls(node)),
        title=text(node.get("headline")) or text(node.get("name")),
        outlet=next(iter(named(node.get("publisher"), known, people_only=False)), ""),
        authors=tuple(named(node.get("author"), known, people_only=True)),
        published=text(node.get("datePublished")),
        modified=text(node.get("dateModified")),
    )


def id_of(node: Node) -> str:
    """The identifier by which other nodes refer to this one; "" where it has none."""
    identifier = node.get("@id")
    return identifier if isinstance(identifier, str) else ""


def urls(node: Node) -> Iterator[str]:
    """The addresses of the page that a node describes."""
    for value in (node.get("url"), node.get("mainEntityOfPage"), node.get("@id")):
        for item in each(value):
            address = item.get("@id") or item.get("url") if isinstance(item, dict) else item
            if isinstance(address, str):
                yield address


def named(value: object, known: Mapping[str, Node], people_only: bool) -> Iterator[str]:
    """The names in a value of persons or bodies: strings, nodes, references, lists of these."""
    for item in each(value):
        if isinstance(item, str):
            yield text(item)
            continue
        if not isinstance(item, dict):
            continue
        node = known.get(id_of(item), item) if "name" not in item else item
        kinds = types(node)
        if not people_only or not kinds or "person" in kinds:
            yield from filter(None, map(text, each(node.get("name"))))


def each(value: object) -> list[object]:
    """The items of a list, or of the list of one value, at most MOST_NODES."""
    if value is None:
        return []
    return value[:MOST_NODES] if isinstance(value, list) else [value]


def text(value: object) -> str:
    """A string value in one line, entities decoded; "" for anything else."""
    if isinstance(value, list) and value:
        value = value[0]
    if not isinstance(value, str):
        return ""
    return " ".join(unescape(SURROGATES.sub("\ufffd", value[:LONGEST_VALUE])).split())
