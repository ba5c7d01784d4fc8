// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/ofx_tokens.h"

#include <algorithm>
#include <cstring>

namespace daozhang::intake {

namespace {

constexpr qsizetype kBlock = 256 * 1024;
constexpr qsizetype kLongestTag = 1024;  // with attributes

bool isLetter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

} // namespace

Result<bool> OfxTokens::fill()
{
    m_block.resize(kBlock);
    m_at = 0;
    const auto got = m_source.read(m_block.data(), kBlock);
    m_block.truncate(got ? *got : 0);
    if (!got)
        return Failure(got.error());
    m_bytesRead += *got;
    return *got > 0;
}

/// Lines end in LF, CR or both.
void OfxTokens::count(QByteArrayView bytes)
{
    for (const char c : bytes) {
        m_line += c == '\r' || (c == '\n' && !m_wasReturn) ? 1 : 0;
        m_wasReturn = c == '\r';
    }
}

void OfxTokens::addText(QByteArrayView bytes)
{
    if (!m_hasElement)
        m_header.append(bytes.first(qMin(bytes.size(), kLongestHeader - m_header.size())));
    else if (m_open)
        m_open->value.append(bytes.first(qMin(bytes.size(), kLongestValue - m_open->value.size())));
}

void OfxTokens::step()
{
    switch (m_state) {
    case State::Text: {
        const char* const from = m_block.constData() + m_at;
        const auto* const bracket = static_cast<const char*>(std::memchr(from, '<', size_t(m_block.size() - m_at)));
        const QByteArrayView text(from, bracket ? bracket - from : m_block.size() - m_at);
        count(text);
        addText(text);
        m_at += text.size();
        if (bracket) {
            ++m_at;
            m_wasReturn = false;
            m_tag.clear();
            m_state = State::Tag;
        }
        return;
    }
    case State::Tag: stepTag(); return;
    case State::Comment: stepTo("-->", false); return;
    case State::Literal: stepTo("]]>", true); return;
    case State::Declaration: stepTo(">", false); return;
    }
}

/// A "<" that begins no tag is a letter of the text: "A <B and C".
void OfxTokens::stepTag()
{
    const QByteArrayView rest = QByteArrayView(m_block).sliced(m_at);
    const char first = m_tag.isEmpty() ? rest.front() : m_tag.front();
    if (first == '!' || first == '?')
        return stepDeclaration();
    qsizetype end = 0;
    while (end < rest.size() && rest[end] != '>' && rest[end] != '<')
        ++end;
    m_tag.append(rest.first(end));
    count(rest.first(end));
    m_at += end;
    const bool isTag = isLetter(first) || first == '/';
    if (isTag && m_tag.size() <= kLongestTag) {
        if (end == rest.size())
            return;
        if (rest[end] == '>') {
            ++m_at;
            m_state = State::Text;
            return endTag();
        }
    }
    addText("<");
    addText(m_tag);
    m_tag.clear();
    m_state = State::Text;
}

/// "<!--", "<![CDATA[", "<!DOCTYPE …>" and "<?…?>", byte by byte until it is known which.
void OfxTokens::stepDeclaration()
{
    const char c = m_block[m_at++];
    count(QByteArrayView(&c, 1));
    if (c == '>') {
        m_state = State::Text;
        return;
    }
    m_tag.append(c);
    static constexpr QByteArrayView kComment("!--"), kLiteral("![CDATA[");
    const QByteArrayView tag(m_tag);
    if (tag == kComment)
        m_state = State::Comment;
    else if (tag == kLiteral)
        m_state = State::Literal;
    else if (!kComment.startsWith(tag) && !kLiteral.startsWith(tag))
        m_state = State::Declaration;
    if (m_state == State::Tag)
        return;
    m_tail.clear();
    if (m_state == State::Literal && m_open)
        m_open->isLiteral = true;
    if (m_state == State::Declaration && !m_hasElement)
        addText(m_tag);
}

void OfxTokens::stepTo(QByteArrayView end, bool isText)
{
    while (m_at < m_block.size()) {
        const char c = m_block[m_at++];
        count(QByteArrayView(&c, 1));
        m_tail.append(c);
        if (m_tail.endsWith(end)) {
            m_state = State::Text;
            return;
        }
        if (m_tail.size() >= end.size()) {
            if (isText || (m_state == State::Declaration && !m_hasElement))
                addText(QByteArrayView(m_tail).first(1));
            m_tail.remove(0, 1);
        }
    }
}

void OfxTokens::endTag()
{
    OfxToken tag;
    tag.line = m_line;
    const bool closes = m_tag.startsWith('/');
    const bool isEmpty = !closes && m_tag.endsWith('/');
    tag.kind = closes ? OfxToken::Kind::Close : OfxToken::Kind::Open;
    qsizetype to = closes ? 1 : 0;
    while (to < m_tag.size() && uchar(m_tag[to]) > ' ' && m_tag[to] != '/')
        ++to;
    tag.name = m_tag.mid(closes ? 1 : 0, qMin(to - (closes ? 1 : 0), kLongestName)).toUpper();
    tag.name.remove(0, tag.name.lastIndexOf(':') + 1);
    m_hasElement = true;
    if (m_open) {
        m_ready = std::exchange(m_open, std::nullopt);
        m_next = std::move(tag);
        return;
    }
    if (closes || isEmpty) {
        m_ready = std::move(tag);
        return;
    }
    m_open = std::move(tag);
}

bool OfxTokens::give(OfxToken& token)
{
    if (!m_ready)
        return false;
    token = *std::exchange(m_ready, std::nullopt);
    token.value = token.value.trimmed();
    return true;
}

Result<void> OfxTokens::next(OfxToken& token)
{
    for (;;) {
        if (give(token))
            return {};
        if (m_next) {
            auto& waiting = m_next->kind == OfxToken::Kind::Close ? m_ready : m_open;
            waiting = std::exchange(m_next, std::nullopt);
            continue;
        }
        if (m_isEnd) {
            if (m_state == State::Tag && m_open) {
                addText("<");
                addText(m_tag);
            }
            m_state = State::Text;
            m_ready = std::exchange(m_open, std::nullopt);
            if (give(token))
                return {};
            token = OfxToken();
            token.line = m_line;
            return {};
        }
        if (m_at == m_block.size()) {
            DZ_ASSIGN(const bool more, fill());
            m_isEnd = !more;
            continue;
        }
        step();
    }
}

} // namespace daozhang::intake
