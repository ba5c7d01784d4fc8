#!/usr/bin/env bash
# Runs a command with a throw-away PostgreSQL cluster on a local socket: with_postgres.sh COMMAND [ARG …]
# DAOZHANG_TEST_PG names its database. The cluster is gone afterwards, whatever happened. Works as root and as a user.
set -euo pipefail
PGBIN=$(find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -1)
if [ -z "$PGBIN" ]; then
    echo "with_postgres.sh: PostgreSQL is not installed (package postgresql)" >&2
    exit 1
fi
DIR=$(mktemp -d /tmp/daozhang-postgres.XXXXXX)
AS=()
if [ "$(id -u)" = 0 ]; then
    chown postgres "$DIR"
    AS=(runuser -u postgres --)
fi
stop() {
    (cd "$DIR" && "${AS[@]}" "$PGBIN/pg_ctl" -D "$DIR/data" -m immediate stop) >/dev/null 2>&1 || true
    rm -rf "$DIR"
}
trap stop EXIT
(
    cd "$DIR" # runuser keeps the folder, and postgres may not be allowed to read the caller's
    "${AS[@]}" "$PGBIN/initdb" -D "$DIR/data" -A trust -U shop --encoding=UTF8 --locale=C.UTF-8 --no-sync >/dev/null
    "${AS[@]}" "$PGBIN/pg_ctl" -D "$DIR/data" -w -l "$DIR/log" -o "-c listen_addresses='' -c unix_socket_directories='$DIR' \
        -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=100" start >/dev/null
    "${AS[@]}" "$PGBIN/createdb" -h "$DIR" -U shop shop
)
export DAOZHANG_TEST_PG="postgresql:///shop?host=$DIR&user=shop"
"$@"
