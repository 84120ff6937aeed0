"""The kit: loaded once a process, from small settings that can be pickled."""
