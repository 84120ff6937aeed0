"""Quality: public research sets and labels of our own, each figure printed by one command."""
