// SPDX-License-Identifier: GPL-3.0-or-later
// The demo's story: three imports two weeks, one week and no days ago, and what was done about what they showed.
#pragma once

#include "app/common/task_context.h"
#include "app/demo/demo_books.h"

#include <QStringList>

namespace daozhang::demo {

/// Files of one import and the day on which it is told to have happened.
struct DemoRound
{
    QDate day;
    QStringList files;
};

/// Makes `shopFile` and tells the story into it. `evidenceFolder` gets the pictures; returns their paths.
Result<QStringList> tellStory(const DemoBooks& books, const QString& shopFile, const QVector<DemoRound>& rounds, const QString& evidenceFolder, TaskContext& task);

} // namespace daozhang::demo
