// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/decimal_evidence.h"

namespace daozhang::intake {

namespace {

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

} // namespace

DecimalEvidence::Says DecimalEvidence::told(QStringView text)
{
    // Digits with what stands between them: signs, blanks and currencies around do not matter.
    while (!text.isEmpty() && !isDigit(text.front()) && text.front() != u'.' && text.front() != u',')
        text = text.mid(1);
    while (!text.isEmpty() && !isDigit(text.back()) && text.back() != u'.' && text.back() != u',')
        text.chop(1);
    const qsizetype points = text.count(u'.');
    const qsizetype commas = text.count(u',');
    if (points == 0 && commas == 0)
        return Says::Nothing;
    const qsizetype lastPoint = text.lastIndexOf(u'.');
    const qsizetype lastComma = text.lastIndexOf(u',');
    if (points > 0 && commas > 0) {
        // The fraction comes last, and once.
        if (lastPoint > lastComma)
            return points == 1 ? Says::Point : Says::Nothing;
        return commas == 1 ? Says::Comma : Says::Nothing;
    }
    const bool isPoint = points > 0;
    if (points + commas > 1)
        return isPoint ? Says::Comma : Says::Point;  // several of a kind set groups apart
    const qsizetype at = isPoint ? lastPoint : lastComma;
    const qsizetype before = at;
    const qsizetype after = text.size() - at - 1;
    // Three digits behind it, and one to three before it that begin a number, may be a group.
    const bool mayBeGroup = after == 3 && before >= 1 && before <= 3 && text.front() != u'0';
    if (mayBeGroup)
        return Says::Either;
    return isPoint ? Says::Point : Says::Comma;
}

bool DecimalEvidence::isAmbiguous(QStringView text) { return told(text) == Says::Either; }

void DecimalEvidence::add(QStringView text, qint64 line)
{
    const Says says = told(text);
    if (says == Says::Point && m_pointLine == 0)
        m_pointLine = line;
    else if (says == Says::Comma && m_commaLine == 0)
        m_commaLine = line;
}

std::optional<DecimalMark> DecimalEvidence::mark() const
{
    if (isContradictory() || (m_pointLine == 0 && m_commaLine == 0))
        return std::nullopt;
    return m_pointLine > 0 ? DecimalMark::Point : DecimalMark::Comma;
}

} // namespace daozhang::intake
