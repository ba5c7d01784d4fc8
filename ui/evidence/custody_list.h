// SPDX-License-Identifier: GPL-3.0-or-later
// Who did what with an item, oldest first; long histories keep their middle folded.
#pragma once

#include "models/evidence/evidence_item.h"

#include <QVector>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace daozhang {
class ShopSession;
}

namespace daozhang::ui {

class CustodyList : public QWidget
{
    Q_OBJECT
public:
    explicit CustodyList(ShopSession& session, QWidget* parent = nullptr);
    void setEvents(const QVector<evidence::CustodyEvent>& events);
    /// All of it as text, one event a line.
    QString text() const;

private:
    void show();
    QWidget* row(const evidence::CustodyEvent& event);

    ShopSession& m_session;
    QVector<evidence::CustodyEvent> m_events;
    QVBoxLayout* m_rows;
    QPushButton* m_more;
    bool m_all = false;
};

} // namespace daozhang::ui
