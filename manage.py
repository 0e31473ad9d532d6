#!/usr/bin/env python
"""Run a management command."""

import os
import sys


def main() -> None:
    for stream in (sys.stdout, sys.stderr):  # what commands print is UTF-8, whatever the locale can write
        stream.reconfigure(encoding="utf-8")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
