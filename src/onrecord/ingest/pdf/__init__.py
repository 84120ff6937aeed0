"""PDF: pages of placed letters to a text in reading order."""
