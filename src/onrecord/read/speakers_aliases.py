"""Aliases: the short names by which one document calls a body that it names in full elsewhere."""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.lexicon import actors, offices
from onrecord.lexicon.names import plain
from onrecord.lexicon.tables import words as words_of
from onrecord.model.parse import Parse
from onrecord.model.records import HolderKind
from onrecord.read.speakers_bodies import Body

Full = tuple[HolderKind, str]
"""Kind and name of a body."""
SMALL = frozenset({"of", "for", "the", "and", "&", "on", "in"})
LONGEST_BRACKET = 8
"""Tokens in brackets behind a name that may tell its short form."""
PAIR = 2
"""Words of a name whose first stands for it."""
DEEPEST = 4
"""Short names that lead to longer short names."""
MOST = 50
"""Names with a word in common that are compared."""
ACRONYM = range(2, 8)
"""Letters that an acronym has."""


def short_form(name: str) -> str:
    """The form by which a name is looked up."""
    return plain(actors.folded(name))


class Index:
    """Bodies of one document by what a short name shares with them."""

    def __init__(self, known: Sequence[Full]) -> None:
        self._order = {full: at for at, full in enumerate(known)}
        self._by_word: dict[str, list[Full]] = {}
        self._by_row: dict[tuple[HolderKind, actors.Body], list[Full]] = {}
        for kind, name in known:
            words = name.split()
            forms = [*words, *(form for way in turns(words) for form in initials(way))]
            for word in dict.fromkeys(forms):
                self._by_word.setdefault(word, []).append((kind, name))
            if (row := row_of(kind, name)) is not None:
                self._by_row.setdefault((kind, row), []).append((kind, name))

    def longer(self, kind: HolderKind, name: str) -> Full | None:
        """The one longer name among those known that the name stands for."""
        last = name.replace(".", "") if is_acronym(name) else name.rsplit(maxsplit=1)[-1]
        row = row_of(kind, name)
        near = self._by_word.get(last, [])[:MOST]
        found = [
            full
            for full in near
            if is_tail(name, full) or (kind == full[0] == "organisation" and stands(name, full[1]))
        ]
        found += [full for full in self.turned(kind, name) if full not in found]
        if row is not None and sum(letter.isupper() for letter in name) > 1:
            alike = self._by_row.get((kind, row), [])
            found += [full for full in alike if len(full[1]) > len(name)]
        return found[0] if len({full[1] for full in found}) == 1 else None

    def turned(self, kind: HolderKind, name: str) -> Iterator[Full]:
        """The same words about "of", where the document has them first: "Justice Department" and
        "Department of Justice"."""
        words = name.split()
        whole = words if "of" not in words else [*words[words.index("of") + 1 :]]
        here = self._order.get((kind, name), len(self._order))
        for full in self._by_word.get(whole[0] if whole else "", [])[:MOST]:
            other = full[1].split()
            same = is_turned(words, other) or is_turned(other, words)
            if full[0] == kind and same and self._order[full] < here:
                yield full


def row_of(kind: HolderKind, name: str) -> actors.Body | None:
    """What the tables know by the name."""
    return actors.outlet_named(name) if kind == "outlet" else actors.organisation_named(name)


class Aliases:
    """The fullest name for each short one that stands for a single body of the document, or for
    its outlet."""

    def __init__(self, parse: Parse, bodies: Sequence[Body], outlet: str = "") -> None:
        known: dict[str, Full] = {}
        self._printed: dict[str, Full] = {}
        own: Full = ("outlet", outlet)
        self._own = short_form(outlet), own
        if outlet:
            known[short_form(outlet)] = ("outlet", actors.folded(outlet))
            self._printed[short_form(outlet)] = ("outlet", outlet)
        for each in bodies:
            if each.country is None:
                form = short_form(each.name)
                known.setdefault(form, (each.kind, actors.folded(each.name)))
                self._printed.setdefault(form, (each.kind, each.name))
        self._index = Index(tuple(known.values()))
        self._found: dict[tuple[HolderKind, str], Full] = {}
        self._told = dict(in_brackets(parse, bodies))

    def kind(self, name: str) -> HolderKind | None:
        """What a body is that the document names so elsewhere."""
        known = self._printed.get(short_form(name))
        return None if known is None else known[0]

    def full(self, kind: HolderKind, name: str) -> Full:
        """The kind and fullest name of the body that the name means."""
        if (kind, name) not in self._found:
            self._found[kind, name] = self._fullest(kind, name)
        return self._found[kind, name]

    def _fullest(self, kind: HolderKind, name: str) -> Full:
        full: Full = kind, name
        if short_form(name) == self._own[0]:
            return self._own[1]
        for _ in range(DEEPEST):
            form = short_form(full[1])
            longer = self._told.get(form) or self._index.longer(full[0], actors.folded(full[1]))
            if longer is None or short_form(longer[1]) == form:
                return full
            full = self._printed.get(short_form(longer[1]), longer)
        return full


