// SPDX-License-Identifier: GPL-3.0-or-later
// "Which days have their files?": the calendar with its month, legend and sentence.
#pragma once

#include "ui/common/panel.h"
#include "ui/intake/coverage_presenter.h"

class QPushButton;

namespace daozhang::ui {

class CoverageModel;
class CoverageView;
class ErrorStrip;
class TextLabel;

class CoveragePanel : public Panel
{
    Q_OBJECT
public:
    CoveragePanel(ShopSession& session, QWidget* parent = nullptr);
    CoveragePresenter& presenter() { return m_presenter; }
    CoverageView* view() const { return m_view; }
    /// As wide as the calendar of the month needs.
    int naturalWidth() const;
    /// How wide it is beside something that takes the rest; it can still be made narrower.
    void setWantedWidth(int width);
    QSize sizeHint() const override { return {m_wantedWidth, Panel::sizeHint().height()}; }

signals:
    void dayWanted(const daozhang::intake::Source& source, const daozhang::intake::CoverageDay& day);
    /// A missing day was chosen: its file is to be found.
    void fileWanted();
    void contentChanged();

private:
    void show();
    void open(const QModelIndex& index);

    ShopSession& m_session;
    CoveragePresenter m_presenter;
    CoverageModel* m_model;
    CoverageView* m_view;
    ErrorStrip* m_error;
    TextLabel* m_sentence;
    TextLabel* m_hint;
    QPushButton* m_back;
    QPushButton* m_forward;
    int m_wantedWidth = 0;
};

} // namespace daozhang::ui
