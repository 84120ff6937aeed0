"""Export: readings and verified products in the formats that others read."""
