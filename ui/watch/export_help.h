// SPDX-License-Identifier: GPL-3.0-or-later
// Where the files come from: what each bank's and provider's export looks like, so that the right one is taken.
#pragma once

#include "ui/common/panel.h"

class QPushButton;

namespace daozhang::ui {

class ExportHelp : public Panel
{
    Q_OBJECT
public:
    enum class About { Banks, Providers };
    explicit ExportHelp(About about, QWidget* parent = nullptr);

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    About m_about;
};

} // namespace daozhang::ui
