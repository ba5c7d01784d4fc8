// SPDX-License-Identifier: GPL-3.0-or-later
// The visible hint that files can be dropped anywhere on the page, with the buttons that choose them.
#pragma once

#include "ui/common/drop_frame.h"

class QBoxLayout;
class QPushButton;

namespace daozhang::ui {

class TextLabel;

class ImportHint : public DropFrame
{
    Q_OBJECT
public:
    enum class Size { Large, Line };

    explicit ImportHint(QWidget* parent = nullptr);
    void setSize(Size size);
    QPushButton* chooseButton() const { return m_choose; }

signals:
    void filesWanted();
    void folderWanted();

private:
    QBoxLayout* m_layout;
    TextLabel* m_title;
    TextLabel* m_hint;
    QPushButton* m_choose;
    QPushButton* m_folder;
};

} // namespace daozhang::ui
