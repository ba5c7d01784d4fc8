// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reconcile/days_panel.h"

#include "app/reconcile/day_sentences.h"
#include "app/reconcile/explanation.h"
#include "ui/common/buttons.h"
#include "ui/common/chip.h"
#include "ui/common/format.h"
#include "ui/common/item_roles.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/strips.h"
#include "ui/common/table_view.h"
#include "ui/common/themed_icon.h"
#include "ui/reconcile/month_calendar.h"

#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace daozhang::ui {

using namespace daozhang::reconcile;

namespace {

/// One look for each state of a day: the sign and the word carry it, the tone only helps.
struct DayLook
{
    Tone tone;
    QString sign;
    QString icon;
    QString word;
};

DayLook lookOf(const DayStatus& day)
{
    if (day.closing) {
        if (!day.closing->isIntact || day.change == DayChange::Changed)
            return {Tone::Bad, QStringLiteral("≠"), QStringLiteral("dialog-warning"), DaysPanel::tr("Changed since")};
        if (day.change == DayChange::Moved)
            return {Tone::Wait, QStringLiteral("→"), QStringLiteral("view-refresh"), DaysPanel::tr("Moved on")};
        return {Tone::Ok, QStringLiteral("✓"), QStringLiteral("lock"), verdictName(day.closing->verdict)};
    }
    if (day.now.isEmpty())
        return {Tone::Mute, {}, {}, {}};
    const qsizetype open = day.now.unexplained().size();
    if (open == 0)
        return {Tone::Accent, QStringLiteral("○"), QStringLiteral("view-task"), DaysPanel::tr("Ready to close")};
    return {Tone::Warn, QStringLiteral("!"), QStringLiteral("emblem-important"), DaysPanel::tr("%n open", nullptr, int(open))};
}

QString factOf(const DayStatus& day)
{
    const QVector<DayLine::Sum> sums = day.now.claims();
    if (sums.isEmpty())
        return {};
    return sums.first().amount.toDisplay() + (sums.size() > 1 ? QStringLiteral(" …") : QString());
}

} // namespace

void DayItemsModel::setItems(const QVector<DayItem>& items, const QHash<QString, QString>& names)
{
    beginResetModel();
    m_items = items;
    m_names = names;
    endResetModel();
}

QVariant DayItemsModel::data(const QModelIndex& index, int role) const
{
    const DayItem* one = index.isValid() ? item(index.row()) : nullptr;
    if (!one)
        return {};
    const bool isNumber = index.column() == Sales || index.column() == Amount;
    if (role == Qt::TextAlignmentRole)
        return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == PlainTextRole && index.column() == Amount)
        return one->net.toString();
    if (role == InkRole)
        return int(index.column() == Provider || index.column() == Sales ? Ink::Text2 : Ink::Text);
    if (role == TextToneRole && index.column() == Treatment && !one->isExplained())
        return int(Tone::Warn);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case What: return itemName(*one);
    case Provider: return m_names.value(one->provider, one->provider);
    case Sales: return one->kind == DayItem::Kind::Deposit ? QString() : QLocale().toString(one->count);
    case Amount: return one->net.toDisplay();
    case Treatment: return one->isExplained() ? itemTreatment(*one) : tr("no case and no decision");
    default: return {};
    }
}

QVariant DayItemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Sales || section == Amount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What: return tr("What is open");
    case Provider: return tr("Provider");
    case Sales: return tr("Sales");
    case Amount: return tr("Amount");
    case Treatment: return tr("Dealt with");
    default: return {};
    }
}

