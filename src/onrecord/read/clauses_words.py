"""Words: what stands with one word of a sentence and says whether its event happened."""

from collections.abc import Iterator

from onrecord.lexicon.veracity import Force, force, signature, words_of
from onrecord.model.parse import Parse
from onrecord.read.clauses_state import Layers, Mark, State, under
from onrecord.read.tokens import word

ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "agent"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
LEADS = frozenset({"det", "neg", "amod", "preconj", "advmod", "predet"})
WITHOUT = Force(-0.1, "certain", False)
NEGATED = Force(-0.8, "certain", False)
ASKED = Force(0.35, "certain", False)
ORDERED = Force(0.4, "certain", False)
CONDITIONED = Force(0.75, "possible", False)


def layers(parse: Parse, token: int, context: State, through: int | None) -> Layers:
    """The layers of a word; `through`: the dependent whose own words do not count here."""
    unnegated = full = context
    marks = list(marks_of(parse, token, through))
    for mark in marks:
        if mark.force.factor > 0:
            unnegated = under(unnegated, mark)
            full = under(full, mark)
    negators = [mark for mark in marks if mark.force.factor < 0]
    for mark in negators[:1] if len(negators) != 2 else negators:
        full = under(full, mark)
    return Layers(context, unnegated, full)


def marks_of(parse: Parse, token: int, through: int | None) -> Iterator[Mark]:
    """Every word with a force that stands with `token`."""
    if parse.tag[token].startswith(("NN", "PRP", "CD")):
        yield from noun_marks(parse, token)
        return
    if parse.tag[token].startswith("VB") or parse.tag[token] == "MD":
        yield from modal_marks(parse, token)
        yield from sentence_marks(parse, token)
    for child in parse.children[token]:
        if child == through:
            continue
        dependency = parse.dependency[child]
        if dependency in {"neg", "advmod", "preconj", "cc", "intj", "npadvmod"}:
            yield from adverb_marks(parse, token, child)
        elif dependency in ARGUMENTS:
            yield from argument_marks(parse, child)


def adverb_marks(parse: Parse, token: int, child: int) -> Iterator[Mark]:
    said = word(parse, child)
    joins = parse.dependency[child] == "cc" and (said != "nor" or child > token)
    if joins or word_at(parse, child + 1) in words_of("not alone"):
        return
    if said == "longer" and word_at(parse, child - 1) == "no":
        yield Mark(NEGATED, (child - 1, child))
        return
    found = force(said, "negator") or force(said, "adverb")
    if found and not (said in words_of("near") and child != token - 1):
        yield Mark(found, (child,))


def word_at(parse: Parse, token: int) -> str:
    return word(parse, token) if 0 <= token < len(parse) else ""


def argument_marks(parse: Parse, child: int) -> Iterator[Mark]:
    """A subject or an object that is nobody or "no …": what has no object did happen at times."""
    leads = [each for each in parse.children[child] if parse.dependency[each] in LEADS]
    for each in (child, *leads):
        found = force(word(parse, each), "negator")
        if found and negates(parse, child, each, len(leads)):
            is_subject = parse.dependency[child] in SUBJECTS
            yield Mark(found if is_subject else WITHOUT, (each,))
            return


def negates(parse: Parse, child: int, lead: int, leads: int) -> bool:
    """Whether a negative word in a noun phrase denies it: not so "a few", "No. 1", "No Name"."""
    said = word(parse, lead)
    if said == "not" and parse.dependency[child] in SUBJECTS:
        return word_at(parse, lead + 1) not in words_of("not alone")
    others = leads - (lead != child)
    if said in words_of("far") or (others and said != "no" and said in words_of("near")):
        return False
    is_name = parse.tag[child].startswith("NNP") or is_number(parse, child)
    return lead == child or not is_name


def is_number(parse: Parse, token: int) -> bool:
    """Whether a word is a figure, as in "No. 1"."""
    return parse.word(token)[:1].isdigit()


def noun_marks(parse: Parse, token: int) -> Iterator[Mark]:
    for child in parse.children[token]:
        if parse.dependency[child] in {"det", "amod", "compound", "nmod", "neg", "advmod", "poss"}:
            found = force(word(parse, child), "modifier")
            if found:
                yield Mark(found, (child,))


def modal_marks(parse: Parse, token: int) -> Iterator[Mark]:
    """The modal verb, with the "have" of a perfect or with "not"."""
    helpers = [c for c in parse.children[token] if parse.dependency[c] in {"aux", "auxpass"}]
    modals = [c for c in helpers if parse.tag[c] == "MD"]
    perfect = any(parse.lemma[c] == "have" for c in helpers) and parse.tag[token] == "VBN"
    negated = any(parse.dependency[c] == "neg" for c in parse.children[token])
    for modal in modals[:1]:
        said = word(parse, modal)
        found = force(f"{said} have", "modal") if perfect else None
        found = found or (force(f"{said} not", "modal") if negated else None)
        found = found or force(said, "modal")
        if found:
            yield Mark(found, (modal,))


def sentence_marks(parse: Parse, token: int) -> Iterator[Mark]:
    """Whether a main clause is asked, ordered, or hangs on a condition."""
    if parse.head[token] == token:
        mark = question_mark(parse, token)
        if mark is not None:
            yield Mark(ASKED, (mark,), asked=True)
        elif is_ordered(parse, token):
            yield Mark(ORDERED, ())
    for child in parse.children[token]:
        if is_condition(parse, child):
            marker = conditional(parse, child)
            if marker is not None:
                yield Mark(CONDITIONED, (marker,))


def question_mark(parse: Parse, token: int) -> int | None:
    """The question mark that ends the sentence, if no colon parts it from a main clause."""
    sentence = parse.sentence_of(token)
    ends = [each for each in sentence[-3:] if parse.word(each) == "?"]
    if not ends or any(parse.word(each) == ":" for each in range(token, ends[0])):
        return None
    return ends[0]


def is_ordered(parse: Parse, token: int) -> bool:
    if parse.tag[token] != "VB":
        return False
    below = parse.children[token]
    if any(parse.dependency[child] in SUBJECTS or parse.tag[child] == "MD" for child in below):
        return False
    helpers = [parse.tag[child] for child in below if parse.dependency[child] in {"aux", "auxpass"}]
    return not {"TO", "VBD", "VBZ"} & set(helpers)


def is_condition(parse: Parse, token: int) -> bool:
    """Whether a clause may be a condition: an adverbial one, or one that its verb begins."""
    if parse.dependency[token] == "advcl":
        return True
    return parse.dependency[token] == "ccomp" and inverted(parse, token) is not None


def conditional(parse: Parse, token: int) -> int | None:
    """The word that makes an adverbial clause a condition: "if", or a verb before its subject."""
    for child in parse.children[token]:
        if parse.dependency[child] in {"mark", "advmod"} and child < token:
            found = force(word(parse, child), "mark")
            if found and found.certainty == "possible":
                return None if asks(parse, child) else child
    return inverted(parse, token)


def asks(parse: Parse, marker: int) -> bool:
    """Whether a marker stands behind what takes a question: "if" in "it is not clear if"."""
    return marker > 0 and signature(parse.lemma[marker - 1].lower(), "whether") is not None


def inverted(parse: Parse, token: int) -> int | None:
    """ "had" in "had he known", "should" in "should it fail", "were" in "were it to fall"."""
    subject = next((c for c in parse.children[token] if parse.dependency[c] in SUBJECTS), None)
    first = parse.first[token]
    if subject is None or first >= subject or first not in (*parse.children[token], token):
        return None
    return first if word(parse, first) in words_of("inverted") else None
