"""Fetch: addresses to raw bytes. The only room of the house that touches the network."""
