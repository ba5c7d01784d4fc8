// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace daozhang::storage {

/// Text as both engines can keep it and give it back unchanged: never null, without U+0000 (PostgreSQL refuses it),
/// halves of surrogate pairs replaced by U+FFFD. Hostile files carry both.
inline QString storable(const QString& text)
{
    const auto isWhole = [&text] {
        for (const QChar c : text)
            if (c.isNull() || c.isSurrogate())
                return false;
        return true;
    };
    if (text.isNull())
        return QStringLiteral("");
    if (isWhole())
        return text;
    QString whole;
    whole.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isNull())
            continue;
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            whole += c;
            whole += text[++i];
        } else {
            whole += c.isSurrogate() ? QChar(QChar::ReplacementCharacter) : c;
        }
    }
    return whole;
}

} // namespace daozhang::storage
