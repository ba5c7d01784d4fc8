// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+K: one field that finds cases, findings, amounts, RRN, card tails, providers, pages and settings, and does what
// can be done now.
#pragma once

#include "ui/common/palette.h"
#include "ui/common/palette_search.h"

#include <QFrame>
#include <QLineEdit>

class QLabel;
class QTimer;

namespace daozhang::ui {

class RowList;

class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    /// What needs no question to the books: actions, pages, settings for what was typed ("" = at the start).
    using LocalEntries = std::function<QVector<PaletteEntry>(const QString& typed)>;

    SearchField(PageHost& host, LocalEntries local, QWidget* parent = nullptr);
    /// nullptr while no shop is open.
    void setSession(ShopSession* session);
    /// Takes the focus and shows what can be done.
    void begin();
    QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void show(QVector<PaletteEntry> entries);
    QVector<PaletteEntry> entriesOf(const FoundThings& found) const;
    void open(int row);
    void leave();
    void move(int step);
    void placePopup();

    PageHost& m_host;
    LocalEntries m_local;
    ShopSession* m_session = nullptr;
    QPointer<SessionTask> m_task;
    QPointer<QWidget> m_before;   ///< where the focus was
    QTimer* m_pause;              ///< between a keystroke and the question
    QTimer* m_patience;           ///< after it, what needs no question is shown by itself
    PaletteModel* m_model;
    QFrame* m_popup;
    RowList* m_list;
    QLabel* m_note;
    quint64 m_generation = 0;
    bool m_awaiting = false;      ///< the books have not answered yet
    bool m_openFirst = false;     ///< Enter was pressed before they did
};

} // namespace daozhang::ui
