// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts an OFX file, SGML or XML, into tags with the text behind them. Elements need no end tag, end tags may be wrong, the
// file may be one line; nothing but the tag at hand is held.
#pragma once

#include "app/intake/byte_source.h"

#include <optional>

namespace daozhang::intake {

struct OfxToken
{
    enum class Kind { Open, Close, End };
    Kind kind = Kind::End;
    QByteArray name;      ///< upper case
    QByteArray value;     ///< of Open: the text up to the next tag, in the encoding of the file; entities as they are
    bool isLiteral = false;  ///< the value came as CDATA: it has no entities
    qint64 line = 0;
};

class OfxTokens
{
public:
    static constexpr qsizetype kLongestName = 80;
    static constexpr qsizetype kLongestValue = 8 * 1024;   ///< the rest is cut off
    static constexpr qsizetype kLongestHeader = 8 * 1024;

    /// `source` must outlive this and be at its start.
    explicit OfxTokens(ByteSource& source) : m_source(source) {}

    /// Fails as the source does.
    Result<void> next(OfxToken& token);
    /// What stands before the first element, declarations among it.
    const QByteArray& header() const { return m_header; }
    qint64 bytesRead() const { return m_bytesRead; }

private:
    enum class State { Text, Tag, Comment, Literal, Declaration };

    Result<bool> fill();
    void count(QByteArrayView bytes);
    void addText(QByteArrayView bytes);
    /// Takes bytes of the block up to where the state changes.
    void step();
    void stepTag();
    void stepDeclaration();
    void stepTo(QByteArrayView end, bool isText);
    void endTag();
    bool give(OfxToken& token);

    ByteSource& m_source;
    QByteArray m_block;
    qsizetype m_at = 0;
    qint64 m_bytesRead = 0;
    qint64 m_line = 1;
    bool m_wasReturn = false;
    bool m_isEnd = false;
    State m_state = State::Text;
    QByteArray m_tag;                     ///< behind "<", as far as it is read
    QByteArray m_tail;                    ///< last bytes of a comment, a literal
    QByteArray m_header;
    bool m_hasElement = false;
    std::optional<OfxToken> m_open;       ///< whose value is still read
    std::optional<OfxToken> m_next;       ///< the tag that ended it
    std::optional<OfxToken> m_ready;
};

} // namespace daozhang::intake
