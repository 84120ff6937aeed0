"""Feeds: RSS and Atom. (Placeholder by the lead.)"""


def links(data: bytes) -> tuple[str, ...]:
    """The links of a feed's entries; none for what is no feed."""
    return ()
