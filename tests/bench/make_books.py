#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the books of a large shop for the benchmarks: make_books.py SALES FOLDER [TERMINALS]

FOLDER/terminal.csv  SALES lines of the merchant back-office POS export, six months, four providers
FOLDER/bank.csv      the payouts, one lump a provider and clearing day, forty single sales missing; with TERMINALS one
                     lump for each of so many terminals of a provider (100 of them: some 50 000 deposits)
FOLDER/terms.json    the settlement terms both follow
"""
import datetime
import json
import pathlib
import sys

sales_wanted, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
terminals = int(sys.argv[3]) if len(sys.argv) > 3 else 0
folder.mkdir(parents=True, exist_ok=True)
calendar = json.loads((pathlib.Path(__file__).parents[2] / "resources/calendars/cn.json").read_text())
holidays = {d for year in calendar.values() if isinstance(year, dict) for d in year.get("holidays", [])}
workdays = {d for year in calendar.values() if isinstance(year, dict) for d in year.get("workdays", [])}

PROVIDERS = [("chinaums", "银联商务", "898310148990001"), ("lakala", "拉卡拉", "822310148990002"),
             ("ruiyinxin", "瑞银信", "850310148990003"), ("shengpay", "盛付通", "820310148990004")]
HEADER = "订单号,扫码交易的订单号,商户名,内部商户号,终端SN码,参考号,交易类型,结算商户号,支付时间,支付方式,交易金额(元),持卡人卡号,卡类型,订单时间,终端号,批次号,凭证号,授权码,来源,创建时间,状态"
FIRST, DAYS = datetime.date(2026, 4, 1), 183
state = 20261123


def number(below):
    """A small generator of our own: the same books on every machine and version."""
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % below


def business(day):
    text = day.isoformat()
    return text in workdays or (day.weekday() < 5 and text not in holidays)


def next_business(day):
    day += datetime.timedelta(days=1)
    while not business(day):
        day += datetime.timedelta(days=1)
    return day


def yuan(fen):
    return f"{fen // 100}.{fen % 100:02d}"


lumps = {}
missing_every = max(1, sales_wanted // 40)
with open(folder / "terminal.csv", "w", encoding="utf-8") as out:
    out.write(HEADER + "\n")
    for n in range(sales_wanted):
        day = FIRST + datetime.timedelta(days=n * DAYS // sales_wanted)
        p = number(4)
        provider, name, merchant = PROVIDERS[p]
        fen = 100 + number(60000) if number(10) else 60000 + number(900000)
        debit = number(2)
        fee = min((fen * 50 + 5000) // 10000, 2000) if debit else (fen * 60 + 5000) // 10000
        moment = f"{day} {8 + number(14):02d}:{number(60):02d}:{number(60):02d}"
        terminal = f"{10000000 + p * 100 + number(5)}" if not terminals else f"{10000000 + p * 10000 + number(terminals)}"
        out.write(f"{n:012d},,青禾百货,M000{p},SN{terminal},{n:012d},消费,{merchant},{moment},刷卡,{yuan(fen)},"
                  f"6225{number(100):02d}******{number(10000):04d},{'借记卡' if debit else '贷记卡'},{moment},{terminal},"
                  f"{day.timetuple().tm_yday:06d},{n % 999999 + 1:06d},{number(1000000):06d},POS,{moment},交易成功\n")
        if n % missing_every != missing_every // 2:
            due = next_business(day)
            key = (due, p, terminal if terminals else "")
            lumps.setdefault(key, [0, day, day])[0] += fen - fee
            lumps[key][2] = day

with open(folder / "bank.csv", "w", encoding="gb18030", newline="") as out:
    out.write("[HISTORYDETAIL]\r\n凭证号,本方账号,对方账号,交易时间,借/贷,借方发生额,贷方发生额,对方行号,摘要,用途,对方单位名称,余额,个性化信息\r\n")
    balance = 1000000
    for (due, p, terminal), (fen, first, last) in sorted(lumps.items()):
        balance += fen
        out.write(f"0,1001244519000033308,2160,{due} 06:12:{p:02d},贷,0.00,{yuan(fen)},,POS清算,{first:%m%d}-{last:%m%d} {terminal},"
                  f"{PROVIDERS[p][1]}支付有限公司客户备付金,{yuan(balance)},\r\n")
    out.write(f"0,1001244519000033308,,2026-10-31 17:00:00,借,1.00,0.00,,手续费,,,{yuan(balance - 100)},\r\n")

fees = [{"card": "debit", "rate": "0.50%", "cap": "20.00"}, {"card": "credit", "rate": "0.60%"}]
(folder / "terms.json").write_text(json.dumps({"timezone": "Asia/Shanghai", "providers": [
    {"id": provider, "name": name, "merchants": [merchant], "terminals": [], "payer_names": [name], "rule": "T+1",
     "cutoff": "23:00", "lump": "terminal" if terminals else "merchant", "fees": fees} for provider, name, merchant in PROVIDERS]}, ensure_ascii=False))
print(f"{sales_wanted} sales, {len(lumps)} payouts")
