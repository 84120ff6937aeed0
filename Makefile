# One command each; every target makes .venv from the lock file if none is there.
PYTHON ?= python3.11
BIN := .venv/bin
SAMPLE := sample
WHOLE := tests/docs tests/golden tests/property tests/web

.PHONY: venv check test demo golden docs evaluate clean lock

venv: .venv/.installed

.venv/.installed: requirements.lock pyproject.toml
	@command -v $(PYTHON) >/dev/null 2>&1 && $(PYTHON) -m venv .venv || python3 -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

check: venv
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m docs.generate --check

# Two processes side by side, about as long: tests that run whole commands, draw cases or drive a
# browser, and all the others. Bytecode is kept whatever the environment says, so that the commands
# that are run start in half the time.
test: export PYTHONDONTWRITEBYTECODE :=
test: venv
	@log=$$(mktemp); $(BIN)/pytest $(WHOLE) > $$log 2>&1 & whole=$$!; \
	$(BIN)/pytest $(addprefix --ignore=,$(WHOLE)); others=$$?; \
	wait $$whole; first=$$?; cat $$log; rm -f $$log; \
	exit $$((first || others))

demo: venv
	$(BIN)/onrecord build $(SAMPLE) --to demo.db
	$(BIN)/onrecord show demo.db
	$(BIN)/onrecord show demo.db panel

golden: venv
	$(BIN)/python -m tests.golden.rewrite

docs: venv
	$(BIN)/python -m docs.generate

evaluate: venv
	$(BIN)/python -m benchmarks.quality

clean:
	rm -rf .venv demo.db demo.db-shm demo.db-wal dist build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
	find benchmarks docs src tests training -name __pycache__ -prune -exec rm -rf {} +

# Resolves the pinned versions anew (needs uv); reviewed as a diff.
lock:
	uv pip compile --quiet --generate-hashes --no-emit-index-url --no-annotate --no-header \
		--extra dev --python-version 3.11 pyproject.toml --output-file requirements.lock
