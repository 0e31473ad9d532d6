# The commands people and machines use. Each one is safe to repeat; what each needs it builds itself.
# Variables that may be given on the command line:
#   PYTHON=...      the interpreter to build the environment with (3.12 or newer)
#   PORT=8000       make run: the first port to try
#   RELOAD=yes      make run: restart when code changes
#   BROWSER=no      make test: leave the real-browser tests out
#   ARGS="..."      make test: more words for pytest
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help env run test check bench fresh browser

PY := .venv/bin/python

help:
	@echo "make run     build what is missing, fill the database, start the web server and the worker"
	@echo "make test    every test, real-browser tests included (BROWSER=no leaves those out), style and types"
	@echo "make check   style, types, Django's own checks, missing migrations"
	@echo "make bench   the repeatable measurements in bench/"
	@echo "make fresh   prove run and test on a clean clone with an empty home"
	@echo "make env     build or refresh the Python environment in .venv"
	@echo "make browser say which browser the tests would drive"

env:
	@sh bin/env

run: env
	@exec $(PY) bin/serve.py

test: env
	@exec $(PY) bin/run_tests.py

check: env
	@exec $(PY) bin/run_tests.py --checks-only

# What the measurements compare with is installed here only; pip leaves what is there already alone.
bench: env
	@$(PY) -m pip install --quiet --disable-pip-version-check --no-input -r bench/requirements.txt
	@exec $(PY) bin/run_bench.py

browser: env
	@exec $(PY) bin/browser.py

# Runs outside the environment on purpose: it must not lean on what is already built here.
fresh:
	@python="$$(sh bin/env --choose)" && exec "$$python" bin/fresh.py
