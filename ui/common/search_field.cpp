// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/search_field.h"

#include "ui/common/actions.h"
#include "ui/common/chips.h"
#include "ui/common/format.h"
#include "ui/common/item_roles.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/table_view.h"
#include "ui/common/themed_icon.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace daozhang::ui {

namespace {

constexpr int kTypingPause = 30;
constexpr int kPatience = 120;
constexpr int kFieldWidth = 320;
constexpr int kPopupWidth = 600;
constexpr int kPopupHeight = 520;

QString keyText() { return QKeySequence(QString::fromLatin1(actSpec(Act::Find).shortcut), QKeySequence::PortableText).toString(QKeySequence::NativeText); }

} // namespace

SearchField::SearchField(PageHost& host, LocalEntries local, QWidget* parent)
    : QLineEdit(parent), m_host(host), m_local(std::move(local)), m_pause(new QTimer(this)), m_patience(new QTimer(this)),
      m_model(new PaletteModel(this)), m_popup(new QFrame(window())), m_list(new RowList(QStringLiteral("search.hits"), m_popup)),
      m_note(new TextLabel(TextStyle::Small, Ink::Text2, m_popup))
{
    setObjectName(QStringLiteral("search"));
    setMinimumWidth(200);
    setMaximumWidth(kFieldWidth);
    setMaxLength(60);
    addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_popup->setObjectName(QStringLiteral("search.popup"));
    m_popup->setProperty("strip", QStringLiteral("ask"));
    m_popup->hide();
    auto* layout = new QVBoxLayout(m_popup);
    layout->setContentsMargins(1, 6, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_list);
    layout->addWidget(m_note);
    m_note->setContentsMargins(16, 8, 16, 8);
    m_note->setWordWrap(true);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    for (QTimer* timer : {m_pause, m_patience})
        timer->setSingleShot(true);
    m_pause->setInterval(kTypingPause);
    m_patience->setInterval(kPatience);
    connect(m_pause, &QTimer::timeout, this, &SearchField::search);
    connect(m_patience, &QTimer::timeout, this, [this] { show(m_local(text().trimmed())); });
    connect(this, &QLineEdit::textEdited, this, [this] {
        ++m_generation;  // an answer that is under way is about something else now
        m_openFirst = false;
        m_awaiting = true;
        m_pause->start();
    });
    connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) { open(index.row()); });
    window()->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* old, QWidget* now) {
        if (now == this && old && old != this && old->window() == window())
            m_before = old;
    });
    Language::bind(this, [this] {
        setPlaceholderText(tr("Find case, amount, RRN, card tail"));
        setAccessibleName(tr("Find or do"));
        setAccessibleDescription(tr("Cases, findings, amounts, RRN, trace, card tails, providers, pages, settings, and everything that can be done now"));
        for (QToolButton* glass : findChildren<QToolButton*>())
            glass->setAccessibleName(tr("Find"));
        setToolTip(tr("A case, an amount, an RRN, a card's last digits, a page, or what you want to do (%1)").arg(keyText()));
        m_list->setAccessibleName(tr("Found"));
        m_popup->hide();
    });
}

QSize SearchField::sizeHint() const { return {kFieldWidth, QLineEdit::sizeHint().height()}; }

void SearchField::setSession(ShopSession* session)
{
    if (m_task)
        m_task->stop();
    m_session = session;
    ++m_generation;
    m_before.clear();
    m_popup->hide();
    clear();
}

void SearchField::begin()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
    if (!m_popup->isVisible())
        search();
}

void SearchField::search()
{
    m_pause->stop();
    const QString wanted = text().trimmed();
    const quint64 generation = ++m_generation;
    if (m_task)
        m_task->stop();
    if (!m_session || wanted.size() < 2) {
        m_awaiting = false;
        show(m_local(wanted));
        if (std::exchange(m_openFirst, false))
            open(m_list->currentIndex().row());
        return;
    }
    m_awaiting = true;
    m_patience->start();
    m_task = m_session->read<FoundThings>(
        this, [wanted](Rooms& rooms, TaskContext& task) { return findThings(rooms, wanted, task); },
        [this, generation, wanted](Result<FoundThings> found) {
            if (generation != m_generation)
                return;  // a later keystroke has asked anew
            m_awaiting = false;
            m_patience->stop();
            QVector<PaletteEntry> entries = m_local(wanted);
            if (found)
                entries += entriesOf(*found);
            show(std::move(entries));
            if (std::exchange(m_openFirst, false))
                open(m_list->currentIndex().row());
        });
}

