"""Kit: the loaded models of one process, made from settings that can be pickled."""

from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

from onrecord.models.parser import PINNED, Parser, pipeline_hash

if TYPE_CHECKING:
    from onrecord.models.attributor import Attributor
    from onrecord.models.supporter import Supporter

AttributionBy = Literal["trained", "rules"]
SupportBy = Literal["trained", "none"]


class Settings(NamedTuple):
    """What a kit is made from."""

    parser: str = PINNED
    attribution: AttributionBy = "trained"
    support: SupportBy = "trained"


class Kit:
    """Models, each loaded when first used."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()

    @cached_property
    def parser(self) -> Parser:
        return Parser(self.settings.parser)

    @cached_property
    def attributor(self) -> "Attributor | None":
        """The trained attribution network; None where rules alone are asked for."""
        if self.settings.attribution == "rules":
            return None
        from onrecord.models.attributor import Attributor

        return Attributor()

    @cached_property
    def supporter(self) -> "Supporter | None":
        """The trained support network; None where no score is asked for."""
        if self.settings.support == "none":
            return None
        from onrecord.models.supporter import Supporter

        return Supporter()

    @cached_property
    def models(self) -> tuple[str, ...]:
        """Each model that documents are read with, its name with its sha256; loads none of them."""
        return (f"{self.settings.parser} sha256:{pipeline_hash(self.settings.parser)}", *self._own)

    @cached_property
    def scorers(self) -> tuple[str, ...]:
        """Likewise, each model that sentences are scored with; no reading depends on them."""
        if self.settings.support == "none":
            return ()
        from onrecord.models.supporter_files import files_hash

        return (f"support sha256:{files_hash()}",)

    @property
    def _own(self) -> tuple[str, ...]:
        if self.settings.attribution == "rules":
            return ()
        from onrecord.models.attributor_files import files_hash

        return (f"attribution sha256:{files_hash()}",)
