"""Profile of a quotation: all that collating may look at."""

import msgspec

from onrecord.model.records import HolderKind, Naming
from onrecord.model.span import Span


class QuotedVoice(msgspec.Struct, frozen=True, kw_only=True):
    """One holder or relayer as a document names it.

    `roles` are the words of its offices and affiliations, `countries` ISO 3166 alpha-3 codes.
    """

    name: str
    kind: HolderKind
    naming: Naming
    roles: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()


class QuotationProfile(msgspec.Struct, frozen=True, kw_only=True):
    """One quotation of one document.

    `spans` are its quoted words, narrators' words between them left out. `said` is the day that
    the text states for it, `published` the document's, both ISO 8601, None where not known.
    `rendered`: its words are, or are likely, a translator's. `around` are the senses that the
    narrator's own words beside it have ("negation"), `context` keys of the words around it.
    """

    id: str
    document: str
    spans: tuple[Span, ...]
    holders: tuple[QuotedVoice, ...] = ()
    relayers: tuple[QuotedVoice, ...] = ()
    said: str | None = None
    published: str | None = None
    outlet: str | None = None
    rendered: bool = False
    around: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
