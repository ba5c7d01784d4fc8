// SPDX-License-Identifier: GPL-3.0-or-later
// The elements of one part of an XML file in their order, with their text: small enough to be held, asked for by name, and
// used again for the next part.
#pragma once

#include <QByteArrayView>
#include <QString>

#include <string>
#include <vector>

namespace daozhang::intake {

class XmlBranch
{
public:
    static constexpr int kNone = -1;
    static constexpr size_t kMostElements = 100'000;
    static constexpr size_t kLongestText = 16 * 1024;  ///< of one element; the rest is cut off
    static constexpr size_t kMostBytes = 16 << 20;

    /// False when the part has more elements or text than any statement; nothing is added then.
    bool open(QByteArrayView name, QByteArrayView attribute, int depth);
    /// Of the element opened last, unless it is closed: what follows a child is the layout of the file.
    void text(QByteArrayView bytes);
    void close() { m_takesText = false; }
    int size() const { return int(m_elements.size()); }
    /// Forgets the elements from `size` on.
    void truncate(int size);

    /// The next child of that name after the element `after`; kNone when there is none.
    int child(int parent, QByteArrayView name, int after = kNone) const;
    /// The first child of the first child … along a path such as "RmtInf/Strd".
    int find(int parent, QByteArrayView path) const;
    QByteArrayView name(int element) const;
    QByteArrayView bytes(int element) const;
    /// The one attribute that was kept with it.
    QString attribute(int element) const;
    /// Without blanks around it, and one blank for many inside.
    QString text(int element) const;
    QString text(int parent, QByteArrayView path) const { return text(find(parent, path)); }
    /// The element after the last one below `element`.
    int endOf(int element) const;

private:
    struct Element
    {
        size_t name = 0, nameLength = 0, attributeLength = 0, textLength = 0;
        int depth = 0;
    };
    std::vector<Element> m_elements;
    std::string m_bytes;  ///< of each element its name, attribute and text
    bool m_takesText = false;
};

} // namespace daozhang::intake
