"""A search finds what a plain look at every statement and block finds, and nothing else."""

import re
import unicodedata
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model.document import Block, Masthead, Raw
from onrecord.model.identity import record_id
from onrecord.model.records import Attribution, Layout, Reading
from onrecord.model.search import SearchFilters, SearchResult
from onrecord.model.span import Span, span_of
from onrecord.store import check, sqlite, write
from onrecord.store.search import search
from tests.readings import document_of

WORDS = (
    "ferry",
    "Ferry’s",
    "pact",
    "pacts",
    "Øvre",
    "port-fee",
    "fee",
    "don't",
    "voilà",
    "月",
    "五月",
)
SOUGHT = ("ferry", "pact", "pact*", "ovre", '"port fee"', "port-fee", "fee", "don’t", "VOILA", "月")
MANY = SearchFilters(limit=10_000)

sentence = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(
    lambda each: " ".join(each) + "."
)
block = st.lists(sentence, min_size=1, max_size=3).map(" ".join)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """A document of a few blocks, the last of them furniture, with contents cut out of them."""
    blocks = draw(st.lists(block, min_size=1, max_size=3))
    text = "\n\n".join(blocks)
    placed: list[Block] = []
    for number, each in enumerate(blocks):
        start = placed[-1].end + 2 if placed else 0
        kind = "furniture" if number and number == len(blocks) - 1 else "paragraph"
        placed.append(Block(start, start + len(each), kind))  # type: ignore[arg-type]
    document = document_of(text)
    found: dict[str, Attribution] = {}
    for _ in range(draw(st.integers(0, 3))):
        spans = (content(draw, text, draw(st.sampled_from(placed))),)
        identity = record_id(document.id, "attribution", spans)
        found[identity] = Attribution(
            id=identity, content=spans, cue=(), source=(), kind="indirect", score=0.5
        )
    return Reading(
        document=document,
        layout=Layout(tuple(placed), ()),
        masthead=Masthead(),
        attributions=tuple(found.values()),
    )


def content(draw: st.DrawFn, text: str, block: Block) -> Span:
    """Some whole words of a block."""
    words = [match.span() for match in re.finditer(r"\S+", text[block.start : block.end])]
    first = draw(st.integers(0, len(words) - 1))
    last = draw(st.integers(first, len(words) - 1))
    return span_of(text, block.start + words[first][0], block.start + words[last][1])


@st.composite
def queries(draw: st.DrawFn) -> tuple[list[list[str]], list[str]]:
    group = st.lists(st.sampled_from(SOUGHT), min_size=1, max_size=2)
    return draw(st.lists(group, min_size=1, max_size=2)), draw(
        st.lists(st.sampled_from(SOUGHT), max_size=1)
    )


def plain(text: str) -> str:
    """Words between single blanks, a Chinese character a word; written otherwise than the index."""
    bare = unicodedata.normalize("NFD", text.lower().replace("ø", "o"))
    bare = re.sub(r"([月五])", r" \1 ", "".join(c for c in bare if not unicodedata.combining(c)))
    return f" {' '.join(re.sub(r'[^0-9a-z月五]', ' ', bare).split())} "


def occurs(sought: str, text: str) -> bool:
    return plain(sought).rstrip(" " if sought.endswith("*") else "") in plain(text)


def fits(query: tuple[list[list[str]], list[str]], text: str) -> bool:
    groups, excluded = query
    return all(any(occurs(each, text) for each in group) for group in groups) and not any(
        occurs(each, text) for each in excluded
    )


def found(given: list[Reading], typed: str) -> tuple[SearchResult, ...]:
    with TemporaryDirectory() as folder, sqlite.opened(Path(folder) / "r.db", create=True) as to:
        for number, each in enumerate(given):
            raw = Raw(source=f"{number}.txt", data=each.document.text.encode())
            write.add(to, raw, [each], readers="1")
        assert list(index_faults(to)) == []
        scopes = [msgspec.structs.replace(MANY, scope=each) for each in ("statements", "text")]
        return tuple(search(to, typed, each) for each in (*scopes, MANY))


def index_faults(connection: object) -> list[str]:
    return [each for each in check.file_faults(connection) if "_fts" in each]  # type: ignore[arg-type]


@settings(max_examples=80, deadline=None)
@given(st.lists(readings(), min_size=1, max_size=3), queries())
def test_everything_that_fits_is_found(
    given: list[Reading], query: tuple[list[list[str]], list[str]]
) -> None:
    given = list({each.document.id: each for each in given}.values())
    groups, excluded = query
    typed = " ".join([*(" OR ".join(each) for each in groups), *(f"-{each}" for each in excluded)])
    statements, text, both = found(given, typed)
    assert {each.statement.id for each in statements.items if each.statement} == {
        each.id
        for reading in given
        for each in reading.attributions
        if fits(query, each.content[0].exact)
    }
    blocks = {
        (reading.document.id, each.start, each.end)
        for reading in given
        for each in reading.layout.blocks
        if each.kind != "furniture" and fits(query, reading.document.text[each.start : each.end])
    }
    places = [(each.evidence[0].document, each.evidence[0].start) for each in text.items]
    assert len(places) == len(blocks)
    assert all(any(d == b and s <= at < e for d, s, e in blocks) for b, at in places)
    assert both.statements == statements.total
    assert both.passages <= text.total


@settings(max_examples=40, deadline=None)
@given(st.lists(readings(), min_size=1, max_size=2), queries())
def test_every_hit_is_a_sought_word_at_its_place(
    given: list[Reading], query: tuple[list[list[str]], list[str]]
) -> None:
    texts = {each.document.id: each.document.text for each in given}
    typed = " ".join(" OR ".join(each) for each in query[0])
    for result in found(given, typed):
        for item in result.items:
            text = texts[item.evidence[0].document]
            assert item.hits
            assert all(text[e.start : e.end] == e.exact for e in item.evidence)
            for start, end in item.hits:
                sought = (each for group in query[0] for each in group)
                assert any(occurs(each, text[start:end]) for each in sought)
                assert any(e.start <= start and end <= e.end for e in item.evidence)
