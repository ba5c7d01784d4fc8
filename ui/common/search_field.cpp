// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/search_field.h"

#include "ui/common/chips.h"
#include "ui/common/delegates.h"
#include "ui/common/format.h"
#include "ui/common/item_roles.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/table_view.h"
#include "ui/common/themed_icon.h"

#include <QAction>
#include <QKeyEvent>
#include <QShortcut>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace daozhang::ui {

namespace {

constexpr int kTypingPause = 30;
constexpr int kMostHits = 8;

struct Found
{
    QVector<cases::Case> cases;
    QVector<reconcile::JudgedSale> sales;
};

/// Cases by number or a word of their title, sales by what a person reads off a slip.
Result<Found> lookUp(Rooms& rooms, const QString& text)
{
    Found found;
    DZ_ASSIGN(const QVector<cases::Case> all, rooms.cases().list());
    for (const cases::Case& record : all) {
        if (found.cases.size() == kMostHits)
            break;
        if (record.number().endsWith(text) || record.title.contains(text, Qt::CaseInsensitive)
            || record.claimed.toString() == text || record.claimed.toDisplay() == text)
            found.cases.append(record);
    }
    DZ_ASSIGN(found.sales, rooms.reconcile().findSales(text, kMostHits));
    return found;
}

} // namespace

void SearchHits::setHits(QVector<SearchHit> hits)
{
    beginResetModel();
    m_hits = std::move(hits);
    endResetModel();
}

QVariant SearchHits::data(const QModelIndex& index, int role) const
{
    const SearchHit& hit = m_hits.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return hit.title;
    case SecondLineRole: return hit.text;
    case AmountRole: return hit.amount;
    case ChipRole: return QVariant::fromValue(hit.chip);
    case Qt::AccessibleTextRole: return QStringLiteral("%1, %2, %3, %4").arg(hit.title, hit.amount, hit.text, hit.chip.text);
    default: return {};
    }
}

SearchField::SearchField(PageHost& host, QWidget* parent)
    : QLineEdit(parent), m_host(host), m_timer(new QTimer(this)), m_hits(new SearchHits(this)), m_popup(new QFrame(window())),
      m_list(new RowList(QStringLiteral("search.hits"), m_popup)), m_nothing(new TextLabel(TextStyle::Body, Ink::Text3, m_popup))
{
    setObjectName(QStringLiteral("search"));
    setFixedWidth(300);
    setClearButtonEnabled(false);
    setMaxLength(60);
    addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_popup->setObjectName(QStringLiteral("search.popup"));
    m_popup->setProperty("card", true);
    m_popup->hide();
    auto* layout = new QVBoxLayout(m_popup);
    layout->setContentsMargins(1, 6, 1, 6);
    layout->addWidget(m_list);
    layout->addWidget(m_nothing);
    m_nothing->setContentsMargins(16, 8, 16, 8);
    m_nothing->setWordWrap(true);
    m_list->setModel(m_hits);
    m_list->setItemDelegate(new TwoLineDelegate(metric::kListRow, m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_timer->setSingleShot(true);
    m_timer->setInterval(kTypingPause);
    connect(m_timer, &QTimer::timeout, this, &SearchField::search);
    connect(this, &QLineEdit::textEdited, m_timer, qOverload<>(&QTimer::start));
    connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) { open(index.row()); });
    auto* shortcut = new QShortcut(QKeySequence(QStringLiteral("Ctrl+K")), window());
    connect(shortcut, &QShortcut::activated, this, [this] {
        setFocus(Qt::ShortcutFocusReason);
        selectAll();
    });
    window()->installEventFilter(this);
    Language::bind(this, [this] {
        setPlaceholderText(tr("Find case, amount, RRN, card tail"));
        setAccessibleName(tr("Find"));
        for (QToolButton* glass : findChildren<QToolButton*>())
            glass->setAccessibleName(tr("Find"));
        setToolTip(tr("Find a case by number or name, a sale by amount, RRN, trace or the card's last digits (Ctrl+K)"));
        m_list->setAccessibleName(tr("Found"));
        m_nothing->setText(tr("Nothing found. Type a whole amount, RRN, trace or order number, or the card's last four digits."));
    });
}

void SearchField::setSession(ShopSession* session)
{
    m_session = session;
    m_popup->hide();
    clear();
}

void SearchField::search()
{
    const QString wanted = text().trimmed();
    const quint64 generation = ++m_generation;
    if (!m_session || wanted.size() < 2) {
        m_popup->hide();
        return;
    }
    m_session->read<Found>(
        this, [wanted](Rooms& rooms, TaskContext&) { return lookUp(rooms, wanted); },
        [this, generation](Result<Found> found) {
            if (generation != m_generation || !found)
                return;  // a later keystroke has asked anew
            QVector<SearchHit> hits;
            for (const cases::Case& record : found->cases)
                hits.append({QStringLiteral("%1 %2").arg(record.number(), record.title), tr("Case"), record.claimed.toDisplay(),
                             chipOf(record, false), Place::Cases,
                             {Thing::Kind::Case, QString::number(record.id.value), {}, {}}});
            for (const reconcile::JudgedSale& sale : found->sales) {
                if (hits.size() == kMostHits)
                    break;
                const QDateTime at = m_session->time().toLocal(sale.sale.occurredAt);
                hits.append({sale.sale.card.isEmpty() ? sale.sale.channel : sale.sale.card,
                             tr("Sale · %1 · trace %2 · RRN %3")
                                 .arg(shortDateTime(at, m_session->facts().today), sale.sale.trace, sale.sale.rrn),
                             sale.sale.amount.toDisplay(), chipOf(sale.outcome.state), Place::Reconcile,
                             {Thing::Kind::Sales, {}, {sale.sale.id.value}, {}}});
            }
            show(std::move(hits));
        });
}

void SearchField::show(QVector<SearchHit> hits)
{
    if (!hasFocus())
        return;
    const bool nothing = hits.isEmpty();
    const int rows = static_cast<int>(hits.size());
    m_hits->setHits(std::move(hits));
    m_list->setVisible(!nothing);
    m_nothing->setVisible(nothing);
    m_list->setFixedHeight(rows * metric::kListRow);
    if (!nothing)
        m_list->setCurrentIndex(m_hits->index(0));
    placePopup();
    m_popup->show();
    m_popup->raise();
}

void SearchField::placePopup()
{
    constexpr int kWidth = 420;
    m_popup->setFixedWidth(kWidth);
    m_popup->adjustSize();
    const QPoint below = mapTo(window(), QPoint(width() - kWidth, height() + 4));
    m_popup->move(std::max(8, below.x()), below.y());
}

void SearchField::open(int row)
{
    if (row < 0 || row >= m_hits->rowCount())
        return;
    const SearchHit hit = m_hits->at(row);
    m_popup->hide();
    clear();
    m_host.go(hit.place, hit.thing);
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    const int row = m_list->currentIndex().row();
    switch (event->key()) {
    case Qt::Key_Down: m_list->setCurrentIndex(m_hits->index(std::min(row + 1, m_hits->rowCount() - 1))); return;
    case Qt::Key_Up: m_list->setCurrentIndex(m_hits->index(std::max(row - 1, 0))); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_popup->isVisible())
            open(row);
        else
            search();
        return;
    case Qt::Key_Escape:
        if (m_popup->isVisible() || !text().isEmpty()) {
            m_popup->hide();
            clear();
            return;
        }
        break;
    default: break;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    m_popup->hide();
}

bool SearchField::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && m_popup->isVisible())
        m_popup->hide();
    return QLineEdit::eventFilter(watched, event);
}

} // namespace daozhang::ui
