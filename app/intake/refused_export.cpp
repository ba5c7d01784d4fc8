// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/refused_export.h"

#include "app/common/table_file.h"

#include <QCoreApplication>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

} // namespace

Result<void> exportRefused(const SourceFile& file, const QString& path)
{
    DZ_ASSIGN(const std::unique_ptr<TableFile> table,
              TableFile::create(path, {Intake::tr("File"), Intake::tr("Line"), Intake::tr("Why it was refused"), Intake::tr("Text of the line, card numbers masked")}));
    for (const RefusedLine& line : file.refused)
        DZ_CHECK(table->add({file.name, qint64(line.line), line.reason, line.raw}));
    DZ_CHECK(table->commit());
    return {};
}

} // namespace daozhang::intake
