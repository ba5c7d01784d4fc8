// SPDX-License-Identifier: GPL-3.0-or-later
// The coverage calendar without a widget: a month, what is covered, what is still open after writing.
#pragma once

#include "app/session/shop_session.h"

#include <QObject>
#include <QPointer>

namespace daozhang::ui {

class CoveragePresenter : public QObject
{
    Q_OBJECT
public:
    explicit CoveragePresenter(ShopSession& session, QObject* parent = nullptr);

    const intake::CoverageMonth& month() const { return m_month; }
    QDate shownMonth() const { return m_shown; }
    /// How many days of the month are worth a column: none beyond today.
    int days() const;
    bool canGoForward() const;
    /// True while the files of a preview are counted in.
    bool hasPreview() const { return !m_preview.isEmpty(); }
    const std::optional<Error>& error() const { return m_error; }
    bool isLoading() const { return !m_task.isNull(); }

    void setPreview(const QVector<intake::FileReach>& preview);
    void goBack();
    void goForward();
    /// The month in which the files of the preview end, or the present one.
    void goToWork();
    void load();

    /// What is open in the month: "After writing 3 days are still open: …".
    QString sentence() const;
    /// What a screen reader says of a day: source, day, state and why.
    static QString describe(const intake::Source& source, const intake::CoverageDay& day, QDate today);
    static QString kindOf(intake::Book book);
    static QString wordOf(intake::DaySign sign);

signals:
    void changed();

private:
    /// Where statements that touch the month do not follow on each other.
    QStringList brokenChains() const;

    ShopSession& m_session;
    QDate m_shown;
    intake::CoverageMonth m_month;
    QVector<intake::ExpectedFile> m_expected;
    QVector<intake::FileReach> m_preview;
    std::optional<Error> m_error;
    QPointer<SessionTask> m_task;
    bool m_isStale = false;
};

} // namespace daozhang::ui
