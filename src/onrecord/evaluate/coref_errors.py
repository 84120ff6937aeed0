"""Coreference errors: what becomes of each labelled mention, by the form in which it refers.

A chain is taken to mean the labelled entity that most of its mentions mean, and of several chains
that mean one entity the longest is the entity's own; of equals the first in the text.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

import msgspec

from onrecord.evaluate.coref_files import FORMS, Form, Labelled
from onrecord.evaluate.coref_matching import Matched, Scope, form_at, key_of, label_form
from onrecord.evaluate.coref_reading import Words

Fate = Literal["right", "split", "wrong", "missed", "invented"]
FATES: tuple[Fate, ...] = ("right", "split", "wrong", "missed", "invented")
NAMED = Scope(named=True, singletons=True)
AROUND = 60
"""Characters of text shown on each side of a mention."""


class Case(NamedTuple):
    """One mention and its fate; `entity` is what it means by the label, `chain` what was read."""

    fate: Fate
    form: Form
    words: Words
    entity: str = ""
    chain: str = ""


class FormRow(msgspec.Struct, frozen=True):
    """Of the mentions of one form, how many have which fate."""

    form: Form
    fates: dict[Fate, int]


class Shown(msgspec.Struct, frozen=True):
    """One error with the words around it."""

    document: str
    fate: Fate
    form: Form
    at: int
    words: str
    entity: str
    chain: str


def cases(each: Matched) -> Iterator[Case]:
    """The fate of every mention of an entity with a name, then of what was found beside them."""
    document, found_of = each.document, each.found_of
    meant = meanings(each)
    own = own_chains(each, meant)
    for cluster in key_of(each, NAMED):
        name = entity_name(document, cluster)
        for label in sorted(cluster):
            mention = document.mentions[label]
            case = Case("missed", label_form(document, mention), words_of(each, label), name)
            if label in found_of:
                chain = each.found[found_of[label]].chain
                fate = fate_of(mention.entity, chain, meant, own)
                case = case._replace(fate=fate, chain=each.chains[chain].name)
            yield case
    for number, found in enumerate(each.found):
        if number not in each.label_of and each.chains[found.chain].is_named:
            form = form_at(document, found.words)
            yield Case("invented", form, found.words, chain=each.chains[found.chain].name)


def fate_of(entity: str, chain: int, meant: Mapping[int, str], own: Mapping[str, int]) -> Fate:
    if meant[chain] != entity:
        return "wrong"
    return "right" if own[entity] == chain else "split"


def meanings(each: Matched) -> dict[int, str]:
    """What each chain means."""
    counted: dict[int, Counter[str]] = {}
    for number, label in sorted(each.label_of.items()):
        entity = each.document.mentions[label].entity
        counted.setdefault(each.found[number].chain, Counter())[entity] += 1
    return {chain: counts.most_common(1)[0][0] for chain, counts in counted.items()}


def own_chains(each: Matched, meant: Mapping[int, str]) -> dict[str, int]:
    """The longest chain of each entity."""
    lengths = Counter(found.chain for found in each.found)
    own: dict[str, int] = {}
    for chain, entity in sorted(meant.items()):
        if entity not in own or lengths[chain] > lengths[own[entity]]:
            own[entity] = chain
    return own


def words_of(each: Matched, label: int) -> Words:
    mention = each.document.mentions[label]
    return mention.first, mention.last


def entity_name(document: Labelled, cluster: Iterable[int]) -> str:
    """The words of the first mention that is a name."""
    named = [
        mention
        for mention in (document.mentions[at] for at in sorted(cluster))
        if label_form(document, mention) == "name"
    ]
    first = named[0]
    return document.text[document.words[first.first].start : document.words[first.last].end]


def rows(read: Iterable[Matched]) -> tuple[FormRow, ...]:
    """The fates of all mentions, by form."""
    counted = Counter((case.form, case.fate) for each in read for case in cases(each))
    return tuple(
        FormRow(form, {fate: counted[form, fate] for fate in FATES})
        for form in FORMS
        if any(counted[form, fate] for fate in FATES)
    )


def shown(each: Matched) -> Iterator[Shown]:
    """The errors of one document, in order of kind and place."""
    document = each.document
    wrong = [case for case in cases(each) if case.fate != "right"]
    for case in sorted(wrong, key=lambda one: (FATES.index(one.fate), one.form, one.words)):
        start, end = document.words[case.words[0]].start, document.words[case.words[1]].end
        before, after = document.text[max(0, start - AROUND) : start], document.text[end:][:AROUND]
        words = f"{before}[{document.text[start:end]}]{after}"
        yield Shown(document.name, case.fate, case.form, start, words, case.entity, case.chain)
