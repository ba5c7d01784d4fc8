// SPDX-License-Identifier: GPL-3.0-or-later
// Which decimal mark a file uses, told from all its amounts together: "1,234" alone is both, "14,99" is not
// (intl-formats.md §9, 36 and 38).
#pragma once

#include "app/intake/cell_text.h"

#include <QStringView>

namespace daozhang::intake {

class DecimalEvidence
{
public:
    /// An amount as written, with or without sign and currency. `line` is for messages.
    void add(QStringView text, qint64 line);
    /// The mark that the amounts prove; nullopt when none of them does, or when they contradict each other.
    std::optional<DecimalMark> mark() const;
    /// Lines that prove the point and the comma; 0 when none does.
    qint64 pointLine() const { return m_pointLine; }
    qint64 commaLine() const { return m_commaLine; }
    bool isContradictory() const { return m_pointLine > 0 && m_commaLine > 0; }

    /// True when the amount reads differently with each mark: "1,234", "-3.000".
    static bool isAmbiguous(QStringView text);

private:
    enum class Says { Nothing, Point, Comma, Either };
    static Says told(QStringView text);

    qint64 m_pointLine = 0;
    qint64 m_commaLine = 0;
};

} // namespace daozhang::intake
