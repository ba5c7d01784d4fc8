// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/json_fault.h"

#include <QCoreApplication>

namespace daozhang {

namespace {

struct JsonFault
{
    Q_DECLARE_TR_FUNCTIONS(JsonFault)
};

} // namespace

QString jsonFault(const QByteArray& json, const QJsonParseError& error)
{
    if (error.error == QJsonParseError::NoError)
        return JsonFault::tr("it is JSON, but no object");
    return JsonFault::tr("it is not valid JSON near line %1").arg(json.left(error.offset).count('\n') + 1);
}

} // namespace daozhang
