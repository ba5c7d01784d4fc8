// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tab_order.h"

#include <QLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QWidget>

namespace daozhang::ui {

namespace {

void collect(QWidget* widget, QList<QWidget*>& stops);

void collect(QLayout* layout, QList<QWidget*>& stops)
{
    for (int i = 0; i < layout->count(); ++i) {
        if (QWidget* widget = layout->itemAt(i)->widget())
            collect(widget, stops);
        else if (QLayout* inner = layout->itemAt(i)->layout())
            collect(inner, stops);
    }
}

void collect(QWidget* widget, QList<QWidget*>& stops)
{
    if (widget->focusPolicy() != Qt::NoFocus) {
        stops.append(widget);
    } else if (auto* splitter = qobject_cast<QSplitter*>(widget)) {
        for (int i = 0; i < splitter->count(); ++i)
            collect(splitter->widget(i), stops);
    } else if (auto* area = qobject_cast<QScrollArea*>(widget)) {
        if (area->widget())
            collect(area->widget(), stops);
    } else if (widget->layout()) {
        collect(widget->layout(), stops);
    }
}

} // namespace

void orderTabsByLayout(QWidget* root)
{
    QList<QWidget*> stops;
    collect(root, stops);
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops.at(i - 1), stops.at(i));
}

} // namespace daozhang::ui
