"""The roundup of the sample pile: articles of which nothing stands under a theme are there too."""

from onrecord.model.product import Pile
from onrecord.products.roundup import roundup
from onrecord.products.study import Study
from onrecord.products.verify import verified


def test_every_article_with_something_to_print_is_in_it(linked: Pile, study: Study) -> None:
    product = verified(roundup(linked), linked)
    assert product.refused == ()
    printed = {
        each.document
        for section in product.sections
        for sentence in section.sentences
        for each in sentence.evidence
    }
    press = study.counts.press
    for shelf in press.articles:
        if press.leader(shelf) is None and press.by_document[shelf.document]:
            assert shelf.document in printed
