// SPDX-License-Identifier: GPL-3.0-or-later
// The visible hint that files can be dropped anywhere on the page, with the buttons that choose them.
#pragma once

#include <QFrame>

class QBoxLayout;
class QPushButton;

namespace daozhang::ui {

class TextLabel;

class DropFrame : public QFrame
{
    Q_OBJECT
public:
    enum class Size { Large, Line };

    explicit DropFrame(QWidget* parent = nullptr);
    void setSize(Size size);
    /// Files hang over the page now.
    void setHot(bool hot);
    QPushButton* chooseButton() const { return m_choose; }

signals:
    void filesWanted();
    void folderWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QBoxLayout* m_layout;
    TextLabel* m_title;
    TextLabel* m_hint;
    QPushButton* m_choose;
    QPushButton* m_folder;
    bool m_hot = false;
};

} // namespace daozhang::ui
