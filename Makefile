# Everything a developer or a first-time user runs. `make help` lists it.
PYTHON ?= python3
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help setup demo test check format bench accuracy lock gazetteer train clean

help: ## list the commands
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

.venv/ready: requirements/dev.lock pyproject.toml
	@echo "Setting up .venv (once; about a minute)"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "reportedly needs Python 3.11 or newer: make PYTHON=python3.12 …"; exit 1; }
	@$(PYTHON) -m venv .venv
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.lock
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch .venv/ready

setup: .venv/ready ## make .venv with the locked dependencies

demo: setup ## read the bundled reports and show the picture
	@$(BIN)/reportedly demo

test: setup ## run the tests (no network)
	$(BIN)/pytest -n 2

check: setup ## format, lint, strict types, import rules, dead code
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/vulture

format: setup ## format the code and mend what the linter can
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: setup ## print quality (against floors) and speed
	$(BIN)/python -m benchmarks.quality
	$(BIN)/python -m benchmarks.speed

accuracy: setup ## read the gold passages and write docs/accuracy.md
	$(BIN)/reportedly evaluate benchmarks/quality/passages-dev.jsonl --markdown > docs/accuracy.md.new
	mv docs/accuracy.md.new docs/accuracy.md

lock: setup ## resolve the dependencies anew and write the lock files
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate -o requirements/run.lock pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate --extra dev -o requirements/dev.lock pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate -o requirements/train.lock requirements/train.in pyproject.toml
	cat requirements/train-torch.lock >> requirements/train.lock

train: setup ## fit the learned reader anew from training/passages (about an hour on two cores; needs PyTorch)
	@test -d .venv-train || $(PYTHON) -m venv .venv-train
	@.venv-train/bin/pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/train.lock
	@.venv-train/bin/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	.venv-train/bin/python -m training

gazetteer: setup ## build the shipped gazetteer anew from its sources
	$(BIN)/python tools/build_gazetteer.py

clean: ## remove .venv and caches
	rm -rf .venv .venv-train .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
