// SPDX-License-Identifier: GPL-3.0-or-later
// F1: everything that can be done by key, from the table of actions.
#pragma once

#include <QDialog>

class QStandardItemModel;

namespace daozhang::ui {

class TableView;

class ShortcutList : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutList(QWidget* parent = nullptr);

private:
    void fill();
    QStandardItemModel* m_model;
    TableView* m_view;
};

} // namespace daozhang::ui
