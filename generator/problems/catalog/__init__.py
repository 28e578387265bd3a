"""Every rule of the checker, one file per family; the codes are for ever."""
