// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/mt940_details.h"

#include <QRegularExpression>

namespace daozhang::intake {

namespace {

constexpr qsizetype kFullLine = 65;      // a full line goes on in the next without a blank
constexpr qsizetype kFullSubfield = 27;

QString unwrapped(const QStringList& lines)
{
    QString text;
    bool full = true;
    for (const QString& line : lines) {
        if (!full && !text.isEmpty())
            text.append(u' ');
        text.append(line);
        full = line.size() >= kFullLine;
    }
    return text;
}

void join(QString& text, const QString& part)
{
    const QString trimmed = part.simplified();
    if (trimmed.isEmpty())
        return;
    if (!text.isEmpty())
        text.append(u' ');
    text.append(trimmed);
}

SwiftDetails structured(const QString& whole, QChar separator)
{
    SwiftDetails details;
    QString booking;
    QString purpose;
    bool goesOn = false;
    const QStringList parts = whole.mid(whole.indexOf(separator)).split(separator, Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        bool ok = false;
        const int code = part.left(2).toInt(&ok);
        const QString value = part.mid(2);
        if (!ok) {
            purpose += separator + part;  // the separator as a letter of the text
            continue;
        }
        if (code == 0) {
            booking = value.simplified();
        } else if ((code >= 20 && code <= 29) || (code >= 60 && code <= 63)) {
            if (!goesOn && !purpose.isEmpty())
                purpose.append(u' ');
            purpose.append(value);
            goesOn = value.size() >= kFullSubfield;
        } else if (code == 31 || code == 38) {
            details.account = value.trimmed();
        } else if (code == 32 || code == 33) {
            details.name += value;
        }
    }
    details.name = details.name.simplified();
    join(details.text, booking);
    join(details.text, purpose);
    return details;
}

SwiftDetails slashed(const QString& whole)
{
    SwiftDetails details;
    static const QRegularExpression counterparty(QStringLiteral("/CNTP/([^/]*)/([^/]*)/([^/]*)/"));
    static const QRegularExpression name(QStringLiteral("/(?:NAME|BENM//NAME|ORDP//NAME)/([^/]+)"));
    static const QRegularExpression account(QStringLiteral("/(?:IBAN|ACCW)/([^/,]+)"));
    static const QRegularExpression remittance(QStringLiteral("/REMI/(?:USTD//|STRD/)?(.*?)(?:/[A-Z]{3,4}/|$)"));
    if (const auto match = counterparty.match(whole); match.hasMatch()) {
        details.account = match.captured(1).trimmed();
        details.name = match.captured(3).simplified();
    }
    if (details.name.isEmpty())
        details.name = name.match(whole).captured(1).simplified();
    if (details.account.isEmpty())
        details.account = account.match(whole).captured(1).trimmed();
    QString purpose = remittance.match(whole).captured(1).simplified();
    while (purpose.endsWith(u'/'))
        purpose.chop(1);
    details.text = purpose.isEmpty() ? whole.simplified() : purpose;
    return details;
}

} // namespace

SwiftDetails readDetails(const QStringList& lines)
{
    static const QRegularExpression german(QStringLiteral(R"(^(?:\d{3})?([?>~<^])\d\d)"));
    const QString joined = lines.join(QString());
    if (const auto match = german.match(joined); match.hasMatch())
        return structured(joined, match.captured(1).at(0));
    const QString whole = unwrapped(lines);
    static const QRegularExpression dutch(QStringLiteral("^/[A-Z]{3,4}/"));
    if (dutch.match(whole).hasMatch())
        return slashed(whole);
    return {whole.simplified(), {}, {}};
}

SwiftDetails readNationalDetails(const QStringList& lines)
{
    SwiftDetails details;
    for (const QString& line : lines) {
        bool ok = false;
        const int code = line.left(2).toInt(&ok);
        const QString value = line.mid(2).simplified();
        if (!ok || (code >= 1 && code <= 14) || code == 17)
            join(details.text, ok ? value : line);
        else if (code == 15 || code == 16)
            join(details.name, value);
        else if (code == 34 && value.size() > 4)
            details.account = value;
    }
    return details;
}

} // namespace daozhang::intake
