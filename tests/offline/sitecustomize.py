"""No Python that the tests run calls anybody: every use of a socket is refused and written down.

Python imports a module of this name when it starts. `tests/conftest.py` puts this folder on the
path of every process that tests start, and imports the module for the tests themselves. An audit
hook sees sockets also where they are used from C, and cannot be taken out again.
"""

import os
import sys

FILE = "REHEARSE_TESTS_CALLED"
"""The environment variable that names the file in which attempts are written down."""


class CalledError(RuntimeError):
    """Something wanted to look up an address or to connect, be it on this machine."""


def refuse(event: str, args: tuple[object, ...]) -> None:
    """Refuse and write down every event of sockets (docs.python.org/3/library/audit_events)."""
    if not event.startswith("socket."):
        return
    name = os.environ.get(FILE)
    if name:
        with open(name, "a", encoding="utf-8") as file:
            file.write(f"{event} {args!r}\n")
    raise CalledError(f"{event} {args!r}: nothing in the tests may use a socket")


sys.addaudithook(refuse)
