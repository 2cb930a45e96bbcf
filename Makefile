# Two commands do everything on a fresh machine: make demo, make test.

PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo $$p; break; }; done)
BIN := .venv/bin
SETUP := .venv/.installed
STATIC := viz/static/editor.js

.PHONY: demo test check bench setup static browser clients update lock clean

demo: $(SETUP) ## build the graph from the five sample articles, check it, write the site
	@$(BIN)/tinhkg demo

test: $(SETUP) $(STATIC) browser clients ## run every test, in a browser too
	@$(BIN)/python -m pytest

check: $(SETUP) ## style, types, import directions
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: $(SETUP) ## speed and memory of extraction and of the server, on invented text
	@$(BIN)/python benchmarks/extraction.py
	@$(BIN)/python benchmarks/serving.py

setup: $(SETUP) ## make the environment in .venv

browser: $(SETUP) # a Chromium for the tests of the pages
	@$(BIN)/python tests/browser.py

clients: $(SETUP) # a SPARQL client from npm for the tests of the endpoint
	@$(BIN)/python -m tests.clients

static: $(STATIC) ## bundle the editor page that `tinhkg serve` shows

update: $(SETUP) $(STATIC) ## rewrite the golden files from what the code does now; then read the diff
	@$(BIN)/python -m pytest --update

lock: $(SETUP) ## pin all dependencies anew (needs uv on the PATH)
	@{ echo '# Every version pinned for all platforms, with hashes and without addresses. Made by `make lock`:'; \
	   echo '# uv pip compile --universal --generate-hashes --no-header --group dev pyproject.toml'; \
	   uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header \
	      --upgrade --group dev pyproject.toml; } > requirements.lock.new && mv requirements.lock.new requirements.lock

clean: ## remove everything that was built
	rm -rf .venv .bench graph site build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis \
	   viz/node_modules viz/static viz/static.new tests/serve/clients/node_modules

$(STATIC): viz/bundle.py viz/node.py viz/package.json viz/package-lock.json viz/templates/tokens.css viz/templates/frame.css $(wildcard viz/templates/editor/*) | $(SETUP)
	@echo "Bundling the editor page into viz/static"
	@$(BIN)/python -m viz.bundle

$(SETUP): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "tinhkg needs Python 3.11 or newer: none was found (python3 --version)"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Setting up .venv (once; about a minute)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@
