// SPDX-License-Identifier: GPL-3.0-or-later
// The rungs L1–L9 as stops on a line; arrows walk them, Enter or a click tells a rung's conditions.
#pragma once

#include "models/cases/case.h"

#include <QWidget>

namespace daozhang::ui {

class LadderWidget : public QWidget
{
    Q_OBJECT
public:
    explicit LadderWidget(QWidget* parent = nullptr);
    void setLadder(const QVector<cases::LadderRung>& rungs, int level);
    int focusedLevel() const { return m_focused; }
    QSize sizeHint() const override { return {640, kHeight}; }
    QSize minimumSizeHint() const override { return {360, kHeight}; }

signals:
    void rungActivated(int level);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    static constexpr int kHeight = 50, kSecondLine = 15;
    /// Long names take a second line rather than being cut.
    void fitHeight();
    QString label(const cases::LadderRung& rung) const;
    QVector<cases::LadderRung> shown() const;
    QRect stop(int index) const;
    void describe();

    QVector<cases::LadderRung> m_rungs;
    int m_level = 0;
    int m_focused = 1;
    bool m_ring = false;
};

} // namespace daozhang::ui
