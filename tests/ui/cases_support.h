// SPDX-License-Identifier: GPL-3.0-or-later
// Cases for the tests of the Cases page.
#pragma once

#include "tests/ui/pages_support.h"

#include <QBuffer>
#include <QImage>

namespace daozhang::testing {

inline Result<CaseId> openCounterCase(ShopSession& session, qint64 fen = 128'000)
{
    return await<CaseId>(session, [fen](Rooms& rooms, TaskContext&) {
        cases::OpenCase request;
        request.provider = QStringLiteral("chinaums");
        request.amount = Money(fen);
        request.happenedAt = usualNow().addDays(-3);
        request.terminalShowed = cases::TerminalShowed::Unsure;
        request.note = QStringLiteral("顾客持短信到店");
        return rooms.cases().open(request);
    });
}

/// A case for the overdue sale of the fixtures.
inline Result<CaseId> openFoundCase(ShopSession& session)
{
    return await<CaseId>(session, [](Rooms& rooms, TaskContext&) -> Result<CaseId> {
        DZ_ASSIGN(const auto findings, rooms.reconcile().findings());
        if (findings.isEmpty())
            return Failure(ErrorCode::NotFound, QStringLiteral("the fixtures give no finding"));
        cases::OpenCase request;
        request.findings = {findings.first().id};
        return rooms.cases().open(request);
    });
}

inline QByteArray picture(QRgb color, const char* format = "PNG")
{
    QImage image(320, 640, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

inline QString writeFile(const QString& folder, const QString& name, const QByteArray& bytes)
{
    const QString path = folder + u'/' + name;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

} // namespace daozhang::testing
