// SPDX-License-Identifier: GPL-3.0-or-later
// The ring around what has the keyboard: 2 px in the accent, 2 px off, drawn over the window so that no widget has to
// make room for it. It shows as long as the keyboard is used and goes when the mouse is.
#pragma once

#include <QPointer>
#include <QWidget>

namespace daozhang::ui {

/// Widgets that draw the ring on a part of themselves say so by this property.
inline constexpr char kOwnFocusRing[] = "ownFocusRing";

class FocusRing : public QWidget
{
    Q_OBJECT
public:
    /// Follows the focus within `window`.
    explicit FocusRing(QWidget* window);
    /// What it stands around now; null when nothing is marked.
    QWidget* target() const { return isVisible() ? m_target.data() : nullptr; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(QWidget* focused);
    void noteInput(const QEvent* event);
    void place();

    QPointer<QWidget> m_target;
    QList<QPointer<QWidget>> m_watched;
    bool m_keyboard = false;
    bool m_scheduled = false;
    QRect m_clip;
};

} // namespace daozhang::ui
