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

.PHONY: site serve test check benchmark benchmark-generateurs offline captures audit sbom lock browser clean

site: $(STAMP)  ## Builds the guide of this repository into site/
	@$(BIN)/quifaitquoi construire

serve: $(STAMP)  ## Shows the guide on http://127.0.0.1:8000/ and every edit at once
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs serve

test: $(TEST_STAMP) browser check  ## Checks the code, then passes every test
	@$(BIN)/pytest -n 2 --dist loadgroup

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
	  && exec $(BIN)/pytest -n 2 --dist loadgroup tests/publish tests/guide tests/browser'

captures: $(TEST_STAMP) browser  ## Takes a picture of every kind of page of site/
	@$(BIN)/python docs/captures/take.py site
	@$(BIN)/python docs/editeurs/take.py site

audit: $(TOOLS_STAMP)  ## Asks whether a known weakness is in what the guide is made with; needs the network
	@$(TOOLS)/bin/pip-audit --require-hashes --disable-pip -r requirements.lock

sbom: $(STAMP) $(TOOLS_STAMP)  ## Writes sbom.json: all that the guide is made with, in CycloneDX
	@$(TOOLS)/bin/cyclonedx-py environment --pyproject pyproject.toml --output-reproducible \
	  --of JSON -o sbom.json $(BIN)/python

lock: $(TOOLS_STAMP)  ## Writes requirements.lock anew, from pyproject.toml and constraints.txt
	@$(TOOLS)/bin/pip-compile -q --generate-hashes --allow-unsafe --strip-extras --no-header \
	  --no-annotate --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
	  -c constraints.txt -o requirements.lock pyproject.toml

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

$(TEST_STAMP): $(STAMP)
	@$(BIN)/pip install -q --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

# Tools that look at the dependencies, apart from them.
$(TOOLS_STAMP):
	@$(PYTHON) -m venv $(TOOLS)
	@$(TOOLS)/bin/pip install -q --disable-pip-version-check \
	  cyclonedx-bom==7.5.0 pip-audit==2.10.1 pip-tools==7.6.2
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
