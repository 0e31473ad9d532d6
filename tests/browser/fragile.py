"""A server that is killed in the middle of an answer:   python -m tests.browser.fragile PORT before|after|never

"before": by SIGKILL when an answer has come and is not stored; "after": when it is stored and nothing was said yet.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterable
from typing import Any

import django


def app(moment: str) -> Callable[..., Iterable[bytes]]:
    """The site's application that ends its own process at that moment of an answer."""
    from config.wsgi import application

    def serve(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        place = environ["PATH_INFO"].strip("/").split("/")
        answering = environ["REQUEST_METHOD"] == "POST" and len(place) == 3 and place[0] == "attempts"
        if answering and moment == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        response = application(environ, start_response)
        if answering and moment == "after":
            os.kill(os.getpid(), signal.SIGKILL)
        return response

    return serve


def main() -> None:
    """Serve until killed."""
    django.setup()
    from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler

    server = ThreadedWSGIServer(("127.0.0.1", int(sys.argv[1])), WSGIRequestHandler)
    server.set_app(app(sys.argv[2]))
    server.serve_forever()


if __name__ == "__main__":
    main()
