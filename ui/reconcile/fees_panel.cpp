// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reconcile/fees_panel.h"

#include "ui/common/buttons.h"
#include "ui/common/empty_state.h"
#include "ui/common/file_prompt.h"
#include "ui/common/format.h"
#include "ui/common/item_roles.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/strips.h"
#include "ui/common/table_view.h"

#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QScrollBar>
#include <QVBoxLayout>

namespace daozhang::ui {

using namespace daozhang::reconcile;

namespace {

constexpr int kRowsMeasured = 200;

} // namespace

FeesPresenter::FeesPresenter(ShopSession& session, QObject* parent) : QObject(parent), m_session(session) {}

SessionTask* FeesPresenter::reload()
{
    const int generation = ++m_generation;
    return m_session.look<QVector<FeeClaim>>(
        this, [](Rooms& rooms, TaskContext& task) { return rooms.reconcile().feeClaims({}, ClaimRows::Left, task); },
        [this, generation](Result<QVector<FeeClaim>> answer) {
            if (generation != m_generation)
                return;
            if (!answer) {
                emit failed(answer.error());
                return;
            }
            m_claims = *answer;
            m_loaded = true;
            if (m_current < 0 || m_current >= m_claims.size()) {
                // The one with most to claim is what a person comes for.
                const auto most = std::max_element(m_claims.cbegin(), m_claims.cend(), [](const FeeClaim& a, const FeeClaim& b) { return a.difference().minorUnits() < b.difference().minorUnits(); });
                m_current = m_claims.isEmpty() ? -1 : int(most - m_claims.cbegin());
            }
            m_claim.reset();
            emit changed();
            readRows();
        });
}

void FeesPresenter::choose(int index)
{
    if (index < 0 || index >= m_claims.size() || index == m_current)
        return;
    m_current = index;
    m_claim.reset();
    ++m_generation;
    emit changed();
    readRows();
}

void FeesPresenter::readRows()
{
    if (m_current < 0)
        return;
    const int generation = m_generation;
    const FeeClaim wanted = m_claims.at(m_current);
    m_session.look<Rows>(
        this,
        [wanted](Rooms& rooms, TaskContext& task) -> Result<Rows> {
            DZ_ASSIGN(const QVector<FeeClaim> claims, rooms.reconcile().feeClaims(wanted.provider, ClaimRows::Kept, task));
            Rows rows{wanted, {}};
            for (const FeeClaim& claim : claims)
                if (claim.currency == wanted.currency)
                    rows.claim = claim;
            QVector<SaleId> ids;
            for (const ClaimedSale& row : std::as_const(rows.claim.sales))
                ids.append(row.sale);
            DZ_ASSIGN(const QVector<JudgedSale> sales, rooms.reconcile().salesByIds(ids));
            for (const JudgedSale& sale : sales)
                rows.sales.insert(sale.sale.id, sale.sale);
            return rows;
        },
        [this, generation](Result<Rows> answer) {
            if (generation != m_generation)
                return;
            if (!answer) {
                emit failed(answer.error());
                return;
            }
            m_claim = answer->claim;
            m_sales = answer->sales;
            emit changed();
        });
}

void FeesPresenter::exportClaim(const QString& path)
{
    if (!m_claim)
        return;
    m_session.look<bool>(
        this,
        [claim = *m_claim, path](Rooms& rooms, TaskContext&) -> Result<bool> {
            DZ_CHECK(rooms.reconcile().exportClaim(claim, path));
            return true;
        },
        [this, path](Result<bool> answer) {
            if (answer)
                emit exported(path);
            else
                emit failed(answer.error());
        });
}

void FeesPresenter::openCase()
{
    if (!m_claim)
        return;
    m_session.write<CaseId>(
        this, [claim = *m_claim](Rooms& rooms, TaskContext&) { return rooms.openFeeCase(claim, {}); },
        [this](Result<CaseId> answer) {
            if (answer)
                emit caseOpened(*answer);
            else
                emit failed(answer.error());
        });
}

void ClausesModel::setClaim(const FeeClaim& claim)
{
    beginResetModel();
    m_claim = claim;
    endResetModel();
}

int ClausesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_claim.clauses.isEmpty() ? 0 : int(m_claim.clauses.size()) + (m_claim.lumps.isEmpty() ? 1 : 2);
}

