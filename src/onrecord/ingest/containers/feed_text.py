"""Feed text: titles that may be HTML, as the words they show."""

import re
from html import unescape

TAG = re.compile(r"</?[a-zA-Z][^<>]{0,1000}>")


def bare(words: str) -> str:
    """The words of a title without tags, entities decoded."""
    return unescape(TAG.sub("", words))
