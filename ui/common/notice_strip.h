// SPDX-License-Identifier: GPL-3.0-or-later
// One thing that stands in the way and the button that leads past it. Stays until the thing is done.
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace daozhang::ui {

class TextLabel;

class NoticeStrip : public QFrame
{
    Q_OBJECT
public:
    explicit NoticeStrip(const QString& objectName, QWidget* parent = nullptr);
    void setTexts(const QString& sentence, const QString& button);

signals:
    void acted();

private:
    QLabel* m_mark;
    TextLabel* m_sentence;
    QPushButton* m_act;
};

} // namespace daozhang::ui
