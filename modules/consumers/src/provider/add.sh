#!/usr/bin/env bash
# Adds a provider, which does not exist, to a copy of the project: as CONTRIBUTING.md says, and nothing besides. Its specification,
# client, pages, contract, sandbox and samples must hold there like those of the others. Prints how long the build took. Arguments go to
# Maven.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tar -C "$project" --exclude=target --exclude=.git -c . | tar -C "$work" -x
cd "$work"
tests=modules/contract-tests/src/test/java/io/bankspec/contract

# What a neighbour has under one name, again under ours.
copy() { sed 's/donkies/acorn/g; s/Donkies/Acorn/g; s/finapi/acorn/g; s/FinApi/Acorn/g' "$1" > "$2"; }
# The lines of a neighbour in a POM: its module, or its dependency.
repeat() { perl -0pi -e 's{('"$2"')}{my $theirs = $1; $theirs . $theirs =~ s/donkies/acorn/gr}e' "$1"; }
dependency='[^\n]*<dependency>\n[^\n]*\n[^\n]*bankspec-donkies<.*?</dependency>\n'

# 1
mkdir -p specs/acorn modules/acorn
cp "$here/openapi.yaml" specs/acorn
# 2
copy modules/donkies/pom.xml modules/acorn/pom.xml
# 3
repeat pom.xml '[^\n]*<module>modules/donkies</module>\n'
for pom in bom contract-tests examples; do repeat modules/$pom/pom.xml "(?s:$dependency)"; done
# 4
copy $tests/FinApiContractTest.java $tests/AcornContractTest.java
echo 'createUser POST /users' > ${tests/java/resources}/acorn-seed.txt
cp "$here/AcornSandboxTest.java" $tests
# 5
cp "$here/README.md" modules/acorn
cp "$here/AcornBank.java" modules/examples/src/main/java/io/bankspec/examples
perl -pi -e 'print "| [acorn](modules/acorn/docs) | 6 | OAuth2, client or user | poll, answer by form | made up |\n" if /^\| \[atrium\]/' README.md

# The page of secrets gets a column, which its test writes and wants to be seen: it fails once.
started=$SECONDS
mvn -B -ntp "$@" spotless:apply -pl modules/contract-tests,modules/examples
mvn -B -ntp "$@" -Dapi.update test -pl modules/acorn,modules/sandbox,modules/contract-tests,modules/examples -am \
    -Dtest='Acorn*Test,SandboxServerTest,JarSizeTest,SamplesTest,SecretHuntTest,ReadmeTest' \
    -Dsurefire.failIfNoSpecifiedTests=false -Dsurefire.rerunFailingTestsCount=1
ls modules/acorn/docs modules/acorn/api
echo "The provider was added in $(((SECONDS - started + 59) / 60)) minutes."
