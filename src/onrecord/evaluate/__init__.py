"""Scorers of public formats: how well onrecord reads what others have labelled."""
