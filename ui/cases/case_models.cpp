// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/case_models.h"

#include "ui/cases/cases_presenter.h"
#include "ui/common/chips.h"
#include "ui/common/delegates.h"
#include "ui/common/format.h"
#include "ui/common/item_roles.h"
#include "ui/common/labels.h"
#include "ui/common/themed_icon.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace daozhang::ui {

namespace {

struct Mark
{
    const char* act;
    const char* icon;
    Tone tone;
};

/// The first whose `act` begins the entry's act.
constexpr Mark kMarks[] = {
    {"sale", "checkmark", Tone::Ok},
    {"due", "emblem-important", Tone::Bad},
    {"deposit", "view-bank", Tone::Ok},
    {"next_action", "chronometer", Tone::Accent},
    {"promise.kept", "dialog-ok", Tone::Ok},
    {"promise.broken", "dialog-close", Tone::Bad},
    {"promise", "call-start", Tone::Wait},
    {"case.call", "call-start", Tone::Mute},
    {"case.promise", "call-start", Tone::Wait},
    {"case.escalated", "document-send", Tone::Accent},
    {"case.closing_proposed", "checkmark", Tone::Warn},
    {"case.closed", "checkmark", Tone::Mute},
    {"case.check", "edit-find", Tone::Mute},
    {"case.note", "note", Tone::Mute},
    {"case.opened", "view-task-add", Tone::Mute},
    {"evidence", "mail-attachment", Tone::Mute},
    {"dossier", "document-preview", Tone::Mute},
};

Mark markOf(const QString& act)
{
    for (const Mark& mark : kMarks)
        if (act.startsWith(QLatin1String(mark.act)))
            return mark;
    return {"", "document-edit", Tone::Mute};
}

constexpr int kClockColumn = 128;
constexpr int kMarkColumn = 32;
/// Lines of an entry that is not chosen; the chosen one shows all of its text.
constexpr int kFewLines = 4, kMostLines = 40;

QString clockText(const QDateTime& local, QDate today)
{
    // Facts of a day carry midnight; showing it would claim a time that nobody knows.
    return local.time() == QTime(0, 0) ? shortDate(local.date(), today) : shortDateTime(local, today);
}

/// Breaks `body` at words, and within a word only where it is longer than the line; Chinese breaks anywhere.
std::unique_ptr<QTextLayout> brokenIntoLines(const QString& body, int width, int mostLines)
{
    auto layout = std::make_unique<QTextLayout>(body, styleFont(TextStyle::Small));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->beginLayout();
    qreal y = 0;
    for (int i = 0; i < mostLines; ++i) {
        QTextLine line = layout->createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(std::max(width, 80));
        line.setPosition({0, y});
        y += line.height();
    }
    layout->endLayout();
    return layout;
}

int bodyHeight(const QString& body, int width, int mostLines)
{
    return body.isEmpty() ? 0 : static_cast<int>(std::ceil(brokenIntoLines(body, width, mostLines)->boundingRect().height()));
}

int linesOf(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view && view->currentIndex() == index ? kMostLines : kFewLines;
}

/// The text cut to what its lines hold, with … where something was left out.
QString cutToLines(const QString& body, int width, int mostLines)
{
    const auto broken = brokenIntoLines(body, width, mostLines);
    if (broken->lineCount() == 0)
        return body;
    const QTextLine last = broken->lineAt(broken->lineCount() - 1);
    if (last.textStart() + last.textLength() >= body.size())
        return body;
    const QFontMetrics metrics(styleFont(TextStyle::Small));
    return body.left(last.textStart()) + metrics.elidedText(body.mid(last.textStart()), Qt::ElideRight, std::max(width, 80) - 4);
}

int bodyWidth(const QStyleOptionViewItem& option)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return width - metric::kEdgePadding * 2 - kClockColumn - kMarkColumn;
}

} // namespace

int TimelineModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    return isWhole() ? total() : kFirstShown;
}

void TimelineModel::setWhole(bool whole)
{
    beginResetModel();
    m_whole = whole;
    endResetModel();
}

