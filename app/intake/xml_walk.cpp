// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/xml_walk.h"

#include <expat.h>

#include <cstring>

namespace daozhang::intake {

namespace {

constexpr int kDeepest = 64;
constexpr qint64 kLongestTag = 1 << 20;

QByteArrayView localName(const char* name)
{
    const char* const colon = std::strrchr(name, ':');
    return QByteArrayView(colon ? colon + 1 : name);
}

} // namespace

QByteArrayView XmlAttributes::value(QByteArrayView name) const
{
    for (const char** at = m_pairs; *at; at += 2)
        if (QByteArrayView(*at) == name)
            return QByteArrayView(at[1]);
    return prefixed(name);
}

QByteArrayView XmlAttributes::prefixed(QByteArrayView name) const
{
    for (const char** at = m_pairs; *at; at += 2)
        if (std::strchr(*at, ':') && localName(*at) == name)
            return QByteArrayView(at[1]);
    return {};
}

struct XmlWalk::Handlers
{
    static void start(void* self, const char* name, const char** attributes)
    {
        auto* walk = static_cast<XmlWalk*>(self);
        if (walk->isStopped())
            return;
        if (++walk->m_depth > kDeepest) {
            walk->m_trouble = Trouble::TooDeep;
            return walk->stop({ErrorCode::Unreadable, {}, QStringLiteral("XML nested deeper than any table")});
        }
        walk->startElement(localName(name), XmlAttributes(attributes), walk->m_depth);
    }
    static void end(void* self, const char* name)
    {
        auto* walk = static_cast<XmlWalk*>(self);
        if (!walk->isStopped())
            walk->endElement(localName(name), walk->m_depth--);
    }
    static void text(void* self, const char* bytes, int length)
    {
        auto* walk = static_cast<XmlWalk*>(self);
        if (!walk->isStopped())
            walk->text(QByteArrayView(bytes, length));
    }
    static void doctype(void* self, const char*, const char*, const char*, int)
    {
        auto* walk = static_cast<XmlWalk*>(self);
        walk->m_trouble = Trouble::Doctype;
        walk->stop({ErrorCode::Unreadable, {}, QStringLiteral("XML with a DOCTYPE")});
    }
};

XmlWalk::XmlWalk() : m_parser(XML_ParserCreate(nullptr))
{
    XML_SetUserData(m_parser, this);
    XML_SetElementHandler(m_parser, &Handlers::start, &Handlers::end);
    XML_SetCharacterDataHandler(m_parser, &Handlers::text);
    XML_SetStartDoctypeDeclHandler(m_parser, &Handlers::doctype);
}

XmlWalk::~XmlWalk() { XML_ParserFree(m_parser); }

void XmlWalk::takeAsUtf8() { XML_SetEncoding(m_parser, "UTF-8"); }

qint64 XmlWalk::line() const { return qint64(XML_GetCurrentLineNumber(m_parser)); }

qint64 XmlWalk::column() const { return qint64(XML_GetCurrentColumnNumber(m_parser)) + 1; }

void XmlWalk::stop(Error error)
{
    if (m_error)
        return;
    m_error = std::move(error);
    XML_StopParser(m_parser, XML_FALSE);
}

void XmlWalk::pause()
{
    if (m_error || m_paused)
        return;
    m_paused = true;
    XML_StopParser(m_parser, XML_TRUE);
}

Result<XmlWalk::Fed> XmlWalk::outcome(int status)
{
    if (m_error)
        return Failure(*m_error);
    if (status == XML_STATUS_ERROR) {
        m_trouble = Trouble::Malformed;
        return Failure(ErrorCode::Unreadable, {},
                       QStringLiteral("XML line %1: %2").arg(XML_GetCurrentLineNumber(m_parser)).arg(QString::fromLatin1(XML_ErrorString(XML_GetErrorCode(m_parser)))));
    }
    if (status == XML_STATUS_SUSPENDED)
        return Fed::Paused;
    // What is fed and not handled is one tag that does not end.
    if (m_fed - XML_GetCurrentByteIndex(m_parser) > kLongestTag + 1) {
        m_trouble = Trouble::EndlessTag;
        return Failure(ErrorCode::Unreadable, {}, QStringLiteral("XML with an endless tag"));
    }
    return Fed::All;
}

Result<XmlWalk::Fed> XmlWalk::feed(QByteArrayView bytes)
{
    m_fed += bytes.size();
    return outcome(XML_Parse(m_parser, bytes.data(), int(bytes.size()), XML_FALSE));
}

Result<XmlWalk::Fed> XmlWalk::go()
{
    m_paused = false;
    return outcome(XML_ResumeParser(m_parser));
}

Result<void> XmlWalk::finish()
{
    DZ_CHECK(outcome(XML_Parse(m_parser, nullptr, 0, XML_TRUE)));
    return {};
}

} // namespace daozhang::intake
