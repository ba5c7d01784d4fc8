// SPDX-License-Identifier: GPL-3.0-or-later
// F1: what the focused control is for, and everything that can be done by key, by page, searchable.
#pragma once

#include <QDialog>

class QLineEdit;
class QStandardItemModel;

namespace daozhang::ui {

class TableView;
class TextLabel;

class ShortcutList : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutList(QWidget* parent = nullptr);
    /// Shows the list, headed by what `focused` says of itself.
    void showFor(const QWidget* focused);

private:
    void fill();
    QStandardItemModel* m_model;
    TableView* m_view;
    QLineEdit* m_filter;
    TextLabel* m_name;
    TextLabel* m_help;
    TextLabel* m_nothing;
};

} // namespace daozhang::ui