QString ClausesModel::text(int row, int column) const
{
    const auto count = [](qint64 number) { return QLocale().toString(number); };
    if (row < m_claim.clauses.size()) {
        const ClauseSum& clause = m_claim.clauses.at(row);
        const QString cells[] = {clauseText(clause.rule), count(clause.sales), count(clause.differing), clause.taken.toDisplay(), clause.agreed.toDisplay(), clause.difference().toDisplay()};
        return cells[column];
    }
    if (row == m_claim.clauses.size() && !m_claim.lumps.isEmpty()) {
        Money taken(0, m_claim.currency), agreed = taken;
        qint64 sales = 0;
        for (const ClaimedLump& lump : m_claim.lumps) {
            taken += lump.taken;
            agreed += lump.agreed;
            sales += lump.sales;
        }
        const QString cells[] = {tr("%n payout(s), as a sum", nullptr, int(m_claim.lumps.size())), count(sales), {}, taken.toDisplay(), agreed.toDisplay(), m_claim.lumpsDifference().toDisplay()};
        return cells[column];
    }
    return column == Clause ? tr("Claim") : column == Difference ? m_claim.difference().toDisplay() : QString();
}

QVariant ClausesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Clause ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == TotalRole || role == StrongRole)
        return index.row() == rowCount() - 1;
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return text(index.row(), index.column());
    return {};
}

QVariant ClausesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Clause ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Clause: return tr("Clause");
    case Priced: return tr("Sales");
    case Differing: return tr("Differ");
    case Taken: return tr("Fee taken");
    case Agreed: return tr("Fee agreed");
    case Difference: return tr("Difference");
    default: return {};
    }
}

void ClaimRowsModel::setClaim(const FeeClaim& claim, const QHash<SaleId, intake::Sale>& sales)
{
    beginResetModel();
    m_claim = claim;
    m_sales = sales;
    endResetModel();
}

const ClaimedLump* ClaimRowsModel::lump(int row) const
{
    const qsizetype at = row - m_claim.sales.size();
    return at >= 0 && at < m_claim.lumps.size() ? &m_claim.lumps.at(at) : nullptr;
}

QString ClaimRowsModel::text(int row, int column) const
{
    if (const ClaimedSale* one = sale(row)) {
        const intake::Sale sold = m_sales.value(one->sale);
        const QString what = sold.trace.isEmpty() ? sold.orderNo : tr("trace %1").arg(sold.trace);
        const QString cells[] = {isoDate(one->day), what.isEmpty() ? sold.rrn : what, clauseText(m_claim.clauses.at(one->clause).rule), one->amount.toDisplay(), one->taken.toDisplay(), one->agreed.toDisplay(), one->difference.toDisplay()};
        return cells[column];
    }
    const ClaimedLump* one = lump(row);
    const QString cells[] = {isoDate(one->booked), tr("deposit of %n sale(s)", nullptr, int(one->sales)), tr("as a sum"), one->amount.toDisplay(), one->taken.toDisplay(), one->agreed.toDisplay(), one->difference.toDisplay()};
    return cells[column];
}

QVariant ClaimRowsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((index.column() < Gross ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == InkRole)
        return int(index.column() == Day || index.column() == Clause ? Ink::Text2 : Ink::Text);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return text(index.row(), index.column());
    return {};
}

QVariant ClaimRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section < Gross ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Day: return tr("Day");
    case What: return tr("Sale");
    case Clause: return tr("Clause");
    case Gross: return tr("Gross");
    case Taken: return tr("Fee taken");
    case Agreed: return tr("Fee agreed");
    case Difference: return tr("Difference");
    default: return {};
    }
}

