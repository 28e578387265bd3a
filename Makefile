# Qui fait quoi ? — make site, make test, make serve.
# Everything lives in .venv/ ; nothing else of the machine is touched, but for the two browsers
# that `make test` needs.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
TEST_STAMP := $(VENV)/.installed-for-tests
TOOLS := .venv-tools
TOOLS_STAMP := $(TOOLS)/.installed
LOCKS := requirements.lock requirements-dev.lock requirements-tools.lock
LOCK = $(TOOLS)/bin/pip-compile -q --generate-hashes --allow-unsafe --strip-extras --no-header \
  --no-annotate --no-emit-index-url --no-emit-trusted-host --no-emit-find-links -c constraints.txt

.PHONY: site serve test check benchmark benchmark-generateurs offline captures audit sbom lock browser clean

site: $(STAMP)  ## Builds the guide of this repository into site/
	@$(BIN)/quifaitquoi construire

serve: $(STAMP)  ## Shows the guide on http://127.0.0.1:8000/ and every edit at once
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs serve

test: $(TEST_STAMP) browser check  ## Checks the code, then passes every test
	@$(BIN)/pytest -n 3 --dist loadgroup

check: $(TEST_STAMP)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check -q .
	@$(BIN)/mypy

benchmark-generateurs: $(TEST_STAMP)  ## Builds the same directory with this project and with others
	@$(BIN)/python -m benchmarks.generators

benchmark: $(TEST_STAMP)  ## Measures the build; takes a few minutes
	@$(BIN)/python -m benchmarks
	@$(BIN)/python -m benchmarks.map

offline: $(TEST_STAMP) browser  ## Builds the guide, then passes the tests of publishing and of pages, with no network but loopback
	@unshare --map-root-user --net sh -c 'ip link set lo up && $(BIN)/quifaitquoi construire --vers build/offline/site \
	  && exec $(BIN)/pytest -n 3 --dist loadgroup tests/publish tests/guide tests/browser'

captures: $(TEST_STAMP) browser  ## Takes a picture of every kind of page of site/
	@$(BIN)/python docs/captures/take.py site
	@$(BIN)/python docs/editeurs/take.py site

audit: $(TOOLS_STAMP)  ## Asks whether a known weakness is in what is installed; needs the network
	@$(TOOLS)/bin/pip-audit --strict --require-hashes --disable-pip $(LOCKS:%=-r %)

sbom: $(TOOLS_STAMP)  ## Writes sbom.json: all that the guide is made with, and nothing else, in CycloneDX
	@$(PYTHON) -m venv --clear --without-pip build/sbom
	@$(TOOLS)/bin/pip --python build/sbom/bin/python install -q --disable-pip-version-check \
	  --require-hashes -r requirements.lock
	@$(TOOLS)/bin/cyclonedx-py environment --pyproject pyproject.toml --output-reproducible \
	  --of JSON -o sbom.json build/sbom/bin/python
	@rm -r build/sbom
	@for one in $$(sed -n 's|^\([^ =]*\)==.*|pkg:pypi/\1@|p' requirements.lock); do \
	  grep -qF "$$one" sbom.json || { echo "sbom.json does not name $$one"; exit 1; }; done

lock: $(TOOLS_STAMP)  ## Writes the locks anew, from pyproject.toml, constraints.txt and requirements-tools.in
	@$(LOCK) -o requirements.lock pyproject.toml
	@$(LOCK) --extra dev -o requirements-dev.lock pyproject.toml
	@$(LOCK) -o requirements-tools.lock requirements-tools.in

clean:  ## Forgets everything that was built
	@rm -rf $(VENV) $(TOOLS) sbom.json site .site* build *.egg-info

$(STAMP): pyproject.toml constraints.txt requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	  || { echo "Python 3.11 or newer is missing: apt-get install python3 python3-venv"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null \
	  || { echo "The venv module of Python is missing: apt-get install python3-venv"; exit 1; }
	@echo "Setting up .venv (half a minute, once)…"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/pip install -q --disable-pip-version-check -c constraints.txt -e .
	@touch $@

# A lock names all that is installed: nothing else is looked for ("--no-deps"), extras included.
$(TEST_STAMP): $(STAMP) requirements-dev.lock
	@$(BIN)/pip install -q --disable-pip-version-check --no-deps --require-hashes -r requirements-dev.lock
	@$(BIN)/pip install -q --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

# Tools that look at the dependencies, apart from them.
$(TOOLS_STAMP): requirements-tools.lock
	@$(PYTHON) -m venv $(TOOLS)
	@$(TOOLS)/bin/pip install -q --disable-pip-version-check --no-deps --require-hashes -r requirements-tools.lock
	@touch $@

# The tests of pages need two browsers, those of paper the means to look at it and to read its codes,
# those of the header files a web server. As root on Debian or Ubuntu they are installed, else asked
# for; `policy-rc.d` keeps the web server from being started as a service of the machine.
browser:
	@{ command -v chromium || command -v chromium-browser; } >/dev/null \
	  && { command -v firefox-esr || command -v firefox; } >/dev/null \
	  && command -v pdftoppm >/dev/null && command -v zbarimg >/dev/null \
	  && { [ -x /usr/sbin/nginx ] || command -v nginx >/dev/null; } || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    echo "Installing Chromium, Firefox, poppler, zbar and nginx for the tests of pages and of paper…"; \
	    apt-get -qq -o DPkg::Lock::Timeout=300 update && \
	    export DEBIAN_FRONTEND=noninteractive calm=/usr/sbin/policy-rc.d && \
	    { [ -e $$calm ] || { trap 'rm -f $$calm' EXIT; printf '#!/bin/sh\nexit 101\n' >$$calm; chmod +x $$calm; }; } && \
	    install="apt-get -qq -o DPkg::Lock::Timeout=300 install -y --no-install-recommends" && \
	    $$install poppler-utils zbar-tools nginx-light >/dev/null && \
	    { $$install chromium firefox-esr fonts-liberation >/dev/null 2>&1 \
	      || $$install chromium-browser firefox fonts-liberation >/dev/null; }; \
	  else \
	    echo "Chromium, Firefox, poppler, zbar or nginx is missing, the tests need them:" \
	      "sudo apt-get install chromium firefox-esr poppler-utils zbar-tools nginx-light"; exit 1; \
	  fi; }
