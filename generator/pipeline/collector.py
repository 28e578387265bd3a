"""What the garbage collector does while a directory is made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def quiet_collector() -> Iterator[None]:
    """Leave the garbage collector off while the directory is made, and have it pass over it after.

    What is made then lives as long as the build: looking through it again finds nothing to free.
    """
    gc.unfreeze()
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()
