"""Kit: the loaded models of one process, made from settings that can be pickled."""

from functools import cached_property
from typing import NamedTuple

from onrecord.models.parser import PINNED, Parser, pipeline_hash


class Settings(NamedTuple):
    """What a kit is made from."""

    parser: str = PINNED


class Kit:
    """Models, each loaded when first used."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()

    @cached_property
    def parser(self) -> Parser:
        return Parser(self.settings.parser)

    @cached_property
    def models(self) -> tuple[str, ...]:
        """Each model's name with its sha256; loads none of them."""
        return (f"{self.settings.parser} sha256:{pipeline_hash(self.settings.parser)}",)
