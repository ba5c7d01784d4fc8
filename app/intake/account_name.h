// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace daozhang::intake {

/// An account for people: a bank's number stays as it is, "wallet:wechat" becomes "WeChat Pay".
QString accountName(const QString& account);

} // namespace daozhang::intake
