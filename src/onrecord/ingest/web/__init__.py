"""Pages of the web: HTML, what it says of itself, and what stands in place of an article."""
