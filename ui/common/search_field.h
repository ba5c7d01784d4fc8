// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+K: finds a case, an amount, an RRN or a card's last digits at once.
#pragma once

#include "ui/common/chip.h"
#include "ui/common/page.h"

#include <QAbstractListModel>
#include <QFrame>
#include <QLineEdit>

class QLabel;
class QTimer;

namespace daozhang::ui {

class RowList;

/// One thing found.
struct SearchHit
{
    QString title;
    QString text;
    QString amount;
    Chip chip;
    Place place = Place::Cases;
    Thing thing;
};

class SearchHits : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setHits(QVector<SearchHit> hits);
    const SearchHit& at(int row) const { return m_hits.at(row); }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_hits.size()); }
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QVector<SearchHit> m_hits;
};

class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(PageHost& host, QWidget* parent = nullptr);
    /// nullptr while no shop is open.
    void setSession(ShopSession* session);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void show(QVector<SearchHit> hits);
    void open(int row);
    void placePopup();

    PageHost& m_host;
    ShopSession* m_session = nullptr;
    QTimer* m_timer;
    SearchHits* m_hits;
    QFrame* m_popup;
    RowList* m_list;
    QLabel* m_nothing;
    quint64 m_generation = 0;
};

} // namespace daozhang::ui
