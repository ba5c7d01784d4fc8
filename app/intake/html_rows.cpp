// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/markup_book.h"

#include <QString>

#include <algorithm>

namespace daozhang::intake {

namespace {

constexpr qsizetype kLongestTag = 64 * 1024;
constexpr qsizetype kLongestEntity = 10;
constexpr int kWidestSpan = 1000;  // as browsers have it

bool isSpace(char c) { return uchar(c) <= 0x20; }

QByteArray entityText(QByteArrayView name)
{
    if (name.startsWith('#')) {
        const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        bool ok = false;
        const uint code = hex ? name.sliced(2).toByteArray().toUInt(&ok, 16) : name.sliced(1).toByteArray().toUInt(&ok);
        if (!ok || code < 0x20 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000))
            return " ";
        const char32_t letter = code;
        return QString::fromUcs4(&letter, 1).toUtf8();
    }
    static constexpr std::pair<const char*, const char*> kNames[] = {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"},
        {"nbsp", " "}, {"yen", "\u00A5"}, {"euro", "\u20AC"}, {"pound", "\u00A3"}, {"middot", "\u00B7"}, {"ensp", " "}, {"emsp", " "}};
    for (const auto& [known, text] : kNames)
        if (name == QByteArrayView(known))
            return text;
    return '&' + name.toByteArray() + ';';
}

} // namespace

bool HtmlRows::feed(QByteArrayView bytes)
{
    for (const char c : bytes) {
        if (!m_good)
            return false;
        letter(c);
    }
    return m_good;
}

bool HtmlRows::finish()
{
    if (m_state == State::Entity)
        endEntity(false);
    endRow();
    return m_good;
}

void HtmlRows::letter(char c)
{
    switch (m_state) {
    case State::Text:
        if (c == '<') {
            m_state = State::Tag;
            m_tag.truncate(0);
        } else if (c == '&') {
            m_state = State::Entity;
            m_entity.truncate(0);
        } else {
            append(QByteArrayView(&c, 1));
        }
        return;
    case State::Entity:
        if (c == ';')
            return endEntity(true);
        if (m_entity.size() < kLongestEntity && ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '#')) {
            m_entity.append(c);
            return;
        }
        endEntity(false);
        return letter(c);
    case State::Tag:
        if (c == '>') {
            m_state = State::Text;
            startTag();
            return;
        }
        if (m_tag.isEmpty() && c != '/' && c != '!' && c != '?' && !(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z')) {
            m_state = State::Text;  // "< 5": a letter like any other
            append("<");
            return letter(c);
        }
        if (m_tag.size() < kLongestTag)
            m_tag.append(c);
        if (m_tag == "!--") {
            m_state = State::Comment;
            m_entity.truncate(0);
        }
        if (m_state == State::Tag && (c == '"' || c == '\'') && m_tag.size() >= 2 && m_tag[m_tag.size() - 2] == '=') {
            m_quote = c;
            m_state = State::Quoted;
        }
        return;
    case State::Quoted:
        if (m_tag.size() < kLongestTag)
            m_tag.append(c);
        if (c == m_quote)
            m_state = State::Tag;
        return;
    case State::Comment:
        if (c == '>' && m_entity == "--")
            m_state = State::Text;
        m_entity = m_state == State::Text ? QByteArray() : m_entity.right(1) + c;
        return;
    case State::Raw:
        m_raw.append(c >= 'A' && c <= 'Z' ? char(c + 32) : c);
        if (c == '>') {
            const qsizetype colon = m_raw.indexOf('\n');
            const QByteArray end = "</" + m_raw.left(colon);
            if (m_raw.sliced(colon + 1).endsWith(end + '>')) {
                m_state = State::Text;
                m_raw.clear();
                return;
            }
        }
        if (m_raw.size() > 256)
            m_raw = m_raw.left(m_raw.indexOf('\n') + 1) + m_raw.right(64);
        return;
    }
}

void HtmlRows::endEntity(bool closed)
{
    m_state = State::Text;
    append(closed ? entityText(m_entity) : '&' + m_entity);
    m_entity.truncate(0);
}

/// "tr", "/td", "td colspan=2".
void HtmlRows::startTag()
{
    qsizetype end = m_tag.startsWith('/') ? 1 : 0;
    while (end < m_tag.size() && !isSpace(m_tag[end]) && m_tag[end] != '/')
        ++end;
    const QByteArray name = m_tag.left(end).toLower();
    if (name == "script" || name == "style") {
        m_state = State::Raw;
        m_raw = name + '\n';
        return;
    }
    openTag(name);
}

void HtmlRows::openTag(QByteArrayView name)
{
    if (name == "table" || name == "/table") {
        endRow();
        m_taken.clear();
    } else if (name == "tr" || name == "/tr") {
        endRow();
        m_inRow = name == "tr";
        if (m_inRow) {
            m_column = 0;
            ++m_row;
            m_good = m_good && m_text.beginRow(m_row) == SheetText::Place::Taken;
        }
    } else if (name == "td" || name == "th") {
        if (!m_inRow)
            openTag("tr");  // cells without a row
        endCell();
        while (size_t(m_column) < m_taken.size() && m_taken[size_t(m_column)] > 0)
            --m_taken[size_t(m_column++)];
        m_inCell = true;
        m_span = std::clamp(attribute("colspan"), 1, kWidestSpan);
        m_down = std::clamp(attribute("rowspan"), 1, 65'534);
        m_cell.truncate(0);
    } else if (name == "/td" || name == "/th") {
        endCell();
    } else if (name == "br" || name == "p" || name == "/p" || name == "div" || name == "/div") {
        append(" ");
    }
}

void HtmlRows::endCell()
{
    if (!m_inCell)
        return;
    m_inCell = false;
    const QByteArray text = m_cell.simplified();
    if (!text.isEmpty() && m_good) {
        m_good = m_text.beginCell(m_column) == SheetText::Place::Taken;
        if (m_good)
            m_text.appendText(text);
    }
    for (int i = 0; i < m_span; ++i, ++m_column) {
        if (m_down > 1 && m_column < kMostSheetColumns) {
            m_taken.resize(std::max(m_taken.size(), size_t(m_column) + 1), 0);
            m_taken[size_t(m_column)] = m_down - 1;
        }
    }
    m_good = m_good && m_column <= kMostSheetColumns;
}

void HtmlRows::endRow()
{
    endCell();
    if (!m_inRow)
        return;
    for (; size_t(m_column) < m_taken.size(); ++m_column)
        if (m_taken[size_t(m_column)] > 0)
            --m_taken[size_t(m_column)];
    m_inRow = false;
    m_text.endRow();
}

/// The number of an attribute; 1 when there is none.
int HtmlRows::attribute(QByteArrayView name) const
{
    const QByteArray tag = m_tag.toLower();
    for (qsizetype at = tag.indexOf(name); at >= 0; at = tag.indexOf(name, at + 1)) {
        if (at == 0 || !isSpace(tag[at - 1]))
            continue;
        qsizetype from = at + name.size();
        while (from < tag.size() && (isSpace(tag[from]) || tag[from] == '=' || tag[from] == '"' || tag[from] == '\''))
            ++from;
        int value = 0;
        while (from < tag.size() && tag[from] >= '0' && tag[from] <= '9' && value < 100'000)
            value = value * 10 + (tag[from++] - '0');
        return value;
    }
    return 1;
}

void HtmlRows::append(QByteArrayView text)
{
    if (!m_inCell)
        return;
    if (m_cell.size() + text.size() > kLongestCell)
        m_good = false;
    else
        m_cell.append(text);
}

} // namespace daozhang::intake
