// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cases/free_text.h"

#include "models/common/masks.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace daozhang::cases {
namespace {

struct Cases
{
    Q_DECLARE_TR_FUNCTIONS(Cases)
};

} // namespace

Result<QString> cleanText(const QString& text)
{
    static const QRegularExpression secret(
        QStringLiteral("(?:验证码|驗證碼|校验码|动态密码|动态码|动态口令|交易码|安全码|密码|verification code|security code|\\b(?:cvv2?|cvc2?|cvn2?|pin|otp))"
                       "[^0-9\\n]{0,8}[0-9]{3,8}(?![0-9])"),
        QRegularExpression::CaseInsensitiveOption);
    if (secret.match(text.normalized(QString::NormalizationForm_KC)).hasMatch())
        return Failure(ErrorCode::Invalid,
                       Cases::tr("The text holds a verification code, a card check code or a password. Such codes are never kept: take it "
                                 "out and save again."));
    return maskCardsInText(text.trimmed());
}

Result<QString> requiredText(const QString& text, const QString& whenEmpty)
{
    DZ_ASSIGN(QString clean, cleanText(text));
    if (clean.isEmpty())
        return Failure(ErrorCode::Invalid, whenEmpty);
    return clean;
}

} // namespace daozhang::cases