void TimelineModel::reload()
{
    beginResetModel();
    m_rows = m_presenter.detail() ? m_presenter.detail()->file.timeline : QVector<cases::TimelineEntry>();
    endResetModel();
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const cases::TimelineEntry& entry = m_rows.at(index.row());
    const QDate today = m_presenter.today();
    const QDateTime happened = m_presenter.local(entry.happenedAt), known = m_presenter.local(entry.knownAt);
    const bool ahead = entry.act == u"next_action";
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return entry.isTakenBack ? tr("%1 (taken back)").arg(entry.title) : entry.title;
    case LinkTextRole: return entry.evidence.isValid() || entry.act.startsWith(u"dossier.") ? tr("Open") : QString();
    case BundleRole: return entry.act.startsWith(u"dossier.");
    case EntryRole: return entry.canBeTakenBack ? entry.entry.value : 0;
    case BodyRole:
    case SecondLineRole: return entry.text;
    case HappenedRole: return happened.isValid() ? clockText(happened, today) : QString();
    case KnownRole:
        if (ahead)
            return tr("not done yet");
        if (!known.isValid() || known == happened)
            return QString();
        return tr("known %1").arg(known.date() == happened.date() && happened.time() != QTime(0, 0)
                                      ? known.time().toString(QStringLiteral("HH:mm"))
                                      : clockText(known, today));
    case IconRole: return QString::fromLatin1(markOf(entry.act).icon);
    case ToneRole:
        if (ahead)
            return static_cast<int>(happened.date() <= today ? Tone::Bad : Tone::Accent);
        return static_cast<int>(entry.isTakenBack ? Tone::Mute : markOf(entry.act).tone);
    case EvidenceRole: return entry.evidence.value;
    case LastRole: return index.row() == rowCount() - 1;
    case Qt::ToolTipRole: return entry.text;
    case Qt::AccessibleTextRole:
        return QStringList{data(index, HappenedRole).toString(), entry.title, entry.text, data(index, KnownRole).toString(), entry.who}
            .join(QStringLiteral(", "));
    default: return {};
    }
}

void TimelineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    const Tokens& t = tokens();
    const bool focused = option.state.testFlag(QStyle::State_Selected) && option.widget && option.widget->hasFocus();
    painter->fillRect(option.rect, QColor(focused ? t.selection : t.surface));
    const QRect area = option.rect.adjusted(metric::kEdgePadding, 5, -metric::kEdgePadding, -5);
    const Tone tone = static_cast<Tone>(index.data(TimelineModel::ToneRole).toInt());
    const bool alarming = tone == Tone::Bad;
    const QRect clocks(area.left(), area.top(), kClockColumn - 8, 20);
    painter->setFont(styleFont(TextStyle::BodyStrong));
    painter->setPen(alarming && index.data(IconRole).toString() == u"chronometer" ? t.toneText(Tone::Bad) : QColor(t.text));
    painter->drawText(clocks, Qt::AlignRight | Qt::AlignVCenter, index.data(TimelineModel::HappenedRole).toString());
    painter->setFont(styleFont(TextStyle::Small));
    painter->setPen(QColor(t.text3));
    painter->drawText(clocks.translated(0, 20), Qt::AlignRight | Qt::AlignVCenter, index.data(TimelineModel::KnownRole).toString());

    const int lineX = area.left() + kClockColumn + 8;
    painter->fillRect(QRect(lineX, index.row() == 0 ? area.top() + 20 : option.rect.top(), 1,
                            index.data(TimelineModel::LastRole).toBool() ? 20 : option.rect.height()),
                      QColor(t.line));
    painter->fillRect(QRect(lineX - 10, area.top(), 21, 20), QColor(focused ? t.selection : t.surface));
    painter->drawPixmap(lineX - 8, area.top() + 2,
                        iconPixmap(index.data(IconRole).toString(), t.toneText(tone), 16, painter->device()->devicePixelRatioF(), t.surface));

    const QRect text(area.left() + kClockColumn + kMarkColumn, area.top(), bodyWidth(option), area.height());
    const QFont strong = styleFont(TextStyle::BodyStrong);
    painter->setFont(strong);
    painter->setPen(QColor(t.text));
    const QString link = index.data(TimelineModel::LinkTextRole).toString();
    const int linkWidth = link.isEmpty() ? 0 : QFontMetrics(styleFont(TextStyle::Small)).horizontalAdvance(link) + 12;
    painter->drawText(QRect(text.left(), text.top(), text.width() - linkWidth, 20), Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(strong).elidedText(index.data(TimelineModel::TitleRole).toString(), Qt::ElideRight, text.width() - linkWidth));
    painter->setFont(styleFont(TextStyle::Small));
    painter->setPen(QColor(t.accent));
    painter->drawText(QRect(text.left(), text.top(), text.width(), 20), Qt::AlignRight | Qt::AlignVCenter, link);
    painter->setPen(QColor(t.text2));
    const int lines = linesOf(option, index);
    if (const QString body = cutToLines(index.data(TimelineModel::BodyRole).toString(), text.width(), lines); !body.isEmpty())
        brokenIntoLines(body, text.width(), lines)->draw(painter, QPointF(text.left(), text.top() + 21));
    painter->restore();
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int body = bodyHeight(index.data(TimelineModel::BodyRole).toString(), bodyWidth(option), linesOf(option, index));
    return {200, 10 + 21 + std::max(18, body + 2)};
}

int PromiseModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
int PromiseModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

void PromiseModel::reload()
{
    beginResetModel();
    m_rows = m_presenter.detail() ? m_presenter.detail()->file.promises : QVector<cases::Promise>();
    std::reverse(m_rows.begin(), m_rows.end());
    endResetModel();
}

QVariant PromiseModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const cases::Promise& promise = m_rows.at(index.row());
    const QDate today = m_presenter.today();
    if (role == Qt::TextAlignmentRole && index.column() == Amount)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role == ChipRole && index.column() == Verdict)
        return QVariant::fromValue(chipOf(promise, today));
    if (role == Qt::AccessibleTextRole && index.column() == Verdict)
        return chipOf(promise, today).text;
    if (role == StrongRole)
        return index.column() == Number;
    if (role == Qt::ToolTipRole && index.column() == What)
        return tr("Made on %1; judged by the bank statement up to %2.")
            .arg(shortDateTime(m_presenter.local(promise.madeAt), today), promise.judgedOn.isValid() ? shortDate(promise.judgedOn, today) : QStringLiteral("—"));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Number: return QStringLiteral("P-%1").arg(m_rows.size() - index.row());
    case What: return promise.what;
    case Amount: return promise.amount ? promise.amount->toDisplay() : tr("whole sum");
    case Due: return shortDate(promise.due, today);
    default: return {};
    }
}

QVariant PromiseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return tr("No.");
    case What: return tr("What was promised");
    case Amount: return tr("Amount");
    case Due: return tr("By");
    default: return tr("Kept?");
    }
}

CaseSalesModel::CaseSalesModel(const CasesPresenter& presenter, QObject* parent) : QAbstractTableModel(parent), m_presenter(presenter) {}
CaseSalesModel::~CaseSalesModel() = default;
int CaseSalesModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
int CaseSalesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

void CaseSalesModel::reload()
{
    beginResetModel();
    m_rows = m_presenter.detail() ? m_presenter.detail()->sales : QVector<reconcile::JudgedSale>();
    endResetModel();
}

QVariant CaseSalesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const auto& [sale, outcome] = m_rows.at(index.row());
    const QDate today = m_presenter.today();
    if (role == Qt::TextAlignmentRole && index.column() == Net)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (index.column() == State && (role == ChipRole || role == Qt::AccessibleTextRole)) {
        const Chip chip = chipOf(outcome);
        return role == ChipRole ? QVariant::fromValue(chip) : QVariant(chip.text);
    }
    if (role == PlainTextRole && index.column() == Net)
        return outcome.net.toString();
    if (role == Qt::ToolTipRole && index.column() == Trace && sale.trace.isEmpty())
        return sale.orderNo;
    if (role == Qt::ToolTipRole)
        return tr("%1 − fee %2; terminal %3, batch %4, RRN %5")
            .arg(sale.amount.toDisplay(), outcome.fee.toDisplay(), sale.terminal.isEmpty() ? QStringLiteral("—") : sale.terminal,
                 sale.batch.isEmpty() ? QStringLiteral("—") : sale.batch, sale.rrn.isEmpty() ? QStringLiteral("—") : sale.rrn);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Time: {
        const QDateTime at = m_presenter.session().time().toLocal(sale.occurredAt);
        return sale.hasTime ? shortDateTime(at, today) : shortDate(at.date(), today);
    }
    case Trace: return !sale.trace.isEmpty() ? sale.trace : sale.orderNo.right(6);
    case Card: return sale.card.isEmpty() ? sale.channel : sale.card;
    case Net: return (outcome.net.isZero() ? sale.amount : outcome.net).toDisplay();
    default: return {};
    }
}

QVariant CaseSalesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Net)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time");
    case Trace: return tr("Trace");
    case Card: return tr("Card");
    case State: return tr("State");
    default: return tr("Net");
    }
}

} // namespace daozhang::ui
