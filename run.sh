#!/usr/bin/env bash
# Installs what is missing, builds, and opens Daozhang on a demo shop. Without a display the same story runs through
# daozhang-cli, and the last line says where the bundle lies.
#   ./run.sh                 the demo shop, made once, in build/demo
#   ./run.sh --fresh         the demo shop made anew
#   ./run.sh SHOP [ARG …]    your own shop file
set -euo pipefail
PROJECT=$(cd "$(dirname "$0")" && pwd)
cd "$PROJECT"
. .ci/install.sh
install_packages run
cmake --preset release >/dev/null
cmake --build build/release --target daozhang daozhang-cli
BIN=$PROJECT/build/release
WINDOW=$BIN/app/main/daozhang
CLI=$BIN/app/cli/daozhang-cli
DEMO=$PROJECT/build/demo

if [ "${1:-}" = --fresh ]; then
    rm -rf "$DEMO"
    shift
fi
if [ $# -gt 0 ]; then
    exec "$WINDOW" "$@"
fi
if [ ! -e "$DEMO/demo.shop" ]; then
    rm -rf "$DEMO"
    "$CLI" demo --out "$DEMO"
fi
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$WINDOW" "$DEMO/demo.shop"
fi
echo "No display: the same story on the command line."
"$CLI" --shop "$DEMO/demo.shop" reconcile
"$CLI" --shop "$DEMO/demo.shop" findings
"$CLI" --shop "$DEMO/demo.shop" case list
rm -f "$DEMO/bundle.pdf"
"$CLI" --shop "$DEMO/demo.shop" dossier 1 --out "$DEMO/bundle.pdf"
"$CLI" verify "$DEMO/bundle.pdf"
echo "The evidence bundle of case 1 is here: $DEMO/bundle.pdf"
