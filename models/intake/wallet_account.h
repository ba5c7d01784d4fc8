// SPDX-License-Identifier: GPL-3.0-or-later
// Money that a wallet keeps for the shop: WeChat Pay's and Alipay's merchant accounts, a personal wallet. Its statement
// reads like a bank's, with a chain of balances of its own, but what stands in it has not reached the bank yet.
#pragma once

#include <QString>

namespace daozhang::intake {

/// "wallet:alipay:2088…0156", or "wallet:wechat" where the file does not say whose account it is.
inline QString walletAccount(const QString& wallet, const QString& number)
{
    return QStringLiteral("wallet:") + wallet + (number.isEmpty() ? QString() : u':' + number);
}

/// True for an account that a wallet keeps and no bank.
inline bool isWalletAccount(const QString& account) { return account.startsWith(QLatin1String("wallet:")); }

/// The number of the account within its wallet; empty where the file did not say it.
inline QString walletNumber(const QString& account) { return account.section(u':', 2); }

} // namespace daozhang::intake
