// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/account_name.h"

#include "models/intake/wallet_account.h"

#include <QCoreApplication>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

} // namespace

QString accountName(const QString& account)
{
    if (!isWalletAccount(account))
        return account;
    struct Wallet { const char* id; const char* name; };
    static constexpr Wallet kWallets[] = {{"wechat", QT_TRANSLATE_NOOP("Intake", "WeChat Pay")}, {"wechat-personal", QT_TRANSLATE_NOOP("Intake", "WeChat wallet")},
                                          {"alipay", QT_TRANSLATE_NOOP("Intake", "Alipay")}, {"alipay-personal", QT_TRANSLATE_NOOP("Intake", "Alipay wallet")},
                                          {"jd", QT_TRANSLATE_NOOP("Intake", "JD Pay")}, {"meituan", QT_TRANSLATE_NOOP("Intake", "Meituan")}};
    const QString id = account.section(u':', 1, 1);
    for (const Wallet& wallet : kWallets)
        if (id == QLatin1String(wallet.id))
            return (Intake::tr(wallet.name) + u' ' + walletNumber(account)).trimmed();
    return account;
}

} // namespace daozhang::intake
