"""Making: the verified products of a pile, apart from the record: what they need loads slowly."""

from collections.abc import Sequence

import msgspec

from onrecord.api.asking import asked_of, directions_of
from onrecord.model.product import Pile, Product, ProductForm
from onrecord.products.background import background
from onrecord.products.brief import brief
from onrecord.products.explainer import explainer
from onrecord.products.panel import panel
from onrecord.products.questions import questions, texts
from onrecord.products.roundup import By, roundup
from onrecord.products.study import study_of
from onrecord.products.verify import verified


def made(pile: Pile, form: ProductForm, by: By = "theme") -> Product:
    """The product of a form, verified sentence by sentence."""
    match form:
        case "panel":
            product = panel(pile)
        case "roundup":
            product = roundup(pile, by)
        case "questions":
            product = questions(study_of(pile))
        case "background":
            product = background(study_of(pile))
        case "explainer":
            product = explainer(study_of(pile))
        case "brief":
            product = brief(study_of(pile))
    return verified(product, pile)


def asking(pile: Pile, asked: Sequence[str] = ()) -> Pile:
    """A linked pile with the user's questions, or with the directions of its own."""
    if asked:
        return msgspec.structs.replace(pile, asked=asked_of(asked))
    own = texts(study_of(pile))
    return msgspec.structs.replace(pile, directions=directions_of(own)) if own else pile
