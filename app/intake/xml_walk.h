// SPDX-License-Identifier: GPL-3.0-or-later
// Walks through XML that others wrote, in pieces, with limits against documents made to exhaust a machine: no DOCTYPE,
// no deep nesting, no endless tag.
#pragma once

#include "models/common/result.h"

#include <QByteArrayView>

#include <memory>
#include <optional>

struct XML_ParserStruct;

namespace daozhang::intake {

/// Attributes of a start tag; names without their prefix.
class XmlAttributes
{
public:
    explicit XmlAttributes(const char** pairs) : m_pairs(pairs) {}
    /// Empty when there is none of that name.
    QByteArrayView value(QByteArrayView name) const;
    /// The same, of a name that has a prefix ("r:id" beside "id").
    QByteArrayView prefixed(QByteArrayView name) const;
    const char** begin() const { return m_pairs; }

private:
    const char** m_pairs;
};

class XmlWalk
{
public:
    enum class Fed { All, Paused };
    enum class Trouble { None, Malformed, Doctype, TooDeep, EndlessTag };

    XmlWalk();
    virtual ~XmlWalk();
    XmlWalk(const XmlWalk&) = delete;
    XmlWalk& operator=(const XmlWalk&) = delete;

    /// Feeds the next piece. Paused: call go() before the next piece. Fails with what stop() was given, or with
    /// Unreadable and an untranslated message for the caller to put into a sentence.
    Result<Fed> feed(QByteArrayView bytes);
    Result<Fed> go();
    Result<void> finish();
    /// The text fed is UTF-8, whatever its declaration says. Before the first piece.
    void takeAsUtf8();
    /// Why feeding failed; None when it was stop().
    Trouble trouble() const { return m_trouble; }
    /// Where the reading stands, or failed; both count from 1.
    qint64 line() const;
    qint64 column() const;

protected:
    /// `name` without its prefix. `depth`: 1 for the root.
    virtual void startElement(QByteArrayView name, const XmlAttributes& attributes, int depth) = 0;
    virtual void endElement(QByteArrayView name, int depth) = 0;
    virtual void text(QByteArrayView) {}
    /// After the handler at hand nothing more is handled.
    void stop(Error error);
    void pause();
    bool isStopped() const { return m_error.has_value(); }

private:
    struct Handlers;
    Result<Fed> outcome(int status);

    XML_ParserStruct* m_parser = nullptr;
    int m_depth = 0;
    qint64 m_fed = 0;
    bool m_paused = false;
    Trouble m_trouble = Trouble::None;
    std::optional<Error> m_error;
};

} // namespace daozhang::intake
