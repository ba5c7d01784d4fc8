// SPDX-License-Identifier: GPL-3.0-or-later
// Icons and kinds of files for dialogs, told by their names alone. Qt's own looks into files whose suffix it does not know,
// and the shop's is such a file: see app/common/open_databases.h for what that would cost.
#pragma once

#include <QFileIconProvider>

namespace daozhang::ui {

class UnopenedIcons final : public QFileIconProvider
{
public:
    QIcon icon(const QFileInfo& file) const override;
    QString type(const QFileInfo& file) const override;
    using QFileIconProvider::icon;
};

} // namespace daozhang::ui
