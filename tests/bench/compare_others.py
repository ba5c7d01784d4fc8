#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a shop could do instead, on the same books: compare_others.py CLI [SALES …]   (default 10000 100000 1000000)

Books of make_books.py, of which forty sales never reached the bank. Four ways to look for them: SQL in sqlite3 and in
DuckDB (npm's @duckdb/node-api; NODE_PATH tells where it is), GnuCash's import matcher (where python3-gnucash is
installed, on the smallest books alone, for it looks at every pair), and daozhang-cli. For each: seconds, sales called
missing, how many of the forty are among them, and how many of the forty it clears. Loading the files is not counted for
anybody. The machine's speed moves the seconds; the ratios count.
"""
import csv
import datetime
import json
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
# Sale by sale: a credit of the sale's net within ten days, the way of every importer that matches line by line.
SALE_BY_SALE = """select s.n from sale s where not exists (
    select 1 from credit c where c.fen = s.net and c.day >= s.day and c.day <= s.day + 10)"""
# A day's total after fees, Friday with the weekend, against a credit of that sum within ten days: what a spreadsheet does.
DAY_TOTALS = """with lump as (select s.provider, case when (s.day + 6) % 7 >= 4 then s.day - (s.day + 6) % 7 + 4 else s.day end as night, sum(s.net) as net
                        from sale s group by 1, 2),
     open as (select l.provider, l.night from lump l where not exists (
         select 1 from credit c where c.provider = l.provider and c.fen = l.net and c.day > l.night and c.day <= l.night + 10))
select s.n from sale s join open o on o.provider = s.provider
    and o.night = case when (s.day + 6) % 7 >= 4 then s.day - (s.day + 6) % 7 + 4 else s.day end"""


def read_books(folder):
    """Sales as (number, provider, day, net in fen) and credits as (provider, day, fen); days as ordinals, of which Mondays are 1 modulo 7."""
    sales, credits = [], []
    with open(folder / "terminal.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            fen = round(float(row["交易金额(元)"]) * 100)
            fee = min((fen * 50 + 5000) // 10000, 2000) if row["卡类型"] == "借记卡" else (fen * 60 + 5000) // 10000
            sales.append((int(row["订单号"]), int(row["内部商户号"][-1]), datetime.date.fromisoformat(row["支付时间"][:10]).toordinal(), fen - fee))
    with open(folder / "bank.csv", encoding="gb18030", newline="") as file:
        next(file)
        names = ["银联商务", "拉卡拉", "瑞银信", "盛付通"]
        for row in csv.DictReader(file):
            provider = next((i for i, name in enumerate(names) if row["对方单位名称"].startswith(name)), None)
            if provider is not None:
                credits.append((provider, datetime.date.fromisoformat(row["交易时间"][:10]).toordinal(), round(float(row["贷方发生额"]) * 100)))
    return sales, credits


def in_sqlite(sales, credits, query):
    books = sqlite3.connect(":memory:")
    books.executescript("create table sale (n integer, provider integer, day integer, net integer); create table credit (provider integer, day integer, fen integer)")
    books.executemany("insert into sale values (?, ?, ?, ?)", sales)
    books.executemany("insert into credit values (?, ?, ?)", credits)
    books.execute("create index of_credit on credit (fen, day)")
    start = time.monotonic()
    found = {row[0] for row in books.execute(query)}
    return time.monotonic() - start, found


def in_duckdb(folder, sales, credits, query):
    for name, head, rows in (("sale", "n,provider,day,net", sales), ("credit", "provider,day,fen", credits)):
        (folder / f"{name}.csv").write_text(head + "\n" + "\n".join(",".join(map(str, row)) for row in rows) + "\n")
    program = """const {DuckDBInstance} = require('@duckdb/node-api');
(async () => {
    const [folder, query] = process.argv.slice(1);
    const books = await (await DuckDBInstance.create(':memory:')).connect();
    for (const name of ['sale', 'credit']) await books.run(`create table ${name} as from read_csv('${folder}/${name}.csv')`);
    const start = process.hrtime.bigint();
    const found = (await books.runAndReadAll(query)).getRows().map(row => Number(row[0]));
    console.log(JSON.stringify({seconds: Number(process.hrtime.bigint() - start) / 1e9, found}));
})();"""
    said = subprocess.run(["node", "-e", program, str(folder), query], capture_output=True, text=True)
    if said.returncode != 0:
        return None
    answer = json.loads(said.stdout)
    return answer["seconds"], set(answer["found"])


def in_gnucash(sales, credits):
    """Each credit is scored against every sale within 42 days, as its importer does; a score of six or more clears the sale."""
    try:
        import ctypes
        os.environ.setdefault("GSETTINGS_BACKEND", "memory")
        from gnucash import Account, GncNumeric, Session, Split, Transaction
        from gnucash.gnucash_core_c import ACCT_TYPE_BANK
        matcher = ctypes.CDLL("/usr/lib/x86_64-linux-gnu/gnucash/libgnc-generic-import.so")
        ctypes.CDLL("/usr/lib/x86_64-linux-gnu/gnucash/libgnc-app-utils.so").gnc_gsettings_load_backend()
    except (ImportError, OSError):
        return None
    pointer = ctypes.c_void_p
    for name, result, arguments in (("gnc_import_TransInfo_new", pointer, [pointer, pointer]),
                                    ("split_find_match", None, [pointer, pointer, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_double]),
                                    ("gnc_import_TransInfo_get_match_list", pointer, [pointer]),
                                    ("gnc_import_MatchInfo_get_probability", ctypes.c_int, [pointer]),
                                    ("gnc_import_MatchInfo_get_split", pointer, [pointer])):
        getattr(matcher, name).restype, getattr(matcher, name).argtypes = result, arguments
    os.chdir(tempfile.gettempdir())  # it keeps a log where it runs
    book = Session(None).book
    yuan = book.get_table().lookup("CURRENCY", "CNY")

    def account(name):
        made = Account(book)
        book.get_root_account().append_child(made)
        made.SetName(name)
        made.SetType(ACCT_TYPE_BANK)
        made.SetCommodity(yuan)
        return made

    bank, other = account("bank"), account("other")

    def entry(ordinal, fen, text, commit):
        day = datetime.date.fromordinal(ordinal)
        made = Transaction(book)
        made.BeginEdit()
        made.SetCurrency(yuan)
        made.SetDescription(text)
        made.SetDate(day.day, day.month, day.year)
        halves = []
        for of, sign in ((bank, 1), (other, -1)):
            half = Split(book)
            half.SetParent(made)
            half.SetAccount(of)
            half.SetValue(GncNumeric(sign * fen, 100))
            half.SetAmount(GncNumeric(sign * fen, 100))
            halves.append(half)
        if commit:
            made.CommitEdit()
        return made, halves[0]

    def address(thing):
        return int(thing.instance) if not hasattr(thing.instance, "this") else int(thing.instance.this)

    known = [(number, day, entry(day, net, f"SALE {number}", True)) for number, _, day, net in sales]
    number_of = {address(made[1]): number for number, _, made in known}
    cleared = set()
    start = time.monotonic()
    for _, day, fen in credits:
        made, half = entry(day, fen, "POS PAYOUT", False)
        looked = matcher.gnc_import_TransInfo_new(address(made), None)
        for _, of, (_, split) in known:
            if abs(of - day) <= 42:
                matcher.split_find_match(looked, address(split), 1, 4, 14, 2.0)
        best, node = (-100, None), matcher.gnc_import_TransInfo_get_match_list(looked)
        while node:
            match, node = ctypes.cast(node, ctypes.POINTER(pointer * 2)).contents
            best = max(best, (matcher.gnc_import_MatchInfo_get_probability(match), matcher.gnc_import_MatchInfo_get_split(match) or 0))
        if best[0] >= 6:
            cleared.add(number_of[best[1]])
        made.Destroy()
        made.CommitEdit()
    return time.monotonic() - start, {number for number, *_ in sales} - cleared


def in_daozhang(cli, folder):
    shop = folder / "compare.shop"

    def run(*words):
        return subprocess.run([cli, "--shop", shop, *words], capture_output=True, text=True, check=True).stdout

    run("init")
    run("terms", "set", folder / "terms.json")
    run("import", folder / "terminal.csv", folder / "bank.csv")
    start = time.monotonic()
    run("reconcile", "--as-of", "2026-11-23")
    seconds = time.monotonic() - start
    found = set()
    for state in ("overdue", "one_of"):
        for line in run("sales", "--state", state, "--as-of", "2026-11-23", "--json").splitlines():
            found.add(int(json.loads(line)["rrn"]))
    return seconds, found


def main():
    cli, sizes = pathlib.Path(sys.argv[1]).resolve(), [int(word) for word in sys.argv[2:]] or [10_000, 100_000, 1_000_000]
    print("Seconds are this machine's, and the files' loading is not in them; the ratios between the ways count.")
    print(f"{'sales':>8}  {'way':<34} {'seconds':>8} {'called missing':>15} {'truly missing':>14} {'cleared wrongly':>16}")
    for size in sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            subprocess.run([sys.executable, HERE / "make_books.py", str(size), folder], check=True, capture_output=True)
            sales, credits = read_books(folder)
            every = max(1, size // 40)
            missing = {number for number, *_ in sales if number % every == every // 2}
            ways = [("sqlite3, sale by sale", in_sqlite(sales, credits, SALE_BY_SALE)), ("sqlite3, totals of days", in_sqlite(sales, credits, DAY_TOTALS)),
                    ("DuckDB, sale by sale", in_duckdb(folder, sales, credits, SALE_BY_SALE)), ("DuckDB, totals of days", in_duckdb(folder, sales, credits, DAY_TOTALS))]
            if size <= 10_000:
                ways.append(("GnuCash's import matcher", in_gnucash(sales, credits)))
            ways.append(("daozhang", in_daozhang(cli, folder)))
            for way, answer in ways:
                if answer is None:
                    print(f"{size:>8}  {way:<34} not installed here")
                    continue
                seconds, found = answer
                print(f"{size:>8}  {way:<34} {seconds:>8.2f} {len(found):>15} {len(found & missing):>8} of {len(missing)} {len(missing - found):>16}", flush=True)


main()
