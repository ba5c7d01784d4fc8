// SPDX-License-Identifier: GPL-3.0-or-later
// "3 new files in …": what has come to rest in the watched folders, and the buttons that look at it or set it aside.
#pragma once

#include "ui/common/page.h"
#include "ui/intake/watch_presenter.h"

#include <QFrame>

class QPushButton;

namespace daozhang::ui {

class TextLabel;

class WatchStrip : public QFrame
{
    Q_OBJECT
public:
    explicit WatchStrip(WatchPresenter& watched, QWidget* parent = nullptr);
    /// Says at the bottom of the window what happens in the folders, each thing once.
    static void tell(WatchPresenter& watched, PageHost& host);

signals:
    void filesWanted(const QStringList& paths);

private:
    void show();

    WatchPresenter& m_watched;
    TextLabel* m_sentence;
    QPushButton* m_look;
    QPushButton* m_dismiss;
};

} // namespace daozhang::ui
