"""Quality of how statements are told and of what is told about the future."""
