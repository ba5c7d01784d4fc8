// SPDX-License-Identifier: GPL-3.0-or-later
// A page that scrolls under a head that stays. The scroll bar is as long as the page, not as what moves.
#pragma once

#include <QScrollArea>

namespace daozhang::ui {

class StickyScroll : public QScrollArea
{
    Q_OBJECT
public:
    explicit StickyScroll(const QString& objectName, QWidget* parent = nullptr);
    /// Takes the widget over; it is as wide as the page and as high as its layout asks.
    void setHead(QWidget* head);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    QWidget* m_head = nullptr;
    bool m_placing = false;
};

} // namespace daozhang::ui
