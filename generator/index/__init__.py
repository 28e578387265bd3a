"""INDEX: which pages exist, where, in which order; who serves whom, and what is nearest."""
