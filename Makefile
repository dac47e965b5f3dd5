SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
export UV_LINK_MODE := copy

.DEFAULT_GOAL := help
APP := tests/bootstrap tests/browser tests/checks tests/cli tests/service tests/web
APP_TOLD := .app-tests.log

.PHONY: help install run test long check bench lock browser clean

help: ## list the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-8s %s\n", $$1, $$2}'

install: .venv/.installed ## create the environment from the hash-locked requirements

.venv/.installed: requirements/lock.txt requirements/installer.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=/path/to/python3.11 ...")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/installer.txt
	$(BIN)/uv pip install --quiet --compile-bytecode --python $(BIN)/python --no-deps --require-hashes -r requirements/lock.txt
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q coach evals
	@touch $@

run: install ## serve the app with the synthetic sample programme on http://127.0.0.1:7860
	@$(BIN)/coach demo --serve

test: install browser ## run the tests, real Chromium included
	@echo "Two runs beside each other: the served app, its browser, its service and the checks (told at the end), and all the rest."
	@$(BIN)/python -m pytest -m "not long" $(APP) > $(APP_TOLD) 2>&1 & app=$$!; \
	$(BIN)/python -m pytest -m "not long" tests $(addprefix --ignore=,$(APP)); rest=$$?; \
	wait $$app; app=$$?; cat $(APP_TOLD); exit $$((app + rest))
	@echo "Left out: the tests that take many minutes. Run them with: make long"

long: install browser ## run the tests that take many minutes: a whole eval run in the Quality tab, the chat with a model
	$(BIN)/python -m pytest -m long

browser: ## install a Chromium for the tests where this machine allows it
	@bash scripts/browser.sh

check: install ## format, lint, types, import contracts, documents, prompts, library lint, a slice of the evals
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/cog --check README.md
	$(BIN)/coach prompts check
	$(BIN)/coach library lint
	$(BIN)/coach eval fast

bench: install ## print the benchmarks
	$(BIN)/python -m benchmarks

lock: install ## renew requirements/lock.txt from pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --override requirements/overrides.txt --generate-hashes --no-emit-index-url --no-header --extra dev pyproject.toml -o requirements/lock.txt

clean: ## remove the environment and the demo data
	rm -rf .venv data
