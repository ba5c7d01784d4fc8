// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the bundle with their bar: page by page, fitted, zoomed; what went wrong in making them stands above them.
#pragma once

#include "models/common/result.h"

#include <QWidget>

#include <functional>

class QAction;

namespace daozhang::ui {

class DossierPresenter;
class ErrorStrip;
class PdfView;
class TextLabel;

class PageColumn : public QWidget
{
    Q_OBJECT
public:
    /// Its keys answer in all of `parent`.
    explicit PageColumn(DossierPresenter& presenter, QWidget* parent = nullptr);
    PdfView* view() const { return m_pages; }
    /// 1-based; 0 does nothing.
    void showPage(int page);
    void showError(const Error& error);
    /// With a button that tries another way.
    void showError(const Error& error, const QString& buttonText, std::function<void()> act);

private:
    /// Keys answer while the focus is anywhere in `reach`.
    void buildActions(QWidget* reach);
    void load();
    void showNumber();
    QString partAt(int page) const;

    DossierPresenter& m_presenter;
    QAction *m_previous, *m_next, *m_zoomIn, *m_zoomOut, *m_width, *m_whole;
    PdfView* m_pages;
    TextLabel* m_number;
    TextLabel* m_making;
    ErrorStrip* m_error;
    QString m_part;       ///< what is looked at, so that it is found again when it moved
    int m_partPage = 0;   ///< how many pages into it
    QByteArray m_shown;
};

} // namespace daozhang::ui
