"""Findings: what a background prints below its timeline, section by section, chosen once."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from onrecord.lexicon.timeline import looks_ahead
from onrecord.lexicon.trifles import Trifle, trifles
from onrecord.model.claim import Dispute, SideLabel
from onrecord.model.proposition import Proposition
from onrecord.model.records import AssessmentKind, ForecastKind
from onrecord.model.span import Span
from onrecord.products.asserted import is_asserted
from onrecord.products.background.alike import overlapping, text_of
from onrecord.products.background.carried import Carriers
from onrecord.products.background.dated import NO_EVENT, Told
from onrecord.products.background.entries import AGAIN, COMMON, book_of
from onrecord.products.background.found import (
    Finding,
    Part,
    bears,
    is_holders,
    is_plain,
    ranked_groups,
    same,
    tells,
    voice_of,
)
from onrecord.products.background.narrated import SPOKEN
from onrecord.products.background.topic import FEWEST
from onrecord.products.footed import leans, leans_inside
from onrecord.products.index import Shelf
from onrecord.products.ledger_numbers import called
from onrecord.products.numbers_figures import figures
from onrecord.products.numbers_groups import Group, groups
from onrecord.products.study import Study
from onrecord.products.terms_weighed import likeness
from onrecord.products.terms_weighed import stems as terms_of
from onrecord.products.trifles import is_trifle
from onrecord.products.units import Unit

MOST: dict[Part, int] = {"watch": 6, "unknown": 6, "not-done": 6, "agenda": 6, "expected": 8}
GROUPS, FIGURES = 8, 3
"""Things that are counted, and figures given of each."""

ALONE = 0.4
"""Weight of a sentence from which a figure that one article alone gives is printed."""

DISPUTES = 6
OF_SIDE = 2
PLAIN_OF = 0.75
"""Score from which an assessment is one plainly."""

SCENES: frozenset[Trifle] = frozenset({"scene", "host", "notice", "tease", "coming"})
"""Trifles that are no finding."""
TIE = 1.1
"""What the words of a statement have to weigh that stands below the timeline."""
LARGE = 1_000_000
"""From which a figure matters whatever it counts."""
CLOSE = 0.05
"""Share by which two figures of one form differ that may be one."""
YEARS = re.compile(r"\b(?:19|20)\d\d\b")

CENTRAL = 0.2
"""Share of the pile that speaks of what is printed."""


class Findings:
    """All findings of a pile, each statement printed once."""

    def __init__(self, study: Study) -> None:
        self.study = study
        self.book = book_of(study)
        self.carriers = Carriers(study, self.book.narrated)
        self.above = [each.best.told for each in self.book.chosen()]
        self.values: list[tuple[str, float]] = []
        self.counted: dict[str, str] = {}
        """What is counted in each group of figures, by the group's id."""
        found = [*self.disputes(), *self.numbers()]
        for part, told in self.candidates():
            found += self.best(part, told)
        self.all = tuple(found)
        self.by_id = {(each.part, each.id): each for each in self.all}

    def of(self, part: Part) -> tuple[Finding, ...]:
        return tuple(each for each in self.all if each.part == part)

    def candidates(self) -> Iterator[tuple[Part, list[Finding]]]:
        yield "watch", [*self.assessed("watch", "indicator"), *self.assessed("watch", "warning")]
        yield "unknown", list(self.assessed("unknown", "unknown"))
        yield "not-done", list(self.not_done())
        yield "agenda", list(self.foretold("agenda", "schedule", "plan"))
        yield "expected", list(self.foretold("expected", "prediction"))

    def assessed(self, part: Part, kind: AssessmentKind) -> Iterator[Finding]:
        for shelf in self.study.index.shelves.values():
            for each in shelf.reading.assessments:
                if each.kind == kind and each.score >= PLAIN_OF:
                    yield from self.finding(part, each.id, shelf, each.target, (each.span,))

    def not_done(self) -> Iterator[Finding]:
        for shelf in self.study.index.shelves.values():
            for each in shelf.reading.non_events:
                if each.kind == "refused_comment":
                    continue
                for one in self.finding("not-done", each.id, shelf, each.target, (each.span,)):
                    if not text_of(one.told).startswith("Without "):
                        yield one

    def foretold(self, part: Part, *kinds: ForecastKind) -> Iterator[Finding]:
        for shelf in self.study.index.shelves.values():
            for each in shelf.reading.forecasts:
                if each.kind in kinds and is_plain(part, each):
                    spans = (*each.proposition, *each.cue)
                    yield from self.finding(part, each.id, shelf, each.target, spans)

    def finding(
        self, part: Part, id: str, shelf: Shelf, target: str | None, spans: Sequence[Span]
    ) -> Iterator[Finding]:
        if part != "not-done" and not all(is_asserted(shelf, each) for each in spans):
            return
        told = self.carriers.of(shelf, target, spans)
        if part == "agenda" and told is not None and not looks_ahead(text_of(told)):
            return
        if told is not None and (part != "expected" or is_holders(told)):
            yield Finding(part, id, told)

    def best(self, part: Part, found: Sequence[Finding]) -> list[Finding]:
        """The weightiest of a part that say nothing that stands above; each voice once before any
        again."""
        chosen, heard = list[Finding](), dict[str, int]()
        ranked = sorted(
            (each for each in found if self.weight(each) >= CENTRAL),
            key=lambda one: (-self.weight(one), one.id),
        )
        for turn in range(1 if part == "agenda" else 2):
            for each in ranked:
                voice = voice_of(each.told)
                if len(chosen) < MOST[part] and heard.get(voice, 0) <= turn and self.is_new(each):
                    chosen.append(each)
                    heard[voice] = heard.get(voice, 0) + 1
                    self.above.append(each.told)
        return chosen

    def weight(self, each: Finding) -> float:
        """How much of the pile speaks of what a finding speaks of; nothing where it does not, or
        where the finding cannot be read by itself."""
        text = text_of(each.told)
        if self.book.topic.on_topic(text) < FEWEST or SPOKEN.search(text):
            return 0.0
        return self.book.topic.central(text) if self.is_told_well(each, text) else 0.0

    def is_told_well(self, each: Finding, text: str) -> bool:
        """Whether a finding is of a document on the matter, points at nothing that is not in it,
        and is neither a scene nor a silence."""
        weights, document = self.study.weights, each.told.shelf.document
        clear, line = weights.main_terms, each.told.line
        leaning = leans_inside(line, clear) if isinstance(line, Unit) else leans(text, clear)
        mere = trifles(text, clear) & SCENES or (isinstance(line, Unit) and is_trifle(line, clear))
        return (
            weights.is_document_of_the_matter(document)
            and not leaning
            and not mere
            and not NO_EVENT.search(text)
            and self.book.tie(text) >= TIE
        )

    def is_new(self, each: Finding) -> bool:
        """Whether nothing above says the same."""
        terms = terms_of(text_of(each.told))
        return not any(same(each.told, one) or self.tells_again(terms, one) for one in self.above)

    def tells_again(self, terms: frozenset[str], one: Told) -> bool:
        """Whether a statement that stands above has most of the rarer words of another."""
        above = terms_of(text_of(one))
        both = len(terms & above) >= COMMON
        return both and likeness(terms, above, self.study.rarity) >= AGAIN

    def numbers(self) -> Iterator[Finding]:
        """Figures of one thing: those that several articles give, differing ones first; then the
        weightiest that one gives."""
        index = self.study.index
        found = groups(each for each in figures(index.shelves.values(), index.works) if tells(each))
        shown = 0
        several = [each for each in ranked_groups(found) if self.is_counted_here(each)]
        for group in [*several, *self.single(found)]:
            lines = list(self.figures_of(group))
            told = is_called_there(lines, group)
            if told and shown < GROUPS and not self.is_counted(group):
                shown += 1
                self.above += [each.told for each in lines]
                exact = lines[0].words.exact if lines[0].words else ""
                self.counted[lines[0].group] = called(group.figures) or exact
                yield from lines

    def is_counted(self, group: Group) -> bool:
        """Whether nearly the same figure of another group stands above already, of the same form;
        which of two that differ a little is right nobody knows here."""
        figure = group.figures[0]
        near = (figure.quantity.form, float(figure.value))
        known = any(
            form == near[0] and abs(value - near[1]) <= CLOSE * max(value, near[1])
            for form, value in self.values
        )
        self.values += [(each.quantity.form, float(each.value)) for each in group.figures]
        return known

    def single(self, found: Sequence[Group]) -> list[Group]:
        """Figures that one article gives, what the pile is about first."""
        alone = [each for each in found if len({one.work for one in each.figures}) == 1]
        weights = {
            id(each): self.book.topic.central(each.figures[0].sentence.exact) for each in alone
        }
        heavy = [
            each for each in alone if weights[id(each)] >= ALONE and self.is_counted_here(each)
        ]
        return sorted(heavy, key=lambda one: (-weights[id(one)], one.figures[0].id))

    def is_counted_here(self, group: Group) -> bool:
        """Whether a figure is money or a share, or is large, or counts what
        the pile is about."""
        figure = group.figures[0]
        if figure.quantity.form in ("money", "share") or figure.value >= LARGE:
            return True
        return bool(terms_of(called(group.figures) or "") & set(self.study.weights.main_terms))

    def figures_of(self, group: Group) -> Iterator[Finding]:
        """One statement for each value of a thing, those with the plainest words first. What
        differs between articles is told also by statements that lean a little."""
        given, name = set[str](), min(each.id for each in group.figures)
        differ = any(each.relation == "differ" for each in group.pairs)
        for each in group.figures:
            quantity, value = each.quantity, f"{each.value} {each.quantity.high}"
            told = self.carriers.of(each.shelf, quantity.target, (quantity.span,))
            if told is None or value in given or len(given) == FIGURES:
                continue
            finding = Finding("numbers", each.id, told, name, quantity.span)
            weighty = differ or self.weight(finding) >= CENTRAL
            if weighty and self.is_new(finding):
                given.add(value)
                yield finding

    def disputes(self) -> Iterator[Finding]:
        """The sides of each dispute of which both can be printed."""
        ranked = sorted(
            self.study.pile.links.disputes,
            key=lambda one: (-sum(side.voices for side in one.sides), -one.score, one.id),
        )
        shown = 0
        for dispute in ranked:
            sides = self.sides(dispute)
            whole = len(sides) == len(dispute.sides) and all(sides)
            if shown < DISPUTES and whole and self.is_one_matter(sides):
                shown += 1
                self.above += [each.told for side in sides for each in side]
                yield from (each for side in sides for each in side)

    def is_one_matter(self, sides: Sequence[Sequence[Finding]]) -> bool:
        """Whether what the sides are printed with is of one matter: the same words for the most
        part, and no forecast against a fact."""
        first, *others = ([terms_of(text_of(each.told)) for each in side] for side in sides)
        years = [set(YEARS.findall(" ".join(text_of(one.told) for one in side))) for side in sides]
        alike = all(
            overlapping(one.told, each.told)
            or any(
                len(here & terms_of(text_of(one.told))) >= COMMON
                and likeness(here, terms_of(text_of(one.told)), self.study.rarity) >= AGAIN
                for here in first
            )
            for side in sides[1:]
            for one in side
            for each in sides[0][:1]
        )
        return bool(others) and alike and all(each == years[0] for each in years)

    def sides(self, dispute: Dispute) -> list[list[Finding]]:
        """The statements that take each side; a side of which none can be printed is empty."""
        taken: list[list[Finding]] = []
        for side in dispute.sides:
            found: list[Finding] = []
            for member in side.members:
                each = self.member(dispute, member, side.label)
                others = [one for earlier in (*taken, found) for one in earlier]
                if (
                    each
                    and self.is_new(each)
                    and not any(same(each.told, one.told) for one in others)
                ):
                    found.append(each)
            taken.append(found[:OF_SIDE])
        return taken

    def member(self, dispute: Dispute, member: str, label: SideLabel) -> Finding | None:
        found = self.places.get(member)
        told = self.carriers.of(found[0], found[1].target, found[1].spans) if found else None
        if found is None or told is None or not bears(told, label, found[1]):
            return None
        return Finding("disputes", f"{dispute.id} {member}", told, dispute.id, None, label)

    @cached_property
    def places(self) -> dict[str, tuple[Shelf, Proposition]]:
        """Where each proposition stands, by its id."""
        return {
            each.id: (shelf, each)
            for shelf in self.study.index.shelves.values()
            for each in shelf.reading.propositions
        }


def is_called_there(lines: Sequence[Finding], group: Group) -> bool:
    """Whether the words for what is counted stand in a line; of what several articles count they
    need not."""
    several = len({one.work for one in group.figures}) > 1
    counts = group.figures[0].quantity.form == "count"
    wanted = terms_of(called(group.figures) or "")
    named = (wanted <= terms_of(text_of(each.told)) for each in lines[: None if several else 1])
    return bool(lines) and ((several and counts) or any(named))


@lru_cache(maxsize=2)
def findings_of(study: Study) -> Findings:
    """All findings of a pile, chosen once."""
    return Findings(study)