QVector<PaletteEntry> SearchField::entriesOf(const FoundThings& found) const
{
    QVector<PaletteEntry> entries;
    const auto goTo = [this](Place place, const Thing& thing) { return [this, place, thing] { m_host.go(place, thing); }; };
    const QDate today = m_session->facts().today;
    for (const cases::Case& record : found.cases)
        entries.append({PaletteGroup::Cases, QStringLiteral("%1 %2").arg(record.number(), record.title), {}, record.claimed.toDisplay(),
                        chipOf(record, false), QStringLiteral("view-task"), {},
                        goTo(Place::Cases, {Thing::Kind::Case, QString::number(record.id.value), {}, {}})});
    for (const reconcile::Finding& finding : found.findings) {
        const QString provider = found.providerNames.value(finding.provider, finding.provider);
        const QString due = finding.due.isValid() ? tr("Due %1").arg(shortDate(finding.due, today)) : QString();
        entries.append({PaletteGroup::Findings, provider.isEmpty() ? reconcile::findingName(finding.id) : provider,
                        due.isEmpty() ? reconcile::findingName(finding.id) : QStringLiteral("%1 · %2").arg(reconcile::findingName(finding.id), due),
                        finding.amount.toDisplay(), chipOf(finding.state), QStringLiteral("view-split-left-right"), {},
                        goTo(Place::Reconcile, {Thing::Kind::Finding, QString::number(finding.id.value), {}, {}})});
    }
    for (const reconcile::JudgedSale& judged : found.sales) {
        const intake::Sale& sale = judged.sale;
        const QDateTime at = m_session->time().toLocal(sale.occurredAt);
        QStringList facts{sale.hasTime ? shortDateTime(at, today) : shortDate(at.date(), today)};
        if (!sale.trace.isEmpty())
            facts.append(tr("trace %1").arg(sale.trace));
        if (!sale.rrn.isEmpty())
            facts.append(tr("RRN %1").arg(sale.rrn));
        if (!sale.orderNo.isEmpty() && sale.rrn.isEmpty())
            facts.append(tr("order %1").arg(sale.orderNo));
        entries.append({PaletteGroup::Sales, sale.card.isEmpty() ? sale.channel : sale.card, facts.join(QStringLiteral(" · ")),
                        sale.amount.toDisplay(), chipOf(judged.outcome), QStringLiteral("view-list-details"), {},
                        goTo(Place::Reconcile, {Thing::Kind::Sales, {}, {sale.id.value}, {}})});
    }
    for (const reconcile::ProviderTerms& provider : found.providers)
        entries.append({PaletteGroup::Providers, provider.name.isEmpty() ? provider.id : provider.name, tr("Findings of this provider"),
                        provider.rule.toString(), {}, QStringLiteral("view-bank"), {},
                        goTo(Place::Reconcile, {Thing::Kind::Findings, QStringLiteral("provider:") + provider.id, {}, {}})});
    return entries;
}

void SearchField::show(QVector<PaletteEntry> entries)
{
    if (!hasFocus())
        return;
    const QString chosen = m_popup->isVisible() && m_list->currentIndex().row() > 1 ? m_list->currentIndex().data().toString() : QString();
    m_model->setEntries(entries);
    int height = 0, row = m_model->choosable(0, 1);
    for (int i = 0; i < m_model->rowCount(); ++i) {
        height += m_list->itemDelegate()->sizeHint({}, m_model->index(i)).height();
        // What was walked to stays chosen when more comes in below it.
        if (!chosen.isEmpty() && m_model->entry(i) && m_model->index(i).data().toString() == chosen)
            row = i;
    }
    m_list->setVisible(!entries.isEmpty());
    m_list->setFixedHeight(std::min(height, std::min(kPopupHeight, window()->height() - 140)));
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
    m_note->setText(m_awaiting           ? tr("Looking through the books…")
                    : entries.isEmpty()  ? tr("Nothing found. Type a whole amount, RRN, trace or order number, the card's last four digits, or what you want to do.")
                                         : tr("↑ ↓ choose · Enter opens or does it · Esc goes back"));
    placePopup();
    m_popup->show();
    m_popup->raise();
    setAccessibleDescription(row >= 0 ? m_model->index(row).data(Qt::AccessibleTextRole).toString() : m_note->text());
}

void SearchField::placePopup()
{
    const int width = std::min(kPopupWidth, window()->width() - 32);
    m_popup->setFixedWidth(width);
    m_popup->adjustSize();
    const QPoint below = mapTo(window(), QPoint(this->width() - width, height() + 6));
    m_popup->move(std::clamp(below.x(), 16, std::max(16, window()->width() - width - 16)), below.y());
}

void SearchField::open(int row)
{
    const PaletteEntry* entry = m_model->entry(row);
    if (!entry)
        return;
    const auto run = entry->run;
    leave();
    run();
}

void SearchField::leave()
{
    m_popup->hide();
    m_pause->stop();
    m_patience->stop();
    ++m_generation;
    m_awaiting = m_openFirst = false;
    clear();
    QWidget* before = m_before;
    m_before.clear();
    if (before && before->isVisible())
        before->setFocus(Qt::OtherFocusReason);
    else
        clearFocus();
}

void SearchField::move(int step)
{
    const int row = m_list->currentIndex().row();
    const int next = m_model->choosable(row < 0 ? 0 : row + step, step);
    if (next < 0)
        return;
    m_list->setCurrentIndex(m_model->index(next));
    // The first heading belongs to the first row.
    if (next == m_model->choosable(0, 1))
        m_list->scrollToTop();
    setAccessibleDescription(m_model->index(next).data(Qt::AccessibleTextRole).toString());
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    constexpr int kPage = 8;
    switch (event->key()) {
    case Qt::Key_Down: move(1); return;
    case Qt::Key_Up: move(-1); return;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        for (int i = 0; i < kPage; ++i)
            move(event->key() == Qt::Key_PageDown ? 1 : -1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_awaiting) {
            m_openFirst = true;  // what is shown now may be about less than what was typed
            if (m_pause->isActive())
                search();
        } else if (m_popup->isVisible()) {
            open(m_list->currentIndex().row());
        } else {
            search();
        }
        return;
    case Qt::Key_Escape: leave(); return;
    default: break;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    update();
}

void SearchField::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() == Qt::ActiveWindowFocusReason || event->reason() == Qt::PopupFocusReason)
        return;
    m_popup->hide();
    update();
}

void SearchField::mousePressEvent(QMouseEvent* event)
{
    QLineEdit::mousePressEvent(event);
    if (!m_popup->isVisible())
        search();
}

void SearchField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty())
        return;
    QPainter painter(this);
    paintKeyCap(painter, rect().adjusted(0, 0, -8, 0), keyText());
}

bool SearchField::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && m_popup->isVisible())
        placePopup();
    return QLineEdit::eventFilter(watched, event);
}

} // namespace daozhang::ui
