# Two commands do all a newcomer needs, each making what it wants: make crawl, make test.

PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
SITE ?= demo
OUT ?= newsbot-out
READY := $(VENV)/.ready

.PHONY: crawl test test-hostile test-wordpress benchmark quality lint types unit train clean

crawl: $(READY)
	@$(BIN)/newsbot crawl $(SITE) --out $(OUT) $(OPTIONS)
	@$(BIN)/python -m newsbot.cli.latest $(OUT)

test: lint types unit

lint: $(READY)
	$(BIN)/ruff check newsbot tests

types: $(READY)
	$(BIN)/mypy

unit: $(READY)
	$(BIN)/python -m pytest -n 2

test-hostile: $(READY)
	$(BIN)/python -m pytest -m hostile tests/crawl

test-wordpress: $(READY)
	@$(BIN)/python -m tests.wordpress $(OPTIONS)

benchmark: $(READY)
	$(BIN)/python -m tests.benchmarks.state
	@test -z '$(CORPUS)' || $(BIN)/python -m tests.benchmarks.reading '$(CORPUS)'

quality: $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[train]'
	$(BIN)/python -m tests.quality $(CORPUS) $(OPTIONS)

train: $(READY)
	@test -n '$(CORPUS)' || { echo 'make train: CORPUS is not set. Say CORPUS=DIR, where DIR holds gold.jsonl and its pages.'; exit 2; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[train]'
	$(BIN)/python -m tests.quality.training '$(CORPUS)' $(OPTIONS)

$(READY): pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || python3 -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@

clean:
	rm -rf $(VENV) newsbot-out .mypy_cache .ruff_cache .pytest_cache build dist *.egg-info