def in_brackets(parse: Parse, bodies: Iterable[Body]) -> Iterator[tuple[str, Full]]:
    """Acronyms told in brackets behind a name: "Nordic Ferry Union (NFU)", and "(known by its
    French acronym RSF)"."""
    for body in bodies:
        at = body.end
        if body.country is not None or at + 2 >= len(parse) or parse.word(at) != "(":
            continue
        close = next(
            (t for t in range(at, min(at + LONGEST_BRACKET, len(parse))) if parse.word(t) == ")"),
            at,
        )
        word = parse.word(close - 1)
        alone = close == at + 2 or parse.word(at + 1) in {"known", "or", "also"}
        if close > at + 1 and alone and is_acronym(word) and actors.country_named(word) is None:
            yield short_form(word), (body.kind, body.name)


def is_acronym(word: str) -> bool:
    letters = word.replace(".", "")
    return letters.isupper() and letters.isalpha() and len(letters) in ACRONYM


def is_tail(short: str, full: Full) -> bool:
    """Whether the last word of a longer outlet's name stands for it: "the Times"."""
    words = full[1].split()
    return full[0] == "outlet" and len(words) > 1 and words[-1] == short


def stands(short: str, full: str) -> bool:
    """Whether an organisation's longer name has the short form: its initials, its first word
    before a noun for a body, itself behind a country or before "of"."""
    words, whole = short.split(), full.split()
    if len(whole) <= len(words):
        return False
    if len(words) == 1:
        if is_acronym(short):
            return any(short.replace(".", "") in initials(way) for way in turns(whole))
        return is_first(short, whole)
    return behind_country(words, whole) or is_opening(words, whole)


def turns(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """The words of a longer name, and those of "Department of Harbours" for its other way."""
    if len(words) > 1:
        yield words
        if offices.body(words[-1]) is not None:
            yield [words[-1], "of", *words[:-1]]


def initials(words: Sequence[str]) -> tuple[str, str]:
    """The initials of the words, without small ones and with them."""
    every = "".join(part[0] for word in words for part in word.split("-") if part).upper()
    return "".join(word[0] for word in words if word not in SMALL).upper(), every


def is_first(short: str, whole: Sequence[str]) -> bool:
    """ "Justice" for "Justice Department", "Lund" for "Lund Endowment for Peace"."""
    known = actors.country_of(short) or actors.organisation_named(short)
    firm = whole[-1].casefold().strip(".") in words_of("layout_company_forms")
    pair = next((at for at, word in enumerate(whole) if word in SMALL), len(whole)) == PAIR
    fits = firm or (pair and offices.body(whole[1]) is not None)
    return whole[0] == short and known is None and offices.body(short) is None and fits


def is_opening(words: Sequence[str], whole: Sequence[str]) -> bool:
    """ "Nordkap Institute" for "Nordkap Institute for Peace"."""
    count = len(words)
    return list(whole[:count]) == list(words) and whole[count] in SMALL


def behind_country(words: Sequence[str], whole: Sequence[str]) -> bool:
    """ "Supreme Court" for "U.S. Supreme Court"."""
    before = len(whole) - len(words)
    owner = " ".join(whole[:before]).removesuffix("'s")
    return list(whole[before:]) == list(words) and actors.country_of(owner) is not None


def is_turned(words: Sequence[str], whole: Sequence[str]) -> bool:
    """ "Harbour Department" for "Department of Harbour"."""
    if len(whole) <= len(words) or "of" not in whole or "of" in words:
        return False
    head = whole[: list(whole).index("of")]
    return [*whole[list(whole).index("of") + 1 :], *head] == list(words)
