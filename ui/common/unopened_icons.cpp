// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/unopened_icons.h"

#include <QFileInfo>
#include <QMimeDatabase>

namespace daozhang::ui {

QIcon UnopenedIcons::icon(const QFileInfo& file) const { return icon(file.isDir() ? Folder : File); }

QString UnopenedIcons::type(const QFileInfo& file) const
{
    return QMimeDatabase().mimeTypeForFile(file, file.isDir() ? QMimeDatabase::MatchDefault : QMimeDatabase::MatchExtension).comment();
}

} // namespace daozhang::ui
