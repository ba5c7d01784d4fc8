// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/refused_export.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

/// Quoted; what a spreadsheet would take for a formula is made a text by an apostrophe.
QString cell(QString text)
{
    if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    return u'"' + text.replace(u'"', QLatin1String("\"\"")) + u'"';
}

QString row(const QStringList& cells)
{
    QStringList quoted;
    for (const QString& text : cells)
        quoted.append(cell(text));
    return quoted.join(u',') + QStringLiteral("\r\n");
}

} // namespace

Result<void> exportRefused(const SourceFile& file, const QString& path)
{
    const auto failed = [&](const QString& detail) {
        return Failure(ErrorCode::Unreadable, Intake::tr("“%1” could not be written. Choose another folder, or see whether the disk is full.").arg(QFileInfo(path).fileName()), detail);
    };
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly))
        return failed(out.errorString());
    out.write("\xEF\xBB\xBF");
    out.write(row({Intake::tr("File"), Intake::tr("Line"), Intake::tr("Why it was refused"), Intake::tr("Text of the line, card numbers masked")}).toUtf8());
    for (const RefusedLine& line : file.refused)
        out.write(row({file.name, QString::number(line.line), line.reason, line.raw}).toUtf8());
    return out.commit() ? Result<void>() : failed(out.errorString());
}

} // namespace daozhang::intake
