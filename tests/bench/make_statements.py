#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the same bank lines in every statement format, for the benchmarks of reading: make_statements.py LINES FOLDER

FOLDER/lines.sta (MT940), .xml (camt.053), .ofx (2.x), .bai, .qif, .csv (ICBC corporate history), and lines.xlsx: the same table
as a workbook with shared texts, as portals write it. One account, about a thousand lines a day, balances that close.
"""
import datetime
import pathlib
import sys
import zipfile
from xml.sax.saxutils import escape

wanted, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
folder.mkdir(parents=True, exist_ok=True)
ACCOUNT, IBAN, OPENING = "1402027709000123456", "NL20INGB0001234567", 10_000_000
FIRST, A_DAY = datetime.date(2026, 1, 1), max(1000, -(-wanted // 320))
state = 20261123


def number(below):
    """A small generator of our own: the same lines on every machine and version."""
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % below


def yuan(fen, mark="."):
    return f"{'-' if fen < 0 else ''}{abs(fen) // 100}{mark}{abs(fen) % 100:02d}"


lines, balance = [], OPENING
for n in range(wanted):
    day = FIRST + datetime.timedelta(days=n // A_DAY)
    fen = 100 + number(900000)
    if number(5) == 0 and balance > fen:
        fen = -fen
    balance += fen
    lines.append((day, fen, f"R{n:012d}", f"payout {day:%m%d}-{day:%m%d} fee {number(100)}.00", f"Payer {number(500)}", balance))
days = [lines[i:i + A_DAY] for i in range(0, wanted, A_DAY)]

with open(folder / "lines.sta", "w") as out:
    before = OPENING
    for number_of, rows in enumerate(days, 1):
        day = rows[0][0]
        out.write(f":20:STARTUMS\r\n:25:{IBAN}\r\n:28C:{number_of}/1\r\n:60F:C{day:%y%m%d}EUR{yuan(before, ',')}\r\n")
        for row_day, fen, reference, memo, payer, after in rows:
            out.write(f":61:{row_day:%y%m%d}{row_day:%m%d}{'C' if fen > 0 else 'D'}{yuan(abs(fen), ',')}NTRF{reference}\r\n"
                      f":86:166?00PAYOUT?20{memo[:27]}?21{memo[27:]}?32{payer}\r\n")
        before = rows[-1][5]
        out.write(f":62F:C{day:%y%m%d}EUR{yuan(before, ',')}\r\n-\r\n")

with open(folder / "lines.xml", "w") as out:
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr>\n')
    before = OPENING
    for number_of, rows in enumerate(days, 1):
        day = rows[0][0]
        balances = [("OPBD", before), ("CLBD", rows[-1][5])]
        out.write(f"<Stmt><Id>{number_of}</Id><Acct><Id><IBAN>{IBAN}</IBAN></Id><Ccy>EUR</Ccy></Acct>")
        for code, fen in balances:
            out.write(f'<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">{yuan(fen)}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>{day}</Dt></Dt></Bal>')
        for row_day, fen, reference, memo, payer, after in rows:
            out.write(f'\n<Ntry><Amt Ccy="EUR">{yuan(abs(fen))}</Amt><CdtDbtInd>{"CRDT" if fen > 0 else "DBIT"}</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>{row_day}</Dt></BookgDt>'
                      f"<ValDt><Dt>{row_day}</Dt></ValDt><AcctSvcrRef>{reference}</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Dbtr><Nm>{escape(payer)}</Nm></Dbtr></RltdPties>"
                      f"<RmtInf><Ustrd>{escape(memo)}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>")
        before = rows[-1][5]
        out.write("</Stmt>\n")
    out.write("</BkToCstmrStmt></Document>\n")

with open(folder / "lines.ofx", "w") as out:
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n<?OFX OFXHEADER="200" VERSION="211" SECURITY="NONE" OLDFILEUID="NONE" NEWFILEUID="NONE"?>\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR</CURDEF>'
              f"<BANKACCTFROM><BANKID>1</BANKID><ACCTID>{ACCOUNT}</ACCTID><ACCTTYPE>CHECKING</ACCTTYPE></BANKACCTFROM><BANKTRANLIST><DTSTART>{FIRST:%Y%m%d}</DTSTART><DTEND>{lines[-1][0]:%Y%m%d}</DTEND>\n")
    for day, fen, reference, memo, payer, after in lines:
        out.write(f"<STMTTRN><TRNTYPE>{'CREDIT' if fen > 0 else 'DEBIT'}</TRNTYPE><DTPOSTED>{day:%Y%m%d}</DTPOSTED><TRNAMT>{yuan(fen)}</TRNAMT><FITID>{reference}</FITID><NAME>{escape(payer)}</NAME><MEMO>{escape(memo)}</MEMO></STMTTRN>\n")
    out.write(f"</BANKTRANLIST><LEDGERBAL><BALAMT>{yuan(balance)}</BALAMT><DTASOF>{lines[-1][0]:%Y%m%d}</DTASOF></LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n")

with open(folder / "lines.bai", "w") as out:
    out.write("01,BANK,SHOP,261001,0800,1,,,2/\n")
    before = OPENING
    for rows in days:
        day, after = rows[0][0], rows[-1][5]
        control = before + after + sum(abs(row[1]) for row in rows)
        out.write(f"02,SHOP,BANK,1,{day:%y%m%d},0000,EUR,2/\n03,{ACCOUNT},EUR,010,{before},,,015,{after},,/\n")
        for _, fen, reference, memo, payer, _ in rows:
            out.write(f"16,{'142' if fen > 0 else '475'},{abs(fen)},Z,{reference},,{payer} {memo}\n")
        out.write(f"49,{control},{len(rows) + 2}/\n98,{control},1,{len(rows) + 4}/\n")
        before = after
    out.write(f"99,0,{len(days)},{wanted + 4 * len(days) + 2}/\n")

with open(folder / "lines.qif", "w") as out:
    out.write("!Type:Bank\n")
    for day, fen, reference, memo, payer, after in lines:
        out.write(f"D{day:%d/%m/%Y}\nT{yuan(fen)}\nN{reference}\nP{payer}\nM{memo}\n^\n")

HEADER = ["凭证号", "本方账号", "对方账号", "交易时间", "借/贷", "借方发生额", "贷方发生额", "对方行号", "摘要", "用途", "对方单位名称", "余额", "个性化信息"]


def cells():
    for day, fen, reference, memo, payer, after in lines:
        yield [reference, ACCOUNT, "1100000000", f"{day} 10:00:00", "贷" if fen > 0 else "借", "" if fen > 0 else yuan(-fen), yuan(fen) if fen > 0 else "", "1020000", "清算", memo, payer, yuan(after), ""]


with open(folder / "lines.csv", "w", encoding="utf-8") as out:
    out.write("[HISTORYDETAIL]\n" + ",".join(HEADER) + "\n")
    for row in cells():
        out.write(",".join(row) + "\n")

texts = {}
AMOUNTS = {5, 6, 11}


def cell(at, row, value):
    if value == "":
        return ""
    place = f"{chr(65 + at)}{row}"
    if at in AMOUNTS and row > 2:
        return f'<c r="{place}"><v>{value}</v></c>'
    return f'<c r="{place}" t="s"><v>{texts.setdefault(value, len(texts))}</v></c>'


MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
with zipfile.ZipFile(folder / "lines.xlsx", "w", zipfile.ZIP_DEFLATED, compresslevel=1) as book:
    book.writestr("[Content_Types].xml", '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>'
                  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
                  '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
                  '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>')
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    book.writestr("_rels/.rels", f'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
    book.writestr("xl/workbook.xml", f'<?xml version="1.0"?><workbook {MAIN} xmlns:r="{relation}"><sheets><sheet name="明细" sheetId="1" r:id="rId1"/></sheets></workbook>')
    book.writestr("xl/_rels/workbook.xml.rels", f'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{relation}/worksheet" Target="worksheets/sheet1.xml"/>'
                  f'<Relationship Id="rId2" Type="{relation}/sharedStrings" Target="sharedStrings.xml"/></Relationships>')
    with book.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
        sheet.write(f'<?xml version="1.0" encoding="UTF-8"?><worksheet {MAIN}><sheetData>'.encode())
        sheet.write(f'<row r="1">{cell(0, 1, "[HISTORYDETAIL]")}</row><row r="2">{"".join(cell(i, 2, name) for i, name in enumerate(HEADER))}</row>'.encode())
        block = []
        for row, values in enumerate(cells(), 3):
            if row > 1_048_576:
                break
            block.append(f'<row r="{row}">{"".join(cell(i, row, value) for i, value in enumerate(values))}</row>')
            if len(block) == 5000:
                sheet.write("".join(block).encode())
                block.clear()
        sheet.write(("".join(block) + "</sheetData></worksheet>").encode())
    with book.open("xl/sharedStrings.xml", "w", force_zip64=True) as shared:
        shared.write(f'<?xml version="1.0" encoding="UTF-8"?><sst {MAIN} count="{len(texts)}" uniqueCount="{len(texts)}">'.encode())
        shared.write("".join(f"<si><t>{escape(text)}</t></si>" for text in texts).encode())
        shared.write(b"</sst>")
print(f"{wanted} lines of {len(days)} days")
