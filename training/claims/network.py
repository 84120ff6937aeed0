"""Network: that of support, over two statements, with the six ways in which they may stand."""

from torch import Tensor, nn

from onrecord.models.matcher import RELATIONS
from training.support.network import INNER
from training.support.network import Network as Support


class Network(Support):
    """Takes what the support network takes; logits [n, 6]."""

    def __init__(self) -> None:
        super().__init__()
        self.last = nn.Linear(INNER + 48, len(RELATIONS))

    def begin(self, weights: dict[str, Tensor]) -> None:
        """With the weights of a support network, all but those of its classes."""
        kept = {name: each for name, each in weights.items() if not name.startswith("last.")}
        missing, odd = self.load_state_dict(kept, strict=False)
        if odd or any(not name.startswith("last.") for name in missing):
            raise ValueError(f"no support network: {missing} {odd}")