FeesPanel::FeesPanel(ShopSession& session, PageHost& host, QWidget* parent)
    : QWidget(parent), m_session(session), m_host(host), m_presenter(session), m_clausesModel(new ClausesModel(this)), m_rowsModel(new ClaimRowsModel(this))
{
    setObjectName(QStringLiteral("reconcile.fees"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metric::kPagePaddingX, metric::kPagePaddingY, metric::kPagePaddingX, metric::kPagePaddingY);
    layout->setSpacing(metric::kDetailGap);
    layout->addWidget(buildHead());
    m_error = new ErrorStrip(this);
    layout->addWidget(m_error);
    m_empty = new EmptyState(QStringLiteral("x-office-spreadsheet"), this);
    layout->addWidget(m_empty, 1);
    m_body = new QWidget(this);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(metric::kDetailGap);
    auto* card = new Card(m_body);
    auto* said = new QVBoxLayout(card);
    said->setContentsMargins(metric::kPanelPadding, 12, metric::kPanelPadding, 12);
    m_sentence = new TextLabel(TextStyle::Sentence, Ink::Text, card);
    m_sentence->setObjectName(QStringLiteral("reconcile.fees.sentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    said->addWidget(m_sentence);
    m_clauses = new TableView(QStringLiteral("reconcile.fees.clauses"), metric::kDenseRow, card);
    m_clauses->setModel(m_clausesModel);
    m_clauses->setWidths({0, 56, 56, 84, 84, 84});
    said->addWidget(m_clauses);
    body->addWidget(card);
    m_rowsPanel = new Panel(m_body);
    m_export = makeButton(QStringLiteral("reconcile.fees.export"), m_rowsPanel, ButtonLook::Plain, ButtonSize::Small);
    m_case = makeButton(QStringLiteral("reconcile.fees.case"), m_rowsPanel, ButtonLook::Primary, ButtonSize::Small);
    m_rowsPanel->head()->addWidget(m_export);
    m_rowsPanel->head()->addWidget(m_case);
    m_rows = new TableView(QStringLiteral("reconcile.fees.rows"), metric::kDenseRow, m_rowsPanel);
    m_rows->setModel(m_rowsModel);
    m_rows->installEventFilter(this);
    m_rowsPanel->body()->addWidget(m_rows);
    m_rowsPanel->body()->setContentsMargins(0, 0, 0, 6);
    body->addWidget(m_rowsPanel, 1);
    layout->addWidget(m_body, 1);

    connect(&m_presenter, &FeesPresenter::changed, this, &FeesPanel::showClaims);
    connect(&m_presenter, &FeesPresenter::failed, m_error, qOverload<const Error&>(&ErrorStrip::showError));
    connect(&m_presenter, &FeesPresenter::exported, this, [this](const QString& path) { m_host.notify(tr("The claim was written to “%1”.").arg(QDir::toNativeSeparators(path))); });
    connect(&m_presenter, &FeesPresenter::caseOpened, this, [this](CaseId id) { m_host.openCase(id); });
    connect(m_back, &QPushButton::clicked, this, &FeesPanel::left);
    connect(m_providers, &QComboBox::activated, &m_presenter, &FeesPresenter::choose);
    connect(m_export, &QPushButton::clicked, this, &FeesPanel::askExport);
    connect(m_case, &QPushButton::clicked, &m_presenter, &FeesPresenter::openCase);
    connect(m_rows, &TableView::rowActivated, this, &FeesPanel::openRow);
    Language::bind(this, [this] {
        m_title->setText(tr("Fees taken and fees agreed"));
        m_explanation->setText(tr("Each payout that arrived is priced again by the clauses of the terms, to the fen. Nothing is claimed that cannot be told."));
        m_back->setText(tr("Back to the list"));
        m_rowsPanel->setTitle(tr("Rows of the claim"));
        m_export->setText(tr("Export…"));
        m_case->setText(tr("Open case"));
        m_clauses->setAccessibleName(tr("Sums by clause"));
        m_rows->setAccessibleName(tr("Rows of the claim"));
        m_providers->setAccessibleName(tr("Provider"));
        showClaims();
    });
}

QWidget* FeesPanel::buildHead()
{
    auto* head = new QWidget(this);
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
    m_back = makeButton(QStringLiteral("reconcile.fees.back"), head);
    line->addLayout(texts, 1);
    line->addWidget(m_back, 0, Qt::AlignTop);
    rows->addLayout(line);
    m_providers = new QComboBox(head);
    m_providers->setObjectName(QStringLiteral("reconcile.fees.providers"));
    rows->addWidget(m_providers, 0, Qt::AlignLeft);
    return head;
}

void FeesPanel::open()
{
    m_error->clear();
    m_host.follow(m_presenter.reload(), tr("Pricing payouts by the contract"));
    m_back->setFocus(Qt::OtherFocusReason);
}

void FeesPanel::showClaims()
{
    const QVector<FeeClaim>& claims = m_presenter.claims();
    QStringList texts;
    for (const FeeClaim& claim : claims)
        texts.append(tr("%1 %2", "provider and sum of its claim").arg(nameOf(claim.provider), claim.difference().toDisplay()));
    {
        const QSignalBlocker quiet(m_providers);
        m_providers->clear();
        m_providers->addItems(texts);
        m_providers->setCurrentIndex(m_presenter.current());
    }
    const bool any = m_presenter.current() >= 0;
    m_providers->setVisible(claims.size() > 1);
    m_body->setVisible(any);
    m_empty->setVisible(!any);
    if (!m_presenter.isLoaded())
        m_empty->setTexts(tr("Pricing payouts by the contract"), {});
    else
        m_empty->setTexts(tr("Nothing to compare yet"), tr("Fees are compared once the terms of a provider name them and its payouts have arrived."));
    if (!any)
        return;
    const FeeClaim& shown = m_presenter.claim() ? *m_presenter.claim() : claims.at(m_presenter.current());
    m_sentence->setText(claimSentence(shown, nameOf(shown.provider)));
    m_clausesModel->setClaim(shown);
    m_clauses->fitHeight();
    m_rowsModel->setClaim(m_presenter.claim().value_or(FeeClaim()), m_presenter.sales());
    fitColumns();
    m_rowsPanel->setVisible(m_rowsModel->rowCount() > 0);
    m_case->setEnabled(m_presenter.claim() && shown.difference().minorUnits() > 0);
}

void FeesPanel::fitColumns()
{
    // A day and a number are never cut: the clause goes first, then what it was of, for the difference says enough.
    const QFontMetrics metrics(styleFont(TextStyle::Body));
    int what = 120;
    for (int row = 0; row < std::min(m_rowsModel->rowCount(), kRowsMeasured); ++row)
        what = std::max(what, metrics.horizontalAdvance(m_rowsModel->index(row, ClaimRowsModel::What).data().toString()) + 2 * metric::kCellPadding);
    const int day = metrics.horizontalAdvance(QStringLiteral("2026-00-00")) + metric::kEdgePadding + metric::kCellPadding + 2;
    const int available = m_rows->viewport()->width() - m_rows->verticalScrollBar()->sizeHint().width();
    const bool hasClause = available >= day + what + 130 + 84 + 3 * 72;
    const bool hasGross = hasClause || available >= day + what + 84 + 3 * 72;
    m_rows->setWidths({day, 0, 130, 84, 72, 72, 72});
    m_rows->setColumnHidden(ClaimRowsModel::Clause, !hasClause);
    m_rows->setColumnHidden(ClaimRowsModel::Gross, !hasGross);
}

bool FeesPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_rows && event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

void FeesPanel::askExport()
{
    if (!m_presenter.claim())
        return;
    askWhereToSave(this, {tr("Write the claim"), tableFilter(), QStringLiteral("fees-%1.xlsx").arg(m_presenter.claim()->provider),
                          QStringLiteral("fees"), QStringLiteral("xlsx")},
                   [this](const QString& file) { m_presenter.exportClaim(file); });
}

void FeesPanel::openRow(const QModelIndex& index)
{
    if (const ClaimedSale* sale = m_rowsModel->sale(index.row()))
        emit saleWanted(sale->sale);
    else if (const ClaimedLump* lump = m_rowsModel->lump(index.row()))
        emit depositWanted(lump->deposit);
}

} // namespace daozhang::ui
