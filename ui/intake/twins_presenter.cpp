// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/twins_presenter.h"

namespace daozhang::ui {

using namespace daozhang::intake;

QVector<RowDoubt> TwinsPresenter::doubtsOf(SourceFileId file) const
{
    QVector<RowDoubt> own;
    for (RowDoubt doubt : m_doubts) {
        if (doubt.first.place.file != file && doubt.second.place.file != file)
            continue;
        if (doubt.first.place.file != file) {
            std::swap(doubt.first, doubt.second);
            std::swap(doubt.firstId, doubt.secondId);
        }
        own.append(doubt);
    }
    return own;
}

void TwinsPresenter::load()
{
    if (m_read) {
        m_isStale = true;
        return;
    }
    m_isStale = false;
    m_read = m_session.read<QVector<RowDoubt>>(
        this, [](Rooms& rooms, TaskContext&) { return rooms.twins().doubts(); },
        [this](Result<QVector<RowDoubt>> answer) {
            m_read.clear();
            if (answer)
                m_doubts = *answer;
            else
                m_error = answer.error();
            if (m_isStale)
                return load();
            emit changed();
        });
}

void TwinsPresenter::askLikes(const RowPlace& place)
{
    m_error.reset();
    m_likesOf = place;
    m_likes.clear();
    m_likesTask = m_session.read<QVector<RowShown>>(
        this, [place](Rooms& rooms, TaskContext&) { return rooms.twins().likes(place); },
        [this, place](Result<QVector<RowShown>> answer) {
            if (!(m_likesOf == place))
                return;
            if (answer) {
                m_likes = *answer;
            } else {
                m_error = answer.error();
                m_likesOf = {};
            }
            emit changed();
        });
    emit changed();
}

void TwinsPresenter::forgetLikes()
{
    if (!m_likesOf.isValid())
        return;
    m_likesOf = {};
    m_likes.clear();
    emit changed();
}

void TwinsPresenter::saySame(const RowPlace& one, const RowPlace& other, const QString& reason)
{
    say(tr("The two lines count as one payment."), [=](TwinService& twins) { return twins.saySame(one, other, reason); });
}

void TwinsPresenter::sayApart(const RowPlace& one, const RowPlace& other, const QString& reason)
{
    say(tr("The two lines count as two payments."), [=](TwinService& twins) { return other.isValid() ? twins.sayApart(one, other, reason) : twins.sayApart(one, reason); });
}

void TwinsPresenter::takeBack(VerdictId verdict)
{
    const QString reason = tr("taken back");
    say(QString(), [=](TwinService& twins) -> Result<VerdictId> {
        DZ_CHECK(twins.undo(verdict, reason));
        return VerdictId();
    });
}

void TwinsPresenter::say(const QString& what, const Word& word)
{
    if (m_write)
        return;
    m_error.reset();
    m_write = m_session.write<VerdictId>(
        this,
        [word](Rooms& rooms, TaskContext& task) -> Result<VerdictId> {
            DZ_ASSIGN(const VerdictId verdict, word(rooms.twins()));
            DZ_CHECK(rooms.reconcileAndFollow(task));
            return verdict;
        },
        [this, what](Result<VerdictId> answer) {
            m_write.clear();
            if (!answer) {
                m_error = answer.error();
                emit changed();
                return;
            }
            m_likesOf = {};
            m_likes.clear();
            load();
            emit changed();
            emit said(what, answer->value);
        });
    emit changed();
}

} // namespace daozhang::ui
