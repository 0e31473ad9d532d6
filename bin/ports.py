"""Is a port free, and which is the next free one."""

import socket

HOST = "127.0.0.1"


def is_free(port: int) -> bool:
    """True when nothing answers on the port and a server could bind to it, on this machine's own address."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as asking:
        asking.settimeout(0.5)
        if asking.connect_ex((HOST, port)) == 0:
            return False
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as binding:
        binding.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            binding.bind((HOST, port))
        except OSError:
            return False
    return True


def next_free(first: int, tries: int = 100) -> int:
    """The first free port from `first` on; OSError when none of `tries` is."""
    for port in range(first, min(first + tries, 65536)):
        if is_free(port):
            return port
    raise OSError(f"no free port from {first} to {min(first + tries, 65536) - 1}")
