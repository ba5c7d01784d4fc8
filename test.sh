#!/usr/bin/env bash
# Installs what is missing, builds everything, and runs all tests; the last lines are ctest's summary.
# Arguments go to ctest, e.g. ./test.sh -L lint or ./test.sh -R tst_money.
set -euo pipefail
PROJECT=$(cd "$(dirname "$0")" && pwd)
cd "$PROJECT"
. .ci/install.sh
install_packages test
# The program must also build without its window.
cmake --preset headless -DBUILD_TESTING=OFF >/dev/null
cmake --build build/headless --target daozhang-cli
cmake --preset dev >/dev/null
cmake --build build/dev
# The readers, fuzzed by clang's libFuzzer: one program, some seconds for each reader.
cmake --preset fuzz >/dev/null
cmake --build build/fuzz
ctest --preset fuzz -j"$(nproc)"
exec tests/storage/with_postgres.sh ctest --test-dir build/dev --output-on-failure -j"$(nproc)" -LE bench "$@"
