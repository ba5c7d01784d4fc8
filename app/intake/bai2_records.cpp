// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/bai2_records.h"

#include <QRegularExpression>

namespace daozhang::intake {

namespace {

constexpr qsizetype kFullLine = 79;          // records are 80 bytes where the file has a physical length at all
constexpr qsizetype kMostPiecesOfLine = 20'000;

bool isKnown(const QString& code)
{
    static const QStringList kCodes = {QStringLiteral("01"), QStringLiteral("02"), QStringLiteral("03"), QStringLiteral("16"),
                                       QStringLiteral("88"), QStringLiteral("49"), QStringLiteral("98"), QStringLiteral("99")};
    return kCodes.contains(code);
}

/// Without the padding and the closing slash; true when there was one.
bool close(QString& text)
{
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    if (!text.endsWith(u'/'))
        return false;
    text.chop(1);
    return true;
}

} // namespace

QStringList Bai2Record::fields() const
{
    return pieces.join(u',').split(u',');
}

QString Bai2Record::textAfter(qsizetype count) const
{
    QString text;
    for (size_t i = 0; i < size_t(pieces.size()); ++i) {
        const QString& piece = pieces[qsizetype(i)];
        qsizetype at = 0;
        while (count > 0) {
            const qsizetype comma = piece.indexOf(u',', at);
            --count;
            at = comma < 0 ? piece.size() : comma + 1;
            if (comma < 0)
                break;
        }
        if (at >= piece.size())
            continue;
        if (!text.isEmpty() && !isFull[i - 1])
            text.append(u' ');
        text.append(QStringView(piece).mid(at));
    }
    return text.simplified();
}

QString Bai2Record::shown() const
{
    return code + u',' + pieces.join(QStringLiteral(" | "));
}

Result<bool> Bai2Records::next(Bai2Record& record)
{
    if (m_pieces.empty()) {
        DZ_ASSIGN(const bool more, fill());
        if (!more)
            return false;
    }
    record = Bai2Record();
    const Piece first = m_pieces.front();
    m_pieces.pop_front();
    record.code = first.code;
    record.line = first.line;
    record.pieces = {first.text};
    record.isFull = {first.isFull};
    record.damage = first.damage;
    for (;;) {
        if (m_pieces.empty()) {
            DZ_ASSIGN(const bool more, fill());
            if (!more)
                break;
        }
        const Piece& piece = m_pieces.front();
        const bool isContinued = piece.code == QLatin1String("88") || piece.code.isEmpty();
        if (!isContinued)
            break;
        record.physical += piece.code.isEmpty() ? 0 : 1;
        if (record.damage == LineDamage::None)
            record.damage = piece.damage;
        if (record.pieces.size() < kMostPieces) {
            record.pieces.append(piece.text);
            record.isFull.push_back(piece.isFull);
        } else {
            record.isCut = true;
        }
        m_pieces.pop_front();
    }
    return true;
}

Result<bool> Bai2Records::fill()
{
    while (m_pieces.empty()) {
        DZ_ASSIGN(const bool more, m_reader.next(m_line));
        if (!more)
            return false;
        const QByteArrayView bytes = m_line.cells.empty() ? QByteArrayView() : m_line.cells.front().bytes;
        const QString text = decodeText(bytes, m_encoding);
        if (!text.trimmed().isEmpty() || m_line.damage != LineDamage::None)
            cut(text, m_line.line, m_line.damage);
    }
    return true;
}

/// Several records on one line are told by what must follow the code: "22/03/66" within a text is none.
void Bai2Records::cut(const QString& line, qint64 number, LineDamage damage)
{
    static const QRegularExpression start(QStringLiteral(R"(^\s*(\d\d),)"));
    static const QRegularExpression further(QStringLiteral(
        R"(/\s*(?=(?:01,[^,/]*,[^,/]*,\d{6},|02,[^,/]*,[^,/]*,[1-4],|03,[^,/]+,(?:[A-Z]{3})?,|16,\d{3},|49,[+-]?\d*,\d+\s*/|98,[+-]?\d*,\d+,\d+\s*/|99,[+-]?\d*,\d+,\d+\s*/|88,)))"));
    qsizetype from = 0;
    for (qsizetype pieces = 0; from < line.size() && pieces < kMostPiecesOfLine; ++pieces) {
        const auto next = further.match(line, from);
        QString part = line.mid(from, next.hasMatch() ? next.capturedStart() + 1 - from : -1);
        from = next.hasMatch() ? next.capturedEnd() : line.size();
        if (part.trimmed().isEmpty())
            continue;
        Piece piece;
        piece.line = number;
        piece.damage = damage;
        const qsizetype length = part.size();
        const auto code = start.match(part);
        // What begins with no code after a record without its slash is text that the bank wrapped.
        const bool isRecord = code.hasMatch() && (isKnown(code.captured(1)) || !m_isOpen);
        if (isRecord) {
            piece.code = code.captured(1);
            part = part.mid(code.capturedEnd());
        }
        m_isOpen = !close(part);
        piece.isFull = m_isOpen && length >= kFullLine;
        piece.text = part;
        m_pieces.push_back(std::move(piece));
    }
}

} // namespace daozhang::intake
