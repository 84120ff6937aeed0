"""Files of word processors: Word and RTF."""
