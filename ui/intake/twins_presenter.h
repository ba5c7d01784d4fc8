// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that look like one: which a person is asked about, what they may be, and what is said of them.
#pragma once

#include "app/session/shop_session.h"

#include <QObject>
#include <QPointer>

namespace daozhang::ui {

class TwinsPresenter : public QObject
{
    Q_OBJECT
public:
    explicit TwinsPresenter(ShopSession& session, QObject* parent = nullptr) : QObject(parent), m_session(session) {}

    /// Pairs that nobody has judged.
    const QVector<intake::RowDoubt>& doubts() const { return m_doubts; }
    /// Those with a line of this import; its line first.
    QVector<intake::RowDoubt> doubtsOf(SourceFileId file) const;
    /// What `likesOf` may be a duplicate of, once askLikes was answered.
    const QVector<intake::RowShown>& likes() const { return m_likes; }
    const intake::RowPlace& likesOf() const { return m_likesOf; }
    const std::optional<Error>& error() const { return m_error; }
    bool isBusy() const { return !m_write.isNull(); }

    void load();
    void askLikes(const intake::RowPlace& place);
    void forgetLikes();
    void saySame(const intake::RowPlace& one, const intake::RowPlace& other, const QString& reason);
    /// `other` invalid: of whatever the line was taken for.
    void sayApart(const intake::RowPlace& one, const intake::RowPlace& other, const QString& reason);
    void takeBack(VerdictId verdict);

signals:
    void changed();
    /// A word was stored and the books were judged again.
    void said(const QString& what, qint64 verdict);

private:
    using Word = std::function<Result<VerdictId>(intake::TwinService&)>;
    void say(const QString& what, const Word& word);

    ShopSession& m_session;
    QVector<intake::RowDoubt> m_doubts;
    QVector<intake::RowShown> m_likes;
    intake::RowPlace m_likesOf;
    std::optional<Error> m_error;
    QPointer<SessionTask> m_read, m_likesTask, m_write;
    bool m_isStale = false;
};

} // namespace daozhang::ui
