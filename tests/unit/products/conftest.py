"""The sample pile as read by the real readers, linked, with the directions of its headings."""

from pathlib import Path

import pytest

from onrecord.api import open_record
from onrecord.api.making import asking
from onrecord.model.product import Pile
from onrecord.products.study import Study, study_of


@pytest.fixture(scope="session")
def linked(sample_record: Path) -> Pile:
    with open_record(sample_record) as record:
        return asking(record.linked_pile())


@pytest.fixture(scope="session")
def study(linked: Pile) -> Study:
    return study_of(linked)
