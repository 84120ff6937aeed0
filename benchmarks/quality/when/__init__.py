"""Quality of when and how much: times, quantities, when things were said, and windows."""
