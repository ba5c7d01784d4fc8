// SPDX-License-Identifier: GPL-3.0-or-later
// What the window remembers from one start to the next: its place on the screen, the page, the splitters of each page.
#include "ui/common/main_window.h"

#include <QGuiApplication>
#include <QScreen>
#include <QSettings>
#include <QShowEvent>
#include <QSplitter>
#include <QTimer>

#include <algorithm>

namespace daozhang::ui {

namespace {

constexpr int kMostRecent = 5;
constexpr int kFrameTime = 150;  ///< milliseconds

QString splitterKey(const QSplitter& splitter) { return QStringLiteral("layout/") + splitter.objectName(); }

/// What the window manager puts around a window, as long as it has not been asked for yet.
constexpr QMargins kUsualFrame(4, 36, 4, 4);

/// Enough of the frame must lie on a screen to be taken hold of.
bool isReachable(const QRect& frame)
{
    constexpr int kEnough = 120;
    for (const QScreen* screen : QGuiApplication::screens()) {
        const QRect seen = screen->availableGeometry() & frame;
        if (seen.width() >= kEnough && seen.height() >= kEnough && screen->availableGeometry().contains(QPoint(seen.center().x(), frame.top() + 8)))
            return true;
    }
    return false;
}

} // namespace

void MainWindow::restoreWindow()
{
    QSize usual(1440, 900);
    if (const QScreen* screen = QGuiApplication::primaryScreen())
        usual = usual.boundedTo(screen->availableSize().shrunkBy(kUsualFrame)).expandedTo(minimumSize());
    resize(usual);
    if (m_memory == Memory::None)
        return;
    const QByteArray geometry = QSettings().value(QStringLiteral("window/geometry")).toByteArray();
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        return;
    if (!isReachable(frameGeometry())) {
        // The screen that it was on is gone.
        resize(size().boundedTo(usual).expandedTo(minimumSize()));
        if (const QScreen* screen = QGuiApplication::primaryScreen())
            move(screen->availableGeometry().topLeft());
    }
}

void MainWindow::fitToScreen()
{
    // Known only now: how thick the frame is. Its lower edge holds the status line, and must be seen.
    if (m_memory == Memory::None || isMaximized() || isFullScreen() || !screen())
        return;
    const QRect available = screen()->availableGeometry();
    const QSize frame = frameGeometry().size() - size();
    const QSize fitting = size().boundedTo(available.size() - frame).expandedTo(minimumSize());
    if (fitting != size())
        resize(fitting);
    const QRect outer(frameGeometry().topLeft(), fitting + frame);
    const QPoint place(std::max(available.left(), std::min(outer.left(), available.right() + 1 - outer.width())),
                       std::max(available.top(), std::min(outer.top(), available.bottom() + 1 - outer.height())));
    if (place != outer.topLeft())
        move(place);
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    // The window manager puts its frame around after the window was shown.
    if (!event->spontaneous())
        QTimer::singleShot(kFrameTime, this, &MainWindow::fitToScreen);
}

void MainWindow::keepWindow()
{
    if (m_memory == Memory::None)
        return;
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    if (m_session && !m_failed)
        settings.setValue(QStringLiteral("window/place"), static_cast<int>(m_place));
    for (Page* page : std::as_const(m_pages))
        keepLayout(page);
}

void MainWindow::restoreLayout(QWidget* page)
{
    if (m_memory == Memory::None)
        return;
    for (QSplitter* splitter : page->findChildren<QSplitter*>())
        if (!splitter->objectName().isEmpty())
            if (const QByteArray state = QSettings().value(splitterKey(*splitter)).toByteArray(); !state.isEmpty())
                splitter->restoreState(state);
}

void MainWindow::keepLayout(QWidget* page)
{
    if (m_memory == Memory::None)
        return;
    for (const QSplitter* splitter : page->findChildren<QSplitter*>())
        if (!splitter->objectName().isEmpty())
            QSettings().setValue(splitterKey(*splitter), splitter->saveState());
}

void MainWindow::remember(const QString& shop)
{
    if (m_memory == Memory::None)
        return;
    QSettings settings;
    QStringList recent = settings.value(QStringLiteral("shop/recent")).toStringList();
    recent.removeAll(shop);
    recent.prepend(shop);
    settings.setValue(QStringLiteral("shop/recent"), QStringList(recent.mid(0, kMostRecent)));
    settings.setValue(QStringLiteral("shop/last"), shop);
}

} // namespace daozhang::ui
