// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/xml_branch.h"

namespace daozhang::intake {

bool XmlBranch::open(QByteArrayView name, QByteArrayView attribute, int depth)
{
    if (m_elements.size() >= kMostElements || m_bytes.size() + size_t(name.size() + attribute.size()) > kMostBytes)
        return false;
    m_elements.push_back({m_bytes.size(), size_t(name.size()), size_t(attribute.size()), 0, depth});
    m_bytes.append(name.data(), size_t(name.size()));
    m_bytes.append(attribute.data(), size_t(attribute.size()));
    m_takesText = true;
    return true;
}

void XmlBranch::text(QByteArrayView bytes)
{
    if (m_elements.empty() || !m_takesText)
        return;
    Element& last = m_elements.back();
    const size_t room = std::min(kLongestText - last.textLength, kMostBytes - std::min(kMostBytes, m_bytes.size()));
    const size_t taken = std::min(size_t(bytes.size()), room);
    m_bytes.append(bytes.data(), taken);
    last.textLength += taken;
}

void XmlBranch::truncate(int size)
{
    if (size_t(size) >= m_elements.size())
        return;
    m_bytes.resize(m_elements[size_t(size)].name);
    m_elements.resize(size_t(size));
    m_takesText = false;
}

int XmlBranch::endOf(int element) const
{
    size_t at = size_t(element) + 1;
    while (at < m_elements.size() && m_elements[at].depth > m_elements[size_t(element)].depth)
        ++at;
    return int(at);
}

int XmlBranch::child(int parent, QByteArrayView name, int after) const
{
    if (parent == kNone)
        return kNone;
    const int depth = m_elements[size_t(parent)].depth + 1;
    for (size_t at = size_t(after == kNone ? parent : after) + 1; at < m_elements.size() && m_elements[at].depth >= depth; ++at)
        if (m_elements[at].depth == depth && this->name(int(at)) == name)
            return int(at);
    return kNone;
}

int XmlBranch::find(int parent, QByteArrayView path) const
{
    while (!path.isEmpty()) {
        const qsizetype slash = path.indexOf('/');
        parent = child(parent, slash < 0 ? path : path.first(slash));
        path = slash < 0 ? QByteArrayView() : path.sliced(slash + 1);
    }
    return parent;
}

QByteArrayView XmlBranch::name(int element) const
{
    const Element& one = m_elements[size_t(element)];
    return QByteArrayView(m_bytes.data() + one.name, qsizetype(one.nameLength));
}

QByteArrayView XmlBranch::bytes(int element) const
{
    if (element == kNone)
        return {};
    const Element& one = m_elements[size_t(element)];
    return QByteArrayView(m_bytes.data() + one.name + one.nameLength + one.attributeLength, qsizetype(one.textLength)).trimmed();
}

QString XmlBranch::attribute(int element) const
{
    if (element == kNone)
        return {};
    const Element& one = m_elements[size_t(element)];
    return QString::fromUtf8(m_bytes.data() + one.name + one.nameLength, qsizetype(one.attributeLength)).trimmed();
}

QString XmlBranch::text(int element) const { return element == kNone ? QString() : QString::fromUtf8(bytes(element)).simplified(); }

} // namespace daozhang::intake