DaysPanel::DaysPanel(ShopSession& session, PageHost& host, QWidget* parent)
    : QWidget(parent), m_session(session), m_host(host), m_presenter(session), m_model(new DayItemsModel(this))
{
    setObjectName(QStringLiteral("reconcile.days"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* body = new QWidget(this);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(metric::kPagePaddingX, metric::kPagePaddingY, metric::kPagePaddingX, metric::kPagePaddingY);
    layout->setSpacing(metric::kDetailGap);
    m_error = new ErrorStrip(body);
    m_calendar = new MonthCalendar(body);
    m_calendar->setFixedHeight(m_calendar->sizeHint().height());
    layout->addWidget(buildHead(body));
    layout->addWidget(m_error);
    layout->addWidget(m_calendar);
    layout->addWidget(buildDay(body));
    layout->addStretch(1);
    m_scroll = makeScroll(QStringLiteral("reconcile.days.scroll"), body, this);
    outer->addWidget(m_scroll);

    connect(&m_presenter, &DaysPresenter::changed, this, &DaysPanel::showMonth);
    connect(&m_presenter, &DaysPresenter::failed, m_error, qOverload<const Error&>(&ErrorStrip::showError));
    connect(&m_presenter, &DaysPresenter::salesFound, this, &DaysPanel::salesWanted);
    connect(&m_presenter, &DaysPresenter::closed, this, [this](QDate day) {
        m_host.notify(tr("%1 is closed and signed by %2.").arg(isoDate(day), m_session.facts().who == QLatin1String("owner") ? tr("the owner") : m_session.facts().who));
    });
    connect(&m_presenter, &DaysPresenter::reopened, this, [this](QDate day) { m_host.notify(tr("%1 is open again. Its signature stays on the record.").arg(isoDate(day))); });
    connect(m_calendar, &MonthCalendar::dayChosen, this, [this](QDate day) {
        m_presenter.choose(day);
        // In a low window what can be done with the day lies below the calendar's end.
        m_scroll->ensureWidgetVisible(m_sales, 0, 24);
    });
    connect(m_calendar, &MonthCalendar::dayActivated, this, [this] { m_presenter.findSales(); });
    connect(m_back, &QPushButton::clicked, this, &DaysPanel::left);
    connect(m_previous, &QPushButton::clicked, this, [this] { m_presenter.showMonth(m_presenter.month().addMonths(-1)); });
    connect(m_next, &QPushButton::clicked, this, [this] { m_presenter.showMonth(m_presenter.month().addMonths(1)); });
    connect(m_today, &QPushButton::clicked, this, [this] { m_presenter.choose(m_session.facts().today); });
    connect(m_close, &QPushButton::clicked, this, &DaysPanel::askClose);
    connect(m_reopen, &QPushButton::clicked, this, &DaysPanel::askReopen);
    connect(m_sales, &QPushButton::clicked, &m_presenter, &DaysPresenter::findSales);
    connect(m_items, &TableView::rowActivated, this, &DaysPanel::openItem);
    Language::bind(this, [this] {
        m_title->setText(tr("Business days"));
        m_explanation->setText(tr("A day is closed when all of it arrived, or what is open has a case or a decision, or is carried forward by name. Whoever closes it signs for it."));
        m_back->setText(tr("Back to the list"));
        m_today->setText(tr("Today"));
        m_previous->setAccessibleName(tr("Previous month"));
        m_previous->setToolTip(tr("Previous month"));
        m_next->setAccessibleName(tr("Next month"));
        m_next->setToolTip(tr("Next month"));
        m_reopen->setText(tr("Reopen…"));
        m_sales->setText(tr("Show its sales"));
        m_items->setAccessibleName(tr("What is open on this day"));
        showMonth();
    });
}

QWidget* DaysPanel::buildHead(QWidget* parent)
{
    auto* head = new QWidget(parent);
    auto* rows = new QVBoxLayout(head);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    auto* line = new QHBoxLayout;
    auto* texts = new QVBoxLayout;
    m_title = new TextLabel(TextStyle::RoomTitle, Ink::Text, head);
    m_explanation = new TextLabel(TextStyle::Small, Ink::Text2, head);
    m_explanation->setWordWrap(true);
    texts->addWidget(m_title);
    texts->addWidget(m_explanation);
    m_back = makeButton(QStringLiteral("reconcile.days.back"), head);
    line->addLayout(texts, 1);
    line->addWidget(m_back, 0, Qt::AlignTop);
    rows->addLayout(line);
    auto* month = new QHBoxLayout;
    m_previous = makeButton(QStringLiteral("reconcile.days.previous"), head, ButtonLook::Plain, ButtonSize::Small);
    m_next = makeButton(QStringLiteral("reconcile.days.next"), head, ButtonLook::Plain, ButtonSize::Small);
    m_today = makeButton(QStringLiteral("reconcile.days.today"), head, ButtonLook::Plain, ButtonSize::Small);
    m_previous->setIcon(themedIcon(QStringLiteral("go-previous")));
    m_next->setIcon(themedIcon(QStringLiteral("go-next")));
    m_monthName = new TextLabel(TextStyle::PanelTitle, Ink::Text, head);
    m_counts = new TextLabel(TextStyle::Small, Ink::Text2, head);
    m_counts->setObjectName(QStringLiteral("reconcile.days.counts"));
    m_counts->setWordWrap(true);
    m_counts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    month->addWidget(m_previous);
    month->addWidget(m_monthName);
    month->addWidget(m_next);
    month->addWidget(m_today);
    month->addWidget(m_counts, 1);
    rows->addLayout(month);
    return head;
}

QWidget* DaysPanel::buildDay(QWidget* parent)
{
    m_day = new Card(parent);
    auto* rows = new QVBoxLayout(m_day);
    rows->setContentsMargins(metric::kPanelPadding, 12, metric::kPanelPadding, 12);
    rows->setSpacing(8);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    m_dayTitle = new TextLabel(TextStyle::PanelTitle, Ink::Text, m_day);
    m_chip = new ChipLabel(m_day);
    m_sales = makeButton(QStringLiteral("reconcile.days.sales"), m_day);
    m_reopen = makeButton(QStringLiteral("reconcile.days.reopen"), m_day);
    m_close = makeButton(QStringLiteral("reconcile.days.close"), m_day, ButtonLook::Primary);
    line->addWidget(m_dayTitle);
    line->addWidget(m_chip);
    line->addStretch(1);
    // Below the sentence: beside the title they would push each other out of a narrow window.
    auto* acts = new QHBoxLayout;
    acts->setSpacing(8);
    acts->addWidget(m_close);
    acts->addWidget(m_reopen);
    acts->addWidget(m_sales);
    acts->addStretch(1);
    m_sentence = new TextLabel(TextStyle::Sentence, Ink::Text, m_day);
    m_sentence->setObjectName(QStringLiteral("reconcile.days.sentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_items = new TableView(QStringLiteral("reconcile.days.items"), metric::kRow, m_day);
    m_items->setModel(m_model);
    m_items->setWidths({0, 90, 52, 96, 150});
    m_history = new TextLabel(TextStyle::Small, Ink::Text2, m_day);
    m_history->setObjectName(QStringLiteral("reconcile.days.history"));
    m_history->setWordWrap(true);
    m_history->setTextInteractionFlags(Qt::TextSelectableByMouse);
    rows->addLayout(line);
    rows->addWidget(m_sentence);
    rows->addLayout(acts);
    rows->addWidget(m_items);
    rows->addWidget(m_history);
    return m_day;
}

void DaysPanel::setProviderNames(const QHash<QString, QString>& names)
{
    m_names = names;
    if (m_presenter.isLoaded())
        m_presenter.reload();
}

void DaysPanel::open()
{
    m_error->clear();
    m_presenter.open();
    m_calendar->setFocus(Qt::TabFocusReason);
}

void DaysPanel::openAt(QDate day)
{
    open();
    m_presenter.choose(day);
}

void DaysPanel::showMonth()
{
    const QDate month = m_presenter.month();
    if (!month.isValid())
        return;
    m_monthName->setText(Language::hub().isChinese() ? QLocale().toString(month, QStringLiteral("yyyy 年 M 月")) : QLocale().toString(month, QStringLiteral("MMMM yyyy")));
    const DaysPresenter::Counts counts = m_presenter.counts();
    m_counts->setText(tr("%1 closed · %2 changed since · %3 open").arg(counts.closed).arg(counts.changed).arg(counts.open));
    QHash<QDate, DayCell> cells;
    for (QDate day = month.addDays(-6); day <= month.addMonths(1).addDays(6); day = day.addDays(1)) {
        const DayStatus* status = m_presenter.status(day);
        if (!status)
            continue;
        const DayLook look = lookOf(*status);
        cells.insert(day, {look.tone, look.sign, look.word, factOf(*status), daySentence(*status, m_session.time(), m_names)});
    }
    m_calendar->setMonth(month, cells, m_presenter.current(), m_session.facts().today);
    showDay();
}

void DaysPanel::showDay()
{
    const DayStatus* status = m_presenter.currentStatus();
    DayStatus none;
    none.now.day = m_presenter.current();
    const DayStatus& day = status ? *status : none;
    m_dayTitle->setText(longDate(m_presenter.current()));
    const DayLook look = lookOf(day);
    m_chip->setVisible(!look.word.isEmpty());
    if (!look.word.isEmpty())
        m_chip->setChip({look.word, look.icon, look.tone});
    const bool isToCome = m_presenter.current() >= m_session.facts().today;
    m_sentence->setText(daySentence(day, m_session.time(), m_names) + (isToCome && !day.now.isEmpty() ? u' ' + tr("The day is not over: it can be closed tomorrow.") : QString()));
    m_close->setText(day.now.unexplained().isEmpty() ? tr("Close the day…") : tr("Carry forward and close…"));
    m_close->setVisible(!day.closing);
    m_close->setEnabled(m_presenter.canClose());
    m_reopen->setVisible(m_presenter.canReopen());
    m_sales->setEnabled(!day.now.lines.isEmpty());
    m_model->setItems(day.now.items, m_names);
    m_items->setVisible(!day.now.items.isEmpty());
    m_items->fitHeight();
    showHistory();
}

void DaysPanel::showHistory()
{
    QStringList lines;
    const auto local = [&](const QDateTime& at) {
        const qint64 seconds = at.toSecsSinceEpoch();
        return shortDateTime(QDateTime(m_session.time().localDate(seconds), m_session.time().localTime(seconds)), m_session.facts().today);
    };
    const auto person = [](const QString& who) { return who == QLatin1String("owner") ? tr("the owner") : who; };
    for (const DayClosing& closing : m_presenter.history()) {
        if (!closing.isInForce())
            lines.append(tr("Closed %1 by %2 with %3; reopened %4 by %5: %6").arg(local(closing.at), person(closing.who), sumText(closing.figures), local(closing.reopenedAt), person(closing.reopenedBy), closing.reopenReason));
        else
            lines.append(tr("Signed %1 by %2. SHA-256 of what was signed: %3").arg(local(closing.at), person(closing.who), QString::fromLatin1(closing.digest.toHex().left(16)) + QStringLiteral("…"))
                         + (closing.note.isEmpty() ? QString() : u' ' + tr("Remark: %1").arg(closing.note)));
    }
    m_history->setText(lines.join(u'\n'));
    m_history->setVisible(!lines.isEmpty());
}

void DaysPanel::askClose()
{
    const DayStatus* day = m_presenter.currentStatus();
    if (!day || !m_presenter.canClose())
        return;
    const QVector<DayItem> rest = day->now.unexplained();
    ReasonQuestion question;
    question.question = tr("Close %1 with %2?").arg(isoDate(day->day()), sumText(day->now));
    question.explanation = rest.isEmpty() ? tr("You sign for these sums. They stay as they are now; what changes later is shown beside them.")
                                          : tr("Carried forward, and named in what you sign: %1.").arg(itemNames(rest, m_names));
    question.confirm = rest.isEmpty() ? tr("Close and sign") : tr("Carry forward and sign");
    question.placeholder = tr("Remark (may be empty); it is part of what is signed");
    question.mayBeEmpty = true;
    m_host.askReason(question, [this](const QString& note) { m_presenter.close(note); });
}

void DaysPanel::askReopen()
{
    if (!m_presenter.canReopen())
        return;
    ReasonQuestion question;
    question.question = tr("Reopen %1?").arg(isoDate(m_presenter.current()));
    question.explanation = tr("The signature and its sums stay on the record, with your name and your reason beside them.");
    question.confirm = tr("Reopen");
    question.placeholder = tr("Reason; it goes into the journal");
    m_host.askReason(question, [this](const QString& reason) { m_presenter.reopen(reason); });
}

void DaysPanel::openItem(const QModelIndex& index)
{
    const DayItem* item = m_model->item(index.row());
    if (!item)
        return;
    if (item->inCase.isValid())
        emit caseWanted(item->inCase);
    else if (item->finding.isValid())
        emit findingWanted(item->finding);
    else if (item->deposit.isValid())
        emit depositWanted(item->deposit);
    else
        m_presenter.findSales();
}

} // namespace daozhang::ui
