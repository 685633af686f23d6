# `make` prints what there is. A target builds what it needs when a source is newer.

MVN := bin/with-jdk mvn -B -ntp
JAR := server/target/stile.jar
WIDGET := widget/dist/stile.js
MODULES := widget/node_modules/.package-lock.json
NODE_SDKS := server/src/test/node/node_modules/.package-lock.json
LOGIN := examples/login-java/target/login.jar
REACT := examples/react/dist/index.html
VUE := examples/vue/dist/index.html
SAMPLES := examples/verify-node/node_modules/.package-lock.json examples/verify-java-async/target/verify.jar
VERSION = $(shell sed -n 's:^  <version>\(.*\)</version>:\1:p' pom.xml | head -n 1)

files = $(shell find $(1) -type f 2>/dev/null)
need = @command -v $(1) >/dev/null || { echo "stile: $(1) is not installed: install $(2)" >&2; exit 1; }

.DEFAULT_GOAL := help
.PHONY: help run build check fix test sheet docs bench measure quality pictures fuzz dist clean tools
.DELETE_ON_ERROR:

help: ## print this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 16

run: build ## build what is missing and start Stile with a demo page
	@bin/demo

build: $(JAR) $(LOGIN) ## build the widget, server/target/stile.jar and the example

check: tools $(MODULES) ## format, lint, types, architecture; no other tests
	npm --prefix widget run check
	$(MVN) -q -pl server test -Dtest='*ArchitectureTest' -Dsurefire.failIfNoSpecifiedTests=false
	$(MVN) -q -pl bench -am test-compile

fix: tools $(MODULES) ## put format and imports right
	npm --prefix widget run fix
	$(MVN) -q spotless:apply

test: tools $(WIDGET) $(NODE_SDKS) $(REACT) $(VUE) $(SAMPLES) ## all tests, the cheap ones first; installs Chromium, fonts and nginx if it may
	bin/setup-test-tools
	npm --prefix widget run check
	npm --prefix widget test
	$(MVN) verify
	$(MVN) -q -f examples/login-java verify
	STILE_OBSERVE=1 STILE_PORT=0 STILE_MANAGEMENT_PORT=0 STILE_DATA="$$(mktemp -d)" \
	  bin/with-demo npm --prefix widget run e2e

sheet: build ## render every state of the widget into widget/contact-sheet, to look at
	STILE_OBSERVE=1 STILE_PORT=0 STILE_MANAGEMENT_PORT=0 STILE_DATA="$$(mktemp -d)" \
	  bin/with-demo npm --prefix widget run sheet

docs: ## write the generated tables of docs
	$(MVN) -q -pl server test -Dtest='ProtocolDocTest,EvidenceDocTest' -Dstile.docs=write

bench: $(JAR) ## measure beside bare Jetty and a peer, into docs/performance.md; QUICK=1 only prints
	$(MVN) -q -pl bench -am package -DskipTests
	bin/with-jdk java -jar bench/target/bench.jar $(if $(QUICK),--quick)

measure: build ## what the widget costs a page, for docs/performance.md
	STILE_OBSERVE=1 STILE_PORT=0 STILE_MANAGEMENT_PORT=0 STILE_DATA="$$(mktemp -d)" \
	  bin/with-demo npm --prefix widget run measure

quality: $(JAR) $(MODULES) ## measure movement models on DATA=folder and attackers, into docs/quality.md; FAMILIES=A1,A2 prints those; TRAIN=1 grows models
	@test -n "$(DATA)$(FAMILIES)" || { echo "stile: DATA=folder is missing; see docs/model-card.md" >&2; exit 2; }
	$(MVN) -q -pl bench -am package -DskipTests
	$(if $(DATA),bin/with-jdk java -cp bench/target/bench.jar dev.stile.bench.model.Quality "$(DATA)" $(if $(TRAIN),--train))
	bin/with-jdk java -cp bench/target/bench.jar dev.stile.bench.attack.Attacks $(FAMILIES)

pictures: tools ## look at 20,000 pictures of each kind for what gives their answers away, into docs/quality.md
	$(MVN) -q -pl server test -Dtest=PictureAnalysisTest -Dstile.pictures=20000

fuzz: tools ## hand each decoder bytes without end: FUZZ_SECONDS each, default 300
	bin/with-jdk bin/fuzz

dist: $(JAR) ## pack what a server needs into one archive under target/
	rm -rf target/dist && mkdir -p target/dist/stile-$(VERSION)/bin
	cp $(JAR) LICENSE target/dist/stile-$(VERSION)/
	cp bin/stile bin/find-jdk target/dist/stile-$(VERSION)/bin/
	tar -C target/dist -czf target/stile-$(VERSION).tar.gz stile-$(VERSION)
	@echo target/stile-$(VERSION).tar.gz

clean: ## remove everything that was built
	rm -rf target server/target bench/target widget/dist widget/node_modules widget/.cache widget/contact-sheet server/src/test/node/node_modules
	rm -rf examples/*/target examples/*/dist examples/*/node_modules

tools:
	$(call need,mvn,Maven 3.8 or newer)
	$(call need,npm,Node 20 or newer)

$(MODULES): widget/package.json widget/package-lock.json | tools
	npm --prefix widget ci --no-audit --no-fund
	@touch -c $@

$(NODE_SDKS): server/src/test/node/package.json server/src/test/node/package-lock.json | tools
	npm --prefix server/src/test/node ci --no-audit --no-fund --ignore-scripts
	@touch -c $@

$(WIDGET): $(MODULES) $(call files,widget/src widget/scripts)
	npm --prefix widget run build
	@touch -c $@

# The copied widget is removed first: parts whose hash has changed would stay in the jar.
$(JAR): pom.xml server/pom.xml $(WIDGET) $(call files,server/src/main)
	rm -rf server/target/classes/stile/widget
	$(MVN) -q -pl server package -Dmaven.test.skip=true -Dspotless.check.skip=true
	@touch -c $@

$(LOGIN): examples/login-java/pom.xml $(call files,examples/login-java/src/main) | tools
	$(MVN) -q -f examples/login-java package -Dmaven.test.skip=true
	@touch -c $@

examples/%/node_modules/.package-lock.json: examples/%/package.json examples/%/package-lock.json | tools
	npm --prefix examples/$* ci --no-audit --no-fund --ignore-scripts
	@touch -c $@

# A development build: React mounts everything twice in it, as developers see it.
$(REACT): examples/react/node_modules/.package-lock.json examples/react/index.html $(call files,examples/react/src)
	npm --prefix examples/react run check
	npm --prefix examples/react run dev

# Its types are checked by a TypeScript before 7, on which vue-tsc builds.
$(VUE): examples/vue/node_modules/.package-lock.json examples/vue/index.html $(call files,examples/vue/src)
	npm --prefix examples/vue run check
	npm --prefix examples/vue run build

examples/verify-java-async/target/verify.jar: examples/verify-java-async/pom.xml $(call files,examples/verify-java-async/src) | tools
	$(MVN) -q -f examples/verify-java-async package
	@touch -c $@
