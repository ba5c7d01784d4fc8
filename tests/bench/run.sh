#!/usr/bin/env bash
# Benchmarks of whole commands, printed as figures and ratios; nothing here fails on time.
#   tests/bench/run.sh [BUILD_FOLDER]      default build/release; needs sqlite3 and python3
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd)
BUILD=$(cd "${1:-$HERE/../../build/release}" && pwd)
CLI=$BUILD/app/cli/daozhang-cli
DIR=$(mktemp -d)
trap 'rm -rf "$DIR"' EXIT
seconds() { local start; start=$(date +%s.%N); "$@" >/dev/null; echo "$(date +%s.%N) $start" | awk '{printf "%.2f", $1-$2}'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.2f", a/b}'; }
# Runs a command and prints "seconds peak-MB".
measured() { command time -f "%e %M" -o "$DIR/time" "$@" >/dev/null; awk '{printf "%s s, %d MB", $1, $2/1024}' "$DIR/time"; }

for n in 100000 1000000; do
    python3 "$HERE/make_books.py" "$n" "$DIR/$n"
    "$CLI" --shop "$DIR/$n.shop" init >/dev/null
    "$CLI" --shop "$DIR/$n.shop" terms set "$DIR/$n/terms.json" >/dev/null
    time_import=$(seconds "$CLI" --shop "$DIR/$n.shop" import "$DIR/$n/terminal.csv")
    echo "import $n sales: $time_import s"
    "$CLI" --shop "$DIR/$n.shop" import "$DIR/$n/bank.csv" >/dev/null
    declare "reconcile_$n=$(seconds "$CLI" --shop "$DIR/$n.shop" reconcile --as-of 2026-11-23)"
    name=reconcile_$n
    echo "reconcile $n sales: ${!name} s"
    echo "reconcile $n sales again, nothing changed: $(seconds "$CLI" --shop "$DIR/$n.shop" reconcile --as-of 2026-11-23) s"
done
echo "reconcile 1000000 / 100000: $(ratio "$reconcile_1000000" "$reconcile_100000") times"

# The same rows into the same table by sqlite3 .import, same pragmas.
sqlite3 "$DIR/1000000.shop" ".schema sale" | sed 's/REFERENCES[^,]*//' > "$DIR/schema.sql"
columns=$(sqlite3 "$DIR/1000000.shop" "SELECT group_concat(CASE WHEN name = 'identity' THEN 'hex(identity)' ELSE name END) FROM pragma_table_info('sale')")
sqlite3 -csv "$DIR/1000000.shop" "SELECT $columns FROM sale" > "$DIR/rows.csv"
for attempt in 1 2 3; do
    rm -f "$DIR/plain.db"*
    { echo "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536;"; cat "$DIR/schema.sql"; echo ".import --csv $DIR/rows.csv sale"; } > "$DIR/import.sql"
    time_plain=$(seconds sqlite3 "$DIR/plain.db" ".read $DIR/import.sql")
    rm -f "$DIR/again.shop"*
    "$CLI" --shop "$DIR/again.shop" init >/dev/null
    time_ours=$(seconds "$CLI" --shop "$DIR/again.shop" import "$DIR/1000000/terminal.csv")
    echo "pair $attempt: daozhang import $time_ours s, sqlite3 .import $time_plain s, ratio $(ratio "$time_ours" "$time_plain")"
done
if [ -x "$BUILD/app/main/daozhang" ]; then
    for attempt in 1 2 3; do
        echo "window on 1000000 sales, exec to the drawn Today page: $(measured env QT_QPA_PLATFORM=offscreen "$BUILD/app/main/daozhang" "$DIR/1000000.shop" --as-of 2026-11-23 --screenshot today "$DIR/today.png")"
    done
fi
if [ -x "$BUILD/tests/bench_window" ]; then
    # One lump a terminal and day: some 50 000 deposits for the million sales.
    python3 "$HERE/make_books.py" 1000000 "$DIR/window" 100
    "$CLI" --shop "$DIR/window.shop" init >/dev/null
    "$CLI" --shop "$DIR/window.shop" terms set "$DIR/window/terms.json" >/dev/null
    "$CLI" --shop "$DIR/window.shop" import "$DIR/window/terminal.csv" "$DIR/window/bank.csv" >/dev/null
    "$CLI" --shop "$DIR/window.shop" reconcile --as-of 2026-11-23 >/dev/null
    "$BUILD/tests/bench_window" "$DIR/window.shop" 2026-11-23
fi
# Reading alone: the same 200 000 lines in every format, beside what else reads such a file, where it is installed.
if [ -x "$BUILD/tests/bench_intake" ]; then
    python3 "$HERE/make_statements.py" 200000 "$DIR/statements"
    "$BUILD/tests/bench_intake" "$DIR/statements"/lines.*
    "$BUILD/tests/bench_intake" "$DIR/1000000/terminal.csv"
    echo "sqlite3 .import of the CSV into text columns: $(seconds sqlite3 "$DIR/read.db" ".import --csv $DIR/statements/lines.csv lines") s"
    echo "Python's csv: $(seconds python3 -c "import csv, sys; [0 for row in csv.reader(open(sys.argv[1], newline=''))]" "$DIR/statements/lines.csv") s"
    command -v xlsx2csv >/dev/null && echo "xlsx2csv: $(seconds xlsx2csv "$DIR/statements/lines.xlsx" "$DIR/lines.out") s"
    python3 -c "import openpyxl" 2>/dev/null && echo "openpyxl, read only: $(seconds python3 -c "import openpyxl, sys; [0 for row in openpyxl.load_workbook(sys.argv[1], read_only=True).active.iter_rows(values_only=True)]" "$DIR/statements/lines.xlsx") s"
    # NODE_PATH tells where mt940-js of npm is.
    node -e "require('mt940-js')" 2>/dev/null && echo "mt940-js: $(seconds node -e "require('mt940-js').read(require('fs').readFileSync(process.argv[1])).then(s => console.log(s.length))" "$DIR/statements/lines.sta") s"
fi
# What a shop could do instead on the same books; GnuCash only with Debian's own python3.
/usr/bin/python3 "$HERE/compare_others.py" "$CLI"
for bench in "$BUILD"/tests/bench_*; do
    case ${bench##*/} in bench_window | bench_intake) continue ;; esac
    [ -x "$bench" ] && [ ! -d "$bench" ] && "$bench"
done
exit 0
